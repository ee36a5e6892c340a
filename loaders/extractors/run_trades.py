"""The trade that a verb grows in several places at once: 做强甲、乙等A产业."""

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.places.areas import Place
from loaders.places.scopes import closed, listed

_GROWN_THERE = re.compile(
    r"(?:等地?)?的?(?P<what>[^，。；：、的等]{2,14}?产业)"
    r"(?:加快|优势|集聚|集群化|集群(?=发展)|转型|提质|改造|升级|做大|做强|发展)*(?=[，。；、]|$)"
)
_FEWEST, _WORD = 2, "产业"


def run_trades(
    text: str,
    found: Sequence[Place],
    grows: re.Pattern[str],
    is_sure: Callable[[str, int, int], bool],
) -> Iterator[tuple[Place, int, int]]:
    """Yield each place of a list with the trade that a verb in front of them all grows.

    Args:
        text: the text of a passage.
        found: the places in it.
        grows: what stands in front of the places.
        is_sure: whether a stretch of the text is a known line of business.
    """
    if _WORD not in text:
        return
    for run in listed(text, list(found)):
        if len(run) < _FEWEST or grows.search(text, 0, run[0].start) is None:
            continue
        given = _GROWN_THERE.match(text, closed(text, run))
        if given is not None and is_sure(text, *given.span("what")):
            yield from ((place, *given.span("what")) for place in run)
