"""When the figures of a table's row are of: the year or period, and baseline or target."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.figures.periods import (
    before_plan,
    is_report,
    is_review,
    single_year,
    times,
    title_year,
    year_in,
)
from loaders.figures.table_cells import RowCell
from loaders.figures.table_columns import Column, Heading
from loaders.subjects.context import Context
from loaders.subjects.surroundings import Surroundings

_TOTAL = re.compile(r"\s*[\[〔［【（(].*[\]〕］】）)]\s*")
_TOTAL_NAME = re.compile(
    r"累计(?:降低|下降|减少|增长|提高|新增|降幅|完成)|五年累计|[（(]累计[)）]|\[累计\]"
)
RATE = re.compile(r"年均|年平均")
"""What says that a figure is a yearly rate."""
_YEAR_ON_YEAR = re.compile(r"同比|[较比]上年|[较比]去年")
# What a project is to cost is of no year, whatever year its table is of; 固定资产投资 is of one.
_COST = re.compile(r"(?:总|计划|预计|项目)投资额?$")
_TERMS = re.compile(r"(?:建设|起止|实施)(?:起止)?(?:年限|期限|周期|年份|时间|期)$")
AIMED = re.compile(r"(?:目标|完成|达产|建成|实现)(?:年(?:份|度)?|时[间限]|期限)$|^时(?:限|间节点)$")
"""The title of a column that says when a row's goals are due."""


@dataclass(frozen=True, slots=True)
class RowTimes:
    """Dates the figures of one row.

    Attributes:
        context: the row.
        around: the table's rows and the line above them.
        head: the table's heading.
        cells: those of the row, one for each column.
    """

    context: Context
    around: Surroundings
    head: Heading
    cells: Sequence[RowCell]

    def of(self, name: str, column: Column, text: str) -> tuple[str, str]:
        """Return the year or period of a cell, and whether it is a baseline or a target."""
        plan = self.context.document.plan
        kind = column.kind or self.kind(column)
        past = before_plan(plan)
        year = column.year or self._compared(column) or self.aimed()
        if year is None and (terms := self._terms()):
            return terms, kind
        if year is None and column.kind:
            year = (past[1] if past else None) if kind == "baseline" else plan.last_year
        undated = not self._dated() or "目标" in self.around.above
        # 2027年目标 above a table dates its 目标值, and not its 现状值.
        undated = undated and (column.kind != "baseline" or is_report(plan))
        if year is None and undated and not _COST.search(name):
            year = single_year(self.around.above) or self._opened() or title_year(plan)
        if not self._is_whole(name, column, text):
            return (str(year) if year else ""), kind
        if kind == "baseline" and not is_review(plan):
            return (f"{past[0]}-{past[1]}" if past else str(year or "")), kind
        first, last = plan.first_year, year or plan.last_year
        if first and last and first <= last:
            return f"{first}-{last}", kind
        return str(year or ""), kind

    def _opened(self) -> int | None:
        """Return the year that opens the list or chapter of the table: 到2025年，目标如下：."""
        opened, dated = self.around.setting.opened, self.around.setting.dated
        return opened.last if opened is not None and opened.first == opened.last else dated

    def _compared(self, column: Column) -> int | None:
        """Return the year that a column of changes compares with the one before: 同比（%）."""
        if column.role != "growth" or not _YEAR_ON_YEAR.search(column.title):
            return None
        return max((each.year for each in self.head.columns if each.year), default=None)

    def aimed(self) -> int | None:
        """Return the year that a cell of the row says its goals are for: 目标年 2027."""
        return next((year_in(text) for text in self._under(AIMED)), None)

    def _terms(self) -> str:
        """Return the years in which what the row names is built: 建设年限 2023—2026年."""
        return next(
            (str(time) for text in self._under(_TERMS) for time in times(text) if time.last), ""
        )

    def _under(self, titles: re.Pattern[str]) -> Iterator[str]:
        """Yield the texts of the row's cells that stand in columns of such titles."""
        for column, cell in zip(self.head.columns, self.cells, strict=True):
            if titles.search(column.title):
                yield cell.text

    def _is_whole(self, name: str, column: Column, text: str) -> bool:
        """Say whether a cell is of all the plan's years: a total, or a yearly rate."""
        said = f"{name}{column.title}{text}"
        rate = column.role == "growth" and self._dated() and not self._compared(column)
        total = _TOTAL.fullmatch(text) or _TOTAL_NAME.search(name)
        return rate or total is not None or RATE.search(said) is not None

    def _dated(self) -> bool:
        """Say whether the heading names years: what grows does so from one to the other."""
        return any(each.year for each in self.head.columns)

    def kind(self, column: Column) -> str:
        """Return whether what a column holds is a baseline or a target."""
        plan = self.context.document.plan
        if self.aimed():
            return "target"
        if is_report(plan):
            told = title_year(plan)
            return "target" if told and column.year and column.year > told else "baseline"
        if column.year is None:
            return (
                "baseline"
                if self.context.genre == "foundation" and column.role != "growth"
                else "target"
            )
        coming = self.around.setting.coming
        if coming is not None:
            return "baseline" if column.year < coming else "target"
        years = [each.year for each in self.head.columns if each.year]
        return "baseline" if column.year == min(years) and len(set(years)) > 1 else "target"
