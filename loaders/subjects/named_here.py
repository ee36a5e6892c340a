"""The plan's own industries and fields where a passage names them, in full or shortly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims import Mention
from loaders.lexicon import Lexicon, any_of
from loaders.subjects.context import Context
from loaders.subjects.short_names import short_names

_SUFFIX = re.compile(r"(?:战略性新兴)?(?:产业链?|行业|领域|业)$")
# 林草加工产业 is another industry than 林草产业; 新材料和汽车产业 are two.
_ANOTHER = r"(?!(?!装备|制造)[^\W\d_和与及等的]{2,4}产业)"
_WORKS, _LONGEST = "工业", 10
_MAKING = re.compile(r"(?:装备|制造|设备)$")


@dataclass(frozen=True, slots=True)
class Here:
    """A mention with its place in the passage."""

    start: int
    end: int
    mention: Mention


def bare_name(name: str) -> str:
    """Return an industry's name without 产业 and the like: 新材料 for 新材料产业."""
    return _SUFFIX.sub("", name)


def topics(context: Context, lexicon: Lexicon) -> Iterator[Here]:
    """Yield each place where a passage names an industry or a field of the plan, also shortly.

    生物医药 is no short form of 生物产业, but a trade of its own.
    """
    stems, trades = _stems(context.industries, tuple(context.fields)), lexicon.table("trades")
    for found in _pattern(tuple(stems)).finditer(context.text):
        trade = trades.beginning(context.text[found.start() : found.start() + _LONGEST])
        if trade and len(trade) > len(found.group()) and bare_name(trade) != found.group():
            continue
        label, name = stems[found.group()]
        mention = context.mention(label, name, *found.span(), "indicators.topic", 0.8)
        yield Here(found.start(), found.end(), mention)


@lru_cache(maxsize=64)
def _stems(industries: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Return what the plan's own industries and fields go by: 轨道交通 for 轨道交通装备产业."""
    called = short_names(industries, fields)
    # 船舶 alone is no name for 船舶工业.
    stems = {form: named for form, named in called.items() if f"{form}{_WORKS}" != named[1]}
    for name in industries:  # 轨道交通 for 轨道交通装备产业
        stems.setdefault(_MAKING.sub("", bare_name(name)), ("Industry", name))
    stems = {form: named for form, named in stems.items() if len(form) > 1}
    return dict(sorted(stems.items(), key=lambda item: (-len(item[0]), item[0])))


@lru_cache(maxsize=64)
def _pattern(stems: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"{any_of(stems)}{_ANOTHER}")
