"""What every store promises at the edges: changed plans, big results, odd words, no path."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path as FilePath

import pytest

from graph import cypher
from graph.check import check
from graph.errors import BadExchange, BadFact, QueryRefused
from graph.export import export_to
from graph.export.jsonl import write_facts
from graph.ontology import load_ontology
from graph.plan_graph import plan_graph
from graph.store import Store
from graph.subgraph import Node, Relation, Subgraph
from loaders.build import load_exchange
from queries.portrait import portrait
from tests.contract.test_store import ONE, THREE, TWO, everything, small_plan

MANY = 1_100  # more than the driver fetches at once
RESERVED = ("MATCH", "null", "true", "Entity", "id", "WHERE", "Cluster", "CREATE", "NaN", "LIMIT")
(PLAN,) = (node for node in ONE.nodes if node.label == "Plan")


def cluster(graph: Subgraph) -> Node:
    """Return the one cluster of a graph."""
    (found,) = (node for node in graph.nodes if node.label == "Cluster")
    return found


def clusters(number: int) -> Iterator[Node]:
    """Yield as many clusters of the plan `one`."""
    like = cluster(ONE)
    for at in range(number):
        name = f"第{at}集群"
        yield replace(
            like, id=f"{at:020x}", properties={**like.properties, "name": name, "search": name}
        )


def row_of(number: int) -> Subgraph:
    """Return as many clusters in a row, each tied to the next by a fact."""
    nodes = tuple(clusters(number))
    like = next(each for each in ONE.relations if each.type == "LOCATED_IN")
    facts = (
        Relation(f"r{at:019x}", "COOPERATES_WITH", a.id, b.id, like.properties)
        for at, (a, b) in enumerate(pairwise(nodes))
    )
    return Subgraph.of((*nodes, PLAN), facts)


class TestChangedPlans:
    """A plan that is loaded again, changed, leaves what a fresh load would leave."""

    def test_a_graph_has_its_plan(self, store: Store) -> None:
        """A graph without the plan's own node is refused, for nothing would tell of it later."""
        facts = (node for node in ONE.nodes if node.label != "Plan")
        with pytest.raises(BadFact, match="one: its graph has no node of the plan"):
            store.replace("one", Subgraph(tuple(facts)))
        assert everything(store) == Subgraph()

    def test_replacing_is_a_fresh_load(self, store: Store) -> None:
        """After a plan was replaced nothing tells that another graph stood there."""
        store.replace("one", ONE)
        other = plan_graph(
            small_plan("one", "乙集群在乙市。", Cluster="乙集群", Region="乙市")
        )  # fmt: skip
        store.replace("one", other)
        assert everything(store) == other

    def test_back_and_forth(self, store: Store) -> None:
        """A plan that is taken out and loaded again is as it was."""
        store.replace("one", ONE)
        store.remove("one")
        store.replace("one", ONE)
        assert everything(store) == ONE

    def test_a_changed_quote_is_a_change(self, store: Store) -> None:
        """Other evidence for the same fact replaces the old, and counts as changed."""
        store.replace("one", ONE)
        moved = plan_graph(
            small_plan("one", "在火星市有火星挖掘机产业集群。", Cluster="火星挖掘机产业集群",
                       Region="火星市")
        )  # fmt: skip
        assert store.replace("one", moved).changed["LOCATED_IN"] == 1
        assert everything(store) == moved

    def test_replacing_one_of_two_keeps_the_other(self, store: Store) -> None:
        """A plan that no longer names a shared entity leaves it to the plan that does."""
        store.replace("one", ONE)
        store.replace("two", TWO)
        store.replace("one", plan_graph(small_plan("one", "建设乙集群。", Cluster="乙集群")))
        with store.reader() as view:
            assert view.plan("two") == TWO

    def test_removing_what_is_not_there(self, store: Store) -> None:
        """Taking out a plan that was never loaded changes nothing."""
        store.replace("one", ONE)
        assert not store.remove("never")
        assert everything(store) == ONE


