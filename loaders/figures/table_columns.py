"""The columns of a table of indicators: which hold names, units and values, and of what year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.figures.periods import year_in
from loaders.figures.quantities import cell_quantity, known_unit
from loaders.lexicon import Lexicon

DASH = re.compile(r"[—–\-－―/／…·*＊\s]*|无|空")
_BRACKET = re.compile(r"[（(\[]([^（）()\[\]]{1,12})[)）\]]")
_MOST_HEADERS = 3
_SPANNED = re.compile(r"目标|基[期数]|规划|指标值|20\d\d|十[一二三四]?五|情况|现状|增")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: what heads it; the rows of a heading of two rows are joined.
        role: name, unit, group, object, value, growth, years or other.
        year: of its values, if the heading says one.
        unit: of its values, if the heading says one.
        kind: baseline or target, if the heading says which.
        label: for an object, what it is.
        noun: what its values are of, where the rows name things: 营业收入.
    """

    title: str
    role: str
    year: int | None = None
    unit: str = ""
    kind: str = ""
    label: str = ""
    noun: str = ""

    @property
    def is_value(self) -> bool:
        """Whether it holds numbers."""
        return self.role in {"value", "growth"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A table's columns, and how many rows head it."""

    columns: tuple[Column, ...]
    rows: int

    def of_role(self, role: str) -> int | None:
        """Return the first column of a role, or None."""
        return next((at for at, each in enumerate(self.columns) if each.role == role), None)

    @property
    def names(self) -> int | None:
        """The column that says what a row is of: a project before all, else the names."""
        projects = (at for at, each in enumerate(self.columns) if each.label == "Programme")
        found = (next(projects, None), self.of_role("name"), self.of_role("object"))
        return next((at for at in found if at is not None), None)

    @property
    def values(self) -> tuple[int, ...]:
        """The columns that hold numbers."""
        return tuple(at for at, each in enumerate(self.columns) if each.is_value)


def split_unit(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return a name without the unit that stands in brackets behind it, and the unit.

    Form: 增加值（亿元） -> 增加值, 亿元; 研发（R&D）投入强度（%） -> 研发（R&D）投入强度, %;
    总投资/亿元 -> 总投资, 亿元.
    """
    for found in reversed(list(_BRACKET.finditer(text))):
        if known_unit(found[1].strip(), lexicon):
            rest = text[: found.start()] + text[found.end() :]
            return rest.strip(" ：:，,"), found[1].strip()
    name, slash, unit = text.partition("/")
    if slash and known_unit(unit.strip(), lexicon):
        return name.strip(), unit.strip()
    return text.strip(), ""


@lru_cache(maxsize=64)
def heading(rows: tuple[str, ...], lexicon: Lexicon) -> Heading | None:
    """Return the columns of a table of figures, or None where it is a table of other things.

    Form 1: 指标 2020年 2025年 属性                 years in the heading
    Form 2: 指标 单位 现状值 目标值                  without them
    Form 3: 指标 目标值 / 2025年 2035年             over two rows
    Form 4: 园区 主导方向 2022年营业收入（亿元）       things and one figure of each
    Form 5: 项目名称 建设内容                       projects, and figures in what is told of them

    Args:
        rows: the table's rows, cells parted by tabs.
        lexicon: the tables.
    """
    cells = [row.split("\t") for row in rows[: _MOST_HEADERS + 1]]
    count = 1
    while count < min(len(cells), _MOST_HEADERS) and _heads(cells[count], lexicon):
        count += 1
    widths = [len(each.split("\t")) for each in rows[count:]]
    width = (
        max(set(widths), key=lambda each: (widths.count(each), each)) if widths else len(cells[0])
    )
    titles = cells[0]
    for row in cells[1:count]:
        titles = _joined(titles, row, width)
    columns = [_column(title.strip(), lexicon) for title in titles]
    columns = [
        _counted(column, [each[at] for each in cells[count:] if at < len(each)], lexicon)
        for at, column in enumerate(columns)
    ]
    if not any(each.is_value or each.label == "Programme" for each in columns):
        return None
    return Heading(tuple(_with_names(_of_projects(columns))), count)


def _of_projects(columns: Sequence[Column]) -> list[Column]:
    """Return the columns where 项目 names projects: its figures say what they are of: 总投资."""
    things = all(each.noun for each in columns if each.is_value)
    things = things and any(each.is_value for each in columns)
    return [
        replace(each, role="object", label="Programme")
        if things and each.role == "name" and each.title == "项目"
        else each
        for each in columns
    ]


def _heads(cells: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether a row below the first goes on with the heading: years or roles, no values."""
    known = [_column(each.strip(), lexicon) for each in cells if each.strip()]
    values = any(
        cell_quantity(each, "", lexicon) is not None and year_in(each) is None for each in cells
    )
    heads = [each for each in known if each.year or each.role in {"growth", "unit"} or each.kind]
    return not values and bool(heads) and len(heads) * 2 >= len(known)


def _joined(titles: Sequence[str], below: Sequence[str], width: int) -> list[str]:
    """Return the titles of a heading of two rows; one that spans others goes with each of them."""
    if len(below) == len(titles):
        return [
            f"{one}{other}" if one != other else one
            for one, other in zip(titles, below, strict=True)
        ]
    if len(below) == width:
        return list(below)
    spans = len(titles) + len(below) - width
    spanned = (
        [at for at, title in enumerate(titles) if _SPANNED.search(title)][-spans:]
        if spans > 0
        else []
    )
    if not spanned or len(below) % len(spanned):
        return list(titles)
    each = len(below) // len(spanned)
    made: list[str] = []
    taken = 0
    for at, title in enumerate(titles):
        if at not in spanned:
            made.append(title)
            continue
        made += [f"{title}{part}" for part in below[taken : taken + each]]
        taken += each
    return made


def _column(title: str, lexicon: Lexicon) -> Column:
    table = lexicon.table("table_columns")
    bare, unit = split_unit(title, lexicon)
    plain = re.sub(r"[\s“”]", "", bare)
    word = max((w for w in table.rows if w in plain), key=len, default="")
    role, label = (table.get(word) or "", table.get(word, 1) or "") if word else ("", "")
    year = year_in(plain)
    if role in {"other", "unit", "years"} or (role == "growth" and year is None):
        return Column(title, role, unit=unit)
    noun = lexicon.table("measured_nouns").ending(_told(plain))
    if role == "growth":
        return Column(title, "growth", year, unit)
    if year is not None or role in {"baseline", "target"}:
        kind = role if role in {"baseline", "target"} else ""
        return Column(title, "value", year, unit, kind, noun=_told(plain) if noun else "")
    if noun and unit:
        return Column(title, "value", unit=unit, noun=plain)
    if role in {"name", "group", "object"} and not unit:
        return Column(title, role, label=label)
    return Column(title, "other", unit=unit)


def _counted(column: Column, below: Sequence[str], lexicon: Lexicon) -> Column:
    """Return a column that says what is measured, but no unit, as one of values.

    Form: 总投资, with 25亿元 below it, or under a line that gives the unit.
    """
    told = _told(column.title)
    if column.role != "other" or lexicon.table("measured_nouns").ending(told) is None:
        return column
    if lexicon.table("table_columns").get(told) or not below:
        return column
    told_of = [each for each in below if not DASH.fullmatch(each)]
    numbers = bool(told_of) and all(cell_quantity(each, "", lexicon) for each in told_of)
    return replace(column, role="value", noun=told) if numbers else column


def _told(title: str) -> str:
    """Return a title without its year and without 目标 and 现状: 2027年营业收入目标 -> 营业收入."""
    return re.sub(
        r"20\d\d年?|目标值?|现状值?|基[期数]值?|实际值?|规划值?|预期值?|预计|[（(][）)]|达到",
        "",
        title,
    )


def _with_names(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with one for names: the first that could be, where none is called so."""
    made = list(columns)
    roles = {each.role for each in made}
    if "name" not in roles and "object" not in roles and "years" not in roles:
        first = next((at for at, each in enumerate(made) if each.role == "group"), None)
        at = (
            first
            if first is not None
            else next((a for a, e in enumerate(made) if not e.is_value and e.role != "unit"), None)
        )
        if at is not None:
            made[at] = replace(made[at], role="name")
    return made
