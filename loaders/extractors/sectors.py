"""Sectors that prose names, and what a measure promotes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.clusters import clusters
from loaders.extractors.place_trades import without_place
from loaders.extractors.platforms import platforms
from loaders.extractors.products import as_mention, developed, grown_in, is_task
from loaders.extractors.programmes import headed_programme, programmes
from loaders.extractors.promoted_platforms import is_promoted
from loaders.extractors.row_topics import heads_row
from loaders.extractors.told_places import told_places
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause
from loaders.lists.clauses import clauses
from loaders.lists.heads import is_called_technique
from loaders.lists.lists import Item, is_bare, trades_run_on
from loaders.lists.said_of_all import trade_of
from loaders.lists.sector_lists import aimed, listed, made_of, named, rejoined, summed_up, unplaced
from loaders.lists.told_lines import told_lines
from loaders.lists.trade_nouns import listed_trades, moved_trades
from loaders.lists.trades_each import trades_each
from loaders.places.scopes import scopes
from loaders.subjects.context import Context
from loaders.subjects.own_names import names_pattern, own_names
from loaders.subjects.tasks import is_of_cluster, task_lines
from loaders.subjects.topics import (
    body_start,
    headed_fields,
    is_line,
    names_sector,
    own_topic,
    source_of,
    topic,
)

_GROWS = frozenset({"发展", "培育", "壮大", "做强", "做大", "布局", "拓展"})
_LINES = re.compile(r"等[^，、的]{0,6}(?:产业|服务业|细分领域|细分行业|子行业|业务)$")
# 甲、乙等街道产业空间: towns by their short names are no sectors.
_TOWNS = re.compile(
    r"(?:[、和][^，。；、]{2,4})*等[\d一二三四五六七八九十]*个?(?:街道|[镇乡](?!村))"
)
_AIMS = re.compile(r"(?:重点|加快|着力)?(?:聚焦|瞄准|主攻)")
# 推进数字化绿色化转型: 面向建材、石化等行业推广A is done for those.
_SHIFT = re.compile(r"转型|改造|数字化|智能化|绿色|低碳|数智|智改|节能|降碳|技改|赋能")
_KIND = 2
_LISTED, _OWN, _PROMOTED = 0.85, 0.8, 0.6
# What is told of the past or hoped for promotes nothing, whatever heading stands above.
# A fund or a document is for all that its sentence names, and a project for none of it.
_PROMOTING = frozenset({"programmes.head"})
_TOLD = frozenset({"foundation", "goals"})
# Where something is to grow says what the places do; what is built there is promoted.
_BUILT = frozenset({"Platform", "Cluster"})
_ENDS = re.compile(r"[。；！\n]")
# 面向A、B等领域需求，研发C: whom the goods are for is not promoted.
_NEED = re.compile(r"(?:需求|需要)$")


def sectors(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the fields and industries that a passage's prose names, and PROMOTES claims.

    Form 1: 聚焦A、B、C等领域；A、B等九大产业    a list that a word for sectors closes
    Form 2: 投向集成电路、生物医药               names of the plan's own fields and industries
    Form 3: 建设某某创新中心                      platforms
    Form 4: 围绕A、B布局重大项目; 承接A、B产业转移   lists that say what is done for them
    Form 5: 支持A、B优先配备使用                 products, where the measure has no field in sight
    """
    if context.passage.kind in {"heading", "row"}:
        # No passage may stand directly below a heading.
        of_line = _headed if context.passage.kind == "heading" else _of_row
        yield from of_line(context, lexicon)
        return
    measure = context.measure if context.genre not in _TOLD else None
    named_in = _grown_lines if _lists_objects(context) else _named
    found = list(named_in(context, lexicon))
    yield from found
    if measure is not None:
        yield from _headed(context, lexicon)
        yield from told_places(context, measure, lexicon)
    if not found:
        made = (
            as_mention(context, each)
            for clause, each in developed(context, lexicon)
            if source_of(context, clause, lexicon) is None
        )
        found = [each for each in made if each.label == "Product"]
    yield from _of_programme(context, found, lexicon)
    promoters = [each for each in programmes(context, lexicon) if isinstance(each, Mention)]
    promoters = [each for each in promoters if each.evidence.rule in _PROMOTING]
    placed = platforms(context, lexicon) if promoters or context.measure is not None else ()
    found += [each for each in placed if isinstance(each, Mention) and is_promoted(context, each)]
    grouped = clusters(context, lexicon) if promoters or measure is not None else ()
    found += [each for each in grouped if isinstance(each, Mention) and each.label == "Cluster"]
    for mention in _once(found):
        at = context.here(mention).start
        above = context.measure_at(at)
        placed_only = context.genre == "layout" or _is_of_place(context, at, lexicon)
        placed_only = placed_only and mention.label not in _BUILT
        if measure is not None and above is not None and not placed_only:
            yield _promoted(context, above, mention)
        for promoter in promoters:
            if mention.label != "Platform" and _one_sentence(context, promoter, mention):
                yield _promoted(context, promoter, mention)


