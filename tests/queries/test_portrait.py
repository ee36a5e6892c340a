"""What is shown of an entity: its properties in words, and names that come near a wrong one."""

import pytest

from graph.errors import BadCall, UnknownName
from graph.store import Store
from graph.subgraph import Node
from queries.portrait import described, find

BASELINE = Node(
    "i",
    "Indicator",
    {
        "name": "产值",
        "aliases": (),
        "plans": ("a", "b"),
        "plan": "a",
        "subject": "0123456789abcdef0123",
        "value": 100.0,
        "unit": "亿元",
        "comparator": ">=",
        "kind": "baseline",
        "spellings": ("产值",),
    },
)


class TestDescribed:
    """Properties have their titles, and values the words that the ontology has for them."""

    @pytest.mark.parametrize(
        ("language", "shown"),
        [
            (
                "zh",
                {"规划": "a、b", "数值": "100", "单位": "亿元", "比较": "不低于", "类型": "现状"},
            ),
            (
                "en",
                {"plans": "a、b", "value": "100", "unit": "亿元", "comparator": ">=",
                 "kind": "baseline"},
            ),
        ],
    )  # fmt: skip
    def test_words(self, language: str, shown: dict[str, str]) -> None:
        """Codes are words in Chinese; ids, empty lists and what is for searches are left out."""
        assert dict(described(BASELINE, language)) == shown


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
