"""Regions and named areas in a text: 长沙, 长株潭城市群, 湘中南, 东翼. Areas have no code."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon, any_of
from loaders.lists.lists import masked_passage
from loaders.names.names import names
from loaders.places.lands import land_openings, lands, with_sign
from loaders.places.regions import (
    JOINTS,
    Named,
    Region,
    home_of,
    listed_regions,
    local_regions,
    regions,
)
from loaders.places.towns import towns
from loaders.text.at_once import PASSAGES
from loaders.text.sought import sought_by

# 中心城区 is an area where it is told what to do.
_CITY = "(?:中心|主)城区(?=[。，：]?(?:重点|着力|聚焦|发展|主攻|做[强优]))"
_DIRECTION = r"(?:东北|东南|西北|西南|[东西南北中])"
# 东翼, 南部片区, 西部板块, 沿江发展带: parts of the plan's own region, by where they lie.
_PART = (
    rf"{_DIRECTION}翼(?!展)|{_DIRECTION}[部线]?(?:片区|板块|组团)"
    rf"|{_DIRECTION}部(?:山区|新城)|(?:{_DIRECTION}部|沿[江海河湖边])(?:绿色|生态|产业|经济)*发展带|{_CITY}"
)
_WING = re.compile(r"[东西南北]翼")
_MARKS = "、，。；：“”（）和与及\n"
_RING = r"(?:[经科产]\w圈|生态圈|[经科创产]\w带|地区|区域)?"
_LAKE = rf"环(?!境|保|节|评|绕|球)[\u4e00-\u9fff]{{1,3}}[湖湾山江]{_RING}"
_DASH = re.compile("[—－–-]")
_DASHED = (
    rf"[\u4e00-\u9fff]{{2,3}}{_DASH.pattern}[\u4e00-\u9fff]{{2,3}}"
    r"(?:片区|走廊带|经济带|城市群|都市圈)"
)
_OPENING_SIGNS = "大东西南北中主环山沿库老"
_COUNTIES = r"(?:山区|沿海|沿江|沿黄|库区|老区)\d+个?[县市区]"
# 数字经济带动 holds no area's name, nor 经济区域, nor 珠江东岸.
_GOES_ON = re.compile(r"[动来领域层头岸]")
_COUNTS = re.compile(r"[一二两三四五六七八九十\d][大个]$")
# 长沙学院 is no place, nor 西安 in 西安电子科技大学.
_NO_PLACE = re.compile(
    r"(?:[^，。；：、和与及在的等设立持]{0,6}大学(?![城生科])|[^，。；：、和与及在的等设立持]{0,4}学院"
    r"|日报|银行|海关|集团|路(?!桥)|街道|卫视|晚报|电视台|造船|重工|石化公司)"
)
_BELONGS = "附属"
_WATERS = re.compile(
    r"湾(?!区)|湖(?![北南])|山(?![东西])|河(?![北南])|江(?![苏西汉])|岭|岛(?!内)|桥|寺|古镇"
)
# 甲湖、乙山等7家实验室: names of laboratories, whatever districts have them too.
_HONOURED = re.compile(r"[^，。；]{0,24}?实验室")
_OPENS = "，。；：\n"
# 北起甲地、南至乙地
_REACHES = re.compile(r"[东西南北](?:起|至|到|接|抵|达)$")
_TOLD = re.compile(
    r"以[^，。；]{2,40}?为(?:主导|特色|重点|支柱|主攻)"
    r"|(?:重点|着力|加快|突出|积极)*(?:发展|主攻|做[强大优精]|壮大|聚焦|深耕)[^，。；]{2}"
)
_BAY = re.compile(r"湾(?!区|新区)|海峡|港(?![口城区澳珠航务产经物综保])")
_KINDS = ("省", "市", "县", "区", "旗", "州", "盟")
_SHARED = sought_by(
    "城市群|都市圈|城市圈|经济带|经济圈",
    r"[一二两三四五六七八九\d]+[大个](?P<head>城市群|都市圈|城市圈|经济带|经济圈)",
)
_BETWEEN = ("", "、", "和", "与", "及")
LAYOUT = re.compile(
    r"[一二两三四五六七八九十双多][\u4e00-\u9fff]{1,2}[一二两三四五六七八九十双多][\u4e00-\u9fff]"
)
"""How a plan lays its region out, and no part of it: 一核两翼多点, 一区两带多组团."""
_NEW_AREA = r"[\u4e00-\u9fff]{0,3}?(?<![建设在以和与及的成打造级高])新区"
_WHOLE = "地区"
# 高新|西区, 丙园|东区: a side of something, and not the district that is called so elsewhere.
_SIDE_OF = re.compile(r"[\u4e00-\u9fff](?<![市和与及])[东西城郊矿]区$")
_ZONE = ("试验区", "自贸区", "示范区")
# 某某产业带由甲区、乙区组成: what is made of places is one.
_MADE = sought_by(
    "包括|涵盖|覆盖|囊括|组成|构成",
    r"(?:包括|涵盖|覆盖|囊括)[^，。；]{2,4}[市区县州、]|由[^，。；]{4,40}?(?:组成|构成)",
)
_NAMED = 2  # the column of an area's head
_SHORT, _BLEND, _LONG_BLEND = 2, 3, 6
# “一核”是指|某某城市群, 国家级|某某新区
_SAYS = re.compile(r"^(?:(?:是?指|即(?!墨))(?=.{4})|(?:国家级|[省市]级)(?=..新区|...))")


class Place(NamedTuple):
    """A place in a text where a region or area is named: [start, end).

    Attributes:
        start: where the name begins.
        end: where it ends.
        name: the name that it goes by: a unit's full name, an area's usual one.
        region: the administrative unit, or None for an area.
    """

    start: int
    end: int
    name: str
    region: Region | None = None


@lru_cache(maxsize=2 * PASSAGES)
def places_in(text: str, own: str, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the regions and areas that a text names, in order; none overlaps another.

    Form 1: 长沙, 长沙市, 长沙望城                  administrative units
    Form 2: 粤港澳大湾区, 长三角                    areas, by names that everybody knows
    Form 3: 武汉城市圈, 襄十随神城市群, 杭绍甬      cities, or their signs, with or without a head
    Form 4: 湘中南, 粤北地区, 东翼, 南部片区        by where they lie
    Form 5: 环洞庭湖, 汉江流域, 甲岛—乙阳片区       by waters; from place to place
    Form 6: 绍兴滨海新区                            a new area of a city
    Form 7: 杭州、宁波两大都市圈                    two areas, whose head is shared
    Form 8: 淮河生态经济带, 松山湖片区              any name before a head that says what it is
    Form 9: 东石镇, 顺德区北滘镇                    towns

    Args:
        text: a passage.
        own: full name of the plan's own region, or "".
        lexicon: where the tables are.
    """
    units = [_unit(each) for each in regions(own).find(text)]
    units += _listed_counties(text, units, own)
    found = list(_shared(text, units))
    within = {at for unit in units for at in range(unit.start + 1, unit.end)}
    # 西宁东川 holds no 宁东.
    found += (each for each in _usual(text, own, lexicon) if each.start not in within)
    found += _tailed(text, units, lexicon)
    found += _blends(text, own, lexicon)
    found += _headed(text, lexicon)
    found += _towns(text, units, own)
    areas = tuple(_apart([each for each in found if not _is_unit_in(each, units)]))
    taken = {at for area in areas for at in range(area.start, area.end)}
    free = [unit for unit in units if taken.isdisjoint(range(unit.start, unit.end))]
    both = sorted((*areas, *free), key=lambda each: each.start)
    return tuple(each for each in both if not is_part(text, each))


