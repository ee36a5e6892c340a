"""Figures of a list: A、B分别达到a、b gives each its own, A、B均达到a the same to both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, repeat
from typing import Literal

from graph.model import Span
from loaders.figures.carried import SHORT, Carried, of_stock
from loaders.figures.names import (
    Name,
    clean,
    front_name,
    is_change,
    with_head,
    without_head,
    without_tail,
)
from loaders.figures.quantities import Stated
from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND
from loaders.places.regions import every_region

_SEPARATORS = ("、", "、|和|与|及|以及", "和", "与|和")
_CLOSER = (
    rf"(?:等)?(?:{ANY_KIND}*"
    r"(?:产业|行业|领域|环节|集群|园区|基地))?"
)
# 甲产业、乙制造业|增加值占规模以上工业的比重
_SHARED_SHARE = re.compile(
    r"(?P<item>.{2,}?(?<!专)业)(?P<head>(?:总?产值|增加值|营业收入|销售收入|投资|出口|税收|利润)[^占]{0,4}占.{2,})"
)
_EACH = re.compile(
    r"(?:分别|依次|双双|(?<![平年月日人户亩地])均(?![胜瑶豪][\u4e00-\u9fff]{2})|(?<![成郫首丰宁宜花于])都(?![市区会县江匀昌])|各自?)"
)
# 营业收入、利润总额|年均增速: what is told of each is no measure itself.
_TRAIT = re.compile(r"(?:年均|平均)?(?:增速|增长率|增幅|增长)$")
_LEVEL = re.compile(r"^[国省市区县]家?级?$|级$|^全[国省市]$")
_SHARE = re.compile(r"^(?:约)?占")
# 同比分别增长12.4%和6.8%: of what was said of each before.
_GROWN = re.compile(r"(?:同比|环比|年均)*(?:增长|下降|提高|提升)(?![到至])")
# 分别占8.5%和4.4%: of a whole that is not said.
_SHARE_ALONE = re.compile(r"(?:各|合|约|只|仅)*占(?:了|到|比)?(?:约|近|超过?)?")
# 分别增长5.2%、下降3.8%: the next of a list went the other way.
_TURNED = re.compile(r"(?:[、，和与及以]*|以及)(?P<turn>(?:同比|环比)?(?:增长|下降|提高|提升))?")
_UNIT = re.compile(r"[^、，。的]{1,8}?[市区县州盟旗省]")
# 锂四大产业|营业收入, 蔚来两家整车企业|产量, 鄂州三市|产值: what sums a list up.
_SUMMED = re.compile(
    r"(?<=.)等?[两二三四五六七八九十\d]+(?:[大个家类种项座款][^、，]{0,8}?(?:产业|行业|领域|环节|板块|集群|园区"
    r"|基地|企业|公司|车企(?!业)|厂商)+|条(?=产业[链带])|[地市区县省](?![级场域]))"
)
_COMPARED = re.compile(r"[同环]比$")
_GOES_ON = re.compile(
    r"(?:同比|环比|年均|平均)*(?:增长率?|增速|增幅|下降|降幅|提[高升])?|占比|占[^，。；、]{2,16}(?:比重|比例|份额)?"
)
# 合计占全省的62%: of all together.
_ALL = re.compile(r"合计|共计|总计|合共|共")
_MANY = 2
_LONGEST = 8
_OF_MEASURE = re.compile(
    r"(?:同比|环比|年均|平均)*(?:占|比|增(?!加值)|降|下|提|较|高|低|快|总[额量]$)"
)
_WITHIN_LIST = re.compile("、")
_OWN = frozenset({"分别", "依次"})
# 由10%、20%|，提高到2024年的|30%、50%
_GOES_TO = re.compile(r"(?P<words>[，,]?(?:[^，,。；、\d]|20\d\d年){2,14})(?=\d)")


Role = Literal["", "from", "to"]
"""What a quantity is in a change: 由10%提高到30%."""


@dataclass(frozen=True, slots=True)
class Given:
    """A quantity that is given to one of a list.

    Attributes:
        stated: the quantity.
        name: what it is of.
        role: from and to in 分别由10%、20%提高到30%、50%, else "".
        short: it is told of what a list before named: 占比分别为19%和81%.
    """

    stated: Stated
    name: Name
    role: Role = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a list stands: [begin, stop), where the words behind 分别 begin, whether it is 分别."""

    begin: int
    stop: int
    lead: int
    own: bool


