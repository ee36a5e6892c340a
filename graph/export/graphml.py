"""GraphML, for Gephi, Cytoscape, yEd and networkx: the whole graph with all its properties.

GraphML knows no lists: a list is its JSON text, `["长沙", "株洲"]`. A node carries its label as
`label`, a relation its type as `type`, its id as the edge's own id. The key of a property names
its type in the ontology, so that the reader gives back what was written.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from graph.errors import BadExchange, UnknownName
from graph.model import Value
from graph.ontology import load_ontology
from graph.ontology.loading import Property
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"string": "string", "integer": "long", "float": "double", "boolean": "boolean"}
_KINDS = {"node": "label", "edge": "type"}
# What XML 1.0 cannot hold, not even escaped.
_UNWRITABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIX = "export it again"


# Writing


def write_graphml(subgraph: Subgraph) -> Iterator[str]:
    """Yield the lines of a GraphML document, without line feeds.

    Raises:
        BadExchange: a text holds a control character, which XML cannot.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<graphml xmlns="{_SPACE}">'
    labels = {node.label for node in subgraph.nodes}
    types = {relation.type for relation in subgraph.relations}
    ontology = load_ontology()
    yield from _keys("node", (ontology.label(n).properties for n in labels), subgraph.nodes)
    yield from _keys(
        "edge", (ontology.relation_type(n).properties for n in types), subgraph.relations
    )
    yield '  <graph id="plangraph" edgedefault="directed">'
    for node in subgraph.nodes:
        about = ontology.label(node.label).properties
        yield f"    <node id={_attribute(node.id)}>"
        yield from _data("node", node.label, about, node.properties)
        yield "    </node>"
    for relation in subgraph.relations:
        about = ontology.relation_type(relation.type).properties
        ends = f"source={_attribute(relation.source)} target={_attribute(relation.target)}"
        yield f"    <edge id={_attribute(relation.id)} {ends}>"
        yield from _data("edge", relation.type, about, relation.properties)
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _keys(
    element: str, declarations: Iterable[Mapping[str, Property]], things: Iterable[Node | Relation]
) -> Iterator[str]:
    """Yield the keys of the properties that are there, so that tools show no empty columns."""
    used = {name for thing in things for name in thing.properties}
    found = {
        (name, about.type)
        for properties in declarations
        for name, about in properties.items()
        if name in used
    }
    kind = _KINDS[element]
    yield f'  <key id="{element}-{kind}" for="{element}" attr.name="{kind}" attr.type="string"/>'
    for name, of_type in sorted(found):
        written = _TYPES.get(of_type, "string")
        yield (
            f'  <key id="{element}-{name}-{of_type}" for="{element}" '
            f'attr.name="{name}" attr.type="{written}"/>'
        )


def _data(
    element: str, kind: str, properties: Mapping[str, Property], values: Mapping[str, Value]
) -> Iterator[str]:
    yield f'      <data key="{element}-{_KINDS[element]}">{kind}</data>'
    for name in sorted(values):
        key = f"{element}-{name}-{properties[name].type}"
        yield f'      <data key="{key}">{_content(values[name])}</data>'


def _content(value: Value) -> str:
    match value:
        case tuple():
            text = json.dumps(value, ensure_ascii=False)
        case bool():
            text = str(value).lower()
        case _:
            text = str(value)
    # A bare carriage return would be read as a line feed.
    return escape(writable(text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(writable(text))


def writable(text: str) -> str:
    """Return a text that XML can hold.

    Raises:
        BadExchange: it holds a control character.
    """
    found = _UNWRITABLE.search(text)
    if found is not None:
        raise BadExchange(
            f"XML cannot hold the character U+{ord(found[0]):04X}",
            where=text[:40],
            fix="export as jsonl, or take the character out of the plan's file",
        )
    return text


# Reading


def read_graphml(lines: Iterable[str], file: str = "graphml") -> Subgraph:
    """Return the graph that `write_graphml` wrote.

    Args:
        lines: with or without their line feeds.
        file: what messages call the file.

    Raises:
        BadExchange: it is no such document; the message names the element.
    """
    root = _root("\n".join(line.removesuffix("\n") for line in lines), file)
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{{{_SPACE}}}key")}
    nodes = [_node(element, names, file) for element in root.iter(f"{{{_SPACE}}}node")]
    relations = [_relation(element, names, file) for element in root.iter(f"{{{_SPACE}}}edge")]
    graph = Subgraph.of(nodes, relations)
    if len(graph.relations) != len(relations) or len(graph.nodes) != len(nodes):
        raise BadExchange(
            "an id stands twice, or an edge leads to a node that is not there",
            where=file,
            fix=_FIX,
        )
    return graph


def _root(document: str, file: str) -> "Element":
    from xml.etree import ElementTree as ET

    # A document type can make a small file grow without end; ours has none.
    if "<!DOCTYPE" in document:
        raise BadExchange("it has a document type", where=file, fix="take <!DOCTYPE …> out")
    try:
        return ET.fromstring(document)  # noqa: S314  (no document type, so no entities)
    except ET.ParseError as error:
        raise BadExchange(f"it is no XML ({error})", where=file, fix=_FIX) from error


def _node(element: "Element", names: Mapping[str | None, str | None], file: str) -> Node:
    where = f"{file}: node {element.get('id')}"
    values = _values(element, names)
    label = _kind(values, "label", where)
    try:
        properties = load_ontology().label(label).properties
        return Node(_given(element, "id"), label, _typed(properties, values))
    except (UnknownName, ValueError) as error:
        raise BadExchange(str(error), where=where, fix=_FIX) from error


def _relation(element: "Element", names: Mapping[str | None, str | None], file: str) -> Relation:
    where = f"{file}: edge {element.get('id')}"
    values = _values(element, names)
    kind = _kind(values, "type", where)
    try:
        properties = _typed(load_ontology().relation_type(kind).properties, values)
        ends = (_given(element, "source"), _given(element, "target"))
        return Relation(_given(element, "id"), kind, *ends, properties)
    except (UnknownName, ValueError) as error:
        raise BadExchange(str(error), where=where, fix=_FIX) from error


def _values(element: "Element", names: Mapping[str | None, str | None]) -> dict[str, str]:
    found = element.iter(f"{{{_SPACE}}}data")
    return {names.get(data.get("key")) or "": data.text or "" for data in found}


def _kind(values: dict[str, str], name: str, where: str) -> str:
    if name not in values:
        raise BadExchange(f"it has no {name}", where=where, fix=f"give it data named {name}")
    return values.pop(name)


def _given(element: "Element", name: str) -> str:
    found = element.get(name)
    if found is None:
        raise ValueError(f"it has no {name}")
    return found


def _typed(properties: Mapping[str, Property], values: Mapping[str, str]) -> dict[str, Value]:
    typed = {
        name: text
        if name not in properties or properties[name].type == "string"
        else json.loads(text)
        for name, text in values.items()
    }
    return declared(properties, typed)
