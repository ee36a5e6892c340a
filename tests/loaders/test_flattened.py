"""Tables that stand cell by cell on lines are read as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.read import document_of
from loaders.text.flattened import with_rows
from tests.loaders.grammar import extract

COUNTED = """\
甲市机床产业发展规划（2021—2025年）
表1 主要指标
序号
指标名称
单位
2020年
2025年
1
产值
亿元
120.5
200左右
2
研发投入强度
%
—
2.4
二、重点任务
发展数控机床。
"""
FITTING = """\
类别
指标
单位
2020年
2025年
属性

规模

产值
亿元
120.5
≥200
预期性
企业数
家
30
50
预期性
绿色
能耗下降
%
[16]
[13.5]
约束性
发展数控机床。
"""


def rows(text: str) -> list[list[str]]:
    """Return the cells of the lines that have become rows."""
    lines = with_rows(text).split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines if "\t" in line]


class TestRows:
    """The lines below a head of titles are a table's cells, as many a row as the head has."""

    def test_counted(self) -> None:
        """Where 序号 heads the first column its numbers begin the rows."""
        assert rows(COUNTED) == [
            ["序号", "指标名称", "单位", "2020年", "2025年"],
            ["1", "产值", "亿元", "120.5", "200左右"],
            ["2", "研发投入强度", "%", "—", "2.4"],
        ]

    def test_fitting(self) -> None:
        """Else what fits the titles is a row; one that goes on with a group lacks its cell."""
        assert rows(FITTING)[1:] == [
            ["规模", "产值", "亿元", "120.5", "≥200", "预期性"],
            ["企业数", "家", "30", "50", "预期性"],
            ["绿色", "能耗下降", "%", "[16]", "[13.5]", "约束性"],
        ]

    def test_tasks(self) -> None:
        """The cells of a table of tasks may be sentences."""
        text = "序号\n重点任务\n责任单位\n1\n做强机床。发展轴承。\n甲局\n2\n做优轴承\n乙局\n"
        assert rows(text)[1:] == [["1", "做强机床。发展轴承。", "甲局"], ["2", "做优轴承", "乙局"]]

    def test_names(self) -> None:
        """The cells of a table of names may be lists; a line with a number of its own ends it."""
        text = "细分领域\n主要产品\n布局区域\n制氢\n电解槽、气瓶\n甲市\n储运\n加氢机\n乙县\n"
        text += "（六）食品\n发展食品。\n"
        assert rows(text) == [
            ["细分领域", "主要产品", "布局区域"],
            ["制氢", "电解槽、气瓶", "甲市"],
            ["储运", "加氢机", "乙县"],
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "序号\n指标\n单位\n一、重点任务\n发展机床。\n",
            "指标\n单位\n2025年\n到2025年，产值达到200亿元。\n发展机床。\n",
            "类别\n领域\n项目\n机床\n轴承\n刀具\n",
            "1\n2\n3\n",
        ],
    )
    def test_no_table(self, text: str) -> None:
        """Titles alone, sentences and lists of words stay as they are."""
        assert with_rows(text) == text

    @given(st.text("序号指标单位2020年\n1亿元 ，。", max_size=60))
    def test_moves_nothing(self, text: str) -> None:
        """No offset moves, and no sign but a blank or a line's end is another."""
        made = with_rows(text)
        assert len(made) == len(text)
        assert made.split() == text.split()

    def test_has_figures(self) -> None:
        """The table's figures are found, with their years."""
        facts = extract(document_of(COUNTED.encode(), "甲市.txt")).facts
        found = {
            (each.name, each.properties["value"], each.properties["year"])
            for each in facts.entities
            if each.label == "Indicator"
        }
        assert found == {
            ("产值", 120.5, "2020"), ("产值", 200, "2025"), ("研发投入强度", 2.4, "2025")
        }  # fmt: skip
