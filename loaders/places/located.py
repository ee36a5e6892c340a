"""Where a named thing stands: by its own name, by what is said of it, by the row or heading."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.claims import Claim, Mention
from loaders.lexicon import Lexicon
from loaders.places.areas import Place, blend_at, is_part, places_in
from loaders.places.borne import borne
from loaders.places.made_into import is_made
from loaders.places.placed_columns import columns_of_places
from loaders.places.regions import local_regions
from loaders.places.scopes import Scope, closed, governing, listed, scopes
from loaders.places.sites import at_sites, sites, told_of
from loaders.places.towns import is_named
from loaders.subjects.cells import cells
from loaders.subjects.context import Context

_BY_NAME, _STATED, _BY_ROW, _BY_HEADING = 0.9, 0.8, 0.85, 0.6
_BRACKET = re.compile(r"[（(]([^（）()]{2,40})[)）]")
_BRANCH = re.compile(r"(?<=[\u4e00-\u9fff])（[\u4e00-\u9fff]{2,6}）(?=[\u4e00-\u9fff])")
# 以甲市为核心的|某某产业集群
_SEATED = re.compile(
    r"[市县区]?为[^，。；、的]{2,6}(?:、[^，。；的]{2,24}?为[^，。；、的]{2,6})?的(?:[^，。；、]{0,4}级)?"
)
# 依托甲、乙等地建设|某平台
_RELIED = re.compile(
    r"(?:等?(?:地区?|市|城市|省市))?(?:布局|规划|加快)*(?:建设|打造|组建|设立|创建)"
)
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{2,14}?(?:高新区|经开区|开发区|[航高科生]\w{0,3}基地|自贸区|综保区)"
)
_BUILT = re.compile(
    r"(?:，(?:加快|高水平|高标准|全力|积极)*|[区地]|加快|高水平|高标准)(?:建设|打造|布局|规划建设)$"
)
_CALLS = re.compile(r"支持|推动|鼓励|引导|在")
_NEAR = 10
_BESIDE = re.compile(r"[、和与及等市县区]*")
# What says of the things before it where they stand: 国家级基地落户甲市.
_BEHIND = re.compile(
    r"(?:[^，。；：、]{0,8}?(?:均|都|已|先后|相继|成功|正式|主要|重点)*(?:落户|落地|落子|分布[在于]|集中[在于]|布局[在于]|位于|坐落[在于]?|选址|扎根|建[在于]|设[在于]|集聚在))"
)
# What may part a thing from the place that has it: 武汉的…, 武汉市的…, 武汉建设….
_OF = re.compile(r"[市区县]?的?")
# 甲市某研究院乙市分院 stands in 乙市.
_WHOLE = re.compile(r"(?:研究[院所]|大学|学院|医院|实验室|集团|公司)$")
# 面向甲、乙的基地 stands in neither.
_FOR = re.compile(r"(?:面向|辐射|覆盖|服务(?![业区中平]))[^，。；]{0,24}$")
_MEETING = re.compile(r"(?:大会|论坛|峰会|博览会|年会|交易会|展览会)$")
_KINDS = ("市", "县", "区")
# Too wide for a thing to stand in by what a clause says: 西北地区建设….
_WIDE = ("地区", "流域", "经济带", "三角", "大湾区")
_OF_CITIES = re.compile(r"(?:示范区|试验区|先行区|走廊|示范带)$")
_CLAUSE_END, _JOINT = re.compile(r"[，。；;\n]"), re.compile(r"[、和与及]")
# 推动A集群在甲、乙集聚发展
_IN, _GATHERS = re.compile(r"在$"), re.compile(r"(?:集聚|集中|聚集|布局|落地|落户|建设|选址)")
# 支持甲、乙发展A，依托某中心攻克…: it stands in one place, and nothing says in which.
_RELIED_ON = re.compile(r"，(?:充分)?(?:依托|借助|利用|发挥)$")
# 东翼 is a side of the plan's region, and not where a thing is said to stand.
# 甲市、乙市参与，打造…: those who only take part have not what the clause behind builds; what they
# build together (共建) is theirs too.
_HELPS = re.compile(
    r"(?:等?(?:地|市|县|区|[两三四五六七八九]地))?(?:积极|主动|共同|协调)?"
    r"(?:参与|协同(?:发展|配套|联动)?|联动(?:发展)?|(?:承接)?配套(?:发展)?|协调发展)，"
    r"(?![^，。；]{0,6}(?:共建|共同|联合|合力|携手|联手))"
)
_COMPASS = re.compile(r"[东西南北中华]+(?:[部翼方]|$|地区)|沿[海江边]|边境")
_SIDE = re.compile(r"[东西南北中]+翼")
_SENTENCE_END = re.compile(r"[。；;！？\n\t]")


def located(context: Context, thing: Mention, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield LOCATED_IN of a thing that the passage names, each with what says so.

    Form 1: 长沙工程机械产业集群; 某中心（武汉）          by the thing's own name
    Form 2: 甲市的某中心; 甲区某医药港                  the place stands right before it
    Form 3: 某基地、某中心落户武汉                        it is said behind it
    Form 4: 支持甲市建设某园; 甲市依托某园; 在甲、乙建设某园   by the clause that it stands in
    Form 5: 某园⇥甲区                                     by the row's cell under 所在地
    Form 6: 甲市。建设某园                                by the lead or heading, a city or county

    Args:
        context: the passage.
        thing: a cluster or platform whose evidence is its name in the passage.
        lexicon: where the tables are.
    """
    span, begun = thing.evidence.span, context.passage.span.start
    start, end = span.start - begun, span.end - begun
    own = list(_by_name(context, thing, start, end, lexicon))
    stated = list(_stated(context, start, end, lexicon, named=bool(own)))
    seen: set[str] = set()
    for place, first, last, rule, confidence in (*own, *stated):
        told = rule != "located.name"
        # 沿江产业带 is an area by its name too, and stands not in itself.
        if place.name in {thing.name, *seen} or (
            told and not _agrees([each[0] for each in own], place)
        ):
            continue
        seen.add(place.name)
        region = region_mention(context, place, rule, confidence)
        yield Claim("LOCATED_IN", thing, region, context.evidence(first, last, rule, confidence))
    if not seen:
        for region in context.places:
            if _is_city(context, region, lexicon):
                evidence = context.evidence(start, end, "located.heading", _BY_HEADING)
                yield Claim("LOCATED_IN", thing, region, evidence)


