"""Figures in the plan or report of a new area or zone, which no table of units has."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract


@pytest.mark.parametrize(
    ("title", "label", "name"),
    [
        ("苏州临江新城2023年工作总结", "Region", "苏州临江新城"),
        ("湘江北新区2023年工作总结", "Region", "湘江北新区"),
        ("云河科技园区东阳园发展报告（2022）", "Platform", "云河科技园区东阳园"),
        ("云河保税港区2023年工作总结", "Platform", "云河保税港区"),
        ("岳阳市2023年工作总结", "Region", "岳阳市"),
        ("岳阳高新区2023年工作总结", "Platform", "岳阳高新区"),
    ],
)
def test_what_an_area_counts_is_its_own(title: str, label: str, name: str) -> None:
    """What a title begins with is what the text tells of."""
    text = f"{title}\n一、工作回顾\n规模以上工业总产值达到4200亿元。新增高新技术企业260家。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    measured = {
        (each.target.label, each.target.name) for each in found.facts if each.type == "MEASURES"
    }
    assert measured == {(label, name)}


@pytest.mark.parametrize("partner", ["与东莞市共建合作园", "同东莞市签署协议", "携手东莞市招商"])
def test_what_is_done_with_another_is_ones_own(partner: str) -> None:
    """与甲市共建某园，引进项目68个 counts the projects of the report's own city."""
    text = f"岳阳市2023年工作总结\n一、工作回顾\n{partner}，引进产业项目68个。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    assert [e.target.name for e in found.facts if e.type == "MEASURES"] == ["岳阳市"]
