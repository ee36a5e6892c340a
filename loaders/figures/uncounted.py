"""Numerals that count no things: 三个方面, 一个中心, and the parts of longer signs."""

import re

from loaders.figures.numerals import number
from loaders.figures.wholes import UNITS, is_whole
from loaders.lexicon import Lexicon

# 突破10项关键核心技术 counts things, 聚焦3个关键环节 does not.
_THINGS = re.compile(
    r"(?:以上|左右)?(?:的)?(?:关键|核心|共性|前沿|引领性|卡脖子|“卡脖子”)+的?"
    r"(?:技术|零部件|产品|材料|装备|工艺|专利)"
)
# 围绕24条重点产业链 names what is worked on.
_AROUND = re.compile(r"(?:围绕|聚焦|对照|按照)(?:全[省市县国])?$")
# 中国电科48所, 719所、701所: the numbers of institutes.
_INSTITUTE = re.compile(r"(?:电科|船舶|航天|航空|兵器|中车|核工业|科工|科技|集团|\d所、)$")
_NUMBER_OF_ONE, _BESIDE = re.compile(r"\d{3}"), ("、", "等", "和", "与", "为", "）")
# 8条产业链总产值达到2100亿元: whose the figure behind is; 3个集群产值突破100亿元 counts them.
_OWNERS = re.compile(
    r"(?:[^，。；、\d]{0,8}(?:产业链|集群|产业))的?(?:20\d\d年)?(?:主导产业)?(?:合计|共计?)?(?:实现)?"
    r"(?:(?:总产值|总规模|总量)(?:规模)?|(?:主营业务|营业|销售|总)?(?:收入|产值|营收|增加值|规模|投资)"
    r"(?:总量|总额|合计)?(?!超|突破)|(?:规上|规模以上)企业)[^，。；、\d]{0,10}\d"
)
_BEHIND_OWNERS = 40
_OF_THINGS = frozenset("个项条种位次支张")
_OF_FEW = frozenset("家座条个项艘所款倍")
_OF_LINES = frozenset("个条大")
_SMALL, _REACH = 10, 12


def counts_nothing(text: str, found: re.Match[str], lexicon: Lexicon, *, compared: bool) -> bool:
    """Say whether a numeral with its unit counts no things: 一个中心, 三个方面, 2025年.

    Args:
        text: the text.
        found: the numeral and its unit, as the groups low, high and unit.
        lexicon: the tables.
        compared: whether words such as 超过 and 以上 say that it is a figure.
    """
    unit = found["unit"]
    behind = text[found.end() : found.end() + _REACH]
    numbered = unit == "所" and _NUMBER_OF_ONE.fullmatch(found["low"]) and behind[:1] in _BESIDE
    if (
        lexicon.table("statistical_series").beginning(text[found.start() : found.start() + _REACH])
        or numbered
        or (unit == "所" and _INSTITUTE.search(text, max(0, found.start() - _REACH), found.start()))
    ):
        return True
    owns = unit in _OF_LINES and _OWNERS.match(text, found.end(), found.end() + _BEHIND_OWNERS)
    whole = unit in UNITS and is_whole(text, found.end())
    if (
        owns
        or whole
        or (not compared and _AROUND.search(text, max(0, found.start() - _REACH), found.start()))
    ):
        return True
    if (
        unit in _OF_THINGS
        and lexicon.table("uncounted").beginning(behind)
        and _THINGS.match(behind) is None
    ):
        return True
    if found["low"][0].isdigit():
        # 1/3个: a numeral that a slash or a point runs into is part of a longer sign.
        # 2个5000亿级集群: how large each is stands behind the count.
        return bool(re.match(r"[\d０-９](?!\d{0,4}亿元?级)", behind))
    value = number(found["low"]) or 0
    if compared or value >= _SMALL or found["high"]:
        return False
    return value <= 1 or unit not in _OF_FEW
