"""JSON Lines hold a plan's facts with source offsets, and give the same graph back."""

import json
from typing import Any

import pytest

from graph.errors import BadExchange, FalseQuote, PlanGraphError
from graph.evidence import Evidence
from graph.export.jsonl import read_facts, write_facts
from graph.model import Document, Entity, Fact, Passage, Plan, PlanFacts, Span
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from tests.samples import GOLD, annotated_facts

GRAPH = plan_graph(annotated_facts())
LINES = tuple(write_facts(GRAPH))


def rows_of(lines: tuple[str, ...], kind: str) -> list[dict[str, Any]]:
    """Return the rows of a kind."""
    return [row for row in map(json.loads, lines) if row["t"] == kind]


def broken_lines() -> PlanFacts:
    """Return a plan of one passage whose source has a line break within a word."""
    source = "发展规\n模以上企业，长沙市。"
    origin = tuple(at for at, character in enumerate(source) if character != "\n")
    document = Document(Plan("p", "短规划"), source, source.replace("\n", ""), origin)
    passage = Passage("p", 0, Span(0, len(document.text)), document.text, "prose", None, ())
    fields = Entity("Field", "规模以上企业", (Evidence(document, Span(2, 8), "made"),))
    city = Entity("Region", "长沙市", (Evidence(document, Span(9, 12), "made", 0.5),))
    fact = Fact("SPECIALISES_IN", city, fields, (Evidence(document, Span(2, 12), "made", 0.5),))
    return PlanFacts(document, (), (passage,), (fields, city), (fact,), city)


class TestRows:
    """Rows are what scorers and people read."""

    def test_node(self) -> None:
        """A node has its label, its name, its aliases and its evidence."""
        (row,) = (r for r in rows_of(LINES, "node") if r["name"] == "长沙工程机械产业集群")
        assert (row["label"], row["aliases"]) == ("Cluster", [])
        assert row["evidence"][0]["quote"].startswith("长沙工程机械")

    def test_edge(self) -> None:
        """An edge names its ends by label and name."""
        ends = [(r["from"], r["to"]) for r in rows_of(LINES, "edge") if r["type"] == "LOCATED_IN"]
        assert (["Cluster", "长沙工程机械产业集群"], ["Region", "长沙市"]) in ends

    def test_offsets_are_the_files(self) -> None:
        """Start and end count characters of the file, not of the clean text."""
        facts = broken_lines()
        (row,) = rows_of(tuple(write_facts(plan_graph(facts))), "edge")
        (evidence,) = row["evidence"]
        assert evidence["quote"] == "规模以上企业，长沙市"
        there = facts.document.source[evidence["start"] : evidence["end"]]
        assert there == "规\n模以上企业，长沙市"

    def test_every_quote_stands_in_the_file(self) -> None:
        """In a file without broken lines, every quote is the text at its offsets."""
        text = (GOLD / "hunan_paragraphs.txt").read_text(encoding="utf-8")
        for row in (*rows_of(LINES, "node"), *rows_of(LINES, "edge")):
            assert row["evidence"]
            for each in row["evidence"]:
                assert text[each["start"] : each["end"]] == each["quote"]

    def test_indicators(self) -> None:
        """An indicator has value, unit, comparator, year and kind as people write them."""
        found = {
            (r["name"], r["year"]): (r["value"], r["unit"], r["comparator"], r["kind"])
            for r in rows_of(LINES, "node")
            if r["label"] == "Indicator"
        }
        assert found["战略性新兴产业增加值占GDP比重", 2020] == (10, "%", "=", "baseline")
        assert found["战略性新兴产业增加值年均增速", "2016-2020"][0] == pytest.approx(9.9)

    def test_order(self) -> None:
        """The text comes first, then nodes by label and name, then edges by type."""
        kinds = list(dict.fromkeys(json.loads(line)["t"] for line in LINES))
        assert kinds == ["passage", "plan", "section", "link", "node", "edge"]
        names = [(r["label"], r["name"]) for r in rows_of(LINES, "node")]
        assert names == sorted(names)


