"""Sentences of a passage, and the stretches between their commas."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。；;！？\n\t]+")
_JOINED = "；;"
_MADE_FOR = r"(?=(?:面向|适用于|应用于|用于|服务于)[^的，]{1,24}的)"
_MAINLY = "(?=以[^，。；的]{2,40}?为(?:代表|主|重点|主导)的[^，。；、]{2})"
_AND = "并"
_TOLD = re.compile(r"发展|布局|做[强大优精]|培育|打造|主攻|聚焦|突出|建设|推进|壮大|以.+为")
# A并推动其在B应用: 并 before a verb opens a clause as a comma does, and so does 和 before
# 面向C的D. A comma within a number or a chemical name is none.
# Each form begins with its sign, and looks back from behind it: where none stands, none is tried.
# So no form begins with a group or a class of signs: what follows the sign tells which it was.
_BOUNDARY = re.compile(
    r"，(?:(?<!\d，)|(?!\d))|并(?=推动|推进|促进|加快|实现)"
    r"|、(?=(?:做[大强优精细实深专好]|补[齐强]|攻克|突破|壮大|打造|搭建|组建|引进|建设|推进|推广|拓展|延伸|布局|巩固|扩大)(?![器机剂]))"
    # 甲经开区做强A、乙新城发展B: clauses with a subject each, as a list.
    r"|、(?=[^，。；、的和及与]{2,12}?(?:主攻(?!方向|领域|产业)|侧重|重点发展)[^，。；]{2})"
    r"|、(?=[\u4e00-\u9fff]{1,10}(?:[县市镇州]|新城|新区|[高经]\w区|开发区|产业园)"
    r"(?:重点|主要|着力|加快|大力|积极)*(?:发展|打造|布局|聚焦|突出|承载|做[大强优精])"
    r"(?!水平|能力|质量|规划|需要|模式|格局|环境|空间|做)[^，。；、]{2})"
    # 做强A、积极培育B、发展C
    r"|、(?P<then>)(?=(?:积极|加快|大力|着力|重点)*(?:培育(?!钻石|库)|发展(?!中国家|型|史))"
    r"(?!水平|能力|质量|规划|需要|模式|格局|环境|空间|方向|基金|中心|平台|机制|体系|壮大|和|与|及)[^，。；、]{2})"
    # 支持甲发展A、乙发展B
    r"|、(?P<next>)(?=(?!可持续|高质量|高水平|创新|绿色|融合|协同|集[群聚约]|规模|产业|经济|跨越|健康|快速|均衡|安全|联动|转型|持续)"
    r"[\u4e00-\u9fff]{2,3}发展(?!水平|能力|质量|规划|需要|模式|格局|环境|空间|方向|基金|中心|平台)[^，。；、]{2})"
    # 以A为主的B和以C为主的D
    + "".join(
        rf"|{joint}(?<=[^，。；、]{{2}}{joint}){_MAINLY}" for joint in ("以及", "和", "及", "、")
    )
    + rf"|、{_MADE_FOR}|和{_MADE_FOR}|及{_MADE_FOR}|以及{_MADE_FOR}"
)


def sentences(hidden: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Return the sentences of a text from a place on; a semicolon ends one too."""
    return _SENTENCE.finditer(hidden, start)


def goes_on(hidden: str, sentence: re.Match[str]) -> bool:
    """Say whether a semicolon stands before a sentence: 重点产品：A、B；C、D."""
    return hidden[sentence.start() - 1] in _JOINED


def stretches(hidden: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the commas of a sentence."""
    at = start
    for found in _BOUNDARY.finditer(hidden, start, end):
        # 甲、乙发展A: of a list of places the last is no clause of its own.
        again = found.lastgroup is not None
        if again and _TOLD.search(hidden, at, found.start()) is None:
            continue
        if at < found.start():
            yield at, found.start()
        at = found.start() if found.group() == _AND else found.end()
    if at < end:
        yield at, end
