"""A plan is found by its id or title, and its own part of a shared graph is what it alone gives."""

import pytest

from graph.check import check
from graph.errors import UnknownName
from graph.export.jsonl import read_facts, write_facts
from graph.plan_graph import plan_graph
from graph.store import Store
from graph.subgraph import Node, Relation, Subgraph
from queries.plans import find_plan, graph_of_plan, plans_behind
from tests.queries.made_plan import made_plan
from tests.samples import annotated_facts


class TestPlans:
    """Two plans share entities in a store; each can be had alone."""

    @pytest.mark.parametrize("name", ["made", "火星市规划"])
    def test_found(self, two_plans: Store, name: str) -> None:
        """Its id and its title lead to it."""
        with two_plans.reader() as view:
            assert find_plan(view, name, where="--plan") == "made"

    def test_unknown(self, two_plans: Store) -> None:
        """Another name is answered with the plans that are there."""
        with two_plans.reader() as view, pytest.raises(UnknownName, match="hunan_gold, made"):
            find_plan(view, "mars", where="--plan")

    def test_behind(self, two_plans: Store) -> None:
        """A figure cites the plans that support what it shows, and no other."""
        with two_plans.reader() as view:
            for name, plans in (("火星重工", ["火星市规划"]), ("工程机械", None)):
                shown = Subgraph.of(view.named(name), ())
                cited = [plan.name for plan in plans_behind(view, shown)]
                assert cited == (plans or [plan.name for plan in view.plans()])
            assert plans_behind(view, Subgraph((Node("x", "Unknown", {}),))) == ()

    def test_behind_relations(self, two_plans: Store) -> None:
        """Of what several plans name it cites those alone that say the relations it shows."""
        with two_plans.reader() as view:
            ends = [*view.named("火星重工"), *view.named("工程机械")]
            said = Relation("r", "LEADS", ends[0].id, ends[-1].id, {"plans": ("made",)})
            cited = plans_behind(view, Subgraph.of(ends, [said]))
            assert [plan.name for plan in cited] == ["火星市规划"]

    def test_alone(self, two_plans: Store) -> None:
        """What the store gives of each plan is what was loaded."""
        with two_plans.reader() as view:
            for facts in (annotated_facts(), made_plan()):
                alone = graph_of_plan(view, facts.document.plan.id, where="--plan")
                assert alone == plan_graph(facts)
                assert read_facts(write_facts(alone)) == alone

    def test_together(self, two_plans: Store) -> None:
        """The whole graph is sound, and its file reads as the same graph."""
        with two_plans.reader() as view:
            whole = view.everything()
        assert check(whole) == ()
        assert read_facts(write_facts(whole)) == whole
