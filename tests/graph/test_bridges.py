"""Bridges carry a subgraph to other libraries and back."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.bridges.networkx import from_networkx, to_networkx
from graph.bridges.py2neo import py2neo_graph, to_subgraph
from graph.errors import BadExchange, StoreUnavailable
from graph.plan_graph import plan_graph
from graph.store import Store, StoreSettings
from graph.subgraph import Subgraph
from tests.conftest import keep_only
from tests.samples import annotated_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import py2neo

GRAPH = plan_graph(annotated_facts())


class TestNetworkx:
    """A subgraph is a MultiDiGraph with every property."""

    def test_nodes(self) -> None:
        """A node is its id, with label and properties as attributes."""
        graph = to_networkx(GRAPH)
        names = {data["name"] for _, data in graph.nodes(data=True) if data["label"] == "Cluster"}
        assert "长沙工程机械产业集群" in names

    def test_edges(self) -> None:
        """An edge has its type and its quotes."""
        edges = to_networkx(GRAPH).edges(data=True)
        placed = [data for *_, data in edges if data["type"] == "LOCATED_IN"]
        assert placed
        assert all(data["quotes"] for data in placed)

    def test_an_algorithm(self) -> None:
        """Networkx' algorithms run on it."""
        parts = list(nx.weakly_connected_components(to_networkx(GRAPH)))
        assert set().union(*parts) == set(GRAPH.by_id)

    @pytest.mark.parametrize(
        "graph",
        [GRAPH, Subgraph(), Subgraph(GRAPH.nodes[:3], cut=True)],
        ids=["Hunan", "nothing", "cut"],
    )
    def test_round_trip(self, graph: Subgraph) -> None:
        """The way there and back loses nothing."""
        assert from_networkx(to_networkx(graph)) == graph

    def test_lists_and_none(self) -> None:
        """Lists come back as tuples, and None as absent: so other programs may have left them."""
        graph = to_networkx(GRAPH)
        for _, data in graph.nodes(data=True):
            data["aliases"] = list(data["aliases"]) if "aliases" in data else None
        assert from_networkx(graph) == GRAPH

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"label": None}, "it has no label"),
            ({"label": "Platfrom"}, "no label is called Platfrom"),
            ({"colour": "red"}, "no property colour"),
            ({"name": 7}, "no str"),
            ({"name": None}, "name is missing"),
        ],
    )
    def test_a_bad_node(self, changes: dict[str, object], says: str) -> None:
        """What the ontology does not know is an error that names the node."""
        key = GRAPH.nodes[0].id
        graph = to_networkx(GRAPH)
        graph.nodes[key].update(changes)
        with pytest.raises(BadExchange, match=f"^node {key}: .*{says}"):
            from_networkx(graph)

    def test_another_kind_of_graph(self) -> None:
        """A graph that cannot hold parallel edges is refused."""
        with pytest.raises(BadExchange, match="give a MultiDiGraph"):
            from_networkx(nx.DiGraph())  # type: ignore[arg-type]  # what a caller may do


@pytest.fixture(scope="module")
def graph(_opened: Store, engine: StoreSettings) -> "Iterator[py2neo.Graph]":
    """Return py2neo's graph of a store that holds the annotated plan."""
    keep_only(_opened, {"hunan_gold"})
    _opened.replace("hunan_gold", GRAPH)
    opened = py2neo_graph(engine)
    yield opened
    opened.service.connector.close()


class TestPy2neo:
    """py2neo works on the same store, on both engines."""

    def test_runs_cypher(self, graph: "py2neo.Graph") -> None:
        """A query's rows come as py2neo gives them."""
        found = graph.run("MATCH (r:Region {name: $name}) RETURN r.name AS name", name="长沙市")
        assert found.data() == [{"name": "长沙市"}]

    def test_to_subgraph(self, graph: "py2neo.Graph") -> None:
        """Nodes, relationships and paths become those that the store itself gives."""
        found = to_subgraph(
            graph.run("MATCH p = (:Entity)-[r:LOCATED_IN]->(x:Region) RETURN p, r, x, [x] AS l")
        )
        assert found.relations == tuple(r for r in GRAPH.relations if r.type == "LOCATED_IN")
        assert all(node == GRAPH.by_id[node.id] for node in found.nodes)

    def test_matchers(self, graph: "py2neo.Graph") -> None:
        """NodeMatcher and RelationshipMatcher find what is there."""
        import py2neo

        city = py2neo.NodeMatcher(graph).match("Region", name="长沙市").first()
        placed = list(py2neo.RelationshipMatcher(graph).match((None, city), r_type="LOCATED_IN"))
        assert "长沙工程机械产业集群" in {node.name for node in to_subgraph(placed).nodes}

    def test_creates(self, graph: "py2neo.Graph") -> None:
        """A node of py2neo's own can be made, and taken out again."""
        import py2neo

        made = py2neo.Node("Note", text="核对")
        graph.create(made)
        assert graph.run("MATCH (n:Note) RETURN count(n)").evaluate() == 1
        graph.delete(made)
        assert graph.run("MATCH (n:Note) RETURN count(n)").evaluate() == 0

    def test_what_no_longer_works(self, graph: "py2neo.Graph") -> None:
        """Its statements for constraints and indexes are those of Neo4j 3."""
        import py2neo

        with pytest.raises(py2neo.ClientError, match=r"(?i)syntax"):
            graph.schema.create_uniqueness_constraint("Region", "code")
        with pytest.raises((py2neo.ClientError, py2neo.DatabaseError), match=r"db\.indexes"):
            graph.schema.get_indexes("Region")

    def test_foreign_nodes(self) -> None:
        """A node that is none of PlanGraph's is an error that says so."""
        import py2neo

        with pytest.raises(BadExchange, match="no label"):
            to_subgraph([py2neo.Node("Note", text="核对", id="1")])

    def test_other_values_do_not_count(self) -> None:
        """Numbers and texts among the results are passed over."""
        assert to_subgraph([1, "长沙市", None, {"n": 2.5}]) == Subgraph()

    @pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")  # py2neo's own
    def test_no_server(self, tmp_path: Path) -> None:
        """An address where nothing answers is an error with the mend."""
        with pytest.raises(StoreUnavailable, match="PLANGRAPH_URI"):
            py2neo_graph(StoreSettings(tmp_path, uri="bolt://127.0.0.1:9"))
        gc.collect()

    def test_is_an_extra(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without py2neo the error says how to install it."""
        monkeypatch.setitem(sys.modules, "py2neo", None)
        with pytest.raises(StoreUnavailable, match=r"plangraph\[py2neo\]"):
            py2neo_graph(StoreSettings(tmp_path))
