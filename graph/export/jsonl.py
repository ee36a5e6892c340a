"""JSON Lines: facts with quotes and offsets into the source file, and the text that proves them.

The rows come in this order, each kind sorted:

- plan, section, passage: the text itself, with all properties, so that the file stands alone;
- link: the text's own relations (HAS_SECTION, NEXT, COVERS ...), which nobody has to prove;
- node: an entity with its evidence; edge: a fact with its evidence.

Scorers read nodes and edges alone. `start` and `end` count characters of the source file as
decoded. What can be made again is left out: ids of links and mentions, the spellings and
search text of an entity where they follow from its names, and what each of its plans says of
its confidence where that follows from the evidence.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from graph.errors import BadExchange, BadFact, FalseQuote, UnknownName
from graph.export.passage_text import PassageText
from graph.keys import entity_id, fact_id, normal_name, plan_of
from graph.model import Value
from graph.ontology import EVIDENCE_LISTS, load_ontology
from graph.plan_graph import SPELLING_SEPARATOR, search_text
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph

_MENTIONS = "MENTIONS"
_FIX_PASSAGES = "export a whole plan or the whole graph, which hold their passages"
_FIX_ROW = "mend the line, or export the graph again"
_YEAR_DIGITS = 4
# What a row says in a form of its own; the rest of it are properties by name.
_NODE_KEYS = frozenset({"t", "id", "label", "evidence"})
_EDGE_KEYS = frozenset({"t", "id", "type", "from", "to", "from_id", "to_id", "evidence"})

Row = dict[str, Any]


# Writing


def write_facts(subgraph: Subgraph) -> Iterator[str]:
    """Yield the rows of a plan's or a whole store's graph, without line feeds.

    The same graph gives the same rows on every machine.

    Raises:
        BadExchange: a fact has no evidence, or its passage is not in the subgraph.
    """
    texts = {node.id: PassageText.of(node) for node in subgraph.nodes if node.label == "Passage"}
    mentions: dict[str, list[Relation]] = defaultdict(list)
    for relation in subgraph.relations:
        if relation.type == _MENTIONS:
            mentions[relation.target].append(relation)
    yield from map(_line, _text_rows(subgraph))
    yield from map(_line, _link_rows(subgraph))
    entities = (n for n in subgraph.nodes if load_ontology().label(n.label).is_entity)
    for node in sorted(entities, key=lambda n: (n.label, n.name, n.id)):
        yield _line(_node_row(node, mentions[node.id], texts))
    for relation in sorted(_proved(subgraph), key=lambda r: _edge_order(subgraph, r)):
        yield _line(_edge_row(subgraph, relation, texts))


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _text_rows(subgraph: Subgraph) -> Iterator[Row]:
    for label in load_ontology().text_labels:
        for node in subgraph.nodes:
            if node.label == label.name:
                yield {"t": label.name.lower(), "id": node.id} | _in_order(node.properties)


def _link_rows(subgraph: Subgraph) -> Iterator[Row]:
    links = (r for r in subgraph.relations if not load_ontology().relation_type(r.type).evidence)
    for link in sorted(links, key=lambda r: (r.type, r.source, r.target)):
        ends = {"from_id": link.source, "to_id": link.target}
        yield {"t": "link", "type": link.type} | ends | _in_order(link.properties)


def _proved(subgraph: Subgraph) -> Iterator[Relation]:
    for relation in subgraph.relations:
        if relation.type != _MENTIONS and load_ontology().relation_type(relation.type).evidence:
            yield relation


def _edge_order(subgraph: Subgraph, relation: Relation) -> tuple[str, ...]:
    source, target = subgraph.by_id[relation.source], subgraph.by_id[relation.target]
    return relation.type, source.name, target.name, relation.id


def _in_order(properties: Mapping[str, Value]) -> Row:
    return {name: properties[name] for name in sorted(properties)}


def _node_row(node: Node, mentions: Iterable[Relation], texts: Mapping[str, PassageText]) -> Row:
    rest = dict(node.properties)
    row: Row = {"t": "node", "label": node.label, "name": rest.pop("name")}
    row["aliases"] = rest.pop("aliases", ())
    if node.label == "Indicator":
        row |= _indicator(rest)
    for name, value in _derived(node.properties).items():
        if rest.get(name) == value:
            del rest[name]
    evidence = [each for mention in mentions for each in _evidence(mention, texts)]
    evidence.sort(key=lambda each: (each["passage"], each["start"], each["end"], each["rule"]))
    if rest.get("confidences") == _believed(evidence, rest["plans"])["confidences"]:
        del rest["confidences"]
    return {**row, "id": node.id, **_in_order(rest), "evidence": evidence}


def _indicator(rest: dict[str, Value]) -> Row:
    """Return an indicator's figures as people write them; they are taken out of `rest`."""
    value: object = _plain(rest.pop("value", None))
    if "low" in rest or "high" in rest:
        value = [_plain(rest.pop("low", None)), _plain(rest.pop("high", None))]
    year = rest.pop("year", None)
    plain = isinstance(year, str) and year.isascii() and year.isdigit()
    exact = plain and len(str(year)) == _YEAR_DIGITS and not str(year).startswith("0")
    return {
        "value": value,
        "unit": rest.pop("unit", ""),
        "comparator": rest.pop("comparator", ""),
        "year": int(str(year)) if exact else year,
        "kind": rest.pop("kind", ""),
    }


