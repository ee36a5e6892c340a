"""What a clause builds or urges on, of which the next states a bare measure."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_openings import SECTORS, THINGS
from loaders.figures.measured_projects import SIZE
from loaders.figures.measured_sections import OWN
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here

_BARE = re.compile(rf"(?:园区|集群|基金)?(?:{SIZE.pattern})|产业规模|园区(?:企业|项目)(?:数量)?")
_OUTPUT = re.compile(r"(?:年|总)?(?:产[能量值]|产销量|(?:主营业务|营业|总)*收入)")
_BUILDS = re.compile(r"建设|打造|组建|设立|培育|建成|形成|创建|发起|筹建|规划")
_URGES = re.compile(r"(?:支持|推动|鼓励|引导|推进|加快|依托|重点|积极|，|、|和)*")
_GROWS = re.compile(
    r"(?:加快|大力|积极|重点|着力|全力|培育|推[动进]|促进|发展|壮大|做[强大优]|巩固|提升|打造|布局|支持)+"
)
_GROWN = re.compile(
    r"(?:产业链?|行业)?(?:发展|做[强大优精]|壮大|集聚|提升|提质|升级|规模化|集群化)*"
)
_TIME = re.compile(r"(?:力争|争取|预计|计划)?(?:[到至]|截至)?20\d\d年[底末]?|力争|争取")
_DONE = frozenset({"", "建设", "发展"})


def built(context: Context, figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return what the clause in front of a figure's own builds or urges on, where it is one.

    Form 1: 组建某某基金，总规模100亿元; 打造某某集群，产值突破500亿元; 建成某某园，入园企业100家
    Form 2: 支持甲公司扩大产能，到2025年产量达到100万辆
    Form 3: 培育壮大某产业，到2025年，产值达到600亿元

    Args:
        context: the passage.
        figure: whose measure is asked for.
        named: what other extractors found in the passage, in order.
    """
    text = context.text
    begin, comma = _in_front(text, figure.clause.start, figure.sentence.start)
    if begin >= comma or OWN.search(text, figure.clause.start, figure.stated.at):
        return ()  # 建设某园，全省产值达到350亿元
    before = [each for each in named if begin <= each.start and each.end <= comma]
    things = [each for each in before if _is_thing(each.mention)]
    firms = [each for each in before if each.mention.label == "Organisation"]
    if (
        _BARE.fullmatch(figure.name)
        and len(things) == 1
        and text[things[0].end : comma] in _DONE
        and _BUILDS.search(text, begin, things[0].start)
        and not _is_goal(context, figure, things[0], comma)
    ):
        return (things[0].mention,)
    if _BARE.fullmatch(figure.name) and (grown := _grown(text, begin, comma, before)):
        return grown
    alone = len(firms) == 1 and _URGES.fullmatch(text, begin, firms[0].start)
    return (firms[0].mention,) if alone and _OUTPUT.fullmatch(figure.name) else ()


def _is_goal(context: Context, figure: Figure, thing: Here, comma: int) -> bool:
    """Say whether a figure is the goal of the section's field, and not of a park built for it.

    电子信息。发展A，建设某园，到2025年产值达到500亿元
    """
    subject = context.subject_at(thing.start)
    own = subject is not None and subject.label in SECTORS and thing.mention.label == "Platform"
    begins = (
        figure.sentence.start < thing.start
        and "，" in context.text[figure.sentence.start : thing.start]
    )
    return (
        own
        and begins
        and figure.stated.kind == "money"
        and bool(_TIME.match(context.text, comma + 1))
    )


def _in_front(text: str, start: int, first: int) -> tuple[int, int]:
    """Return where the clause in front of another begins and ends, one of a time alone left out."""
    end = start - 1
    begin = max(first, *(text.rfind(mark, first, max(first, end)) + 1 for mark in "，,"))
    if begin < end and _TIME.fullmatch(text, begin, end):
        return _in_front(text, begin, first)
    return begin, end


def _grown(text: str, begin: int, end: int, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the sector that a clause is to grow, where it is about nothing else."""
    verb = _GROWS.match(text, begin, end)
    sectors = (each for each in named if each.mention.label in SECTORS)
    return tuple(
        each.mention
        for each in sectors
        if verb and each.start == verb.end() and _GROWN.fullmatch(text, each.end, end)
    )[:1]


def _is_thing(mention: Mention) -> bool:
    """Say whether a mention is of what is built and has a size: a park, a cluster or a fund."""
    fund = mention.label == "Programme" and mention.name.endswith("基金")
    return fund or mention.label in THINGS
