"""Industrial clusters, with their place, what they make and their status."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.names import Name
from loaders.regions import Named, regions

# What a cluster's name ends with, and what may not follow: 集群建设, 集群创新联盟 name none.
_HEAD = re.compile(
    r"(?:战略性新兴|先进制造业?|特色)?(?:产业)?集群"
    r"(?![式化内型]|建设|培育|发展工程|创新联盟|联盟|名单|梯队|登峰|规划|政策|效应|优势|行动|发展促进|范围|体系)"
)
# 等4个产业集群, 等三大世界级产业集群, 等一批优势特色集群
_COUNT = re.compile(
    r"等?(?:[\d一二三四五六七八九十两]+(?:个|大)|一批)?(?P<status>世界级|国家级|省级|全国性|国际级)?"
    r"(?:优势|特色|先进|重点|标志性|战略性)*$"
)
_BOUNDARY = re.compile(r"[，。；：！？,;:\t]")
_VERB = re.compile(
    r"^(?:[^、]{0,12}?(?:打造|培育|壮大|发展|建设|形成|构建|支持|推动|推进|力争|做强|做大|加快|巩固|提升|以|其中|包括|聚焦|围绕))+"
)
_ACTION = re.compile(
    r"[的了]|各具|若干|一批|多个|现代|优质|世界级|国家级|国际|竞争力|影响力|千亿|百亿|万亿"
)
_GENERAL = re.compile(
    r"(?:战略性|新兴|产业|先进|制造业?|优势|特色|重点|主导|支柱|集群|创新|全国|国家|省级?|未来|传统|区域|"
    r"中小企业|现代|高端|标志性|地方|县域|龙头|本|各|该|这|我[省市]|建设|企业)*"
)
_ADVERBS = r"(?:先后|相继|成功|已|均|也|全部|同时){0,3}"
# 产业链条完备、创新能力强的产业集群: what a cluster is like, not what it makes.
_PREDICATE = re.compile(
    r"(?:高|强|好|大|优|完备|鲜明|突出|明显|合理|完善|领先|显著|紧密|健全)$|^(?:多|各|新|全)"
)
_SEPARATOR = re.compile(r"、|以及|和|与|及")
_SHORTEST, _LONGEST = 2, 26
_SHORTEST_BEFORE_AND = 4


def clusters(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the clusters that a passage names, where they stand, what they make, their status.

    Form 1: 长沙工程机械、株洲轨道交通装备产业集群   the head belongs to both items
    Form 2: 郴州金属新材料、益阳电子信息等集群       等 closes the list
    Form 3: 工程机械、航空动力等三大世界级产业集群   with a status before the head
    Form 4: A、B产业集群入围第一批国家先进制造业集群名单   with a status behind it
    """
    text, reached = context.text, 0
    for head in _HEAD.finditer(text):
        start = max(
            (m.end() for m in _BOUNDARY.finditer(text, reached, head.start())), default=reached
        )
        items = tuple(_items(text, start, head.start(), head.end()))
        reached = head.end()
        found = [_cluster(context, item, head, lexicon) for item in items]
        named = [each for each in found if each is not None]
        for cluster, claims in named:
            yield cluster
            yield from claims
        yield from _statuses(context, [cluster for cluster, _ in named], start, head, lexicon)


def _items(text: str, start: int, end: int, stop: int) -> Iterator[Name]:
    """Yield the items of the list before a head; the last runs on over it."""
    count = _COUNT.search(text, start, end)
    last = count.start() if count else end
    verb = _VERB.match(text[start:last])
    at = start + (verb.end() if verb else 0)
    closed = last < end
    for found in [*_SEPARATOR.finditer(text, at, last), None]:
        until = found.start() if found else last
        # 和 and 及 stand within many a name; they part only what the list goes on with.
        if found is None or found.group() == "、" or until - at >= _SHORTEST_BEFORE_AND:
            tail = stop if found is None and not closed else until
            yield Name(at, tail, text[at:until], text[end:stop])
            at = found.end() if found else last


def _cluster(
    context: Context, item: Name, head: re.Match[str], lexicon: Lexicon
) -> tuple[Mention, list[Claim]] | None:
    """Return a cluster with the claims that its own name makes."""
    name = item.text
    if not _SHORTEST <= len(name) <= _LONGEST or _ACTION.search(name) or re.search(r"\d", name[:1]):
        return None
    place = next(iter(regions(context.document.plan.region).find(name)), None)
    if place is not None and place.start > 0:
        place = None
    line = name[place.end :] if place else name
    line = re.sub(r"^[市区县州]|(?:战略性新兴)?产业$", "", line)
    if len(line) < _SHORTEST or _GENERAL.fullmatch(line):
        return None
    verb = lexicon.table("left_edges").beginning(line) or lexicon.table("measure_verbs").beginning(
        line
    )
    if place is None and (verb or _PREDICATE.search(line)):
        return None
    full = name + ("产业集群" if "产业" in head.group() else "集群")
    certain = place is not None
    cluster = context.mention(
        "Cluster", full, item.start, item.end, "clusters.list", 0.95 if certain else 0.7
    )
    return cluster, _own_claims(context, cluster, item, place, line)


def _own_claims(
    context: Context, cluster: Mention, item: Name, place: Named | None, line: str
) -> list[Claim]:
    claims = []
    if place is not None:
        region = context.mention(
            "Region", item.text[place.start : place.end], item.start + place.start,
            item.start + place.end, "clusters.place",
        )  # fmt: skip
        claims.append(Claim("LOCATED_IN", cluster, region, cluster.evidence))
    start = context.text.index(line, item.start)
    label, name = _topic(context, line)
    focus = context.mention(label, name, start, start + len(line), "clusters.focus", 0.85)
    claims.append(Claim("FOCUSES_ON", cluster, focus, cluster.evidence))
    return claims


def _topic(context: Context, line: str) -> tuple[str, str]:
    """Return what a cluster makes: an industry of the plan by its name, else a field."""
    if f"{line}产业" in context.industries:
        return "Industry", f"{line}产业"
    return ("Industry", line) if line in context.industries else ("Field", line)


def _statuses(
    context: Context, named: list[Mention], start: int, head: re.Match[str], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield the status that stands before the head, or behind it after a verb."""
    count = _COUNT.search(context.text, start, head.start())
    if count and count["status"] and named:
        begin = count.start("status")
        name = (
            count["status"] + "产业集群"
            if "产业" in head.group()
            else context.text[begin : head.end()]
        )
        status = context.mention("Designation", name, begin, head.end(), "clusters.rank", 0.8)
        for cluster in named:
            evidence = context.evidence(start, head.end(), "clusters.rank", 0.8)
            yield Claim("HAS_STATUS", cluster, status, evidence)
    verbs = lexicon.table("status_verbs").pattern
    behind = rf"{_ADVERBS}(?:{verbs})(?P<name>[^，。；：、]{{4,40}})"
    found = re.match(behind, context.text[head.end() :])
    if found and named:
        begin = head.end() + found.start("name")
        end = head.end() + found.end("name")
        status = context.mention("Designation", found["name"], begin, end, "clusters.status", 0.9)
        for cluster in named:
            evidence = context.evidence(start, end, "clusters.status", 0.9)
            yield Claim("HAS_STATUS", cluster, status, evidence)