class TestBigResults:
    """What is large comes whole, or says that it was cut."""

    def test_many_entities(self, store: Store) -> None:
        """A plan of a thousand facts is loaded in one transaction and comes back whole."""
        graph = row_of(MANY)
        assert store.replace("one", graph).added["Cluster"] == MANY
        assert everything(store) == graph
        assert store.remove("one").removed["COOPERATES_WITH"] == MANY - 1

    def test_many_rows(self, store: Store) -> None:
        """A result of tens of thousands of rows comes whole within its limit."""
        with store.reader() as view:
            rows = view.run("UNWIND range(1, 30000) AS i RETURN i", limit=30_000)
        assert (rows.rows[-1], len(rows.rows), rows.cut) == ((30_000,), 30_000, False)

    def test_a_large_cell(self, store: Store) -> None:
        """A cell of many values comes whole."""
        with store.reader() as view:
            rows = view.run("RETURN range(1, 100000) AS all")
        assert rows.rows[0][0] == tuple(range(1, 100_001))

    def test_long_quotes(self, store: Store) -> None:
        """A sentence of 200,000 characters comes back whole."""
        long = "长" * 200_000
        graph = plan_graph(small_plan("long", f"{long}，建设甲集群。", Cluster="甲集群"))
        store.replace("long", graph)
        assert everything(store) == graph


class TestOddWords:
    """Names and values are whatever a plan says."""

    @pytest.mark.parametrize("word", RESERVED)
    def test_reserved_words_are_names(self, store: Store, word: str) -> None:
        """A word of Cypher, or of the store itself, is a name like any other."""
        graph = plan_graph(small_plan("odd", f"建设{word}。", Cluster=word))
        store.replace("odd", graph)
        with store.reader() as view:
            assert [node.name for node in view.named(word)] == [word]
        assert everything(store) == graph

    def test_a_reserved_word_as_a_plan(self, store: Store) -> None:
        """A plan may be called by a word of Cypher."""
        graph = plan_graph(small_plan("null", "建设甲集群。", Cluster="甲集群"))
        store.replace("null", graph)
        assert store.remove("null")
        assert everything(store) == Subgraph()

    def test_beyond_the_bmp(self, store: Store) -> None:
        """Characters that take two units in Java are searched, sent and returned as one."""
        name = "𠮷野𣲗水😀集群"
        store.replace("odd", plan_graph(small_plan("odd", f"建设{name}。", Cluster=name)))
        with store.reader() as view:
            assert [found.node.name for found in view.search("𣲗水")] == [name]
            rows = view.run("MATCH (c:Cluster {name: $name}) RETURN c.name AS n", {"name": name})
        assert rows.rows == ((name,),)


class TestPaths:
    """Shortest paths over facts, or none."""

    def test_none(self, store: Store) -> None:
        """Two entities that no fact joins have no path."""
        store.replace("one", Subgraph.of((*clusters(2), PLAN), ()))
        with store.reader() as view:
            assert view.paths(f"{0:020x}", f"{1:020x}") == ()

    def test_an_unknown_end(self, store: Store) -> None:
        """An entity that is not there has no path."""
        store.replace("one", ONE)
        with store.reader() as view:
            assert view.paths(cluster(ONE).id, "nothing") == ()

    def test_to_itself(self, store: Store) -> None:
        """An entity has no path to itself."""
        store.replace("one", ONE)
        with store.reader() as view:
            assert view.paths(cluster(ONE).id, cluster(ONE).id) == ()

    @pytest.mark.parametrize(("longest", "found"), [(3, 0), (4, 1)])
    def test_no_longer_than_asked(self, store: Store, longest: int, found: int) -> None:
        """A path that needs more steps than are allowed is none."""
        store.replace("one", row_of(5))
        with store.reader() as view:
            paths = view.paths(f"{0:020x}", f"{4:020x}", longest=longest)
        assert len(paths) == found

    def test_either_direction(self, store: Store) -> None:
        """A path follows facts forwards and backwards."""
        store.replace("one", row_of(3))
        with store.reader() as view:
            there = view.paths(f"{0:020x}", f"{2:020x}")
            back = view.paths(f"{2:020x}", f"{0:020x}")
        assert there[0].nodes == back[0].nodes[::-1]


