"""Indicators: quantified facts and targets, in prose and in tables."""

import re
from collections.abc import Iterator

from graph.evidence import Evidence
from graph.model import Span, Value
from graph.values import Quantity
from loaders.claims import Claim, Finding, Mention
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.numerals import five_year_period
from loaders.quantities import Stated, cell_quantity, quantities

_YEAR = re.compile(r"(20\d\d)年")
_CLAUSE = re.compile(r"[^，。；;,：:]+")
_FLOW = re.compile(r"累计|年均|新增|引进|引育|实施|五年|三年")
_VERB_TAIL = re.compile(
    r"(?:分别|稳定|保持|年均|累计|已|均|将)*(?:达到?|为|是|突破|超过|超|增至|增加到|增加至|提高到|提高至|提升到|提升至|"
    r"上升到|上升至|降至|下降到|下降至|扩大到|实现|完成|约|近|占|控制在|保持在|稳定在|不低于|不少于|至|到|增长|下降|降低|提高|"
    r"拥有|建成|形成|培育|引进|引育|新增|新建|建设|实施|获评|打造|集聚|有|高于)*$"
)
_TIME_HEAD = re.compile(
    r"^(?:(?:到|至|截至|截止|力争|争取|预计|其中|目前|当前|展望|力争到)*(?:20\d\d年)?(?:[末底初])?(?:，)?)*"
    r"(?:“十.五”(?:期间|时期|末|以来)?)?(?:全[省市区国]|我[省市区国]|本市)?(?:共|累计|实现|完成)*"
)
_COUNTED_NOUN = re.compile(r"[\u4e00-\u9fff“”（）A-Za-z]{2,20}")
_OWN = re.compile(r"[全我本][省市区]|全自治区")
_FROM_TO = re.compile(
    r"由(?:(?P<year>20\d\d)年的?)?(?P<from>[\d.]+[^\d，。；]{0,4}?)(?:提高|增加|增长|上升|提升|扩大|增|下降|降低|降)(?:至|到)"
)
_BRACKETED_UNIT = re.compile(r"[（(]([^（）()]+)[)）]")
_TOTAL = re.compile(r"^[\[〔［].*[\]〕］]$")
_SEPARATOR = re.compile(r"、|和|与|及")
_QUOTED = re.compile(r"“[^”]*”")
# 占GDP比重达到10.0% goes on with the subject before it.
_SHORT_FORM = re.compile(r"占|高于|低于|年均|同比|增速|比重|总额|总量|较|平均|其中$")
# 国家和省级重点实验室: what comes before 和 is a level, not a name of its own.
_LONGEST_LEVEL = 4


