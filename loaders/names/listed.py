"""Companies listed on a stock exchange: the table of data/firms, and where a text names one."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from loaders.lexicon import Lexicon, Table
from loaders.names.proper import general_words, is_two
from loaders.places.regions import regions
from loaders.text.openings import openings

_FOLDER = Path(__file__).parents[2] / "data" / "firms"
_LONGEST = 8
_PAIR = 2


def listed_in(text: str, behind: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where a text names a listed company by its short name.

    Args:
        text: a passage.
        behind: the signs behind which a name may begin, as they stand in a class of signs.
        lexicon: the words.
    """
    companies, pairs, at = listed(lexicon), _pairs(lexicon), 0
    for start in openings(text, behind):
        # Most places are none: two signs tell so at once.
        if start < at or text[start : start + _PAIR] not in pairs:
            continue
        name = companies.beginning(text[start : start + _LONGEST])
        if name and not _cuts_word(text, start + len(name), lexicon):
            at = start + len(name)
            yield start, at


def _cuts_word(text: str, end: int, lexicon: Lexicon) -> bool:
    """Say whether a name would end within a word that goes on behind it: 某微半导|体."""
    return text[end - _PAIR : end + 1] in lexicon.table("trades") and text[end : end + 1] != ""


@cache
def _pairs(lexicon: Lexicon) -> frozenset[str]:
    """Return what the names begin with, two signs of each."""
    return frozenset(name[:_PAIR] for name in listed(lexicon).rows)


@cache
def listed(lexicon: Lexicon) -> Table:
    """Return the companies whose names say of themselves that they are names."""
    firms = Lexicon(_FOLDER)
    ambiguous = firms.table("ambiguous")
    names = firms.table("listed").rows
    sure = (name for name in names if name not in ambiguous and not _is_general(name, lexicon))
    return Table("listed", dict.fromkeys(sure, ()))


def known_firm(text: str, lexicon: Lexicon) -> str | None:
    """Return the firm that a text begins with, listed or known all over the country, or None."""
    return lexicon.table("brands").beginning(text) or listed(lexicon).beginning(text)


def _is_general(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name may be that of goods or a trade of a place or kind: 海南橡胶, 卫星化学."""
    words, heads = general_words(lexicon), lexicon.table("firm_heads")
    if name in words or is_two(name, words) or regions().get(name) is not None:
        return True
    return any(
        name[:at] in words or regions().get(name[:at]) is not None
        for at in range(_PAIR, len(name))
        if name[at:] in words or heads.get(name[at:], 2) == "goods"
    )
