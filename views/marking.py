"""Text with marks in it, as HTML in which nothing of the text itself can be markup."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch [start, end) of a text, its colour, and what a pointer over it shows."""

    start: int
    end: int
    colour: str
    title: str


def marked(text: str, marks: Iterable[Mark]) -> str:
    """Return HTML of a text with its marks; of two that overlap the longer one is shown."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.start - each.end, each)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    parts, at = [], 0
    for mark in sorted(kept):
        shown = escape(text[mark.start : mark.end])
        style = f"background:{mark.colour}26;border-bottom:2px solid {mark.colour}"
        parts += [
            escape(text[at : mark.start]),
            f'<mark style="{style};color:inherit" title="{escape(mark.title)}">{shown}</mark>',
        ]
        at = mark.end
    return "".join((*parts, escape(text[at:])))
