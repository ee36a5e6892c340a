"""Administrative units: the table of data/regions, and names found in a text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from loaders.lexicon import Lexicon

_FILE = Path(__file__).parents[2] / "data" / "regions" / "regions.tsv"
_PROVINCE_DIGITS, _CITY_DIGITS = 2, 4
# The kind of a unit at the end of its name, with the peoples that an autonomous one is named for.
PEOPLES = (
    "壮族|回族|维吾尔|土家族|苗族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|侗族|朝鲜族|(?<!内)蒙古族?|"
    "哈萨克|柯尔克孜|满族|黎族|瑶族|仫佬族|毛南族|畲族|土族|撒拉族|东乡族|保安族|裕固族|水族|仡佬族|各族"
)
_KIND = re.compile(
    rf"(?:(?:{PEOPLES})+自治[区州县旗]|自治[区州县旗]|特别行政区|省|市|盟|地区|林区|特区|新区|区|县|旗)$"
)
# 甲|回族区 goes by 甲区.
_OF_PEOPLE = re.compile(rf"(?<=.)(?:{PEOPLES})+区$")
# What holds districts: 北京市 too, but no 甲省.
_SEATS = ("市", "州", "盟", "地区")
_SHORTEST = 2
_LONGEST = 10
_REMEMBERED = 256  # texts whose regions are kept
JOINTS = frozenset("、和与及")
"""What joins the places of a list."""
_AND = "、和"
_BRACKET = re.compile(r"[（(](?P<list>[^（）()，。；]{2,60})[)）]")
_ITEM = re.compile(r"[^、和与及]+")
# 上海|交大, 西安|理工: a university by its short name, and no city.
_SCHOOL = re.compile("(?:交大|理工|工大|科大|农大|师大|医大|财大)(?![学职])")


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative unit.

    Attributes:
        adcode: six digits; the first two are its province's, the first four its city's.
        name: the full name.
        level: province, city or county.
        longitude: degrees, or None.
        latitude: degrees, or None.
        former: names that it had or goes by as well: 即墨市 became 即墨区; 巴州.
    """

    adcode: str
    name: str
    level: str
    longitude: float | None
    latitude: float | None
    former: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The name without its kind: 长沙 for 长沙市; the whole name where one sign would stay."""
        bare = _KIND.sub("", self.name)
        return bare if len(bare) >= _SHORTEST else self.name

    def holds(self, other: "Region") -> bool:
        """Say whether the other unit lies within this one."""
        digits = {"province": _PROVINCE_DIGITS, "city": _CITY_DIGITS}.get(self.level)
        return digits is not None and other.adcode[:digits] == self.adcode[:digits]


@dataclass(frozen=True, slots=True)
class Named:
    """A place in a text where a region is named: [start, end)."""

    start: int
    end: int
    region: Region


class Regions:
    """Names of regions, full and short, and what each means."""

    def __init__(
        self,
        names: Mapping[str, Region],
        traps: Iterable[str] = (),
        shared: Mapping[str, tuple[Region, ...]] | None = None,
    ) -> None:
        self.names = names
        self._shared = shared or {}
        self._words = {*names, *traps, *self._shared}
        # How long the words are that begin with two signs, the longest first.
        self._lengths: dict[str, tuple[int, ...]] = {}
        for word in sorted(self._words, key=lambda each: -len(each)):
            held = self._lengths.get(word[:2], ())
            if len(word) not in held:
                self._lengths[word[:2]] = (*held, len(word))
        # An alternation of all names would try each of them at each character.
        first, second = (
            "".join(re.escape(sign) for sign in sorted({word[at : at + 1] for word in self._words}))
            for at in range(2)
        )
        self._starts = re.compile(f"[{first}](?=[{second}])" if second else r"(?!)")
        # The places of one passage are asked for by several extractors.
        self._found = lru_cache(maxsize=_REMEMBERED)(lambda text: tuple(self._search(text)))

    def get(self, name: str) -> Region | None:
        """Return the region of a full or short name, or None."""
        return self.names.get(name)

    def beginning(self, text: str) -> Region | None:
        """Return the region that a text begins with, or None."""
        word = self._longest(text, 0)
        region = self.names.get(word)
        return region and self._among_cities(region, text, 0, word)

    def find(self, text: str) -> tuple[Named, ...]:
        """Return each place where a text names a region, the longest name at each place.

        A county right behind its city or province goes by its short name too: 长沙望城, 浙江玉环.
        """
        return self._found(text)

    def _search(self, text: str) -> Iterator[Named]:
        at = 0
        before = list[Region]()
        for found in self._starts.finditer(text):
            start = found.start()
            begun = start >= at and text[start : start + 2] in self._lengths  # as few pairs are
            word = self._longest(text, start) if begun else ""
            if not word:
                continue
            at = start + len(word)
            region = self.names.get(word) or self._in_one_of(before, word)
            if region is None or _SCHOOL.match(text, at):
                continue
            region = self._among_cities(region, text, start, word)
            before.append(region)
            yield Named(start, at, region)
            # 江苏|连云港 is that city, and not 连云 district.
            wide = region.level == "province" and not region.name.endswith("市")
            if wide and self.beginning(text[at : at + _LONGEST]):
                continue
            for inner in _inner(region, text, at):
                yield inner
                at = inner.end

    def _in_one_of(self, before: Sequence[Region], name: str) -> Region | None:
        """Return the one of several counties of a name whose city the text has named last.

        深圳市…，南山区…: the district of that city.
        """
        held = self._shared.get(name, ())
        for city in reversed(before) if held else ():
            inside = [each for each in held if city.name.endswith(_SEATS) and city.holds(each)]
            if len(inside) == 1:
                return inside[0]
        return None

    def _longest(self, text: str, start: int) -> str:
        """Return the longest word that stands at a place, or ""."""
        for length in self._lengths.get(text[start : start + 2], ()):
            word = text[start : start + length]
            if word in self._words:
                return word
        return ""

    def _among_cities(self, region: Region, text: str, start: int, name: str) -> Region:
        """Return the city of a province's short name where it stands in a list with others.

        长春、吉林、四平 are three cities.
        """
        city = self.names.get(f"{name}市") if region.level == "province" else None
        if city is None or city.level != "city":
            return region
        others = [each.short for each in self.within(region) if each.level == "city"]
        before = tuple(f"{each}{joint}" for each in others for joint in _AND)
        after = tuple(f"{joint}{each}" for each in others for joint in _AND)
        listed = text.endswith(before, 0, start) or text.startswith(after, start + len(name))
        return city if listed else region

    def within(self, region: Region) -> tuple[Region, ...]:
        """Return the units within a region that have a name here, by code."""
        inside = {each.adcode: each for each in self.names.values() if region.holds(each)}
        return tuple(inside[code] for code in sorted(inside) if code != region.adcode)


def _inner(region: Region, text: str, at: int) -> tuple[Named, ...]:
    """Return the counties that stand right behind what holds them, or alone in brackets there.

    Both go by their full or short names: 长沙望城, 漳州（东山、诏安）.
    """
    names = _counties(region.adcode)
    for end in range(min(len(text), at + _LONGEST), at + 1, -1):
        if county := names.get(text[at:end]):
            return (Named(at, end, county),)
    bracket = _BRACKET.match(text, at)
    items = list(_ITEM.finditer(text, *bracket.span("list"))) if bracket else []
    inside = [names.get(item.group()) for item in items]
    return tuple(
        Named(*item.span(), county)
        for item, county in zip(items, inside, strict=True)
        if county is not None and None not in inside
    )


@cache
def _counties(adcode: str) -> Mapping[str, Region]:
    """Return the counties of a city or a province, by their full and short names.

    Of a province's only those that one county alone has there, and that are no words of their own.
    """
    home = by_code().get(adcode)
    if home is None or home.level == "county":
        return {}
    inside = [each for each in table() if each.level == "county" and home.holds(each)]
    if home.name.endswith(_SEATS):
        return {name: each for each in inside for name in (each.short, each.name)}
    often, common = Counter(each.short for each in inside), _words("common_names")
    # 湖南长沙 is the city, though there is a county of that name too.
    cities = {each.short for each in table() if each.level == "city" and home.holds(each)}
    return {
        name: each
        for each in inside
        for name in (each.short, each.name)
        if often[each.short] == 1 and each.short not in common | cities
    }


@cache
def table() -> tuple[Region, ...]:
    """Return all units, by code."""
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines() if line[0] != "#")
    return tuple(_region(*row) for row in rows)


def _region(
    code: str, name: str, level: str, longitude: str = "", latitude: str = "", former: str = ""
) -> Region:
    past = tuple(former.split("、")) if former else ()
    return Region(code, name, level, _degrees(longitude), _degrees(latitude), past)


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@cache
def by_code() -> Mapping[str, Region]:
    """Return all units by their codes."""
    return {each.adcode: each for each in table()}


@cache
def county_names() -> frozenset[str]:
    """Return the short names of all counties."""
    return frozenset(
        each.short for each in table() if each.level == "county" and each.short != each.name
    )


def parent_of(region: Region) -> Region | None:
    """Return the city that a county lies in, or the province of a city or such a county."""
    codes = (f"{region.adcode[:_CITY_DIGITS]}00", f"{region.adcode[:_PROVINCE_DIGITS]}0000")
    above = (by_code().get(code) for code in codes)
    return next((each for each in above if each is not None and each != region), None)


@cache
def regions(own: str = "") -> Regions:
    """Return the names as a plan for a region uses them.

    Provinces and cities go by full and short names. Of counties, many of which share a name,
    only full names count, and of these the plan's own come first; one that several provinces
    share, and the plan's own has not, means none. The plan's own city's counties, its own
    province's county-level cities and those that the whole country knows go by short names too.

    Args:
        own: full name of the plan's own region, or "".
    """
    home = home_of(own)
    names: dict[str, Region] = {}
    for region in sorted(table(), key=lambda each: _nearness(each, home)):
        for name in _spellings(region, home):
            if name not in _traps():  # 合作 is no 合作市 wherever one works with another
                names.setdefault(name, region)
    shared = _shared(home)
    for name in shared:
        if name in names and names[name].level == "county":
            del names[name]
    several = {name: held for name, held in shared.items() if name not in names}
    return Regions(names, _traps(), several)


@cache
def every_region() -> Regions:
    """Return all names, the short ones of counties where they mean one alone, of no own region."""
    names = dict(regions().names)
    often = Counter(each.short for each in table())
    common = _words("common_names")
    for each in table():
        if often[each.short] == 1 and each.short not in common:
            names.setdefault(each.short, each)
    return Regions(names, _traps())


@cache
def home_of(own: str) -> Region | None:
    """Return the unit of a plan's own region, the largest of that name."""
    levels = {"province": 0, "city": 1, "county": 2}
    found = [each for each in table() if each.name == own or own in each.former]
    return min(found, key=lambda each: (levels[each.level], each.adcode), default=None)


