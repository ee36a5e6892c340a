"""Platforms of which a list says what they do: 甲材料研发、检测和应用中心 is one name."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.lexicon import Lexicon
from loaders.lists.heads import is_traded
from loaders.names.names import Name, left_edge
from loaders.text.sought import Sought, sought

_RANK = re.compile(r".*的")


@cache
def _names(lexicon: Lexicon) -> Sought:
    does = f"(?:{lexicon.table('platform_deeds').pattern})+"
    return sought(
        "心地台",
        rf"(?P<front>[\u4e00-\u9fff]{{2,24}}?){does}(?:、{does}){{1,4}}(?:以?[和与及]?{does})?"
        r"(?:一体化|综合|公共|示范|产业|服务)*(?P<head>中心|基地|平台)(?![群化式型])",
    )


@cache
def _lists_deeds(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of two deeds that a mark parts, without which no list of them stands."""
    deeds = lexicon.table("platform_deeds").pattern
    return re.compile(f"{deeds}、{deeds}")


def functional_names(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names in which a list of what is done stands behind goods or a trade.

    Form 1: 建设甲材料研发、检测和应用中心
    Form 2: 打造全国领先的乙产业设计、制造基地       乙产业设计、制造基地
    """
    if "、" not in text or not _lists_deeds(lexicon).search(text):
        return
    for found in _names(lexicon).finditer(text):
        start = left_edge(text, found.end("front"), found.start(), lexicon)
        rank = _RANK.match(text, start, found.end("front"))
        start = rank.end() if rank else start
        if is_traded(text[start : found.end("front")], lexicon):
            yield Name(start, found.end(), text[start : found.end()], found["head"])
