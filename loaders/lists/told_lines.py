"""Lists of lines of business that a sentence counts or calls chains before it tells them."""

from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items
from loaders.lists.sector_lists import rejoined
from loaders.subjects.topics import is_line, names_sector
from loaders.text.sought import sought

# 10条重点产业链：白酒、能源; 九大主导产业——食品、纺织; 重点产业链包括：A、B
_FEWEST = 3
_TOLD = sought(
    "：—",
    r"(?:产业|产业链|产业集群|赛道)(?:条)?(?:主要)?(?:包括|涵盖|分别为|为|是|有|即)?(?:：|—{1,2})"
    r"(?P<list>[^，。；：\n“”（）]{2,12}(?:、[^，。；：\n“”]{2,18}){2,})(?=[，。；]|$)",
)


def told_lines(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of such lists, three or more: 打造10条重点产业链：白酒、能源、化工新材料."""
    for found in _TOLD.finditer(text):
        at, end = found.span("list")
        named = list(rejoined(text, items(text, at, end, lexicon)))
        sure = sum(is_line(each.name, lexicon) for each in named)
        whole = all(names_sector(each, lexicon) for each in named)
        if whole and len(named) >= _FEWEST and 2 * sure >= len(named):
            yield from named