def distributed(
    text: str, clause: Span, kept: Sequence[Stated], carried: Carried, lexicon: Lexicon
) -> list[Given]:
    """Return each quantity of A、B分别达到a、b with its name, and A、B均达到a with both names.

    What the last item ends with belongs to all: 国家和省级实验室, 光伏、风电装机.

    Args:
        text: the passage.
        clause: where the clause stands.
        kept: its quantities.
        carried: what was named before: 分别占全省的62%和48% goes on with it.
        lexicon: the tables.
    """
    for mark in _EACH.finditer(text, clause.start, clause.end):
        before = [each for each in kept if each.end <= mark.start()]
        behind = [each for each in kept if each.start >= mark.end() - 1]
        if not behind:
            continue
        if first := _came_from(text, before, behind, lexicon):
            before, behind = before[: -len(first)], [*first, *behind]
        begin = before[-1].end if before else clause.start
        stop, lead = (first[0].start,) * 2 if first else mark.span()
        at = _Place(begin, stop, lead, mark.group() in _OWN)
        found = _given(text, at, behind, Carried() if before else carried, lexicon)
        if found:
            return found
    again = _told_again(text, clause, kept, carried, lexicon)
    return again or _unmarked(text, clause, kept, lexicon)


def _unmarked(text: str, clause: Span, kept: Sequence[Stated], lexicon: Lexicon) -> list[Given]:
    """Return the numbers of a list as long as that of the items: 甲、乙、丙占比为19%、17%和64%."""
    run = _run(text, kept) if kept else []
    if len(run) < _MANY or _WITHIN_LIST.search(text, run[0].start, run[-1].end) is None:
        return []
    at = _Place(clause.start, run[0].start, run[0].start, own=True)
    return _given(text, at, kept, Carried(), lexicon)


def _came_from(
    text: str, before: Sequence[Stated], behind: Sequence[Stated], lexicon: Lexicon
) -> Sequence[Stated]:
    """Return the numbers before 分别 that those behind it came from: 由1%、2%分别提高到3%、4%."""
    first = before[-len(_run(text, behind)) :]
    if len(first) < _MANY or _run(text, first) != [*first]:
        return []
    return first if is_change(text, first[-1].end, behind[0].start, lexicon) else []


def _told_again(
    text: str, clause: Span, kept: Sequence[Stated], carried: Carried, lexicon: Lexicon
) -> list[Given]:
    """Return what a clause tells of each of the list before it.

    Form 1: …分别为a、b，增长c和d
    Form 2: …分别由a、b，提高到c、d
    """
    run = _run(text, kept) if kept else []
    if len(run) < _MANY or len(run) != len(carried.listed):
        return []
    if is_change(text, clause.start, run[0].start, lexicon):
        return [Given(*e, "to", short=True) for e in zip(run, carried.listed, strict=True)]
    words, name = (
        text[clause.start : run[0].start],
        front_name(text, clause.start, run[0].start, lexicon),
    )
    told = name.text if name else ""  # 占全省的 is no name
    goes_on = SHORT.match(told or words) or _is_measure(told, lexicon)
    if not goes_on or _ALL.match(words):
        return []
    named = [_told(text, each, told, lexicon) for each in carried.listed]
    return _with_changes(text, kept, named, lexicon, short=True)


def _told(text: str, item: Name, told: str, lexicon: Lexicon) -> Name:
    """Return the name of what is told of an item that stands before.

    Form 1: 光伏产值|占比     of what was told of the item before
    Form 2: 光伏|净利润       of the item: it is a measure of its own
    """
    base = of_stock(item) if told else item
    if not _is_measure(told, lexicon):
        return replace(base, text=f"{base.text}{told}")
    own = clean(text[item.start : item.end])
    own = own.removesuffix(lexicon.table("measured_nouns").ending(own) or "")
    return replace(base, text=f"{own or base.text}{told}")


