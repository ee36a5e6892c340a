"""What calls a list one of trades: 三大主导产业为A、B; 重点产业链包括A、B; 发展方向：A、B."""

import re
from collections.abc import Iterator

KIND = r"(?:主导|特色|支柱|优势|首位|重点|培育|新兴|未来|配套|传统|潜力)"
"""What a trade can be to a place: 主导, 特色."""
_ANY_KIND = rf"(?:{KIND}|主要|核心|先导|骨干|标志性|战略性新兴)"
CALLED = re.compile(
    rf"(?:{_ANY_KIND}+产业(?:链|集群|定位)?|(?:发展|主攻|产业|重点|主导|培育)+(?:方向|定位|重点))"
    r"(?:分别|主要)?(?:(?:为|是|包括|涵盖|有(?![序效力待利望]))[：:]?|[：:])"
)
"""What a clause begins with that says of its list that these are trades: 主导产业为."""
COUNTED = r"(?:[一二两三四五六七八九十\d]+(?:大|个|条))?"
"""How many trades there are, where it is told: 三大主导产业."""
_OF_ALL = re.compile(
    rf"(?:[全我本][省市区县州])?的?(?:“[^”]{{1,10}}”)?{COUNTED}(?={_ANY_KIND}+产业)"
)
_LIST = re.compile(r"[^，。；：的\n]{2,120}")
_BEGINS, _SIGN = "，。；：\n", "产业"


def called_at(text: str, start: int, end: int) -> int:
    """Return where the list begins of a clause that calls its items trades, or -1."""
    whose = _OF_ALL.match(text, start, end)
    found = CALLED.match(text, whose.end(), end) if whose else None
    return found.end() if found else -1


def called_lists(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each list that a clause of a text calls one of trades."""
    if _SIGN not in text:
        return
    for whose in _OF_ALL.finditer(text, start):
        if whose.start() > start and text[whose.start() - 1] not in _BEGINS:
            continue
        at = called_at(text, whose.start(), len(text))
        if at >= 0 and (found := _LIST.match(text, at)):
            yield found.span()
