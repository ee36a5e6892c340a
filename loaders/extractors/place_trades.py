"""The names of what a place is to develop: trades of a list, and Product or Field."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.evidence import Evidence
from loaders.claims import Mention
from loaders.extractors.products import developed
from loaders.lexicon import Lexicon
from loaders.lists.called import KIND
from loaders.lists.lists import Item, head_of, is_bare
from loaders.lists.with_parts import parts_end
from loaders.places.areas import Place, places_in
from loaders.places.towns import is_town
from loaders.subjects.context import Context
from loaders.subjects.topics import names_sector, own_topic, source_of
from loaders.text.at_once import PASSAGES

# 深耕A|十余年; 推动A|高端化、智能化
_TAIL = re.compile(
    r"(?:[十一二三四五六七八九\d])+[余多]?年$|(?<=..)(?:高端|智能|绿色|数字|低碳|集群|规模|品牌|精细)化$"
)
_SUFFIX = re.compile(rf"(?:全?产业链|{KIND}*产业|行业|领域|等)$")
NO_TRADE = re.compile(
    r"(?:基地|(?<!数据)中心|园区?|集群|高地|平台|走廊|名城|之都|示范区|先行区|样板|枢纽|(?:发展|创新|产业)核心|增长[极点]|增长引擎|新?赛道|工程|项目|体系|品牌|企业|市场"
    r"|(?:经济|产业|示范|集聚|创新|发展|旅游|生态|[制智]造)带|中关村|[功提拓涵][能升展养]区|(?:策源|承载|集聚|聚集|目的)地"
    r"|(?:集聚|引领|核心|样板|配套)区|实验室|研究院|(?<!首)都|城市|问题|整治|治理|特色|优势|配套|地位|水平|能力|城|港|谷|湾)$"
    r"|^区(?!块链)|^(?:统一|一批|一个|若干|各|其|[百千万]+亿|\d+余?[家个项座])|[的和与及]$|(?:坐落|落户)于"
)
"""How a name ends that is that of no trade: 基地, 示范区."""
_VAGUE = re.compile(
    r"^(?:关键|核心|共性|重点|相关|配套|优势|特色|主导|成套|系列|主要)|(?:产品|技术|部件|工艺|设备|器件|系统)$"
)
TRADES = re.compile(r"(?:制造业?|(?:精深|深|初)?加工业?|服务业?|物流|再制造|运营|文旅|康养|旅游)$")
"""What is done to goods and is a line of work with them: 装备制造, 农产品加工."""
_SHORTEST, _KIND, _PAIR = 2, "材料", 2
# 矿山机械, 电子化学品: whole kinds of goods are lines of work.
_KINDS_OF_GOODS = re.compile(r"(?:机器人|机械|机床|电气|化学品|装备|汽车|船舶|医药|药)$")
_STEPS = re.compile(r"等?(?:各|关键|核心|重点|全)*环节")
_WITH = re.compile(r"与(?!其|相关|关键|配套|应用)")
_PARTICULAR = 7  # 精密电火花加工机床 says which goods, 通用机床 may be a trade
_LISTED = "listed"
_GOODS_GRADES = frozenset({"specific", "letter", _LISTED})


def trades_of(stretch: str, item: Item, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the trades of an item that 和 joins: 石化和装备制造."""
    until = parts_end(stretch, item.end) if item.name in lexicon.table("trades") else -1
    if until >= 0:
        yield Item(stretch[item.start : until], item.start, until, item.head)
        return
    plain = Item(stretch[item.start : item.end], item.start, item.end)
    if item.shared and (TRADES.search(plain.name) or _is_trade(plain.name, lexicon)):
        # 整车制造和关键系统部件 are two trades: the first needs no head.
        yield plain
        return
    parts = item.name.split("和")
    # 整机与关节模组: what is put together, and what of.
    if len(parts) == 1 and item.name.startswith(("整机与", "整车与")):
        parts = _WITH.split(item.name)
    if len(parts) == 1 and stretch[item.start - 1] == "、" and _are_two(item.name, lexicon):
        parts = _WITH.split(item.name)
    whole = item.shared or item.name in lexicon.table("trades")
    if whole or len(parts) == 1 or any(len(part) < _SHORTEST for part in parts):
        yield item
        return
    at = item.start
    for part in parts:
        yield Item(
            part, at, at + len(part), item.head if part is parts[-1] else Item("", 0, 0).head
        )
        at += len(part) + 1


def _are_two(name: str, lexicon: Lexicon) -> bool:
    """Say whether 与 joins two that are known each by itself: 航空与无人机."""
    parts = _WITH.split(name)
    return len(parts) == _PAIR and all(
        part in lexicon.table("trades") or head_of(part, lexicon).grade in {"specific", "process"}
        for part in parts
    )


