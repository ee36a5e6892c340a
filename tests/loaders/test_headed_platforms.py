"""What a section says of the platform that its heading or lead is."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
TITLE = "湖南省开发区投资指南"
ABOVE = f"{TITLE}\n第一章 重点园区\n一、岳阳经济技术开发区\n"


def facts(text: str, type_: str) -> list[tuple[str, str]]:
    """Return the ends of the facts of a type in a section on one zone."""
    whole = f"{ABOVE}{text}\n"
    plan = Plan("test", TITLE, region="湖南省")
    found = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    return [(each.source.name, each.target.name) for each in found if each.type == type_]


class TestHeadedPlatforms:
    """A section on a platform is about it where its sentences name no other."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("规划面积86平方公里。主导产业为智能装备、生物医药。", ["智能装备", "生物医药"]),
            ("园区已形成以智能装备、生物医药为主导的产业体系。", ["智能装备", "生物医药"]),
            ("开发区重点发展工程塑料、特种纤维。", []),
            ("开发区重点发展轨道交通装备、化工等产业。", ["轨道交通装备", "化工"]),
            ("其中云溪科技园以生物医药为主导。", []),
        ],
    )
    def test_serve_what_their_section_lists(self, text: str, expected: list[str]) -> None:
        """Its lines of work are those that a clause without another subject gives it."""
        served = facts(text, "SUPPORTS")
        assert sorted(to for of, to in served if of == "岳阳经济技术开发区") == sorted(expected)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("园区获批国家循环化改造示范试点园区。", ["国家循环化改造示范试点园区"]),
            ("面积86平方公里，是全国首批绿色园区、国家新型工业化示范基地（化工）。",
             ["全国首批绿色园区", "国家新型工业化示范基地（化工）"]),
            ("2010年11月经国务院批准升级为国家级经济技术开发区。", ["国家级经济技术开发区"]),
            ("云溪科技园获批国家循环化改造示范试点园区。", []),
        ],
    )  # fmt: skip
    def test_have_the_status_of_a_bare_verb(self, text: str, expected: list[str]) -> None:
        """A verb without a subject, or with 园区, gives the section's platform its status."""
        held = facts(text, "HAS_STATUS")
        assert sorted(to for of, to in held if of == "岳阳经济技术开发区") == sorted(expected)

    def test_have_their_figures(self) -> None:
        """A figure that names nothing else is the zone's; one of 全省 is not."""
        found = facts("2022年营业收入800亿元。全省营业收入9000亿元。", "MEASURES")
        assert {to for _, to in found} == {"岳阳经济技术开发区", "湖南省"}

    def test_of_a_cluster(self) -> None:
        """A section on a place's cluster has its figures too."""
        title = "湖南省先进制造业集群发展白皮书"
        text = "集群以整机为牵引，集聚上下游企业400家。"
        whole = f"{title}\n二、典型集群\n（一）株洲市轨道交通装备集群\n{text}\n"
        plan = Plan("test", title, region="湖南省")
        found = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts
        measured = {e.target.name for e in found.facts if e.type == "MEASURES"}
        assert measured == {"株洲市轨道交通装备集群"}

    def test_stand_where_they_are_said_to(self) -> None:
        """位于 tells where the zone stands."""
        found = facts("位于华容县东部，交通便利。", "LOCATED_IN")
        assert ("岳阳经济技术开发区", "华容县") in found

    @pytest.mark.parametrize("lead", ["甘棠经济开发区", "“一核”即甘棠经济开发区"])
    def test_of_a_lead_serve_what_stands_right_behind_it(self, lead: str) -> None:
        """The lead's own name is no other platform's that the verb could be of."""
        title = "湖南省先进制造业发展规划"
        whole = f"{title}\n三、空间布局\n{lead}。主攻智能装备、生物医药，推进有机更新。\n"
        plan = Plan("test", title, region="湖南省")
        found = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
        served = {(e.source.name, e.target.name) for e in found if e.type == "SUPPORTS"}
        assert served == {("甘棠经济开发区", "智能装备"), ("甘棠经济开发区", "生物医药")}
