"""Writes rows with another loader, in that loader's own Python, and prints the seconds it took.

Run as `python peers.py LOADER ROWS ADDRESS USER PASSWORD`. ROWS is a JSON file: nodes by labels,
relations by type and the labels under which their ends are unique. What a loader wants to be given
is made before the clock starts.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_BATCH = 5000
Work = Callable[[], object]
_Rows = dict[str, Any]


def main() -> None:
    """Write, and print seconds and the processor's seconds of this process."""
    loader, file, *door = sys.argv[1:]
    work = LOADERS[loader](json.loads(Path(file).read_text("utf-8")), *door)
    start, used = time.perf_counter(), time.process_time()
    work()
    print(json.dumps([time.perf_counter() - start, time.process_time() - used]))


def _parts(rows: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def _py2neo(address: str, user: str, password: str) -> Any:  # noqa: ANN401
    import py2neo

    graph = py2neo.Graph(address, auth=(user, password), name="neo4j")
    graph.run("RETURN 1").evaluate()
    return graph


def py2neo_merge(rows: _Rows, *door: str) -> Work:
    """py2neo.bulk, merging by id, so that writing again changes nothing; one transaction."""
    from py2neo import bulk

    graph = _py2neo(*door)

    def work() -> None:
        begun = graph.begin()
        for labels, nodes in rows["nodes"]:
            for part in _parts(nodes):
                bulk.merge_nodes(begun, part, (labels[-1], "id"), labels=set(labels))
        for kind, source, target, relations in rows["relations"]:
            for part in _parts(relations):
                keys = {"start_node_key": (source, "id"), "end_node_key": (target, "id")}
                bulk.merge_relationships(begun, part, (kind, "id"), **keys)
        graph.commit(begun)

    return work


def py2neo_create(rows: _Rows, *door: str) -> Work:
    """py2neo.bulk, creating: writing again would double all; one transaction."""
    from py2neo import bulk

    graph = _py2neo(*door)

    def work() -> None:
        begun = graph.begin()
        for labels, nodes in rows["nodes"]:
            for part in _parts(nodes):
                bulk.create_nodes(begun, part, labels=set(labels))
        for kind, source, target, relations in rows["relations"]:
            for part in _parts(relations):
                keys = {"start_node_key": (source, "id"), "end_node_key": (target, "id")}
                bulk.create_relationships(begun, part, kind, **keys)
        graph.commit(begun)

    return work


def py2neo_rows(rows: _Rows, *door: str) -> Work:
    """py2neo, an object at a time: Graph.merge, each in a transaction of its own."""
    from py2neo import Node, Relationship

    graph = _py2neo(*door)
    nodes = {
        each["id"]: (Node(*labels, **each), labels[-1])
        for labels, group in rows["nodes"]
        for each in group
    }

    def work() -> None:
        for node, key in nodes.values():
            graph.merge(node, key, "id")
        for kind, _, _, relations in rows["relations"]:
            for source, properties, target in relations:
                graph.merge(Relationship(nodes[source][0], kind, nodes[target][0], **properties))

    return work


def driver(rows: _Rows, *door: str) -> Work:
    """The bare driver: a plain UNWIND of maps, creating, in one managed transaction."""
    session = _driver(*door).session()

    def write(transaction: Any) -> None:  # noqa: ANN401
        for labels, nodes in rows["nodes"]:
            text = f"UNWIND $rows AS row CREATE (n:{':'.join(labels)}) SET n = row"
            for part in _parts(nodes):
                transaction.run(text, rows=part).consume()
        for kind, source, target, relations in rows["relations"]:
            text = (
                f"UNWIND $rows AS row MATCH (a:{source} {{id: row[0]}}) "
                f"MATCH (b:{target} {{id: row[2]}}) CREATE (a)-[r:{kind}]->(b) SET r = row[1]"
            )
            for part in _parts(relations):
                transaction.run(text, rows=part).consume()

    return lambda: session.execute_write(write)


def _driver(address: str, user: str, password: str) -> Any:  # noqa: ANN401
    import neo4j

    made = neo4j.GraphDatabase.driver(
        address, auth=(user, password), notifications_min_severity="OFF"
    )
    made.verify_connectivity()
    return made


def graphrag(rows: _Rows, *door: str) -> Work:
    """neo4j-graphrag: Neo4jWriter."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    writer = Neo4jWriter(_driver(*door), batch_size=_BATCH)
    graph = Neo4jGraph(
        nodes=[
            Neo4jNode(id=each["id"], label=labels[0], properties=each)
            for labels, nodes in rows["nodes"]
            for each in nodes
        ],
        relationships=[
            Neo4jRelationship(start_node_id=a, end_node_id=b, type=kind, properties=properties)
            for kind, _, _, relations in rows["relations"]
            for a, properties, b in relations
        ],
    )
    return lambda: asyncio.run(writer.run(graph))


def langchain(rows: _Rows, address: str, user: str, password: str) -> Work:
    """langchain-neo4j: add_graph_documents with its base label, which its documents advise."""
    from langchain_neo4j import Neo4jGraph
    from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

    graph = Neo4jGraph(address, user, password, refresh_schema=False)
    nodes = {
        each["id"]: Node(id=each["id"], type=labels[0], properties=each)
        for labels, group in rows["nodes"]
        for each in group
    }
    relations = [
        Relationship(source=nodes[a], target=nodes[b], type=kind, properties=properties)
        for kind, _, _, group in rows["relations"]
        for a, properties, b in group
    ]
    document = GraphDocument(nodes=list(nodes.values()), relationships=relations)
    return lambda: graph.add_graph_documents([document], baseEntityLabel=True)


def neomodel(rows: _Rows, address: str, user: str, password: str) -> Work:
    """neomodel: bulk_create for nodes; relations one by one, for it has no bulk of them."""
    from neomodel import config, db

    config.DATABASE_URL = f"bolt://{user}:{password}@{address.removeprefix('bolt://')}"
    db.cypher_query("RETURN 1")
    classes = _classes(rows)

    def work() -> None:
        made: dict[str, Any] = {}
        for labels, nodes in rows["nodes"]:
            for part in _parts(nodes):
                named = [_renamed(each) for each in part]
                made |= {each.key: each for each in classes[labels[0]].nodes.bulk_create(*named)}
        for kind, _, _, relations in rows["relations"]:
            for source, properties, target in relations:
                getattr(made[source], kind).connect(made[target], _renamed(properties))

    return work


def _classes(rows: _Rows) -> dict[str, Any]:
    """Return neomodel's classes of the labels, each with a manager for every relation type."""
    from neomodel import RelationshipTo, StructuredNode, StructuredRel

    managers = {}
    for kind, _, _, relations in rows["relations"]:
        held = type(f"{kind}_held", (StructuredRel,), _properties([each[1] for each in relations]))
        managers[kind] = RelationshipTo("StructuredNode", kind, model=held)
    entity = type("Entity", (StructuredNode,), {})
    made = {"Entity": entity}
    for labels, nodes in rows["nodes"]:
        base = entity if "Entity" in labels else StructuredNode
        made[labels[0]] = type(labels[0], (base,), {**_properties(nodes), **managers})
    return made


def _properties(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return neomodel's declarations for the properties of some rows."""
    from neomodel import ArrayProperty, FloatProperty, IntegerProperty, StringProperty

    of: dict[type, Any] = {str: StringProperty, int: IntegerProperty, float: FloatProperty}
    types = {name: type(value) for row in rows for name, value in row.items()}
    made = {name: of.get(kind, ArrayProperty)() for name, kind in types.items() if name != "id"}
    if types:
        made["key"] = StringProperty(db_property="id")
    return made


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    # `id` is neomodel's own word.
    return {"key" if name == "id" else name: value for name, value in row.items()}


LOADERS: dict[str, Callable[..., Work]] = {
    each.__name__: each
    for each in (
        py2neo_merge, py2neo_create, py2neo_rows, driver, graphrag, langchain, neomodel,
    )
}  # fmt: skip

if __name__ == "__main__":
    main()
