"""The places in a table's columns that say where things stand, or that hold parks."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.places.areas import Place, places_in
from loaders.subjects.cells import cells, items
from loaders.subjects.context import Context

_COLUMN = re.compile(
    r"(?:^|所在|所属|建设|实施|布局|承载|分布|集聚|落地|重点|主要|核心|空间)"
    r"(?:地区?|区域|地点|城市|市州|市县|县市|区县|县区|位置|地市|县市区|区市县|盟市|旗县|片区|属地|镇街|街镇|乡镇|镇街道|州市|区划|载体"
    r"|布局|分布|承载[地区]|载地|载区|聚区)$|^(?:地区|市|县区?|镇|街道|板块|设区市|市县|区县|县市|区市县|盟市|市州|州市)$"
)
# 重点园区, 承载园区, 承载平台
_PARKS = re.compile(r"(?:重点|承载|布局|主要|核心|支撑|依托)(?:园区|平台|载体|基地|开发区)$")
# 核心城市（★★★）, 县（市、区）
_MARKED = re.compile(r"[（(][^（）()]*[）)]")


def columns_of_places(
    context: Context, lexicon: Lexicon, *, parks: bool = False
) -> Iterator[Place]:
    """Yield the places in the cells of a row whose column says where things stand.

    Args:
        context: the row.
        lexicon: where the tables are.
        parks: true where a column of the parks that hold something says it too: 承载园区.
    """
    places = places_in(context.text, context.document.plan.region, lexicon)
    for cell in cells(context):
        held = parks and _PARKS.search(_MARKED.sub("", cell.header)) is not None
        if held or _COLUMN.search(_MARKED.sub("", cell.header)):
            yield from (each for each in places if cell.start <= each.start < cell.end)


def seats_among_parks(context: Context, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places that are items of their own in a column of parks: 甲高新区、乙市丙区."""
    places = places_in(context.text, context.document.plan.region, lexicon)
    for cell in cells(context):
        if not _PARKS.search(_MARKED.sub("", cell.header)):
            continue
        for _, start, end in items(cell):
            inside = [each for each in places if start <= each.start < end]
            whole = sum(each.end - each.start for each in inside) == end - start
            yield from inside[-1:] if whole else ()
