"""Who leads a cluster: in a table of clusters, and where a sentence names the cluster itself."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_TITLE = "长沙市发展壮大战略性新兴产业集群行动计划\n"


def leads(text: str) -> set[tuple[str, str]]:
    """Return who leads what, and what it is."""
    facts = extract(document_of(f"{_TITLE}{text}\n".encode(), "plan.txt")).facts.facts
    found = (each for each in facts if each.type == "LEADS")
    return {(each.source.name, f"{each.target.label} {each.target.name}") for each in found}


@pytest.mark.parametrize(
    ("column", "cell", "who"),
    [
        ("链主", "甲江通信、乙江电子", {"甲江通信", "乙江电子"}),
        ("集群促进机构", "长沙市通信行业协会", {"长沙市通信行业协会"}),
        ("集群发展促进组织", "长沙市5G产业协会", {"长沙市5G产业协会"}),
        ("战略咨询支撑机构", "湖南大学", {"湖南大学"}),
        ("牵头市直部门", "市工业和信息化局", {"长沙市工业和信息化局"}),
        ("市级责任单位", "市科技局", {"长沙市科技局"}),
        ("龙头企业数", "12", set()),
        ("龙头企业", "12家", set()),
    ],
)
def test_tables_of_clusters(column: str, cell: str, who: set[str]) -> None:
    """A column of firms, offices or of bodies that promote clusters says who leads each."""
    rows = (
        ("序号", "产业集群", column),
        ("1", "网络与通信产业集群", cell),
        ("2", "新能源产业集群", "湖南大学"),
    )
    found = leads("\n".join(["三、重点集群", *("\t".join(row) for row in rows)]))
    led = {name for name, to in found if to == "Cluster 网络与通信产业集群"}
    assert led == who


_CLUSTER = "网络与通信产业集群"
_FIRMS = {"中兴通讯", "华为"}


@pytest.mark.parametrize("chapter", ["一、发展基础", "三、重点任务\n（一）培育产业集群"])
@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{_CLUSTER}以华为、中兴通讯为龙头。", _FIRMS),
        (f"{_CLUSTER}形成以华为、中兴通讯为龙头的发展格局。", _FIRMS),
        (f"{_CLUSTER}汇聚华为、中兴通讯等龙头企业。", _FIRMS),
        (f"{_CLUSTER}集聚了华为、中兴通讯等一批企业。", _FIRMS),
        (f"{_CLUSTER}龙头企业有华为、中兴通讯。", _FIRMS),
        (f"{_CLUSTER}（链主企业：华为、中兴通讯）。", _FIRMS),
        (f"发挥华为、中兴通讯链主作用，做大做强{_CLUSTER}。", _FIRMS),
        (f"以华为、中兴通讯等企业为引领，培育{_CLUSTER}。", _FIRMS),
        (f"由华为、中兴通讯等链主企业牵头，培育{_CLUSTER}。", _FIRMS),
        (f"华为、中兴通讯等龙头企业带动{_CLUSTER}做大做强。", _FIRMS),
        (f"在华为、中兴通讯等“链主”单位带动下，{_CLUSTER}不断壮大。", _FIRMS),
        (f"在华为、中兴通讯等龙头企业的引领下，做强{_CLUSTER}。", _FIRMS),
        (f"成立长沙市通信行业协会作为{_CLUSTER}促进机构。", {"长沙市通信行业协会"}),
        (f"{_CLUSTER}发展促进机构为长沙市通信行业协会。", {"长沙市通信行业协会"}),
        (f"市工业和信息化局牵头负责{_CLUSTER}培育工作。", {"长沙市工业和信息化局"}),
        (f"华为带动{_CLUSTER}营业收入增长10%。", set()),
        (f"{_CLUSTER}拥有湖南大学、中南大学等高校。", set()),
    ],
)
def test_named_clusters(chapter: str, text: str, who: set[str]) -> None:
    """Whoever heads, promotes or answers for a cluster that the sentence names leads it."""
    found = leads(f"{chapter}\n{text}")
    assert {name for name, to in found if to == f"Cluster {_CLUSTER}"} == who


def test_all_in_charge() -> None:
    """An office is in charge of each of a list of clusters."""
    found = leads("一、发展基础\n市科技局负责网络与通信产业集群、新能源产业集群培育工作。")
    led = {to for who, to in found if who == "长沙市科技局"}
    assert led == {"Cluster 网络与通信产业集群", "Cluster 新能源产业集群"}


@pytest.mark.parametrize("text", ["完善产业集群促进机构体系。", "培育先进制造业集群促进机构。"])
def test_bodies_of_no_cluster(text: str) -> None:
    """Bodies that promote clusters name none."""
    facts = extract(document_of(f"{_TITLE}一、发展基础\n{text}\n".encode(), "plan.txt")).facts.facts
    assert not [each for each in facts if "集群" in each.source.name + each.target.name]
