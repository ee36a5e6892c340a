"""A plan for one industry: what it is called shortly, and what is told of it."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "{}高质量发展实施方案\n\n二、重点任务\n\n{}\n\n加快控制阀、伺服电机等产品研发和产业化。\n"
TWO = "\n（二）拓展应用市场\n\n扩大对外合作。\n"


def facts(text: str) -> tuple[set[str], set[tuple[str, str, str]]]:
    """Return what a text names, each behind its label, and what it says: source, type, target."""
    found = extract(document_of(f"{text}{TWO}".encode(), "plan.txt")).facts
    named = {f"{each.label} {each.name}" for each in found.entities}
    return named, {(each.source.name, each.type, each.target.name) for each in found.facts}


@pytest.mark.parametrize("called", ["光储设备", "光储设备产业", "光储设备行业"])
@pytest.mark.parametrize("industry", ["光储设备制造业", "光储设备产业"])
@pytest.mark.parametrize(
    "heading", ["（一）{}技术创新行动", "（一）提升{}供给水平", "（一）推动{}高质量发展"]
)
def test_one_industry_has_one_name(industry: str, called: str, heading: str) -> None:
    """In a plan for 甲制造业, 甲 and 甲产业 are no fields beside it."""
    named, said = facts(HEAD.format(industry, heading.format(called)))
    assert not any(each.startswith("Field") for each in named)
    made = {(source, target) for source, kind, target in said if kind == "DEVELOPS"}
    assert made == {(industry, "控制阀"), (industry, "伺服电机")}


def test_what_is_made_is_a_part_of_an_industry() -> None:
    """船舶制造业 is no other name of 船舶工业."""
    named, _ = facts(HEAD.format("船舶工业", "（一）推动船舶制造业转型升级"))
    assert "Field 船舶制造业" in named


@pytest.mark.parametrize("heading", ["产业基础创新工程", "营商环境优化行动", "目标引领行动"])
def test_actions_tell_no_past(heading: str) -> None:
    """产业基础创新工程 is to be carried out, and each of its numbered leads is a measure."""
    leads = "1.加强关键技术攻关。支持协同创新。\n\n2.拓展应用场景。扩大示范。\n"
    named, _ = facts(HEAD.format("光储设备产业", f"（一）{heading}\n\n{leads}"))
    assert {"Measure 加强关键技术攻关", "Measure 拓展应用场景"} <= named
    assert f"Programme {heading}" in named
