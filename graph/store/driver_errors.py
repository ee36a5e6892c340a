"""The driver's errors as the project's own."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    ClientError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    TransientError,
)

from graph.errors import PlanGraphError, QueryRefused, StoreUnavailable
from graph.store.deadline import Deadline

_TIMED_OUT = re.compile(r"\.Transaction\.(Terminated|TransactionTimedOut)")
_NO_VALUE = "ParameterMissing"


@contextmanager
def explained(uri: str, timeout: float | None = None) -> Iterator[None]:
    """Turn the driver's errors within the block into the project's own.

    Args:
        uri: where the server is.
        timeout: of an analyst's query; None for the project's own statements.

    Raises:
        QueryRefused: the server does not accept a query.
        StoreUnavailable: anything else.
    """
    try:
        yield
    except Neo4jError as error:
        raise _explanation(error, uri, timeout) from error
    except (DriverError, OSError) as error:
        raise StoreUnavailable(
            " ".join(str(error).split()) or type(error).__name__,
            where=uri,
            fix="check that the server runs (plangraph server status), then run again",
        ) from error


def _explanation(error: Neo4jError, uri: str, timeout: float | None) -> PlanGraphError:
    by_analyst = timeout is not None
    message = " ".join((error.message or str(error)).split())
    if _TIMED_OUT.search(error.code or ""):
        return _overran(timeout or 0)
    if by_analyst and isinstance(error, Forbidden):
        return does_more_than_read()
    if _is_the_querys(error, by_analyst=by_analyst):
        lacking = _NO_VALUE in (error.code or "")
        fix = "give it a value, such as -p name=VALUE" if lacking else "mend it and run it again"
        return QueryRefused(message, where="the query", fix=fix)
    return StoreUnavailable(
        message, where=uri, fix="check the server, and PLANGRAPH_USER and PLANGRAPH_PASSWORD"
    )


@contextmanager
def not_again(deadline: Deadline, lost: Callable[[], bool]) -> Iterator[None]:
    """Refuse a query within the block that would end a second time as it did the first.

    Args:
        deadline: of the query.
        lost: says, of a lost connection, whether the query took the engine with it.

    Raises:
        QueryRefused: it outgrew its time or the server's memory; the driver would try it again,
            as a transient error.
    """
    try:
        yield
    except TransientError as error:
        if "Memory" not in (error.code or ""):
            raise
        raise _outgrew() from error
    except (DriverError, OSError) as error:
        if deadline.passed:
            raise _overran(deadline.seconds) from error
        if lost():
            raise _outgrew() from error
        raise


def does_more_than_read() -> QueryRefused:
    """Return the refusal of an analyst's query that is not content with the graph as it is."""
    return QueryRefused(
        "it does more than read the graph",
        where="the query",
        fix="leave out what writes, reads files, or tells of users and settings; "
        "plangraph cypher --write may write",
    )


def _overran(seconds: float) -> QueryRefused:
    return QueryRefused(
        f"it ran longer than {seconds:g} s and was ended",
        where="the query",
        fix="ask for less, or give it more time",
    )


def _outgrew() -> QueryRefused:
    return QueryRefused(
        "it needs more memory than the server gives it",
        where="the query",
        fix="ask for less: a LIMIT, or a count in place of a list",
    )


def _is_the_querys(error: Neo4jError, *, by_analyst: bool) -> bool:
    """Say whether a query is at fault; the embedded engine calls an unknown procedure its own."""
    if isinstance(error, ClientError):
        return not _is_about_access(error)
    return by_analyst and isinstance(error, DatabaseError)


def _is_about_access(error: Neo4jError) -> bool:
    return ".Security." in (error.code or "") and "Forbidden" not in (error.code or "")
