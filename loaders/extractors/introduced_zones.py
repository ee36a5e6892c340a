"""The zone that a paragraph introduces: 甲开发区位于乙县，面积…，以A、B为主导产业."""

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.extractors.platforms import platform_names
from loaders.lexicon import Lexicon
from loaders.names.names import Name
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.introduced import begins, introduces, is_zone_name, tells
from loaders.subjects.topics import body_start
from loaders.text.at_once import PASSAGES

_ENDS, _STOP = "。；\n", re.compile("[。；\n]")


@lru_cache(maxsize=PASSAGES)
def introduced_zones(context: Context, lexicon: Lexicon) -> tuple[tuple[Name, int], ...]:
    """Return the zones of which a paragraph's sentences tell, each with how far they do.

    Form 1: 甲开发区位于乙县，面积…。园区重点发展A。    all of it, up to where another is named
    Form 2: 甲开发区现有企业…，以A为主导产业。          its sentence
    """
    text = context.text
    if context.passage.kind in {"heading", "row"}:
        return ()
    zones: list[tuple[Name, int]] = []
    for number, zone in enumerate(platform_names(text, lexicon)):
        first = not number and _begins(context, zone)
        if not is_zone_name(zone.text) or not (first or text[zone.start - 1] in _ENDS):
            continue
        stop = _STOP.search(text, zone.end)
        end = stop.start() if stop else len(text)
        if introduces(text, zone.end):
            zones.append((zone, _reach(text, zone, end, lexicon) if first else end))
        elif tells(text, zone.end):
            zones.append((zone, end))
    return tuple(zones)


def introduced_zone(context: Context, at: int, lexicon: Lexicon) -> Name | None:
    """Return the zone of which a paragraph tells at a place, or None."""
    told = (zone for zone, end in introduced_zones(context, lexicon) if zone.end < at < end)
    return next(reversed(list(told)), None)


def _begins(context: Context, zone: Name) -> bool:
    """Say whether a paragraph begins with a zone, or with the place in front of it."""
    place = next(
        (e for e in regions().find(context.text[: zone.start]) if e.end == zone.start), None
    )
    return begins(context.text, place.start if place else zone.start, body_start(context))


def _reach(text: str, zone: Name, first: int, lexicon: Lexicon) -> int:
    """Return where the first sentence ends behind that of the zone that begins with another."""
    others = (each for each in platform_names(text, lexicon) if each.start > zone.end)
    for each in (*others, *_places(text, first)):
        start = each.start
        if start > first and text[start - 1] in "。；：\n" and each.text != zone.text:
            return start
    return len(text)


def _places(text: str, first: int) -> Iterator[Name]:
    for each in regions().find(text[first:]):
        yield Name(first + each.start, first + each.end, each.region.name, "")
