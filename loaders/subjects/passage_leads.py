"""What the lead of a passage names: a field, a measure, a programme."""

import re
from dataclasses import dataclass

from graph.model import Passage, Span
from loaders.claims import Mention
from loaders.figures.periods import is_report
from loaders.lexicon import Lexicon
from loaders.lists.keyed_goods import goods_of_lead
from loaders.lists.lists import head_of
from loaders.subjects.context import Context
from loaders.subjects.heading_parts import part_of_heading
from loaders.subjects.outline_place import OutlinePlace
from loaders.subjects.reading import Reading
from loaders.subjects.sections import developed_by
from loaders.subjects.tasks import is_for_any
from loaders.subjects.titles import (
    Noun,
    boxed_field_of,
    field_of,
    industry_of,
    is_general,
    is_measure,
    is_programme,
    is_work,
    noun_of,
    numbered_line_of,
    opening_of,
)
from loaders.subjects.topics import is_line

# 2022年营业收入：35.8亿元: a figure of what is spoken of.
_FIGURE = re.compile(
    r"(?:时间|地址|所在地|占比|收入|利润|产值|人数|资本|面积|总额|数量|电话|网址)$"
)
_TOPICAL = re.compile(r"(?:领域|方面|产业|行业|产业链|业)$")
_COMING = "未来产业"
# 调整后的10条产业链是：A、B: a sentence of which the colon stands in the middle.
_SAYS = re.compile(r"..(?:[是为]|分别有|包括|如下)$")
# 汽车产业重大项目：…: the projects of that.
_PROJECTS = re.compile(r"(?<=..)(?:(?:重大|重点)(?:建设)?(?:项目|工程)|项目)$")
_PLACES = re.compile(r"(?:园区|载体|平台|基地|开发区)(?:布局|建设|名单|名录|清单|一览)?$")


@dataclass(frozen=True, slots=True)
class Led:
    """What a passage's lead adds to its section's place."""

    field: Mention | None = None
    measure: Mention | None = None
    programme: Mention | None = None
    alone: bool = False


NOTHING = Led()


def led_by(
    reading: Reading,
    passage: Passage,
    place: OutlinePlace,
    before: list[Context],
    *,
    parallel: bool,
) -> Led:
    """Return what a passage's lead names, or goes on with."""
    lead, span, lexicon = passage.lead, passage.lead_span, reading.lexicon
    # 电解槽：应用于化工、冶金领域。: goods, and no field.
    goods = goods_of_lead(passage, lexicon)
    kind = passage.kind in {"heading", "row", "other"} or is_heading(passage)
    if kind or goods or _SAYS.search(lead):
        return NOTHING
    of_places = reading.is_place(lead)
    if span is None or of_places or lead in lexicon.table("key_leads") or _FIGURE.search(lead):
        # 重点项目：A、B: of the whole box, not of the item before.
        whole = lexicon.table("key_leads").get(lead) == "programmes"
        goes_on = passage.kind == "box" and not of_places and not whole
        return continued(passage, place, before) if goes_on else NOTHING
    works = place.genre == "measures" or (passage.kind == "box" and place.programme is not None)
    if works and is_programme(lead, lexicon):
        return Led(programme=reading.mention("Programme", lead, span.start))
    if named := _own_industry(reading, passage, span) or _in_group(reading, place, lead, span):
        return Led(field=named, alone=True)
    told = place.genre in {"measures", "principles"} or (parallel and place.measures)
    if not (told and is_measure(lead, lexicon)):
        return _field_of_lead(reading, passage, place, span, parallel=parallel)
    accepted = parallel or reading.agenda or not place.measures
    return _task_of_lead(reading, passage, place, span) if accepted else NOTHING


def _own_industry(reading: Reading, passage: Passage, span: Span) -> Mention | None:
    """Return the industry of the plan that a lead of a box names, with or without 产业, or None."""
    lead = _PROJECTS.sub("", passage.lead) if passage.kind == "box" else ""
    full = next((each for each in (lead, f"{lead}产业") if each in reading.industries), None)
    return reading.mention("Industry", lead, span.start)._replace(name=full) if full else None


def _in_group(reading: Reading, place: OutlinePlace, lead: str, span: Span) -> Mention | None:
    """Return what a lead names, an industry, under a measure for industries of any kind.

    第二节 做大做强支柱产业 / 电线电缆产业。依托…，重点发展…
    前瞻布局未来产业 / 氢能与储能。突破… / 类脑智能。研发…
    狠抓项目攻坚 / ——电线电缆。重点发展…                  any line of business, in a year's report
    """
    lexicon, told = reading.lexicon, place.genre in {"measures", "industries"}
    if not told or place.industry is not None or not (place.measures or reading.agenda):
        return None
    heading = place.measures[-1].name if place.measures else ""
    object_ = noun_of(heading, lexicon)
    named = heading[object_.start : object_.end]
    coming = named.endswith(_COMING)
    of_any = coming or is_general(named) or is_for_any(heading, lexicon)
    if not of_any and not (reading.agenda and is_line(lead, lexicon)):
        return None
    noun = numbered_line_of(lead, lexicon)
    if noun is None and (coming or is_line(lead, lexicon)):
        noun = field_of(lead, lexicon)
    plain = noun is not None and not noun.verb
    return reading.mention("Field", lead, span.start, noun) if plain else None


