"""Names beside their nodes, none on another: a name that finds no room is left out and counted.

The page is a raster of half points. A name goes where its box, rounded outwards, touches no cell
that is taken, so no two names overlap; the important nodes choose first. Among the free places
the one that hides the fewest lines wins.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from graph.draw.drawing import ROW_HEIGHT, Box, Disc, Line, Text
from graph.draw.fonts import Typeface

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS_PER_POINT = 2
_PADDING = 0.6
_GAP = 1.4
_ELLIPSIS = "…"
Align = Literal["left", "centre", "right"]
# Where a name may stand: the direction from the disc, how its rows align, what it costs.
_SIDES: tuple[tuple[int, int, Align, float], ...] = (
    (0, -1, "centre", 0.0),
    (1, 0, "left", 0.1),
    (-1, 0, "right", 0.3),
    (0, 1, "centre", 0.3),
    (1, -1, "left", 0.6),
    (1, 1, "left", 0.7),
    (-1, -1, "right", 0.8),
    (-1, 1, "right", 0.9),
)
_DISTANCES = ((_GAP, 0.0), (5.0, 1.2), (10.0, 2.6))
# A line hidden along a row of text costs as much as this many steps of preference.
_LINE_COST = 0.9
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)


@dataclass(frozen=True, slots=True)
class Wish:
    """A name to be placed: its rows, in the ways that it may be broken, the best first."""

    owner: str
    ways: tuple[tuple[str, ...], ...]
    size: float
    colour: str


def extent(rows: Sequence[str], size: float, typeface: Typeface) -> tuple[float, float]:
    """Return the width and height of rows of text, in points."""
    return max(typeface.width(row, size) for row in rows), len(rows) * size * ROW_HEIGHT


def wrap(text: str, ems: float, typeface: Typeface, at_most: int = 4) -> tuple[str, ...]:
    """Return the text in rows of about the same width, none much wider than a number of ems.

    Words and numbers stay whole, closing marks do not begin a row nor opening ones end it.
    What exceeds the number of rows ends in an ellipsis.
    """
    whole = typeface.width(text, 1)
    count = min(at_most, max(1, -(-int(whole * 100) // int(ems * 100))))
    target = max(whole / count, 1.0)
    rows: list[str] = []
    row = ""
    for piece in _pieces(text):
        wider = typeface.width(row + piece, 1)
        if row and len(rows) < count - 1 and wider > target + 0.6:
            rows.append(row.strip())
            row = ""
        row += piece
    rows.append(row.strip())
    return tuple(_shortened(each, ems * 1.7, typeface) for each in rows if each)


def _shortened(row: str, ems: float, typeface: Typeface) -> str:
    if typeface.width(row, 1) <= ems:
        return row
    while row and typeface.width(row + _ELLIPSIS, 1) > ems:
        row = row[:-1]
    return row + _ELLIPSIS


def _pieces(text: str) -> Iterator[str]:
    """Yield what must not be broken: a character of Chinese, a word, a mark with its neighbour."""
    piece = ""
    for character in text:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    yield piece


def _may_break(before: str, after: str) -> bool:
    if unicodedata.category(after) in {"Pe", "Pf", "Po", "Pd", "Zs"}:
        return False
    if unicodedata.category(before) in {"Ps", "Pi"}:
        return False
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    return unicodedata.east_asian_width(character) not in "WF" and not character.isspace()


class Labeller:
    """Places names in a room, and knows what is taken."""

    def __init__(
        self, room: Box, discs: Sequence[Disc], lines: Iterable[Line], typeface: Typeface
    ) -> None:
        import numpy as np

        self._room, self._typeface = room, typeface
        self._discs = {disc.id: disc for disc in discs}
        shape = (
            int(room.height * _CELLS_PER_POINT) + 1,
            int(room.width * _CELLS_PER_POINT) + 1,
        )
        self._taken = np.zeros(shape, dtype=bool)
        for disc in discs:
            self._take_disc(disc)
        self._lines = _summed(self._rastered(lines))

    def beside_nodes(self, wishes: Iterable[Wish]) -> tuple[tuple[Text, ...], tuple[str, ...]]:
        """Return the names placed, and the owners of those that found no room; first come first."""
        placed, left_out = [], []
        for wish in wishes:
            text = self._first_free(wish, self._around(wish))
            if text is None:
                left_out.append(wish.owner)
            else:
                placed.append(text)
        return tuple(placed), tuple(left_out)

    def on_lines(self, wishes: Iterable[tuple[Wish, Line]]) -> tuple[Text, ...]:
        """Return the names of relations that found room on their lines."""
        found = (self._first_free(wish, self._along(wish, line)) for wish, line in wishes)
        return tuple(text for text in found if text is not None)

    def _first_free(
        self, wish: Wish, candidates: "Iterable[tuple[float, int, Align, Box]]"
    ) -> Text | None:
        for _, way, align, box in sorted(candidates, key=lambda each: each[0]):
            rows = slice(*self._cells(box.bottom - self._room.bottom, box.top - self._room.bottom))
            columns = slice(*self._cells(box.left - self._room.left, box.right - self._room.left))
            if not self._taken[rows, columns].any():
                self._taken[rows, columns] = True
                return Text(wish.owner, wish.ways[way], box, wish.size, wish.colour, align)
        return None

    def _around(self, wish: Wish) -> Iterator[tuple[float, int, Align, Box]]:
        disc = self._discs[wish.owner]
        for way, rows in enumerate(wish.ways):
            width, height = extent(rows, wish.size, self._typeface)
            half_width, half_height = width / 2 + _PADDING, height / 2
            for right, up, align, liking in _SIDES:
                for gap, far in _DISTANCES:
                    # On a diagonal the corner of the box touches the disc at 45 degrees.
                    reach = (disc.radius + gap) * (0.72 if right and up else 1.0)
                    x = disc.x + right * (reach + half_width)
                    y = disc.y + up * (reach + half_height)
                    box = Box(x - half_width, y - half_height, x + half_width, y + half_height)
                    if self._room.holds(box):
                        cost = liking + far + 0.4 * way + self._line_cost(box)
                        yield cost, way, align, box

    def _along(self, wish: Wish, line: Line) -> Iterator[tuple[float, int, Align, Box]]:
        width, height = extent(wish.ways[0], wish.size, self._typeface)
        for preference, share in enumerate(_ALONG):
            x, y = bezier(line.points, share)
            box = Box(x - width / 2 - 1, y - height / 2, x + width / 2 + 1, y + height / 2)
            if self._room.holds(box):
                yield float(preference), 0, "centre", box

    def _line_cost(self, box: Box) -> float:
        bottom, top = self._cells(box.bottom - self._room.bottom, box.top - self._room.bottom)
        left, right = self._cells(box.left - self._room.left, box.right - self._room.left)
        sums = self._lines
        hidden = sums[top, right] - sums[bottom, right] - sums[top, left] + sums[bottom, left]
        return _LINE_COST * float(hidden) / max(top - bottom, 1)

    def _cells(self, low: float, high: float) -> tuple[int, int]:
        return max(0, int(low * _CELLS_PER_POINT)), int(high * _CELLS_PER_POINT) + 1

    def _take_disc(self, disc: Disc) -> None:
        """Mark the cells that a disc touches."""
        import numpy as np

        x, y = disc.x - self._room.left, disc.y - self._room.bottom
        bottom, top = self._cells(y - disc.radius, y + disc.radius)
        left, right = self._cells(x - disc.radius, x + disc.radius)
        part = self._taken[bottom:top, left:right]
        rows = (np.arange(part.shape[0]) + bottom + 0.5) / _CELLS_PER_POINT - y
        columns = (np.arange(part.shape[1]) + left + 0.5) / _CELLS_PER_POINT - x
        # A cell is touched when its middle is within the radius and half a cell's diagonal.
        reach = disc.radius + 0.71 / _CELLS_PER_POINT
        part |= rows[:, None] ** 2 + columns[None, :] ** 2 <= reach**2

    def _rastered(self, lines: Iterable[Line]) -> "NDArray[np.float64]":
        """Return how many lines pass through each cell, sampled at every cell's width."""
        import numpy as np

        cells = np.zeros(self._taken.shape)
        for line in lines:
            start, end = np.array(line.points[0]), np.array(line.points[-1])
            steps = max(2, int(np.abs(end - start).max() * _CELLS_PER_POINT))
            x, y = bezier_points(line.points, steps)
            column = ((x - self._room.left) * _CELLS_PER_POINT).astype(int)
            row = ((y - self._room.bottom) * _CELLS_PER_POINT).astype(int)
            inside = (row >= 0) & (row < cells.shape[0]) & (column >= 0) & (column < cells.shape[1])
            np.add.at(cells, (row[inside], column[inside]), 1.0)
        return cells


def _summed(cells: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return sums over all cells below and left, so that any box's sum is four look-ups."""
    import numpy as np

    sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
    sums[1:, 1:] = cells.cumsum(axis=0).cumsum(axis=1)
    return sums


def bezier(points: Sequence[tuple[float, float]], share: float) -> tuple[float, float]:
    """Return the point of a Bézier curve at a share of its way, from 0 to 1."""
    while len(points) > 1:
        points = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairwise(points)
        ]
    return points[0]


def bezier_points(
    points: Sequence[tuple[float, float]], steps: int
) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
    """Return x and y of a Bézier curve at evenly spaced shares of its way."""
    import numpy as np

    share = np.linspace(0, 1, steps)[:, None]
    level = [np.array(point)[None, :] + 0 * share for point in points]
    while len(level) > 1:
        level = [a + (b - a) * share for a, b in pairwise(level)]
    return level[0][:, 0], level[0][:, 1]
