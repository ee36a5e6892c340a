"""Lines of a file: which hold text, and which go on with the paragraph of the line before."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.text.document_titles import HEAD_LINES, broken_titles

_INVISIBLE = "\u200b-\u200f\u2060\ufeff\xad"
_TEXT = re.compile(rf"[^\s{_INVISIBLE}](?:.*[^\s{_INVISIBLE}])?")
# The cells at the ends of a row may be empty.
_ROW = re.compile(
    rf"(?=.*[^\s{_INVISIBLE}])[^\S\t]*((?:[^\s{_INVISIBLE}]|\t)(?:.*(?:[^\s{_INVISIBLE}]|\t))?)"
)
# A page's number on a line of its own: — 16 —, - 3 -, ·16·, 第 3 页 共 20 页, 3/20.
_PAGE_MARK = re.compile(
    r"[—\-–·]+ ?\d{1,4} ?[—\-–·]+"
    r"|第 ?\d{1,4} ?页(?:[\s/，]*[共/] ?\d{1,4} ?页)?"
    r"|\d{1,3} ?/ ?\d{1,3}"
)
_BARE_NUMBER = re.compile(r"\d{1,4}")
# A line of the table of contents: 二、重点任务 …… 12.
_CONTENTS = re.compile(r"(?![.…·]).{2,60}?[.…·]{4,}\s*[（(]?\d{1,4}[)）]?")
_CLOSED = re.compile(r"[。！？：；”）]$")
_SENTENCE_END = re.compile(r"[。！？：；]$")
# What can begin no line in the middle of a paragraph.
_OPENS = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇部条]"
    r"|[一二三四五六七八九十]+、"
    r"|（[一二三四五六七八九十]+）"
    r"|\d{1,2}(?:\.\d{1,2})*[.、](?!\d)"
    r"|【?专栏 ?\d"
    r"|——|★|[①②③④⑤⑥⑦⑧⑨⑩]"
)
_LEAD = re.compile(r"[^，。；：！？]{2,24}[：。]")
_MID_SENTENCE = re.compile(r"[，、]$")
_COMMENT = "#"  # of a plain text: what it is, or where it comes from
_HEADING_LENGTH = 40
# Fewer lines show no width; a page holds no more characters in a line.
_FEWEST_LINES = 20
_PAGE_WIDTH = 90
_NARROWEST = 20
_FEWEST_REPEATS = 3
_RAGGED, _BROKEN = 4, 0.25  # how far a full line may be from the width, and the share of such
_HANGING = 2  # what a line may have beyond its width: a stop that begins no line
_LATIN = re.compile(r"[!-~]+")
_PUNCTUATION = "，。；：！？、”’）》】〉%"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that stays.

    Attributes:
        start: where its text begins, white space left out.
        end: where it ends.
        indent: how wide the white space before it is, in Chinese characters.
        ends_blank: white space stands behind it.
        after_page: the end of a page stands between it and the line before.
    """

    start: int
    end: int
    indent: float = 0
    ends_blank: bool = False
    after_page: bool = False

    @property
    def indented(self) -> bool:
        """Whether white space of a paragraph's first line stands before it."""
        return self.indent >= 1


@dataclass(frozen=True, slots=True)
class _Raw:
    """A line as it stands: its text without the white space around it, or ""."""

    line: str
    at: int
    before: int
    bare: str


def whole_lines(text: str) -> list[Line]:
    """Return every line that holds text."""
    return [_line(raw, after_page=False) for raw in _raw(text, _ROW) if raw.bare]


def lines(text: str) -> list[Line]:
    """Return the lines that hold text of the plan: no page marks, contents or running heads."""
    raws = list(_raw(text))
    marks = _page_marks(raws)
    heads = _running_heads(raws, marks)
    found: list[Line] = []
    after_page = False
    for at, raw in enumerate(raws):
        after_page = after_page or at in marks or "\f" in raw.line
        if raw.bare and at not in marks and at not in heads and not _CONTENTS.fullmatch(raw.bare):
            found.append(_line(raw, after_page=after_page))
            after_page = False
    return found


def _raw(text: str, bare: re.Pattern[str] = _TEXT) -> Iterator[_Raw]:
    at = 0
    for line in text.split("\n"):
        # Tabs within a line are the borders of a row's cells, and so is one in front of them.
        found = (_ROW if "\t" in line.strip() else bare).search(line)
        start, end = found.span(found.re.groups) if found else (0, 0)
        yield _Raw(line, at, start, line[start:end])
        at += len(line) + 1


