"""Points of a report: 一是工业生产延续增势。… says how things go, and names no field."""

import pytest

from loaders.lexicon import Lexicon
from loaders.subjects.titles import field_of
from tests.loaders.test_sentences_of_plans import said

_SAID = "制造业企业加快改造，工业产业结构优化，重点行业、产业集群和工业园区发展较好。"
_HEAD = f"云河区2023年前三季度工业经济运行情况\n{_SAID}\n"
_FIRST = "1至9月，全区规模以上工业总产值达289.8亿元，同比增长9.9%。"


@pytest.mark.parametrize(
    "point",
    [
        "工业生产延续增势",
        "项目投资多",
        "产业能级高",
        "市场主体蓬勃兴起",
        "消费市场有序恢复",
        "创新平台强",
        "新兴产业动能足",
        "装备制造业支撑有力",
        "高新技术产业增势良好",
        "区位优势突出",
    ],
)
def test_say_how_things_go(point: str) -> None:
    """What a point says of things is no name of a field."""
    assert field_of(point, Lexicon()) is None
    names, _ = said(f"一是{point}。{_FIRST}二是招商成效明显。全区新开工项目38个。\n", _HEAD)
    assert not {each for each in names if each.startswith("Field ")}


@pytest.mark.parametrize("point", ["高性能纤维", "碳纤维复合材料", "生物医药", "低空经济"])
def test_name_a_field(point: str) -> None:
    """A noun still is one."""
    assert field_of(point, Lexicon()) is not None
