"""What places are to develop, or are known for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.laid_trades import is_core_of_area, laid_in
from loaders.extractors.own_trades import own_trades
from loaders.extractors.place_rows import place_rows
from loaders.extractors.place_trades import (
    NO_TRADE,
    TRADES,
    are_steps,
    from_place,
    of_goods,
    trade_mention,
    trades_of,
)
from loaders.extractors.place_turns import shares_of, turns_of
from loaders.extractors.platform_topics import is_led
from loaders.extractors.trade_traits import tells_trait, traits
from loaders.lexicon import Lexicon
from loaders.lists.called import CALLED
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.clauses import clauses
from loaders.lists.lists import Head, Item, items
from loaders.places.areas import Place
from loaders.places.located import region_mention
from loaders.places.scope_turns import before_zone
from loaders.places.scopes import TELLS, Scope, scopes
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start, is_line, names_sector, own_topic

_RULE = "specialities"
_STATED, _TRAIT, _BEARS = 0.8, 0.75, 0.75
_SEATS_OF = re.compile(
    r"为[^，。；]{1,10}?(?:[，、][^。；]{2,30}?为[^，。；、]{1,8})?的(?:世界级|国家级|国际化|全国重要)?"
    r"(?P<what>[^，。；的]{2,16}?)(?:产业)?(?:集群|产业带|集聚区)"
)
_DIRECT = re.compile(r"为[^，。；]{2,8}(?:发展|做[大强优精]|培育|打造|壮大|建设)")
# 推进A、B发展; 加快A、B产业转型升级
_GROWS = re.compile(
    r"(?:加快|积极|大力)*(?:推[进动]|促进|带动)[^，]{2,60}(?<!高质量)发展"
    r"|(?:加快|支持|引导|推[进动]|促进|带动)+[^，]{2,60}产业(?:发展|(?:转型|提质|提档|改造)升级|做大做强|集聚)"
)
_FOCUS = re.compile(r"(?:重点|着力|全力)?(?:聚焦|瞄准|围绕|主攻|深耕)")
# 依托甲园发展A: what leads to the verb in its own clause.
# 以乙园为载体发展A
_BY = re.compile(
    r"(?:同时|还|则)?(?:依托|立足|凭借|发挥|借助|利用|围绕)[^，。；]{2,24}"
    r"|以[^，。；]{2,24}?为(?:主要|重要|重点)?(?:载体|依托|平台|基础|核心|主体)[^，。；]{2,16}"
)
# 围绕A、B打造产业链: the list is what is to grow.
_AROUND = re.compile(
    r"围绕[^，。；]{2,24}、[^，。；]{2,24}(?:产业链?|(?:增长[点极]|增长引擎|赛道|制高点|先机))(?=[，。；]|$)"
)
# 某园以A为主导，某社区主攻B: what parts of a place do, none of which is known as a place.
_OTHERS = re.compile(
    r"[^，。；：、]{1,10}?(?:园区?|社区|街道|[镇乡]|新城|[高经]\w区|开发区)(?=以|集聚|聚集|拥有|引进|主攻|重点|聚焦|依托|立足|突出|做[大强优精]|建设|发展)"
)
# 在甲、乙布局A: where the field of the lead is laid.
_LAYS = re.compile(r"(?:重点|优先|集中)*(?:布局|建设布局|规划布局)")
_LAYOUT = re.compile(r"(?:空间|区域|产业|重点)?布局(?:区域)?$|(?:承载|重点|集聚)区域?$")
# 发展游艇、海工装备配套: what is said of the last alone.
_QUALITY = re.compile(r"(?:配套|地位|水平|能力|优势|特色|问题|整治|治理)$")
_HOW = re.compile(
    r"(?:创新驱动|(?:开放|区域|城乡|协同|产业|绿色|集群|融合)(?:协同|发展|创新|转移|融合|联动|合作)|承接转移|(?:转型|提质)升级)$"
)
_BARE = 8  # 甲区协同发展, 乙区承接配套: nothing else is told
_AS_PART = re.compile(r"作为[^，。；、]{2,12}区(?=[，。；]|$)")  # 甲区作为某产业核心区
_GOODS = Head("", "Product", "specific")


def specialities(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what places are to develop, with SPECIALISES_IN claims.

    Form 1: 支持武汉、宜昌重点发展A、B          what follows the verb, for each of the places
    Form 2: 甲市、乙市分别发展A、B              one for each
    Form 3: 甲区以A为特色; 甲市在A、B等环节形成…
    Form 4: 以甲、乙为重点                      the field of the section, where it has one
    Form 5: 甲市：主攻A、B; （一）南部片区 …    the place of the lead or the heading
    Form 6: 甲市⇥A、B; A⇥…⇥甲市                 a row of places and what they develop
    Form 7: 甲县A、乙市B和C等县域主导产业       each place has its own
    """
    if context.passage.kind == "heading":
        return
    if context.passage.kind == "row":
        yield from place_rows(context, lexicon)
        return
    start = body_start(context)
    found = [each for each in _scopes(context, lexicon) if each.end > start]
    for scope in found:
        yield from _of_scope(context, scope, lexicon)
    told = [each.places[0].start for each in found if each.kind in TELLS]
    if context.places:
        yield from _headed(context, start, min(told, default=len(context.text)), lexicon)
    for place, item in own_trades(context, lexicon):
        thing = trade_mention(context, item, 0, f"{_RULE}.own", _TRAIT, lexicon)
        if thing is not None:
            yield thing
            yield from _claims(context, [(place, thing)])


