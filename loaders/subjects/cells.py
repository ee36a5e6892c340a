"""The cells of a table's row, each with the words of its column's header."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.subjects.context import Context


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at [start, end) of a row, under a header."""

    header: str
    text: str
    start: int
    end: int


def cells(context: Context) -> tuple[Cell, ...]:
    """Return the cells of a row whose table has a header; none for any other passage."""
    if context.passage.kind != "row" or context.header is None:
        return ()
    headers = context.header.text.split("\t")
    found = tuple(parts(context.text))
    if len(headers) != len(found):
        return ()
    return tuple(
        Cell(header.strip(), text, start, start + len(text))
        for header, (start, text) in zip(headers, found, strict=True)
    )


def parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each cell of a row begins, and its text without the stop that ends it."""
    at = 0
    for part in text.split("\t"):
        yield at, part.removesuffix("。")
        at += len(part) + 1


def items(cell: Cell) -> Iterator[tuple[str, int, int]]:
    """Yield the items of a cell that 、 parts, each with its place in the row."""
    at = cell.start
    for part in cell.text.replace("；", "、").replace("，", "、").split("、"):
        bare = part.strip()
        if bare:
            start = at + part.index(bare)
            yield bare, start, start + len(bare)
        at += len(part) + 1
