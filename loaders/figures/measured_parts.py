"""Figures that tell more of what was just counted: its parts, its cost, all that it earns."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_actors import OPENS
from loaders.figures.measured_counts import counted_places
from loaders.figures.measured_openings import SECTORS, Openings
from loaders.figures.measured_sections import OWN, WIDE
from loaders.figures.measured_sectors import sectors_sold
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here

# 其中甲业占60%, 其中乙区30家: of what they name themselves.
_WHOSE = re.compile(r"(?<![企就从工创专失农毕])业|[区县园]|(?<!上)市(?![场占级值])")
_COST = re.compile(r"(?:计划|预计|协议|合同)?总?投资(?:总)?额?|(?:披露|融资|交易)(?:总?金额|总额)")
_PROJECTS = re.compile(r"(?:项目|融资(?:事件)?)(?:数量)?$")
GROWN = re.compile(r"(?:同比|年均)?(?:增长|下降|增速|增幅|占.*)$|^建成区?")
"""What stands around the measure in a figure's name: 产值|同比增长."""
_STAFF = re.compile(r"(?:从业|就业|研发)?(?:人员|员工|职工|人数)(?:数量)?|总收入")
_EARNED = re.compile(
    r"(?:主营)?(?:增加值|(?:总|年)?产值|(?:业务|营业|销售)?收入|利税|利润(?:总额)?|出口(?:额|交货值)|税收|税金|从业人员"
    r"|(?:相关|产业链|链上|上下游|规上|规模以上|骨干|配套)*企业)(?:数量)?"
)
_ACHIEVES = re.compile(r"(?:实现|完成)")
# What a park or a company has, where its clause names no other owner.
_HAS = re.compile(
    r"(?:完成|实现|拥有|现有|集聚|利润|税收|出口|规上|规模以上|企业|从业|主营|营业|总?产值|增加值)"
)
# What is raised or shared in a sector behind its own figure.
_RAISES = re.compile(
    r"(?:再|并|累计)*(?:培育|新增|引育|引进|集聚|形成|打造|建成|拥有|突破|攻克|获批)"
)
_SHARES = re.compile(
    r"(?:本地|就近|就地|国产|产业链|关键|核心|研发)[^，]{0,8}(?:率|比重|占比|强度)"
)
_EARNS = re.compile(r"[^，；。\d]{0,10}?(?:产值|收入|营收|规模|增加值)")
_PART = re.compile(r"企业|平台|中心|实验室|专利|药|注册证|品种|产品|标准|人才")
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


def is_bare(figure: Figure, lexicon: Lexicon) -> bool:
    """Say whether a figure's name says nothing of whose it is: 收入突破200亿元."""
    nouns, name = lexicon.table("measured_nouns"), GROWN.sub("", figure.name)
    bare = name in nouns and nouns.get(name) != "thing"
    return bare or _STAFF.fullmatch(name) is not None


def is_beside(figure: Figure, before: Figure) -> bool:
    """Say whether two figures are of a list of measures: 甲园产值、利润分别为9、2亿元.

    Of 甲园、乙园产值分别为9、2亿元 each begins with its own park.
    """
    listed = before.each and figure.each and figure.clause == before.clause
    return listed and figure.about.start > before.about.end


def is_earned(context: Context, figure: Figure, before: Figure, about: Sequence[Mention]) -> bool:
    """Say whether a figure is of what a sector or an owner earns, and nothing else is named since.

    Behind a semicolon it has no subject of its own.

    Form 1: 甲产业收入90亿元，增加值20亿元；完成出口交货值15亿元
    Form 2: 甲园实现产值90亿元；利润7亿元；拥有企业300家
    """
    if not _EARNED.fullmatch(GROWN.sub("", figure.name)):
        return False
    sector = all(each.label in SECTORS for each in about)
    if figure.sentence == before.sentence:
        return sector
    gap = context.text[before.sentence.end : figure.sentence.start]
    opens = figure.clause.start == figure.sentence.start and gap in {"；", ";"}
    verb = (_ACHIEVES if sector else _HAS).match(context.text, figure.clause.start)
    return opens and verb is not None


def is_of_sector(
    context: Context, figure: Figure, about: Sequence[Mention], openings: Openings, lexicon: Lexicon
) -> bool:
    """Say whether a figure is of the one sector that its sentence opens with a figure of.

    Form 1: 到2027年，甲产业产值突破500亿元，培育独角兽企业5家；乙产业…
    Form 2: 甲产业产值500亿元，本地配套率达到60%
    """
    text, clause = context.text, figure.clause
    if len(about) != 1 or about[0].label not in SECTORS or len(context.industries) == 1:
        return False
    told = _RAISES.match(text, clause.start) or _SHARES.match(figure.name)
    if figure.stated.kind == "count" and not _PART.search(figure.name):
        return False
    if told is None or WIDE.search(figure.name) or figure.about.start < clause.start:
        return False
    opens = OPENS.match(text, figure.sentence.start)
    start = opens.end() if opens else figure.sentence.start
    whole = OWN.match(text, start)
    at = whole.end() if whole else start
    kind = openings.of(figure.about.start, figure.about.end)
    named = about[0].name.removesuffix("产业")
    earns = _EARNS.match(text, at + len(named)) if text.startswith(named, at) else None
    return earns is not None and not (kind or sectors_sold(context, figure, lexicon))
