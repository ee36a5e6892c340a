"""Bridges carry a subgraph to other libraries and back."""

import networkx as nx
import pytest

from graph.bridges.networkx import from_networkx, to_networkx
from graph.errors import BadExchange
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from tests.samples import annotated_facts

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