def _is_measure(told: str, lexicon: Lexicon) -> bool:
    """Say whether words name a measure of their own: 净利润, but not 增速 or 占比."""
    noun = lexicon.table("measured_nouns").ending(told)
    return noun is not None and len(told) <= _LONGEST and _OF_MEASURE.match(told) is None


def _given(
    text: str, at: _Place, behind: Sequence[Stated], carried: Carried, lexicon: Lexicon
) -> list[Given]:
    """Return the numbers behind 分别 or 均 with the items in front of it."""
    stop = without_tail(text, at.begin, at.stop, lexicon)
    begin = without_head(text, at.begin, stop, lexicon)
    tail = front_name(text, at.lead, behind[0].start, lexicon)
    run = _run(text, behind)
    wanted = len(run) if at.own else 0
    if wanted == 1 or (not wanted and len(run) != 1):
        return []
    items = _items(text, begin, stop, wanted, lexicon)
    said = text[begin:stop] if begin < stop else ""
    lead = _Lead(text[at.lead : run[0].start], tail.text if tail else "", run[0].kind)
    goes_on = _GOES_ON.fullmatch(said) is not None or _is_measure(said, lexicon)
    short = bool(wanted and not items and goes_on)
    if short:
        told = lead.name if not said and _is_measure(lead.name, lexicon) else said
        items = [_told(text, each, told, lexicon) for each in carried.lately(wanted)]
    leads = [lead, *(lead.after(text[a.end : b.start]) for a, b in pairwise(run))]
    pairs = zip(items, leads if wanted else repeat(lead), strict=False)
    named = [replace(each, text=own.behind(each.text, lexicon)) for each, own in pairs]
    if run[0].kind == "count":
        named = [replace(n, text=with_head(n.text, lexicon)) for n in named]
    if wanted:
        return _with_changes(text, behind, named, lexicon, short=short)
    return [Given(run[0], name) for name in named]


def _with_changes(
    text: str, numbers: Sequence[Stated], named: Sequence[Name], lexicon: Lexicon, *, short: bool
) -> list[Given]:
    """Return the numbers of a list with their names, and what they came to where they changed.

    Form: 分别由2015年的10%、20%提高到30%、50%
    """
    first, rest = numbers[: len(named)], numbers[len(named) :]
    if not first:
        return []
    goes = _GOES_TO.match(text, first[-1].end)
    goes = goes if goes and is_change(text, first[-1].end, goes.end("words"), lexicon) else None
    run = _run(text, rest) if rest and goes and goes.end("words") == rest[0].start else []
    came_to = run if len(run) == len(named) else []
    role: Role = "from" if goes else ""
    return [
        *(Given(*each, role, short) for each in zip(first, named, strict=True)),
        *(Given(*each, "to", short) for each in zip(came_to, named, strict=False)),
    ]


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands between 分别 and the first of a list's numbers."""

    words: str
    name: str
    kind: str

    def after(self, between: str) -> "_Lead":
        """Return the lead of the next number: 分别增长5.2%和|下降|3.8%, else the same."""
        changed = _TURNED.fullmatch(between)
        return replace(self, words=changed["turn"]) if changed and changed["turn"] else self

    def behind(self, item: str, lexicon: Lexicon) -> str:
        """Return an item with what the lead says of it.

        Form 1: 微型计算机、白酒产量分别占全国的一成、二成     产量占全国比重
        Form 2: 光伏、风电分别占8.5%、4.4%                     光伏占比
        Form 3: 光伏、风电产值分别同比增长10%、12%             产值同比增长
        Form 4: 光伏、风电分别实现产值15亿元、12亿元           光伏产值
        """
        nouns = lexicon.table("measured_nouns")
        measured = nouns.ending(_COMPARED.sub("", item)) is not None
        if _SHARE.match(self.name):
            return f"{item}{self.name}"
        if self.kind == "share" and _SHARE_ALONE.fullmatch(self.words):
            return item if "占" in item else f"{item}占比"
        if self.kind == "share" and (grown := _GROWN.search(self.words)):
            return f"{item}{grown.group()}"
        counted = self.kind == "count" or nouns.ending(self.name) is not None
        return f"{item}{self.name}" if counted and not measured else item


