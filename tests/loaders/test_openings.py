"""Patterns that are tried only where a clause begins."""

import re

import pytest

from loaders.text.openings import CLAUSES, at_openings

NAMED = rf"(?<![^{CLAUSES}])(?:在)?(?P<name>[^{CLAUSES}]{{2,8}}?)(?=发展|，培育)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "甲市发展A",
        "支持甲市发展A，在乙市发展B；丙县。丁县，培育C",
        "，甲市发展A，，乙市发展B",
        "甲市，培育A，培育B\n乙市发展C",
    ],
)
@pytest.mark.parametrize("start", [0, 1, 5, 8])
def test_finds_what_is_found_everywhere(text: str, start: int) -> None:
    """What fits only behind a mark is found there as at each sign of the text."""
    pattern = re.compile(NAMED)
    found = [each.span("name") for each in at_openings(pattern, text, CLAUSES, start)]
    assert found == [each.span("name") for each in pattern.finditer(text, start)]


def test_begins_behind_what_was_found() -> None:
    """A match that holds a mark ends before the next begins, as with finditer."""
    pattern = re.compile(r"(?<![^，])[甲乙丙]，?[甲乙丙]")
    found = [each.group() for each in at_openings(pattern, "甲，乙，丙，甲", "，")]
    assert found == ["甲，乙", "丙，甲"]