def _plain(value: Value | None) -> Value | None:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _derived(properties: Mapping[str, Value]) -> dict[str, Value]:
    """Return the spellings and the search text as a loader makes them from the names."""
    name = str(properties["name"])
    aliases = cast("tuple[str, ...]", properties.get("aliases", ()))
    plans = cast("tuple[str, ...]", properties.get("plans", ()))
    return {
        "spellings": (SPELLING_SEPARATOR.join((name, *aliases)),) * len(plans),
        "search": search_text(name, aliases, str(properties.get("name_en", ""))),
    }


def _edge_row(subgraph: Subgraph, relation: Relation, texts: Mapping[str, PassageText]) -> Row:
    source, target = subgraph.by_id[relation.source], subgraph.by_id[relation.target]
    if "passages" not in relation.properties:
        where = f"{source.name} {relation.type} {target.name}"
        raise BadExchange("nothing proves it", where=where, fix="take it out: see plangraph check")
    return {
        "t": "edge",
        "type": relation.type,
        "from": (source.label, source.name),
        "to": (target.label, target.name),
        "id": relation.id,
        "from_id": source.id,
        "to_id": target.id,
        "plans": relation.properties["plans"],
        "confidence": relation.properties["confidence"],
        "evidence": list(_evidence(relation, texts)),
    }


def _evidence(relation: Relation, texts: Mapping[str, PassageText]) -> Iterator[Row]:
    lists = (cast("Sequence[Any]", relation.properties[name]) for name in EVIDENCE_LISTS)
    for passage, start, end, quote, rule, confidence in zip(*lists, strict=True):
        if passage not in texts:
            raise BadExchange(
                f"its passage {passage} is not here",
                where=f"{relation.type} {relation.id}",
                fix=_FIX_PASSAGES,
            )
        begin, stop = texts[passage].in_source(start, end)
        row = {"quote": quote, "start": begin, "end": stop}
        yield row | {"passage": passage, "rule": rule, "confidence": confidence}


# Reading


