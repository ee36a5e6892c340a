"""The integrity check: what of a whole graph is not as it should be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from graph.errors import UnknownName
from graph.keys import normal_name, plan_of
from graph.model import Value
from graph.ontology import EVIDENCE_LISTS, Label, Property, RelationType, load_ontology
from graph.properties import misfit
from graph.subgraph import Node, Relation, Subgraph, texts

_MENTIONS = "MENTIONS"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is wrong.

    Attributes:
        kind: quote, lists, end, name, property, duplicate, evidence or plan.
        where: the node or relation, as people find it again.
        wrong: what is wrong with it.
    """

    kind: str
    where: str
    wrong: str

    def __str__(self) -> str:
        """Return it as a line of the report."""
        return f"{self.kind}: {self.where}: {self.wrong}"


def check(subgraph: Subgraph) -> tuple[Finding, ...]:
    """Return all that is wrong with a whole graph, sorted; nothing when it is sound.

    Every quote must be its passage's `text[start:end]`; parallel lists of one length; every
    relation between labels that its type joins; labels, types and properties as the ontology
    has them; no entity twice; no entity or fact without evidence; `plans` exactly those whose
    text is the evidence.

    Args:
        subgraph: all of a store, or a plan's graph before it is loaded: the passages that
            evidence points to must be there.
    """
    findings = {
        *_nodes(subgraph),
        *_relations(subgraph),
        *_duplicates(subgraph),
        *_unmentioned(subgraph),
        *_misquoted(subgraph),
    }
    return tuple(sorted(findings))


def _nodes(subgraph: Subgraph) -> Iterator[Finding]:
    for node in subgraph.nodes:
        where = _called(node)
        label = _label(node)
        if label is None:
            yield Finding("name", where, f"the ontology has no label {node.label}")
            continue
        yield from _properties(where, label.properties, node.properties)
        if label.is_entity:
            yield from _of_plans(where, node.properties)


def _of_plans(where: str, held: Mapping[str, Value]) -> Iterator[Finding]:
    """Yield what is wrong with what an entity says of each of its plans."""
    plans = texts(held.get("plans", ()))
    for name in ("spellings", "confidences"):
        if len(plans) != len(texts(held.get(name, ()))):
            yield Finding("lists", where, f"plans and {name} are not of one length")
    confidences = cast("tuple[float, ...]", held.get("confidences", ()))
    if confidences and held.get("confidence") != max(confidences):
        yield Finding("property", where, "confidence is not that of the best plan")


def _label(node: Node) -> Label | None:
    return load_ontology().labels.get(node.label)


def _called(node: Node) -> str:
    return f"{node.label} {node.properties.get('name', '')} ({node.id})"


def _properties(
    where: str, properties: Mapping[str, Property], values: Mapping[str, Value]
) -> Iterator[Finding]:
    for about in properties.values():
        if about.name not in values:
            if about.required:
                yield Finding("property", where, f"{about.name} is missing")
            continue
        wrong = misfit(about, values[about.name])
        if wrong is not None:
            yield Finding("property", where, wrong)
    for name in sorted(set(values) - set(properties)):
        yield Finding("property", where, f"the ontology has no property {name} here")


def _relations(subgraph: Subgraph) -> Iterator[Finding]:
    for relation in subgraph.relations:
        where = _arrow(subgraph, relation)
        try:
            kind = load_ontology().relation_type(relation.type)
        except UnknownName as error:
            yield Finding("name", where, error.wrong)
            continue
        yield from _ends(subgraph, relation, kind, where)
        wrong = list(_properties(where, kind.properties, relation.properties))
        yield from wrong
        if kind.evidence and not wrong:
            yield from _evidence(subgraph, relation, where)


def _arrow(subgraph: Subgraph, relation: Relation) -> str:
    ends = (subgraph.by_id.get(end) for end in (relation.source, relation.target))
    names = [str(end.properties.get("name", end.id)) if end else "?" for end in ends]
    return f"({names[0]})-{relation.type}->({names[1]}) ({relation.id})"


def _ends(
    subgraph: Subgraph, relation: Relation, kind: RelationType, where: str
) -> Iterator[Finding]:
    ends = [subgraph.by_id.get(end) for end in (relation.source, relation.target)]
    for end, key in zip(ends, (relation.source, relation.target), strict=True):
        if end is None:
            yield Finding("end", where, f"its end {key} is not there")
    source, target = ends
    if source is not None and target is not None and not kind.joins(source.label, target.label):
        yield Finding("end", where, f"it cannot join {source.label} to {target.label}")


