"""Tables of facts: each row proves itself by a plan's words, or is refused with its column."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.check import check
from graph.errors import BadExchange, UnknownName
from graph.merge import join_nodes
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from loaders.pipeline import Extraction
from loaders.tables.files import columns, read_rows, write_template
from loaders.tables.tables import Quotable, read_table, table_id

HEADER = "plan,quote,relation,from_label,from_name,to_label,to_name,value,unit,year,kind"
QUOTE = "武汉市光电子信息产业集群入选名单"
PLAN = Quotable(
    "hubei",
    "湖北省规划",
    "湖北省",
    (
        ("一、发展基础", "heading", ("发展基础",)),
        (f"“十三五”期间，{QUOTE}，产值达到５０００亿元。", "prose", ("发展基础",)),
    ),
)
LOCATED = f"hubei,{QUOTE},LOCATED_IN,Cluster,武汉市光电子信息产业集群,Region,武汉"


def library(name: str) -> Quotable:
    """Return the one plan that is there."""
    if name != "hubei":
        raise UnknownName(f"no plan in the store is called {name}", where=name, fix="load it")
    return PLAN


def table(folder: Path, *rows: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    """Return the path of a CSV."""
    path = folder / "my facts.csv"
    path.write_bytes("\n".join((header, *rows)).encode(encoding))
    return path


def read(folder: Path, *rows: str) -> Extraction:
    """Return what a table of some rows states."""
    return read_table(table(folder, *rows), library)


class TestGoodRows:
    """A good row is a fact whose quote is the plan's own."""

    def test_fact(self, tmp_path: Path) -> None:
        """Both ends are resolved as a plan's own are: 武汉 is 武汉市 with its code."""
        (fact,) = read(tmp_path, LOCATED).facts.facts
        assert (fact.type, fact.source.name, fact.target.name) == (
            "LOCATED_IN", "武汉市光电子信息产业集群", "武汉市",
        )  # fmt: skip
        assert fact.target.properties["adcode"] == "420100"
        assert [each.quote for each in fact.evidence] == [QUOTE]

    def test_chinese_words(self, tmp_path: Path) -> None:
        """Columns, labels and relations may be called by their Chinese names."""
        header = ",".join(columns()[name][0] for name in HEADER.split(","))
        row = LOCATED.replace("LOCATED_IN", "位于").replace("Cluster", "产业集群")
        row = row.replace("Region", "")
        path = table(tmp_path, row, header=header, encoding="gb18030")
        assert len(read_table(path, library).facts.facts) == 1

    def test_a_quote_in_another_width(self, tmp_path: Path) -> None:
        """A quote is found whatever its spaces and widths; what is kept is the plan's own."""
        found = read(tmp_path, "hubei,产值达到 5000 亿元,,Indicator,产值,,,≥5000,亿元,2020,现状")
        (entity,) = found.facts.entities
        assert [each.quote for each in entity.evidence] == ["产值"]
        assert entity.properties["value"] == 5000
        assert (entity.properties["comparator"], entity.properties["kind"]) == (">=", "baseline")

    def test_an_entity_alone(self, tmp_path: Path) -> None:
        """A row without a relation says that a thing is named."""
        found = read(tmp_path, f"hubei,{QUOTE},,Cluster,光电子信息集群")
        assert [each.name for each in found.facts.entities] == ["光电子信息集群"]
        assert found.facts.entities[0].evidence[0].quote == QUOTE

    @pytest.mark.parametrize("delimiter", [";", "\t"])
    def test_delimiters(self, tmp_path: Path, delimiter: str) -> None:
        """Semicolons and tabs part cells as well."""
        path = table(tmp_path, LOCATED.replace(",", delimiter), "", "# a note",
                     header=HEADER.replace(",", delimiter))  # fmt: skip
        assert len(read_table(path, library).facts.facts) == 1

    def test_spreadsheet(self, tmp_path: Path) -> None:
        """An XLSX gives what the CSV gives."""
        book, path = Workbook(), tmp_path / "my facts.xlsx"
        for row in (HEADER, LOCATED):
            book.worksheets[0].append(row.split(","))
        book.save(path)
        assert (
            plan_graph(read_table(path, library).facts).relations
            == plan_graph(read(tmp_path, LOCATED).facts).relations
        )


