"""What a region calls its own, by whole names: 省科技厅 in a plan of 湖南省 is 湖南省科技厅."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.claims import Mention
from loaders.places.regions import Region, home_of, parent_of

# 市场监管局, 区块链协会, 省级单位: the sign is a part of a word.
_OWN = re.compile(
    r"(?P<kind>省(?![际域级内外直])|自治区|自治州|市(?![场民值域容级直属内外辖])(?!政(?![府协]))"
    r"|区(?![块域间位级属内外直])|县(?![域级属内外直])|州(?![级属内外直])|盟(?![级市])|旗(?![级县]))(?=..)"
)

_LABELS = frozenset({"Organisation", "Programme", "Platform"})
_KINDS = ("自治区", "自治州", "自治县", "自治旗", "省", "市", "区", "县", "州", "盟", "旗")


def whole_office(mention: Mention, own: str) -> Mention:
    """Return the mention of an office, fund or platform with the name that other plans know it by.

    Its name as written stays an alias; what is not called the plan's own region's, or that of a
    region which that lies in, stays as it is.

    Args:
        mention: of anything.
        own: name of the plan's own region, or "".
    """
    found = _OWN.match(mention.name) if mention.label in _LABELS else None
    holder = _owners(own).get(found["kind"]) if found else None
    if found is None or holder is None:
        return mention
    name = holder + mention.name[found.end() :]
    return mention._replace(name=name, aliases=(*mention.aliases, mention.name))


@cache
def _owners(own: str) -> dict[str, str]:
    """Return the regions that an office may be of, by what each is called: 省, 市, 自治区."""
    named: dict[str, str] = {}
    for region in _chain(home_of(own)):
        kind = next((each for each in _KINDS if region.name.endswith(each)), "")
        named.setdefault(kind, region.name)
        if len(kind) > 1:  # 自治州 is shortly 州
            named.setdefault(kind[-1], region.name)
    return named


def _chain(region: Region | None) -> Iterator[Region]:
    while region is not None:
        yield region
        region = parent_of(region)


def is_whole(name: str, alias: str) -> bool:
    """Say whether a name is an alias with its region's name written out."""
    found = _OWN.match(alias)
    return found is not None and name.endswith(alias[found.end() :])
