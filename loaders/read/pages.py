"""Pages of placed glyphs to text: lines, paragraphs over the ends of lines and pages, tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median

from loaders.read.grid import Cell, rows_of
from loaders.read.rules import Frame, Rule, is_box, rows_of_frames, tables
from loaders.text.broken_lines import is_page_mark
from loaders.text.widths import folded

_CLOSING = "，。；：！？、”’）》】〉%"
_OPENING = "“‘（《【〈"
_LATIN = re.compile(r"[!-~]+")
_FEWEST_REPEATS = 3
_EDGE_LINES = 2
_CELL_GAP = 1.8
_WORD_GAP = 0.15
_LONG = 0.8


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its place: left and right edge, base line (downwards), height."""

    sign: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page."""

    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, with the edges of the column that it stands in."""

    text: str
    left: float
    right: float
    base: float
    size: float
    opening: float
    """Width of what cannot be parted from its first character."""
    page: int = 0
    edges: tuple[float, float] = (0.0, 0.0)

    @property
    def is_free(self) -> bool:
        """Whether it stands in no frame, so that the page's other lines show its edges."""
        return self.edges[1] <= self.edges[0]

    @property
    def is_indented(self) -> bool:
        return self.left - self.edges[0] > 1.2 * self.size

    @property
    def is_centred(self) -> bool:
        middle = (self.left + self.right) / 2
        return self.is_indented and abs(middle - sum(self.edges) / 2) < self.size

    def has_room_for(self, after: "_Line") -> bool:
        return self.right + after.opening + 0.6 * self.size <= self.edges[1]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table, whose place in the page is `base`.

    The end of a page may part a row: the table is open there, and open where it goes on.
    """

    base: float
    texts: tuple[str, ...]
    open_above: bool = False
    open_below: bool = False

    def followed_by(self, after: "_Rows") -> tuple[str, ...]:
        """Return the rows of both, the row that the page parted as one."""
        last, first = self.texts[-1].split("\t"), after.texts[0].split("\t")
        if not (self.open_below and after.open_above and len(last) == len(first)):
            return self.texts + after.texts
        whole = "\t".join(map(_joined, last, first))
        return (*self.texts[:-1], whole, *after.texts[1:])


_Block = _Line | _Rows


def text_of_pages(pages: Sequence[Page]) -> str:
    """Return the text of all pages, a paragraph on each line."""
    read = _without_running_heads([_blocks(page, number) for number, page in enumerate(pages)])
    blocks = chain.from_iterable(_with_edges(read))
    return "\n".join(_paragraphs(_whole_tables(blocks)))


# Glyphs to lines


def _lines(glyphs: Iterable[Glyph], number: int = 0) -> list[_Line]:
    """Return the lines that glyphs make, from top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: each.base):
        # Over a line of its own height a glyph is in another line; a raised note mark is not.
        if rows and glyph.base - rows[-1][0].base < 0.45 * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_line(sorted(row, key=lambda each: each.left), number) for row in rows]


def _line(row: list[Glyph], number: int) -> _Line:
    size = median(glyph.size for glyph in row)
    pieces = [row[0].sign]
    for before, glyph in pairwise(row):
        gap = (glyph.left - before.right) / size
        latin = before.sign.isascii() and glyph.sign.isascii()
        if gap > _CELL_GAP:
            pieces.append("")
        elif latin and gap > _WORD_GAP:
            pieces[-1] += " "
        pieces[-1] += glyph.sign
    # A title is spaced out sign by sign; the cells of a row hold more, or figures.
    cells = all(len(piece) > 1 or piece.isdigit() or piece in "—-" for piece in pieces)
    text = ("\t" if cells else "").join(pieces)
    opening = row[: _opening(folded("".join(glyph.sign for glyph in row)))]
    return _Line(
        text,
        row[0].left,
        row[-1].right,
        median(glyph.base for glyph in row),
        size,
        opening[-1].right - opening[0].left,
        number,
    )


def _opening(text: str) -> int:
    """Return how many characters at the beginning of a line stand together."""
    begin = len(text) - len(text.lstrip(_OPENING))
    latin = _LATIN.match(text, begin)
    end = latin.end() if latin else begin + 1
    return end + len(text[end:]) - len(text[end:].lstrip(_CLOSING))


# Lines to blocks


def _blocks(page: Page, number: int) -> list[_Block]:
    """Return the lines and tables of a page, from top to bottom."""
    blocks: list[_Block] = []
    rest = list(page.glyphs)
    for frames in tables(page.rules):
        inside = {frame: _within(frame, rest) for frame in frames}
        taken = {id(glyph) for glyphs in inside.values() for glyph in glyphs}
        if not taken:
            continue
        rest = [glyph for glyph in rest if id(glyph) not in taken]
        if is_box(frames):
            for frame, glyphs in inside.items():
                blocks += _framed(_lines(glyphs, number), frame)
        else:
            texts = tuple(_table(frames, inside))
            open_above = not any(frame.has_top for frame in frames if frame.row == 0)
            last = max(frame.last_row for frame in frames)
            open_below = not any(frame.has_bottom for frame in frames if frame.last_row == last)
            blocks.append(_Rows(frames[0].top, texts, open_above, open_below))
    blocks += _lines(rest, number)
    return sorted(blocks, key=lambda block: block.base)


