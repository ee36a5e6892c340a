"""Where a scored row stands: lines of a text, found by offsets into its source or by quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from graph.errors import BadExchange

_PAGE_NUMBER = re.compile(r"\n\s*— ?\d+ ?—\s*\n")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands.

    Attributes:
        lines: of the text, from 1.
        true: whether every quote stands in the text at its place.
        has_evidence: whether the row gives any.
    """

    lines: frozenset[int]
    true: bool
    has_evidence: bool


@dataclass(frozen=True)
class Places:
    """A text with one paragraph a line, and the source that offsets count in."""

    source: str
    bodies: tuple[str, ...]
    """Each line of the text without white space."""
    ends: tuple[int, ...]
    """Where each line ends, counted in the text's characters that are no white space."""
    kept: tuple[int, ...]
    """The source offset of each of these characters."""

    @classmethod
    def of(cls, text: str, source: str) -> "Places":
        """Return the places of a text and its source.

        Raises:
            BadExchange: they differ by more than white space and page numbers.
        """
        bodies = tuple(map(squeezed, text.split("\n")))
        # The text may keep the page numbers that stand in the file, or leave them out.
        readings = (tuple(_kept(source, pages=pages)) for pages in (False, True))
        same = (each for each in readings if "".join(source[at] for at in each) == "".join(bodies))
        kept = next(same, None)
        if kept is None:
            raise BadExchange(
                "it differs from the text beyond white space and page numbers",
                where="--source",
                fix="give the file that was read, and its text with one paragraph a line",
            )
        return cls(source, bodies, tuple(accumulate(map(len, bodies))), kept)

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return len(self.bodies)

    def of_row(self, row: dict[str, Any]) -> Place:
        """Return where a predicted row stands: by offsets, or by a quote that has none.

        An annotated row, with one quote of its own, may be given as a prediction too.
        """
        lines: set[int] = set()
        true = True
        alone = [{"quote": row["quote"]}] if row.get("quote") else []
        evidence = row.get("evidence") or alone
        for each in evidence:
            quote, start = squeezed(each.get("quote", "")), each.get("start")
            if start is None:
                here = {at for at, body in enumerate(self.bodies, 1) if quote and quote in body}
                true = true and bool(here)
                lines |= here
            else:
                lines.add(self.line_at(start))
                true = true and bool(quote) and quote in self._between(start, each["end"])
        return Place(frozenset(lines), true, bool(evidence))

    def line_at(self, offset: int) -> int:
        """Return the line, from 1, that a source offset stands in."""
        return bisect_right(self.ends, bisect_left(self.kept, offset)) + 1

    def _between(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands there, without page numbers and with them."""
        stretch = self.source[start:end]
        return squeezed(_PAGE_NUMBER.sub("\n", stretch)), squeezed(stretch)


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return _SPACE.sub("", text)


def _kept(source: str, *, pages: bool) -> Iterator[int]:
    """Yield the offsets of what is no white space and, where asked, in no page number."""
    gaps = [found.span() for found in _PAGE_NUMBER.finditer(source)] if pages else []
    numbers = {at for start, end in gaps for at in range(start, end)}
    for at, character in enumerate(source):
        if not character.isspace() and at not in numbers:
            yield at
