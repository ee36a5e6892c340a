"""What a figure that names nothing else is about: its section's subject, or the region."""

import re
from collections.abc import Sequence

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.figures.measured_clusters import of_cluster
from loaders.places.home import zone_of
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here, bare_name

# 占全省汽车产量的比重 compares with the region; it is not about it.
OWN = re.compile(r"(?<![占居较比列在于])(?:全[省市区县州]|我[省市区县州]|本[省市]|全自治区)")
_NATION = re.compile(r"我国|(?<![占居较比列在于])全国(?!人大|政协|一体化|统一|性)")
_COUNTRY, _OFTEN = "中国", 3
_WHOLE = re.compile(
    r"(?:全?产业链?(?!用地|载体|工人|人才|空间)|行业)(?:总|营业|主营|年|规模|产值|增加值|链|集群)?"
)
# In a plan for one industry its measures are counted in the region; what it makes is its own.
_OF_INDUSTRY = re.compile(
    r"产值|收入|规模|增加值|产量|产能|配套率|国产化|市场|企业|出口|利润|项目|产业|人均|从业|增速|增长"
)
_OF_CHAIN = re.compile(r"[但而且]?(?:全?产业链|本地配套率|就近配套率|国产化率|自给率)")
_MADE = re.compile(r"产量|产能|产销量|出货量|销量|保有量|密度")
_HEADED = frozenset({"measures", "other", "foundation"})
_REVIEWED = frozenset({"foundation", "goals"})
_FOUND = frozenset({"foundation", "goals", "other"})
WIDE = re.compile(
    r"(?:地区|国内)?生产总值|GDP|固定资产投资|一般公共预算|财政[总收]|税收|进出口|实际(?:使用|利用)外资|规(?:模以)?上工业|规模工业"
    r"|工业(?:总产值|增加值|投资)|技工贸|常住人口|社会消费品"
)
"""What is measured of a region or a zone as a whole, and of no trade."""


def of_section(
    context: Context, clause: Span, name: str, named: Sequence[Here], topics: Sequence[Here]
) -> tuple[Mention, ...]:
    """Return the subject of the section, the plan's one industry, or the region."""
    whole, region = _whole(context, topics), _own_region(context)
    # Whoever plans for one industry counts it in the whole country, and does not say so.
    region = region or (_nation(context, clause.start) if whole is None else None)
    both = tuple(filter(None, [whole, region]))
    regional = (region,) if region else ()
    own = OWN.search(context.text, clause.start, clause.end)
    told = None if own else _of_chain(context, clause, name) or of_cluster(context, name)
    if told is not None:
        return (told,)
    if own is None and region and WIDE.match(name) and context.genre != "industries":
        return (region,)
    subject = context.subject_at(clause.start)
    sentence = context.text.rfind("。", 0, clause.start) + 1
    if own or (own := OWN.search(context.text, sentence, clause.end)):
        return _of_own(context, own, (clause, name), named, topics)
    # A task's figures are the region's, whatever line of business it is for.
    turned = subject is not context.subject and not context.tasks
    headed = subject is not None and _is_headed(context, subject, whole)
    # Where no industry is at hand, the task's field has but what industries make and earn.
    if context.measure is not None and context.industry is None:
        headed = headed and _OF_INDUSTRY.search(name) is not None
    if subject and (context.genre == "industries" or turned or headed):
        return (subject,)
    if whole and _WHOLE.search(context.text, clause.start, clause.end):
        return (whole,)
    of_region = context.genre == "measures" and regional and not _OF_INDUSTRY.search(name)
    return regional if of_region else both


def _is_headed(context: Context, subject: Mention, whole: Mention | None) -> bool:
    """Say whether what a section is about has its figures, though the section lists no goods.

    （一）某集群 / 1.现状。产值达到900亿元 / 2.目标。产值突破1500亿元
    """
    if subject.label == "Field":
        return context.genre in _HEADED or context.genre in _REVIEWED
    return context.genre in _REVIEWED and (whole is None or subject.name != whole.name)


