"""Products and technologies, and the fields and industries that develop them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.boxed_projects import boxed_projects
from loaders.extractors.firms import firms
from loaders.extractors.platforms import platform_names
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.clauses import clauses
from loaders.lists.grammar import grammar
from loaders.lists.list_kinds import ends_as_techniques, work_on_techniques
from loaders.lists.lists import Item
from loaders.lists.objects import Object, cell_objects, objects
from loaders.lists.trade_nouns import grown_trades
from loaders.names.names import Name
from loaders.names.projects import projects
from loaders.places.areas import places_in
from loaders.places.placed_columns import columns_of_places
from loaders.places.scopes import TELLS, scopes
from loaders.subjects.context import Context
from loaders.subjects.rows import (
    CELL,
    RULE,
    columns_of_uses,
    is_heading,
    is_tasked,
    kind_of,
    listed_cells,
)
from loaders.subjects.topics import (
    body_start,
    headed_fields,
    is_topic,
    names_its_field,
    names_sector,
    source_of,
    topic,
)
from loaders.text.at_once import PASSAGES

_AIMS = frozenset({"聚焦", "瞄准", "主攻"})
# 1.发展A、B。2.攻关C: a cell may be of several sentences, and these numbered.
_PART = re.compile(r"(?:[（(]?\d{1,2}[.．、）)](?=\D)|[①-⑳])?(?P<said>[^；;。]+)")
# 以设计为牵引，大力发展A、B。: a cell may be a paragraph.
_WORKS = re.compile(r"(?:行动|工程|计划|专项|名称)$")
_PROSE = re.compile(r"，[^。\t]*。")
# 做精船舶维修产业，拓展整车、器械等品类: what is added is of another line.
_WIDENS, _SPREADS = "拓展", "推广"
_LISTS_IT = re.compile("[列纳]入")
_BOUGHT = re.compile(
    r"[将把](?P<list>[^，。；：]{4,80}?)等?(?:产品)?[列纳]入(?=[^，。；]{0,24}(?:目录|名录|清单|采购|首购|推荐))"
)
_FIRMS = re.compile(r"^(?:企业|公司|单位)(?:名称)?$|(?:企业|公司)名称$")
_GOODS = re.compile(r"(?:主要|主导|代表|核心|主营|拳头)产品(?:及服务|名称)?")
# 开展A、B示范应用
_SHOWN = re.compile(r"(?:开展|探索)+[^，]{4,60}?(?:试点|应用|工程)*示范(?:应用|工程|试点)?")
_FEW = 3
_ROW, _GROWN = 0.8, 0.75
_UNITS = "市县镇乡"
_LONG = 2  # 双特异性抗体 says what it is, though it is a head by itself
# What is told of the past, hoped for or promised names few objects of development: only a verb
# or an action noun that says so is believed there.
_UNKNOWN = frozenset({"unknown", "process"})
_TOLD = frozenset({"foundation", "goals", "principles", "other"})
_STRICT = frozenset({"foundation", "goals", "principles", "measures", "layout", "other"})


def products(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the products and technologies that a passage develops, and DEVELOPS claims.

    Form 1: 重点发展A、B、C等高端产品；提升A、B等关键零部件性能
    Form 2: 突破A、B技术；加快A的研发；发展A
    Form 3: 整车制造⇥动车组、机车⇥某创新中心      a table's row: a field and what it develops
    The subject is the passage's, or the field that the sentence begins with (A方面，).
    """
    if context.passage.kind == "heading":
        return
    if context.passage.kind == "row" and not is_tasked(context):
        yield from _row(context, lexicon)
        return
    grown = grown_in(context, lexicon)
    task = context.measure if is_tasked(context) else None
    before: Clause | None = None
    for clause, found in developed(context, lexicon):
        target = as_mention(context, found)
        if task and task.evidence.span.holds(target.evidence.span):
            continue  # 做强显示玻璃⇥开发超薄玻璃: the task names the field
        yield target
        if clause is not before:  # what develops one of its objects develops the others
            source = _grown_before(context, clause, grown) or source_of(context, clause, lexicon)
            before = clause
        if source is None or source.name == target.name:
            continue
        if source.label == "Industry" and _is_of_places(context, clause, lexicon):
            continue
        start = min(clause.start, found.item.start)
        evidence = context.evidence(
            start, found.item.end, f"products.{found.rule}", found.confidence
        )
        yield Claim("DEVELOPS", source, target, evidence)


