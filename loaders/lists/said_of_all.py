"""What all trades of a list are called behind the last: 发展甲、医药|重点领域, 医药|千亿级产业."""

import re

from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND
from loaders.lists.lists import Item

_SAID_OF_ALL = re.compile(
    rf"(?:{ANY_KIND}|战略性|基础|细分|关键|前沿|相关|关联|上下游|大类|现代化?|高端|高新技术|高技术|高附加值|绿色|低碳|数字"
    r"|富民|生态|实体|主体|民生|县域|地方|本地|发展|新型?|[百千万]亿元?级?|一批|[多各]个?|诸多|众多|若干|一系列"
    r"|[一二两三四五六七八九十\d]+[大个条])*"
    r"(?:产业|行业|领域|赛道|方向|业态|板块|门类|业务|(?:经济)?增长[点极]|(?:增长)?引擎|集群(?![协控]))"
)
# 汽车产业, 光子产业链 are called so.
_CALLED_SO = ("产业", "产业链")


def trade_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Return where a known trade ends that stands before what a list is called, or -1.

    Args:
        text: a passage.
        start: where the last name of a list begins.
        lexicon: the tables.
    """
    trade = lexicon.table("trades").beginning(text[start:])
    end = start + len(trade or "")
    return end if trade and _SAID_OF_ALL.match(text, end) else -1


def trade_of(text: str, item: Item, lexicon: Lexicon) -> Item:
    """Return an item without what all of its list are called: 医药|重点 of 甲、乙、医药重点产业."""
    end = -1 if item.name in lexicon.table("trades") else trade_end(text, item.start, lexicon)
    if not item.start < end < item.end or text[end : item.end] in _CALLED_SO:
        return item
    return Item(text[item.start : end], item.start, end)
