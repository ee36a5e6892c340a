"""Signs of cities of one province in front of a trade, wherever the plan is from: 广佛|智能装备."""

import re
from collections import Counter, defaultdict
from functools import cache

from loaders.lexicon import Lexicon
from loaders.places.regions import Region, table

_LEAST, _MOST = 2, 4
_ALONG = re.compile(r"沿[江河湖海黄边]")
_PART = re.compile("[东西南北中]{1,2}")
_PROVINCE = 2  # the signs of an adcode that are the province's


def blend_of_trade(name: str, lexicon: Lexicon) -> tuple[int, tuple[Region, ...]] | None:
    """Return how many signs of cities a name begins with, and the cities, if a trade follows.

    Only where the cities of just one province can be meant; a trade itself begins with none.
    """
    if name in lexicon.table("trades"):
        return None
    for size in range(_MOST, _LEAST - 1, -1):
        if _is_trade(name[size:], lexicon):
            meant = [found for each in _signs(lexicon) if (found := _cities(name[:size], each))]
            if meant:  # else 高端 stands before the trade: 穗深|高端医疗器械
                return (size, meant[0]) if len(meant) == 1 else None
    return None


def scope_before_trade(line: str, lexicon: Lexicon) -> int:
    """Return how many signs in front of a trade tell a wide scope: 东北|, 川渝|汽车电子."""
    if line in lexicon.table("trades"):
        return 0
    wide = len(lexicon.table("wide_areas").beginning(line) or "")
    found = _ALONG.match(line)
    sizes = (wide, found.end() if found else 0, _of_provinces(line, lexicon))
    return next((size for size in sizes if size and _is_trade(line[size:], lexicon)), 0)


def _of_provinces(line: str, lexicon: Lexicon) -> int:
    """Return the length of two provinces' signs, or of one's with a direction, or 0."""
    provinces = lexicon.table("province_signs")
    if line[:1] not in provinces:
        return 0
    if line[1:2] in provinces:
        return _LEAST
    found = _PART.match(line, 1)
    return found.end() if found else 0


def _is_trade(rest: str, lexicon: Lexicon) -> bool:
    trades, rest = lexicon.table("trades"), rest.removesuffix("产业")
    grade = lexicon.table("modifiers").beginning(rest) or ""
    return rest in trades or rest.removeprefix(grade) in trades


def _cities(signs: str, meant: dict[str, Region]) -> tuple[Region, ...]:
    """Return the cities that signs mean, or () where one means none, or two mean the same."""
    found = tuple(meant[sign] for sign in signs if sign in meant)
    return found if len(set(found)) == len(signs) else ()


@cache
def _signs(lexicon: Lexicon) -> tuple[dict[str, Region], ...]:
    """Return for each province the signs of its cities: those that can mean but one of them."""
    provinces: dict[str, list[Region]] = defaultdict(list)
    for region in table():
        if region.level == "city":
            provinces[region.adcode[:_PROVINCE]].append(region)
    others = {name: sign for sign, (name, *_) in lexicon.table("city_signs").rows.items()}
    return tuple(_of(cities, others) for cities in provinces.values())


def _of(cities: list[Region], others: dict[str, str]) -> dict[str, Region]:
    first = Counter(city.name[0] for city in cities)
    signs = {city.name[0]: city for city in cities if first[city.name[0]] == 1}
    return signs | {others[city.name]: city for city in cities if city.name in others}
