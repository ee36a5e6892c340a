"""How many there are, and of what kind, makes no name: 一批软件公司, 一众平台, 一批标杆场景."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_PLAN = "临江市机器人产业发展行动计划（2025—2027年）\n三、重点任务\n（一）发展整机产品\n"


def _named(sentence: str, label: str) -> set[str]:
    """Return the names of a label that a sentence of a plan for one industry gives."""
    found = extract(document_of((_PLAN + sentence + "\n").encode(), "plan.txt")).facts.entities
    return {each.name for each in found if each.label == label}


@pytest.mark.parametrize("trade", ["软件", "生物医药", "机器人", "物流", "集成电路设计"])
def test_a_line_of_business_names_no_firm(trade: str) -> None:
    """软件公司 is any, and a firm with a name of its own is one."""
    assert _named(f"培育一批{trade}公司。", "Organisation") == set()
    assert _named(f"依托云杉{trade}公司建设产业园。", "Organisation") == {f"云杉{trade}公司"}


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("突破机器人新产品，打造一批机器人标杆应用场景。", set()),
        ("推广焊接机器人，打造一批汽车、家电等典型应用场景。", {"汽车", "家电"}),
        ("推广焊接机器人，打造汽车、家电等典型应用场景。", {"汽车", "家电"}),
        ("到2027年，行动期内全产业链营业收入年均增长10%。", set()),
    ],
)
def test_how_many_scenes_is_no_sector(sentence: str, fields: set[str]) -> None:
    """A count in front of scenes belongs to the scenes."""
    assert _named(sentence, "Field") == fields


def test_many_platforms_are_none() -> None:
    """一众技术平台 is what those before it are called."""
    found = _named("建立工业机器人创新研究院等一众技术平台。", "Platform")
    assert found == {"工业机器人创新研究院"}