def _is_unit_in(area: Place, units: Sequence[Place]) -> bool:
    """Say whether what looks like an area is a unit behind that which holds it: 天津|滨海新区."""
    inner = next((each for each in units if each.end == area.end), None)
    if area.region is not None or inner is None or inner.region is None:
        return False
    before = (each.region for each in units if (each.start, each.end) == (area.start, inner.start))
    return any(each is not None and each.holds(inner.region) for each in before)


def is_part(text: str, place: Place) -> bool:
    """Say whether a name is only a part of another: 长沙学院, 云龙湖, 附属中山医院."""
    if place.region is None or text[place.start : place.end].endswith(_KINDS):
        return False
    if text.endswith(_BELONGS, 0, place.start):
        return True
    county = place.region.level == "county"
    pattern = _WATERS if county else _BAY
    return bool(_NO_PLACE.match(text, place.end) or pattern.match(text, place.end))


def _unit(named: Named) -> Place:
    return Place(named.start, named.end, named.region.name, named.region)


def _listed_counties(text: str, units: Sequence[Place], own: str) -> Iterator[Place]:
    """Yield the counties of the plan's own province that lists name by their short forms.

    资中、安岳分别做优…: one such name alone may be any word, but for one that opens a clause and
    is told what to do, 甲县做大…, or that says how far an area reaches: 北起甲地、南至乙地.
    """
    taken = {at for unit in units for at in range(unit.start, unit.end)}
    found = [
        unit
        for unit in map(_unit, listed_regions(own).find(text))
        if taken.isdisjoint(range(unit.start, unit.end))
        and not is_part(text, unit)
        and not _SIDE_OF.search(text, max(0, unit.start - 1), unit.end)
    ]
    sure = {each.start for each in found if _is_sure(text, each, own)}
    for run in _runs(text, sorted((*units, *found), key=lambda each: each.start)):
        known = any(each.start in sure or each.start in taken for each in run)
        for each in run:
            alone = len(run) == 1 and not _stands_alone(text, each, sure)
            if each.start not in taken and known and not alone:
                yield each


