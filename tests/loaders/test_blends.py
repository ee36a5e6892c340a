"""Signs of cities and wide scopes in front of a cluster's trade, in a plan of any place."""

import pytest

from loaders.extractors.clusters import clusters
from loaders.lexicon import Lexicon
from loaders.places.blends import blend_of_trade, scope_before_trade
from tests.loaders.test_extractors import claimed, passage, run

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("广佛汽车电子", ["广州市", "佛山市"]),
        ("合芜蚌集成电路", ["合肥市", "芜湖市", "蚌埠市"]),
        ("苏锡常高端汽车电子", ["苏州市", "无锡市", "常州市"]),
        ("汽车电子", []),
        ("高端装备制造", []),
        ("沪宁汽车电子", []),  # of two provinces
        ("合芜蚌高端汽车电子", ["合肥市", "芜湖市", "蚌埠市"]),
        ("合芜高端汽车电子", ["合肥市", "芜湖市"]),
        ("合芜蚌什么", []),
    ],
)
def test_signs_of_cities(name: str, expected: list[str]) -> None:
    """Each sign means one city of the one province, and a trade stands behind them."""
    found = blend_of_trade(name, LEXICON)
    assert [each.name for each in (found[1] if found else ())] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("东北汽车电子", "汽车电子"),
        ("沿海石化", "石化"),
        ("川渝汽车电子", "汽车电子"),
        ("粤东石化", "石化"),
        ("海洋装备", "海洋装备"),
        ("石化", "石化"),
        ("沿海什么", "沿海什么"),
    ],
)
def test_scope(line: str, expected: str) -> None:
    """How wide an area is meant is no part of what is made there."""
    assert line[scope_before_trade(line, LEXICON) :] == expected


def test_cluster() -> None:
    """A cluster that is called by cities of another province lies in them."""
    found = run(clusters, passage("打造合芜蚌汽车电子产业集群。"))
    name = "合芜蚌汽车电子产业集群"
    assert claimed("FOCUSES_ON", found) == [(name, "汽车电子")]
    assert claimed("LOCATED_IN", found) == [(name, "合肥市"), (name, "芜湖市"), (name, "蚌埠市")]
