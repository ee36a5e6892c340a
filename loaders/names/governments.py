"""Governments and committees of a list that names its kind once, at its end."""

import re

from loaders.places.regions import regions
from loaders.places.towns import is_town

_COMMITTEE, _KINDS = "管委会", "市区县州旗盟省"
_ZONE = re.compile(r"[^各本该全](?:园区|[高经]\w区|开发区|新区|港区|保税区|合作区)$")
# 云河区、青山区政府: a district that the table of regions does not know.
_DISTRICT = re.compile(r"[^各有该本全其（）]{2,4}[市区县旗]")
_SHORTEST = 2


def governed(name: str, tail: str) -> str:
    """Return the government of a place or the committee of a zone, or "" for another name.

    Args:
        name: an item of the list.
        tail: 人民政府, 政府 or 管委会, or "" where the list has none.
    """
    if tail == _COMMITTEE:
        return name + tail if _ZONE.search(name) else ""
    place = regions().get(name) if tail else None
    if place is not None:
        whole = name[-1] in _KINDS and len(name) > _SHORTEST  # 昌吉州, but not 广州
        return (name if whole else place.name) + tail
    return name + tail if tail and (_DISTRICT.fullmatch(name) or is_town(name)) else ""
