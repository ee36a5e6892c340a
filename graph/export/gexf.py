"""GEXF, for Gephi: written and read by networkx.

A node is shown by its name; its label, and a relation's type, is the attribute
`plangraph`. GEXF knows no lists: a list is its JSON text.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from graph.bridges.networkx import from_networkx
from graph.errors import BadExchange, UnknownName
from graph.export.graphml import writable
from graph.model import Value
from graph.ontology import load_ontology
from graph.ontology.loading import Property
from graph.subgraph import Subgraph

_FIX = "export it again"
# No property of the ontology is called so, and neither GEXF nor networkx means anything by it.
_WHAT = "plangraph"


def write_gexf(subgraph: Subgraph) -> Iterator[str]:
    """Yield the lines of a GEXF document, without line feeds.

    Raises:
        BadExchange: a text holds a control character, which XML cannot.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in subgraph.nodes:
        graph.add_node(node.id, label=writable(node.name), **_written(node.label, node.properties))
    for relation in subgraph.relations:
        graph.add_edge(relation.source, relation.target, key=relation.id)
        held = {"id": relation.id, **_written(relation.type, relation.properties)}
        graph.edges[relation.source, relation.target, relation.id].update(held)
    yield from _without_date(nx.generate_gexf(graph, version="1.2draft"))


def _without_date(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines without the element that says on which day they were written."""
    inside = False
    for line in lines:
        inside = inside or "<meta " in line
        if not inside:
            yield line
        inside = inside and "</meta>" not in line


def _written(what: str, properties: Mapping[str, Value]) -> dict[str, str | int | float | bool]:
    """Return properties, and the label or type, as XML attributes can hold them."""
    return {
        _WHAT: what,
        **{
            name: json.dumps(value, ensure_ascii=False)
            if isinstance(value, tuple)
            else writable(value)
            if isinstance(value, str)
            else value
            for name, value in sorted(properties.items())
        },
    }


def read_gexf(lines: Iterable[str], file: str = "gexf") -> Subgraph:
    """Return the graph that `write_gexf` wrote.

    Raises:
        BadExchange: it is no such document; the message says what is wrong.
    """
    import networkx as nx

    document = "\n".join(line.removesuffix("\n") for line in lines)
    if "<!DOCTYPE" in document:
        raise BadExchange("it has a document type", where=file, fix="take <!DOCTYPE …> out")
    try:
        found = nx.read_gexf(BytesIO(document.encode()))
    except (ET.ParseError, nx.NetworkXError, KeyError, ValueError, TypeError) as error:
        raise BadExchange(f"it is no GEXF ({error})", where=file, fix=_FIX) from error
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, held in found.nodes(data=True):
        label = str(held.get(_WHAT))
        graph.add_node(key, label=label, **_read(held, _properties(label, "label", file)))
    for source, target, held in found.edges(data=True):
        kind = str(held.get(_WHAT))
        properties = _read(held, _properties(kind, "type", file))
        graph.add_edge(source, target, key=str(held.get("id")), type=kind, **properties)
    return from_networkx(graph)


def _properties(name: str, what: str, file: str) -> Mapping[str, Property]:
    ontology = load_ontology()
    try:
        kind = ontology.label(name) if what == "label" else ontology.relation_type(name)
    except UnknownName as error:
        raise BadExchange(error.wrong, where=file, fix=_FIX) from error
    return kind.properties


def _read(held: Mapping[str, Any], properties: Mapping[str, Property]) -> dict[str, Any]:
    """Return attributes as properties: what the ontology says is a list comes from its JSON."""
    return {
        name: json.loads(held[name]) if about.type.endswith("s") else held[name]
        for name, about in properties.items()
        if name in held
    }
