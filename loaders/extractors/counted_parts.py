"""The parts of a line of business that a sentence counts: A、B、C三大领域快速发展."""

from collections.abc import Iterator

from loaders.claims import Claim, Finding
from loaders.figures.numerals import number
from loaders.lexicon import Lexicon
from loaders.lists.lists import items
from loaders.lists.sector_lists import rejoined
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start, names_sector, topic
from loaders.text.sought import sought_by

_COUNTS = "两二三四五六七八九23456789"
_COUNTED = sought_by(
    "|".join(f"{count}大|{count}个" for count in _COUNTS),
    r"(?<![^，。；：\n])(?:形成|构建|涵盖|覆盖|已形成|初步形成|拥有|包括|主要有)?(?:了)?"
    r"(?P<list>(?![在向对为与]|面向|围绕|聚焦|瞄准|针对)[^，。；：、的\n]{2,14}(?:、[^，。；：、的\n]{2,14}){1,7}?)等?"
    rf"(?P<count>[{_COUNTS}])(?:大|个)(?:细分|重点|主要|优势|核心|特色|子)*"
    r"(?:领域|板块|行业|赛道|门类)",
)
_RULE, _CONFIDENCE = "parts.counted", 0.8


def counted_parts(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the fields that a sentence counts under a heading's or lead's, as parts of it.

    The number must be that of the items: else they are not all of them, or are joined otherwise.
    """
    subject = context.subject
    if subject is None or subject.label != "Field" or context.genre != "industries":
        return
    for found in _COUNTED.finditer(context.text, body_start(context)):
        listed = tuple(rejoined(context.text, items(context.text, *found.span("list"), lexicon)))
        if len(listed) != number(found["count"]) or not all(
            names_sector(each, lexicon) for each in listed
        ):
            continue
        for item in listed:
            part = topic(context, item, _RULE, _CONFIDENCE)
            yield part
            if part.name != subject.name:
                yield Claim("PART_OF", part, subject, part.evidence)
