"""What places are to develop, as the sentences on layout of a plan say it."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from loaders.lists.lists import items
from tests.loaders.grammar import extract

LEXICON = Lexicon()
LAYOUT = "湖南省“十四五”制造业发展规划\n第五章 优化空间布局\n第一节 构建区域新格局\n"

Pairs = set[tuple[str, str]]


def found_in(text: str, kind: str) -> Pairs:
    """Return the edges of a kind in a sentence on layout of a plan for Hunan."""
    whole = f"{LAYOUT}{text}\n"
    plan = Plan("test", "湖南省“十四五”制造业发展规划", region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    return {(e.source.name, e.target.name) for e in facts if e.type == kind}


CASES: tuple[tuple[str, Pairs], ...] = (
    (
        "推动人工智能产业在长沙、株洲布局，氢能产业在岳阳集聚。",
        {("长沙市", "人工智能"), ("株洲市", "人工智能"), ("岳阳市", "氢能")},
    ),
    (
        "湘潭市重点承接电子信息、轻工纺织等产业转移。",
        {("湘潭市", "电子信息"), ("湘潭市", "轻工纺织")},
    ),
    ("湘潭市承接成果转化。", set()),
    ("大力支持湘潭市发展石化、轻工。", {("湘潭市", "石化"), ("湘潭市", "轻工")}),
    ("支持和引导湘潭市发展石化、轻工。", {("湘潭市", "石化"), ("湘潭市", "轻工")}),
    ("持续推动湘潭市发展石化、轻工。", {("湘潭市", "石化"), ("湘潭市", "轻工")}),
    ("深入推进湘潭市发展战略。", set()),
    ("湘潭市重点发展产业：石化、轻工。", {("湘潭市", "石化"), ("湘潭市", "轻工")}),
    ("湘潭市产业定位：以石化、轻工为主。", {("湘潭市", "石化"), ("湘潭市", "轻工")}),
    ("加快长沙、株洲人工智能产业发展。", {("长沙市", "人工智能"), ("株洲市", "人工智能")}),
    (
        "做强长沙人工智能产业，做大株洲航空动力产业，做优岳阳石化产业。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力"), ("岳阳市", "石化")},
    ),
    ("做强长沙人工智能产业集群。", set()),
    ("做强长沙、株洲人工智能产业集群。", set()),
    (
        "优化提升长沙、株洲等地先进轨道交通装备产业，培育做强岳阳、衡阳等高端盐化工产业。",
        {
            ("长沙市", "先进轨道交通装备"),
            ("株洲市", "先进轨道交通装备"),
            ("岳阳市", "高端盐化工"),
            ("衡阳市", "高端盐化工"),
        },
    ),
    ("推动长沙、株洲等市人工智能产业集聚发展。", {("长沙市", "人工智能"), ("株洲市", "人工智能")}),
    ("培育长沙、株洲等地优势产业。", set()),
    ("提升长沙、株洲等核心城市产业能级。", set()),
    (
        "长沙人工智能、株洲航空动力产业加快发展。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力")},
    ),
    ("湘潭高新区人工智能产业加快发展。", set()),
    (
        "充分发挥长沙人工智能、株洲航空动力、岳阳石化产业优势。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力"), ("岳阳市", "石化")},
    ),
    (
        "形成长沙人工智能、株洲航空动力、岳阳石化的产业分工格局。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力"), ("岳阳市", "石化")},
    ),
    (
        "形成长沙发展人工智能、株洲发展航空动力、岳阳发展石化的分工格局。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力"), ("岳阳市", "石化")},
    ),
    (
        "形成长沙以人工智能为主、株洲以航空动力为主的产业格局。",
        {("长沙市", "人工智能"), ("株洲市", "航空动力")},
    ),
    (
        "长沙、株洲要在人工智能、航空动力等领域率先突破。",
        {
            ("长沙市", "人工智能"),
            ("长沙市", "航空动力"),
            ("株洲市", "人工智能"),
            ("株洲市", "航空动力"),
        },
    ),
    (
        "岳阳市的石化、衡阳市的盐化工、郴州市的有色金属产业优势明显。",
        {("岳阳市", "石化"), ("衡阳市", "盐化工"), ("郴州市", "有色金属")},
    ),
    (
        "支持醴陵陶瓷、浏阳烟花、安化黑茶等特色产业做大做强。",
        {("醴陵市", "陶瓷"), ("浏阳市", "烟花"), ("安化县", "黑茶")},
    ),
    ("培育浏阳烟花、醴陵陶瓷等特色产业集群。", set()),
    ("长沙、株洲组成的长株潭都市圈重点发展人工智能。", {("长株潭都市圈", "人工智能")}),
    (
        "汽车产业以长沙、株洲为重点，湘潭为配套。",
        {("长沙市", "汽车"), ("株洲市", "汽车"), ("湘潭市", "汽车")},
    ),
    (
        "生物医药重点布局长沙高新区、浏阳经开区、望城区、宁乡市。",
        {("望城区", "生物医药"), ("宁乡市", "生物医药")},
    ),
    (
        "以岳阳市、常德市沿江地区为主体，重点发展食品、建材。",
        {("岳阳市", "食品"), ("岳阳市", "建材"), ("常德市", "食品"), ("常德市", "建材")},
    ),
    (
        "浏阳市大瑶镇、金刚镇重点发展烟花。",
        {("大瑶镇", "烟花"), ("金刚镇", "烟花")},
    ),
    ("环洞庭湖科创圈包括岳阳、常德，重点发展软件。", {("环洞庭湖科创圈", "软件")}),
    ("智能装备产业园（位于株洲市）重点发展数控机床。", set()),
    (
        "各市主导产业为：长沙市工程机械、人工智能，株洲市轨道交通装备。",
        {("长沙市", "工程机械"), ("长沙市", "人工智能"), ("株洲市", "轨道交通装备")},
    ),
    ("衡阳市以雨伞、石材为主导产业。", {("衡阳市", "雨伞"), ("衡阳市", "石材")}),
    (
        "浏阳市汽车及零部件、宁乡市航空航天等主导产业加快发展。",
        {("浏阳市", "汽车及零部件"), ("宁乡市", "航空航天")},
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_places_develop(text: str, expected: Pairs) -> None:
    """Each place has what the sentence lays in it, and no other's."""
    assert found_in(text, "SPECIALISES_IN") == expected


