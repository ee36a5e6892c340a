"""Projects that a table lists, and what each is for: its trade, or the goods it makes."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.lists.objects import cell_objects
from loaders.subjects.cells import Cell, cells, items, parts
from loaders.subjects.context import Context
from loaders.subjects.topics import topic

_BARE_PROJECT = re.compile(r"(?:项目|工程)(?:（[^（）]*）)?$")
_PROJECT_COLUMN = re.compile(r"^(?:重大|重点)?(?:项目|工程)(?:名称)?$")
_CONTENT_COLUMN = re.compile(r"^(?:项目)?(?:主要)?建设(?:规模[及与和]?)?内容(?:[及与和]?规模)?$")
_PROMOTED_COLUMN = re.compile(r"产业链|所属产业|所属行业|所属领域|产业|领域|行业")
_SHORTEST = 6
_RULE, _SAID, _MADE = "programmes.row", 0.8, 0.7


def project_rows(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the project that a row of a table names, and the claims of what it promotes.

    Form 1: 项目名称 | 所属产业链        by the column that says what the project is for
    Form 2: 项目名称 | 建设内容          else by the goods among its contents
    Form 3: 甲公司扩产项目 | 20          a table without titles: the section's subject
    """
    row = cells(context)
    named = next((cell for cell in row if _PROJECT_COLUMN.match(cell.header)), None)
    if named is None and context.header is None and context.passage.kind == "row":
        yield from _of_bare_row(context)
    if named is None or len(named.text) < _SHORTEST:
        return
    project = context.mention("Programme", named.text, named.start, named.end, _RULE, 0.85)
    yield project
    trade = next((c for c in row if c is not named and _PROMOTED_COLUMN.search(c.header)), None)
    if trade is not None:
        yield from _for_trades(context, project, trade)
        return
    for cell in row:
        if _CONTENT_COLUMN.search(cell.header):
            yield from _for_goods(context, project, cell, lexicon)


def _of_bare_row(context: Context) -> Iterator[Finding]:
    """Yield the project that a row of a table without titles begins with, and what it is for."""
    start, first = next(parts(context.text))
    if len(first) < _SHORTEST or not _BARE_PROJECT.search(first):
        return
    project = context.mention("Programme", first, start, start + len(first), _RULE, _SAID)
    yield project
    if context.subject is not None:
        yield Claim("PROMOTES", project, context.subject, project.evidence)


def _for_trades(context: Context, project: Mention, cell: Cell) -> Iterator[Claim]:
    for name, start, end in items(cell):
        target = topic(context, Item(name, start, end), _RULE, _SAID)
        yield Claim("PROMOTES", project, target, target.evidence)


def _for_goods(
    context: Context, project: Mention, cell: Cell, lexicon: Lexicon
) -> Iterator[Finding]:
    for found in cell_objects(context.text, cell.start, cell.end, lexicon):
        item = found.item
        made = context.mention(found.label, item.name, item.start, item.end, _RULE, _MADE)
        yield made
        yield Claim("PROMOTES", project, made, made.evidence)
