"""What each passage is about: its genre, industry, field, measure and programme."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from graph.model import Document, Passage
from loaders.claims import Mention
from loaders.figures.periods import is_report
from loaders.lexicon import Lexicon
from loaders.lists.heads import JOINT
from loaders.outline.outline import Outline
from loaders.places.home import zone_of
from loaders.subjects.beginnings import boxes_of_lines, keyed_boxes, parallel_sections
from loaders.subjects.chapters import are_kinds, lists_industries
from loaders.subjects.context import Context, Turned
from loaders.subjects.heading_parts import part_of_heading
from loaders.subjects.known_names import composed, headed_elsewhere, of_lead, of_programme
from loaders.subjects.outline_place import OutlinePlace
from loaders.subjects.passage_leads import NOTHING, Led, continued, is_heading, led_by
from loaders.subjects.plan_topic import topic_of_title
from loaders.subjects.reading import Reading
from loaders.subjects.returning import returned
from loaders.subjects.rows import headers, of_rows
from loaders.subjects.sections import places_of
from loaders.subjects.tasks import developing_line, tasks
from loaders.subjects.titles import (
    is_work,
    opening_of,
)
from loaders.subjects.topics import body_start, is_aside, is_line, own_topic
from loaders.subjects.turns import PARTS, goes_on, turns

_FEWEST, _MANY = 2, 3
_ECONOMY = "经济"
_KEYS = ("：", ":")
_TURNING = frozenset({"industries", "other"})
_CALLED = re.compile(r"产业|行业|制造业|方面|领域")
# 重点任务包括： / ——提升创新能力。…: the last chapter of a report may say what is to be done.
_ANNOUNCES = re.compile(r"(?:任务|举措|措施|重点工作)(?:主要)?(?:包括|如下|有|为|是)?[：:]$")


def contexts(document: Document, outline: Outline, lexicon: Lexicon) -> tuple[Context, ...]:
    """Return each passage with its genre, industry, subject, measure and programme.

    The subject is the field of a lead or sub-heading, else the industry of the section, else
    the one industry of a plan that is for one alone.
    """
    reading, places = _read_headings(document, outline, lexicon)
    named = (
        each
        for place in places.values()
        for each in (*filter(None, [place.industry]), *place.listed)
    )
    # A report may look at the one industry of its title in none but chapters on what was.
    titled = filter(None, [reading.whole])
    industries = tuple(dict.fromkeys(each.name for each in (*named, *titled)))
    lined = boxes_of_lines(outline, lexicon)
    reading = replace(reading, industries=industries, lined=lined)
    parallel = parallel_sections(outline, lexicon)
    above, keyed = returned(outline, lexicon), keyed_boxes(outline, lexicon)
    made: list[Context] = []
    tasked: int | None = None
    for passage in outline.passages:
        place = OutlinePlace(industry=reading.whole)
        if passage.section is not None:
            place = places[above.get(passage.position, passage.section)]
        if passage.lead and tasked is not None and passage.section == tasked:
            place = replace(place, genre="measures", industry=place.industry or reading.whole)
        if _ANNOUNCES.search(passage.text):
            tasked = passage.section
        # 发展方向：…；关键技术：…; beside such keys a kind of work says what follows too.
        kind = passage.section in keyed and is_work(passage.lead)
        led = (
            continued(passage, place, made)
            if kind
            else led_by(reading, passage, place, made, parallel=passage.section in parallel)
        )
        made.append(_context(reading, passage, place, led, industries))
    made = [composed(each, reading.whole, lexicon) for each in made]
    fields, heads = _fields(made), headers(outline)
    whole = [
        replace(context, fields=fields, header=heads.get(context.passage.position))
        for context in made
    ]
    whole = [of_lead(of_programme(each, lexicon)) for each in whole]
    return tuple(of_rows(headed_elsewhere(whole), lexicon))


def _read_headings(
    document: Document, outline: Outline, lexicon: Lexicon
) -> tuple[Reading, Mapping[int, OutlinePlace]]:
    """Return how the headings are read, and what each section makes of its passages.

    Headings that name two industries or more are the plan's own, in a plan whose title names
    another one beside it; else its title's is the one, unless a chapter calls its items
    industries; else the items of its chapter on industries are, whatever they are called.
    """
    whole = topic_of_title(document, lexicon)
    reading = Reading(document, lexicon, titled=whole is not None)
    places = places_of(reading, outline.sections)
    named = {place.industry.name for place in places.values() if place.industry}
    if named and (whole is None or (len(named) >= _FEWEST and _is_made_of(whole, named))):
        return reading, places
    if (
        whole is not None
        and JOINT.search(whole.name) is None
        and lists_industries(outline.sections, lexicon)
    ):
        whole = None
    reading = replace(reading, whole=whole, unnamed=whole is None)
    return reading, places_of(reading, outline.sections)


def _is_made_of(whole: Mention, named: Collection[str]) -> bool:
    """Say whether a title's topic is only what its numbered industries are together.

    甲和乙产业; 新能源产业, where 光伏产业, 风电产业 and 氢能产业 are its own; or 海洋经济, which
    is no industry.
    """
    if len(named) >= _MANY and whole.name.endswith(_ECONOMY):
        return True
    if len(named) >= _MANY and all(name.endswith(("产业", "产业链")) for name in named):
        return not are_kinds(whole.name, named)
    line, *lines = (
        name.removesuffix("链").removesuffix("产业") for name in (whole.name, *sorted(named))
    )
    joined = JOINT.search(line) is not None
    return joined or any(each in line or line in each for each in lines)


def _context(
    reading: Reading, passage: Passage, place: OutlinePlace, led: Led, industries: tuple[str, ...]
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
    sentence = led == NOTHING and not own and not _says_kind(passage, reading.lexicon)
    heading = place.fields[-1].name if place.fields else ""
    turned = tuple(_turned(reading, made, 0 if sentence else body_start(made), heading))
    found = _tasks(reading, made)
    turned = turned or tuple(each for each in found if each.subject.label == "Field")
    acts = tuple(each for each in found if each.subject.label == "Measure")
    parts = [*_pairs(fields, place.industry, led), *_pairs(measures, None, NOTHING)]
    apart = bool(turned) and turned[0].start > body_start(made) > 0
    inner = [(each.subject, _whole_of(made, each, place, fields, apart=apart)) for each in turned]
    parts += [(part, whole) for part, whole in inner if whole and part.label == "Field"]
    parts += _said_of(reading, passage, place)
    parts += [(act.subject, task) for act in acts if (task := _above(made, act))]
    if not (turned or acts or parts):  # as in most passages, of which a copy would cost much
        return made
    return replace(made, turned=turned, tasks=acts, parts=tuple(parts))


def _whole_of(
    context: Context, turned: Turned, place: OutlinePlace, fields: Sequence[Mention], *, apart: bool
) -> Mention | None:
    """Return what the field that a passage turns to is part of: that of its lead, if any.

    膜材料领域，…。碳纤维领域，…。 and 1.膜材料。…2.碳纤维。… are beside each other, and so are the
    keys 膜材料：A、B；碳纤维：…, where the lead has things of its own.
    """
    keyed = apart and context.text[body_start(context) - 1] in _KEYS
    beside = is_aside(context.passage.lead) or goes_on(context.text, turned.start) or keyed
    run_in = beside and is_heading(context.passage)
    above = place.fields[: len(place.fields) - run_in] if beside else fields
    return above[-1] if above else place.industry


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


def _said_of(
    reading: Reading, passage: Passage, place: OutlinePlace
) -> list[tuple[Mention, Mention]]:
    """Return the field of which a report's lead says something: 航空航天优势突出。…."""
    span = passage.lead_span
    if span is None or place.genre != "industries" or place.industry is None:
        return []
    noun = opening_of(passage.lead, reading.lexicon)
    if noun is None or passage.kind == "heading":
        return []
    return [(reading.mention("Field", passage.lead, span.start, noun), place.industry)]


