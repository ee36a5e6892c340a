"""Sectors that prose names, and what a measure promotes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.clauses import clauses
from loaders.context import Context
from loaders.extractors.platforms import platforms
from loaders.extractors.products import as_mention, developed
from loaders.extractors.programmes import headed_programme, programmes
from loaders.lexicon import Lexicon
from loaders.lists import Item, items, masked
from loaders.topics import body_start, headed_fields, names_sector, own_topic, source_of, topic

_LISTED, _OWN, _PROMOTED = 0.85, 0.8, 0.6
# What is told of the past or hoped for promotes nothing, whatever heading stands above.
# A fund or a document is for all that its sentence names, and a project for none of it.
_PROMOTING = frozenset({"programmes.head"})
_TOLD = frozenset({"foundation", "goals"})
_ENDS = re.compile(r"[。；！\n]")
_STRETCH = re.compile(r"[^，,。；;：:！？\n\t]+")
_COUNT = r"[一二两三四五六七八九十\d]+(?:大|个|类)"
_WORD = r"(?:领域|行业|产业|赛道)(?!集群|园|基地|链|体系|带)"
# 等前沿方向 is a list of sectors; 等紧缺方向 is one of professions.
_CLOSING = re.compile(
    rf"等(?:{_COUNT})?[^、，等]{{0,10}}?{_WORD}|等(?:前沿|重点|优势)?方向|{_COUNT}[^、，等]{{0,6}}?{_WORD}"
)
_PLACE = re.compile(r"(?<![现存所潜旨])在")
_BEFORE = "^、，,。；;：:和及与在于向对为以将把的"
_AFTER = "、，,。；;：:！？和及与等产领行方的三四五六七八九"


def sectors(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the fields and industries that a passage's prose names, and PROMOTES claims.

    Form 1: 聚焦A、B、C等领域；A、B等九大产业    a list that a word for sectors closes
    Form 2: 投向集成电路、生物医药               names of the plan's own fields and industries
    Form 3: 建设某某创新中心                      platforms
    Form 4: 支持A、B优先配备使用                 products, where the measure has no field in sight
    """
    if context.passage.kind in {"heading", "row"}:
        return
    measure = context.measure if context.genre not in _TOLD else None
    named = [] if _lists_objects(context) else list(_named(context, lexicon))
    yield from named
    if measure is not None:
        yield from _headed(context, lexicon)
    if not named:
        named = [
            as_mention(context, found)
            for clause, found in developed(context, lexicon)
            if source_of(context, clause, lexicon) is None
        ]
    yield from _of_programme(context, named, lexicon)
    promoters = [each for each in programmes(context, lexicon) if isinstance(each, Mention)]
    promoters = [each for each in promoters if each.evidence.rule in _PROMOTING]
    placed = platforms(context, lexicon) if promoters or context.measure is not None else ()
    named += [each for each in placed if isinstance(each, Mention) and each.label == "Platform"]
    for mention in _once(named):
        if measure is not None:
            yield _promoted(context, measure, mention)
        for promoter in promoters:
            if mention.label != "Platform" and _one_sentence(context, promoter, mention):
                yield _promoted(context, promoter, mention)


def _once(named: Sequence[Mention]) -> Iterable[Mention]:
    first: dict[tuple[str, str], Mention] = {}
    for mention in named:
        first.setdefault((mention.label, mention.name), mention)
    return first.values()


def _one_sentence(context: Context, promoter: Mention, mention: Mention) -> bool:
    """Say whether a programme and what it may promote stand in one sentence, in this order."""
    begun = context.passage.span.start
    first, last = promoter.evidence.span, mention.evidence.span
    if mention.evidence.rule == "sectors.list":
        first, last = sorted((first, last))  # 面向A、B等领域，实施X计划
    between = context.text[first.end - begun : max(last.start, first.end) - begun]
    return first.end <= last.start and not _ENDS.search(between)