def _within(frame: Frame, glyphs: Iterable[Glyph]) -> list[Glyph]:
    return [
        glyph
        for glyph in glyphs
        if frame.holds((glyph.left + glyph.right) / 2, glyph.base - glyph.size / 3)
    ]


def _framed(lines: Sequence[_Line], frame: Frame) -> list[_Line]:
    """Return the lines of a cell with its edges: as far from its right side as from its left."""
    if not lines:
        return []
    left = min(line.left for line in lines)
    right = max(frame.right - left + frame.left, *(line.right for line in lines))
    return [replace(line, edges=(left, right)) for line in lines]


def _table(frames: Sequence[Frame], inside: dict[Frame, list[Glyph]]) -> Iterator[str]:
    rows = [
        [
            Cell(
                tuple(_paragraphs(_framed(_lines(inside[frame]), frame))),
                frame.last_column - frame.column,
                frame.last_row - frame.row,
            )
            for frame in row
        ]
        for row in rows_of_frames(frames)
    ]
    yield from rows_of(rows)


# What belongs to the page, not to the text


def _without_running_heads(pages: Sequence[Sequence[_Block]]) -> list[list[_Block]]:
    """Return pages without their numbers and what stands at the edge of many of them."""
    edges = [[*page[:_EDGE_LINES], *page[-_EDGE_LINES:]] for page in pages]
    said = Counter(
        words for page in edges for words in {_words(each) for each in page if _words(each)}
    )
    return [
        [
            block
            for at, block in enumerate(page)
            if not (
                (at < _EDGE_LINES and _is_head(block, said))
                or (at >= len(page) - _EDGE_LINES and _is_head(block, said))
            )
        ]
        for page in pages
    ]


def _words(block: _Block) -> str:
    """Return what a line says beside numbers, or "" where it is no running head: a sentence."""
    if not isinstance(block, _Line) or block.text.endswith("。"):
        return ""
    return re.sub(r"\d+", "", folded(block.text))


def _is_head(block: _Block, said: Counter[str]) -> bool:
    if not isinstance(block, _Line):
        return False
    return is_page_mark(folded(block.text)) or said[_words(block)] >= _FEWEST_REPEATS


def _with_edges(pages: Sequence[Sequence[_Block]]) -> Iterator[list[_Block]]:
    """Return pages whose lines know the edges of the column; a page with few takes the others'."""
    lines = [[block for block in page if isinstance(block, _Line)] for page in pages]
    own = [_edges([line for line in page if line.is_free]) for page in lines]
    known = [edges for edges in own if edges is not None]
    usual = (median(e[0] for e in known), median(e[1] for e in known)) if known else (0.0, 0.0)
    for page, edges in zip(pages, own, strict=True):
        yield [_edged(block, edges or usual) for block in page]


def _edged(block: _Block, edges: tuple[float, float]) -> _Block:
    if isinstance(block, _Line) and block.is_free:
        return replace(block, edges=edges)
    return block


def _edges(lines: Sequence[_Line]) -> tuple[float, float] | None:
    widest = max((line.right - line.left for line in lines), default=0)
    long = [line for line in lines if line.right - line.left > _LONG * widest]
    if len(long) < 3:  # noqa: PLR2004  (a title page shows no edges)
        return None
    return min(line.left for line in long), max(line.right for line in long)


def _whole_tables(blocks: Iterable[_Block]) -> list[_Block]:
    """Return the blocks, tables that follow one another as one."""
    made: list[_Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(before, _Rows) and isinstance(block, _Rows):
            texts = before.followed_by(block)
            made[-1] = replace(before, texts=texts, open_below=block.open_below)
        else:
            made.append(block)
    return made


# Lines to paragraphs


def _paragraphs(blocks: Sequence[_Block]) -> Iterator[str]:
    lines = [block for block in blocks if isinstance(block, _Line)]
    leading, body = _leading(lines), _body_size(lines)
    text = ""
    before: _Block | None = None
    for block in blocks:
        if isinstance(block, _Rows):
            yield from [text] if text else []
            yield from block.texts
            text = ""
        elif isinstance(before, _Line) and text and _goes_on(before, block, leading, body):
            text = _joined(text, block.text)
        else:
            yield from [text] if text else []
            text = block.text
        before = block
    yield from [text] if text else []


def _leading(lines: Sequence[_Line]) -> float:
    """Return the usual distance of two lines of a paragraph."""
    gaps = Counter(
        round(b.base - a.base) for a, b in pairwise(lines) if a.page == b.page and b.base > a.base
    )
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=0)


def _body_size(lines: Sequence[_Line]) -> float:
    sizes = Counter(round(line.size, 1) for line in lines for _ in line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0)


def _goes_on(line: _Line, after: _Line, leading: float, body: float) -> bool:
    """Say whether a line goes on with the paragraph of the one before it."""
    if "\t" in line.text or "\t" in after.text:
        return False
    if abs(line.size - after.size) > 0.1 * line.size:
        return False
    gap = after.base - line.base
    apart = line.page == after.page and not 0 < gap <= 1.35 * max(leading, line.size)
    if apart:
        return False
    if line.is_centred and after.is_centred and line.size > 1.1 * body:
        return True
    return not after.is_indented and not line.has_room_for(after)


def _joined(text: str, more: str) -> str:
    """Return a text and what its next line goes on with."""
    latin = (
        text[-1:].isascii() and text[-1:].isalnum() and more[:1].isascii() and more[:1].isalnum()
    )
    return f"{text} {more}" if latin and text[-1:].isalpha() else text + more
