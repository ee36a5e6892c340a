"""Lines of business that a report tells of, one by one, in what it says of the past."""

import re
from collections.abc import Sequence

from graph.model import Section
from loaders.claims import Mention
from loaders.figures.periods import is_report
from loaders.lexicon import Lexicon
from loaders.subjects.outline_place import OutlinePlace
from loaders.subjects.reading import Reading
from loaders.subjects.titles import Noun, field_of, is_general, numbered_line_of
from loaders.subjects.topics import is_line

_FEWEST = 2
# 电子信息产业|稳中提质, 新材料产业|快速发展: what became of it.
_TOLD = re.compile(
    r"(?P<whole>(?P<name>[^，。；：、的]{2,10}?)(?:产业|制造业|行业)(?:链|集群)?)"
    r"(?=(?:稳[中步定]|快速|持续|加[速快]|不断|蓬勃|逐步|日益|日趋|初具|提质|提档|做[强大优]|优势|规模|集聚|聚链|领跑|异军|强势|突飞"
    r"|势头|增势|多点|全面|健康|创新|平稳|高速|跨越|后来|崛起|壮大|初步|转型)[\u4e00-\u9fff]{0,6}$)"
)


def told_line_of(title: str, lexicon: Lexicon) -> Noun | None:
    """Return the line of business of which a heading says what became of it, or None."""
    found = _TOLD.match(title)
    if found is None or not is_line(found["name"], lexicon):
        return None
    name = found["name"]
    # 汽车首位产业: what it is among industries is no part of its name.
    ranked = any(is_general(f"{name[at:]}产业") for at in range(1, len(name)))
    noun = None if ranked else field_of(name, lexicon)
    return Noun(0, found.end("whole"), "") if noun is not None and not noun.verb else None


def said_line(reading: Reading, section: Section, place: OutlinePlace) -> Mention | None:
    """Return the line of business of which a section's heading says what became of it, or None."""
    if place.genre != "industries" or place.industry is not None:
        return None
    noun = told_line_of(section.title, reading.lexicon)
    return noun and reading.mention("Field", section.title, section.span.start, noun)


def tells_of_lines(reading: Reading, titles: Sequence[str]) -> bool:
    """Say whether a part of a report tells of lines of business, one by one.

    二、取得的成效 / （一）电子信息产业 / （二）新材料产业稳中提质
    """
    lexicon = reading.lexicon

    def is_told(title: str) -> bool:
        line = numbered_line_of(title, lexicon)
        plain = line is not None and not line.verb
        return plain or is_line(title, lexicon) or told_line_of(title, lexicon) is not None

    many = max(_FEWEST, (len(titles) + 1) // 2)
    return is_report(reading.document.plan) and sum(map(is_told, titles)) >= many
