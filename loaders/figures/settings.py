"""What the chapter and the list around a passage say of the time of its figures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.model import Passage, Plan
from loaders.figures.periods import Time, before_plan, is_report, times, title_year

_OPENED = re.compile(r"[到至]|力争|目标|展望")
_COMING = re.compile(
    r"(?:(?:^|[，。；：、\n]|力争|确保)(?:力争)?[到至]\s?|(?<!\d)(?=20\d\d\s?年[底末]前))(20\d\d)\s?年"
)
_BASED = re.compile(r"以\s?(20\d\d)\s?年为(?:基[期年数准]|起点)")
# 数据如无特别说明，截至2022年底; 数据均为2022年数据; but 数据中心规模为2020年的2倍 dates nothing.
_DATED = re.compile(
    r"数据(?:(?:如无|除)[^，。]{2,12}，)?(?:均|都)?(?:截[至止]到?|统计至|为)\s?(20\d\d)\s?年(?!的)"
)
_LISTS = ("：", ":")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the time of a passage's figures that name none.

    Attributes:
        opened: the year that opens the list or chapter which the passage stands in.
        base: the year that a change begins in: 以2022年为基期.
        coming: the first year that the document tells of as one to come.
        dated: the year that the document says its figures are of.
        preamble: it stands before the first heading, where a document says why it was written.
    """

    opened: Time | None = None
    base: int | None = None
    coming: int | None = None
    preamble: bool = False
    dated: int | None = None


NOWHERE = Setting()


def settings(passages: Iterable[tuple[Passage, str]], plan: Plan) -> dict[int, Setting]:
    """Return what stands around each passage, by its position.

    Form 1: 到2025年，…主要目标如下： and the paragraphs behind it in the same chapter
    Form 2: 2020年，…。 in a five-year plan's review: the paragraphs behind it are of 2020 too

    Args:
        passages: each with the genre of its chapter.
        plan: the card: of several years, the plan's last is the one meant.
    """
    listed = list(passages)
    opened, reviewed = _opened_years(listed, plan), _reviewed(listed, plan)
    based, coming, dated = _based(listed), _coming(listed, plan), _dated(listed)
    headed = any(passage.path for passage, _ in listed)
    first = next((at for at, (passage, _) in enumerate(listed) if passage.path), 0)
    return {
        passage.position: Setting(
            opened.get(passage.position) or reviewed.get(passage.position),
            based.get(passage.path[:1]),
            coming,
            headed and at < first,
            dated,
        )
        for at, (passage, _) in enumerate(listed)
    }


def _based(passages: Iterable[tuple[Passage, str]]) -> dict[tuple[str, ...], int]:
    """Return the year that a chapter says its changes begin in, by the chapter."""
    said = ((each.path[:1], _BASED.search(each.text)) for each, _ in passages if "为" in each.text)
    return {chapter: int(found[1]) for chapter, found in said if found}


def _dated(passages: Iterable[tuple[Passage, str]]) -> int | None:
    """Return the year that a document says its figures are of, unless they say otherwise."""
    said = (_DATED.search(each.text) for each, _ in passages if "数据" in each.text)
    return next((int(found[1]) for found in said if found), None)


def _coming(passages: Iterable[tuple[Passage, str]], plan: Plan) -> int | None:
    """Return the first of the years to come: the plan's own, else the first that it is to reach."""
    if is_report(plan):
        return None
    if plan.first_year is not None:
        return plan.first_year
    named = (
        int(year)
        for passage, genre in passages
        if genre != "foundation" and "年" in passage.text
        for year in _COMING.findall(passage.text)
    )
    own = title_year(plan)
    return min((*named, own) if own else named, default=None)


def _reviewed(passages: Iterable[tuple[Passage, str]], plan: Plan) -> dict[int, Time]:
    """Return the last year of what a five-year plan reviews, once its chapter has named it."""
    past = before_plan(plan)
    found: dict[int, Time] = {}
    chapter: tuple[str, ...] | None = None
    if past is None:
        return found
    for passage, genre in passages:
        if genre != "foundation":
            continue
        if passage.path[:1] == chapter:
            found[passage.position] = Time(0, 0, past[1], past[1], base=past[0] - 1)
        elif any(e.role == "year" and e.last == past[1] for e in times(passage.text)):
            chapter = passage.path[:1]
    return found


def _opened_years(passages: Iterable[tuple[Passage, str]], plan: Plan) -> dict[int, Time]:
    """Return the year that opens the list of goals which a passage stands in, by its position."""
    opened: dict[int, Time] = {}
    path: tuple[str, ...] = ()
    current: Time | None = None
    all_goals = goals = False
    for passage, own in passages:
        listed = goals
        all_goals = passage.path[:1] == path[:1] and all_goals
        all_goals = all_goals or (own == "goals" and len(passage.path) == 1)
        goals = all_goals or own == "goals"
        if passage.path[:1] != path[:1] if goals and listed else passage.path != path:
            current = None
        path = passage.path
        headed = next((each for title in reversed(path) if (each := _headed(title))), None)
        if headed is not None and not goals and headed.first != headed.last:
            headed = None
        if known := headed or current:
            opened[passage.position] = known
        if goals:
            current = _goal(passage.text, plan) or current
        elif passage.text.endswith(_LISTS):  # 到2025年，实现以下目标：
            current = _goal(passage.text, plan)
    return opened


def _headed(title: str) -> Time | None:
    """Return the year that a heading names for what it heads: 2024年重点工作, 到2025年的目标."""
    found = [each for each in times(title) if each.role in {"year", "now"} and each.last]
    return replace(found[-1], role="year") if found else None


def _goal(text: str, plan: Plan) -> Time | None:
    """Return the coming year that a text states goals for, or None."""
    found = [
        each
        for each in times(text)
        if each.role == "year" and each.last >= (plan.first_year or 0)
        and _OPENED.search(text, max(0, each.start - 3), each.end + 3)
    ]  # fmt: skip
    return next(
        (each for each in found if each.last == plan.last_year), found[0] if found else None
    )
