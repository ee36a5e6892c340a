"""How much of a result a client takes: so many rows, and so much in them."""

from collections.abc import Iterable, Mapping
from typing import Any

import neo4j.graph

from graph.errors import QueryRefused

# Values and characters of one result: some 40 to 200 MB in Python, beyond what anyone reads.
MOST = 5_000_000


def take(records: Iterable[neo4j.Record], limit: int) -> tuple[list[list[Any]], bool]:
    """Return the rows that a client takes, and whether more were there.

    Raises:
        QueryRefused: the first row alone is too large.
    """
    taken: list[list[Any]] = []
    room = MOST
    for record in records:
        row = list(record.values())
        room -= size(row)
        if len(taken) == limit or (room < 0 and taken):
            return taken, True
        if room < 0:
            raise QueryRefused(
                f"a row is larger than {MOST:,} values and characters",
                where="the query",
                fix="return less in one row: a part of a list, or its size",
            )
        taken.append(row)
    return taken, False


def size(value: Any) -> int:  # noqa: ANN401  (a driver's value has no type)
    """Return how many values and characters a value holds."""
    match value:
        case str() | bytes():
            return 1 + len(value)
        case list():
            return 1 + sum(map(size, value))
        case neo4j.graph.Path():
            return 1 + sum(map(size, (*value.nodes, *value.relationships)))
        case Mapping():
            return 1 + sum(map(size, value.values()))
        case _:
            return 1
