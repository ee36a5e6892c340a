"""Names that end in a head word: where they begin, and whether they name anything."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.lexicon import Lexicon

# A name goes on over quotes and brackets that it opens itself, and over no other mark.
_STOPS = "，。；：、！？,;:\t（("
_CLOSES = {"）": "（", ")": "(", "”": "“", "》": "《"}
_FEWEST = 2
_NUMBERED = re.compile(r"^(?:\d|[一二三四五六七八九十两几数多]+[个家项条大批])")
_AND = re.compile(r"[和与及]")
_QUOTED = re.compile(r"“[^“”]{2,}”")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at [start, end) of a text, and the head word that it ends with."""

    start: int
    end: int
    text: str
    head: str


def names(text: str, heads: str, general: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names that end in a head word, the longest head at each place.

    Args:
        text: a passage.
        heads: table of head words.
        general: table of words that alone make no name.
        lexicon: where the tables are.
    """
    reached = 0
    for found in _heads(lexicon, heads).finditer(text):
        start = _left_edge(text, found.start(), reached, lexicon)
        start = _behind_and(text, start, found.start(), lexicon)
        name = text[start : found.end()]
        if is_named(name[: len(name) - len(found.group())], general, lexicon):
            yield Name(start, found.end(), name, found.group())
            reached = found.end()


@cache
def _heads(lexicon: Lexicon, table: str) -> re.Pattern[str]:
    # 中心城区, 基地化: a head goes on in no longer word.
    return re.compile(f"(?:{lexicon.table(table).pattern})(?![化城型式性内外上下])")


@cache
def _edges(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.table('left_edges').pattern})")


@cache
def _general(lexicon: Lexicon, table: str) -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.table(table).pattern}|\\d+|[a-zA-Z])*")


def _left_edge(text: str, head: int, reached: int, lexicon: Lexicon) -> int:
    """Return where the name before a head begins: after a mark, a verb or a preposition."""
    start = _after_mark(text, head, reached)
    moved = True
    while moved:
        moved = False
        for found in _edges(lexicon).finditer(text, start, head):
            leading = found.start() == start
            anywhere = lexicon.table("left_edges").get(found.group()) is not None
            if (leading or anywhere) and not _within_quotes(text, start, found):
                start = found.end()
                moved = True
                break
    return start


def _behind_and(text: str, start: int, head: int, lexicon: Lexicon) -> int:
    """Return the start of what follows 和 or 与 when a whole name stands before it.

    长株潭城市群和岳麓山国家大学科技城 are two; 国家网络安全人才与创新基地 is one.
    """
    for mark in reversed(list(_AND.finditer(text, start, head))):
        before = text[start : mark.start()]
        if any(lexicon.table(heads).ending(before) for heads in ("area_heads", "platform_heads")):
            return mark.end()
    return start


def _within_quotes(text: str, start: int, found: re.Match[str]) -> bool:
    return text.count("“", start, found.start()) > text.count("”", start, found.start())


def _after_mark(text: str, head: int, reached: int) -> int:
    """Return the start of the stretch before a head that holds no mark of its own."""
    at = head
    waiting: list[str] = []
    while at > reached:
        sign = text[at - 1]
        if waiting and sign == waiting[-1]:
            waiting.pop()
        elif sign in _CLOSES:
            waiting.append(_CLOSES[sign])
        elif not waiting and (sign in _STOPS or sign in "“《"):
            break
        at -= 1
    return at


def is_named(stem: str, general: str, lexicon: Lexicon) -> bool:
    """Say whether a name without its head says which one: 岳麓山, but not 国家级重点."""
    if _QUOTED.search(stem):
        return True
    if len(stem) < _FEWEST or _NUMBERED.match(stem):
        return False
    return _general(lexicon, general).fullmatch(stem) is None
