"""What each passage is about: its genre, industry, field and measure."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from graph.evidence import Evidence
from graph.model import Document, Passage, Section, Span
from loaders.claims import Mention
from loaders.context import Context
from loaders.headed_places import headed_places
from loaders.lexicon import Lexicon
from loaders.outline import Outline

_INDUSTRY = re.compile(r".{1,24}(?:产业|服务业|制造业|农业|经济|工业)$")
_NO_INDUSTRY = re.compile(r"^(?:重点|主导|特色|优势|支柱|新兴|战略性新兴|传统)?产业$")
# 广东省培育半导体及集成电路战略性新兴产业集群行动计划 is about 半导体及集成电路产业.
_OF_TITLE = re.compile(r"(.{2,20}?)(?:战略性新兴)?产业(?:集群|链)?(?=\S)")
_EVERY_INDUSTRY = re.compile(r"战略性新兴$|^(?:重点|新兴|制造业?|工业|现代)$")
_PLAN_YEARS = re.compile(r"^.{0,6}“十.五”(?:时期|期间)?")
_TAIL = re.compile(r"(?:领域|方面|重点方向|发展重点)$")
_STAGE = re.compile(r"环节$")
_PROGRAMME = re.compile(r"(?:工程|行动|计划|专项)$")
_RULE = "structure"


class _Place(NamedTuple):
    """What a section's own heading and those above it make of its passages."""

    genre: str
    industry: Mention | None = None
    field: Mention | None = None
    measure: Mention | None = None
    places: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read headings: the text, the words, and the plan's one industry."""

    document: Document
    lexicon: Lexicon
    whole: Mention | None

    def mention(self, label: str, name: str, span: Span) -> Mention:
        """Return the mention of a heading or lead; its evidence is the name where it stands."""
        start = self.document.text.find(name, span.start, span.end)
        found = span if start < 0 else Span(start, start + len(name))
        evidence = Evidence.cut(self.document, found, f"{_RULE}.heading", 0.95)
        return Mention(label, name, evidence)

    def places(self, title: str, genre: str, start: int) -> tuple[Mention, ...]:
        """Return the regions that a heading or lead, which stands at a place, is about."""
        own = self.document.plan.region
        return tuple(
            Mention(
                "Region",
                title[span.start : span.end],
                Evidence.cut(self.document, span.shifted(start), f"{_RULE}.place", 0.9),
            )
            for span in headed_places(title, genre, own, self.lexicon)
        )

    def begins_with_verb(self, title: str) -> bool:
        """Say whether a title is in verb-object form."""
        return self.lexicon.table("measure_verbs").beginning(title) is not None


def contexts(document: Document, outline: Outline, lexicon: Lexicon) -> tuple[Context, ...]:
    """Return each passage with its genre, industry, subject and measure.

    The subject is the field of a lead or sub-heading, else the industry of the section, else
    the one industry of a plan that is for one alone.
    """
    places, whole = _places(document, outline, lexicon)
    reading = _Reading(document, lexicon, whole)
    industries = tuple(
        dict.fromkeys(place.industry.name for place in places.values() if place.industry)
    )
    made: list[Context] = []
    for passage in outline.passages:
        place = _Place("other", whole) if passage.section is None else places[passage.section]
        field, measure = _of_lead(reading, passage, place, made)
        made.append(
            Context(
                document=document,
                passage=passage,
                genre=place.genre,
                industry=place.industry,
                subject=field or place.field or place.industry,
                measure=measure or place.measure,
                industries=industries,
                places=_lead_places(reading, passage, place.genre) or place.places,
            )
        )
    fields, headers = _fields(made), _headers(outline)
    return tuple(
        replace(context, fields=fields, header=headers.get(context.passage.position))
        for context in made
    )


def _headers(outline: Outline) -> dict[int, Passage]:
    """Return the first row of each table's other rows, by their positions."""
    headers: dict[int, Passage] = {}
    for before, passage in pairwise(outline.passages):
        if passage.kind == "row" and before.kind == "row":
            headers[passage.position] = headers.get(before.position, before)
    return headers


def _fields(made: list[Context]) -> dict[str, str]:
    """Return the names of all fields, each with its industry's."""
    return {
        context.subject.name: context.industry.name if context.industry else ""
        for context in made
        if context.subject is not None and context.subject.label == "Field"
    }


def _places(
    document: Document, outline: Outline, lexicon: Lexicon
) -> tuple[dict[int, _Place], Mention | None]:
    """Return what each section makes of its passages, and the plan's one industry, if so."""
    reading = _Reading(document, lexicon, None)
    places = _walk(reading, outline)
    if any(place.industry for place in places.values()):
        return places, None
    whole = _of_title(reading, outline)
    return _walk(_Reading(document, lexicon, whole), outline), whole


def _lead_places(reading: _Reading, passage: Passage, genre: str) -> tuple[Mention, ...]:
    span = passage.lead_span
    if span is None or passage.kind == "heading":
        return ()
    return reading.places(passage.lead, genre, span.start)


