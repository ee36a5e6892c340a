"""Patterns that fit only where a clause or a sentence begins.

To look behind each sign of a passage for a mark costs more than all else that such a pattern
asks. The few places behind a mark are found once for all patterns, and each is tried there alone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

CLAUSES = "，。；：\n"
"""The marks behind which a clause begins."""


def at_openings(
    pattern: re.Pattern[str], text: str, marks: str, start: int = 0
) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at the text's own start or behind a mark, as finditer does.

    Args:
        pattern: what fits nowhere else.
        text: a passage.
        marks: the marks, as they stand in a class of signs.
        start: where it is sought from.
    """
    end = start
    for at in _openings(text, marks):
        if at >= end and (found := pattern.match(text, at)):
            yield found
            end = found.end()


@lru_cache(maxsize=32)
def _openings(text: str, marks: str) -> tuple[int, ...]:
    """Return where a clause of a passage may begin."""
    return (0, *[found.end() for found in _marks(marks).finditer(text)])


@cache
def _marks(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")
