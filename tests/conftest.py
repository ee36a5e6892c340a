"""Stores for the tests: the embedded engine and a real Neo4j, each started once a session."""

import os
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from graph.plan_graph import plan_graph
from graph.store import Store, StoreSettings, embedded, open_store
from graph.subgraph import texts
from tests.samples import annotated_facts
from tests.servers import NEO4J_CURRENT, neo4j_server

# Engines of a few minutes: the second compiler and parallel collection cost more than they give.
os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")

# Tests empty and fill the store all the time, and each change of its size would have every
# statement planned anew: a quarter of the contract's time.
_KEEP_PLANS = "dbms.cypher.min_replan_interval=1h\n"

ENGINES = (
    "embedded",
    pytest.param("neo4j-5", marks=pytest.mark.neo4j),
    pytest.param("neo4j-current", marks=pytest.mark.neo4j),
)
_ON_ENGINE = re.compile(r"[\[-](embedded|neo4j-5|neo4j-current)[\]-]")
_SETTINGS = {
    "embedded": "embedded_settings",
    "neo4j-5": "neo4j_settings",
    "neo4j-current": "neo4j_current_settings",
}


class EngineScheduling(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Gives each engine's tests to one worker, so that each server is started once.

    All other tests of a file go together, for they share what the file's fixtures make. Marks with
    `--dist loadgroup` would say the same, but pytest-xdist 3.8 does not see them under pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        if found := _ON_ENGINE.search(nodeid):
            return found[1]
        on_neo4j = "::TestNeo4j::" in nodeid or "test_routing" in nodeid
        return "neo4j-5" if on_neo4j else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> EngineScheduling:
    """Let the workers be given their tests by engine and by file."""
    return EngineScheduling(config, log)


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    """Return the settings of an embedded store that tests may empty."""
    settings = StoreSettings(tmp_path_factory.mktemp("embedded"))
    yield settings
    embedded.stop(settings)


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    """Return the settings of a real Neo4j that tests may empty."""
    home = tmp_path_factory.mktemp("neo4j")
    with neo4j_server(home, configured=_KEEP_PLANS) as settings:
        yield settings


@pytest.fixture(scope="session")
def neo4j_current_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    """Return the settings of a real Neo4j of the current release that tests may empty."""
    home = tmp_path_factory.mktemp("neo4j")
    with neo4j_server(home, NEO4J_CURRENT, configured=_KEEP_PLANS) as settings:
        yield settings


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> StoreSettings:
    """Return the settings of each engine in turn.

    The engines are fixtures of their own, for pytest ends one of many parameters at each change.
    """
    settings: StoreSettings = request.getfixturevalue(_SETTINGS[request.param])
    return settings


@pytest.fixture(scope="session")
def _opened(engine: StoreSettings) -> Iterator[Store]:
    with open_store(engine) as store:
        store.prepare()
        yield store


@pytest.fixture
def store(_opened: Store) -> Store:
    """Return an empty store of each engine."""
    keep_only(_opened, frozenset())
    return _opened


@pytest.fixture
def loaded_store(_opened: Store) -> Store:
    """Return a store of each engine that holds the annotated part of Hunan's plan, and no more.

    Tests that take it do not change it.
    """
    facts = annotated_facts()
    plan = facts.document.plan.id
    keep_only(_opened, {plan})
    with _opened.reader() as view:
        there = bool(view.plans())
    if not there:
        _opened.replace(plan, plan_graph(facts))
    return _opened


def keep_only(store: Store, wanted: AbstractSet[str]) -> None:
    """Take all plans but some out of a store."""
    with store.reader() as view:
        there = {plan for node in view.plans() for plan in texts(node.properties["plans"])}
    for plan in there - wanted:
        store.remove(plan)
