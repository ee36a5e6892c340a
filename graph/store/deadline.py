"""A time limit that holds for the client, whatever the server and the driver do."""

import threading
from types import TracebackType
from typing import Self

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
        self._timer = threading.Timer(seconds + GRACE, self._drop)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Let the time run."""
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop it."""
        self._timer.cancel()

    def _drop(self) -> None:
        self.passed = True
        # The driver has a public way to cancel a session only for its asynchronous ones.
        connection = self._session._connection  # noqa: SLF001
        if connection is not None:
            connection.kill()  # type: ignore[no-untyped-call]  # the driver types none of its own
