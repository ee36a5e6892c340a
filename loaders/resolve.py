"""Mentions to entities, claims to facts; what fits nowhere becomes a reject."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from graph.errors import PlanGraphError
from graph.evidence import Evidence
from graph.keys import entity_id, fact_id, normal_name
from graph.model import Document, Entity, Fact, Merge, Value
from graph.ontology import load_ontology
from loaders.claims import Claim, Finding, Mention, Reject
from loaders.lexicon import Lexicon
from loaders.merges import Joined, Key, joined, reason_of_region
from loaders.names.offices import whole_office
from loaders.places.regions import Region, by_code, regions
from loaders.rejects import reject


@dataclass(frozen=True, slots=True)
class Resolved:
    """What was found, as entities and facts, and what was refused."""

    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    rejects: tuple[Reject, ...]


def resolve(
    document: Document, findings: Iterable[Finding], names_en: Mapping[str, str]
) -> Resolved:
    """Group mentions into entities and claims into facts.

    Two mentions are one entity when their labels and the normal forms of their names are the
    same; a region goes by its code, whatever short name the text uses; an indicator by name,
    year, kind and what it measures; an office by its whole name. What else is one,
    `loaders.merges` says; each entity keeps why its other names mean it.

    Args:
        document: the text.
        findings: what the extractors yielded, in any order.
        names_en: English names by the normal form of the Chinese one.
    """
    found = [_whole(each, document.plan.region) for each in findings]
    rejects = [each for each in found if isinstance(each, Reject)]
    claims = [each for each in found if isinstance(each, Claim)]
    mentions = [each for each in found if isinstance(each, Mention)]
    mentions += [end for claim in claims for end in (claim.source, claim.target)]
    # One mention is an end of many claims, and mentioned by itself.
    apart = {id(each): each for each in mentions if each.label != "Indicator"}
    keys = {place: _key(document, each) for place, each in apart.items()}
    known = [(each, keys[place]) for place, each in apart.items()]
    one = joined(document, known, Lexicon())
    reasons = _reasons(known, one)
    keys = {place: one.key(key) for place, key in keys.items()}
    keys |= _keys_of_indicators(document, mentions, claims, keys)
    groups: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[keys[id(mention)]].append(mention)
    entities: dict[Key, Entity] = {}
    for key, group in groups.items():
        try:
            made = _entity(document, key, group, names_en)
            entities[key] = _explained(made, reasons.get(key, {}))
        except PlanGraphError as error:
            span = group[0].evidence.span
            rejects.append(reject(document, span, reason=error.wrong, fix=error.fix))
    # An id is made anew whenever it is asked for.
    ids = {key: each.id for key, each in entities.items()}
    facts = _facts(document, claims, keys, entities, ids, rejects)
    in_order = sorted(ids, key=lambda key: (entities[key].label, entities[key].name, ids[key]))
    return Resolved(
        tuple(entities[key] for key in in_order),
        tuple(facts[key] for key in sorted(facts, key=lambda key: (*_ends(facts[key]), key))),
        tuple(sorted(set(rejects), key=lambda each: (each.where, each.text, each.reason))),
    )


def _whole(finding: Finding, own: str) -> Finding:
    """Return a finding with the whole names of offices: two plans' 省科技厅 are two."""
    if isinstance(finding, Claim):
        source, target = whole_office(finding.source, own), whole_office(finding.target, own)
        as_it_is = source is finding.source and target is finding.target
        return finding if as_it_is else finding._replace(source=source, target=target)
    return whole_office(finding, own) if isinstance(finding, Mention) else finding


def _reasons(known: Iterable[tuple[Mention, Key]], one: Joined) -> dict[Key, dict[str, str]]:
    """Return why each other name means the entity of a key."""
    reasons: dict[Key, dict[str, str]] = defaultdict(dict)
    for mention, key in known:
        if key in one.reasons:
            reasons[one.key(key)].setdefault(mention.name, one.reasons[key])
    for key, merges in one.given.items():
        for merge in merges:
            reasons[one.key(key)].setdefault(merge.name, merge.reason)
    return reasons


def _explained(entity: Entity, reasons: Mapping[str, str]) -> Entity:
    """Return an entity with a reason for each of its other names."""
    if not entity.aliases and not reasons:
        return entity  # as most are
    names = {*entity.aliases, *reasons} - {entity.name}
    if not names:
        return entity
    region = by_code().get(entity.key[0]) if entity.label == "Region" else None
    own = normal_name(entity.name)
    merges = []
    for name in names:
        reason = reasons.get(name)
        if reason is None and normal_name(name) == own:
            reason = "another spelling: width, case, spaces or quotes"
        elif reason is None:
            reason = reason_of_region(name, region) if entity.label == "Region" else "given with it"
        merges.append(Merge(name, reason))
    return replace(entity, aliases=tuple(sorted(names)), merges=tuple(sorted(merges)))


