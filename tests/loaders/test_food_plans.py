"""Plans for food industries: counties with what each is known for, clusters of drinks, sorts."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import Parts, nodes_and_edges

HEAD = "遵义市现代食品产业发展规划\n三、重点产业\n（一）粮油产业\n（二）白酒产业\n"
LIST = "绥阳县金银花、正安县白茶、习水县麻羊"
PAIRS = {("绥阳县", "金银花"), ("正安县", "白茶"), ("习水县", "麻羊")}


def _found(text: str) -> Parts:
    """Return the nodes and edges of a made-up plan with a text under its last heading."""
    return nodes_and_edges(extract(document_of((HEAD + text).encode(), "plan.txt")).facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "发展{}等特色食品。",
        "重点布局{}。",
        "做强{}等特色产业。",
        "支持发展{}等。",
    ],
)
def test_what_each_county_is_known_for(sentence: str) -> None:
    """甲县A、乙县B gives each place its own, whatever closes the list, and no field has a place."""
    nodes, edges = _found(sentence.format(LIST))
    assert {each[1:] for each in edges if each[0] == "SPECIALISES_IN"} == PAIRS
    assert not any("县" in name for label, name in nodes if label == "Field")


def test_what_places_have_is_no_firm() -> None:
    """依托甲县A、乙县B等资源 names no organisations."""
    nodes, _ = _found(f"依托{LIST}等资源，发展精深加工。")
    assert "Organisation" not in {label for label, _ in nodes}


def test_a_kind_that_closes_clusters() -> None:
    """甲县A、乙县B等特色食品产业集群: the kind behind 等 is of no cluster's name."""
    nodes, _ = _found(f"壮大{LIST}等特色食品产业集群。")
    assert {name for label, name in nodes if label == "Cluster"} == {
        "绥阳县金银花产业集群", "正安县白茶产业集群", "习水县麻羊产业集群",
    }  # fmt: skip


def test_clusters_at_the_head_of_a_paragraph() -> None:
    """打造A产业集群、B产业集群。 is a sentence; 中国 and 优质 keep no cluster from its line."""
    nodes, edges = _found("打造中国酱香白酒产业集群、优质白酒产业集群。推动企业技术改造。")
    assert {name for label, name in nodes if label == "Cluster"} == {
        "中国酱香白酒产业集群", "优质白酒产业集群",
    }  # fmt: skip
    assert {each[1:] for each in edges if each[0] == "FOCUSES_ON"} == {
        ("中国酱香白酒产业集群", "酱香白酒"), ("优质白酒产业集群", "白酒产业"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展即食、即热、即烹类预制菜。", {"即食类预制菜", "即热类预制菜", "即烹类预制菜"}),
        (
            "开发烘焙、膨化、坚果类休闲食品。",
            {"烘焙类休闲食品", "膨化类休闲食品", "坚果类休闲食品"},
        ),
        ("重点发展面粉、食用油、坚果类休闲食品。", {"面粉", "食用油", "坚果类休闲食品"}),
    ],
)
def test_sorts_share_what_the_last_has(text: str, expected: set[str]) -> None:
    """Sorts that are no goods alone take 类 and its head from the last of the list."""
    nodes, _ = _found(text)
    assert {name for label, name in nodes if label == "Product"} == expected


def test_a_key_behind_dashes() -> None:
    """——A：甲县、乙县: the dashes are no part of the trade."""
    _, edges = _found("——白酒：仁怀市、习水县。\n——茶叶：湄潭县、凤冈县。")
    assert {each[2] for each in edges if each[0] == "SPECIALISES_IN"} == {"白酒产业", "茶叶"}


def test_a_breed_is_no_city() -> None:
    """白山羊 names no 白山市."""
    nodes, _ = _found("务川县发展白山羊。")
    assert ("Region", "白山市") not in nodes


@pytest.mark.parametrize(
    "lead", ["皖北地区。", "皖北地区：", "皖北。", "（一）皖北地区\n", "——皖北地区。"]
)
def test_a_part_of_a_province_heads_what_it_develops(lead: str) -> None:
    """皖北 is a part of 安徽省 and has what stands behind it; its cluster is no aim."""
    text = "重点发展粮食加工、白酒，打造皖北绿色食品产业集聚区。"
    whole = f"安徽省绿色食品产业“十四五”发展规划\n第四章 产业布局\n{lead}{text}"
    facts = extract(document_of(whole.encode(), "plan.txt")).facts
    assert {
        (each.source.name, each.target.name)
        for each in facts.facts
        if each.type == "SPECIALISES_IN"
    } == {("皖北", "粮食加工"), ("皖北", "白酒")}
    assert "Designation" not in {each.label for each in facts.entities}
