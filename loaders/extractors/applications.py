"""What products, technologies and fields are applied in."""

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.applied_topics import applied_topics
from loaders.extractors.products import as_mention, developed
from loaders.extractors.unpaired_needs import is_unpaired
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause
from loaders.lists.clauses import clauses
from loaders.lists.grammar import grammar
from loaders.lists.keyed_goods import goods_of_lead
from loaders.lists.lists import Item, head_of, items
from loaders.lists.objects import Object
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start, is_aim, names_sector, source_of, topic
from loaders.text.sought import sought

# The text says 推动其在A应用, or the pair is read from a need that the clause before it meets.
_SAID, _NEEDED, _OF_FIELD = 0.9, 0.6, 0.8
# 以甲、乙等领域需求为牵引，提升…; 面向甲、乙等行业，增强…: of a whole industry too.
_CALLED = re.compile(
    r"[^，。；]*(?:领域|行业|产业)(?:的?[^，。；]{0,6}?(?:需求|需要)(?:为(?:牵引|导向))?|的?推广应用)?"
    r"(?:[。；]|$|，[^，。；]{0,4}(?:提升|提高|增强|扩大|优化))"
)
# 原材料领域。面向石化、钢铁等行业，…: those are its parts, and not where it is used.
_WHOLE = re.compile(r"(?:原材料|消费品|装备(?:制造)?|电子信息(?:制造)?|轻工)(?:工业|行业|业)?")
_SEVERAL = 2
_THINGS_USED = frozenset({"服务", "产品"})
_AROUND = frozenset({"围绕", "聚焦", "针对", "面向", "瞄准"})
# 新能源汽车用钢; but 过滤用 names a function, and 小型民用, 矿用, 应用, 防护用品 no trade.
_MADE_FOR = sought(
    "用",
    r"(?P<sector>(?![\d.百千万])[^用的、和与及\d]{2,12}?)(?<![应使专利作实适选采商民军家医食农林兼多两常公共自矿乘联船童幼])"
    r"(?<!(?<!器)人)(?<!(?<!医)药)(?<!(?<!交)通)(?<!(?<![汽动])车)(?<!注射)(?<!口服)(?<!静脉)(?<!分复)(?:领域|行业)?用(?![品药途户电水地具材纸能工量力])[^、]+",
)
_USED = re.compile(
    r"[（(](?:主要|重点|可|广泛)*(?:[应适可配套]*用于|面向|服务于|配套)(?P<list>[^（）()，。；]{2,60}?)等?(?:领域|行业)?[)）]"
)
_SHOWS = re.compile(
    r"示范(?:项目|工程|应用|场景|推广)|试点项目|应用示范|(?:集成|融合)应用|应用标杆"
)

_PERSON = re.compile(r"(?:人员|员工?|者|师)$")  # 消防员用防护服
_BUILDS = re.compile(r"分别(?:打造|建设|构建|布局|建成)")


