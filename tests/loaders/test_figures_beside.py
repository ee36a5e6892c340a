"""Figures that go on with what the figure before is of, and those that sum several up."""

import pytest

from loaders import extract
from loaders.read import document_of

_REPORT = "常州市2023年政府工作报告\n一、2023年工作回顾\n"
_ENERGY = "山东省能源发展“十四五”规划\n第三章 重点任务\n第一节 大力发展可再生能源\n"
_END = "\n工业产业稳步发展。\n"


def _measured(text: str) -> set[tuple[float, str]]:
    """Return the value of each figure with the name of what it measures."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return {
        (float(str(each.source.properties["value"])), each.target.name)
        for each in found.facts
        if each.type == "MEASURES"
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "动力电池产业规模达1700亿元，约占全国的28%、全球的7%。",
            {(1700, "动力电池"), (28, "动力电池"), (7, "动力电池")},
        ),
        (
            "装备制造业对规上工业增长的贡献率达45%，拉动规上工业增长3.2个百分点。",
            {(45, "装备制造业"), (3.2, "装备制造业")},
        ),
        ("对全市高技术制造业产值增长的贡献率为25%。", {(25, "常州市")}),
        ("氢能产业链总产值规模突破100亿元。", {(100, "氢能")}),
        (
            "新能源产业580亿元、生物医药产业120亿元，两大主导产业占比达76.5%。",
            {(580, "新能源"), (120, "生物医药"), (76.5, "常州市")},
        ),
        (
            "云河生物医药产业园集聚企业160家，在研新药68个，其中1类新药12个。",
            {(each, "云河生物医药产业园") for each in (160, 68, 12)},
        ),
        (
            "云河生物医药产业园集聚企业160家，全市企业达3000家。",
            {(160, "云河生物医药产业园"), (3000, "常州市")},
        ),
        (
            "武进高新区跻身全国百强，实现规上工业产值1500亿元，亩均产值1200万元。",
            {(1500, "武进高新区"), (1200, "武进高新区")},
        ),
        (
            "甬江实验室引进高层次人才300人，承担国家重大项目12项。",
            {(300, "甬江实验室"), (12, "甬江实验室")},
        ),
        (
            "均胜电子、舜宇光学营收分别达到550亿元、320亿元。",
            {(550, "均胜电子"), (320, "舜宇光学")},
        ),
        ("阳光电源逆变器出货量全球第一，市场占有率30%。", {(30, "阳光电源")}),
        (
            "金田铜业高精度铜排项目建成投产，新增产能5万吨，可实现年销售收入35亿元。",
            {(5, "金田铜业高精度铜排项目"), (35, "金田铜业高精度铜排项目")},
        ),
        (
            "金田铜业高精度铜排项目完成投资3亿元，某新材料扩建项目投产，新增产能5万吨。",
            {(3, "金田铜业高精度铜排项目"), (5, "常州市")},
        ),
        (
            "计算机、通信和其他电子设备制造业增长13.2%，电气机械和器材制造业增长9%。",
            {(13.2, "计算机、通信和其他电子设备制造业"), (9, "电气机械和器材制造业")},
        ),
        (
            "石油、煤炭及其他燃料加工业实现产值300亿元，下降2%。",
            {(300, "石油、煤炭及其他燃料加工业"), (2, "石油、煤炭及其他燃料加工业")},
        ),
        (
            "中天钢铁集团完成产值620亿元，纳税12亿元。",
            {(620, "中天钢铁集团"), (12, "中天钢铁集团")},
        ),
    ],
)
def test_what_goes_on(text: str, wanted: set[tuple[float, str]]) -> None:
    """A share of another whole, the pull of growth and what a park holds have the same owner."""
    assert _measured(_REPORT + text + _END) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "海上风电开工1000万千瓦，投运500万千瓦。",
            {(1000, "海上风电"), (500, "海上风电")},
        ),
        (
            "在运在建核电装机规模达到1300万千瓦，抽水蓄能在运规模400万千瓦，在建规模600万千瓦。",
            {(1300, "核电"), (400, "抽水蓄能"), (600, "抽水蓄能")},
        ),
        ("分布式光伏装机达到2500万千瓦。", {(2500, "分布式光伏")}),
        (
            "推进云河抽水蓄能电站建设，总装机120万千瓦，年发电量12亿千瓦时。",
            {(120, "云河抽水蓄能电站"), (12, "云河抽水蓄能电站")},
        ),
        (
            "打造渤中海上风电基地，规划装机890万千瓦，到2025年建成投运300万千瓦。",
            {(890, "渤中海上风电基地"), (300, "渤中海上风电基地")},
        ),
        (
            "云河抽水蓄能电站投产，全省装机容量达到800万千瓦。",
            {(800, "山东省")},
        ),
    ],
)
def test_what_is_installed(text: str, wanted: set[tuple[float, str]]) -> None:
    """Plants in service and under construction are of their kind, or of the works just named."""
    assert _measured(_ENERGY + text + "\n") == wanted
