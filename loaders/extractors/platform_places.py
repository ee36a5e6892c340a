"""Where platforms stand: by their own names, by the sentence, by the table."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graph.model import Span
from loaders.cells import cells
from loaders.claims import Claim, Mention
from loaders.context import Context
from loaders.extractors.places import regions_in
from loaders.lexicon import Lexicon
from loaders.regions import Named, Region, regions, table

_BRACKET = re.compile(r"（([^（）]{2,6})）")
# 西湖实验室 and 海西湾 are called after a lake and a bay; 浙江大学 after no place of its own.
_OTHER_NAME = re.compile(r"实验室|大学|学院|[湾山湖江河岛溪洲]|海(?!洋)|银行|集团|公司|合作组织")
_MEETING = re.compile(r"(?:大会|论坛|峰会|博览会|年会|交易会)$")
_WITHIN_SENTENCE = re.compile(r"[。；！？\n]")
# What may stand between the place that acts and what it builds.
_ACTS = re.compile(
    r"(?:等地?)?(?:[市区县州])?(?:(?:，|要|应|将|可|以|则|突出|充分|加快|重点|着力|积极|大力|高水平|高标准|规划|集中|有序|分别|共同|联合|协同|率先|创新|主动|支持|推动|推进)*"
    r"(?:建设|打造|依托|布局|规划|发挥|做强|做大|做优|建好|培育|发展|提升|组建|创建|推进|以|获批|建成|拥有|支持|聚焦|实施|构建|争创|用好|加快|引进|设立))"
)
_SUBJECT = re.compile(
    r"(?:^|[，。；：:、和与及”]|支持|推动|引导|鼓励|指导|在|以|联动|指|即|其中|包括|推进|依托)$"
)
_SETTLED = re.compile(r"(?:落户|落地|布局|坐落|位于|设在|落在|选址)(?:于|在|到)?")
_CLAUSE_END = re.compile(r"[，。；：！？]")
_IN = re.compile(r"在$")
_BUILDS = re.compile(
    r"^(?:等地?|[市区县州])*[^，。；：、]{0,10}?(?:建设|设立|布局|打造|规划|组建|新建|共建|建立|创建)"
)
_WHERE = re.compile(
    r"所在(?:地|区域|市|县|区)|地点|位置|布局(?:区域|地)?$|^区域$|^地区$|^城市$|^区县$|建设地|承载地"
)
_FAR = 60


def place_in_bracket(context: Context, end: int) -> Named | None:
    """Return the place in brackets right behind a name, with the span of the bracket."""
    bracket = _BRACKET.match(context.text, end)
    region = regions(context.document.plan.region).get(bracket[1]) if bracket else None
    return Named(bracket.start(), bracket.end(), region) if bracket and region else None


def located(context: Context, platforms: Sequence[Mention], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield where each platform stands.

    Form 1: 国家超级计算长沙中心, 中国（湖北）自由贸易试验区    by the name
    Form 2: 余杭区依托良渚生命科技小镇; 支持长沙建设A、B       by the place that acts
    Form 3: 国家存储器基地、国家航天产业基地落户武汉          by the verb behind
    Form 4: 在甲县布局建设抽水蓄能基地                      by the place of the building
    Form 5: 园区 | 所在地                                 by the table's column
    """
    if not platforms:
        return
    found = tuple(regions_in(context, lexicon))
    for number, platform in enumerate(platforms):
        own = _by_name(context, platform, found)
        yield from (_claim(context, platform, region, "name") for region in own)
        if context.passage.kind == "row":
            stated = _by_column(context, found)
            rule = "column"
        else:
            stated = _by_sentence(context, platforms, number, found)
            rule = "sentence"
        for region in stated:
            if _agrees(context, own, region):
                yield _claim(context, platform, region, rule)


def _claim(context: Context, platform: Mention, region: Mention, rule: str) -> Claim:
    span, other = platform.evidence.span, region.evidence.span
    here = context.passage.span
    if not here.holds(other):
        return Claim("LOCATED_IN", platform, region, platform.evidence)
    start, end = min(span.start, other.start) - here.start, max(span.end, other.end) - here.start
    confidence = 0.9 if rule == "name" else 0.7
    evidence = context.evidence(start, end, f"platforms.place.{rule}", confidence)
    return Claim("LOCATED_IN", platform, region, evidence)


def _here(context: Context, mention: Mention) -> Span:
    return mention.evidence.span.shifted(-context.passage.span.start)


