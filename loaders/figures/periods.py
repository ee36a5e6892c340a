"""Years and periods that a text names, and which of them a figure in it belongs to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from graph.model import Plan
from loaders.figures.numerals import period_of
from loaders.text.sought import sought

Role = Literal["year", "period", "since", "now", "compared", "from"]

_SIGNS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_YEAR = r"(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})"
_TIME = sought(
    "年五前段来",
    rf"(?P<first>{_YEAR})\s?年?\s?[—–\-－~～至到]+\s?(?P<last>{_YEAR})\s?年"
    rf"|(?P<year>{_YEAR})\s?年(?!版|修订)(?:[底末初]|度)?"
    r"|[“\"]?(?P<five>十[一二三四五]?)五[”\"]?(?P<end>规划期?末|末期?|收官)?"
    r"(?P<over>期间|时期|以来|年均|中后期|前[三四]年|[，,]|累计|五年)?"
    r"|(?P<now>截至目前|目前|当前|现阶段|[一-龥]{0,6}实施以来)",
)
# “十四五”规划 names a document.
_NO_TIME = re.compile(r"[个年十]|(?:[^，。；]{0,20}?)(?:规划|纲要)")
_COMPARED = re.compile(r"(?:较|比|相比|相当于|等于|超过|高于|低于|优于)$")
# 起步于2008年: a beginning, and no time of what is told since.
_BEGAN = re.compile(r"(?:起步|始|始建|创建|创办|创立|成立|兴起|起源|诞生|组建|建成|投产)于$")
# 2010年11月经国务院批准升级为…: when something began, and no time of what is told of it.
_EVENT = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?，?(?:经[^，。；]{2,12}?(?:批准|批复|同意|认定)|(?:获批|批准|成立|设立|挂牌|揭牌|开园|建园|启动建设)(?=[，。；]|设立|成立|建设))"
    # 预计2024年投产。: with that a sentence ends, and what the next tells is of another time.
    r"|(?:\d{1,2}月)?[底末]?前?(?:全面|全部|正式|实现|可|主体)*(?:建成|竣工|投产|投运|达产|完工|交付|通车|并网|投用|开工)+(?=[。；])"
)
_BASE = re.compile(r"(?:的[\d一二两三四五六七八九十.]+倍|相比|为基[期数]|基础上?|水平|同期)")
_FROM = re.compile(r"(?:由|从|自)(?:[^，。；\d]{0,8})$")
_SINCE = re.compile(r"(?:开始|以来|起|至今)")
_TITLE_YEAR = re.compile(r"(20\d\d)年?(?!\d|年?远景|年?前|[—–\-~～至])")
_RANGE = re.compile(r"20\d\d年?[—–\-~～至到]+20\d\d年")
# What a government lays before its congress: a year that was, and the tasks of the one to come.
_AGENDA = re.compile(
    r"工作报告|工作要点|国民经济和社会发展计划|重点工作安排|总结[及和与、暨].{0,12}(?:计划|思路|打算|安排|要点)"
)
_REPORT = re.compile(
    r"报告|公报|[白蓝]皮书|综述|情况|总结|简报|评估|年报|概况|简介|(?:投资|招商)(?:指南|手册)"
)
# “十四五”规划实施情况中期评估报告: the five years are those that it looks back on.
_REVIEW = re.compile(r"评估|评价|总结|(?:实施|执行|完成|落实|进展)情况")
# 项目建成后年产值可达50亿元: whenever that will be.
DONE = "(?:建成|达产达效|达产|投产|满产|投运|落成)"
"""What is said of a project that works: 建成, 达产."""
_ONCE_DONE = re.compile(rf"{DONE}后")
_FIVE, _BOTH = 5, 2


@dataclass(frozen=True, slots=True)
class Time:
    """A year or period at [start, end) of a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        first: its first year.
        last: its last year; the same for one year.
        role: year; period; now (目前, 2020年以来: no year is meant); since (“十三五”以来: the
            period of a rate, else now); compared (较2020年, 始建于2020年); from (由2015年的).
        base: the year before a five-year plan that the text names, else None.
    """

    start: int
    end: int
    first: int = 0
    last: int = 0
    role: Role = "year"
    base: int | None = None

    def __str__(self) -> str:
        """Return 2020, or 2016-2020 for a period."""
        if self.role == "now":
            return ""
        return str(self.last) if self.first == self.last else f"{self.first}-{self.last}"


def times(text: str) -> Iterator[Time]:
    """Yield the years and periods that a text names, in its order.

    Forms: 2020年末; 二〇三五年; 2021—2025年; “十三五”期间 -> 2016-2020; “十三五”末 -> 2020; 目前.
    """
    for found in _TIME.finditer(text):
        # 《产业行动计划（2021—2023年）》 names a document.
        if text.rfind("《", 0, found.start()) > text.rfind("》", 0, found.start()):
            continue
        made = _time(text, found)
        if made is not None:
            yield made


def year_in(text: str) -> int | None:
    """Return the last of the years that a short text names, such as a table's heading, or None."""
    found = [each.last for each in times(text) if each.role != "now"]
    bare = re.fullmatch(r"\D{0,6}(20\d\d)\D{0,8}", text)
    return found[-1] if found else int(bare[1]) if bare else None


