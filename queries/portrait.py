"""All that a store knows of one entity: its facts, and the sentences that say them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from graph.errors import BadCall
from graph.keys import plan_of
from graph.ontology import EVIDENCE_LISTS, load_ontology
from graph.store.base import View
from graph.subgraph import Node, Relation, texts
from queries.nearest import unknown

# More neighbours than any entity of a plan has; a bound all the same.
_NEIGHBOURS = 5000
_SENTENCE_ENDS = "。；！？\n"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote in its sentence.

    Attributes:
        quote: the words that prove it.
        sentence: the sentence that they stand in.
        start: where the quote begins in the sentence, in characters.
        path: titles of the sections that hold the passage.
        plan: id of the plan.
        passage: id of the passage.
        rule: which rule of the loader said so.
        confidence: from 0 to 1.
    """

    quote: str
    sentence: str
    start: int
    path: tuple[str, ...]
    plan: str
    passage: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact of the entity: its relation, the entity at the other end, and the quotes."""

    relation: Relation
    other: Node
    outgoing: bool
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """An entity with every quote that names it and every fact that it has a part in."""

    node: Node
    mentions: tuple[Quoted, ...]
    facts: tuple[Stated, ...]


def portrait(view: View, node: Node) -> Portrait:
    """Return what a store knows of an entity; facts by type, then by the other's name."""
    around = view.neighbourhood((node.id,), hops=1, limit=_NEIGHBOURS)
    touching = [each for each in around.relations if node.id in (each.source, each.target)]
    mentions = view.mentions(node.id)
    passages = _passages(view, (*touching, *mentions))
    facts = (_stated(node, relation, around.by_id, passages) for relation in touching)
    return Portrait(
        node,
        tuple(quote for mention in mentions for quote in quoted(mention, passages)),
        tuple(sorted(facts, key=lambda f: (f.relation.type, not f.outgoing, f.other.name))),
    )


def find(view: View, name: str) -> tuple[Node, ...]:
    """Return the entities of a name or alias.

    Raises:
        BadCall: the name is empty.
        UnknownName: there is none; the message names what comes near.
    """
    if not name.strip():
        raise BadCall("it is empty", where="the name", fix="give an entity's name or alias")
    found = view.named(name)
    if found:
        return found
    labels = [label.name for label in load_ontology().entity_labels]
    raise unknown(view, name, labels, what="entity", where="the store")


def quoted(relation: Relation, passages: Mapping[str, Node]) -> Iterator[Quoted]:
    """Yield each quote of a relation in its sentence.

    Args:
        relation: one with evidence; where somebody has made one without, nothing is yielded.
        passages: the nodes of its passages by id.
    """
    evidence = (relation.properties.get(name, ()) for name in EVIDENCE_LISTS)
    for row in zip(*cast("Iterable[tuple[object, ...]]", evidence), strict=True):
        passage, start, end, quote, rule, confidence = cast(
            "tuple[str, int, int, str, str, float]", row
        )
        held = passages[passage].properties
        begin, stop = sentence_around(str(held["text"]), start, end)
        yield Quoted(
            quote=quote,
            sentence=str(held["text"])[begin:stop],
            start=start - begin,
            path=cast("tuple[str, ...]", held["path"]),
            plan=plan_of(passage),
            passage=passage,
            rule=rule,
            confidence=confidence,
        )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence, or sentences, that hold [start, end) of a text."""
    begin = max((text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS), default=-1) + 1
    stops = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, max(start, end - 1))) >= 0]
    return begin, min(stops) + 1 if stops else len(text)


def _passages(view: View, relations: Iterable[Relation]) -> dict[str, Node]:
    ids = {
        passage
        for relation in relations
        for passage in texts(relation.properties.get("passages", ()))
    }
    return {node.id: node for node in view.nodes(sorted(ids))}


def _stated(
    node: Node, relation: Relation, nodes: Mapping[str, Node], passages: Mapping[str, Node]
) -> Stated:
    outgoing = relation.source == node.id
    other = nodes[relation.target if outgoing else relation.source]
    return Stated(relation, other, outgoing, tuple(quoted(relation, passages)))
