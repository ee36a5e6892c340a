"""All Cypher of the code: pure functions from the ontology to statements.

Values travel as parameters only; labels and relation types come from the ontology, which admits
only letters and _ in their names. Saved queries live in queries/*.cypher.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.ontology import Label, Ontology, RelationType

ENTITY = "Entity"
SEARCH_INDEX = "entity_search"

_SCRIPTED = re.compile(r"UNWIND (?P<rows>\[.*\]) AS row (?P<clause>.*);", re.DOTALL)
_MAKES = re.compile(r"CREATE (?:\(n:(?P<label>\w+)|\(a\)-\[:(?P<type>\w+))")
_CELL = re.compile(r"(\w+): row\[(\d+)\]")

NODE = "n.id AS id, labels(n) AS labels, properties(n) AS properties"
# A relation that somebody has made by hand between our nodes has no id.
RELATION = (
    "coalesce(r.id, elementId(r)) AS id, type(r) AS type, a.id AS source, b.id AS target, "
    "properties(r) AS properties"
)


def second_label(label: Label) -> str:
    """Return what follows the label of a new node: entities carry the common label too."""
    return f":{ENTITY}" if label.is_entity else ""


def key_label(label: Label) -> str:
    """Return the label by which nodes are found: the one that has the unique index on id."""
    return ENTITY if label.is_entity else label.cypher


def constraints(ontology: Ontology) -> tuple[str, ...]:
    """Return the statements that keep ids unique."""
    labels = (ENTITY, *(label.cypher for label in ontology.text_labels))
    return tuple(
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in labels
    )


def search_index() -> str:
    """Return Neo4j's statement for the full-text index over names, pinyin and English names."""
    return (
        f"CREATE FULLTEXT INDEX {SEARCH_INDEX} IF NOT EXISTS FOR (n:{ENTITY}) ON EACH [n.search] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )


def wait_for_indexes() -> str:
    """Return Neo4j's statement that waits until indexes hold all, for $seconds at most."""
    return "CALL db.awaitIndexes($seconds)"


def engine_version() -> str:
    """Return the query for the engine's version."""
    return "CALL dbms.components() YIELD versions RETURN versions[0] AS version"


def explain(query: str) -> str:
    """Return the statement that plans a query without running it."""
    return f"EXPLAIN {query}"


def running() -> str:
    """Return the query for the transactions that run, on the embedded engine."""
    return "SHOW TRANSACTIONS"


def terminate() -> str:
    """Return the statement that ends a running transaction by its $id, on the embedded engine."""
    return "TERMINATE TRANSACTIONS $id"


# Writing: each takes $rows, and a row holds what its statement names.


def hold(label: Label) -> str:
    """Return the statement that keeps nodes of a label from other writers, and changes none.

    It returns the `plans` of each.
    """
    return f"MATCH (n:{label.cypher}) WITH n ORDER BY n.id SET n.id = n.id RETURN n.plans AS plans"


def create_nodes(label: Label, columns: Sequence[str]) -> str:
    """Return the statement that makes nodes of a label: rows of [id, *columns]."""
    return f"UNWIND $rows AS row {node_of_row(label, columns)}"


def set_nodes(label: Label) -> str:
    """Return the statement that replaces nodes' properties: rows of {id, properties}."""
    return f"UNWIND $rows AS row MATCH (n:{key_label(label)} {{id: row.id}}) SET n = row.properties"


def delete_nodes(label: Label) -> str:
    """Return the statement that takes nodes out with their relations: rows of {id}."""
    return (
        f"UNWIND $rows AS row MATCH (n:{key_label(label)} {{id: row.id}}) "
        "WITH collect(n) AS found FOREACH (n IN found | DETACH DELETE n)"
    )


def create_relations(kind: RelationType, ends: Sequence[str], columns: Sequence[str]) -> str:
    """Return the statement that makes relations: rows of [id, *columns, source, target].

    An end is given as its place in $sources or $targets, which hold ids: so each node is looked
    up once, however many relations it has. Where one is not there, nothing is made.

    Args:
        kind: the relations' type.
        ends: labels that have the unique index on id, of the sources and of the targets.
        columns: names of properties.
    """
    source, target = ends
    at = len(columns) + 1
    return (
        f"UNWIND $sources AS id MATCH (n:{source} {{id: id}}) WITH collect(n) AS sources "
        "WHERE [n IN sources | n.id] = $sources "
        f"UNWIND $targets AS id MATCH (n:{target} {{id: id}}) WITH sources, collect(n) AS targets "
        "WHERE [n IN targets | n.id] = $targets "
        f"UNWIND $rows AS row WITH row, sources[row[{at}]] AS a, targets[row[{at + 1}]] AS b "
        f"CREATE {_relation_of_row(kind, columns)}"
    )


def set_relations(kind: RelationType, source: Label) -> str:
    """Return the statement that replaces properties: rows of {id, source, properties}."""
    return f"{_find_relation(kind, source)} SET r = row.properties"


def delete_relations(kind: RelationType, source: Label) -> str:
    """Return the statement that takes relations out: rows of {id, source}."""
    # Collected first: the embedded engine loses its place when it deletes while it matches.
    return (
        f"{_find_relation(kind, source)} WITH collect(r) AS found FOREACH (r IN found | DELETE r)"
    )


def _find_relation(kind: RelationType, source: Label) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{key_label(source)} {{id: row.source}})"
        f"-[r:{kind.cypher} {{id: row.id}}]->()"
    )