def _is_sure(text: str, unit: Place, own: str) -> bool:
    """Say whether a county's short name is no word of its own, and not a laboratory's."""
    name = text[unit.start : unit.end]
    return local_regions(own).get(name) is not None and not _HONOURED.match(text, unit.end)


def _stands_alone(text: str, unit: Place, sure: Collection[int]) -> bool:
    opens = not unit.start or text[unit.start - 1] in _OPENS
    told = opens and unit.start in sure and _TOLD.match(text, unit.end)
    return bool(told or _REACHES.search(text, max(0, unit.start - 2), unit.start))


def _runs(text: str, units: Iterable[Place]) -> Iterator[list[Place]]:
    """Yield the lists of units that nothing but one joint parts."""
    run: list[Place] = []
    for unit in units:
        if run and text[run[-1].end : unit.start] not in JOINTS:
            yield run
            run = []
        run.append(unit)
    if run:
        yield run


def _apart(found: list[Place]) -> Iterator[Place]:
    """Yield areas in the order of the text, of two that overlap the one that is found first."""
    end = -1
    for area in sorted(found, key=lambda each: each.start):
        if area.start >= end:
            yield area
            end = area.end


def _usual(text: str, own: str, lexicon: Lexicon) -> Iterator[Place]:
    usual = lexicon.table("named_areas")
    pattern = _pattern(lexicon, own, dashed=_DASH.search(text) is not None)
    for each in pattern.finditer(text):
        start, name = with_sign(text, each, lexicon.table("province_signs").rows)
        # 泉州南翼 is no area of the plan's, only a part of a name.
        if _WING.fullmatch(name) and each.start() and text[each.start() - 1] not in _MARKS:
            continue
        # 推进甲乙—丙丁都市圈: three signs before the dash may begin with a verb's last one.
        cut = _DASH.match(name, _BLEND) and regions(own).get(name[1:_BLEND]) is not None
        if cut and regions(own).get(name[:_BLEND]) is None:
            yield Place(each.start() + 1, each.end(), name[1:])
        elif not _GOES_ON.match(text, each.end()) and regions(own).get(name) is None:
            plain = name if name in usual else name.removesuffix(_WHOLE)
            called = usual.get(name) or plain
            yield Place(start, each.end(), called, regions(own).get(called))


