"""Which names of a plan mean one entity, and why."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.keys import normal_name
from graph.model import Document, Merge
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.names.names import is_named
from loaders.names.offices import is_whole
from loaders.places.home import same_zone, zone_of
from loaders.places.regions import Region, home_of, regions

Key = tuple[str, ...]
"""A label and what the entity's id is made of."""

# 太湖国家重点实验室（以下简称“太湖实验室”）
_INTRODUCED = re.compile(
    r"[（(](?:以下|下文)?(?:统称|简称|下称|合称|亦称|又称|也称|又名|亦即)为?[：:]?[“\"‘]?(?P<name>[^（）()“”\"‘’]{2,24})[”\"’]?[）)]"
)
# 计算机辅助工程（CAE）: a bracket of Latin letters is what the same thing is called for short.
# 手撕钢（超薄精密箔材）: what a bracket behind a name adds is a part of it as it is printed.
_PRINTED = re.compile(
    r"（(?!以下|简称|[不包]?含|如|即|其他|[^（）]*[元吨台辆套个件家户人]）)(?P<added>[^（）、，。；：等\d]{2,12})）"
)
_ABBREVIATED = re.compile(
    r"(?P<full>.{2,}?)[（(](?P<short>[A-Za-z][\w/+.\- ]{1,15})[）)]", re.ASCII
)
# 推广变频控制、微波杀菌技术; 推进甲扩能、乙扩建等项目: the word that closes a list is said of all.
_ITEMS = r"(?:[、和与及][^，。；、和与及]{2,24}?){0,8}?(?:等[^，。；、装设产]{0,4}?)?"
_CLOSED_BY = {
    "Technology": re.compile(rf"{_ITEMS}(?P<head>技术|工艺)"),
    "Programme": re.compile(rf"{_ITEMS}(?P<head>项目)"),
    "Field": re.compile(r"等?(?P<head>产业)(?![园基集链化带])"),
}
_PROPER = re.compile(
    r"(?P<stem>.{2,4})(?:实验室|研究院|科学城|科技城|大学城|科创城|科学园|论坛|大会)"
)
_BY_END = frozenset({"Platform", "Organisation", "Programme"})
_ABBREVIABLE = frozenset({"Industry", "Field", "Product", "Technology"})
_CLUSTERS = ("产业集群", "集群")
_CALLED = {"Field": ("产业链", "产业"), "Technology": ("关键技术", "技术", "工艺")}
_CLOSE = ("）", ")")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Joined:
    """What was found to be one: where each name's entity went, and the names that were given."""

    into: Mapping[Key, Key]
    reasons: Mapping[Key, str]
    given: Mapping[Key, tuple[Merge, ...]]

    def key(self, key: Key) -> Key:
        """Return the key under which a name's entity is kept."""
        return self.into.get(key, key)


def joined(document: Document, keys: Iterable[tuple[Mention, Key]], lexicon: Lexicon) -> Joined:
    """Return which keys mean one entity.

    Rule 1: 甲重点实验室（以下简称“甲实验室”）             the text says so
    Rule 2: 甲中心（武汉）, whose mention gives 甲中心 too   both stand in one place
    Rule 3: 湖南省甲中心 and 甲中心                          the plan's own region before a name
    Rule 4: 深海技术科学太湖实验室 and 太湖实验室             a proper name that ends one name alone
    Rule 5: 甲产业集群 and 甲集群
    Rule 6: 甲工程（CAE）, 甲工程 and CAE                     no other name has that abbreviation
    Rule 7: 甲钢 and 甲钢（超薄箔材）                         a bracket stands behind the name
    Rule 8: 甲产业链 and 甲, 乙控制技术 and 乙控制             what trades and techniques are called
    Rule 9: 甲控制 and 甲控制技术, of 甲控制、乙杀菌技术          what closes a list is said of all

    Rule 10: 甲经济技术开发区 and 甲经开区, of the zone's own plan

    What is not safe is left apart: two long names with one end, or an end of general words.
    """
    known = [
        (mention, key) for mention, key in keys if mention.label not in {"Region", "Indicator"}
    ]
    present = {key for _, key in known}
    found: dict[Key, tuple[Key, str]] = {}
    given: dict[Key, list[Merge]] = defaultdict(list)
    for key, name, reason in (
        *_called(document, known),
        *_beside(known),
        *_bracketed(document, known),
        *_bare(known),
        *_closed(document, known),
    ):
        given[key].append(Merge(name, reason))
        other = (*key[:-1], normal_name(name))
        if other in present and other != key:
            found.setdefault(other, (key, reason))
    for short, long, reason in (
        *_by_end(document, present, lexicon),
        *_of_clusters(present),
        *_of_zone(document, present),
    ):
        found.setdefault(short, (long, reason))
    into = {key: _last(key, found) for key in found}
    reasons = {key: reason for key, (_, reason) in found.items()}
    named = {key: tuple(dict.fromkeys(merges)) for key, merges in given.items()}
    return Joined(into, reasons, named)


def reason_of_region(name: str, region: Region | None) -> str:
    """Return why a name means a region: its short, a former or customary, or a usual name."""
    if region is None:
        return "another usual name"
    if name in region.former:
        return "its former or customary name"
    return "its short name" if region.name.startswith(name[:1]) else "what the plan calls it"


