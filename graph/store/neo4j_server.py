"""What only Neo4j needs: address, schema statements, read-only door."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import neo4j

from graph import cypher
from graph.errors import BadCall
from graph.ontology import load_ontology
from graph.store.base import Engine
from graph.store.dialect import Access, Dialect
from graph.store.driver_errors import does_more_than_read
from graph.store.settings import StoreSettings

# A plan operator that reads a file or an address, and those that tell of users and settings.
_FORBIDDEN = ("LoadCSV", "ShowUsers", "ShowCurrentUser", "ShowSettings", "ShowTransactions",
              "TerminateTransactions")  # fmt: skip
_INDEX_SECONDS = 60
# Of other addresses the driver says no more than what Python thinks of them.
_ADDRESS = re.compile(
    r"(?:bolt|neo4j)(?:\+s(?:sc)?)?://(?:[^\s:/?#@\[\]]+|\[[0-9a-f:.]+\])(?::\d+)?(?:[/?]\S*)?",
    re.IGNORECASE,
)
# EXPLAIN cannot be explained; what follows it, or PROFILE, can.
_LOOKED_AT = re.compile(r"^\s*(EXPLAIN|PROFILE)\b", re.IGNORECASE)


class Neo4jDialect(Dialect):
    """A Neo4j that the settings name."""

    def __init__(self, settings: StoreSettings) -> None:
        self._settings = settings

    def access(self) -> Access:
        """Return the address and the one user."""
        settings = self._settings
        if not _ADDRESS.fullmatch(settings.uri):
            raise BadCall(
                f"{settings.uri!r} is no address of a Neo4j",
                where="PLANGRAPH_URI",
                fix="write bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT",
            )
        if not settings.password:
            raise BadCall(
                "no password is given",
                where="PLANGRAPH_PASSWORD",
                fix="set it to the password of PLANGRAPH_USER",
            )
        user = (settings.user, settings.password)
        return Access(settings.uri, settings.database, user, user)

    def engine(self, session: neo4j.Session) -> Engine:
        """Ask the server."""

        def version(transaction: neo4j.ManagedTransaction) -> str:
            return str(transaction.run(cypher.engine_version()).single(strict=True)[0])

        return Engine("Neo4j", session.execute_read(version), self._settings.uri)

    def prepare(self, session: neo4j.Session) -> None:
        """Make constraints and the full-text index, and wait for them."""
        constraints = cypher.constraints(load_ontology())
        for statement in (*constraints, cypher.search_index()):
            session.execute_write(_done, statement)
        session.execute_read(_done, cypher.wait_for_indexes(), seconds=_INDEX_SECONDS)

    def admit(self, session: neo4j.Session, query: str, parameters: dict[str, object]) -> None:
        """Look at the query's plan: a read session alone lets LOAD CSV and SHOW USERS through."""
        bare = _LOOKED_AT.sub("", query)

        def explained(transaction: neo4j.ManagedTransaction) -> neo4j.ResultSummary:
            return transaction.run(cypher.explain(bare), parameters).consume()

        summary = session.execute_read(explained)
        forbidden = [name for name in _operators(summary.plan) if name.startswith(_FORBIDDEN)]
        if summary.query_type != "r" or forbidden:
            raise does_more_than_read()


def _done(transaction: neo4j.ManagedTransaction, /, statement: str, **values: object) -> None:
    transaction.run(statement, values).consume()


def _operators(plan: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield the names of a plan's operators."""
    if plan:
        yield str(plan["operatorType"])
        for child in plan.get("children", ()):
            yield from _operators(child)
