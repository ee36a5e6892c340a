"""A figure is a description that compiles to a drawing in points."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from graph.draw.drawing import POINTS_PER_CM, Box, Disc
from graph.draw.figure import SIZES, Figure, source_line
from graph.draw.layout import LayoutName
from graph.errors import BadCall
from graph.ontology import load_ontology
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Relation, Subgraph
from tests.samples import annotated_facts

LAYOUTS: tuple[LayoutName, ...] = ("force", "hierarchy", "by-city")


@cache
def facts() -> Subgraph:
    """Return the entities of the annotated plan and the facts between them."""
    ontology, whole = load_ontology(), plan_graph(annotated_facts())
    labels = {label.name for label in ontology.entity_labels}
    types = {kind.name for kind in ontology.fact_types}
    return Subgraph.of(
        [node for node in whole.nodes if node.label in labels],
        [each for each in whole.relations if each.type in types],
    )


@cache
def near(name: str, nodes: int) -> Subgraph:
    """Return so many entities around one."""
    graph = facts()
    reached = [next(node.id for node in graph.nodes if node.name == name)]
    for at in reached:
        for each in graph.relations:
            for here, there in ((each.source, each.target), (each.target, each.source)):
                if here == at and there not in reached and len(reached) < nodes:
                    reached.append(there)
    return Subgraph.of([graph.by_id[each] for each in reached], graph.relations)


def node_of(name: str, subgraph: Subgraph) -> Node:
    """Return the node of a name."""
    return next(node for node in subgraph.nodes if node.name == name)


def node(name: str, label: str = "Product", **properties: str | float) -> Node:
    """Return a node whose id is its name."""
    return Node(name, label, {"name": name, **properties})


def relation(kind: str, source: str, target: str) -> Relation:
    """Return a relation between two such nodes."""
    return Relation(f"{kind} {source} {target}", kind, source, target, {})


@cache
def scale_free(nodes: int) -> Subgraph:
    """Return a graph of hubs and leaves with long and short names."""
    chance = random.Random(nodes)  # noqa: S311  # a sample needs no secret
    labels = ("Product", "Technology", "Field", "Cluster", "Region")
    made = [
        Node(f"n{at}", labels[at % 5], {"name": "产业链关键环节"[: 2 + at % 6] + str(at)})
        for at in range(nodes)
    ]
    ends = [0]
    joined = []
    for at in range(1, nodes):
        for other in {chance.choice(ends), chance.choice(ends)}:
            joined.append(Relation(f"r{at}-{other}", "PART_OF", f"n{at}", f"n{other}", {}))
            ends += [at, other]
    return Subgraph.of(made, joined)


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return every pair that overlaps, found in the plainest way."""
    return [(a, b) for at, a in enumerate(boxes) for b in boxes[:at] if a.overlaps(b)]


