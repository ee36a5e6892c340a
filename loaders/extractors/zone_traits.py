"""What the words behind a zone's name say that it is known for or lives on, as of any place."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.extractors.trade_traits import traits
from loaders.lexicon import Lexicon
from loaders.places.scope_turns import before_zone
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic

# 甲园|已形成以A为主导、B为支撑的产业体系; 甲园|产业以A、B为主
_OPENS = re.compile(
    r"[，：]?(?:已经?|现|目前|基本|初步|逐步|加快|着力|重点|积极)*"
    r"(?:形成|以|构建|拥有|确立|打造|培育|坚持|的?产业主?要?以)"
)
_ENDS = re.compile(r"[。；\n]")
_SAID = 0.75


def with_traits(
    context: Context,
    zones: Sequence[Mention],
    end: int,
    said: list[tuple[Mention, ...]],
    lexicon: Lexicon,
) -> list[tuple[Mention, ...]]:
    """Return what is said of each zone of a list with what all of them are known for.

    Args:
        context: the passage.
        zones: the zones.
        end: where the last of their names ends.
        said: what else is said of each of them, or nothing.
        lexicon: where the tables are.
    """
    known = _known_for(context, end, lexicon)
    if not known:
        return said
    each = said or [()] * len(zones)
    named = {field.name for fields in each for field in fields}
    more = tuple(field for field in known if field.name not in named)
    return [(*fields, *more) for fields in each]


def _known_for(context: Context, end: int, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the trades that a sentence gives the zone whose name ends here, or none.

    All that it lists must be lines of work: 以创新为引领 says what nobody makes.
    """
    text = context.text
    ends = _ENDS.search(text, end)
    stop = before_zone(text, end, ends.start() if ends else len(text))
    if not _OPENS.match(text, end, stop):
        return ()
    found = tuple(traits(text[end:stop], lexicon))
    named = {each.name: own_topic(context, each.name) for each in found}
    if not all(own or is_line(name, lexicon) for name, own in named.items()):
        return ()
    return tuple(
        context.mention(
            *(named[each.name] or ("Field", each.name)),
            end + each.start, end + each.end, "platforms.topic.traits", _SAID,
        )
        for each in found
    )  # fmt: skip