# Clauses in which `row` is a list, and what each of its cells is follows from the columns.


def node_of_row(label: Label, columns: Sequence[str]) -> str:
    """Return the clause that makes nodes of rows of [id, *columns]."""
    return f"CREATE (n:{label.cypher}{second_label(label)} {{{_cells(columns)}}})"


def relation_of_row(kind: RelationType, ends: Sequence[str], columns: Sequence[str]) -> str:
    """Return the clauses that make relations of rows of [id, *columns, source, target]: ids."""
    source, target = ends
    at = len(columns) + 1
    return (
        f"MATCH (a:{source} {{id: row[{at}]}}) MATCH (b:{target} {{id: row[{at + 1}]}}) "
        f"CREATE {_relation_of_row(kind, columns)}"
    )


def _relation_of_row(kind: RelationType, columns: Sequence[str]) -> str:
    return f"(a)-[:{kind.cypher} {{{_cells(columns)}}}]->(b)"


def _cells(columns: Sequence[str]) -> str:
    return ", ".join(f"{name}: row[{at}]" for at, name in enumerate(("id", *columns)))


def script_statement(rows: str, clause: str) -> str:
    """Return the statement, on one line, that does a clause for each row of a literal list."""
    return f"UNWIND {rows} AS row {clause};"


def empty_lists_of_nodes(label: Label, name: str) -> str:
    """Return the statement that gives an empty list to the nodes without one, after an import."""
    return f"MATCH (x:{label.cypher}) {_empty_lists(name)}"


def empty_lists_of_relations(kind: RelationType, name: str) -> str:
    """Return the statement that gives an empty list to the relations without one."""
    return f"MATCH ()-[x:{kind.cypher}]->() {_empty_lists(name)}"


def _empty_lists(name: str) -> str:
    # In parts, for an import is as large as a store can be.
    return f"WHERE x.{name} IS NULL CALL (x) {{ SET x.{name} = [] }} IN TRANSACTIONS"


@dataclass(frozen=True, slots=True)
class Made:
    """What a script's statement makes: nodes of a label or relations of a type.

    Attributes:
        is_node: whether `name` is a label; else a relation type.
        name: of the label or type.
        rows: the literal list of its rows.
        columns: which cell of a row each property is.
    """

    is_node: bool
    name: str
    rows: str
    columns: Mapping[str, int]


def script_makes(statement: str) -> Made | None:
    """Return what a statement of a script makes, or None for another line."""
    found = _SCRIPTED.fullmatch(statement)
    makes = found and _MAKES.search(found["clause"])
    if found is None or makes is None:
        return None
    columns = {name: int(at) for name, at in _CELL.findall(found["clause"])}
    return Made(makes["label"] is not None, makes["label"] or makes["type"], found["rows"], columns)


# Reading for a load.


def nodes_of_plan(label: str) -> str:
    """Return the query for the nodes under a label that a $plan supports."""
    return f"MATCH (n:{label}) WHERE $plan IN n.plans RETURN {NODE}"


def some_node(label: str) -> str:
    """Return the query for the id of one node of a label, if there is any."""
    return f"MATCH (n:{label}) RETURN n.id AS id LIMIT 1"


def nodes_by_id(label: str) -> str:
    """Return the query for the nodes under a label with one of some $ids."""
    return f"UNWIND $ids AS wanted MATCH (n:{label} {{id: wanted}}) RETURN {NODE}"


def relations_of_plan(kind: RelationType) -> str:
    """Return the query for the relations of a type that a $plan supports."""
    return f"MATCH (a)-[r:{kind.cypher}]->(b) WHERE $plan IN r.plans RETURN {RELATION}"


def relations_by_id(kind: RelationType, source: Label) -> str:
    """Return the query for the relations that are there: rows of {id, source}."""
    return f"{_find_relation(kind, source).replace('->()', '->(b)')} RETURN {RELATION}"


