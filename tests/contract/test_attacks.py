"""The analysts' door against those who would do more than read; attacks.yaml is the table."""

import time
from pathlib import Path

import pytest
import yaml

from graph.errors import PlanGraphError, QueryRefused
from graph.store import Rows, Store, StoreSettings, open_store, taking
from tests.contract.test_store import GRAPH, everything

TABLE: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "attacks.yaml").read_text(encoding="utf-8")
)
LIMIT = 1.5
# Beyond the time that the query has. Neo4j does not look at it while it sends one endless row, and
# the embedded engine tries hard before it gives up for want of memory.
GRACE = 60.0
VALUES = {"where": "file:///etc/passwd"}
COUNTED = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, "
    "count(r) AS relations, sum(size(n.name)) AS names, sum(size(labels(n))) AS labels"
)


def attacked(store: Store, query: str) -> Rows | PlanGraphError:
    """Return what an attack gets; it ends in time, and the server answers the next query."""
    with store.reader() as view:
        before = view.run(COUNTED)
        begun = time.monotonic()
        try:
            answer: Rows | PlanGraphError = view.run(query, VALUES, timeout=LIMIT, limit=100)
        except PlanGraphError as error:
            answer = error
        assert time.monotonic() - begun < LIMIT + GRACE
    with store.reader() as view:
        assert view.run(COUNTED) == before
    return answer


def gives_nothing(answer: Rows | PlanGraphError) -> bool:
    """Say whether an attack was refused, or ran and told nothing."""
    return isinstance(answer, QueryRefused) or (isinstance(answer, Rows) and not answer.rows)


def test_there_are_enough() -> None:
    """The table holds at least 60 attacks, each once."""
    attacks = [attack for group in TABLE.values() for attack in group]
    assert len(attacks) == len(set(attacks)) >= 60


@pytest.mark.parametrize("query", TABLE["writes"])
def test_nothing_writes(loaded_store: Store, query: str) -> None:
    """What would write is refused, or does nothing."""
    answer = attacked(loaded_store, query)
    assert gives_nothing(answer), answer


@pytest.mark.parametrize("query", TABLE["reads"])
def test_nothing_but_the_graph_is_read(loaded_store: Store, query: str) -> None:
    """Files, addresses, users, settings and connections of the server are not told."""
    answer = attacked(loaded_store, query)
    assert gives_nothing(answer), answer


@pytest.mark.parametrize("query", TABLE["bombs"])
def test_a_bomb_ends(loaded_store: Store, query: str) -> None:
    """What would take all time or memory ends in time, and the server goes on."""
    attacked(loaded_store, query)


def test_all_is_as_before(loaded_store: Store, engine: StoreSettings) -> None:
    """After all of them the graph is the same, and the user may still come in."""
    assert everything(loaded_store) == GRAPH
    with open_store(engine) as again, again.reader() as view:
        assert view.search("长沙")


class TestWhatTheClientTakes:
    """A result that is larger than a client can use is cut, and says so."""

    @pytest.fixture(autouse=True)
    def _little_room(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let a client take less than it would, so that the tests need not send so much."""
        monkeypatch.setattr(taking, "MOST", 10_000)

    def test_many_large_rows(self, loaded_store: Store) -> None:
        """Rows are taken until they are too much together."""
        with loaded_store.reader() as view:
            rows = view.run("UNWIND range(1, 50) AS i RETURN range(1, 1000) AS all")
            assert (rows.cut, len(rows.rows)) == (True, 9)
            assert view.run("RETURN 1 AS one").rows == ((1,),)

    @pytest.mark.parametrize(
        "much", ["range(1, 20000)", "reduce(s = '', i IN range(1, 2000) | s + '0123456789')"]
    )
    def test_one_row_that_is_too_large(self, loaded_store: Store, much: str) -> None:
        """A row that is too much alone is refused."""
        with loaded_store.reader() as view:
            with pytest.raises(QueryRefused, match="larger than"):
                view.run(f"RETURN {much} AS all")
            assert view.run("RETURN 1 AS one").rows == ((1,),)
