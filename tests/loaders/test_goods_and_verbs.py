"""Goods that begin as a verb does, and trades that open a sentence or close a list of goods."""

import pytest

from tests.loaders.test_forms_of_lists import INDUSTRY, facts
from tests.loaders.test_listed_goods import developed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what begins as a verb does and is a thing
        ("发展压缩机、膨胀机。", "压缩机 膨胀机"),
        ("突破压缩空气储能、飞轮储能等技术。", "压缩空气储能 飞轮储能"),
        ("发展增强塑料、改性塑料。", "增强塑料 改性塑料"),
        ("重点发展跟踪支架、逆变器。", "跟踪支架 逆变器"),
        ("研发强化玻璃、强化木地板。", "强化玻璃 强化木地板"),
        ("发展普及型数控机床。", "普及型数控机床"),
        ("压缩落后产能，淘汰老旧锅炉。", ""),
        ("坚决压减落后锅炉。", ""),
        # trades in parts list what is made
        ("发展变速箱、车灯等零部件产业。", "变速箱 车灯"),
        ("带动动力电池、电控系统等配套产业发展。", "动力电池 电控系统"),
        ("带动物流、检测、维修等配套产业发展。", ""),
        # the second of two kinds is an object of the same verb
        (
            "发展以铝合金、铜合金为主的金属材料，以碳纤维、芳纶为代表的高性能纤维。",
            "铝合金 铜合金 碳纤维 芳纶",
        ),
        (
            "重点发展以铝合金、铜合金为主的金属材料和以碳纤维、芳纶为代表的高性能纤维。",
            "铝合金 铜合金 碳纤维 芳纶",
        ),
        ("加快发展铝合金，以甲公司、乙公司为代表的企业快速成长。", "铝合金"),
        ("突破激光切割、智能焊接等关键技术装备。", "激光切割 智能焊接"),
        # what is worked is not what is made
        ("以水果、蔬菜精深加工为重点，发展果汁。", "果汁"),
        ("以生猪、肉牛屠宰加工为主，发展冷鲜肉。", "冷鲜肉"),
        # how a thing is belongs to its name, each trait of it
        ("发展高安全、长寿命储能电池。", "高安全、长寿命储能电池"),
        ("研发低能耗、高可靠性压缩机。", "低能耗、高可靠性压缩机"),
    ],
)
def test_goods_that_verbs_hide(sentence: str, expected: str) -> None:
    """What is made is found whatever its name begins with and whatever closes its list."""
    assert developed(sentence) - {"金属材料"} == set(expected.split())


def test_a_trade_opens_a_sentence() -> None:
    """芯片设计，重点突破A: the trade is what the sentence is about, and no chip is developed."""
    _, said = facts(f"{INDUSTRY}芯片设计，重点突破射频芯片、存储芯片。制造封测，发展功率模块。")
    assert ("芯片设计", "DEVELOPS", "射频芯片") in said
    assert "芯片" not in {target for _, _, target in said}
    assert ("芯片设计", "DEVELOPS", "功率模块") not in said


def test_kinds_are_no_firms() -> None:
    """支持酱香型、浓香型白酒品质提升 names kinds of a drink and no firm."""
    nodes, _ = facts(f"{INDUSTRY}支持酱香型、浓香型白酒品质提升。")
    assert "Organisation" not in {label for label, _ in nodes}


def test_trades_beside_what_leads() -> None:
    """以A为主体、B和C为两翼的产业体系 is made of three trades."""
    nodes, _ = facts(
        f"{INDUSTRY}形成以化学药为主体、生物药和中药为两翼、医疗器械为支撑的产业体系。"
    )
    assert "中药为两翼" not in {name for _, name in nodes}


@pytest.mark.parametrize(
    "closing", ["等行业", "等传统行业", "等劳动密集型行业", "等重点行业", "等优势产业"]
)
def test_each_of_the_sectors_where_goods_are_spread(closing: str) -> None:
    """在A、B等传统行业推广C: the last of the list is one of them, whatever closes it."""
    _, said = facts(f"{INDUSTRY}在家具、陶瓷、五金{closing}推广工业机器人。")
    used = {
        target for source, kind, target in said if (source, kind) == ("工业机器人", "APPLIED_IN")
    }
    assert used == {"家具", "陶瓷", "五金"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("研制智能煎煮、提取浓缩、真空干燥等装备。", ""),
        ("发展手术、康复、护理等医疗机器人。", "医疗机器人"),
        ("发展加工中心、数控车床。", "加工中心 数控车床"),
    ],
)
def test_what_machines_do(sentence: str, expected: str) -> None:
    """What is listed before the machines that do it is no thing that is made."""
    nodes, _ = facts(f"{INDUSTRY}{sentence}")
    assert developed(sentence) == set(expected.split())
    assert "Platform" not in {label for label, _ in nodes}


def test_kinds_of_hospitals_are_nobody() -> None:
    """在三级医院应用 says where something is used, and by nobody in particular."""
    nodes, _ = facts(f"{INDUSTRY}推广手术机器人、康复机器人在三级医院应用。")
    assert "Organisation" not in {label for label, _ in nodes}