class TestGraph:
    """A table's graph is a unit of its own, and the check holds it against the plan."""

    def graph(self, folder: Path, *, said: bool = True) -> Subgraph:
        """Return a table's graph beside the plan that it quotes."""
        made = plan_graph(read(folder, LOCATED).facts)
        passage = next(node for node in made.nodes if node.label == "Passage")
        text = passage.properties["text"] if said else "别的话。"
        own = {"text": text, "plans": ("hubei",), "quoted_from": ""}
        plan = replace(passage, id="hubei/p00001", properties={**passage.properties, **own})
        return Subgraph.of((*made.nodes, join_nodes([plan])), made.relations)

    def test_is_sound(self, tmp_path: Path) -> None:
        """Every quote is proved by its paragraph, and the paragraph by the plan."""
        assert check(self.graph(tmp_path)) == ()

    def test_a_plan_that_changed(self, tmp_path: Path) -> None:
        """Where the plan no longer has the paragraph, the check says so."""
        (finding,) = check(self.graph(tmp_path, said=False))
        assert "hubei does not say it" in str(finding)

    def test_id(self) -> None:
        """A table goes by its file's name, so that loading it again replaces it."""
        assert table_id(Path("a/my facts.csv")) == "table_my_facts"


class TestBadRows:
    """Each bad row is named with file, row, column and reason; the others are used."""

    @pytest.mark.parametrize(
        ("row", "column", "reason"),
        [
            (LOCATED.replace("hubei", "hunan"), "plan", "no plan"),
            (LOCATED.replace("hubei", ""), "plan", "empty"),
            (LOCATED.replace("入选名单", "入选榜单"), "quote", "no paragraph"),
            (LOCATED.replace("LOCATED_IN", "LIES_IN"), "relation", "no relation"),
            (LOCATED.replace("Cluster", "Klaster"), "from_label", "fits not"),
            (LOCATED.replace("Cluster", ""), "from_label", "empty"),
            (LOCATED.replace("Region", "Product"), "to_label", "fits not"),
            (LOCATED.removesuffix("武汉"), "to_name", "empty"),
            ("hubei,产值达到,,Indicator,产值,,,多,亿元,2020,现状", "value", "no number"),
            ("hubei,产值达到,,Indicator,产值,,,5,亿元,去年,现状", "year", "no year"),
            ("hubei,产值达到,,Indicator,产值,,,5,亿元,2020,以后", "kind", "none of the two"),
        ],
    )
    def test_reasons(self, tmp_path: Path, row: str, column: str, reason: str) -> None:
        """What is wrong is said of the cell that it is wrong in."""
        found = read(tmp_path, LOCATED, row)
        (bad,) = found.rejects
        assert bad.where == f"my facts.csv:row 3, column {column}"
        assert reason in bad.reason
        assert bad.fix
        assert len(found.facts.facts) == 1


class TestBadFiles:
    """A file that is no table is refused whole."""

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("a.csv", b"", "empty"),
            ("a.csv", b"plan,quote\n", "from_name is missing"),
            ("a.csv", b"plan,quote,from_name,colour\n", "no column is called colour"),
            ("a.csv", b"plan,plan,quote,from_name\n", "plan stands twice"),
            ("a.csv", bytes(range(256)) * 9, "no text"),
            ("a.xlsx", b"PK\x03\x04", "broken"),
            ("a.xlsx", b"plan,quote", "broken"),
        ],
    )
    def test_refused(self, tmp_path: Path, name: str, content: bytes, says: str) -> None:
        """Wrong columns, wrong bytes and broken spreadsheets each have a line."""
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(BadExchange, match=says):
            read_rows(path)

    def test_missing(self, tmp_path: Path) -> None:
        """A path that leads nowhere is named."""
        with pytest.raises(BadExchange, match="nowhere"):
            read_rows(tmp_path / "nowhere.csv")

    def test_torn_spreadsheets(self, tmp_path: Path) -> None:
        """A spreadsheet with wrong bytes is read or refused, and raises nothing else."""
        book, file = Workbook(), io.BytesIO()
        book.worksheets[0].append(HEADER.split(","))
        book.save(file)
        content = file.getvalue()
        for at in range(0, len(content), 97):
            path = tmp_path / "torn.xlsx"
            path.write_bytes(content[:at] + b"\xff\x00" + content[at + 2 :])
            try:
                list(read_rows(path))
            except BadExchange:
                continue


class TestTemplate:
    """The template is a table whose columns are explained in it."""

    @pytest.mark.parametrize("ending", ["csv", "xlsx"])
    def test_reads_as_empty(self, tmp_path: Path, ending: str) -> None:
        """A template that nobody filled has no rows; its notes do not count."""
        path = tmp_path / f"facts.{ending}"
        write_template(path)
        assert list(read_rows(path)) == []

    def test_unknown_ending(self, tmp_path: Path) -> None:
        """A template is a CSV or an XLSX."""
        with pytest.raises(BadExchange, match="csv"):
            write_template(tmp_path / "facts.doc")
