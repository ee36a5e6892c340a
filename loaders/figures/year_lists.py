"""Years that a text lists once for a list of figures: 到2025年、2030年，产值分别达到1、2万亿元."""

import re
from collections.abc import Mapping

_YEAR = r"20\d\d\s?年?[底末]?"
_LISTED = re.compile(
    rf"(?P<years>{_YEAR}(?:(?:[、和与及]|以及){_YEAR})+)[^。；\n]{{0,40}}?(?:分别|依次)"
    r"(?P<figures>[^。；，\n]*)"
)
_EACH = re.compile(r"20\d\d")
_NUMBER = re.compile(r"\d[\d.]*")


def each_year(text: str) -> Mapping[int, int]:
    """Return the years of figures that have each one of a list, by where their numerals begin."""
    found: dict[int, int] = {}
    if "年" not in text or ("分别" not in text and "依次" not in text):
        return found
    for listed in _LISTED.finditer(text):
        years = _EACH.findall(listed["years"])
        places = [each.start() for each in _NUMBER.finditer(text, *listed.span("figures"))]
        if len(places) == len(years):
            found.update(zip(places, map(int, years), strict=True))
    return found
