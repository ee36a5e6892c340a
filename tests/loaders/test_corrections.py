"""Corrections: what an analyst says of a plan's facts, kept beside the plan."""

from pathlib import Path

import pytest

from graph.check import check
from graph.errors import BadCall
from graph.model import Fact
from graph.plan_graph import plan_graph
from loaders import Extraction, document_of, extract
from loaders.curated.corrections import (
    BadCorrection,
    Correction,
    Named,
    add_correction,
    corrections_of,
)
from loaders.curated.curate import curate

TEXT = """\
湖南省“十四五”装备产业发展规划
一、发展重点
（一）高端装备产业
重点发展盾构机、起重机等产品。长沙工程机械产业集群入围国家先进制造业集群名单。2025年产值达到500亿元。
（二）新材料产业
重点发展碳纤维、特种玻璃等材料。
二、保障措施
（一）加强组织领导
建立工作机制，株洲市配合。
"""


@pytest.fixture
def found() -> Extraction:
    """Return what a short plan states, uncorrected."""
    return extract(document_of(TEXT.encode(), "short"))


def names(extraction: Extraction, label: str) -> set[str]:
    """Return the names of the entities of a label."""
    return {each.name for each in extraction.facts.entities if each.label == label}


def facts(extraction: Extraction, type_: str) -> dict[tuple[str, str], Fact]:
    """Return the facts of a type by the names of their ends."""
    return {
        (each.source.name, each.target.name): each
        for each in extraction.facts.facts
        if each.type == type_
    }


def shovel(action: str, **said: str) -> Correction:
    """Return a correction of the fact that the equipment industry develops shield machines."""
    source, target = Named("Industry", "高端装备产业"), Named("Product", "盾构机")
    return Correction(action, source, "DEVELOPS", target, **said)


class TestActions:
    """Each action changes what it names, and leaves a sound graph."""

    def test_accept_makes_a_fact_certain(self, found: Extraction) -> None:
        """An accepted fact has confidence 1, and the analyst's word among its rules."""
        fact = facts(curate(found, [shovel("accept")]), "DEVELOPS")["高端装备产业", "盾构机"]
        assert fact.confidence == 1.0
        assert "curated.accept" in {each.rule for each in fact.evidence}
        assert len(fact.evidence) == 2

    def test_reject_takes_a_fact_out(self, found: Extraction) -> None:
        """A rejected fact is gone; its ends stay."""
        corrected = curate(found, [shovel("reject")])
        assert ("高端装备产业", "盾构机") not in facts(corrected, "DEVELOPS")
        assert "盾构机" in names(corrected, "Product")

    def test_reject_takes_an_entity_out_with_its_facts(self, found: Extraction) -> None:
        """A rejected entity is gone from every fact."""
        corrected = curate(found, [Correction("reject", Named("Product", "盾构机"))])
        assert "盾构机" not in names(corrected, "Product")
        assert ("高端装备产业", "盾构机") not in facts(corrected, "DEVELOPS")

    def test_rename_keeps_the_old_name_as_an_alias(self, found: Extraction) -> None:
        """A renamed entity keeps its facts and is found by its old name."""
        renaming = Correction("rename", Named("Product", "盾构机"), to="隧道盾构机")
        corrected = curate(found, [renaming])
        assert ("高端装备产业", "隧道盾构机") in facts(corrected, "DEVELOPS")
        (renamed,) = (e for e in corrected.facts.entities if e.name == "隧道盾构机")
        assert renamed.aliases == ("盾构机",)

    def test_merge_joins_two_entities(self, found: Extraction) -> None:
        """Of two names of one thing one stays, with the evidence and the facts of both."""
        merging = Correction("merge", Named("Product", "起重机"), to="盾构机")
        corrected = curate(found, [merging])
        assert "起重机" not in names(corrected, "Product")
        (kept,) = (e for e in corrected.facts.entities if e.name == "盾构机")
        assert {each.quote for each in kept.evidence} == {"盾构机", "起重机"}
        assert kept.aliases == ("起重机",)

    def test_add_needs_a_quote_of_the_text(self, found: Extraction) -> None:
        """An added fact carries its quote; an end that the plan lacked comes with it."""
        adding = Correction(
            "add",
            Named("Region", "株洲市"),
            "SPECIALISES_IN",
            Named("Field", "组织协调"),
            quote="株洲市配合",
        )
        corrected = curate(found, [adding])
        (fact,) = facts(corrected, "SPECIALISES_IN").values()
        assert [(e.quote, e.rule) for e in fact.evidence] == [("株洲市配合", "curated.add")]
        assert fact.source.properties["adcode"] == "430200"

    @pytest.mark.parametrize(
        "correction",
        [
            shovel("accept"),
            Correction("rename", Named("Industry", "高端装备产业"), to="装备产业"),
            Correction("merge", Named("Industry", "新材料产业"), to="高端装备产业"),
            Correction("reject", Named("Industry", "高端装备产业")),
            Correction("add", Named("Platform", "某中心"), quote="建立工作机制"),
        ],
        ids=lambda each: each.action,
    )
    def test_the_graph_stays_sound(self, found: Extraction, correction: Correction) -> None:
        """Whatever is corrected, every fact has its ends and its quote."""
        assert not check(plan_graph(curate(found, [correction]).facts))

    def test_without_corrections_nothing_changes(self, found: Extraction) -> None:
        """A plan without corrections is what was extracted."""
        assert plan_graph(curate(found, []).facts) == plan_graph(found.facts)


