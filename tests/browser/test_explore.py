"""The app in a real browser: search, click, and read the sentence that proves it."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph.plan_graph import plan_graph
from graph.store import StoreSettings, embedded, open_store
from tests.lacking import lacking
from tests.samples import annotated_facts

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
SENTENCE = "长沙工程机械、株洲轨道交通装备产业集群入围第一批国家先进制造业集群名单"


@dataclass(frozen=True)
class Seen:
    """What a browser noticed: hosts that were asked for anything, and errors on its console."""

    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Return the address of the real app on a store with the annotated plan, and its log."""
    home = tmp_path_factory.mktemp("home")
    facts = annotated_facts()
    with open_store(StoreSettings(home)) as store:
        store.prepare()
        store.replace(facts.document.plan.id, plan_graph(facts))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    path = tmp_path_factory.mktemp("log") / "app.log"
    with path.open("wb") as log:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PLANGRAPH_")}
        app = subprocess.Popen(
            (sys.executable, "-m", "cli", "app", "--port", str(port)),
            cwd=ROOT, stdout=log, stderr=log, env=environment | {"PLANGRAPH_HOME": str(home)},
        )  # fmt: skip
        address = f"http://127.0.0.1:{port}"
        _wait(address)
        yield address, path
        app.terminate()
        app.wait(30)
    embedded.stop(StoreSettings(home))


def _wait(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310  (our own)
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail("the app does not answer")


@pytest.fixture
def seen() -> Seen:
    """Return what the browser of a test notices."""
    return Seen()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser; each page of it knows nothing of the others."""
    if CHROMIUM is None:
        lacking("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def page(served: tuple[str, Path], browser: Browser, seen: Seen) -> Iterator[Page]:
    """Return the app's first page at the size of a laptop's screen."""
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    opened.on("request", lambda request: seen.hosts.add(request.url.split("/")[2]))
    opened.on(
        "console", lambda said: seen.errors.append(said.text) if said.type == "error" else None
    )
    opened.on("pageerror", lambda error: seen.errors.append(str(error)))
    opened.goto(served[0])
    opened.locator(".plangraph-canvas").wait_for(timeout=60_000)
    yield opened
    opened.close()


def click_node(page: Page, name: str) -> None:
    """Click a node of the canvas by its name, with the mouse, where it is drawn."""
    root = page.locator(".plangraph-canvas")
    expect(root).to_have_attribute("data-names", re.compile(re.escape(name)), timeout=30_000)
    page.wait_for_timeout(1500)  # until the layout has settled
    names = json.loads(root.get_attribute("data-names") or "{}")
    places = json.loads(root.get_attribute("data-places") or "{}")
    node = next(key for key, value in names.items() if value == name)
    box = root.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + places[node][0], box["y"] + places[node][1])


class TestExplore:
    """An analyst finds a cluster and the sentence that names it."""

    def test_search_click_read(self, page: Page, seen: Seen, served: tuple[str, Path]) -> None:
        """Search 长沙, pick the city, click its cluster: the sentence that proves it is shown."""
        search = page.get_by_placeholder("changsha")
        search.fill("长沙")
        search.press("Enter")
        page.get_by_role("button", name="长沙市 · 地区").click()
        click_node(page, "长沙工程机械产业集群")
        expect(page.get_by_role("heading", name="长沙工程机械产业集群")).to_be_visible(
            timeout=20_000
        )
        proof = page.locator(".sentence", has_text=SENTENCE).first
        expect(proof).to_be_visible()
        expect(proof.locator("mark").first).to_contain_text("长沙工程机械")
        assert all(host.startswith("127.0.0.1:") for host in seen.hosts), seen.hosts
        assert seen.errors == []
        assert "Traceback" not in served[1].read_text("utf-8")

    def test_english(self, page: Page) -> None:
        """A switch turns every word of the app into English."""
        page.get_by_text("English", exact=True).click()
        expect(page.get_by_role("button", name="Overview")).to_be_visible(timeout=20_000)
        expect(page.get_by_text("entities,")).to_be_visible()

    def test_no_name_stands_on_another(self, page: Page) -> None:
        """Each node has its room, its name in it, to itself: all can be read at first sight."""
        expect(page.locator(".plangraph-canvas")).to_have_attribute("data-rooms", re.compile(","))
        page.wait_for_timeout(3000)  # until the layout has settled
        held = page.locator(".plangraph-canvas").get_attribute("data-rooms")
        rooms = list(json.loads(held or "{}").values())
        assert len(rooms) > 20
        for (left, top, right, bottom), other in combinations(rooms, 2):
            apart = other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
            assert apart, (left, top, right, bottom, other)

    def test_what_a_click_needs_is_in_view(self, page: Page) -> None:
        """At 1440 x 900 the search, the canvas and the panel are in view without scrolling."""
        for box in (
            page.get_by_placeholder("changsha").bounding_box(),
            page.locator(".plangraph-canvas").bounding_box(),
        ):
            assert box is not None
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 900


class TestOtherPages:
    """The text can be read and the graph be asked."""

    def test_read(self, page: Page) -> None:
        """The plan's text stands there with its entities marked."""
        page.get_by_role("link", name="原文").first.click()
        expect(page.locator("mark", has_text="湖南省").first).to_be_visible(timeout=30_000)

    def test_query(self, page: Page) -> None:
        """A saved query is run and gives rows, which can be had as a spreadsheet."""
        page.get_by_role("link", name="查询").first.click()
        page.get_by_role("button", name="运行").first.click()
        expect(page.get_by_text(re.compile(r"\d+ 行"))).to_be_visible(timeout=30_000)
        with page.expect_download() as begun:
            page.get_by_role("button", name="XLSX").click()
        assert begun.value.path().read_bytes().startswith(b"PK")
