"""What a report's figures are of where the sentence opens with a line of business."""

from dataclasses import replace

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_measured import PLAN, measured

REPORT = replace(PLAN, title="湖南省2024年工业经济运行情况汇报")
HEAD = "一、2024年工作情况\n（一）产业发展情况\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "电子信息产业规模持续壮大，全年实现营业收入120亿元，增长11.3%。",
            {120: {"电子信息"}, 11.3: {"电子信息"}},
        ),
        (
            "锂电新能源产业从无到有，2024年产值达到320亿元，集聚上下游企业45家。",
            {320: {"锂电新能源"}, 45: {"锂电新能源"}},
        ),
        (
            "稀土新材料及应用产业链依托甲集团，集聚规上企业86家，营业收入达到520亿元。",
            {86: {"稀土新材料及应用"}, 520: {"稀土新材料及应用"}},
        ),
        (
            "光伏新能源产业集聚晶科能源、天合光能等企业32家，实现营业收入612亿元。",
            {32: {"光伏新能源"}, 612: {"光伏新能源"}},
        ),
        # What a region has, and what another is named for, is none of the sector's.
        ("电子信息产业规模持续壮大，全省高新技术企业达到800家。", {800: {"湖南省"}}),
        ("战略性新兴产业规模持续壮大，实现产值800亿元。", {800: {"湖南省"}}),
        ("民营企业规模持续壮大，实现产值800亿元。", {800: {"湖南省"}}),
    ],
)
def test_opened_with_a_trade(text: str, expected: dict[float, set[str]]) -> None:
    """What the next clause says without a subject is said of the line of business."""
    assert measured(f"{HEAD}{text}", REPORT) == expected


def test_food_is_no_firm() -> None:
    """What tells the kind of food begins no firm's name, whatever is said of its output."""
    whole = "湖南省食品产业发展规划\n三、发展目标\n到2025年，休闲食品产值达到500亿元。\n"
    found = extract(document_of(whole.encode(), "plan.txt")).facts.entities
    assert {each.label for each in found if each.name == "休闲食品"} == {"Field"}
