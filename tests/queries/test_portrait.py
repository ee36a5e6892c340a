"""An entity is found by its name, or what comes near is said."""

import pytest

from graph.errors import BadCall, UnknownName
from graph.store import Store
from queries.portrait import find


class TestFind:
    """A name that no entity has is answered with what comes near."""

    def test_near(self, two_plans: Store) -> None:
        """A wrong character, or pinyin, leads to the entity that was meant."""
        with two_plans.reader() as view:
            for name in ("长沙工程机戒产业集群", "changshagongcheng"):
                with pytest.raises(UnknownName, match=r"try one of .*长沙工程机械产业集群"):
                    find(view, name)

    def test_nothing_near(self, two_plans: Store) -> None:
        """Letters that stand in some pinyin do not make a name come near."""
        with two_plans.reader() as view, pytest.raises(UnknownName, match="try a part of it"):
            find(view, "xyz")

    def test_empty(self, two_plans: Store) -> None:
        """No name is an error of the call."""
        with two_plans.reader() as view, pytest.raises(BadCall, match="it is empty"):
            find(view, " ")
