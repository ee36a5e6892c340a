"""The learned names as a file: what is kept of a CRF, and how it is read again."""

from collections.abc import Iterable, Iterator, Sequence
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
from loaders.tagging.tagger import Model, Tagged, Weights, hundredths, spans

MODELS_FOLDER = Path(__file__).parents[2] / "data" / "models"
NAMES_FILE = MODELS_FOLDER / "names.npz"
_TOGETHER = 1 << 16  # characters


class StaleModel(PlanGraphError):
    """A model was learned from other features than the code computes."""


@dataclass(frozen=True)
class Tagger:
    """Finds what may be names, by the model of a file.

    Attributes:
        file: the model.
    """

    file: Path

    @cached_property
    def model(self) -> Model:
        """Return the model, read when it is first asked for."""
        return read_model(self.file)

    def tag(
        self, document: Document, contexts: Sequence[Context], lexicon: Lexicon
    ) -> tuple[Tagged, ...]:
        """Return the stretches of a document's text that may be names, in the text's order."""
        return tag(document, contexts, lexicon, self.model)


def tag(
    document: Document,
    contexts: Sequence[Context],
    lexicon: Lexicon,
    model: Model,
) -> tuple[Tagged, ...]:
    """Return the stretches of a document's text that a model takes for names, in its order."""
    parts = _parts(contexts)
    return tuple(each for part in parts for each in spans(seen(document, part, lexicon), model))


def _parts(contexts: Iterable[Context]) -> Iterator[Sequence[Context]]:
    """Yield passages in parts that are read at once, of about one length.

    What is seen of a passage depends on no other. The numbers of a long text at once would be
    more than a processor keeps at hand: each character would take longer the more there are.
    """
    part, size = list[Context](), 0
    for context in contexts:
        part.append(context)
        size += len(context.text)
        if size >= _TOGETHER:
            yield part
            part, size = [], 0
    if part:
        yield part


@cache
def tagger() -> Tagger:
    """Return the tagger that is shipped."""
    return Tagger(NAMES_FILE)


def write_model(model: Model) -> bytes:
    """Return a model as a file; the same model gives the same bytes."""
    held: dict[str, np.ndarray] = {
        "version": np.array(VERSION),
        "keys": np.diff(model.keys, prepend=0),
    }
    for number, weights in enumerate(model.groups):
        held[f"tags{number}"] = np.array(weights.tags)
        held[f"states{number}"] = hundredths(weights.states)
        held[f"steps{number}"] = hundredths(weights.steps)
    buffer = BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **held)
    return buffer.getvalue()


def read_model(file: Path) -> Model:
    """Return the model of a file.

    Raises:
        StaleModel: it was learned from other features.
    """
    with np.load(file, allow_pickle=False) as held:
        if int(held["version"]) != VERSION:
            raise StaleModel(
                f"it was learned from features of version {int(held['version'])}, not {VERSION}",
                where=str(file),
                fix="run make models",
            )
        count = sum(name.startswith("tags") for name in held)
        return Model(
            np.cumsum(held["keys"]),
            tuple(
                Weights(
                    tuple(str(tag) for tag in held[f"tags{number}"]),
                    held[f"states{number}"] / 100,
                    held[f"steps{number}"] / 100,
                )
                for number in range(count)
            ),
        )