def _of_own(
    context: Context,
    own: re.Match[str],
    figure: tuple[Span, str],
    named: Sequence[Here],
    topics: Sequence[Here],
) -> tuple[Mention, ...]:
    """Return what a figure is about in a sentence that says 全省 before it or of it."""
    clause, name = figure
    whole, region = _whole(context, topics), _own_region(context)
    both, regional = tuple(filter(None, [whole, region])), (region,) if region else ()
    topic = _topic_behind(own, topics) if own.end() <= clause.start else None
    if topic and any(
        own.end() < e.start < clause.start for e in topics if e.mention.name != topic.name
    ):
        topic = None  # 全省甲产业收入3亿元；乙产业收入2亿元
    if topic and (whole is None or topic.name != whole.name):
        return (topic,)
    if topic:
        return both
    subject = context.subject_at(clause.start)
    if subject and context.genre == "industries" and _MADE.search(name):
        return (subject, *regional)  # 全市拖拉机产量 in the section of 农机产业
    found = context.genre in _FOUND and own.end() > clause.start
    all_of_it = both if found or _OF_INDUSTRY.search(name) else regional
    return _own_of(context, own, named) or all_of_it


def _of_chain(context: Context, clause: Span, name: str) -> Mention | None:
    """Return the chain of the section where a figure says that it is the chain's own.

    全市拖拉机产量7.6万台，产业链营业收入186亿元，本地配套率35%: only the first is the city's.
    """
    subject = context.subject_at(clause.start)
    if subject is None or context.genre != "industries":
        return None
    return subject if _OF_CHAIN.match(name) else None


def _topic_behind(own: re.Match[str], topics: Sequence[Here]) -> Mention | None:
    """Return the industry that 全省 is followed by: 全省汽车产业."""
    found = (e for e in topics if e.start == own.end() and e.mention.label == "Industry")
    return next((each.mention for each in found), None)


def _own_of(context: Context, own: re.Match[str], named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the city that 全市 means in a plan for a province: the one named before it."""
    larger = context.document.plan.region.endswith(("省", "自治区"))
    if not larger or own.group()[-1] not in "市县州":
        return ()
    before = [e for e in named if e.mention.label == "Region" and e.end <= own.start()]
    return (before[-1].mention,) if before else ()


def _whole(context: Context, topics: Sequence[Here]) -> Mention | None:
    """Return the industry of a plan that is for one alone, whatever chains it lists of it."""
    title = context.document.plan.title
    named = [each for each in context.industries if bare_name(each) in title]
    chains = all(each.endswith("产业链") for each in context.industries)
    if len(named) != 1 or (len(context.industries) > 1 and not chains):
        return None
    name = named[0]
    if context.industry is not None and context.industry.name == name:
        return context.industry
    own = next((e.mention for e in topics if e.mention.name == name), None)
    if own is not None:
        return own
    bare = bare_name(name)
    start = context.document.text.find(bare)
    if start < 0:
        return None
    span = Span(start, start + len(bare))
    return Mention("Industry", name, Evidence(context.document, span, "indicators.whole", 0.6))


def _own_region(context: Context) -> Mention | None:
    """Return the plan's own region where the passage says 全省, else where the text names it.

    Of the plan of a development zone it is the zone.
    """
    region = context.document.plan.region
    if zone := _own_zone(context):
        return zone
    if not region:
        return None
    own = OWN.search(context.text)
    if own:
        return context.mention("Region", region, *own.span(), "indicators.own", 0.9)
    start = context.document.text.find(region)
    if start < 0:
        return None
    span = Span(start, start + len(region))
    return Mention("Region", region, Evidence(context.document, span, "indicators.own", 0.9))


def _nation(context: Context, at: int) -> Mention | None:
    """Return the country, where the plan of no province or city says so, else None.

    Either the sentence of the figure says 我国 or 全国, or the plan has industries of the country
    or says so again and again.

    Args:
        context: the passage.
        at: where the figure's clause begins.
    """
    text, here = context.document.text, context.text
    if context.document.plan.region or OWN.search(text):
        return None
    sentence = here.rfind("。", 0, at) + 1
    if said := _NATION.search(here, sentence, here.find("。", at) % (len(here) + 1)):
        return context.mention("Region", _COUNTRY, *said.span(), "indicators.own", 0.9)
    every = list(_NATION.finditer(text))
    if not every or (len(every) < _OFTEN and not context.industries):
        return None
    evidence = Evidence(context.document, Span(*every[0].span()), "indicators.own", 0.9)
    return Mention("Region", _COUNTRY, evidence)


def _own_zone(context: Context) -> Mention | None:
    """Return the development zone that the plan's title begins with, or None."""
    zone = zone_of(context.document.plan.title)
    start = context.document.text.find(zone) if zone else -1
    if start < 0:
        return None
    span = Span(start, start + len(zone))
    evidence = Evidence(context.document, span, "indicators.own", 0.9)
    return Mention("Platform", zone, evidence)
