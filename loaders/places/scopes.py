"""Scopes: stretches of a passage that tell of places: 甲市重点发展…; 在A、B布局…; 宜昌市：…."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from loaders.lexicon import Lexicon
from loaders.lists.lists import masked_passage
from loaders.lists.stretches import sentences
from loaders.places.areas import Place, places_in
from loaders.places.laid_out import GATHERS, IN_PARK, PARK, lays
from loaders.places.scope_turns import (
    ASKS,
    CORE,
    EACH,
    GOES,
    PARK_NEXT,
    PATTERN,
    TOLD,
    ZONE_ACTS,
    before_zone,
    is_made,
)
from loaders.places.towns import is_town
from loaders.text.at_once import PASSAGES

_COMMA = re.compile(r"[，,：:；;】\]]")
_BETWEEN = re.compile(rf"[）)]?(?:[、和与及]{PARK}(?:、|和|与|及|以及)|、|和|与|及|以及|[两三]?)")
_OPENS_BRACKET = frozenset({"（", "(", "（含", "(含", "（包括", "（包含"})
# 甲、乙等地; 甲、乙两市; 武陵山片区; 云南等绿色电力丰富地区.
_CLOSE = re.compile(
    r"[）)]?(?:等?[一二两三四五六七八九十\d]+个?(?:市|地|县|区|省|城|州|镇|乡|街道|地市|县市|城市|市州|区县|片区)"
    r"|等(?![地市省县区州城]|对口)(?:(?!发展|建设|打造|开展|布局|试点|推进)[^，。；、]){2,12}?(?:地区|区域)(?!性|经济)"
    r"|等[^，。；、]{2,8}?产区|等(?!对口)[^，。；、]{0,4}(?:省份|省区|省市)|等(?:地区|地市|镇街|乡镇|街道|镇|乡|县市区?|区县|市县|旗县|市州|区域|城市|地|市|省|县|区|州)?|(?:沿[江海湖边线]|临[港江海])?地区|一带|各地|全域|片区)?"
    r"(?:[（(][^（）()。]{2,60}[）)])?"
)
# What may stand between the start of a clause and the places that it is about.
_OPENS = re.compile(
    r"(?:国家级|[省市]级|支持|推动|推进|引导|鼓励|促进|加快|形成|构建|指导|聚焦|重点|优先|其中|同时|并|突出|强化|发挥|依靠|力争|要|由|将|以及|包括|串联|串起"
    r"|积极|大力|全力|着力|继续|持续|不断|进一步|统筹|助力|助推|帮助|督促|允许|努力|争取|确保|计划|拟|应|可|须"
    r"|[还也则均又再让使且]|[和与、](?=引导|支持|鼓励|推动)"
    r"|(?:东北|东南|西北|西南|[东西南北中])部的?|[\u4e00-\u9fff]{2,10}[翼带圈群区]的|[东西南北中]翼[为即]|[^，。；]{4,40}?(?:组成|构成)的"
    r"|“[^”]{1,8}”(?:区域)?(?:是?指|即|为|是|包括|包含)?|[一两二三四五六七八九十][核心极轴带廊翼区圈群](?:是?指|即|为|是|包括|包含)|[一二三四五六七八九]是|[（(]?\d{1,2}[）).．]|[—★●◆■▲·•\s-])*"
)
# A district that the table of regions does not hold, in front of those that it holds.
_NEW = r"(?:[\u4e00-\u9fff]{2,5}(?:区|新城)|[\u4e00-\u9fff]{3,12}基地)[、和与及]"
_BEFORE_PLACES = re.compile(rf"{_OPENS.pattern}(?:{PARK}[、和与及]|{_NEW})*")
_PARKS = re.compile(rf"(?:[、和与及]{PARK})*")
_MADE_OF = re.compile(r"(?:由[^，。；]{2,60}组成|(?:包括|涵盖|覆盖|下辖)[^，。；]{2,60})(?=，)")
_AMONG = re.compile(r"(?<![位处设落址])(?:在|于)$")
_BEARS = re.compile(
    r"作?为(?:主要?|重要|核心|重点|主导|双|研发|制造|生产|[创科]新|策源|产业|[与和])*(?:承载[地区]|重点(?!产业|领域|方向)|核[心区]?|主阵地|龙头|中心|引领|极核|增长极|主体|节点|支点"
    r"|主战场|集聚区|发展区|布局区|区域|主?产区|承载|主承载|载体|主要载体|依托)|为主(?=[，、。；]|的[^，。；、的]{2,10}[带轴廊]，|$)"
)
# 以甲、乙为核心，发挥…优势，重点发展A, but not 以甲、乙为核心，建设某带.
_BY_MEANS = re.compile(r"，(?:充分|进一步)?(?:依托|立足|发挥|利用|凭借)[^，。；]{2,30}(?=，)")
_GROWS = re.compile(
    r"，(?:集聚|集中|积极|大力|着力|加快|优先|共同|协同|全力|聚力)*(?:重点发展|重点布局|重点培育|发展|主攻|做[强大优精]|聚焦|布局)"
)
# 甲、乙、丙高新区为核心承载区: the park of the list is no region.
_IS_SEAT = re.compile(
    r"(?:[、和与及]?[\u4e00-\u9fff]{0,8}(?:高新区|经开区|开发区|产业园区?|工业园区?))*"
    r"[为是](?:主要|重要|核心|重点)*(?:承载[地区]|主阵地|集聚[区地]|布局区|主产区)(?=[。；，])"
)
# 以甲为核心，乙、丙协同发展|参与; 以甲为核心，乙、丙为支撑; 甲带动乙、丙协同配套
_JOINS = re.compile(
    r"(?:为(?:辅|[^，。；、]{0,6}(?:支撑|协同|配套|拓展|辐射|延伸|补充|联动|两翼|节点|支点|承载|协作|集聚|转化|承接|特色|副核|主体|骨干|腹地|基地)(?:发展|布局|集聚)?(?:区域?|点|带|地)?)"
    r"|(?:协同|配套|联动|协作|错位|互补|支撑|共同)+(?:发展|布局|推进|支撑)?|参与(?=，(?:打造|建设|共建|形成)))(?=[，。；、的]|$)"
)
# 以甲为核心，|以乙为支撑
_AGAIN = frozenset({"", "以"})
# 以甲为核心区、|乙为集聚区
_BORNE = re.compile(r"作?为[^，。；、]{1,12}、")
# 以甲园、乙园为核心，|丙区为支撑: the core is no place.
_CORED = re.compile(r"以[^，。；]{2,60}为[^，。；、]{0,4}(?:核心|龙头|引领)(?:承载)?区?，$")
# 依托甲、乙等市，发展…; 发挥甲临港优势，发展…: whose means they are is who develops.
_RELIES = re.compile(
    rf"{_OPENS.pattern}(?:充分|更好|进一步)*(?:依托|立足|发挥|利用|用好)(?:{PARK}[、和与及])*"
)
_MEANS = re.compile(r"(?:[^，。；园区基地中心]{0,10}?(?:优势|资源|基础|条件|特色|潜力))?(?=，)|")
# 以甲、乙为重点，建设某产业带，重点发展A
_BUILDS = re.compile(r"(?:建设|打造|构建|形成)$")
_KEY = re.compile("[：:]|——")
_REFERS = re.compile(r"(前者|后者)")
# What passes from one place to another: 接轨甲市, 承接乙市产业.
_PASSES = re.compile(r"(?:接轨|对接|承接|融入)$")
# 辐射带动甲、乙|发展A: whom others carry along.
_CARRIED = re.compile(r"(?:辐射|协同)?(?:联动|协同|辐射|带动)")
_CARRIED_TO = re.compile(r"(?:重点|大力|配套|协同)*(?:发展|培育|壮大|做[强大优])")
TELLS = frozenset({"subject", "key"})
"""The kinds of scopes that go on to the end of the sentence, or to the next of them."""
_ALLY = ("联合", "携手", "牵手", "联手")
_WITH = ("与", *_ALLY)
_OTHER = re.compile(r"[，,](?:并|同时)?(?:与|联合|携手|牵手|联手)")
# 支持甲市…，支持乙园…; 形成甲、乙协同发展的格局，建设….
_ASKED = re.compile(r"(?:支持|鼓励|推动|引导|推进|指导)$")
_END = re.compile(r"。?\s*")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch [start, end) of a text that tells of places.

    Attributes:
        places: in the order of the text.
        start: where what is said of them begins.
        end: where it ends: at the end of the sentence or before the next scope.
        kind: subject (X发展…), key (X：…), relies (依托X，发展…), in (在X发展…), bears
            (以X为重点), or centre (以X为重点，发展…).
        each: true where 分别 gives each place its own.
    """

    places: tuple[Place, ...]
    start: int
    end: int
    kind: str
    each: bool = False


