"""Counts that are told apart by what each of the counted is to earn."""

import pytest

from loaders.figures.figures import Figure, figures
from loaders.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "培育1—2家营业收入超100亿元、3—5家超50亿元、20家超10亿元的食品骨干企业",
            {
                ("营业收入超100亿元的食品骨干企业数量", 1, 2, "="),
                ("营业收入超50亿元的食品骨干企业数量", 3, 5, "="),
                ("营业收入超10亿元的食品骨干企业数量", 20, None, "="),
            },
        ),
        (
            "打造2个超1000亿元、4个超500亿元产业集群",
            {
                ("超1000亿元的产业集群数量", 2, None, "="),
                ("超500亿元的产业集群数量", 4, None, "="),
            },
        ),
        (
            "每年推出150项以上功能化、绿色化、智能化家居产品",
            {("功能化、绿色化、智能化家居产品数量", 150, None, ">=")},
        ),
    ],
)
def test_each_tier_is_a_count(
    text: str, expected: set[tuple[str, float, float | None, str]]
) -> None:
    """How much each earns belongs to the name of the count; what they are is said once."""
    found = [each for each in figures(text, Lexicon()) if isinstance(each, Figure)]
    said = [(each.name, each.stated.quantity) for each in found]
    assert {(name, of.low, of.high, of.comparator) for name, of in said} == expected
