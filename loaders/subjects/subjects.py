"""What each passage is about: its genre, industry, field, measure and programme."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from graph.model import Document, Passage, Span
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.heads import JOINT
from loaders.lists.lists import head_of
from loaders.outline.outline import Outline
from loaders.subjects.beginnings import keyed_boxes, parallel_sections
from loaders.subjects.context import Context, Turned
from loaders.subjects.known_names import composed, of_lead, of_programme
from loaders.subjects.plan_topic import topic_of_title
from loaders.subjects.reading import Reading
from loaders.subjects.returning import returned
from loaders.subjects.rows import headers, of_rows
from loaders.subjects.sections import Place, are_kinds, developed_by, places_of
from loaders.subjects.tasks import developing_line, tasks
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
    opening_of,
)
from loaders.subjects.topics import body_start, is_aside, is_line, own_topic
from loaders.subjects.turns import turns

_FEWEST, _MANY = 2, 3
# 2022年营业收入：35.8亿元: a figure of what is spoken of.
_FIGURE = re.compile(
    r"(?:时间|地址|所在地|占比|收入|利润|产值|人数|资本|面积|总额|数量|电话|网址)$"
)
_TURNING = frozenset({"industries", "other"})
_TOPICAL = re.compile(r"(?:领域|方面|产业|行业|产业链|业)$")
_PLACES = re.compile(r"(?:园区|载体|平台|基地|开发区)(?:布局|建设|名单|名录|清单|一览)?$")
# 重点任务包括： / ——提升创新能力。…: the last chapter of a report may say what is to be done.
_ANNOUNCES = re.compile(r"(?:任务|举措|措施|重点工作)(?:主要)?(?:包括|如下|有|为|是)?[：:]$")


@dataclass(frozen=True, slots=True)
class _Led:
    """What a passage's lead adds to its section's place."""

    field: Mention | None = None
    measure: Mention | None = None
    programme: Mention | None = None
    alone: bool = False


_NOTHING = _Led()


def contexts(document: Document, outline: Outline, lexicon: Lexicon) -> tuple[Context, ...]:
    """Return each passage with its genre, industry, subject, measure and programme.

    The subject is the field of a lead or sub-heading, else the industry of the section, else
    the one industry of a plan that is for one alone.
    """
    reading, places = _read_headings(document, outline, lexicon)
    industries = tuple(
        dict.fromkeys(
            each.name
            for place in places.values()
            for each in (*filter(None, [place.industry]), *place.listed)
        )
    )
    reading = replace(reading, industries=industries)
    parallel = parallel_sections(outline, lexicon)
    above, keyed = returned(outline, lexicon), keyed_boxes(outline, lexicon)
    made: list[Context] = []
    tasked: int | None = None
    for passage in outline.passages:
        place = Place(industry=reading.whole)
        if passage.section is not None:
            place = places[above.get(passage.position, passage.section)]
        if passage.lead and tasked is not None and passage.section == tasked:
            place = replace(place, genre="measures", industry=place.industry or reading.whole)
        if _ANNOUNCES.search(passage.text):
            tasked = passage.section
        # 发展方向：…；关键技术：…; beside such keys a kind of work says what follows too.
        kind = passage.section in keyed and is_work(passage.lead)
        led = (
            _continued(passage, place, made)
            if kind
            else _of_lead(reading, passage, place, made, parallel=passage.section in parallel)
        )
        made.append(_context(reading, passage, place, led, industries))
    made = [composed(each, reading.whole, lexicon) for each in made]
    fields, heads = _fields(made), headers(outline)
    whole = [
        replace(context, fields=fields, header=heads.get(context.passage.position))
        for context in made
    ]
    whole = [of_lead(of_programme(each, lexicon)) for each in whole]
    return tuple(of_rows(whole, lexicon))


def _read_headings(
    document: Document, outline: Outline, lexicon: Lexicon
) -> tuple[Reading, Mapping[int, Place]]:
    """Return how the headings are read, and what each section makes of its passages.

    Headings that name two industries or more are the plan's own, in a plan whose title names
    another one beside it; else its title's is the one; else the items of its chapter on
    industries are, whatever they are called.
    """
    whole = topic_of_title(document, lexicon)
    reading = Reading(document, lexicon, titled=whole is not None)
    places = places_of(reading, outline.sections)
    named = {place.industry.name for place in places.values() if place.industry}
    if named and (whole is None or (len(named) >= _FEWEST and _is_made_of(whole, named))):
        return reading, places
    reading = replace(reading, whole=whole, unnamed=whole is None)
    return reading, places_of(reading, outline.sections)


def _is_made_of(whole: Mention, named: Collection[str]) -> bool:
    """Say whether a title's topic is only what its numbered industries are together.

    甲和乙产业; or 新能源产业, where 光伏产业, 风电产业 and 氢能产业 are its own.
    """
    if len(named) >= _MANY and all(name.endswith(("产业", "产业链")) for name in named):
        return not are_kinds(whole.name, named)
    line, *lines = (
        name.removesuffix("链").removesuffix("产业") for name in (whole.name, *sorted(named))
    )
    joined = JOINT.search(line) is not None
    return joined or any(each in line or line in each for each in lines)


def _context(
    reading: Reading, passage: Passage, place: Place, led: _Led, industries: tuple[str, ...]
) -> Context:
    """Return the context of a passage, given what its section and its lead say."""
    # In a year's report each lead is a task of its own, whatever its section's heading is for.
    apart = reading.agenda and led.measure is not None and place.industry is None
    fields = (*(() if apart else place.fields), *filter(None, [led.field]))
    measures = place.measures if led.measure is None else (*place.measures, led.measure)
    own = () if passage.lead_span is None else reading.places(
        passage.lead, place.genre, passage.lead_span.start
    )  # fmt: skip
    made = Context(
        document=reading.document,
        passage=passage,
        genre=place.genre,
        industry=place.industry,
        subject=fields[-1] if fields else place.industry,
        measure=measures[-1] if measures else None,
        programme=led.programme or place.programme,
        holder=place.holder,
        listed=place.listed,
        industries=industries,
        places=own or place.places,
    )
    # 鞋服产业是当家花旦。 is a sentence: what it is about is read with the rest.
    sentence = led == _NOTHING and not own and not _says_kind(passage, reading.lexicon)
    turned = tuple(_turned(reading, made, 0 if sentence else body_start(made)))
    found = _tasks(reading, made)
    turned = turned or tuple(each for each in found if each.subject.label == "Field")
    acts = tuple(each for each in found if each.subject.label == "Measure")
    parts = [*_pairs(fields, place.industry, led), *_pairs(measures, None, _NOTHING)]
    # 膜材料领域，…。碳纤维领域，…。 are beside each other; a key's text turns to parts of it.
    above = place.fields if is_aside(passage.lead) else fields
    inner = [(each.subject, above[-1] if above else place.industry) for each in turned]
    parts += [(part, whole) for part, whole in inner if whole and part.label == "Field"]
    parts += _said_of(reading, passage, place)
    parts += [(act.subject, task) for act in acts if (task := _above(made, act))]
    return replace(made, turned=turned, tasks=acts, parts=tuple(parts))


def _above(context: Context, act: Turned) -> Mention | None:
    """Return the measure that a task within a passage is part of: 同时，… is of none."""
    aside = context.text[: act.start].endswith("，")
    return None if aside else context.measure


def _tasks(reading: Reading, context: Context) -> tuple[Turned, ...]:
    """Return where a passage turns to measures of their own, and to what these are for."""
    passage, lexicon = context.passage, reading.lexicon
    if context.genre != "measures" or passage.kind != "prose":
        return ()
    found: list[Turned] = []
    for task in tasks(context.text, body_start(context), lexicon):
        title = context.text[task.start : task.title_end]
        start = passage.span.start + task.start
        found.append(Turned(task.start, task.end, reading.mention("Measure", title, start)))
        if noun := developing_line(title, lexicon):
            field = reading.mention("Field", title, start, noun)
            found.append(Turned(task.start, task.end, field))
    return tuple(found)


def _said_of(reading: Reading, passage: Passage, place: Place) -> list[tuple[Mention, Mention]]:
    """Return the field of which a report's lead says something: 航空航天优势突出。…."""
    span = passage.lead_span
    if span is None or place.genre != "industries" or place.industry is None:
        return []
    noun = opening_of(passage.lead, reading.lexicon)
    if noun is None or passage.kind == "heading":
        return []
    return [(reading.mention("Field", passage.lead, span.start, noun), place.industry)]


