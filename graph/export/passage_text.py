"""A passage's clean text with the way to the source file and back."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Self, cast

from graph.model import source_offset
from graph.subgraph import Node


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage's text, and its breakpoints as `Document.offsets` gives them."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, passage: Node) -> Self:
        """Return the text of a node with the label Passage."""
        offsets = cast("tuple[int, ...]", passage.properties["offsets"])
        return cls(str(passage.properties["text"]), offsets)

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the clean text stands in the source."""
        return source_offset(self.offsets, start), source_offset(self.offsets, end - 1) + 1

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the source stands in the clean text.

        Raises:
            LookupError: an end of it is not in this passage, or was taken out by cleaning.
        """
        return self._clean(start), self._clean(end - 1) + 1

    def _clean(self, at: int) -> int:
        found = 2 * (bisect_right(self.offsets[1::2], at) - 1)
        clean = self.offsets[found] + at - self.offsets[found + 1] if found >= 0 else -1
        if not 0 <= clean < len(self.text) or source_offset(self.offsets, clean) != at:
            raise LookupError(at)
        return clean
