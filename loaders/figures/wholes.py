"""Counts of a whole of which the sentence tells of a part: 41个行业中有34个增加值增长."""

import re

from loaders.figures.names import Name

UNITS = ("个", "家", "种", "项", "类", "条", "户")
"""By which parts of a whole are counted."""
# 中心 and 中国 are words of their own.
_NOUN = r"(?:[^，。；、：\d中]|中(?=[心国小药医]))"
_HAVING = r"(?:[，,](?:已|共|就)?有?|(?:已|共|就)?有)"
_PART = re.compile(
    # 41个行业中有34个, 45个集群中，甲领域7个
    rf"{_NOUN}{{1,20}}中{_HAVING}[^，。；\d]{{0,12}}\d"
    # 在219个经开区考核评价中跃居第52位, 列全省10个经开区首位
    rf"|{_NOUN}{{2,24}}(?:中(?:排名|[位名]?列|位?居|跃居|跃升|升至|第)|首位|之首|榜首|第[一二三四五\d]+[位名])"
)
_WHOLE = re.compile(rf"\d(?:大)?(?:{'|'.join(UNITS)})(?P<noun>{_NOUN}{{1,20}})中{_HAVING}\Z")
_SHORTEST = 2


def is_whole(text: str, end: int) -> bool:
    """Say whether what a count counts is only the ground of what is told behind it."""
    return _PART.match(text, end, end + 48) is not None


def whole_before(text: str, start: int, end: int) -> Name | None:
    """Return what a part is counted of, where that stands right before its number, or None."""
    if "中" not in text[max(start, end - 4) : end]:
        return None
    found = _WHOLE.search(text, start, end)
    if found is None or len(found["noun"]) < _SHORTEST:
        return None
    return Name(*found.span("noun"), f"{found['noun']}数量")
