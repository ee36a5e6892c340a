"""py2neo on the same store: a thin bridge, for notebooks that use it.

py2neo's author has ended its life (2021.2.4 is the last release). What works on both engines:
`run`, `match`, NodeMatcher, `create`, `push`, `schema.node_labels`. What does not: py2neo's
`schema` for constraints and indexes sends Cypher that no engine of today knows; its bulk
functions fail on the embedded engine, for they never try again after a transient error.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.errors import BadExchange, StoreUnavailable, UnknownName
from graph.ontology import load_ontology
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph

if TYPE_CHECKING:
    import py2neo

    from graph.store.settings import StoreSettings

_FIX_RESULT = "return whole nodes and relationships of PlanGraph's own graph"


def py2neo_graph(settings: "StoreSettings | None" = None) -> "py2neo.Graph":
    """Return py2neo's Graph of the store that the settings name.

    The embedded engine is started when it does not run. The graph can write.

    Args:
        settings: where the store is; what the environment says when None.

    Raises:
        StoreUnavailable: py2neo is not installed, or the store does not answer.
    """
    try:
        import py2neo
    except ImportError as error:
        raise StoreUnavailable(
            "py2neo is not installed",
            where="py2neo_graph",
            fix="run: pip install 'plangraph[py2neo]'",
        ) from error
    from graph.store.settings import StoreSettings

    address, user, password, database = _door(settings or StoreSettings.from_environment())
    try:
        return py2neo.Graph(address, auth=(user, password), name=database)
    except (OSError, ValueError, py2neo.ServiceUnavailable, py2neo.ConnectionUnavailable) as error:
        raise StoreUnavailable(
            f"py2neo cannot connect: {error}",
            where=address,
            fix="start the server, or correct PLANGRAPH_URI, PLANGRAPH_USER and PLANGRAPH_PASSWORD",
        ) from error


def _door(settings: "StoreSettings") -> tuple[str, str, str, str]:
    """Return address, user, password and database."""
    if settings.uri:
        return settings.uri, settings.user, settings.password, settings.database
    from graph.store.embedded import start

    endpoint = start(settings)
    return endpoint.uri, *endpoint.writer, endpoint.database


def to_subgraph(results: Iterable[object]) -> Subgraph:
    """Return the nodes and relationships of py2neo's results as a subgraph.

    Args:
        results: py2neo nodes, relationships, paths, subgraphs, records, and lists of them;
            a cursor is one such iterable. Other values do not count.

    Raises:
        BadExchange: a node or relationship is none of PlanGraph's.
    """
    nodes: dict[str, Node] = {}
    relations: dict[str, Relation] = {}
    for thing in _things(results):
        if isinstance(thing, Node):
            nodes[thing.id] = thing
        else:
            relations[thing.id] = thing
    return Subgraph.of(nodes.values(), relations.values())


def _things(result: object) -> Iterator[Node | Relation]:
    from py2neo.data import Node as Py2neoNode
    from py2neo.data import Relationship
    from py2neo.data import Subgraph as Py2neoSubgraph

    match result:
        case Py2neoNode():
            yield _node(result)
        case Relationship():
            yield from map(_node, result.nodes)
            yield _relation(result)
        case Py2neoSubgraph():  # also a path
            yield from _things((*result.nodes, *result.relationships))
        case Mapping():  # also a record
            yield from _things(tuple(result.values()))
        case str() | bytes():
            return
        case Iterable():
            for each in result:
                yield from _things(each)
        case _:
            return


def _node(found: Any) -> Node:  # noqa: ANN401  (py2neo ships no types)
    # Every entity carries the label Entity too, which is no label of its own.
    label = next((name for name in found.labels if name in load_ontology().labels), "")
    properties = dict(found)
    try:
        key = str(properties.pop("id"))
        return Node(key, label, declared(load_ontology().label(label).properties, properties))
    except (KeyError, ValueError, UnknownName) as error:
        raise BadExchange(str(error), where=f"node {found!r}"[:200], fix=_FIX_RESULT) from error


def _relation(found: Any) -> Relation:  # noqa: ANN401  (py2neo ships no types)
    properties = dict(found)
    kind = type(found).__name__
    try:
        known = load_ontology().relation_type(kind).properties
        key = str(properties.pop("id"))
        source, target = str(found.start_node["id"]), str(found.end_node["id"])
        return Relation(key, kind, source, target, declared(known, properties))
    except (KeyError, ValueError, UnknownName) as error:
        raise BadExchange(str(error), where=f"relation {kind}", fix=_FIX_RESULT) from error