def _of_scope(context: Context, scope: Scope, lexicon: Lexicon) -> Iterator[Finding]:
    if scope.kind == "bears":
        yield from _borne(context, scope, lexicon)
    elif scope.kind == "in" and _LAYS.match(context.text, scope.start) and is_led(context):
        yield from _of_section(context, scope)
        yield from _told(context, scope, lexicon)
    elif scope.kind == "in" and (things := list(laid_in(context, scope, lexicon))):
        yield from things
        yield from _claims(context, product(scope.places, things))
    elif scope.kind == "centre":
        # Without a subject what bears on the places has told it.
        laid = context.subject_at(scope.start) is not None and context.genre == "layout"
        yield from _told(context, scope, lexicon) if laid else ()
    elif scope.kind != "relies" or context.subject_at(scope.start) is None:
        yield from _told(context, scope, lexicon)


def _scopes(context: Context, lexicon: Lexicon) -> tuple[Scope, ...]:
    return scopes(context.text, context.document.plan.region, lexicon)


def _borne(context: Context, scope: Scope, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what bears on places: what the clause lays in them, the subject, or what follows."""
    laid = list(laid_in(context, scope, lexicon))
    if laid:
        yield from laid
        yield from _claims(context, product(scope.places, laid))
        return
    subject = context.subject_at(scope.start)
    if subject is None:
        yield from _told(context, scope, lexicon)
        return
    # 以甲为核心、乙为两翼的某集群 tells where the cluster stands.
    seats = _SEATS_OF.match(context.text, scope.start)
    if seats and seats["what"].removesuffix("产业") not in subject.name:
        return
    # 某地区以甲、乙为核心 says which of its places lead, and nothing of what they make.
    if subject.label == "Industry" and is_core_of_area(context, scope, lexicon):
        return
    # 以甲、乙为主产区做强A tells of A, and of no whole industry.
    if subject.label == "Industry" and _DIRECT.match(context.text, scope.start):
        return
    # 以甲、乙为支点，集聚发展A: where one industry is laid out, A is what is said of them.
    led = (each.places for each in _scopes(context, lexicon) if each.kind == "centre")
    if subject.label == "Industry" and context.genre == "layout" and scope.places in led:
        return
    for place in scope.places:
        region = region_mention(context, place, f"{_RULE}.bears", _BEARS)
        evidence = context.evidence(place.start, scope.start, f"{_RULE}.bears", _BEARS)
        yield Claim("SPECIALISES_IN", region, subject, evidence)


def _told(context: Context, scope: Scope, lexicon: Lexicon) -> Iterator[Finding]:
    listed = scope.kind == "key"
    things = list(_things(context, scope.start, scope.end, lexicon, listed=listed))
    pairs = [(place, thing) for place in scope.places for thing in things]
    if scope.each and len(scope.places) > 1:
        # 甲、乙分别发展A、B: with more or fewer things than places, whose is whose is not said.
        turns = turns_of(context, scope)
        shares = shares_of(context, things, turns[-1])
        pairs = [
            (place, thing)
            for place, turn in zip(scope.places, turns, strict=False)
            for thing in (shares[turn] if shares else ())
        ]
    yield from things
    yield from _claims(context, pairs)
    if _is_led(context, scope):
        for region, thing in product(context.places, things):
            yield Claim("SPECIALISES_IN", region, thing, thing.evidence)
    bare = scope.end - scope.start < _BARE or _AS_PART.match(context.text, scope.start)
    if bare and not things and _LAYOUT.search(context.passage.lead):
        yield from _of_section(context, scope)


def _is_led(context: Context, scope: Scope) -> bool:
    """Say whether what a scope tells is said of the lead's places: 某片区。包括甲、乙，发展A."""
    start = body_start(context)
    behind = context.text[: scope.start].endswith("，") or scope.kind == "bears"
    first = "。" not in context.text[start : scope.start]
    return bool(context.places) and behind and first and start <= scope.places[0].start


def _of_section(context: Context, scope: Scope) -> Iterator[Claim]:
    """Yield that places which a section's 空间布局 tells nothing else have its own field."""
    subject = context.subject_at(scope.start)
    if subject is None:
        return
    for place in scope.places:
        region = region_mention(context, place, f"{_RULE}.layout", _BEARS)
        evidence = context.evidence(place.start, scope.start, f"{_RULE}.layout", _BEARS)
        yield Claim("SPECIALISES_IN", region, subject, evidence)


def _claims(context: Context, pairs: Iterable[tuple[Place, Mention]]) -> Iterator[Claim]:
    for place, thing in pairs:
        region = region_mention(context, place, thing.evidence.rule, thing.evidence.confidence)
        yield Claim("SPECIALISES_IN", region, thing, from_place(context, place, thing))


def _headed(context: Context, start: int, end: int, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what the places of a lead or heading develop, as the passage behind it says.

    It is told of them up to the first place that is told what to do itself.
    """
    end = before_zone(context.text, start, end)
    if start >= end or _OTHERS.match(context.text, start):
        return
    things = list(_things(context, start, end, lexicon, listed=start > 0))
    yield from things
    for region in context.places:
        if region.name == context.document.plan.region:
            continue
        for thing in things:
            yield Claim("SPECIALISES_IN", region, thing, thing.evidence)


def _things(
    context: Context, start: int, end: int, lexicon: Lexicon, *, listed: bool = False
) -> Iterator[Mention]:
    """Yield what a stretch says that its places develop.

    Args:
        context: the passage.
        start: where the stretch begins.
        end: where it ends.
        lexicon: where the tables are.
        listed: true where a list without a verb says it: 武汉：集成电路、新型显示.
    """
    start = _behind_means(context.text, start, end, lexicon)
    start -= listed  # a list without a verb goes with the colon in front of it
    stretch = context.text[start:end]
    seen: set[str] = set()
    for group, rule, sure in (
        (tuple(_traits(stretch, lexicon)), f"{_RULE}.trait", _TRAIT),
        *((each, f"{_RULE}.verb", _STATED) for each in _developed(stretch, lexicon, listed=listed)),
    ):
        listed_here = () if are_steps(stretch, group) else _whole(context, stretch, group)
        for item in of_goods(tuple(listed_here), lexicon):
            mention = trade_mention(context, item, start, rule, sure, lexicon)
            if mention is not None and mention.name not in seen:
                seen.add(mention.name)
                yield mention


def _whole(context: Context, stretch: str, listed: Sequence[Item]) -> Iterator[Item]:
    """Yield the items of a list, two as one where they are the plan's own: 节能环保|及新能源."""
    before: Item | None = None
    for item in listed:
        name = stretch[before.start : item.end] if before else ""
        if before and "、" not in name and own_topic(context, name):
            before = Item(name, before.start, item.end)
            continue
        if before:
            yield before
        before = item
    if before:
        yield before


def _behind_means(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the verb stands that 依托甲园 leads to in its own clause, else the start."""
    led = None if _AROUND.match(text, start, end) else _BY.match(text, start, end)
    verbs = lexicon.table("specialise_verbs").pattern
    found = re.compile(verbs).search(text, start + 2, led.end()) if led else None
    return found.start() if found else start


def _traits(stretch: str, lexicon: Lexicon) -> Iterator[Item]:
    for item in traits(stretch, lexicon):
        yield from trades_of(stretch, item, lexicon)


def _developed(stretch: str, lexicon: Lexicon, *, listed: bool) -> Iterator[tuple[Item, ...]]:
    """Yield the items that each clause of a stretch lists as developed."""
    verbs = lexicon.table("specialise_verbs")
    going = False
    for number, clause in enumerate(clauses(stretch, lexicon, int(listed))):
        if CALLED.match(stretch, clause.start):
            going = False  # 主导产业为A、B is what they are known for
            continue
        alone = listed and number == 0 and not clause.verb
        going = alone or clause.verb in verbs or (going and not clause.verb and not clause.action)
        if going or _GROWS.fullmatch(stretch, clause.start, clause.end):
            kinds = verbs.get(clause.verb)
            bare = alone and stretch[0] in "：:—" and not clause.lists
            found = _objects(stretch, clause, lexicon)
            yield tuple(
                part
                for item in (_bare(stretch, clause, lexicon) if bare else found)
                if not (alone and _tells_how(item))
                if kinds not in {"goods", "lines"}
                or item.head.label == "Product"
                # 承接电子信息、纺织产业转移, but not 承接成果转化
                or (kinds == "lines" and is_line(item.name, lexicon))
                for part in trades_of(stretch, item, lexicon)
            )


def _tells_how(item: Item) -> bool:
    """Say whether an item tells how a place is to grow, and no trade: 甲地区：创新驱动."""
    return _HOW.search(item.name) is not None


def _bare(stretch: str, clause: Clause, lexicon: Lexicon) -> Sequence[Item]:
    """Return the items of a key's clause without a verb, where each may be a trade: 甲区：石化."""
    if clause.sectors:
        return clause.sectors
    named = items(stretch, clause.start, clause.end, lexicon)
    # 甲区：主导产业为A; 甲区：以某园为载体，发展A
    if tells_trait(stretch, clause.start) or stretch[clause.start] in "以依":
        return ()
    return named if all(names_sector(item, lexicon) for item in named) else ()


def _objects(stretch: str, clause: Clause, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items that a clause lists as developed, sectors among them."""
    for each in clause.lists:
        # 装备制造 is a line of work, though 制造 is done to other things.
        trade = TRADES.match(stretch, each.end, clause.end) if each is clause.lists[-1] else None
        last = each.items[-1].name if each.items else ""
        if not each.closed and NO_TRADE.search(last) and not _QUALITY.search(last):
            continue  # 做大川贝母、天麻规范化基地
        if each.closing and each.closing[-1].head.grade == "generic" and _bare_list(each):
            continue  # 能源、航空、轨道等成套装备: kinds of equipment, no lines of work
        if trade and each.kind == "objects" and not each.closed:
            yield from items(stretch, each.start, trade.end(), lexicon)
        elif each.kind != "other":
            yield from _alike(each.items)
    if clause.sectors and _FOCUS.match(stretch, clause.start):
        yield from clause.sectors


def _alike(listed: Sequence[Item]) -> Iterator[Item]:
    """Yield the items of a list, those without a head as goods where most are: 氨纶、聚乳酸纤维."""
    goods = sum(item.head.label == "Product" for item in listed)
    for item in listed:
        known = item.head.word or 2 * goods < len(listed)
        yield item if known else item._replace(head=_GOODS)


def _bare_list(listed: ObjectList) -> bool:
    known = sum(item.head.label in {"Product", "Technology"} for item in listed.items)
    return listed.kind == "objects" and 2 * known <= len(listed.items)
