"""Trades that a text gives places without a verb: 甲县轴承、乙市增压器等主导产业; A（甲市）."""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.extractors.keyed_trades import keyed_trades
from loaders.extractors.run_trades import run_trades
from loaders.lexicon import Lexicon
from loaders.lists.called import KIND
from loaders.lists.grammar import grammar
from loaders.lists.lists import Item, head_of, items
from loaders.lists.with_parts import has_parts
from loaders.places.areas import Place, places_in
from loaders.places.laid_out import IN_PARK
from loaders.places.located import local_place
from loaders.places.scopes import closed, governing, listed
from loaders.places.towns import is_town
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, is_topic, names_sector

_CLAUSE = re.compile(r"[^，。；：;\n\t]+")
# What says of a list that these are trades: 等县域主导产业, 各展所长.
_CLOSES = re.compile(
    rf"等(?:一批|各具)?(?:(?:县域|区域|块状|地方|农业|工业|富民|{KIND})+(?:产业|经济|行业)|特色优势)"
    r"(?!集群|集聚区|[园基产])"
    r"|等产业(?=[，。；]|发展|$)|(?:优势|特色)(?:突出|明显|鲜明)|等?(?:传统|特色|优势)*(?:产业)?(?:提档升级|转型升级|提质升级|做大做强|提质增效|改造升级|发展壮大)"
    r"|等?产业(?:(?:加快|快速|蓬勃|不断|加速|持续|迅速|竞相)+(?:发展|集聚|壮大|崛起|成势|成长)|初具规模|势头(?:强劲|良好))"
    r"|等?为(?:重点|代表|特色|主导)(?=[，。；的]|$)"
    r"|等?的?(?:产业)?(?:分工|错位|协同|特色|差异化|互补|联动)+(?:发展|协作|布局)?的?(?:新?格局|布局)"
    r"|等?的(?:特色|主导|优势)?(?:产业|区域|空间|县域)+(?:发展|经济)?新?(?:格局|布局|版图)"
    r"|等?(?:各展所长|各具特色|竞相发展|错位发展|要?在细分(?:领域|赛道))"
)
# 推动甲工程机械、乙烟机产业集群转型升级: the places have clusters.
_HEADED = ("集群", "集聚区", "基地", "园区", "产业园", "开发区")
_CLUSTERS = re.compile(
    rf"等?(?:县域|区域|块状|特色|优势|主导|先进|制造业?|产业|千亿级?|百亿级?)*(?:{'|'.join(_HEADED)})"
)
_JOINT = re.compile(r"[、和与及]+$")
# 甲的A、乙的B在全国领先: where the name of the last ends.
_LAST = re.compile(
    r"[^，。；：]{2,14}?(?=(?:产业)?(?:优势|特色|实力|基础|规模)|在|均|都|已|成为|形成|走在|闻名|[是享驰居占等要应可各]|$|[，。；：])"
)
# 甲市工程机械优势突出; 发挥甲县轴承特色
_KNOWN = re.compile(
    # 甲高新区A优势突出: told of the zone.
    rf"(?![\u4e00-\u9fff]{{0,6}}?(?:{IN_PARK.pattern}|新区))"
    r"的?(?P<what>[^，。；：的等]{2,30}?)等?(?:特色|主导|优势|支柱|传统)*(?:产业|制造|生产)?"
    r"(?:(?:比较|先发|突出|明显|传统|独特)*优势|特色(?:鲜明|突出|明显)|基础(?:雄厚|较好|扎实|好)"
    r"|实力(?:雄厚|较强|突出|强劲)"
    r"|(?<=产业)(?:(?:加快|快速|蓬勃|不断|加速|持续|迅速)(?:发展|集聚|壮大|崛起|成势|成长)|(?:做大做强|(?:转型|提质|改造)升级)|(?:发展|集聚)+(?=[，。；]|$)|初具规模|势头(?:强劲|良好)))"
)
_BRACKET = re.compile(r"(?P<what>[^，。；：、（）()]{2,16})[（(](?P<inner>[^（）()。]{2,60})[)）]")
_ITEM = re.compile(r"[、和与及]")
_BESIDE = re.compile(r"[、和与及等市县区州地]*")
# 形成以甲为核心、乙为支撑的A产业布局
_FORMED = re.compile(
    # 形成甲、乙两核引领，丙等市多点支撑的A发展格局
    r"(?:以(?P<seats>[^。；：的]{2,80}为[^。；：的]{2,20}?)"
    r"|形成(?P<core>[^。；：的]{2,40}?(?:引领|支撑|带动|联动|协同|辐射|驱动)[^。；：的]{0,60}?))"
    r"的(?P<what>[^，。；的]{2,16}?)"
    r"(?:产业)?(?:发展|空间|区域|协同|联动)*新?(?:格局|布局)"
)
_GROWS = re.compile(r"(?:做[强优大精]|壮大|布局|培育|发展|打造|发挥|巩固|提升|放大)$")
# 做强甲A产业，做大乙B产业
_ONE_GROWN = re.compile(r"(?P<what>[^，。；：、和与及的等]{2,14}?)(?:产业)?(?=[，。；]|$)")
_LAST_GROWN = re.compile(r"[^，。；：等]{2,14}?(?=等|产业|集群|优势|特色|$)")
# 甲仪表、乙能源等企业发展壮大: the places are parts of names.
_FIRMS = re.compile(r"等[^，。；、]{0,6}(?:企业|公司|集团|单位|项目)")
# 各镇主导产业：甲镇鞋服，乙镇建陶
_ANNOUNCED = re.compile(
    rf"(?:各[^，。；：]{{1,8}}?|县域|区域)(?:{KIND}|重点发展)(?:产业|方向)(?:分别|布局|定位)?[为是：:]+"
)
_UNITS, _SHARE = "市县区旗", 3
_FEWEST, _SHORTEST, _LONGEST = 2, 2, 14


