"""Lines that say who has a role in a task, as plans and reports of zones print them."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_HEAD = (
    "湘潭高新区2023年工作总结\n一、2023年工作情况\n工业企业加快智能制造升级，新材料产业规模扩大。\n"
    "二、2024年工作打算\n（一）做强主导产业\n新增规上工业企业50家，促进产业升级。\n"
)


def _led(text: str) -> tuple[set[str], set[str]]:
    """Return the organisations of a text and what they lead."""
    found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt")).facts
    named = {each.name for each in found.entities if each.label == "Organisation"}
    led = {f"{each.source.name} {each.target.name}" for each in found.facts if each.type == "LEADS"}
    return named, led


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("牵头单位：经发局 配合单位：招商局、科创局", "经发局 招商局 科创局"),
        ("牵头单位：经发局，责任单位：招商局、科创局", "经发局 招商局 科创局"),
        ("责任单位：经发局，完成时限：2024年12月底", "经发局"),
        ("（责任领导：李建国 责任单位：经发局、招商局）", "经发局 招商局"),
        ("责任单位：经发局 科创局 招商局", "经发局 科创局 招商局"),
        ("责任单位：经发局；科创局；招商局", "经发局 科创局 招商局"),
    ],
)
def test_roles_end_where_the_next_begins(text: str, offices: str) -> None:
    """Neither blanks, the next role nor a date makes two offices one name."""
    named = set(offices.split())
    assert _led(text) == (named, {f"{each} 做强主导产业" for each in named})


def test_cells_that_blanks_part() -> None:
    """Offices of a cell are parted by blanks as by marks."""
    rows = "序号\t工作任务\t责任单位\n1\t新增规上企业50家\t经发局 招商局\n"
    assert _led(rows)[0] == {"经发局", "招商局"}


@pytest.mark.parametrize(
    "text",
    [
        "重点企业：湘电股份、华菱线缆、桑顿新能源。",
        "重点企业有湘电股份、华菱线缆，产能利用率提高。",
        "由湘电股份牵头的项目获国家科技进步奖。",
    ],
)
def test_firms_lead_no_task(text: str) -> None:
    """Firms that are listed under a task lead a line of business, and the task never."""
    assert _led(text)[1] == set()
