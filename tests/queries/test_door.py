"""The analysts' door reads, with typed values and limits, on both engines."""

import pytest

from graph.errors import BadCall, QueryRefused
from graph.store import Store
from queries.door import ask, assignments, typed


class TestValues:
    """Values are given as name=value."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("长沙市", "长沙市"),
            ("2", 2),
            ("0.5", 0.5),
            ("true", True),
            ("null", None),
            ('"430100"', "430100"),
            ('["长沙市", "株洲市"]', ["长沙市", "株洲市"]),
            ("NaN", "NaN"),
            ("a=b", "a=b"),
            ("", ""),
            ("{", "{"),
        ],
    )
    def test_types(self, text: str, value: object) -> None:
        """A value that is JSON is that, anything else is text."""
        assert typed([f"x={text}"]) == {"x": value}

    def test_as_text(self) -> None:
        """Values for saved queries stay text, for their parameters say the type."""
        assert assignments(["n=2", " region =长沙市"]) == {"n": "2", "region": "长沙市"}

    @pytest.mark.parametrize(
        ("values", "says"),
        [
            (["region"], "-p region=VALUE"),
            (["=x"], "-p name=VALUE"),
            (["a=1", "a=2"], "two values"),
        ],
    )
    def test_wrong(self, values: list[str], says: str) -> None:
        """What is no name with one value says what to write."""
        with pytest.raises(BadCall, match=says):
            assignments(values)


class TestAsking:
    """Own Cypher only reads."""

    def test_rows(self, two_plans: Store) -> None:
        """Values travel as parameters."""
        query = "MATCH (c:Region {name: $name}) RETURN c.name AS name, $n + 1 AS n"
        with two_plans.reader() as view:
            assert ask(view, query, ["name=长沙市", "n=41"]).rows == (("长沙市", 42),)

    def test_limit(self, two_plans: Store) -> None:
        """More rows than the limit are cut, and the result says so."""
        with two_plans.reader() as view:
            rows = ask(view, "MATCH (n:Product) RETURN n.name AS name", limit=5)
        assert (len(rows.rows), rows.cut) == (5, True)

    @pytest.mark.parametrize(
        "query", ["CREATE (n:Region {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n RETURN n"]
    )
    def test_refused(self, two_plans: Store, query: str) -> None:
        """What would write, and what is no Cypher, is refused; nothing changes."""
        with two_plans.reader() as view:
            with pytest.raises(QueryRefused):
                ask(view, query)
            assert view.counts()["Region"] > 3

    def test_nothing_to_ask(self, two_plans: Store) -> None:
        """An empty query is an error of the call."""
        with two_plans.reader() as view, pytest.raises(BadCall, match="the query is empty"):
            ask(view, " ")
