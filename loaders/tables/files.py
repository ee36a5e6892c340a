"""Tables in files: the rows of a CSV or XLSX by the names of its columns, and the template."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadDocument, BadExchange
from loaders.lexicon import Lexicon
from loaders.read.from_txt import decode
from loaders.read.package import parts

_COLUMNS = Path(__file__).parents[2] / "data" / "tables"
_NEEDED = ("plan", "quote", "from_name")
_DELIMITERS = ",;\t，；"
_COMMENT = "#"
_LARGEST = 64 * 1024 * 1024
_MOST_ROWS = 1_000_000
TABLE_ENDINGS = frozenset((".csv", ".tsv", ".xlsx", ".xlsm"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number in the file, and its cells by column; an empty one is ""."""

    number: int
    cells: Mapping[str, str]


def columns() -> Mapping[str, tuple[str, ...]]:
    """Return the columns of a table of facts, each with its Chinese name, meaning and example."""
    return Lexicon(_COLUMNS).table("columns").rows


def read_rows(path: Path) -> Iterator[Row]:
    """Return the rows of a table of facts; those that are empty or begin with # do not count.

    Raises:
        BadExchange: the file cannot be read, or its columns are wrong.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadExchange(
            f"it cannot be read ({error.strerror})", where=str(path), fix="check the path"
        ) from error
    if len(content) > _LARGEST:
        raise BadExchange("it is too large", where=str(path), fix="split the table")
    read = _of_text if path.suffix.lower() in {".csv", ".tsv"} else _of_sheet
    try:
        lines = list(read(content, str(path)))
    except BadDocument as error:
        raise BadExchange(error.wrong, where=str(path), fix=error.fix) from error
    return _named(lines, str(path))


def template() -> tuple[tuple[str, ...], ...]:
    """Return the rows of an empty table: the columns' names, then what each is for."""
    about = columns()
    notes = [
        (f"{_COMMENT} {name} {zh}：{means}。例：{example}",)
        for name, (zh, means, example) in about.items()
    ]
    return (tuple(about), *notes)


def write_template(path: Path) -> None:
    """Write an empty table for an analyst to fill, as CSV or XLSX.

    Raises:
        BadExchange: the file's ending is none of a table's, or it cannot be written.
    """
    if path.suffix.lower() not in TABLE_ENDINGS:
        raise BadExchange("no table ends so", where=str(path), fix="name a .csv or .xlsx file")
    try:
        path.write_bytes(_sheet() if path.suffix.lower().startswith(".xls") else _text())
    except OSError as error:
        raise BadExchange(
            f"it cannot be written ({error.strerror})", where=str(path), fix="name another file"
        ) from error


def _text() -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(template())
    # With a mark, for without one a spreadsheet takes UTF-8 for another encoding.
    return file.getvalue().encode("utf-8-sig")


def _sheet() -> bytes:
    from openpyxl import Workbook

    book, file = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in template():
        sheet.append(row)
    sheet.freeze_panes = "A2"
    book.save(file)
    return file.getvalue()


_Lines = list[tuple[int, Sequence[str]]]


def _of_text(content: bytes, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    if not content.strip():
        raise BadExchange("the file is empty", where=name, fix="begin with `load --template`")
    text = decode(content, name)
    head = next((line for line in text.split("\n") if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        where = f"{name}:{reader.line_num}"
        raise BadExchange(f"it is no CSV ({error})", where=where, fix="save it again") from error


def _of_sheet(content: bytes, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of the first sheet, formulas as the values that were saved with them."""
    from openpyxl import load_workbook

    if "xl/workbook.xml" not in parts(content, name):
        raise BadExchange("it is no spreadsheet", where=name, fix="save it as .xlsx or .csv")
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            if number > _MOST_ROWS:
                break
            yield number, [_cell(value) for value in row]
    except Exception as error:  # a broken part makes openpyxl raise nearly anything
        raise BadExchange(
            "the spreadsheet is broken", where=name, fix="open it and save it anew"
        ) from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _named(lines: _Lines, name: str) -> Iterator[Row]:
    filled = [(n, row) for n, row in lines if any(cell.strip() for cell in row)]
    filled = [(n, row) for n, row in filled if not row[0].lstrip().startswith(_COMMENT)]
    if not filled:
        raise BadExchange("the table is empty", where=name, fix="begin with `load --template`")
    header = [_column(title) for title in filled[0][1]]
    unknown = [t for t, known in zip(filled[0][1], header, strict=True) if t.strip() and not known]
    missing = [column for column in _NEEDED if column not in header]
    twice = sorted({column for column in header if column and header.count(column) > 1})
    if unknown or missing or twice:
        wrong = [f"no column is called {', '.join(unknown)}"] if unknown else []
        wrong += [f"{', '.join(missing)} is missing"] if missing else []
        wrong += [f"{', '.join(twice)} stands twice"] if twice else []
        raise BadExchange(
            "; ".join(wrong), where=f"{name}:{filled[0][0]}", fix=f"use {', '.join(columns())}"
        )
    return (
        Row(number, {c: v.strip() for c, v in zip(header, row, strict=False) if c})
        for number, row in filled[1:]
    )


def _column(title: str) -> str:
    """Return the column that a title names, in either language, or ""."""
    bare = title.strip().lower().lstrip("\ufeff")
    return next((name for name, about in columns().items() if bare in {name, about[0]}), "")
