"""Confidence: how probable it is that a careful reader agrees with a fact."""

from pathlib import Path

import pytest

from graph.evidence import Evidence
from graph.model import Entity, Fact, Span
from loaders import extract, open_document
from loaders.confidence import Judge, judged, read_judge, write_judge
from loaders.known import Ties, Witness, of_entity, of_fact
from loaders.learned import Learned, learned
from loaders.lexicon import Lexicon
from loaders.resolve import Resolved
from loaders.tagging.tagger import Tagged
from tests.loaders.plain import context

HUNAN = Path(__file__).parents[2] / "data" / "plans" / "hunan_sei_14fyp.txt"
HERE = context("突破磨床、刨床。")


def entity(label: str, name: str, rule: str) -> Entity:
    """Return an entity that a rule found in the paragraph, or in the line above it."""
    start = HERE.document.text.index(name)
    evidence = Evidence(HERE.document, Span(start, start + len(name)), rule, 0.9)
    return Entity(label, name, (evidence,))


FIELD = entity("Field", "先进装备", "structure.heading")
KNOWN = entity("Product", "磨床", "products.list")
PROPOSED = entity("Product", "刨床", "tagging.alone")
FACTS = tuple(Fact("DEVELOPS", FIELD, each, each.evidence) for each in (KNOWN, PROPOSED))
FOUND = Resolved((FIELD, KNOWN, PROPOSED), FACTS, ())
WITNESS = Witness([HERE], [], Lexicon())
TIES = Ties.of(FACTS)


class TestJudge:
    """A logistic model over what is known."""

    def test_without_weights(self) -> None:
        """Who knows nothing says even chances."""
        assert Judge({}).probability({"node": 1.0}) == 0.5

    def test_survives_a_file(self, tmp_path: Path) -> None:
        """A file gives the judge back, to four decimals."""
        judge = Judge({"node Product": 1.25}, {"node tagger": 0.4})
        (tmp_path / "judge.json").write_text(write_judge(judge), encoding="utf-8")
        assert read_judge(tmp_path / "judge.json") == judge

    def test_hears_the_tagger(self) -> None:
        """What the tagger says of a name at its place is known of the entity."""
        span = KNOWN.evidence[0].span
        said = Witness([HERE], [Tagged(span.start, span.end, "Product", 0.9)], Lexicon())
        mostly, seldom = (
            of_entity(KNOWN, each, TIES).features["said Product"] for each in (said, WITNESS)
        )
        assert mostly > seldom


class TestKnown:
    """What is known of an entity and of a fact."""

    def test_how_a_name_begins_and_ends(self) -> None:
        """One and two signs of a name and those beside it are seen, a longer name never whole."""
        signs = of_entity(entity("Product", "突破磨床", "products.list"), WITNESS, TIES).signs
        assert {
            "Product begins 突", "Product begins 突破", "Product ends 床", "Product ends 磨床",
            "Product after \n", "Product before 、",
        } == set(signs)  # fmt: skip

    def test_which_facts_it_is_in(self) -> None:
        """An entity has a role in each kind of fact that it is the source or the target of."""
        developed, develops = (of_entity(each, WITNESS, TIES).features for each in (KNOWN, FIELD))
        assert "Product <DEVELOPS" in developed
        assert "Field >DEVELOPS" in develops
        assert "Product >DEVELOPS" not in developed

    def test_how_many_facts_its_ends_share(self) -> None:
        """A fact knows how many others of its type begin and end where it does."""
        assert ("DEVELOPS from 2", "DEVELOPS to 1") in of_fact(FACTS[0], WITNESS, TIES).plain


class TestJudged:
    """Every entity and fact gets its probability."""

    def test_of_each(self) -> None:
        """What the judge says of an entity and of a fact is its confidence."""
        kept, _, confidence = judged(FOUND, WITNESS, Judge({"node Product": 2.0}))
        assert kept == FOUND
        assert {each.name: round(confidence[id(each)], 3) for each in kept.entities} == {
            "先进装备": 0.5, "磨床": 0.881, "刨床": 0.881,
        }  # fmt: skip
        assert [confidence[id(each)] for each in kept.facts] == [0.5, 0.5]

    def test_every_piece_of_evidence_says_it(self) -> None:
        """The confidence of a shipped judge stands in all evidence of an entity, rules kept."""
        document = open_document(HUNAN)
        rules = extract(document, by=Learned(learned().tags)).facts
        named = {each.id: {proof.rule for proof in each.evidence} for each in rules.entities}
        for each in extract(document).facts.entities:
            assert {proof.confidence for proof in each.evidence} == {each.confidence}
            assert {proof.rule for proof in each.evidence} == named[each.id]

    @pytest.mark.parametrize(("floor", "left"), [(0.4, 3), (0.6, 2)])
    def test_the_taggers_own_must_reach_a_floor(self, floor: float, left: int) -> None:
        """What the tagger alone proposed and is less probable is left out, with its facts."""
        made, doubtful, _ = judged(FOUND, WITNESS, Judge({}, {"node tagger": floor}))
        assert len(made.entities) == left
        assert len(made.facts) == left - 1
        assert doubtful == Resolved((), (), ())

    def test_doubtful_entities_of_rules_are_told_apart(self) -> None:
        """An entity that rules found and is less probable is left out, with its facts."""
        judge = Judge({"node Product": -1.0}, {"node rules": 0.4})
        made, doubtful, confidence = judged(FOUND, WITNESS, judge)
        assert [each.name for each in made.entities] == ["先进装备", "刨床"]
        assert [each.target.name for each in made.facts] == ["刨床"]
        assert (doubtful.entities, doubtful.facts) == ((KNOWN,), (FACTS[0],))
        assert round(confidence[id(KNOWN)], 2) == 0.27

    def test_doubtful_facts_of_rules_are_told_apart(self) -> None:
        """The ends of a fact that is left out stay."""
        judge = Judge({"edge": -1.0}, {"edge rules": 0.4, "edge tagger": 0.2})
        made, doubtful, _ = judged(FOUND, WITNESS, judge)
        assert made.entities == FOUND.entities
        assert [each.target.name for each in made.facts] == ["刨床"]
        assert (doubtful.entities, doubtful.facts) == ((), (FACTS[0],))


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


class TestShipped:
    """What is shipped judges a real plan."""

    def test_every_confidence_is_a_probability(self) -> None:
        """Confidences lie between 0 and 1, and most facts are more right than wrong."""
        found = extract(open_document(HUNAN)).facts
        confidences = [each.confidence for each in found.entities]
        confidences += [each.confidence for each in found.facts]
        assert all(0 < each < 1 for each in confidences)
        assert sum(each > 0.5 for each in confidences) > 0.8 * len(confidences)

    def test_loses_nothing_that_rules_find(self) -> None:
        """All that the rules find is found with what is learned, too, or is known as doubtful."""
        document = open_document(HUNAN)
        rules, learnt = extract(document, by=Learned()).facts, extract(document)
        assert learnt.doubtful is not None
        whole = (learnt.facts, learnt.doubtful.found)
        known = {
            (each.label, name) for part in whole for each in part.entities for name in _names(each)
        }
        assert {(each.label, each.name) for each in rules.entities} <= known
        told = {
            (each.type, source, target)
            for part in whole
            for each in part.facts
            for source in _names(each.source)
            for target in _names(each.target)
        }
        assert {(each.type, each.source.name, each.target.name) for each in rules.facts} <= told
