"""A figure is a description that compiles to a drawing in points."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.draw.drawing import POINTS_PER_CM, Box
from graph.draw.figure import SIZES, Figure, LegendPlace, source_line
from graph.errors import BadCall
from graph.ontology import load_ontology
from graph.subgraph import Subgraph
from tests.graph.drawn import facts, near, node, node_of, overlapping, relation, scale_free


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
    def test_the_legend_stands_outside_the_data(self, place: LegendPlace) -> None:
        """No key and no note of the legend reaches into the plot."""
        figure = Figure(near("长沙市", 200), title="长沙市", source="资料来源")
        drawing = figure.legend(place).compile()
        around = (*drawing.heading, *drawing.footer, *(key.text for key in drawing.legend))
        assert drawing.legend
        assert not any(drawing.plot.overlaps(text.box) for text in around)
        assert overlapping([text.box for text in around]) == []

    def test_without_a_title_the_plot_is_higher(self) -> None:
        """What is not given takes no room."""
        bare, titled = Figure(near("长沙市", 5)), Figure(near("长沙市", 5), title="长沙市")
        assert bare.compile().plot.height > titled.compile().plot.height

    @pytest.mark.parametrize("place", ["right", "bottom", "none"])
    @pytest.mark.parametrize(("width", "height"), [(5, 5), (5, 30), (30, 5)])
    def test_no_page_is_too_small(self, width: float, height: float, place: LegendPlace) -> None:
        """On the smallest page long titles and sources are cut short, and nothing overlaps."""
        figure = Figure(near("长沙市", 60), title="很长的标题" * 40, source="很长的来源" * 90)
        drawing = figure.size(width, height).legend(place).compile()
        paper = Box(0, 0, drawing.width, drawing.height)
        around = [text.box for text in (*drawing.heading, *drawing.footer)]
        assert all(paper.holds(box) for box in around)
        assert overlapping([drawing.plot, *around]) == []
        assert all(drawing.plot.holds(text.box) for text in drawing.labels)

    def test_a_name_without_a_shape(self) -> None:
        """A node whose name nothing can show is drawn, and counted as not named."""
        drawing = Figure(Subgraph.of([node("\u200b")], [])).compile()
        assert drawing.left_out == ("\u200b",)

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
