"""The links of a production chain that a text writes in quotation marks."""

import re
from collections.abc import Iterator, Sequence

from loaders.claims import Claim, Finding
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start
from loaders.text.sought import sought

_CHAIN = re.compile(
    r"“(?P<links>[^“”，。；、—]{1,12}(?:—[^“”，。；、—]{1,12}){2,})”"
    r"(?:的?(?:一体化|全|完整|上下游|闭环|特色))*(?:产业链?|链条|链|格局|体系)"
)
# 上游主要包括A、B，中游为C: the goods of a stage; what stands downstream is often who uses them.
_STAGE = sought(
    "上中",
    r"(?:产业链)?[上中]游(?:环节)?(?:主要|重点|以)*(?:包括|包含|涵盖|覆盖|为|是|有)(?P<goods>[^，。；：\n]{2,120}?)(?:等[^，。；、]{0,8})?(?=[，。；\n]|$)",
)
_LINK = re.compile(r"[^—]+")
_KNOWN = "Product"
_RULE, _SURE = "chains.link", 0.8
# 已形成“硅料—硅片—组件”格局: what there is, and no aim.
_AIMED = re.compile(
    r"(?:按照|围绕|沿着?|依托|延伸|延长|打造|构建|完善|补齐|拓展|推动|推进|贯通|做[强大优]|打通|培育|发展|建设"
    r"|(?<![已步本经成动])形成(?!了))[^，。；]{0,6}$"
)
_REACH = 12


def chains(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the goods that a chain leads through, and DEVELOPS claims of the passage's subject.

    Form 1: 按照“工业硅—多晶硅—切片—组件”全产业链发展思路
    Form 2: 形成“硅料—硅片—组件”链条                 goods, of which nothing more is said
    Form 3: 上游主要包括玻璃基板、偏光片，中游为面板   goods of its stages
    What a chain of steps leads through is none: “研发—中试—应用”链条.
    """
    if context.passage.kind in {"heading", "row"}:
        return
    yield from _of_stages(context, lexicon)
    for found in _CHAIN.finditer(context.text, body_start(context)):
        links = [each for link in _LINK.finditer(context.text, *found.span("links"))
                 for each in items(context.text, *link.span(), lexicon)]  # fmt: skip
        before = context.text[max(0, found.start() - _REACH) : found.start()]
        subject = context.subject_at(found.start()) if _AIMED.search(before) else None
        for item in _goods(links):
            target = context.mention(_KNOWN, item.name, item.start, item.end, _RULE, _SURE)
            yield target
            if subject is not None and subject.label in {"Field", "Industry"}:
                evidence = context.evidence(found.start("links"), item.end, _RULE, _SURE)
                yield Claim("DEVELOPS", subject, target, evidence)


def _of_stages(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    for found in _STAGE.finditer(context.text, body_start(context)):
        subject = context.subject_at(found.start())
        for item in _goods(items(context.text, *found.span("goods"), lexicon)):
            target = context.mention(_KNOWN, item.name, item.start, item.end, _RULE, _SURE)
            yield target
            if subject is not None and subject.label in {"Field", "Industry"}:
                evidence = context.evidence(found.start(), item.end, _RULE, _SURE)
                yield Claim("DEVELOPS", subject, target, evidence)


def _goods(links: Sequence[Item]) -> tuple[Item, ...]:
    """Return the links that are goods, where most links are: a chain of steps has none."""
    goods = tuple(each for each in links if each.head.label == _KNOWN)
    return goods if 2 * len(goods) > len(links) else ()
