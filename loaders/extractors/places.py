"""Regions and named areas; what a place is to develop, and whom it works with."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.claims import Claim, Finding, Mention
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.regions import regions

# 长沙学院 is no place, and 上海 in 海上海 neither.
_NOT_A_PLACE = re.compile(r"大学|学院|日报|银行|海关|集团|路|街道|卫视")
_OWN = re.compile(r"[我全本][省市区]|全自治区")
_WITH = re.compile(
    r"(?:与|同|和|对接|融入|承接)(?P<places>[^，。；]{2,40}?)"
    r"(?P<what>合作|协作|共建|联动|对接|产业转移|产业领域合作|协同|互动)"
)
_LIST_END = re.compile(r"[，。；]|等(?!离子)")
_SEPARATOR = re.compile(r"、|和|及|与")
_TRADE = re.compile(r"[^的为]{2,14}")
_NO_TRADE = re.compile(r"基地|中心|园|集群|高地|[区化]$")


def places(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the regions that a passage names, and what it says of them.

    Form 1: 长沙, 长沙市; 长株潭城市群; 粤港澳大湾区; 环洞庭湖      a Region
    Form 2: 钱塘区、余杭区着力发展化学创新药                     SPECIALISES_IN
    Form 3: 加强与粤港澳大湾区、长三角城市群产业领域合作          COOPERATES_WITH the plan's own
    """
    found = tuple(regions_in(context, lexicon))
    yield from found
    yield from _specialities(context, found, lexicon)
    yield from _cooperation(context, found)


def regions_in(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield a mention of each region or named area in a passage, in the order of the text."""
    text, taken = context.text, set[int]()
    for area in _areas(lexicon, context.document.plan.region).finditer(text):
        taken.update(range(area.start(), area.end()))
        yield context.mention("Region", area.group(), *area.span(), "places.area", 0.9)
    for named in regions(context.document.plan.region).find(text):
        if named.start in taken or _NOT_A_PLACE.match(text, named.end):
            continue
        name = text[named.start : named.end]
        yield context.mention("Region", name, named.start, named.end, "places.name", 0.95)


@cache
def _areas(lexicon: Lexicon, own: str) -> re.Pattern[str]:
    """Return the pattern of named areas in a plan for a region."""
    table = regions(own)
    home = table.get(own)
    cities = [each.short for each in table.within(home)] if home else []
    signs = "|".join(s for s, name in lexicon.table("province_signs").rows.items() if own in name)
    heads = lexicon.table("area_heads").pattern
    blend = "".join(sorted({sign for city in cities for sign in city if len(city) <= 3}))  # noqa: PLR2004
    forms = [
        lexicon.table("named_areas").pattern,
        r"环[\u4e00-\u9fff]{2,3}湖",
        rf"(?:{'|'.join(map(re.escape, cities)) or '(?!)'})(?:{heads})",
    ]
    if blend:
        forms.append(rf"[{blend}]{{2,4}}(?:{heads})")
    if signs:
        forms.append(rf"大?(?:{signs})[东西南北中]{{1,2}}(?:地区)?(?![一-龥]?自治)")
    return re.compile("|".join(forms))


def _specialities(
    context: Context, found: tuple[Mention, ...], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield what places are to develop: their names stand right before the verb."""
    if context.genre not in {"layout", "industries"}:
        return
    verbs = lexicon.table("specialise_verbs").pattern
    text, base = context.text, context.passage.span.start
    for verb in re.finditer(verbs, text):
        subjects = _before(found, text, base, verb.start())
        if not subjects:
            continue
        end = _LIST_END.search(text, verb.end())
        stop = end.start() if end else len(text)
        for start, until in _split(text, verb.end(), stop):
            name = text[start:until]
            if _TRADE.fullmatch(name) and not _NO_TRADE.search(name):
                thing = context.mention("Field", name, start, until, "places.speciality", 0.6)
                for region in subjects:
                    first = region.evidence.span.start - base
                    evidence = context.evidence(first, until, "places.speciality", 0.6)
                    yield Claim("SPECIALISES_IN", region, thing, evidence)


def _before(found: tuple[Mention, ...], text: str, base: int, end: int) -> list[Mention]:
    """Return the regions of the list that ends right before a place in the text."""
    listed: list[Mention] = []
    for mention in sorted(found, key=lambda each: -each.evidence.span.start):
        start, stop = mention.evidence.span.start - base, mention.evidence.span.end - base
        if stop > end:
            continue
        if text[stop:end].strip("、和及与等地市州县区") != "":
            break
        listed.append(mention)
        end = start
    return listed


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in [*_SEPARATOR.finditer(text, start, end), None]:
        until = mark.start() if mark else end
        yield start, until
        start = mark.end() if mark else end


def _cooperation(context: Context, found: tuple[Mention, ...]) -> Iterator[Finding]:
    """Yield the co-operation of the plan's own region with those that a clause names."""
    text, base = context.text, context.passage.span.start
    own = context.document.plan.region
    if not own:
        return
    for clause in _WITH.finditer(text):
        for other in found:
            start = other.evidence.span.start - base
            inside = clause.start("places") <= start < clause.end("places")
            if inside and other.name not in own:
                home = context.mention("Region", own, *clause.span(), "places.own", 0.7)
                evidence = context.evidence(*clause.span(), "places.cooperation", 0.75)
                yield Claim("COOPERATES_WITH", home, other, evidence)
