"""Replacing a plan within a transaction: read what is there, write the difference."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby

import neo4j

from graph import cypher
from graph.batches import batches
from graph.errors import BadFact, StoreUnavailable
from graph.ontology import load_ontology
from graph.store import results
from graph.store.base import Changes, Progress
from graph.store.difference import difference
from graph.store.writing import BATCH, writes
from graph.subgraph import Node, Relation, Subgraph

_There = tuple[dict[str, Node], dict[str, Relation]]


def replace(
    transaction: neo4j.ManagedTransaction,
    plan: str,
    graph: Subgraph,
    progress: Progress | None = None,
) -> Changes:
    """Put a plan's graph in the place of what the store has of it, and say what changed."""
    own = load_ontology().label("Plan")
    if graph.nodes and all(node.label != own.name for node in graph.nodes):
        raise BadFact(
            "its graph has no node of the plan", where=plan, fix="load what plan_graph returns"
        )
    # What is read must still be so when it is written: loads of plans take turns.
    held = [record["plans"] for record in transaction.run(cypher.hold(own))]
    # Without this a corpus would be looked through once more with each of its plans.
    known = any(plan in plans for plans in held)
    there = _there(transaction, plan, graph) if known else _shared(transaction, graph, {}, {})
    wanted = difference(plan, graph.nodes, graph.relations, there)
    labels = {node.id: node.label for node in (*there[0].values(), *graph.nodes)}
    done = made = 0
    with _collector_spared():
        for statement, rows in writes(wanted, labels):
            counters = transaction.run(statement, rows).consume().counters
            made += counters.relationships_created
            done += len(rows["rows"])
            if progress is not None:
                progress(done, wanted.size)
    if made != len(wanted.new_relations):
        # The end of the transaction takes back what was made.
        raise StoreUnavailable(
            "nodes went away while relations between them were made",
            where=plan,
            fix="look who else writes to the store, and load the plan again",
        )
    return wanted.changes()


@contextmanager
def _collector_spared() -> Iterator[None]:
    """Keep what stands now from Python's search for cycles.

    Rows are lists by the hundred thousand, and for each few hundred of them the search begins
    again: through the whole graph, that took a tenth of a load.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _there(transaction: neo4j.ManagedTransaction, plan: str, graph: Subgraph) -> _There:
    """Return what the store has of a plan, and what it has under the ids of a new graph."""
    ontology = load_ontology()
    key_labels = dict.fromkeys(cypher.key_label(label) for label in ontology.labels.values())
    nodes: dict[str, Node] = {}
    relations: dict[str, Relation] = {}
    for label in key_labels:
        for record in transaction.run(cypher.nodes_of_plan(label), plan=plan):
            nodes[record["id"]] = results.node(record)
    for kind in ontology.relation_types.values():
        for record in transaction.run(cypher.relations_of_plan(kind), plan=plan):
            relations[record["id"]] = results.relation(record)
    return _shared(transaction, graph, nodes, relations)


def _shared(
    transaction: neo4j.ManagedTransaction,
    graph: Subgraph,
    nodes: dict[str, Node],
    relations: dict[str, Relation],
) -> _There:
    """Return what the store has of a plan, with what other plans have put under the same ids."""
    if not transaction.run(cypher.some_node(cypher.ENTITY)).single():
        return nodes, relations
    ontology = load_ontology()
    shared = [n.id for n in graph.nodes if ontology.label(n.label).is_entity and n.id not in nodes]
    for ids in batches(shared, BATCH):
        for record in transaction.run(cypher.nodes_by_id(cypher.ENTITY), ids=ids):
            nodes[record["id"]] = results.node(record)
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
        for rows in batches([{"id": each.id, "source": each.source} for each in same], BATCH):
            for record in transaction.run(statement, rows=rows):
                yield results.relation(record)