class TestReadOnly:
    """Reading never writes."""

    def test_what_a_view_reads_stays(self, store: Store) -> None:
        """A refused query in the middle of a session leaves the session and the graph in order."""
        store.replace("one", ONE)
        with store.reader() as view:
            with pytest.raises(QueryRefused):
                view.run("MATCH (n:Cluster) SET n.name = 'x' RETURN n")
            assert view.counts()["Cluster"] == 1
        assert everything(store) == ONE

    def test_sees_the_last_commit(self, store: Store) -> None:
        """A view that is open sees what another session has committed meanwhile."""
        with store.reader() as view:
            assert view.plans() == ()
            store.replace("one", ONE)
            assert len(view.plans()) == 1


def test_what_others_have_made(store: Store) -> None:
    """Others' nodes under our labels are left alone; the check finds a fact made by hand."""
    store.replace("one", ONE)
    store.write("CREATE (:Cluster {name: '外来'})-[:LOCATED_IN]->(:Region {name: '外地'})")
    try:
        assert everything(store) == ONE
        store.write(
            "MATCH (c:Cluster {id: $id}), (r:Region) WHERE r.id IS NOT NULL "
            "CREATE (c)-[:LOCATED_IN]->(r)",
            {"id": cluster(ONE).id},
        )
        whole = everything(store)
        (made,) = (each for each in whole.relations if each not in ONE.relations)
        assert {found.where.rpartition("(")[2] for found in check(whole)} == {f"{made.id})"}
        with store.reader() as view:
            facts = portrait(view, cluster(ONE)).facts
        assert sorted(len(fact.quotes) for fact in facts) == [0, 1]
        with pytest.raises(BadExchange, match="nothing proves it"):
            list(write_facts(whole))
    finally:
        store.write("MATCH ()-[r:LOCATED_IN]->() WHERE r.id IS NULL DELETE r")
        store.write("MATCH (n) WHERE n.name IN ['外来', '外地'] DETACH DELETE n")
    assert everything(store) == ONE


def test_missing_ends_make_nothing(store: Store) -> None:
    """Where one of the nodes to be joined is not there, no relation is made at a wrong place."""
    store.replace("one", row_of(3))
    first, last = "0" * 20, f"{2:020x}"
    statement = cypher.create_relations(
        load_ontology().relation_type("COOPERATES_WITH"), (cypher.ENTITY, cypher.ENTITY), ()
    )
    for sources, targets in (([first, "gone"], [last]), ([first], ["gone", last])):
        ends = {"sources": sources, "targets": targets}
        store.write(statement, {"rows": [["new", 0, len(targets) - 1]], **ends})
    assert everything(store) == row_of(3)
    store.write(statement, {"rows": [["new", 0, 0]], "sources": [first], "targets": [last]})
    (made,) = store.write("MATCH (a)-[{id: 'new'}]->(b) RETURN a.id, b.id").rows
    assert made == (first, last)


def test_a_file_of_several_plans(store: Store, tmp_path: FilePath) -> None:
    """A file of plans that share entities and facts loads back, each plan by itself, as it was."""
    for plan, graph in (("one", ONE), ("two", TWO), ("three", THREE)):
        store.replace(plan, graph)
    whole = everything(store)
    export_to(whole, tmp_path / "plans.jsonl")
    for plan in ("one", "two", "three"):
        store.remove(plan)
    loaded = [plan for plan, _ in load_exchange(store, tmp_path / "plans.jsonl")]
    assert loaded == ["one", "three", "two"]
    assert everything(store) == whole
