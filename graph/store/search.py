"""Search: what is asked of the full-text index, and the order of what comes back."""

import re
from collections.abc import Iterable

from graph.keys import normal_name
from graph.store.base import Found
from graph.subgraph import texts

_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_LATIN = re.compile(r"[0-9A-Za-z]+")


def query_text(text: str) -> str:
    """Return a text in Lucene's syntax: every word as it stands, Latin ones as beginnings too."""
    words = [_SPECIAL.sub(r"\\\1", word) for word in text.split()]
    prefixes = [f"{word.lower()}*" for word in text.split() if _LATIN.fullmatch(word)]
    # Quoted, so that AND, OR and NOT are words.
    return " ".join((*(f'"{word}"' for word in words), *prefixes))


def spellings(name: str) -> tuple[str, ...]:
    """Return the forms of a name under which a store may hold it."""
    return tuple(dict.fromkeys((name, name.strip(), normal_name(name))))


def merged(text: str, found: Iterable[Found]) -> tuple[Found, ...]:
    """Return each entity once: the same name first, then names that begin with or hold the text.

    The score that comes back says so: 4 same, 3 begins, 2 holds, plus the index's own below 1.
    """
    wanted = normal_name(text)
    best: dict[str, Found] = {}
    for each in found:
        names = [normal_name(n) for n in (each.node.name, *texts(each.node.properties["aliases"]))]
        if wanted in names:
            rank = 4.0
        elif any(name.startswith(wanted) for name in names):
            rank = 3.0
        elif any(wanted in name for name in names):
            rank = 2.0
        else:
            rank = 1.0
        score = rank + each.score / (1 + each.score)
        if each.node.id not in best or best[each.node.id].score < score:
            best[each.node.id] = Found(each.node, score)
    return tuple(
        sorted(best.values(), key=lambda f: (-int(f.score), len(f.node.name), -f.score, f.node.id))
    )
