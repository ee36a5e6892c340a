"""Who leads a cluster: in a table of clusters, and where a sentence names the cluster itself."""

import pytest

from loaders import extract
from loaders.read import document_of

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