class TestNoLongerFits:
    """A correction that the text does not bear any more is reported and not applied."""

    @pytest.mark.parametrize(
        ("correction", "reason"),
        [
            (Correction("reject", Named("Product", "挖掘机")), "names no Product 挖掘机"),
            (shovel("add", quote="没有这句话"), "does not say “没有这句话”"),
            (
                Correction(
                    "accept",
                    Named("Product", "盾构机"),
                    "APPLIED_IN",
                    Named("Industry", "新材料产业"),
                ),
                "does not state this fact",
            ),
            (Correction("rename", Named("Product", "盾构机"), to="起重机"), "merge them"),
            (Correction("merge", Named("Product", "盾构机"), to="盾构机"), "one entity's already"),
            (
                Correction(
                    "add",
                    Named("Region", "株洲市"),
                    "DEVELOPS",
                    Named("Product", "盾构机"),
                    quote="株洲市",
                ),
                "cannot join Region to Product",
            ),
        ],
        ids=lambda each: str(each)[:30],
    )
    def test_is_reported(self, found: Extraction, correction: Correction, reason: str) -> None:
        """The report names the correction and says what is missing."""
        corrected = curate(found, [correction])
        (said,) = set(corrected.rejects) - set(found.rejects)
        assert reason in said.reason
        assert said.text == str(correction)
        assert plan_graph(corrected.facts).relations == plan_graph(found.facts).relations


class TestFile:
    """data/curated/PLAN.yaml is a list that people and the command write."""

    def test_what_is_added_is_read(self, tmp_path: Path) -> None:
        """Corrections come back as they were added, in their order; comments stay."""
        first = shovel("reject", why="只是举例")
        second = Correction("rename", Named("Cluster", "甲集群"), to="甲产业集群")
        path = add_correction("short", first, tmp_path)
        path.write_text("# reviewed in May\n" + path.read_text("utf-8"), "utf-8")
        add_correction("short", second, tmp_path)
        assert path.read_text("utf-8").startswith("# reviewed in May\n")
        assert [str(each) for each in corrections_of("short", tmp_path)] == [
            str(first),
            str(second),
        ]
        assert corrections_of("short", tmp_path)[0].why == "只是举例"

    def test_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        """A folder that cannot be made is named, with the way to another."""
        (tmp_path / "taken").write_text("", "utf-8")
        with pytest.raises(BadCall, match="cannot be written") as caught:
            add_correction("short", shovel("reject"), tmp_path / "taken")
        assert "PLANGRAPH_CURATED" in caught.value.fix
        assert [each.name for each in tmp_path.iterdir()] == ["taken"]

    def test_a_plan_without_a_file_has_none(self, tmp_path: Path) -> None:
        """Most plans have no corrections."""
        assert corrections_of("short", tmp_path) == ()

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("a: b", "no list"),
            ("- 1", "no correction"),
            ("- {action: reject}", "what it is about"),
            ("- {action: explode, entity: [Product, 盾构机]}", "no action is called explode"),
            ("- {action: reject, entity: [Prodct, 盾构机]}", "no label is one of"),
            ("- {action: add, entity: [Product, 盾构机]}", "needs its quote"),
            ("- {action: rename, entity: [Product, 盾构机]}", "needs a name to go to"),
            ("- [", "short.yaml"),
        ],
    )
    def test_a_wrong_entry_is_named(self, tmp_path: Path, content: str, message: str) -> None:
        """The message says which entry is wrong and how it should be written."""
        (tmp_path / "short.yaml").write_text(content, "utf-8")
        with pytest.raises(BadCorrection, match=message):
            corrections_of("short", tmp_path)