@dataclass
class _Reading:
    """What has been read so far: the rows are checked one by one, in the file's order."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    texts: dict[str, PassageText] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add_node(self, node: Node) -> None:
        if node.id in self.nodes:
            raise ValueError(f"the id {node.id} was given before")
        self.nodes[node.id] = node
        self.by_name.setdefault((node.label, node.name), []).append(node.id)
        if node.label == "Passage":
            self.texts[node.id] = PassageText.of(node)

    def add_relation(self, relation: Relation) -> None:
        if relation.id in self.relations:
            raise ValueError(f"the id {relation.id} was given before")
        ends = [self.nodes.get(end) for end in (relation.source, relation.target)]
        if ends[0] is None or ends[1] is None:
            raise ValueError("an end of it is not in the file before it")
        if not load_ontology().relation_type(relation.type).joins(ends[0].label, ends[1].label):
            raise ValueError(f"{relation.type} cannot join {ends[0].label} to {ends[1].label}")
        self.relations[relation.id] = relation


def read_facts(lines: Iterable[str], file: str = "line") -> Subgraph:
    """Return the graph that `write_facts` wrote.

    Rows may stand in any order within their kind; keys that the ontology does not name are
    an error, for they would be lost. `id` may be missing where the name makes it.

    Args:
        lines: one row each; empty lines do not count.
        file: what messages call the file.

    Raises:
        BadExchange: a row cannot be read; the message names its line.
        FalseQuote: a quote is not what its passage says there.
    """
    reading = _Reading()
    links: list[tuple[str, Row]] = []
    for number, line in enumerate(lines, 1):
        where = f"{file}:{number}"
        if not line.strip():
            continue
        row = _row(line, where)
        # A plan COVERS a region, which stands further down.
        if row.get("t") == "link":
            links.append((where, row))
        else:
            _take(reading, row, where)
    for where, row in links:
        _take(reading, row, where)
    return Subgraph.of(reading.nodes.values(), reading.relations.values())


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadExchange(f"it is no JSON ({error})", where=where, fix=_FIX_ROW) from error
    if not isinstance(row, dict):
        raise BadExchange("it is no object {…}", where=where, fix=_FIX_ROW)
    return row


def _take(reading: _Reading, row: Row, where: str) -> None:
    takers = {"node": _take_node, "edge": _take_edge, "link": _take_link}
    takers |= {label.name.lower(): _take_text for label in load_ontology().text_labels}
    kind = row.get("t")
    if kind not in takers:
        raise BadExchange(
            f'"t" is {kind!r}', where=where, fix=f"write one of {', '.join(sorted(takers))}"
        )
    try:
        takers[kind](reading, row)
    except KeyError as error:
        raise BadExchange(f"{error} is missing", where=where, fix="add it") from error
    except FalseQuote as error:
        raise FalseQuote(error.wrong, where=where, fix=error.fix) from error
    except (UnknownName, BadFact) as error:
        raise BadExchange(error.wrong, where=where, fix=error.fix) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadExchange(str(error), where=where, fix=_FIX_ROW) from error


def _take_text(reading: _Reading, row: Row) -> None:
    label = load_ontology().label(row["t"].capitalize())
    properties = declared(label.properties, row, beside=("t", "id"))
    reading.add_node(Node(str(row["id"]), label.name, properties))


def _take_link(reading: _Reading, row: Row) -> None:
    kind = load_ontology().relation_type(row["type"])
    source, target = str(row["from_id"]), str(row["to_id"])
    properties = declared(kind.properties, row, beside=_EDGE_KEYS)
    reading.add_relation(
        Relation(fact_id(kind.name, source, target), kind.name, source, target, properties)
    )


def _take_node(reading: _Reading, row: Row) -> None:
    label = load_ontology().label(row["label"])
    flat = _flat_indicator(row) if label.name == "Indicator" else dict(row)
    evidence = row["evidence"]
    flat = {"aliases": [], "plans": sorted({plan_of(e["passage"]) for e in evidence})} | flat
    flat = _believed(evidence, flat["plans"]) | _with_derived(flat)
    node_id = str(row.get("id") or entity_id(label.name, (normal_name(row["name"]),)))
    properties = declared(label.properties, flat, beside=_NODE_KEYS)
    reading.add_node(Node(node_id, label.name, properties))
    by_passage: dict[str, list[Row]] = defaultdict(list)
    for each in evidence:
        by_passage[each["passage"]].append(each)
    for passage, found in by_passage.items():
        proof = _proof(reading, found) | {"plans": (plan_of(passage),)}
        key = fact_id(_MENTIONS, passage, node_id)
        reading.add_relation(Relation(key, _MENTIONS, passage, node_id, proof))


def _flat_indicator(row: Row) -> Row:
    flat = {name: value for name, value in row.items() if value is not None}
    value = flat.get("value")
    if isinstance(value, list):
        low, high = flat.pop("value")
        ends = {"low": low, "high": high}
        flat |= {name: end for name, end in ends.items() if end is not None}
    if "year" in flat:
        flat["year"] = str(flat["year"])
    return flat


def _believed(evidence: Iterable[Row], plans: object) -> Row:
    """Return how far the evidence of each plan that names an entity can be believed."""
    best: dict[str, float] = {}
    for each in evidence:
        plan = plan_of(each["passage"])
        best[plan] = max(best.get(plan, 0.0), float(each.get("confidence", 1.0)))
    confidences = tuple(best.get(plan, 0.0) for plan in cast("tuple[str, ...]", plans))
    return {"confidences": confidences, "confidence": max(confidences, default=0.0)}


def _with_derived(row: Row) -> Row:
    """Return the row of an entity with the properties that a writer leaves out."""
    names = {name: row[name] for name in ("name", "aliases", "plans")}
    return {**_derived({**names, "name_en": row.get("name_en") or ""}), **row}


def _take_edge(reading: _Reading, row: Row) -> None:
    kind = load_ontology().relation_type(row["type"])
    source = _end(reading, row, "from")
    target = _end(reading, row, "to")
    evidence = row["evidence"]
    proof = _proof(reading, evidence)
    plans = row.get("plans") or sorted({plan_of(each["passage"]) for each in evidence})
    properties = proof | {"plans": tuple(plans)}
    if "confidence" in row:
        properties["confidence"] = float(row["confidence"])
    unknown = sorted(set(row) - _EDGE_KEYS - {"plans", "confidence"})
    if unknown:
        raise ValueError(f"{kind.name} has no {', '.join(unknown)}")
    key = str(row.get("id") or fact_id(kind.name, source, target))
    reading.add_relation(Relation(key, kind.name, source, target, properties))


def _end(reading: _Reading, row: Row, which: str) -> str:
    """Return the id of an edge's end, given by id, or by label and a name that is its alone."""
    if f"{which}_id" in row:
        return str(row[f"{which}_id"])
    label, name = row[which]
    found = reading.by_name.get((label, name), [])
    if len(found) != 1:
        raise ValueError(f'{len(found)} nodes are {label} {name}; name one by "{which}_id"')
    return found[0]


