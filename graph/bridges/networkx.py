"""A subgraph as a networkx graph, and back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.errors import BadExchange, UnknownName
from graph.ontology import load_ontology
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph

if TYPE_CHECKING:
    import networkx as nx

    MultiDiGraph = nx.MultiDiGraph[str]


def to_networkx(subgraph: Subgraph) -> "MultiDiGraph":
    """Return a graph of which nodes and edges carry every property.

    A node is its id, with its label as the attribute `label`; an edge has the relation's id as
    its key, and the type as the attribute `type`. Lists are tuples.
    """
    import networkx as nx

    graph: MultiDiGraph = nx.MultiDiGraph(cut=subgraph.cut)
    for node in subgraph.nodes:
        graph.add_node(node.id, label=node.label, **node.properties)
    for relation in subgraph.relations:
        graph.add_edge(
            relation.source,
            relation.target,
            key=relation.id,
            type=relation.type,
            **relation.properties,
        )
    return graph


def from_networkx(graph: "MultiDiGraph") -> Subgraph:
    """Return the subgraph of a graph as `to_networkx` makes it.

    Args:
        graph: attributes that are None count as absent; lists may be lists or tuples.

    Raises:
        BadExchange: a node or an edge is not as the ontology says; the message names it.
    """
    if not graph.is_multigraph() or not graph.is_directed():
        raise BadExchange(
            f"it is a {type(graph).__name__}",
            where="from_networkx",
            fix="give a MultiDiGraph, of which the edges' keys are the relations' ids",
        )
    nodes = (_node(key, attributes) for key, attributes in graph.nodes(data=True))
    edges = graph.edges(keys=True, data=True)
    relations = (_relation(*edge) for edge in edges)
    return Subgraph.of(nodes, relations, cut=bool(graph.graph.get("cut", False)))


def _node(key: str, attributes: Mapping[str, Any]) -> Node:
    where = f"node {key}"
    label, properties = _attributes(attributes, "label", where)
    try:
        return Node(key, label, declared(load_ontology().label(label).properties, properties))
    except (UnknownName, ValueError) as error:
        raise BadExchange(str(error), where=where, fix="mend the node's attributes") from error


def _relation(source: str, target: str, key: str, attributes: Mapping[str, Any]) -> Relation:
    where = f"edge {key}"
    name, properties = _attributes(attributes, "type", where)
    try:
        known = load_ontology().relation_type(name).properties
        return Relation(key, name, source, target, declared(known, properties))
    except (UnknownName, ValueError) as error:
        raise BadExchange(str(error), where=where, fix="mend the edge's attributes") from error


def _attributes(
    attributes: Mapping[str, Any], kind: str, where: str
) -> tuple[str, dict[str, object]]:
    """Return the attribute that says what it is, and the others."""
    rest = {name: value for name, value in attributes.items() if value is not None}
    if kind not in rest:
        raise BadExchange(f"it has no {kind}", where=where, fix=f"set its attribute {kind}")
    return str(rest.pop(kind)), rest