@cache
def local_regions(own: str) -> Regions:
    """Return the names within a plan's own province, those of counties in their short forms too.

    They count at the head of a name (黄埔集成电路产业园), where no other word stands.
    """
    common = _words("common_names")
    names = _local_names(own).items()
    return Regions({name: region for name, region in names if name not in common}, _traps())


@cache
def listed_regions(own: str) -> Regions:
    """Return the same with the names that are words of their own: beside 盐池, 同心 is a county."""
    return Regions(_local_names(own), _traps())


@cache
def _local_names(own: str) -> Mapping[str, Region]:
    home = home_of(own)
    names: dict[str, Region] = {}
    for region in sorted(table(), key=lambda each: _nearness(each, home)):
        if home is not None and _near(region, home):
            for name in (*_spellings(region, home), region.short):
                names.setdefault(name, region)
    return names


@cache
def _shared(home: Region | None) -> Mapping[str, tuple[Region, ...]]:
    """Return the names of counties that several places outside the plan's province have."""
    held: dict[str, dict[str, Region]] = {}
    for each in table():
        if each.level == "county":
            held.setdefault(each.name, {})[each.adcode] = each
    own = {each.name for each in table() if home is not None and _near(each, home)}
    return {key: tuple(of.values()) for key, of in held.items() if len(of) > 1 and key not in own}


