"""What rules found and is too doubtful: told in the rejects, and there again for a correction."""

import pytest

from graph.check import check
from graph.plan_graph import plan_graph
from loaders import Extraction, document_of, extract
from loaders.confidence import Judge
from loaders.curated.corrections import Correction, Named
from loaders.curated.curate import curate
from loaders.learned import Learned

TEXT = "湖南省装备产业发展规划\n一、发展重点\n（一）高端装备产业\n重点发展盾构机、起重机。\n"
LINE, SHOVEL = Named("Field", "高端装备产业"), Named("Product", "盾构机")
OF_FACT = f"Field:{LINE.name} DEVELOPS Product:{SHOVEL.name}"


def found(weights: dict[str, float]) -> Extraction:
    """Return what a plan states, judged by some weights."""
    judge = Judge(weights, {"node rules": 0.4, "edge rules": 0.4})
    return extract(document_of(TEXT.encode(), "short.txt"), by=Learned(judge=judge))


@pytest.fixture
def without_goods() -> Extraction:
    """Return the plan where goods are too doubtful."""
    return found({"node Product": -1.0, "edge": 3.0})


@pytest.fixture
def without_facts() -> Extraction:
    """Return the plan where facts are too doubtful, and no entity is."""
    return found({"edge": -1.0})


def names(extraction: Extraction) -> set[str]:
    """Return the names of all products."""
    return {each.name for each in extraction.facts.entities if each.label == "Product"}


def developed(extraction: Extraction) -> set[str]:
    """Return what is developed."""
    return {each.target.name for each in extraction.facts.facts if each.type == "DEVELOPS"}


class TestRejects:
    """What is left out says where it stands, why, and how it is kept."""

    def test_of_an_entity(self, without_goods: Extraction) -> None:
        """An entity says how doubtful it is."""
        assert names(without_goods) == set()
        [told] = [each for each in without_goods.rejects if each.text == "盾构机"]
        assert told.where == "short.txt:4"
        assert told.reason == "Product:盾构机 is too doubtful: its confidence is 0.27"
        assert told.fix == "if the plan says so: plangraph correct accept 'Product:盾构机'"

    def test_of_a_fact_that_falls_with_an_end(self, without_goods: Extraction) -> None:
        """A fact says which of its ends is the doubtful one."""
        reasons = {each.reason for each in without_goods.rejects}
        assert f"{OF_FACT} falls with Product:盾构机, which is too doubtful" in reasons

    def test_of_a_fact(self, without_facts: Extraction) -> None:
        """A fact whose ends are sure says how doubtful it is itself."""
        assert names(without_facts) == {"盾构机", "起重机"}
        assert developed(without_facts) == set()
        assert f"{OF_FACT} is too doubtful: its confidence is 0.27" in {
            each.reason for each in without_facts.rejects
        }


class TestCorrections:
    """An analyst has the last word."""

    def test_an_accepted_entity_is_there(self, without_goods: Extraction) -> None:
        """It is certain, and no reject any more; its facts are still doubtful."""
        kept = curate(without_goods, [Correction("accept", SHOVEL)])
        assert {each.name: each.confidence for each in kept.facts.entities}["盾构机"] == 1.0
        assert developed(kept) == set()
        assert len(without_goods.rejects) - len(kept.rejects) == 1
        assert not check(plan_graph(kept.facts))

    def test_an_accepted_fact_is_there_with_its_ends(self, without_goods: Extraction) -> None:
        """Neither it nor its end is a reject any more."""
        kept = curate(without_goods, [Correction("accept", LINE, "DEVELOPS", SHOVEL)])
        assert developed(kept) == names(kept) == {"盾构机"}
        assert len(without_goods.rejects) - len(kept.rejects) == 2
        assert not check(plan_graph(kept.facts))

    def test_a_rejected_fact_stays_out(self, without_facts: Extraction) -> None:
        """What the analyst has rejected already is told no more."""
        kept = curate(without_facts, [Correction("reject", LINE, "DEVELOPS", SHOVEL)])
        assert developed(kept) == set()
        assert OF_FACT not in " ".join(each.reason for each in kept.rejects)

    def test_what_does_not_fit_brings_nothing_back(self, without_goods: Extraction) -> None:
        """A fact that the rules did not find is a reject, and its end stays out."""
        kept = curate(without_goods, [Correction("accept", LINE, "PROMOTES", SHOVEL)])
        assert kept.facts == without_goods.facts
        assert len(kept.rejects) - len(without_goods.rejects) == 1
