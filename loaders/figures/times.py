"""When the figures of a passage hold, and whether they tell of what is or of what is to be."""

import re
from dataclasses import replace
from typing import Literal

from loaders.figures.figures import Figure
from loaders.figures.numerals import five_year_period, number
from loaders.figures.periods import (
    Placed,
    Time,
    before_plan,
    governing,
    is_agenda,
    is_report,
    is_review,
    once_done,
    times,
    title_year,
)
from loaders.figures.settings import Setting
from loaders.figures.year_lists import each_year
from loaders.subjects.context import Context

_RATE = re.compile(r"年均|年平均|复合增长")
_FLOW = re.compile(
    r"累计|新增|引进|引育|实施|攻克|开发(?![区园])|组织|完成投资|五年|三年|净增|新建|新创"
    r"|主导(?!产业)|带动|盘活"
)
# 能耗累计下降14%: from the first to the last of the plan's years.
_CUT = re.compile(r"累计(?:下降|降低|减少|降幅|压减)")
_YEARS_PAST = re.compile(r"(?P<years>[二两三四五])年(?:来|间|累计|翻|年均|增|共)")
_PAST = re.compile(
    r"目前|现有|当前|素有|享有|被誉为|位居|稳居|已(?:经|达|有|建|形|累|突|超|实|完|集|拥|培|入)|截至|截止|以来|现状"
)
# In the tasks of the coming year what was done is told with 了 or set beside the year before.
_DONE = re.compile(r"了|先后|同比|[较比]上年|[去上]年|一年来|五年来")
_COMING = re.compile(r"力争|计划(?=实现|完成|达)|到20\d\d|目标|预计|将|争取|确保|展望")
# 集聚企业1600家，占全省的75%; 产值5800亿元，同比增长4.2%: what is, where no year says when.
_SAID = re.compile(
    r"同比|[较比][上去]年|全年|上半年|前?[一二三四]季度|\d[—–~至-]\d{1,2}月|近年来|[拥共]有|汇集了?|集聚了?(?=[^，。]{0,12}?企业)"
    r"|占全[国省球]的|(?:近|过去|最近)[\d一二两三四五]+年"
)
_SAID_BEHIND = 16
_GATHERED = ("集聚", "汇集")
_ACTS = re.compile(r"支持|推[动进]|打造|建[设成]|培育|加快|引[进育]|依托|带动|发展|以上")
_RECENT = re.compile(r"(?:近|过去|最近)[\d一二两三四五]+年")
_SINCE = re.compile(r"以来|(?:近|过去|最近)[\d一二两三四五]+年")
_NEXT_YEARS = re.compile(r"(?:今后|未来)[\d一二两三四五十]+年")
_AIMED = re.compile(r"力争|计划(?=实现|完成|达)|争取|确保|预计|将达到?|到20\d\d年")
_PHASE, _FAR = re.compile(r"(?:期|阶段|步)[（(]$"), 8
_MIDDLE = re.compile(r"中期")
_PART = re.compile(r"其中|(?:计划|合同|协议|估算)?总?投资")
_STEP = re.compile(r"[；;](?:力争)?到?20\d\d年")
_GAIN = re.compile(r"[净新]?增(?!加值)|提[高升]|上升|下降|降低|减少|扩大")
# 50%（2020年为35%）, but not 近期（2025年）：
_ASIDE = re.compile(r"[（(][^（）()]*20\d\d年[^（）()\d]*\d[^（）()]*[)）]")
_AFTER = re.compile(r"[（(](20\d\d)年?[)）]")
# How large a fund is, and what a site is laid out for, is told of a year only where one stands.
_OF_NO_YEAR = re.compile(r"基金(?:总?规模)?$|规划(?:总|用地|建设)*面积$")
_LAST_YEAR = re.compile(r"[上去]年")
_SPAN = re.compile(
    r"(?P<by>用|通过|经过|利用)?(?<![近过续\d])(?P<years>[一二三四五六七八九十]|\d)年(?!级|制|前|均|内|行动|规划|计划)"
)
# What a report says of the time to come, by its heading.
_AHEAD = re.compile(r"下一步|下一阶段|下阶段|今后|打算|展望|对策|建议|发展思路")
_STATE = re.compile(r"现状|概况|(?:发展|产业|现有)基础")

_Sort = Literal["stock", "rate", "flow"]