def single_year(text: str) -> int | None:
    """Return the last year that a short text names by itself, and not as the end of a period."""
    return next((each.last for each in reversed([*times(text)]) if each.role == "year"), None)


def title_year(plan: Plan) -> int | None:
    """Return the one year of a plan's title, for a report or a year's programme, or None."""
    if plan.first_year is not None or _RANGE.search(plan.title):
        return None
    found = [int(year) for year in _TITLE_YEAR.findall(plan.title)]
    if len(found) == _BOTH and found[1] == found[0] + 1:
        return found[1] if is_agenda(plan) else found[0]  # 2022年运行情况及2023年打算
    return found[0] if len(found) == 1 else None


def once_done(text: str, start: int, end: int) -> bool:
    """Say whether words tell what is to come once a project is built, and name no year."""
    found = _ONCE_DONE.search(text, start, end)
    return found is not None and not any(each.role == "year" for each in times(text[start:end]))


def is_report(plan: Plan) -> bool:
    """Say whether a document tells of what was, by its title."""
    told = plan.first_year is None or is_review(plan)
    return told and _REPORT.search(plan.title) is not None


def is_review(plan: Plan) -> bool:
    """Say whether a document looks back on a five-year plan, in its middle or at its end."""
    return plan.first_year is not None and _REVIEW.search(plan.title) is not None


def is_agenda(plan: Plan) -> bool:
    """Say whether a document is a year's report on work, whose year is the one to come."""
    return plan.first_year is None and _AGENDA.search(plan.title) is not None


def before_plan(plan: Plan) -> tuple[int, int] | None:
    """Return the five years before those of a five-year plan, or None for other documents."""
    first, last = plan.first_year, plan.last_year
    if first is None or last is None or is_review(plan):
        return None
    return (first - _FIVE, first - 1) if last - first + 1 == _FIVE and first % _FIVE == 1 else None


def _time(text: str, found: re.Match[str]) -> Time | None:
    start, end = found.span()
    if found["now"]:
        return Time(start, end, role="now")
    if found["five"]:
        return _five_years(text, found)
    role: Role = "year"
    if found["first"]:
        first, last = _digits(found["first"]), _digits(found["last"])
        return Time(start, end, first, last, "period", first - 1) if first < last else None
    year = _digits(found["year"])
    since = _SINCE.match(text, end)
    if since:
        return Time(start, since.end(), year, year, "now")
    if (
        _COMPARED.search(text, max(0, start - 3), start)
        or _BEGAN.search(text, max(0, start - 3), start)
        or _BASE.match(text, end)
        or _EVENT.match(text, end)
    ):
        role = "compared"
    elif _FROM.search(text, max(0, start - 10), start):
        role = "from"
    return Time(start, end, year, year, role)


def _five_years(text: str, found: re.Match[str]) -> Time | None:
    quoted = found.group()[0] in '“"'
    if found["end"] and _BASE.match(text, found.end()):
        last = period_of(found["five"])[1]
        return Time(*found.span(), last, last, "compared")
    if not (found["end"] or found["over"]) and _NO_TIME.match(text, found.end()):
        return None
    if not quoted and not (found["end"] or found["over"]):
        return None  # 十五个城市
    first, last = period_of(found["five"])
    if found["end"]:
        # 较“十二五”末增长近4倍 is of no such year
        compared = _COMPARED.search(text, max(0, found.start() - 3), found.start())
        return Time(*found.span(), last, last, "compared" if compared else "year", first - 1)
    if not found["over"]:
        return None
    role: Role = "since" if found["over"] == "以来" else "period"
    return Time(*found.span(), first, last, role, first - 1)


def _digits(year: str) -> int:
    return int("".join(_SIGNS.get(sign, sign) for sign in year))


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a figure stands, for the question when it holds.

    Attributes:
        at: where its numeral begins.
        end: where it ends.
        sentence: where its sentence begins and ends.
        kind: stock, rate (年均) or flow (累计, 引进).
    """

    at: int
    end: int
    sentence: tuple[int, int]
    kind: Literal["stock", "rate", "flow"]


def governing(placed: Placed, found: Iterable[Time]) -> Time | None:
    """Return the year or period that the paragraph gives a figure, or None.

    The year last named before it holds; a rate or a flow has the period of its sentence, where
    one is named; 目前 ends what was named before.

    Args:
        placed: the figure.
        found: the times of the paragraph, in order.
    """
    since: Role = "period" if placed.kind == "rate" else "now"
    found = [replace(each, role=since) if each.role == "since" else each for each in found]
    known = [each for each in found if each.role in {"year", "period", "now"}]
    start, end = placed.sentence
    before = [each for each in known if each.start < placed.at]
    year = next((each for each in reversed(before) if each.role != "period"), None)
    period = next((each for each in reversed(before) if each.role == "period"), None)
    here = [each for each in known if each.role == "period" and start <= each.start < end]
    if placed.kind == "rate":
        return period or (here[0] if here else None)
    if placed.kind == "flow":
        return _of_flow(year, period, here, known)
    if year is not None and (year.start >= start or period is None or period.start < start):
        return year
    if period is not None and period.start >= start:
        return period
    return year or period


def _of_flow(
    year: Time | None, period: Time | None, here: list[Time], known: list[Time]
) -> Time | None:
    if here:
        return period if period in here else here[0]
    if year is not None:
        return year
    return period or next((e for e in known if e.role == "period"), None)
