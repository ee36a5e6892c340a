"""Verbs in front of a list's first name that tell of many kinds of objects: 统筹|汽车, 激活|甲."""

import re

from loaders.lexicon import Lexicon
from loaders.lists.heads import head_of
from loaders.places.regions import regions

# 园区|锁定|甲, 我区|激活|甲: who does it.
_WHO = re.compile(
    r"(?:园区|开发区|高新区|经开区|新区|企业|各地|各[市县区]|[全我本][省市区县州])(?=..)"
)


def behind_edges(name: str, lexicon: Lexicon) -> int:
    """Return where what is known begins behind the verbs of a name, or 0.

    Words that no name holds may stand before all that is known; those that one may hold (创新药,
    联合收割机) only before a whole trade.

    Args:
        name: an item of a list, with what stands before it.
        lexicon: the tables.
    """
    edges, trades = lexicon.table("left_edges"), lexicon.table("trades")
    who = _WHO.match(name)
    begun = who.end() if who else 0
    at, sure = begun, True
    while name[at:] not in trades and (word := edges.beginning(name[at:])):
        if word in lexicon.table("modifiers"):  # 创新医疗器械
            break
        at, sure = at + len(word), sure and bool(edges.get(word))
    rest = name[at:]
    known = rest in trades or (sure and _is_known(rest, lexicon))
    return at if at > begun and known else 0


def _is_known(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is one of goods or of a trade, or begins with a place."""
    head = head_of(name, lexicon)
    thing = head.label == "Product" or head.grade == "trade"
    placed = regions().beginning(name) or lexicon.table("named_areas").beginning(name)
    return thing or placed is not None or lexicon.table("trades").ending(name) is not None