def _pairs(
    chain: tuple[Mention, ...], industry: Mention | None, led: Led
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
    return is_heading(passage) or passage.lead in lexicon.table("key_leads")


def _turned(reading: Reading, context: Context, start: int, heading: str) -> list[Turned]:
    """Return where a passage turns to another field than its lead's or its section's."""
    kind, genre = context.passage.kind, context.genre
    plan = reading.document.plan
    past = genre == "foundation" and is_report(plan) and bool(zone_of(plan.title))
    if kind not in {"prose", "box"} or not (past or genre in {*_TURNING, "measures"}):
        return []
    text, found = context.text, []
    only = genre == "measures"
    alone = context.industry is None
    for turn in turns(text, start, reading.lexicon, about_only=only, alone=alone):
        name = text[turn.name_start : turn.name_end]
        if context.subject is not None and name == context.subject.name:
            continue
        none = name in reading.lexicon.table("no_fields") and name not in PARTS
        none = none or (past and not _is_told(text, turn.name_end, name, reading.lexicon))
        if none or reading.is_place(name):
            continue
        known = own_topic(context, name) or (heading and part_of_heading(heading, name))
        label, full = known or ("Field", name)
        mention = context.mention(
            label, full, turn.name_start, turn.name_end, "structure.turn", 0.8
        )
        found.append(Turned(turn.start, turn.end, mention))
    return found


def _is_told(text: str, end: int, name: str, lexicon: Lexicon) -> bool:
    """Say whether a report's sentence begins with a line of business that it calls so."""
    called = name.endswith("产业") or _CALLED.match(text, end) is not None
    return called and is_line(name, lexicon)


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
