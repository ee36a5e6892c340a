"""Tables turned round: things as columns, and a measure a row.

指标 | 新材料 | 高端装备
营业收入（亿元） | 9000 | 15000
"""

import re
from collections.abc import Sequence

from loaders.figures.quantities import cell_quantity, known_unit
from loaders.figures.table_cells import cells_of
from loaders.figures.table_columns import DASH, Column, Heading, split_unit
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.places.regions import regions
from loaders.subjects.topics import names_sector

ACROSS = "across"
"""The role that says that a column is of the thing in its title."""
_UNIT = re.compile(r"(?:计量|计算)?单位")
_FEWEST = 2
_NUMBERED = re.compile(r"\d|序号|备注|指标|属性|类型|单位")
_TOLD_IN_CAPTION = re.compile(
    r"(?P<noun>(?:主营业务收入|营业收入|销售收入|工业总产值|总产值|产值|增加值|产业规模|总规模|产量|产能|装机规模|装机容量|投资)(?:增速|增长率?)?)"
    r"(?:预期|发展|主要|年度|规划|分解)*(?:目标|情况|计划|预测|统计|一览|任务)*表?(?:[（(][^（）()]*[)）])?\s*$"
)


def heading_across(rows: Sequence[str], lexicon: Lexicon) -> Heading | None:
    """Return the columns of a table whose titles are sectors or places, or None.

    Args:
        rows: the table's rows, cells parted by tabs.
        lexicon: the tables.
    """
    titles = [each.text.strip() for each in cells_of(rows[0])] if rows else []
    at = 2 if len(titles) > 1 and _UNIT.fullmatch(titles[1]) else 1
    things = titles[at:]
    if len(things) < _FEWEST or not all(_is_thing(each, lexicon) for each in things):
        return None
    told = [row.split("\t") for row in rows[1:]]
    told = [row for row in told if len(row) == len(titles)]
    if not told or not all(_is_measured(row, at, lexicon) for row in told):
        return None
    first = [Column(titles[0], "name"), *(Column(each, "unit") for each in titles[1:at])]
    return Heading((*first, *(Column(each, "value", label=ACROSS) for each in things)), 1)


def captioned(caption: str) -> str:
    """Return the measure that a table's caption says all of it is of: 表1 重点产业营业收入目标."""
    found = _TOLD_IN_CAPTION.search(caption)
    return found["noun"] if found else ""


def _is_thing(title: str, lexicon: Lexicon) -> bool:
    if not title or _NUMBERED.search(title):
        return False
    place = regions().get(title)
    return place is not None or names_sector(Item(title, 0, len(title)), lexicon)


def _is_measured(row: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Say whether a row has a measure with its unit, and numbers under what it is of."""
    unit = row[1].strip() if at > 1 else split_unit(row[0].strip(), lexicon)[1]
    values = [each.strip() for each in row[at:]]
    numbers = all(DASH.fullmatch(e) or cell_quantity(e, unit, lexicon) for e in values)
    percent = all(each.endswith(("%", "％")) for each in values)
    return numbers and (percent or known_unit(unit, lexicon))
