"""Names of lists of places whose common head stands once: 甲市、乙市等光伏领跑基地."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.lexicon import Lexicon
from loaders.lists.heads import head_of
from loaders.names.names import Name, left_edge
from loaders.places.areas import places_in
from loaders.places.regions import county_names, regions
from loaders.text.sought import sought_by

_COUNT = r"[\d一二两三四五六七八九十]+[个大座]"
_HEADS = (
    "基地|示范区|先导区|试验区|测试区|产业园区|产业园|物流园|智算中心|算力中心|超算中心|数据中心|枢纽节点|枢纽"
    "|工业互联网平台|储气库|口岸"
)
_HEAD = f"(?:{_HEADS})"
# What stands between places and head: no verb, no mark, and no other name.
_VERBS = (
    "建设|建立|设立|打造|发展|布局|开展|形成|建成|成立|新设|组建"
    "|创建|推进|实施|谋划|规划|[的和与及在]"
)
_KEPT = rf"(?!等)(?:(?!{_VERBS})[\u4e00-\u9fff]){{2,12}}?"
_CLOSED = sought_by(
    _HEADS,
    rf"(?:等(?:{_COUNT}|地(?![热理下质]))?|{_COUNT})(?P<kept>{_KEPT})(?P<head>{_HEAD})(?![化型式园节名城])",
)
_OPEN = re.compile(
    rf"、(?P<last>(?:(?!等)[\u4e00-\u9fff（）]){{4,20}}?)(?P<head>{_HEAD})(?![化型式园节名城])"
)
# 甲市、乙市综合性国家科学中心: of no one trade.
_GREAT = sought_by(
    "国家科学中心|科技创新中心",
    rf"、(?P<last>(?:(?!{_VERBS})[\u4e00-\u9fff]){{2,8}}?)(?P<head>综合性国家科学中心|(?:国际|区域)科技创新中心)",
)
# 工业互联网一体化发展示范区: what is done in a trade.
_DONE = re.compile(r"(?:一体化|创新|融合|协同|集聚|应用|开放|高质量|绿色|发展)+$")
_TOWN, _COUNTED = 3, re.compile(_COUNT)
_MARKS = "，。；：！？,;:\t“”"
_SEPARATOR = re.compile(r"、|和|与")
_PARTNERS = re.compile(r"与(?=[^、和与]{2,8}、)")
# 哈密北, 澜沧江中下游: a part of a place.
_SIDE = re.compile(r"(?:[东西南北中]部?|[上中下]+游|流域|沿线|沿岸|[东西南北]缘)$")
_AND = re.compile("[和与及]")
# 甲省水电基地和乙省、丙省风电基地: the name before 和 is whole.
_WHOLE = re.compile(rf"{_HEAD}[和与及]")
_DASH = re.compile(r"[—－–-]")
_NONE = re.compile(r"一批|若干|多个|国家级?$|省级?$|重大$|重点$|特色$")
# 甲市先进计算中心, 乙市高新区 are names of their own.
_OTHER = re.compile(
    r"(?:中心|高新区|经开区|开发区|基地|园区?|示范区|实验室|研究院)$|等|联动|分别|建设"
)
_TAIL = 8
_LONGEST, _FEWEST, _SHORTEST = 12, 2, 2


class Placed(NamedTuple):
    """The names of a list of places, and the stretch that closes it and is no name itself."""

    names: tuple[Name, ...]
    start: int
    end: int


def placed_names(text: str, lexicon: Lexicon) -> Iterator[Placed]:
    """Yield the names that places and a common head make; each has what stands before the head.

    Form 1: 甲市、乙市等光伏领跑基地; 甲省、乙省两大育种基地    the list is closed
    Form 2: 甲、乙、丙现代煤化工示范区                        the last is whole, and not yielded
    Form 3: 甲、乙和丙海上风电基地                            two places in the last
    Form 4: 甲市、乙市综合性国家科学中心                      a centre of no one trade

    Args:
        text: a passage.
        lexicon: where the tables are.
    """
    yield from _great(text, lexicon)
    if not _CLOSED.has_sign(text):
        return
    for found in _CLOSED.pattern.finditer(text):
        items = list(_items(text, found.start(), lexicon))
        if len(items) >= _FEWEST and not _NONE.search(found["kept"]):
            names = tuple(_named(each, found["kept"], found["head"]) for each in items)
            yield Placed(names, found.start(), found.end())
    for found in _OPEN.finditer(text):
        yield from _opened(text, found, lexicon)


def _great(text: str, lexicon: Lexicon) -> Iterator[Placed]:
    """Yield the centres of no one trade that several places have."""
    for found in _GREAT.finditer(text):
        items = list(_items(text, found.start(), lexicon))
        if items and _is_place(found["last"], lexicon):
            names = tuple(_named(each, "", found["head"]) for each in items)
            yield Placed(names, found.end(), found.end())


def _opened(text: str, found: re.Match[str], lexicon: Lexicon) -> Iterator[Placed]:
    """Yield the names of a list that only its last item's head closes."""
    last, first = found["last"], ""
    at = _area(last, lexicon)
    if at and _AND.match(last, at) and (beside := _area(last[at + 1 :], lexicon)):
        first, at = last[:at], at + 1 + beside
    kept = last[at:]
    whole = 0 < at < len(last) and _is_trade(kept, lexicon)
    town = 0 if whole or not at or first else _town(kept, lexicon)
    if not whole and not town:
        return
    items = list(_items(text, found.start(), lexicon))
    # 以甲、乙、丙石化基地为重点: two places, and a base.
    if not items or text.endswith("以", 0, items[0].start):
        return
    if town and not any(_place(each.text, lexicon) < len(each.text) for each in items):
        return
    start, end = found.start("last"), found.end("last")
    if first:
        between = start + len(first)
        items.append(Name(start, between, first, ""))
        items.append(Name(between + 1, end, last[len(first) + 1 : at], ""))
    names = tuple(_named(each, kept[town:], found["head"]) for each in items)
    yield Placed(names, start if first else found.end(), found.end())


