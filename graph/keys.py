"""The normal form of names, and the ids that are made of it."""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

# White space and the quotation marks that plans put around names, or leave out.
_IGNORED = re.compile(r"[\s“”\"'《》‘’]")
_SEPARATOR = "\x1f"
_DIGITS = 20


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """Return the form in which two spellings of one name are equal.

    Full-width and half-width, case, white space and quotation marks do not count:
    `“五个 100”工程` and `五个100工程` are one name.
    """
    bare = _IGNORED.sub("", unicodedata.normalize("NFKC", name)).casefold()
    # Again: what stood apart before may combine now (u, then a diaeresis, is ü).
    return unicodedata.normalize("NFKC", bare)


@lru_cache(maxsize=65536)
def entity_id(label: str, key: tuple[str, ...]) -> str:
    """Return 20 hexadecimal digits of the SHA-256 of a label and its key."""
    return _digest(label, *key)


def fact_id(relation_type: str, source: str, target: str) -> str:
    """Return the id of the one relation of a type between two nodes, given by their ids."""
    return _digest(relation_type, source, target)


def section_id(plan: str, position: int) -> str:
    """Return the id of a plan's section: readable, for it is what evidence points to."""
    return f"{plan}/s{position:04d}"


def passage_id(plan: str, position: int) -> str:
    """Return the id of a plan's passage: readable, for it is what evidence points to."""
    return f"{plan}/p{position:05d}"


def plan_of(text_id: str) -> str:
    """Return the id of the plan that a section or passage id belongs to."""
    return text_id.partition("/")[0]


def _digest(*parts: str) -> str:
    return sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:_DIGITS]
