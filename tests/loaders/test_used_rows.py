"""A table of uses: the sector, the scene, and the goods that are used there."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "传感器产业高质量发展实施意见\n\n二、重点任务\n\n附件 应用清单\n\n"


@pytest.mark.parametrize("head", ["领域 | 场景 | 产品", "应用领域 | 典型场景 | 重点产品"])
def test_goods_are_applied_in_its_sectors(head: str) -> None:
    """What stands in the column of goods is used in the sector, which develops nothing."""
    rows = "汽车 | 自动驾驶 | 毫米波雷达、激光雷达\n农业 | 智慧大棚 | 土壤墒情传感器\n"
    found = extract(document_of(f"{HEAD}{head}\n{rows}".encode(), "plan.txt")).facts
    said = {(each.source.name, each.type, each.target.name) for each in found.facts}
    used = {("毫米波雷达", "汽车"), ("激光雷达", "汽车"), ("土壤墒情传感器", "农业")}
    assert {(source, "APPLIED_IN", target) for source, target in used} <= said
    assert not any(kind == "DEVELOPS" for _, kind, _ in said)
