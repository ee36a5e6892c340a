"""Rows become CSV, JSON, a spreadsheet or words; nothing in them can run."""

import csv
import io
import json
from pathlib import Path as FilePath

import pytest
from openpyxl import load_workbook

from graph.errors import BadCall
from graph.store.base import Cell, Path, Rows
from graph.subgraph import Node, Relation
from graph.tables import to_csv, to_json, to_text, to_words, to_xlsx, write_rows

CITY = Node("c", "Region", {"name": "长沙市", "aliases": ("长沙",)})
CLUSTER = Node("k", "Cluster", {"name": "长沙工程机械产业集群"})
PLACED = Relation("r", "LOCATED_IN", "k", "c", {"quotes": ("长沙工程机械",)})
ROWS = Rows(
    ("集群", "位于", "数值"),
    ((CLUSTER, PLACED, 10.5), (CITY, ("一", "二"), None)),
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "\r=1"]


def one(cell: Cell) -> Rows:
    """Return rows of one cell."""
    return Rows(("x",), ((cell,),))


class TestWords:
    """Cells are words that people read."""

    @pytest.mark.parametrize(
        ("cell", "words"),
        [
            (None, ""),
            (True, "true"),
            (3, "3"),
            (10.0, "10"),
            (9.9, "9.9"),
            (12345678.0, "12345678"),
            (1e300, "1e+300"),
            (CITY, "长沙市"),
            (PLACED, "(长沙工程机械产业集群)-LOCATED_IN->(长沙市)"),
            (Path((CLUSTER, CITY), (PLACED,)), "(长沙工程机械产业集群)-LOCATED_IN->(长沙市)"),
            (Path((CITY, CLUSTER), (PLACED,)), "(长沙市)<-LOCATED_IN-(长沙工程机械产业集群)"),
            (("一", None, 2), "一、、2"),
            ({"name": CITY, "n": 2}, "name: 长沙市、n: 2"),
        ],
    )
    def test_of_a_cell(self, cell: Cell, words: str) -> None:
        """Nodes are their names, relations are arrows, lists are joined."""
        assert to_words(cell, {"c": "长沙市", "k": "长沙工程机械产业集群"}) == words

    def test_an_end_that_is_not_there(self) -> None:
        """An end that the result does not hold is shown by its id."""
        assert to_words(PLACED) == "(k)-LOCATED_IN->(c)"

    def test_lines(self) -> None:
        """A row of a terminal's table has no line breaks."""
        assert list(to_text(one("一\n二"))) == [("一 二",)]


class TestCsv:
    """CSV opens in a spreadsheet."""

    def test_rows(self) -> None:
        """Column names come first; ends of relations are named where the result holds them."""
        found = list(csv.reader(io.StringIO(to_csv(ROWS))))
        assert found[0] == ["集群", "位于", "数值"]
        placed = "(长沙工程机械产业集群)-LOCATED_IN->(长沙市)"
        assert found[1] == ["长沙工程机械产业集群", placed, "10.5"]
        assert found[2] == ["长沙市", "一、二", ""]

    @pytest.mark.parametrize("text", FORMULAS)
    def test_formulas(self, text: str) -> None:
        """A text that a spreadsheet would run gets an apostrophe in front."""
        ((cell,),) = list(csv.reader(io.StringIO(to_csv(one(text)), newline="")))[1:]
        assert cell == f"'{text}".replace("\r", "\n")

    @pytest.mark.parametrize(("cell", "shown"), [(-1.5, "-1.5"), (100.0, "100"), ("=", "=")])
    def test_what_is_no_formula(self, cell: Cell, shown: str) -> None:
        """A negative number stays a number, and a sign alone is none."""
        assert to_csv(one(cell)) == f"x\n{shown}\n"


class TestJson:
    """JSON keeps everything."""

    def test_rows(self) -> None:
        """A row is an object; nodes and relations have their properties."""
        first, second = json.loads(to_json(ROWS))
        assert first["集群"] == {"label": "Cluster", "id": "k", "name": "长沙工程机械产业集群"}
        assert first["位于"]["quotes"] == ["长沙工程机械"]
        assert (first["位于"]["from"], first["位于"]["to"]) == ("k", "c")
        assert second["数值"] is None

    def test_strange_numbers(self) -> None:
        """What JSON has no number for is a text, so that the file can be read."""
        assert json.loads(to_json(one(float("inf"))), parse_constant=pytest.fail) == [{"x": "inf"}]


class TestSpreadsheet:
    """A spreadsheet has typed cells."""

    def test_rows(self) -> None:
        """Names come first, numbers are numbers."""
        sheet = load_workbook(io.BytesIO(to_xlsx(ROWS))).worksheets[0]
        found = list(sheet.iter_rows(values_only=True))
        assert found[0] == ("集群", "位于", "数值")
        assert found[1][2] == pytest.approx(10.5)
        assert sheet.freeze_panes == "A2"

    @pytest.mark.parametrize("text", FORMULAS[:5])
    def test_formulas(self, text: str) -> None:
        """A text is never a formula."""
        sheet = load_workbook(io.BytesIO(to_xlsx(one(text)))).worksheets[0]
        cell = sheet.cell(2, 1)
        assert (cell.value, cell.data_type) == (text, "s")

    @pytest.mark.parametrize("text", ["\0长沙", "长" * 40_000, float("nan")])
    def test_what_a_cell_cannot_hold(self, text: Cell) -> None:
        """What no sheet can hold is left out, and the file opens."""
        assert load_workbook(io.BytesIO(to_xlsx(one(text)))).worksheets[0].cell(2, 1).value

    def test_no_rows(self) -> None:
        """A result without rows has its column names."""
        sheet = load_workbook(io.BytesIO(to_xlsx(Rows(("a", "b"), ())))).worksheets[0]
        assert list(sheet.iter_rows(values_only=True)) == [("a", "b")]


class TestFiles:
    """A file's ending says its format, unless one is named."""

    @pytest.mark.parametrize(
        ("file", "form", "begins"),
        [
            ("a.csv", None, "\ufeff集群,".encode()),  # by its mark Excel knows UTF-8
            ("a.JSON", None, b"["),
            ("a.xlsx", None, b"PK"),
            ("a.txt", "json", b"["),
        ],
    )
    def test_formats(self, tmp_path: FilePath, file: str, form: str | None, begins: bytes) -> None:
        """CSV, JSON and spreadsheets are written as what they are."""
        write_rows(ROWS, tmp_path / file, form)
        assert (tmp_path / file).read_bytes().startswith(begins)

    @pytest.mark.parametrize(("file", "form"), [("a.txt", None), ("a", None), ("a.csv", "table")])
    def test_unknown(self, tmp_path: FilePath, file: str, form: str | None) -> None:
        """What is no format of a file says which there are."""
        with pytest.raises(BadCall, match=r"\.csv, \.json, \.xlsx"):
            write_rows(ROWS, tmp_path / file, form)
