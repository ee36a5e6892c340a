"""Projects that a table lists, and what each is for: its trade, or the goods it makes."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.project_goods import named_goods
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items
from loaders.lists.objects import cell_objects
from loaders.subjects.cells import Cell, cells, parts
from loaders.subjects.cells import items as items_of
from loaders.subjects.context import Context
from loaders.subjects.topics import own_topic, topic

_BARE_PROJECT = re.compile(r"(?:项目|工程)(?:（[^（）]*）)?$")
_PROJECT_COLUMN = re.compile(r"^(?:重大|重点)?(?:项目|工程)(?:名称)?$")
_CONTENT_COLUMN = re.compile(r"^(?:项目)?(?:主要)?建设(?:规模[及与和]?)?内容(?:[及与和]?规模)?$")
_PROMOTED_COLUMN = re.compile(r"产业链|所属产业|所属行业|所属领域|产业|领域|行业")
_GOODS = r"[^\d，。；：\t（）]{2,24}?"
_AMOUNT = (
    r"[\d.]+[余多]?[百千万亿]*(?:吨|[台辆架艘]套?|[套件只支个片块枚颗]|[平立]方米|[千公]?米"
    r"|[KMG]W[hp]?|[吉兆千]瓦时?|升|剂)(?:/年)?"
)
_YEARLY = re.compile(
    rf"(?:年产|年加工|日产|产能|能力)(?:{_AMOUNT}(?P<after>{_GOODS})|(?P<before>{_GOODS}){_AMOUNT})"
    rf"(?=[，。；、：\t（）]|生产线|产能|项目|$)"
)
_FIRM_COLUMN = re.compile(r"(?:建设|实施|承担|项目|投资)?(?:单位|企业|主体|业主)$")
# 年产30万吨|蛋氨酸|扩建项目
_BUILT = re.compile(
    rf"(?:[年日]产(?:能)?)?(?:{_AMOUNT})?(?P<goods>[^\d、，（）]{{2,20}}?)"
    r"(?:扩[产能建]|新建|改扩建|技改|产业化|智能化?|数字化|绿色|生产|制造|研发|升级|改造|总部|[一二三四五]期|工厂|车间|产线|生产线|基地|产业园)*"
    r"(?:项目|工程)(?:（[^（）]*）)?$"
)
_SHORTEST, _FIRM = 6, 2
_RULE, _SAID, _MADE = "programmes.row", 0.8, 0.7


def project_rows(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the project that a row of a table names, and the claims of what it promotes.

    Form 1: 项目名称 | 所属产业链        by the column that says what the project is for
    Form 2: 项目名称 | 建设内容          else by the goods among its contents
    Form 3: 甲公司扩产项目 | 20          a table without titles: the section's subject
    Form 4: 年产10万吨甲项目 | 20        and the goods of which it tells how many are to be made
    """
    row = cells(context)
    named = next((cell for cell in row if _PROJECT_COLUMN.match(cell.header)), None)
    if named is None and context.header is None and context.passage.kind == "row":
        yield from _of_bare_row(context, lexicon)
    if named is None or len(named.text) < _SHORTEST:
        return
    project = context.mention("Programme", named.text, named.start, named.end, _RULE, 0.85)
    yield project
    told = list(_for_named(context, project, named, row, lexicon))
    yield from told or named_goods(context, project, lexicon)
    trade = next((c for c in row if c is not named and _PROMOTED_COLUMN.search(c.header)), None)
    if trade is not None:
        yield from _for_trades(context, project, trade)
        return
    for cell in row:
        if _CONTENT_COLUMN.search(cell.header):
            yield from _for_goods(context, project, cell, lexicon)


def _for_named(
    context: Context, project: Mention, named: Cell, row: Sequence[Cell], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield the goods in a project's name behind the firm that another cell names.

    甲乙光学显示模组项目 of 甲乙科技 is for 光学显示模组.
    """
    firms = [cell.text for cell in row if _FIRM_COLUMN.search(cell.header)]
    shared = max((_shared(named.text, each) for each in firms), default=0)
    goods = _BUILT.match(named.text, shared) if shared >= _FIRM else None
    if goods is None:
        return
    start, end = (named.start + at for at in goods.span("goods"))
    for item in items(context.text, start, end, lexicon):
        if item.head.label == "Product" and item.head.grade != "process" and item.start == start:
            yield from _promoted(context, project, "Product", item)


def _shared(one: str, other: str) -> int:
    """Return how many signs two names begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _of_bare_row(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the project that a row of a table without titles begins with, and what it is for."""
    start, first = next(parts(context.text))
    if len(first) < _SHORTEST or not _BARE_PROJECT.search(first):
        return
    project = context.mention("Programme", first, start, start + len(first), _RULE, _SAID)
    yield project
    yield from named_goods(context, project, lexicon)
    if context.subject is not None:
        yield Claim("PROMOTES", project, context.subject, project.evidence)
    for item in _output(context, 0, len(context.text), lexicon):
        yield from _promoted(context, project, "Product", item)


def _for_trades(context: Context, project: Mention, cell: Cell) -> Iterator[Claim]:
    for name, start, end in items_of(cell):
        target = topic(context, Item(name, start, end), _RULE, _SAID)
        yield Claim("PROMOTES", project, target, target.evidence)


def _for_goods(
    context: Context, project: Mention, cell: Cell, lexicon: Lexicon
) -> Iterator[Finding]:
    listed = cell_objects(context.text, cell.start, cell.end, lexicon)
    made = [(each.item, each.label) for each in listed]
    made += [(item, "Product") for item in _output(context, cell.start, cell.end, lexicon)]
    for item, label in made:
        yield from _promoted(context, project, label, item)


def _promoted(context: Context, project: Mention, label: str, item: Item) -> Iterator[Finding]:
    known = own_topic(context, item.name) or (label, item.name)
    goods = context.mention(*known, item.start, item.end, _RULE, _MADE)
    yield goods
    yield Claim("PROMOTES", project, goods, goods.evidence)


def _output(context: Context, start: int, end: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the goods of which a cell tells how many are to be made: 年产10万辆甲, 年产甲3万吨."""
    for found in _YEARLY.finditer(context.text, start, end):
        kind = "after" if found["after"] else "before"
        for item in items(context.text, *found.span(kind), lexicon):
            if item.head.label == "Product" and item.head.grade != "process":
                yield item
