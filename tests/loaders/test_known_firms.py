"""Firms that everybody knows: beside one another, with what they make, and whose a project is."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "泸州市2023年政府工作报告\n一、2023年工作回顾\n产业发展提速。\n"


def named(text: str, label: str) -> set[str]:
    """Return the names that a report has of one label."""
    found = extract(document_of(f"{HEAD}{text}\n".encode(), "plan.txt")).facts
    return {each.name for each in found.entities if each.label == label}


FIRMS = ["比亚迪", "宁德时代", "吉利汽车", "华为", "中国中车"]


@pytest.mark.parametrize("firm", FIRMS)
@pytest.mark.parametrize("goods", ["新能源汽车", "动力电池"])
def test_project_is_the_firm_s(firm: str, goods: str) -> None:
    """推进甲新能源汽车项目建设 names a project by whose it is, and no firm of that name."""
    text = f"推进{firm}{goods}项目建设。"
    assert named(text, "Programme") == {f"{firm}{goods}项目"}
    assert named(text, "Organisation") <= {firm}


def test_projects_of_a_list() -> None:
    """推动甲动力电池、乙新材料等重点项目建设 names two projects."""
    text = "推动比亚迪动力电池、宁德时代新材料等重点项目建设。"
    assert named(text, "Programme") == {"比亚迪动力电池", "宁德时代新材料"}
    assert "比亚迪动力电池" not in named(text, "Organisation")


@pytest.mark.parametrize("text", ["加快华为项目建设。", "甲镇比亚迪工厂入选国家示范项目。"])
def test_no_project(text: str) -> None:
    """The firm alone names no project of its own, nor does a clause."""
    assert named(text, "Programme") == set()


@pytest.mark.parametrize("firm", [*FIRMS, "国家电网", "中石化"])
@pytest.mark.parametrize(
    "text",
    ["发挥{}链主作用。", "支持三一重工联合{}攻关关键技术。", "推动三一重工与{}开展合作。"],
)
def test_stand_behind_verbs(firm: str, text: str) -> None:
    """Behind 发挥, 联合 and 与 a name begins."""
    assert firm in named(text.format(firm), "Organisation")


def test_two_are_two() -> None:
    """甲与乙股份 are two, where everybody knows the first."""
    text = "推动富士康与歌尔股份开展合作。"
    assert named(text, "Organisation") == {"富士康", "歌尔股份"}


@pytest.mark.parametrize(
    "trades", ["汽车电子、消费电子", "光电子、微电子", "精细化工、轨道交通", "铝精深加工、光电子"]
)
@pytest.mark.parametrize("text", ["支持{}等企业做大做强。", "引进{}等一批龙头企业。"])
def test_trades_are_none(trades: str, text: str) -> None:
    """What a trade is called names no firm."""
    assert named(text.format(trades), "Organisation") == set()


def test_what_firms_do_is_no_part_of_a_name() -> None:
    """支持甲集团、乙果汁扩能 names a firm, and neither goods nor a longer firm."""
    text = "支持云溪集团、恒通果汁扩能。"
    assert named(text, "Organisation") == {"云溪集团", "恒通果汁"}
    assert named(text, "Product") == set()


def test_links_of_a_chain_are_no_firms() -> None:
    """等产业链上下游企业 counts the firms of the links that stand in front of it."""
    text = "引育“三大电”、智能网联技术、车规级芯片等产业链上下游关键企业200家。"
    assert named(text, "Organisation") == set()


def test_a_firm_is_no_field() -> None:
    """中车某厂研制的列车下线 begins with who made it, no field that develops things."""
    text = "中车电机研制的氢能源列车下线，云溪集团攻克超细合金制备技术。"
    assert named(text, "Field") == set()
