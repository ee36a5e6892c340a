"""Rows of a query as CSV, JSON or a spreadsheet, and as text for a terminal.

CSV and text show a node by its name and a relation as the words that name it; JSON keeps all
properties. What a spreadsheet would take for a formula is made harmless.
"""

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path as FilePath

from graph.errors import BadCall
from graph.files import write_bytes
from graph.model import Scalar
from graph.store.base import Cell, Path, Rows
from graph.subgraph import Node, Relation

_SEPARATOR = "、"
# What spreadsheets take for the beginning of a formula; a number may begin with - or +.
# One of them alone is none: `=` is how an indicator compares.
_FORMULA = re.compile(r"[=+\-@\t\r\n].", re.DOTALL)
# What a sheet's XML cannot hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_WIDEST_COLUMN = 60
_NARROWEST_COLUMN = 8
_LAST_NARROW = 0x2E80
# Up to here every whole number is a float of its own.
_EXACT = 2.0**53


def write_rows(rows: Rows, path: FilePath, form: str | None = None) -> None:
    """Write the rows to a file, of which the content is replaced: whole, or not at all.

    Args:
        rows: what to write.
        path: of the file.
        form: csv, json or xlsx; by the file's ending when None.

    Raises:
        BadCall: it is no such format, or the file cannot be written.
    """
    name = path.suffix.lower().removeprefix(".") if form is None else form
    if name not in FORMATS:
        raise BadCall(
            f"{name or 'a file without ending'} is no format of a file",
            where=str(path),
            fix=f"name the file with .{', .'.join(FORMATS)}, or add --format with one of them",
        )
    write_bytes(path, FORMATS[name](rows))


def to_csv(rows: Rows) -> str:
    """Return the rows as CSV with a line of column names; lines end in a line feed.

    A text that begins with = + - or @ gets an apostrophe in front, so that no spreadsheet runs it.
    """
    names = _names(rows)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_harmless(column) for column in rows.columns])
    for row in rows.rows:
        writer.writerow([_plain(cell, names) for cell in row])
    return file.getvalue()


def to_json(rows: Rows) -> str:
    """Return the rows as a JSON list of objects, each a column's name with its value.

    A node is its label, id and properties; a relation its type, id, ends and properties; a path
    its nodes and relations.
    """
    objects = [
        dict(zip(rows.columns, map(_json, row), strict=True)) for row in rows.rows
    ]  # fmt: skip
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def to_xlsx(rows: Rows) -> bytes:
    """Return a spreadsheet: one sheet, the column names in its first row, which stays in view.

    Numbers stay numbers; a text is a text, also when it looks like a formula.
    """
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "PlanGraph"
    names = _names(rows)
    for at, row in enumerate((rows.columns, *rows.rows), 1):
        for across, cell in enumerate(row, 1):
            target = sheet.cell(at, across)
            value = _writable(cell, names)
            target.value = value
            if isinstance(value, str) and isinstance(target, SheetCell):
                target.data_type = "s"
                target.alignment = Alignment(wrap_text=True, vertical="top")
    for across, width in enumerate(_widths(rows, names), 1):
        sheet.column_dimensions[get_column_letter(across)].width = width
        sheet.cell(1, across).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


FORMATS: Mapping[str, Callable[[Rows], bytes]] = {
    # With the mark, for without it Excel reads the file in the machine's own encoding.
    "csv": lambda rows: to_csv(rows).encode("utf-8-sig"),
    "json": lambda rows: to_json(rows).encode(),
    "xlsx": to_xlsx,
}
"""The formats of files, by their endings."""


def to_text(rows: Rows) -> Iterator[tuple[str, ...]]:
    """Yield each row as words for a terminal or a page, without line breaks."""
    names = _names(rows)
    for row in rows.rows:
        yield tuple(" ".join(to_words(cell, names).split()) for cell in row)


def to_words(  # noqa: PLR0911  (a case for each kind of value)
    cell: Cell, names: Mapping[str, str] | None = None
) -> str:
    """Return a cell as people read it.

    A node is its name, a relation `(a)-TYPE->(b)`, a path its nodes and relations in order, a
    list its parts with 、 between them.

    Args:
        cell: a value of a result.
        names: the names of nodes by id, for the ends of relations; an end that is not there
            is shown by its id.
    """
    names = names or {}
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case Node():
            return _name(cell)
        case Relation():
            return _arrow(cell, names)
        case Path():
            return _walk(cell)
        case tuple():
            return _SEPARATOR.join(to_words(each, names) for each in cell)
        case Mapping():
            return _SEPARATOR.join(f"{key}: {to_words(each, names)}" for key, each in cell.items())
        case _:
            return _number(cell)


def _number(value: Scalar) -> str:
    whole = isinstance(value, float) and value.is_integer() and abs(value) < _EXACT
    return str(int(value)) if whole else str(value)


def _name(node: Node) -> str:
    return str(node.properties.get("name", node.id))


def _arrow(relation: Relation, names: Mapping[str, str]) -> str:
    source, target = (names.get(end, end) for end in (relation.source, relation.target))
    return f"({source})-{relation.type}->({target})"


def _walk(path: Path) -> str:
    """Return a path in its order, each arrow as its relation points."""
    words = [f"({_name(path.nodes[0])})"]
    for before, relation, after in zip(path.nodes, path.relations, path.nodes[1:], strict=False):
        forwards = relation.source == before.id
        words.append(f"-{relation.type}->" if forwards else f"<-{relation.type}-")
        words.append(f"({_name(after)})")
    return "".join(words)


def _names(rows: Rows) -> dict[str, str]:
    return {node.id: _name(node) for node in rows.subgraph().nodes}


def _plain(cell: Cell, names: Mapping[str, str]) -> str:
    """Return a cell of a CSV file: numbers as they are, all else as harmless words."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _number(cell)
    # A bare carriage return would end a row for some readers.
    return _harmless("\n".join(to_words(cell, names).splitlines()))


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _writable(cell: Cell, names: Mapping[str, str]) -> str | int | float:
    """Return what a sheet's cell can hold of a value."""
    if isinstance(cell, int) or (isinstance(cell, float) and math.isfinite(cell)):
        return cell
    return _UNWRITABLE.sub("", to_words(cell, names))[:_LONGEST_CELL]


def _widths(rows: Rows, names: Mapping[str, str]) -> Iterator[int]:
    """Yield the width of each column in characters; a Chinese one is as wide as two."""
    for across, column in enumerate(rows.columns):
        texts = (column, *(to_words(row[across], names) for row in rows.rows))
        widest = max(sum(1 + (ord(each) > _LAST_NARROW) for each in text) for text in texts)
        yield min(max(widest + 2, _NARROWEST_COLUMN), _WIDEST_COLUMN)


def _json(cell: Cell) -> object:
    made: object = cell
    match cell:
        case Node():
            made = {"label": cell.label, "id": cell.id, **cell.properties}
        case Relation():
            ends = {"from": cell.source, "to": cell.target}
            made = {"type": cell.type, "id": cell.id, **ends, **cell.properties}
        case Path():
            made = {"nodes": _json(cell.nodes), "relations": _json(cell.relations)}
        case tuple():
            made = [_json(each) for each in cell]
        case Mapping():
            made = {key: _json(each) for key, each in cell.items()}
        case float() if not math.isfinite(cell):
            made = str(cell)  # JSON has no such numbers
        case _:
            pass
    return made