def own_trades(context: Context, lexicon: Lexicon) -> Iterator[tuple[Place, Item]]:
    """Yield each place with a trade that the text gives it.

    Form 1: 甲县A、乙市B和C等主导产业              a list that says what it is of
    Form 2: 甲的A、乙的B在全国领先                  each of two or more
    Form 3: 甲市A、B优势突出; 发挥甲A优势           goods and known trades alone
    Form 4: A（甲市、乙市）、B（丙市）              two or more brackets of one kind
    Form 5: 甲市（A、B）、乙市（C）                  the same
    Form 6: 形成以甲为核心、乙和丙为支撑的A产业布局
    Form 8: 各镇主导产业：甲镇A、B，乙镇C
    Form 9: A：甲市、乙市；B：丙市
    Form 7: 做强甲A、乙B; 做强甲A产业，做大乙B产业; 发挥甲A、乙B优势   behind a verb
    Form 10: 做强甲、乙等A产业                      one trade of them all
    """
    text, own = context.text, context.document.plan.region
    found = [each for each in places_in(text, own, lexicon) if each.name != own]
    if not found:
        return
    # A（甲）、B（乙）: a place in brackets has what stands in front of it.
    outside = [each for each in found if each.start == 0 or text[each.start - 1] not in "（("]
    listed_too = [*outside, *_counties(text, outside, own)]
    listed_too.sort(key=lambda each: each.start)

    def sure(words: str, start: int, end: int) -> bool:
        return _is_sure(context, _item(words, start, end, lexicon), lexicon)

    given = (
        *_closed(text, listed_too),
        *_of_each(text, outside),
        *_announced(text, outside),
        *_known(context, listed_too, lexicon),
        *_formed(context, found, lexicon),
        *_grown(context, listed_too, lexicon),
        *_grown_alone(context, outside, lexicon),
        *run_trades(text, outside, _GROWS, sure),
        *keyed_trades(text, found, sure),
    )
    for place, start, end in dict.fromkeys(given):
        whole = Item(text[start:end], start, end)
        for item in _each_of(text, whole, lexicon):
            # What a town makes are goods; a county's lines of work stay as they are called.
            head = head_of(item.name, lexicon) if is_town(place.name) else item.head
            yield place, item._replace(head=head)
    yield from _bracketed(context, found, lexicon)


_Given = tuple[Place, int, int]


def _counties(text: str, found: Sequence[Place], own: str) -> Iterator[Place]:
    """Yield the counties of the plan's province by whose short names items of a list begin.

    甲市陶瓷、乙烟花: alone such a name may be any word.
    """
    for clause, here in _lists(text, found, 1):
        for joint in _ITEM.finditer(text, here[0].end, clause.end()):
            if all(each.start != joint.end() for each in here):
                yield from local_place(text, joint.end(), clause.end(), own)