def indicators(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the indicators that a passage states, with what they measure.

    Form 1: 2020年全省实现增加值4190.73亿元                 a value, by the year last named
    Form 2: 重点实验室分别达到19个和338个                   a value for each of a list
    Form 3: 由2015年的25.5%提高到33.1%                     baseline and target
    Form 4: a table's row, the years in the header
    """
    if context.passage.kind == "row":
        yield from _of_row(context, lexicon)
        return
    if context.passage.kind == "heading":
        return
    full, year = "", None
    for clause in _CLAUSE.finditer(context.text):
        stated = _YEAR.search(clause.group())
        year = int(stated[1]) if stated else year
        found = tuple(quantities(clause.group(), lexicon))
        for each, name in zip(found, _names(clause.group(), found, full), strict=True):
            if not name:
                continue
            full = full if _SHORT_FORM.match(name) else name
            yield from _found(context, clause, each, name, year)


def _names(clause: str, found: tuple[Stated, ...], full: str) -> tuple[str, ...]:
    """Return what each quantity of a clause is of, or "" where nothing says so.

    Args:
        clause: the text between two marks.
        found: its quantities.
        full: the last name before the clause that was no short form.
    """
    listed = _distributed(clause, found)
    if listed:
        return listed
    names: list[str] = []
    after = 0
    for each in found:
        name = _name(clause[after : each.start].lstrip("、和及与"), clause[each.end :], each)
        if not name and names:
            name = names[-1]
        if _SHORT_FORM.match(name) and not full.endswith(name):
            name = full + name
        full = full if _SHORT_FORM.match(name) else name or full
        names.append(name)
        after = each.end
    return tuple(names)


def _distributed(clause: str, found: tuple[Stated, ...]) -> tuple[str, ...]:
    """Return the names of A、B分别达到a、b; the last one's head belongs to all."""
    mark = clause.find("分别")
    if mark < 0 or not found or found[0].start < mark:
        return ()
    items = _SEPARATOR.split(_TIME_HEAD.sub("", clause[:mark]))
    if len(items) != len(found):
        return ()
    level = re.search(r"级", items[-1])
    head = items[-1][level.end() :] if level else ""
    shared = [item if len(item) > _LONGEST_LEVEL else item + head for item in items[:-1]]
    return (*shared, items[-1])


def _name(front: str, behind: str, found: Stated) -> str:
    """Return what a quantity is of: the words in front of it, or the counted noun behind it."""
    bare = _VERB_TAIL.sub("", _TIME_HEAD.sub("", front))
    if re.search(r"\d", _QUOTED.sub("", bare)):
        bare = ""
    noun = _COUNTED_NOUN.match(behind)
    counted = noun is not None and found.quantity.unit not in {"%", "", "个百分点"}
    if len(bare) > 1:
        return f"{bare}{noun.group()}数量" if counted and noun else bare
    return f"{noun.group()}数量" if counted and noun else ""


def _found(
    context: Context, clause: re.Match[str], found: Stated, name: str, year: int | None
) -> Iterator[Finding]:
    end = clause.start() + found.end
    when, kind = _when(context, clause.group(), year)
    change = _FROM_TO.search(clause.group())
    if change and change.start("from") <= found.start < change.end("from"):
        when, kind = change["year"] or when, "baseline"
    evidence = context.evidence(clause.start(), end, "indicators.clause", 0.8)
    yield from _indicator(context, name, found.quantity, (when, kind), evidence)


def _when(context: Context, clause: str, year: int | None) -> tuple[str, str]:
    """Return the year or period of a clause, and whether it is a baseline or a target."""
    plan = context.document.plan
    past = context.genre == "foundation"
    if year is None:
        base = plan.first_year - 1 if plan.first_year else None
        year = base if past else plan.last_year
    period = five_year_period(context.text)
    flow = _FLOW.search(clause) is not None
    kind = "baseline" if past or (plan.first_year and year and year < plan.first_year) else "target"
    if flow and kind == "baseline" and period and period[1] < (plan.first_year or period[1] + 1):
        return f"{period[0]}-{period[1]}", kind
    if flow and kind == "target" and plan.first_year and plan.last_year:
        return f"{plan.first_year}-{plan.last_year}", kind
    return str(year) if year else "", kind


def _indicator(
    context: Context, name: str, quantity: Quantity, when: tuple[str, str], evidence: Evidence
) -> Iterator[Finding]:
    properties: dict[str, Value] = {**quantity.properties(), "kind": when[1]}
    if when[0]:
        properties["year"] = when[0]
    mention = Mention("Indicator", name, evidence, properties)
    yield mention
    target = _measured(context, name, evidence)
    if target is not None:
        yield Claim("MEASURES", mention, target, evidence)


def _measured(context: Context, name: str, evidence: Evidence) -> Mention | None:
    """Return what an indicator is about: a field or industry in its name, else the region."""
    start = evidence.span.start - context.passage.span.start
    for topic in sorted((*context.fields, *context.industries), key=lambda e: (-len(e), e)):
        bare = topic.removesuffix("产业")
        at = context.text.find(bare, start, start + len(evidence.quote))
        if len(bare) > 1 and at >= 0 and bare in name:
            label = "Industry" if topic in context.industries else "Field"
            return context.mention(label, topic, at, at + len(bare), "indicators.topic", 0.8)
    return _own_region(context)


def _own_region(context: Context) -> Mention | None:
    """Return the plan's own region where the passage says 全省, else where the text names it."""
    region = context.document.plan.region
    if not region:
        return None
    own = _OWN.search(context.text)
    if own:
        return context.mention("Region", region, *own.span(), "indicators.own", 0.9)
    start = context.document.text.find(region)
    if start < 0:
        return None
    span = Span(start, start + len(region))
    return Mention("Region", region, Evidence.cut(context.document, span, "indicators.own", 0.9))


def _of_row(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a table row's indicators: years in the header, the unit there or in the name."""
    if context.header is None:
        return
    header, cells = context.header.text.split("\t"), context.text.split("\t")
    if len(header) != len(cells) or not any(_YEAR.search(cell) for cell in header):
        return
    at = next((i for i, cell in enumerate(cells) if re.search(r"[\u4e00-\u9fff]", cell)), None)
    if at is None:
        return
    bracket = _BRACKETED_UNIT.search(cells[at])
    unit = bracket[1] if bracket else _unit_column(header, cells)
    name = _BRACKETED_UNIT.sub("", cells[at]).strip() if bracket else cells[at].strip()
    start = 0
    for title, cell in zip(header, cells, strict=True):
        year = _YEAR.search(title)
        quantity = cell_quantity(cell, unit, lexicon) if year else None
        if year and quantity is not None:
            when = _column_time(context, int(year[1]), total=bool(_TOTAL.match(cell.strip())))
            evidence = context.evidence(0, start + len(cell), "indicators.row", 0.95)
            yield from _indicator(context, name, quantity, when, evidence)
        start += len(cell) + 1


def _unit_column(header: list[str], cells: list[str]) -> str:
    return next((cells[at].strip() for at, title in enumerate(header) if "单位" in title), "")


def _column_time(context: Context, year: int, *, total: bool) -> tuple[str, str]:
    plan = context.document.plan
    kind = "baseline" if plan.first_year and year < plan.first_year else "target"
    if total and plan.first_year:
        return f"{plan.first_year}-{year}", kind
    return str(year), kind
