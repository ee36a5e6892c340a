"""Every saved query answers on both engines, with the same rows."""

from collections.abc import Mapping

import pytest

from graph.errors import BadCall, UnknownName
from graph.ontology import load_ontology
from graph.store import Rows, Store
from graph.tables import to_text
from queries.catalogue import load_catalogue

CATALOGUE = load_catalogue()
NAMES = [query.name for query in CATALOGUE.queries]
VALUES: dict[str, dict[str, str]] = {
    "compare-plans": {"left": "hunan_gold", "right": "火星市规划"},
    "facts-of-section": {"section": "火星"},
    "path-between": {"from": "长沙工程机械产业集群", "to": "火星重工"},
}
EMPTY = {"entities-without-evidence"}


def run(store: Store, name: str, values: Mapping[str, str] | None = None) -> Rows:
    """Return the rows of a saved query."""
    with store.reader() as view:
        return CATALOGUE.query(name).run(view, values or VALUES.get(name, {}))


def words(store: Store, name: str, **values: str) -> list[dict[str, str]]:
    """Return the rows of a saved query as words, by column."""
    rows = run(store, name, values)
    return [dict(zip(rows.columns, row, strict=True)) for row in to_text(rows)]


class TestEveryQuery:
    """The catalogue holds what it promises."""

    def test_runs(self, two_plans: Store) -> None:
        """Each has rows under the columns that it names; only what must be empty has none."""
        for name in NAMES:
            rows = run(two_plans, name)
            assert rows.columns == CATALOGUE.query(name).columns, name
            assert (rows.rows == ()) == (name in EMPTY), name

    def test_graphs_can_be_drawn(self, two_plans: Store) -> None:
        """A query for a graph returns nodes and relations of the ontology; a table returns none."""
        for query in CATALOGUE.queries:
            graph = run(two_plans, query.name).subgraph()
            assert bool(graph.relations) == (query.view == "graph"), query.name
            assert {node.label for node in graph.nodes} <= set(load_ontology().labels)

    def test_tables_prove(self, two_plans: Store) -> None:
        """A table that states facts gives the quote and the section of each."""
        for query in CATALOGUE.queries:
            if "原文" in query.columns:
                for row in words(two_plans, query.name, **VALUES.get(query.name, {})):
                    assert row["原文"], query.name
                    assert row["章节"], query.name


