"""Indicators of what a plan gives: 对某某项目最高给予1000万元支持."""

from collections.abc import Iterator

from loaders.claims import Finding, Mention
from loaders.extractors.indicators import indicator, measuring
from loaders.figures.grants import Grant
from loaders.figures.grants import grants as grants_in
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.surroundings import Surroundings

_RULE, _SURE = "grants.clause", 0.8
_GIVES_ON = frozenset({"Programme"})


def grants(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the grants that a passage states as indicators, and what they belong to.

    A grant is a target without a year. It measures the programme that its sentence names in
    front of it, else the measure that it stands under.

    Args:
        context: the passage.
        lexicon: the tables.
        around: what others found in the passage.
    """
    if context.passage.kind in {"heading", "row"}:
        return
    for each in grants_in(context.text, lexicon):
        evidence = context.evidence(each.start, each.end, _RULE, _SURE)
        made = indicator(each.name, each.stated.quantity, ("", "target"), evidence)
        yield from measuring(made, _given_by(context, each, around))


def _given_by(context: Context, grant: Grant, around: Surroundings) -> tuple[Mention, ...]:
    """Return the programme or measure that a grant is part of."""
    sentence = context.text.rfind("。", 0, grant.start) + 1
    begun = context.passage.span.start
    named = [
        each
        for each in around.named
        if each.label in _GIVES_ON
        and sentence <= each.evidence.span.start - begun < grant.start
        and context.passage.span.holds(each.evidence.span)
    ]
    measure = context.measure_at(grant.start)
    return (named[-1],) if named else (measure,) if measure else ()
