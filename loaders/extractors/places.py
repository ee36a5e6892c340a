"""Regions and named areas, and what is part of what."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.places.areas import Place, places_in
from loaders.places.located import region_mention
from loaders.places.regions import JOINTS, Region, home_of, parent_of, regions
from loaders.places.scopes import closed, listed, scopes, subject_alone
from loaders.places.towns import is_town
from loaders.subjects.context import Context
from loaders.text.sought import sought

_UNIT, _AREA, _OWN_REGION, _TOLD = 0.95, 0.9, 0.8, 0.75
# 我省, 全省 of a city's plan is the province that the city lies in.
_OWN = re.compile(r"[我全本](?:(?P<kind>省|市|区(?![域间块位])|县(?!域)|州|旗)|(?<=全)自治区)")
_LEVELS = {
    "省": "province",
    "市": "city",
    "州": "city",
    "区": "county",
    "县": "county",
    "旗": "county",
}
_BRACKET = re.compile(r"[（(][^（）()。；]{2,80}[）)]")
# 包括甲市、乙市, 由甲镇、乙镇组成, and what else follows the area's name: its clause.
_MADE_OF = (
    r"(?:主要|规划范围|范围|区域|空间范围)*(?:(?:包括|涵盖|覆盖|包含|囊括|涉及|下?辖|范围为|含)[^，。；：\n]+"
    r"|由[^，。；：\n]+?(?:组成|构成)"
    r"|以[^，。；：\n]+?为(?:核心|中心|龙头|引领|主体)"
    r"(?:，(?:[^，。；：\n]+?(?:参与|联动|支撑|协同)|(?:联动|辐射|带动)[^，。；：\n]+))?)"
)
# 以某城市群为核心，涵盖甲市、乙市
_HAS = re.compile(rf"(?:为(?:核心|主体|引领|龙头|支撑|重点)区?，|[：:，])?{_MADE_OF}")
_OPENS = re.compile(rf"(?:^|[。；，：\n])(?P<has>{_MADE_OF})")
# 某片区的甲镇、乙镇; 某城市群：甲市、乙市
_NAMES = re.compile(r"的|[：:](?:以)?")
# 甲、乙组成的某平原|振兴发展示范区
_ZONE = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:示范区|试验区|先行区|合作区|集聚区)")
# 两带：某产业带和某经济带。前者涵盖甲、乙，后者包括丙、丁
_REFERS = sought("者", rf"(?:^|[。；，])(?P<which>前者|后者)(?P<has>{_MADE_OF})")
# 一核：某核心区。甲市重点发展…
_ROLE = re.compile(
    r"[—●★\s]*(?:[“（(]?[一二两三四五六七八九十双多][\u4e00-\u9fff]{1,3}[”）)]?(?:[：:]|即|为)+)?"
)
# 西部地区, 东翼: to whom they belong is said by where they lie.
_COMPASS = re.compile(r"[东西南北中]+(?:[部翼方]|地区|$)|其他")
_PAIR = 2
_MAKES = re.compile(r"(?:共同)?(?:组成|构成)的")


def places(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the regions that a passage names, and what is part of what.

    Form 1: 长沙, 长沙市; 长株潭城市群; 粤港澳大湾区; 环洞庭湖      a Region
    Form 2: 全省, 我市                                           the plan's own, or what holds it
    Form 3: 温州乐清; 吴忠市利通区和青铜峡市; 宁德（福安）       PART_OF
    Form 4: 长株潭城市群包括长沙、株洲; 某片区由甲镇、乙镇组成    PART_OF, also behind a lead
    Form 5: 某城市群。甲市发展…，乙市主攻…                        PART_OF, in a chapter on layout
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
    others = [each for each in found if each.name != own]  # 东翼以上海为主体, in 上海's own plan
    for inner, whole in (
        *_behind(text, found),
        *_bracketed(text, found),
        *_of_area(text, others),
        *_referred(text, others),
    ):
        yield _part(context, inner, whole)
    yield from _of_heading(context, others)
    yield from _told_of(context, found, lexicon)


def _behind(text: str, found: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield each place right behind the one that it lies in, and those listed behind it.

    吴忠市利通区和青铜峡市 are both in 吴忠市.
    """
    whole: Place | None = None
    for before, inner in pairwise(found):
        between = text[before.end : inner.start]
        if between == "" and _holds(before, inner):
            whole = before
        elif between not in JOINTS or whole is None or not _holds(whole, inner):
            whole = None
        if whole is not None:
            yield inner, whole


