"""Documents, evidence, entities and facts: what cannot be made wrong."""

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadFact, FalseQuote, NoEvidence, PlanGraphError, UnknownName
from graph.evidence import Evidence
from graph.keys import entity_id, fact_id, normal_name, passage_id, plan_of
from graph.model import Document, Entity, Fact, Plan, Span, source_offset

PLAN = Plan("test", "试验规划")


def document(source: str) -> Document:
    """Return a document of which the clean text is the source without line breaks."""
    kept = [at for at, character in enumerate(source) if character != "\n"]
    return Document(PLAN, source, "".join(source[at] for at in kept), tuple(kept))


TEXT = document("长沙工程\n机械产业\n\n集群落户长沙。")


def evidence(quote: str) -> Evidence:
    """Return the evidence of the first place where the text says the quote."""
    start = TEXT.text.index(quote)
    return Evidence(TEXT, Span(start, start + len(quote)), "test")


CLUSTER = Entity("Cluster", "长沙工程机械产业集群", (evidence("长沙工程机械产业集群"),))
REGION = Entity("Region", "长沙市", (evidence("长沙"),), aliases=("长沙",))


class TestDocument:
    """A document keeps the file as decoded, the clean text, and the way back."""

    def test_source_span(self) -> None:
        """A span of the clean text is found in the file, line breaks and all."""
        span = TEXT.source_span(evidence("工程机械产业集群").span)
        assert TEXT.source[span.start : span.end] == "工程\n机械产业\n\n集群"

    def test_one_origin_for_each_character(self) -> None:
        """A map of another length than the text is refused."""
        with pytest.raises(ValueError, match="one origin for each character"):
            Document(PLAN, "abc", "abc", (0, 1))

    @given(st.text(alphabet="长沙\n工业", min_size=1, max_size=60), st.data())
    def test_offsets_lead_back(self, source: str, data: st.DataObject) -> None:
        """The breakpoints of a span give the origin of each of its characters."""
        made = document(source)
        start = data.draw(st.integers(0, len(made.text)))
        end = data.draw(st.integers(start, len(made.text)))
        offsets = made.offsets(Span(start, end))
        found = [source_offset(offsets, at) for at in range(end - start)]
        assert found == list(made.origin[start:end])


class TestEvidence:
    """A quote is the text at its span, or there is no evidence."""

    def test_is_of_the_text(self) -> None:
        """What is quoted are the text's own characters: no quote is given that could differ."""
        assert Evidence(TEXT, Span(0, 6), "test").quote == "长沙工程机械"

    @pytest.mark.parametrize("span", [Span(4, 4), Span(6, 4), Span(-1, 4), Span(12, 99)], ids=str)
    def test_false_quote(self, span: Span) -> None:
        """A span of no character, or of some that the text does not have, is refused."""
        with pytest.raises(FalseQuote, match=f"the text has no {re.escape(str(span))}"):
            Evidence(TEXT, span, "test")


class TestEntitiesAndFacts:
    """No entity and no fact is made without evidence or against the ontology."""

    def test_entity_without_evidence(self) -> None:
        """An entity that nothing names is refused."""
        with pytest.raises(NoEvidence, match="Cluster 长沙工程机械产业集群"):
            Entity("Cluster", "长沙工程机械产业集群", ())

    def test_entity_of_unknown_label(self) -> None:
        """A label that the ontology does not have is refused."""
        with pytest.raises(UnknownName, match="no label is called Klaster"):
            Entity("Klaster", "长沙", (evidence("长沙"),))

    def test_fact(self) -> None:
        """A fact has its type, its ends and the best of its evidence's confidence."""
        spans = (Evidence(TEXT, Span(0, 6), "a", 0.5), Evidence(TEXT, Span(0, 2), "b", 0.9))
        assert Fact("LOCATED_IN", CLUSTER, REGION, spans).confidence == 0.9

    def test_fact_without_evidence(self) -> None:
        """A fact that nothing says is refused."""
        with pytest.raises(NoEvidence, match="LOCATED_IN"):
            Fact("LOCATED_IN", CLUSTER, REGION, ())

    def test_fact_with_wrong_ends(self) -> None:
        """A relation type joins what its file says, in its direction."""
        with pytest.raises(BadFact, match="it cannot join Region to Cluster"):
            Fact("LOCATED_IN", REGION, CLUSTER, (evidence("长沙"),))


class TestKeys:
    """Ids are made of what a thing is, never of when or where it was loaded."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("“五个 100”工程", "五个100工程"),
            ("ＯＬＥＤ面板", "oled面板"),
            ("Mini／Micro-LED", "mini/micro-led"),
            ("《规划》", "规划"),
        ],
    )
    def test_spellings_of_one_name(self, one: str, other: str) -> None:
        """Width, case, white space and quotation marks make no other name."""
        assert normal_name(one) == normal_name(other)

    @given(st.text(max_size=30))
    def test_normal_form_is_stable(self, name: str) -> None:
        """The normal form of a normal form is itself."""
        assert normal_name(normal_name(name)) == normal_name(name)

    def test_ids_are_fixed(self) -> None:
        """An id depends on label and key alone; a change of it would orphan stored graphs."""
        assert entity_id("Region", ("430100",)) == "943bafe43373042671ce"
        assert fact_id("LOCATED_IN", "a", "b") == "a9929da0d81e2c13bb97"

    def test_parts_are_kept_apart(self) -> None:
        """The parts of a key cannot run into each other."""
        assert entity_id("A", ("b", "c")) != entity_id("A", ("bc",))

    def test_passage_names_its_plan(self) -> None:
        """A passage's id can be read, and says which plan it is of."""
        assert plan_of(passage_id("hunan_sei_14fyp", 12)) == "hunan_sei_14fyp"


class TestErrors:
    """An error says what was wrong, where, and the mend."""

    def test_message(self) -> None:
        """The three parts stand in one line."""
        error = PlanGraphError("it is empty", where="plan.txt", fix="give the text")
        assert str(error) == "plan.txt: it is empty; give the text"

    def test_crosses_processes(self) -> None:
        """An error of a worker process arrives with its parts."""
        error = pickle.loads(pickle.dumps(BadFact("wrong", where="here", fix="mend")))  # noqa: S301
        assert (type(error), error.wrong, error.where, error.fix) == (
            BadFact, "wrong", "here", "mend",
        )  # fmt: skip
