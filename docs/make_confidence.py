"""Measures what the confidence of facts is worth: docs/confidence.md and its plot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from loaders.calibrate import tried
from loaders.confidence import JUDGE_FILE, Judge, read_judge
from loaders.leave_out import without
from loaders.lexicon import Lexicon
from loaders.tagging.gold import annotated, sources

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
_STEPS = 10
_KINDS = {"node": "entities", "edge": "facts"}
_INTRODUCTION = """\
<!-- made by `make scores`; change the code, not this page -->
# What a confidence means

Every entity and every fact has a `confidence`: how probable it is that a careful reader agrees.
It is learned from the annotated texts (`make models`), here for each text from the others. What
the annotators left open counts neither way.

![Reliability: confidence and share of right facts](confidence.svg)

| confidence | entities | right | facts | right |
|---|---|---|---|---|
"""
_END = """
What rules found is left out below {rules}, what the tagger alone proposed below
{tagger}: it is more often wrong than right. Of the floors tried
these did the texts that were looked at most good. What rules found and is left out stands in the
rejects report with its place and its confidence; what of it the plan does say, a correction brings
back (`plangraph correct accept`). Of the rest filter as you need it:

```cypher
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.confidence >= 0.8 AND a.confidence >= 0.8 RETURN a, r, b
```

`plangraph query low-confidence-facts` lists the facts that a reader should look at first.
"""


@dataclass(frozen=True, slots=True)
class Guess:
    """A confidence, and whether what it is about is right."""

    kind: str
    confidence: float
    right: bool


def guesses() -> Iterator[Guess]:
    """Yield every entity and fact of the annotated texts, judged by what does not know the text."""
    words = Lexicon()
    for source in sources(GOLD):
        learned = without(GOLD, source.name)
        found = tried(annotated(source, words), learned, words)
        judge = learned.judge or Judge({})
        every = (("node", found.entities.items()), ("edge", found.facts(judge)))
        for kind, features in every:
            for key, known in features:
                if key in found.right:
                    yield Guess(kind, judge.probability(known), found.right[key])


def pages() -> dict[str, str]:
    """Return the page and its plot by their file names."""
    found = tuple(guesses())
    steps = tuple(_steps(found))
    rows = [
        f"| {low / _STEPS:.1f} - {(low + 1) / _STEPS:.1f} | {_cells(node)} | {_cells(edge)} |"
        for low, (node, edge) in enumerate(zip(steps[:_STEPS], steps[_STEPS:], strict=True))
    ]
    held = read_judge(JUDGE_FILE).floors
    floors = {
        finder: f"{held[f'node {finder}']} (entities) and {held[f'edge {finder}']} (facts)"
        for finder in ("rules", "tagger")
    }
    end = _END.format(**floors)
    return {
        "confidence.md": _INTRODUCTION + "\n".join(rows) + "\n" + end,
        "confidence.svg": _plot(steps),
    }


@dataclass(frozen=True, slots=True)
class Step:
    """The guesses whose confidence lies in one tenth."""

    kind: str
    count: int
    confidence: float
    right: float


def _steps(found: Sequence[Guess]) -> Iterator[Step]:
    for kind in _KINDS:
        for low in range(_STEPS):
            own = [
                each
                for each in found
                if each.kind == kind and min(int(each.confidence * _STEPS), _STEPS - 1) == low
            ]
            count = len(own)
            mean = sum(each.confidence for each in own) / count if count else 0.0
            yield Step(kind, count, mean, sum(each.right for each in own) / count if count else 0)


def _cells(step: Step) -> str:
    return f"{step.count} | {step.right:.0%}" if step.count else "0 | "


def _plot(steps: Iterable[Step]) -> str:
    """Return the reliability plot: what lies on the diagonal means what it says."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib.figure import Figure

    with mpl.rc_context({"svg.hashsalt": "confidence", "svg.fonttype": "none"}):
        figure = Figure(figsize=(4.5, 4.5))
        axes = figure.add_subplot(
            xlabel="confidence", ylabel="share that is right", xlim=(0, 1), ylim=(0, 1)
        )
        axes.plot((0, 1), (0, 1), color="#999999", linewidth=0.8)
        for kind, colour in (("node", "#1f5fa8"), ("edge", "#c2571a")):
            own = [step for step in steps if step.kind == kind and step.count]
            axes.plot(
                [step.confidence for step in own], [step.right for step in own],
                marker="o", markersize=4, color=colour, label=_KINDS[kind],
            )  # fmt: skip
        axes.legend(frameon=False)
        buffer = StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


if __name__ == "__main__":
    for file, content in pages().items():
        (ROOT / "docs" / file).write_text(content, encoding="utf-8")
