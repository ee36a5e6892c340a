"""Belts of industry, 沿江石化产业带: what their names say that they make, and which are areas."""

import re

from loaders.lexicon import Lexicon
from loaders.places.areas import blend_at, places_in
from loaders.subjects.context import Context

# 沿106国道|日用瓷, 环湖|食品, 东部|纺织, 西岸|装备, 京九（甲省）|电子信息
_LIES = re.compile(
    r"[沿环跨][^，。；、]{1,8}|[^，。；、]{0,6}(?:[东西南北中]部|[东西南北两]?岸|[翼湖江河湾山线路道区市]|沿海)"
    r"|[^（）]{0,6}（[^（）]{2,6}）|[\u4e00-\u9fff]{2,4}[—－–-][\u4e00-\u9fff]{2,4}"
)
_ALONG = ("沿", "环")
# 京九, 赣粤, 宁镇扬: places by single signs
_FEWEST, _MOST = 2, 4
_SIDE = re.compile(r"^(?:[东西南北中]部|[东西南北两]?岸|沿海)(?=..)")
_DASH = re.compile("[—－–-]")


def trade_of_belt(context: Context, line: str, lexicon: Lexicon) -> str:
    """Return what a belt makes, without what its name says of where it lies: 沿江|石化.

    Where that ends is not known of 沿某地芯片.
    """
    line = line if line in lexicon.table("trades") else _SIDE.sub("", line)
    trade = lexicon.table("trades").ending(line)
    if trade is None:
        return "" if line.startswith(_ALONG) or len(line) <= _FEWEST else line
    before = line[: -len(trade)]
    quality = ""
    while modifier := lexicon.table("modifiers").ending(before):
        before, quality = before[: -len(modifier)], modifier + quality
    if not before or _LIES.fullmatch(before) or _is_signs(context, before, lexicon):
        return quality + trade
    return "" if _DASH.search(before) else line


def _is_signs(context: Context, text: str, lexicon: Lexicon) -> bool:
    """Say whether a text is nothing but signs of provinces and cities: 赣粤, 宁镇扬."""
    # A blend is no name that ends with it.
    blend = blend_at(f"{text}业", context.document.plan.region, lexicon)
    if blend is not None and blend[0] == len(text):
        return True
    signs = {*lexicon.table("province_signs").rows, *lexicon.table("city_signs").rows}
    return _FEWEST <= len(text) <= _MOST and all(sign in signs for sign in text)


def is_area(context: Context, head: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether a belt is an area of places: 某产业带。包括甲、乙; 某产业带由甲、乙组成.

    So is what a heading or lead is about.
    """
    own = context.document.plan.region
    ends = (each.end for each in places_in(context.text, own, lexicon) if each.region is None)
    lead, at = context.passage.lead_span, context.passage.span.start + head.end()
    titled = context.passage.kind == "heading" or (lead is not None and at <= lead.end)
    name = context.text[max(0, head.start() - 2) : head.end()]
    named = any(each.name.endswith(name) for each in context.places)
    return titled or named or head.end() in ends
