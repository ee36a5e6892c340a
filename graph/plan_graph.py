"""One plan's facts as nodes and relations: what a load puts into a store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256

from graph.evidence import Evidence
from graph.keys import entity_id, fact_id
from graph.model import Entity, Merge, Passage, PlanFacts, Section, Value
from graph.subgraph import Node, Relation, Subgraph

# A passage's name is what a list shows of it.
_OPENING = 24
SPELLING_SEPARATOR = "|"


def plan_graph(facts: PlanFacts) -> Subgraph:
    """Return the nodes and relations of one plan, with every property that a store keeps.

    Entities are shared between plans by their ids; `plans`, `spellings` and
    `confidences` hold this plan's part alone, which `graph.merge` joins to others' in a store.
    """
    return Subgraph.of(
        (*_text_nodes(facts), *(_entity_node(facts, entity) for entity in facts.entities)),
        (*_text_relations(facts), *_mentions(facts), *_facts(facts)),
    )


def plan_node_id(plan: str) -> str:
    """Return the id of the node of a plan."""
    return entity_id("Plan", (plan,))


def search_text(name: str, aliases: Iterable[str], name_en: str = "") -> str:
    """Return what full-text search looks at: names, pinyin with and without spaces, initials."""
    # Its table takes as long to read as a whole query: only what loads a plan needs it.
    from pypinyin import lazy_pinyin

    names = list(dict.fromkeys((name, *aliases)))
    words = [lazy_pinyin(each, errors="ignore") for each in names]
    initials = ["".join(word[0] for word in each) for each in words]
    forms = (*names, *map(" ".join, words), *map("".join, words), *initials, name_en)
    return " ".join(dict.fromkeys(form for form in forms if form))


def _text_nodes(facts: PlanFacts) -> Iterator[Node]:
    plan, document = facts.document.plan, facts.document
    properties: dict[str, Value | None] = {
        "name": plan.title,
        "plans": (plan.id,),
        "number": plan.number or None,
        "issuer": plan.issuer or None,
        "region": plan.region or None,
        "first_year": plan.first_year,
        "last_year": plan.last_year,
        "file": plan.file,
        "source": plan.source or None,
        "sha256": sha256(document.source.encode()).hexdigest(),
    }
    present = {key: value for key, value in properties.items() if value is not None}
    yield Node(plan_node_id(plan.id), "Plan", present)
    for section in facts.sections:
        yield Node(section.id, "Section", _section_properties(section))
    for passage in facts.passages:
        yield Node(passage.id, "Passage", _passage_properties(facts, passage))


def _section_properties(section: Section) -> dict[str, Value]:
    return {
        "name": section.title,
        "plans": (section.plan,),
        "position": section.position,
        "depth": section.depth,
        "path": section.path,
    }


def _passage_properties(facts: PlanFacts, passage: Passage) -> dict[str, Value]:
    quoted: dict[str, Value] = {"quoted_from": passage.quoted_from} if passage.quoted_from else {}
    return quoted | {
        "name": passage.text[:_OPENING],
        "plans": (passage.plan,),
        "position": passage.position,
        "text": passage.text,
        "kind": passage.kind,
        "path": passage.path,
        "offsets": facts.document.offsets(passage.span),
    }


def _entity_node(facts: PlanFacts, entity: Entity) -> Node:
    aliases = tuple(sorted(set(entity.aliases) - {entity.name}))
    properties: dict[str, Value] = {
        **entity.properties,
        "name": entity.name,
        "aliases": aliases,
        "plans": (facts.document.plan.id,),
        "spellings": (SPELLING_SEPARATOR.join((entity.name, *aliases)),),
        "confidence": float(entity.confidence),
        "confidences": (float(entity.confidence),),
        "search": search_text(entity.name, aliases, str(entity.properties.get("name_en", ""))),
    }
    if entity.merges:
        properties["merges"] = tuple(sorted(_merge_row(facts, each) for each in entity.merges))
    return Node(entity.id, entity.label, properties)


def _merge_row(facts: PlanFacts, merge: Merge) -> str:
    # The name comes last, for it alone may hold the separator.
    reason = merge.reason.replace(SPELLING_SEPARATOR, "/")
    return SPELLING_SEPARATOR.join((facts.document.plan.id, reason, merge.name))


def _text_relations(facts: PlanFacts) -> Iterator[Relation]:
    plan = facts.document.plan.id
    root = plan_node_id(plan)
    ids = {section.position: section.id for section in facts.sections}

    def join(kind: str, source: str, target: str) -> Relation:
        return Relation(fact_id(kind, source, target), kind, source, target, {"plans": (plan,)})

    for section in facts.sections:
        parent = root if section.parent is None else ids[section.parent]
        yield join("HAS_SECTION", parent, section.id)
    for passage in facts.passages:
        parent = root if passage.section is None else ids[passage.section]
        yield join("HAS_PASSAGE", parent, passage.id)
    for before, after in zip(facts.passages, facts.passages[1:], strict=False):
        yield join("NEXT", before.id, after.id)
    if facts.region is not None:
        yield join("COVERS", root, facts.region.id)


def _mentions(facts: PlanFacts) -> Iterator[Relation]:
    for entity in facts.entities:
        by_passage: dict[str, list[Evidence]] = defaultdict(list)
        for evidence in entity.evidence:
            by_passage[facts.passage_at(evidence.span).id].append(evidence)
        for passage, found in by_passage.items():
            key = fact_id("MENTIONS", passage, entity.id)
            yield Relation(key, "MENTIONS", passage, entity.id, _evidence(facts, found))


def _facts(facts: PlanFacts) -> Iterator[Relation]:
    for fact in facts.facts:
        properties = _evidence(facts, fact.evidence)
        yield Relation(fact.id, fact.type, fact.source.id, fact.target.id, properties)


def _evidence(facts: PlanFacts, evidence: Iterable[Evidence]) -> dict[str, Value]:
    """Return the spans as parallel lists, in the order of the text, relative to passages."""
    unique = sorted({(each.span, each.rule): each for each in evidence}.items())
    spans = [each for _, each in unique]
    passages = [facts.passage_at(each.span) for each in spans]
    pairs = list(zip(spans, passages, strict=True))
    return {
        "plans": (facts.document.plan.id,),
        "passages": tuple(passage.id for passage in passages),
        "starts": tuple(each.span.start - passage.span.start for each, passage in pairs),
        "ends": tuple(each.span.end - passage.span.start for each, passage in pairs),
        "quotes": tuple(each.quote for each in spans),
        "rules": tuple(each.rule for each in spans),
        "confidences": tuple(float(each.confidence) for each in spans),
        "confidence": max(float(each.confidence) for each in spans),
    }
