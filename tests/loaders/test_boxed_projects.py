"""Projects that the items of a box for projects list, each for what the item's lead names."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = (
    "临江市国民经济和社会发展第十四个五年规划纲要\n\n第四章 重点产业\n\n第一节 电子信息产业\n\n"
    "发展集成电路。\n\n第二节 汽车产业\n\n发展底盘。\n\n专栏2 先进制造业重大项目\n\n"
)


def facts(item: str) -> tuple[dict[str, set[str]], set[tuple[str, str, str]]]:
    """Return what an item of the box names, by label, and what it says."""
    found = extract(document_of((HEAD + item).encode(), "plan.txt")).facts
    named: dict[str, set[str]] = {}
    for each in found.entities:
        named.setdefault(each.label, set()).add(each.name)
    return named, {(each.source.name, each.type, each.target.name) for each in found.facts}


@pytest.mark.parametrize(
    ("item", "trade", "projects"),
    [
        # most say which phase, what is built, how large, or where
        (
            "电子信息：云杉第8.6代线二期、丹霞终端扩能。",
            "电子信息产业",
            "云杉第8.6代线二期 丹霞终端扩能",
        ),
        ("汽车：云杉增程器生产线、丹霞二期。", "汽车产业", "云杉增程器生产线 丹霞二期"),
        ("01 汽车 云杉增程器生产线、丹霞二期。", "汽车产业", "云杉增程器生产线 丹霞二期"),
        # the last says of all that they are projects
        (
            "电子信息：云杉显示模组、丹霞智能终端项目（年产5万台）。",
            "电子信息产业",
            "云杉显示模组项目 丹霞智能终端项目",
        ),
        ("汽车产业重大项目：云杉二期、丹霞MEB工厂。", "汽车产业", "云杉二期 丹霞MEB工厂"),
    ],
)  # fmt: skip
def test_listed(item: str, trade: str, projects: str) -> None:
    """Each of the list is a project for what the lead names, and no goods."""
    named, said = facts(item)
    assert named.get("Programme", set()) >= set(projects.split())
    for each in projects.split():
        assert (each, "PROMOTES", trade) in said
    assert not {target for source, kind, target in said if kind == "DEVELOPS"} - {
        "集成电路",
        "底盘",
    }


def test_platforms() -> None:
    """What is called a centre or a park stays one, and goods without an owner stay goods."""
    named, _ = facts("电子信息：云杉第6代线二期、云杉智慧系统创新中心、丹霞终端扩能。")
    assert "云杉智慧系统创新中心" in named["Platform"]
    assert "云杉智慧系统创新中心" not in named["Programme"]
    named, _ = facts("电子信息：智能手机、笔记本电脑、智能手表。")
    assert "Programme" not in named


def test_not_behind_the_comma() -> None:
    """What is said of the list behind it is no project."""
    named, _ = facts("汽车：云杉二期、丹霞扩产项目，新增产能20万辆。")
    assert named["Programme"] == {"云杉二期项目", "丹霞扩产项目"}