@lru_cache(maxsize=2 * PASSAGES)
def scopes(text: str, own: str, lexicon: Lexicon) -> tuple[Scope, ...]:
    """Return the scopes of a passage, in order.

    Form 1: 支持武汉、宜昌重点发展…             subject, up to the end of the sentence
    Form 2: “一核”指甲区，以…; 甲区依托乙园，…   the clauses that follow belong to it
    Form 3: 在甲、乙等地建设…                    in, up to the end of the clause
    Form 4: 以甲、乙为主要承载地; 甲、乙为核心承载区   bears, and centre where 发展… follows
    Form 5: 甲区和乙区，前者…；后者…             each of two places
    Form 6: 甲区：…；乙区：…                     key
    Form 8: 一核：甲市。聚焦…                    subject, up to a sentence that has its own
    Form 7: 依托甲、乙等市，发展…                relies, where the clause begins so

    Args:
        text: a passage.
        own: full name of the plan's own region, or "": what it does is no scope.
        lexicon: where the tables are.
    """
    places = tuple(
        each
        for each in places_in(text, own, lexicon)
        if each.name != own and not IN_PARK.match(text, each.end)
    )
    if not places:
        return ()
    hidden = masked_passage(text)
    found: list[Scope] = []
    pair: tuple[Place, ...] = ()
    core: tuple[Place, ...] = ()
    for sentence in sentences(text):
        here = [each for each in places if sentence.start() <= each.start < sentence.end()]
        runs = tuple(listed(text, here))
        pair = next((run for run in reversed(runs) if len(run) == _PAIR), pair)
        opened = [*_opened(text, here, sentence.start(), lexicon), *_referred(text, pair, sentence)]
        opened = sorted(opened, key=lambda each: each[1].start)
        if core and not any(each.kind in TELLS for _, each in opened):
            found.append(Scope(core, sentence.start(), sentence.end(), "subject"))
        else:
            core = _core(text, sentence, runs)
        for _, scope in opened:
            later = (
                at
                for at, each in opened
                if at >= scope.start and (each.kind in TELLS or each.kind == scope.kind == "relies")
            )
            stop = _stop(hidden, scope, min(later, default=sentence.end()))
            found.append(Scope(scope.places, scope.start, stop, scope.kind, scope.each))
    return tuple(found)