class FigureTimes:
    """The years of one passage's figures, which are to be asked for in the passage's order.

    Args:
        context: the passage.
        setting: what its chapter and list say of the time.
    """

    def __init__(self, context: Context, setting: Setting) -> None:
        self._context = context
        self._setting = setting
        self._named = tuple(times(context.text))
        self._asides = tuple(found.span() for found in _ASIDE.finditer(context.text))
        self._each = each_year(context.text)
        self._rate: Time | None = None
        self._before: tuple[Figure, _Sort] | None = None
        self._last: Time | None = None

    def of(self, figure: Figure) -> tuple[str, str]:
        """Return a figure's year or period, "" where none is said, and baseline or target.

        Form 1: 2020年…增加值4190亿元                   2020, the year last named
        Form 2: 由2015年的25.5%提高到33.1%              2015 and baseline, then the year last named
        Form 3: “十三五”期间，年均增长9.9%               2016-2020
        Form 4: （二）… in a list that 到2025年 opens    2025
        """
        sort, goes_on = self._sort(figure), self._goes_on(figure)
        self._before = figure, sort
        named = self._governors(figure)
        if once_done(self._context.text, figure.sentence.start, figure.stated.at):
            return "", "target"
        time = self._time(figure, sort, named) or (self._last if goes_on else None)
        self._last = time
        said = time or governing(_placed(figure, "stock"), named)
        return ("" if time is None else str(time)), self._kind(figure, said)

    def _goes_on(self, figure: Figure) -> bool:
        """Say whether a figure is a part, or the cost, of what the one before counts.

        Form: 三年引进项目120个，其中外资项目10个，总投资80亿元
        """
        if self._before is None or self._before[0].sentence != figure.sentence:
            return False
        return _PART.match(self._context.text, figure.clause.start) is not None

    def _governors(self, figure: Figure) -> tuple[Time, ...]:
        """Return the times that may hold for a figure: none of an aside that it stands outside.

        Form: 配套率达到50%（2020年为35%），企业30家, where 2020 is that of the 35% alone.
        """
        aside = next((e for e in self._asides if e[0] < figure.stated.at < e[1]), None)
        return tuple(
            time
            for time in self._named
            if not any(e[0] < time.start < e[1] for e in self._asides if e != aside)
        )

    def _time(self, figure: Figure, sort: _Sort, named: tuple[Time, ...]) -> Time | None:
        own = _AFTER.match(self._context.text, figure.stated.end)
        year = int(own[1]) if own else self._each.get(figure.stated.at)
        if year is not None:
            return _year(year)
        if _OF_NO_YEAR.search(figure.name):
            here = (each for each in named if each.start >= figure.clause.start)
            named = tuple(each for each in here if each.start < figure.stated.at)
            return governing(_placed(figure, sort), named)
        placed = _placed(figure, sort)
        found = governing(placed, named)
        if figure.role == "from":
            return self._from(figure, found)
        if sort == "rate":
            stock = governing(_placed(figure, "stock"), named)
            recent = _RECENT.search(self._context.text, figure.clause.start, figure.stated.at)
            past = found or self._past_years(figure, sort, stock)
            self._rate = past if past or recent else self._of_rate(placed)
            return self._rate
        if figure.stated.quantity.unit == "个百分点" and self._rate is not None and figure.short:
            return self._rate
        if found is not None and found.role == "period" and self._ends(figure, sort, found):
            found = _year(found.last)
        if found is not None and found.role == "now" and self._setting.dated is not None:
            found = _year(self._setting.dated)
        time = self._plan_years(figure, sort) or self._since_base(figure, found)
        time = time or self._past_years(figure, sort, found) or found or self._later(figure, named)
        ahead = _NEXT_YEARS.search(self._context.text, figure.sentence.start, figure.stated.at)
        return self._whole(figure, time or (None if ahead else self._inherited(sort)))

    def _ends(self, figure: Figure, sort: _Sort, period: Time) -> bool:
        """Say whether a figure is of a period's last year: what is reached by its end.

        Form: 由42%提高到60%; 近期（2022—2025年）：产值突破100亿元
        """
        phase = _PHASE.search(self._context.text, max(0, period.start - _FAR), period.start)
        return figure.role == "to" or (sort == "stock" and phase is not None)

    def _since_base(self, figure: Figure, found: Time | None) -> Time | None:
        """Return the five years that a review tells the change over: 比2015年净增30户."""
        past = before_plan(self._context.document.plan)
        if self._context.genre != "foundation" or past is None or found is None:
            return None
        clause = self._context.text[figure.clause.start : figure.stated.at]
        compared = any(
            each.role == "compared" and each.last == past[0] - 1
            for each in self._named
            if figure.clause.start <= each.start < figure.stated.at
        )
        told = compared and found.last == past[1] and _GAIN.search(clause)
        return _period(past) if told else None

    def _later(self, figure: Figure, named: tuple[Time, ...]) -> Time | None:
        """Return the year that a sentence of a review names only behind a figure."""
        if self._context.genre != "foundation" or figure.role == "from":
            return None
        start, end = figure.stated.at, figure.sentence.end
        years = (e for e in named if e.role == "year" and start < e.start < end)
        return next(years, None)

    def _sort(self, figure: Figure) -> _Sort:
        before, began = self._before or (figure, "stock")
        goes_on = began != "rate" or figure.stated.kind == "share"
        if (
            goes_on
            and figure.about.start >= figure.stated.at
            and before.sentence == figure.sentence
        ):
            return began  # 累计实施237个甲类项目，176个乙类项目
        clause = self._context.text[figure.clause.start : figure.stated.end]
        rate = _RATE.search(clause) or (not figure.short and _RATE.search(figure.name))
        if figure.stated.kind == "share" and rate:
            return "rate"
        return "flow" if _FLOW.search(clause) else "stock"

    def _from(self, figure: Figure, found: Time | None) -> Time | None:
        """Return the year of a change's first value: its own, else the one before a period."""
        start, end = figure.sentence.start, figure.stated.at
        own = [e for e in self._named if e.role == "from" and start <= e.start < end]
        if own:
            return own[-1]
        before = self._context.text[figure.clause.start : figure.stated.start]
        found = found or self._reviewed()
        year = found.last if found is not None else title_year(self._context.document.plan)
        if year and _LAST_YEAR.search(before):
            return _year(year - 1)
        base = found.base if found is not None else None
        base = base or self._setting.base
        return _year(base) if base is not None else None

    def _reviewed(self) -> Time | None:
        return self._setting.opened if self._context.genre == "foundation" else None

    def _of_rate(self, placed: Placed) -> Time | None:
        """Return the years over which a yearly rate is meant that names none."""
        plan = self._context.document.plan
        stock = governing(replace(placed, kind="stock"), self._named)
        last = stock or self._setting.opened
        if self._context.genre == "foundation" and before_plan(plan):
            return _period(before_plan(plan))
        reviewed = self._context.genre == "foundation" and not is_review(plan)
        if plan.first_year is None or reviewed:
            return self._from_base(placed, last) or _period(self._headed_years())
        year = last.last if last is not None and last.last else plan.last_year
        if year and year < plan.first_year:
            past = before_plan(plan)
            return _period(past) if past and year == past[1] else None
        return _period((plan.first_year, year)) if year else None

    def _from_base(self, placed: Placed, last: Time | None) -> Time | None:
        """Return the years from the one that a sentence compares with: 较2024年…, 年均增长7%."""
        start, end = placed.sentence
        bases = (
            each.last
            for each in self._named
            if each.role in {"compared", "from"} and start <= each.start < end
        )
        base = next(bases, None)
        return _period((base + 1, last.last)) if base and last and base + 1 < last.last else None

    def _plan_years(self, figure: Figure, sort: _Sort) -> Time | None:
        """Return the plan's own years where a clause says how many they are: 五年下降13.5%.

        What is done goes on in them behind the clause: 五年新增商标15件，制定标准300项; 用五年时间
        names their end.
        """
        plan = self._context.document.plan
        first, last = plan.first_year, plan.last_year
        said = _SPAN.search(self._context.text, figure.sentence.start, figure.stated.start)
        here = said is not None and said.start() >= figure.clause.start
        if (
            said is None
            or not (here or said["by"] or sort == "flow")
            or first is None
            or last is None
            or self._context.genre == "foundation"
        ):
            return None
        if number(said["years"]) != last - first + 1:
            return None
        return _year(last) if said["by"] else _period((first, last))

    def _whole(self, figure: Figure, time: Time | None) -> Time | None:
        """Return the years up to one that what is cut in all is meant for: 累计下降14%."""
        plan = self._context.document.plan
        clause = self._context.text[figure.clause.start : figure.stated.start]
        if time is None or not _CUT.search(clause) or time.first != time.last:
            return time
        past = before_plan(plan)
        first = past[0] if past and past[1] == time.last else plan.first_year
        return _period((first, time.last)) if first and first < time.last else time

    def _past_years(self, figure: Figure, sort: _Sort, found: Time | None) -> Time | None:
        """Return the years up to one that a review tells of: 近三年年均增长9%; 五年来.

        Five years are those before a five-year plan, where no year is named.
        """
        span = figure.sentence if sort == "flow" else figure.clause
        said = _YEARS_PAST.search(self._context.text, span.start, figure.clause.end)
        said = said if self._context.genre == "foundation" else None
        if said is None:
            return None
        past = before_plan(self._context.document.plan) or self._headed_years()
        count = number(said["years"])
        if past is not None and count == past[1] - past[0] + 1:
            return _period(past)
        if found is None or found.role != "year" or count is None:
            return None
        return _period((found.last - int(count) + 1, found.last))

    def _headed_years(self) -> tuple[int, int] | None:
        """Return the years of the five-year plan that a heading names: “十三五”工作回顾."""
        titles = reversed(self._context.passage.path)
        return next((years for title in titles if (years := five_year_period(title))), None)

    def _inherited(self, sort: _Sort) -> Time | None:
        """Return the year that opens the list, else that of the goals or of a report's title.

        What was done in the years that a chapter reviews was not done in the last of them.
        """
        opened = self._setting.opened
        if opened is not None:
            return None if sort == "flow" and opened.base is not None else opened
        plan = self._context.document.plan
        year = None if self._is_ahead() else self._setting.dated or title_year(plan)
        if year is not None and is_agenda(plan) and self._context.genre == "foundation":
            return _year(year - 1)
        if year is None and self._context.genre == "goals" and not is_report(plan):
            year = plan.last_year
        return _year(year) if year else None

    def _kind(self, figure: Figure, time: Time | None) -> str:
        plan, year = self._context.document.plan, time.last if time is not None else 0
        coming = self._setting.coming
        if figure.role == "from" or (year and coming and year < coming and not self._steps(figure)):
            return "baseline"
        clause = self._context.text[figure.sentence.start : figure.stated.end]
        if is_agenda(plan):
            return self._kind_in_agenda(figure, year, clause)
        if is_report(plan):
            return "target" if self._is_to_come(year, clause) else "baseline"
        if self._setting.preamble and coming and year >= coming:
            return "target"
        if self._context.genre == "foundation" or self._setting.preamble:
            ahead = year >= (coming or year + 1) and bool(_COMING.search(clause))
            return "target" if ahead else "baseline"
        now = time is not None and time.role == "now"
        known = _PAST.search(clause) or _STATE.search(self._context.passage.lead)
        stated = not (year and coming) and self._states(figure, clause)
        return "baseline" if now or stated or (not year and known) else "target"

    def _kind_in_agenda(self, figure: Figure, year: int, clause: str) -> str:
        """Return what a year's report on work makes of a figure: 2023年力争达到6亿元 is to come."""
        told = title_year(self._context.document.plan) or 0
        aimed = _AIMED.search(self._context.text, figure.clause.start, figure.stated.end)
        # Of a report whose title has no year nobody knows what is to come.
        if told and (year > told or (year == told and aimed)):
            return "target"
        past = self._context.genre == "foundation" or 0 < year < told
        return "baseline" if past or _PAST.search(clause) or _DONE.search(clause) else "target"

    def _states(self, figure: Figure, clause: str) -> bool:
        """Say whether a sentence tells how things stand, and sets no goal."""
        end = min(figure.sentence.end, figure.stated.end + _SAID_BEHIND)
        said = _SAID.search(self._context.text, figure.sentence.start, end)
        # 支持甲做大做强，集聚企业100家以上 is what that is for.
        made = said is not None and said.group().startswith(_GATHERED) and _ACTS.search(clause)
        return said is not None and not made and not _AIMED.search(clause)

    def _steps(self, figure: Figure) -> bool:
        """Say whether goals are set for some years: 2022年突破20亿元；到2025年达到40亿元."""
        if self._context.genre != "goals":
            return False
        end = self._context.text.find("。", figure.stated.end)
        later = _STEP.search(
            self._context.text, figure.stated.end, end if end >= 0 else len(self._context.text)
        )
        return later is not None

    def _is_to_come(self, year: int, clause: str) -> bool:
        """Say whether a figure of a report is of years behind the one that it reports on."""
        plan = self._context.document.plan
        if _SINCE.search(clause):
            return False  # “十四五”以来 ends today
        told = title_year(plan)
        if is_review(plan) and _MIDDLE.search(plan.title):
            told = (plan.last_year or 0) - 1
        if told is not None:
            return year > told or (not year and self._is_ahead())
        return self._is_ahead() or _AIMED.search(clause) is not None

    def _is_ahead(self) -> bool:
        """Say whether a report's chapter is on what comes next."""
        context = self._context
        titles = context.passage.path
        return is_report(context.document.plan) and any(map(_AHEAD.search, titles))


def _placed(figure: Figure, sort: _Sort) -> Placed:
    stated, sentence = figure.stated, (figure.sentence.start, figure.sentence.end)
    return Placed(stated.at, stated.end, sentence, sort)


def _year(year: int) -> Time:
    return Time(0, 0, year, year)


def _period(years: tuple[int, int] | None) -> Time | None:
    return Time(0, 0, *years, "period") if years else None
