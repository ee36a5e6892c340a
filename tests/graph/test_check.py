"""The check finds what is wrong with a graph, and nothing in a sound one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.check import check
from graph.model import Plan, Value
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Relation, Subgraph
from tests.samples import annotated_facts

GRAPH = plan_graph(annotated_facts(lines=range(1, 12)))


def node(label: str) -> Node:
    """Return the first node of a label."""
    return next(node for node in GRAPH.nodes if node.label == label)


def relation(kind: str) -> Relation:
    """Return the first relation of a type."""
    return next(relation for relation in GRAPH.relations if relation.type == kind)


def without(label: str) -> Subgraph:
    """Return the graph without the first node of a label; its relations dangle."""
    gone = node(label).id
    return Subgraph(tuple(each for each in GRAPH.nodes if each.id != gone), GRAPH.relations)


def with_node(label: str, **values: Value | None) -> Subgraph:
    """Return the graph with other properties of the first node of a label; None takes out."""
    old = node(label)
    kept = {key: value for key, value in {**old.properties, **values}.items() if value is not None}
    return GRAPH | Subgraph((replace(old, properties=kept),))


def with_relation(kind: str, **values: Value | None) -> Subgraph:
    """Return the graph with other properties of the first relation of a type."""
    old = relation(kind)
    kept = {key: value for key, value in {**old.properties, **values}.items() if value is not None}
    changed = replace(old, properties=kept)
    others = (each for each in GRAPH.relations if each.id != old.id)
    return Subgraph.of(GRAPH.nodes, (*others, changed))


def copied(node: Node, **values: Value) -> Subgraph:
    """Return the graph with a node a second time, under another id."""
    return Subgraph.of(
        (*GRAPH.nodes, Node("copy", node.label, {**node.properties, **values})), GRAPH.relations
    )


def as_type(kind: str, other: str) -> Subgraph:
    """Return the graph of which the first relation of a type has another type."""
    old = relation(kind)
    kept = (each for each in GRAPH.relations if each.id != old.id)
    return Subgraph.of(GRAPH.nodes, (*kept, replace(old, type=other)))


def as_label(label: str, other: str) -> Subgraph:
    """Return the graph of which the first node of a label has another label."""
    return GRAPH | Subgraph((replace(node(label), label=other),))


class TestSound:
    """A graph as loaders make it is sound."""

    def test_a_plan(self) -> None:
        """Nothing is found in a plan's graph."""
        assert check(plan_graph(annotated_facts())) == ()

    def test_two_plans(self) -> None:
        """Nothing is found where two plans stand side by side."""
        other = plan_graph(annotated_facts(Plan("other", "另一规划"), range(12, 40)))
        shared = {each.id for each in GRAPH.nodes} & {each.id for each in other.nodes}
        apart = Subgraph.of((n for n in other.nodes if n.id not in shared), other.relations)
        assert [found for found in check(GRAPH | apart) if found.kind != "evidence"] == []

    def test_nothing(self) -> None:
        """Nothing is found in nothing."""
        assert check(Subgraph()) == ()

    def test_districts_of_one_name(self) -> None:
        """Two districts may have one name when their codes differ."""
        first = with_node("Region", adcode="430100")
        name = node("Region").properties
        both = first | Subgraph((Node("copy", "Region", {**name, "adcode": "320106"}),))
        assert [found for found in check(both) if found.kind == "duplicate"] == []


class TestFindings:
    """Each thing that can be wrong is found and named."""

    @pytest.mark.parametrize(
        ("broken", "kind", "says"),
        [
            (lambda: with_relation("LOCATED_IN", quotes=("别的话",)), "quote", "not '别的话'"),
            (lambda: with_relation("LOCATED_IN", starts=(-9,)), "quote", "[-9, "),
            (lambda: with_relation("LOCATED_IN", passages=("hunan_gold/x",)), "quote", "not there"),
            (lambda: without("Passage"), "quote", "is not there"),
            (lambda: with_relation("LOCATED_IN", starts=(1, 2)), "lists", "starts 2"),
            (lambda: with_node("Cluster", spellings=()), "lists", "spellings"),
            (lambda: without("Region"), "end", "is not there"),
            (lambda: as_type("LOCATED_IN", "LEADS"), "end", "cannot join Cluster to Region"),
            (lambda: as_type("LOCATED_IN", "LIES_IN"), "name", "LIES_IN"),
            (lambda: as_label("Cluster", "Klaster"), "name", "Klaster"),
            (lambda: with_node("Cluster", name=None), "property", "name is missing"),
            (lambda: with_node("Cluster", aliases="长沙"), "property", "not a list"),
            (lambda: with_node("Indicator", value=3), "property", "no float"),
            (lambda: with_node("Indicator", kind="wish"), "property", "not one of baseline"),
            (lambda: with_node("Cluster", colour="red"), "property", "no property colour"),
            (lambda: with_relation("LOCATED_IN", confidence=0.1), "property", "confidence"),
            (lambda: with_relation("LOCATED_IN", rules=None), "property", "rules is missing"),
            (lambda: copied(node("Cluster")), "duplicate", "copy has the same name"),
            (lambda: copied(node("Indicator")), "duplicate", "copy has the same name"),
            (lambda: copied(node("Region"), adcode="430100"), "duplicate", "the same name"),
            (lambda: copied(node("Cluster"), name="新"), "evidence", "no passage mentions it"),
            (lambda: with_node("Cluster", plans=("other",)), "plan", "plans names other"),
            (lambda: with_relation("LOCATED_IN", plans=("a",)), "plan", "does not name"),
        ],
    )
    def test_is_found(self, broken: Callable[[], Subgraph], kind: str, says: str) -> None:
        """The finding says where, and what is wrong."""
        assert [
            str(found) for found in check(broken()) if found.kind == kind and says in str(found)
        ]

    def test_no_evidence(self) -> None:
        """A fact of which all lists are empty is found."""
        empty: dict[str, Value | None] = dict.fromkeys(
            ("passages", "starts", "ends", "quotes", "rules", "confidences"), ()
        )
        found = check(with_relation("LOCATED_IN", **empty))
        assert any(each.kind == "evidence" and "nothing in the text" in str(each) for each in found)
