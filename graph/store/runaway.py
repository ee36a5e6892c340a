"""Ends a query on the embedded engine: by the engine's own means, else with the engine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph import cypher
from graph.store.deadline import Deadline, after
from graph.store.endpoint import Endpoint

_AGAIN_SECONDS = 0.5


@contextmanager
def ended(
    writer: neo4j.Driver, endpoint: Endpoint, query: str, deadline: Deadline
) -> Iterator[None]:
    """End a reader's query in the block when its time is over.

    First the engine is told to terminate it, and asked whether it is gone. At the deadline an
    engine that still runs it, or that answers no more (for it looks for memory that is not
    there), is killed: it would let every other client wait.
    """
    runaway = _Runaway(writer, endpoint.reader[0], query)
    try:
        with after(deadline.seconds, runaway.terminate):
            yield
    finally:
        runaway.left.set()
        if deadline.passed and not runaway.gone.is_set():
            endpoint.kill()


class _Runaway:
    """A query that may have to be terminated; `left` and `gone` say how far it has come."""

    def __init__(self, writer: neo4j.Driver, reader: str, query: str) -> None:
        self._writer, self._reader, self._query = writer, reader, query.strip()
        self.left, self.gone = threading.Event(), threading.Event()

    def terminate(self) -> None:
        """End the reader's transactions that run the query, until there are none."""
        try:
            while running := self._running():
                for transaction in running:
                    with suppress(Neo4jError):  # it ended by itself meanwhile
                        self._writer.execute_query(cypher.terminate(), id=transaction)
                if self.left.wait(_AGAIN_SECONDS):
                    return
            self.gone.set()
        except (Neo4jError, DriverError):
            return  # the engine does not answer

    def _running(self) -> list[str]:
        return [
            running["transactionId"]
            for running in self._writer.execute_query(cypher.running()).records
            if running["username"] == self._reader
            and running["currentQuery"].strip() == self._query
        ]
