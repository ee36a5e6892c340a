"""What a difference makes a store do: statements with their rows, a batch at a time.

New nodes and relations travel as lists of cells, for a map of properties would repeat each name in
each row; changed ones, which are few, as maps.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TypeVar

from graph import cypher
from graph.batches import batches
from graph.model import Value
from graph.ontology import load_ontology
from graph.store.difference import Difference
from graph.subgraph import Node, Relation, property_names

Write = tuple[str, dict[str, list[Any]]]
"""A statement and its parameters, of which `rows` are what it writes."""

# One statement's rows: more give no speed, fewer look up the same ends again and again.
BATCH = 5000
_Element = TypeVar("_Element", Node, Relation)
_Shape = tuple[str, ...]


class _Rows(list[Any]):
    """Rows of a statement.

    The driver makes the text of each message for its log, whether that is on or not: of a list,
    that took a twelfth of a load.
    """

    def __repr__(self) -> str:
        """Return how many there are."""
        return f"[{len(self)} rows]"


def writes(wanted: Difference, labels: Mapping[str, str]) -> Iterator[Write]:
    """Yield what makes a store as it should be, in an order that no statement fails in.

    Args:
        wanted: what to make, to change, and to take out.
        labels: of all nodes that are there or wanted, by id.
    """
    ontology = load_ontology()

    def source(relation: Relation) -> _Shape:
        return relation.type, labels[relation.source]

    for shape, relations in _grouped(wanted.old_relations, source):
        statement = cypher.delete_relations(
            ontology.relation_type(shape[0]), ontology.label(shape[1])
        )
        yield from _rows(statement, relations, _place)
    for shape, nodes in _grouped(wanted.old_nodes, _label):
        yield from _rows(cypher.delete_nodes(ontology.label(shape[0])), nodes, _id)
    for shape, nodes in _grouped(wanted.new_nodes, _label):
        yield from _new_nodes(shape[0], nodes)
    for shape, nodes in _grouped(wanted.set_nodes, _label):
        yield from _rows(cypher.set_nodes(ontology.label(shape[0])), nodes, _content)
    yield from _new_relations(wanted.new_relations, labels)
    for shape, relations in _grouped(wanted.set_relations, source):
        statement = cypher.set_relations(ontology.relation_type(shape[0]), ontology.label(shape[1]))
        yield from _rows(statement, relations, lambda each: _place(each) | _content(each))


def _grouped(
    things: Iterable[_Element], shape: Callable[[_Element], _Shape]
) -> Iterator[tuple[_Shape, list[_Element]]]:
    """Yield the things of each shape, for a statement depends on a shape alone."""
    for key, same in groupby(sorted(things, key=shape), key=shape):
        yield key, list(same)


def _rows(
    statement: str, things: list[_Element], row: Callable[[_Element], dict[str, Any]]
) -> Iterator[Write]:
    for batch in batches(things, BATCH):
        yield statement, {"rows": _Rows(map(row, batch))}


def _label(node: Node) -> _Shape:
    return (node.label,)


def _id(node: Node) -> dict[str, Any]:
    return {"id": node.id}


def _place(relation: Relation) -> dict[str, Any]:
    return {"id": relation.id, "source": relation.source, "target": relation.target}


def _content(of: Node | Relation) -> dict[str, Any]:
    held = {name: _sent(value) for name, value in of.properties.items()}
    return {"id": of.id, "properties": {**held, "id": of.id}}


def _sent(value: Value | None) -> Any:  # noqa: ANN401
    # The driver takes tuples, but asks what each is: a list is packed at once.
    return list(value) if isinstance(value, tuple) else value


def _new_nodes(label: str, nodes: list[Node]) -> Iterator[Write]:
    columns = property_names(nodes)
    statement = cypher.create_nodes(load_ontology().label(label), columns)
    for batch in batches(nodes, BATCH):
        yield statement, {"rows": _Rows(_cells(node, columns) for node in batch)}


def _new_relations(relations: Iterable[Relation], labels: Mapping[str, str]) -> Iterator[Write]:
    ontology = load_ontology()
    keys = {name: cypher.key_label(label) for name, label in ontology.labels.items()}

    def ends(relation: Relation) -> _Shape:
        return relation.type, keys[labels[relation.source]], keys[labels[relation.target]]

    # Those of one source stand together, so that a batch has few.
    for shape, same in _grouped(sorted(relations, key=lambda each: each.source), ends):
        columns = property_names(same)
        statement = cypher.create_relations(ontology.relation_type(shape[0]), shape[1:], columns)
        for batch in batches(same, BATCH):
            sources = _places(each.source for each in batch)
            targets = _places(each.target for each in batch)
            rows = _Rows(
                [*_cells(each, columns), sources[each.source], targets[each.target]]
                for each in batch
            )
            yield statement, {"rows": rows, "sources": list(sources), "targets": list(targets)}


def _cells(of: Node | Relation, columns: Iterable[str]) -> list[Any]:
    return [of.id, *(_sent(of.properties.get(name)) for name in columns)]


def _places(ids: Iterable[str]) -> dict[str, int]:
    """Return the place of each id in a list without repeats."""
    return {each: at for at, each in enumerate(dict.fromkeys(ids))}
