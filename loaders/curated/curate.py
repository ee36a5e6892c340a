"""Corrections applied to what was extracted; one that no longer fits the text is reported."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.errors import PlanGraphError
from graph.evidence import Evidence
from graph.keys import normal_name
from graph.model import Document, Entity, Fact, PlanFacts, Span
from graph.ontology import load_ontology
from loaders.claims import Reject
from loaders.curated.corrections import Correction, Named, is_called
from loaders.doubtful import Doubtful
from loaders.pipeline import Extraction
from loaders.places.regions import regions

_FIX = "take it out of the file, or mend it"


class _NoLongerFits(Exception):
    """The text or the facts no longer hold what a correction is about."""


class _Recalled(NamedTuple):
    """Entities and facts, by their ids, that were too doubtful before a correction."""

    entities: Mapping[str, Entity]
    facts: Mapping[str, Fact]


@dataclass(slots=True)
class _Draft:
    """A plan's entities and facts by their ids, while they are corrected."""

    document: Document
    entities: dict[str, Entity]
    facts: dict[str, Fact]
    doubtful: Doubtful | None

    def recall(self, correction: Correction) -> _Recalled:
        """Bring back what a correction is about where it was left out as too doubtful."""
        if self.doubtful is None:
            return _Recalled({}, {})
        found = self.doubtful.found
        named = [each for each in (correction.entity, correction.target) if each is not None]
        back = _Recalled(
            {
                each.id: each
                for each in found.entities
                if each.id not in self.entities and any(_means(name, each) for name in named)
            },
            {
                each.id: each
                for each in (found.facts if correction.target else ())
                if each.id not in self.facts and _is_about(each, correction.type, named)
            },
        )
        self.entities |= back.entities
        self.facts |= back.facts
        return back

    def forget(self, back: _Recalled) -> None:
        """Leave out again what was brought back for a correction that does not fit."""
        for held, gone in ((self.entities, back.entities), (self.facts, back.facts)):
            for key in gone:
                held.pop(key, None)

    def find(self, named: Named) -> Entity:
        """Return the entity of a label and name, or alias."""
        wanted = normal_name(named.name)
        for names in (lambda each: (each.name,), lambda each: each.aliases):
            for entity in self.entities.values():
                if entity.label == named.label and wanted in map(normal_name, names(entity)):
                    return entity
        raise _NoLongerFits(f"the plan names no {named.label} {named.name}")

    def fact(self, correction: Correction, target: Named) -> Fact:
        """Return the fact that a correction is about."""
        ends = {self.find(correction.entity).id, self.find(target).id}
        for fact in self.facts.values():
            if fact.type == correction.type and {fact.source.id, fact.target.id} == ends:
                return fact
        raise _NoLongerFits("the plan does not state this fact")

    def evidence(self, correction: Correction) -> Evidence:
        """Return the evidence of the quote that a correction gives."""
        start = self.document.text.find(correction.quote)
        if start < 0:
            raise _NoLongerFits(f"the text does not say “{correction.quote}”")
        span = Span(start, start + len(correction.quote))
        return Evidence(self.document, span, "curated.add")

    def put(self, fact: Fact) -> None:
        """Add a fact, its evidence joined to that of the same fact."""
        there = self.facts.get(fact.id)
        if there is not None:
            fact = replace(fact, evidence=_joined(there.evidence, fact.evidence))
        self.facts[fact.id] = fact

    def swap(self, old: Entity, new: Entity) -> None:
        """Put an entity in the place of another, in all its facts too."""
        del self.entities[old.id]
        self.entities[new.id] = new
        touched = [
            fact for fact in self.facts.values() if old.id in {fact.source.id, fact.target.id}
        ]
        for fact in touched:
            del self.facts[fact.id]
        for fact in touched:
            source, target = (
                new if end.id == old.id else end for end in (fact.source, fact.target)
            )
            if source.id != target.id:
                self.put(Fact(fact.type, source, target, fact.evidence))
        self._measure(old, new)

    def _measure(self, old: Entity, new: Entity) -> None:
        """Give the indicators of an entity the id that it has now: it is a part of theirs."""
        if old.id == new.id:
            return
        for each in [e for e in self.entities.values() if e.properties.get("subject") == old.id]:
            key = tuple(new.id if part == old.id else part for part in each.key)
            self.swap(
                each, replace(each, key=key, properties={**each.properties, "subject": new.id})
            )


def curate(extraction: Extraction, corrections: Iterable[Correction]) -> Extraction:
    """Return what was extracted with an analyst's corrections, in their order.

    What is accepted or added is certain and has `curated.accept` or `curated.add` among its
    rules; what is rejected is gone, an entity with its facts. What was left out as too doubtful
    is there again for a correction that is about it. A correction that no longer fits becomes a
    reject.
    """
    facts = extraction.facts
    draft = _Draft(
        facts.document,
        {each.id: each for each in facts.entities},
        {each.id: each for each in facts.facts},
        extraction.doubtful,
    )
    rejects = list(extraction.rejects)
    settled: set[Reject] = set()
    for correction in corrections:
        back = draft.recall(correction)
        try:
            _ACTIONS[correction.action](draft, correction)
        except _NoLongerFits as reason:
            draft.forget(back)
            rejects.append(Reject(correction.where, str(correction), str(reason), _FIX))
        except PlanGraphError as error:
            draft.forget(back)
            rejects.append(Reject(correction.where, str(correction), error.wrong, error.fix))
        else:
            if extraction.doubtful is not None:
                settled.update(map(extraction.doubtful.refusal, back.entities.values()))
                settled.update(map(extraction.doubtful.refusal, back.facts.values()))
    left = tuple(each for each in rejects if each not in settled)
    return Extraction(_corrected(facts, draft), left, extraction.doubtful)


