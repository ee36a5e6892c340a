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
_FEWEST, _PAIR = 3, 2
_TOLD = sought(
    "：—",
    r"(?:产业|产业链|产业集群|赛道)(?:条)?(?:主要)?(?:包括|涵盖|分别为|为|是|有|即)?(?:：|—{1,2})"
    r"(?P<list>[^，。；：\n“”（）]{2,12}(?:、[^，。；：\n“”]{2,18}){2,})(?=[，。；]|$)",
)
# 推动A、B成为新的经济增长点; 围绕A、B培育新增长极
_POINTS = sought(
    "增",
    r"(?:推动|推进|促进|加快|培育|打造|使|把|将|形成|围绕|聚焦|依托)+(?P<list>[^，。；：的“”]{2,80}?)"
    r"(?:等(?:[^，。；、的]{0,6}?(?:产业|领域|方向))?)?(?:打造|培育|发展|建设|布局|壮大)*(?:成为?|为)?"
    r"(?:一批|若干|新兴|新的?|经济|产业|未来|重要|的)*(?:增长[点极]|增长引擎)",
)


def told_lines(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of such lists.

    Form 1: 三大主导产业为A、B; 优势产业：A、B          one item at least is a known line
    Form 2: 打造10条重点产业链：A、B、C                 three or more, half of them known
    Form 3: 推动A、B等成为新的经济增长点                two or more
    """
    for span in called_lists(text, 0):
        yield from _all_of(text, span, 1, lexicon)
    for found in _TOLD.finditer(text):
        yield from _all_of(text, found.span("list"), _FEWEST, lexicon)
    trades = lexicon.table("trades")
    for found in _POINTS.finditer(text):
        named = tuple(_all_of(text, found.span("list"), _PAIR, lexicon))
        # 培育甲船、乙艇等新增长点: goods are made, and are no trades.
        if not any(each.head.label == "Product" and each.name not in trades for each in named):
            yield from named


def _all_of(text: str, span: tuple[int, int], fewest: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of a list where each may be a line of business, and enough are known."""
    named = list(rejoined(text, items(text, *span, lexicon)))
    sure = sum(is_line(each.name, lexicon) for each in named)
    whole = all(names_sector(each, lexicon) and not is_general(each.name) for each in named)
    enough = 2 * sure >= len(named) if fewest > 1 else sure > 0
    if whole and enough and len(named) >= fewest:
        yield from named