@cache
def _pattern(lexicon: Lexicon, own: str, *, dashed: bool) -> re.Pattern[str]:
    """Return the pattern of the usual areas; with those of two cities only where it may match."""
    named = lexicon.table("named_areas")
    signs = "|".join(
        sign
        for sign, (name, *rest) in lexicon.table("province_signs").rows.items()
        if own in name and "no" not in rest
    )
    heads = lexicon.table("area_heads").pattern
    lies = rf"大?(?:{signs or '(?!)'}){_DIRECTION}{{1,2}}(?:生态)?(?:{heads}|{_WHOLE}|示范区)?"
    forms = [
        rf"{lies}(?![心部医药]|[\u4e00-\u9fff]?自治)",
        rf"(?!(?<=[其集])中)(?:{named.pattern})",  # 其中|东湖高新区
        _PART,
        _LAKE,
        lands(lexicon),
        _COUNTIES,
    ]
    # Where another sign stands, none of these forms is tried; two cities begin with any sign.
    first = {*_OPENING_SIGNS, *signs, *(word[0] for word in named.rows), *land_openings(lexicon)}
    usual = f"(?=[{''.join(map(re.escape, sorted(first - {'|'})))}])(?:{'|'.join(forms)})"
    return re.compile(f"{usual}|{_DASHED}" if dashed else usual)


@cache
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    heads = lexicon.table("area_heads").pattern
    return re.compile(rf"市?(?:(?:{heads})+|{_NEW_AREA}|新城(?![区市镇乡建设开片]))")


def _towns(text: str, units: Sequence[Place], own: str) -> Iterator[Place]:
    inside = {at for unit in units for at in range(unit.start + 1, unit.end)}
    for start, end, name in towns(text, [unit.end for unit in units], own):
        # 南京镇江 holds no 京镇.
        if inside.isdisjoint((start, end)):
            yield Place(start, end, name)


def _tailed(text: str, units: Iterable[Place], lexicon: Lexicon) -> Iterator[Place]:
    """Yield the areas whose names begin with that of a city or county."""
    tail = _tail(lexicon)
    for unit in units:
        found = tail.match(text, unit.end)
        city = unit.region is not None and unit.region.level != "province"
        # 自由贸易试验区甲市片区 is a part of a zone.
        city = city and not text.endswith(_ZONE, 0, unit.start)
        if found and city and not _GOES_ON.match(text, found.end()):
            yield Place(unit.start, found.end(), text[unit.start : found.end()])


@cache
def _units(own: str) -> tuple[tuple[str, Region], ...]:
    home = home_of(own)
    known = regions(own)
    found = (each for each in known.within(home)) if home is not None else ()
    return tuple((each.short, each) for each in found if known.get(each.short) == each)


def _shared(text: str, units: Sequence[Place]) -> Iterator[Place]:
    """Yield the areas of a list of cities whose head stands at its end: A、B两大都市圈."""
    for found in _SHARED.finditer(text):
        end = found.start()
        for unit in reversed([each for each in units if each.end <= found.start()]):
            if text[unit.end : end] not in _BETWEEN or unit.region is None:
                break
            yield Place(unit.start, unit.end, f"{unit.region.short}{found['head']}")
            end = unit.start


