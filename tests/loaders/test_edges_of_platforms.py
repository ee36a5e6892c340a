"""What stands before the name of a platform and is no part of it."""

import pytest

from loaders.extractors.platforms import platforms
from tests.loaders.test_extractors import named, passage, run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省市共建绿色冶炼研究中心投用", ["绿色冶炼研究中心"]),
        ("与云溪大学签约绿色冶炼研究中心", ["绿色冶炼研究中心"]),
        ("国务院批准云溪高新技术产业园区升级", ["云溪高新技术产业园区"]),
        ("新认定了甘棠绿色冶炼研究中心", ["甘棠绿色冶炼研究中心"]),
        ("布局建设了甘棠绿色冶炼研究中心", ["甘棠绿色冶炼研究中心"]),
        ("推进实体化运行甘棠绿色冶炼研究中心", ["甘棠绿色冶炼研究中心"]),
        ("委托云溪大学运营甘棠绿色冶炼研究中心", ["甘棠绿色冶炼研究中心"]),
        ("打造云溪—甘棠氢能走廊", ["云溪—甘棠氢能走廊"]),
        (
            "完善稀散金属材料数据库、轨道装备训练数据库",
            ["稀散金属材料数据库", "轨道装备训练数据库"],
        ),
        ("开发分布式数据库", []),
        ("入选国家“双创”示范基地", []),
        ("获评国家级绿色园区、国家数字服务出口基地", []),
        ("被认定为省级智能装备特色产业园", []),
        ("上榜全省十强产业园区", []),
    ],
)
def test_the_name_alone(text: str, expected: list[str]) -> None:
    """Who allows, signs for or runs it is cut off; a status that is given names no platform."""
    assert named("Platform", run(platforms, passage(text))) == expected
