"""What the headings of a chapter and of what stands in and beside it say together."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from graph.model import Section
from loaders.lexicon import Lexicon
from loaders.lists.called import KIND
from loaders.lists.lists import head_of
from loaders.subjects.genres import genre_of
from loaders.subjects.titles import Noun, field_of, industry_of, is_measure
from loaders.subjects.topics import is_line

_KINDS = frozenset({"foundation", "goals", "principles"})
# 汽车及零部件、食品和建材产业 are three: only 和 behind the last 、 parts a list.
_LIST = re.compile(r"(?:[^、]{2,8}、)+[^、]{2,16}产业")
_PART = re.compile(r"、|和(?![^、]*、)")
_TRADE = "产业"
# 新能源装备|制造业, 风电装备|全产业链
_OF_TRADE = re.compile(r"全?(?:产业|制造业|工业)?链?$")
_FEWEST = 2
# 现代海洋产业体系, 海洋新兴产业: what is made of several industries.
_SYSTEM = re.compile(rf".{{2,8}}(?:产业体系|{KIND}产业)")
_CALLED = re.compile(r"(?:重点|主导|优势|支柱|先导)产业(?:发展)?(?:重点|方向|导向)?")


def is_among_tasks(title: str, chapters: Iterable[str], lexicon: Lexicon) -> bool:
    """Say whether a chapter is a task, as another of the chapters is: 第三章 优化生产力布局.

    Beside 发展基础 and 保障措施 alone, 优化空间布局 says what kind of chapter follows.
    """
    return is_measure(title, lexicon) and any(
        each != title and is_measure(each, lexicon) and genre_of(each, lexicon) not in _KINDS
        for each in chapters
    )


def lists_lines(inside: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether all items of a chapter name goods or trades, and nothing to be done."""
    return len(inside) > _FEWEST and all(_is_goods(title, lexicon) for title in inside)


def _is_goods(title: str, lexicon: Lexicon) -> bool:
    noun = field_of(title, lexicon)
    known = is_line(title, lexicon) or head_of(title, lexicon).label == "Product"
    return known and noun is not None and not noun.verb and not industry_of(title, lexicon)


def lists_industries(sections: Sequence[Section], lexicon: Lexicon) -> bool:
    """Say whether a chapter calls the lines that it lists industries: 重点产业 / 数控机床 / ….

    甲装备制造业, which the plan's title names, is what they are together.
    """
    chapters = (each for each in sections if each.parent is None)
    called = (each.position for each in chapters if _CALLED.fullmatch(each.title))
    inside = ([each.title for each in sections if each.parent == at] for at in called)
    return any(lists_lines(titles, lexicon) for titles in inside)


def is_system(name: str, inside: Iterable[str], lexicon: Lexicon) -> bool:
    """Say whether what a heading builds is made of the industries that its items name.

    Form 1: 构建现代海洋产业体系 / （一）做强海洋船舶工业 / （二）培育海洋药物产业
    Form 2: 提升海洋传统产业 / 1.海洋渔业 / 2.海洋船舶工业
    """
    found = [industry_of(title, lexicon) is not None for title in inside]
    made = _SYSTEM.fullmatch(name) is not None
    return made and sum(found) >= _FEWEST and 2 * sum(found) >= len(found)


def listed_industries(title: str, lexicon: Lexicon) -> Iterator[tuple[Noun, str]]:
    """Yield where a heading lists industries, and each one's name: 提升食品、纺织和建材产业."""
    noun = industry_of(title, lexicon)
    if noun is None or not _LIST.fullmatch(title, noun.start, noun.end):
        return
    at = noun.start
    for part in [*_PART.finditer(title, noun.start, noun.end), None]:
        end = part.start() if part else noun.end
        yield Noun(at, end, noun.verb), title[at:end].removesuffix(_TRADE) + _TRADE
        at = part.end() if part else end


def are_kinds(whole: str, names: Collection[str]) -> bool:
    """Say whether industries are kinds of one: 电瓷, 日用瓷 and 先进陶瓷 of 陶瓷产业."""
    line, *lines = (_OF_TRADE.sub("", name) for name in (whole, *names))
    # 新能源装备制造业, where 风电装备 and 光伏装备 are its own
    kind = line[-_FEWEST:]
    if len(line) > len(kind) and all(each.endswith(kind) for each in lines):
        return True
    kinds = sum(each.endswith(line[-1]) for each in lines)
    return 2 * kinds >= len(lines) and any(each.endswith(line) for each in lines)