def _line(raw: _Raw, *, after_page: bool) -> Line:
    start = raw.at + raw.before
    return Line(
        start,
        start + len(raw.bare),
        indent=_width(raw.line[: raw.before].strip("\n\x0c")),
        ends_blank=raw.line[-1:] in " \u3000\xa0",
        after_page=after_page,
    )


def is_page_mark(line: str) -> bool:
    """Say whether a line at the edge of a page is its number."""
    return bool(_PAGE_MARK.fullmatch(line) or _BARE_NUMBER.fullmatch(line))


def _page_marks(raws: Sequence[_Raw]) -> set[int]:
    """Return which lines are page marks; bare numbers are where they count the pages."""
    marks = {at for at, raw in enumerate(raws) if raw.bare and _PAGE_MARK.fullmatch(raw.bare)}
    bare = [at for at, raw in enumerate(raws) if raw.bare and _BARE_NUMBER.fullmatch(raw.bare)]
    numbers = [int(raws[at].bare) for at in bare]
    counted = len(numbers) >= _FEWEST_REPEATS and all(b == a + 1 for a, b in pairwise(numbers))
    return marks | set(bare) if counted else marks


def _running_heads(raws: Sequence[_Raw], marks: set[int]) -> set[int]:
    """Return which lines stand at the end or beginning of many a page in the same words."""
    edges: list[int] = []
    for at, raw in enumerate(raws):
        if at in marks or "\f" in raw.line:
            for way in (range(at - 1, -1, -1), range(at + (at in marks), len(raws))):
                found = next((k for k in way if raws[k].bare and k not in marks), None)
                edges += [found] if found is not None else []
    said = {at: re.sub(r"\d+", "", raws[at].bare) for at in set(edges)}
    often = Counter(said.values())
    return {
        at
        for at, words in said.items()
        if often[words] >= _FEWEST_REPEATS
        and len(words) <= _HEADING_LENGTH
        and not _CLOSED.search(words)
    }


def joins(text: str, found: Sequence[Line]) -> list[bool]:
    """Say of each line whether the next goes on with its paragraph."""
    if not found:
        return []
    goes_on = _wrapped(text, found) if _is_wrapped(text, found) else _unwrapped(text, found)
    titled = broken_titles([_of(text, line) for line in found[:HEAD_LINES]])
    return [
        at in titled or goes_on(line, after) for at, (line, after) in enumerate(pairwise(found))
    ] + [False]


_GoesOn = Callable[[Line, Line], bool]


