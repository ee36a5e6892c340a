"""Trades that a place is said to have: 现有A、B等产业; 形成以甲为龙头的A产业."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
LAYOUT = "湖南省“十四五”制造业发展规划\n第五章 优化空间布局\n第一节 构建区域新格局\n"
TWO = {("浏阳市", "电子信息"), ("浏阳市", "新材料")}
CASES: tuple[tuple[str, set[tuple[str, str]]], ...] = (
    ("浏阳市已形成电子信息、新材料等产业。", TWO),
    ("浏阳市现有电子信息、新材料等产业。", TWO),
    ("浏阳市集聚了电子信息、新材料等产业，规上企业300家。", TWO),
    ("浏阳市拥有电子信息、新材料等特色产业。", TWO),
    ("浏阳市形成以甲公司为龙头的电子信息产业。", {("浏阳市", "电子信息")}),
    ("浏阳市培育了以甲公司、乙公司为龙头的新材料产业。", {("浏阳市", "新材料")}),
    ("浏阳市集聚了电子信息、新材料等企业50家。", set()),
    ("浏阳市形成以甲公司为龙头的电子信息产业集群。", set()),
    ("浏阳市形成研发、制造、销售等产业。", set()),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_place_is_known_for_the_trades_it_has(text: str, expected: set[tuple[str, str]]) -> None:
    """Each of the trades, but no firms, clusters or steps of work."""
    whole = f"{LAYOUT}{text}\n"
    plan = Plan("test", "湖南省“十四五”制造业发展规划", region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    assert {(e.source.name, e.target.name) for e in facts if e.type == "SPECIALISES_IN"} == expected
