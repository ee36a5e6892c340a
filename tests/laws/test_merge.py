"""Laws of several plans in one graph."""

from hypothesis import given
from hypothesis import strategies as st

from graph.merge import join_nodes, join_relations, node_without, part_of_plan, relation_without
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Relation, Subgraph
from tests.contract.test_store import ONE, TWO
from tests.samples import annotated_facts

PLANS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True)


def node(plan: str) -> Node:
    """Return a plan's part of one entity, under a name of its own."""
    name = {"a": "长沙市", "b": "长沙", "c": "长沙市", "d": "长 沙"}[plan]
    believed = {"a": 0.5, "b": 0.75, "c": 0.25, "d": 1.0}[plan]
    part = Node("x", "Region", {
        "name": name, "plans": (plan,), "spellings": (name,),
        "confidence": believed, "confidences": (believed,),
    })  # fmt: skip
    return join_nodes((part,))


def relation(plan: str) -> Relation:
    """Return a plan's part of one fact, with a sentence of its own."""
    return Relation("r", "LOCATED_IN", "s", "t", {
        "plans": (plan,), "passages": (f"{plan}/p00001",), "starts": (0,), "ends": (2,),
        "quotes": ("长沙",), "rules": ("test",), "confidences": (0.5,), "confidence": 0.5,
    })  # fmt: skip


class TestJoining:
    """What several plans support does not depend on the order of loading."""

    @given(PLANS)
    def test_order_does_not_matter(self, plans: list[str]) -> None:
        """One after the other, in any order, is all at once."""
        together = join_nodes(map(node, sorted(plans)))
        step = node(plans[0])
        for plan in plans[1:]:
            step = join_nodes((step, node(plan)))
        assert step == together
        fact = relation(plans[0])
        for plan in plans[1:]:
            fact = join_relations((relation(plan), fact))
        assert fact == join_relations(map(relation, sorted(plans)))

    @given(PLANS)
    def test_twice_changes_nothing(self, plans: list[str]) -> None:
        """A part that is there already adds nothing."""
        whole = join_nodes(map(node, plans))
        assert join_nodes((whole, node(plans[0]))) == whole

    @given(PLANS)
    def test_taking_out_undoes_putting_in(self, plans: list[str]) -> None:
        """Without the last plan it is as before it."""
        *before, last = plans
        left = node_without(join_nodes(map(node, plans)), last)
        assert left == (join_nodes(map(node, before)) if before else None)
        fact = relation_without(join_relations(map(relation, plans)), last)
        assert fact == (join_relations(map(relation, before)) if before else None)


class TestParts:
    """A plan's own part can be told from a graph that holds several."""

    def test_part_of_two(self) -> None:
        """Each of two plans that share entities is found again."""
        shared = {each.id for each in ONE.nodes} & {each.id for each in TWO.nodes}
        assert shared
        nodes = {each.id: each for each in ONE.nodes}
        for each in TWO.nodes:
            nodes[each.id] = join_nodes((nodes[each.id], each)) if each.id in nodes else each
        relations = {each.id: each for each in ONE.relations}
        for one in TWO.relations:
            found = relations.get(one.id)
            relations[one.id] = one if found is None else join_relations((found, one))
        both = Subgraph.of(nodes.values(), relations.values())
        assert part_of_plan(both, "one") == ONE
        assert part_of_plan(both, "two") == TWO

    def test_part_of_one(self) -> None:
        """A graph of one plan is its own part."""
        graph = plan_graph(annotated_facts())
        assert part_of_plan(graph, "hunan_gold") == graph
