"""Replacing a plan within a transaction: read what is there, write the difference."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TypeVar

import neo4j

from graph import cypher
from graph.batches import batches
from graph.ontology import load_ontology
from graph.store import results
from graph.store.base import Changes, Progress
from graph.store.difference import Difference, difference
from graph.subgraph import Node, Relation, Subgraph

# One statement's rows: more give no speed, fewer cost a round trip each.
_BATCH = 2000
_Element = TypeVar("_Element", Node, Relation)
_Shape = tuple[str, ...]


def replace(
    transaction: neo4j.ManagedTransaction,
    plan: str,
    graph: Subgraph,
    progress: Progress | None = None,
) -> Changes:
    """Put a plan's graph in the place of what the store has of it, and say what changed."""
    # What is read must still be so when it is written: loads of plans take turns.
    transaction.run(_text(cypher.hold(load_ontology().label("Plan")))).consume()
    there = _there(transaction, plan, graph)
    wanted = difference(plan, graph.nodes, graph.relations, there)
    labels = {node.id: node.label for node in (*there[0].values(), *graph.nodes)}
    done = 0
    for statement, rows in _statements(wanted, labels):
        for batch in batches(rows, _BATCH):
            transaction.run(_text(statement), rows=batch).consume()
            done += len(batch)
            if progress is not None:
                progress(done, wanted.size)
    return wanted.changes()


def _there(
    transaction: neo4j.ManagedTransaction, plan: str, graph: Subgraph
) -> tuple[dict[str, Node], dict[str, Relation]]:
    """Return what the store has of a plan, and what it has under the ids of a new graph."""
    ontology = load_ontology()
    key_labels = dict.fromkeys(cypher.key_label(label) for label in ontology.labels.values())
    nodes: dict[str, Node] = {}
    relations: dict[str, Relation] = {}
    for label in key_labels:
        for record in transaction.run(_text(cypher.nodes_of_plan(label)), plan=plan):
            nodes[record["id"]] = results.node(record.data())
    shared = [n.id for n in graph.nodes if ontology.label(n.label).is_entity and n.id not in nodes]
    for ids in batches(shared, _BATCH):
        for record in transaction.run(_text(cypher.nodes_by_id(cypher.ENTITY)), ids=ids):
            nodes[record["id"]] = results.node(record.data())
    for kind in ontology.relation_types.values():
        for record in transaction.run(_text(cypher.relations_of_plan(kind)), plan=plan):
            relations[record["id"]] = results.relation(record.data())
    both = [
        each
        for each in graph.relations
        if each.id not in relations and each.source in nodes and each.target in nodes
    ]
    for relation in _existing(transaction, both, nodes):
        relations[relation.id] = relation
    return nodes, relations


def _existing(
    transaction: neo4j.ManagedTransaction, wanted: Iterable[Relation], nodes: Mapping[str, Node]
) -> Iterator[Relation]:
    """Yield those of some relations that other plans have put there already."""
    ontology = load_ontology()
    by_shape = sorted(wanted, key=lambda each: (each.type, nodes[each.source].label))
    for (kind, label), same in groupby(
        by_shape, key=lambda each: (each.type, nodes[each.source].label)
    ):
        statement = cypher.relations_by_id(ontology.relation_type(kind), ontology.label(label))
        for rows in batches([{"id": each.id, "source": each.source} for each in same], _BATCH):
            for record in transaction.run(_text(statement), rows=rows):
                yield results.relation(record.data())


def _statements(
    wanted: Difference, labels: Mapping[str, str]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each statement with its rows, grouped by shape."""
    ontology = load_ontology()

    def ends(relation: Relation) -> tuple[str, str, str]:
        return relation.type, labels[relation.source], labels[relation.target]

    for shape, relations in _grouped(wanted.old_relations, ends):
        kind, source = ontology.relation_type(shape[0]), ontology.label(shape[1])
        yield cypher.delete_relations(kind, source), [_place(each) for each in relations]
    for shape, nodes in _grouped(wanted.old_nodes, lambda node: (node.label,)):
        yield cypher.delete_nodes(ontology.label(shape[0])), [{"id": node.id} for node in nodes]
    for shape, nodes in _grouped(wanted.new_nodes, lambda node: (node.label,)):
        yield cypher.create_nodes(ontology.label(shape[0])), [_content(node) for node in nodes]
    for shape, nodes in _grouped(wanted.set_nodes, lambda node: (node.label,)):
        yield cypher.set_nodes(ontology.label(shape[0])), [_content(node) for node in nodes]
    for shape, relations in _grouped(wanted.new_relations, ends):
        kind = ontology.relation_type(shape[0])
        statement = cypher.create_relations(kind, *(ontology.label(each) for each in shape[1:]))
        yield statement, [_place(each) | _content(each) for each in relations]
    for shape, relations in _grouped(wanted.set_relations, ends):
        kind, source = ontology.relation_type(shape[0]), ontology.label(shape[1])
        yield cypher.set_relations(kind, source), [_place(e) | _content(e) for e in relations]


def _grouped(
    things: Iterable[_Element], shape: Callable[[_Element], _Shape]
) -> Iterator[tuple[_Shape, Iterator[_Element]]]:
    """Return the things of each shape, for a statement depends on a shape alone."""
    ordered = sorted(things, key=lambda each: (shape(each), each.id))
    return groupby(ordered, key=shape)


def _place(relation: Relation) -> dict[str, Any]:
    return {"id": relation.id, "source": relation.source, "target": relation.target}


def _content(of: Node | Relation) -> dict[str, Any]:
    held = {key: list(v) if isinstance(v, tuple) else v for key, v in of.properties.items()}
    return {"id": of.id, "properties": {**held, "id": of.id}}


def _text(statement: str) -> Any:  # noqa: ANN401
    """Return a statement of graph.cypher as the driver's LiteralString."""
    return statement
