"""Lists of trades that 制造业 or a kind of chain closes, and those of which there is to be less."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

TASK = "临江市工业高质量发展实施方案\n\n三、重点任务\n\n（一）做强主导产业\n\n"


def promoted(text: str) -> set[str]:
    """Return what the measure of a task promotes."""
    found = extract(document_of(f"{TASK}{text}。".encode(), "plan.txt")).facts
    return {each.target.name for each in found.facts if each.type == "PROMOTES"}


@pytest.mark.parametrize(
    "closing",
    ["等制造业", "等装备制造业", "等先进制造业", "三条新能源产业链", "等3条先进制造产业链"],
)
@pytest.mark.parametrize(
    "trades", ["氢能装备、储能装备、工程机械", "煤化工、氟化工、盐化工", "棉纺、印染、家纺"]
)
def test_trades_that_a_kind_of_making_closes(trades: str, closing: str) -> None:
    """等制造业 says of a list as much as 等产业, a count of a kind of chain as one of chains."""
    assert promoted(f"大力发展{trades}{closing}") == set(trades.split("、"))


@pytest.mark.parametrize(
    "text",
    [
        "推动大数据、云计算等与制造业深度融合",
        "严格控制尿素、电石等行业新增产能",
        "依法化解煤炭、钢铁等行业过剩产能",
        "严控钢铁、水泥等行业新增产能",
    ],
)
def test_what_is_to_be_less_is_not_promoted(text: str) -> None:
    """Trades whose capacity a plan limits, or with which others blend, are promoted by none."""
    assert promoted(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三大板块分别对应光伏材料、电池材料等产业集群", "光伏材料产业集群"),
        ("与云河集团签订风电装备产业基地合作协议", "风电装备产业基地"),
        ("紧抓云河新能源基地建设机遇", "云河新能源基地"),
    ],
)
def test_a_verb_in_front_is_no_part_of_a_name(text: str, name: str) -> None:
    """What a sentence does with a place or a list stands before the name, and not in it."""
    assert name in promoted(text)


@pytest.mark.parametrize(
    "text", ["形成2个百亿元以上光伏产业集群", "打造10个产值50亿元以上轻工产业集群"]
)
def test_how_much_a_cluster_earns_is_no_part_of_its_name(text: str) -> None:
    """以上 behind an amount is no preposition before a name."""
    assert not any(name.startswith("上") for name in promoted(text))
