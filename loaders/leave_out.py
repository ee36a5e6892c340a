"""Annotated texts scored with what was learned without them: leave one text out."""

from pathlib import Path
from tempfile import TemporaryDirectory

from graph.export.jsonl import write_facts
from graph.plan_graph import plan_graph
from graph.score import Scores, score_files
from loaders.confidence import read_judge
from loaders.learned import Learned, learned
from loaders.lexicon import Lexicon
from loaders.pipeline import extract
from loaders.read import open_document
from loaders.tagging.gold import Source
from loaders.tagging.record import Recorded

_FOLDER = "learned"


def tags_file(folder: Path, name: str) -> Path:
    """Return the file with what a tagger that was learned without a text says of it."""
    return folder / _FOLDER / f"{name}.tsv"


def judge_file(folder: Path, name: str) -> Path:
    """Return the file of the judge that was learned without a text."""
    return folder / _FOLDER / f"{name}.json"


def without(folder: Path, name: str) -> Learned:
    """Return what was learned without a text: for a text that came later, what is shipped."""
    shipped, tags, judge = learned(), tags_file(folder, name), judge_file(folder, name)
    return Learned(
        Recorded(tags) if tags.is_file() else shipped.tags,
        read_judge(judge) if judge.is_file() else shipped.judge,
    )


def scored(source: Source, by: Learned, lexicon: Lexicon) -> Scores:
    """Return what the facts found in an annotated text are worth."""
    facts = extract(open_document(source.file), lexicon, by=by).facts
    with TemporaryDirectory() as temporary:
        prediction = Path(temporary) / "facts.jsonl"
        prediction.write_text("\n".join(write_facts(plan_graph(facts))), encoding="utf-8")
        return score_files(
            prediction, (source.gold,), source.text, source=source.file, lines=source.lines
        )
