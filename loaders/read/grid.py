"""Tables to lines: a row's cells parted by tabs, each in its own column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        lines: its paragraphs.
        columns: how many columns it spans.
        rows: how many rows it spans.
    """

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """The paragraphs as one text."""
        return " ".join(" ".join(line.split("\t")) for line in self.lines)


def rows_of(table: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Yield the lines of a table.

    A cell that spans columns stands in its first; one that spans rows in each of them, so that
    every row says all that it says on the page. A row of one cell is text in a frame: its
    paragraphs are lines of their own.
    """
    open_cells: dict[int, tuple[Cell, int]] = {}
    for row in table:
        texts: list[str] = []
        columns: list[Cell] = []
        waiting = list(row)
        column = 0
        while waiting or any(at >= column for at in open_cells):
            cell, left = open_cells.pop(column, (None, 0))
            if cell is None:
                if not waiting:
                    texts.append("")
                    column += 1
                    continue
                cell = waiting.pop(0)
                left = cell.rows
            if left > 1:
                open_cells[column] = (cell, left - 1)
            columns.append(cell)
            texts += [cell.text, *[""] * (cell.columns - 1)]
            column += max(1, cell.columns)
        yield from columns[0].lines if len(columns) == 1 else _row(texts)


def _row(texts: list[str]) -> Iterator[str]:
    if any(texts):
        yield "\t".join(texts)
