"""Counts of grades alone, which are of what was counted before them."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_TASK = "湖南省制造业高质量发展行动方案\n三、重点任务\n（一）推动产业提质升级\n"


def _indicators(text: str) -> set[str]:
    facts = extract(document_of((_TASK + text).encode(), "plan.txt")).facts
    return {each.name for each in facts.entities if each.label == "Indicator"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "建成10个重大先进制造业集群，其中万亿级7个、5000亿级3个。",
            {"万亿级先进制造业集群数量", "5000亿级先进制造业集群数量"},
        ),
        ("新增专精特新企业100家，其中国家级20家。", {"国家级专精特新企业数量"}),
        (
            "拥有绿色工厂200家，其中国家级50家、省级150家。",
            {"国家级绿色工厂数量", "省级绿色工厂数量"},
        ),
        (
            "建成创新平台100个，其中国家级10个，省级90个。",
            {"国家级创新平台数量", "省级创新平台数量"},
        ),
    ],
)
def test_are_named_by_what_was_counted(text: str, names: set[str]) -> None:
    """其中国家级20家 counts what the clause before counted."""
    assert names <= _indicators(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("突破50项关键技术，建设5项全国重点实验室。", "全国重点实验室数量"),
        ("突破50项关键技术，开发30项在全国领先的装备。", "在全国领先的装备数量"),
    ],
)
def test_what_is_counted_is_no_part_of_what_was(text: str, name: str) -> None:
    """全国重点实验室 goes on with no figure, as 全国占比 does."""
    assert name in _indicators(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("汽车产业突破5000亿元。", "汽车产业规模"),
        ("装备制造业达到千亿级。", "装备制造业规模"),
        ("汽车产业产值达到800亿元，电子信息产业突破500亿元。", "电子信息产业产值"),
        ("牵头或参与制定30项以上标准。", "标准数量"),
        ("主导制定20项国际标准。", "国际标准数量"),
        ("创建50个省级及以上产业创新中心。", "省级及以上产业创新中心数量"),
    ],
)
def test_say_what_is_measured(text: str, name: str) -> None:
    """How great a trade is, and how many of what grade, are said whole."""
    assert name in _indicators(text)


@pytest.mark.parametrize("text", ["实施20项国家科技重大专项。", "实施5个以上产业基础再造工程。"])
def test_many_programmes_have_no_name(text: str) -> None:
    """20项国家专项 counts programmes and names none."""
    facts = extract(document_of((_TASK + text).encode(), "plan.txt")).facts
    assert not [each for each in facts.entities if each.label == "Programme"]
