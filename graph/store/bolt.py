"""The store of both engines: driver, sessions, managed transactions."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import ConstraintError

from graph.errors import StoreUnavailable
from graph.store import results
from graph.store.base import Changes, Engine, Progress, Rows, Store
from graph.store.bolt_view import BoltView
from graph.store.dialect import Dialect
from graph.store.driver_errors import explained
from graph.store.replacing import replace
from graph.subgraph import Subgraph

_CONNECT_SECONDS = 15.0
_RETRY_SECONDS = 15.0
# The embedded engine answers at once or has ended, and then elsewhere.
_READ_AGAIN_SECONDS = 2.0


class BoltStore(Store):
    """A graph behind Bolt; what differs between engines is asked of a dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._connecting = threading.Lock()
        try:
            self._connect()
        except StoreUnavailable:
            # An engine that is just ending still seems to live; now another answers elsewhere.
            if self._dialect.access() == self._access:
                raise
            self._connect()

    def _connect(self) -> None:
        self._access = self._dialect.access()
        # In a cluster another server may answer a reader: it waits for what was written here.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._writer = self._driver(self._access.writer, _RETRY_SECONDS)
        self._reader = (
            self._writer
            if self._access.reader == self._access.writer
            else self._driver(self._access.reader, _READ_AGAIN_SECONDS)
        )

    def _follow(self) -> None:
        """Connect anew when the engine has been started again since, and answers elsewhere."""
        with self._connecting:
            if self._dialect.access() != self._access:
                self.close()
                self._connect()

    def _driver(self, user: tuple[str, str], retry_seconds: float) -> neo4j.Driver:
        driver = neo4j.GraphDatabase.driver(
            self._access.uri,
            auth=user,
            notifications_min_severity="OFF",
            connection_acquisition_timeout=_CONNECT_SECONDS,
            connection_timeout=_CONNECT_SECONDS,
            max_transaction_retry_time=retry_seconds,
        )
        try:
            with explained(self._access.uri):
                driver.verify_connectivity()
        except StoreUnavailable:
            driver.close()
            raise
        return driver

    @property
    def engine(self) -> Engine:
        """What runs the store."""
        with self._session() as session, explained(self._access.uri):
            return self._dialect.engine(session)

    def _session(self) -> neo4j.Session:
        self._follow()
        return self._writer.session(
            database=self._access.database, bookmark_manager=self._bookmarks
        )

    def prepare(self) -> None:
        """Make the constraints and indexes of the ontology where they are missing."""
        with self._session() as session, explained(self._access.uri):
            self._dialect.prepare(session)

    @contextmanager
    def reader(self) -> Iterator[BoltView]:
        """Return a read session."""
        self._follow()
        session = self._reader.session(
            database=self._access.database,
            default_access_mode=neo4j.READ_ACCESS,
            bookmark_manager=self._bookmarks,
        )
        with session:
            yield BoltView(session, self._dialect, self._writer, self._access.uri)

    def replace(self, plan: str, graph: Subgraph, *, progress: Progress | None = None) -> Changes:
        """Put a plan's graph in the place of what the store has of it, in one transaction."""
        with self._session() as session, explained(self._access.uri):
            try:
                return session.execute_write(replace, plan, graph, progress)
            except ConstraintError:
                # In an empty store there is no plan to wait for: another load, at the same time,
                # made an entity of both plans. Now there is one.
                return session.execute_write(replace, plan, graph, progress)

    def remove(self, plan: str) -> Changes:
        """Take a plan out, in one transaction."""
        return self.replace(plan, Subgraph())

    def write(self, query: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """Run a query that may write."""
        given = dict(parameters or {})

        def work(transaction: neo4j.ManagedTransaction) -> Rows:
            result = transaction.run(query, given)
            columns = tuple(result.keys())
            rows = tuple(tuple(results.cell(v, {}) for v in row.values()) for row in result)
            return Rows(columns, rows)

        with self._session() as session, explained(self._access.uri):
            return session.execute_write(work)

    def close(self) -> None:
        """End the connections; a server goes on."""
        self._reader.close()
        self._writer.close()
