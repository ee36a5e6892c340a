"""Bases of several trades in a list before one head."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

PLAN = "临江市工业高质量发展实施方案\n\n三、重点任务\n\n（一）优化产业布局\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设全国重要的焦化、氯碱和精细化工产业基地", {"焦化、氯碱和精细化工产业基地"}),
        ("建设能源、化工和冶金产业基地", {"能源、化工和冶金产业基地"}),
        ("打造国内领先的光伏、风电装备制造基地", {"光伏、风电装备制造基地"}),
        ("建设新能源、新材料产业基地", {"新能源产业基地", "新材料产业基地"}),
        ("建设肉制品、乳制品加工基地", {"肉制品加工基地", "乳制品加工基地"}),
        ("建设国家集成电路、新型显示产业基地", {"国家集成电路产业基地", "国家新型显示产业基地"}),
        ("建设云河检测中心、精细化工产业基地", {"云河检测中心", "精细化工产业基地"}),
    ],
)
def test_a_base_is_for_all_the_trades_of_its_list(text: str, expected: set[str]) -> None:
    """What ranks a list or joins its last item makes it one base; else each trade has its own."""
    found = extract(document_of(f"{PLAN}{text}。".encode(), "plan.txt")).facts
    assert {each.name for each in found.entities if each.label == "Platform"} == expected


def test_a_base_of_several_trades_supports_each() -> None:
    """The trades of one base are fields each, and not their list."""
    text = f"{PLAN}建设全国重要的煤电、煤化工和精细化工产业基地。"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    said = {each.target.name for each in found.facts if each.type == "SUPPORTS"}
    assert said == {"煤电", "煤化工", "精细化工"}
