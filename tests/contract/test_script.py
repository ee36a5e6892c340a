"""A Cypher script makes the same graph in an empty store as a load does, on every engine."""

from dataclasses import replace
from itertools import groupby, islice

import pytest

from graph.export.script import write_script
from graph.store import Store
from graph.subgraph import Subgraph
from tests.contract.test_store import GRAPH, ONE, everything

# Some of every label and relation type: a server plans each literal anew, so all would take long.
_EACH = 5

# What Cypher and JSON write in different ways, if anything.
ODD = {**ONE.nodes[0].properties, "name": "\"'\\ \n\t\u2028\u0001{}$row;\n// 𠮷 😀"}


def some_of_each(graph: Subgraph) -> Subgraph:
    """Return a few relations of every type with their ends."""
    by_type = sorted(graph.relations, key=lambda each: (each.type, each.id))
    some = [
        relation
        for _, same in groupby(by_type, key=lambda each: each.type)
        for relation in islice(same, _EACH)
    ]
    ends = {end for relation in some for end in (relation.source, relation.target)}
    return Subgraph.of((node for node in graph.nodes if node.id in ends), some)


@pytest.mark.parametrize("graph", [ONE, some_of_each(GRAPH)], ids=["small", "every type"])
def test_script_makes_the_graph(store: Store, graph: Subgraph) -> None:
    """Its statements, run one by one in an empty store, leave every node, relation and property."""
    for statement in write_script(graph):
        if statement.startswith("UNWIND"):
            store.write(statement.removesuffix(";"))
    assert everything(store) == graph


def test_any_text(store: Store) -> None:
    """Quotes, escapes, line ends and characters beyond the BMP come back as they were."""
    first, *others = ONE.nodes
    graph = Subgraph((replace(first, properties=ODD), *others))
    for statement in write_script(graph):
        if statement.startswith("UNWIND"):
            store.write(statement.removesuffix(";"))
    assert everything(store) == graph
