"""What every store promises, run unchanged on the embedded engine and on a real Neo4j."""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace

import pytest

from graph.errors import QueryRefused
from graph.evidence import Evidence
from graph.model import Document, Entity, Fact, Passage, Plan, PlanFacts, Section, Span
from graph.plan_graph import plan_graph
from graph.store import Path, Store, StoreSettings, open_store
from graph.subgraph import Node, Relation, Subgraph, texts
from tests.samples import annotated_facts

GRAPH = plan_graph(annotated_facts())


def small_plan(plan: str, sentence: str, **names: str) -> PlanFacts:
    """Return a plan of one sentence: each name is an entity with a label, all joined in a row.

    The first name's label is Cluster, the second's Region: LOCATED_IN joins them.
    """
    document = Document(
        Plan(plan, f"{plan}的规划"), sentence, sentence, tuple(range(len(sentence)))
    )

    def entity(label: str, name: str) -> Entity:
        start = sentence.index(name)
        evidence = Evidence(document, Span(start, start + len(name)), "test")
        return Entity(label, name, (evidence,))

    entities = {label: entity(label, name) for label, name in names.items()}
    whole = Evidence(document, Span(0, len(sentence)), "test", 0.5)
    facts = (
        (Fact("LOCATED_IN", entities["Cluster"], entities["Region"], (whole,)),)
        if {"Cluster", "Region"} <= entities.keys()
        else ()
    )
    return PlanFacts(
        document,
        (Section(plan, 0, "正文", "", 1, None, ("正文",), Span(0, 1)),),
        (Passage(plan, 0, Span(0, len(sentence)), sentence, "prose", 0, ("正文",)),),
        tuple(entities.values()),
        facts,
    )


ONE = plan_graph(
    small_plan(
        "one", "火星挖掘机产业集群落户火星市。", Cluster="火星挖掘机产业集群", Region="火星市"
    )
)
TWO = plan_graph(
    small_plan(
        "two", "火星挖掘机产业集群在火星市壮大。", Cluster="火星挖掘机产业集群", Region="火星市"
    )
)
THREE = plan_graph(small_plan("three", "建设丙集群，火星市。", Cluster="丙集群", Region="火星市"))


def everything(store: Store) -> Subgraph:
    """Return the whole graph of a store."""
    with store.reader() as view:
        return view.everything()


