"""Cypher means the same on every engine, but for the differences that a page lists."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import neo4j.graph
import pytest
import yaml
from neo4j.exceptions import Neo4jError

from graph.store import Store, StoreSettings, embedded

TABLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "queries.yaml").read_text(encoding="utf-8")
)
Rows = list[list[object]]


class Server:
    """An engine as any client sees it, by the driver alone."""

    def __init__(self, driver: neo4j.Driver) -> None:
        self._driver = driver

    def run(self, query: str, parameters: dict[str, Any] | None = None) -> Rows:
        """Return the rows of a query, as plain values."""
        answer = self._driver.execute_query(query, parameters or {}, database_="neo4j")
        return [[plain(cell) for cell in record.values()] for record in answer.records]

    def alone(self, query: str) -> Rows:
        """Run a query that makes transactions of its own."""
        with self._driver.session(database="neo4j") as session:
            return [[plain(cell) for cell in row.values()] for row in session.run(query)]

    def empty(self) -> None:
        """Take out every node, and the indexes of the table."""
        for statement in TABLE["clean"]:
            self.run(statement)
        self.run("MATCH (n) DETACH DELETE n")


def plain(value: Any) -> Any:  # noqa: ANN401  (a driver's value has no type)
    """Return a driver's value as the table writes it: nodes and relations are maps."""
    match value:
        case neo4j.graph.Node():
            return {"labels": sorted(value.labels), **value}
        case neo4j.graph.Relationship():
            return {"type": value.type, **value}
        case neo4j.graph.Path():
            steps = zip(value.relationships, value.nodes[1:], strict=True)
            return [plain(value.nodes[0]), *(plain(each) for step in steps for each in step)]
        case list():
            return [plain(each) for each in value]
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case _:
            return value


@pytest.fixture(scope="module")
def server(engine: StoreSettings) -> Iterator[Server]:
    """Return each engine; it is left empty."""
    endpoint = None if engine.uri else embedded.start(engine)
    uri = endpoint.uri if endpoint else engine.uri
    user = endpoint.writer if endpoint else (engine.user, engine.password)
    with neo4j.GraphDatabase.driver(
        uri, auth=user, notifications_min_severity="OFF", max_transaction_retry_time=5
    ) as driver:
        made = Server(driver)
        yield made
        made.empty()


def test_every_name_is_one() -> None:
    """No two queries of the table share a name, and none is lost."""
    names = [case["name"] for case in TABLE["queries"]]
    assert len(names) == len(set(names)) == 111


@pytest.mark.parametrize("case", TABLE["queries"], ids=lambda case: case["name"])
def test_query(server: Server, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    """A query gives its answer; where a difference is listed, it does not."""
    server.empty()
    server.run(TABLE["graph"])
    differs = "embedded" in case and "[embedded" in request.node.name
    try:
        for statement in case.get("before", ()):
            server.run(statement)
        problem = answered(server, case)
    except Neo4jError as error:
        problem = "" if "fails" in case else str(error)
    assert bool(problem) == differs, problem or "the difference is gone: take it out of the table"


def answered(server: Server, case: dict[str, Any]) -> str:
    """Return what is wrong with the answer to a query; nothing when it is as the table says."""
    rows = (
        server.alone(case["query"])
        if "alone" in case
        else server.run(case["query"], case.get("with"))
    )
    if "fails" in case:
        return f"it ran: {rows}"
    if "rows" in case and not same(case["query"], rows, case["rows"]):
        return f"rows: {rows}"
    if not set(case.get("includes", ())) <= {row[0] for row in rows if "includes" in case}:
        return f"not all are included: {rows}"
    if not all(word in repr(rows) for word in case.get("says", ())):
        return f"not said: {rows}"
    after = case.get("then")
    if after and not same(after["query"], found := server.run(after["query"]), after["rows"]):
        return f"afterwards: {found}"
    return ""


def same(query: str, rows: Rows, wanted: Rows) -> bool:
    """Compare rows, in order where the query orders them."""
    if "ORDER BY" in query:
        return rows == wanted
    return sorted(map(repr, rows)) == sorted(map(repr, wanted)) or (
        len(rows) == len(wanted) and all(row in rows for row in wanted)
    )


class TestTransactions:
    """A transaction is kept whole or not at all."""

    @pytest.mark.parametrize("kept", [True, False], ids=["commit", "rollback"])
    def test_ends(self, store: Store, server: Server, *, kept: bool) -> None:
        """What it wrote is there within it, and afterwards only if it was committed."""
        del store
        server.empty()
        with server._driver.session(database="neo4j") as session:  # noqa: SLF001
            transaction = session.begin_transaction()
            transaction.run("CREATE (:Kept {v: 1})").consume()
            assert transaction.run("MATCH (n:Kept) RETURN count(n)").single(strict=True)[0] == 1
            if kept:
                transaction.commit()
            else:
                transaction.rollback()
        assert server.run("MATCH (n:Kept) RETURN count(n) AS c") == [[int(kept)]]
