"""The list before the head of a cluster's name: its items, each with the places it begins with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.lexicon import Lexicon
from loaders.lists.leading import behind_edges
from loaders.places.areas import Place, blend_at, places_in
from loaders.places.blends import blend_of_trade
from loaders.places.located import local_place
from loaders.places.regions import regions
from loaders.places.scopes import scopes
from loaders.subjects.context import Context

# 五千亿级, 具有国际影响力的: how great a cluster is to be.
_WORTH = (
    r"年?(?:(?:主营业务|营业|销售|工业)?总?(?:收入|规模|产值))?(?:超过?|突破|达到?)?"
    r"[\d一二三四五六七八九十两几]*[百千万]*亿(?:元?级|元)(?:以上)?(?:规模)?"
)
_LIKENED = (
    r"(?:具有|具备|拥有)[^，。；、]{2,14}的|特色鲜明的?"
    r"|(?:国内|国际|全国|全省|全球|世界)(?:一流|领先|先进|知名|领军)的?"
)
_RANK_BEFORE = re.compile(
    rf"(?:(?:世界级|国家级|省级|国际级|{_WORTH})的?|{_LIKENED})+(?=[\u4e00-\u9fff]{{2}})"
)
# 等4个产业集群, 等三大世界级产业集群, 等一批优势特色集群
COUNT = re.compile(
    r"(?P<etc>等)?(?P<count>(?:[\d一二三四五六七八九十两]+(?:个|大)|一批|若干))?"
    rf"(?:(?:(?P<status>世界级|国家级|省级|市级|全国性|国际级|{_WORTH})的?)?(?:{_LIKENED}|{_WORTH}的?|国家|全国)*)"
    r"(?:优势|特色|先进|重点|标志性|战略性|支柱|县域|区域|地方|中小企业|块状|传统"
    r"|成长型?|潜力|骨干|(?<=[个大])(?:未来|新兴|后备|储备|培育|主导|高端|现代|新型|绿色))*$"
)
_BOUNDARY = re.compile(
    r"[，。；：！？,;:\t（(【】”]|^—+|^\d{1,2}[.．、]\s*|(?<=[一二三四五六七八九十\d])[）)]"
)
# A verb in front of a cluster, wherever the list before it has one: 甲、乙联手打造X集群.
_VERB = re.compile(
    r"打造|对应|牵头|负责|担任|承载|申报|申创|培育|壮大|建设|形成|构建|支持|推动|推进|力争|做[强大优精]|加快|巩固|提升|共建|共创|创建|争创|建成|建立|带动|集聚|[拥现共]有|涌现出?了?"
    r"|建好|做好|抓好|用好|引领|即(?!时)|围绕|聚焦|依托|发挥|推广|其中|包括|迈向|冲刺|迈入|入选|列入|获评|成为|升级|实施|开展|支撑|促进|(?<!可持续)发展|以(?!及|太|上|下|内)"
    r"|对标|指导|鼓励|扶持|跻身|进入|获批|入围|入列|上榜|研究|分析|引导|参与|加速|瞄准|促成|联手|探索|谋划|布局|延伸|坚持|通过"
    r"|出台|制定|编制|印发|关于|创成|我[省市州县区]|全[省市州县区]|对[接照]|[的了将把对向在由]|(?<=集群)有|(?<!华)为|是"
)
# 以A、B为代表的世界级产业集群: the list stands before the words that close it.
_LIKE = re.compile(
    r"以(?P<list>[^，。；]{2,60}?)等?为(?:代表|重点|核心|主体|主导|特色|支撑)的(?P<rest>[^，。；的]{0,8})$"
)
# 2024年|甲市某产业集群
_WHEN = re.compile(
    r"(?:(?:[到至]|截[至止])?20\d\d年(?:[底末初]|全年)?|目前|当前|去年|今年|近年来)+(?=..)"
)
# 以A、B为支撑的现代产业集群: how a whole economy is made up, and no cluster of each trade.
MADE_UP = re.compile(r"为(?:主体|主导|支撑|支柱|引领|核心)的现代(?:化|特色)*$")
GENERAL = re.compile(
    r"(?:战略性|新兴|产业|先进|制造业?|优势|特色|重点|主导|支柱|集群|创新型?|全国|国家级?|世界级|国际|省级?|市级?|未来|传统|区域|"
    r"中小企业|现代|高端|标志性|地方|县域|龙头|本|各|该|这|我[省市]|全[省市]|企业|新型|一流|两大|三大|四大|五大|领军|数字|高新技术|大型|中型|跨界|绿色|要|无人|首批|第[一二三四五六]批|省内|国内|和|与|、|\d+|“|”)*"
)
_PLACES = re.compile(
    r"(?P<places>[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8})+)等[地市]?"
    r"(?:[\d一二两三四五六七八九十]+[大个])?(?P<line>[^、，等]{2,14})"
)
_PLACE, AND = re.compile(r"[^、和]+"), re.compile(r"以及|和|与|及")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十]+[大个]")
# 食品、纺织|2个千亿级、建材、家居2个百亿级产业集群
_COUNTS = re.compile(rf"(?<=..)[\d一二两三四五六七八九十]+[个大](?:{_WORTH})$")
_DASHES = "—–－-"
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the list before a head.

    Attributes:
        start: where its words begin.
        end: where they end.
        places: those that its name begins with, or that are carried to it.
        line: where the line of work begins, behind the places.
        prefix: the words of places that stand elsewhere and belong to its name.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    line: int
    prefix: str = ""

    def text(self, whole: str) -> str:
        """Return its words."""
        return whole[self.start : self.end]


def placed_items(context: Context, items: Sequence[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Yield items, those without a place with the one that stands before: 甲市集成电路、生物医药.

    甲、乙分别形成A、B集群 gives each its own.
    """
    text, own = context.text, context.document.plan.region
    scope = next(
        (
            s
            for s in scopes(text, own, lexicon)
            if items and s.each and s.start <= items[0].start < s.end
        ),
        None,
    )
    if scope and len(scope.places) == len(items) and not any(item.places for item in items):
        for place, item in zip(scope.places, items, strict=True):
            yield replace(item, places=(place,), prefix=text[place.start : place.end])
        return
    before: Item | None = None
    for item in items:
        if item.places:
            # 仪器仪表、甲市汽车零部件、家居: where the first has no place, no other lends its own.
            before = item if items[0].places else None
            yield item
        elif before is not None:
            yield replace(item, places=before.places, prefix=text[before.start : before.line])
        else:
            yield item


