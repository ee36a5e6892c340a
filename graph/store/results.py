"""The driver's values as ours."""

from collections.abc import Iterable, Mapping
from typing import Any

import neo4j.graph
import neo4j.time

from graph.model import Value
from graph.ontology import load_ontology
from graph.store.base import Cell, Path
from graph.subgraph import Node, Relation


def value(raw: Any) -> Value:  # noqa: ANN401  (a driver's value has no type)
    """Return a property as ours: lists as tuples, times as ISO text."""
    if isinstance(raw, list):
        return tuple(raw)
    if isinstance(raw, str | int | float | bool):
        return raw
    return str(raw)


def properties(raw: Mapping[str, Any]) -> dict[str, Value]:
    """Return a node's or relation's properties as ours, without its id."""
    return {key: value(raw[key]) for key in sorted(raw) if key != "id" and raw[key] is not None}


def label_of(labels: Iterable[str]) -> str:
    """Return the label that the ontology knows; engines give labels in any order."""
    known, given = load_ontology().labels, sorted(labels)
    return next((label for label in given if label in known), given[0] if given else "")


def node(record: Mapping[str, Any]) -> Node:
    """Return a node from a record of id, labels and properties."""
    return Node(record["id"], label_of(record["labels"]), properties(record["properties"]))


def relation(record: Mapping[str, Any]) -> Relation:
    """Return a relation from a record of id, type, source, target and properties."""
    return Relation(
        record["id"],
        record["type"],
        record["source"],
        record["target"],
        properties(record["properties"]),
    )


def cell(  # noqa: PLR0911  (a case for each kind of value)
    raw: Any,  # noqa: ANN401
    ends: Mapping[str, Node],
) -> Cell:
    """Return a value of a query's result as ours.

    Args:
        raw: the driver's value.
        ends: nodes by element id, for relations that came without their ends.
    """
    match raw:
        case neo4j.graph.Node():
            return graph_node(raw)
        case neo4j.graph.Relationship():
            return _graph_relation(raw, ends)
        case neo4j.graph.Path():
            return Path(
                tuple(graph_node(each) for each in raw.nodes),
                tuple(_graph_relation(each, ends) for each in raw.relationships),
            )
        case list():
            return tuple(cell(each, ends) for each in raw)
        case dict():
            return {key: cell(each, ends) for key, each in raw.items()}
        case None | bool() | int() | float() | str():
            return raw
        case neo4j.time.Date() | neo4j.time.DateTime() | neo4j.time.Time():
            return raw.iso_format()
        case _:
            return str(raw)


def ends_without_content(raw: Any) -> set[str]:  # noqa: ANN401
    """Return the element ids of ends that came without their properties."""
    match raw:
        case neo4j.graph.Relationship():
            return {each.element_id for each in raw.nodes if each is not None and not each.labels}
        case neo4j.graph.Path():
            return set()
        case list():
            return set().union(*map(ends_without_content, raw))
        case dict():
            return set().union(*map(ends_without_content, raw.values()))
        case _:
            return set()


def graph_node(raw: neo4j.graph.Node) -> Node:
    """Return a node of the driver as ours; one that is not of our making by its element id."""
    held = dict(raw.items())
    return Node(str(held.get("id", raw.element_id)), label_of(raw.labels), properties(held))


def _graph_relation(raw: neo4j.graph.Relationship, ends: Mapping[str, Node]) -> Relation:
    held = dict(raw.items())
    source, target = (_end(each, ends) for each in raw.nodes)
    return Relation(str(held.get("id", raw.element_id)), raw.type, source, target, properties(held))


def _end(raw: neo4j.graph.Node | None, ends: Mapping[str, Node]) -> str:
    if raw is None:
        return ""
    known = ends.get(raw.element_id)
    return known.id if known is not None else str(raw.get("id", raw.element_id))
