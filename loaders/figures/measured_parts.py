"""Figures that tell more of what was just counted: its parts, its cost, all that it earns."""

import re
from collections.abc import Sequence

from loaders.figures.figures import Figure
from loaders.figures.measured_counts import counted_places
from loaders.figures.measured_openings import Openings
from loaders.figures.measured_sectors import sectors_sold
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here

# 其中甲业占60%, 其中乙区30家: of what they name themselves.
_WHOSE = re.compile(r"(?<![企就从工创专失农毕])业|[区县园]|(?<!上)市(?![场占级值])")
_COST = re.compile(r"(?:计划|预计|协议|合同)?总?投资(?:总)?额?")
_PROJECTS = re.compile(r"项目(?:数量)?$")
_OWNERS = frozenset({"Region", "Organisation"})


def is_part(
    context: Context,
    figure: Figure,
    openings: Openings,
    named: Sequence[Here],
    lexicon: Lexicon,
) -> bool:
    """Say whether a figure is of a part of what was counted, and names nothing of its own.

    Form 1: 甲园集聚企业300家，其中规上企业50家
    Form 2: 甲产业完成投资500亿元，其中设备投资50亿元
    """
    start, about = figure.clause.start, figure.about
    if not context.text.startswith("其中", start) or _WHOSE.search(figure.name):
        return False
    return not (
        openings.listed(about.start, about.end, _OWNERS)
        or openings.of(about.start, about.end)
        or counted_places(context, figure, named)
        or sectors_sold(context, figure, lexicon)
    )


def is_cost(context: Context, figure: Figure, before: Figure) -> bool:
    """Say whether a figure is what projects just counted cost: 签约项目50个，总投资500亿元."""
    gap = context.text[before.stated.end : figure.clause.start]
    counted = _PROJECTS.search(before.name) is not None and gap in {"，", ","}
    return counted and _COST.fullmatch(figure.name) is not None


def is_beside(figure: Figure, before: Figure) -> bool:
    """Say whether two figures are of a list of measures: 甲园产值、利润分别为9、2亿元.

    Of 甲园、乙园产值分别为9、2亿元 each begins with its own park.
    """
    listed = before.each and figure.each and figure.clause == before.clause
    return listed and figure.about.start > before.about.end
