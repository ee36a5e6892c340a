"""Who a centre is founded on, and what stands before the name of a zone or a cluster."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import Parts, as_said, nodes_and_edges

_TASK = "湖南省制造业高质量发展行动方案\n三、重点任务\n（一）推动产业提质升级\n"
_HOST, _CENTRE = "湘江重工集团", "国家工程机械创新中心"


def _found(text: str) -> Parts:
    return nodes_and_edges(extract(document_of((_TASK + text).encode(), "plan.txt")).facts)


@pytest.mark.parametrize("verb", ["抓好", "做好", "加快", "推进", "组建"])
def test_leads_what_is_founded_on_it(verb: str) -> None:
    """依托甲集团抓好乙中心建设: 甲集团 is the host of 乙中心."""
    edges = _found(f"依托{_HOST}{verb}{_CENTRE}建设。")[1]
    assert ("LEADS", _HOST, _CENTRE) in edges


@pytest.mark.parametrize("verb", ["抓好", "做好"])
def test_verb_is_no_part_of_the_name(verb: str) -> None:
    """依托甲|抓好|乙中心建设."""
    platforms = {
        name for label, name in _found(f"依托甲{verb}{_CENTRE}建设。")[0] if label == "Platform"
    }
    assert platforms == {_CENTRE}


@pytest.mark.parametrize("drawn", ["南海油气资源", "区位优势", "科教资源"])
def test_what_is_drawn_on_beside_a_zone(drawn: str) -> None:
    """依托甲资源和乙开发区 names one zone."""
    nodes = _found(f"依托{drawn}和岳阳经济技术开发区，发展石化产业。")[0]
    assert {name for label, name in nodes if label == "Platform"} == {"岳阳经济技术开发区"}


@pytest.mark.parametrize("text", ["建设国家稀土资源和材料创新中心。"])
def test_resources_may_be_what_a_centre_is_for(text: str) -> None:
    """A centre for 甲资源和乙材料 is one."""
    nodes = _found(text)[0]
    assert ("Platform", "国家稀土资源和材料创新中心") in nodes


def test_counted_clusters_of_places() -> None:
    """甲、乙等四大丙产业集群 are 甲丙产业集群 and 乙丙产业集群."""
    nodes = _found("布局建设长沙、岳阳等四大汽车及零部件产业集群。")[0]
    clusters = {name for label, name in nodes if label == "Cluster"}
    assert clusters == {"长沙汽车及零部件产业集群", "岳阳汽车及零部件产业集群"}


def test_trades_that_are_to_grow_before_and_so_on() -> None:
    """加快甲、乙、丙等发展 names three trades, as 加快甲、乙、丙发展 does."""
    facts = as_said(
        extract(document_of((_TASK + "加快风电、光伏、储能等发展。").encode(), "plan.txt")).facts
    )
    assert {f"推动产业提质升级 PROMOTES {name}" for name in ("风电", "光伏", "储能")} <= facts
