"""Lists of goods that a count closes, or that hold the name of a trade."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
TITLE = "临江市“十四五”装备制造业发展规划"
HEAD = f"{TITLE}\n第三章 重点任务\n第一节 装备制造产业\n"
SENSORS = {"温度传感器", "压力传感器", "色谱仪"}
CASES: tuple[tuple[str, set[str]], ...] = (
    ("发展温度传感器、压力传感器、色谱仪3大类检测设备。", SENSORS),
    ("发展温度传感器、压力传感器、色谱仪三大类产品。", SENSORS),
    ("发展温度传感器、压力传感器、色谱仪等3大类检测设备。", SENSORS),
    ("发展矿山装备、智能装备、港口装备。", {"矿山装备", "智能装备", "港口装备"}),
    ("做优硅材料、做强光伏组件、做好光伏组件回收利用。", {"硅材料", "光伏组件"}),
    ("发展汽车零部件、新材料、工业机器人。", {"汽车零部件", "工业机器人"}),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_goods_of_a_list(text: str, expected: set[str]) -> None:
    """A count is no part of a name, and a trade beside goods of its kind is one of them."""
    whole = f"{HEAD}{text}\n"
    plan = Plan("test", TITLE, region="")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    ends = (end for e in facts for end in (e.source, e.target))
    assert {each.name for each in ends if each.label in {"Product", "Technology"}} == expected
