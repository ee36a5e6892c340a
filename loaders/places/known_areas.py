"""Areas that everybody knows by their names, alone or together: 长三角, 华东, 中亚南亚国家."""

import re
from functools import cache

from loaders.lexicon import Lexicon, any_of


@cache
def known_areas(lexicon: Lexicon) -> str:
    """Return the pattern of their names."""
    return any_of({*lexicon.table("named_areas").rows, *lexicon.table("wide_areas").rows})


@cache
def _known(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{known_areas(lexicon)})+(?:国家|地区|市场)?")


def is_known_area(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of such an area or of several: it is no line of business."""
    return _known(lexicon).fullmatch(name) is not None