class TestLoading:
    """A load puts a plan's graph in the place of what was there, and nothing else changes."""

    def test_schema_can_be_made_twice(self, store: Store) -> None:
        """Preparing a store that is prepared changes nothing."""
        store.prepare()
        store.prepare()

    def test_changes_are_counted(self, store: Store) -> None:
        """A load says by label and relation type what it added; the next, what it removed."""
        assert store.replace("one", ONE).added["Cluster"] == 1
        left = Subgraph.of((n for n in ONE.nodes if n.label != "Cluster"), ONE.relations)
        assert store.replace("one", left).removed == {
            "Cluster": 1, "LOCATED_IN": 1, "MENTIONS": 1,
        }  # fmt: skip
        assert everything(store) == left

    def test_what_lost_its_evidence_disappears(self, store: Store) -> None:
        """Removing a plan leaves nothing of it."""
        store.replace("one", ONE)
        store.remove("one")
        assert everything(store) == Subgraph()

    def test_two_plans_share_entities(self, store: Store) -> None:
        """A fact of two plans carries the sentences of both, in whatever order they were loaded."""
        orders = []
        for first, second in ((("one", ONE), ("two", TWO)), (("two", TWO), ("one", ONE))):
            store.replace(*first)
            store.replace(*second)
            orders.append(everything(store))
            (fact,) = (each for each in orders[-1].relations if each.type == "LOCATED_IN")
            assert fact.properties["plans"] == ("one", "two")
            assert fact.properties["quotes"] == (
                "火星挖掘机产业集群落户火星市。",
                "火星挖掘机产业集群在火星市壮大。",
            )
            store.remove("one")
            store.remove("two")
        assert orders[0] == orders[1]

    def test_removing_one_of_two_plans_keeps_the_other(self, store: Store) -> None:
        """What another plan supports stays, with that plan's evidence alone."""
        store.replace("one", ONE)
        store.replace("two", TWO)
        store.remove("two")
        assert everything(store) == ONE

    @pytest.mark.parametrize("before", [{}, {"one": ONE}], ids=["empty", "loaded"])
    def test_loads_at_once_take_turns(
        self, store: Store, engine: StoreSettings, before: dict[str, Subgraph]
    ) -> None:
        """A load that comes in the middle of another's sees what that one leaves."""
        for plan, graph in before.items():
            store.replace(plan, graph)
        with open_store(engine) as other, ThreadPoolExecutor(1) as pool:
            second: list[Future[object]] = []

            def in_the_middle(done: int, total: int) -> None:
                del done, total
                if not second:
                    second.append(pool.submit(other.replace, "two", TWO))
                    # Long enough to read, and to write where nothing held it back.
                    wait(second, 1)

            store.replace("three", THREE, progress=in_the_middle)
            assert second[0].result(60)
        (city,) = (n for n in everything(store).nodes if n.properties["name"] == "火星市")
        assert city.properties["plans"] == tuple(sorted((*before, "three", "two")))
        store.remove("two")
        store.remove("three")
        assert everything(store) == before.get("one", Subgraph())

    def test_one_plan(self, store: Store) -> None:
        """A plan's own slice holds what it supports."""
        store.replace("one", ONE)
        store.replace("odd", plan_graph(small_plan("odd", "建设乙集群。", Cluster="乙集群")))
        with store.reader() as view:
            assert view.plan("one") == ONE

    def test_progress(self, store: Store) -> None:
        """A load says how far it is, up to the end."""
        seen: list[tuple[int, int]] = []
        store.replace("one", ONE, progress=lambda done, total: seen.append((done, total)))
        assert seen[-1] == (len(ONE.nodes) + len(ONE.relations),) * 2

    @pytest.mark.parametrize(
        "name",
        ["𠮷野𣲗装备集群", "a'b\"c\\d`e", "}) DETACH DELETE (n", "=1+1", "集群\u3000甲", "é̂"],
        ids=["beyond the BMP", "quotes", "Cypher", "formula", "wide space", "combining"],
    )
    def test_any_text_comes_back(self, store: Store, name: str) -> None:
        """Names are values, whatever they hold."""
        graph = plan_graph(small_plan("odd", f"建设{name}。", Cluster=name))
        store.replace("odd", graph)
        assert everything(store) == graph

    def test_what_was_loaded_is_there(self, loaded_store: Store) -> None:
        """Every node and relation comes back with every property."""
        found = everything(loaded_store)
        assert found.nodes == GRAPH.nodes
        assert found.relations == GRAPH.relations

    def test_loading_again_changes_nothing(self, loaded_store: Store) -> None:
        """The second load of the same graph writes nothing, and says so."""
        assert not loaded_store.replace("hunan_gold", GRAPH)


