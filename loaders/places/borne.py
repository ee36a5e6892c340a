"""Places behind the name of a cluster that bear it: 某集群以甲区为核心，乙区为支撑."""

import re
from collections.abc import Iterator, Sequence

from loaders.lexicon import Lexicon
from loaders.places.areas import Place
from loaders.places.scopes import closed, listed, scopes

_CLUSTERS = ("集群", "集聚区", "聚集区")
# 某集群|形成以甲为核心
_BY = re.compile(r"(?:现已|已|主要|重点|将|要)*(?:形成了?|构建)?以")
# 以甲|为核心、以|乙为支撑
_NEXT = re.compile(r"为[^，。；、]{1,12}[，、]以?")
# 某集群|：甲、乙。 某集群|重点布局区域为甲、乙
_KEY = re.compile(
    r"[：:]|的?(?:空间|重点|主要|核心)*(?:布局|承载|集聚)(?:区域?|地)(?:主要)?(?:[为是]|包括|：)"
)
_ENDS = frozenset({"", "。", "；", ";", "\n", "，"})


def borne(
    text: str, places: Sequence[Place], thing: tuple[int, int], own: str, lexicon: Lexicon
) -> Iterator[tuple[Place, int]]:
    """Yield the places that bear a cluster named in front of them, each with its list's end.

    Args:
        text: a passage.
        places: those that it names.
        thing: where its name begins and ends.
        own: the plan's region.
        lexicon: where the tables are.
    """
    start, end = thing
    behind = [each for each in places if each.start >= end]
    if not behind or not text.endswith(_CLUSTERS, start, end):
        return
    run = next(listed(text, behind))
    stop = closed(text, run)
    if _KEY.fullmatch(text, end, run[0].start) and text[stop : stop + 1] in _ENDS:
        yield from ((each, stop) for each in run)
        return
    at, between = end, _BY
    for scope in scopes(text, own, lexicon):
        if scope.kind != "bears" or scope.places[0].start < at:
            continue
        if between.fullmatch(text, at, scope.places[0].start) is None:
            return
        yield from ((each, scope.start) for each in scope.places)
        at, between = scope.start, _NEXT
