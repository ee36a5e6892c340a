"""Rows of a table of uses: the sector that a row begins with, where it is used, and the goods."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding
from loaders.extractors.products import as_mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.lists.objects import cell_objects
from loaders.subjects.context import Context
from loaders.subjects.rows import CELL, columns_of_uses, kind_of
from loaders.subjects.topics import names_sector, topic

_RULE, _SURE = "applications.used_row", 0.8
_PART = re.compile(r"[^；;\t|]+")


def used_rows(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the goods of a row as applied in its sector: 领域⇥应用场景⇥产品."""
    columns = columns_of_uses(context)
    if columns is None:
        return
    cells = list(CELL.finditer(context.text))
    (of_sector, of_goods), head = columns[:2], columns[2]
    if max(of_sector, of_goods) >= len(cells):
        return
    cell = cells[of_sector]
    start = cell.start() + len(cell.group()) - len(cell.group().lstrip())
    name = cell.group().strip()
    item = Item(name, start, start + len(name))
    if not names_sector(item, lexicon):
        return
    sector = topic(context, item, _RULE, _SURE)
    for part in _PART.finditer(context.text, *cells[of_goods].span()):
        for found in cell_objects(
            context.text, *part.span(), lexicon, told=True, kind=kind_of(head)
        ):
            goods = as_mention(context, found)
            yield sector
            yield goods
            evidence = context.evidence(0, found.item.end, _RULE, _SURE)
            yield Claim("APPLIED_IN", goods, sector, evidence)
