"""The new area whose own plan or report a text is: what it counts is that area's."""

import re

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context

# 甲市乙新区2023年工作总结: an area with a government of its own, in no table of units.
_AREA = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:(?<!高)新区|新城)(?=20\d\d|[“\"（(]?十[一二三四]?五|发展|产业|工作|总体|国民|经济|工业|制造|先进|战略|招商|投资|概况|简介)"
)


def in_own_area(
    context: Context, found: tuple[Mention, ...], lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return what a figure is about, the area that the title begins with for its region.

    Args:
        context: the passage.
        found: what the figure is about, the plan's own region where nothing else is named.
        lexicon: the tables.
    """
    area = _own_area(context, lexicon)
    own = all(each.label == "Region" and each.evidence.rule == "indicators.own" for each in found)
    if area is None or not own:
        return found
    return (area,)


def _own_area(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the area that the plan's title begins with, unless it is the plan's region."""
    title = context.document.plan.title
    named = _AREA.match(title)
    start = context.document.text.find(title) if named else -1
    region = context.document.plan.region
    if named is None or start < 0 or (region and named.group().endswith(region)):
        return None
    called = lexicon.table("named_areas").get(named.group()) or named.group()
    span = Span(start, start + named.end())
    return Mention("Region", called, Evidence(context.document, span, "indicators.own", 0.9))
