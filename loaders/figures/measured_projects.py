"""The fund that a figure is the size of, and the projects that it is the cost of."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_sections import OWN
from loaders.figures.periods import DONE
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here
from loaders.subjects.topics import body_start

_COST = re.compile(
    r"(?:[该本]?项目)?(?:计划|估算|预计)?总?投资(?:额)?$|占地|(?:园区|规划|核准|管辖|建成区|总|建筑)*面积|年产|达产"
    r"|(?:新增|设计|规划)产能|年[\u4e00-\u9fff]{1,6}能力|带动就业"
    # 甲电站开工，装机容量120万千瓦，年发电量12亿千瓦时; 甲工程，输电能力800万千瓦
    r"|(?:规划|设计|总|单机)*装机(?:容量|规模)?$|年(?:均|设计)?(?:发电|上网电|[输送供]电|[输供]气)量$|[输送]电能力$"
    r"|[一二三四]期(?:计划|总)*投资$|新增[\u4e00-\u9fff]{1,6}产能$|(?:可|将|能)?(?:实现|新增|形成)?年(?:产值|税收|利税|(?:销售|营业)收入)$"
)
SIZE = re.compile(
    r"(?:首期|总|年|一期)*(?:规模|产值)|(?:工业)?总?产值"
    r"|(?:年|主营业务|营业|总)*收入|(?:入园|入驻|落户|集聚)(?:企业|项目)(?:数量)?"
)
"""What says nothing of whose it is: 产值, 总规模, 入园企业数量."""
_PROJECT = re.compile(
    r"(?:项目|工程|工厂|生产线|电站|基地|园区?|(?:产业|科技|科学|智慧|物流)城|(?:开发|高新|经开|集聚|保税)区|[一二三四]期)$"
)
_GOVERNS = re.compile(r"(?:行动|计划|(?:提升|培育|补链|示范|攻关)工程)$")
_ONCE_DONE = re.compile(rf"(?:项目|全部|预计|全面)*(?:建成)?{DONE}后")
_NAMED = re.compile(r"(?:项目|工程|工厂|生产线|电站|[一二三四]期)$")
_BUILT = frozenset({"Programme", "Platform"})
_THINGS = _BUILT | {"Cluster"}
_JOINT = re.compile("[、和与]")
ANOTHER = re.compile(r"，(?![该本两三各]|项目)[^，]{2,}(?:项目|基地|工厂)(?=[建投开竣落签])")
"""A clause on a project that no name is known of: ，某扩建项目|投产."""
_OWN = re.compile("^[该本]?项目(?=.)")  # 甲项目开工，该项目|总投资


def invested(context: Context, figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the fund that a figure is the size of, or the projects that it is the cost of.

    Form 1: 设立规模100亿元的某某基金
    Form 2: 推动甲项目、乙项目投产，总投资80亿元，年产丙5000台
    Form 3: 1.甲项目。总投资80亿元，2024年建成            that of the lead
    Form 4: 甲项目建成，达产后实现产值30亿元     of the project too
    Form 5: 甲产业园、乙产业园，规划面积分别为6.5平方公里和4.2平方公里   each has its own
    """
    if figure.name.removesuffix("规模").removesuffix("总").endswith("基金"):
        return tuple(
            each.mention
            for each in named
            if each.mention.label == "Programme" and each.end == figure.about.end
        )
    # 完成投资 is what a programme or a region has spent.
    spent = "完成" in context.text[figure.clause.start : figure.stated.at]
    if OWN.search(context.text, figure.clause.start, figure.stated.at):
        return ()  # 甲电站投产，全市装机容量达到300万千瓦
    done = _ONCE_DONE.match(context.text, figure.clause.start)
    costs = _COST.match(figure.name) and not spent
    return _projects(context, figure, named) if costs or done else ()


def project_begun(figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the project that a figure's name begins with: 甲电站（一期）总投资."""
    return tuple(
        each.mention
        for each in named
        if each.mention.label == "Programme"
        and each.start == figure.about.start
        and each.end <= figure.about.end
        and _NAMED.search(each.mention.name)
        and not _GOVERNS.search(each.mention.name)
    )[:1]


def thing_behind(figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the named thing behind a figure: 年产值超50亿元的甲产业集群; 总投资2亿元的乙项目."""
    if figure.about.start < figure.stated.at:
        return ()
    here = (e for e in named if e.start == figure.about.start and e.mention.label in _THINGS)
    found = next((e for e in here if e.end <= figure.about.end), None)
    return (found.mention,) if found else ()


def ending_at(end: int, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the project, platform or fund that ends at a place, the project first."""
    found = [each.mention for each in named if each.end == end and each.mention.label in _THINGS]
    return (*(e for e in found if e.label == "Programme"), *found)[:1]


def of_project(figure: Figure, about: Sequence[Mention]) -> str:
    """Return a figure's name, with the thing whose cost or size it is: 甲项目总投资, 乙园产值."""
    # What a zone's own report counts is named without the zone.
    whose = (
        len(about) == 1
        and about[0].evidence.rule != "indicators.own"
        and (
            (about[0].label in _BUILT and _COST.match(figure.name))
            or (about[0].label in _THINGS and SIZE.fullmatch(figure.name))
        )
    )
    return f"{about[0].name}{_OWN.sub('', figure.name)}" if whose else figure.name


def _projects(context: Context, figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the projects named last before a figure in its sentence, or in the lead.

    Of a list each has its own.
    """
    text, start, end = context.text, figure.sentence.start, figure.clause.start
    built = [each for each in named if each.mention.label in _BUILT and each.end <= end]
    led = [each for each in built if each.end < body_start(context)]
    before = [each for each in built if start <= each.start] or led
    if any(_GOVERNS.search(each.mention.name) for each in before):
        return ()
    last_end = max((each.end for each in before), default=end)
    if ANOTHER.search(text, last_end, end):
        return ()  # 甲项目完成投资3亿元，某扩建项目投产，新增产能5万吨
    listed = [
        (text.count("，", each.end, end), each)
        for each in before
        if _PROJECT.search(each.mention.name)
    ]
    nearest = min((commas for commas, _ in listed), default=0)
    last = [each for commas, each in listed if commas == nearest]
    names = {each.mention.name for each in last}
    # 某某基地 is part of the name of 某某基地扩建项目.
    parts = {name for name in names if any(name in other for other in names - {name})}
    found = [each.mention for each in last if each.mention.name not in parts]
    return each_of(text, figure, found)


def each_of(text: str, figure: Figure, listed: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return which of a list a figure behind 分别 is of, else all: 甲园、乙园，分别有3和4."""
    mark = text.find("分别", figure.clause.start, figure.stated.at)
    own = len(_JOINT.findall(text, mark, figure.stated.at)) if mark >= 0 else len(listed)
    return (listed[own],) if own < len(listed) else tuple(listed)
