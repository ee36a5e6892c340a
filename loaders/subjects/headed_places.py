"""The places that a heading or lead is about: 武汉市：…; （一）长株潭城市群; 支持甲市打造…."""

import re
from functools import cache

from graph.model import Span
from loaders.lexicon import Lexicon
from loaders.places.areas import LAYOUT
from loaders.places.regions import regions

# “一核”：; 中心城区（“一主”） names a role; the place stands beside it.
_EDGE = re.compile(r"[“”‘’（()）\s]+")
_JOINT = re.compile(r"[、和与及]|以及|[—\-]")
# What may follow the places of a heading that is about them.
_AFTER = re.compile(
    r"$|[（(：:，,。“]|重点|着力|突出|发展|打造|建设|做|聚焦|主攻|依托|加快|全域|主城|片区|地区|区域"
)
# 粤港澳大湾区国家技术创新中心 is a platform, whatever place its name begins with.
_NO_PLACE = re.compile(r"(?:集群|基地|园区?|平台|中心|实验室|工程|行动|计划|项目|合作|协作|开放)$")
# 南部提升区, 生态涵养区: what a plan calls a part of its region; 示范区 and its like are platforms.
_PART = re.compile(
    r"^(?![一二两三四五六双多]).*(?:功能|提升|涵养|拓展|引领|协同|发展|支撑|联动|辐射|智造|制造|创新|服务|保育|承接|增长|先导|融合)区$|^(?![一二两三四五六双多]).*[翼轴圈]$"
)
# 甲滨江经济开发区 is a zone with a name of its own, and not the city.
_OWN_ZONE = re.compile(r"[\u4e00-\u9fff]{4,}(?:开发|高新|经开|保税|工业|合作|集聚)区$")
_AREA = re.compile(r"[\u4e00-\u9fff—]{2,12}")


def headed_places(title: str, genre: str, own: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return where a heading or lead names the places that it is about, in the order of the text.

    Form 1: 武汉市; 黄石、鄂州、黄冈市            regions alone
    Form 2: 支持甲市打造省域副中心城市          a region behind the verb that begins the heading
    Form 3: 襄十随神城市群; 东部沿海经济带         an area, by the word that ends its name
    Form 4: 推动环湖地区与甲市联动发展            any region, in a chapter on layout

    Args:
        title: the heading or lead, without its number.
        genre: what its chapter is about.
        own: full name of the plan's own region, or "".
        lexicon: where the tables are.
    """
    verb = lexicon.table("measure_verbs").beginning(title) or ""
    start = _begin(title, len(verb))
    if area := _area(title, start, lexicon, laid_out=genre == "layout"):
        return (area,)
    found = _listed(title, start, own, lexicon)
    if found and (_AFTER.match(title, found[-1].end) and not _NO_PLACE.search(title)):
        return found
    if genre == "layout" and not _NO_PLACE.search(title) and not _OWN_ZONE.search(title):
        return tuple(_named(title, own, lexicon))
    return ()


def _begin(title: str, at: int) -> int:
    edge = _EDGE.match(title, at)
    return edge.end() if edge else at


def _area(title: str, start: int, lexicon: Lexicon, *, laid_out: bool) -> Span | None:
    """Return the area that a whole title names; in a chapter on layout by any word for one."""
    edge = re.search(r"[（(“]", title[start:])
    end = start + edge.start() if edge else len(title)
    name = title[start:end]
    known = lexicon.table("area_heads").ending(name) or (
        laid_out and not start and _PART.search(name)
    )
    # 一、智能物联产业生态圈: an industry, as a chain is.
    trade = name.endswith("业生态圈")
    if trade or not _AREA.fullmatch(name) or not known or LAYOUT.match(name):
        return None
    return Span(start, end) if lexicon.table("object_verbs").beginning(name) is None else None


def _listed(title: str, start: int, own: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the places that stand at the beginning of a title, one after the other."""
    listed: list[Span] = []
    at = start
    for span in _named(title, own, lexicon):
        between = title[at : span.start]
        if span.start < start:
            continue
        if between and not (listed and _JOINT.fullmatch(between)):
            break
        listed.append(span)
        at = span.end
    return tuple(listed)


def _named(title: str, own: str, lexicon: Lexicon) -> list[Span]:
    """Return all places that a title names, but the plan's own region."""
    signs = lexicon.table("province_signs").rows
    # 赣|东北地区 is no 东北地区.
    areas = [
        Span(*found.span())
        for found in _areas(lexicon, own).finditer(title)
        if title[found.start() - 1 : found.start()] not in signs
    ]
    named = [
        Span(each.start, each.end)
        for each in regions(own).find(title)
        if each.region.name != own
        and not any(area.start <= each.start < area.end for area in areas)
    ]
    return sorted([*areas, *named], key=lambda span: span.start)


@cache
def _areas(lexicon: Lexicon, own: str) -> re.Pattern[str]:
    """Return the pattern of areas, with those by the short sign of the own province: 皖北."""
    rows = lexicon.table("province_signs").rows.items()
    signs = "".join(sign for sign, (name, *rest) in rows if own in name and "no" not in rest)
    named = lexicon.table("named_areas").pattern
    by_sign = rf"|(?:[{signs}][东西南北中]{{1,2}}(?=地区|区域|片区|$))" if own and signs else ""
    return re.compile(f"{named}{by_sign}")
