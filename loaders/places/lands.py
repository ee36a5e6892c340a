"""Areas that go by the river, the basin or the range where they lie: 沅江流域, 塔里木盆地南缘."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.lexicon import Lexicon, any_of

_SIDE = "[东西南北]{1,2}"
_KINDS = ("river", "basin", "range")


@cache
def lands(lexicon: Lexicon) -> str:
    """Return the pattern of the names of such areas."""
    rivers, basins, ranges = (any_of(_of_kind(lexicon, kind)) for kind in _KINDS)
    return (
        rf"(?:{rivers})[江河水湖]流域|(?:{basins})盆地(?:{_SIDE}[缘部])?"
        rf"|(?:(?:{ranges})山|秦岭){_SIDE}麓"
    )


def land_openings(lexicon: Lexicon) -> frozenset[str]:
    """Return the signs with which such a name begins."""
    return frozenset(word[0] for word in (*lexicon.table("lands").rows, "秦岭"))


def _of_kind(lexicon: Lexicon, kind: str) -> Iterator[str]:
    """Yield the rivers, basins or ranges."""
    table = lexicon.table("lands")
    return (word for word in table.rows if kind in (table.get(word) or "").split())


_DIRECTION = re.compile("[东西][南北]")


def with_sign(
    text: str, found: re.Match[str], signs: Mapping[str, Sequence[str]]
) -> tuple[int, str]:
    """Return where an area's name begins and the name, with its province's sign: 渝|东北地区."""
    start, sign = found.start() - 1, text[found.start() - 1 : found.start()]
    if _DIRECTION.match(found.group()) and sign in signs and "no" not in signs[sign]:
        return start, sign + found.group()
    return found.start(), found.group()
