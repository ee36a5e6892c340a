"""The platform or a place's cluster that a heading or lead is, and what its section says of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.introduced_zones import introduced_zone, introduced_zones
from loaders.extractors.platform_services import told_of_zone
from loaders.extractors.platforms import platform_names
from loaders.lexicon import Lexicon
from loaders.names.names import Name
from loaders.places.areas import places_in
from loaders.places.located import region_mention
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start
from loaders.text.at_once import PASSAGES

# 园区获批…, 该基地获批…: what a section calls the platform that it is about.
_CALLED = (
    r"(?:[该本])?(?:园区|[高经]\w区|开发区|集聚区|产业园|工业园|新区|科学城|基地|中心|集群|全区"
    r"|平台)"
)
_SINCE = (
    r"(?:于?(?:19|20)\d\d年(?:\d{1,2}月)?[，]?|经[^，。；]{2,8}"
    r"|现|已经?|近年来，?|目前，?|始终|一直|先后|初步|逐步)*"
)
_CLAUSE = re.compile(rf"(?:^|[，。；：\n]){_CALLED}?{_SINCE}")
_ALONE = re.compile(rf"{_CLAUSE.pattern}$")
_STANDS = re.compile(rf"(?:^|[，。；：\n]){_CALLED}?(?:位于|地处|坐落[在于]|选址[在于]?)")
_SUBJECT = re.compile(r"(?:^|[，。；：\n]|其中)$")
_CLUSTER = re.compile(r"[\u4e00-\u9fff]{4,24}集群")
_BRACKET = re.compile(r"（[^（）]*）$")
# “一核”即某开发区: what part of a layout it is.
_PART = re.compile(
    r"“?[一二两三多][核翼极带轴心区廊城圈点主副环园谷港湾]”?(?:[：:]|就?是指|即|指|就是|是|为)"
)
_HEADED, _RULE, _SAID = "platforms.headed", "platforms.section", 0.75
_REACH = 30


@lru_cache(maxsize=PASSAGES)
def headed_platform(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the platform or cluster that the passage's lead, or else the nearest heading, is."""
    passage = context.passage
    if passage.kind in {"heading", "row"}:
        return None
    if passage.lead_span is not None and _label(passage.lead, lexicon):
        return _of(context, passage.lead, passage.lead_span.start, lexicon)
    title = _BRACKET.sub("", passage.path[-1]) if passage.path else ""
    start = context.document.text.rfind(title, 0, passage.span.start) if title else -1
    return _of(context, title, start, lexicon) if start >= 0 and _label(title, lexicon) else None


@lru_cache(maxsize=PASSAGES)
def _label(title: str, lexicon: Lexicon) -> str:
    """Return what a title names: a platform, or a cluster that begins with its place; else "".

    It is asked for each passage of a section.
    """
    title = _PART.sub("", title, count=1)
    bare = _BRACKET.sub("", title)
    if _CLUSTER.fullmatch(bare):
        return "Cluster" if regions().beginning(bare) is not None else ""
    named = any(name.text == bare for name in platform_names(title, lexicon))
    return "Platform" if named else ""


def _of(context: Context, title: str, start: int, lexicon: Lexicon) -> Mention:
    part = _PART.match(title)
    start += part.end() if part else 0
    name = _BRACKET.sub("", title[part.end() if part else 0 :])
    evidence = Evidence(context.document, Span(start, start + len(name)), _HEADED, _SAID)
    return Mention(_label(title, lexicon), name, evidence)


def headed_platforms(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what a section says of the platform that it is about: what for, and where it stands.

    Form: （一）甲经济技术开发区 / 位于乙县，面积…，主导产业为A、B。园区重点发展C.
    """
    yield from _introduced(context, lexicon)
    platform = headed_platform(context, lexicon)
    if platform is None:
        return
    yield platform
    serves = platform.label == "Platform"
    # 主导产业：A、B under its heading: the lead tells of it too.
    own = _label(context.passage.lead, lexicon) if context.passage.lead else ""
    start = max(0, body_start(context) - 1) if own else 0
    for clause in _CLAUSE.finditer(context.text, start) if serves else ():
        if _is_its_own(context, clause.start(), lexicon):
            for field in told_of_zone(context, clause.end(), lexicon):
                yield Claim("SUPPORTS", platform, field, field.evidence)
    yield from _standing(context, platform, lexicon)


def _introduced(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what a paragraph says that the zone lives on with which it begins."""
    for zone, end in introduced_zones(context, lexicon):
        platform = _mention(context, zone)
        for clause in _CLAUSE.finditer(context.text, zone.end, end):
            if _is_told(context, clause.start(), zone, lexicon):
                for field in told_of_zone(context, clause.end(), lexicon):
                    yield Claim("SUPPORTS", platform, field, field.evidence)


def _mention(context: Context, zone: Name) -> Mention:
    return context.mention("Platform", zone.text, zone.start, zone.end, _RULE, _SAID)


def _is_told(context: Context, at: int, zone: Name, lexicon: Lexicon) -> bool:
    """Say whether no other platform begins a clause between a zone and a clause of its sentence."""
    begin = max(zone.end, *(context.text.rfind(mark, 0, at) + 1 for mark in "。；\n"))
    return _is_alone(context.text, begin, at, lexicon)


def acting_platform(context: Context, at: int, lexicon: Lexicon) -> Mention | None:
    """Return the platform of the section where the verb at a place has no other subject."""
    if not _ALONE.search(context.text, max(0, at - _REACH), at):
        return None
    if zone := introduced_zone(context, at, lexicon):
        told = _is_told(context, at, zone, lexicon)
        return _mention(context, zone) if told else None
    platform = headed_platform(context, lexicon)
    if platform is None:
        return None
    return platform if _is_its_own(context, at, lexicon) else None


def _is_its_own(context: Context, at: int, lexicon: Lexicon) -> bool:
    """Say whether no other platform begins its sentence, or a clause before."""
    text = context.text
    begin = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
    # 某开发区。主攻A: right behind the lead only its own platform has been named.
    begin = max(begin, body_start(context)) if at < body_start(context) else begin
    return _is_alone(text, begin, at, lexicon)


def _is_alone(text: str, begin: int, at: int, lexicon: Lexicon) -> bool:
    """Say whether no platform begins a clause between two places."""
    return not any(
        begin <= each.start < at and _SUBJECT.search(text, begin, each.start)
        for each in platform_names(text, lexicon)
    )


def _standing(context: Context, platform: Mention, lexicon: Lexicon) -> Iterator[Claim]:
    places = places_in(context.text, context.document.plan.region, lexicon)
    for stands in _STANDS.finditer(context.text):
        for place in places:
            if place.start == stands.end():
                region = region_mention(context, place, _RULE, _SAID)
                yield Claim("LOCATED_IN", platform, region, region.evidence)
