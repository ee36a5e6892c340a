"""Contexts of one paragraph, made by hand, and what is found in a text as it reads."""

from collections.abc import Iterable

from graph.evidence import Evidence
from graph.model import Document, Passage, Plan, PlanFacts, Span
from loaders.claims import Claim, Finding, Mention
from loaders.subjects.context import Context

_PLAN = Plan(id="plain", title="规划")


def context(  # noqa: PLR0913 -- one argument for each attribute that a test may set
    text: str,
    *,
    subject: tuple[str, str] | None = ("Field", "先进装备"),
    measure: str = "",
    genre: str = "industries",
    kind: str = "box",
    industries: tuple[str, ...] = (),
    fields: Iterable[str] = (),
) -> Context:
    """Return the context of a paragraph whose subject and measure stand in a line above it."""
    above = "\n".join(filter(None, [subject[1] if subject else "", measure, ""])) + "\n"
    whole = above + text
    document = Document(_PLAN, whole, whole, tuple(range(len(whole))))
    span = Span(len(above), len(whole))

    def heading(label: str, name: str) -> Mention:
        start = whole.index(name)
        return Mention(label, name, Evidence(document, Span(start, start + len(name)), "test"))

    return Context(
        document,
        Passage(_PLAN.id, 0, span, text, kind, 0, ("正文",)),
        genre,
        subject=heading(*subject) if subject else None,
        measure=heading("Measure", measure) if measure else None,
        industries=industries,
        fields=dict.fromkeys(fields, ""),
    )


def names(findings: Iterable[Finding], label: str) -> list[str]:
    """Return the names of the mentions of a label, in order."""
    return [each.name for each in findings if isinstance(each, Mention) and each.label == label]


def claims(findings: Iterable[Finding], type_: str) -> list[tuple[str, str]]:
    """Return the ends of the claims of a type, in order."""
    return [
        (each.source.name, each.target.name)
        for each in findings
        if isinstance(each, Claim) and each.type == type_
    ]


def as_said(found: PlanFacts) -> set[str]:
    """Return the facts of a text as they read: 甲材料 PART_OF 乙产业."""
    return {f"{each.source.name} {each.type} {each.target.name}" for each in found.facts}


Parts = tuple[set[tuple[str, str]], set[tuple[str, str, str]]]


def nodes_and_edges(found: PlanFacts) -> Parts:
    """Return the entities of a text by label and name, its facts by type and both names."""
    return (
        {(each.label, each.name) for each in found.entities},
        {(each.type, each.source.name, each.target.name) for each in found.facts},
    )
