"""The plan's own fields and industries where a text names them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from loaders.lexicon import any_of
from loaders.lists.lists import Item
from loaders.subjects.context import Context

_VERBS = "支持|发展|推动|推进|促进|聚焦|围绕|做强|壮大|培育|突出|主攻|加快|服务|赋能|布局|投向|对接"
# 甲产业基金, 甲产业链联盟 are no mention of 甲产业.
_OF_THING = "(?:产业)?链?(?:基金|母基金|联盟|协会|研究院|大脑|学院|投资基金|引导基金|发展基金)"
_BEFORE = "^、，,。；;：:和及与在于向对为以将把的"
_AFTER = "、，,。；;：:！？和及与等产领行方的三四五六七八九"


def own_names(context: Context, start: int) -> Iterator[Item]:
    """Yield the plan's own fields and industries where they stand as an item of their own."""
    names = names_pattern(context.industries, tuple(context.fields))
    if names is None:
        return
    for found in names.finditer(context.text, start):
        if not is_in_longer(context, *found.span()):
            yield Item(found.group(), found.start(), found.end())


def is_in_longer(context: Context, start: int, end: int) -> bool:
    """Say whether a stretch is part of an industry's longer name: 新能源及|智能网联汽车产业."""
    stretch = context.text[start:end]
    longer = [name for name in _shorts(context.industries) if stretch in name and name != stretch]
    return any(
        context.text.find(name, max(0, end - len(name)), start + len(name)) >= 0 for name in longer
    )


@lru_cache(maxsize=8)
def _shorts(industries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of industries without 产业 and 链: of each passage they are asked."""
    return tuple(map(_short, industries))


@lru_cache(maxsize=8)
def names_pattern(
    industries: tuple[str, ...], fields: tuple[str, ...], *, anywhere: bool = False
) -> re.Pattern[str] | None:
    """Return the pattern of the plan's own names, or None where it has none.

    Args:
        industries: as the headings name them; without 产业 and 链 they are known too.
        fields: as headings and leads name them.
        anywhere: a name may stand within other words, as in a heading.
    """
    names = {*fields, *industries, *map(_short, industries)}
    words = {name for name in names if len(name) > 1}
    if not words:
        return None
    either = any_of(words, lambda word: _goes_on_otherwise(word, words))
    if anywhere:
        return re.compile(either)
    front = rf"(?:(?<=[{_BEFORE[1:]}])|(?<={_VERBS})|(?<![^\n]))"
    # Where another sign stands, nothing in front of a name is looked at.
    first = re.escape("".join(sorted({word[0] for word in words})))
    return re.compile(rf"(?=[{first}]){front}{either}(?!{_OF_THING})(?=[{_AFTER}]|$)")


def _short(industry: str) -> str:
    return industry.removesuffix("链").removesuffix("产业")


def _goes_on_otherwise(word: str, words: Iterable[str]) -> str:
    """Return what must hold behind a name: no longer one goes on there, 新能源|及智能网联汽车."""
    rests = {each[len(word) :] for each in words if each != word and each.startswith(word)}
    joined = {rest for rest in rests if rest[0] in "及和与、"}
    return f"(?!{any_of(joined)})" if joined else ""