def _walk(reading: _Reading, outline: Outline) -> dict[int, _Place]:
    places: dict[int, _Place] = {}
    for section in outline.sections:
        above = places[section.parent] if section.parent is not None else _Place("other")
        place = _place(reading, section, above)
        own = reading.places(section.title, place.genre, section.span.start)
        places[section.position] = place._replace(places=own or above.places)
    return places


def _place(reading: _Reading, section: Section, above: _Place) -> _Place:
    genre = _genre(reading.lexicon, section.title) or above.genre
    industry = above.industry or (reading.whole if genre != "foundation" else None)
    is_box = section.number.startswith(("专栏", "表", "附"))
    if is_box:
        return _Place(above.genre, industry, above.field, above.measure)
    if genre in {"industries", "measures"} and _names_industry(reading, section.title, above):
        mention = reading.mention("Industry", section.title, section.span)
        return _Place("industries", mention)
    if genre == "industries" and industry is not None and _is_item(section, reading):
        name = field_name(reading.lexicon, section.title)
        mention = reading.mention("Field", name, section.span)
        return _Place(genre, industry, mention, above.measure)
    # A chapter called 推进举措 says what kind of thing follows; it is no measure itself.
    kind = section.parent is None and _genre(reading.lexicon, section.title)
    if (
        genre in {"measures", "principles"}
        and not kind
        and is_measure(reading.lexicon, section.title)
    ):
        mention = reading.mention("Measure", section.title, section.span)
        return _Place(genre, industry, above.field, mention)
    return _Place(genre, industry, above.field, above.measure)


def _is_item(section: Section, reading: _Reading) -> bool:
    """Say whether a section is one of the items of a chapter, not a kind of chapter itself."""
    return section.parent is not None and not _genre(reading.lexicon, section.title)


def _genre(lexicon: Lexicon, title: str) -> str:
    """Return the genre that a heading's words say, or ""."""
    table = lexicon.table("genres")
    found = [
        (int(table.get(word, 1) or 0), len(word), table.get(word) or "")
        for word in table.rows
        if word in title
    ]
    return max(found)[2] if found else ""


def _names_industry(reading: _Reading, title: str, above: _Place) -> bool:
    return (
        reading.whole is None
        and above.industry is None
        and bool(_INDUSTRY.fullmatch(title))
        and not _NO_INDUSTRY.fullmatch(title)
        and not reading.begins_with_verb(title)
    )


def is_measure(lexicon: Lexicon, title: str) -> bool:
    """Say whether a heading or lead is a measure: verb and object, and no programme's name."""
    begins = lexicon.table("measure_verbs").beginning(title)
    if begins is None:
        return False
    return not _PROGRAMME.search(title) or begins in {"实施", "开展", "推进"}


def field_name(lexicon: Lexicon, title: str) -> str:
    """Return the field that a heading or lead names: 做强创新药物 -> 创新药物."""
    name = _TAIL.sub("", title)
    verb = lexicon.table("measure_verbs").beginning(name)
    return name[len(verb) :] if verb and len(name) > len(verb) + 1 else name


def _of_lead(
    reading: _Reading, passage: Passage, place: _Place, before: list[Context]
) -> tuple[Mention | None, Mention | None]:
    """Return the field and the measure that a passage's lead names, or goes on with."""
    lead, span = passage.lead, passage.lead_span
    if passage.kind in {"heading", "row", "other"}:
        return None, None
    if span is None or lead in reading.lexicon.table("key_leads"):
        return _continued(passage, place, before) if passage.kind == "box" else None, None
    if place.genre in {"measures", "principles"} and is_measure(reading.lexicon, lead):
        return None, reading.mention("Measure", lead, span)
    if place.industry is None or _STAGE.search(lead):
        return None, None
    # In a box each item's lead is a field; in prose a sentence is none: 加快信息基础设施发展。
    sentence = place.measure is not None or reading.begins_with_verb(lead)
    if passage.kind != "box" and (sentence or place.genre != "industries"):
        return None, None
    return reading.mention("Field", _TAIL.sub("", lead), span), None


def _continued(passage: Passage, place: _Place, before: list[Context]) -> Mention | None:
    """Return the field of the box item that a passage without a lead goes on with."""
    if not before or before[-1].passage.section != passage.section:
        return None
    subject = before[-1].subject
    own = (place.industry, place.field)
    return subject if subject not in own and before[-1].passage.kind == "box" else None


def _of_title(reading: _Reading, outline: Outline) -> Mention | None:
    """Return the one industry that a plan's title names, or None."""
    from loaders.regions import regions

    plan = reading.document.plan
    start = reading.document.text.find(plan.title)
    if start < 0 or not outline.sections:
        return None
    region = regions().beginning(plan.title)
    begin = len(region.name) if region and plan.title.startswith(region.name) else 0
    years = _PLAN_YEARS.match(plan.title, begin)
    begin = years.end() if years else begin
    verb = reading.lexicon.table("measure_verbs").beginning(plan.title[begin:])
    begin += len(verb or "")
    found = _OF_TITLE.match(plan.title, begin)
    if found is None or _EVERY_INDUSTRY.search(found[1]):
        return None
    span = Span(start + found.start(), start + found.end())
    evidence = Evidence.cut(reading.document, span, f"{_RULE}.title", 0.9)
    return Mention("Industry", f"{found[1]}产业", evidence)