# Reading for people.

_OURS = "{0}.id IS NOT NULL AND {0}.plans IS NOT NULL"


def all_nodes(label: Label) -> str:
    """Return the query for all nodes of a label that are ours: others may use the label too."""
    return f"MATCH (n:{label.cypher}) WHERE {_OURS.format('n')} RETURN {NODE}"


def all_relations(kind: RelationType) -> str:
    """Return the query for all relations of a type between nodes that are ours."""
    return (
        f"MATCH (a)-[r:{kind.cypher}]->(b) WHERE {_OURS.format('a')} AND {_OURS.format('b')} "
        f"RETURN {RELATION}"
    )


def count_nodes(label: Label) -> str:
    """Return the query for the number of nodes of a label."""
    return f"MATCH (n:{label.cypher}) RETURN count(n) AS number"


def count_relations(kind: RelationType) -> str:
    """Return the query for the number of relations of a type."""
    return f"MATCH ()-[r:{kind.cypher}]->() RETURN count(r) AS number"


def text_of_plan(label: Label) -> str:
    """Return the query for the sections or passages of a $plan, in the order of the text."""
    return f"MATCH (n:{label.cypher}) WHERE $plan IN n.plans RETURN {NODE} ORDER BY n.position"


NAMED = f"MATCH (n:{ENTITY}) WHERE n.name IN $names OR any(x IN n.aliases WHERE x IN $names) "
"""Begins the query for the entities of some names; see `named`."""


def named() -> str:
    """Return the query for the entities with one of some $names, as they are spelt."""
    return f"{NAMED}RETURN {NODE}"


def containing() -> str:
    """Return the query for the entities whose names or pinyin hold a $text in lower case."""
    return (
        f"MATCH (n:{ENTITY}) WHERE toLower(n.search) CONTAINS $text "
        f"RETURN {NODE}, 0.0 AS score ORDER BY size(n.name), n.name LIMIT $limit"
    )


def full_text() -> str:
    """Return Neo4j's full-text query for a $text in Lucene's syntax."""
    return (
        f"CALL db.index.fulltext.queryNodes('{SEARCH_INDEX}', $text) YIELD node, score "
        f"WITH node AS n, score RETURN {NODE}, score ORDER BY score DESC LIMIT $limit"
    )


def neighbours(types: Sequence[RelationType]) -> str:
    """Return the query for the ids next to some $ids, and over how many relations."""
    return (
        f"UNWIND $ids AS id MATCH (:{ENTITY} {{id: id}})-[r:{_types(types)}]-(b:{ENTITY}) "
        "RETURN b.id AS id, count(r) AS links"
    )


def relations_among(types: Sequence[RelationType]) -> str:
    """Return the query for the relations of some types between some $ids."""
    return (
        f"UNWIND $ids AS id MATCH (a:{ENTITY} {{id: id}})-[r:{_types(types)}]->(b:{ENTITY}) "
        f"WHERE b.id IN $ids RETURN {RELATION}"
    )


def shortest_paths(types: Sequence[RelationType], longest: int) -> str:
    """Return the query for the shortest paths between $start and $end, at most $limit."""
    return (
        f"MATCH (s:{ENTITY} {{id: $start}}), (e:{ENTITY} {{id: $end}}) "
        f"MATCH p = allShortestPaths((s)-[:{_types(types)}*..{int(longest)}]-(e)) "
        "RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS relations "
        "LIMIT $limit"
    )


def mentions_of() -> str:
    """Return the query for the MENTIONS relations of an entity, by its $id."""
    return f"MATCH (a:Passage)-[r:MENTIONS]->(b:{ENTITY} {{id: $id}}) RETURN {RELATION}"


def mentions_in() -> str:
    """Return the query for the MENTIONS relations of some passages, by $ids."""
    return f"UNWIND $ids AS id MATCH (a:Passage {{id: id}})-[r:MENTIONS]->(b) RETURN {RELATION}"


def facts_in(types: Sequence[RelationType]) -> str:
    """Return the query for the facts with evidence in some passages, by $ids.

    Both ends of a fact need not be mentioned there, but one of them is.
    """
    return (
        "UNWIND $ids AS id MATCH (:Passage {id: id})-[:MENTIONS]->"
        f"(:{ENTITY})-[r:{_types(types)}]-() WHERE id IN r.passages "
        "WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b "
        f"RETURN {RELATION}"
    )


def nodes_by_element() -> str:
    """Return the query for the nodes that a result names but does not hold, by $elements."""
    return "MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, n AS node"


def _types(types: Iterable[RelationType]) -> str:
    return "|".join(kind.cypher for kind in types)
