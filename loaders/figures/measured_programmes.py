"""The programme that a figure is of: the one that governs its sentence, or heads its passage."""

import re
from collections.abc import Sequence

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_projects import ANOTHER
from loaders.figures.measured_sections import OWN
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here
from loaders.subjects.titles import OF_A_YEAR, is_programme

_SHORTEST = 5
_NEXT_TIME = re.compile(r"20\d\d年|十[一二三四]?五[”\"]?(?:期间|时期|末)")
# What a programme does, not what the region has then: 每年安排, 引进, 建成.
_DOES = re.compile(
    r"每年|年均|累计|引进|引育|安排|组织|支持|实施|培养|培训|转化|新增|新建|建成|服务|攻克|开展|资助|遴选|选派|打造|改造|建设|带动|推动|吸引"
)
# 落实X计划，支持高校增设专业，培养500名: what comes behind such a clause is done beside it.
_BESIDE = re.compile(r"[，,](?:支持|鼓励|引导|完善|健全|加强|强化|深化|建立|允许|探索)")
# 开展丁替代行动，到2027年替代量达到8万吨: a rate or an amount that is told next of what is
# carried out; how many firms there are then is the region's.
_CARRIED_OUT = re.compile(r"(?:实施|开展|启动|推进|推行|落实|组织)(?:好|了)?[“\"]?$")
_NEXT = re.compile(r"[”\"]?[，,](?:[到至]?20\d\d年[底末]?[，,]?)?[^，,；。]*")
_FARTHEST, _BEFORE = 2, 4
# 三是“三名”培育工程，…: the whole sentence tells of it.
_LISTED = re.compile(r"[一二三四五六七八九十]+是(?:要)?$")

# 实施“某某”培育工程: the verb is no part of the name.
_STARTS = re.compile(r"(?:深入|组织|全面|启动)*(?:实施|开展)(?=.{4})")
# What is built beside other things, or stands in a list of names, governs none of their figures.
_OF_NONE = frozenset({"programmes.built", "programmes.quoted"})


def governing_programme(
    context: Context, figure: Figure, named: Sequence[Here]
) -> tuple[Mention, ...]:
    """Return the programme that governs a sentence."""
    start = figure.stated.start
    clause = context.text[figure.clause.start : figure.stated.end]
    if OWN.search(clause):
        return ()
    of_industry = context.genre == "industries" and context.industry is not None
    for each in reversed(named):
        acts = each.mention.label == "Programme" and not each.mention.name.endswith("基金")
        acts = acts and each.mention.evidence.rule not in _OF_NONE
        if not acts or not figure.sentence.start <= each.start < start:
            continue
        listed = _LISTED.search(context.text, figure.sentence.start, each.start) is not None
        between = context.text[each.end : start]
        rate = figure.stated.kind != "count" and _NEXT.fullmatch(between)
        next_to = rate and _CARRIED_OUT.search(
            context.text, max(0, each.start - _BEFORE), each.start
        )
        if not listed and (of_industry or not (next_to or _DOES.search(clause))):
            continue
        if listed or next_to or _reaches(between):
            return (each.mention,)
    return ()


def headed_programme(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the programme whose heading or lead a passage stands under: 一、某某工程。在甲县…."""
    own = OWN.search(context.text, figure.clause.start, figure.stated.end)
    headed = None if own else _headed(context, lexicon)
    return (headed,) if headed else ()


def _reaches(between: str) -> bool:
    """Say whether what stands between a programme and a figure leaves the figure to it."""
    apart = _NEXT_TIME.search(between) or _BESIDE.search(between) or ANOTHER.search(between)
    return not apart and between.count("，") <= _FARTHEST


def _headed(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the programme whose heading or lead a passage stands under."""
    passage = context.passage
    span = passage.lead_span
    if span is None and passage.path:
        title = passage.path[-1]
        start = context.document.text.rfind(title, 0, passage.span.start) if title else -1
        span = Span(start, start + len(title)) if start >= 0 else None
    if span is None:
        return None
    name = context.document.quote(span)
    verb = lexicon.table("measure_verbs").beginning(name)
    head = lexicon.table("programme_heads").ending(name)
    named = verb is None or "“" in name or is_programme(name, lexicon)
    if head is None or len(name) < _SHORTEST or not named or OF_A_YEAR.fullmatch(name):
        return None
    if starts := _STARTS.match(name):  # 实施“某某”培育工程
        span, name = Span(span.start + starts.end(), span.end), name[starts.end() :]
    return Mention("Programme", name, Evidence(context.document, span, "indicators.programme", 0.8))
