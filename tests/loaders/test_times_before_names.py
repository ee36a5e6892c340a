"""Times that open a clause, with no mark behind them, are no part of what is named there."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_REPORT = "株洲市2023年工业运行情况\n一、运行情况\n今年，产业发展保持良好态势。\n"
_TIMES = [
    "今年",
    "去年",
    "去年上半年",
    "上半年",
    "今年前三季度",
    "一季度",
    "前9个月",
    "10月份",
    "截至目前",
    "截至9月底",
    "截至2023年9月底",
    "近几年",
    "近五年",
    "1—9月",
    "2023年1—9月",
    "2023年全年",
    "同期",
    "年初以来",
    "建市以来",
    "到年底",
    "据统计",
    "数据显示",
    "初步核算",
    "此外",
]


def _found(text: str) -> tuple[set[str], set[str]]:
    """Return the names of what is found, and the facts as they read."""
    facts = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts
    names = {each.name for each in facts.entities if each.label != "Indicator"}
    return names, as_said(facts)


@pytest.mark.parametrize("time", _TIMES)
def test_open_a_clause(time: str) -> None:
    """去年新材料产业产值 is of 新材料, and the zone is called by its name alone."""
    names, facts = _found(f"{time}新材料产业产值达20亿元。")
    assert names == {"株洲市", "新材料"}
    assert "新材料产业产值 MEASURES 新材料" in facts
    names, facts = _found(f"{time}株洲高新区完成工业投资30亿元。")
    assert names == {"株洲市", "株洲高新区"}
    assert any(each.endswith("工业投资 MEASURES 株洲高新区") for each in facts)
