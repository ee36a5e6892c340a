"""Extraction reads a folded text; here its results get the plan's own characters back.

Folding moves no offset, so a span found in the folded text is a span of the plan's own. Names and
section titles keep their folded form: ５Ｇ基站 and 5G基站 are one name. Passages and quotes are cut
from the plan as it is written.
"""

from collections.abc import Iterable
from dataclasses import replace

from graph.evidence import Evidence
from graph.model import Document, Fact, PlanFacts
from loaders.text.widths import folded


def as_read(document: Document) -> Document:
    """Return a document whose text is folded; it is the same one where nothing is to fold."""
    text = folded(document.text)
    if text == document.text:
        return document
    plan = replace(document.plan, title=folded(document.plan.title))
    return replace(document, plan=plan, text=text)


def as_written(facts: PlanFacts, document: Document) -> PlanFacts:
    """Return facts that were found in the folded document, quoted from the document itself."""
    if facts.document is document:
        return facts

    def cut(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(document, each.span, document.quote(each.span), each.rule, each.confidence)
            for each in evidence
        )

    # An id is made anew whenever it is asked for: entities go by their identity here.
    entities = {id(each): each.said_by(cut(each.evidence)) for each in facts.entities}
    return replace(
        facts,
        document=document,
        passages=tuple(replace(each, text=document.quote(each.span)) for each in facts.passages),
        entities=tuple(entities.values()),
        facts=tuple(
            Fact(
                each.type,
                entities[id(each.source)],
                entities[id(each.target)],
                cut(each.evidence),
            )
            for each in facts.facts
        ),
        region=None if facts.region is None else entities[id(facts.region)],
    )
