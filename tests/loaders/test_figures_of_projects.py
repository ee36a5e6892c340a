"""Figures of construction projects: what they cost, how large they are, what comes of them."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_REPORT = "岳阳市2023年国民经济和社会发展计划执行情况报告\n一、2023年工作回顾\n（一）项目建设\n"
_PLAN = "岳阳市“十四五”先进制造业发展规划\n三、重点产业\n（一）新材料产业\n"


def _measured(text: str) -> set[tuple[str, str, str]]:
    """Return each figure's name, its target's label and name."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return {
        (each.source.name, each.target.label, each.target.name)
        for each in found.facts
        if each.type == "MEASURES"
    }


@pytest.mark.parametrize("head", [_REPORT, _PLAN], ids=["report", "plan"])
@pytest.mark.parametrize(
    ("text", "project", "measures"),
    [
        (
            "推进宏达新特钢项目建设，总投资80亿元，年产特钢160万吨。",
            "宏达新特钢项目",
            ("总投资", "年产特钢"),
        ),
        ("金岛炼化一体化项目（一期）总投资1274亿元。", "金岛炼化一体化项目", ("（一期）总投资",)),
        ("云河抽水蓄能电站完成投资28亿元。", "云河抽水蓄能电站", ("投资",)),
        ("己内酰胺搬迁项目建成投产，达产后年产值可达150亿元。", "己内酰胺搬迁项目", ("年产值",)),
        ("云河抽水蓄能电站（装机120万千瓦）获得核准。", "云河抽水蓄能电站", ("装机",)),
        (
            "加快推进金风动力电池项目，达产后年产值50亿元，带动就业3000人。",
            "金风动力电池项目",
            ("年产值", "带动就业数量"),
        ),
    ],
)
def test_a_project_has_its_own_figures(
    head: str, text: str, project: str, measures: tuple[str, ...]
) -> None:
    """What a project costs, holds and brings is the project's, and not the industry's."""
    wanted = {(f"{project}{each}", "Programme", project) for each in measures}
    assert _measured(f"{head}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    ["全市签约项目总投资300亿元。", "技术改造项目总投资120亿元。", "完成亿元以上项目投资80亿元。"],
)
def test_what_all_projects_cost_is_the_regions(text: str) -> None:
    """Projects that are summed up are none."""
    assert {label for _, label, _ in _measured(f"{_REPORT}{text}\n")} == {"Region"}


def test_a_size_in_brackets_of_no_named_thing_is_no_figure() -> None:
    """超超临界机组（装机100万千瓦） says how large such things are."""
    assert not _measured(f"{_PLAN}发展超超临界机组（装机100万千瓦）。\n")


def test_what_comes_once_a_project_is_built_has_no_year() -> None:
    """A report of 2023 says what will be, whenever that is; 预计2024年投产 dates what it tells."""
    text = "宏达动力产业园预计2024年投产。特种电机占有率70%。宏达电池项目开工，达产后年产值50亿元。"
    found = extract(document_of(f"{_REPORT}{text}\n".encode(), "plan.txt")).facts
    told = {
        each.name: (each.properties.get("year"), each.properties["kind"])
        for each in found.entities
        if each.label == "Indicator"
    }
    assert told == {
        "特种电机占有率": ("2023", "baseline"),
        "宏达电池项目年产值": (None, "target"),
    }
