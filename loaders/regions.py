"""Administrative units: the table of data/regions, and names found in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "regions" / "regions.tsv"
_PROVINCE_DIGITS, _CITY_DIGITS = 2, 4
# The kind of a unit at the end of its name, with the peoples that an autonomous one is named for.
_PEOPLES = (
    "壮族|回族|维吾尔|土家族|苗族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|侗族|朝鲜族|蒙古族?|"
    "哈萨克|柯尔克孜|满族|黎族|瑶族|仫佬族|毛南族|畲族|土族|撒拉族|东乡族|保安族|裕固族|水族|仡佬族|各族"
)
_KIND = re.compile(
    rf"(?:(?:{_PEOPLES})+自治[区州县旗]|自治[区州县旗]|特别行政区|省|市|盟|地区|林区|特区|新区|区|县|旗)$"
)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative unit.

    Attributes:
        adcode: six digits; the first two are its province's, the first four its city's.
        name: the full name.
        level: province, city or county.
        longitude: degrees, or None.
        latitude: degrees, or None.
    """

    adcode: str
    name: str
    level: str
    longitude: float | None
    latitude: float | None

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

    def __init__(self, names: Mapping[str, Region]) -> None:
        self._names = names
        ordered = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = re.compile("|".join(map(re.escape, ordered)))

    def get(self, name: str) -> Region | None:
        """Return the region of a full or short name, or None."""
        return self._names.get(name)

    def beginning(self, text: str) -> Region | None:
        """Return the region that a text begins with, or None."""
        found = self._pattern.match(text)
        return self._names[found.group()] if found else None

    def find(self, text: str) -> Iterator[Named]:
        """Yield each place where a text names a region, the longest name at each place."""
        for found in self._pattern.finditer(text):
            yield Named(found.start(), found.end(), self._names[found.group()])

    def within(self, region: Region) -> tuple[Region, ...]:
        """Return the units within a region that have a name here, by code."""
        inside = {each.adcode: each for each in self._names.values() if region.holds(each)}
        return tuple(inside[code] for code in sorted(inside) if code != region.adcode)


@cache
def table() -> tuple[Region, ...]:
    """Return all units, by code."""
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines() if line[0] != "#")
    return tuple(
        Region(code, name, level, _degrees(longitude), _degrees(latitude))
        for code, name, level, longitude, latitude in rows
    )


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@cache
def regions(own: str = "") -> Regions:
    """Return the names as a plan for a region uses them.

    Provinces and cities go by full and short names. Of counties, many of which share a name,
    only full names count, and of these the plan's own come first; the plan's own city's counties
    and its own province's county-level cities go by short names too.

    Args:
        own: full name of the plan's own region, or "".
    """
    home = next((each for each in table() if each.name == own), None)
    names: dict[str, Region] = {}
    for region in sorted(table(), key=lambda each: _nearness(each, home)):
        for name in _spellings(region, home):
            names.setdefault(name, region)
    return Regions(names)


def _nearness(region: Region, home: Region | None) -> tuple[bool, int, str]:
    """Return what orders regions of one name: the plan's own part first, then the larger."""
    levels = {"province": 0, "city": 1, "county": 2}
    near = home is not None and region.adcode[:2] == home.adcode[:2]
    return region.level == "county" and not near, levels[region.level], region.adcode


def _spellings(region: Region, home: Region | None) -> Iterable[str]:
    """Return the names that a region goes by in a plan for a home region."""
    if len(region.name) > _SHORTEST or region.level != "county":
        yield region.name
    if region.level != "county":
        yield region.short
        if region.name.endswith("自治州"):
            yield f"{region.short}州"
        return
    inside = home is not None and home.holds(region)
    city_plan = home is not None and home.level == "city"
    if inside and (city_plan or region.name.endswith("市")):
        yield region.short
