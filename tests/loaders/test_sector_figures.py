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
