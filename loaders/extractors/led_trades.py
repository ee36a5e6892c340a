"""The trade that firms are said to head in its own clause: 甲产业以A、B为龙头."""

import re

from graph.model import Span
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
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
_RULE, _SURE = "leads.trade", 0.8


def led_trade(context: Context, listed: Span, lexicon: Lexicon) -> Mention | None:
    """Return the trade that a list of firms is said to head, or None.

    Form 1: 甲产业以A、B为龙头
    Form 2: 以A、B为龙头的甲产业
    """
    text = context.text
    heads = _HEADS.match(text, listed.end)
    if heads is None:
        return None
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
