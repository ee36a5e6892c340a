"""Whether a list of places is where something is laid: 重点布局在甲、乙; 主要承载区：甲、乙."""

import re
from collections.abc import Sequence

from loaders.places.areas import Place
from loaders.text.sought import sought

_WITHIN = 10
IN_PARK = re.compile(
    r"(?:国家级?|经济|技术|高新|产业)*(?:开发区|高新区|经开区|工业园区?|产业园区?|工业区|化工园区?"
    r"|示范区|试验区|保税区|科[学技]城|文创园)"
)
"""A park in a list of places: 甲区、某开发区、乙县."""
PARK = rf"(?:(?!发展|建设|打造|依托|支持|重点|[以在])[\u4e00-\u9fff]){{0,10}}?{IN_PARK.pattern}"
"""The same with its name in front."""
_PLACES = r"(?:区域?|地区?|城市|市县|市州|区县|县市|县区|载体)"
# 重点布局在甲、乙; 主要承载区：甲、乙; 承载区为甲、乙: where the passage's field is developed.
_LAID = re.compile(
    r"(?:布局|布点|集聚|聚集|集中|分布)(?:区域|地区|重点)?(?:在|于|[：】])?$"
    r"|(?:重点|主要|核心|承载|集聚|发展|示范|落地|协同|拓展|空间|布局)"
    rf"{_PLACES}[：】]$"
    rf"|(?:布局|承载|集聚){_PLACES}(?:主要)?(?:[为是有]|包括)$"
)
# 4.空间布局。甲区、乙区: a lead that a full stop closes.
_LEAD = sought(
    "布承区",
    r"(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]\s*|—+)?"
    rf"(?:空间|区域|产业|重点|主要|核心)*(?:布局(?:区域|重点)?|承载{_PLACES}|区域)。",
)
# 重点布局甲开发区、乙区: a park stands first in the list.
_LAID_PARK = re.compile(rf"(?:重点|主要|优先)布局(?:在|于)?(?:{PARK}[、和与及])+$")
_TOWARDS = re.compile(r"(?<!环节)(?<!产能)向$")
GATHERS = re.compile(r"(?:重点|优先|加快|有序|适度)*(?:集聚|集中|聚集|汇聚|布局)")
"""What a trade does in places or towards them: 引导石化产业向甲、乙集聚."""
_CLOSED = frozenset({"", "，", "。", "；", "）", ")"})


def lays(text: str, run: Sequence[Place], start: int, end: int) -> bool:
    """Say whether something is laid in places: A重点布局在甲、乙; A向甲、乙集聚.

    Args:
        text: a passage.
        run: a list of places in it.
        start: where their sentence begins.
        end: where the list ends, with the words that close it.
    """
    at = run[0].start
    before = text[max(start, at - _WITHIN) : at]
    if _TOWARDS.search(before):
        return GATHERS.match(text, end) is not None
    laid = _LAID.search(before) or _LAID_PARK.search(text, start, at)
    laid = laid or (_LEAD.fullmatch(text, 0, at) if at == start else None)
    return laid is not None and text[end : end + 1] in _CLOSED
