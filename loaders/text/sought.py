"""Patterns that are tried only where a sign stands without which they fit nothing.

Most passages and clauses have no form of most kinds. To look for one sign of a few takes a tenth
of the time of trying an expression at each place.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from loaders.lexicon import any_of
from loaders.text.at_once import PASSAGES

_END = sys.maxsize


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and signs of which every match has one or looks ahead to one.

    Attributes:
        signs: any one of them.
        pattern: what is sought.
        each: the signs themselves, or those with which they begin that are words.
    """

    signs: re.Pattern[str]
    pattern: re.Pattern[str]
    each: frozenset[str]

    def has_sign(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Say whether a stretch has one of the signs, when the pattern is tried often there."""
        return self.signs.search(text, start, end) is not None

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the match that begins at a place, or None."""
        return self.signs.search(text, start, end) and self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the match of a whole stretch, or None."""
        return self.signs.search(text, start, end) and self.pattern.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the first match in a stretch, or None."""
        return self.signs.search(text, start, end) and self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Return the matches in a stretch, in order."""
        # Dozens of patterns are sought in each passage: its signs, told once, rule out most.
        if end == _END and self.each.isdisjoint(signs_in(text)):
            return iter(())
        if self.signs.search(text, start, end) is None:
            return iter(())
        return self.pattern.finditer(text, start, end)


class Telling:
    """Tells in one look at a stretch which of many patterns may fit there.

    To ask each pattern for its own signs takes longer than most stretches take to read.
    """

    def __init__(self, *signs: AbstractSet[str]) -> None:
        """Remember which patterns each sign tells of, by the signs that they have one of."""
        self._bits: dict[str, int] = defaultdict(int)
        for number, each in enumerate(signs):
            for sign in each:
                self._bits[sign] |= 1 << number
        self._signs = frozenset(self._bits)

    def of(self, stretch: str) -> int:
        """Return the patterns that may fit a stretch: the lowest bit is for the first of them."""
        told, bits = 0, self._bits
        for sign in self._signs.intersection(stretch):
            told |= bits[sign]
        return told


@lru_cache(maxsize=4 * PASSAGES)
def signs_in(text: str) -> frozenset[str]:
    """Return the signs of a passage: most extractors ask for them, one behind the other."""
    return frozenset(text)


def sought(signs: str, pattern: str) -> Sought:
    """Return a pattern of which every match has one of some signs."""
    return Sought(re.compile(f"[{re.escape(signs)}]"), re.compile(pattern), frozenset(signs))


def sought_by(words: str, pattern: str) -> Sought:
    """Return a pattern of which every match has one of some words, which | parts."""
    each = words.split("|")
    return Sought(re.compile(any_of(each)), re.compile(pattern), frozenset(w[0] for w in each))
