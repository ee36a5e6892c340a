"""What each section's heading makes of its passages: genre, industry, fields, measures."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Section
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND, COUNTED
from loaders.lists.lists import head_of
from loaders.subjects.boxes import OTHERS, box_place
from loaders.subjects.chapters import (
    are_kinds,
    is_among_tasks,
    is_system,
    listed_industries,
    lists_lines,
)
from loaders.subjects.genres import genre_of, genre_of_items, is_facet, names_kind
from loaders.subjects.outline_place import OutlinePlace
from loaders.subjects.reading import Reading
from loaders.subjects.reported_lines import said_line, tells_of_lines
from loaders.subjects.short_names import stem_of_one
from loaders.subjects.tasks import developing_line, is_broad, is_for_any
from loaders.subjects.titles import (
    Noun,
    begins_with_verb,
    boxed_field_of,
    field_of,
    industry_of,
    is_general,
    is_measure,
    is_programme,
    is_stage,
    noun_of,
    numbered_line_of,
)
from loaders.subjects.topics import is_line

_BOXED = ("专栏", "重点专栏", "表", "图", "附表")
# 重点项目扎实推进, 重大工程取得进展: what was done.
_GONE = re.compile(
    r"(?:推进|加快|见效|显现|提升|增强|优化|完善|深化|推动|夯实|落地|实施|突破|进展|成效|成果|有力|有序|有效|顺利|加强|落实)$"
)
_CHAIN = re.compile(r"[^，、和与及]{2,12}产业链")
_LAYS = re.compile(r"(?:前瞻|超前|抢先|谋划|积极|加快|提前)*布局")
_TASKS = re.compile(r"任务|举措|措施|行动")
_STRONG = re.compile(r"(?:.{2}行动|.{2}计划|专项|攻关工程|提升工程|示范工程|培育工程)$")
# 前瞻布局八大未来产业, 未来产业重点方向, 谋划布局未来产业，抢占发展制高点
_OF_ANY = re.compile(
    rf"{COUNTED}{ANY_KIND}+产业(?:集群)?(?:重点|主要|发展|培育|布局|细分|前沿|新)*"
    r"(?:方向|领域|赛道|重点|任务)?(?:，.+)?"
)
_FEWEST = 2
_ABOUT_INDUSTRIES = frozenset({"industries", "layout"})
_COMING = frozenset({"measures", "layout", "industries"})
_ABOUT_ITEMS = frozenset({"industries", "measures", "other"})


def places_of(reading: Reading, sections: Sequence[Section]) -> dict[int, OutlinePlace]:
    """Return what each section makes of its passages, by its position."""
    items: dict[int | None, list[Section]] = defaultdict(list)
    for section in sections:
        items[section.parent].append(section)
    reading = replace(reading, items=items)
    places: dict[int, OutlinePlace] = {}
    for section in sections:
        above = places[section.parent] if section.parent is not None else OutlinePlace()
        made = _place(reading, section, above)
        own = reading.places(section.title, made.genre, section.span.start)
        places[section.position] = replace(made, places=own) if own else made
    return places


def _place(reading: Reading, section: Section, above: OutlinePlace) -> OutlinePlace:
    if section.number.startswith("专栏") or section.number.startswith("重点专栏"):
        return box_place(reading, section, above)
    if section.number.startswith(_BOXED):
        return above
    outer = above.programme
    # The items of its box are a programme's.
    if outer is not None and not above.boxed:
        above = replace(above, programme=None)
    own = _own_genre(reading, section, above)
    genre = own or above.genre
    inside = [each.title for each in reading.items.get(section.position, ())]
    if own == "measures" and lists_lines(inside, reading.lexicon):
        genre = "industries"  # 重点任务 / （一）茶叶 / （二）花卉
    if genre == "other":
        genre = _genre_by_items(reading, section)
    if genre == "foundation" and tells_of_lines(reading, inside):
        whole = above.industry or reading.whole
        return replace(above, genre="industries", group=False, tasked=False, industry=whole)
    return _inner_place(reading, section, replace(above, genre=genre), own, outer)


def _inner_place(
    reading: Reading, section: Section, above: OutlinePlace, own: str, outer: Mention | None
) -> OutlinePlace:
    """Return the place of a section whose genre, its own or that above, is known."""
    genre = above.genre
    lined = _lines_of_any(reading, section)
    genre = "industries" if lined else genre
    told = genre == "foundation" and not reading.reports
    if reading.whole is not None and above.industry is None and not told:
        above = replace(above, industry=reading.whole)
    place = replace(above, genre=genre, group=False, tasked=_is_tasked(reading, section, above))
    chapter = section.parent is None
    task_itself = chapter and _is_among_tasks(reading, section)
    inner = not chapter or task_itself or _is_broad_task(reading, section)
    if lined or (genre == "industries" and inner and _is_group(reading, section)):
        task = place.tasked and is_measure(section.title, reading.lexicon)
        holder = reading.mention("Measure", section.title, section.span.start) if task else None
        return replace(place, group=True, holder=holder)
    verb = begins_with_verb(section.title, reading.lexicon)
    # 推进举措 and the chapter 构建现代产业体系 say what follows; 加强组织实施 in a chapter is done.
    opens = section.parent is None and not (verb and reading.agenda)
    kind = names_kind(section.title, reading.lexicon) and (opens or not verb)
    keys = reading.lexicon.table("key_leads")  # 发展方向
    kind = kind or section.title in keys or is_facet(section.title)
    # 第四章 优化区域布局: what stands under a whole chapter is no single measure.
    if kind or (chapter and own in _ABOUT_INDUSTRIES and not task_itself):
        return replace(place, programme=outer)  # 某某工程 / 1.目标 / 2.举措
    if (said := said_line(reading, section, place)) is not None:
        return replace(place, fields=(*place.fields, said))
    return _item(reading, section, place, grouped=above.group)


def _lines_of_any(reading: Reading, section: Section) -> bool:
    """Say whether a heading is for industries of any kind, and each of its items names one.

    Form 1: 三、前瞻布局未来产业 / （一）合成生物 / （二）量子信息
    Form 2: （二）未来产业重点方向 / 1.合成生物 / 2.量子信息
    """
    inside = [each.title for each in reading.items.get(section.position, ())]
    if reading.agenda or reading.titled or len(inside) <= _FEWEST:
        return False
    if _OF_ANY.fullmatch(section.title, noun_of(section.title, reading.lexicon).start) is None:
        return False
    lines = [field_of(title, reading.lexicon) for title in inside]
    return all(line is not None and not line.verb for line in lines) and not any(
        reading.is_place(title) or is_programme(title, reading.lexicon) for title in inside
    )


def _is_tasked(reading: Reading, section: Section, above: OutlinePlace) -> bool:
    """Say whether a chapter tells what is to be done."""
    tells = _TASKS.search(section.title) is not None or is_measure(section.title, reading.lexicon)
    return tells if section.parent is None else above.tasked


def _own_genre(reading: Reading, section: Section, above: OutlinePlace) -> str:
    """Return the genre that a heading says; 构建现代化产业体系 is a task of a year's report.

    重点项目扎实推进 among what a review tells is told too.
    """
    own = genre_of(section.title, reading.lexicon)
    laid_out = own == "layout" and not begins_with_verb(section.title, reading.lexicon)
    gone = own in _COMING and _GONE.search(section.title)
    if above.genre == "foundation" and (gone or laid_out):
        return ""  # 发展基础 / （二）空间布局
    # 前瞻布局三大未来产业: laid are industries there, and no places.
    laid = own == "layout" and _LAYS.match(section.title) is not None
    if laid or (reading.agenda and own in _ABOUT_INDUSTRIES):
        return ""
    # 产业布局 / （一）特色产业集群 / 1.茶产业: also what a part of such a chapter lays out
    lays = own == "layout" or (not own and above.genre == "layout")
    return "industries" if lays and _lays_industries(reading, section) else own


def _lays_industries(reading: Reading, section: Section) -> bool:
    """Say whether a chapter lays out industries, and no places: 重点产业布局 / （一）茶产业."""
    titles = [each.title for each in reading.items.get(section.position, ())]
    lines = [numbered_line_of(title, reading.lexicon) for title in titles]
    placed = any(reading.places(title, "layout", 0) for title in titles)
    named = all(lines) or lists_lines(titles, reading.lexicon)
    return len(titles) >= _FEWEST and named and not placed


def _genre_by_items(reading: Reading, section: Section) -> str:
    if reading.agenda and is_measure(section.title, reading.lexicon):
        return "measures"
    titles = [each.title for each in reading.items.get(section.position, ())]
    own = reading.document.plan.region
    found = genre_of_items(titles, own, reading.lexicon)
    if not found and is_measure(section.title, reading.lexicon):
        return "measures"
    if not found and lists_lines(titles, reading.lexicon):
        return "industries"
    return found or "other"


def _item(
    reading: Reading, section: Section, place: OutlinePlace, *, grouped: bool
) -> OutlinePlace:
    """Return the place of a section that is one of the items of a chapter or of a group."""
    title, lexicon = section.title, reading.lexicon
    unit = _industry(reading, section, place, grouped=grouped)
    if unit is not None and (listed := _listed(reading, section)):
        task = reading.mention("Measure", title, section.span.start) if unit.verb else None
        return replace(place, genre="industries", listed=listed, holder=task)
    if unit is not None and place.genre in _ABOUT_ITEMS:
        mention = reading.mention("Industry", title, section.span.start, unit)
        # 第四章 打造产业集群 / 一、光伏产业: what an industry is told is its own.
        measures: tuple[Mention, ...] = ()
        if unit.verb and place.genre == "measures":
            measures = (reading.mention("Measure", title, section.span.start),)
        return replace(place, genre="industries", industry=mention, fields=(), measures=measures)
    works = place.genre == "measures" or (place.boxed and place.programme is not None)
    works = works or _STRONG.search(title) is not None
    if works and is_programme(title, lexicon):
        return replace(place, programme=reading.mention("Programme", title, section.span.start))
    named = _field(reading, section, place)
    if named is not None:
        mention = reading.mention("Field", title, section.span.start, named)
        grows = bool(named.verb) and named.end < len(title) and is_measure(title, lexicon)
        made = (reading.mention("Measure", title, section.span.start),)
        whole = made if place.tasked and grows else ()
        return replace(place, fields=(*place.fields, mention), measures=(*place.measures, *whole))
    if place.genre in {"measures", "principles", "layout", "industries"} and is_measure(
        title, lexicon
    ):
        mention = reading.mention("Measure", title, section.span.start)
        noun = developed_by(reading, place, title)
        fields = (reading.mention("Field", title, section.span.start, noun),) if noun else ()
        return replace(place, measures=(*place.measures, mention), fields=fields or place.fields)
    return place


def _listed(reading: Reading, section: Section) -> tuple[Mention, ...]:
    """Return the industries that a heading lists, each under its full name."""
    found = listed_industries(section.title, reading.lexicon)
    at = section.span.start
    named = ((reading.mention("Industry", section.title, at, noun), name) for noun, name in found)
    return tuple(each._replace(name=name) for each, name in named)


def developed_by(reading: Reading, place: OutlinePlace, task: str) -> Noun | None:
    """Return what a task develops: of the plan's industry a part, in a year's report any line."""
    if reading.agenda:
        return developing_line(task, reading.lexicon)
    noun = developing_line(task, reading.lexicon)
    if noun is not None and _is_whole(reading, task[noun.start : noun.end]):
        return None  # 推动铝产业提质升级, in a plan for it
    if place.industry is None:
        return noun
    joined = industry_of(task, reading.lexicon) if noun is None else None
    if joined is None or not joined.verb:
        return noun
    name = task[joined.start : joined.end]
    return None if is_general(name) or _is_whole(reading, name) else joined


def _field(reading: Reading, section: Section, place: OutlinePlace) -> Noun | None:
    """Return the field that a heading of an item names, or None."""
    noun = field_of(section.title, reading.lexicon)
    if noun is None or section.parent is None or _is_group(reading, section):
        return None
    if reading.is_place(section.title) or _is_whole(reading, section.title[noun.start : noun.end]):
        return None
    if place.genre == "industries" or (place.industry and is_stage(section.title)):
        return noun
    name = section.title[noun.start : noun.end]
    goods = head_of(name, reading.lexicon).label in {"Product", "Technology"}
    known = goods or is_line(name, reading.lexicon)
    # 布局未来产业 / 1.未来制造: a line of business under the task for industries of any kind.
    grouped = place.industry is None and _is_of_any(place, reading.lexicon)
    beside = [each.title for each in reading.items[section.parent]]
    held = place.industry is not None or lists_lines(beside, reading.lexicon)
    lines = sum(is_line(each, reading.lexicon) for each in beside)
    within = (known and (held or grouped)) or (grouped and 2 * lines > len(beside))
    return noun if place.genre == "measures" and within and not noun.verb else None


def _is_of_any(place: OutlinePlace, lexicon: Lexicon) -> bool:
    """Say whether the task that a section stands under is for industries of any kind."""
    task = place.measures[-1].name if place.measures else ""
    noun = noun_of(task, lexicon)
    name = task[noun.start : noun.end]
    others = bool(noun.verb) and OTHERS.fullmatch(name) is not None
    return others or is_for_any(task, lexicon)


def _is_whole(reading: Reading, name: str) -> bool:
    """Say whether a name is that of the plan's one industry, or of its trades of any kind."""
    whole = stem_of_one(reading.whole.name) if reading.whole is not None else ""
    rest = name.removeprefix(whole)
    return bool(whole) and name.startswith(whole) and (not rest or is_general(rest))


