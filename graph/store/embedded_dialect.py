"""What only the embedded engine needs: its start, its schema statements, its read-only user."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph import cypher
from graph.errors import QueryRefused
from graph.ontology import load_ontology
from graph.store import embedded
from graph.store.base import Engine
from graph.store.dialect import Access, Dialect
from graph.store.settings import StoreSettings

# Comments, texts and quoted names: nothing in them is done.
_NO_CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`""", re.DOTALL
)
# SHOW INDEXES and SHOW CONSTRAINTS tell of the graph; the rest tells of users and sessions.
_TELLS = re.compile(
    r"(?:^|[;{])\s*(?:(?:EXPLAIN|PROFILE|CYPHER\s+\S+|USE\s+\S+)\s+)*"
    r"(?:SHOW\s+(?!.*\b(?:INDEX|CONSTRAINT))|TERMINATE\b)"
    r"|\bdbms\s*\.\s*(?!components)",
    re.IGNORECASE,
)


class EmbeddedDialect(Dialect):
    """An engine that owns a folder of the user's."""

    def __init__(self, settings: StoreSettings) -> None:
        self._settings = settings

    def access(self) -> Access:
        """Start the engine if it does not run, and return where it answers."""
        endpoint = embedded.start(self._settings).endpoint
        if endpoint is None:
            raise AssertionError  # start() returns a running engine or raises
        return Access(endpoint.uri, endpoint.database, endpoint.writer, endpoint.reader)

    def engine(self, session: neo4j.Session) -> Engine:
        """Return the version of the engine's package, for over Bolt it gives a Neo4j's."""
        del session
        return Engine("ArcadeDB", version("arcadedb-embedded"), str(self._settings.home))

    def prepare(self, session: neo4j.Session) -> None:
        """Make constraints; the engine's own process has made the full-text index."""
        for statement in cypher.constraints(load_ontology()):
            session.run(statement).consume()

    def admit(self, session: neo4j.Session, query: str, parameters: dict[str, object]) -> None:
        """Refuse what tells of the server; the session's user has no right but to read."""
        del session, parameters
        if _TELLS.search(_NO_CODE.sub(" ", query)):
            raise QueryRefused(
                "it does more than read the graph",
                where="the query",
                fix="leave out what tells of users, sessions and settings",
            )

    @contextmanager
    def limited(self, writer: neo4j.Driver, query: str, timeout: float) -> Iterator[None]:
        """End the query after a time: the engine does not heed the driver's own time-out."""
        timer = threading.Timer(timeout, _terminate, (writer, self.access().reader[0], query))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _terminate(writer: neo4j.Driver, reader: str, query: str) -> None:
    """End the reader's transactions that run a query."""
    try:
        for running in writer.execute_query(cypher.running()).records:
            if running["username"] == reader and running["currentQuery"].strip() == query.strip():
                writer.execute_query(cypher.terminate(), id=running["transactionId"])
    except (Neo4jError, DriverError):
        # It ended by itself meanwhile, or the server's own limit will end it.
        return
