"""The signs of a text as numbers, and the words of the lexicon that begin at them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.lexicon import Lexicon

Codes = NDArray[np.int64]
Places = NDArray[np.intp]
Words = dict[str, dict[int, str]]
"""The words of each table that begin in a text, by where each begins."""

NAME_TABLES = (
    "platform_heads", "programme_heads", "organisation_heads", "area_heads", "designation_heads",
)  # fmt: skip
_SOUGHT = ("heads", *NAME_TABLES, "left_edges", "object_verbs")
_SIGN_BITS = 21  # a sign of any plane


class Column(NamedTuple):
    """What a template says of each character: one of some numbers, 0 where it says nothing.

    What holds for a stretch, or stands in many places, has one number for all of them.
    """

    numbers: Codes
    at: Places


class Signs(NamedTuple):
    """The signs of a text, and each two in a row."""

    single: Column
    pairs: Column


def signs_of(text: str) -> Signs:
    """Return the signs of a text; behind its last stands its first."""
    utf32 = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = utf32.astype(np.int64)
    pairs = (signs << _SIGN_BITS) | np.roll(signs, -1)
    return Signs(
        Column(*np.unique(signs, return_inverse=True)),
        Column(*np.unique(pairs, return_inverse=True)),
    )


class _Known(NamedTuple):
    """The words that are sought, by how they begin.

    Attributes:
        lengths: of the words that begin with two signs, the longest first, by the number of the
            two; of the words of one sign by that of the sign and none.
        tables: of each word.
    """

    lengths: Mapping[int, tuple[int, ...]]
    tables: Mapping[str, tuple[str, ...]]


@cache
def _known(lexicon: Lexicon) -> _Known:
    """Return the words of the tables that are sought."""
    tables: dict[str, tuple[str, ...]] = {}
    lengths: dict[int, set[int]] = defaultdict(set)
    for name in _SOUGHT:
        for word in lexicon.table(name).rows:
            tables[word] = (*tables.get(word, ()), name)
            second = ord(word[1]) if len(word) > 1 else 0
            lengths[ord(word[0]) << _SIGN_BITS | second].add(len(word))
    # A word of one sign may begin where a longer one does.
    known = {pair: found | lengths.get(_first(pair), set()) for pair, found in lengths.items()}
    ordered = {pair: tuple(sorted(found, reverse=True)) for pair, found in known.items()}
    return _Known(ordered, tables)


def _first(pair: int) -> int:
    """Return the number of the first of two signs and none."""
    return pair >> _SIGN_BITS << _SIGN_BITS


def words_in(text: str, pairs: Column, lexicon: Lexicon) -> Words:
    """Return the longest word of each table that begins at each place where one does.

    Args:
        text: where they are sought.
        pairs: each two signs of it in a row.
        lexicon: the words.
    """
    lengths, tables = _known(lexicon)
    found: Words = {name: {} for name in _SOUGHT}
    # Two signs stand in many places: where no word begins with them is seen once for all.
    known = [lengths.get(pair) or lengths.get(_first(pair), ()) for pair in pairs.numbers.tolist()]
    begins = np.flatnonzero(np.array(list(map(bool, known)))[pairs.at])
    for at, pair in zip(begins.tolist(), pairs.at[begins].tolist(), strict=True):
        for length in known[pair]:
            word = text[at : at + length]
            for name in tables.get(word, ()):
                found[name].setdefault(at, word)
    return found
