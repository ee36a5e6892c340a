"""Extraction reads a folded text; here its results get the plan's own characters back.

Folding moves no offset, so a span found in the folded text is a span of the plan's own. Names and
section titles keep their folded form: ５Ｇ基站 and 5G基站 are one name. Passages and quotes are cut
from the plan as it is written.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from graph.evidence import Evidence
from graph.model import Document, Entity, Fact, Passage, PlanFacts
from loaders.text.columns import without_bars
from loaders.text.widths import folded

_DECIMALS = 3  # of a confidence: what is finer means nothing
_LEAST = 0.001  # nothing is certain, nor out of the question


def as_read(document: Document) -> Document:
    """Return a document whose text is folded, and tabs part the cells of its tables.

    It is the same one where nothing is to fold.
    """
    text = without_bars(folded(document.text))
    if text == document.text:
        return document
    plan = replace(document.plan, title=folded(document.plan.title))
    return replace(document, plan=plan, text=text)


def as_written(
    facts: PlanFacts, document: Document, confidence: Mapping[int, float] = MappingProxyType({})
) -> PlanFacts:
    """Return facts that were found in the folded document, quoted from the document itself.

    Args:
        facts: what was found.
        document: as it is written.
        confidence: how probable each entity and fact is, by its identity; without it, each
            piece of evidence keeps what its rule says of itself.
    """
    if facts.document is document and not confidence:
        return facts

    def cut(found: Entity | Fact) -> tuple[Evidence, ...]:
        chance = confidence.get(id(found))
        sure = None if chance is None else min(max(round(chance, _DECIMALS), _LEAST), 1 - _LEAST)
        return tuple(
            [
                Evidence(document, each.span, each.rule, each.confidence if sure is None else sure)
                for each in found.evidence
            ]
        )

    # An id is made anew whenever it is asked for: entities go by their identity here.
    entities = {id(each): each.said_by(cut(each)) for each in facts.entities}
    return replace(
        facts,
        document=document,
        passages=tuple(_quoted(each, document) for each in facts.passages),
        entities=tuple(entities.values()),
        facts=tuple(
            Fact(each.type, entities[id(each.source)], entities[id(each.target)], cut(each))
            for each in facts.facts
        ),
        region=None if facts.region is None else entities[id(facts.region)],
    )


def _quoted(passage: Passage, document: Document) -> Passage:
    """Return a passage with its text as it is written."""
    text = document.quote(passage.span)
    return passage if passage.text == text else replace(passage, text=text)
