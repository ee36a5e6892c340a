"""What a figure is about where its words count those named before: 三个产业, 两市合计."""

import re
from collections.abc import Iterable, Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.lists.called import ANY_KIND
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here

_NUMBERS = "零一二三四五六七八九"
_PLACES = re.compile(
    r"(?P<number>[两二三四五六七八九])(?P<kind>[市区县州省地])(?:合计|共|总|占|完成|实现)"
)
_HERE = re.compile(r"(?P<number>[两二三四五六七八九])[地区市县](?![两二三四五六七八九])")
_WHERE = frozenset({"Region", "Platform"})
# A count with nothing in front: 甲、乙两大产业 names them itself.
_INDUSTRIES = re.compile(
    r"(?:[到至]?20\d\d年[底末]?|力争|其中|[到至]时)*"
    rf"(?P<number>[两二三四五六七八九])[大个条]{ANY_KIND}*"
    r"产业链?(?![集园基])"
)


def counted_places(context: Context, figure: Figure, named: Iterable[Here]) -> tuple[Mention, ...]:
    """Return the regions of a sentence that its last clause counts: 甲市…，乙市…，两市合计."""
    start, clause = figure.sentence.start, figure.clause
    found = _PLACES.match(context.text, clause.start, clause.end)
    if found is None:
        return ()
    regions = [
        each.mention
        for each in named
        if each.mention.label == "Region"
        and start <= each.start < clause.start
        and each.mention.name.endswith((found["kind"], "盟"))
    ]
    return tuple(regions) if len({each.name for each in regions}) == _number(found) else ()


def counted_here(context: Context, figure: Figure, named: Iterable[Here]) -> tuple[Mention, ...]:
    """Return the places and parks that a clause lists and counts: 甲高新区、乙新区、丙区三地."""
    found = _HERE.search(context.text, figure.clause.start, figure.stated.at)
    if found is None:
        return ()
    last: Here | None = None
    listed: list[Here] = []
    for each in named:
        inside = figure.clause.start <= each.start and each.end <= found.start()
        if inside and each.mention.label in _WHERE and (last is None or each.start >= last.end):
            listed.append(each)
            last = each
    whole = last is not None and last.end == found.start()
    return tuple(e.mention for e in listed) if whole and len(listed) == _number(found) else ()


def counted_industries(
    context: Context, figure: Figure, topics: Sequence[Here]
) -> tuple[Mention, ...]:
    """Return the industries that a figure's clause counts: the plan's own, else those before it.

    Form 1: 三个产业创新平台超过180个          in a plan with three industries
    Form 2: 甲产业…，乙产业…；两大产业企业超过90家  the two that the passage has named
    What all of them earn together is the region's.
    """
    found = _INDUSTRIES.match(context.text, figure.clause.start, figure.stated.at)
    if found is None or figure.stated.kind == "money":
        return ()
    number = _number(found)
    span = found.start("number"), found.end()
    if len(context.industries) == number:
        return tuple(
            context.mention("Industry", name, *span, "indicators.counted", 0.7)
            for name in context.industries
        )
    before = {each.mention.name: each.mention for each in topics if each.end <= figure.clause.start}
    return tuple(before.values()) if len(before) == number else ()


def _number(found: re.Match[str]) -> int:
    return _NUMBERS.find(found["number"].replace("两", "二"))