def _evidence(subgraph: Subgraph, relation: Relation, where: str) -> Iterator[Finding]:
    lists = [cast("Sequence[str]", relation.properties[name]) for name in EVIDENCE_LISTS]
    if len({len(each) for each in lists}) != 1:
        lengths = ", ".join(f"{n} {len(v)}" for n, v in zip(EVIDENCE_LISTS, lists, strict=True))
        yield Finding("lists", where, f"its evidence is not of one length: {lengths}")
        return
    if not lists[0]:
        yield Finding("evidence", where, "nothing in the text says so")
    for passage, start, end, quote in zip(*lists[:4], strict=True):
        yield from _quote(subgraph, where, passage, (cast("int", start), cast("int", end)), quote)
    confidences = cast("tuple[float, ...]", relation.properties["confidences"])
    if confidences and relation.properties["confidence"] != max(confidences):
        yield Finding("property", where, "confidence is not that of the best evidence")
    yield from _plans(where, relation.properties["plans"], lists[0])


def _quote(
    subgraph: Subgraph, where: str, passage: str, span: tuple[int, int], quote: str
) -> Iterator[Finding]:
    found = subgraph.by_id.get(passage)
    if found is None or found.label != "Passage":
        yield Finding("quote", where, f"its passage {passage} is not there")
        return
    start, end = span
    there = str(found.properties.get("text", ""))[start:end] if 0 <= start < end else ""
    if not quote or there != quote:
        wrong = f"{passage} [{start}, {end}) says {there!r}, not {quote!r}"
        yield Finding("quote", where, wrong)


def _plans(where: str, plans: Value, passages: Sequence[str]) -> Iterator[Finding]:
    """Yield what of `plans` differs from the plans that the evidence stands in."""
    named, proved = set(texts(plans)), {plan_of(passage) for passage in passages}
    for plan in sorted(proved - named):
        yield Finding("plan", where, f"evidence is of {plan}, which plans does not name")
    for plan in sorted(named - proved):
        yield Finding("plan", where, f"plans names {plan}, of which no evidence is there")


def _duplicates(subgraph: Subgraph) -> Iterator[Finding]:
    groups: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in subgraph.nodes:
        label = _label(node)
        if label is not None and label.is_entity:
            groups[_identity(node, label)].append(node)
    for nodes in groups.values():
        # Two districts may share a name; the code that is their key tells them apart.
        codes = [_key(node) for node in nodes if _key(node)]
        if len(nodes) > 1 and len(set(codes)) < len(nodes):
            others = ", ".join(node.id for node in nodes[1:])
            yield Finding("duplicate", _called(nodes[0]), f"{others} has the same name")


def _identity(node: Node, label: Label) -> tuple[str, ...]:
    """Return what no two entities may share: label, normal name, and what their key has beside."""
    rest = (str(node.properties.get(part, "")) for part in label.key if part != "name")
    named = "name" in label.key
    name = normal_name(str(node.properties.get("name", "")))
    return (node.label, name, *(rest if named else ()))


def _key(node: Node) -> tuple[str, ...]:
    """Return the key of a label of which the key is not the name, where the node has all of it."""
    label = load_ontology().label(node.label)
    if "name" in label.key or any(part not in node.properties for part in label.key):
        return ()
    return tuple(str(node.properties[part]) for part in label.key)


def _unmentioned(subgraph: Subgraph) -> Iterator[Finding]:
    passages: dict[str, list[str]] = defaultdict(list)
    for relation in subgraph.relations:
        if relation.type == _MENTIONS:
            passages[relation.target].append(relation.source)
    for node in subgraph.nodes:
        label = _label(node)
        if label is None or not label.is_entity:
            continue
        if node.id not in passages:
            yield Finding("evidence", _called(node), "no passage mentions it")
        else:
            yield from _plans(_called(node), node.properties.get("plans", ()), passages[node.id])


def _misquoted(subgraph: Subgraph) -> Iterator[Finding]:
    """Yield the paragraphs of tables that the plan they are quoted from does not have."""
    passages = [node for node in subgraph.nodes if node.label == "Passage"]
    said = {(plan_of(node.id), node.properties.get("text")) for node in passages}
    for node in passages:
        plan = str(node.properties.get("quoted_from", ""))
        if plan and (plan, node.properties.get("text")) not in said:
            yield Finding("quote", _called(node), f"{plan} does not say it; load the table again")
