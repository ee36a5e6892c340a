"""A section that is headed by a cluster: whose figures it gives, and who leads there."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_HEAD = (
    "长沙市发展壮大战略性新兴产业集群行动计划\n二、重点集群\n（一）智能机器人产业集群\n"
    "（二）网络与通信产业集群\n"
)


def found(text: str) -> set[tuple[str, str, str]]:
    """Return the facts of a sentence under the heading of a cluster: source, type, target."""
    facts = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt")).facts.facts
    return {(e.source.name, e.type, f"{e.target.label} {e.target.name}") for e in facts}


@pytest.mark.parametrize("noun", ["产值", "增加值", "规上企业营业收入", "企业研发投入"])
@pytest.mark.parametrize("form", ["到2025年，集群{}突破800亿元。", "发展目标：集群{}突破800亿元。"])
def test_figures_of_the_cluster(noun: str, form: str) -> None:
    """集群产值 is that of the cluster which heads the section, and not of the whole industry."""
    targets = {to for _, kind, to in found(form.format(noun)) if kind == "MEASURES"}
    assert targets == {"Cluster 网络与通信产业集群"}


def test_figures_of_a_fund() -> None:
    """集群发展基金 is no figure of the cluster."""
    targets = {to for _, kind, to in found("设立集群发展基金，规模50亿元。") if kind == "MEASURES"}
    assert "Cluster 网络与通信产业集群" not in targets


@pytest.mark.parametrize("role", ["集群促进机构", "战略咨询支撑机构", "促进机构"])
def test_who_promotes_it(role: str) -> None:
    """集群促进机构：甲协会 leads the industry, and the role is no field of it."""
    facts = found(f"{role}：长沙市通信行业协会。")
    leads = {(who, to) for who, kind, to in facts if kind == "LEADS"}
    assert leads == {("长沙市通信行业协会", "Industry 网络与通信产业")}
    assert not {fact for fact in facts if fact[0] == role}


def test_an_annex_is_no_cluster() -> None:
    """附件 产业集群任务分工表 names none."""
    assert not {e for e in found("附件 产业集群任务分工表") if e[0].startswith("附件")}


@pytest.mark.parametrize("name", ["智能终端集群", "网络与通信集群"])
def test_plain_clusters(name: str) -> None:
    """A heading that calls it no 产业集群 names a cluster all the same."""
    plan = f"长沙市产业集群行动计划\n二、重点集群\n（一）{name}\n到2025年，集群产值突破800亿元。\n"
    plan += "（二）新能源集群\n到2025年，集群产值突破900亿元。\n"
    facts = extract(document_of(plan.encode(), "plan.txt")).facts.facts
    found = {each.target.name for each in facts if each.type == "MEASURES"}
    assert found == {name, "新能源集群"}


@pytest.mark.parametrize("verb", ["现有", "共有", "拥有", "集聚"])
def test_what_it_has(verb: str) -> None:
    """集群现有企业 is told of the section's cluster."""
    targets = {to for _, kind, to in found(f"集群{verb}规上企业320家。") if kind == "MEASURES"}
    assert targets == {"Cluster 网络与通信产业集群"}


@pytest.mark.parametrize(
    ("topic", "target"),
    [("储能电池产业集群", "Cluster 储能电池产业集群"), ("新能源汽车产业", "Field 新能源汽车")],
)
@pytest.mark.parametrize(
    "more",
    [
        "、国家级创新平台15个",
        "，建成省级重点实验室3家",
        "，国家级专精特新“小巨人”企业15家",
        "、上市公司6家",
    ],
)
def test_what_it_holds_besides(topic: str, target: str, more: str) -> None:
    """Firms and platforms that are counted behind the firms of a cluster or trade are its own."""
    plan = f"长沙市产业集群行动计划\n一、发展基础\n{topic}集聚企业1200家{more}。\n"
    facts = extract(document_of(plan.encode(), "plan.txt")).facts.facts
    measured = [each for each in facts if each.type == "MEASURES"]
    assert [f"{each.target.label} {each.target.name}" for each in measured] == [target, target]