def _is_of_place(context: Context, at: int, lexicon: Lexicon) -> bool:
    """Say whether what stands there is what a part of the plan's area is to do: 甲县主攻A、B."""
    told = scopes(context.text, context.document.plan.region, lexicon)
    return any(scope.start <= at < scope.end for scope in told)


def _once(named: Sequence[Mention]) -> Iterable[Mention]:
    first: dict[tuple[str, str], Mention] = {}
    for mention in named:
        first.setdefault((mention.label, mention.name), mention)
    return first.values()


def _one_sentence(context: Context, promoter: Mention, mention: Mention) -> bool:
    """Say whether a programme and what it may promote stand in one sentence, in this order."""
    begun = context.passage.span.start
    first, last = promoter.evidence.span, mention.evidence.span
    if mention.evidence.rule == "sectors.list":
        first, last = sorted((first, last))  # 面向A、B等领域，实施X计划
    between = context.text[first.end - begun : max(last.start, first.end) - begun]
    # 实施X工程，聚焦A、B等领域; what stands clauses away is another matter.
    near = between.count("，") <= 1 or mention.label not in {"Field", "Industry"}
    return first.end <= last.start and near and not _ENDS.search(between)


def _of_programme(context: Context, named: Sequence[Mention], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what the text under a heading that is a programme says the programme promotes."""
    headed = headed_programme(context, lexicon)
    if headed is None:
        # What an item of a box names is the item's: of the box it is the item's own field.
        headed, named = _programme_of_item(context), ()
    if headed is None:
        return
    objects = [
        as_mention(context, found)
        for clause, found in developed(context, lexicon)
        if source_of(context, clause, lexicon) is None  # else that field develops them
    ]
    built = [each for each in platforms(context, lexicon) if isinstance(each, Mention)]
    built = [each for each in built if each.label == "Platform"]
    for mention in _once([*named, *objects, *built]):
        yield _promoted(context, headed, mention)
    lead, subject = context.passage.lead_span, context.subject
    if lead is not None and subject is not None and lead.holds(subject.evidence.span):
        yield Claim("PROMOTES", headed, subject, subject.evidence)


def _programme_of_item(context: Context) -> Mention | None:
    """Return the programme that a box is of which the passage is a numbered item, or None."""
    programme, path = context.programme, context.passage.path
    within = context.passage.kind == "box" and programme is not None
    return programme if within and programme and programme.name in path[:-1] else None


def _headed(context: Context, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield that a measure promotes the fields and industries which its own heading names."""
    measure, subject = context.measure, context.subject
    if measure is None:
        yield from _tasked(context, lexicon)
        return
    span, document = measure.evidence.span, context.document
    heading = document.quote(span)
    pattern = names_pattern(context.industries, tuple(context.fields), anywhere=True)
    for found in pattern.finditer(heading) if pattern else ():
        label, name = own_topic(context, found.group()) or ("Field", found.group())
        here = Span(*found.span()).shifted(span.start)
        evidence = Evidence(document, here, "sectors.heading", _LISTED)
        yield Claim("PROMOTES", measure, Mention(label, name, evidence), evidence)
    for field in headed_fields(context, lexicon):
        yield Claim("PROMOTES", measure, field, field.evidence)
    yield from _tasked(context, lexicon)
    if subject is not None and (subject.name in heading or _is_below(subject, measure)):
        yield Claim("PROMOTES", measure, subject, subject.evidence)


def _of_row(context: Context, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield that a measure promotes the platforms of its kind that head the rows of its table.

    建设未来产业先导区 / 甲未来产业先导区⇥乙园⇥丙、丁
    """
    measure = context.measure
    if measure is None or context.genre in _TOLD:
        return
    for each in platforms(context, lexicon):
        if not isinstance(each, Mention) or not each.name.endswith(measure.name[-_KIND:]):
            continue
        if each.label == "Platform" and heads_row(context, each):
            yield _promoted(context, measure, each)


def _is_below(subject: Mention, measure: Mention) -> bool:
    """Say whether a field is headed below a measure: 实施甲行动 / 1.乙材料."""
    below = subject.evidence.span.start > measure.evidence.span.end
    return subject.label == "Field" and subject.evidence.rule == "structure.heading" and below


def _tasked(context: Context, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield that each measure promotes the lines of business which its own title is about."""
    measures = (context.measure, context.holder, *(each.subject for each in context.tasks))
    for measure in filter(None, measures):
        span = measure.evidence.span
        title = context.document.quote(span)
        for noun in () if is_of_cluster(title) else task_lines(title, lexicon):
            here = Span(noun.start, noun.end).shifted(span.start)
            evidence = Evidence(context.document, here, "sectors.task", _LISTED)
            label, name = own_topic(context, evidence.quote) or ("Field", evidence.quote)
            yield Claim("PROMOTES", measure, Mention(label, name, evidence), evidence)


def _lists_objects(context: Context) -> bool:
    """Say whether the passage lists what a field develops: there 聚焦A等领域 lists no fields."""
    subject = context.subject
    return context.genre == "industries" and subject is not None and subject.label == "Field"


def _grown_lines(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the lines of business that a field is to grow: 发展A、B等细分领域."""
    start = body_start(context)
    for clause in clauses(context.text, lexicon, start):
        if clause.verb not in _GROWS or not _LINES.search(context.text, clause.start, clause.end):
            continue
        for each in clause.lists:
            items = () if each.kind != "sector" or each.closing else each.items
            for item in rejoined(context.text, unplaced(items)):
                if names_sector(item, lexicon):
                    trade = trade_of(context.text, item, lexicon)
                    yield topic(context, trade, "sectors.list", _LISTED)


def _parted(context: Context, item: Item, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the line of business that a name is, or those that it runs together: 食品|纺织|家具."""
    runs = trades_run_on(item.name, item.start, lexicon)
    parts = [Item(context.text[at:end], at, end) for at, end in runs] or [item]
    yield from (topic(context, each, "sectors.noun", _OWN) for each in parts)


def _is_sector(context: Context, rule: str, item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item names no towns, nor what an industry's section says it develops.

    发展细胞技术、生物创制等领域: the first is a technology.
    """
    if _TOWNS.match(context.text, item.end):
        return False
    own = rule == "list" and context.genre == "industries" and context.industry is not None
    return not (own and is_called_technique(item.name, lexicon))


def _named(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    start = body_start(context)
    taken = {
        item.start
        for clause in clauses(context.text, lexicon, start)
        for item in _of_goods(clause, lexicon)
        if _serves(context, clause, lexicon)
    }
    for rule, found in (
        ("list", listed(context.text, start, lexicon)),
        ("own", own_names(context, start)),
        ("verb", named(context.text, start, lexicon)),
        ("verb", trades_each(context.text, start, lexicon)),
        ("list", told_lines(context.text, lexicon)),
        ("list", made_of(context.text, start, lexicon)),
        ("list", summed_up(context.text, start, lexicon)),
    ):
        for item in found:
            if item.start not in taken and _is_sector(context, rule, item, lexicon):
                taken.add(item.start)
                trade = trade_of(context.text, item, lexicon)
                line = without_place(context, trade, lexicon)
                yield topic(context, line, f"sectors.{rule}", _LISTED if rule == "list" else _OWN)
    # In a plan for one industry what is done is aimed at those that use its things.
    plan = is_task(context) and context.industry is None
    led = [each for each in clauses(context.text, lexicon, start) if plan and each.topic]
    aims = [
        each
        for each in (aimed(context.text, start, lexicon) if plan else ())
        if each.start not in taken and not _is_within(each, led)
    ]
    # 甲重点发展A；乙聚焦B、C: each names the line of business that it is about.
    for each in led:
        if each.topic and each.verb and _stands_alone(context.text, each.topic, lexicon):
            yield topic(context, each.topic, "sectors.led", _OWN)
    yield from (_aim(context, trade_of(context.text, item, lexicon)) for item in aims)
    # 拓展低空经济应用场景: what things are used in is to grow there too.
    named_so = {item.start for item in aims}
    for item in _of_task(context, start, lexicon):
        if item.start not in named_so:
            yield from _parted(context, trade_of(context.text, item, lexicon), lexicon)


def _stands_alone(text: str, item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is a line of business that no word such as 产业 makes longer."""
    return is_line(item.name, lexicon) and not text.startswith(("产业", "行业"), item.end)


def _is_within(item: Item, found: Sequence[Clause]) -> bool:
    return any(each.start <= item.start < each.end for each in found)


def _of_goods(clause: Clause, lexicon: Lexicon) -> Iterator[Item]:
    """Yield a clause's sectors with what is used there, or those that its goods are for."""
    yield from clause.sectors
    for each in clause.lists:
        named = any(not is_bare(item.name, lexicon) for item in each.closing)
        mine = each.kind == "objects" if clause.sectors else each.kind == "sector" and named
        yield from each.items if mine else ()


def _serves(context: Context, clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether a clause's sectors are where things are used, and are not to grow themselves."""
    if _NEED.search(context.text, clause.start, clause.end):
        return True
    used = clause.target != "next" or _is_for(context, clause, lexicon)
    return used and not _transforms(context)


def _is_for(context: Context, clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether goods that the next clause develops are for a clause's sectors.

    面向A、B等领域，发展C; not 面向A、B等领域，建设中心, nor 聚焦A、B等领域，突破C.
    """
    if _AIMS.match(context.text, clause.start):
        return False
    return any(
        each.start == clause.end + 1 and found.label == "Product"
        for each, found in developed(context, lexicon)
    )


def _transforms(context: Context) -> bool:
    """Say whether a measure is to change the sectors in which it has things used."""
    own = is_task(context) and context.industry is None
    doing = (context.measure or context.programme) if own else None
    return doing is not None and _SHIFT.search(doing.name) is not None


def _aim(context: Context, item: Item) -> Mention:
    """Return what a list aims at: a programme's goods are products, all else are fields."""
    goods = item.head.label == "Product" and item.head.grade in {"specific", "letter"}
    if context.programme is not None and goods and own_topic(context, item.name) is None:
        return context.mention("Product", item.name, item.start, item.end, "sectors.aim", _OWN)
    return topic(context, item, "sectors.aim", _OWN)


def _of_task(context: Context, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the lines of business that are to grow where a passage says what is to be done."""
    if is_task(context) and context.measure is not None:
        # 支持甲市发展乙、丙 tells of that city.
        for item in listed_trades(context.text, start, lexicon):
            if not _is_of_place(context, item.start, lexicon):
                yield item
    yield from grown_in(context, lexicon)
    if is_task(context) and len(context.industries) == 1:
        # In a plan for one industry a known trade that is not all of it.
        for item in moved_trades(context.text, start, lexicon):
            if not any(item.name in each or each in item.name for each in context.industries):
                yield item


def _promoted(context: Context, source: Mention, target: Mention) -> Claim:
    """Return the claim that a measure or programme promotes what is mentioned."""
    span, begun = target.evidence.span, context.passage.span.start
    rule = "sectors.promotes"
    sure = target.label in {"Field", "Industry"} and source.label == "Measure"
    evidence = context.evidence(
        span.start - begun, span.end - begun, rule, _LISTED if sure else _PROMOTED
    )
    return Claim("PROMOTES", source, target, evidence)
