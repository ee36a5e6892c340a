"""The trades that firms are said to head in their own clause: 甲产业以A、B为龙头."""

import re
from collections.abc import Sequence

from graph.model import Span
from loaders.claims import Mention
from loaders.extractors.led_platforms import share
from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND, COUNTED
from loaders.lists.lists import Item, items
from loaders.lists.sector_lists import rejoined
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic, topic
from loaders.text.firm_roles import LEADING

_HEADS = re.compile(
    rf"(?:等[^，。；、]{{0,8}})?(?:[两三四五六七八九十\d]+[大家][^，。；、]{{0,6}}?企业)?为{LEADING}"
)
# 目前，电子信息产业以A、|B为龙头
_BEFORE = re.compile(
    r"(?:^|[，。；：、\n])(?:目前|其中|现已|已)?(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业链?|行业|领域|板块)?"
    r"(?:则|主要|形成了?)?以(?:[^，。；的]{1,24}、)?$"
)
# 以A为龙头的|动力电池产业
_BEHIND = re.compile(
    r"的(?:[一二两三四五六七八九十百千]+亿级)?(?P<name>[\u4e00-\u9fff]{2,12}?)(?:产业链?(?!集群|集聚|园|基地|带|发展格局|体系)|行业)"
)
# 以A、B为龙头的|汽车、食品两大主导产业; of a list without 产业 each may have firms of its own.
_SEVERAL = re.compile(
    rf"的(?P<list>[^，。；：的以]{{2,24}}?、[^，。；：的以]{{2,24}}?)等?(?P<called>{COUNTED}{ANY_KIND}*)产业(?!集群|园|基地)"
)
_RULE, _SURE = "leads.trade", 0.8


def led_trades(
    context: Context, organisation: Mention, listed: Span, lexicon: Lexicon
) -> Sequence[Mention]:
    """Return the trades that a firm of a list is said to head.

    Form 1: 甲产业以A、B为龙头
    Form 2: 以A、B为龙头的甲产业
    Form 3: 以A、B为龙头的甲、乙两大产业           each its own, where they are as many
    """
    heads = _HEADS.match(context.text, listed.end)
    if heads is None:
        return ()
    if several := _SEVERAL.match(context.text, heads.end()):
        listed_trades = items(context.text, *several.span("list"), lexicon)
        trades = tuple(rejoined(context.text, listed_trades))
        own = share(context, organisation, listed, trades) or trades
        known = several["called"] or all(
            own_topic(context, each.name) or is_line(each.name, lexicon) for each in trades
        )
        return [topic(context, each, _RULE, _SURE) for each in own] if known else ()
    trade = _led_trade(context, listed, heads, lexicon)
    return (trade,) if trade else ()


def _led_trade(
    context: Context, listed: Span, heads: re.Match[str], lexicon: Lexicon
) -> Mention | None:
    """Return the one trade that a list of firms is said to head, or None."""
    text = context.text
    found = _BEHIND.match(text, heads.end())
    if found is None and not text.startswith("的", heads.end()):
        found = _BEFORE.search(text[: listed.start])
    if found is None:
        return None
    item = Item(found["name"], *found.span("name"))
    known = own_topic(context, item.name) is not None or is_line(item.name, lexicon)
    # 减速器: 精密减速器以A为代表 tells of goods of the field at hand.
    subject = context.subject_at(listed.start)
    narrower = subject is not None and item.name.endswith(subject.name) != (
        item.name == subject.name
    )
    return topic(context, item, _RULE, _SURE) if known and not narrower else None
