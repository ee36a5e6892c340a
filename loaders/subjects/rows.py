"""What the rows of a table are about: the industry or field that one of their cells names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.model import Passage
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.outline.outline import Outline
from loaders.outline.table_heads import heads_none
from loaders.subjects.context import Context
from loaders.subjects.titles import field_of, is_measure
from loaders.subjects.topics import is_line, own_topic

CELL = re.compile(r"(?<![^\t|])[^\t|]*?(?=。?(?:[\t|]|$))")
"""A cell of a row, which may be blank, without the stop that ends it."""
RULE = "structure.row"
_COLUMN = re.compile(r"产业链?|领域|行业|方向|类别|门类|集群|环节")
# 层级⇥主要环节⇥重点产品: the rows are of the links, and what stands above them is no field.
_LEVEL = re.compile(r"(?:产业链?)?(?:层级|位置|链段|上中下游)")
# A column of things: 发展重点, 重点产品, 主攻方向, 关键技术.
_LISTS = re.compile(
    r"[上中下]游|(?:发展|建设|主要|攻关|突破|培育|研发)(?:重点|内容|方向|任务)|(?:重点|主攻|细分|主要|突破|[补强延建]链)(?:方向|领域|环节|内容|任务)"
    r"|产品|技术|装备|材料|零?部件|元?器件|软件|(?:重点|典型|主要|示范|赋能)场景"
)
# Who does it or where it is done is no list of things.
_OTHERS = re.compile(r"企业|单位|园区|平台|区域|布局|基地|县|市|地|时限|目标|部门|载体|应用")
_KINDS = {
    "Product": re.compile(r"产品|部件|器件|装备|材料|软件|设备"),
    "Technology": re.compile(r"技术|工艺"),
}
# 上游, 中游, 下游 are links of the chain at hand.
_LINKS = re.compile(r"(?:产业链?)?(?:[上中下]游|前端|中端|后端|终端)(?:环节|产业|领域)?|环节")
_SECTORS = re.compile(r"(?:应用|使用|重点)?(?:领域|行业)")
_SCENES = re.compile(r"(?:典型|重点|主要|示范)?(?:应用)?场景(?:名称)?")
GOODS = re.compile(
    r"(?:重点|主要|核心|关键|代表|典型|主导|应用|推广)*(?:产品|装备|设备|零?部件)(?:名称)?"
)
"""What heads a column of goods: 重点产品, 典型装备名称."""
_LISTED = re.compile("[、；;]")
_NUMBERS = re.compile(r"序号|编号|次序")
_HEADS = re.compile(
    rf"(?:重点|主要|优势|细分)*(?:产业链?|领域|行业|方向|类别|门类|集群|产品)(?:名称)?|{_NUMBERS.pattern}"
)
_TASKS = re.compile(r"(?:任务|举措|措施|事项|工作)(?:名称)?$")
_ALL_TASKS = re.compile(r"(?:工作|重点|主要|重大)?任务(?:名称)?|重点工作|工作(?:事项|举措)")
_ASSIGNED = re.compile(r"(?:责任|牵头|负责|主管)(?:单位|部门|人)")
_TITLE = re.compile(r"[^。；;，\t|\d][^。；;\t|]{3,30}")
# 企业名称⇥所属行业⇥主导产品
_FIRMS = re.compile(r"(?:重点|骨干|龙头|代表|规上)?(?:企业|公司)(?:名称)?")
_TRADE = re.compile(r"(?:所[属在]|主导|主营)?(?:产业链?|行业|领域|产业集群)(?:名称|类别|领域)?")
_PRODUCTS = re.compile(r"产品")
_SURE, _NAMED = 0.85, 0.8


def headers(outline: Outline) -> dict[int, Passage]:
    """Return the first row of each table's other rows, by their positions.

    A first row with amounts is one like the others, and heads none: 甲项目⇥乙园区⇥总投资358亿元.
    """
    found: dict[int, Passage] = {}
    bare: set[int] = set()
    for before, passage in pairwise(outline.passages):
        if passage.kind != "row" or before.kind != "row":
            continue
        if before.position in bare or (before.position not in found and heads_none(before.text)):
            bare.add(passage.position)
        else:
            found[passage.position] = found.get(before.position, before)
    return found


def of_rows(contexts: Iterable[Context], lexicon: Lexicon) -> Iterator[Context]:
    """Yield contexts, those of rows about the industry, field or task that a cell names.

    A row that begins with a blank cell goes on with what the row above it is about.
    """
    before: Context | None = None
    for context in contexts:
        merged = before is not None and _is_merged(context, before)
        made = context if merged else _of_row(context, lexicon)
        if merged and before is not None:
            made = replace(context, subject=before.subject, industry=before.industry)
        before = made
        yield made


def _is_merged(context: Context, before: Context) -> bool:
    """Say whether a row's first cell is one with that of the row before it, which names a field."""
    if context.passage.kind != "row" or before.passage.kind != "row":
        return False
    first = CELL.match(context.text)
    blank = first is not None and not first.group().strip()
    named = before.subject is not None and before.subject.evidence.rule == RULE
    blank = blank and not has_links(_heads(context))
    return blank and named and context.header == before.header


def _of_row(context: Context, lexicon: Lexicon) -> Context:
    """Return the context of a row, about the industry, field or task that a cell names."""
    if context.passage.kind != "row":
        return context
    if task := _task(context, lexicon):
        return replace(context, measure=task, genre="measures")
    if columns_of_uses(context):
        return context
    subject = _known(context) or _named(context, lexicon)
    if subject is None:
        return context
    industry = subject if subject.label == "Industry" else context.industry
    above = context.subject
    parts = context.parts
    within = above is not None and above.label == "Field" == subject.label
    if above is not None and within and above.name != subject.name:
        parts = (*parts, (subject, above))
    return replace(context, subject=subject, industry=industry, parts=parts)


