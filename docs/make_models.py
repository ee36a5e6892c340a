"""Learns from the annotated texts: data/models, and what scores are made with: `make models`.

Every text is tagged and judged by what was learned without it, which is kept in
tests/gold/learned: the taggers from all texts but a twelfth, the judges from all but the one.
What is shipped was learned from all. With --confidence the taggers stay as
they are and only the confidence is learned again; a text that came since is tagged by what is
shipped, which does not know it.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.keys import normal_name
from graph.model import Span
from graph.score import Tally
from loaders.calibrate import learn_judge, tried
from loaders.confidence import JUDGE_FILE, write_judge
from loaders.leave_out import judge_file, tags_file, without
from loaders.lexicon import Lexicon
from loaders.tagging.gold import Annotated, annotated, sources
from loaders.tagging.learn import Lesson, learn
from loaders.tagging.model import NAMES_FILE, tag, write_model
from loaders.tagging.record import record
from loaders.tagging.tagger import GROUPS, Model
from loaders.text.as_written import as_read

GOLD = Path(__file__).parents[1] / "tests" / "gold"
_PROBABLE = 0.5
_FOLDS = 12
_CARD = """\
<!-- made by `make models`; change the code, not this page -->
# What was learned from annotated texts

- `names.npz`: a tagger of names, two linear-chain conditional random fields over characters
  (CRFsuite, L-BFGS, L2 0.5, 40 iterations; weights to two decimals). It proposes names where no
  rule finds one.
- `confidence.json`: logistic regressions over what is known of an entity or a fact: the rules that
  found it, the tagger's probability, how often and in what kind of passage it stands, the signs
  beside its name, with which one and two signs the name begins and ends, and the facts that it is
  in. They give every fact its confidence, and leave out what is less probable than a floor.

The tagger was learned from {count} annotated texts of tests/gold: {names}. The confidence was
learned from all of them. `make models` makes both files again, byte for byte, from the same texts,
rules and lexicon.

What the tagger sees of a character (loaders/tagging/features.py): one or two signs at a time within
two signs of it, kinds of signs, words of the lexicon that begin or end there, the kind of head that
its item and its clause end with, the last verb, places, brackets, the chapter's genre. A feature of
fewer than two occurrences is not learned, and none is longer than two signs or a word of the
lexicon: names are not kept.

What the tagger alone is worth on texts that it does not know (a twelfth of the texts was left out
in turn; a name counts at a probability of 0.5; strict names):

| label | precision | recall | F1 |
|---|---|---|---|
{rows}

What rules and models are worth together: docs/scores.md; what the confidence means:
docs/confidence.md. Known limits: all texts are in Chinese and of the genre of plans; names that
share a head with a neighbour are proposed as they stand; clusters, regions and indicators are the
rules' alone.

Licence: Apache-2.0, as the code. The annotated texts were written for this purpose or are public
official documents.
"""
# What is less probable is left out: what rules found is a reject then, which a reader can add. Of
# the floors from 0 to 0.5 these gave the texts that were looked at the best mean F1 of nodes and
# edges, and the others one within 0.001 of their best.
FLOORS = {"node rules": 0.4, "node tagger": 0.5, "edge rules": 0.4, "edge tagger": 0.5}


def make_names(texts: Sequence[Annotated], lexicon: Lexicon) -> None:
    """Learn the tagger without each twelfth of the texts, which it then tags, and from all."""
    lessons = [Lesson(text, lexicon) for text in texts]
    for at in range(_FOLDS):
        model = learn([each for number, each in enumerate(lessons) if number % _FOLDS != at])
        for lesson in lessons[at::_FOLDS]:
            _keep_tags(lesson, model, lexicon)
    NAMES_FILE.write_bytes(write_model(learn(lessons)))


def _keep_tags(lesson: Lesson, model: Model, lexicon: Lexicon) -> None:
    """Keep what a model that does not know a text says of it."""
    read = [each for each in lesson.text.contexts if each.passage.kind != "other"]
    document = as_read(lesson.text.document)
    said = record(document, tag(document, read, lexicon, model))
    tags_file(GOLD, lesson.text.source.name).write_text(said, encoding="utf-8")


def make_confidence(texts: Sequence[Annotated], lexicon: Lexicon) -> None:
    """Learn the judge from what was found in all texts but one, for each, and in all."""
    found = [tried(text, without(GOLD, text.source.name), lexicon) for text in texts]
    for text, own in zip(texts, found, strict=True):
        judge = learn_judge([other for other in found if other is not own], FLOORS)
        judge_file(GOLD, text.source.name).write_text(write_judge(judge), encoding="utf-8")
    JUDGE_FILE.write_text(write_judge(learn_judge(found, FLOORS)), encoding="utf-8")


def card(texts: Sequence[Annotated]) -> str:
    """Return the card of the models, with what each label's names are worth on unseen text."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for text in texts:
        for label, tally in _of_text(text):
            tallies[label].add(tally)
    rows = (
        f"| {label} | {tally.precision:.2f} | {tally.recall:.2f} | {tally.f1:.2f} |"
        for label, tally in sorted(tallies.items())
    )
    known = [name for text in texts if tags_file(GOLD, name := text.source.name).is_file()]
    return _CARD.format(names=", ".join(known), count=len(known), rows="\n".join(rows))


def _of_text(text: Annotated) -> Iterator[tuple[str, Tally]]:
    """Yield what the tagger that does not know a text is worth there, by label."""
    document = as_read(text.document)
    places = [each.passage.span for each in text.contexts]
    found = {
        (each.label, normal_name(document.text[each.start : each.end]))
        for each in without(GOLD, text.source.name).tag(document, text.contexts, Lexicon())
        if each.probability >= _PROBABLE
        and any(p.holds(Span(each.start, each.end)) for p in places)
    }
    rows = [row for row in text.rows if row["t"] == "node"]
    known = {(row["label"], normal_name(row["name"])) for row in rows}
    certain = {(row["label"], normal_name(row["name"])) for row in rows if row.get("certain", True)}
    for label in (each for labels in GROUPS for each in labels):
        own, sure = ({each for each in some if each[0] == label} for some in (found, certain))
        right, hit = own & certain, sure & found
        yield label, Tally(len(right), len(own - known), len(hit), len(sure - found))


if __name__ == "__main__":
    words = Lexicon()
    gold = [annotated(source, words) for source in sources(GOLD)]
    (GOLD / "learned").mkdir(exist_ok=True)
    if "--confidence" not in sys.argv:
        make_names(gold, words)
    make_confidence(gold, words)
    (NAMES_FILE.parent / "README.md").write_text(card(gold), encoding="utf-8")
