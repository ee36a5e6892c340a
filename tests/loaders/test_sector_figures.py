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