PARTS: tuple[tuple[str, Pairs], ...] = (
    (
        "长沙、株洲组成的长株潭都市圈重点发展人工智能。",
        {("长沙市", "长株潭都市圈"), ("株洲市", "长株潭都市圈")},
    ),
    (
        "湘北产业带（岳阳、常德）：重点发展石油化工。",
        {("岳阳市", "湘北产业带"), ("常德市", "湘北产业带")},
    ),
    ("湘北产业带（岳阳牵头）：重点发展石油化工。", set()),
)


def test_each_place_has_its_own_park() -> None:
    """What is built in two places, 分别, stands in one of them each."""
    found = found_in("在岳阳市、常德市分别建设石化产业园、烟草产业园。", "LOCATED_IN")
    assert found == {("石化产业园", "岳阳市"), ("烟草产业园", "常德市")}


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_areas_are_made_of(text: str, expected: Pairs) -> None:
    """The places of an area's bracket, and those that make it up, are parts of it."""
    assert found_in(text, "PART_OF") == expected


def test_no_place_in_the_name_of_a_field() -> None:
    """A field that a list gives a city goes by its own name."""
    whole = f"{LAYOUT}浏阳市汽车及零部件、宁乡市航空航天等主导产业加快发展。\n"
    plan = Plan("test", "湖南省“十四五”制造业发展规划", region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts
    fields = {each.name for each in facts.entities if each.label == "Field"}
    assert fields == {"汽车及零部件", "航空航天"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("食品加工、储能材料", ["食品加工", "储能材料"]),
        ("有色金属加工、储能", ["有色金属加工", "储能"]),
        ("农产品加工、电子材料", ["农产品加工", "电子材料"]),
        ("电网故障监测、保护技术", ["电网故障监测技术", "电网故障保护技术"]),
    ],
)
def test_lines_of_work_beside_work(text: str, expected: list[str]) -> None:
    """What is a line of work by itself is not done to what stands first in its list."""
    assert [each.name for each in items(text, 0, len(text), LEXICON)] == expected