def _industry(
    reading: Reading, section: Section, place: OutlinePlace, *, grouped: bool
) -> Noun | None:
    """Return the industry that a heading names, or None.

    Form 1: （一）高端装备产业, a numbered industry; also （二）集成电路 beside or below such
    Form 2: （一）做强做优电子信息产业, where the headings beside it name industries too
    Form 3: 1. 集成电路, below 三大主导产业
    Form 4: （一）物联网集群, in a chapter on clusters
    Form 5: （一）未来信息, where it and each beside it hold lines of business
    """
    lexicon = reading.lexicon
    if _is_chain(reading, section, place):
        return industry_of(section.title, lexicon)
    taken = reading.whole is not None or place.industry is not None
    # （六）未来空间 / 12.低空经济: a part of the field above it
    taken = taken or (bool(place.fields) and place.genre == "industries")
    if reading.agenda or taken or place.boxed or reading.is_place(section.title):
        return None
    named_by = numbered_line_of if place.genre == "industries" else industry_of
    found = named_by(section.title, lexicon)
    beside = reading.items[section.parent]
    named = [each for each in beside if named_by(each.title, lexicon)]
    many = len(named) >= max(_FEWEST, (len(beside) + 1) // 2)
    if found is not None:
        if found.verb and _holds_tasks(reading, section):
            return None
        sure = not found.verb and (place.genre != "other" or many)
        return found if sure or many or (found.verb and place.genre == "industries") else None
    counted = named or grouped or (reading.unnamed and len(beside) >= _FEWEST)
    holds = not reading.titled and _hold_lines(reading, beside)
    within = place.genre == "industries" and section.parent is not None
    if not within or _is_group(reading, section) or not (counted or holds):
        return None
    return (boxed_field_of if holds else field_of)(section.title, lexicon)


def _hold_lines(reading: Reading, beside: Sequence[Section]) -> bool:
    """Say whether all headings of a chapter hold lines of business, and are nouns themselves.

    Form: 二、重点领域 / （一）未来信息 / 1.量子信息 / （二）未来空间 / 2.商业航天
    """
    inside = [reading.items.get(each.position, ()) for each in beside]
    titles = [each.title for part in (beside, *inside) for each in part]
    tasks = any(is_measure(each, reading.lexicon) for each in titles)
    return len(beside) >= _FEWEST and all(inside) and not tasks


def _is_chain(reading: Reading, section: Section, place: OutlinePlace) -> bool:
    """Say whether a heading is one of the chains of a plan for one chain: （一）甲材料产业链."""
    if reading.whole is None or place.industry is not reading.whole or place.genre != "industries":
        return False
    beside = [each.title for each in reading.items[section.parent]]
    chains = len(beside) >= _FEWEST and all(map(_CHAIN.fullmatch, beside))
    return chains and not are_kinds(reading.whole.name, beside)


def _is_group(reading: Reading, section: Section) -> bool:
    """Say whether a heading holds industries instead of being one: 三大先导产业."""
    noun = noun_of(section.title, reading.lexicon)
    name = section.title[noun.start : noun.end]
    if reading.whole is not None:  # 某经济支柱产业 of a plan for it
        name = name.removeprefix(reading.whole.name)
    inside = reading.items.get(section.position, ())
    several = is_general(name) or ("、" in name and "等" in name)
    if len(inside) < _FEWEST:
        return False
    return (
        several
        or is_system(name, (each.title for each in inside), reading.lexicon)
        or _is_broad_task(reading, section)
    )


def _is_broad_task(reading: Reading, section: Section) -> bool:
    """Say whether a heading builds up a whole sector, of which its items are industries.

    Form: 第四章 做大做强先进制造业 / 第一节 电子信息产业 / 第二节 汽车产业
    """
    if reading.whole is not None or not is_broad(section.title, reading.lexicon):
        return False
    named = (industry_of(each.title, reading.lexicon) for each in reading.items[section.position])
    return sum(found is not None and not found.verb for found in named) >= _FEWEST


def _holds_tasks(reading: Reading, section: Section) -> bool:
    """Say whether all items of a heading are to be done, and none is a line of business.

    Form: 大力发展数字经济 / 推进数字产业化 / 夯实数字基础设施
    """
    titles = [each.title for each in reading.items.get(section.position, ())]
    lexicon = reading.lexicon
    return len(titles) >= _FEWEST and all(
        is_measure(title, lexicon) and field_of(title, lexicon) is None for title in titles
    )


def _is_among_tasks(reading: Reading, section: Section) -> bool:
    chapters = (each.title for each in reading.items[None])
    return is_among_tasks(section.title, chapters, reading.lexicon)
