"""What the explorer shows is an immutable description, changed by pure functions."""

from graph.plan_graph import plan_graph
from graph.subgraph import Node, Relation, Subgraph
from tests.samples import annotated_facts
from views.marking import Mark, marked
from views.state import History, Shown

CITY = Node("c", "Region", {"name": "长沙市"})
CLUSTER = Node("k", "Cluster", {"name": "长沙工程机械产业集群"})
HERE = Relation("r", "LOCATED_IN", "k", "c", {})
BOTH = Shown(Subgraph.of((CITY, CLUSTER), (HERE,)))


class TestShown:
    """A view holds what was fetched, and what of it is switched off."""

    def test_hidden_node(self) -> None:
        """A node that is taken off goes with its relations, and comes back when asked for."""
        less = BOTH.without("k")
        assert less.visible == Subgraph((CITY,))
        assert less.grown(Subgraph((CLUSTER,))).visible == BOTH.visible

    def test_filter(self) -> None:
        """A label or relation type that is switched off is not drawn, but still counted."""
        assert BOTH.filtered(("Region",), ("LOCATED_IN",)).visible == Subgraph((CITY,))
        only_nodes = BOTH.filtered(("Region", "Cluster"), ())
        assert only_nodes.visible.relations == ()
        assert only_nodes.types == {"LOCATED_IN": 1}

    def test_grows(self) -> None:
        """Expanding adds to what is there."""
        assert Shown(Subgraph((CITY,))).grown(BOTH.graph) == BOTH


class TestHistory:
    """Every step can be undone and done again."""

    def test_undo_and_redo(self) -> None:
        """Undo leads to what was before, redo back."""
        history = History(Shown()).then(BOTH).then(BOTH.without("k"))
        assert history.undone().now == BOTH
        assert history.undone().redone() == history
        assert history.undone().undone().undone().now == Shown()

    def test_a_new_step_forgets_what_was_undone(self) -> None:
        """After an undo, going another way leaves nothing to redo."""
        history = History(Shown()).then(BOTH).undone().then(BOTH.without("c"))
        assert history.redone() == history

    def test_the_same_is_no_step(self) -> None:
        """What changes nothing is not remembered."""
        assert History(BOTH).then(BOTH) == History(BOTH)


class TestMarking:
    """A text with marks holds nothing of the text as markup."""

    def test_escapes(self) -> None:
        """Markup in a plan's text is shown, not run."""
        html = marked("<script>甲</script>", (Mark(8, 9, "#112233", '"><b>'),))
        assert "<script>" not in html
        assert "<b>" not in html
        assert "&lt;script&gt;<mark" in html

    def test_overlap(self) -> None:
        """Of two marks that overlap the longer is shown."""
        html = marked("长沙工程机械", (Mark(0, 2, "#111111", "短"), Mark(0, 6, "#222222", "长")))
        assert html.count("<mark") == 1
        assert "#222222" in html

    def test_keeps_the_text(self) -> None:
        """Without its tags, the HTML is the text."""
        import re

        (passage,) = (
            node for node in plan_graph(annotated_facts()).nodes
            if str(node.properties.get("text", "")).startswith("集聚发展")
        )  # fmt: skip
        text = str(passage.properties["text"])
        html = marked(text, (Mark(10, 14, "#111111", "x"), Mark(20, 30, "#111111", "y")))
        assert re.sub(r"<[^>]+>", "", html) == text
