"""What was learned from annotated texts: a tagger of names, and a judge of all that is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from graph.model import Document
from loaders.confidence import JUDGE_FILE, Judge, read_judge
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.tagging.model import tagger
from loaders.tagging.tagger import Tagged


class Tags(Protocol):
    """Says of a document's passages what may be names there."""

    def tag(
        self, document: Document, contexts: Sequence[Context], lexicon: Lexicon
    ) -> tuple[Tagged, ...]:
        """Return the stretches that may be names, in the order of the text."""
        ...


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned; without it the rules stand alone.

    Attributes:
        tags: proposes names that no rule finds.
        judge: says how far each fact can be believed.
    """

    tags: Tags | None = None
    judge: Judge | None = None

    def tag(
        self, document: Document, contexts: Sequence[Context], lexicon: Lexicon
    ) -> tuple[Tagged, ...]:
        """Return what may be names in the passages that belong to the plan."""
        read = [context for context in contexts if context.passage.kind != "other"]
        return self.tags.tag(document, read, lexicon) if self.tags is not None else ()


@cache
def learned() -> Learned:
    """Return what is shipped."""
    return Learned(tagger(), read_judge(JUDGE_FILE))
