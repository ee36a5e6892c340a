"""A figure that names nothing but the sector it is of."""

import pytest

from tests.loaders.test_measured import measured


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("智能家居产业居全国第30位。", "智能家居"),
        ("智能家居产业突破30亿元。", "智能家居"),
        ("未来产业突破30亿元。", "湖南省"),
        ("优势产业居全国第30位。", "湖南省"),
    ],
)
def test_closed(text: str, owner: str) -> None:
    """Its rank and its size are the sector's; those of a kind of sectors are the region's."""
    assert measured(f"第一章 发展基础\n（一）要点\n{text}") == {30: {owner}}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("长沙锂电池产业营业收入达到30亿元。", "锂电池"),
        ("新增产值30亿元。", "湖南省"),
        ("达产后可实现年产值30亿元。", "湖南省"),
        ("每年新增营业收入30亿元。", "湖南省"),
        ("海外市场营业收入30亿元。", "湖南省"),
    ],
)
def test_words_that_are_no_sector(text: str, owner: str) -> None:
    """Neither where a sector is nor how a sum comes about is a part of its name."""
    assert measured(f"第一章 发展基础\n（一）要点\n{text}") == {30: {owner}}


def test_the_core_of_a_trade() -> None:
    """人工智能核心产业规模 is of 人工智能."""
    text = "第一章 发展基础\n（一）要点\n人工智能核心产业规模突破30亿元。"
    assert measured(text) == {30: {"人工智能"}}


@pytest.mark.parametrize("trade", ["生物医药", "生物产业"])
def test_a_longer_trade_is_its_own(trade: str) -> None:
    """生物医药销售收入 is of 生物医药, though the plan has an industry that is called 生物产业."""
    text = (
        f"第三章 重点产业\n（一）生物产业\n加快发展。\n第四章 发展目标\n{trade}销售收入突破30亿元。"
    )
    assert measured(text) == {30: {trade}}
