"""Facts gained and lost between two graphs."""

from graph.gains import gains
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from loaders import document_of, extract

BEFORE = """\
一、发展重点
（一）高端装备产业
重点发展盾构机、起重机等产品。到2025年，产值达到500亿元。
（二）新材料产业
重点发展碳纤维等材料。
"""
AFTER = BEFORE.replace("起重机", "挖掘机").replace("500亿元", "600亿元")


def graph(text: str, plan: str) -> Subgraph:
    """Return the graph of a plan's text."""
    return plan_graph(extract(document_of(text.encode(), plan)).facts)


class TestGains:
    """A change of the rules, or of the plan, shows as what was gained and lost."""

    def test_one_graph_has_none(self) -> None:
        """A graph compared with itself gains and loses nothing."""
        assert gains(graph(BEFORE, "a"), graph(BEFORE, "a")) == ()

    def test_two_plans_of_one_text_differ_in_nothing(self) -> None:
        """What belongs to one plan alone is compared by what it says, not by its plan."""
        assert gains(graph(BEFORE, "a"), graph(BEFORE, "b")) == ()

    def test_entities_facts_and_figures(self) -> None:
        """A product, the fact that it is developed, and a figure come and go, each with a quote."""
        lines = set(map(str, gains(graph(BEFORE, "a"), graph(AFTER, "b"))))
        assert "lost\tProduct\t起重机\t起重机" in lines
        assert "gained\tProduct\t挖掘机\t挖掘机" in lines
        assert any(line.startswith("gained\tDEVELOPS\t高端装备产业 -> 挖掘机\t") for line in lines)
        assert any("500 亿元" in line for line in lines if line.startswith("lost\tIndicator"))
        assert not [line for line in lines if "碳纤维" in line]
