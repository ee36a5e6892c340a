"""A folder of CSV files holds the whole graph for the import tool, and gives it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import BadCall, BadExchange
from graph.export import export_to, read_graph
from graph.export.bulk_csv import read_bulk_csv, write_bulk_csv
from graph.model import Value
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Subgraph
from tests.samples import annotated_facts

GRAPH = plan_graph(annotated_facts())


def city(**properties: Value) -> Node:
    """Return a region with some properties."""
    standing: dict[str, Value] = {
        "name": "长沙市", "aliases": (), "plans": ("p",), "spellings": ("长沙市",), "search": "",
        "confidence": 1.0, "confidences": (1.0,),
    }  # fmt: skip
    return Node("r", "Region", standing | properties)


def files(*nodes: Node) -> dict[str, str]:
    """Return the files of some nodes."""
    written = write_bulk_csv(Subgraph(nodes))
    return {name: "".join(f"{row}\n" for row in rows) for name, rows in written}


class TestFiles:
    """A file for each label and for each relation type between two labels."""

    def test_names(self) -> None:
        """Names say which labels and types a file holds; the command names each file once."""
        made = {name: list(rows) for name, rows in write_bulk_csv(GRAPH)}
        assert {"Cluster.csv", "Cluster-LOCATED_IN-Region.csv", "after-import.cypher"} < set(made)
        (command,) = made["import.sh"]
        for name in made:
            assert command.count(f"=./{name} ") + command.endswith(f"=./{name}") == name.endswith(
                "csv"
            )
        assert "--nodes=Cluster:Entity=./Cluster.csv" in command
        assert "--nodes=Passage=./Passage.csv" in command

    def test_typed_headers_and_rows(self) -> None:
        """Texts are quoted, lists parted by a character that none holds, absent cells bare."""
        node = city(aliases=('"长沙"', "星;城"), longitude=112.9)
        header, *rows = files(node, replace(city(), id="s"))["Region.csv"].splitlines()
        assert header == (
            "id:ID,aliases:string[],confidence:double,confidences:double[],longitude:double,"
            "name:string,plans:string[],search:string,spellings:string[]"
        )
        assert rows == [
            '"r","""长沙""\x1f星;城",1.0,"1.0",112.9,"长沙市","p","","长沙市"',
            '"s","",1.0,"1.0",,"长沙市","p","","长沙市"',
        ]

    def test_another_delimiter(self) -> None:
        """Where a list holds the character that parts lists, another does."""
        made = files(city(aliases=("a\x1fb", "c")))
        assert "--array-delimiter=U+001E" in made["import.sh"]
        assert "a\x1fb\x1ec" in made["Region.csv"]

    def test_values_are_exact(self) -> None:
        """What a spreadsheet would take for a formula is not changed: the import tool reads it."""
        assert '"=1+1"' in files(city(name="=1+1"))["Region.csv"]

    @pytest.mark.parametrize(("name", "multiline"), [("长沙市", "false"), ("长沙\n市", "true")])
    def test_ends_of_lines(self, name: str, multiline: str) -> None:
        """The tool is told to look for line ends in cells only where there are some."""
        assert f"--multiline-fields={multiline}" in files(city(name=name))["import.sh"]

    def test_empty_lists_are_made_afterwards(self) -> None:
        """The tool makes no property of an empty list, so a statement does."""
        statement = "WHERE x.aliases IS NULL CALL (x) { SET x.aliases = [] }"
        assert statement in files(city())["after-import.cypher"]
        assert statement not in files(city(aliases=("星城",)))["after-import.cypher"]

    @pytest.mark.parametrize("lists", [{"aliases": ("",)}, {"merges": ()}])
    def test_what_the_tool_cannot_hold(self, lists: dict[str, Value]) -> None:
        """A list of one empty text, and an empty list that could be absent, are refused."""
        with pytest.raises(BadExchange, match="cannot import"):
            files(city(**lists))


class TestRoundTrip:
    """What was written reads as the same graph."""

    @pytest.mark.parametrize("graph", [GRAPH, Subgraph()], ids=["Hunan", "nothing"])
    def test_is_equal(self, tmp_path: Path, graph: Subgraph) -> None:
        """Nodes, relations, properties and ids come back, and nothing else is left there."""
        export_to(graph, tmp_path / "graph", "csv")
        assert read_graph(tmp_path / "graph", "csv") == graph
        assert [each.name for each in tmp_path.iterdir()] == ["graph"]

    @pytest.mark.parametrize("name", ["", '"', 'a"",\n"b', "a\r\nb", "\r", "\\", "\u2028", "𠮷"])
    def test_any_text(self, tmp_path: Path, name: str) -> None:
        """Quotes, commas and line ends are kept as they are, in texts and in lists."""
        graph = Subgraph((city(name=name, aliases=("a", name)),))
        export_to(graph, tmp_path / "graph", "csv")
        assert read_graph(tmp_path / "graph", "csv") == graph


class TestBadFolders:
    """What cannot be written or read is said in one line."""

    def test_nothing_is_overwritten(self, tmp_path: Path) -> None:
        """A folder that holds something stays as it is."""
        (tmp_path / "notes.txt").touch()
        with pytest.raises(BadCall, match="new or empty"):
            export_to(GRAPH, tmp_path, "csv")
        assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]

    def test_not_half(self, tmp_path: Path) -> None:
        """When the graph cannot be written, no folder is left."""
        with pytest.raises(BadExchange):
            export_to(Subgraph((city(aliases=("",)),)), tmp_path / "graph", "csv")
        assert list(tmp_path.iterdir()) == []

    def test_no_such_folder(self, tmp_path: Path) -> None:
        """A folder that is not there is said to be none."""
        with pytest.raises(BadCall, match="cannot be read"):
            read_graph(tmp_path / "graph", "csv")

    @pytest.mark.parametrize(
        ("file", "change", "says"),
        [
            ("import.sh", ("--array", "--other"), "no import.sh"),
            ("Region.csv", ("\n", ""), "row 1: a cell is not whole"),
            ("Region.csv", ('长沙市"', "长沙市"), "row 1: a cell is not whole"),
            ("Region.csv", (',"p"', ""), "row 2: zip()"),
            ("Region.csv", ("aliases", "colour"), "no property colour"),
            ("Region.csv", ("name:", "other:"), "no property other"),
            ("Region.csv", ("name:string", "name:text[]"), "row 2: 'text'"),
        ],
    )
    def test_is_named(self, file: str, change: tuple[str, str], says: str) -> None:
        """The message says what is wrong, in which file and row."""
        made = files(city())
        made[file] = made[file].replace(*change)
        with pytest.raises(BadExchange) as caught:
            read_bulk_csv(made, "graph")
        assert says in str(caught.value)

    @pytest.mark.parametrize("name", ["Platfrom.csv", "Region-IS-Region.csv", "a.b.csv"])
    def test_a_file_of_another_name(self, name: str) -> None:
        """A CSV file that is no label's and no relation type's is an error."""
        made = files(city())
        with pytest.raises(BadExchange, match=name):
            read_bulk_csv({**made, name: made["Region.csv"]}, "graph")

    def test_an_end_that_is_missing(self) -> None:
        """A relation that leads nowhere is an error."""
        written = {n: "".join(f"{row}\n" for row in rows) for n, rows in write_bulk_csv(GRAPH)}
        del written["Region.csv"]
        with pytest.raises(BadExchange, match="an end is not there"):
            read_bulk_csv(written)