def _task_of_lead(reading: Reading, passage: Passage, place: OutlinePlace, span: Span) -> Led:
    """Return the measure that a lead is, and what it develops in a report or for an industry."""
    lead = passage.lead
    measure = reading.mention("Measure", lead, span.start)
    noun = developed_by(reading, place, lead)
    if noun is None and passage.kind == "box" and _sure(lead, reading.lexicon):
        noun = field_of(lead, reading.lexicon)  # 02 提升先进基础材料。发展…
    if noun is None:
        return Led(measure=measure)
    alone = place.industry is None
    return Led(reading.mention("Field", lead, span.start, noun), measure, alone=alone)


def is_heading(passage: Passage) -> bool:
    """Say whether a passage's lead is its section's own heading, run in."""
    return bool(passage.path) and passage.lead == passage.path[-1] and passage.lead_span is not None


def _field_of_lead(
    reading: Reading, passage: Passage, place: OutlinePlace, span: Span, *, parallel: bool
) -> Led:
    """Return the field that a lead names, if it names one.

    In a box each item's lead is a field; in prose a sentence is none: 加快信息基础设施发展。
    """
    lead, lexicon = passage.lead, reading.lexicon
    lead = _PROJECTS.sub("", lead) if passage.kind == "box" else lead
    if passage.kind == "box" and passage.path and _PLACES.search(passage.path[-1]):
        return NOTHING  # 专栏2 重点园区 / 甲谷：面积18平方公里
    work = is_work(lead)
    noun = field_of(lead, lexicon)
    if noun is None and passage.kind == "box" and place.industry and place.genre == "industries":
        noun = boxed_field_of(lead, lexicon)
    if (noun is None and not work) or opening_of(lead, lexicon):
        return NOTHING
    if passage.kind != "box" and not _beside_measure(place, lead, noun, lexicon):
        past = place.genre == "foundation" and is_report(reading.document.plan)
        # 电子信息产业。…: what a report tells of; but 出口方面 is no line of business.
        past = past and noun is not None and is_line(_TOPICAL.sub("", lead), lexicon)
        topical = (place.genre == "other" or past) and _TOPICAL.search(lead)
        told = place.genre == "industries" or topical
        doubtful = noun and noun.verb and not (parallel or _sure(lead, lexicon))
        if not told or (place.measures and not _is_grown(place)) or work or doubtful:
            return NOTHING
    elif _is_alone(place) and not (passage.kind == "box" and _is_goods(reading, passage, noun)):
        return NOTHING
    if noun and noun.verb and lead[: noun.end].endswith("产业"):
        noun = noun._replace(end=noun.end - len("产业"))
    field = reading.mention("Field", lead, span.start, noun)
    meant = part_of_heading(place.fields[-1].name, field.name) if place.fields else None
    return Led(field=field._replace(name=meant[1]) if meant else field, alone=work)


def _is_grown(place: OutlinePlace) -> bool:
    """Say whether the heading of an industry is at once the measure for it: （一）做强石化产业."""
    industry = place.industry
    return industry is not None and place.measures[-1].evidence.span.holds(industry.evidence.span)


def _beside_measure(place: OutlinePlace, lead: str, noun: Noun | None, lexicon: Lexicon) -> bool:
    """Say whether a lead names goods of the industry under whose measure it stands.

    （一）做优先进基础材料 / 先进钢铁材料。重点发展…
    """
    told = place.genre in {"measures", "industries"} and bool(place.measures)
    lone = place.industry is None and not place.fields
    if not told or lone or noun is None or noun.verb:
        return False
    goods = head_of(lead, lexicon).label in {"Product", "Technology"}
    return goods or lead in lexicon.table("trades")


def _is_alone(place: OutlinePlace) -> bool:
    """Say whether nothing above a lead is an industry, a field, or a chapter on industries."""
    return place.industry is None and not place.fields and place.genre != "industries"


def _is_goods(reading: Reading, passage: Passage, noun: Noun | None) -> bool:
    """Say whether the lead of a box without a subject names goods, and no industry of the plan."""
    lead = passage.lead
    if noun is None or noun.verb or any(each.startswith(lead) for each in reading.industries):
        return False
    return passage.section in reading.lined or _sure(lead, reading.lexicon)


def _sure(lead: str, lexicon: Lexicon) -> bool:
    """Say whether a lead with a verb names a field beyond doubt, as 做强集成电路 does."""
    noun = field_of(lead, lexicon)
    if noun is None:
        return False
    name = lead[noun.start : noun.end]
    known = head_of(name, lexicon).label in {"Product", "Technology"}
    return known or industry_of(name, lexicon) is not None


def continued(passage: Passage, place: OutlinePlace, before: list[Context]) -> Led:
    """Return the field of the box item that a passage without a lead goes on with."""
    if not before or before[-1].passage.section != passage.section:
        return NOTHING
    subject = before[-1].subject
    own = (place.industry, *place.fields)
    if before[-1].passage.kind != "box" or subject is None or subject in own:
        return NOTHING
    return Led(field=subject, alone=not before[-1].parts)