def _pairs(
    chain: tuple[Mention, ...], industry: Mention | None, led: _Led
) -> list[tuple[Mention, Mention]]:
    """Return each of a chain with what it is part of: the one before it, else the industry."""
    if led.alone:
        chain = chain[:-1]
    wholes = (industry, *chain)
    return [
        (part, whole)
        for whole, part in zip(wholes, chain, strict=False)
        if whole is not None and whole.name != part.name and not is_work(part.name)
    ]


def _says_kind(passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether a passage's lead is its section's own heading, run in, or a key."""
    return _is_heading(passage) or passage.lead in lexicon.table("key_leads")


def _turned(reading: Reading, context: Context, start: int) -> list[Turned]:
    """Return where a passage turns to another field than its lead's or its section's."""
    kind, genre = context.passage.kind, context.genre
    if kind not in {"prose", "box"} or genre not in {*_TURNING, "measures"}:
        return []
    text, found = context.text, []
    only = genre == "measures"
    alone = context.industry is None
    for turn in turns(text, start, reading.lexicon, about_only=only, alone=alone):
        name = text[turn.name_start : turn.name_end]
        if context.subject is not None and name == context.subject.name:
            continue
        if reading.is_place(name):
            continue
        label, full = own_topic(context, name) or ("Field", name)
        mention = context.mention(
            label, full, turn.name_start, turn.name_end, "structure.turn", 0.8
        )
        found.append(Turned(turn.start, turn.end, mention))
    return found


def _of_lead(
    reading: Reading, passage: Passage, place: Place, before: list[Context], *, parallel: bool
) -> _Led:
    """Return what a passage's lead names, or goes on with."""
    lead, span, lexicon = passage.lead, passage.lead_span, reading.lexicon
    if passage.kind in {"heading", "row", "other"} or _is_heading(passage):
        return _NOTHING
    of_places = reading.is_place(lead)
    if span is None or of_places or lead in lexicon.table("key_leads") or _FIGURE.search(lead):
        # 重点项目：A、B: of the whole box, not of the item before.
        whole = lexicon.table("key_leads").get(lead) == "programmes"
        goes_on = passage.kind == "box" and not of_places and not whole
        return _continued(passage, place, before) if goes_on else _NOTHING
    if place.genre == "measures" and is_programme(lead, lexicon):
        return _Led(programme=reading.mention("Programme", lead, span.start))
    if noun := _in_group(place, lead, lexicon):
        return _Led(field=reading.mention("Field", lead, span.start, noun), alone=True)
    told = place.genre in {"measures", "principles"} or (parallel and place.measures)
    if not (told and is_measure(lead, lexicon)):
        return _field_of_lead(reading, passage, place, span, parallel=parallel)
    accepted = parallel or reading.agenda or not place.measures
    return _task_of_lead(reading, passage, place, span) if accepted else _NOTHING


def _in_group(place: Place, lead: str, lexicon: Lexicon) -> Noun | None:
    """Return where a lead names an industry under a measure for industries of any kind.

    第二节 做大做强支柱产业 / 电线电缆产业。依托…，重点发展…
    """
    task = place.genre in {"measures", "industries"} and bool(place.measures)
    if not task or place.industry is not None:
        return None
    heading = place.measures[-1].name
    object_ = noun_of(heading, lexicon)
    if not is_general(heading[object_.start : object_.end]):
        return None
    noun = industry_of(lead, lexicon)
    if noun is None and is_line(lead, lexicon):
        noun = field_of(lead, lexicon)
    return noun if noun and not noun.verb else None


def _task_of_lead(reading: Reading, passage: Passage, place: Place, span: Span) -> _Led:
    """Return the measure that a lead is, and what it develops in a report or for an industry."""
    lead = passage.lead
    measure = reading.mention("Measure", lead, span.start)
    noun = developed_by(reading, place, lead)
    if noun is None and passage.kind == "box" and _sure(lead, reading.lexicon):
        noun = field_of(lead, reading.lexicon)  # 02 提升先进基础材料。发展…
    if noun is None:
        return _Led(measure=measure)
    alone = place.industry is None
    return _Led(reading.mention("Field", lead, span.start, noun), measure, alone=alone)


def _is_heading(passage: Passage) -> bool:
    """Say whether a passage's lead is its section's own heading, run in."""
    return bool(passage.path) and passage.lead == passage.path[-1] and passage.lead_span is not None


def _field_of_lead(
    reading: Reading, passage: Passage, place: Place, span: Span, *, parallel: bool
) -> _Led:
    """Return the field that a lead names, if it names one.

    In a box each item's lead is a field; in prose a sentence is none: 加快信息基础设施发展。
    """
    lead, lexicon = passage.lead, reading.lexicon
    if passage.kind == "box" and passage.path and _PLACES.search(passage.path[-1]):
        return _NOTHING  # 专栏2 重点园区 / 甲谷：面积18平方公里
    work = is_work(lead)
    noun = field_of(lead, lexicon)
    if noun is None and passage.kind == "box" and place.industry and place.genre == "industries":
        noun = boxed_field_of(lead, lexicon)
    if (noun is None and not work) or opening_of(lead, lexicon):
        return _NOTHING
    if passage.kind != "box" and not _beside_measure(place, lead, noun, lexicon):
        told = place.genre == "industries" or (place.genre == "other" and _TOPICAL.search(lead))
        doubtful = noun and noun.verb and not (parallel or _sure(lead, lexicon))
        if not told or (place.measures and not _is_grown(place)) or work or doubtful:
            return _NOTHING
    elif _is_alone(place) and not (passage.kind == "box" and _is_goods(reading, lead, noun)):
        return _NOTHING
    if noun and noun.verb and lead[: noun.end].endswith("产业"):
        noun = noun._replace(end=noun.end - len("产业"))
    return _Led(field=reading.mention("Field", lead, span.start, noun), alone=work)


def _is_grown(place: Place) -> bool:
    """Say whether the heading of an industry is at once the measure for it: （一）做强石化产业."""
    industry = place.industry
    return industry is not None and place.measures[-1].evidence.span.holds(industry.evidence.span)


def _beside_measure(place: Place, lead: str, noun: Noun | None, lexicon: Lexicon) -> bool:
    """Say whether a lead names goods of the industry under whose measure it stands.

    （一）做优先进基础材料 / 先进钢铁材料。重点发展…
    """
    told = place.genre in {"measures", "industries"} and bool(place.measures)
    lone = place.industry is None and not place.fields
    if not told or lone or noun is None or noun.verb:
        return False
    goods = head_of(lead, lexicon).label in {"Product", "Technology"}
    return goods or lead in lexicon.table("trades")


def _is_alone(place: Place) -> bool:
    """Say whether nothing above a lead is an industry, a field, or a chapter on industries."""
    return place.industry is None and not place.fields and place.genre != "industries"


def _is_goods(reading: Reading, lead: str, noun: Noun | None) -> bool:
    """Say whether the lead of a box without a subject names goods, and no industry of the plan."""
    known = any(each.startswith(lead) for each in reading.industries)
    return noun is not None and not noun.verb and not known and _sure(lead, reading.lexicon)


def _sure(lead: str, lexicon: Lexicon) -> bool:
    """Say whether a lead with a verb names a field beyond doubt, as 做强集成电路 does."""
    noun = field_of(lead, lexicon)
    if noun is None:
        return False
    name = lead[noun.start : noun.end]
    known = head_of(name, lexicon).label in {"Product", "Technology"}
    return known or industry_of(name, lexicon) is not None


def _continued(passage: Passage, place: Place, before: list[Context]) -> _Led:
    """Return the field of the box item that a passage without a lead goes on with."""
    if not before or before[-1].passage.section != passage.section:
        return _NOTHING
    subject = before[-1].subject
    own = (place.industry, *place.fields)
    if before[-1].passage.kind != "box" or subject is None or subject in own:
        return _NOTHING
    return _Led(field=subject, alone=not before[-1].parts)


def _fields(made: list[Context]) -> dict[str, str]:
    """Return the names of all fields, each with its industry's."""
    named: dict[str, str] = {}
    for context in made:
        subjects = (context.subject, *(turned.subject for turned in context.turned))
        for subject in subjects:
            if subject is not None and subject.label == "Field":
                named.setdefault(subject.name, context.industry.name if context.industry else "")
        for part, of in context.parts:
            if part.label == "Field":
                named.setdefault(part.name, of.name if of.label == "Industry" else "")
    return named
