"""Verbs that say whom goods serve, in front of a list of sectors: 主要服务|汽车、家电等行业."""

import re
from functools import cache

from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.lists.uses import NO_VERB
from loaders.subjects.topics import is_line

_THINGS = r"(?:(?:相关|有关|主要|系列)*(?:产品|装备|业务))?"
_SO = "主要|有力|更好|能够|可|精准|专门|全面|聚焦|围绕"
_SERVE = "供应(?!链)|供给(?!侧)|进军|打入|反哺|保供"
# 引领, 驱动 and their like are often part of a name: what stands behind must be a known line.
_MOVE = "辐射|拉动|带动|引领|驱动|协同|对接|贯穿|深入|[至到]"
_SHORTEST = 2


def behind_verb_of_use(name: str, lexicon: Lexicon) -> int:
    """Return where a name begins behind the verb that says what serves it, or 0."""
    found = _reaching(lexicon).match(name)
    if found is None or len(name) - found.end() < _SHORTEST:
        return 0
    rest = name[found.end() :]
    known = is_line(rest, lexicon) or head_of(rest, lexicon).grade == "trade"
    return found.end() if found["serve"] or known else 0


@cache
def _reaching(lexicon: Lexicon) -> re.Pattern[str]:
    verbs, adverbs = lexicon.table("use_verbs").pattern, lexicon.table("adverbs").pattern
    return re.compile(
        rf"{_THINGS}(?:{_SO}|{adverbs})*(?:(?P<serve>(?:{verbs}|{_SERVE}))(?!{NO_VERB})|{_MOVE})"
    )