def list_before(
    text: str, begin: int, end: int, lexicon: Lexicon
) -> tuple[int, int, re.Match[str] | None]:
    """Return where the list before a head begins and ends, and what counts it."""
    edges = (m for m in _BOUNDARY.finditer(text, begin, end) if not _holds(text, m, end))
    start = max((m.end() for m in edges), default=begin)
    like = _LIKE.search(text, start, end)
    # 以甲市为核心的先进钢铁集群 is one cluster, and says where.
    if like and GENERAL.fullmatch(COUNT.sub("", like["rest"])):
        return like.start("list"), like.end("list"), like
    count = COUNT.search(text, start, end)
    stop = count.start() if count and count.group() else end
    start = max((m.end() for m in _VERB.finditer(text, start, stop)), default=start)
    start += behind_edges(text[start:stop].partition("、")[0], lexicon)
    if joint := AND.match(text, start, stop):
        start = joint.end()  # 两大产业集群和A、B三个产业集群
    if when := _WHEN.match(text, start, stop):
        start = when.end()
    if count and count["etc"] and count["count"]:
        start = _over_commas(text, begin, start)
    return start, stop, count if count and (count["etc"] or count["count"]) else None


def _over_commas(text: str, begin: int, start: int) -> int:
    """Return where a list begins whose groups commas part: 郑州A、B，许昌C等3个产业集群."""
    while text[start - 1 : start] == "，":
        before = max((m.end() for m in _BOUNDARY.finditer(text, begin, start - 1)), default=begin)
        group = text[before : start - 1]
        if regions().beginning(group) is None or _VERB.search(group):
            break
        start = before
    return start


def _holds(text: str, boundary: re.Match[str], end: int) -> bool:
    """Say whether a boundary only opens a bracket within a name: 新型电力（智能电网）装备集群."""
    closed = text.find("）", boundary.end(), end) if boundary.group() == "（" else -1
    return boundary.end() < closed < end - 1


def items_before(
    context: Context, start: int, end: int, lexicon: Lexicon, *, counted: bool
) -> Iterator[Item]:
    """Yield the items of a list, each with the places that its name begins with."""
    text = context.text
    parts = [start]
    for found in re.finditer("[、，]", text[start:end]):
        parts += (start + found.start(), start + found.end())
    bounds = [*parts, end]
    pieces = list(zip(bounds[::2], bounds[1::2], strict=True))
    known = {each.start for each in places_in(text, context.document.plan.region, lexicon)}
    own = len(pieces) > 1 and all(at in known for at, _ in pieces)
    for number, (at, until) in enumerate(pieces):
        # 甲市动力和储能电池、乙市新能源等集群: only the last of a list is parted at 和, and not
        # where each item has its own place.
        last = number == len(pieces) - 1 and (number > 0 or counted) and not own
        for left, right in _joined(context, at, until, lexicon, ends=last):
            if left < right:
                yield _item(context, left, right, lexicon)