def _run(text: str, kept: Sequence[Stated]) -> list[Stated]:
    """Return the quantities that follow one another with nothing but a mark between."""
    run = [kept[0]]
    for each in kept[1:]:
        turned = _TURNED.fullmatch(text, run[-1].end, each.start)
        # 营业收入80亿元、增长5% is one measure and how it grew.
        if turned is None or (turned["turn"] and each.kind != kept[0].kind):
            break
        run.append(each)
    return run


def _items(text: str, start: int, end: int, wanted: int, lexicon: Lexicon) -> list[Name]:
    """Return the items of a list with the head that the last one shares; [] when none fits."""
    for separator in _SEPARATORS:
        spans = list(_split(text, start, end, separator))
        if len(spans) == wanted or (not wanted and len(spans) > 1):
            return _headed(text, spans, lexicon)
    return []


def _split(text: str, start: int, end: int, separator: str) -> Iterator[tuple[int, int]]:
    at = start
    for found in re.compile(separator).finditer(text, start, end):
        if text.count("（", start, found.start()) == text.count("）", start, found.start()):
            yield at, found.start()
            at = found.end()
    yield at, end


@cache
def _last_item(lexicon: Lexicon) -> re.Pattern[str]:
    nouns = lexicon.table("measured_nouns").pattern
    return re.compile(
        rf"(?P<item>.{{2,}}?(?<!战略性)(?<!新兴)(?<!传统)(?<!未来)(?<!技术)(?<!核心))(?P<closer>{_CLOSER})(?P<head>(?:年|月)?(?:主营|市场)?(?:{nouns}){{1,2}}(?:[同环]比)?)"
    )


def _headed(text: str, spans: Sequence[tuple[int, int]], lexicon: Lexicon) -> list[Name]:
    nouns = lexicon.table("measured_nouns")
    last = text[spans[-1][0] : spans[-1][1]]
    first = [text[start:end] for start, end in spans[:-1]]
    names = [Name(start, end, clean(text[start:end])) for start, end in spans]
    if all(_LEVEL.search(each) for each in first):
        level = re.search(r"级", last)
        head = last[level.end() :] if level else ""
        return [*(Name(n.start, n.end, f"{n.text}{head}") for n in names[:-1]), names[-1]]
    trait = _TRAIT.search(last)
    if trait and all(nouns.ending(each) and not _TRAIT.search(each) for each in first):
        return [*(Name(n.start, n.end, n.text + trait.group()) for n in names[:-1]), names[-1]]
    if cut := _SUMMED.search(last):
        return _cut(names, last, cut.span())
    if place := _place_end(first, last):
        return _cut(names, last, (place, place))
    found = _SHARED_SHARE.fullmatch(last) or _last_item(lexicon).fullmatch(last)
    if found is None or any(nouns.ending(each) for each in first):
        return names
    start = spans[-1][0]
    item = found["item"]
    # 材料产业、电线电缆产业|产值: what all items end with is no word of the last one's own.
    closer = found.groupdict().get("closer") or ""
    item += closer if all(each.endswith(closer) for each in first) else ""
    closed = Name(start, start + len(item), f"{item}{found['head']}")
    return [*(Name(n.start, n.end, n.text + found["head"]) for n in names[:-1]), closed]


def _cut(names: Sequence[Name], last: str, at: tuple[int, int]) -> list[Name]:
    """Return the items, the last of which ends at a place, with what stands behind it."""
    head = last[at[1] :]
    ends = [*(each.end for each in names[:-1]), names[-1].start + at[0]]
    items = [*(each.text for each in names[:-1]), last[: at[0]]]
    return [
        Name(each.start, end, f"{item}{head}")
        for each, end, item in zip(names, ends, items, strict=True)
    ]


def _place_end(first: Sequence[str], last: str) -> int:
    """Return how much of the last item is a place, where all before it are places, else 0.

    Form: 无锡、苏州|集成电路产业规模, where each place has such a size.
    """
    known = every_region()
    if not all(known.get(each) or _UNIT.fullmatch(each) for each in first):
        return 0
    found = known.find(last)
    unit = _UNIT.match(last)
    end = found[0].end if found and found[0].start == 0 else 0
    end = max(end, unit.end()) if unit else end
    return end if end < len(last) else 0
