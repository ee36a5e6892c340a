"""What a construction project's own name says that it is to make a year: 甲年产5万吨乙项目."""

import re
from collections.abc import Iterator

from loaders.claims import Finding
from loaders.extractors.indicators import indicator, measuring
from loaders.figures.quantities import quantities
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.surroundings import Surroundings

_YEARLY = re.compile(r"年(?:产能?|加工|处理|新增产能)$")
_LONGEST_VERB = 5
_MADE = frozenset({"measure", "count"})
_RULE = "indicators.capacity"


def named_capacities(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the yearly output that is part of a project's name, and its claim.

    Form: 推进甲公司年产5万吨乙项目、丙公司年产10GWh丁项目建设   what each is to make

    What a name says without 年产 is how large the works are, and part of the name alone.

    Args:
        context: the passage.
        lexicon: the tables.
        around: what others found in the passage.
    """
    if context.passage.kind == "heading" or "年" not in context.text:
        return
    here = context.passage.span
    projects = [
        (context.here(each), each)
        for each in around.named
        if each.label == "Programme" and here.holds(each.evidence.span)
    ]
    if not projects:
        return
    for stated in quantities(context.text, lexicon):
        if stated.kind not in _MADE or stated.indefinite:
            continue
        yearly = _YEARLY.search(context.text, max(0, stated.at - _LONGEST_VERB), stated.at)
        whose = next((e for span, e in projects if span.start <= stated.at < span.end), None)
        if yearly is None or whose is None:
            continue
        evidence = context.evidence(yearly.start(), stated.end, _RULE, 0.85)
        made = indicator(f"{whose.name}年产能", stated.quantity, ("", "target"), evidence)
        yield from measuring(made, (whose,))
