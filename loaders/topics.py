"""Fields and industries that a text names: the plan's own, and the sectors beside them."""

import re

from loaders.claims import Mention
from loaders.clauses import Clause, clauses
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.lists import Item

# 港口, 5G基站, 肺结节筛查: short, and no clause with 的, a number or a place's sign at its end.
_SECTOR = re.compile(r"(?![\d.]+$)[^的，。；：（）“”]{1,12}(?<![省县区州])(?<!(?<!城)市)")
_SUFFIXES = ("", "产业", "业", "行业", "领域")


def body_start(context: Context) -> int:
    """Return where a passage's own text begins, behind the lead that it begins with."""
    lead, here = context.passage.lead_span, context.passage.span
    return lead.end - here.start if lead is not None and here.holds(lead) else 0


def own_topic(context: Context, name: str) -> tuple[str, str] | None:
    """Return label and full name of the plan's industry or field that a name means, or None."""
    for suffix in _SUFFIXES:
        if name + suffix in context.industries:
            return "Industry", name + suffix
    for suffix in _SUFFIXES:
        if name + suffix in context.fields:
            return "Field", name + suffix
    return None


def is_topic(context: Context, name: str) -> bool:
    """Say whether a name is that of an industry or a field of the plan."""
    return own_topic(context, name) is not None


def topic(context: Context, item: Item, rule: str, confidence: float) -> Mention:
    """Return the mention of a sector: the plan's industry or field of that name, else a field."""
    label, name = own_topic(context, item.name) or ("Field", item.name)
    return context.mention(label, name, item.start, item.end, rule, confidence)


def field_of(context: Context, clause: Clause, lexicon: Lexicon) -> Mention | None:
    """Return the field that a clause's sentence begins with (A方面，…), if there is one."""
    for each in clauses(context.text, lexicon, body_start(context)):
        if each.sentence == clause.sentence and each.topic is not None:
            return topic(context, each.topic, "products.topic", 0.8)
    return None


def names_sector(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item of a list can be the name of a sector, and is no clause or place."""
    if item.name in lexicon.table("no_sectors"):
        return False
    verb = lexicon.table("object_verbs").beginning(item.name)
    return bool(_SECTOR.fullmatch(item.name)) and verb is None