def _core(
    text: str, sentence: re.Match[str], runs: Sequence[tuple[Place, ...]]
) -> tuple[Place, ...]:
    """Return the places that a sentence does no more than name: 一核：甲市。两翼：乙市、丙市."""
    if len(runs) != 1:
        return ()
    bare = CORE.fullmatch(text, sentence.start(), runs[0][0].start)
    return runs[0] if bare and _END.fullmatch(text, closed(text, runs[0]), sentence.end()) else ()


def listed(text: str, places: list[Place]) -> Iterator[tuple[Place, ...]]:
    """Yield the lists of places: those that nothing but 、, 和 and its like parts.

    甲市（乙县、丙县）、丁市 is one list.
    """
    run: list[Place] = []
    for place in places:
        between = text[run[-1].end : place.start] if run else ""
        inside = between in _OPENS_BRACKET and _holds(run[-1], place)
        if run and not inside and not _BETWEEN.fullmatch(between):
            yield tuple(run)
            run = []
        # 长沙望城: the county is meant.
        if run and text[run[-1].end : place.start] == "" and _holds(run[-1], place):
            run.pop()
        run.append(place)
    if run:
        yield tuple(run)


def _holds(place: Place, inner: Place) -> bool:
    if place.region is None:
        return False
    return is_town(inner.name) if inner.region is None else place.region.holds(inner.region)


