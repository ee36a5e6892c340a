"""The analysts' door against those who would do more than read; attacks.yaml is the table."""

from pathlib import Path

import pytest
import yaml

from graph.errors import PlanGraphError, QueryRefused
from graph.store import Rows, Store, StoreSettings, open_store, taking
from tests.conftest import keep_only
from tests.contract.test_store import GRAPH, everything

TABLE: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "attacks.yaml").read_text(encoding="utf-8")
)
LIMIT = 1.0
VALUES = {"where": "file:///etc/passwd"}
COUNTED = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, "
    "count(r) AS relations, sum(size(n.name)) AS names, sum(size(labels(n))) AS labels"
)


@pytest.fixture(scope="module")
def target(_opened: Store) -> Store:
    """Return a store of each engine that holds the annotated plan, loaded once for all attacks."""
    keep_only(_opened, {"hunan_gold"})
    _opened.replace("hunan_gold", GRAPH)
    return _opened


@pytest.fixture(scope="module")
def counted(target: Store) -> Rows:
    """Return the size of what every attack must leave."""
    with target.reader() as view:
        return view.run(COUNTED)


def attacked(store: Store, query: str, counted: Rows) -> Rows | PlanGraphError:
    """Return what an attack gets; afterwards the server answers, and the graph is as it was."""
    with store.reader() as view:
        try:
            answer: Rows | PlanGraphError = view.run(query, VALUES, timeout=LIMIT, limit=100)
        except PlanGraphError as error:
            answer = error
    with store.reader() as view:
        assert view.run(COUNTED) == counted
    return answer


def gives_nothing(answer: Rows | PlanGraphError) -> bool:
    """Say whether an attack was refused, or ran and told nothing."""
    return isinstance(answer, QueryRefused) or (isinstance(answer, Rows) and not answer.rows)


def test_there_are_enough() -> None:
    """The table holds at least 60 attacks, each once."""
    attacks = [attack for group in TABLE.values() for attack in group]
    assert len(attacks) == len(set(attacks)) >= 60


@pytest.mark.parametrize("query", TABLE["writes"])
def test_nothing_writes(target: Store, counted: Rows, query: str) -> None:
    """What would write is refused, or does nothing."""
    answer = attacked(target, query, counted)
    assert gives_nothing(answer), answer


@pytest.mark.parametrize("query", TABLE["reads"])
def test_nothing_but_the_graph_is_read(target: Store, counted: Rows, query: str) -> None:
    """Files, addresses, users, settings and connections of the server are not told."""
    answer = attacked(target, query, counted)
    assert gives_nothing(answer), answer


@pytest.mark.parametrize("query", TABLE["bombs"])
def test_a_bomb_ends(target: Store, counted: Rows, query: str) -> None:
    """What would take all time or memory is ended within the limit, and the server goes on.

    The client waits no longer than the limit and a grace, so that none hangs; what it gets is an
    answer or a refusal, never a server that is lost.
    """
    answer = attacked(target, query, counted)
    assert isinstance(answer, Rows | QueryRefused), answer


def test_all_is_as_before(target: Store, engine: StoreSettings) -> None:
    """After all of them the graph is the same, and the user may still come in."""
    assert everything(target) == GRAPH
    with open_store(engine) as again, again.reader() as view:
        assert view.search("长沙")


class TestWhatTheClientTakes:
    """A result that is larger than a client can use is cut, and says so."""

    @pytest.fixture(autouse=True)
    def _little_room(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let a client take less than it would, so that the tests need not send so much."""
        monkeypatch.setattr(taking, "MOST", 10_000)

    def test_many_large_rows(self, target: Store) -> None:
        """Rows are taken until they are too much together."""
        with target.reader() as view:
            rows = view.run("UNWIND range(1, 50) AS i RETURN range(1, 1000) AS all")
            assert (rows.cut, len(rows.rows)) == (True, 9)
            assert view.run("RETURN 1 AS one").rows == ((1,),)

    @pytest.mark.parametrize(
        "much", ["range(1, 20000)", "reduce(s = '', i IN range(1, 2000) | s + '0123456789')"]
    )
    def test_one_row_that_is_too_large(self, target: Store, much: str) -> None:
        """A row that is too much alone is refused."""
        with target.reader() as view:
            with pytest.raises(QueryRefused, match="larger than"):
                view.run(f"RETURN {much} AS all")
            assert view.run("RETURN 1 AS one").rows == ((1,),)
