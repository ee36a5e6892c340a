"""A line of business that a measure names alone, behind whatever is done for it."""

import pytest

from loaders import extract
from loaders.read import document_of

_TASK = "岳阳市先进制造业高质量发展行动方案\n三、重点任务\n（一）壮大优势产业\n"


@pytest.mark.parametrize(
    "frame",
    [
        "大力发展{}。",
        "做强做优{}。",
        "推动{}提质升级。",
        "聚焦{}，引进一批龙头企业。",
        "巩固提升{}优势。",
        "促进{}集聚发展。",
        "抓好{}发展。",
        "加快{}转型升级。",
    ],
)
@pytest.mark.parametrize("name", ["绿色食品产业", "机器人及智能装备产业", "电子信息制造业"])
def test_is_promoted(frame: str, name: str) -> None:
    """What the measure is to do for it does not matter; two that 及 joins are one."""
    found = extract(document_of(f"{_TASK}{frame.format(name)}\n".encode(), "plan.txt")).facts
    promoted = {each.target.name for each in found.facts if each.type == "PROMOTES"}
    # A trade goes by its name with 产业 and without.
    assert {each.removesuffix("产业") for each in promoted} == {name.removesuffix("产业")}


@pytest.mark.parametrize("name", ["世界级绿色食品产业", "我市绿色食品产业", "传统产业", "优势产业"])
def test_of_a_rank_or_a_place(name: str) -> None:
    """A rank, a place and a kind of industries are no name of a line of business."""
    found = extract(document_of(f"{_TASK}推动{name}提质升级。\n".encode(), "plan.txt")).facts
    assert name not in {each.name for each in found.entities}
