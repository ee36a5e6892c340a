"""The documents cannot drift: what they show is run, and what is made from the code is fresh."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pandas as pd
import py2neo
import pytest

import cli
from graph.store import Store, StoreSettings
from graph.subgraph import Subgraph

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
LINK = re.compile(r"\]\((?!https?://)([^)#]+)")
COMMAND = re.compile(r"^plangraph ([a-z]+)", re.MULTILINE)


def reference() -> ModuleType:
    """Return the script that makes the reference pages."""
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs/make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TestPages:
    """Links lead somewhere, and commands exist."""

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_links(self, page: Path) -> None:
        """Each link to a file of the repository leads to one."""
        for target in LINK.findall(page.read_text("utf-8")):
            assert (page.parent / target).exists(), target

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_commands(self, page: Path) -> None:
        """Each command that a page shows is one."""
        assert set(COMMAND.findall(page.read_text("utf-8"))) <= set(cli.plangraph.commands)

    def test_every_command_is_in_the_reference(self) -> None:
        """The reference tells of every command."""
        text = (ROOT / "docs/reference/command.md").read_text("utf-8")
        for name in cli.plangraph.commands:
            assert f"## plangraph {name}\n" in text


class TestReference:
    """Reference pages are made from the code: `make docs`."""

    def test_is_fresh(self) -> None:
        """Each page says what the code says today."""
        for file, content in reference().pages().items():
            kept = (ROOT / "docs/reference" / file).read_text("utf-8")
            assert kept == content, f"{file} is stale: run make docs"


def run_blocks(page: str) -> dict[str, object]:
    """Run the Python blocks of a page one after the other, and return the names that they made."""
    names: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL):
        exec(block, names)  # noqa: S102  (our own document)
    return names


class TestPython:
    """What the documents show in Python runs."""

    def test_work_in_python(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The blocks of the how-to run one after the other on a store of their own."""
        from graph.store import embedded

        monkeypatch.setenv("PLANGRAPH_HOME", str(tmp_path / "home"))
        monkeypatch.delenv("PLANGRAPH_URI", raising=False)
        monkeypatch.chdir(ROOT)
        try:
            names = run_blocks("docs/how-to/work-in-python.md")
        finally:
            embedded.stop()
        assert names["cities"]

    def test_notebook(
        self, loaded_store: Store, engine: StoreSettings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The cells of the how-to for the driver, pandas and py2neo run on every engine."""
        del loaded_store  # it is in the place that the environment names
        for name in ("home", "uri", "user", "password", "database"):
            monkeypatch.setenv(f"PLANGRAPH_{name.upper()}", str(getattr(engine, name)))
        names = run_blocks("docs/how-to/work-in-a-notebook.md")
        graph, table, near = names["graph"], names["table"], names["near"]
        assert isinstance(table, pd.DataFrame)
        assert isinstance(near, Subgraph)
        assert isinstance(graph, py2neo.Graph)
        graph.service.connector.close()
        assert "长沙工程机械产业集群" in set(table["cluster"]) & {node.name for node in near.nodes}
