"""Regions and named areas, and what is part of what."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.places.areas import Place, places_in
from loaders.places.located import region_mention
from loaders.places.regions import Region, home_of, parent_of
from loaders.places.scopes import listed
from loaders.subjects.context import Context

_UNIT, _AREA, _OWN_REGION = 0.95, 0.9, 0.8
# 我省, 全省 of a city's plan is the province that the city lies in.
_OWN = re.compile(r"[我全本](?P<kind>省|市|区(?![域间块位])|县(?!域)|州|旗)|全自治区")
_LEVELS = {
    "省": "province",
    "市": "city",
    "州": "city",
    "区": "county",
    "县": "county",
    "旗": "county",
}
_BRACKET = re.compile(r"[（(][^（）()。；]{2,80}[）)]")
_HAS = re.compile(
    r"[：:]?(?:主要|规划范围|范围)?(?:包括|涵盖|覆盖|包含|由|辖|范围为|含|：|:)(?:以)?$"
)


def places(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the regions that a passage names, and what is part of what.

    Form 1: 长沙, 长沙市; 长株潭城市群; 粤港澳大湾区; 环洞庭湖      a Region
    Form 2: 全省, 我市                                           the plan's own, or what holds it
    Form 3: 长株潭城市群包括长沙、株洲; 温州乐清; 宁德（福安）    PART_OF
    """
    yield from regions_in(context, lexicon)
    yield from _parts(context, lexicon)


def regions_in(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield a mention of each region or named area in a passage, in the order of the text."""
    own = context.document.plan.region
    for place in places_in(context.text, own, lexicon):
        rule, sure = ("places.name", _UNIT) if place.region else ("places.area", _AREA)
        yield region_mention(context, place, rule, sure)
    home = home_of(own)
    for found in _OWN.finditer(context.text) if home else ():
        meant = _meant(home, found["kind"])
        if meant is not None:
            place = Place(*found.span(), meant.name, meant)
            yield region_mention(context, place, "places.own", _OWN_REGION)


def _meant(home: Region | None, kind: str | None) -> Region | None:
    """Return the region that 全省 or 我市 means in a plan for a home region."""
    if home is not None and kind and home.name.endswith(kind):
        return home  # 全市 of a city below another is that city
    level = _LEVELS.get(kind or "省")
    region = home
    while region is not None and region.level != level:
        region = parent_of(region)
    # 全市 of Beijing is the municipality.
    return region if region is not None or kind != "市" else home


def _parts(context: Context, lexicon: Lexicon) -> Iterator[Claim]:
    text, own = context.text, context.document.plan.region
    found = list(places_in(text, own, lexicon))
    for before, inner in pairwise(found):
        if before.end == inner.start and _holds(before, inner):
            yield _part(context, inner, before)
    for whole, inner in _bracketed(text, found):
        yield _part(context, inner, whole)
    for run in listed(text, found):
        areas = [each for each in found if each.end <= run[0].start and each.region is None]
        if areas and _HAS.fullmatch(text, areas[-1].end, run[0].start):
            for place in run:
                if place.region is not None:
                    yield _part(context, place, areas[-1])


def _bracketed(text: str, found: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield a place and each that lies in it of the brackets behind it: 甲市（乙县、丙县）."""
    for whole in found:
        if bracket := _BRACKET.match(text, whole.end):
            for inner in found:
                if whole.end < inner.start < bracket.end() and _holds(whole, inner):
                    yield whole, inner


def _holds(one: Place, other: Place) -> bool:
    return one.region is not None and other.region is not None and one.region.holds(other.region)


def _part(context: Context, inner: Place, whole: Place) -> Claim:
    evidence = context.evidence(
        min(inner.start, whole.start), max(inner.end, whole.end), "places.part", _OWN_REGION
    )
    source = region_mention(context, inner, "places.part", _OWN_REGION)
    return Claim(
        "PART_OF", source, region_mention(context, whole, "places.part", _OWN_REGION), evidence
    )
