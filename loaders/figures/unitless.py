"""Numbers that a sentence states without any unit: refused with their place, never passed over."""

import re
from collections.abc import Iterator, Sequence

from loaders.figures.figures import Figure, Unread

_REASON = "a number without a unit"
# 产业规模达到1200， and 位居第2。; 达到2025年 and 达到12亿元 have what follows them.
# Each way to state it begins with its own sign: where none of those stands, none is tried.
_GROWN = "|".join(f"{sign}[到至]" for sign in "增升降减高低少长展大加")
_STATED = re.compile(
    rf"(?:达到?|突破|超过|不低于|不少于|合计|共计|总计|为|居|列|{_GROWN})(?:了|全国|全省|全市|约|近)?"
    r"(?P<number>(?:第\s?)?\d[\d,.]*(?:万亿|[百千万亿])?[余多]?)(?=(?:以上|左右)?(?:[，。；、！？,;)）\s]|$))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def unitless(text: str, found: Sequence[Figure | Unread]) -> Iterator[Unread]:
    """Yield the numbers that a verb states of something and that have no unit.

    Args:
        text: a passage.
        found: what was read of its numbers, so that none is named twice.
    """
    read = [
        (each.start, each.end) if isinstance(each, Unread) else (each.stated.at, each.stated.end)
        for each in found
    ]
    for stated in _STATED.finditer(text):
        start, end = stated.span("number")
        if _YEAR.fullmatch(stated["number"]) or any(a < end and start < b for a, b in read):
            continue
        yield Unread(start, end, _REASON)
