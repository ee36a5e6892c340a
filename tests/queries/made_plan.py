"""A small plan that states what the annotated part of Hunan's does not."""

from collections.abc import Iterator

from graph.evidence import Evidence
from graph.model import Document, Entity, Fact, Passage, Plan, PlanFacts, Section, Span

TEXT = "火星市与金星市合作。火星重工牵头采矿机器人行动，发展工程机械。火星市重点发展工程机械。"
_NAMES = {
    "火星市": "Region",
    "金星市": "Region",
    "火星重工": "Organisation",
    "采矿机器人行动": "Programme",
    "工程机械": "Field",
}
_FACTS = (
    ("COOPERATES_WITH", "火星市", "金星市", "火星市与金星市合作", 1.0),
    ("LEADS", "火星重工", "采矿机器人行动", "火星重工牵头采矿机器人行动", 1.0),
    ("PROMOTES", "采矿机器人行动", "工程机械", "采矿机器人行动，发展工程机械", 0.4),
    ("SPECIALISES_IN", "火星市", "工程机械", "火星市重点发展工程机械", 0.9),
)


def made_plan() -> PlanFacts:
    """Return the plan: one section with a title of its own, one passage."""
    plan = Plan("made", "火星市规划")
    document = Document(plan, TEXT, TEXT, tuple(range(len(TEXT))))
    entities = {
        name: Entity(
            label, name, tuple(_evidence(document, name)), ("火星",) if name == "火星市" else ()
        )
        for name, label in _NAMES.items()
    }
    facts = tuple(
        Fact(kind, entities[source], entities[target], (next(_evidence(document, quote, sure)),))
        for kind, source, target, quote, sure in _FACTS
    )
    whole = Span(0, len(TEXT))
    return PlanFacts(
        document,
        (Section("made", 0, "火星的布局", "一、", 1, None, ("火星的布局",), Span(0, 1)),),
        (Passage("made", 0, whole, TEXT, "prose", 0, ("火星的布局",)),),
        tuple(sorted(entities.values(), key=lambda e: (e.label, e.name))),
        facts,
    )


def _evidence(document: Document, words: str, confidence: float = 1.0) -> Iterator[Evidence]:
    """Yield every place where the text says some words."""
    at = document.text.find(words)
    while at >= 0:
        yield Evidence(document, Span(at, at + len(words)), "made", confidence)
        at = document.text.find(words, at + 1)
