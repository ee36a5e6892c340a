"""What a place is to be made into: 将甲市打造成国家级的乙基地."""

import re

from loaders.places.areas import Place

_OF = re.compile("[将把]$")
_MADE = re.compile(
    r"[市区县]?(?:高水平|高标准|着力|加快|努力|逐步)*(?:打造|建设|建成|培育|发展|建)"
    r"(?:成为|成|为)?(?:[^，。；、]{0,12}的)?"
)


def is_made(text: str, place: Place, start: int) -> bool:
    """Say whether what begins at a place of the text is what a place before it is made into."""
    made = _OF.search(text, max(0, place.start - 1), place.start)
    return made is not None and _MADE.fullmatch(text, place.end, start) is not None
