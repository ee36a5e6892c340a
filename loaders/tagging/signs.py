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
_SHORT = 2


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


class _Begun(NamedTuple):
    """The words that begin with two signs, the longest first.

    Attributes:
        lengths: of those of three signs or more.
        short: the two signs themselves and the first alone, each with a table that has it.
    """

    lengths: tuple[int, ...]
    short: tuple[tuple[str, str], ...]


class _Known(NamedTuple):
    """The words that are sought.

    Attributes:
        begun: by the number of the two signs that they begin with; by that of one sign and none
            where only this sign is a word.
        tables: of each word.
    """

    begun: Mapping[int, _Begun]
    tables: Mapping[str, tuple[str, ...]]


_NONE = _Begun((), ())


@cache
def _known(lexicon: Lexicon) -> _Known:
    """Return the words of the tables that are sought."""
    tables: dict[str, tuple[str, ...]] = {}
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in _SOUGHT:
        for word in lexicon.table(name).rows:
            tables[word] = (*tables.get(word, ()), name)
            lengths[word[:2]].add(len(word))
    begun: dict[int, _Begun] = {}
    for opening, held in lengths.items():
        first, second = opening[0], opening[1:]
        shorter = (opening, first) if second else (first,)
        begun[ord(first) << _SIGN_BITS | (ord(second) if second else 0)] = _Begun(
            tuple(sorted((each for each in held if each > _SHORT), reverse=True)),
            tuple((name, word) for word in shorter for name in tables.get(word, ())),
        )
    return _Known(begun, tables)


def words_in(text: str, pairs: Column, lexicon: Lexicon) -> Words:
    """Return the longest word of each table that begins at each place where one does.

    Args:
        text: where they are sought.
        pairs: each two signs of it in a row.
        lexicon: the words.
    """
    begun, tables = _known(lexicon)
    found: Words = {name: {} for name in _SOUGHT}
    # Two signs stand in many places: what begins with them is looked up once for all.
    known = [
        begun.get(pair) or begun.get(pair >> _SIGN_BITS << _SIGN_BITS, _NONE)
        for pair in pairs.numbers.tolist()
    ]
    begins = np.flatnonzero(np.array([each is not _NONE for each in known])[pairs.at])
    for at, pair in zip(begins.tolist(), pairs.at[begins].tolist(), strict=True):
        lengths, short = known[pair]
        for length in lengths:
            word = text[at : at + length]
            for name in tables.get(word, ()):
                found[name].setdefault(at, word)
        for name, word in short:
            found[name].setdefault(at, word)
    return found