def _proof(reading: _Reading, evidence: Sequence[Row]) -> dict[str, Value]:
    """Return the parallel lists of some evidence.

    Raises:
        FalseQuote: a quote is not what stands there.
    """
    if not evidence:
        raise ValueError("evidence is empty: nothing in the text says so")
    spans = [_span(reading, each) for each in evidence]
    confidences = tuple(float(each.get("confidence", 1.0)) for each in evidence)
    return {
        "passages": tuple(str(each["passage"]) for each in evidence),
        "starts": tuple(start for start, _ in spans),
        "ends": tuple(end for _, end in spans),
        "quotes": tuple(str(each["quote"]) for each in evidence),
        "rules": tuple(str(each.get("rule", "import")) for each in evidence),
        "confidences": confidences,
        "confidence": max(confidences),
    }


def _span(reading: _Reading, evidence: Row) -> tuple[int, int]:
    passage = reading.texts.get(evidence["passage"])
    if passage is None:
        raise ValueError(f"its passage {evidence['passage']} is not in the file before it")
    try:
        start, end = passage.from_source(evidence["start"], evidence["end"])
        there = passage.text[start:end]
    except LookupError:
        start = end = 0
        there = ""
    if not there or there != evidence["quote"]:
        raise FalseQuote(
            f"the quote {evidence['quote']!r} is not the text there, {there!r}",
            where=evidence["passage"],
            fix="correct start, end and quote",
        )
    return start, end