class TestReading:
    """A view answers what the app and the command ask."""

    def test_counts(self, loaded_store: Store) -> None:
        """The numbers by label and type are those of the graph."""
        with loaded_store.reader() as view:
            counts = view.counts()
        assert counts["Cluster"] == sum(node.label == "Cluster" for node in GRAPH.nodes)
        assert counts["DEVELOPS"] == sum(each.type == "DEVELOPS" for each in GRAPH.relations)
        assert "LEADS" not in counts

    def test_plans(self, loaded_store: Store) -> None:
        """The plans that are loaded are named."""
        with loaded_store.reader() as view:
            assert [plan.properties["number"] for plan in view.plans()] == ["湘政办发〔2021〕47号"]

    @pytest.mark.parametrize(
        ("text", "first"),
        [
            ("工程机械", "工程机械"),
            ("长沙工程机械", "长沙工程机械产业集群"),
            ("zhuzhou", "株洲市"),
            ("沙市", "长沙市"),
            ("长株潭城", "长株潭城市群"),
        ],
    )
    def test_search(self, loaded_store: Store, text: str, first: str) -> None:
        """A search finds by words, by pinyin and by a part of a name; the closest comes first."""
        with loaded_store.reader() as view:
            assert view.search(text)[0].node.name == first

    @pytest.mark.parametrize("text", ["", "  ", "*", "AND", "(", "a:b", '"', "没有的东西"])
    def test_search_takes_any_text(self, loaded_store: Store, text: str) -> None:
        """No text is an error, whatever the index's own syntax makes of it."""
        with loaded_store.reader() as view:
            view.search(text)

    def test_named(self, loaded_store: Store) -> None:
        """An entity is found by its name in any spelling."""
        with loaded_store.reader() as view:
            assert [node.label for node in view.named("“五个100”工程")] == ["Programme"]
            assert view.named("五个 100 工程") == view.named("“五个100”工程")
            assert view.named("没有的东西") == ()

    def test_neighbourhood(self, loaded_store: Store) -> None:
        """What is near an entity comes with all facts between, and without the text."""
        with loaded_store.reader() as view:
            (cluster,) = view.named("长沙工程机械产业集群")
            near = view.neighbourhood((cluster.id,))
        touching = [r for r in GRAPH.relations if cluster.id in (r.source, r.target)]
        ends = {end for r in touching if r.type != "MENTIONS" for end in (r.source, r.target)}
        assert {node.id for node in near.nodes} == ends
        assert not {"Passage", "Section"} & {node.label for node in near.nodes}

    def test_neighbourhood_of_types(self, loaded_store: Store) -> None:
        """Only the relation types that are asked for are followed."""
        with loaded_store.reader() as view:
            (cluster,) = view.named("长沙工程机械产业集群")
            near = view.neighbourhood((cluster.id,), types=("LOCATED_IN",))
        assert {relation.type for relation in near.relations} == {"LOCATED_IN"}

    def test_neighbourhood_is_cut(self, loaded_store: Store) -> None:
        """A limit holds, and says that more was there."""
        with loaded_store.reader() as view:
            found = view.search("高端工程机械")[0].node
            near = view.neighbourhood((found.id,), hops=2, limit=10)
        assert (len(near.nodes), near.cut) == (10, True)

    def test_paths(self, loaded_store: Store) -> None:
        """The shortest path between two cities leads over what their clusters share."""
        with loaded_store.reader() as view:
            (start,), (end,) = view.named("长沙市"), view.named("株洲市")
            path = view.paths(start.id, end.id)[0]
        assert isinstance(path, Path)
        assert (path.nodes[0], path.nodes[-1]) == (start, end)
        assert len(path.relations) == len(path.nodes) - 1 == 4

    def test_evidence_of_an_entity(self, loaded_store: Store) -> None:
        """The passages that mention an entity are given with the words."""
        with loaded_store.reader() as view:
            (city,) = view.named("长沙市")
            mentions = view.mentions(city.id)
            passages = {node.id: node for node in view.nodes(m.source for m in mentions)}
        assert mentions
        for mention in mentions:
            quotes = mention.properties["quotes"]
            assert isinstance(quotes, tuple)
            assert str(quotes[0]) in str(passages[mention.source].properties["text"])

    def test_what_a_passage_says(self, loaded_store: Store) -> None:
        """A passage gives what it mentions and the facts that it states."""
        passage = next(
            node for node in GRAPH.nodes
            if node.label == "Passage" and str(node.properties["text"]).startswith("集聚发展态势")
        )  # fmt: skip
        with loaded_store.reader() as view:
            mentioned = {node.name for node in view.mentioned((passage.id,)).nodes}
            facts = view.facts_of((passage.id,))
        assert {"长沙市", "长沙工程机械产业集群"} <= mentioned
        wanted = {
            each.id
            for each in GRAPH.relations
            if each.type != "MENTIONS" and passage.id in texts(each.properties.get("passages", ()))
        }
        assert {relation.id for relation in facts.relations} == wanted

    def test_text_in_order(self, loaded_store: Store) -> None:
        """Passages and sections come in the order of the text."""
        with loaded_store.reader() as view:
            positions = [node.properties["position"] for node in view.passages("hunan_gold")]
            assert positions == sorted(positions)
            assert [node.name for node in view.sections("hunan_gold")] == ["正文"]