@cache
def _signs(own: str, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return the signs of the plan's own cities in blends, each with the cities that it means."""
    units = [(name, each) for name, each in _units(own) if len(name) <= _BLEND]
    cities = [(name, each) for name, each in units if _is_city(each)]
    counted = Counter(name[0] for name, _ in cities)
    signs: dict[str, list[str]] = {}
    for name, each in cities:
        # 湘潭 is 潭: 湘 is what 湘西 begins with too.
        for sign in {name[0], name[1] if counted[name[0]] > 1 else name[0]}:
            signs.setdefault(sign, []).append(each.name)
    for sign, (name, *_) in lexicon.table("city_signs").rows.items():
        if any(each.name == name for _, each in units) and name not in signs.get(sign, []):
            signs.setdefault(sign, []).append(name)
    return {sign: tuple(found) for sign, found in signs.items()}


def _is_city(region: Region) -> bool:
    return region.level == "city" or region.adcode[2:4] == "90"


@cache
def _blend_pattern(own: str, lexicon: Lexicon) -> re.Pattern[str] | None:
    signs = "".join(sorted(_signs(own, lexicon)))
    if not signs:
        return None
    heads = lexicon.table("area_heads").pattern
    kin = "一体化|同城化|都市|协同|联动"
    return re.compile(
        rf"(?P<signs>[{signs}]{{2,{_LONG_BLEND}}})(?:(?P<head>{heads}|{_WHOLE})|(?={kin})|(?P<bare>))"
    )


def _blends(text: str, own: str, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the areas called by the signs of their cities: 长株潭, 襄十随神城市群."""
    pattern = _blend_pattern(own, lexicon)
    for found in pattern.finditer(text) if pattern else ():
        signs = found["signs"]
        bare = found["bare"] is not None
        if bare and not _BLEND <= len(signs) <= _BLEND + 1:
            continue
        if _GOES_ON.match(text, found.end()) or any(regions(own).find(found.group())):
            continue
        if _distinct(signs, _signs(own, lexicon)):
            yield Place(*found.span(), found.group())


def blend_at(name: str, own: str, lexicon: Lexicon) -> tuple[int, tuple[Region, ...]] | None:
    """Return how many signs of cities a name begins with, and the cities: 成德高端能源装备."""
    signs = _signs(own, lexicon)
    size = next((at for at, sign in enumerate(name) if sign not in signs), len(name))
    if not _SHORT <= size <= _LONG_BLEND or size == len(name):
        return None
    cities = [signs[sign][0] for sign in name[:size] if len(signs[sign]) == 1]
    known = [region for each in cities if (region := regions(own).get(each)) is not None]
    return (size, tuple(known)) if len(set(cities)) == size == len(known) else None


def _distinct(signs: str, meant: dict[str, tuple[str, ...]]) -> bool:
    """Say whether each sign can mean a city of its own: 荆 may stand twice, for two of them."""
    return all(count <= len(meant[sign]) for sign, count in Counter(signs).items()) and len(
        {name for sign in signs for name in meant[sign]}
    ) >= len(signs)


def _headed(text: str, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the areas named by any word before a head."""
    heads = lexicon.table("area_heads")
    hidden = masked_passage(text)
    if not _named_heads(lexicon).search(hidden) and not _MADE.search(hidden):
        return
    for found in names(text, "area_heads", "area_general", lexicon):
        stem = len(found.text) - len(found.head)
        made = heads.get(found.head, _NAMED) == "named" or _MADE.match(text, found.end) is not None
        # 甲东、甲西三大片区: what counts a list is no part of its last name.
        named = made and _SHORT <= stem <= _LONG_BLEND and not _COUNTS.search(found.text, 0, stem)
        if named and not _GOES_ON.match(text, found.end) and not LAYOUT.match(found.text):
            called = _SAYS.sub("", found.text)
            yield Place(found.end - len(called), found.end, called)


@cache
def _named_heads(lexicon: Lexicon) -> re.Pattern[str]:
    rows = lexicon.table("area_heads").rows
    return re.compile(any_of(word for word, columns in rows.items() if "named" in columns))
