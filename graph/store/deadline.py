"""A time limit that holds for the client, whatever the server and the driver do."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import neo4j

# Seconds beyond a query's own time, in which the server may still end it by itself.
GRACE = 3.0


class Deadline:
    """Drops a session's connection when a query's time and the grace are over.

    A server that makes one endless row looks at no limit meanwhile, and the driver waits for it.

    Attributes:
        seconds: what the query was given.
        passed: whether the connection was dropped.
    """

    def __init__(self, session: neo4j.Session, seconds: float) -> None:
        self.seconds, self.passed = seconds, False
        self._session = session

    def drop(self) -> None:
        """Drop the connection."""
        self.passed = True
        # The driver has a public way to cancel a session only for its asynchronous ones.
        connection = self._session._connection  # noqa: SLF001
        if connection is not None:
            connection.kill()  # type: ignore[no-untyped-call]  # the driver types none of its own


@contextmanager
def within(session: neo4j.Session, seconds: float) -> Iterator[Deadline]:
    """Give a session's query in the block so many seconds, and the grace."""
    deadline = Deadline(session, seconds)
    with after(seconds + GRACE, deadline.drop):
        yield deadline


@contextmanager
def after(seconds: float, action: Callable[[], None]) -> Iterator[None]:
    """Do something when the block still runs after some seconds."""
    timer = threading.Timer(seconds, action)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
