"""The names that come near one that is not there."""

from collections.abc import Collection
from difflib import SequenceMatcher

from graph.store.base import View

_MOST = 5
_LOOK_AT = 50
# Searched one by one when nothing fits the whole name; more would make a long name slow.
_CHARACTERS = 8


def nearest(view: View, name: str, labels: Collection[str]) -> tuple[str, ...]:
    """Return names of entities that come near a name, the nearest first.

    Args:
        view: where to look.
        name: what people wrote: perhaps a wrong character, perhaps a part.
        labels: what the entities may be.
    """
    found = _names(view, name, labels)
    if not found:
        found = [
            each
            for character in dict.fromkeys(name[:_CHARACTERS])
            for each in _names(view, character, labels)
        ]
        found.sort(key=lambda each: (-SequenceMatcher(None, name, each).ratio(), each))
    return tuple(dict.fromkeys(found))[:_MOST]


def _names(view: View, text: str, labels: Collection[str]) -> list[str]:
    found = view.search(text, limit=_LOOK_AT)
    return [each.node.name for each in found if each.node.label in labels]
