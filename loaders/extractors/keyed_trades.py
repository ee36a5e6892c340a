"""Trades that a colon leads to their places: 智能装备：甲区、乙县；食品加工：丙县."""

from collections.abc import Callable, Iterator, Sequence

from loaders.places.areas import Place
from loaders.places.scopes import closed, listed
from loaders.text.sought import sought

_KEY = sought(
    "：:",
    r"(?:^|[。；;\n])\s*(?:[（(]?\d{1,2}[）)、.．]|——|[●■◆★·•-])?"
    r"(?P<what>[^，。；;：:、\n\t（）()]{2,14}?)(?:产业|行业|领域)?[：:]",
)
_END = frozenset({"", "。", "；", ";", "\n"})


def keyed_trades(
    text: str, found: Sequence[Place], is_trade: Callable[[str, int, int], bool]
) -> Iterator[tuple[Place, int, int]]:
    """Yield each place that stands alone behind a trade and a colon, with where the trade stands.

    Args:
        text: a passage.
        found: the places that it names.
        is_trade: says whether a stretch of the text names a trade.
    """
    for key in _KEY.finditer(text):
        run = next((run for run in listed(text, list(found)) if run[0].start == key.end()), ())
        if not run:
            continue
        end = closed(text, run)
        if text[end : end + 1] in _END and is_trade(text, *key.span("what")):
            yield from ((each, *key.span("what")) for each in run)