def _agrees(named: Sequence[Place], stated: Place) -> bool:
    """Say whether a thing with places in its name can stand in one that the text states.

    甲市乙峡产业园, in a sentence about 丙市, stands in 甲市 all the same.
    """
    units = [each.region for each in named if each.region is not None]
    if not units or stated.region is None:
        return not units or stated.region is None
    return any(each.holds(stated.region) or stated.region.holds(each) for each in units)


def region_mention(context: Context, place: Place, rule: str, confidence: float) -> Mention:
    """Return the mention of a place, under the name and code that it resolves to."""
    evidence = context.evidence(place.start, place.end, rule, confidence)
    called = context.text[place.start : place.end]
    code = {"adcode": place.region.adcode} if place.region is not None else {}
    # 全省 is no name of the plan's region.
    known = called == place.name or rule == "places.own"
    return Mention("Region", place.name, evidence, code, () if known else (called,))


# 以甲为核心，乙、丙为两翼的某集群
_WINGS = re.compile(r"[^，。；]{2,30}为[^，。；、]{1,8}的[^，。；]{0,6}")
_Found = tuple[Place, int, int, str, float]


def _by_name(
    context: Context, thing: Mention, start: int, end: int, lexicon: Lexicon
) -> Iterator[_Found]:
    """Yield the places that a thing's own name holds, or the bracket behind it."""
    text, own = context.text, context.document.plan.region
    inside = [each for each in places_in(text, own, lexicon) if start <= each.start < end]
    inside = _narrowing(_of_branch(text, inside))
    bracket = _BRACKET.match(text, end)
    if bracket:
        inside += _bracketed(text, places_in(text, own, lexicon), *bracket.span(1))
    if branch := _MEETING.search(thing.name) and _BRANCH.search(text, start, end):
        # 甲省（乙）…博览会 is held in 乙.
        held = [each for each in inside if branch.start() < each.start < branch.end()]
        if held:
            for place in held:
                yield place, start, end, "located.name", _BY_NAME
            return
    if not any(each.start == start for each in inside):
        inside += local_place(text, start, end, own) or _town(context, start, end)
    inside = inside or _blended(text, start, end, own, lexicon)
    for place in inside:
        if not _honours(thing.name, text, place):
            last = max(end, place.end)
            yield place, start, last, "located.name", _BY_NAME


def _of_branch(text: str, inside: list[Place]) -> list[Place]:
    """Return the places of a name but those of whose branch it is.

    Form 1: 甲市某研究院|乙市分院
    Form 2: 某中心（甲市）|乙市分中心
    """
    wholes = {
        one
        for one, next_ in pairwise(inside)
        if _WHOLE.search(text, one.end, next_.start)
        or (text[one.end : next_.start] == "）" and text.startswith("（", one.start - 1))
    }
    return [each for each in inside if each not in wholes]


def _narrowing(inside: list[Place]) -> list[Place]:
    """Return the places of a name but what only a part of it is called by: 甲县…|乙市生态园."""
    return [each for at, each in enumerate(inside) if not _holds_any(each, inside[:at])]


