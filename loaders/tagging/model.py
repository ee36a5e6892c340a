"""The learned names as a file: what is kept of a CRF, and how it is read again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path

import numpy as np

from graph.errors import PlanGraphError
from graph.model import Document
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.tagging.features import VERSION, seen
from loaders.tagging.tagger import Tagged, Weights, spans

MODELS_FOLDER = Path(__file__).parents[2] / "data" / "models"
NAMES_FILE = MODELS_FOLDER / "names.npz"


class StaleModel(PlanGraphError):
    """A model was learned from other features than the code computes."""


@dataclass(frozen=True)
class Tagger:
    """Finds what may be names, by the models of a file.

    Attributes:
        file: the models.
    """

    file: Path

    @cached_property
    def models(self) -> tuple[Weights, ...]:
        """Return the models, read when they are first asked for."""
        return read_models(self.file)

    def tag(
        self, document: Document, contexts: Sequence[Context], lexicon: Lexicon
    ) -> tuple[Tagged, ...]:
        """Return the stretches of a document's text that may be names, in the text's order."""
        return tag(document, contexts, lexicon, self.models)


def tag(
    document: Document,
    contexts: Sequence[Context],
    lexicon: Lexicon,
    models: Iterable[Weights],
) -> tuple[Tagged, ...]:
    """Return the stretches of a document's text that models take for names, in its order."""
    if not contexts:
        return ()
    observed = seen(document, contexts, lexicon)
    found = (
        Tagged(
            start := contexts[number].passage.span.start + each.start,
            start + each.end - each.start,
            each.label,
            each.probability,
        )
        for weights in models
        for number, each in spans(observed, weights)
    )
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.label)))


@cache
def tagger() -> Tagger:
    """Return the tagger that is shipped."""
    return Tagger(NAMES_FILE)


def write_models(models: Iterable[Weights]) -> bytes:
    """Return models as a file; the same models give the same bytes."""
    held: dict[str, np.ndarray] = {"version": np.array(VERSION)}
    for number, weights in enumerate(models):
        held[f"tags{number}"] = np.array(weights.tags)
        held[f"keys{number}"] = np.diff(weights.keys, prepend=0)
        held[f"states{number}"] = _short(weights.states)
        held[f"steps{number}"] = _short(weights.steps)
    buffer = BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **held)
    return buffer.getvalue()


def _short(weights: np.ndarray) -> np.ndarray:
    """Return weights to two decimals, which tags the same and takes a fraction of the room."""
    return np.clip(np.round(weights * 100), -32000, 32000).astype(np.int16)


def read_models(file: Path) -> tuple[Weights, ...]:
    """Return the models of a file.

    Raises:
        StaleModel: they were learned from other features.
    """
    with np.load(file, allow_pickle=False) as held:
        if int(held["version"]) != VERSION:
            raise StaleModel(
                f"it was learned from features of version {int(held['version'])}, not {VERSION}",
                where=str(file),
                fix="run make models",
            )
        count = sum(name.startswith("tags") for name in held)
        return tuple(
            Weights(
                tuple(str(tag) for tag in held[f"tags{number}"]),
                np.cumsum(held[f"keys{number}"]),
                held[f"states{number}"] / 100,
                held[f"steps{number}"] / 100,
            )
            for number in range(count)
        )
