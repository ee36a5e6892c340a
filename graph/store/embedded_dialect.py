"""What only the embedded engine needs: its start, its schema statements, its read-only user."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import neo4j

from graph import cypher
from graph.ontology import load_ontology
from graph.store import embedded
from graph.store.base import Engine
from graph.store.deadline import Deadline
from graph.store.dialect import Access, Dialect
from graph.store.driver_errors import does_more_than_read
from graph.store.runaway import ended
from graph.store.settings import StoreSettings

# An engine that ran out of memory drops its connections before its process is gone.
_DYING_SECONDS = 2.0
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
        endpoint = embedded.start(self._settings)
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
            raise does_more_than_read()

    @contextmanager
    def limited(
        self, writer: neo4j.Driver, query: str, deadline: Deadline
    ) -> Iterator[Callable[[], bool]]:
        """End the query after a time: the engine does not heed the driver's own time-out.

        When the engine does not end it either, the engine is ended; the next session starts it.
        """
        endpoint = embedded.status(self._settings).endpoint
        if endpoint is None:  # gone since the session began, which the driver will say
            yield lambda: False
            return
        with ended(writer, endpoint, query, deadline):
            yield lambda: endpoint.ends_within(_DYING_SECONDS)
