"""Where a cluster's section lays it, and with whom its places work."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_HEAD = (
    "长沙市发展壮大战略性新兴产业集群行动计划\n二、重点集群\n（一）网络与通信产业集群\n"
    "大力发展路由器。\n（二）智能传感器产业集群\n"
)
_NEXT = "\n（三）软件产业集群\n大力发展操作系统。\n"


def told(text: str, kind: str) -> set[frozenset[str]]:
    """Return the pairs that edges of a type join, of a sentence in the second cluster's section."""
    facts = extract(document_of(f"{_HEAD}{text}{_NEXT}".encode(), "plan.txt")).facts.facts
    return {frozenset((each.source.name, each.target.name)) for each in facts if each.type == kind}


def pairs(of: str, others: str) -> set[frozenset[str]]:
    """Return one place or thing with each of others."""
    return {frozenset((of, each)) for each in others.split()}


@pytest.mark.parametrize(
    "form",
    [
        "4.空间布局。{}。",
        "空间布局。{}。",
        "主要承载区：{}。",
        "重点布局区域为{}。",
        "核心承载区包括{}。",
        "布局区域为{}，由市科技局牵头。",
        "空间载体：{}。",
        "落地区域：{}",
    ],
)
def test_layouts(form: str) -> None:
    """A section's layout says where its cluster stands and who is to develop its industry."""
    text, places = form.format("岳麓区、望城区"), "岳麓区 望城区"
    assert told(text, "LOCATED_IN") == pairs("智能传感器产业集群", places)
    assert told(text, "SPECIALISES_IN") == pairs("智能传感器产业", places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("以岳麓区为核心，以望城区为支撑。", "岳麓区 望城区"),
        ("以岳麓区为核心区，以望城区、宁乡市为协同发展区。", "岳麓区 望城区 宁乡市"),
        ("引导制造环节向湘潭、株洲等市布局。", ""),
    ],
)
def test_seats(text: str, places: str) -> None:
    """What bears on places is told clause by clause; where a stage goes the cluster is not."""
    assert told(text, "LOCATED_IN") == pairs("智能传感器产业集群", places)


@pytest.mark.parametrize(
    ("text", "of", "others"),
    [
        ("以岳麓区为核心，联动望城区、宁乡市。", "岳麓区", "望城区 宁乡市"),
        ("以岳麓区为核心承载区，联动望城区、宁乡市错位发展。", "岳麓区", "望城区 宁乡市"),
        ("引导封装环节向湘潭、株洲等市有序布局。", "长沙市", "湘潭市 株洲市"),
        ("推动产业向湘潭市有序转移。", "长沙市", "湘潭市"),
        ("推动电子订单向湘潭市转移。", "长沙市", ""),
        ("加强与周边的湘潭、株洲等地产业协作。", "长沙市", "湘潭市 株洲市"),
        ("做好与湘潭对口协作工作。", "长沙市", "湘潭市"),
        ("深化与湘潭的产业链协作和与株洲的创新合作。", "长沙市", "湘潭市 株洲市"),
        ("智能传感器产业集群与株洲市联合入选国家先进制造业集群。", "长沙市", "株洲市"),
        ("支持岳麓区、望城区错位发展，深化与湘潭市产业协作。", "长沙市", "湘潭市"),
    ],
)
def test_partners(text: str, of: str, others: str) -> None:
    """A core works with those it is linked to, and the city with those whom it hands stages to."""
    assert told(text, "COOPERATES_WITH") == pairs(of, others)


@pytest.mark.parametrize("verb", ["联动", "辐射带动"])
def test_those_carried_along(verb: str) -> None:
    """All of a list that is carried along develop what stands behind it."""
    text = f"以岳麓区为核心承载区，建设检测平台，{verb}望城区、宁乡市发展铝型材、减振器等配套。"
    found = told(text, "SPECIALISES_IN")
    assert pairs("铝型材", "望城区 宁乡市") | pairs("减振器", "望城区 宁乡市") <= found
    assert not found & pairs("铝型材", "岳麓区")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("{}：岳麓区、望城区。", "岳麓区 望城区"),
        ("{}重点布局区域为岳麓区、望城区。", "岳麓区 望城区"),
        ("{}以岳麓区为核心承载区。", "岳麓区"),
        ("{}形成以岳麓区为核心、望城区协同的布局。", "岳麓区 望城区"),
        ("{}以岳麓区为核心，以望城区、宁乡市为支撑。", "岳麓区 望城区 宁乡市"),
        ("{}：岳麓区建设园区，望城区发展手机。", ""),
        ("{}以创新为核心，带动岳麓区、望城区就业。", ""),
        ("岳麓区重点承载{}。", "岳麓区"),
    ],
)
def test_named_in_front(text: str, places: str) -> None:
    """In a chapter on the layout a cluster's own name stands in front of the places."""
    name = "储能电池产业集群"
    plan = f"长沙市产业集群行动计划\n三、空间布局\n{text.format(name)}\n"
    facts = extract(document_of(plan.encode(), "plan.txt")).facts.facts
    found = {(each.source.name, each.target.name) for each in facts if each.type == "LOCATED_IN"}
    assert found == {(name, place) for place in places.split()}


@pytest.mark.parametrize("name", ["网络与通信集群", "安全节能环保集群", "超高清视频显示集群"])
def test_cells(name: str) -> None:
    """A cell that holds nothing else names a cluster, whatever its trade."""
    table = f"序号\t产业集群\t布局区域\n1\t{name}\t岳麓区\n2\t新能源集群\t望城区\n"
    plan = f"长沙市产业集群行动计划\n三、重点集群\n{table}"
    facts = extract(document_of(plan.encode(), "plan.txt")).facts.facts
    found = {(each.source.name, each.target.name) for each in facts if each.type == "LOCATED_IN"}
    assert (name, "岳麓区") in found
