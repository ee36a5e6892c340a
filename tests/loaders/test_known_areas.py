"""Areas that everybody knows are no lines of business, whatever is made for them."""

import pytest

from loaders.lexicon import Lexicon
from loaders.places.known_areas import is_known_area


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("长三角", True),
        ("华东", True),
        ("华东地区", True),
        ("中亚南亚国家", True),
        ("南亚东南亚市场", True),
        ("欧美", True),
        ("港澳台", True),
        ("海洋装备", False),
        ("中部件", False),
        ("东北特产", False),
    ],
)
def test_names_of_areas(name: str, *, known: bool) -> None:
    """One area, or several behind each other, with the word for their kind or without."""
    assert is_known_area(name, Lexicon()) is known