def _closed(text: str, found: Sequence[Place]) -> Iterator[_Given]:
    for clause, here in _lists(text, found):
        closes = _CLOSES.search(text, *clause.span())
        if closes is None or closes.start() < here[-1].end:
            continue
        if text.endswith(_HEADED, 0, closes.start()) or _FIRMS.search(text, *clause.span()):
            continue
        spans = list(_spans(text, here, closes.start()))
        # 甲以A为主、乙以B为主 tells what each does in words of its own.
        said = any(text.startswith("以", start) for _, start, _ in spans)
        if not said and all(_SHORTEST <= end - start <= _LONGEST for _, start, end in spans):
            yield from spans


def _of_each(text: str, found: Sequence[Place]) -> Iterator[_Given]:
    """Yield what each place of a list has by its own 的."""
    for _, here in _lists(text, found):
        last = _LAST.match(text, here[-1].end + 1)
        if last is None or not all(text.startswith("的", each.end) for each in here):
            continue
        if all(text[each.start - 1] in "、和与及" for each in here[1:]):
            yield from _spans(text, here, last.end())


def _each_of(text: str, whole: Item, lexicon: Lexicon) -> Iterable[Item]:
    """Return the trades that a stretch lists; 汽车及零部件 is one, the parts belong to it."""
    if "、" in whole.name:
        return items(text, whole.start, whole.end, lexicon)
    if has_parts(whole.name, lexicon):
        return (whole,)
    return grammar(lexicon).split_sector(text, whole)


def _announced(text: str, found: Sequence[Place]) -> Iterator[_Given]:
    """Yield what a sentence gives each place that says of them all: 各镇主导产业：甲镇A，乙镇B."""
    if (told := _ANNOUNCED.search(text)) is None:
        return
    end = next((at for at in (text.find("。", told.end()),) if at >= 0), len(text))
    here = [each for each in found if told.end() <= each.start < end]
    joints = [told.end(), *(each.start for each in here[1:])]
    parted = all(
        at == each.start and (at == told.end() or text[at - 1] in "，、；")
        for at, each in zip(joints, here, strict=False)
    )
    if len(here) >= _FEWEST and parted:
        for place, start, last in _spans(text, here, end):
            yield place, start, start + len(text[start:last].rstrip("，、； "))


def _lists(
    text: str, found: Sequence[Place], fewest: int = _FEWEST
) -> Iterator[tuple[re.Match[str], list[Place]]]:
    """Yield the clauses that list two places or more, with these."""
    for clause in _CLAUSE.finditer(text):
        here = [each for each in found if clause.start() <= each.start < clause.end()]
        if len(here) >= fewest and "、" in clause.group():
            yield clause, here


def _spans(text: str, places: Sequence[Place], end: int) -> Iterator[_Given]:
    """Yield what stands behind each place, up to the next, or up to what closes the list."""
    for place, following in zip(places, [*places[1:], None], strict=True):
        stop = following.start if following else end
        joint = _JOINT.search(text, place.end, stop)
        begin = place.end + text.startswith("的", place.end)
        yield place, begin, joint.start() if joint else stop


def _known(context: Context, found: Sequence[Place], lexicon: Lexicon) -> Iterator[_Given]:
    for run in listed(context.text, list(found)):
        end = closed(context.text, run)
        given = _KNOWN.match(context.text, end)
        if given is None or governing(lexicon).match(context.text, end):
            continue
        # 甲A、乙B等特色产业做大做强: each has its own.
        first, last = given.span("what")
        if any(first <= each.start < last for each in found):
            continue
        named = items(context.text, first, last, lexicon)
        if all(_is_sure(context, each, lexicon) for each in named):
            yield from ((place, each.start, each.end) for place in run for each in named)


def _formed(context: Context, found: Sequence[Place], lexicon: Lexicon) -> Iterator[_Given]:
    if "局" not in context.text:
        return
    for formed in _FORMED.finditer(context.text):
        start, end = formed.span("what")
        if _is_sure(context, Item(formed["what"], start, end), lexicon):
            first, last = formed.span("seats" if formed["seats"] else "core")
            yield from ((each, start, end) for each in found if first <= each.start < last)


