"""What reports say became of firms' goods and projects."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_HEAD = "湘江市新型显示产业发展报告（2023）\n二、细分领域\n（一）车载显示产业\n"
_GOODS = "车载显示产业 DEVELOPS 车载曲面显示屏"


def _facts(text: str) -> set[str]:
    found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt")).facts
    return as_said(found)


class TestGoods:
    """The goods that a sentence tells of behind a firm's name."""

    @pytest.mark.parametrize(
        "text",
        [
            "恒远光电首款车载曲面显示屏下线。",
            "恒远光电车载曲面显示屏下线。",
            "产业规模突破50亿元，恒远光电车载曲面显示屏首飞。",
            "恒远光电成功研制车载曲面显示屏。",
            "恒远光电下线首台车载曲面显示屏。",
            "恒远光电主营车载曲面显示屏、透明显示屏。",
            "恒远光电专注车载曲面显示屏研发制造。",
            "恒远光电主要生产车载曲面显示屏。",
            "恒远光电车载曲面显示屏打破国外垄断。",
            "恒远光电车载曲面显示屏填补国内空白。",
            "恒远光电车载曲面显示屏出口欧洲。",
            "恒远光电车载曲面显示屏获评省级首台（套）重大技术装备。",
            "恒远光电车载曲面显示屏、透明显示屏相继投产。",
            "恒远光电车载曲面显示屏月产能达10万片。",
            "恒远光电、蓝海光电推出车载曲面显示屏、透明显示屏等产品。",
        ],
    )
    def test_are_developed(self, text: str) -> None:
        """The firm's name is no part of the goods', whatever became of them."""
        facts = _facts(text)
        assert _GOODS in facts
        assert not any("恒远光电" in each.partition(" DEVELOPS ")[2] for each in facts)

    def test_a_listed_name_cuts_no_word(self) -> None:
        """中微半导 is listed, and no firm where 半导体 goes on."""
        facts = _facts("中微半导体镀膜设备国内市场占有率超过70%。")
        assert "车载显示产业 DEVELOPS 镀膜设备" in facts


class TestProjects:
    """Construction projects by what they cost and make."""

    def test_are_named_behind_their_cost(self) -> None:
        """总投资20亿元的X项目 is a project, with or without its size."""
        facts = _facts(
            "总投资52亿元的华兴电子高端覆铜板项目开工，总投资20亿元的蓝海年产60万片玻璃基板项目竣工。"
        )
        assert {each for each in facts if "总投资 MEASURES" in each} == {
            "华兴电子高端覆铜板项目总投资 MEASURES 华兴电子高端覆铜板项目",
            "蓝海年产60万片玻璃基板项目总投资 MEASURES 蓝海年产60万片玻璃基板项目",
        }

    def test_hold_what_they_make(self) -> None:
        """年产60万片 in a project's name is no count of what stands behind it."""
        facts = _facts("蓝海年产60万片玻璃基板项目总投资30亿元，于2022年6月开工。")
        assert not any("数量 MEASURES" in each for each in facts)


class TestSentences:
    """Short first sentences of a report's paragraphs."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "恒远光电柔性屏入选制造业单项冠军产品",
            "恒远光电首款柔性屏下线",
            "恒远光电完成股改",
            "柔性屏进入批量供货",
            "预计2024年投产",
            "填补国内空白",
            "项目建设提速",
            "两条产线满产运行",
        ],
    )
    def test_are_no_fields(self, sentence: str) -> None:
        """What has a verb of its own names no line of business."""
        facts = _facts(f"{sentence}。恒远光电开展曲面屏研发。")
        assert not any(each.startswith(sentence) for each in facts)