def is_tasked(context: Context) -> bool:
    """Say whether a passage is a row that tells of the task which one of its cells names."""
    task = context.measure if context.passage.kind == "row" else None
    return task is not None and context.passage.span.holds(task.evidence.span)


def is_heading(cell: str) -> bool:
    """Say whether a cell heads a column of industries or fields, or is a link, and names none."""
    return _HEADS.fullmatch(cell) is not None or _LINKS.fullmatch(cell) is not None


def _task(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the measure that a cell under a heading such as 重点任务 names.

    序号⇥重点任务⇥工作内容⇥责任单位
    """
    heads = _heads(context)
    assigned = any(map(_ASSIGNED.search, heads))
    for head, cell in zip(heads, CELL.finditer(context.text), strict=False):
        # 新能源汽车提质扩量, in a column of tasks beside one of who is to do them
        whole = assigned and _ALL_TASKS.fullmatch(head) and _TITLE.fullmatch(cell.group())
        if whole or (_TASKS.search(head) and is_measure(cell.group(), lexicon)):
            return context.mention("Measure", cell.group(), *cell.span(), RULE, _SURE)
    return None


def listed_cells(context: Context) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the cells of a row that list what its field develops, each with its heading or ""."""
    cells = list(CELL.finditer(context.text))
    heads = _heads(context)
    first = 2 if has_links(heads) else 1
    # 产品⇥应用领域: the first cell names goods too where its heading says so.
    first = 0 if heads and kind_of(heads[0]) == "Product" and _lists(heads[0]) else first
    for at, cell in enumerate(cells[first:], start=first):
        head = heads[at] if at < len(heads) else ""
        if cell.group().strip() and (not heads or _lists(head)):
            yield head, cell


def columns_of_uses(context: Context) -> tuple[int, int, str] | None:
    """Return the columns of the sectors and of the goods used there, and the goods' heading.

    领域⇥应用场景⇥产品: a column of scenes says that the first is of sectors, and no own fields.
    """
    heads = [each.strip() for each in _heads(context)]
    sector = next((at for at, each in enumerate(heads) if _SECTORS.fullmatch(each)), None)
    goods = next((at for at, each in enumerate(heads) if GOODS.fullmatch(each)), None)
    if sector is None or goods is None or not any(map(_SCENES.fullmatch, heads)):
        return None
    return sector, goods, heads[goods]


def kind_of(head: str) -> str:
    """Return what a column's heading calls all that its cells list: Product, Technology or ""."""
    kinds = [label for label, words in _KINDS.items() if words.search(head)]
    return kinds[0] if len(kinds) == 1 else ""


def _heads(context: Context) -> list[str]:
    """Return the headings of a row's columns; none where the first row is like the others."""
    if context.header is None or _LISTED.search(context.header.text):
        return []
    return [cell.group() for cell in CELL.finditer(context.header.text)]


def has_links(heads: list[str]) -> bool:
    """Say whether a table's first column is of the levels of a chain, and the next of its links."""
    return len(heads) > 1 and bool(_LEVEL.fullmatch(heads[0]) and _COLUMN.search(heads[1]))


def _lists(head: str) -> bool:
    return _LISTS.search(head) is not None and _OTHERS.search(head) is None


def _known(context: Context) -> Mention | None:
    """Return the plan's industry or field that a cell under a heading such as 产业 names."""
    for head, cell in zip(_heads(context), CELL.finditer(context.text), strict=False):
        named = own_topic(context, cell.group()) if _COLUMN.search(head) else None
        if named is not None:
            return context.mention(*named, *cell.span(), RULE, _SURE)
    return None


def _named(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the field that the first cell of a row names, where others list what it develops.

    产业名称⇥发展重点⇥重点企业; 序号⇥集群名称⇥重点产品; or, without headings,
    云计算软件⇥操作系统、数据库；虚拟化技术
    """
    heads, cells = _heads(context), list(CELL.finditer(context.text))
    if heads and _NUMBERS.fullmatch(heads[0]):
        heads, cells = heads[1:], cells[1:]
    if sector := _of_firm(context, heads, cells, lexicon):
        return sector
    if links := has_links(heads):
        heads, cells = heads[1:], cells[1:]
    if heads and not (_COLUMN.search(heads[0]) and any(map(_lists, heads[1:]))):
        return None
    lists = any(links or _LISTED.search(each.group()) for _, each in listed_cells(context))
    if len(cells) < 2 or not lists:  # noqa: PLR2004
        return None
    cell = cells[0].group()
    noun = field_of(cell, lexicon)
    if noun is None or noun.verb or _LISTED.search(cell) or is_heading(cell):
        return None
    name, start = cell[noun.start : noun.end], cells[0].start()
    label, full = own_topic(context, name) or ("Field", name)
    return context.mention(label, full, start + noun.start, start + noun.end, RULE, _NAMED)


def _of_firm(
    context: Context, heads: Sequence[str], cells: Sequence[re.Match[str]], lexicon: Lexicon
) -> Mention | None:
    """Return the trade of a row that tells of a firm and its products, or None.

    企业名称⇥所属产业⇥主要产品⇥产值
    """
    if not heads or not _FIRMS.fullmatch(heads[0]) or not any(map(_PRODUCTS.search, heads)):
        return None
    for head, cell in zip(heads, cells, strict=False):
        if _TRADE.fullmatch(head) and is_line(cell.group(), lexicon):
            label, full = own_topic(context, cell.group()) or ("Field", cell.group())
            return context.mention(label, full, *cell.span(), RULE, _NAMED)
    return None