def _grown(context: Context, found: Sequence[Place], lexicon: Lexicon) -> Iterator[_Given]:
    """Yield what each place of a list has that a verb grows: 做强甲仿制药、乙中医药."""
    text = context.text
    for clause, here in _lists(text, found):
        verb = _GROWS.search(text, clause.start(), here[0].start)
        last = _LAST_GROWN.match(text, here[-1].end, clause.end())
        if verb is None or verb.end() != here[0].start or last is None:
            continue
        if _CLUSTERS.match(text, last.end()) or not all(
            text[each.start - 1] in "、和与及" for each in here[1:]
        ):
            continue
        spans = list(_spans(text, here, last.end()))
        named = [_item(text, start, end, lexicon) for _, start, end in spans]
        sure = sum(_is_sure(context, each, lexicon) for each in named)
        # 发展甲县白茶、乙县麻羊: beside what is known others stand behind full names of places.
        full = all(text[each.end - 1] in _UNITS for each in here)
        fit = all(names_sector(each, lexicon) for each in named) and _SHARE * sure >= len(named)
        if sure == len(named) or (full and fit):
            yield from spans


def _grown_alone(context: Context, found: Sequence[Place], lexicon: Lexicon) -> Iterator[_Given]:
    """Yield what a verb grows that stands with one place: 做强甲工程机械产业，做大乙石化产业."""
    text = context.text
    for place in found:
        grown = _ONE_GROWN.match(text, place.end)
        if grown is None or _GROWS.search(text, 0, place.start) is None:
            continue
        start, end = grown.span("what")
        if not text.endswith(_HEADED, start, end) and _is_sure(
            context, _item(text, start, end, lexicon), lexicon
        ):
            yield place, start, end


def _item(text: str, start: int, end: int, lexicon: Lexicon) -> Item:
    return Item(text[start:end], start, end, head_of(text[start:end], lexicon))


def _bracketed(
    context: Context, found: Sequence[Place], lexicon: Lexicon
) -> Iterator[tuple[Place, Item]]:
    """Yield what the brackets of a list say: all hold places, or all what the places have."""
    if "（" not in context.text and "(" not in context.text:
        return
    brackets = list(_BRACKET.finditer(context.text))
    for read in (_seats, _trades):
        groups = [pairs for each in brackets if (pairs := read(context, each, found, lexicon))]
        # 甲市（A、B）: one bracket will do where it lists trades.
        if len(groups) >= _FEWEST or (
            read is _trades and groups and _lists_lines(groups[0], lexicon)
        ):
            yield from (pair for pairs in groups for pair in pairs)


def _lists_lines(pairs: Sequence[tuple[Place, Item]], lexicon: Lexicon) -> bool:
    return len(pairs) >= _FEWEST and all(is_line(item.name, lexicon) for _, item in pairs)


def _seats(
    context: Context, bracket: re.Match[str], found: Sequence[Place], lexicon: Lexicon
) -> list[tuple[Place, Item]]:
    """Return the places in a bracket, each with the trade in front: 重点发展A（甲市、乙市）."""
    text, end = context.text, bracket.end("what")
    inside = _within(found, bracket)
    if not inside or not _holds_places(text, inside, *bracket.span("inner")):
        return []
    start, _, _ = grammar(lexicon).strip_verbs(text, text, bracket.start("what"), end)
    item = Item(text[start:end], start, end, head_of(text[start:end], lexicon))
    return [(each, item) for each in inside] if _is_sure(context, item, lexicon) else []


def _trades(
    context: Context, bracket: re.Match[str], found: Sequence[Place], lexicon: Lexicon
) -> list[tuple[Place, Item]]:
    """Return the trades in a bracket, each with the place in front: 甲市（A、B）."""
    place = next((each for each in found if each.end == bracket.end("what")), None)
    if place is None or _within(found, bracket):
        return []
    named = items(context.text, *bracket.span("inner"), lexicon)
    sure = sum(_is_sure(context, each, lexicon) for each in named)
    known = 2 * sure >= len(named) and all(names_sector(each, lexicon) for each in named)
    return [(place, each) for each in named] if known else []


def _within(found: Sequence[Place], bracket: re.Match[str]) -> list[Place]:
    return [each for each in found if bracket.start("inner") <= each.start < bracket.end("inner")]


def _holds_places(text: str, inside: Sequence[Place], first: int, last: int) -> bool:
    """Say whether a bracket holds nothing but places."""
    edges = [first, *(at for each in inside for at in (each.start, each.end)), last]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return all(_BESIDE.fullmatch(text, start, end) for start, end in gaps)


def _is_sure(context: Context, item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is the plan's own field, goods or a known trade, and not what 临港 is."""
    known = item.name == item.head.word and item.head.label == "Product"
    return known or is_topic(context, item.name) or is_line(item.name, lexicon)