def _is_of_places(context: Context, clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether a task tells places what to develop, as it stands in a plan for one industry.

    What each city is to make is told of the city: 甲市重点发展A.
    """
    if context.genre not in {"measures", "layout"} or len(context.industries) > 1:
        return False
    told = scopes(context.text, context.document.plan.region, lexicon)
    return any(
        each.kind in TELLS and each.start <= clause.end and clause.start < each.end for each in told
    )


def is_task(context: Context) -> bool:
    """Say whether a passage tells what is to be done, and not what one industry develops.

    三、重点任务 / （一）做强主导产业 / 依托甲公司，做强乙产业链。
    """
    if context.genre == "industries" and context.measure is not None:
        # 集成电路方面，聚焦A、B: the passage turns to a line of business, which develops them.
        return context.industry is None and context.subject is None and not context.turned
    return context.genre == "measures"


def _serves(item: Item, lexicon: Lexicon) -> bool:
    named = item.name in lexicon.table("trades")
    return named and item.name.endswith("业") and not item.name.endswith("产业")


@lru_cache(maxsize=PASSAGES)
def grown_in(context: Context, lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the lines of business that are to grow where a passage says what is to be done.

    A plan that has industries names them in its headings; lines of business that are none of
    them (软件和信息技术服务业) are called so in its other chapters.
    """
    if not is_task(context):
        return ()
    grown = grown_trades(context.text, body_start(context), lexicon)
    return tuple(each for each in grown if not context.industries or _serves(each, lexicon))


def _grown_before(context: Context, clause: Clause, grown: tuple[Item, ...]) -> Mention | None:
    """Return the last line of business before a clause in its sentence: 大力发展甲，推出乙、丙.

    A semicolon parts lines as a full stop does: 做强甲产业，…；推动乙企业发展丙.
    """
    if not grown or clause.verb == _WIDENS:
        return None
    sentence = max(context.text.rfind(mark, 0, clause.start) for mark in "。；") + 1
    before = [
        each
        for each in grown
        if sentence <= each.start and (each.end <= clause.start or each.start == clause.start)
    ]
    last = max(before, key=lambda each: each.start, default=None)
    return topic(context, last, "products.grown", _GROWN) if last else None


@lru_cache(maxsize=PASSAGES)
def developed(context: Context, lexicon: Lexicon) -> tuple[tuple[Clause, Object], ...]:
    """Return each object that a passage develops, with its clause.

    Several extractors ask for those of one passage.
    """
    return tuple(_developed(context, lexicon))


def _developed(context: Context, lexicon: Lexicon) -> Iterator[tuple[Clause, Object]]:
    told = context.genre in _STRICT and not _is_headed(context, lexicon)
    # 类脑智能技术及应用工程研究中心 is all of one name.
    built = (*projects(context.text, lexicon), *platform_names(context.text, lexicon))
    built += boxed_projects(context, lexicon)
    listed_there = _LISTS_IT.search(context.text) is not None
    for each in clauses(context.text, lexicon, body_start(context)):
        if not each.lists and not listed_there:
            continue
        subject = context.subject_at(each.start)
        boxed = context.passage.kind == "box" or _is_of_lead(context, subject)
        of_field = boxed and subject and subject.label == "Field"
        clause = _aimed(each) if of_field else each
        own = of_field and context.genre == "measures"  # a box of an action, each item of a field
        strict = (told and not own) or (
            subject is None and not names_its_field(context, each, lexicon)
        )
        for found in objects(clause, lexicon):
            if strict and not _believed(context, clause, found, lexicon):
                continue
            within = built and _is_within(found.item, built)
            if not within and not is_topic(context, found.item.name):
                yield clause, _without_maker(context, found, lexicon)
        if listed_there:
            yield from ((clause, each) for each in _bought(context.text, clause, lexicon))


def _is_within(item: Item, built: Sequence[Name]) -> bool:
    return any(each.start < item.end and item.start < each.end for each in built)


def _bought(text: str, clause: Clause, lexicon: Lexicon) -> Iterator[Object]:
    """Yield the things that are to be bought first: 将A、B等列入首购目录."""
    for found in _BOUGHT.finditer(text, clause.start, clause.end):
        listed = cell_objects(text, *found.span("list"), lexicon)
        yield from (each for each in listed if each.label == "Product")


def _without_maker(context: Context, found: Object, lexicon: Lexicon) -> Object:
    """Return an object without the firm, and what it does, before it: 甲乙电子|扩大|靶材.

    So for the town whose goods they are: 甲镇|休闲服装.
    """
    item, text = found.item, context.text
    for end in _makers(text, context.document.plan.region, lexicon).get(item.start, ()):
        if item.end - end >= _LONG:
            behind = end + context.text.startswith("的", end)
            begin, _, _ = grammar(lexicon).strip_verbs(context.text, context.text, behind, item.end)
            made = item.name[begin - item.start :]
            return found._replace(item=item._replace(name=made, start=begin))
    return found


@lru_cache(maxsize=PASSAGES)
def _makers(text: str, own: str, lexicon: Lexicon) -> Mapping[int, Sequence[int]]:
    """Return where each firm or town of a passage ends, by where it begins."""
    ends: dict[int, list[int]] = defaultdict(list)
    for firm in firms(text, own, lexicon):
        ends[firm.start].append(firm.end)
    for place in places_in(text, own, lexicon):
        if text[place.end - 1] in _UNITS:
            ends[place.start].append(place.end)
    return ends


def _is_of_lead(context: Context, subject: Mention | None) -> bool:
    """Say whether a passage's own lead names what it is about."""
    lead = context.passage.lead_span
    return lead is not None and subject is not None and lead.holds(subject.evidence.span)


def _is_headed(context: Context, lexicon: Lexicon) -> bool:
    """Say whether the heading of the measure names the fields that its text develops."""
    task, subject = context.measure, context.subject
    own = task and subject and subject.label == "Field"
    if own and task and subject and task.evidence.span.holds(subject.evidence.span):
        return True
    return bool(headed_fields(context, lexicon))


def _aimed(clause: Clause) -> Clause:
    """Return a clause of a field's own list with goods and techniques for its objects.

    聚焦机载通信系统、机舱座椅等领域: what a field aims at are its things, where most are known.
    """
    if clause.verb not in _AIMS or len(clause.lists) != 1 or clause.lists[0].kind != "sector":
        return clause
    listed = clause.lists[0]
    known = sum(item.head.label in {"Product", "Technology"} for item in listed.items)
    if listed.closing or 2 * known <= len(listed.items):
        return clause
    return clause._replace(lists=(listed._replace(kind="objects"),), action="strong")


def _believed(context: Context, clause: Clause, found: Object, lexicon: Lexicon) -> bool:
    """Say whether an object counts where development is not the subject."""
    # 突破A、B等技术: a strong verb and a closed list say it, whatever the items' heads.
    closed = any(each.closed or ends_as_techniques(each) for each in clause.lists)
    # 推广A、B、C: several things that are done, each of which can be a technique.
    spread = clause.verb == _SPREADS and all(map(_is_done, clause.lists))
    closed = (closed or spread) and found.rule != "head"
    # 推进A、B等技术研发: what it says of goods and techniques need not hold for any noun.
    done = clause.action == "strong" and found.rule == "process"
    done = done or (found.rule in _UNKNOWN and work_on_techniques(clause, lexicon))
    # 突破A、B，以及C、D技术: the verb of the clause before holds.
    goes_on = not clause.verb and context.text.startswith("以及", clause.start)
    says = clause.grade in {"strong", "master"} or done or goes_on
    if context.genre not in _TOLD and says and (closed or _is_shown(context, clause)):
        return True
    # 推动A、B应用于X: what is done is a technique where it is used.
    if clause.sectors and clause.target == "own" and found.rule == "process":
        return True
    led = context.genre == "measures" and names_its_field(context, clause, lexicon)
    if found.rule not in {"list", "object"}:
        # 新型显示布局A、B、激光显示: what is done beside goods, for the field that leads.
        return led and found.rule == "process"
    # 支持A药物、B系统: a measure need not say that it develops what it supports.
    longer = len(found.item.name) > min(len(found.item.head.word) + 1, _LONG)
    supported = led or (context.genre == "measures" and longer)
    return found.strong or (supported and found.rule == "list")


def _is_shown(context: Context, clause: Clause) -> bool:
    """Say whether techniques are tried out: 开展A、B示范 names what is done, and no more."""
    shown = _SHOWN.fullmatch(context.text, clause.start, clause.end) is not None
    return shown and all(
        item.head.grade == "process" and len(item.name) > _FEW
        for each in clause.lists
        for item in each.items
    )


def _is_done(listed: ObjectList) -> bool:
    return len(listed.items) > 1 and all(item.head.grade == "process" for item in listed.items)


def as_mention(context: Context, found: Object) -> Mention:
    """Return the mention of an object."""
    item = found.item
    return context.mention(
        found.label, item.name, item.start, item.end, f"products.{found.rule}", found.confidence
    )


def _row(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the field that a table's row is about, and the objects that its cells list."""
    subject = context.subject
    named = subject is not None and subject.evidence.rule == RULE
    of_firm = _is_of_firm(context)
    if subject is None or not (named or of_firm or context.genre == "industries"):
        return
    if columns_of_uses(context):
        return
    field = subject if named or of_firm else _field_of_row(context, subject, lexicon)
    for head, cell in listed_cells(context):
        for found in _in_cell(context, cell.span(), lexicon, told=named, kind=kind_of(head)):
            if field is not subject:
                yield field
            target = as_mention(context, found)
            yield target
            evidence = context.evidence(0, found.item.end, "products.row", found.confidence)
            yield Claim("DEVELOPS", field, target, evidence)
    told = any(part is field for part, _ in context.parts)
    if context.industry is not None and field.label == "Field" and not told:
        yield Claim("PART_OF", field, context.industry, field.evidence)


def _is_of_firm(context: Context) -> bool:
    """Say whether a row tells what a firm makes: 企业名称⇥主要产品."""
    heads = [cell.group() for cell in CELL.finditer(context.header.text)] if context.header else []
    return any(map(_FIRMS.search, heads[:2])) and any(map(_GOODS.fullmatch, heads))


def _in_cell(
    context: Context, span: tuple[int, int], lexicon: Lexicon, *, told: bool, kind: str
) -> Iterator[Object]:
    """Yield the objects of a cell: of its clauses, where it is a paragraph, else of its lists."""
    start, end = span
    if _PROSE.search(context.text, start, end + 1):
        for clause in clauses(context.text, lexicon, start):
            if clause.end <= end:
                yield from objects(clause, lexicon)
        return
    for part in _PART.finditer(context.text, start, end):
        # 攻关A、B: a cell may say what is done.
        begin, _, _ = grammar(lexicon).strip_verbs(context.text, context.text, *part.span("said"))
        yield from cell_objects(context.text, begin, part.end(), lexicon, told=told, kind=kind)


def _field_of_row(context: Context, subject: Mention, lexicon: Lexicon) -> Mention:
    """Return the field that a row begins with, if it is about no known one; else the subject."""
    first = CELL.match(context.text)
    item = Item(first.group(), *first.span()) if first else None
    if any(cell.start() == 0 for _, cell in listed_cells(context)):
        return subject  # 产品⇥应用领域
    if item is None or is_heading(item.name) or not names_sector(item, lexicon):
        return subject
    if any(place.start < item.end for place in columns_of_places(context, lexicon)):
        return subject  # 镇（街道） | 主导产品
    if _WORKS.search(item.name):
        return subject  # 行动名称 | 重点项目
    return topic(context, item, "products.row", _ROW)