def _is_wrapped(text: str, found: Sequence[Line]) -> bool:
    """Say whether lines break at a page's width: none is long, and many end there in mid-sentence.

    Headings end so too, but not at the width. Of a short file a few lines of one width tell it.
    """
    plain = [line for line in found if "\t" not in _of(text, line)]
    if _ends_at_one_width(text, plain):
        return True
    lengths = sorted(line.end - line.start for line in plain)
    if len(lengths) < _FEWEST_LINES or lengths[len(lengths) * 95 // 100] > _PAGE_WIDTH:
        return False
    least = _page_width(text, plain) - _RAGGED
    broken = [
        line
        for line in plain
        if line.indent + _width(_of(text, line)) >= least and not _CLOSED.search(_of(text, line))
    ]
    return len(broken) > len(plain) * _BROKEN


def _ends_at_one_width(text: str, plain: Sequence[Line]) -> bool:
    """Say whether no line is wider than some, most of them prose that ends in mid-sentence."""
    widths = [line.indent + _width(_of(text, line)) for line in plain]
    most = max(widths, default=0)
    full = [line for line, width in zip(plain, widths, strict=True) if width >= most - 1]
    open_ended = sum(not _CLOSED.search(_of(text, line)) for line in full)
    prose = sum(_is_prose(_of(text, line)) for line in full)
    narrow = _NARROWEST <= most <= _PAGE_WIDTH / 2
    few = len(full) < _FEWEST_REPEATS + 1
    return narrow and not few and 2 * min(open_ended, prose) >= len(full)


def _of(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _wrapped(text: str, found: Sequence[Line]) -> _GoesOn:
    """Return how the lines of a wrapped file join.

    Some files indent a paragraph's first line, some end its last line with a blank; what marks
    some lines and not most is believed. Else a line that leaves room for what the next one
    begins with ends its paragraph.
    """
    count = len(found)
    if count * 0.03 < sum(line.ends_blank for line in found) < count * 0.6:
        return _marked_by_blanks(text, found)
    if count * 0.03 < sum(line.indented for line in found) < count * 0.7:
        return _marked_by_indents(text, found)
    return _by_width(text, found)


def _of_heading(text: str, line: Line, after: Line, width: float) -> bool | None:
    """Say whether a heading goes on, or None where neither line is one."""
    before, following = _of(text, line), _of(text, after)
    if _OPENS.match(following):
        return False
    if _OPENS.match(before) and len(before) < _HEADING_LENGTH:
        # A heading of more than a line goes on; one that is closed, or short, does not.
        return not line.ends_blank and len(before) > width * 0.9
    return None


def _marked_by_blanks(text: str, found: Sequence[Line]) -> _GoesOn:
    width = max(line.end - line.start for line in found)
    full = _page_width(text, found)

    def goes_on(line: Line, after: Line) -> bool:
        heading = _of_heading(text, line, after, width)
        if heading is not None:
            return heading
        before = _of(text, line)
        # 大力实施“三高四新” is blank at its end and goes on; a title of one line does not.
        titled = not _is_prose(before) and not _is_full(text, line, after, full)
        stops = len(before) < width / 2 or _SENTENCE_END.search(before) or titled
        return not (line.ends_blank and stops)

    return goes_on


def _marked_by_indents(text: str, found: Sequence[Line]) -> _GoesOn:
    width = _page_width(text, found)

    def goes_on(line: Line, after: Line) -> bool:
        if after.indented or "\t" in text[line.start : after.end]:
            return False
        ended = _SENTENCE_END.search(_of(text, line)) is not None
        opens = _OPENS.match(_of(text, after)) is not None
        if _is_full(text, line, after, width):
            return not (ended and opens)
        # What stands in the middle of a page, a title, is indented and short; a heading is not
        # always indented.
        return not (line.indented or ended or opens)

    return goes_on


def _by_width(text: str, found: Sequence[Line]) -> _GoesOn:
    width = _page_width(text, found)

    def goes_on(line: Line, after: Line) -> bool:
        following = _of(text, after)
        if _OPENS.match(following) or "\t" in text[line.start : after.end]:
            return False
        # A paragraph may end where its line does; then the next one mostly begins with a lead.
        if _SENTENCE_END.search(_of(text, line)) and _LEAD.match(following):
            return False
        return _is_full(text, line, after, width)

    return goes_on


def _page_width(text: str, found: Sequence[Line]) -> float:
    """Return the width that most full lines have, in Chinese characters.

    It is that of the lines which hold most of the text: headings are shorter; rows of tables,
    which no page's edge breaks, are wider.
    """
    widths = sorted(line.indent + _width(_of(text, line)) for line in found)
    often = Counter(round(width) for width in widths)
    usual = max(often, key=lambda width: width * often[width])
    whole = [width for width in widths if width < usual + _HANGING]
    return whole[len(whole) * 9 // 10]


def _width(text: str) -> float:
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def _is_full(text: str, line: Line, after: Line, width: float) -> bool:
    """Say whether a line had no room for what the next one begins with."""
    following = _of(text, after)
    latin = _LATIN.match(following)
    piece = _width(latin.group()) if latin else 1.0
    more = following[latin.end() if latin else 1 :]
    piece += len(more) - len(more.lstrip(_PUNCTUATION))
    return line.indent + _width(_of(text, line)) + piece + 0.5 > width


def _unwrapped(text: str, found: Sequence[Line]) -> _GoesOn:
    """Return how the lines of a file join whose lines are paragraphs.

    A paragraph goes on over the end of a page, and where its line stops in mid-sentence. That a
    stop is none can be told only in a file whose sentences mostly end in a mark.
    """
    prose = [line for line in found if _is_prose(_of(text, line))]
    closed = sum(bool(_CLOSED.search(_of(text, line))) for line in prose)
    reliable = len(prose) > 2 and closed > len(prose) * 0.6  # noqa: PLR2004  (a few show nothing)

    def goes_on(line: Line, after: Line) -> bool:
        before, following = _of(text, line), _of(text, after)
        if "\t" in text[line.start : after.end] or _OPENS.match(following):
            return False
        if before.startswith(_COMMENT):
            return False
        if _MID_SENTENCE.search(before):
            return True
        # （一）补链强基，攻坚关键软件 is a heading, for all its comma.
        headed = _OPENS.match(before) and len(before) <= _HEADING_LENGTH and "。" not in before
        if headed and not after.after_page:
            return False
        open_ended = _is_prose(before) and not _CLOSED.search(before)
        return reliable and open_ended and (after.after_page or not _LEAD.match(following))

    return goes_on


def _is_prose(line: str) -> bool:
    return "\t" not in line and ("，" in line or "。" in line)
