"""What a report of a zone tells of lines of business, one by one, in what it says of the past."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_HEAD = (
    "湘潭高新区2023年工作总结\n"
    "工业企业加快智能制造升级，先进制造业比重提高，产业园区承载能力增强。\n"
)
_SAID = "集聚企业60家，实现产值480亿元。主要产品有液晶面板、显示模组。"
_BESIDE = "集聚企业20家，主要产品有工程塑料、合成纤维。"


def _facts(text: str) -> set[str]:
    found = extract(document_of(f"{_HEAD}{text}".encode(), "plan.txt")).facts
    return as_said(found)


@pytest.mark.parametrize(
    "chapter", ["一、2023年工作情况", "二、主要做法和成效", "一、产业发展情况", "一、发展现状"]
)
@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("（一）{}产业\n{}\n", "电子信息产业"),
        ("1.{}产业链\n{}\n", "电子信息产业链"),
        ("（一）{}产业稳中提质。{}\n", "电子信息产业"),
        ("（一）{}产业快速发展\n{}\n", "电子信息产业"),
        ("{}产业。{}\n", "电子信息产业"),
        ("一是{}产业。{}\n", "电子信息产业"),
        ("{}产业，{}\n", "电子信息"),
    ],
)
def test_lines_of_a_review(chapter: str, form: str, name: str) -> None:
    """A heading, lead or opening that names a trade is what figures and goods are told of."""
    other = form.replace("（一）", "（二）").replace("1.", "2.").replace("一是", "二是")
    text = f"{chapter}\n{form.format('电子信息', _SAID)}{other.format('新材料', _BESIDE)}"
    facts = _facts(f"{text}三、存在问题\n创新能力有待提升。\n")
    assert {each for each in facts if name in each} >= {
        f"{name} DEVELOPS 液晶面板",
        f"{name} DEVELOPS 显示模组",
        f"产值 MEASURES {name}",
    }


def test_what_is_no_line() -> None:
    """Neither exports nor the output of a year are lines of business that a report turns to."""
    text = (
        "一、2023年工作情况\n出口方面，实现出口额20亿元。\n"
        "2023年产值：90亿元；2023年税收：3亿元。\n湘潭高新区围绕“3+2”现代产业体系招商。\n"
    )
    found = extract(document_of(f"{_HEAD}{text}".encode(), "plan.txt")).facts
    assert not [each.name for each in found.entities if each.label == "Field"]


def test_rows_of_firms() -> None:
    """A row of a firm tells what its trade develops, and its output is the firm's own."""
    rows = (
        "企业名称\t所属行业\t主要产品\t2023年产值（亿元）\n"
        "湘电股份\t装备制造\t高效电机、风力发电机\t52\n"
    )
    facts = _facts(f"一、2023年工作情况\n（一）重点企业情况\n{rows}")
    assert facts >= {
        "装备制造 DEVELOPS 高效电机",
        "装备制造 DEVELOPS 风力发电机",
        "湘电股份产值 MEASURES 湘电股份",
    }


@pytest.mark.parametrize(
    "said",
    [
        "主要生产液晶面板、显示模组。",
        "可生产液晶面板、显示模组等30余种产品。",
        "主营产品为液晶面板、显示模组。",
    ],
)
def test_what_is_produced(said: str) -> None:
    """What a trade is said to produce is developed, and the verb is no part of its name."""
    chapter = f"一、产业发展情况\n（一）电子信息产业\n{said}\n（二）新材料产业\n集聚企业20家。\n"
    assert {each for each in _facts(chapter) if "DEVELOPS" in each} == {
        "电子信息产业 DEVELOPS 液晶面板",
        "电子信息产业 DEVELOPS 显示模组",
    }


def test_offices_share_no_head_of_zones() -> None:
    """An office that stands in a list before a zone is no zone: 商务局、云河经开区."""
    found = extract(
        document_of(
            f"{_HEAD}二、下一步工作\n（一）做强主导产业\n促进产业升级。（商务局、岳塘经开区）\n".encode(),
            "plan.txt",
        )
    ).facts
    assert "商务局经开区" not in {each.name for each in found.entities}


def test_machines_are_nothing_done() -> None:
    """A firm before its machines opens no sentence as a field, though 挖掘 is a verb."""
    text = "一、产业发展情况\n（一）装备制造产业\n三一重机挖掘机销量连续12年全国第一。\n"
    found = extract(document_of(f"{_HEAD}{text}".encode(), "plan.txt")).facts
    assert "三一重机" not in {each.name for each in found.entities if each.label == "Field"}
