"""The lines of business that a table's row gives to what it names: 园区⇥主导产业."""

import re

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, head_of
from loaders.subjects.cells import Cell, cells, items
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, topic

_COLUMN = re.compile(r"领域|方向|产业|行业|特色|环节")
# 主导产业⇥特色产业: of both it is told.
_OTHER = re.compile(r"(?:主导|特色|优势|新兴|未来|培育|潜力|支柱|首位)产业")
# 上游, 中游 are links of the chain at hand, and no fields of their own.
_LINK = re.compile(r"(?:产业链?)?[上中下]游(?:环节|产业)?")
_SEAT = re.compile(r"市|县|区|地|镇|州|板块")
_SHORT, _LONG = 2, 12
_RULE, _SAID = "platforms.topic.row", 0.8


def row_topics(context: Context, thing: Mention, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the fields that a table's row gives to the platform or cluster that it names.

    Where that heads the row, or stands behind its number, those of a column such as
    主导方向; behind a place, the trades of that column; else the row's own head.
    """
    row = cells(context)
    if not row:
        return ()
    end = context.here(thing).end
    heads = heads_row(context, thing)
    columns = [cell for cell in row if cell.start >= end and _COLUMN.search(cell.header)]
    if columns and (heads or _SEAT.search(row[0].header)):
        return tuple(
            topic(context, Item(name, start, stop), _RULE, _SAID)
            for column in (columns[0], *filter(_is_other, columns[1:]))
            for name, start, stop in items(column)
            if _SHORT <= len(name) <= _LONG and (heads or _is_work(name, lexicon))
        )
    if heads:
        return ()
    if _COLUMN.search(row[0].header) and _is_field(row[0]):
        first = row[0]
        return (topic(context, Item(first.text, first.start, first.end), _RULE, _SAID),)
    return ()


def heads_row(context: Context, thing: Mention) -> bool:
    """Say whether what is mentioned heads its row, or stands behind the row's number."""
    row = cells(context)
    numbered = len(row) > 1 and row[0].text.strip().isdigit()
    return bool(row) and row[numbered].end >= context.here(thing).end


def _is_other(column: Cell) -> bool:
    return _OTHER.fullmatch(column.header) is not None


def _is_work(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is a line of work, and not that of goods."""
    goods = head_of(name, lexicon).label == "Product"
    return name in lexicon.table("trades") or (is_line(name, lexicon) and not goods)


def _is_field(cell: Cell) -> bool:
    fits = _SHORT <= len(cell.text) <= _LONG and not cell.text.isdigit()
    return fits and _LINK.fullmatch(cell.text) is None
