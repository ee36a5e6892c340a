"""What a tagger said of a text, kept in a file: so that a score can be made without learning.

An annotated text must be scored with a tagger that was learned without it. Learning takes
minutes, so what each of these taggers says is kept beside the annotated rows, by offsets into
the file as decoded: they stay good however the text is cleaned.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from graph.model import Document, Span
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.tagging.model import StaleModel
from loaders.tagging.tagger import Tagged


@dataclass(frozen=True)
class Recorded:
    """A tagger that knows one text.

    Attributes:
        file: what it says of it.
    """

    file: Path

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        return tuple(self.file.read_text("utf-8").splitlines())

    def tag(
        self,
        document: Document,
        contexts: Sequence[Context],  # noqa: ARG002  (it was read when this was recorded)
        lexicon: Lexicon,  # noqa: ARG002
    ) -> tuple[Tagged, ...]:
        """Return what was recorded.

        Raises:
            StaleModel: it was recorded from another text.
        """
        head, *rows = self._lines
        if head != _fingerprint(document):
            raise StaleModel(
                f"it was recorded from another text than {document.plan.id}",
                where=str(self.file),
                fix="run make models",
            )
        there = {offset: at for at, offset in enumerate(document.origin)}
        return tuple(each for row in rows for each in _tagged(row, there))


def record(document: Document, tagged: Iterable[Tagged]) -> str:
    """Return what a tagger said of a document as the content of a file."""
    rows = []
    for each in tagged:
        span = document.source_span(Span(each.start, each.end))
        rows.append(f"{span.start}\t{span.end}\t{each.label}\t{each.probability:.3f}")
    return "\n".join((_fingerprint(document), *rows)) + "\n"


def _fingerprint(document: Document) -> str:
    return sha256(document.source.encode()).hexdigest()


def _tagged(row: str, there: dict[int, int]) -> Iterator[Tagged]:
    start, end, label, probability = row.split("\t")
    first, last = there.get(int(start)), there.get(int(end) - 1)
    if first is not None and last is not None:
        yield Tagged(first, last + 1, label, float(probability))
