"""A Cypher script that makes the graph in an empty store: for cypher-shell, or any driver.

A statement a line. The rows of one are a literal list that JSON and Cypher write alike, so the
reader needs no parser of Cypher: `UNWIND [["…", ["…"], 1]] AS row CREATE (…)`.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph import cypher
from graph.batches import batches
from graph.errors import BadExchange, UnknownName
from graph.model import Value
from graph.ontology import Label, RelationType, load_ontology
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph, property_names

# More rows make lines that editors and shells are slow with.
_ROWS = 200
_FIX = "export it again"


def write_script(subgraph: Subgraph) -> Iterator[str]:
    """Yield the statements of a graph, each on a line of its own; // begins a remark.

    The full-text index is not among them, for engines write it in different ways: `plangraph
    build`, or any load, makes it.
    """
    ontology = load_ontology()
    yield "// PlanGraph: run in an empty database, such as: cypher-shell -f graph.cypher"
    yield from (f"{statement};" for statement in cypher.constraints(ontology))
    by_label: dict[str, list[Node]] = defaultdict(list)
    for node in subgraph.nodes:
        by_label[node.label].append(node)
    for label in sorted(by_label):
        yield from _nodes(ontology.label(label), by_label[label])
    labels = {node.id: node.label for node in subgraph.nodes}
    by_shape: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in subgraph.relations:
        ends = (labels[each] for each in (relation.source, relation.target))
        keys = (cypher.key_label(ontology.label(label)) for label in ends)
        by_shape[relation.type, *keys].append(relation)  # type: ignore[index]  # two keys
    for shape in sorted(by_shape):
        yield from _relations(ontology.relation_type(shape[0]), shape[1:], by_shape[shape])


def _nodes(label: Label, nodes: Sequence[Node]) -> Iterator[str]:
    columns = property_names(nodes)
    made = cypher.node_of_row(label, columns)
    for batch in batches(nodes, _ROWS):
        rows = ([node.id, *(node.properties.get(name) for name in columns)] for node in batch)
        yield cypher.script_statement(_literal(rows), made)


def _relations(
    kind: RelationType, ends: Sequence[str], relations: Sequence[Relation]
) -> Iterator[str]:
    columns = property_names(relations)
    made = cypher.relation_of_row(kind, ends, columns)
    for batch in batches(relations, _ROWS):
        rows = (
            [each.id, *(each.properties.get(name) for name in columns), each.source, each.target]
            for each in batch
        )
        yield cypher.script_statement(_literal(rows), made)


def _literal(rows: Iterable[list[Value | None]]) -> str:
    # What a line may not hold is escaped: JSON's escapes are Cypher's too.
    text = json.dumps(list(rows), ensure_ascii=False, allow_nan=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def read_script(lines: Iterable[str], file: str = "script") -> Subgraph:
    """Return the graph of a script that `write_script` wrote.

    Raises:
        BadExchange: a statement is no such one; the message names its line.
    """
    nodes: list[Node] = []
    relations: list[Relation] = []
    for number, line in enumerate(lines, 1):
        made = cypher.script_makes(line.strip())
        if made is None:
            continue  # a constraint or a remark
        where = f"{file}:{number}"
        try:
            rows = json.loads(made.rows)
            if made.is_node:
                nodes += (_node(made.name, made.columns, row) for row in rows)
            else:
                relations += (_relation(made.name, made.columns, row) for row in rows)
        except (ValueError, LookupError, UnknownName) as error:
            raise BadExchange(str(error), where=where, fix=_FIX) from error
    graph = Subgraph.of(nodes, relations)
    if len(graph.relations) != len(relations) or len(graph.nodes) != len(nodes):
        raise BadExchange("an end is not there, or an id stands twice", where=file, fix=_FIX)
    return graph


def _node(label: str, columns: Mapping[str, int], row: Sequence[Any]) -> Node:
    properties = load_ontology().label(label).properties
    return Node(row[0], label, declared(properties, _given(columns, row)))


def _relation(kind: str, columns: Mapping[str, int], row: Sequence[Any]) -> Relation:
    properties = load_ontology().relation_type(kind).properties
    return Relation(row[0], kind, row[-2], row[-1], declared(properties, _given(columns, row)))


def _given(columns: Mapping[str, int], row: Sequence[Any]) -> dict[str, object]:
    """Return what a row holds, by name; the first cell is the id."""
    return {name: row[at] for name, at in columns.items() if at and row[at] is not None}
