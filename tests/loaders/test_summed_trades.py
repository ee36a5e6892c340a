"""Trades that are summed up: 全市甲、乙两大主导产业产值 names two trades, and no more."""

import pytest

from tests.loaders.test_sentences_of_plans import said

_HEAD = (
    "云溪市2023年政府工作报告\n一、2023年工作回顾\n"
    "规模以上工业企业生产平稳，产业结构优化，制造业项目加快建设。\n"
)
_TWO = {"电子信息", "装备制造"}


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("全市电子信息、装备制造两大主导产业实现产值306亿元。", _TWO),
        ("全区电子信息、装备制造两个支柱产业增加值增长9%。", _TWO),
        ("全市电子信息、装备制造等主导产业实现产值306亿元。", _TWO),
        ("全县电子信息、装备制造两大传统产业产值占规模以上工业总产值的46%。", _TWO),
    ],
)
def test_bear_the_figure(text: str, trades: set[str]) -> None:
    """What all of them earn is of each, and of what 全市 or 主导 makes of none."""
    names, facts = said(text, _HEAD)
    assert {each.removeprefix("Field ") for each in names if each.startswith("Field ")} == trades
    measured = {each.split(" MEASURES ")[1] for each in facts if " MEASURES " in each}
    assert measured == trades


@pytest.mark.parametrize(
    "text",
    [
        "聚焦电子信息、装备制造双主导产业，引进企业。",
        "初步形成电子信息、装备制造双首位产业。",
        "我市电子信息、装备制造等重点产业加快发展。",
    ],
)
def test_are_told_without_what_counts_them(text: str) -> None:
    """双首位 and 我市 are no parts of a trade's name."""
    names, _ = said(text, _HEAD)
    assert {each.removeprefix("Field ") for each in names if each.startswith("Field ")} == _TWO
