"""What calls a list one of trades: 三大主导产业为A、B; 重点产业链包括A、B; 发展方向：A、B."""

import re
from collections.abc import Iterator

KIND = r"(?:主导|特色|支柱|优势|首位|重点|培育|新兴|未来|配套|传统|潜力)"
"""What a trade can be to a place: 主导, 特色."""
ANY_KIND = rf"(?:{KIND}|主要|核心|先导|骨干|标志性|战略性新兴)"
"""The same, and what a trade can be to anybody: 核心, 标志性."""
_SAYS = r"(?:分别|主要)?(?:(?:为|是|包括|涵盖|有(?![序效力待利望]))[：:]?|[：:])"
_TRADES = rf"{ANY_KIND}+(?:发展|布局|打造)?的?产业(?:链|集群|定位)?"
CALLED = re.compile(rf"(?:{_TRADES}|(?:发展|主攻|产业|重点|主导|培育)+(?:方向|定位|重点)){_SAYS}")
"""What a clause begins with that says of its list that the place lives on it: 主导产业为."""
_CALLED_TRADES = re.compile(f"{_TRADES}{_SAYS}")
_CALLS = re.compile(f"产业(?:链|集群|定位)?{_SAYS}")
COUNTED = r"(?:[一二两三四五六七八九十\d]+(?:大|个|条))?"
"""How many trades there are, where it is told: 三大主导产业."""
_OF_ALL = re.compile(rf"(?:[全我本][省市区县州])?的?(?:“[^”]{{1,10}}”)?{COUNTED}")
_LIST = re.compile(r"[^，。；：的\n]{2,120}")
_BEGINS = "，。；：\n"
_SIGN = "产业"


def called_at(text: str, start: int, end: int) -> int:
    """Return where the list begins of a clause that calls its items trades, or -1."""
    if text.find(_SIGN, start, end) < 0:
        return -1
    whose = _OF_ALL.match(text, start, end)
    found = _CALLED_TRADES.match(text, whose.end(), end) if whose else None
    return found.end() if found else -1


def called_lists(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each list that a clause of a text calls one of trades."""
    for called in _CALLED_TRADES.finditer(text, start) if _CALLS.search(text) else ():
        begin = max(text.rfind(mark, start, called.start()) for mark in _BEGINS) + 1
        # 全市三大|主导产业为: nothing else stands in front in its clause.
        alone = _OF_ALL.fullmatch(text, max(begin, start), called.start())
        if alone and (found := _LIST.match(text, called.end())):
            yield found.span()
