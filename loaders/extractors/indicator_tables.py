"""Indicators in tables: a row's name, its unit, and a value for each year of the heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Span
from graph.values import Quantity
from loaders.claims import Finding, Mention
from loaders.extractors.indicators import indicator, measuring
from loaders.figures.measured import Targets
from loaders.figures.periods import year_in
from loaders.figures.quantities import cell_quantity, known_unit, quantities
from loaders.figures.row_times import AIMED, RATE, RowTimes
from loaders.figures.table_across import ACROSS, captioned, heading_across
from loaders.figures.table_cells import CHINESE, RowCell, aligned, cells_of
from loaders.figures.table_columns import DASH, Column, Heading, heading, split_unit
from loaders.figures.told_cells import told_figures
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.outline.table_heads import heads_none
from loaders.places.regions import regions
from loaders.rejects import reject
from loaders.subjects.cells import Cell, cells, items
from loaders.subjects.context import Context
from loaders.subjects.rows import is_tasked
from loaders.subjects.surroundings import Surroundings
from loaders.subjects.topics import names_sector, own_topic, topic

_GROWS = re.compile(r"(?:增长|增速|增幅|增长率|提高|降低|下降|减少|变化)(?:率|幅度|数)?$")
_TOTAL = re.compile(r"[〔\[［]\s*[\d.]+\s*[〕\]］]")
_UNIT_LINE = re.compile(r"单位[：:]\s?([^\s，。；）)]{1,8})")
# 类别 | 收入: a row's name is a sector, unless it is the sum of all.
_KINDS = re.compile(r"类别|分类|类型|门类|业务|领域|行业")
_ALL = re.compile(r"合计|总计|小计|全[省市国区县部]|其他|其它|平均")
_CONTENT = re.compile(r"内容|规模|目标|任务|概况|成效|效益|产能|产量")
# 建设规模: 400万千瓦; 达产后产能: 5万吨/年
_SIZE = re.compile(r"(?:规模|产能|产量)$")
# 年均13%以上 is of what the row names; 培育企业20家 says itself what is counted.
_BUILT = ("Programme", "Platform")
_PLAIN = re.compile(
    r"(?:[到至]?20\d\d年[底末]?[，,]?)?(?:年均|累计|超过?|达到?|突破|不[低少]于|约|下降|增长|提高|力争|位居|全国|[第前])*[\d.]+[^\d，；、]{0,6}$"
)
_ESTIMATED = re.compile(r"20\d\d年?\s?[（(]?(?:[EeFf]|预[计测期]|目标)")
_AMONG = re.compile(
    r"^(?:\d+[.．、]|[（(]?\d+[)）]|[①-⑩]|其中[：:，]?|[一二三四五六七八九十]+、|[—\-–]+)+"
)


def table_indicators(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the indicators of a table's row, and what they measure.

    Form 1: 增加值（亿元）  5382  9200          the unit in the name
    Form 2: 增加值  亿元  5382  ≥9200           in a column of its own
    Form 3: 能耗累计降低（%）  —  [16]           a total over the plan's years
    Form 4: 某某园区  526  1300                  things, and one figure of each
    Form 5: 2020年  5382  1200                   a year a row
    Form 6: 某某项目  年产丙设备120架              what a project is to come to
    Form 7: 做强显示玻璃  产值突破150亿元          what a task is to come to
    Form 8: 营业收入（亿元）  9000  15000         a measure of each that its columns name
    Form 9: 某某项目  总投资25亿元  年产20万辆     a table without titles: what its cells tell

    Args:
        context: the row.
        lexicon: the tables.
        around: the table's rows and the line above them.
    """
    if context.passage.kind != "row" or not around.rows:
        return
    if is_tasked(context):
        yield from _of_task(context, lexicon, around)
        return
    if heads_none(around.rows[0].text):
        yield from _of_bare_row(context, lexicon, around)
        return
    rows = tuple(each.text for each in around.rows)
    head = heading(rows, lexicon) or heading_across(rows, lexicon)
    at = next(
        (i for i, row in enumerate(around.rows) if row.position == context.passage.position), 0
    )
    if head is None or at < head.rows:
        return
    row = aligned(cells_of(context.text), head, lexicon)
    if row is None:
        numbers = any(cell_quantity(cell.text, "", lexicon) for cell in cells_of(context.text))
        if numbers and head.values:
            yield _refused(
                context,
                Span(0, len(context.text)),
                "the row fits no heading of its table",
                "give it as many cells as the heading has",
            )
        return
    yield from _Row(context, lexicon, around, head, row).read()


