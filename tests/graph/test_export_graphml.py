"""GraphML holds the whole graph, opens in networkx, and gives the same graph back."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.errors import BadCall, BadExchange
from graph.export import EXPORTERS, export_to, read_graph
from graph.export.graphml import read_graphml, write_graphml
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Subgraph
from tests.samples import annotated_facts

if TYPE_CHECKING:
    from graph.model import Value

GRAPH = plan_graph(annotated_facts())
LINES = tuple(write_graphml(GRAPH))


def node(name: str) -> Node:
    """Return a region with a name."""
    properties: dict[str, Value] = {
        "name": name,
        "aliases": (),
        "plans": ("p",),
        "spellings": (name,),
        "confidence": 1.0,
        "confidences": (1.0,),
        "search": "",
    }
    return Node("r", "Region", properties)


class TestDocument:
    """Other programs read the document."""

    def test_opens_in_networkx(self) -> None:
        """Networkx finds every node with its label and every edge with its type."""
        graph = nx.parse_graphml("\n".join(LINES), force_multigraph=True)
        assert len(graph) == len(GRAPH.nodes)
        assert graph.number_of_edges() == len(GRAPH.relations)
        kinds = {data["type"] for *_, data in graph.edges(data=True)}
        assert kinds == {relation.type for relation in GRAPH.relations}

    def test_lists_are_json(self) -> None:
        """A list is its JSON text, as programs without lists can show it."""
        graph = nx.parse_graphml("\n".join(LINES), force_multigraph=True)
        quotes = [data["quotes"] for *_, data in graph.edges(data=True) if "quotes" in data]
        assert all(isinstance(json.loads(each), list) for each in quotes)


class TestRoundTrip:
    """What was written reads as the same graph."""

    @pytest.mark.parametrize("graph", [GRAPH, Subgraph()], ids=["Hunan", "nothing"])
    def test_is_equal(self, graph: Subgraph) -> None:
        """Nodes, relations, properties and ids come back."""
        assert read_graphml(write_graphml(graph)) == graph

    def test_a_part_of_a_graph(self) -> None:
        """A graph without passages can be written too."""
        part = Subgraph.of((n for n in GRAPH.nodes if n.label != "Passage"), GRAPH.relations)
        assert read_graphml(write_graphml(part)) == part

    @pytest.mark.parametrize("name", ["<b>&amp;\"'", "a\r\n\tb ", "", "𠮷林", "]]>", "-- <!--"])
    def test_any_text(self, name: str) -> None:
        """Markup, white space and rare characters are kept as they are."""
        graph = Subgraph((node(name),))
        assert read_graphml(write_graphml(graph)) == graph

    @pytest.mark.parametrize("character", ["\0", "\x0b", "\ufffe"])
    def test_control_characters(self, character: str) -> None:
        """What XML cannot hold is refused, not lost."""
        with pytest.raises(BadExchange, match="cannot hold the character"):
            list(write_graphml(Subgraph((node(f"长{character}沙"),))))


class TestBadFiles:
    """A document that is none of ours is an error that says what is wrong."""

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            (("</graphml>", ""), "no XML"),
            (("<graphml", '<!DOCTYPE x [<!ENTITY a "b">]><graphml'), "document type"),
            ((">Region<", ">Platfrom<"), "no label is called Platfrom"),
            (('<data key="node-label">Region</data>', ""), "no label"),
            (('attr.name="aliases"', 'attr.name="colour"'), "has no property"),
            ((">[]<", ">[1]<"), "no str"),
            ((">[]<", ">[<"), "Expecting value"),
        ],
    )
    def test_is_named(self, change: tuple[str, str], says: str) -> None:
        """The message says what is wrong, and in which file."""
        lines = "\n".join(write_graphml(Subgraph((node("长沙市"),)))).replace(*change)
        with pytest.raises(BadExchange, match=r"^a\.graphml") as caught:
            read_graphml(lines.split("\n"), "a.graphml")
        assert says in str(caught.value)

    def test_dangling_edge(self) -> None:
        """An edge that leads nowhere is an error."""
        lines = "\n".join(LINES).replace(f'<node id="{GRAPH.nodes[0].id}">', '<node id="other">')
        with pytest.raises(BadExchange, match="leads to a node that is not there"):
            read_graphml(lines.split("\n"))


class TestFiles:
    """Formats are chosen by name, or by the ending of the file."""

    @pytest.mark.parametrize("form", list(EXPORTERS))
    def test_round_trip(self, tmp_path: Path, form: str) -> None:
        """Each format writes a file that reads as the same graph; nothing else is left there."""
        path = tmp_path / f"graph{EXPORTERS[form].suffix}"
        export_to(GRAPH, path)
        assert read_graph(path) == GRAPH
        assert list(tmp_path.iterdir()) == [path]

    def test_by_name(self, tmp_path: Path) -> None:
        """A named format counts more than the ending."""
        path = tmp_path / "graph.xml"
        export_to(GRAPH, path, "graphml")
        assert read_graph(path, "graphml") == GRAPH

    @pytest.mark.parametrize(("file", "form"), [("a.gif", None), ("a", None), ("a.jsonl", "gif")])
    def test_unknown(self, tmp_path: Path, file: str, form: str | None) -> None:
        """What is no format says which there are."""
        with pytest.raises(BadCall, match="graphml"):
            export_to(GRAPH, tmp_path / file, form)

    def test_what_was_there_stays(self, tmp_path: Path) -> None:
        """When a graph cannot be written, the file that was there is still there, whole."""
        path = tmp_path / "graph.graphml"
        export_to(GRAPH, path)
        before = path.read_bytes()
        with pytest.raises(BadExchange):
            export_to(Subgraph((node("\0"),)), path)
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("name", ["nowhere/a.jsonl", "folder.jsonl"])
    def test_no_such_place(self, tmp_path: Path, name: str) -> None:
        """A path that cannot be written or read is said in one line."""
        (tmp_path / "folder.jsonl").mkdir()
        with pytest.raises(BadCall, match="cannot be written"):
            export_to(Subgraph(), tmp_path / name)
        with pytest.raises(BadCall, match="cannot be read"):
            read_graph(tmp_path / name)

    def test_another_encoding(self, tmp_path: Path) -> None:
        """A file that is not UTF-8 is said to be none."""
        path = tmp_path / "a.jsonl"
        path.write_bytes("长沙".encode("gb18030"))
        with pytest.raises(BadExchange, match="not UTF-8"):
            read_graph(path)