class TestDoor:
    """An analyst's query reads, within its limits, and can do nothing else."""

    def test_cells(self, loaded_store: Store) -> None:
        """Nodes, relations, paths, lists, maps and dates come as our own values."""
        query = (
            "MATCH p = (c:Cluster {name: $name})-[l:LOCATED_IN]->(r:Region) "
            "RETURN c, l, p, [1, 2] AS list, {a: 1} AS map, date('2026-03-12') AS date, "
            "null AS none"
        )
        with loaded_store.reader() as view:
            rows = view.run(query, {"name": "长沙工程机械产业集群"})
        assert rows.columns == ("c", "l", "p", "list", "map", "date", "none")
        node, relation, path, *rest = rows.rows[0]
        assert isinstance(node, Node)
        assert isinstance(relation, Relation)
        assert isinstance(path, Path)
        assert (node.label, relation.type) == ("Cluster", "LOCATED_IN")
        assert relation.source == node.id
        assert rest == [(1, 2), {"a": 1}, "2026-03-12", None]

    def test_relations_can_be_drawn(self, loaded_store: Store) -> None:
        """A query that returns relations alone gives their ends too."""
        with loaded_store.reader() as view:
            rows = view.run("MATCH (:Cluster)-[l:LOCATED_IN]->(:Region) RETURN l")
        drawn = rows.subgraph()
        assert {node.label for node in drawn.nodes} == {"Cluster", "Region"}
        assert len(drawn.relations) == len(rows.rows)

    def test_limit(self, loaded_store: Store) -> None:
        """Rows beyond the limit are cut, and the result says so."""
        with loaded_store.reader() as view:
            rows = view.run("UNWIND range(1, 100) AS i RETURN i", limit=3)
            assert (len(rows.rows), rows.cut) == (3, True)
            assert not view.run("RETURN 1 AS one", limit=3).cut

    def test_timeout(self, loaded_store: Store) -> None:
        """A runaway query is ended on the server, and the next is answered."""
        runaway = (
            "MATCH (a:Entity), (b:Entity), (c:Entity) "
            "WHERE a.name + b.name + c.name = '无' RETURN count(*)"
        )
        with loaded_store.reader() as view:
            with pytest.raises(QueryRefused, match="longer than 1 s"):
                view.run(runaway, timeout=1)
            assert view.run("RETURN 1 AS one").rows == ((1,),)

    @pytest.mark.parametrize(
        "query",
        [
            "MATCH (n) DETACH DELETE n",
            "CREATE INDEX mine FOR (n:Region) ON (n.level)",
            "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "SHOW USERS",
        ],
    )
    def test_refuses_what_does_not_read(self, loaded_store: Store, query: str) -> None:
        """Writing, schema, files of the server and its users are refused, in the same words."""
        with (
            loaded_store.reader() as view,
            pytest.raises(QueryRefused, match="more than read"),
        ):
            view.run(query)

    def test_mistake(self, loaded_store: Store) -> None:
        """A query that is not understood is refused in one line."""
        with loaded_store.reader() as view, pytest.raises(QueryRefused) as refused:
            view.run("MATCH (n RETURN n")
        assert len(str(refused.value).splitlines()) == 1

    def test_a_missing_value(self, loaded_store: Store) -> None:
        """A parameter without a value is named, with the way to give it one."""
        with loaded_store.reader() as view, pytest.raises(QueryRefused, match=r"city.*-p name="):
            view.run("RETURN $city AS city")

    def test_unknown_label(self, loaded_store: Store) -> None:
        """A label that no node has gives no rows and no error."""
        with loaded_store.reader() as view:
            assert view.run("MATCH (n:Nowhere) RETURN n").rows == ()

    def test_write_door(self, store: Store) -> None:
        """The other door writes, and gives the rows."""
        store.replace("one", ONE)
        rows = store.write("MATCH (n:Cluster) SET n.level = 'x' RETURN count(n) AS n")
        assert rows == replace(rows, columns=("n",), rows=((1,),))
        assert store.replace("one", ONE).changed == {"Cluster": 1}