def shut_by_kind(context: Context, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items that all have places, the last without the kind that closes them, or none.

    甲县白茶、乙县麻羊等|特色食品产业集群
    """
    if len(items) < _SHORTEST or not all(item.places for item in items):
        return ()
    last = items[-1]
    at = context.text.rfind("等", last.line + _SHORTEST, last.end - 1)
    return (*items[:-1], replace(last, end=at)) if at > 0 else ()


def items_of_places(context: Context, start: int, end: int, lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the items of a list of places that share their line of work.

    甲、乙等氢能产业集群; 甲、乙氢能产业集群
    """
    found = _PLACES.fullmatch(context.text, start, end)
    known = _known_places(context, lexicon)
    if found is None:
        return _of_places_alone(context, start, end, known)
    spans = [each.span() for each in _PLACE.finditer(context.text, *found.span("places"))]
    if not all(span in known for span in spans):
        return ()
    at, until = found.span("line")
    ranked = _RANK_BEFORE.match(context.text, at, until)
    at = ranked.end() if ranked else at
    return tuple(
        Item(at, until, known[span], at, context.text[span[0] : span[1]]) for span in spans
    )


def _known_places(
    context: Context, lexicon: Lexicon
) -> Mapping[tuple[int, int], tuple[Place, ...]]:
    """Return the places of a passage by where they stand, a city with its province: 甲省乙市."""
    places = tuple(places_in(context.text, context.document.plan.region, lexicon))
    known: dict[tuple[int, int], tuple[Place, ...]] = {(e.start, e.end): (e,) for e in places}
    for one, other in pairwise(places):
        if one.end == other.start:
            known[one.start, other.end] = (one, other)
    return known


def _of_places_alone(
    context: Context, start: int, end: int, known: Mapping[tuple[int, int], tuple[Place, ...]]
) -> tuple[Item, ...]:
    """Return the items of a list of places of which the last is followed by the line of all."""
    text, spans = context.text, list[tuple[int, int]]()
    for found in _PLACE.finditer(text, start, end):
        if found.span() in known:
            spans.append(found.span())
            continue
        begun = [span for span in known if span[0] == found.start() and span[1] < end]
        last = max(begun, default=None)
        if last is None or not spans or found.end() != end:
            return ()
        counted = _COUNTED.match(text, last[1], end)  # 甲、乙两大酿酒集聚区
        line = counted.end() if counted else last[1]
        return tuple(
            Item(line, end, known[span], line, text[span[0] : span[1]])
            for span in (*spans, last)
            if line < end
        )
    return ()


def _joined(
    context: Context, start: int, end: int, lexicon: Lexicon, *, ends: bool
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a piece: 和 parts what begins with a place, or ends a list."""
    text, own = context.text, context.document.plan.region
    places = {each.start for each in places_in(text, own, lexicon)}
    at = start
    for found in AND.finditer(text, start, end):
        placed = found.end() in places
        listed = found.group() in {"和", "以及"} and ends and end - found.end() > _SHORTEST
        if placed or (listed and found.start() - at > _SHORTEST):
            yield at, found.start()
            at = found.end()
    yield at, end


def _item(context: Context, start: int, end: int, lexicon: Lexicon) -> Item:
    text, own = context.text, context.document.plan.region
    if counts := _COUNTS.search(text, start, end):
        end = counts.start()
    places: list[Place] = []
    ranked = _RANK_BEFORE.match(text, start, end)
    line = start = ranked.end() if ranked else start
    for place in places_in(text, own, lexicon):
        # 甲—乙新型显示集群: the sign joins two places that share a cluster.
        joined = places and text[line] in _DASHES and place.start == line + 1
        if (place.start == line or joined) and place.end <= end:
            places.append(place)
            line = place.end
    if not places and (local := local_place(text, start, end, own)):
        places, line = local, local[0].end
    blend = None if places else blend_at(text[start:end], own, lexicon)
    blend = blend or (None if places else blend_of_trade(text[start:end], lexicon))
    if blend is not None:
        size, cities = blend
        line = start + size
        places = [Place(start, line, each.name, each) for each in cities]
    counted = _COUNTED.match(text, line, end) if places else None
    if counted and counted.end() < end:  # 甲两大化工产业集聚区
        return Item(counted.end(), end, tuple(places), counted.end(), text[start:line])
    return Item(start, end, tuple(places), line)
