"""Coordinated lists: the items of a stretch of text, each with its span and its head.

Chinese plans name things in lists whose items share modifiers and heads. The splitter follows
eight rules of coordination; what it needs to know of words is in the lexicon's tables `heads`,
`modifiers` and `derivatives`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.lexicon import Lexicon

_BRACKETS = re.compile(
    r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|「[^「」]*」|‘[^‘’]*’"
    r'|"[^"\n]*"'
)
_HIDDEN = "\uff3f"
# 和 in 饱和, 及 in 普及, 与 in 参与 join nothing.
_JOINT = re.compile(
    r"以及|及其|(?<![饱亲共缓中调总柔温])和(?![谐平])|(?<![普涉危波顾])及(?!时)|(?<![参赋给])与"
)
# 大尺寸、高控温精度热压釜: the first is no item but a modifier of the second.
_BARE_MODIFIER = re.compile(r"[高低大中小超长短轻强多].{1,5}|.{1,3}[型性度]|.{1,2}化")
_ABBREVIATION = re.compile(r"[\w\s.+/-]+", re.ASCII)
_OPENS_BRACKET = re.compile(r"^(?:包括|主要包括|包含|含|如|即|例如)")
_SHORTEST_BRACKET_ITEM = 2
_SHORT_PROCESS = 2
_SHORT_NAME = 3
_FAR = 8  # how many items on the giver of a shared head may stand
_WITH_IT = ("配套", "相关", "相应")
# KrF、ArF光刻胶; 镇痛类、激素类原料药: what begins each differs, the rest is shared.
_LATIN = re.compile(r"[A-Za-z][\w.+-]*", re.ASCII)
_KIND = re.compile(r".+?[类型级用]|\d+(?:\.\d+)?(?:英寸|纳米|微米|nm|兆瓦|MW|kV|千伏|吨|米)级?")
# 碳化硅、氮化镓衬底: both are materials of what stands once.
_COMPOUND = re.compile(r"[\u4e00-\u9fff]化[\u4e00-\u9fff]")
_WITHIN_LATIN = re.compile(r"[A-Za-z]{2}|\d{2}", re.ASCII)
# 10兆瓦以上机组: a size says nothing of what a thing is.
_SIZE = re.compile(
    r"[\d.]+(?:英寸|纳米|微米|nm|[兆千]瓦时?|[kMG]Wh?|kV|千伏|万?吨|米|升|公斤|代)级?(?:(?:及|或)?以[上下])?"
)
_EDGES = " 　、，,；;：:"


@dataclass(frozen=True, slots=True)
class Head:
    """The known word that a name ends with.

    Attributes:
        word: the word.
        label: Product, Technology, or none for what names neither.
        grade: generic, specific, letter, process, trade, or none.
    """

    word: str
    label: str
    grade: str


_NO_HEAD = Head("", "", "")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list.

    Attributes:
        name: the name: as it stands, or completed by a head that it shares.
        start: where it begins in the text that was split.
        end: where it ends.
        head: its own head, or one without a word.
        shared: true when the name was completed.
    """

    name: str
    start: int
    end: int
    head: Head = _NO_HEAD
    shared: bool = False


def masked(text: str) -> str:
    """Return the text with each bracket and quotation hidden, character for character.

    What is hidden is neither split nor searched; offsets stay as they are.
    """
    for _ in range(2):
        text = _BRACKETS.sub(lambda found: _HIDDEN * len(found.group()), text)
    return text


@lru_cache(maxsize=4096)
def head_of(name: str, lexicon: Lexicon) -> Head:
    """Return the head of a name, brackets at its end left out; one without a word if unknown."""
    bare = name[: _bracket(name)] or name.strip("“”《》（）()")
    heads = lexicon.table("heads")
    bare = bare.rstrip()
    word = heads.ending(bare)
    # FTP ends with no TP, and 5G is not the G of 15G.
    if word is None or _WITHIN_LATIN.fullmatch(bare[: -len(word)][-1:] + word[0]):
        return _NO_HEAD
    label, grade = heads.get(word) or "", heads.get(word, 1) or ""
    # A single character is a head only behind a word: 离心泵, but not 油泵's 泵 alone.
    if grade == "letter" and len(bare) < len(word) + 2:
        return _NO_HEAD
    return Head(word, label, grade)