def _is_trade(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is a trade as it stands: 新型显示 in 新型显示和纤维材料."""
    head = head_of(name, lexicon)
    return name in lexicon.table("trades") or (head.grade == "process" and head.word != name)


def are_steps(stretch: str, listed: Sequence[Item]) -> bool:
    """Say whether a list is of steps of the work, which are no trades: 设计、封测等环节."""
    closed = bool(listed) and _STEPS.match(stretch, listed[-1].end) is not None
    return closed and all(len(each.name) == _SHORTEST for each in listed)


def of_goods(listed: Sequence[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of a list, marked where two or more are goods alone: 光模块、特种光缆."""
    trades = lexicon.table("trades")
    goods = len(listed) > 1 and all(
        each.head.word and each.head.grade in _GOODS_GRADES and each.name not in trades
        for each in listed
    )
    for each in listed:
        yield each._replace(head=each.head._replace(grade=_LISTED)) if goods else each


def trade_mention(
    context: Context, item: Item, start: int, rule: str, sure: float, lexicon: Lexicon
) -> Mention | None:
    """Return the mention of what a place develops, under the label that its name asks for.

    None where the name is that of a place or a platform, or tells no trade.
    """
    own = own_topic(context, item.name) or own_topic(context, _SUFFIX.sub("", item.name))
    first, last = item.start + start, item.end + start
    if own is not None:
        return context.mention(*own, first, last, rule, sure)
    places = places_in(context.text, context.document.plan.region, lexicon)
    bare = _TAIL.sub("", _SUFFIX.sub("", item.name)) or item.name
    # 特色产业 is nothing but what others end with.
    if (
        not _SUFFIX.sub("", item.name)
        or NO_TRADE.search(item.name)
        or NO_TRADE.search(bare)
        or any(first <= each.start < last for each in places)
    ):
        return None
    if item.name in lexicon.table("no_sectors") or _is_vague(item, lexicon):
        return None
    if not names_sector(item, lexicon):
        return None
    # 发展A产业 names A产业, and 发展A、B产业 A and B.
    alone = item.name.endswith("产业") and context.text[first - 1] not in "、和与及"
    keeps = item.shared or alone or len(bare) < _SHORTEST
    name = item.name if keeps else bare
    place = next((each for each in reversed(places) if each.end <= first), None)
    return context.mention(_label(context, item, place, lexicon), name, first, last, rule, sure)


def without_place(context: Context, item: Item, lexicon: Lexicon) -> Item:
    """Return an item without the city or county whose trade it is: 甲市|航空航天."""
    places = places_in(context.text, context.document.plan.region, lexicon)
    ends = (each.end for each in places if each.start == item.start and each.region is not None)
    end = next((each for each in ends if item.end - each >= _SHORTEST), item.start)
    name = context.text[end : item.end]
    placed = end > item.start and name in item.name and names_sector(Item(name, 0, 0), lexicon)
    return item._replace(name=name, start=end) if placed else item


def _is_vague(item: Item, lexicon: Lexicon) -> bool:
    """Say whether a name tells no trade: 关键零部件; 新材料, 信息技术 and 节能环保装备 do."""
    if item.name in lexicon.table("trades"):
        return False
    bare = item.head.grade == "generic" and is_bare(item.name, lexicon)
    return bare and (item.name == item.head.word or _VAGUE.search(item.name) is not None)


def _label(context: Context, item: Item, place: Place | None, lexicon: Lexicon) -> str:
    """Return Product where a field or industry develops it, or a town or a field's own places do.

    甲市发展工业机器人 names a line of work in the chapter on layout of a plan for many industries,
    and 甲市发展模具 a trade everywhere; 甲市发展绝缘布 names goods.
    """
    if item.name in _goods(context, lexicon) and not _is_kind(context, item, place):
        return "Product"
    if item.head.label != "Product":
        return "Field"
    return "Product" if _is_made(context, item, place, lexicon) else "Field"


def _is_kind(context: Context, item: Item, place: Place | None) -> bool:
    """Say whether an item is a line of work by its head, where no field is at hand: 锂电材料."""
    field = context.subject is not None and context.subject.label == "Field"
    town = place is not None and is_town(place.name)
    outside = context.genre != "industries" and not field and not town
    return outside and item.head.word.endswith(_KIND)


def _is_made(context: Context, item: Item, place: Place | None, lexicon: Lexicon) -> bool:
    """Say whether an item with the head of goods is itself one that a place makes."""
    subject, goods = context.subject, item.head.grade in _GOODS_GRADES
    field = subject is not None and subject.label == "Field"
    unit = place is not None and place.region is not None
    if item.head.grade == "letter" or (item.head.grade == _LISTED and unit):
        return True
    if goods and item.name in lexicon.table("trades"):
        return False
    if place is not None and is_town(place.name):
        return field or goods
    # What places make of the one industry that a plan is for are its goods.
    one = unit and len(context.industries) == 1 and context.genre != "industries"
    if goods and one and not _KINDS_OF_GOODS.search(item.name):
        return True
    if goods and subject is not None and context.genre == "industries":
        return len(item.name) >= _PARTICULAR or field
    return field and not (context.genre == "layout" and len(context.industries) > 1)


@lru_cache(maxsize=PASSAGES)
def _goods(context: Context, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of the products that a field or industry develops in a passage."""
    return frozenset(
        found.item.name
        for clause, found in developed(context, lexicon)
        if found.label == "Product" and source_of(context, clause, lexicon) is not None
    )


def from_place(context: Context, place: Place, thing: Mention) -> Evidence:
    """Return the evidence that reaches from a place to what it develops."""
    begun = context.passage.span.start
    first = min(place.start, thing.evidence.span.start - begun)
    last = max(place.end, thing.evidence.span.end - begun)
    return context.evidence(first, last, thing.evidence.rule, thing.evidence.confidence)
