"""The clean text of a file, with the way back for each character.

Cleaning only drops characters; it never changes or adds one. So `origin` only rises, and a span
of the clean text has one place in the source.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

# A page's number on a line of its own: — 16 —, - 3 -, —16—.
_PAGE_MARK = re.compile(r"\s*[—\-–]+ ?\d{1,4} ?[—\-–]+\s*")
_BLANK = re.compile(r"[^\S\n\t]+")
_CLOSED = re.compile(r"[。！？：；”）]$")
_SENTENCE_END = re.compile(r"[。！？：；]$")
# What can begin no line in the middle of a paragraph.
_OPENS = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇部]"
    r"|[一二三四五六七八九十]+、"
    r"|[（(][一二三四五六七八九十]+[)）]"
    r"|\d{1,2}(?:\.\d{1,2})*[.．、](?!\d)"
    r"|【?专栏 ?\d"
    r"|——|★|[①②③④⑤⑥⑦⑧⑨⑩]"
)
_HEADING_LENGTH = 40
# Fewer lines show no width; a page holds no more characters in a line.
_FEWEST_LINES = 20
_PAGE_WIDTH = 90


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text and, for each of its characters, the offset that it had before."""

    text: str
    origin: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that stays: its bounds in the source, and whether a blank ends it."""

    start: int
    end: int
    ends_blank: bool


def clean(source: str) -> Cleaned:
    """Return the text without page marks, blank lines, broken lines and stray spaces.

    What stays together is a paragraph on one line. A line break within a paragraph is dropped
    where the file was wrapped to a page's width; a space where it does not part two Latin words.
    """
    lines = list(_lines(source))
    joined = _joins(source, lines) if _is_wrapped(source, lines) else [False] * len(lines)
    return _gather(source, _kept(source, lines, joined))


def _gather(source: str, ranges: Iterable[tuple[int, int]]) -> Cleaned:
    kept = list(ranges)
    text = "".join(source[start:end] for start, end in kept)
    return Cleaned(text, tuple(chain.from_iterable(range(start, end) for start, end in kept)))


def _lines(source: str) -> Iterator[_Line]:
    """Yield the lines that hold text, without the white space around them."""
    at = 0
    for line in source.split("\n"):
        bare = line.strip(" \u3000\t\ufeff\x0c\xa0")
        if bare and not _PAGE_MARK.fullmatch(line):
            start = at + line.index(bare)
            yield _Line(start, start + len(bare), line[-1:] in " \u3000\xa0")
        at += len(line) + 1


def _is_wrapped(source: str, lines: list[_Line]) -> bool:
    """Say whether lines break at a page's width: none is long, and most end in mid-sentence."""
    plain = [line for line in lines if "\t" not in _of(source, line)]
    lengths = sorted(line.end - line.start for line in plain)
    if len(lengths) < _FEWEST_LINES or lengths[len(lengths) * 95 // 100] > _PAGE_WIDTH:
        return False
    open_ended = [line for line in plain if not _CLOSED.search(_of(source, line))]
    return len(open_ended) > len(plain) / 2


def _of(source: str, line: _Line) -> str:
    return source[line.start : line.end]


def _joins(source: str, lines: list[_Line]) -> list[bool]:
    """Say of each line whether the next goes on with its paragraph.

    Some files end a paragraph's last line with a blank, and no other; that is believed. Else a
    line that is closed, and shorter than the others, ends its paragraph.
    """
    blanks = sum(line.ends_blank for line in lines)
    marked = len(lines) * 0.03 < blanks < len(lines) * 0.6
    width = max(line.end - line.start for line in lines)

    def goes_on(line: _Line, after: _Line) -> bool:
        text, following = _of(source, line), _of(source, after)
        if _OPENS.match(following) or (_OPENS.match(text) and len(text) < _HEADING_LENGTH):
            # A heading of more than a line goes on; one that is closed, or short, does not.
            return not _OPENS.match(following) and not line.ends_blank and len(text) > width * 0.9
        if marked:
            stops = len(text) < width / 2 or _SENTENCE_END.search(text)
            return not (line.ends_blank and stops)
        return not (len(text) < width * 0.85 and _CLOSED.search(text))

    return [*(goes_on(line, after) for line, after in pairwise(lines)), False]


def _kept(source: str, lines: list[_Line], joined: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source that stay."""
    for at, (line, goes_on) in enumerate(zip(lines, joined, strict=True)):
        start = line.start
        for blank in _BLANK.finditer(source, line.start, line.end):
            if not _parts_words(source, blank.start(), blank.end()):
                yield start, blank.start()
                start = blank.end()
        yield start, line.end
        if at + 1 < len(lines) and not goes_on:
            newline = source.index("\n", line.end)
            yield newline, newline + 1


def _parts_words(source: str, start: int, end: int) -> bool:
    """Say whether a space stands between two Latin words, where it is a part of the name."""
    before, after = source[start - 1], source[end]
    return before.isascii() and after.isascii() and before.isalpha() and after.isalnum()
