"""Patterns that fit only where a clause or a sentence begins.

To look behind each sign of a passage for a mark costs more than all else that such a pattern
asks. The few places behind a mark are found once for all patterns, and each is tried there alone.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from loaders.text.at_once import PASSAGES
from loaders.text.sought import Sought

_PAIR = 2
CLAUSES = "，。；：\n"
"""The marks behind which a clause begins."""


def at_openings(
    pattern: re.Pattern[str] | Sought,
    text: str,
    marks: str,
    start: int = 0,
    *,
    pairs: AbstractSet[str] | None = None,
) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at the text's own start or behind a mark, as finditer does.

    Args:
        pattern: what fits nowhere else.
        text: a passage.
        marks: the marks, as they stand in a class of signs.
        start: where it is sought from.
        pairs: the two signs that a match may begin with; any when None.
    """
    if isinstance(pattern, Sought):
        if not pattern.has_sign(text, start):
            return
        pattern = pattern.pattern
    end = start
    for at in openings(text, marks):
        if at < end or (pairs is not None and text[at : at + _PAIR] not in pairs):
            continue
        if found := pattern.match(text, at):
            yield found
            end = found.end()


@lru_cache(maxsize=4 * PASSAGES)
def openings(text: str, marks: str) -> tuple[int, ...]:
    """Return where a text begins, and where something may begin behind a mark in it."""
    return (0, *[found.end() for found in _marks(marks).finditer(text)])


@cache
def _marks(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")