def applications(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the sectors that a passage names, and APPLIED_IN claims to them.

    Form 1: 开发A，推动其在X、Y等领域应用          the objects of the last verb
    Form 2: A、B，满足X、Y等领域需求              the objects before it, and the field
    Form 3: 面向X、Y等行业需求，研发A             the objects behind it, and the field
    Form 4: X、Y等领域智能A; 面向X、Y的A; A应用于X  the clause's own objects
    Form 5: X用A; A（用于X、Y）                    the object whose name or bracket says it
    """
    if context.passage.kind == "heading" or goods_of_lead(context.passage, lexicon):
        return
    found: dict[int, list[Object]] = {}
    for clause, each in developed(context, lexicon):
        found.setdefault(clause.start, []).append(each)
        yield from _named_for(context, each, lexicon)
        yield from _bracketed(context, each, lexicon)
    sentence = _shown(context.text, clauses(context.text, lexicon, body_start(context)))
    for at, clause in enumerate(sentence):
        named = [item for item in _sectors(clause) if names_sector(item, lexicon)]
        if (
            not named
            or _is_developer(context, clause, named)
            or not _served(clause, named, lexicon)
        ):
            continue
        sources = [
            each for part in _sources(sentence, at, found) for each in found.get(part.start, ())
        ]
        if _is_told_of(context, sentence, at, found):
            sources = []
        sources = [*_carried(sentence, clause, sources, found), *sources]
        mentions = _used(context, clause, sources, lexicon)
        mentions = mentions or _topics_before(context, sentence, at, lexicon)
        if clause.loose and not mentions:
            continue
        apart = not _are_all_goods(sentence, clause, sources, found)
        # 以直升机、无人机需求为牵引，形成直升机、无人机研制能力: goods, and no sectors.
        if {each.name for each in mentions} & {item.name for item in named}:
            continue
        yield from _claims(context, clause, named, mentions, lexicon, apart=apart)


def _is_told_of(
    context: Context, sentence: Sequence[Clause], at: int, found: Mapping[int, Sequence[Object]]
) -> bool:
    """Say whether trades stand before what is done for them: 围绕A、B领域，实施项目，突破C."""
    clause = sentence[at]
    if clause.target != "next" or not context.text.startswith("围绕", clause.start):
        return False
    return at + 1 < len(sentence) and not found.get(sentence[at + 1].start)


def _is_developer(context: Context, clause: Clause, named: Sequence[Item]) -> bool:
    """Say whether an industry stands before what it is to develop: 围绕某产业，发展A.

    Under an industry or a field A would be for that other industry.
    """
    if clause.target != "next" or len(named) != 1 or context.subject is not None:
        return False
    stretch = context.text[clause.start : clause.end]
    return stretch.startswith("围绕") and stretch.endswith(("业", "产业链"))


def _topics_before(
    context: Context, sentence: Sequence[Clause], at: int, lexicon: Lexicon
) -> list[Mention]:
    """Return the plan's fields that the clause before applies: 推动甲在A应用，探索在B的推广."""
    if at == 0 or sentence[at].target != "before":
        return []
    before = sentence[at - 1]
    goes_on = before.sentence == sentence[at].sentence and bool(before.sectors)
    return applied_topics(context, before, lexicon) if goes_on else []


def _used(
    context: Context, clause: Clause, sources: Sequence[Object], lexicon: Lexicon
) -> list[Mention]:
    """Return what is used in a clause's sectors: the things of its kinds, and the plan's fields."""
    if labels := clause.labels & {"Product", "Technology"}:
        sources = [each for each in sources if each.label in labels]
    listed = [each for each in sources if each.rule != "head"]
    mentions = [as_mention(context, each) for each in listed or sources]
    mentions += applied_topics(context, clause, lexicon, alone=not sources)
    # 围绕钢铁、建材等行业，突破A、B技术: techniques of those trades, each of one.
    around = clause.target == "next" and context.text.startswith("围绕", clause.start)
    if around and all(each.label == "Technology" for each in mentions):
        return []
    return mentions


def _bracketed(context: Context, found: Object, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the sectors that a bracket behind a thing lists: 切割机（用于汽车、厨具）."""
    bracket = None if found.item.shared else _USED.match(context.text, found.item.end)
    if bracket is None:
        return
    whole = Item(bracket["list"], *bracket.span("list"))
    evidence = context.evidence(found.item.start, bracket.end(), "applications.bracket", _SAID)
    for each in items(context.text, whole.start, whole.end, lexicon):
        for sector in grammar(lexicon).split_sector(context.text, each):
            if names_sector(sector, lexicon) and not is_aim(sector, lexicon):
                target = topic(context, sector, "applications.bracket", _SAID)
                yield target
                yield Claim("APPLIED_IN", as_mention(context, found), target, evidence)


def _named_for(context: Context, found: Object, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the sector that a thing's own name says it is for: 海洋工程用特厚钢板."""
    item = found.item
    made_for = None if item.shared else _MADE_FOR.match(item.name)
    if made_for is None:
        return
    start, end = made_for.span("sector")
    sector = Item(made_for["sector"], item.start + start, item.start + end)
    # 过滤用, 储能用 in a plan for 储能: a function, and the plan's own trade.
    done = head_of(sector.name, lexicon).grade == "process" or _PERSON.search(sector.name)
    own = context.subject is not None and context.subject.name.startswith(sector.name)
    own = own or (context.industry is not None and context.industry.name.startswith(sector.name))
    trade = sector._replace(name=sector.name.removesuffix("产业"))
    if done or own or not names_sector(trade, lexicon) or is_aim(trade, lexicon):
        return
    target = topic(context, sector, "applications.name", _OF_FIELD)
    yield target
    evidence = context.evidence(item.start, item.end, "applications.name", _OF_FIELD)
    yield Claim("APPLIED_IN", as_mention(context, found), target, evidence)


def _shown(text: str, sentence: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses, those that name where something is shown with its sectors.

    围绕政务、金融等领域，打造一批示范项目; 围绕出版、教育等领域开展集成应用
    """
    made = list(sentence)
    for at, clause in enumerate(sentence):
        listed = clause.lists[0] if len(clause.lists) == 1 and not clause.sectors else None
        if clause.verb not in _AROUND or listed is None or listed.kind != "sector":
            continue
        following = sentence[at + 1] if at + 1 < len(sentence) else clause
        here = following if following.sentence == clause.sentence else clause
        # 聚焦氢能、动力电池等领域研究: what is studied is developed, not where something is used.
        known = sum(item.head.label in {"Product", "Technology"} for item in listed.items)
        if 2 * known > len(listed.items):
            continue
        if not listed.closing and _SHOWS.search(text, clause.start, here.end):
            made[at] = clause._replace(lists=(), sectors=listed.items, target="own")
    return tuple(made)


def _served(clause: Clause, named: Sequence[Item], lexicon: Lexicon) -> bool:
    """Say whether what a thing serves are sectors, all of them, and not aims: 服务国家战略."""
    if not named:
        return False
    if not clause.loose:
        return not clause.need or not all(is_aim(each, lexicon) for each in named)
    # 面向新能源汽车，开发A: one alone is a sector where it is a trade or goods.
    known = clause.target == "next" and _is_known(named[0], lexicon)
    sure = len(named) > 1 or bool(clause.lists) or known
    return (
        sure
        and len(named) == len(clause.sectors)
        and not any(is_aim(each, lexicon) for each in named)
    )


def _is_known(item: Item, lexicon: Lexicon) -> bool:
    head = head_of(item.name, lexicon)
    return head.label == "Product" or head.grade == "trade"


def _sectors(clause: Clause) -> Sequence[Item]:
    """Return what a clause applies something in, its own object list's sectors included."""
    closing = (each.items for each in clause.lists if each.kind == "sector" and each.closing)
    listed = clause.sectors or next(closing, ())
    if not listed:
        return ()  # as of most
    # 在甲、乙分别打造A、B产业集群: the list holds what is built there.
    return () if any(_BUILDS.search(item.name) for item in listed) else listed


def _sources(
    sentence: Sequence[Clause], at: int, found: Mapping[int, Sequence[Object]]
) -> list[Clause]:
    """Return the clauses whose objects are applied in the sectors of a clause."""
    clause = sentence[at]
    same = [each for each in sentence if each.sentence == clause.sentence and each.lists]
    before = [each for each in same if each.start < clause.start]
    # 开发A，推动甲与乙融合，满足X需求: what joins two trades is nothing that meets a need.
    before = [each for each in before if each.start in found or not each.sectors]
    match clause.target:
        case "before" if before:
            return _last(before)
        case "before":
            # 服务船舶、核电等产业发展，发展A: what meets the need stands behind it.
            after = _following(same, clause) if clause.need else []
            return after or _opened(sentence, at, found)
        case "all":
            return before or _above(sentence, clause)
        case "next":
            # 发展A，面向X、Y等市场。: with nothing behind it what stands before is meant.
            return _following(same, clause) or (_last(before) if before and clause.need else [])
    return [clause]


def _carried(
    sentence: Sequence[Clause],
    clause: Clause,
    sources: Sequence[Object],
    found: Mapping[int, Sequence[Object]],
) -> list[Object]:
    """Return the things before techniques that serve: 发展A，攻关B技术，赋能X."""
    if clause.target != "before" or not clause.need or not sources:
        return []
    if any(each.label == "Product" for each in sources):
        return []
    return [
        each
        for part in sentence
        if part.sentence == clause.sentence and part.start < clause.start
        for each in found.get(part.start, ())
        if each.label == "Product"
    ]


def _are_all_goods(
    sentence: Sequence[Clause],
    clause: Clause,
    sources: Sequence[Object],
    found: Mapping[int, Sequence[Object]],
) -> bool:
    """Say whether sources are goods, and all those that a clause's sentence names before it."""
    goods = [
        each
        for part in sentence
        if part.sentence == clause.sentence and part.start < clause.start
        for each in found.get(part.start, ())
        if each.label == "Product" and each.rule != "head"
    ]
    return bool(goods) and goods == [each for each in sources if each.rule != "head"]


def _last(before: list[Clause]) -> list[Clause]:
    """Return the clauses of the last verb."""
    return [each for each in before if each.group == before[-1].group]


def _opened(
    sentence: Sequence[Clause], at: int, found: Mapping[int, Sequence[Object]]
) -> list[Clause]:
    """Return the clauses of the sentence before one that opens so: 发展A、B。推动其在X应用。."""
    clause = sentence[at]
    if at == 0 or sentence[at - 1].sentence != clause.sentence - 1:
        return []
    return [each for each in _above(sentence, clause) if each.start in found]


def _above(sentence: Sequence[Clause], clause: Clause) -> list[Clause]:
    """Return the clauses of the last sentence before a clause's own that lists anything."""
    before = [each for each in sentence if each.sentence < clause.sentence and each.lists]
    return [each for each in before if each.sentence == before[-1].sentence]


def _following(same: Sequence[Clause], clause: Clause) -> list[Clause]:
    """Return the clauses of the first verb behind a clause."""
    after = [each for each in same if each.start > clause.start]
    return [each for each in after if each.group == after[0].group]


def _claims(
    context: Context,
    clause: Clause,
    named: Sequence[Item],
    sources: Sequence[Mention],
    lexicon: Lexicon,
    *,
    apart: bool,
) -> Iterator[Finding]:
    field = source_of(context, clause, lexicon)
    if field is None or not _takes(context, clause, field, named, sources):
        field = None
    # 拓展港口、矿山等场景: behind a list of things it is the field as a whole that does.
    by_all = clause.open and not clause.need and apart
    if field is not None and (by_all or is_unpaired(context, clause, named, sources)):
        sources = ()
    # 拓展甲产品和服务应用场景: what is used is no sector.
    if any(item.name in _THINGS_USED for item in named):
        return
    # 面向纺织、化工等行业建设平台: nothing is applied, and yet these are sectors.
    if field is None and not sources and len(named) == 1:
        return
    for item in named:
        target = topic(context, item, "applications.sector", _SAID)
        yield target
        if field is not None:
            yield from _claim(context, clause, field, target, _OF_FIELD)
        for source in _of_sector(clause, named, sources, item):
            confidence = _NEEDED if clause.need else _SAID
            yield from _claim(context, clause, source, target, confidence)


def _of_sector(
    clause: Clause, named: Sequence[Item], sources: Sequence[Mention], item: Item
) -> Sequence[Mention]:
    """Return what is applied in one of the sectors: all, or its own where they are paired."""
    if clause.paired and len(named) == len(sources):
        return (sources[named.index(item)],)
    return sources


def _takes(
    context: Context,
    clause: Clause,
    field: Mention,
    named: Sequence[Item],
    sources: Sequence[Mention],
) -> bool:
    """Say whether a field itself is applied in the sectors of a clause."""
    if field.label not in {"Field", "Industry"} or (clause.paired and len(named) == len(sources)):
        return False
    if not sources:
        # 满足预防、诊断等需求: of a whole industry too plain to be meant; 应用领域：A、B is not.
        called = context.genre == "industries" and _CALLED.match(context.text, clause.start)
        parts = _WHOLE.fullmatch(field.name) is not None
        meant = (field.label == "Field" and not parts) or clause.open or clause.target == "all"
        # 围绕出行、停车等场景开展示范应用: what is shown is the industry itself.
        meant = meant or bool(called) or clause.target == "own"
        # 推动在支付、政务等领域应用: without things in front it is the section's industry.
        used = clause.target == "before" and not clause.need and context.genre == "industries"
        meant = meant or used
        return meant and len(named) > 1 and not clause.lists
    if clause.open and not clause.need:
        return len(named) > 1 and len(sources) > 1
    # 研发A、B，满足电动车、移动设备等领域需求: the field as a whole does, of one thing it does not.
    if len(sources) < _SEVERAL:
        return False
    if clause.target == "before" and not clause.need:
        # 研发A、B，推动其在X应用: so does the field, but not a whole plan's trade under a measure.
        return field.label == "Field" or context.genre == "industries"
    return clause.need and clause.target in {"before", "next", "all"}


def _claim(
    context: Context, clause: Clause, source: Mention, target: Mention, confidence: float
) -> Iterator[Claim]:
    if (source.label, source.name) != (target.label, target.name):
        evidence = context.evidence(clause.start, clause.end, "applications.list", confidence)
        yield Claim("APPLIED_IN", source, target, evidence)
