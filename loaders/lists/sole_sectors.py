"""A line of business that stands alone behind what is done for it: 促进绿色食品产业集聚发展."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.subjects.titles import is_general
from loaders.subjects.topics import is_line
from loaders.text.sought import sought

_VERBS = (
    "发展|培育|壮大|做大做强|做[强优大精]做?[强优大精]?|布局|引进|承接|振兴|推动|推进|促进|支持|扶持|打造|聚焦|提升|巩固|抓好"
    "|谋划|加快|巩固提升|抢抓|深耕"
)
# 转型升级, 集聚发展, 优势, 规模: what becomes of it, or what it has.
_BECOMES = (
    r"(?:加快|协同|集聚|集群|融合|创新|绿色|高质量|特色|规模化?|智能化?|数字化|高端化|全面|优化|转型|提质|改造|升级|增效|倍增|跃升"
    r"|发展|聚集|做大|做强|做优|壮大|振兴|延链|补链|强链|优势|规模|能级|水平|质效|竞争力|质量|和|与|、|扩容|扩能|增量)+"
)
_SOLE = sought(
    "业",
    rf"(?:{_VERBS})(?P<name>(?!{_VERBS})[^，。；：、的在向对将把为等以“”（）\d]{{2,14}}?(?:产业|制造业|加工业|工业|物流业|服务业))(?:链(?![主长]))?(?!集群|园|带|基地|体系)"
    rf"(?=[，。；]|$|{_BECOMES}(?:[，。；]|$))",
)
_JOINT = re.compile("[和与及]")
# 世界级甲产业集群, 我省乙产业: of a rank or a place, which other readers see to.
_NO_NAME = re.compile(
    r"级|全产业|[我全本][国省市区县州]|[省市县州]|[东西南北新]区|—|亿元|建设|程度|关乎"
)
_SUFFIX = "产业"


def sole_sectors(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the lines of business that a verb names alone, two joined by 及 or 和 as one.

    Form 1: 大力发展机器人及智能装备产业; 做强石化产业链
    Form 2: 推动电子信息制造业提质升级; 巩固提升绿色食品产业优势
    """
    for found in _SOLE.finditer(text, start):
        name = found["name"]
        stem = name.removesuffix(_SUFFIX)
        if _NO_NAME.search(name) or is_general(name) or is_general(f"{stem}{_SUFFIX}"):
            continue
        if any(_is_known(part, lexicon) for part in _JOINT.split(stem)):
            yield Item(name, *found.span("name"))


def _is_known(part: str, lexicon: Lexicon) -> bool:
    trades = lexicon.table("trades")
    return part in trades or is_line(part, lexicon)
