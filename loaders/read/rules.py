"""Ruled tables of a page: the cells between straight lines, and what stands in each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_SNAP = 3.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, or a thin rectangle, of a page; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top

    def touches(self, other: "Rule") -> bool:
        """Say whether two lines meet."""
        return (
            self.left - _SNAP <= other.right
            and other.left - _SNAP <= self.right
            and self.top - _SNAP <= other.bottom
            and other.top - _SNAP <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """A cell of a ruled table: its rows and columns [first, last), and its place."""

    row: int
    column: int
    last_row: int
    last_column: int
    left: float
    top: float
    right: float
    bottom: float
    has_top: bool = True
    has_bottom: bool = True

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def tables(rules: Iterable[Rule]) -> Iterator[tuple[Frame, ...]]:
    """Yield the cells of each ruled table of a page."""
    groups = sorted(_groups(list(rules)), key=_area)
    # The inner first: what stands in a table stands in a frame around it as well.
    for group in groups:
        level = [rule for rule in group if rule.is_level]
        upright = [rule for rule in group if not rule.is_level]
        # A table may be open at its sides, and is where the page ends within a row.
        sides = [edge for rule in level for edge in (rule.left, rule.right)]
        ends = [edge for rule in upright for edge in (rule.top, rule.bottom)]
        xs = _snapped([(r.left + r.right) / 2 for r in upright] + _outermost(sides))
        ys = _snapped([(r.top + r.bottom) / 2 for r in level] + _outermost(ends))
        if len(xs) > 1 and len(ys) > 1:
            yield tuple(_Grid(xs, ys, level, upright).frames())


def _outermost(values: Sequence[float]) -> list[float]:
    return [min(values), max(values)] if values else []


def _groups(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the lines that hang together."""
    left = set(range(len(rules)))
    while left:
        waiting, group = [left.pop()], []
        while waiting:
            rule = rules[waiting.pop()]
            group.append(rule)
            met = {at for at in left if rule.touches(rules[at])}
            left -= met
            waiting += met
        yield group


def _area(group: Sequence[Rule]) -> float:
    wide = max(rule.right for rule in group) - min(rule.left for rule in group)
    return wide * (max(rule.bottom for rule in group) - min(rule.top for rule in group))


def _snapped(values: Iterable[float]) -> list[float]:
    """Return distinct values, those nearer than a line's width taken for one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SNAP:
            found.append(value)
    return found


@dataclass(slots=True)
class _Grid:
    xs: list[float]
    ys: list[float]
    level: list[Rule]
    upright: list[Rule]
    taken: set[tuple[int, int]] = field(default_factory=set)

    def frames(self) -> Iterator[Frame]:
        """Yield the cells, each as far as no line parts it."""
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                if (row, column) in self.taken:
                    continue
                last_column = column + 1
                while last_column < len(self.xs) - 1 and not self._parted(row, last_column):
                    last_column += 1
                last_row = row + 1
                while last_row < len(self.ys) - 1 and not self._closed(last_row, column):
                    last_row += 1
                self.taken |= {
                    (r, c) for r in range(row, last_row) for c in range(column, last_column)
                }
                yield Frame(
                    row, column, last_row, last_column,
                    self.xs[column], self.ys[row], self.xs[last_column], self.ys[last_row],
                    self._closed(row, column), self._closed(last_row, column),
                )  # fmt: skip

    def _parted(self, row: int, at: int) -> bool:
        """Say whether a line stands at the left of a column in a row."""
        x, middle = self.xs[at], (self.ys[row] + self.ys[row + 1]) / 2
        return any(
            abs((rule.left + rule.right) / 2 - x) <= _SNAP and rule.top <= middle <= rule.bottom
            for rule in self.upright
        )

    def _closed(self, at: int, column: int) -> bool:
        """Say whether a line lies above a row in a column."""
        y, middle = self.ys[at], (self.xs[column] + self.xs[column + 1]) / 2
        return any(
            abs((rule.top + rule.bottom) / 2 - y) <= _SNAP and rule.left <= middle <= rule.right
            for rule in self.level
        )


def rows_of_frames(frames: Sequence[Frame]) -> Iterator[list[Frame]]:
    """Yield the cells that begin in each row, from left to right."""
    rows = 1 + max(frame.row for frame in frames)
    for row in range(rows):
        yield sorted((f for f in frames if f.row == row), key=lambda frame: frame.column)


def is_box(frames: Sequence[Frame]) -> bool:
    """Say whether no row has two cells: a frame around text."""
    return all(a.row != b.row for a, b in pairwise(frames))
