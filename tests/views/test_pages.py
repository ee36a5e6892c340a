"""The pages run on an empty store and on a full one."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.plan_graph import plan_graph
from graph.store import StoreSettings, embedded, open_store
from tests.samples import annotated_facts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    """Return the settings of a store of its own."""
    made = StoreSettings(tmp_path_factory.mktemp("app"))
    yield made
    embedded.stop(made)


@pytest.fixture
def app(settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return the app on that store."""
    import streamlit as st

    monkeypatch.setenv("PLANGRAPH_HOME", str(settings.home))
    monkeypatch.delenv("PLANGRAPH_URI", raising=False)
    # Streamlit leaves the page's script as this process's main module, which every process that is
    # spawned afterwards runs first: it would end where a script is already gone.
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    st.cache_resource.clear()
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


class TestPages:
    """Each page says what to do when nothing is there, and shows what is."""

    def test_empty_store(self, app: AppTest) -> None:
        """Without a plan the app says how to load one."""
        app.run()
        assert not app.exception
        assert "plangraph build" in app.info[0].value

    def test_explore(self, app: AppTest, settings: StoreSettings) -> None:
        """A search lists what fits, each with its kind."""
        facts = annotated_facts()
        with open_store(settings) as store:
            store.prepare()
            store.replace(facts.document.plan.id, plan_graph(facts))
        app.run()
        app.text_input(key="search").set_value("长沙").run()
        assert not app.exception
        assert "长沙市 · 地区" in [button.label for button in app.button]

    def test_nothing_found(self, app: AppTest) -> None:
        """A search without a result says what to do."""
        app.run()
        app.text_input(key="search").set_value("没有这样的东西xyz").run()
        assert not app.exception
        assert any("没有找到" in caption.value for caption in app.caption)

    def test_data(self, app: AppTest, settings: StoreSettings) -> None:
        """What is loaded stands with its years, and how much of each type there is."""
        facts = annotated_facts()
        with open_store(settings) as store:
            store.prepare()
            store.replace(facts.document.plan.id, plan_graph(facts))
        app.run()
        shown = AppTest.from_function(_data_page, default_timeout=60).run()
        assert not shown.exception
        plans, counts = (each.value for each in shown.dataframe)
        assert list(plans["年份"]) == ["2021–2025"]
        assert dict(zip(counts["类型"], counts["数量"], strict=True))["规划"] == 1


def _data_page() -> None:
    """Run the page by itself: what is tested is a script of its own, with its own imports."""
    from views.data import page

    page()