class TestRoundTrip:
    """What was written reads as the same graph."""

    @pytest.mark.parametrize(
        "graph",
        [GRAPH, plan_graph(broken_lines()), Subgraph()],
        ids=["Hunan", "broken lines", "nothing"],
    )
    def test_is_equal(self, graph: Subgraph) -> None:
        """Nodes, relations, properties and ids come back."""
        assert read_facts(write_facts(graph)) == graph

    def test_two_plans(self) -> None:
        """A store's whole graph comes back, with what its plans share."""
        other = Plan("other", "另一规划", file="other.txt")
        graph = GRAPH | plan_graph(annotated_facts(other, range(1, 20)))
        assert read_facts(write_facts(graph)) == graph

    def test_order_does_not_matter(self) -> None:
        """The graph is the same however its nodes and relations were ordered before."""
        again = Subgraph.of(reversed(GRAPH.nodes), reversed(GRAPH.relations))
        assert tuple(write_facts(again)) == LINES

    def test_ids_may_be_missing(self) -> None:
        """A file without ids reads as the same graph where names tell entities apart."""
        lines = []
        for row in map(json.loads, write_facts(plan_graph(broken_lines()))):
            if row["t"] in ("node", "edge"):
                row = {k: v for k, v in row.items() if k not in ("id", "from_id", "to_id")}  # noqa: PLW2901
            lines.append(json.dumps(row))
        assert read_facts(lines) == plan_graph(broken_lines())


SHORT = tuple(write_facts(plan_graph(broken_lines())))


def changed(kind: str, **changes: object) -> list[str]:
    """Return a short file of which the first row of a kind has other values; None takes out."""
    lines = list(SHORT)
    at = next(n for n, line in enumerate(lines) if json.loads(line)["t"] == kind)
    row = json.loads(lines[at]) | changes
    lines[at] = json.dumps({key: value for key, value in row.items() if value is not None})
    return lines


class TestBadFiles:
    """A wrong row is an error that names the file, the line and the mend."""

    @pytest.mark.parametrize(
        ("lines", "says"),
        [
            (["{"], "facts.jsonl:1: it is no JSON"),
            (["[]"], "facts.jsonl:1: it is no object"),
            (['{"t":"nod"}'], "write one of"),
            (changed("node", label="Platfrom"), "no label is called Platfrom"),
            (changed("node", name=None), "'name' is missing"),
            (changed("node", evidence=None), "'evidence' is missing"),
            (changed("node", aliases="长沙"), "not a list"),
            (changed("node", colour="red"), "no property colour"),
            (changed("edge", type="LEADS"), "LEADS cannot join Region to Field"),
            (changed("edge", to_id="nobody"), "an end of it is not in the file"),
            (changed("edge", evidence=[]), "nothing in the text says so"),
            (changed("edge", colour="red"), "no colour"),
            (changed("passage", offsets=["0", "0"]), "no int"),
            ([*SHORT, SHORT[-1]], "given before"),
        ],
    )
    def test_is_named(self, lines: list[str], says: str) -> None:
        """The message says what is wrong, and in which line."""
        with pytest.raises(BadExchange, match=r"^facts\.jsonl:\d+: ") as caught:
            read_facts(lines, "facts.jsonl")
        assert says in str(caught.value)

    @pytest.mark.parametrize(
        "evidence",
        [
            {"quote": "规模以下企业", "start": 2, "end": 9, "passage": "p/p00000"},
            {"quote": "规模以上企业", "start": 3, "end": 9, "passage": "p/p00000"},
            {"quote": "规模以上企业", "start": 200, "end": 209, "passage": "p/p00000"},
        ],
        ids=["other words", "a start that cleaning took out", "beyond the end"],
    )
    def test_false_quote(self, evidence: dict[str, object]) -> None:
        """A quote that its passage does not say is refused."""
        with pytest.raises(FalseQuote, match=r"^facts\.jsonl:\d+: "):
            read_facts(changed("node", evidence=[evidence]), "facts.jsonl")

    def test_part_of_a_graph(self) -> None:
        """A graph without its passages cannot be written, for nothing would prove it."""
        entities = Subgraph.of(
            (node for node in GRAPH.nodes if node.label != "Passage"), GRAPH.relations
        )
        with pytest.raises(PlanGraphError, match="export a whole plan"):
            list(write_facts(entities))
