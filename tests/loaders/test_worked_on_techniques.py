"""Techniques that 等关键技术攻关 closes, behind whatever verb."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "传感器产业高质量发展实施意见\n\n二、重点任务\n\n（一）夯实产业基础\n\n"


def developed(text: str) -> set[tuple[str, str]]:
    """Return what a text says that is developed, by what."""
    found = extract(document_of(f"{HEAD}{text}\n".encode(), "plan.txt")).facts
    return {(each.source.name, each.target.name) for each in found.facts if each.type == "DEVELOPS"}


@pytest.mark.parametrize(
    "form",
    [
        "加强{}等关键核心技术攻关。",
        "加快{}等共性技术研发。",
        "推进{}等技术攻关。",
        "围绕{}等关键技术开展攻关。",
    ],
)
def test_are_developed(form: str) -> None:
    """What 等 calls techniques is worked on, whether or not the head of each is known."""
    names = ("轻量化设计", "精密成形")
    assert developed(form.format("、".join(names))) == {("传感器产业", name) for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "加强知识产权保护、标准制定等技术服务。",
        "加强安全监测、风险评估等技术支撑。",
        "加大人才培养、技术引进等工作力度。",
        "组织开展供需对接、产融对接等活动。",
    ],
)
def test_services_are_none(text: str) -> None:
    """技术服务 and 技术支撑 call nothing a technique."""
    assert not developed(text)