def closed(text: str, places: tuple[Place, ...]) -> int:
    """Return where a list of places ends, with the words that close it."""
    found = _CLOSE.match(text, places[-1].end)
    parks = _PARKS.match(text, found.end() if found else places[-1].end)
    return parks.end() if parks else places[-1].end


def _opened(
    text: str, places: Sequence[Place], start: int, lexicon: Lexicon
) -> Iterator[tuple[int, Scope]]:
    """Yield the scopes that places open, each with where the clause begins that names them."""
    governs, runs = governing(lexicon), tuple(listed(text, list(places)))
    joined = 0
    for run in _allied(text, runs):
        at = max(
            (found.end() for found in _COMMA.finditer(text, start, run[0].start)), default=start
        )
        before = text[at : _begin(text, run[0], places)]
        borne = list(_bearing(text, run, start, before, governs))
        borne_on = _BORNE.fullmatch(text, joined, run[0].start) is not None
        follows = bool(joined) and (before in _AGAIN or borne_on)
        follows = follows or (not before and _CORED.search(text, start, at) is not None)
        if not borne and follows and _JOINS.match(text, closed(text, run)):
            borne = [Scope(run, closed(text, run), closed(text, run), "bears")]
        joined = max((scope.end for scope in borne if scope.kind == "bears"), default=0)
        for scope in borne or _telling(text, run, before, governs):
            # 支持嘉兴接轨上海、湖州承接…: the last of the list is the next subject.
            whole = scope.places is run and not (TOLD.search(before) or _CARRIED.fullmatch(before))
            yield at if whole else scope.places[0].start, scope


def _begin(text: str, place: Place, places: Sequence[Place]) -> int:
    """Return where a place is named, with what holds it in front: 长沙望城; 某片区的甲镇."""
    of = "" if text[place.start - 1 : place.start] != "的" else "的"
    whole = (
        each
        for each in places
        if each.end == place.start - len(of) and (_holds(each, place) or (of and not each.region))
    )
    return next((each.start for each in whole), place.start)


def _bearing(
    text: str, run: tuple[Place, ...], start: int, before: str, governs: re.Pattern[str]
) -> Iterator[Scope]:
    """Yield what bears on a list of places, and what these are then told to do."""
    end = closed(text, run)
    if lays(text, run, start, end):
        yield Scope(run, end, end, "bears")
        return
    borne = _BEARS.match(text, end) if is_made(text, before, end) else None
    borne = borne or (_IS_SEAT.match(text, end) if _BEFORE_PLACES.fullmatch(before) else None)
    if borne:
        yield Scope(run, end, end, "bears")
        means = _BY_MEANS.match(text, borne.end())
        at = means.end() if means else borne.end()
        said = governs.match(text, at)
        if said and text[at] != "，":
            yield Scope(run, said.start("said"), end, "subject")
        elif said and _GROWS.match(text, at):
            yield Scope(run, said.start("said"), end, "centre")


def _telling(
    text: str, run: tuple[Place, ...], before: str, governs: re.Pattern[str]
) -> Iterator[Scope]:
    """Yield the scope in which a list of places is told to do something, or in which it is done."""
    end = closed(text, run)
    # 东翼由甲、乙两镇组成，以A为特色: what an area is made of stands before what it does.
    made = _MADE_OF.match(text, end) if run[-1].region is None else None
    end = made.end() if made else end
    said = governs.match(text, end)
    if _AMONG.search(before):
        here = said or text[end : end + 1] == "，" or GATHERS.match(text, end)
        each = said is not None and "分别" in said.group()
        yield from [Scope(run, end, end, "in", each)] if here else ()
    elif _BEFORE_PLACES.fullmatch(before) and said:
        each = "分别" in said.group() or EACH.match(text, said.start("said")) is not None
        yield Scope(run, said.start("said"), end, "subject", each)
    elif _BEFORE_PLACES.fullmatch(before) and (key := _KEY.match(text, end)):
        yield Scope(run, key.end(), end, "key")
    elif run[0].region is None and said and text[end] == "，" and _BUILDS.search(before):
        yield Scope(run, said.start("said"), end, "subject")
    elif _RELIES.fullmatch(before):
        means = _MEANS.match(text, end)
        if means and (said := governs.match(text, means.end())):
            yield Scope(run, said.start("said"), end, "relies")
    else:
        yield from _passed(text, run, before, governs)


