"""Ends a query on the embedded engine: by the engine's own means, else with the engine."""

import threading
from contextlib import suppress
from types import TracebackType

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph import cypher
from graph.store.deadline import Deadline
from graph.store.endpoint import Endpoint

_AGAIN_SECONDS = 0.5


class Runaway:
    """A block in which a query runs that may have to be ended.

    When its time is over the engine is told to terminate it, and asked whether it is gone. At the
    deadline an engine that still runs it, or that answers no more (for it looks for memory that
    is not there), is killed: it would let every other client wait.
    """

    def __init__(
        self, writer: neo4j.Driver, endpoint: Endpoint, query: str, deadline: Deadline
    ) -> None:
        self._writer, self._endpoint, self._deadline = writer, endpoint, deadline
        self._query = query.strip()
        self._left, self._gone = threading.Event(), threading.Event()
        self._timer = threading.Timer(deadline.seconds, self._terminate)
        self._timer.daemon = True

    def __enter__(self) -> None:
        """Let the time run."""
        self._timer.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop it; kill the engine when the deadline had to end the query."""
        self._timer.cancel()
        self._left.set()
        if self._deadline.passed and not self._gone.is_set():
            self._endpoint.kill()

    def _terminate(self) -> None:
        """End the reader's transactions that run the query, until there are none."""
        try:
            while running := self._running():
                for transaction in running:
                    with suppress(Neo4jError):  # it ended by itself meanwhile
                        self._writer.execute_query(cypher.terminate(), id=transaction)
                if self._left.wait(_AGAIN_SECONDS):
                    return
            self._gone.set()
        except (Neo4jError, DriverError):
            return  # the engine does not answer

    def _running(self) -> list[str]:
        reader = self._endpoint.reader[0]
        return [
            running["transactionId"]
            for running in self._writer.execute_query(cypher.running()).records
            if running["username"] == reader and running["currentQuery"].strip() == self._query
        ]