def _holds_any(place: Place, before: Sequence[Place]) -> bool:
    """Say whether one of the places that stand before a place lies within it."""
    whole = place.region
    units = [each.region for each in before if each.region is not None and each.region != whole]
    return whole is not None and any(map(whole.holds, units))


def _blended(text: str, start: int, end: int, own: str, lexicon: Lexicon) -> list[Place]:
    """Return the cities by whose signs a zone's name begins: 长株潭国家自主创新示范区."""
    blend = blend_at(text[start:end], own, lexicon)
    size, cities = blend or (0, ())
    zoned = _OF_CITIES.search(text, start + size, end)
    return [Place(start, start + size, each.name, each) for each in cities] if zoned else []


def _bracketed(text: str, places: Sequence[Place], start: int, end: int) -> Iterator[Place]:
    """Yield the places that a bracket begins with, one after the other: （甲区、乙区）."""
    for place in places:
        if start <= place.start < end and _BESIDE.fullmatch(text, start, place.start):
            yield place
            start = place.end


def local_place(text: str, start: int, end: int, own: str) -> list[Place]:
    """Return the county of the plan's province by whose short name a thing's name begins."""
    name = text[start:end]
    found = local_regions(own).beginning(name)
    if found is None or found.level != "county" or len(found.short) + 1 >= len(name):
        return []
    length = len(found.name) if name.startswith(found.name) else len(found.short)
    place = Place(start, start + length, found.name, found)
    return [] if is_part(text, place) else [place]


def _town(context: Context, start: int, end: int) -> list[Place]:
    """Return the town by whose short name a thing's name begins, where the plan names it in full.

    丁山医疗器械产业园 stands in 丁山镇.
    """
    name, whole = context.text[start:end], context.document.text
    for length in (3, 2):
        for kind in ("镇", "乡", "街道"):
            town = f"{name[:length]}{kind}"
            if len(name) > length + 1 and is_named(whole, town):
                return [Place(start, start + length, town)]
    return []


def _honours(name: str, text: str, place: Place) -> bool:
    """Say whether a thing is only called by a place's name: 崂山实验室, 西湖论坛."""
    called = text[place.start : place.end]
    if place.region is None or place.region.level != "county" or called.endswith(_KINDS):
        return False
    return name == f"{called}实验室" or _MEETING.search(name) is not None


def _stated(
    context: Context, start: int, end: int, lexicon: Lexicon, *, named: bool
) -> Iterator[_Found]:
    text, own = context.text, context.document.plan.region
    if context.passage.kind == "row":
        yield from _in_row(context, start, lexicon, named=named)
        return
    places = places_in(text, own, lexicon)
    before = [
        each
        for each in places
        if each.end <= start
        and _OF.fullmatch(text, each.end, start)
        and _is_narrow(each)
        and not _FOR.search(text, 0, each.start)
    ]
    made = (e for e in places if is_made(text, e, start) and (_is_area(e) or _is_narrow(e)))
    for place in (*before, *made):
        yield place, place.start, end, "located.before", _STATED
    yield from _behind(text, places, start, end)
    bearing = borne(text, places, (start, end), own, lexicon)
    yield from ((place, start, stop, "located.behind", _STATED) for place, stop in bearing)
    yield from _of_zone(text, places, start, end)
    for scope in (told := told_of(scopes(text, own, lexicon), start)):
        many = len(scope.places) > 1
        if many and ((named and scope.kind == "bears") or _RELIED_ON.search(text, 0, start)):
            continue  # 以甲、乙为重点，建设丙新区X园: the name says where
        if _HELPS.match(text, scope.places[-1].end, start):
            continue
        if _is_object(text, scope, start, lexicon):
            placed = _of_scope(text, scope, start, before, nation=not own and not named)
            for place in at_sites(placed, sites(text, told, start)):
                yield place, min(place.start, start), end, "located.clause", _STATED


def _in_row(context: Context, start: int, lexicon: Lexicon, *, named: bool) -> Iterator[_Found]:
    """Yield the places of a row's columns for them: 某园⇥甲区.

    甲经开区、乙市 in one cell: the park does not stand in what is listed beside it.
    """
    parks = not named and _heads(context, start)
    cell = next((each for each in cells(context) if each.start <= start < each.end), None)
    for place in columns_of_places(context, lexicon, parks=parks):
        if cell is None or not cell.start <= place.start < cell.end:
            yield place, 0, len(context.text), "located.row", _BY_ROW


