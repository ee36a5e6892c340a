"""Bases of several trades: 全国重要的甲、乙和丙产业基地 is one, 甲、乙加工基地 are two."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.heads import is_traded
from loaders.names.names import Name

_FAR = 48
_LIST = r"(?P<list>(?:[^，。；：、的和与及\d]{1,8}、){1,4})$"
# 建设全国重要的|甲、乙: how it ranks; 打造|甲、乙: only what is done.
_ONE = re.compile(rf"(?:重要|领先|一流|知名|最大|先进|优势|特色)的{_LIST}")
_BUILT = re.compile(rf"(?:建设|打造|建成|形成|创建|建立)(?P<level>国家)?(?:全国|全省|国际)?{_LIST}")
_JOINT = re.compile(r"[和与及]")
_KEPT = re.compile(r"(?:产业|精深加工|(?:种植|养殖|研发|生产|制造|加工)+)$")
_BASE = "基地"


def of_trades(text: str, name: Name, lexicon: Lexicon) -> Iterator[Name]:
    """Yield a base with the trades in front of it that it is for too: the whole, or one of each.

    Form 1: 建设全国重要的甲、乙产业基地        甲、乙产业基地
    Form 2: 建设甲、乙和丙产业基地              甲、乙和丙产业基地
    Form 3: 建设甲、乙加工基地                  甲加工基地, 乙加工基地

    Args:
        text: a passage.
        name: a platform that it names.
        lexicon: the words.
    """
    if not name.head.endswith(_BASE) or not text.endswith("、", 0, name.start):
        yield name
        return
    before = text[max(0, name.start - _FAR) : name.start]
    ranked = _ONE.search(before)
    listed = ranked or _BUILT.search(before)
    stem = name.text.removesuffix(name.head)
    kept = _KEPT.search(stem)
    trades = _JOINT.split(stem[: kept.start()] if kept else stem)
    items = listed["list"].split("、")[:-1] if listed else []
    known = sum(is_traded(each, lexicon) for each in (*items, *trades))
    if not listed or 2 * known <= len(items) + len(trades):
        yield name
        return
    start = name.start - len(listed["list"])
    if ranked or len(trades) > 1:
        yield name._replace(start=start, text=text[start : name.end])
        return
    level = listed["level"] or ""
    for item in items:
        full = f"{level}{item}{kept.group() if kept else ''}{name.head}"
        yield Name(start, start + len(item), full, name.head)
        start += len(item) + 1
    yield name._replace(text=level + name.text)
