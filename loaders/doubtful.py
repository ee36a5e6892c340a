"""What rules found and the judge left out: a reject says so, and a correction brings it back."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from graph.model import Entity, Fact, PlanFacts
from loaders.claims import Reject
from loaders.rejects import reject


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What of a plan is too doubtful to be stated.

    Attributes:
        found: entities and facts, with all ends of the facts.
        gone: the ids of the entities that were left out; the others are ends alone.
    """

    found: PlanFacts
    gone: frozenset[str]

    @classmethod
    def of(cls, found: PlanFacts, kept: PlanFacts) -> Self:
        """Return what was found and is not among what was kept."""
        known = {each.id for each in kept.entities}
        return cls(found, frozenset({each.id for each in found.entities} - known))

    def refusals(self) -> Iterator[Reject]:
        """Yield why each entity and fact was left out."""
        yield from (self.refusal(each) for each in self.found.entities if each.id in self.gone)
        yield from map(self.refusal, self.found.facts)

    def refusal(self, found: Entity | Fact) -> Reject:
        """Return why an entity or fact was left out."""
        evidence, words = found.evidence[0], _words(found)
        return reject(
            evidence.document,
            evidence.span,
            reason=f"{' '.join(words)} {self._why(found)}",
            fix=f"if the plan says so: plangraph correct accept {shlex.join(words)}",
            doubtful=True,
        )

    def _why(self, found: Entity | Fact) -> str:
        ends = (found.source, found.target) if isinstance(found, Fact) else ()
        for end in ends:
            if end.id in self.gone:
                return f"falls with {' '.join(_words(end))}, which is too doubtful"
        return f"is too doubtful: its confidence is {found.confidence:.2f}"


def _words(found: Entity | Fact) -> tuple[str, ...]:
    """Return what `plangraph correct` calls an entity or fact."""
    if isinstance(found, Entity):
        return (f"{found.label}:{found.name}",)
    return (*_words(found.source), found.type, *_words(found.target))
