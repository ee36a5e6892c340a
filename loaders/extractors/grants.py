"""Indicators of what a plan gives: 对某某项目最高给予1000万元支持."""

import re
from collections.abc import Iterator

from loaders.claims import Finding, Mention
from loaders.extractors.indicators import indicator, measuring
from loaders.extractors.programmes import headed_programme
from loaders.figures.grants import Grant
from loaders.figures.grants import grants as grants_in
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.surroundings import Surroundings

_RULE, _SURE = "grants.clause", 0.8
_GIVES_ON = frozenset({"Programme"})
# 实施“甲”专项，对牵头企业给予…: what is carried out in the clause in front gives it; a fund, or
# a plan that the sentence named before something else, does not.
_NEXT = re.compile(r"[”\"]?[^，。；]{0,12}，?")

_MOST = re.compile(r"[^，。；]{0,12}，")
_NONE: tuple[Mention, ...] = ()


def grants(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the grants that a passage states as indicators, and what they belong to.

    A grant is a target without a year. It measures the programme that the clause in front of it
    carries out, else the programme, the field or the measure that it stands under.

    Args:
        context: the passage.
        lexicon: the tables.
        around: what others found in the passage.
    """
    if context.passage.kind in {"heading", "row"}:
        return
    end, own = -1, _NONE
    for each in grants_in(context.text, lexicon):
        evidence = context.evidence(each.start, each.end, _RULE, _SURE)
        made = indicator(each.name, each.stated.quantity, ("", "target"), evidence)
        # 给予30%补助，单个项目最高1000万元: the most of the grant in front.
        if end < 0 or (each.start > end and not _MOST.fullmatch(context.text, end, each.start)):
            own = _given_by(context, each, around, lexicon)
        end = each.end
        yield from measuring(made, own)


def _given_by(
    context: Context, grant: Grant, around: Surroundings, lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return the programme, field or measure that a grant is part of."""
    begun = context.passage.span.start
    named = [
        each
        for each in around.named
        if each.label in _GIVES_ON
        and context.passage.span.holds(each.evidence.span)
        and _NEXT.fullmatch(context.text, each.evidence.span.end - begun, grant.start)
    ]
    carried = len(named) == 1 and not named[0].name.endswith("基金")
    own = named[-1] if carried else headed_programme(context, lexicon) or _led_field(context)
    own = own or context.measure_at(grant.start)
    return (own,) if own else ()


def _led_field(context: Context) -> Mention | None:
    """Return the field that the passage's own lead names: 6.甲设计业。…给予50万元奖励."""
    led, subject = context.passage.lead_span, context.subject
    if led is None or subject is None or subject.label != "Field":
        return None
    if context.measure is not None and led.holds(context.measure.evidence.span):
        return None  # 支持甲工具研发。…给予补助: of the measure
    return subject if led.holds(subject.evidence.span) else None
