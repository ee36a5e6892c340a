"""How far each fact can be believed: probabilities learned from annotated texts.

What the rules say of themselves is no probability. A logistic model over what is known of an
entity or a fact (which rules found it, what the tagger says, how often, in what kind of passage)
gives one: of the facts with a confidence from 0.8 to 0.9, 80 to 90 % are right.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from graph.evidence import Evidence
from graph.model import Entity, Fact
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.resolve import Resolved
from loaders.subjects.context import Context
from loaders.tagging.tagger import GROUPS, Tagged

Features = dict[str, float]
Plain = tuple[str, ...]
"""Names of features, each of which holds: its number is 1."""

_Stands = tuple[str, str, bool]
Confidence = dict[int, float]
"""How probable each entity and each fact is, by its identity."""

JUDGE_FILE = Path(__file__).parents[1] / "data" / "models" / "confidence.json"
TAGGED = frozenset(label for group in GROUPS for label in group)
_LEAST = 0.02  # a probability is taken as at least this and at most 1 less this
_LEAST_LOGIT = log(_LEAST / (1 - _LEAST))
_LENGTHS = (2, 3, 4, 6, 9, 14)


class Known(NamedTuple):
    """What is known of an entity or a fact.

    Attributes:
        plain: what holds of it, in one of few ways.
        numbers: the other features.
    """

    plain: Plain
    numbers: Features

    @property
    def features(self) -> Features:
        """A number for each feature."""
        return dict.fromkeys(self.plain, 1.0) | self.numbers


@dataclass(frozen=True)
class Judge:
    """A logistic model.

    Attributes:
        weights: of each feature; others count nothing.
        floors: by kind and finder (`node tagger`): what is less probable is left out.
    """

    weights: Mapping[str, float]
    floors: Mapping[str, float] = field(default_factory=dict)

    def probability(self, features: Features) -> float:
        """Return how probable it is that something with these features is right."""
        return self.chance(Known((), features))

    def chance(self, known: Known) -> float:
        """Return how probable it is that something is right of which this is known."""
        plain = self._plain.get(known.plain)
        if plain is None:
            plain = self._plain[known.plain] = self._weight(dict.fromkeys(known.plain, 1.0))
        return 1 / (1 + exp(-plain - self._weight(known.numbers)))

    def _weight(self, features: Features) -> float:
        weight = self.weights.get
        return sum([weight(name, 0.0) * value for name, value in features.items()])

    @cached_property
    def _plain(self) -> dict[Plain, float]:
        """Return what was added up before: few features hold of a thing in few ways."""
        return {}

    @cached_property
    def _highest(self) -> float:
        """Return the highest floor: what is as probable is kept, whoever found it."""
        return max(self.floors.values(), default=0.0)

    def keeps(self, chance: float, kind: str, evidence: Sequence[Evidence]) -> bool:
        """Say whether something found in this way is probable enough to be kept."""
        floors = self.floors
        if chance >= self._highest:
            return True
        return chance >= floors.get(f"{kind} {_finder(_rules(evidence))}", 0.0)


@dataclass(frozen=True, eq=False)
class Witness:
    """What is known of a document beside its facts.

    Attributes:
        contexts: its passages, in the order of the text.
        tagged: what the tagger says, in the order of the text.
        lexicon: the words.
    """

    contexts: Sequence[Context]
    tagged: Sequence[Tagged]
    lexicon: Lexicon

    @cached_property
    def _starts(self) -> list[int]:
        return [context.passage.span.start for context in self.contexts]

    @cached_property
    def _said(self) -> dict[tuple[int, int, str], float]:
        return {each[:3]: each.probability for each in self.tagged}

    @cached_property
    def _tagged_from(self) -> list[int]:
        return [each.start for each in self.tagged]

    def tagged_in(self, context: Context) -> Sequence[Tagged]:
        """Return what the tagger says of a passage."""
        span = context.passage.span
        first = bisect_left(self._tagged_from, span.start)
        last = bisect_left(self._tagged_from, span.end)
        return self.tagged[first:last]

    def context_of(self, evidence: Evidence) -> Context:
        """Return the passage of some evidence."""
        return self.contexts[bisect_right(self._starts, evidence.span.start) - 1]

    def said(self, label: str, evidence: Iterable[Evidence]) -> float:
        """Return how probable the tagger finds that some evidence names something of a label."""
        said = self._said
        return max([said.get((each.span.start, each.span.end, label), 0.0) for each in evidence])


def judged(resolved: Resolved, witness: Witness, judge: Judge) -> tuple[Resolved, Confidence]:
    """Return what was found without what is too doubtful, and how probable each of it is."""
    entities, facts = resolved.entities, resolved.facts
    # An id is made anew whenever it is asked for: entities go by their identity here.
    chances = {id(each): judge.chance(of_entity(each, witness)) for each in entities}
    kept = [each for each in entities if judge.keeps(chances[id(each)], "node", each.evidence)]
    known = set(map(id, kept))
    sure = []
    for fact in facts:
        source, target = id(fact.source), id(fact.target)
        if source not in known or target not in known:
            continue
        plain, numbers = of_fact(fact, witness)
        ends = of_ends(fact, (chances[source], chances[target]))
        chance = chances[id(fact)] = judge.chance(Known(plain, numbers | ends))
        if judge.keeps(chance, "edge", fact.evidence):
            sure.append(fact)
    return Resolved(tuple(kept), tuple(sure), resolved.rejects), chances


def of_entity(entity: Entity, witness: Witness) -> Known:
    """Return what is known of an entity."""
    label, evidence = entity.label, entity.evidence
    rules = _rules(evidence)
    source = _finder(rules)
    numbers = {f"node {source} often": log(len(evidence))} if len(evidence) > 1 else {}
    plain = (
        *_of_kind(source, label, rules, _stands(witness.context_of(evidence[0]))),
        *_of_name(label, entity.name, witness.lexicon),
    )
    if label in TAGGED:
        said = witness.said(label, evidence)
        numbers[f"said {source}"] = numbers[f"said {label}"] = _logit(said)
        plain += (f"unsaid {source} {label}",) if said == 0.0 else ()
    return Known(plain, numbers)


@lru_cache(maxsize=4096)
def _of_kind(source: str, label: str, rules: Plain, stands: _Stands) -> Plain:
    return (
        "node",
        f"node {label}",
        f"node {source}",
        *(f"node {label} {rule}" for rule in rules),
        *_of_passage(f"node {source}", label, stands),
    )


@lru_cache(maxsize=4096)
def _of_name(label: str, name: str, lexicon: Lexicon) -> Plain:
    head = head_of(name, lexicon)
    size = _LENGTHS[bisect_right(_LENGTHS, max(len(name), 2)) - 1]
    return f"head {label} {head.label} {head.grade}", f"long {size}"


def of_fact(fact: Fact, witness: Witness) -> Known:
    """Return what is known of a fact beside its ends."""
    evidence = fact.evidence
    plain = _plain_of_fact(
        fact.type,
        fact.source.label,
        fact.target.label,
        _rules(evidence),
        _stands(witness.context_of(evidence[0])),
    )
    sure = max([each.confidence for each in evidence])
    return Known(plain, {"edge often": log(len(evidence)), "edge rule": _logit(sure)})


@lru_cache(maxsize=4096)
def _plain_of_fact(kind: str, source: str, target: str, rules: Plain, stands: _Stands) -> Plain:
    return (
        "edge",
        f"edge {kind}",
        f"edge {kind} {source} {target}",
        *(f"edge {kind} {rule}" for rule in rules),
        *_of_passage("edge", kind, stands),
    )


def of_ends(fact: Fact, chances: tuple[float, float]) -> Features:
    """Return what the ends of a fact say of it, given how probable they are."""
    source, target = chances
    return {
        "edge source": _logit(source),
        "edge target": _logit(target),
        f"edge ends {fact.type}": _logit(source * target),
    }


def _rules(evidence: Sequence[Evidence]) -> Plain:
    """Return the rules that found something, sorted."""
    if len(evidence) == 1:
        return (evidence[0].rule,)
    return tuple(sorted({each.rule for each in evidence}))


def _finder(rules: Plain) -> str:
    """Return who found something: the rules, or the tagger alone."""
    for rule in rules:  # a generator costs more than the one look that it mostly takes
        if not rule.startswith("tagging."):
            return "rules"
    return "tagger"


def _stands(context: Context) -> _Stands:
    """Return in what kind of passage something is named."""
    return context.genre, context.passage.kind, context.subject is not None


def _of_passage(what: str, kind: str, stands: _Stands) -> Iterator[str]:
    genre, passage, has_subject = stands
    names = (genre, passage, "" if has_subject else "no subject")
    yield from (f"{what} {name}" for name in names if name)
    yield f"{kind} {genre}"


def _logit(probability: float) -> float:
    if probability <= _LEAST:
        return _LEAST_LOGIT
    bounded = min(probability, 1 - _LEAST)
    return log(bounded / (1 - bounded))


def read_judge(file: Path) -> Judge:
    """Return the judge of a file."""
    held = json.loads(file.read_text("utf-8"))
    return Judge(held["weights"], held["floors"])


def write_judge(judge: Judge) -> str:
    """Return a judge as the content of a file."""
    weights = {name: round(judge.weights[name], 4) for name in sorted(judge.weights)}
    held = {"floors": dict(judge.floors), "weights": weights}
    return json.dumps(held, ensure_ascii=False, indent=0) + "\n"
