"""Who has a status: the list in front of the verb, what opens the sentence, the whole region."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.extractors.clusters import clusters
from loaders.extractors.places import regions_in
from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from loaders.places.home import zone_of
from loaders.subjects.context import Context

# 全县先后获评…, and a sentence that begins with 先后获评…: the plan's own region has it.
_OF_ALL = re.compile(r"(?:^|[。；\n]|[全我本][省市县区州旗]|县域|市域)$")
# 园区总产值达到2600亿元，先后获批…, in a zone's plan
_OF_ZONE = re.compile(
    r"(?:^|[。；\n]|(?:^|[，。；\n])开发区|全区|我区|园区|(?<!各)[高经]\w区|[\d%家个名元]，?)(?:已|先后)?$"
)
_BESIDE = re.compile(r"（[^（）]{1,24}）")
_JOINED = re.compile(rf"(?:{_BESIDE.pattern})?[、和与及]")
# 甲开发区|2006年3月|获批…, 甲开发区|经省政府批准|升级为…
_SINCE = (
    r"，?[于在]?(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?，?)?"
    r"(?:[经被由](?:国务院|(?:[国省市]|自治区)[^，。；、]{1,6}?)(?:审批|批准|批复|同意)?)?"
)
_CLOSED = re.compile(
    rf"(?:{_BESIDE.pattern})?[市区县州]?(?:等[^，。；（）]{{0,8}})?(?:{_BESIDE.pattern})?{_SINCE}"
)
# 甲县建成某产业集群，该集群|已入选…
_THIS = re.compile(
    r"[，。；：\n](?:其中|20\d\d年)?(?P<this>[该本此]|(?=园区|集群))(?P<kind>(?:产业)?集群|园区|[高经]\w区|开发区|产业园|基地|平台|中心)$"
)
_NEAR = 8
_BUILT = re.compile(r"(?:加快|全力|着力|重点|推动|推进|支持|打造|培育|建[成设]|做[大强优精])*")
# 甲县|形成以乙公司为龙头的|某集群|，2022年产值达到90亿元|，入选…
_GROWN = re.compile(
    r"(?:形成|培育|打造|建成|集聚)(?:了|出)?(?:以[^，。；]{2,24}为[^，。；]{2,4}的)?$"
)
_OF_IT = re.compile(r"(?:，[^，。；]*(?:产值|营收|收入|规模|企业)[^，。；]*\d[^，。；]*)*")
_RULE = "designations"
_AIMED = 0.4


def holders_in(context: Context, lexicon: Lexicon) -> list[Mention]:
    """Return the platforms, clusters and regions of a passage that may have a status."""
    found = [*platforms(context, lexicon), *clusters(context, lexicon)]
    named = [each for each in found if isinstance(each, Mention)]
    named = [each for each in named if each.label in {"Platform", "Cluster"}]
    inside = [each.evidence.span for each in found if isinstance(each, Mention)]
    for region in regions_in(context, lexicon):
        if not any(span.holds(region.evidence.span) for span in inside):
            named.append(region)
    return sorted(named, key=lambda each: each.evidence.span.start)


def subjects(context: Context, holders: Sequence[Mention], at: int) -> list[Mention]:
    """Return the holders of the list that ends right before the verb, or what 该集群 means."""
    listed = _listed_before(context, holders, at) or _meant(context, holders, at)
    zone = "" if listed else zone_of(context.document.plan.title)
    if zone and _OF_ZONE.search(context.text, 0, at):
        return [context.mention("Platform", zone, max(0, at - 1), at or 1, _RULE, _AIMED)]
    if not listed and _OF_ALL.search(context.text[:at]) and context.document.plan.region:
        region = context.document.plan.region
        return [context.mention("Region", region, max(0, at - 1), at or 1, _RULE, _AIMED)]
    return [each for each in reversed(listed) if _is_of_list(context, each, listed)]


def _is_of_list(context: Context, holder: Mention, listed: Sequence[Mention]) -> bool:
    """Say whether a holder is one of a list with the last of it, and no shorter word for one.

    甲医药、乙、丙装备等3个产业集群: a bare city among clusters stands for one of them. 甲县、
    乙高新区入选…: of places and platforms both have it, where they are named in full.
    """
    labels = {each.label for each in listed}
    if "Cluster" in labels:
        return holder.label == ("Cluster" if listed[0].label == "Region" else listed[0].label)
    full = context.text[context.here(holder).end - 1] in "县区旗镇"
    return holder.label in {listed[0].label, "Platform"} or full


def _listed_before(context: Context, holders: Sequence[Mention], at: int) -> list[Mention]:
    """Return the holders of the list that ends right before a place, the last of them first.

    甲集群（含乙市）|入选: what a bracket names is none of them. 甲市乙区、丙市丁镇|获评: of a
    place and what lies in it the narrower.
    """
    listed: list[Mention] = []
    for holder in reversed(holders):
        span = context.here(holder)
        between = context.text[span.end : at]
        if span.end > at or ("）" in between and "（" not in between):
            continue
        whole = not between and {holder.label} == {each.label for each in listed} == {"Region"}
        if not whole and (_JOINED if listed else _CLOSED).fullmatch(between) is None:
            break
        if not whole:
            listed.append(holder)
        at = span.start
    return listed


def _meant(context: Context, holders: Sequence[Mention], at: int) -> list[Mention]:
    """Return the nearest cluster or platform where 该集群 or 该园区 ends right before a place."""
    said = _THIS.search(context.text, max(0, at - _NEAR), at)
    # In a zone's own plan 园区 alone is the zone.
    if said is None or not (said["this"] or not zone_of(context.document.plan.title)):
        return []
    label = "Cluster" if said["kind"].endswith("集群") else "Platform"
    before = (each for each in reversed(holders) if context.here(each).end <= said.start())
    return [each for each in before if each.label == label][:1]


def bracket_at(text: str, at: int) -> int:
    """Return where a bracket ends that begins at a place, else the place."""
    found = _BESIDE.match(text, at)
    return found.end() if found else at


def opening(context: Context, holders: Sequence[Mention], found: re.Match[str]) -> list[Mention]:
    """Return the zone or cluster that opens a sentence whose later clause has no subject.

    某产业园实现产值…，获批国家…示范区; 加快打造某集群，现已获批…; 甲县形成某集群，入选….
    """
    at = found.start()
    begin = max(context.text.rfind(mark, 0, at) for mark in "。；;\n\t") + 1
    here = [each for each in holders if begin <= context.here(each).start < at]
    grown = [each for each in here if each.label == "Cluster"]
    if (
        grown
        and "，" in context.text[at : found.start("name")]
        and _GROWN.search(context.text, begin, context.here(grown[0]).start)
    ):
        told = context.text[context.here(grown[-1]).end : at]
        return grown if len(grown) == 1 and _OF_IT.fullmatch(told) else []
    bare = "，" in context.text[at : found.start("name")] and len(here) == 1
    if not bare or here[0].label == "Region":
        return []
    return here if _BUILT.fullmatch(context.text, begin, context.here(here[0]).start) else []
