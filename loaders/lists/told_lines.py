"""Lists of lines of business that a sentence counts or calls chains before it tells them."""

from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.called import called_lists
from loaders.lists.lists import Item, items
from loaders.lists.sector_lists import rejoined
from loaders.subjects.titles import is_general
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
    """Yield the items of such lists.

    Form 1: 三大主导产业为A、B; 优势产业：A、B          one item at least is a known line
    Form 2: 打造10条重点产业链：A、B、C                 three or more, half of them known
    """
    for span in called_lists(text, 0):
        yield from _all_of(text, span, 1, lexicon)
    for found in _TOLD.finditer(text):
        yield from _all_of(text, found.span("list"), _FEWEST, lexicon)


def _all_of(text: str, span: tuple[int, int], fewest: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of a list where each may be a line of business, and enough are known."""
    named = list(rejoined(text, items(text, *span, lexicon)))
    sure = sum(is_line(each.name, lexicon) for each in named)
    whole = all(names_sector(each, lexicon) and not is_general(each.name) for each in named)
    enough = 2 * sure >= len(named) if fewest > 1 else sure > 0
    if whole and enough and len(named) >= fewest:
        yield from named
