"""What a chapter is about: foundation, goals, principles, industries, layout, measures."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from loaders.lexicon import Lexicon
from loaders.subjects.headed_places import headed_places
from loaders.subjects.titles import (
    begins_with_verb,
    is_measure,
    is_programme,
    numbered_line_of,
    tells_of_industry,
)

_KIND = re.compile(
    r"(?:主要|重点|重大|推进|实施|政策|规划|组织|工作|具体|有关|强化|加强|完善|健全|明确|聚焦|突出)*"
)
_ACT = (
    "(?:发展|培育|布局|突破|巩固|提升|推进|推广|补链|强链|延链|建链|招商|招引|主攻|攻关|建设|实施"
    "|重点|工作|产业|空间)"
)
_FACET = "(?:方向|重点|目标|导向|思路|举措|路径|定位|环节)"
_FACETS = re.compile(rf"{_ACT}+{_FACET}?(?:[和与及、]{_ACT}*{_FACET})*(?<={_FACET[3:]}")
_FEWEST = 2
_PAST, _JOINT = "foundation", re.compile("[和与及、]")
_OF_NO_TASK = frozenset({_PAST, "goals"})


@lru_cache(maxsize=1024)
def genre_of(title: str, lexicon: Lexicon) -> str:
    """Return the genre that a heading's words say, or "".

    Form 1: 发展基础与环境; 重点任务              a word of the table in a heading without a verb
    Form 2: 优化空间布局; 聚焦重点领域             behind a verb, at the end only
    """
    if tells_of_industry(title, lexicon):
        return ""
    found = _said(title, lexicon)
    if any(each[2] in _OF_NO_TASK for each in found) and is_programme(title, lexicon):
        # 产业基础创新工程, 营商环境优化行动: what is to be done for it.
        found = [each for each in found if each[2] not in _OF_NO_TASK]
    # 发展基础和总体要求 tells of what was and goes on with what is to be.
    ahead = [each for each in found if each[2] != _PAST] if _JOINT.search(title) else found
    return max(ahead or found)[2] if found else ""


def _said(title: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    table = lexicon.table("genres")
    verb = begins_with_verb(title, lexicon)
    said: list[tuple[int, int, str]] = []
    words = _words(title, lexicon)
    # 发展基础和总体要求: two nouns, of which the first begins as a verb does.
    two = _JOINT.search(title) and any(at == 0 and len(word) > len(verb) for word, at in words)
    for word, start in words:
        genre, weight, use = table.rows[word]
        # 发展基础 and 保障措施 begin as a verb does, and are nouns.
        plain = not verb or start == 0 or two
        if plain or (use == "end" and start + len(word) == len(title)):
            said.append((int(weight), len(word), genre))
    return said


def _words(title: str, lexicon: Lexicon) -> list[tuple[str, int]]:
    """Return the words of the table in a title with their places, also those that overlap.

    What a word without a meaning covers is none: 发展基础设施 has nothing of 发展基础.
    """
    table = lexicon.table("genres")
    found = [(each[1], each.start()) for each in _pattern(lexicon).finditer(title)]
    none = [range(at, at + len(word)) for word, at in found if table.get(word, 2) == "none"]
    return [
        (word, at)
        for word, at in found
        if not any(at < each.stop and each.start < at + len(word) for each in none)
    ]


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?=({lexicon.table('genres').pattern}))")


def names_kind(title: str, lexicon: Lexicon) -> bool:
    """Say whether a heading only says what kind of chapter follows: 推进举措, 组织实施."""
    if tells_of_industry(title, lexicon):
        return False
    found, verb = _words(title, lexicon), begins_with_verb(title, lexicon)
    table = lexicon.table("genres")
    # 强化基础能力 has an object of its own, 保障产业安全 is no 保障.
    own = [at for word, at in found if not (verb and table.get(word, 2) == "noun" and at)]
    if not own or (verb and (verb, 0) in found and len(title) > len(verb) + _FEWEST):
        return False
    return bool(_KIND.fullmatch(title[: own[0]])) or not verb


def is_facet(title: str) -> bool:
    """Say whether a heading names a side of what it stands under: 发展方向和重点, 延链补链方向.

    It begins as a verb does, and has no object of its own.
    """
    return _FACETS.fullmatch(title) is not None


def genre_of_items(titles: Sequence[str], own: str, lexicon: Lexicon) -> str:
    """Return what a chapter, of which the heading says nothing, is about by its items' headings."""
    many = max(_FEWEST, (len(titles) + 1) // 2)
    if sum(numbered_line_of(title, lexicon) is not None for title in titles) >= many:
        return "industries"
    if sum(bool(headed_places(title, "other", own, lexicon)) for title in titles) >= many:
        return "layout"
    doing = sum(is_measure(title, lexicon) or is_programme(title, lexicon) for title in titles)
    return "measures" if doing >= many else ""