def _called(
    document: Document, known: Iterable[tuple[Mention, Key]]
) -> Iterator[tuple[Key, str, str]]:
    """Yield the names that the text itself introduces, each with what it is called behind."""
    ends: dict[int, Key] = {}
    for mention, key in known:
        ends.setdefault(mention.evidence.span.end, key)
    for found in _INTRODUCED.finditer(document.text):
        if found.start() in ends:
            key = ends[found.start()]
            yield key, found["name"], f"the text says so: {found.group()}"


def _beside(known: Iterable[tuple[Mention, Key]]) -> Iterator[tuple[Key, str, str]]:
    for mention, key in known:
        for alias in mention.aliases:
            whole = is_whole(mention.name, alias)
            reason = "the plan's own region's" if whole else f"given beside {mention.name}"
            yield key, alias, reason


def _bracketed(
    document: Document, known: Iterable[tuple[Mention, Key]]
) -> Iterator[tuple[Key, str, str]]:
    """Yield a name with the bracket behind it, and the two names that an abbreviation gives."""
    short: dict[Key, dict[Key, re.Match[str]]] = defaultdict(dict)
    for mention, key in known:
        if key[0] not in _ABBREVIABLE:
            continue
        bracketed = mention.name.endswith(_CLOSE)  # few are
        if bracketed and (found := _ABBREVIATED.fullmatch(mention.name)):
            short[key[0], normal_name(found["short"])].setdefault(key, found)
            continue
        behind = _PRINTED.match(document.text, mention.evidence.span.end)
        if behind and not regions().find(behind["added"]):
            yield key, mention.name + behind.group(), "as it is printed, with its bracket"
    for names in short.values():
        for key, found in names.items():
            reason = f"{found.group()} gives both names"
            yield key, found["full"], reason
            if len(names) == 1:
                yield key, found["short"], reason


def _bare(known: Iterable[tuple[Mention, Key]]) -> Iterator[tuple[Key, str, str]]:
    """Yield the names of fields and technologies without the word that says what they are."""
    for mention, key in known:
        ends = _CALLED.get(key[0], ())
        if not mention.name.endswith(ends):
            continue
        end = next(each for each in ends if mention.name.endswith(each))
        if len(stem := mention.name.removesuffix(end)) > 1:
            yield key, stem, f"the same without {end}"


def _closed(
    document: Document, known: Iterable[tuple[Mention, Key]]
) -> Iterator[tuple[Key, str, str]]:
    """Yield the names of items with the word that closes their list."""
    for mention, key in known:
        pattern = _CLOSED_BY.get(key[0])
        found = pattern.match(document.text, mention.evidence.span.end) if pattern else None
        if found and not mention.name.endswith(found["head"]):
            yield key, mention.name + found["head"], f"{found['head']} closes its list"


def _by_end(
    document: Document, present: Iterable[Key], lexicon: Lexicon
) -> Iterator[tuple[Key, Key, str]]:
    """Yield the names that end one longer name, with that name, where it is safe."""
    own = {normal_name(each) for each in _own_names(document)}
    ends: dict[Key, list[Key]] = defaultdict(list)
    names = sorted(key for key in present if key[0] in _BY_END)
    there = set(names)
    for key in names:
        name = key[-1]
        for start in range(1, len(name) - _SHORTEST + 1):
            short = (*key[:-1], name[start:])
            if short in there:
                ends[short].append(key)
    for short, long in ends.items():
        before = long[0][-1][: -len(short[-1])]
        if len(long) == 1 and before in own:
            yield short, long[0], f"the plan's own region stands before it in {long[0][-1]}"
        elif len(long) == 1 and _is_proper(short[-1], lexicon):
            yield short, long[0], f"a proper name that ends no other name than {long[0][-1]}"


def _own_names(document: Document) -> tuple[str, ...]:
    own = document.plan.region
    home = home_of(own)
    return (own, home.short) if home is not None else (own,) if own else ()


def _is_proper(name: str, lexicon: Lexicon) -> bool:
    """Say whether what stands before a head can only be a proper name: 太湖, not 材料 or 武汉."""
    found = _PROPER.fullmatch(name)
    if found is None:
        return False
    stem = found["stem"]
    general = not is_named(stem, "platform_general", lexicon)
    return not (general or head_of(stem, lexicon).word or regions().get(stem))


def _of_clusters(present: Iterable[Key]) -> Iterator[tuple[Key, Key, str]]:
    long, short = _CLUSTERS
    there = set(present)
    for key in sorted(there):
        if key[0] == "Cluster" and key[-1].endswith(long):
            other = (*key[:-1], key[-1].removesuffix(long) + short)
            if other in there:
                yield other, key, f"{short} and {long} of one name"


def _of_zone(document: Document, present: Iterable[Key]) -> Iterator[tuple[Key, Key, str]]:
    """Yield the other names of the zone whose plan this is."""
    zone = zone_of(document.plan.title)
    if not zone:
        return
    there = set(present)
    own = ("Platform", normal_name(zone))
    for key in sorted(there):
        if own in there and key[0] == "Platform" and same_zone(key[-1], own[-1]):
            yield key, own, f"what {zone} is called for short"


def _last(key: Key, found: Mapping[Key, tuple[Key, str]]) -> Key:
    """Return where a chain of merges ends; one that comes back stays where it began."""
    seen = [key]
    while seen[-1] in found:
        into = found[seen[-1]][0]
        if into in seen:
            return min(seen)
        seen.append(into)
    return seen[-1]
