"""The cells of a row in a table of figures: one for each column of its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.figures.quantities import cell_quantity, known_unit
from loaders.figures.table_columns import DASH, Heading
from loaders.lexicon import Lexicon
from loaders.subjects.cells import parts

CHINESE = re.compile(r"[\u4e00-\u9fff]")
"""A sign that a number alone does not have."""


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell and where it begins in its row."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def cells_of(text: str) -> list[RowCell]:
    """Return the cells of a row, in order."""
    return [RowCell(part, start) for start, part in parts(text)]


def aligned(cells: list[RowCell], head: Heading, lexicon: Lexicon) -> list[RowCell] | None:
    """Return a row's cells, one for each column; cells that a span swallowed are empty.

    A row that goes on with a group lacks the first cell, one without a remark the last.
    """
    missing = len(head.columns) - len(cells)
    if missing == 0:
        return cells
    if missing < 0 or len(cells) < 2:  # noqa: PLR2004  (a group's own row has one cell)
        return None
    tries = [
        [RowCell("", cells[0].start)] * left
        + cells
        + [RowCell("", cells[-1].end)] * (missing - left)
        for left in range(missing, -1, -1)
    ]
    best = max(tries, key=lambda each: _fits(each, head, lexicon))
    return best if _fits(best, head, lexicon) > 0 else None


def _fits(cells: Sequence[RowCell], head: Heading, lexicon: Lexicon) -> int:
    """Return how well cells fit their columns: numbers under years, words under names."""
    score = 0
    for cell, column in zip(cells, head.columns, strict=True):
        text = cell.text.strip()
        number = cell_quantity(text, "", lexicon) is not None
        if column.is_value:
            score += 2 if number else (1 if text and DASH.fullmatch(text) else -2 if text else 0)
        elif column.role in {"name", "object"}:
            score += 1 if CHINESE.search(text) and not number else -1
        elif column.role == "unit":
            score += 1 if known_unit(text, lexicon) else -1
        elif number and column.role != "other":
            score -= 1
    return score
