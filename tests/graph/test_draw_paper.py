"""Figures on paper: PNG, SVG and PDF that look the same everywhere, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pypdfium2
import pytest
from matplotlib.collections import EllipseCollection, PathCollection
from PIL import Image

from graph.draw.drawing import Drawing
from graph.draw.figure import Figure, source_line
from graph.draw.paper import arrowhead, painted
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from tests.graph.drawn import near, node
from tests.samples import annotated_facts

PLANS = [each for each in plan_graph(annotated_facts()).nodes if each.label == "Plan"]
SVG = "{http://www.w3.org/2000/svg}"


def figure() -> Figure:
    """Return a small figure with everything that a figure can have."""
    return Figure(near("长沙市", 12), title="长沙市的产业集群", source=source_line(PLANS))


def drawing() -> Drawing:
    """Return the figure compiled."""
    return figure().compile()


class TestArtists:
    """What matplotlib draws is what the drawing says."""

    def test_discs(self) -> None:
        """Each node is an ellipse with its middle, its width and its colour."""
        plan = drawing()
        first = next(
            a for a in painted(plan).axes[0].collections if isinstance(a, EllipseCollection)
        )
        assert np.asarray(first.get_offsets()).tolist() == [[d.x, d.y] for d in plan.discs]
        assert np.asarray(first.get_widths()) == pytest.approx([2 * d.radius for d in plan.discs])

    def test_one_collection_for_each_line_style(self) -> None:
        """Relations of a type share a collection, in the plot and in the legend."""
        plan = drawing()
        lines = [a for a in painted(plan).axes[0].collections if isinstance(a, PathCollection)]
        assert sum(len(each.get_paths()) for each in lines) == len(plan.lines) + len(
            [key for key in plan.legend if key.kind == "relation"]
        )

    def test_texts(self) -> None:
        """Every row of the drawing is a text, within its box."""
        plan = drawing()
        page = painted(plan)
        assert sorted(text.get_text() for text in page.axes[0].texts) == sorted(
            row for text in plan.texts for row in text.rows
        )
        page.set_dpi(72)
        label = next(text for text in plan.labels if len(text.rows) == 1)
        (shown,) = (t for t in page.axes[0].texts if t.get_text() == label.rows[0])
        extent = shown.get_window_extent()
        assert label.box.left - 0.5 <= extent.x0
        assert extent.x1 <= label.box.right + 0.5
        assert label.box.bottom - 0.5 <= extent.y0
        assert extent.y1 <= label.box.top + 0.5

    def test_arrowheads_point_along_their_lines(self) -> None:
        """The tip of an arrowhead is the end of its line."""
        line = next(each for each in drawing().lines if each.directed)
        assert arrowhead(line)[0] == line.points[-1]


class TestFiles:
    """Each form is a file of its kind, and the same bytes for the same figure."""

    @pytest.mark.parametrize("dpi", [72, 150])
    def test_png(self, tmp_path: Path, dpi: int) -> None:
        """A PNG has the page's size at its resolution, and says the resolution."""
        figure().size("a4-column").save(tmp_path / "a.png", dpi=dpi)
        with Image.open(tmp_path / "a.png") as image:
            assert image.size == pytest.approx((16 / 2.54 * dpi, 18 / 2.54 * dpi), abs=1)
            assert image.info["dpi"] == pytest.approx((dpi, dpi), abs=0.1)

    def test_pdf_holds_text(self, tmp_path: Path) -> None:
        """Chinese names, title and source can be read back out of a PDF."""
        figure().save(tmp_path / "a.pdf")
        with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
            (page,) = document
            text = page.get_textpage().get_text_bounded()
        assert "长沙市的产业集群" in text
        assert "智能传感器" in text
        assert "湘政办发〔2021〕47号" in text

    def test_pdf_embeds_its_font(self, tmp_path: Path) -> None:
        """A PDF needs no font of the machine that shows it."""
        figure().save(tmp_path / "a.pdf")
        content = (tmp_path / "a.pdf").read_bytes()
        assert content.count(b"/Subtype /Type3") > 0
        assert content.count(b"/Type /Font\n") + content.count(b"/Type /Font ") == content.count(
            b"/Subtype /Type3"
        )

    def test_svg_is_outlines_that_can_be_searched(self, tmp_path: Path) -> None:
        """An SVG draws names as outlines, and holds them as unpainted text."""
        figure().save(tmp_path / "a.svg")
        root = ET.parse(tmp_path / "a.svg").getroot()  # noqa: S314  # our own file
        (group,) = (each for each in root.iter(f"{SVG}g") if each.get("id") == "searchable")
        assert "智能传感器" in [text.text for text in group.iter(f"{SVG}text")]
        assert group.get("fill") == group.get("stroke") == "none"
        assert len(list(root.iter(f"{SVG}text"))) == len(list(group.iter(f"{SVG}text")))

    @pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
    def test_markup_in_a_name_stays_text(self, tmp_path: Path, ending: str) -> None:
        """Formulas and markup in a name are characters like others."""
        graph = Subgraph.of([node("<b>&\"'$x^2$\\frac"), node("]]>--><!--")], [])
        Figure(graph, title="$\\alpha</svg>").save(tmp_path / f"a.{ending}")
        if ending == "svg":
            ET.parse(tmp_path / "a.svg")  # noqa: S314  # our own file

    @pytest.mark.parametrize("ending", [".png", ".svg", ".pdf", ".html"])
    def test_content_is_what_a_file_would_hold(self, tmp_path: Path, ending: str) -> None:
        """A caller that offers a download needs no file."""
        figure().save(tmp_path / f"a{ending}", dpi=72)
        assert figure().content(ending, dpi=72) == (tmp_path / f"a{ending}").read_bytes()

    def test_same_bytes(self, tmp_path: Path) -> None:
        """Another process, with another hash seed, writes the same bytes in every form."""
        script = (
            "import sys\n"
            "from tests.graph.test_draw_paper import figure\n"
            "for ending in ('png', 'svg', 'pdf', 'html'):\n"
            "    figure().save(f'{sys.argv[1]}/a.{ending}', dpi=72)\n"
        )
        environment = {**os.environ, "PYTHONHASHSEED": "1"}
        subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, env=environment)
        for ending in ("png", "svg", "pdf", "html"):
            there = (tmp_path / f"a.{ending}").read_bytes()
            assert figure().content(f".{ending}", dpi=72) == there

    def test_settings_of_matplotlib_are_left_alone(self, tmp_path: Path) -> None:
        """A caller's own settings neither change a figure nor are changed by it."""
        import matplotlib as mpl

        figure().save(tmp_path / "plain.png", dpi=72)
        with mpl.rc_context({"font.size": 30, "savefig.bbox": "tight"}):
            figure().save(tmp_path / "set.png", dpi=72)
            assert mpl.rcParams["font.size"] == 30
        assert (tmp_path / "set.png").read_bytes() == (tmp_path / "plain.png").read_bytes()
