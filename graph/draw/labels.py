"""Names beside their nodes, none on another: a name that finds no room is left out and counted.

The page is a raster of half points. A name goes where its box, rounded outwards, touches no cell
that is taken, so no two names overlap; the important nodes choose first. Among the free places
the one that hides the fewest lines wins.
"""

import unicodedata
from collections.abc import Iterator, Sequence
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
# By how many ems rows grow until there are few enough of them.
_STEP = 0.5
Align = Literal["left", "centre", "right"]
_ALIGNS: tuple[Align, ...] = ("left", "centre", "right")
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


def wrap(
    text: str, ems: float, typeface: Typeface, at_most: int = 4, slack: float = 1.7
) -> tuple[str, ...]:
    """Return the text in rows of about the same width, wider than a number of ems if need be.

    Words and numbers stay whole, closing marks do not begin a row nor opening ones end it.
    What exceeds the number of rows, each at most `slack` times as wide, ends in an ellipsis.
    """
    whole = typeface.width(text, 1)
    if whole <= ems:
        return (text,)
    count = min(at_most, -(-int(whole * 100) // int(ems * 100)))
    pieces = [(piece, typeface.width(piece, 1)) for piece in _pieces(text)]
    wide = whole / count
    rows = _filled(pieces, wide)
    while len(rows) > count:
        wide += _STEP
        rows = _filled(pieces, wide)
    return tuple(_shortened(row, ems * slack, typeface) for row in rows)


def _filled(pieces: Sequence[tuple[str, float]], wide: float) -> list[str]:
    """Return the pieces in rows, each as full as a width allows."""
    rows: list[str] = []
    row, filled = "", 0.0
    for piece, width in pieces:
        if row and filled + width > wide:
            rows.append(row.strip())
            row, filled = "", 0.0
        row, filled = row + piece, filled + width
    return [*rows, row.strip()]


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


@dataclass(frozen=True)
class Candidates:
    """Places where names may stand, as parallel arrays.

    Attributes:
        wish: which name.
        way: in which of its ways it is broken.
        align: how its rows align, as a place in `_ALIGNS`.
        cost: what speaks against it; the least is best.
        sides: (candidates, 4): left, bottom, right and top, from the room's lower left corner.
    """

    wish: "NDArray[np.int64]"
    way: "NDArray[np.int64]"
    align: "NDArray[np.int64]"
    cost: "NDArray[np.float64]"
    sides: "NDArray[np.float64]"


class Labeller:
    """Places names in a room, and knows what is taken."""

    def __init__(
        self, room: Box, discs: Sequence[Disc], lines: Sequence[Line], typeface: Typeface
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

    def beside_nodes(self, wishes: Sequence[Wish]) -> tuple[tuple[Text, ...], tuple[str, ...]]:
        """Return the names placed, and the owners of those that found no room; first come first."""
        placed = self._placed(wishes, self._around(wishes)) if wishes else {}
        left_out = tuple(wish.owner for at, wish in enumerate(wishes) if at not in placed)
        return tuple(placed.values()), left_out

    def on_lines(self, wishes: Sequence[Wish], lines: Sequence[Line]) -> tuple[Text, ...]:
        """Return the names of relations that found room, each on its line."""
        return tuple(self._placed(wishes, self._along(wishes, lines)).values()) if wishes else ()

    def _placed(self, wishes: Sequence[Wish], candidates: Candidates) -> dict[int, Text]:
        """Return each wish's best candidate that touches nothing, by the wish's place."""
        import numpy as np

        sides, corner = candidates.sides, (self._room.left, self._room.bottom)
        inside = (sides >= 0).all(axis=1)
        inside &= (sides[:, 2] <= self._room.width) & (sides[:, 3] <= self._room.height)
        cells = (np.where(inside[:, None], sides, 0.0) * _CELLS_PER_POINT).astype(np.int64)
        cells[:, 2:] += 1
        # What stands already rules out most candidates at once; the rest take turns.
        free = np.flatnonzero(inside & (_within(_summed(self._taken), cells) == 0))
        hidden = _within(self._lines, cells[free]) / (cells[free, 3] - cells[free, 1])
        order = free[
            np.lexsort((candidates.cost[free] + _LINE_COST * hidden, candidates.wish[free]))
        ]
        found: dict[int, Text] = {}
        for at in order.tolist():
            number = int(candidates.wish[at])
            left, bottom, right, top = cells[at].tolist()
            if number in found or self._taken[bottom:top, left:right].any():
                continue
            self._taken[bottom:top, left:right] = True
            wish, (x0, y0, x1, y1) = wishes[number], sides[at].tolist()
            box = Box(x0 + corner[0], y0 + corner[1], x1 + corner[0], y1 + corner[1])
            align = _ALIGNS[int(candidates.align[at])]
            rows = wish.ways[int(candidates.way[at])]
            found[number] = Text(wish.owner, rows, box, wish.size, wish.colour, align)
        return found

    def _around(self, wishes: Sequence[Wish]) -> Candidates:
        """Return the places around each node: each side, at each distance, in each way."""
        import numpy as np

        shapes = np.array([
            (number, way, *extent(rows, wish.size, self._typeface))
            for number, wish in enumerate(wishes)
            for way, rows in enumerate(wish.ways)
        ]).reshape(-1, 4)  # fmt: skip
        owners = [self._discs[wish.owner] for wish in wishes]
        discs = np.array([(disc.x, disc.y, disc.radius) for disc in owners])
        places = np.array([
            (right, up, _ALIGNS.index(align), liking + far, gap)
            for right, up, align, liking in _SIDES
            for gap, far in _DISTANCES
        ])  # fmt: skip
        shape, side = (
            np.repeat(np.arange(len(shapes)), len(places)),
            np.tile(places, (len(shapes), 1)),
        )
        number, way = shapes[shape, 0].astype(np.int64), shapes[shape, 1].astype(np.int64)
        half = shapes[shape, 2:] / 2 + np.array([_PADDING, 0.0])
        toward = side[:, :2]
        # On a diagonal the corner of the box touches the disc at 45 degrees.
        shorter = np.where(toward.all(axis=1), 0.72, 1.0)
        reach = (discs[number, 2] + side[:, 4]) * shorter
        middle = discs[number, :2] + toward * (reach[:, None] + half)
        return Candidates(
            number,
            way,
            side[:, 2].astype(np.int64),
            side[:, 3] + 0.4 * way,
            self._sides(middle, half),
        )

    def _along(self, wishes: Sequence[Wish], lines: Sequence[Line]) -> Candidates:
        """Return the places on each line, the middle first."""
        import numpy as np

        shapes = [extent(wish.ways[0], wish.size, self._typeface) for wish in wishes]
        half = np.repeat(np.array(shapes) / 2 + np.array([1.0, 0.0]), len(_ALONG), axis=0)
        middle = np.array([bezier(line.points, share) for line in lines for share in _ALONG])
        number = np.repeat(np.arange(len(wishes)), len(_ALONG))
        cost = np.tile(np.arange(len(_ALONG), dtype=np.float64), len(wishes))
        zero = np.zeros_like(number)
        centred = zero + _ALIGNS.index("centre")
        return Candidates(number, zero, centred, cost, self._sides(middle, half))

    def _sides(
        self, middle: "NDArray[np.float64]", half: "NDArray[np.float64]"
    ) -> "NDArray[np.float64]":
        import numpy as np

        middle = middle - np.array([self._room.left, self._room.bottom])
        return np.concatenate([middle - half, middle + half], axis=1)

    def _take_disc(self, disc: Disc) -> None:
        """Mark the cells that a disc touches."""
        import numpy as np

        x, y = disc.x - self._room.left, disc.y - self._room.bottom
        bottom, left = (max(0, int((at - disc.radius) * _CELLS_PER_POINT)) for at in (y, x))
        top, right = (int((at + disc.radius) * _CELLS_PER_POINT) + 1 for at in (y, x))
        part = self._taken[bottom:top, left:right]
        rows = (np.arange(part.shape[0]) + bottom + 0.5) / _CELLS_PER_POINT - y
        columns = (np.arange(part.shape[1]) + left + 0.5) / _CELLS_PER_POINT - x
        # A cell is touched when its middle is within the radius and half a cell's diagonal.
        reach = disc.radius + 0.71 / _CELLS_PER_POINT
        part |= rows[:, None] ** 2 + columns[None, :] ** 2 <= reach**2

    def _rastered(self, lines: Sequence[Line]) -> "NDArray[np.float64]":
        """Return how many lines pass through each cell, sampled at every cell's width."""
        import numpy as np

        if not lines:
            return np.zeros(self._taken.shape)
        ends = np.array(
            [(line.points[0], bezier(line.points, 0.5), line.points[-1]) for line in lines]
        )
        ends = (ends - np.array([self._room.left, self._room.bottom])) * _CELLS_PER_POINT
        steps = np.maximum(np.abs(np.diff(ends, axis=1)).sum(axis=1).max(axis=1).astype(int), 2)
        line = np.repeat(np.arange(len(lines)), steps)
        first = np.repeat(np.cumsum(steps) - steps, steps)
        share = ((np.arange(len(line)) - first) / (steps[line] - 1))[:, None]
        start, middle, end = ends[line, 0], ends[line, 1], ends[line, 2]
        # The parabola through both ends and the middle.
        control = 2 * middle - (start + end) / 2
        points = (1 - share) ** 2 * start + 2 * share * (1 - share) * control + share**2 * end
        column, row = points.astype(np.int64).T
        high, wide = self._taken.shape
        inside = (row >= 0) & (row < high) & (column >= 0) & (column < wide)
        counts = np.bincount(row[inside] * wide + column[inside], minlength=high * wide)
        return counts.reshape(high, wide).astype(np.float64)


def _within(sums: "NDArray[np.float64]", cells: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """Return the sum over each box of cells, given as left, bottom, right and top."""
    left, bottom, right, top = cells.T
    total: NDArray[np.float64] = (
        sums[top, right] - sums[bottom, right] - sums[top, left] + sums[bottom, left]
    )
    return total


def _summed(cells: "NDArray[np.float64] | NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return sums over all cells below and left, so that any box's sum is four look-ups."""
    import numpy as np

    sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
    sums[1:, 1:] = cells.cumsum(axis=0, dtype=np.float64).cumsum(axis=1)
    return sums


def bezier(points: Sequence[tuple[float, float]], share: float) -> tuple[float, float]:
    """Return the point of a Bézier curve at a share of its way, from 0 to 1."""
    while len(points) > 1:
        points = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairwise(points)
        ]
    return points[0]
