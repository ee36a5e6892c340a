"""The clean text of a file, with the way back for each character.

Cleaning only drops characters; it never changes or adds one. So `origin` only rises, and a span
of the clean text has one place in the source.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from loaders.text.broken_lines import Line, joins, lines, whole_lines
from loaders.text.columns import without_bars
from loaders.text.widths import folded

# White space, and what takes no place on a page: zero-width spaces and joiners, soft hyphens.
_BLANK = re.compile(r"[^\S\n\t]*(?:[\u200b-\u200f\u2060\ufeff\xad]|[^\S\n\t])+")
_SPACE = re.compile(r"[^\S\n\t]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text and, for each of its characters, the offset that it had before."""

    text: str
    origin: tuple[int, ...]


def clean(source: str) -> Cleaned:
    """Return the text without page marks, blank lines, broken lines and stray spaces.

    What stays together is a paragraph on one line. A line break within a paragraph is dropped
    where the file was wrapped to a page's width, where a page ends in mid-sentence, and where a
    line of prose stops in mid-sentence; a space where it does not part two Latin words.
    """
    # Decisions are made on the folded text, so that a page mark in full width is one as well,
    # and a line that bars part is a row, which goes on with no other.
    text = without_bars(folded(source))
    found = lines(text)
    return _gather(source, _kept(text, found, joins(text, found)))


def clean_lines(source: str) -> Cleaned:
    """Return the text of a file whose lines are paragraphs, as readers of DOCX and HTML give it.

    No line is dropped or joined; blank lines and stray spaces go.
    """
    text = folded(source)
    found = whole_lines(text)
    return _gather(source, _kept(text, found, [False] * len(found)))


def _gather(source: str, ranges: Iterable[tuple[int, int]]) -> Cleaned:
    kept = list(ranges)
    text = "".join(source[start:end] for start, end in kept)
    return Cleaned(text, tuple(chain.from_iterable(range(start, end) for start, end in kept)))


def _kept(text: str, found: list[Line], joined: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source that stay."""
    for at, (line, goes_on) in enumerate(zip(found, joined, strict=True)):
        start = line.start
        for blank in _BLANK.finditer(text, line.start, line.end):
            yield start, blank.start()
            start = blank.end()
            if space := _parting_space(text, blank):
                yield space
        yield start, line.end
        if at + 1 < len(found) and not goes_on:
            newline = text.index("\n", line.end)
            yield newline, newline + 1


def _parting_space(text: str, blank: re.Match[str]) -> tuple[int, int] | None:
    """Return the space of a blank between two Latin words, where it is a part of the name."""
    before, after = text[blank.start() - 1], text[blank.end()]
    space = _SPACE.search(blank.group())
    if space is None or not before.isascii() or not after.isascii():
        return None
    if not (before.isalpha() and after.isalnum()):
        return None
    return blank.start() + space.start(), blank.start() + space.end()
