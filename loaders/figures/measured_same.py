"""Figures that are of what the figure before is of, whatever they name."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_firms import is_of_same
from loaders.figures.measured_openings import SECTORS, THINGS
from loaders.figures.measured_parts import is_earned
from loaders.figures.measured_sections import OWN, WIDE
from loaders.subjects.context import Context

# 三大主导产业占比, 两个产业占全省比重: of all that stand before, and not of the last.
_MANY = re.compile(r"[两二三四五六七八九十\d]+[大个条](?:[^，。；、]{0,6}?(?:产业|行业|领域|集群))")
# 甲业增长15%，拉动规上工业增长3.2个百分点
_PULLS = re.compile(r"(?:拉动|带动|贡献)(?!就业)")
_POINTS = "个百分点"
# 甲产业园集聚企业160家，在研新药68个: what is found where firms have settled.
_HELD = re.compile(
    r"(?:其中|现有|拥有|累计|已|共|新增|获批|获得|培育|引进|建成|建有)*(?:在研|获批|上市|授权|持有)?"
    r"(?:(?:国家|省|市)级|[一二三1-3]类|创新|发明|重点|高新技术|科技型中小|专精特新|“?小巨人”?|单项冠军|独角兽|规上|规模以上|龙头|上市)*"
    r"(?:新药|药品|医疗器械|专利|注册证|软件著作权|企业|公司|标准厂房|人才|孵化器|平台|实验室|(?:技术|研究)中心)"
    r"(?:注册证|批件|产品|品种|文号)*(?:数量|面积)?"
)
# 甲实验室引进人才300人，承担国家项目12项: what it does besides.
_DOES = re.compile(r"(?:累计|共|已)*(?:承担|转化|孵化|攻克|申请|授权|研制|牵头制定|组建)")
_SETTLED = re.compile(r"(?:集聚|汇聚|聚集|入驻|落户|引进|入园|拥有)[^，。；\d]{0,8}\d")


def is_same(context: Context, figure: Figure, before: Figure, about: Sequence[Mention]) -> bool:
    """Say whether a figure is of what the figure before is of.

    Form 1: 甲产业收入90亿元，增加值20亿元；完成出口交货值15亿元   what a sector or an owner earns
    Form 2: 甲公司产值50亿元，交付量3万台                       what a firm sells or holds
    Form 3: 甲产业规模占全国的28%、全球的7%                       a share of another whole
    Form 4: 甲业增长15%，拉动规上工业增长3.2个百分点               what its growth does
    Form 5: 甲产业园集聚企业160家，在研新药68个                   what a park holds besides
    """
    return (
        is_earned(context, figure, before, about)
        or is_of_same(context, figure, before, about)
        or _is_share_beside(figure, before)
        or _is_pull(figure, before)
        or _is_held(context, figure, before, about)
    )


def is_of_many(figure: Figure) -> bool:
    """Say whether a figure is of several sectors that it counts: 三大主导产业占比."""
    return _MANY.match(figure.name) is not None


def _is_share_beside(figure: Figure, before: Figure) -> bool:
    if figure.clause != before.clause or not before.stated.kind == figure.stated.kind == "share":
        return False
    what, joint, _ = figure.name.partition("占")
    return bool(joint) and what == before.name.partition("占")[0] and "占" in before.name


def _is_pull(figure: Figure, before: Figure) -> bool:
    points = figure.stated.quantity.unit == _POINTS and before.stated.kind == "share"
    return points and figure.sentence == before.sentence and bool(_PULLS.match(figure.name))


def _is_held(context: Context, figure: Figure, before: Figure, about: Sequence[Mention]) -> bool:
    if (
        len(about) != 1
        or about[0].label not in THINGS | SECTORS
        or figure.sentence != before.sentence
    ):
        return False
    text, start = context.text, figure.clause.start
    # 甲产业园新增企业20家，全市企业达300家: of the whole.
    if OWN.search(text, start, figure.stated.end) or WIDE.match(figure.name):
        return False
    if _DOES.match(text, start) and figure.stated.kind == "count":
        return True
    settled = _SETTLED.search(text, figure.sentence.start, max(start, before.stated.end))
    return settled is not None and _HELD.fullmatch(figure.name) is not None
