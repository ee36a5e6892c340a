"""Trades that a task of a plan for all industry moves, and what they are to make by it."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_PLAN = (
    "湖南省关于加快推进新型工业化的实施意见\n一、总体要求\n推进新型工业化。\n"
    "二、主要任务\n（一）改造提升传统产业\n"
)
_GOODS = {"己内酰胺", "聚碳酸酯"}


def _developed(text: str) -> set[tuple[str, str]]:
    facts = extract(document_of((_PLAN + text).encode(), "plan.txt")).facts
    return {(e.source.name, e.target.name) for e in facts.facts if e.type == "DEVELOPS"}


@pytest.mark.parametrize("pushes", ["推动", "引导", "支持", "促进", "鼓励", ""])
@pytest.mark.parametrize("does", ["发展", "重点发展", "开发", "加快发展", "研发"])
def test_whoever_pushes_the_trade_develops(pushes: str, does: str) -> None:
    """推动甲产业发展A、B: what is moved is what develops."""
    found = _developed(f"{pushes}石化产业{does}己内酰胺、聚碳酸酯。")
    assert {target for _, target in found} == _GOODS
    assert {source.removesuffix("产业") for source, _ in found} == {"石化"}


@pytest.mark.parametrize(
    "moved",
    [
        "推动石化产业转型升级",
        "推动石化产业向精细化工延伸",
        "推动石化产业高端化发展",
        "做强石化产业",
        "推动石化行业转型升级",
    ],
)
def test_the_next_clause_tells_of_it(moved: str) -> None:
    """推动甲产业转型升级，重点发展A: the goods behind the comma are that trade's."""
    found = _developed(f"{moved}，重点发展己内酰胺、聚碳酸酯。")
    assert {target for _, target in found} == _GOODS
    assert {source.removesuffix("产业") for source, _ in found} == {"石化"}


@pytest.mark.parametrize("way", ["智能化产业", "高端化产业"])
def test_a_way_to_grow_is_no_trade(way: str) -> None:
    """石化产业 is a trade, and 智能化产业 none."""
    assert not any(
        source.startswith(way[:3]) for source, _ in _developed(f"做强{way}，发展己内酰胺。")
    )