def _passed(
    text: str, run: tuple[Place, ...], before: str, governs: re.Pattern[str]
) -> Iterator[Scope]:
    """Yield the scope of the last of a list that is a subject of its own: 接轨甲市、乙市发展A.

    So is what follows a list of goods: 支持甲市发展A、乙市发展B. 带动甲市、乙市发展A tells of both.
    """
    end = closed(text, run)
    # 甲市联动乙市发展A, 联动长三角发展A: with whom a place acts.
    known = all(each.region for each in run)
    if known and _CARRIED.fullmatch(before) and _CARRIED_TO.match(text, end):
        said, told = governs.match(text, end), run
    elif (len(run) > 1 and _PASSES.search(before)) or TOLD.search(before):
        joins = _JOINS.match(text, run[-1].end)
        said, told = None if joins else governs.match(text, run[-1].end), run[-1:]
    else:
        return
    if said and not said.group().startswith("，"):
        yield Scope(told, said.start("said"), end, "subject")


def _allied(text: str, runs: Sequence[tuple[Place, ...]]) -> Iterator[tuple[Place, ...]]:
    """Yield the lists of places, those joined that act together: 甲联合乙、丙共建…."""
    joined: tuple[Place, ...] = ()
    for run in runs:
        if joined and text[joined[-1].end : run[0].start] in _ALLY:
            joined += run
            continue
        if joined:
            yield joined
        joined = run
    if joined:
        yield joined


def subject_alone(text: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return those of a scope's places that act with the others, or none: 甲|与乙、丙共建….

    甲|联合乙
    """
    for number, (one, other) in enumerate(pairwise(places)):
        if text[one.end : other.start] in _WITH:
            return tuple(places[: number + 1])
    return ()


def _stop(hidden: str, scope: Scope, end: int) -> int:
    """Return where a scope ends: that of places in which something is done with its clause.

    支持甲市建设A，推动B建设: whom the plan itself asks next is no longer the first.
    """
    if scope.kind == "key":
        return before_zone(hidden, scope.start, end)
    if scope.kind == "subject":
        for acts in (ZONE_ACTS, PARK_NEXT):
            zone = acts.search(hidden, scope.start, end)
            end = zone.start() if zone else end
        # 甲与乙共建A，与丙共建B: 乙 has no share in the next.
        other = (
            _OTHER.search(hidden, scope.start, end) if subject_alone(hidden, scope.places) else None
        )
        end = other.start() if other else end
        asked = _ASKED.search(hidden, 0, scope.places[0].start)
        turn = (ASKS if asked else PATTERN).search(hidden, scope.start, end)
        return turn.start() if turn else end
    if scope.kind != "in":
        return end
    comma = _COMMA.search(hidden, scope.start + 1, end)
    return comma.start() if comma else end


@cache
def governing(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what follows places that are the subject: a verb, or what leads to one."""
    words = {name: lexicon.table(name).pattern for name in ("adverbs", "object_verbs")}
    verbs = lexicon.table("specialise_verbs").pattern
    return re.compile(
        rf"，?(?P<said>(?:{words['adverbs']}|目前|现?已经?|正在?)*"
        rf"(?!开发区|开发园|经济|技术|高新)(?:{verbs}|{words['object_verbs']}|{GOES.pattern}))"
    )


def _referred(
    text: str, before: tuple[Place, ...], sentence: re.Match[str]
) -> Iterator[tuple[int, Scope]]:
    """Yield the scopes of 前者 and 后者, of the two places that were named last."""
    here = [each for each in before if each.start < sentence.end()]
    for found in _REFERS.finditer(text, *sentence.span()):
        if here:
            place = here[found.group() == "后者"]
            yield found.start(), Scope((place,), found.end(), found.end(), "subject")