def _of_programme(context: Context, named: Sequence[Mention], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what the text under a heading that is a programme says the programme promotes."""
    headed = headed_programme(context, lexicon)
    if headed is None:
        return
    objects = [
        as_mention(context, found)
        for clause, found in developed(context, lexicon)
        if source_of(context, clause, lexicon) is None  # else that field develops them
    ]
    built = [each for each in platforms(context, lexicon) if isinstance(each, Mention)]
    built = [each for each in built if each.label == "Platform"]
    for mention in _once([*named, *objects, *built]):
        yield _promoted(context, headed, mention)


def _headed(context: Context, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield that a measure promotes the fields and industries which its own heading names."""
    measure, subject = context.measure, context.subject
    if measure is None:
        return
    span, document = measure.evidence.span, context.document
    heading = document.quote(span)
    pattern = _names_pattern(context.industries, tuple(context.fields), anywhere=True)
    for found in pattern.finditer(heading) if pattern else ():
        label, name = own_topic(context, found.group()) or ("Field", found.group())
        here = Span(*found.span()).shifted(span.start)
        evidence = Evidence.cut(document, here, "sectors.heading", _LISTED)
        yield Claim("PROMOTES", measure, Mention(label, name, evidence), evidence)
    for field in headed_fields(context, lexicon):
        yield Claim("PROMOTES", measure, field, field.evidence)
    if subject is not None and subject.name in heading:
        yield Claim("PROMOTES", measure, subject, subject.evidence)


def _lists_objects(context: Context) -> bool:
    """Say whether the passage lists what a field develops: there 聚焦A等领域 lists no fields."""
    subject = context.subject
    return context.genre == "industries" and subject is not None and subject.label == "Field"


def _named(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    start = body_start(context)
    taken = {
        item.start
        for clause in clauses(context.text, lexicon, start)
        for item in clause.sectors
        if clause.target != "next"
    }
    for item in _listed(context.text, start, lexicon):
        if item.start in taken:
            continue
        taken.add(item.start)
        yield topic(context, item, "sectors.list", _LISTED)
    for item in _own(context, start):
        if item.start not in taken:
            yield topic(context, item, "sectors.own", _OWN)


def _promoted(context: Context, source: Mention, target: Mention) -> Claim:
    """Return the claim that a measure or programme promotes what is mentioned."""
    span, begun = target.evidence.span, context.passage.span.start
    rule = "sectors.promotes"
    sure = target.label in {"Field", "Industry"} and source.label == "Measure"
    evidence = context.evidence(
        span.start - begun, span.end - begun, rule, _LISTED if sure else _PROMOTED
    )
    return Claim("PROMOTES", source, target, evidence)


def _listed(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of the lists that 等领域 or 三大产业 closes."""
    hidden = masked(text)
    leading = _leading(lexicon)
    for stretch in _STRETCH.finditer(hidden, start):
        at = stretch.start()
        for closed in _CLOSING.finditer(hidden, at, stretch.end()):
            for place in _PLACE.finditer(hidden, at, closed.start()):
                at = place.end()
            found = items(text, at, closed.start(), lexicon)
            at = closed.end()
            parts = list(_cut_first(found, leading))
            if len(parts) > 1 and all(names_sector(part, lexicon) for part in parts):
                yield from parts


def _cut_first(found: Sequence[Item], leading: re.Pattern[str]) -> Iterator[Item]:
    """Yield the items, the first without the verb or preposition in front of it."""
    for number, item in enumerate(found):
        cut = leading.match(item.name) if number == 0 else None
        if cut is None:
            yield item
        elif cut.end() < len(item.name):
            yield Item(item.name[cut.end() :], item.start + cut.end(), item.end)


@cache
def _leading(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = lexicon.table("object_verbs").pattern
    return re.compile(rf".*(?:{verbs}|于|对|向|将|把|以|到)")


def _own(context: Context, start: int) -> Iterator[Item]:
    """Yield the plan's own fields and industries where they stand as an item of their own."""
    names = _names_pattern(context.industries, tuple(context.fields))
    if names is None:
        return
    for found in names.finditer(context.text, start):
        yield Item(found.group(), found.start(), found.end())


@lru_cache(maxsize=8)
def _names_pattern(
    industries: tuple[str, ...], fields: tuple[str, ...], *, anywhere: bool = False
) -> re.Pattern[str] | None:
    names = {*fields, *industries, *(name.removesuffix("产业") for name in industries)}
    words = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    if not words:
        return None
    either = "|".join(map(re.escape, words))
    if anywhere:
        return re.compile(either)
    return re.compile(rf"(?:(?<=[{_BEFORE[1:]}])|(?<![^\n]))(?:{either})(?=[{_AFTER}]|$)")
