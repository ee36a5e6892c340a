"""Trades that 和, 与 or 及 joins, where a plan says that they are to grow."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_TASK = "洛阳市推进新型工业化行动方案\n三、重点任务\n（一）提升创新能力\n"


def _promoted(text: str) -> set[str]:
    """Return what the measure above a text promotes."""
    facts = extract(document_of((_TASK + text).encode(), "plan.txt")).facts.facts
    return {each.target.name for each in facts if each.type == "PROMOTES"}


@pytest.mark.parametrize(
    "text",
    [
        "推动食品加工和现代物流发展。",
        "支持食品加工与现代物流做大做强。",
        "推动食品加工和现代物流行业转型升级。",
        "提升食品加工和现代物流产业竞争力。",
        "促进食品加工与现代物流产业集聚发展。",
    ],
)
def test_two_known_trades_grow_each(text: str) -> None:
    """Two trades that 和 or 与 joins grow each, as those of a list do."""
    assert _promoted(text) == {"食品加工", "现代物流"}


@pytest.mark.parametrize("verb", ["大力发展", "推动", "做强"])
def test_a_trade_that_is_called_by_two_is_one(verb: str) -> None:
    """半导体及集成电路产业 is one trade by its name."""
    assert _promoted(f"{verb}半导体及集成电路产业发展。") >= {"半导体及集成电路产业"}


@pytest.mark.parametrize("text", ["推动标准和质量发展。", "推动园区和企业做大做强。"])
def test_what_is_no_known_trade_is_none(text: str) -> None:
    """Two nouns that 和 joins say nothing of trades."""
    assert not _promoted(text)


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("延伸食品加工、现代物流产业链。", {"食品加工", "现代物流"}),
        ("延伸食品加工和现代物流产业链。", {"食品加工", "现代物流"}),
        ("补齐纺织、食品加工、装备制造产业链短板。", {"纺织", "食品加工", "装备制造"}),
        ("推动纺织、食品加工和装备制造行业转型升级。", {"纺织", "食品加工", "装备制造"}),
    ],
)
def test_the_first_of_a_list_grow_as_the_last_does(text: str, trades: set[str]) -> None:
    """What a noun says of the last trade of a list it says of those before."""
    assert _promoted(text) == trades


@pytest.mark.parametrize(
    "text", ["做强食品加工、现代物流产业链。", "做强食品加工和现代物流全产业链。"]
)
def test_the_word_that_closes_a_list_is_no_part_of_a_name(text: str) -> None:
    """做强甲、乙产业链 names no 乙产业链 beside 甲."""
    assert _promoted(text) == {"食品加工", "现代物流"}


@pytest.mark.parametrize(
    "text",
    [
        "发展生物医药产业和食品加工产业。",
        "推动生物医药产业与食品加工产业集聚发展。",
        "培育壮大生物医药产业、食品加工产业。",
    ],
)
def test_names_that_each_say_what_they_are_are_two(text: str) -> None:
    """Of 甲产业和乙产业 each grows."""
    bare = {name.removesuffix("产业") for name in _promoted(text)}
    assert bare == {"生物医药", "食品加工"}


@pytest.mark.parametrize(
    "text",
    [
        "以甲公司为龙头，发展食品加工、现代物流产业。",
        "依托湘江重工集团，做强食品加工和现代物流产业。",
        "发挥湘江重工集团链主作用，做强食品加工、现代物流产业链。",
    ],
)
def test_firms_lead_each_trade_that_grows_on_them(text: str) -> None:
    """What grows on a firm is led by it, whether one trade or a list of them."""
    facts = extract(document_of((_TASK + text).encode(), "plan.txt")).facts.facts
    led = {each.target.name for each in facts if each.type == "LEADS"}
    assert led == {"食品加工", "现代物流"}