def _of_zone(text: str, places: Sequence[Place], start: int, end: int) -> Iterator[_Found]:
    """Yield the place of the zone that builds the thing: 支持甲高新区…，高水平建设乙科学城."""
    built = _BUILT.search(text, max(0, start - _NEAR), start)
    if built is None:
        return
    marks = "。；;！？\n\t" if built.group().startswith("，") else "，。；;！？\n\t"
    begin = max(text.rfind(mark, 0, start) for mark in marks) + 1
    if calls := _CALLS.match(text, begin, start):
        begin = calls.end()
    zone = _ZONE.match(text, begin, start)
    within = [each for each in places if zone and begin <= each.start < each.end < zone.end()]
    if within and within[0].start == begin and within[-1].region is not None:
        yield within[-1], begin, end, "located.zone", _STATED


def _of_scope(
    text: str, scope: Scope, at: int, before: Sequence[Place], *, nation: bool
) -> Iterator[Place]:
    """Yield the places of a scope that have what stands at a place of the text.

    甲区、某园为核心承载区: the park is a seat itself; what is built there stands clauses behind.
    以甲区为重点，加强与乙区某园协同: what stands right before a thing goes first.
    """
    seat = scope.kind in {"bears", "relies", "centre"}
    between = text[scope.places[-1].end : at]
    stands = scope.kind == "relies" and _RELIED.fullmatch(between)
    if seat and "，" not in between and not (stands or _SEATED.fullmatch(between)):
        return
    for place in _share(text, scope, at):
        # 在甲省、乙省等地打造某基地: what is named as the site may be a province.
        site = seat or scope.kind in {"key", "in"}
        fits = _is_unit(place) if site else _is_narrow(place)
        # 支持京津冀、甲省建设某集群: to a plan of the whole country area and province are places.
        wide = nation and (_is_area(place) or _is_unit(place))
        fits = fits or (scope.kind == "in" and _is_narrow(place)) or wide
        if fits and (not (seat and before) or _agrees(before, place)):
            yield place


def _share(text: str, scope: Scope, at: int) -> Sequence[Place]:
    """Return the places of a scope that have what stands at a place of the text.

    甲、乙分别建设A园、B园: each has its own, where there are as many things as places.
    """
    if not scope.each:
        return scope.places
    stop = _CLAUSE_END.search(text, at)
    end = stop.start() if stop else len(text)
    before, all_ = (len(_JOINT.findall(text, scope.start, to)) for to in (at, end))
    return scope.places[before : before + 1] if all_ + 1 == len(scope.places) else ()


def _is_object(text: str, scope: Scope, start: int, lexicon: Lexicon) -> bool:
    """Say whether a clause of a scope acts on the thing; 甲市主攻…，某实验室参与 does not."""
    comma = max(text.rfind(mark, scope.start, start) for mark in "，,")
    if comma < 0 or _WINGS.fullmatch(text, comma + 1, start):
        return True
    return governing(lexicon).search(text, comma + 1, start) is not None


def _is_unit(place: Place) -> bool:
    return place.region is not None


def _is_area(place: Place) -> bool:
    """Say whether a place is an area with a name of its own, and no part of the compass."""
    return place.region is None and _COMPASS.match(place.name) is None


def _is_narrow(place: Place) -> bool:
    """Say whether a place is narrow enough to have a thing: no province, no wide area.

    Of the provinces, a municipality is a city.
    """
    if place.region is None:
        return not (place.name.endswith(_WIDE) or _SIDE.fullmatch(place.name))
    return place.region.level != "province" or place.region.name.endswith("市")


def _behind(text: str, places: Sequence[Place], start: int, end: int) -> Iterator[_Found]:
    """Yield the places behind the verb that closes a list of things: A、B等落户甲市."""
    stop = _SENTENCE_END.search(text, end)
    stretch = text[end : stop.start() if stop else len(text)]
    clause = stretch.split("，", 1)[0]
    for run in listed(text, [each for each in places if end <= each.start < end + len(clause)]):
        begin = run[0].start
        for place in reversed(places):  # 位于|甲市|乙县
            begin = place.start if end <= place.start and place.end == begin else begin
        between = text[end:begin]
        verb = _BEHIND.search(between)
        gathers = _IN.fullmatch(between) and _GATHERS.match(text, closed(text, run))
        if gathers or (verb and verb.end() == len(between)):
            for place in run:
                yield place, start, closed(text, run), "located.behind", _STATED


def _heads(context: Context, start: int) -> bool:
    """Say whether what begins at a place stands in the first cell of its row, or behind a number.

    甲先导区⇥乙园 stands where that park does; 甲产业链⇥乙园 has none of its own.
    """
    row = cells(context)
    numbered = len(row) > 1 and row[0].text.strip().isdigit()
    return bool(row) and start < row[numbered].end


def _is_city(context: Context, region: Mention, lexicon: Lexicon) -> bool:
    """Say whether the place of a heading is a city or county, within which a thing stands."""
    found = places_in(region.name, context.document.plan.region, lexicon)
    return len(context.places) == 1 and any(
        each.region is not None and each.region.level != "province" for each in found
    )
