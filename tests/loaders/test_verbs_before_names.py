"""Verbs before the names of clusters, bases and trades, and words that are no trades."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import Parts, as_said, nodes_and_edges

_TASK = "某省制造业高质量发展行动方案\n三、重点任务\n（一）优化产业布局\n"
_INDUSTRY = "某省“十四五”战略性新兴产业发展规划\n第三章 重点领域\n第一节 新材料产业\n"


def _found(text: str) -> Parts:
    return nodes_and_edges(extract(document_of(text.encode(), "plan.txt")).facts)


@pytest.mark.parametrize(
    "verb", ["塑造", "积极培育塑造", "构筑", "厚植", "筑牢", "激活", "抢占", "打响", "育强"]
)
@pytest.mark.parametrize(
    ("named", "label", "names"),
    [
        ("智能装备产业集群", "Cluster", {"智能装备产业集群"}),
        ("智能装备、生物医药等两大产业集群", "Cluster", {"智能装备产业集群", "生物医药产业集群"}),
    ],
)
def test_are_no_part_of_a_cluster(verb: str, named: str, label: str, names: set[str]) -> None:
    """培育塑造甲产业集群 names 甲产业集群."""
    nodes = _found(f"{_TASK}{verb}{named}。\n")[0]
    assert {name for kind, name in nodes if kind == label} == names


@pytest.mark.parametrize("verb", ["塑造", "培育塑造", "构筑", "厚植", "打造成为", "培育成为"])
def test_are_no_part_of_a_trade(verb: str) -> None:
    """塑造甲、乙等产业 names 甲 and 乙."""
    nodes = _found(f"{_TASK}{verb}智能装备、生物医药等产业。\n")[0]
    assert {name for kind, name in nodes if kind == "Field"} == {"智能装备", "生物医药"}


def test_are_no_part_of_a_base() -> None:
    """塑造甲产业基地 names 甲产业基地."""
    nodes = _found(f"{_TASK}塑造智能装备产业基地。\n")[0]
    assert {name for kind, name in nodes if kind == "Platform"} == {"智能装备产业基地"}


@pytest.mark.parametrize(
    "text",
    [
        "以特色优势产业和战略性新兴产业为主攻方向，打造千亿级产业集群。",
        "以资本和技术密集型产业为导向，加快转型升级。",
        "长沙市以战略性新兴产业为主导，以现代服务业为支撑。",
        "聚焦终端产品领域，加快转型升级。",
    ],
)
def test_kinds_of_trades_are_no_trades(text: str) -> None:
    """What trades are like, and how important they are, names none."""
    assert not [name for label, name in _found(_TASK + text)[0] if label == "Field"]


@pytest.mark.parametrize("text", ["重点承接发展中下游产业链产品。", "发展产业链产品。"])
def test_products_of_a_chain_are_no_goods(text: str) -> None:
    """What a chain makes is named by its links."""
    assert not [name for label, name in _found(_INDUSTRY + text)[0] if label == "Product"]


def test_mountains_are_no_league() -> None:
    """小兴安岭 is not in 兴安盟; 大兴安岭地区 is a prefecture."""
    text = "以大小兴安岭林区为重点，加快中药材产业发展。\n大兴安岭地区重点发展中药材。\n"
    facts = extract(document_of((_TASK + text).encode(), "plan.txt")).facts
    assert "大兴安岭地区 SPECIALISES_IN 中药材" in as_said(facts)
    assert "兴安盟" not in {each.name for each in facts.entities}
