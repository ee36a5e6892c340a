"""Trades that stand in quotation marks: “汽车、食品加工、家电”三大优势产业."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_REPORT = "某市2024年制造业发展情况\n一、总体情况\n"


def _fields(text: str) -> set[str]:
    """Return the fields of a report's sentence."""
    found = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts.entities
    return {each.name for each in found if each.label == "Field"}


@pytest.mark.parametrize("verb", ["形成", "已形成", "全市形成了", "拥有", "打造", "做强"])
@pytest.mark.parametrize("head", ["三大优势产业", "三大主导产业", "主导产业", "产业体系"])
@pytest.mark.parametrize("joint", ["、", "+"])
def test_are_fields(verb: str, head: str, joint: str) -> None:
    """A list in quotation marks before the word for trades is one of trades."""
    trades = ["汽车", "电子信息", "食品加工"]
    assert _fields(f"{verb}“{joint.join(trades)}”{head}。") >= set(trades)


def test_what_is_no_trade_is_no_field() -> None:
    """Words in quotation marks that name no trade are no fields."""
    assert not _fields("全省形成“大项目、好项目、新项目”重点产业布局。")


@pytest.mark.parametrize("verb", ["形成", "构建", "打造"])
@pytest.mark.parametrize("system", ["“2+1”现代产业格局", "现代产业格局", "产业体系"])
def test_kinds_of_trades_are_no_part_of_their_names(verb: str, system: str) -> None:
    """以甲传统产业为基础、乙未来产业为引领的产业格局: how old a trade is is told beside it."""
    told = "食品加工传统产业为基础、新材料战略性新兴产业为支撑、氢能未来产业为引领"
    text = f"{verb}以{told}的{system}。"
    assert _fields(text) == {"食品加工", "新材料", "氢能"}