def _keys_of_indicators(
    document: Document,
    mentions: Iterable[Mention],
    claims: Iterable[Claim],
    keys: Mapping[int, Key],
) -> dict[int, Key]:
    """Return the key of each indicator's mention, by its identity."""
    made: dict[int, Key] = {}
    subjects = {
        id(claim.source): entity_id(keys[id(claim.target)][0], keys[id(claim.target)][1:])
        for claim in claims
        if claim.type == "MEASURES" and claim.target.label != "Indicator"
    }
    values: dict[Key, str] = {}
    for each in (each for each in mentions if each.label == "Indicator"):
        held = each.properties
        about = (str(held.get("year", "")), str(held.get("kind", "")), subjects.get(id(each), ""))
        key: Key = ("Indicator", document.plan.id, normal_name(each.name), *about)
        # Two values under one name are two indicators: the second is told apart by its value.
        value = _value(held)
        if values.setdefault(key, value) != value:
            key = (*key[:2], f"{key[2]}（{value}）", *key[3:])
        made[id(each)] = key
    return made


def _key(document: Document, mention: Mention) -> Key:
    if mention.label == "Region":
        code = mention.properties.get("adcode")
        region = regions(document.plan.region).get(mention.name) if code is None else None
        return "Region", str(code or (region.adcode if region else normal_name(mention.name)))
    if _is_of_plan(mention.label):
        return mention.label, document.plan.id, normal_name(mention.name)
    return mention.label, normal_name(mention.name)


@cache
def _is_of_plan(label: str) -> bool:
    """Say whether what has a label belongs to one plan alone."""
    return "plan" in load_ontology().label(label).key


def _value(held: Mapping[str, Value]) -> str:
    numbers = (held[name] for name in ("value", "low", "high") if name in held)
    return "—".join(f"{number:g}" for number in numbers) + str(held.get("unit", ""))


def _entity(
    document: Document, key: Key, mentions: Sequence[Mention], names_en: Mapping[str, str]
) -> Entity:
    names = {mention.name for mention in mentions}
    label, name = key[0], _usual_name(key, mentions) if len(names) > 1 else mentions[0].name
    properties: dict[str, Value] = {}
    # What is said first holds. Most mentions say nothing but the name.
    if telling := [each for each in mentions if each.properties]:
        for mention in sorted(telling, key=_place)[::-1]:
            properties |= mention.properties
    if label == "Indicator":
        properties["subject"] = key[5]
        name = name if normal_name(name) == key[2] else f"{name}（{_value(properties)}）"
    region = by_code().get(key[1]) if label == "Region" else None
    if label == "Region":
        name = region.name if region else name
        properties |= _region_properties(region)
    if _is_of_plan(label):
        properties["plan"] = document.plan.id
    english = names_en.get(normal_name(name))
    if english:
        properties["name_en"] = english
    names.update(*[mention.aliases for mention in mentions if mention.aliases])
    names.discard(name)
    evidence = _unique([mention.evidence for mention in mentions])
    return Entity(label, name, evidence, tuple(sorted(names)), properties, key[1:])


def _usual_name(key: Key, mentions: Sequence[Mention]) -> str:
    """Return the name that most mentions use."""
    spelt = Counter([mention.name for mention in mentions])
    # Of names that were merged, those count that the id is made of.
    own = [each for each in spelt if key[0] != "Region" and normal_name(each) == key[-1]] or spelt
    return max(own, key=lambda each: (spelt[each], -len(each), each))


def _region_properties(region: Region | None) -> dict[str, Value]:
    if region is None:
        return {"level": "area"}
    made: dict[str, Value] = {"adcode": region.adcode, "level": region.level}
    if region.longitude is not None and region.latitude is not None:
        made |= {"longitude": region.longitude, "latitude": region.latitude}
    return made


def _place(mention: Mention) -> tuple[int, int, str]:
    span = mention.evidence.span
    return span.start, span.end, mention.evidence.rule


def _unique(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return each span once, by the rule that can be believed most."""
    if len(evidence) == 1 or len({id(each) for each in evidence}) == 1:
        return (evidence[0],)  # one mention may be an end of many claims
    best: dict[tuple[int, int], Evidence] = {}
    for each in evidence:
        key = (each.span.start, each.span.end)
        held = best.setdefault(key, each)
        if held is not each and (held.confidence, held.rule) < (each.confidence, each.rule):
            best[key] = each
    return tuple([best[key] for key in sorted(best)])


def _ends(fact: Fact) -> tuple[str, str, str]:
    return fact.type, fact.source.name, fact.target.name


def _facts(
    document: Document,
    claims: Iterable[Claim],
    keys: Mapping[int, Key],
    entities: Mapping[Key, Entity],
    ids: Mapping[Key, str],
    rejects: list[Reject],
) -> dict[str, Fact]:
    """Return the facts that claims state, by id; what the ontology does not allow is refused."""
    known = {ids[key]: entity for key, entity in entities.items()}
    evidence: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for claim in claims:
        source, target = ids.get(keys[id(claim.source)]), ids.get(keys[id(claim.target)])
        if source is None or target is None:
            continue  # its mention is among the rejects
        if source == target:
            why = f"{claim.type} would join {known[source].name} to itself"
            rejects.append(reject(document, claim.evidence.span, reason=why, fix="none is needed"))
            continue
        kind = load_ontology().relation_type(claim.type)
        if not kind.directed and source > target:
            source, target = target, source
        evidence[claim.type, source, target].append(claim.evidence)
    facts: dict[str, Fact] = {}
    for (kind_name, source, target), said in evidence.items():
        try:
            fact = Fact(kind_name, known[source], known[target], _unique(said))
        except PlanGraphError as error:
            rejects.append(reject(document, said[0].span, reason=error.wrong, fix=error.fix))
        else:
            facts[fact_id(kind_name, source, target)] = fact
    return facts
