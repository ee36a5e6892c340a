"""Figures that a list shares, and headings of lines of business that two verbs open."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_GOALS = "湖南省“十四五”先进制造业发展规划\n二、发展目标\n"
_LINES = "岳阳市“十四五”制造业发展规划\n三、重点产业\n"


def _measured(text: str) -> dict[str, set[tuple[str, str]]]:
    """Return what each figure measures: labels and names by the figure's name."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    made: dict[str, set[tuple[str, str]]] = {}
    for each in found.facts:
        if each.type == "MEASURES":
            made.setdefault(each.source.name, set()).add((each.target.label, each.target.name))
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "电子信息、新材料、生物医药产业年均增速分别达到15%、12%、10%。",
            {("Field", "电子信息"), ("Field", "新材料"), ("Field", "生物医药")},
        ),
        (
            "长沙高新区、株洲高新区、湘潭高新区三个园区营业收入合计突破1万亿元。",
            {("Platform", "长沙高新区"), ("Platform", "株洲高新区"), ("Platform", "湘潭高新区")},
        ),
        (
            "三一重工、中联重科营业收入分别突破1500亿元、800亿元。",
            {("Organisation", "三一重工"), ("Organisation", "中联重科")},
        ),
        (
            "成都高新区、天府新区、郫都区三地软件产值占全省比重达92%。",
            {("Platform", "成都高新区"), ("Region", "天府新区"), ("Region", "郫都区")},
        ),
        (
            "航空装备、汽车制造产值合计占装备制造的65%。",
            {("Field", "航空装备"), ("Field", "汽车制造")},
        ),
        ("到2025年，龙头企业三一集团营业收入突破1500亿元。", {("Organisation", "三一集团")}),
        (
            "宁德时代动力电池装机量居全国首位，全球市场份额32.6%。",
            {("Organisation", "宁德时代")},
        ),
    ],
)
def test_each_of_a_list_is_measured(text: str, expected: set[tuple[str, str]]) -> None:
    """What stands in the list is what the figures are of, and no part of a measure."""
    assert set.union(*_measured(f"{_GOALS}{text}\n").values()) == expected


def test_ranks_share_what_is_counted() -> None:
    """What the last of a list of ranks counts is counted of each."""
    made = _measured(f"{_GOALS}培育3个世界级、10个国家级、50个省级先进制造业集群。\n")
    ranks = ("世界级", "国家级", "省级")
    assert set(made) == {f"{each}先进制造业集群数量" for each in ranks}


def test_what_takes_a_share_takes_no_land() -> None:
    """占地区生产总值 goes on with what is measured; 占地 is an area."""
    made = _measured(f"{_GOALS}全省生产性服务业增加值1万亿元，占地区生产总值比重达到20%。\n")
    assert "生产性服务业增加值占地区生产总值比重" in made


@pytest.mark.parametrize("verb", ["培育", "推进", "培育壮大", "改造提升", "主攻", "升级"])
@pytest.mark.parametrize("line", ["集成电路", "工业机器人", "化工新材料", "食品饮料", "智能终端"])
def test_a_heading_drops_the_verbs_of_its_line(verb: str, line: str) -> None:
    """A heading of verbs and a line of business names the line alone."""
    text = f"{_LINES}（一）{verb}{line}。重点发展甲乙。\n（二）做强新型显示。重点发展丙丁。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    named = {each.name for each in found.entities if each.label in {"Industry", "Field"}}
    assert named == {line, "新型显示"}