def _corrected(facts: PlanFacts, draft: _Draft) -> PlanFacts:
    """Return a plan with the entities and facts of a draft, in order."""
    region = facts.region and draft.entities.get(facts.region.id)
    entities = sorted(draft.entities.values(), key=lambda each: (each.label, each.name, each.id))
    stated = sorted(
        draft.facts.values(),
        key=lambda each: (each.type, each.source.name, each.target.name, each.id),
    )
    return replace(facts, entities=tuple(entities), facts=tuple(stated), region=region)


def _means(named: Named, entity: Entity) -> bool:
    return entity.label == named.label and is_called(entity, named.name)


def _is_about(fact: Fact, kind: str, named: Sequence[Named]) -> bool:
    """Say whether a fact is of a type and joins what some names mean, in either direction."""
    ends = (fact.source, fact.target)
    return fact.type == kind and all(any(_means(name, end) for end in ends) for name in named)


def _accept(draft: _Draft, correction: Correction) -> None:
    if correction.target is not None:
        fact = draft.fact(correction, correction.target)
        draft.facts[fact.id] = replace(fact, evidence=_certain(fact.evidence))
        return
    entity = draft.find(correction.entity)
    draft.swap(entity, replace(entity, evidence=_certain(entity.evidence)))


def _reject(draft: _Draft, correction: Correction) -> None:
    if correction.target is not None:
        del draft.facts[draft.fact(correction, correction.target).id]
        return
    gone = draft.find(correction.entity)
    del draft.entities[gone.id]
    draft.facts = {
        key: fact
        for key, fact in draft.facts.items()
        if gone.id not in {fact.source.id, fact.target.id}
    }


def _rename(draft: _Draft, correction: Correction) -> None:
    entity = draft.find(correction.entity)
    key = _key(draft.document, entity.label, correction.to, entity.key)
    renamed = replace(entity, name=correction.to, aliases=_aliases(correction.to, entity), key=key)
    if renamed.id != entity.id and renamed.id in draft.entities:
        raise _NoLongerFits(f"{correction.to} is there already: merge them")
    draft.swap(entity, renamed)


def _merge(draft: _Draft, correction: Correction) -> None:
    gone = draft.find(correction.entity)
    kept = draft.find(Named(correction.entity.label, correction.to))
    if kept.id == gone.id:
        raise _NoLongerFits("both names are one entity's already")
    merged = replace(
        kept,
        evidence=_joined(kept.evidence, gone.evidence),
        aliases=_aliases(kept.name, kept, gone),
    )
    draft.swap(kept, merged)
    draft.swap(gone, merged)


def _add(draft: _Draft, correction: Correction) -> None:
    evidence = draft.evidence(correction)
    source = _known(draft, correction.entity, evidence)
    ends = [source]
    if correction.target is not None:
        target = _known(draft, correction.target, evidence)
        ends.append(target)
        draft.put(Fact(correction.type, source, target, (evidence,)))
    for end in ends:
        draft.entities.setdefault(end.id, end)


def _known(draft: _Draft, named: Named, evidence: Evidence) -> Entity:
    """Return the entity of a name, or one that the quote is the evidence of."""
    try:
        return draft.find(named)
    except _NoLongerFits:
        return Entity(
            named.label,
            named.name,
            (evidence,),
            properties=_required(draft.document, named.label),
            key=_key(draft.document, named.label, named.name, ()),
        )


def _required(document: Document, label: str) -> dict[str, str]:
    return {"plan": document.plan.id} if "plan" in load_ontology().label(label).key else {}


def _key(document: Document, label: str, name: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the key of an entity's new name; what else was in the key before stays."""
    kind = load_ontology().label(label).key
    if label == "Region":
        region = regions(document.plan.region).get(name)
        return (region.adcode if region else normal_name(name),)
    own = (document.plan.id, normal_name(name)) if "plan" in kind else (normal_name(name),)
    return (*own, *before[len(own) :])


def _aliases(name: str, *entities: Entity) -> tuple[str, ...]:
    """Return all names of entities but the one that stays."""
    names = {each for entity in entities for each in (entity.name, *entity.aliases)}
    return tuple(sorted(names - {name}))


def _certain(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return evidence with the analyst's word beside the best of it."""
    best = max(evidence, key=lambda each: each.confidence)
    return _joined(evidence, (replace(best, rule="curated.accept", confidence=1.0),))


def _joined(some: tuple[Evidence, ...], more: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return both in the order of the text, each span once for each rule."""
    both = {(each.span, each.rule): each for each in (*some, *more)}
    return tuple(both[key] for key in sorted(both))


_ACTIONS = {
    "accept": _accept,
    "reject": _reject,
    "rename": _rename,
    "merge": _merge,
    "add": _add,
}
