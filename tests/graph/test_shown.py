"""What people read of a node or a relation."""

import pytest

from graph.shown import described, shown_name
from graph.subgraph import Node, Relation

CITY = Node("c", "Region", {"name": "长沙市", "name_en": "Changsha"})
CLUSTER = Node("k", "Cluster", {"name": "长沙工程机械产业集群"})
PLACED = Relation(
    "r", "LOCATED_IN", "k", "c", {"plans": ("a",), "quotes": ("长沙",), "confidence": 0.5}
)
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


def test_name_by_language() -> None:
    """An English name is shown where there is one, else the Chinese."""
    assert [shown_name(node, "en") for node in (CITY, CLUSTER)] == ["Changsha", CLUSTER.name]
    assert shown_name(CITY, "zh") == "长沙市"


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

    def test_relation(self) -> None:
        """Of a relation the evidence is left out, for it is shown as sentences."""
        assert dict(described(PLACED, "en")) == {"plans": "a", "confidence": "0.5"}
