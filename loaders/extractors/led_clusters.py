"""The clusters that a sentence names and says are led by a list of firms or by a body.

某产业集群以甲、乙为龙头; 发挥甲链主作用，做强某产业集群; 丙协会作为某产业集群促进机构
"""

import re
from collections.abc import Iterator, Sequence

from graph.model import Span
from loaders.claims import Mention
from loaders.extractors.led_platforms import JOINT
from loaders.subjects.context import Context
from loaders.text.firm_roles import FIRM_ROLE, LEADING, PROMOTER

_SURE, _UNSURE = 0.8, 0.5
_SIGN = "集群"
# 某产业集群|促进机构为甲; 某产业集群|（链主企业：甲、乙）; 某产业集群|龙头企业有甲、乙
_ROLE = re.compile(
    rf"的?(?:{FIRM_ROLE}企业(?:主要)?(?:有|包括|为|是)?|(?:发展)?{PROMOTER}(?:由|为|是|：))"
    rf"|[（(](?:{FIRM_ROLE}企业|链主|{PROMOTER}|牵头(?:单位|部门))[：:]\s?"
)
# 某产业集群|形成以甲、乙为龙头的格局
_AS = re.compile(r"(?:目前|现已|已|主要|则)?(?:形成了?)?以")
_HEADS = re.compile(
    rf"(?:等[^，。；、]{{0,10}})?为{LEADING}(?:企业)?(?=[，。；]|$|的(?:发展)?格局)"
)
# 某产业集群|汇聚甲、乙等企业
_HAS = re.compile(
    r"(?:现|已|目前|相继|先后)*(?:汇聚|集聚|聚集|拥有|涌现|培育|引育|形成)(?:形成|出|了)*(?:一批)?"
)
_HAD = re.compile(r"(?:等[^，。；、]{0,10})?(?:引领的?(?:发展)?格局)?(?=[，。；]|$)")
_GROW = (
    r"，[^，。；]{0,12}?(?:打造|培育|建设|做[大强优精]|发展|壮大|构建|形成|推动|推进)"
    r"[^，。；、]{0,12}"
)
_ETC = r"(?:等[^，。；、]{0,10})?"
# 发挥甲、乙|链主作用，做强|某产业集群
_PLAYS = re.compile(
    rf"{_ETC}的?(?:链主|龙头|引领|带动|牵引|骨干|头部)(?:企业)?[^，。；、]{{0,8}}作用{_GROW}"
)
# 以甲、乙|为引领，培育|某产业集群
_LED_BY = re.compile(rf"{_ETC}为{LEADING}(?:企业)?{_GROW}")
# 在甲、乙|等链主企业带动下，|某产业集群
_DRIVEN = re.compile(rf"{_ETC}的?(?:示范|辐射)?(?:带动|引领|牵引)下，[^，。；、]{{0,12}}")
# 甲、乙|引领|某产业集群|发展, but not 带动某产业集群产值增长
_LEADS = re.compile(rf"{_ETC}(?:共同|持续)?(?:引领|带动)")
_GROWS = re.compile(
    r"(?:加快|加速|整体|集聚|创新|融合|高质量)*(?:发展|做[大强优]|壮大|升级|提升|迈向|[，。；]|$)"
)
# 甲局|牵头负责|某产业集群; 由甲|牵头，培育|某产业集群
_HEADED_BY = re.compile(
    r"负责(?:推进|抓好?)?"
    rf"|牵头(?:负责|推进|培育|打造|建设|组织|抓好?)|{_ETC}牵头{_GROW}"
)
# 甲协会|作为|某产业集群|促进机构
_IS = re.compile(r"(?:作为|担任|为|任)")
_OF_IT = re.compile(rf"的?(?:发展)?(?:{PROMOTER}|{FIRM_ROLE}企业|链主)")
_FAR = 4


def led_clusters(
    context: Context, listed: Span, built: Sequence[Mention], *, firms: bool
) -> Iterator[tuple[Mention, float]]:
    """Yield the clusters that a list of organisations leads, each with how sure that is.

    Args:
        context: the passage.
        listed: where the list stands.
        built: what the passage names that may be led, clusters among it.
        firms: true for a list of companies, of which a cluster may simply have some.
    """
    if _SIGN not in context.text:
        return
    named = sorted(
        (each for each in built if each.label == "Cluster" and _SIGN in each.name),
        key=lambda each: context.here(each).start,
    )
    led: list[Mention] = []
    for cluster in named:
        span = context.here(cluster)
        if led and JOINT.fullmatch(context.text, context.here(led[-1]).end, span.start):
            led.append(cluster)
            yield cluster, _SURE
        elif span.end <= listed.start and (sure := _in_front(context.text, span.end, listed)):
            if firms or sure > _UNSURE:
                yield cluster, sure
        elif span.start >= listed.end and _behind(context.text, listed, span):
            led.append(cluster)
            yield cluster, _SURE


def _in_front(text: str, end: int, listed: Span) -> float:
    """Return how surely a cluster that ends in front of a list is led by it, or 0."""
    if _ROLE.fullmatch(text, end, listed.start):
        return _SURE
    if _AS.fullmatch(text, end, listed.start):
        return _SURE if _HEADS.match(text, listed.end) else 0
    has = _HAS.fullmatch(text, end, listed.start)
    return _UNSURE if has and _HAD.match(text, listed.end) else 0


def _behind(text: str, listed: Span, cluster: Span) -> bool:
    """Say whether a list leads the cluster that stands behind it."""
    between = (listed.end, cluster.start)
    before = text[max(0, listed.start - _FAR) : listed.start]
    if _IS.fullmatch(text, *between):
        return _OF_IT.match(text, cluster.end) is not None
    plays = before.endswith("发挥") and _PLAYS.fullmatch(text, *between)
    by = before.endswith("以") and _LED_BY.fullmatch(text, *between)
    driven = before.endswith("在") and _DRIVEN.fullmatch(text, *between)
    leads = _LEADS.fullmatch(text, *between) and _GROWS.match(text, cluster.end)
    return bool(plays or by or driven or leads or _HEADED_BY.fullmatch(text, *between))
