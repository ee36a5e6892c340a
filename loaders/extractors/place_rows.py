"""What the rows of a table say that their places develop: 甲市⇥主导产业; 某产业链⇥重点市县."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.place_trades import NO_TRADE, from_place, trade_mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, head_of, items
from loaders.places.located import region_mention
from loaders.places.placed_columns import columns_of_places, seats_among_parks
from loaders.subjects.cells import Cell, cells
from loaders.subjects.context import Context
from loaders.subjects.rows import kind_of
from loaders.subjects.topics import names_sector, own_topic

_RULE = "specialities"
_ROW = 0.8
_DOES = re.compile(
    r"(?:重点产业|主导产业|特色产业|优势产业|支柱产业|发展方向|主导方向|发展重点|产业方向|重点方向|产业定位|功能定位"
    r"|(?:重点|优势|特色|主要|核心)领域|产业特色|主攻方向|发展产业|产业布局|主要产业"
    r"|(?:主导|特色|优势|代表|主要|重点)产品"
    r"|(?:培育|新兴|未来|首位|潜力|突破|主攻)产业)"
    r"(?!.*(?:占比|比重|产值|增速|数量|规模|收入))"
)
# 产业链⇥重点盟市: where a chain is laid.
_BORNE = re.compile(r"(?:重点|主要|核心)?(?:承载|布局|集聚|园区)|重点[市州盟县区地]")
_TOPICS = re.compile(r"领域|方向|产业|行业|环节|类别")


def place_rows(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what a row says: the trade in its column, or the field that the row begins with."""
    row = cells(context)
    places = [*columns_of_places(context, lexicon), *seats_among_parks(context, lexicon)]
    if not row or not places:
        return
    if places[0].start < row[0].end:
        things = [
            mention
            for cell in row
            if _DOES.search(cell.header)
            for item in items(context.text, cell.start, cell.end, lexicon)
            if (mention := _made(context, cell, item, lexicon)) is not None
        ]
    else:
        numbered = row[0].text.strip().isdigit() and len(row) > 1
        things = list(_topic_of_row(context, row[numbered], lexicon))
    yield from things
    for place in places:
        region = region_mention(context, place, f"{_RULE}.row", _ROW)
        if region.name == context.document.plan.region:
            continue  # 甲市's plan has 甲高新区 in the column
        for thing in things:
            yield Claim("SPECIALISES_IN", region, thing, from_place(context, place, thing))


def _made(context: Context, cell: Cell, item: Item, lexicon: Lexicon) -> Mention | None:
    """Return what a cell says that its places make: goods, where its column's heading says so."""
    told = kind_of(cell.header) == "Product"
    # In the section of an industry goods are goods: 甲市⇥低温肉制品、调理食品.
    told = told or (context.industry is not None and _is_goods(item, lexicon))
    if told and own_topic(context, item.name) is None:
        return context.mention("Product", item.name, item.start, item.end, f"{_RULE}.row", _ROW)
    return trade_mention(context, item, 0, f"{_RULE}.row", _ROW, lexicon)


def _is_goods(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item of a cell is goods of a kind, and no trade: 低温肉制品."""
    head = head_of(item.name, lexicon)
    kind = head.label == "Product" and head.grade == "specific"
    return kind and item.name not in lexicon.table("trades")


def _topic_of_row(context: Context, first: Cell, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the field that a row begins with: one of the plan's, or one by its column's header."""
    item = Item(first.text, first.start, first.end)
    label, name = own_topic(context, first.text) or ("Field", first.text)
    known = own_topic(context, first.text) is not None
    laid = context.genre == "industries" or any(_BORNE.match(e.header) for e in cells(context))
    headed = laid and _TOPICS.search(first.header) is not None
    sector = names_sector(item, lexicon) and not NO_TRADE.search(name)
    if known or (headed and sector):
        yield context.mention(label, name, first.start, first.end, f"{_RULE}.row", _ROW)
