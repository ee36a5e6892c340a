"""Lists of trades each of which is called one: 发展汽车产业、化工产业和食品工业."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.leading import behind_edges
from loaders.lists.lists import Item
from loaders.subjects.titles import is_general, noun_of
from loaders.subjects.topics import is_line, names_sector

_CALLED = "(?:产业|工业|制造业|加工业|建筑业)"
# 产业链, 产业园: what a trade is part of is no trade.
_ONE = rf"[^，。；：、的“”《》（）()\d\s]{{1,14}}?{_CALLED}(?![集园基链区体化带大投基引])"
_JOINT = r"(?:、|以及|和|与|及)"
# Most passages have no two trades beside each other: one look tells it.
_BESIDE = re.compile(rf"业{_JOINT}")
_LIST = re.compile(rf"(?<!《)(?<![^，。；：“”《》（）()\d\s]){_ONE}(?:{_JOINT}{_ONE})+")
_PART = re.compile(rf"(?:^|(?<=业){_JOINT})(?P<name>.+?{_CALLED})(?=$|{_JOINT})")
_NO_TRADE = re.compile("[和与及等]|企业|行业|产业.")


def trades_each(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the trades of lists whose every item says that it is one.

    Args:
        text: a passage.
        start: where its body begins.
        lexicon: the tables.
    """
    if _BESIDE.search(text, start) is None:
        return
    for found in _LIST.finditer(text, start):
        parts = [
            _one(part["name"], found.start() + part.start("name"), lexicon)
            for part in _PART.finditer(found.group())
        ]
        # What nothing is done with is only spoken of.
        done = parts[0] is None or parts[0].start > found.start()
        if len(parts) > 1 and done:
            yield from (part for part in parts if part and names_sector(part, lexicon))


def _one(name: str, start: int, lexicon: Lexicon) -> Item | None:
    """Return the trade that an item names behind its verbs; None where it means any."""
    noun = noun_of(name, lexicon)
    at = noun.start + behind_edges(name[noun.start :], lexicon)
    bare = name[at:]
    known = is_line(bare.removesuffix("产业"), lexicon)
    if not known or is_general(bare) or _NO_TRADE.search(bare):
        return None
    return Item(bare, start + at, start + len(name))