def _of_area(text: str, found: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield each place that a text says an area to be made of: 某片区由甲镇、乙镇组成."""
    for area in found:
        if _is_unit(area):
            continue
        has = _HAS.match(text, area.end)
        if has is not None:
            yield from ((each, area) for each in _members(text, found, has))
            continue
        # 甲、乙组成的某城市群
        makers = [run for run in listed(text, list(found)) if run[-1].end < area.start][-1:]
        made = [run for run in makers if _MAKES.fullmatch(text, closed(text, run), area.start)]
        if made and not _ZONE.match(text, area.end):
            yield from ((each, area) for each in made[0] if _is_unit(each))
            continue
        yield from ((each, area) for each in _named_behind(text, found, area))


def _named_behind(text: str, found: Sequence[Place], area: Place) -> Iterator[Place]:
    """Yield the units right behind an area: 某片区的甲镇、乙镇; 某地区甲、乙、丙发展A."""
    runs = tuple(listed(text, list(found)))
    first = next((run for run in runs if run[0].start > area.start), ())
    if first and _NAMES.fullmatch(text, area.end, first[0].start):
        yield from filter(_is_unit, first)
    beside = next((run[1:] for run in runs if run[0] == area), ())
    if len(beside) > 1 and beside[0].start == area.end:
        yield from filter(_is_unit, beside)


def _referred(text: str, found: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield what the two areas that were named last are made of: 前者涵盖甲、乙，后者包括丙."""
    for has in _REFERS.finditer(text):
        before = [each for each in found if each.end <= has.start() and not _is_unit(each)]
        pairs = [run for run in listed(text, before) if len(run) == _PAIR]
        if pairs:
            area = pairs[-1][has["which"] == "后者"]
            yield from ((each, area) for each in _members(text, found, has))


def _told_of(context: Context, found: Sequence[Place], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the cities that are told what to do under an area, as its parts.

    Form 1: 某城市群。甲市发展…，乙市主攻…      the area of a lead or heading
    Form 2: 一核：某核心区。甲市发展…           that of a role in the layout
    """
    text, own = context.text, context.document.plan.region
    home = home_of(own)
    if context.genre != "layout" or home is None or home.level != "province":
        return
    area = _area_above(context, found)
    if area is None or _COMPASS.match(area.name):
        return
    after = area.evidence.span.end - context.passage.span.start
    for scope in scopes(text, own, lexicon):
        if scope.kind != "subject" or scope.places[0].start < after:
            continue
        if not all(
            each.region is not None and each.region.level == "city" for each in scope.places
        ):
            return  # another area, or what lies in a city, turns to something else
        # 甲市与乙市共建…: the second may lie elsewhere.
        for each in subject_alone(text, scope.places) or scope.places:
            region = region_mention(context, each, "places.part", _TOLD)
            evidence = context.evidence(each.start, each.end, "places.part", _TOLD)
            yield Claim("PART_OF", region, area, evidence)


def _area_above(context: Context, found: Sequence[Place]) -> Mention | None:
    """Return the one area that a passage is about."""
    own = context.document.plan.region
    if len(context.places) == 1:
        area = context.places[0]
        return area if regions(own).get(area.name) is None and not is_town(area.name) else None
    first = next(iter(found), None)
    if first is None or _is_unit(first) or not _ROLE.fullmatch(context.text, 0, first.start):
        return None
    alone = context.text[first.end : first.end + 1] in {"。", "；"}
    return region_mention(context, first, "places.part", _TOLD) if alone else None


def _of_heading(context: Context, found: Sequence[Place]) -> Iterator[Claim]:
    """Yield what the area of a lead or heading is made of: 某产业带。包括甲市、乙市."""
    own = context.document.plan.region
    if len(context.places) != 1 or regions(own).get(context.places[0].name) is not None:
        return
    area = context.places[0]
    for has in _OPENS.finditer(context.text):
        for each in _members(context.text, found, has):
            region = region_mention(context, each, "places.part", _OWN_REGION)
            evidence = context.evidence(has.start("has"), each.end, "places.part", _OWN_REGION)
            yield Claim("PART_OF", region, area, evidence)


def _members(text: str, found: Sequence[Place], has: re.Match[str]) -> Iterator[Place]:
    """Yield the places of the clause that says what an area is made of, the narrowest of each."""
    for run in listed(text, [e for e in found if has.start() < e.start < has.end()]):
        yield from filter(_is_unit, run)


def _is_unit(place: Place) -> bool:
    return place.region is not None or is_town(place.name)


def _bracketed(text: str, found: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield each place in the brackets behind the one that it lies in: 甲市（乙县、丙县）."""
    for whole in found:
        if bracket := _BRACKET.match(text, whole.end):
            inside = [each for each in found if whole.end < each.start < bracket.end()]
            listed_alone = whole.region is None and _is_list(text, inside, bracket)
            for inner in inside:
                if _holds(whole, inner) or (listed_alone and _is_unit(inner)):
                    yield inner, whole


def _is_list(text: str, inside: list[Place], bracket: re.Match[str]) -> bool:
    """Say whether a bracket holds nothing but two places or more: 某产业带（甲、乙）."""
    runs = list(listed(text, inside))
    return (
        len(runs) == 1
        and len(runs[0]) > 1
        and runs[0][0].start == bracket.start() + 1
        and closed(text, runs[0]) >= bracket.end() - 1
    )


def _holds(one: Place, other: Place) -> bool:
    """Say whether one place lies in the other; a town in the unit that it stands behind."""
    if one.region is None:
        return False
    return is_town(other.name) if other.region is None else one.region.holds(other.region)


def _part(context: Context, inner: Place, whole: Place) -> Claim:
    evidence = context.evidence(
        min(inner.start, whole.start), max(inner.end, whole.end), "places.part", _OWN_REGION
    )
    source = region_mention(context, inner, "places.part", _OWN_REGION)
    return Claim(
        "PART_OF", source, region_mention(context, whole, "places.part", _OWN_REGION), evidence
    )