def touches(box: Box, disc: Disc) -> bool:
    """Say whether a disc reaches into a box."""
    x = min(max(disc.x, box.left), box.right)
    y = min(max(disc.y, box.bottom), box.top)
    return (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius**2


class TestDescription:
    """Each method returns a changed copy, and nothing is drawn before save."""

    def test_methods_copy(self) -> None:
        """A figure is never changed; a method returns another one."""
        plain = Figure(facts())
        wide = plain.layout("hierarchy", seed=3).labels(at_most=5).size("slide").legend("none")
        assert plain == Figure(facts())
        assert wide != plain
        assert wide.subgraph is plain.subgraph

    @pytest.mark.parametrize(
        ("call", "mend"),
        [
            (lambda figure: figure.layout("circle"), "force, hierarchy, by-city"),
            (lambda figure: figure.size("a5"), "a4-column, a4-wide, slide"),
            (lambda figure: figure.size(2, 9), "5 to 200 cm"),
            (lambda figure: figure.legend("left"), "auto, right, bottom, none"),
            (lambda figure: figure.labels(at_most=-1), "0 or more"),
            (lambda figure: replace(figure, language="fr"), "zh, en"),
        ],
    )
    def test_bad_calls_say_what_is_known(self, call: Callable[[Figure], Figure], mend: str) -> None:
        """A layout, size, place or language that there is not is refused with those there are."""
        with pytest.raises(BadCall, match=mend):
            call(Figure(facts()))

    @pytest.mark.parametrize(
        ("name", "mend"),
        [("a.jpg", ".png, .svg, .pdf, .html"), ("figure", ".png"), ("no/a.png", "folder")],
    )
    def test_save_refuses(self, tmp_path: Path, name: str, mend: str) -> None:
        """An unknown ending and a folder that is not there are refused with the mend."""
        with pytest.raises(BadCall, match=mend):
            Figure(near("长沙市", 5)).save(tmp_path / name)
        assert list(tmp_path.iterdir()) == []

    def test_save_refuses_a_resolution_that_no_printer_has(self, tmp_path: Path) -> None:
        """Pixels per inch stay within 36 and 1200."""
        with pytest.raises(BadCall, match="36 to 1200"):
            Figure(near("长沙市", 5)).save(tmp_path / "a.png", dpi=5000)


class TestPage:
    """The page has its size, and on it the plot, the legend, the title and the source."""

    @pytest.mark.parametrize("size", SIZES)
    def test_size(self, size: str) -> None:
        """A named size is a page in points, and everything stands on it."""
        drawing = Figure(near("长沙市", 60), title="长沙市", source="资料来源").size(size).compile()
        page = SIZES[size]
        assert drawing.width == pytest.approx(page.width_cm * POINTS_PER_CM)
        assert drawing.height == pytest.approx(page.height_cm * POINTS_PER_CM)
        paper = Box(0, 0, drawing.width, drawing.height)
        assert all(paper.holds(text.box) for text in drawing.texts)
        assert all(drawing.plot.holds(text.box) for text in drawing.labels)

    def test_own_size(self) -> None:
        """A page of one's own is given in centimetres."""
        drawing = Figure(near("长沙市", 5)).size(12, 9).compile()
        assert drawing.width == pytest.approx(12 * POINTS_PER_CM)

    @pytest.mark.parametrize("place", ["right", "bottom"])
    def test_the_legend_stands_outside_the_data(self, place: str) -> None:
        """No key and no note of the legend reaches into the plot."""
        figure = Figure(near("长沙市", 200), title="长沙市", source="资料来源")
        drawing = (
            figure.legend("right") if place == "right" else figure.legend("bottom")
        ).compile()
        around = (*drawing.heading, *drawing.footer, *(key.text for key in drawing.legend))
        assert drawing.legend
        assert not any(drawing.plot.overlaps(text.box) for text in around)
        assert overlapping([text.box for text in around]) == []

    def test_without_a_title_the_plot_is_higher(self) -> None:
        """What is not given takes no room."""
        bare, titled = Figure(near("长沙市", 5)), Figure(near("长沙市", 5), title="长沙市")
        assert bare.compile().plot.height > titled.compile().plot.height

    def test_empty(self) -> None:
        """A figure of nothing is a page with its title."""
        drawing = Figure(Subgraph(), title="空").compile()
        assert drawing.discs == ()
        assert [row for text in drawing.heading for row in text.rows] == ["空"]


class TestLegend:
    """The legend says what every colour and line means, and how many there are."""

    def test_holds_what_the_figure_holds(self) -> None:
        """Each label and relation type present has its key with its count, and no other has."""
        subgraph = near("长沙市", 60)
        keys = {key.name: key.count for key in Figure(subgraph).compile().legend}
        assert set(keys) == {n.label for n in subgraph.nodes} | {r.type for r in subgraph.relations}
        assert sum(keys.values()) == len(subgraph.nodes) + len(subgraph.relations)

    def test_agrees_with_the_nodes_and_lines(self) -> None:
        """A key has the colour of the ontology, which is the colour of its discs and lines."""
        drawing = Figure(near("长沙市", 60)).compile()
        colours = {key.name: (key.colour, key.dashes) for key in drawing.legend}
        labels = load_ontology().labels
        assert all(colours[disc.label] == (labels[disc.label].colour, ()) for disc in drawing.discs)
        assert all(colours[line.type] == (line.colour, line.dashes) for line in drawing.lines)

    def test_relation_types_look_different(self) -> None:
        """No two relation types have both colour and dashes in common."""
        styles = [
            (k.colour, k.dashes) for k in Figure(facts()).compile().legend if k.kind == "relation"
        ]
        assert len(set(styles)) == len(styles)

    @pytest.mark.parametrize(
        ("language", "title"), [("zh", "产业集群"), ("en", "Industrial cluster")]
    )
    def test_speaks_two_languages(self, language: str, title: str) -> None:
        """Titles are those of the ontology in the figure's language."""
        drawing = Figure(near("长沙市", 12), language=language).compile()
        assert title in [key.text.rows[0].partition("  ")[0] for key in drawing.legend]

    def test_english_names(self) -> None:
        """In English a node has its English name, or its Chinese one where there is none."""
        graph = Subgraph.of(
            [node("长沙市", "Region", name_en="Changsha"), node("株洲市", "Region")], []
        )
        shown = {text.rows[0] for text in Figure(graph, language="en").compile().labels}
        assert shown == {"Changsha", "株洲市"}

    def test_source_line(self) -> None:
        """The source names each plan with its document number."""
        plan = node("湖南省规划", "Plan", number="湘政办发〔2021〕47号")
        assert source_line([plan]) == "资料来源：《湖南省规划》（湘政办发〔2021〕47号）"
        assert source_line([plan, node("甲", "Plan")], "en") == (
            "Source: 湖南省规划 (湘政办发〔2021〕47号); 甲"
        )
        assert source_line([]) == ""

    @pytest.mark.parametrize(("language", "words"), [("zh", "个名称"), ("en", "more names")])
    def test_notes_how_many_names_are_left_out(self, language: str, words: str) -> None:
        """The figure says how many names found no room."""
        drawing = Figure(scale_free(600), language=language).compile()
        note = " ".join(row for text in drawing.footer for row in text.rows)
        assert drawing.left_out
        assert words in note
        assert str(len(drawing.left_out)) in note

    def test_notes_that_more_was_there(self) -> None:
        """A subgraph that was cut says so."""
        cut = replace(near("长沙市", 12), cut=True)
        assert "仅显示部分节点" in [t.rows[0] for t in Figure(cut).compile().footer]


class TestNodesAndLines:
    """Nodes have the ontology's colours; relations run from rim to rim."""

    def test_hubs_are_larger(self) -> None:
        """A node with more relations has a larger disc."""
        graph = Subgraph.of(
            [node(str(at)) for at in range(9)],
            [relation("PART_OF", str(at), "0") for at in range(1, 9)],
        )
        discs = {disc.id: disc for disc in Figure(graph).compile().discs}
        assert discs["0"].radius > discs["1"].radius

    def test_emphasised(self) -> None:
        """An emphasised node is ringed, larger, and named first."""
        graph = near("长沙市", 60)
        ids = [node_of("智能传感器", graph).id]
        drawing = Figure(graph).emphasise([*ids, "unknown"]).labels(at_most=1).compile()
        assert [disc.id for disc in drawing.discs if disc.emphasised] == ids
        assert [text.owner for text in drawing.labels] == ids

    def test_lines_end_at_the_rims(self) -> None:
        """A line begins and ends outside its discs, within two points of their rims."""
        graph = Subgraph.of([node("甲"), node("乙")], [relation("PART_OF", "甲", "乙")])
        drawing = Figure(graph).compile()
        discs = {disc.id: disc for disc in drawing.discs}
        (line,) = drawing.lines
        for end, point in (("甲", line.points[0]), ("乙", line.points[-1])):
            disc = discs[end]
            far = ((point[0] - disc.x) ** 2 + (point[1] - disc.y) ** 2) ** 0.5
            assert disc.radius < far < disc.radius + 2

    def test_parallel_relations_part(self) -> None:
        """Relations between the same two nodes bend to different sides, also against each other."""
        graph = Subgraph.of(
            [node("甲"), node("乙")],
            [relation("PART_OF", "甲", "乙"), relation("PART_OF", "乙", "甲")],
        )
        first, second = Figure(graph).compile().lines
        assert len(first.points) == len(second.points) == 3
        assert first.points[1] != pytest.approx(second.points[1])

    def test_a_relation_to_itself_is_a_loop(self) -> None:
        """A loop leaves its disc and comes back."""
        graph = Subgraph.of([node("甲")], [relation("PART_OF", "甲", "甲")])
        assert len(Figure(graph).compile().lines[0].points) == 4


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


def disc_box(disc: Disc) -> Box:
    """Return the square around a disc."""
    return Box(
        disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius
    )


def covers(one: Disc, other: Disc) -> bool:
    """Say whether two discs overlap."""
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (one.radius + other.radius) ** 2


def hull(discs: list[Disc]) -> Box:
    """Return the box around some discs."""
    boxes = [disc_box(disc) for disc in discs]
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def degrees(subgraph: Subgraph) -> dict[str, int]:
    """Return how many relations each node has."""
    counted = dict.fromkeys((node.id for node in subgraph.nodes), 0)
    for each in subgraph.relations:
        counted[each.source] += 1
        counted[each.target] += 1
    return counted
