"""What a name ends with: the known heads of goods and techniques, and names without any."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon
from loaders.text.at_once import PASSAGES

_BRACKETS = re.compile(
    r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|「[^「」]*」|‘[^‘’]*’"
    r'|"[^"\n]*"'
)
_OPENING = re.compile('[（(“《「‘"]')
HIDDEN = "\uff3f"
"""What stands for each character of a bracket or quotation that is hidden."""
CLOSING = f'）)”》」’"{HIDDEN}'
# 和 in 饱和, 及 in 普及, 与 in 参与 join nothing. Each form begins with its sign and looks back
# from behind it: where none of the signs stands, none is tried.
JOINT = re.compile(
    r"以及|及其|和(?<![饱亲共缓中调总柔温]和)(?![谐平])(?<!软件和(?=信息))|及(?<![普涉危波顾]及)(?!时|以[上下])"
    r"|与(?<![参赋给]与)(?<!软件与(?=信息))(?<!预测与(?=健康管理))"
)
SHORT_PROCESS = 2
_WITHIN_LATIN = re.compile(r"[A-Za-z]{2}|\d{2}", re.ASCII)
# 低度化、个性化、时尚化产品: directions in which a thing changes say nothing of what it is.
# 核心制备, 新型成型: which of them is not said.
_ANY_WAY = re.compile(
    r"关键|核心|重[点大]|共性|先进|新型|配套|系列|相关|成套|现代|新一代|前沿|高端|主要|特色|优质|综合|通用|基础"
)
_TURNS = re.compile(r"[^、]{1,3}化(?:(?:、|和|与|及)[^、]{1,3}化)+的?")
# 10兆瓦以上机组: nor does a size.
_SIZE = re.compile(
    r"[\d.]+(?:英寸|纳米|微米|nm|[兆千]瓦时?|[kMG]Wh?|kV|千伏|万?吨|米|升|公斤|代)级?(?:(?:及|或)?以[上下])?"
)


class Head(NamedTuple):
    """The known word that a name ends with.

    Attributes:
        word: the word.
        label: Product, Technology, or none for what names neither.
        grade: generic, specific, letter, process, trade, or none.
    """

    word: str
    label: str
    grade: str


NO_HEAD = Head("", "", "")


class Item(NamedTuple):
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
    head: Head = NO_HEAD
    shared: bool = False


def masked(text: str) -> str:
    """Return the text with each bracket and quotation hidden, character for character.

    What is hidden is neither split nor searched; offsets stay as they are.
    """
    for _ in range(2):
        if not _OPENING.search(text):
            break
        text = _BRACKETS.sub(lambda found: HIDDEN * len(found.group()), text)
    return text


@lru_cache(maxsize=2 * PASSAGES)
def masked_passage(text: str) -> str:
    """Return a whole passage masked: most extractors ask for it, one behind the other."""
    return masked(text)


@lru_cache(maxsize=4096)
def head_of(name: str, lexicon: Lexicon) -> Head:
    """Return the head of a name, brackets at its end left out; one without a word if unknown."""
    bare = name[: bracket_of(name)] or name.strip("“”《》（）()")
    heads = lexicon.table("heads")
    bare = bare.rstrip()
    word = heads.ending(bare)
    # FTP ends with no TP, and 5G is not the G of 15G.
    if word is None:
        return NO_HEAD
    if word[0].isascii() and _WITHIN_LATIN.fullmatch(bare[: -len(word)][-1:] + word[0]):
        return NO_HEAD
    label, grade = heads.get(word) or "", heads.get(word, 1) or ""
    # A single character is a head only behind a word: 离心泵, but not 油泵's 泵 alone.
    if grade == "letter" and len(bare) < len(word) + 2:
        return NO_HEAD
    return Head(word, label, grade)


def begins_with_name(text: str, verb: str, lexicon: Lexicon) -> bool:
    """Say whether what a verb begins is a name: 提升|机, 集成|电路; but not 提升|机器人."""
    things = lexicon.table("deed_names")  # 增强塑料, 跟踪支架
    thing = things.beginning(text)
    if thing is not None and len(thing) > len(verb):
        behind = text[len(thing) : len(thing) + 1]
        if not behind or behind not in (things.get(thing) or ""):
            return True
    heads = lexicon.table("heads")
    known = heads.beginning(text)
    if known is None or len(known) <= len(verb):
        return False
    rest = heads.beginning(text[len(verb) :])
    return rest is None or len(verb) + len(rest) <= len(known)


def bracket_of(name: str) -> int:
    """Return where the bracket or quotation at the end of a name begins, or its length."""
    # Most names end with none, and need no masking to see it.
    return len(masked(name).rstrip(HIDDEN)) if name[-1:] in CLOSING else len(name)


@lru_cache(maxsize=4096)
def is_traded(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name ends as that of a trade or of goods does: 甲市工程机械."""
    trade = lexicon.table("trades").ending(name) is not None
    return trade or (bool(name) and head_of(name, lexicon).label == "Product")


def is_called_technique(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name says that it is a technology, 细胞技术.

    新技术 is any, and 新一代信息技术 a trade.
    """
    plain = name in lexicon.table("trades") or is_bare(name, lexicon)
    return name.endswith("技术") and not plain


@lru_cache(maxsize=4096)
def is_bare(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is nothing but general modifiers and a generic head.

    Forms: 关键核心技术; 整机与关键功能部件.
    """
    modifiers = lexicon.table("modifiers")
    heads = lexicon.table("heads")
    size = _SIZE.match(name) or ("、" in name and _TURNS.match(name)) or None
    if size is None and len(parts := JOINT.split(name)) > 1:
        return all(is_bare(part, lexicon) for part in parts)
    rest, known = name[size.end() :] if size else name, False
    if size is None and len(name) > SHORT_PROCESS and heads.get(name, 1) in {"process", "specific"}:
        return False
    while rest:
        word = modifiers.beginning(rest)
        grade = heads.get(rest, 1)
        if grade == "generic":
            return True
        if grade == "process" and len(rest) <= SHORT_PROCESS and not known:
            return True
        # 安全终端 is a thing, though 终端 may be a mere modifier: 终端产品.
        if word is None or (grade == "specific" and rest != name):
            return False
        # 系统级封装 is a technology; 关键制备 is none.
        known = known or word in heads
        rest = rest[len(word) :]
    return True


def count_goods(listed: Sequence[Item]) -> int:
    """Return how many items of a list are goods by their heads, and not what is done."""
    return sum(e.head.label == "Product" and e.head.grade != "process" for e in listed)


def is_way(item: Item) -> bool:
    """Say whether an item says in which way something is done: 高精度定位, but not 核心制备."""
    done = item.head.grade == "process" and len(item.name) > SHORT_PROCESS + 1
    return done and _ANY_WAY.match(item.name) is None


def is_step(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is a step of certain works by its one word: 精馏, but not 检测."""
    alone = item.name == item.head.word and len(item.name) == SHORT_PROCESS
    certain = item.head.grade == "process" and item.name not in lexicon.table("any_steps")
    return alone and certain
