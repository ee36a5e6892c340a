"""What to say of a name that no entity has: the names that come near."""

from collections.abc import Collection
from difflib import SequenceMatcher

from graph.errors import UnknownName
from graph.store.base import View

_MOST = 5
_LOOK_AT = 50
# Searched one by one when nothing fits the whole name; more would make a long name slow.
_CHARACTERS = 8


def unknown(
    view: View, name: str, labels: Collection[str], *, what: str, where: str
) -> UnknownName:
    """Return the error for a name that no entity has, with the names that come near it.

    Args:
        view: where to look.
        name: what people wrote: perhaps a wrong character, perhaps a part.
        labels: what the entity may be.
        what: the same, as people call it.
        where: where people wrote the name.
    """
    near = "、".join(_nearest(view, name, labels)[:_MOST])
    return UnknownName(
        f"no {what} is called {name}",
        where=where,
        fix=f"try one of {near}" if near else "try a part of it, or load a plan that names it",
    )


def _nearest(view: View, name: str, labels: Collection[str]) -> list[str]:
    found = _names(view, name, labels)
    if found:
        return found
    characters = dict.fromkeys(name[:_CHARACTERS])
    some = {each for character in characters for each in _names(view, character, labels)}
    alike = {each: SequenceMatcher(None, name, each).ratio() for each in some}
    # What a single Latin letter finds by its pinyin is like nothing that was meant.
    return sorted((each for each in some if alike[each]), key=lambda each: (-alike[each], each))


def _names(view: View, text: str, labels: Collection[str]) -> list[str]:
    found = view.search(text, limit=_LOOK_AT)
    return list(dict.fromkeys(each.node.name for each in found if each.node.label in labels))
