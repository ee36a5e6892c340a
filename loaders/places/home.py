"""Whose plan a text is: the region that it calls 全市 or 我省, where its head names none."""

import re
from collections import Counter
from collections.abc import Iterator

from loaders.places.regions import Region, every_region, home_of, parent_of

_OWN = re.compile(r"[我全](?P<kind>省|市(?!场)|县(?!域)|州|旗|区(?![域间块位]))")
# 甲市经济技术开发区产业规划: what 全区 means there.
_ZONE = re.compile(
    r"[\u4e00-\u9fff（）]{2,14}?(?:经济技术开发区|高新技术产业开发区|高技术产业开发区|新技术(?:产业)?开发区|高新区|经开区|经济开发区|产业集聚区"
    r"|科技园区[\u4e00-\u9fff]{2,4}园|工业园区|产业园区|综合保税区|保税港区|化工园区|科学城|科技城"
    r"|(?:自由贸易|自贸)试验区(?:[\u4e00-\u9fff]{2,4}片区)?|临空经济(?:示范)?区)(?=.*(?:规划|计划|方案|意见|报告|汇报|总结|情况|要点))"
)
# 甲市经济技术开发区 is called 甲经开区, 甲国家高新技术产业开发区 甲高新区.
_SHORT_KINDS = (
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("综合保税区", "综保区"),
)
_CALLED_SHORT = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)[市县区]?(?:国家级?)?"
    rf"(?P<kind>{'|'.join(each for kind in _SHORT_KINDS for each in kind)})"
)
_LEVELS = {
    "省": ("province",),
    "市": ("city", "province", "county"),  # 北京市, 长沙市, 浏阳市
    "州": ("city",),
    "区": ("county", "province"),  # 望城区, 西藏自治区
    "县": ("county",),
    "旗": ("county",),
}
_FEWEST = 2
_SHARE = 2 / 3


def told_home(text: str) -> str:
    """Return the full name of the region that a text is for by what it says, or "".

    It says 全市 or 我市, and most of the cities that it names, by themselves or by a county, are
    one. Of a city and a county-level city in it, it is the second where that alone is named.

    Args:
        text: the clean text, of any length.
    """
    said = Counter(found["kind"] for found in _OWN.finditer(text))
    if not said:
        return ""
    kind, _ = said.most_common(1)[0]
    named = [each.region for each in every_region().find(text)]
    counted = Counter(home for region in named for home in _homes(region, kind))
    if not counted:
        return ""
    most = max(counted.values())
    of_kind = sum(any(_homes(region, kind)) for region in named)
    if most < _FEWEST or most < _SHARE * of_kind:
        return ""
    narrow = (name for name, number in counted.items() if number >= _SHARE * most)
    return min(narrow, key=_width)


def zone_of(title: str) -> str:
    """Return the development zone whose plan a title is of, or ""."""
    found = _ZONE.match(title)
    return found.group() if found else ""


def same_zone(name: str, zone: str) -> bool:
    """Say whether two names are of one zone: 甲市高新技术产业开发区 and 甲高新区."""
    return name != zone and bool(_short_of(name)) and _short_of(name) == _short_of(zone)


def _short_of(zone: str) -> str:
    """Return what a zone is called for short, or "" where its name has no such end."""
    found = _CALLED_SHORT.fullmatch(zone)
    if found is None:
        return ""
    kind = next((short for end, short in _SHORT_KINDS if found["kind"] == end), found["kind"])
    return f"{found['place']}{kind}"


def _homes(region: Region, kind: str) -> Iterator[str]:
    """Yield the names of a region and of what holds it that 全市 or 全省 can mean."""
    above: Region | None = region
    while above is not None:
        if above.level in _LEVELS[kind] and above.name.endswith(kind):
            yield above.name
        above = parent_of(above)


def _width(name: str) -> int:
    home = home_of(name)
    return ("county", "city", "province").index(home.level) if home is not None else 0
