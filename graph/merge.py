"""Several plans in one graph: a plan's part joined to the others', and taken out again.

Pure functions on nodes and relations. An entity's `plans`, `spellings` and `confidences` are
parallel; a relation's evidence lists are parallel, and a passage's id says which plan it is of.
So each plan's part can be told apart, and the whole never depends on the order of loading.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from graph.keys import plan_of
from graph.model import Merge, Value
from graph.ontology import EVIDENCE_LISTS, load_ontology
from graph.plan_graph import SPELLING_SEPARATOR, search_text
from graph.subgraph import Node, Relation, Subgraph


def join_nodes(nodes: Iterable[Node]) -> Node:
    """Return one node of the parts that different plans have in it."""
    parts = list(nodes)
    if not _is_entity(parts[0]):
        return parts[0]
    return _of_plans(parts, {plan: own for part in parts for plan, own in _by_plan(part)})


def node_without(node: Node, plan: str) -> Node | None:
    """Return what other plans have in a node, or None."""
    plans = _texts(node, "plans")
    if plan not in plans:
        return node
    if len(plans) == 1:
        return None
    return _of_plans([node], {each: own for each, own in _by_plan(node) if each != plan})


def join_relations(relations: Iterable[Relation]) -> Relation:
    """Return one relation of the parts that different plans have in it."""
    parts = list(relations)
    first = parts[0]
    plans: tuple[str, ...] = tuple(sorted({p for part in parts for p in _texts(part, "plans")}))
    if not load_ontology().relation_type(first.type).evidence:
        return _relation(first, {**first.properties, "plans": plans})
    rows = sorted({row for part in parts for row in _evidence(part)})
    return _with_evidence(first, plans, rows)


def relation_without(relation: Relation, plan: str) -> Relation | None:
    """Return what other plans have in a relation, or None."""
    plans = tuple(each for each in _texts(relation, "plans") if each != plan)
    if not plans:
        return None
    if not load_ontology().relation_type(relation.type).evidence:
        return _relation(relation, {**relation.properties, "plans": plans})
    rows = [row for row in _evidence(relation) if plan_of(cast("str", row[0])) != plan]
    return _with_evidence(relation, plans, rows)


def part_of_plan(graph: Subgraph, plan: str) -> Subgraph:
    """Return a plan's own part of a graph that holds several: what a load of it would give."""
    return Subgraph.of(
        (_node_of(node, plan) for node in graph.nodes if plan in _texts(node, "plans")),
        (_relation_of(each, plan) for each in graph.relations if plan in _texts(each, "plans")),
    )


def _node_of(node: Node, plan: str) -> Node:
    if _texts(node, "plans") == (plan,):
        return node
    return _of_plans([node], {each: own for each, own in _by_plan(node) if each == plan})


def _relation_of(relation: Relation, plan: str) -> Relation:
    if _texts(relation, "plans") == (plan,):
        return relation
    if not load_ontology().relation_type(relation.type).evidence:
        return _relation(relation, {**relation.properties, "plans": (plan,)})
    rows = [row for row in _evidence(relation) if plan_of(cast("str", row[0])) == plan]
    return _with_evidence(relation, (plan,), rows)


def merge_reasons(node: Node) -> tuple[tuple[str, Merge], ...]:
    """Return why other names mean an entity, each with the id of the plan that uses the name."""
    rows = (each.split(SPELLING_SEPARATOR, 2) for each in _merges(node))
    return tuple((plan, Merge(name, reason)) for plan, reason, name in rows)


def _by_plan(node: Node) -> Iterator[tuple[str, tuple[str, float]]]:
    """Return what each plan has in an entity: its spellings and how far it can be believed."""
    confidences = cast("tuple[float, ...]", node.properties["confidences"])
    own = zip(_texts(node, "spellings"), confidences, strict=True)
    return zip(_texts(node, "plans"), own, strict=True)


def _of_plans(parts: list[Node], own: Mapping[str, tuple[str, float]]) -> Node:
    plans = tuple(sorted(own))
    said = [own[plan][0].split(SPELLING_SEPARATOR) for plan in plans]
    votes = Counter(names[0] for names in said)
    name = min(votes, key=lambda each: (-votes[each], len(each), each))
    aliases = tuple(sorted({each for names in said for each in names} - {name}))
    properties: dict[str, Value] = {}
    for part in sorted(parts, key=lambda each: _texts(each, "plans")):
        properties = {**part.properties, **properties}
    properties |= {
        "name": name,
        "aliases": aliases,
        "plans": plans,
        "spellings": tuple(own[plan][0] for plan in plans),
        "confidence": max(own[plan][1] for plan in plans),
        "confidences": tuple(own[plan][1] for plan in plans),
        "search": search_text(name, aliases, str(properties.get("name_en", ""))),
    }
    merges = {each for part in parts for each in _merges(part) if _plan_of_merge(each) in own}
    properties.pop("merges", None)
    if merges:
        properties["merges"] = tuple(sorted(merges))
    return Node(parts[0].id, parts[0].label, properties)


def _merges(node: Node) -> tuple[str, ...]:
    return cast("tuple[str, ...]", node.properties.get("merges", ()))


def _plan_of_merge(merge: str) -> str:
    """Return the plan whose name a merge explains."""
    return merge.partition(SPELLING_SEPARATOR)[0]


def _with_evidence(
    relation: Relation, plans: tuple[str, ...], rows: list[tuple[object, ...]]
) -> Relation:
    columns = cast("list[tuple[str, ...]]", list(zip(*rows, strict=True)))
    lists = dict(zip(EVIDENCE_LISTS, columns, strict=True))
    confidence = max(cast("tuple[float, ...]", lists["confidences"]))
    properties = {**relation.properties, **lists, "plans": plans, "confidence": confidence}
    return _relation(relation, properties)


def _relation(relation: Relation, properties: Mapping[str, Value]) -> Relation:
    return Relation(relation.id, relation.type, relation.source, relation.target, properties)


def _evidence(relation: Relation) -> list[tuple[object, ...]]:
    columns = (cast("tuple[object, ...]", relation.properties[name]) for name in EVIDENCE_LISTS)
    return list(zip(*columns, strict=True))


def _is_entity(node: Node) -> bool:
    label = load_ontology().labels.get(node.label)
    return label is not None and label.is_entity


def _texts(of: Node | Relation, name: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", of.properties[name])