def _town(kept: str, lexicon: Lexicon) -> int:
    """Return the length of an unknown town that stands before a trade: 古雷石化, or 0."""
    if _COUNTED.search(kept):
        return 0  # 甲省古雷七大石化基地: a closed list
    lengths = range(2, min(_TOWN, len(kept) - 2) + 1)
    return next((n for n in lengths if _is_town(kept[:n], kept[n:], lexicon)), 0)


def _is_town(town: str, trade: str, lexicon: Lexicon) -> bool:
    known = head_of(town, lexicon).word or town in lexicon.table("modifiers")
    return not known and _may_be(town, lexicon) and _is_trade(trade, lexicon)


def _is_trade(kept: str, lexicon: Lexicon) -> bool:
    """Say whether what stands before a head is a trade or goods, or a narrower one: 现代煤化工."""
    kept = _DONE.sub("", kept)
    kept = kept.removesuffix("产业").removesuffix("加工").removesuffix("生产").removesuffix("制造")
    head = head_of(kept, lexicon)
    goods = head.word if head.label == "Product" and head.grade == "specific" else ""
    trade = max(lexicon.table("trades").ending(kept) or "", goods, key=len)
    before = kept[: len(kept) - len(trade)]
    return bool(trade) and (not before or before in lexicon.table("modifiers"))


def _named(item: Name, kept: str, head: str) -> Name:
    return item._replace(text=item.text + kept + head, head=head)


def _items(text: str, end: int, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the items of the list that ends at a place, where all of them are places."""
    begin = end
    while begin > 0 and text[begin - 1] not in _MARKS:
        begin -= 1
    # 支持甲、乙与丙、丁化工园协作: the first two are partners, and have no park.
    partners = list(_PARTNERS.finditer(text, begin, end + text.startswith("、", end)))
    partners += _WHOLE.finditer(text, begin, end)
    begin = max((each.end() for each in partners), default=begin)
    items: list[Name] = []
    at = begin
    for mark in [*_SEPARATOR.finditer(text, begin, end), None]:
        until = mark.start() if mark else end
        start = at if items else left_edge(text, until, at, lexicon)
        items.append(Name(start, until, text[start:until], ""))
        at = mark.end() if mark else until
    known = [_is_place(each.text, lexicon) for each in items]
    # 漳州古雷、曹妃甸: beside places what is called as one may be, and no trade, stands for one.
    may = (place or _may_be(each.text, lexicon) for each, place in zip(items, known, strict=True))
    if all(known) or (sum(known) >= _FEWEST and all(may)):
        yield from items


def _may_be(item: str, lexicon: Lexicon) -> bool:
    """Say whether an item may be a place: it is short, and neither a trade nor goods."""
    own = _SHORTEST <= len(item) <= _LONGEST and not _OTHER.search(item)
    return own and not lexicon.table("trades").ending(item) and not head_of(item, lexicon).word


def _is_place(item: str, lexicon: Lexicon) -> bool:
    """Say whether an item is a place: 鄂尔多斯, 内蒙古鄂尔多斯, 哈密北, 大连长兴岛（西中岛）."""
    if not _SHORTEST <= len(item) <= _LONGEST:
        return False
    if all(part in county_names() for part in _DASH.split(item)):
        return True
    at = _place(item, lexicon)
    named = at > 0 and len(item) - at <= _TAIL and not _OTHER.search(item, at)
    return named or bool(_SIDE.search(item))


def _area(text: str, lexicon: Lexicon) -> int:
    """Return the length of the place that a text begins with, by whatever it is known: 粤东."""
    found = places_in(text, "", lexicon)
    return _place(text, lexicon) or (found[0].end if found and found[0].start == 0 else 0)


def _place(item: str, lexicon: Lexicon) -> int:
    """Return the length of the places that a text begins with, one in the other: 陕西榆林."""
    at = 0
    for each in regions().find(item):
        if each.start == at:
            at = each.end
    return at or len(lexicon.table("named_areas").beginning(item) or "")
