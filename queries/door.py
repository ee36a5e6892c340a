"""The analysts' door: own Cypher that only reads, with values, a time limit and a row limit."""

import json
from collections.abc import Iterable

from graph.errors import BadCall
from graph.store.base import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Rows, View


def ask(
    view: View,
    query: str,
    values: Iterable[str] = (),
    *,
    timeout: float = DEFAULT_TIMEOUT,
    limit: int = DEFAULT_LIMIT,
) -> Rows:
    """Return the rows of a query that only reads.

    Args:
        view: where the graph is.
        query: Cypher.
        values: `name=value` for its parameters, see `typed`.
        timeout: seconds after which the query ends.
        limit: rows after which the result is cut.

    Raises:
        BadCall: there is no query, or a value is no `name=value`.
        QueryRefused: it would write, is not understood, or took too long.
        StoreUnavailable: the server went away.
    """
    if not query.strip():
        raise BadCall("the query is empty", where="the query", fix="write Cypher, such as RETURN 1")
    return view.run(query, typed(values), timeout=timeout, limit=limit)


def assignments(values: Iterable[str]) -> dict[str, str]:
    """Return `name=value` texts as names with their values, still as text.

    Raises:
        BadCall: one has no name, no =, or a name that came before.
    """
    made: dict[str, str] = {}
    for each in values:
        name, mark, value = each.partition("=")
        name = name.strip()
        if not (mark and name):
            raise BadCall(
                f"{each!r} is no name with a value",
                where="-p",
                fix=f"write -p {name or 'name'}=VALUE",
            )
        if name in made:
            raise BadCall(f"{name} has two values", where="-p", fix="give one")
        made[name] = value
    return made


def typed(values: Iterable[str]) -> dict[str, object]:
    """Return `name=value` texts with the values that they spell.

    A value that is JSON is that: `n=2`, `x=0.5`, `on=true`, `names=["长沙市", "株洲市"]`,
    `code="430100"`. Anything else is the text itself.

    Raises:
        BadCall: one is no `name=value`.
    """
    return {name: _value(text) for name, text in assignments(values).items()}


def _value(text: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_number)
    except ValueError:
        return text


def _no_number(text: str) -> object:
    raise ValueError(text)  # NaN and Infinity are words, not numbers, to whoever writes them
