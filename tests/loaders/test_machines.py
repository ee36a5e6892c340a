"""Machines that are called as places are."""

import pytest

from loaders.lexicon import Lexicon
from loaders.names.machines import is_machine


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("卧式五轴加工中心", True),
        ("齿轮测量中心", True),
        ("车铣复合中心", True),
        ("焊接机器人工作站", True),
        ("果蔬加工中心", False),
        ("院士工作站", False),
        ("精密仪器创新中心", False),
    ],
)
def test_is_machine(name: str, *, expected: bool) -> None:
    """A machine by what it does and how, where a place has neither word."""
    assert is_machine(name, Lexicon()) is expected
