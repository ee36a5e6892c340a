"""Where goods are used: said in a sentence of its own, behind verbs of use, with goods as keys."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import Parts, nodes_and_edges

HEAD = "某省“十四五”新能源产业发展规划\n第三章 重点领域\n第一节 光伏产业\n第二节 氢能产业\n"
PAIRS = {(thing, use) for thing in ("电解槽", "储氢瓶") for use in ("化工", "冶金")}


def _found(text: str) -> Parts:
    """Return the nodes and edges of a made-up plan with a text under its last heading."""
    return nodes_and_edges(extract(document_of((HEAD + text).encode(), "plan.txt")).facts)


@pytest.mark.parametrize(
    "use",
    [
        "推动其在化工、冶金等领域的应用。",
        "满足化工、冶金等领域需求。",
        "广泛应用于化工、冶金等领域。",
        "可用于化工、冶金等行业。",
    ],
)
def test_said_in_the_next_sentence(use: str) -> None:
    """What a sentence without things of its own says of use is said of those before it."""
    _, edges = _found(f"重点发展电解槽、储氢瓶等产品。{use}")
    assert {each[1:] for each in edges if each[0] == "APPLIED_IN"} >= PAIRS


@pytest.mark.parametrize(
    "verb",
    ["服务", "重点服务", "聚焦服务", "产品供应", "进军", "拓展至", "辐射", "对接", "有力支撑"],
)
def test_a_verb_of_use_is_no_part_of_a_sector(verb: str) -> None:
    """服务|汽车、家电等行业 names two sectors, and none that begins with the verb."""
    nodes, _ = _found(f"重点发展电解槽、储氢瓶，{verb}汽车、家电等行业。")
    fields = {name for label, name in nodes if label == "Field"}
    assert not any("汽车" in name and name != "汽车" for name in fields)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("发展塔筒、叶片、齿轮箱。", id="three"),
        pytest.param("大力发展塔筒、叶片、齿轮箱。", id="how"),
        pytest.param("开发塔筒、叶片、齿轮箱。", id="other verb"),
    ],
)
def test_a_list_of_things_heads_no_paragraph(sentence: str) -> None:
    """发展A、B、C。 at the head of a paragraph is a sentence, and no lead."""
    nodes, edges = _found(f"{sentence}支持企业做大规模。")
    assert {("Product", name) for name in ("塔筒", "叶片", "齿轮箱")} <= nodes
    assert {name for kind, _, name in edges if kind == "DEVELOPS"} >= {"塔筒", "叶片", "齿轮箱"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "电解槽：应用于化工、冶金领域。\n储氢瓶：主要用于化工、冶金等领域。", id="keys"
        ),
        pytest.param("电解槽。面向化工、冶金等领域。\n储氢瓶。用于化工、冶金领域。", id="leads"),
        pytest.param("产品\t应用领域\n电解槽\t化工、冶金\n储氢瓶\t化工、冶金", id="table"),
        pytest.param(
            "序号\t产品名称\t主要应用领域\n1\t电解槽\t化工、冶金\n2\t储氢瓶\t化工、冶金",
            id="numbered table",
        ),
    ],
)
def test_goods_beside_their_uses(text: str) -> None:
    """Goods that a key or a cell names are no fields, and it is they that are applied."""
    nodes, edges = _found(text)
    goods = {"电解槽", "储氢瓶"}
    assert {("Product", each) for each in goods} <= nodes
    assert not {("Field", each) for each in (*goods, "产品")} & nodes
    assert {each[1:] for each in edges if each[0] == "APPLIED_IN"} == PAIRS
    assert {each[1:] for each in edges if each[0] == "DEVELOPS"} == {
        ("氢能产业", each) for each in goods
    }


@pytest.mark.parametrize("need", ["绿氢需求", "用氢需求", "低碳转型需求", "供热需求", "用能需要"])
def test_whatever_is_needed(need: str) -> None:
    """面向X、Y等领域绿氢需求: behind 领域 any need will do."""
    _, edges = _found(f"重点发展电解槽、储氢瓶，面向化工、冶金等领域{need}。")
    assert {each[1:] for each in edges if each[0] == "APPLIED_IN"} >= PAIRS


@pytest.mark.parametrize(
    ("platform", "industry"),
    [
        ("光伏装备产业园", "光伏产业"),
        ("光伏制造基地", "光伏产业"),
        ("氢能装备产业园", "氢能产业"),
        ("氢能装备制造基地", "氢能产业"),
    ],
)
def test_a_park_for_the_equipment_of_an_industry(platform: str, industry: str) -> None:
    """氢能装备产业园 supports the plan's own 氢能产业, and names no field beside it."""
    nodes, edges = _found(f"建设{platform}。")
    assert ("SUPPORTS", platform, industry) in edges
    assert not {name for label, name in nodes if label == "Field"}


@pytest.mark.parametrize(
    "sentence",
    [
        "推动电解槽、储氢瓶在化工、冶金等领域规模化应用和迭代升级。",
        "推动电解槽、储氢瓶在化工、冶金等领域首次应用。",
        "探索电解槽、储氢瓶在化工、冶金等领域应用新模式。",
        "以化工、冶金等领域为重点推广电解槽、储氢瓶。",
    ],
)
def test_how_they_are_taken_up(sentence: str) -> None:
    """How far, how new and where first goods are used are told of their use."""
    _, edges = _found(sentence)
    assert {each[1:] for each in edges if each[0] == "APPLIED_IN"} == PAIRS