class TestAnswers:
    """What analysts ask has the answer that the plan gives."""

    def test_clusters_by_city(self, two_plans: Store) -> None:
        """长沙市 has engineering machinery, 株洲市 rail."""
        rows = words(two_plans, "clusters-by-city")
        found = {(row["地区"], row["集群"]): row["主营"] for row in rows}
        assert found["长沙市", "长沙工程机械产业集群"] == "工程机械"
        assert found["株洲市", "株洲轨道交通装备产业集群"] == "轨道交通装备"

    @pytest.mark.parametrize("name", ["长沙市", "长 沙 市", "“长沙市”"])
    def test_clusters_of_a_region(self, two_plans: Store, name: str) -> None:
        """A region's clusters come with what they make; its name may be spelt otherwise."""
        graph = run(two_plans, "clusters-of-region", {"region": name}).subgraph()
        names = {node.name for node in graph.nodes}
        assert {"长沙市", "长沙工程机械产业集群", "工程机械"} <= names

    def test_alias(self, two_plans: Store) -> None:
        """An alias leads to the same entity."""
        assert words(two_plans, "mentions-of", entity="火星") == words(
            two_plans, "mentions-of", entity="火星市"
        )

    def test_indicators(self, two_plans: Store) -> None:
        """An indicator has its baseline with value, unit, year and quote."""
        rows = words(two_plans, "indicators")
        row = next(row for row in rows if row["指标"] == "战略性新兴产业增加值")
        shown = row["现状"], row["单位"], row["现状年份"], row["现状比较"], row["对象"]
        assert shown == ("4190.73", "亿元", "2020", "=", "湖南省")
        assert "4190.73" in row["现状原文"]

    def test_products(self, two_plans: Store) -> None:
        """Products come field by field, also those of fields below."""
        rows = words(two_plans, "products-of-industry", industry="高端装备产业")
        assert len({row["领域"] for row in rows}) > 3

    def test_path(self, two_plans: Store) -> None:
        """A path leads over facts of both plans, in any direction."""
        rows = run(two_plans, "path-between", VALUES["path-between"])
        ((words_of_path,), *_) = to_text(rows)
        assert words_of_path.startswith("(长沙工程机械产业集群)-FOCUSES_ON->(工程机械)<-PROMOTES-")

    def test_paths_walk_over_every_fact(self) -> None:
        """A path may lead over every relation type that states a fact."""
        text = CATALOGUE.query("path-between").text
        assert [kind.name for kind in load_ontology().fact_types if kind.name not in text] == []

    def test_sections(self, two_plans: Store) -> None:
        """A section is shown with those that hold it; what stands below it belongs to it."""
        rows = words(two_plans, "facts-of-section", section="火星")
        assert {row["章节"] for row in rows} == {"火星的布局"}
        assert [row["关系"] for row in rows] == [
            "COOPERATES_WITH", "LEADS", "PROMOTES", "SPECIALISES_IN",
        ]  # fmt: skip

    def test_comparison(self, two_plans: Store) -> None:
        """Two plans share what both name."""
        rows = words(two_plans, "compare-plans", left="hunan_gold", right="made")
        shared = {row["名称"] for row in rows if row["共有"] == "true"}
        assert shared == {"工程机械"}
        assert {row["名称"] for row in rows if row["仅见于"] == "made"} >= {"火星市", "火星重工"}

    def test_low_confidence(self, two_plans: Store) -> None:
        """What the loader is unsure of comes with its rule."""
        (row,) = words(two_plans, "low-confidence-facts", below="0.5")
        assert (row["主体"], row["关系"], row["规则"]) == ("采矿机器人行动", "PROMOTES", "made")

    def test_most_mentioned(self, two_plans: Store) -> None:
        """As many as asked for, the most often named first."""
        rows = words(two_plans, "most-mentioned", number="3")
        times = [int(row["提及次数"]) for row in rows]
        assert len(times) == 3
        assert times == sorted(times, reverse=True)


class TestWrongCalls:
    """A wrong call says what to do."""

    def test_unknown_query(self) -> None:
        """The names that come near are named."""
        with pytest.raises(UnknownName, match="clusters-by-city"):
            CATALOGUE.query("clusters-by-citi")

    @pytest.mark.parametrize(
        ("name", "values", "says"),
        [
            (
                "clusters-of-region",
                {"region": "长纱市"},
                "no Region is called 长纱市; try one of .*市",
            ),
            ("clusters-of-region", {"region": "工程机械"}, "no Region is called 工程机械"),
            ("clusters-of-region", {"region": " "}, "give the name of a Region"),
            ("clusters-of-region", {"regio": "长沙市"}, "no parameter regio; write region"),
            ("clusters-by-city", {"region": "长沙市"}, "no parameter region; leave it out"),
            ("path-between", {"from": "长沙市"}, "to .* is missing; add -p to=ENTITY"),
            ("most-mentioned", {"number": "many"}, "'many' is no Integer; write a whole number"),
            ("most-mentioned", {"number": "2.5"}, "no Integer"),
            ("low-confidence-facts", {"below": "nan"}, "no Float; write a number"),
            ("compare-plans", {"left": "hunan_gold", "right": "x"}, "no plan .*hunan_gold"),
        ],
    )
    def test_says_what_to_do(
        self, two_plans: Store, name: str, values: dict[str, str], says: str
    ) -> None:
        """Unknown names, missing values and wrong types are errors of the call."""
        with pytest.raises(BadCall, match=says):
            run(two_plans, name, values)

    @pytest.mark.parametrize("value", ["') DETACH DELETE (n", "{name: 'x'}", "`", "\\", "$region"])
    def test_cypher_in_a_value(self, two_plans: Store, value: str) -> None:
        """A value is never a part of the query."""
        with pytest.raises(UnknownName):
            run(two_plans, "clusters-of-region", {"region": value})
        assert run(two_plans, "facts-of-section", {"section": value}).rows == ()