def _by_name(context: Context, platform: Mention, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the regions within a platform's own name; not those that name something else."""
    span = _here(context, platform)
    inside: list[Mention] = []
    for region in found:
        at = _here(context, region)
        within = span.start <= at.start and at.end <= span.end
        if within and not _is_other(context, platform, region, at):
            inside.append(region)
    if not inside and (county := _county_of_name(context, platform)):
        inside.append(county)
    return tuple(inside)


def _county_of_name(context: Context, platform: Mention) -> Mention | None:
    """Return the county of the plan's own region whose short name a platform begins with."""
    home = regions(context.document.plan.region).get(context.document.plan.region)
    start = _here(context, platform).start
    for size in (4, 3, 2):
        known = counties().get(platform.name[:size], ())
        inside = [each for each in known if home is not None and home.holds(each)]
        if len(inside) == 1 and _OTHER_NAME.match(platform.name, size) is None:
            if _MEETING.search(platform.name) or platform.name.endswith("实验室"):
                return None
            return context.mention(
                "Region", inside[0].name, start, start + size, "platforms.county", 0.7
            )
    return None


@cache
def counties() -> Mapping[str, tuple[Region, ...]]:
    """Return the counties by their short names, several where they share one."""
    found: dict[str, list[Region]] = defaultdict(list)
    for region in table():
        if region.level == "county" and len(region.short) > 1 and region.short != region.name:
            found[region.short].append(region)
    return {name: tuple(units) for name, units in found.items()}


def _is_other(context: Context, platform: Mention, region: Mention, at: Span) -> bool:
    """Say whether a short name within a name is that of a lake, a university ... 西湖实验室."""
    known = regions(context.document.plan.region).get(region.name)
    if known is None or region.name == known.name:
        return False
    behind = _OTHER_NAME.match(context.text, at.end)
    if behind is None:
        return known.level == "county" and _MEETING.search(platform.name) is not None
    return behind.group() != "实验室" or known.level == "county"


def _agrees(context: Context, own: Sequence[Mention], region: Mention) -> bool:
    """Say whether a place that the sentence states can be that of a platform so named."""
    table = regions(context.document.plan.region)
    stated = table.get(region.name)
    named = [each for each in (table.get(mention.name) for mention in own) if each]
    if stated is None or not named:
        return True
    return any(each.holds(stated) for each in named) and stated not in named


def _by_column(context: Context, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the regions of the cell that says where the row's platform stands."""
    spans = [(cell.start, cell.end) for cell in cells(context) if _WHERE.search(cell.header)]
    return tuple(
        region
        for region in found
        for at in (_here(context, region),)
        if any(start <= at.start and at.end <= end for start, end in spans)
    )


def _by_sentence(
    context: Context, platforms: Sequence[Mention], number: int, found: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Return the regions in which a sentence says that a platform stands or is to be built."""
    span, text = _here(context, platforms[number]), context.text
    if settled := _settled(context, span, found):
        return settled
    begin = max((m.end() for m in _WITHIN_SENTENCE.finditer(text, 0, span.start)), default=0)
    before = [region for region in found if begin <= _here(context, region).start < span.start]
    before = [each for each in before if not _is_inside(each, platforms)]
    if not before:
        return _of_heading(context)
    last = _here(context, before[-1])
    if span.start - last.end > _FAR:
        return ()
    between = text[last.end : span.start]
    listed = _list_with(context, before)
    first = _here(context, listed[0])
    ahead = text[begin : first.start]
    if _IN.search(ahead) and _BUILDS.match(between):
        return listed
    if not between.strip("的") or (_ACTS.match(between) and _SUBJECT.search(ahead)):
        return listed if len(listed) == 1 or "分别" not in between else ()
    return ()


def _of_heading(context: Context) -> tuple[Mention, ...]:
    """Return the city or county that the passage's lead alone is about."""
    if len(context.places) != 1 or context.passage.lead_span is None:
        return ()
    place = context.places[0]
    known = regions(context.document.plan.region).get(place.name)
    return (place,) if known and known.level != "province" else ()


def _is_inside(region: Mention, platforms: Sequence[Mention]) -> bool:
    at = region.evidence.span
    return any(platform.evidence.span.holds(at) for platform in platforms)


def _settled(context: Context, span: Span, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the region of A、B等落户武汉."""
    end = _CLAUSE_END.search(context.text, span.end, span.end + _FAR)
    verb = _SETTLED.search(context.text, span.end, end.start() if end else span.end + _FAR)
    start = verb.end() if verb else -1
    return tuple(each for each in found if _here(context, each).start == start)


def _list_with(context: Context, before: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the regions of the list that ends with the last one."""
    listed = [before[-1]]
    for region in reversed(before[:-1]):
        between = context.text[_here(context, region).end : _here(context, listed[0]).start]
        if between.strip("市区县州") not in {"、", "和", "与", "及"}:
            break
        listed.insert(0, region)
    return tuple(listed)
