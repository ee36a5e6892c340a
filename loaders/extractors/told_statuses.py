"""Statuses that no verb gives: the head of a list, a bracket behind a name, a table's column."""

import re
from collections.abc import Iterator, Sequence

from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.status_holders import bracket_at, holders_in
from loaders.lexicon import Lexicon
from loaders.names.statuses import is_status, status_span
from loaders.subjects.cells import Cell, cells, items
from loaders.subjects.context import Context
from loaders.text.sought import sought

_RANK = r"(?:首批|第[一二三四五六七八九十]+批)?(?:国家|全国|世界|中国|省)"
# 国家先进制造业集群：A、B; 国家级特色产业集群有A、B; 拥有省级示范区2个，分别为A、B
_HEADED = sought(
    "：有括分（",
    rf"(?=[首第国全世中省])(?:(?<![\u4e00-\u9fff])|(?<=其中|[拥现共]有|建成|获批))(?P<name>{_RANK}[^，。；：、的有\n（）\d]{{2,24}}?"
    r"(?:集群|基地|示范[区县市园]|园区|城市|试点|试验区|先行区|集聚区|名单))"
    r"(?:[\d一二三四五六七八九十]+[个家])?(?:（[^（）]*）)?(?:：|(?:主要|现)?(?:有|包括)：?|，(?:分别[为是]|包括)|(?<=[个家])（)",
)
_BRACKET = re.compile(rf"（(?P<name>{_RANK}[^（）、，；：]{{3,30}})）")
_COLUMN = re.compile(r"(?:级别|等级|荣誉|称号|[获认]\w{0,2}[批评定](?:情况|名称|级别)|入选情况)$")
_SINCE = re.compile(r"(?:\d{4}年)?(?:先后|成功|被|已)*")
_ENDS = re.compile(r"$|[、，。；）和与及等]|以及")
_LISTED = frozenset({"、", "和", "与", "及", "以及"})
_RULE, _SURE = "designations.told", 0.8


def told_statuses(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the statuses that a passage tells without a verb, and who has them.

    Form 1: 国家先进制造业集群：A、B; 国家级特色产业集群有A、B     the head of a list
    Form 2: 甲产业集群（国家先进制造业集群）                      a bracket behind a name
    Form 3: 甲产业集群⇥国家先进制造业集群, under 获批情况           a column

    Of 国家级 alone it is not said which status it is.
    """
    if context.passage.kind == "row":
        yield from _of_row(context, lexicon)
        return
    for found in _HEADED.finditer(context.text):
        if is_status(found["name"], lexicon):
            having = list(_list_at(context, found.end(), lexicon))
            yield from _had(context, having, Span(*found.span("name")))
    if _BRACKET.search(context.text):
        for holder in holders_in(context, lexicon):
            bracket = _BRACKET.match(context.text, context.here(holder).end)
            if bracket and is_status(bracket["name"], lexicon):
                yield from _had(context, [holder], Span(*bracket.span("name")))


def _had(context: Context, having: Sequence[Mention], span: Span) -> Iterator[Finding]:
    """Yield a status and who has it; where nobody has it, it is no status here."""
    if not having:
        return
    name = context.text[span.start : span.end]
    status = context.mention("Designation", name, span.start, span.end, _RULE, _SURE)
    yield status
    for holder in having:
        own = context.here(holder)
        begin, end = min(own.start, span.start), max(own.end, span.end)
        yield Claim("HAS_STATUS", holder, status, context.evidence(begin, end, _RULE, _SURE))


def _list_at(context: Context, at: int, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what is listed from a place on, brackets left out: A（甲市）、B、C."""
    label = ""
    for holder in holders_in(context, lexicon):
        span = context.here(holder)
        first = not label and span.start == at
        if first or (label == holder.label and context.text[at : span.start] in _LISTED):
            label, at = holder.label, bracket_at(context.text, span.end)
            # 国家先进制造业集群：甲市工程机械 is not the city.
            if _ENDS.match(context.text, at):
                yield holder


def _of_row(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the statuses in a column for them, which the cluster or park of the row has."""
    row = cells(context)
    for cell in row:
        if _COLUMN.search(cell.header):
            having = list(_heads(context, row, cell, lexicon))
            for span in _statuses_of(context, cell, lexicon):
                yield from _had(context, having, span)


def _heads(context: Context, row: Sequence[Cell], but: Cell, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the clusters, parks or places that are the whole of the first cell which has any."""
    found = holders_in(context, lexicon)
    for cell in row:
        inside = [each for each in found if cell.start <= context.here(each).start < cell.end]
        named = [each for each in inside if each.label != "Region"] or inside
        if cell != but and named and context.here(named[0]).start == cell.start:
            yield from named[:1]
            return


def _statuses_of(context: Context, cell: Cell, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the names of statuses in a cell: 2022年入选|国家先进制造业集群."""
    for _, start, end in items(cell):
        since = _SINCE.match(context.text, start, end)
        begin = since.end() if since else start
        verb = lexicon.table("status_verbs").beginning(context.text[begin:end]) or ""
        span = status_span(context.text, begin + len(verb), end)
        if span and is_status(context.text[span.start : span.end], lexicon):
            yield span
