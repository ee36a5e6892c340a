"""How far each fact can be believed: probabilities learned from annotated texts.

What the rules say of themselves is no probability. A logistic model over what is known of an
entity or a fact (which rules found it, what the tagger says, how often, in what kind of passage,
with which signs its name begins and ends, which facts it is in) gives one: of the facts with a
confidence from 0.8 to 0.9, 80 to 90 % are right. What is more often wrong than right is left out.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import exp
from pathlib import Path
from typing import NamedTuple

from graph.model import Entity, Fact
from loaders.known import (
    BY_RULES,
    Features,
    Known,
    Plain,
    Ties,
    Witness,
    finder_of,
    of_entity,
    of_fact,
)
from loaders.resolve import Resolved

Confidence = dict[int, float]
"""How probable each entity and each fact is, by its identity."""

JUDGE_FILE = Path(__file__).parents[1] / "data" / "models" / "confidence.json"


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
        return self.chance(Known((), tuple(features.items())))

    def chance(self, known: Known) -> float:
        """Return how probable it is that something is right of which this is known."""
        weight_of, held = self.weights.get, self._plain
        logit = self._of_signs(known.signs)
        for name, value in known.numbers:
            logit += weight_of(name, 0.0) * value
        for part in known.plain:
            weight = held.get(part)
            if weight is None:
                weight = held[part] = self._of_signs(part)
            logit += weight
        return 1 / (1 + exp(-logit))

    def _of_signs(self, signs: Plain) -> float:
        weight = self.weights.get
        return sum([weight(sign, 0.0) for sign in signs])

    @cached_property
    def _plain(self) -> dict[Plain, float]:
        """Return what was added up before: few features hold of a thing in few ways."""
        return {}

    @cached_property
    def _highest(self) -> float:
        """Return the highest floor: what is as probable is kept, whoever found it."""
        return max(self.floors.values(), default=0.0)

    def keeps(self, chance: float, kind: str, finder: str) -> bool:
        """Say whether something found in this way is probable enough to be kept."""
        return chance >= self._highest or chance >= self.floors.get(f"{kind} {finder}", 0.0)


class Judged(NamedTuple):
    """What was found, judged.

    Attributes:
        kept: what is probable enough.
        doubtful: what rules found and is not, an entity with its facts. What the tagger alone
            proposed was no more than a proposal.
        confidence: how probable each is.
    """

    kept: Resolved
    doubtful: Resolved
    confidence: Confidence


def judged(resolved: Resolved, witness: Witness, judge: Judge) -> Judged:
    """Return what was found, parted into what is kept and what is too doubtful."""
    entities, facts = resolved.entities, resolved.facts
    ties = Ties.of(facts)
    # An id is made anew whenever it is asked for: entities go by their identity here.
    chances = {id(each): judge.chance(of_entity(each, witness, ties)) for each in entities}

    def keeps(found: Entity | Fact, kind: str) -> bool:
        return judge.keeps(chances[id(found)], kind, finder_of(found.evidence))

    kept = [each for each in entities if keeps(each, "node")]
    known = set(map(id, kept))
    doubtful = [each for each in entities if id(each) not in known and _by_rules(each)]
    named = known | set(map(id, doubtful))
    sure, fallen = [], []
    for fact in facts:
        source, target = id(fact.source), id(fact.target)
        if source not in named or target not in named:
            continue  # its end was no more than a proposal
        ends = chances[source], chances[target]
        chances[id(fact)] = judge.chance(of_fact(fact, witness, ties, ends))
        if source in known and target in known and keeps(fact, "edge"):
            sure.append(fact)
        elif _by_rules(fact):
            fallen.append(fact)
    return Judged(
        Resolved(tuple(kept), tuple(sure), resolved.rejects),
        Resolved(tuple(doubtful), tuple(fallen), ()),
        chances,
    )


def _by_rules(found: Entity | Fact) -> bool:
    return finder_of(found.evidence) == BY_RULES


def read_judge(file: Path) -> Judge:
    """Return the judge of a file."""
    held = json.loads(file.read_text("utf-8"))
    return Judge(held["weights"], held["floors"])


def write_judge(judge: Judge) -> str:
    """Return a judge as the content of a file."""
    weights = {name: round(judge.weights[name], 4) for name in sorted(judge.weights)}
    held = {"floors": dict(judge.floors), "weights": weights}
    return json.dumps(held, ensure_ascii=False, indent=0) + "\n"
