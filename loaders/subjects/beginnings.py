"""Sections by how their paragraphs begin: with keys, or with measures."""

from collections import Counter

from loaders.lexicon import Lexicon
from loaders.outline.outline import Outline
from loaders.subjects.titles import field_of, is_measure, is_programme, is_work
from loaders.subjects.topics import is_line

_FEWEST, _NEVER = 2, 1000


def keyed_boxes(outline: Outline, lexicon: Lexicon) -> frozenset[int | None]:
    """Return the boxes of which two paragraphs or more begin with a key: 发展方向：…."""
    keys = lexicon.table("key_leads")
    led = (each for each in outline.passages if each.kind == "box" and each.lead in keys)
    found = Counter(each.section for each in led)
    return frozenset(section for section, count in found.items() if count >= _FEWEST)


def parallel_sections(outline: Outline, lexicon: Lexicon) -> frozenset[int | None]:
    """Return the sections of which most paragraphs begin with a measure: 加强组织领导。…."""
    every: Counter[int | None] = Counter()
    doing: Counter[int | None] = Counter()
    for passage in outline.passages:
        if passage.kind in {"prose", "box"}:
            every[passage.section] += 1
            doing[passage.section] += bool(passage.lead) and is_measure(passage.lead, lexicon)
    return frozenset(
        section for section, count in doing.items()
        if count >= _FEWEST and 2 * count > every[section]
    )  # fmt: skip


def boxes_of_lines(outline: Outline, lexicon: Lexicon) -> frozenset[int | None]:
    """Return the boxes of which all leads are nouns, and most of them known goods or trades.

    专栏 前瞻部署新赛道 / 未来信息。推动… / 未来材料。发展… / 人形机器人。突破…
    """
    every: Counter[int | None] = Counter()
    known: Counter[int | None] = Counter()
    for passage in outline.passages:
        if passage.kind != "box" or not passage.lead:
            continue
        noun = field_of(passage.lead, lexicon)
        named = noun is not None and not noun.verb and not is_programme(passage.lead, lexicon)
        every[passage.section] += 1 if named and not is_work(passage.lead) else _NEVER
        known[passage.section] += is_line(passage.lead, lexicon)
    return frozenset(
        section for section, count in known.items()
        if count >= _FEWEST and 2 * count >= every[section] and every[section] < _NEVER
    )  # fmt: skip