def _traps() -> frozenset[str]:
    """Return the words in which a region's name stands and means none: 朝阳产业."""
    return _words("region_traps")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(Lexicon().table(name).rows)


def _near(region: Region, home: Region) -> bool:
    return region.adcode[:_PROVINCE_DIGITS] == home.adcode[:_PROVINCE_DIGITS]


def _nearness(region: Region, home: Region | None) -> tuple[int, int, str]:
    """Return what orders regions of one name: the plan's own, its part, then the larger.

    海南 is a prefecture in a plan for 青海, 朝阳 a district in one for 北京.
    """
    levels = {"province": 0, "city": 1, "county": 2}
    near = home is not None and _near(region, home)
    far = region.level == "county" and not near
    rank = 0 if region == home else 1 if near and region.level != "county" else 2
    if home is not None and (home.level != "province" or home.name.endswith("市")):
        rank = 1 if rank == 2 and home.holds(region) else rank  # noqa: PLR2004
    return 3 if far else rank, levels[region.level], region.adcode


def _spellings(region: Region, home: Region | None) -> Iterable[str]:
    """Return the names that a region goes by in a plan for a home region."""
    if len(region.name) > _SHORTEST or region.level != "county":
        yield region.name
    yield from region.former
    if region.name.endswith("自治县"):
        yield f"{region.short}县"
    elif people := _OF_PEOPLE.search(region.name):
        yield f"{region.name[: people.start()]}区"
    if region.level != "county":
        yield region.short
        if region.name.endswith("自治州"):
            yield f"{region.short}州"
            yield f"{region.short}自治州"
        return
    known = region.name.endswith("市") and region.short in _words("known_cities")
    inside = home is not None and (home.holds(region) or home == region)
    city_plan = home is not None and (home.level != "province" or home.name.endswith("市"))
    if known or (inside and (city_plan or region.name.endswith(("市", "林区")))):
        yield region.short
