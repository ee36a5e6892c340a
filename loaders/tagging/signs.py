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

    def threes(self, places: Places) -> Codes:
        """Return the number of the three signs that begin at each of some places."""
        third = self.single.at.take(places + _SHORT, mode="wrap")
        return self.pairs.numbers[self.pairs.at[places]] << _SIGN_BITS | self.single.numbers[third]


def signs_of(text: str) -> Signs:
    """Return the signs of a text; behind its last stands its first."""
    utf32 = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = utf32.astype(np.int64)
    pairs = (signs << _SIGN_BITS) | np.roll(signs, -1)
    return Signs(
        Column(*np.unique(signs, return_inverse=True)),
        Column(*np.unique(pairs, return_inverse=True)),
    )


class Words(NamedTuple):
    """The words of a table that begin in a text.

    Attributes:
        known: the words, behind "" for none.
        at: which of them begins at each character.
    """

    known: list[str]
    at: Places

    @property
    def lengths(self) -> Codes:
        """The length of the word that begins at each character; 0 for none."""
        return np.array(list(map(len, self.known)))[self.at]

    def add(self, word: str) -> int:
        """Hold one more word, and return its number."""
        self.known.append(word)
        return len(self.known) - 1


class _Known(NamedTuple):
    """The words that are sought, by the numbers of their signs; these alone, too, in order.

    Attributes:
        tables: of each word.
        short: the words of one or two signs.
        longer: the lengths of the others, the longest last, by their first three signs.
        begins: the signs of `short`, of `longer`, and the first two of these.
    """

    tables: Mapping[str, tuple[str, ...]]
    short: Mapping[int, str]
    longer: Mapping[int, tuple[int, ...]]
    begins: tuple[Codes, Codes, Codes]


@cache
def _known(lexicon: Lexicon) -> _Known:
    """Return the words of the tables that are sought."""
    tables: dict[str, tuple[str, ...]] = {}
    for name in _SOUGHT:
        for word in lexicon.table(name).rows:
            tables[word] = (*tables.get(word, ()), name)
    lengths: dict[int, set[int]] = defaultdict(set)
    for word in tables:
        if len(word) > _SHORT:
            lengths[_number(word[: _SHORT + 1])].add(len(word))
    short = {_number(word): word for word in tables if len(word) <= _SHORT}
    longer = {signs: tuple(sorted(held)) for signs, held in lengths.items()}
    openings = {signs >> _SIGN_BITS for signs in longer}
    # -1 is the number of no signs, and of every lexicon.
    begins = [np.array([-1, *sorted(each)]) for each in (short, longer, openings)]
    return _Known(tables, short, longer, (begins[0], begins[1], begins[2]))


def _number(signs: str) -> int:
    """Return the number of one, two or three signs."""
    number = 0
    for sign in signs:
        number = number << _SIGN_BITS | ord(sign)
    return number


def words_in(text: str, signs: Signs, lexicon: Lexicon) -> Mapping[str, Words]:
    """Return the longest word of each table that begins at each place where one does.

    Args:
        text: where they are sought.
        signs: those of the text.
        lexicon: the words.
    """
    known = _known(lexicon)
    found = _short(signs, known)
    _, begins, openings = known.begins
    places = np.flatnonzero(_are_among(openings, signs.pairs.numbers)[signs.pairs.at])
    threes = signs.threes(places)
    long = _are_among(begins, threes)
    for at, three in zip(places[long].tolist(), threes[long].tolist(), strict=True):
        for length in known.longer[three]:
            word = text[at : at + length]
            for name in known.tables.get(word, ()):
                found[name].at[at] = found[name].add(word)
    return found


def _are_among(known: Codes, numbers: Codes) -> NDArray[np.bool_]:
    """Say of each number whether it is among some that are in order."""
    among: NDArray[np.bool_] = known.take(np.searchsorted(known, numbers), mode="clip") == numbers
    return among


def _short(signs: Signs, known: _Known) -> dict[str, Words]:
    """Return the words of two signs that begin in a text, else those of one."""
    words: dict[str, list[str]] = {name: [""] for name in _SOUGHT}
    ones, twos = (_begun(column, words, known) for column in signs)
    first = np.searchsorted(signs.single.numbers, signs.pairs.numbers >> _SIGN_BITS)
    # The same signs stand in many places: what begins with them is told once for all.
    at = {name: np.where(twos[name], twos[name], ones[name][first]) for name in _SOUGHT}
    return {name: Words(words[name], at[name].take(signs.pairs.at)) for name in _SOUGHT}


def _begun(column: Column, words: Mapping[str, list[str]], known: _Known) -> dict[str, Places]:
    """Return which words some signs are, by table, and add these to the words."""
    which = {name: np.zeros(len(column.numbers), dtype=np.intp) for name in words}
    places = np.flatnonzero(_are_among(known.begins[0], column.numbers))
    for place, number in zip(places.tolist(), column.numbers[places].tolist(), strict=True):
        word = known.short[number]
        for name in known.tables[word]:
            which[name][place] = len(words[name])
            words[name].append(word)
    return which