def _of_task(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the figures that the cells of a task's row tell, each of what its name says."""
    targets = Targets(context, around.named, lexicon)
    row = cells(context)
    due = next((year_in(each.text) for each in row if AIMED.search(each.header)), None)
    for cell in row:
        if not _CONTENT.search(cell.header):
            continue
        for told in told_figures(cell.text, lexicon):
            span = told.span.shifted(cell.start)
            evidence = context.evidence(span.start, span.end, "indicators.cell", 0.7)
            when = told.year or str(due or ""), "target"
            made = indicator(told.name, told.quantity, when, evidence)
            yield from measuring(made, targets.of_name(span.start, span.end))


def _of_bare_row(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the figures that the cells of a row tell of the project or platform before them."""
    row = cells_of(context.text)
    first = [each for each in around.named if context.here(each).start == row[0].start]
    # 某某基地项目 is the project, and its base a part of its name.
    about = [each for label in _BUILT for each in first if each.label == label]
    if not about and any(True for cell in row[1:] for _ in told_figures(cell.text, lexicon)):
        yield _refused(
            context,
            Span(0, len(context.text)),
            "the table has no titles, and the row names no project",
            "give the table a first row that says what its columns hold",
        )
    for cell in row[1:] if about else ():
        for told in told_figures(cell.text, lexicon):
            span = told.span.shifted(cell.start)
            evidence = context.evidence(span.start, span.end, "indicators.cell", 0.7)
            name = f"{about[0].name}{told.name}"
            made = indicator(name, told.quantity, (told.year, "target"), evidence)
            yield from measuring(made, about[:1])


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is being read."""

    context: Context
    lexicon: Lexicon
    around: Surroundings
    head: Heading
    cells: list[RowCell]

    @property
    def _times(self) -> RowTimes:
        return RowTimes(self.context, self.around, self.head, self.cells)

    def read(self) -> Iterator[Finding]:
        """Yield the row's indicators, and a reject for each cell that cannot be read."""
        years = self.head.of_role("years")
        if years is not None:
            yield from self._of_year(years)
            return
        named = self._name()
        if named is None:
            return
        name, unit, where = named
        targets = self._targets(where)
        for at in self.head.values:
            column, cell = self.head.columns[at], self.cells[at]
            of_it = self._across(at) if column.label == ACROSS else targets
            full = self._whole(name, column, of_it)
            yield from self._value(full, unit or column.unit or self._unit(), column, cell, of_it)
        for column, cell in zip(self.head.columns, self.cells, strict=True):
            if (
                column.role in {"other", "name"}
                and cell is not where
                and _CONTENT.search(column.title)
            ):
                told = tuple(self._told(cell, column, targets))
                yield from told or self._size(name, cell, column, targets)

    def _whole(self, name: str, column: Column, targets: tuple[Mention, ...]) -> str:
        """Return a figure's name: the thing's with the measure of its column or caption."""
        if column.label == ACROSS:
            return f"{column.title}{name}"
        if column.noun:
            return name if name.endswith(column.noun) else f"{name}{column.noun}"
        # 表1 重点产业营业收入目标: the rows name nothing but the industries.
        of_thing = any(each.name == name or name in each.aliases for each in targets)
        return f"{name}{captioned(self.around.above)}" if of_thing else name

    def _across(self, at: int) -> tuple[Mention, ...]:
        """Return the sector or the place that a column's title names."""
        row = self.around.rows[0]
        title = cells_of(row.text)[at]
        name = title.text.strip()
        shift = row.span.start - self.context.passage.span.start + title.start
        start = shift + title.text.index(name)
        if place := regions().get(name):
            found = (place.name, start, start + len(name))
            return (self.context.mention("Region", *found, "indicators.object", 0.85),)
        sector = Item(name, start, start + len(name))
        return (topic(self.context, sector, "indicators.kind", 0.8),)

    def _size(
        self, name: str, cell: RowCell, column: Column, targets: tuple[Mention, ...]
    ) -> Iterator[Finding]:
        """Yield the size of what the row names, of which a cell holds nothing but the amount."""
        size = _SIZE.search(column.title)
        made = cell_quantity(cell.text, "", self.lexicon) if size else None
        if size is None or made is None or not made.unit or not targets:
            return
        evidence = self.context.evidence(cell.start, cell.end, "indicators.cell", 0.7)
        when = str(column.year or ""), column.kind or self._times.kind(column)
        yield from measuring(indicator(f"{name}{size.group()}", made, when, evidence), targets)

    def _told(
        self, cell: RowCell, column: Column, targets: tuple[Mention, ...]
    ) -> Iterator[Finding]:
        """Yield the figures that a cell's words tell of what the row names."""
        year = str(column.year or self._times.aimed() or "")
        for told in told_figures(cell.text, self.lexicon):
            span = told.span.shifted(cell.start)
            evidence = self.context.evidence(span.start, span.end, "indicators.cell", 0.7)
            when = told.year or year, column.kind or self._times.kind(column)
            made = indicator(told.name, told.quantity, when, evidence)
            yield from measuring(made, targets)

    def _name(self) -> tuple[str, str, RowCell] | None:
        """Return the name, the unit in its brackets, and its cell; without one, the row above's."""
        at = self.head.names
        if at is None:
            return None
        cell = self.cells[at]
        text = (
            cell.text
            if CHINESE.search(cell.text) or re.search(r"[A-Za-z]", cell.text)
            else self._above(at)
        )
        name, unit = split_unit(_AMONG.sub("", text.strip()), self.lexicon)
        return (re.sub(r"\s", "", name), unit, cell) if name else None

    def _above(self, at: int) -> str:
        """Return the name that a row without one goes on with."""
        position = self.context.passage.position
        for row in reversed([e for e in self.around.rows if e.position < position]):
            cells = row.text.split("\t")
            if len(cells) == len(self.head.columns) and CHINESE.search(cells[at]):
                return cells[at]
        return ""

    def _unit(self) -> str:
        at = self.head.of_role("unit")
        own = self.cells[at].text.strip() if at is not None else ""
        if own and not DASH.fullmatch(own):
            return own
        above = self.around.above.strip()
        line = _UNIT_LINE.search(above)
        if line and known_unit(line[1], self.lexicon):
            return line[1]
        return split_unit(above, self.lexicon)[1]  # 重点产业目标（亿元）

    def _targets(self, where: RowCell) -> tuple[Mention, ...]:
        """Return what the row is about: the thing that it names, else what its name says."""
        context = self.context
        column = self.head.columns[self.cells.index(where)] if where in self.cells else None
        if column is not None and column.role == "object" and where.text.strip():
            label, name = column.label, where.text.strip()
            start = where.text.find(name) + where.start
            end = start + len(name)
            if label == "Region":  # 甲县、乙市: of both
                cell = Cell(column.title, where.text, where.start, where.end)
                return tuple(
                    context.mention(label, *each, "indicators.object", 0.85) for each in items(cell)
                )
            if label in {"Field", "Cluster"}:
                label, name = own_topic(context, name) or (label, name)
            elif label == "Platform" and (cluster := self._named("Cluster", start, end)):
                return (cluster,)
            found = context.mention(label, name, start, end, "indicators.object", 0.85)
            # 某某产业园 among projects is a park all the same.
            park = self._named("Platform", start, end) if label == "Programme" else None
            return (park, found) if park else (found,)
        if column is not None and _KINDS.search(column.title) and self._of_things():
            sector = Item(where.text.strip(), where.start, where.end)
            if names_sector(sector, self.lexicon) and not _ALL.search(sector.name):
                return (topic(context, sector, "indicators.kind", 0.8),)
        return Targets(context, self.around.named, self.lexicon).of_name(where.start, where.end)

    def _named(self, label: str, start: int, end: int) -> Mention | None:
        """Return what of a label a cell names: 集群（载体） holds clusters beside platforms."""
        cell = Span(start, end).shifted(self.context.passage.span.start)
        found = (each for each in self.around.named if each.label == label)
        return next((each for each in found if each.evidence.span == cell), None)

    def _of_things(self) -> bool:
        """Say whether the columns say what their values are of, and the rows whose they are."""
        return any(self.head.columns[at].noun for at in self.head.values)

    def _value(
        self, name: str, unit: str, column: Column, cell: RowCell, targets: tuple[Mention, ...]
    ) -> Iterator[Finding]:
        text = cell.text.strip()
        if DASH.fullmatch(text):
            return
        bare = _PLAIN.match(text) or cell_quantity(text, unit, self.lexicon)
        told = () if bare else tuple(self._told(cell, column, targets))
        yield from told
        # 年均增长〔累计〕: 8% and, of what is counted, 〔4405〕 in all.
        total = column.role == "growth" and unit not in {"", "%"} and _TOTAL.fullmatch(text)
        quantity = None if told else self._quantity(text, unit, column, total=bool(total))
        if quantity is None:
            if not told:
                yield self._refuse(cell, "the cell holds no number", "write one, or — for none")
            return
        if not quantity.unit and not _is_share(quantity, name):
            yield self._refuse(
                cell, "a number without a unit", "give the unit in the heading or the name"
            )
            return
        growth = column.role == "growth" and not total
        rate = growth or (RATE.search(text) and not RATE.search(name))
        start = min(self.cells[0].start, cell.start)
        evidence = self.context.evidence(start, cell.end, "indicators.row", 0.95)
        made = indicator(
            f"{name}{_rate_name(name, column)}" if rate else f"{name}累计" if total else name,
            quantity,
            self._times.of(name, column, text),
            evidence,
        )
        yield from measuring(made, targets)

    def _quantity(self, text: str, unit: str, column: Column, *, total: bool) -> Quantity | None:
        rate = column.role == "growth" and not total
        found = cell_quantity(text, (column.unit or "%") if rate else unit, self.lexicon)
        if found is not None:
            return found
        stated = tuple(quantities(text, self.lexicon))
        whole = len(stated) == 1 and not stated[0].indefinite
        return stated[0].quantity if whole else None

    def _of_year(self, years: int) -> Iterator[Finding]:
        """Yield the indicators of a row that is one year's."""
        year = year_in(self.cells[years].text.strip())
        if year is None:
            return
        # 2025E: an estimate of what is to come.
        kind = "target" if _ESTIMATED.search(self.cells[years].text) else ""
        targets = Targets(self.context, self.around.named, self.lexicon).of_name(0, 0)
        for at in self.head.values:
            column, cell = self.head.columns[at], self.cells[at]
            placed = Column(column.title, "value", year, column.unit, kind)
            yield from self._value(column.noun, column.unit, placed, cell, targets)

    def _refuse(self, cell: RowCell, reason: str, fix: str) -> Finding:
        return _refused(self.context, Span(cell.start, cell.end), reason, fix)


def _refused(context: Context, span: Span, reason: str, fix: str) -> Finding:
    return reject(
        context.document, span.shifted(context.passage.span.start), reason=reason, fix=fix
    )


def _rate_name(name: str, column: Column) -> str:
    """Return what a rate's column calls it: 同比增速; 年均增长 where a cell says so.

    地区生产总值增长 in a column 年均/累计 says already that it grows.
    """
    if column.role != "growth":
        return "年均增长"
    if _GROWS.search(name) or "/" in column.title:
        return ""
    return re.sub(r"[（(].*[)）]|20\d\d.*年", "", column.title)


def _is_share(quantity: Quantity, name: str) -> bool:
    """Say whether a number needs no unit: a decimal share, an index or a ratio."""
    return (0 < quantity.low < 1 and bool(re.search(r"[率重比度]$", name))) or bool(
        re.search(r"指数|系数|比值", name)
    )
