"""A figure as a page: it loads nothing, runs nothing of what names say, and shows the evidence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from graph.draw.figure import Figure, source_line
from graph.subgraph import Node, Relation, Subgraph
from tests.graph.drawn import near, node
from tests.graph.test_draw_paper import PLANS

# What would run, or break out of its place, if a name were taken for markup.
HOSTILE = (
    "</script><script>document.title='run'</script><img src=x onerror=document.title='run'>\"'&"
)


def hostile() -> Figure:
    """Return a figure of which every name and quote is markup."""
    quotes = (HOSTILE, "https://example.org/a.js")
    nodes = [Node(each, "Product", {"name": HOSTILE, "plans": (HOSTILE,)}) for each in "ab"]
    return Figure(
        Subgraph.of(
            nodes, [Relation("r", "PART_OF", "a", "b", {"quotes": quotes, "confidence": 1.0})]
        ),
        title=HOSTILE,
        source=HOSTILE,
    )


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return the page of a neighbourhood."""
    figure = Figure(near("长沙市", 12), title="长沙市的产业集群", source=source_line(PLANS))
    figure.save(tmp_path / "a.html")
    return tmp_path / "a.html"


class TestFile:
    """The page is one file that needs nothing else."""

    def test_holds_no_address(self, saved: Path) -> None:
        """No http:// or https:// stands in the file, and nothing that loads another."""
        html = saved.read_text(encoding="utf-8")
        assert re.findall(r"https?://", html) == []
        assert re.findall(r"<(?:link|img|iframe|script[^>]+src)", html.partition("<body>")[0]) == []
        assert re.findall(r"url\((?!['\"]?data:)", html.partition("<body>")[0]) == []

    def test_quotes_with_addresses_load_nothing(self, tmp_path: Path) -> None:
        """An address in a quote stays readable and is none to a browser."""
        hostile().save(tmp_path / "a.html")
        assert re.findall(r"https?://", (tmp_path / "a.html").read_text(encoding="utf-8")) == []

    def test_markup_is_escaped(self, tmp_path: Path) -> None:
        """A name cannot end the script or the element that it stands in."""
        hostile().save(tmp_path / "a.html")
        html = (tmp_path / "a.html").read_text(encoding="utf-8")
        assert "<script>document.title" not in html
        assert "<img" not in html.partition("<body>")[2].partition("<script>")[0]

    @pytest.mark.parametrize(("language", "tag"), [("zh", "zh-Hans"), ("en", "en")])
    def test_says_its_language(self, tmp_path: Path, language: str, tag: str) -> None:
        """A browser chooses the right forms of characters by the page's language."""
        Figure(near("长沙市", 5), language=language).save(tmp_path / "a.html")
        assert f'<html lang="{tag}">' in (tmp_path / "a.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def offline() -> Iterator[Page]:
    """Return a page of a browser without a network, which fails the test on any error."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
        yield context.new_page()
        browser.close()


@pytest.mark.browser
class TestBrowser:
    """The page works in a browser that has no network."""

    @staticmethod
    def opened(page: Page, path: Path) -> list[str]:
        """Open the file; return where errors and requests other than the file itself are noted."""
        noted: list[str] = []
        page.on("console", lambda message: noted.append(message.text))
        page.on("pageerror", lambda error: noted.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url == path.as_uri() else noted.append(request.url),
        )
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-drawn]")
        return noted

    @staticmethod
    def click(page: Page, point: str) -> str:
        """Click on a point of the canvas, given in the network's own words; return the panel."""
        x, y = page.evaluate(
            f"(() => {{ const point = network.canvasToDOM({point});"
            "const box = document.getElementById('canvas').getBoundingClientRect();"
            "return [point.x + box.x, point.y + box.y]; })()"
        )
        page.mouse.click(x, y)
        return page.inner_text("#panel")

    def test_opens_without_errors(self, offline: Page, saved: Path) -> None:
        """It draws with its title, legend and source, asks for nothing, and reports no error."""
        assert self.opened(offline, saved) == []
        assert offline.inner_text("h1") == "长沙市的产业集群"
        assert "湘政办发〔2021〕47号" in offline.inner_text("footer")
        assert "产业集群" in offline.inner_text("#legend")

    def test_every_name_is_in_view(self, offline: Page, saved: Path) -> None:
        """All names are on the canvas, also when the window becomes narrow."""
        self.opened(offline, saved)
        offline.set_viewport_size({"width": 800, "height": 900})
        # The page's policy forbids the evaluation by which a browser's driver would wait.
        assert offline.evaluate(
            "new Promise((done) => {"
            "const canvas = document.getElementById('canvas');"
            "const inView = ({box}) => {"
            "const from = network.canvasToDOM({x: box[0], y: box[1]});"
            "const to = network.canvasToDOM({x: box[2], y: box[3]});"
            "return from.x >= 0 && from.y >= 0"
            " && to.x <= canvas.clientWidth && to.y <= canvas.clientHeight; };"
            "const look = () => canvas.clientWidth < 500 && page.labels.every(inView)"
            " ? done(true) : requestAnimationFrame(look);"
            "setTimeout(() => done(false), 5000);"
            "look(); })"
        )
        offline.set_viewport_size({"width": 1440, "height": 900})

    def test_a_click_on_a_node_shows_its_facts(self, offline: Page, saved: Path) -> None:
        """A node shows its label, and each fact that it is in with the words that say so."""
        noted = self.opened(offline, saved)
        city = next(each for each in near("长沙市", 12).nodes if each.name == "长沙市")
        panel = self.click(offline, f"network.getPositions(['{city.id}'])['{city.id}']")
        assert "长沙市" in panel
        assert "地区" in panel
        assert "长沙工程机械产业集群" in panel
        assert "长沙工程机械" in offline.inner_text("#panel blockquote:has-text('工程')")
        assert noted == []

    def test_a_click_on_a_relation_shows_its_evidence(self, offline: Page, saved: Path) -> None:
        """A relation shows its ends, its type and its quotes."""
        self.opened(offline, saved)
        graph = near("长沙市", 12)
        fact = next(each for each in graph.relations if each.type == "LOCATED_IN")
        ends = f"network.getPositions(['{fact.source}', '{fact.target}'])"
        middle = (
            f"(() => {{ const at = Object.values({ends});"
            "return { x: (at[0].x + at[1].x) / 2, y: (at[0].y + at[1].y) / 2 }; })()"
        )
        panel = self.click(offline, middle)
        assert graph.by_id[fact.source].name in panel.partition("→")[0]
        assert "位于" in panel

    def test_names_do_not_run(self, offline: Page, tmp_path: Path) -> None:
        """Markup in names, quotes, title and source is shown as it is written."""
        hostile().save(tmp_path / "a.html")
        noted = self.opened(offline, tmp_path / "a.html")
        panel = self.click(offline, "network.getPositions(['a'])['a']")
        assert HOSTILE in panel
        assert "https://example.org/a.js" in panel
        assert offline.title() == HOSTILE
        assert noted == []


def test_empty(tmp_path: Path) -> None:
    """A page of nothing, and one of a single node, are pages as well."""
    Figure(Subgraph()).save(tmp_path / "none.html")
    Figure(Subgraph.of([node("长沙市", "Region")], [])).save(tmp_path / "one.html")
    assert "长沙市" in (tmp_path / "one.html").read_text(encoding="utf-8")
