"""Clusters that lead the paragraphs of a task, and headings of a kind alone."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said, nodes_and_edges

_TASK = "湖南省“十四五”制造业高质量发展规划\n第三章 主要任务\n第一节 打造先进制造业集群\n"


@pytest.mark.parametrize("trade", ["物联网", "高端新材料", "新型电力装备", "生物医药", "新材料"])
def test_make_what_their_paragraph_tells(trade: str) -> None:
    """甲集群。重点发展乙: 甲 is a field of the task, and develops 乙."""
    text = f"{_TASK}{trade}集群。重点发展湿法隔膜、气相色谱仪。\n"
    facts = as_said(extract(document_of(text.encode(), "plan.txt")).facts)
    assert {
        f"{trade} DEVELOPS 湿法隔膜",
        f"{trade} DEVELOPS 气相色谱仪",
        f"{trade}集群 FOCUSES_ON {trade}",
        f"打造先进制造业集群 PROMOTES {trade}集群",
    } <= facts


@pytest.mark.parametrize("heading", ["前瞻布局细分赛道", "抢占前沿领域"])
def test_kinds_of_fields_are_no_industry(heading: str) -> None:
    """细分赛道 and 前沿领域 name no trade, and those below are parts of none."""
    plan = f"湖南省“十五五”未来产业发展行动方案\n三、重点任务\n（一）{heading}\n"
    text = plan + "1.未来信息。重点突破光电融合芯片。\n2.未来材料。发展高温合金。\n"
    nodes, edges = nodes_and_edges(extract(document_of(text.encode(), "plan.txt")).facts)
    named = {name for label, name in nodes if label in {"Field", "Industry"}}
    assert named == {"未来信息", "未来材料"}
    assert not [each for each in edges if each[0] == "PART_OF"]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("实施机器人及智能装备子工程", {"机器人", "智能装备"}),
        ("实施航空装备子工程", {"航空装备"}),
        ("实施机器人及智能装备工程", {"机器人", "智能装备"}),
    ],
)
def test_projects_for_a_trade_promote_it(heading: str, lines: set[str]) -> None:
    """实施甲装备工程 is for 甲装备."""
    text = f"湖南省先进装备制造业发展实施方案\n三、重点任务\n（一）{heading}\n重点发展盾构机。\n"
    facts = as_said(extract(document_of(text.encode(), "plan.txt")).facts)
    opening = f"{heading} PROMOTES "
    assert {each.removeprefix(opening) for each in facts if each.startswith(opening)} == lines
