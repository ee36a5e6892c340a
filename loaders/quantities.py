"""Quantities as plans write them: 4190.73亿元, 60余万人, 1/4以上, 1—2家, ≥2.6, 四成以上."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.values import Quantity
from loaders.lexicon import Lexicon
from loaders.numerals import number

_NUMBER = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_BEFORE = (
    (">=", r"不低于|不少于|不小于|至少|≥|＞=|>="),
    ("<=", r"不超过|不高于|不大于|≤|<="),
    (">", r"突破|超过|超|高于|多于|大于|>|＞"),
    ("<", r"低于|不足|少于|小于|<|＜"),
    ("约", r"约为?|近|左右"),
)
_AFTER = (
    (">=", r"及?以上"),
    ("<=", r"及?以下|以内"),
    ("约", r"左右|上下"),
)
_SHARES = {"四分之一": 0.25, "三分之一": 1 / 3, "三分之二": 2 / 3, "半数": 0.5, "一半": 0.5}


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity at [start, end) of a text; `start` is where its own words begin."""

    start: int
    end: int
    quantity: Quantity


def quantities(text: str, lexicon: Lexicon) -> Iterator[Stated]:
    """Yield the quantities that a text states, in its order."""
    for found in _pattern(lexicon).finditer(text):
        if text.count("“", 0, found.start()) > text.count("”", 0, found.start()):
            continue  # “五个100”工程, 世界“500强” are names
        quantity = _quantity(found, lexicon)
        if quantity is not None:
            yield Stated(found.start(), found.end(), quantity)


def cell_quantity(text: str, unit: str, lexicon: Lexicon) -> Quantity | None:
    """Return the quantity of a table's cell, of which the unit stands elsewhere, or None.

    Forms: 18; ≥3000; 40左右; [18]; 〔18〕; — gives none.
    """
    bare = text.strip().strip("[]〔〕［］ ")
    comparator = _comparator(bare, _BEFORE) or _comparator(bare, _AFTER) or "="
    digits = re.search(_NUMBER, bare)
    if digits is None:
        return None
    value = number(digits.group())
    if value is None:
        return None
    return _measured(value, None, unit, comparator, lexicon)


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    units = lexicon.table("units").pattern
    before = "|".join(words for _, words in _BEFORE)
    after = "|".join(words for _, words in _AFTER)
    return re.compile(
        rf"(?P<before>{before})?"
        rf"(?:(?P<top>\d+)/(?P<bottom>\d+)(?P<share>)"
        rf"|(?P<low>{_NUMBER})(?:[—–\-~至](?P<high>{_NUMBER}))?(?P<more>余|多)?"
        rf"(?P<unit>{units})(?P<more2>余|多)?"
        rf"|(?P<tenths>[一二三四五六七八九])成"
        rf"|(?P<bare>[万千百]亿?)(?P<bareunit>亿元|元)|(?P<words>{'|'.join(_SHARES)}))"
        rf"(?P<after>{after})?"
    )


def _comparator(text: str, table: tuple[tuple[str, str], ...]) -> str | None:
    return next((sign for sign, words in table if re.search(words, text)), None)


def _quantity(found: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    comparator = "="
    if found["before"]:
        comparator = _comparator(found["before"], _BEFORE) or "="
    if found["more"] or found["more2"]:
        comparator = ">"
    if found["after"]:
        comparator = _comparator(found["after"], _AFTER) or comparator
    if found["bottom"]:
        return _share(int(found["top"]) / int(found["bottom"]), comparator)
    if found["tenths"]:
        return _share((number(found["tenths"]) or 0) / 10, comparator)
    if found["words"]:
        return _share(_SHARES[found["words"]], comparator)
    if found["bare"]:
        return _bare(found["bare"] + found["bareunit"], comparator, lexicon)
    low, high = number(found["low"]), number(found["high"]) if found["high"] else None
    return None if low is None else _measured(low, high, found["unit"], comparator, lexicon)


def _bare(text: str, comparator: str, lexicon: Lexicon) -> Quantity:
    """Return 万亿元 as 1 万亿元, and 千亿元 as 1000 亿元."""
    if text.startswith(("千", "百")):
        return _measured(1000 if text[0] == "千" else 100, None, text[1:], comparator, lexicon)
    return _measured(1, None, text, comparator, lexicon)


def _share(value: float, comparator: str) -> Quantity:
    return Quantity(round(value, 4), None, "", comparator, "", 1)


def _measured(
    low: float, high: float | None, unit: str, comparator: str, lexicon: Lexicon
) -> Quantity:
    table = lexicon.table("units")
    base, factor = table.get(unit), table.get(unit, 1)
    upper = None if high is None else float(high)
    return Quantity(float(low), upper, unit, comparator, base or unit, float(factor or 1))
