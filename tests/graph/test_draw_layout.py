"""Nodes and names find their places: apart, in the plot, and the same for the same seed."""

import random
from itertools import pairwise

import pytest

from graph.draw.figure import Figure
from graph.subgraph import Subgraph
from tests.graph.drawn import (
    covers,
    degrees,
    disc_box,
    hull,
    near,
    node,
    node_of,
    overlapping,
    relation,
    scale_free,
    touches,
)

LAYOUTS = ("force", "hierarchy", "by-city")


class TestLayouts:
    """Every layout keeps nodes apart, in the plot, and the same for the same seed."""

    @pytest.mark.parametrize("layout", LAYOUTS)
    @pytest.mark.parametrize("nodes", [1, 2, 12, 200])
    def test_discs_stand_apart_in_the_plot(self, layout: str, nodes: int) -> None:
        """No disc covers another, and all lie in the plot."""
        drawing = Figure(near("长沙市", nodes)).layout(layout).compile()
        boxes = [disc_box(disc) for disc in drawing.discs]
        assert all(drawing.plot.holds(box) for box in boxes)
        assert not any(
            covers(a, b) for at, a in enumerate(drawing.discs) for b in drawing.discs[:at]
        )

    @pytest.mark.parametrize("layout", LAYOUTS)
    def test_same_seed_same_place(self, layout: str) -> None:
        """A seed fixes every position, whatever the state of Python's generator."""
        figure = Figure(near("长沙市", 60)).layout(layout, seed=11)
        random.seed(1)
        first = figure.compile()
        random.seed(2)
        assert figure.compile() == first

    def test_python_s_generator_is_left_alone(self) -> None:
        """A caller's own random numbers do not change because a figure is made."""
        random.seed(5)
        expected = random.random()  # noqa: S311  # compared with itself
        random.seed(5)
        Figure(near("长沙市", 60)).layout("force").compile()
        assert random.random() == expected  # noqa: S311

    def test_components_stand_side_by_side(self) -> None:
        """Parts that nothing joins do not overlap."""
        triangles = [
            (f"{part}{a}", f"{part}{b}") for part in "甲乙丙" for a, b in ("12", "23", "31")
        ]
        graph = Subgraph.of(
            [node(name) for name in sorted({end for pair in triangles for end in pair})],
            [relation("PART_OF", a, b) for a, b in triangles],
        )
        drawing = Figure(graph).compile()
        hulls = [hull([disc for disc in drawing.discs if disc.id[0] == part]) for part in "甲乙丙"]
        assert overlapping(hulls) == []

    def test_a_hierarchy_runs_from_left_to_right(self) -> None:
        """Without emphasis, a relation leads to the right."""
        names = ["产业", "领域", "产品"]
        graph = Subgraph.of(
            [node(name) for name in names],
            [relation("PART_OF", a, b) for a, b in pairwise(names)],
        )
        discs = {disc.id: disc.x for disc in Figure(graph).layout("hierarchy").compile().discs}
        assert discs["产业"] < discs["领域"] < discs["产品"]

    def test_a_hierarchy_begins_at_the_emphasised(self) -> None:
        """What is further from the emphasised node stands further right."""
        graph = near("长沙市", 12)
        middle = node_of("长沙市", graph).id
        drawing = Figure(graph).layout("hierarchy").emphasise([middle]).compile()
        assert min(drawing.discs, key=lambda disc: disc.x).id == middle

    def test_by_city(self) -> None:
        """What stands in a region is in its circle; circles lie as on the map."""
        cities = [
            node("长沙市", "Region", longitude=112.94, latitude=28.23),
            node("郴州市", "Region", longitude=113.01, latitude=25.77),
            node("怀化市", "Region", longitude=110.0, latitude=27.57),
        ]
        clusters = [node(f"{city.name}集群{at}", "Cluster") for city in cities for at in range(5)]
        graph = Subgraph.of(
            [*cities, *clusters],
            [relation("LOCATED_IN", each.id, each.id[:3]) for each in clusters],
        )
        drawing = Figure(graph).layout("by-city").compile()
        circles = {each.id: each for each in drawing.backdrops}
        for disc in drawing.discs:
            circle = circles[disc.id[:3]]
            assert (disc.x - circle.x) ** 2 + (disc.y - circle.y) ** 2 <= circle.radius**2
        assert circles["长沙市"].y > circles["郴州市"].y
        assert circles["怀化市"].x < circles["长沙市"].x

    def test_circles_of_cities_stand_side_by_side(self) -> None:
        """However many cities there are, no circle reaches into another."""
        cities = [node(f"市{at}", "Region") for at in range(40)]
        clusters = [node(f"集群{at}", "Cluster") for at in range(100)]
        located = [relation("LOCATED_IN", f"集群{at}", f"市{at % 40}") for at in range(100)]
        drawing = Figure(Subgraph.of([*cities, *clusters], located)).layout("by-city").compile()
        circles = drawing.backdrops
        assert len(circles) == 40
        assert not any(covers(a, b) for at, a in enumerate(circles) for b in circles[:at])

    def test_by_city_without_a_city_is_by_force(self) -> None:
        """Where nothing stands in a region, there is nothing to gather around."""
        graph = Subgraph.of([node("甲"), node("乙")], [relation("PART_OF", "甲", "乙")])
        assert Figure(graph).layout("by-city").compile() == Figure(graph).layout("force").compile()


class TestNames:
    """Names overlap neither each other nor a node; what finds no room is left out and counted."""

    @pytest.mark.parametrize("layout", LAYOUTS)
    @pytest.mark.parametrize("nodes", [120, 2000])
    def test_none_overlaps(self, layout: str, nodes: int) -> None:
        """No name touches another name or a disc, in a small and in a large graph."""
        drawing = Figure(scale_free(nodes)).layout(layout).compile()
        assert len(drawing.labels) >= 40
        assert overlapping([text.box for text in drawing.labels]) == []
        assert not any(touches(t.box, disc) for t in drawing.labels for disc in drawing.discs)

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_relation_names_do_not_overlap_either(self, language: str) -> None:
        """Names on lines keep clear of each other, of nodes, and of nodes' names."""
        drawing = Figure(near("长沙市", 30), language=language).labels(relations=True).compile()
        texts = (*drawing.labels, *drawing.relation_labels)
        assert len(drawing.relation_labels) > 10
        assert overlapping([text.box for text in texts]) == []
        assert not any(touches(text.box, disc) for text in texts for disc in drawing.discs)

    def test_every_node_is_named_or_counted(self) -> None:
        """Names shown and names left out are all the nodes, each once."""
        drawing = Figure(scale_free(600)).compile()
        assert sorted([*(t.owner for t in drawing.labels), *drawing.left_out]) == sorted(
            disc.id for disc in drawing.discs
        )

    def test_the_important_come_first(self) -> None:
        """Where there is room for some names only, it goes to the nodes with most relations."""
        drawing = Figure(scale_free(600)).labels(at_most=10).compile()
        degree = degrees(scale_free(600))
        hubs = sorted(degree.values(), reverse=True)[:10]
        assert sorted((degree[t.owner] for t in drawing.labels), reverse=True) == hubs

    def test_small_graphs_show_every_name(self) -> None:
        """A neighbourhood that people print shows all of its names."""
        assert Figure(near("长沙市", 60)).compile().left_out == ()

    def test_relations_are_named_in_small_graphs(self) -> None:
        """Few relations are named on their lines; many are told by the legend."""
        assert Figure(near("长沙市", 12)).compile().relation_labels
        assert not Figure(near("长沙市", 60)).compile().relation_labels
