"""The goods that a construction project's own name says it is for: 甲科技10万吨碳酸锂扩建项目."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items
from loaders.subjects.context import Context
from loaders.subjects.topics import own_topic

# Whose the project is, and how large: the last of these stands right before the goods.
_OWNER = re.compile(r"(?<=..)(?:(?:有限)?公司|集团|科技|股份|控股)(?:（[^（）]{2,6}）)?(?=..)")
_SIZE = re.compile(
    r"(?:年产(?:能)?)?[\d.]+[余多]?[百千万亿]*"
    r"(?:吨|[台辆架艘]套?|[套件只支个片块枚颗]|[平立]方米|[千公]?米|[KMG]Wh?|[吉兆千]瓦时?|升|剂)(?:/年|级)?"
)
# What is built, or done for them.
_BUILT = re.compile(
    r"(?:扩[产能建]|新建|改扩建|技改|产业化|智能化?|数字化|绿色|生产线?|制造|研发|升级|改造|总部|示范"
    r"|第?[一二三四五]期|工厂|车间|产线|基地|产业园|建设|配套)*"
    r"(?:项目|工程)(?:[一二三四五]期)?(?:（[^（）]*）)?$"
)
_JOINED = re.compile(r"[和与]")
_SHORT = 2
_RULE, _MADE = "programmes.goods", 0.7


def named_goods(context: Context, project: Mention, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the goods in a project's name, behind its owner and its size, and the claims.

    Form 1: 甲集团10万吨动力电池用硫酸镍项目     behind how much is to be made
    Form 2: 甲科技高性能铜箔扩建项目             behind what firms are called
    """
    span = context.here(project)
    name = context.text[span.start : span.end]
    built = _BUILT.search(name)
    begin = _begin(name[: built.start()]) if built else 0
    if built is None or not begin:
        return
    start, end = span.start + begin, span.start + built.start()
    for label, item in _goods(context, start, end, lexicon):
        goods = context.mention(label, item.name, item.start, item.end, _RULE, _MADE)
        yield goods
        yield Claim("PROMOTES", project, goods, goods.evidence)


def _begin(stem: str) -> int:
    """Return where a stem is past its owner and its size, or 0 where it has none."""
    marks = (each.end() for pattern in (_OWNER, _SIZE) for each in pattern.finditer(stem))
    return max(marks, default=0)


def _goods(context: Context, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[str, Item]]:
    """Yield the goods that a stretch names, each with its label: a trade of the plan as its own."""
    whole = context.text[start:end]
    trade = len(whole) > _SHORT and whole in lexicon.table("trades")
    if known := own_topic(context, whole) or (("Field", whole) if trade else None):
        yield known[0], Item(known[1], start, end)
        return
    for item in items(context.text, start, end, lexicon):
        made = item.head.label == "Product" and item.head.grade != "process"
        plain = item.name not in lexicon.table("trades") and not _JOINED.search(item.name)
        if made and plain and item.start == start:
            label, name = own_topic(context, item.name) or ("Product", item.name)
            yield label, item._replace(name=name)