def _bracket(name: str) -> int:
    """Return where the bracket or quotation at the end of a name begins, or its length."""
    return len(masked(name).rstrip(_HIDDEN))


def is_bare(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is nothing but general modifiers and a generic head: 关键核心技术."""
    modifiers = lexicon.table("modifiers")
    heads = lexicon.table("heads")
    size = _SIZE.match(name)
    rest, known = name[size.end() :] if size else name, False
    if (
        size is None
        and len(name) > _SHORT_PROCESS
        and heads.get(name, 1) in {"process", "specific"}
    ):
        return False
    while rest:
        word = modifiers.beginning(rest)
        grade = heads.get(rest, 1)
        if grade == "generic":
            return True
        if grade == "process" and len(rest) <= _SHORT_PROCESS and not known:
            return True
        if word is None:
            return False
        # 系统级封装 is a technology; 关键制备 is none.
        known = known or word in heads
        rest = rest[len(word) :]
    return True


def items(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the items that a stretch of text coordinates, in order, with spans in that text."""
    pieces = _pieces(text, start, end)
    split: list[Item] = []
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1 and number > 0
        split += _joined(text, piece, lexicon, ends_list=last)
    merged = _merge_modifiers(text, split, lexicon)
    opened = [part for item in merged for part in _open_bracket(text, item, lexicon)]
    return tuple(_share_heads(text, opened, lexicon))


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    hidden = masked(text[start:end])
    bounds, at = [], 0
    for found in re.finditer("、", hidden):
        bounds.append((start + at, start + found.start()))
        at = found.end()
    bounds.append((start + at, end))
    return bounds


def _item(text: str, start: int, end: int, lexicon: Lexicon) -> Item | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    name = text[start:end]
    return Item(name, start, end, head_of(name, lexicon)) if name else None


def _joined(
    text: str, piece: tuple[int, int], lexicon: Lexicon, *, ends_list: bool
) -> Iterator[Item]:
    """Yield the items of a stretch without 、: split at 和, 及, 与 where both sides are names."""
    start, end = piece
    joints = list(_JOINT.finditer(masked(text[start:end])))
    left = start
    for number, joint in enumerate(joints):
        stop = joints[number + 1].start() + start if number + 1 < len(joints) else end
        at, after = start + joint.start(), start + joint.end()
        if _splits(joint.group(), text[left:at], text[after:stop], lexicon, ends_list=ends_list):
            if item := _item(text, left, at, lexicon):
                yield item
            left = after
    if item := _item(text, left, end, lexicon):
        yield item


def _splits(joint: str, left: str, right: str, lexicon: Lexicon, *, ends_list: bool) -> bool:
    if not left or joint == "以及":
        return True
    before, after = head_of(left, lexicon), head_of(right, lexicon)
    if joint == "及其":
        return lexicon.table("derivatives").beginning(right) is None
    if joint == "和":
        return ends_list or bool(before.word)
    if before.grade == "process":
        # 设计与制备 is one activity; 快速诊断与即时诊断 are two.
        rest = right.removesuffix(after.word if after.grade == "generic" else "")
        return (
            after.label == "Technology"
            and len(rest) > _SHORT_NAME
            and _bracket(right) == len(right)
        )
    if not (before.word and after.word) or (
        left == before.word and (joint == "与" or not ends_list)
    ):
        return False
    # 尼龙及改性尼龙 is one; 偏光片及驱动芯片 are two behind 、; 装备及工艺 share what is in front.
    return joint == "与" or ends_list or right == after.word or right.startswith(_WITH_IT)


def _merge_modifiers(text: str, split: list[Item], lexicon: Lexicon) -> list[Item]:
    merged: list[Item] = []
    for item in split:
        before = merged[-1] if merged else None
        if (
            before is not None
            and not before.head.word
            and _BARE_MODIFIER.fullmatch(before.name)
            and _BARE_MODIFIER.match(item.name)
            and text[before.end : item.start] == "、"
        ):
            whole = text[before.start : item.end]
            merged[-1] = Item(whole, before.start, item.end, head_of(whole, lexicon))
        else:
            merged.append(item)
    return merged


def _open_bracket(text: str, item: Item, lexicon: Lexicon) -> Iterator[Item]:
    """Yield an item without the bracket that explains it, and the items that the bracket lists."""
    begun = _bracket(item.name)
    inside = item.name[begun:]
    content = inside.strip("（）()“”")
    if not begun or not inside or _ABBREVIATION.fullmatch(content):
        yield item
        return
    if len(content) < _SHORTEST_BRACKET_ITEM:
        yield item
        return
    end = item.start + begun
    yield replace(item, name=text[item.start : end], end=end)
    start = end + inside.index(content)
    stop = start + len(content) - content.endswith("等")
    if opening := _OPENS_BRACKET.match(content):
        start += opening.end()
    listed = items(text, start, stop, lexicon) if "、" in content else ()
    if all(len(each.name) >= _SHORTEST_BRACKET_ITEM for each in listed):
        yield from listed


def _share_heads(text: str, split: list[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items, those completed that share a head or a modifier with a neighbour.

    刻蚀、薄膜沉积、量检测设备 are three devices; X控制技术和装备 are both for the control of X.
    """
    given = _given_head(text, split, lexicon)
    before: Item | None = None
    for at, item in enumerate(split):
        made = item
        if at < given:
            head = split[given].head
            made = replace(item, name=item.name + head.word, head=head, shared=True)
        elif rest := _parallel_rest(item, split[at + 1 : at + _FAR]):
            name = item.name + rest
            made = replace(item, name=name, head=head_of(name, lexicon), shared=True)
        elif before is not None and _leans(text, item, before):
            stem = before.name[: -len(before.head.word)]
            made = replace(item, name=stem + item.name, shared=True)
        before = made
        yield made


def _given_head(text: str, split: list[Item], lexicon: Lexicon) -> int:
    """Return the place of the item whose head the activities before it share, or 0.

    A generic head is shared over 、, any head over 和: 反渗透和纳滤膜元件.
    """
    giver = next((at for at, each in enumerate(split) if each.head.grade != "process"), 0)
    head = split[giver].head if split else _NO_HEAD
    # 整车制造、核心部件 are two things: 核心 is no activity that the head belongs to.
    if giver == 0 or head.label != "Product" or is_bare(split[giver].name, lexicon):
        return 0
    joint = text[split[giver - 1].end : split[giver].start]
    return giver if head.grade == "generic" or (joint == "和" and giver == 1) else 0


def _parallel_rest(item: Item, following: list[Item]) -> str:
    """Return what an item lacks that a later one, which begins in the same way, has: or ""."""
    for other in following:
        for mark in (_LATIN, _KIND):
            begun = mark.match(other.name)
            if mark.fullmatch(item.name) and begun and begun.end() < len(other.name):
                return "" if item.head.word else other.name[begun.end() :]
        begun = _COMPOUND.match(other.name)
        if begun and begun.end() < len(other.name) and _COMPOUND.fullmatch(item.name):
            return other.name[begun.end() :]
    return ""


def _leans(text: str, item: Item, before: Item) -> bool:
    """Say whether an item is a bare head that needs its neighbour's modifiers."""
    return (
        item.name == item.head.word
        and _JOINT.fullmatch(text[before.end : item.start]) is not None
        and (item.head.grade == "generic" or len(item.name) <= _SHORT_NAME - 1)
        and before.head.label in {"Product", "Technology"}
        and before.head.grade in {"generic", "specific"}
        and before.name.endswith(before.head.word)
        and len(before.name) > len(before.head.word) + 1
    )
