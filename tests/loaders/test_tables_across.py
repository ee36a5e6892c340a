"""Tables of targets whose columns are industries or places, or whose caption says the measure."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_HEAD = "岳阳市先进制造业发展行动计划（2022—2025年）\n一、总体目标\n"


def _figures(table: str) -> set[tuple[str, str, str, str]]:
    """Return each figure's name and value, and its target's label and name."""
    found = extract(document_of(f"{_HEAD}{table}\n".encode(), "plan.txt")).facts
    told = [(each.source, each.target) for each in found.facts if each.type == "MEASURES"]
    return {(of.name, str(of.properties["value"]), to.label, to.name) for of, to in told}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "表2 2025年发展目标\n指标\t新材料\t高端装备\n营业收入（亿元）\t9000\t15000",
            {
                ("新材料营业收入", "9000.0", "Field", "新材料"),
                ("高端装备营业收入", "15000.0", "Field", "高端装备"),
            },
        ),
        (
            "表3 2025年分解目标\n指标\t单位\t长沙市\t株洲市\n规上企业数量\t家\t800\t—",
            {("长沙市规上企业数量", "800.0", "Region", "长沙市")},
        ),
        (
            "表1 重点产业营业收入目标（单位：亿元）\n产业\t2025年\n新材料\t9000",
            {("新材料营业收入", "9000.0", "Field", "新材料")},
        ),
        ("项目\t甲公司\t乙公司\n特点\t规模大\t技术强", set()),
    ],
)
def test_tables_of_things(table: str, expected: set[tuple[str, str, str, str]]) -> None:
    """Each value is of the thing in its column or row, and of the measure in the other."""
    assert _figures(table) == expected
