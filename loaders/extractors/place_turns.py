"""Whose share of a list is whose: 甲、乙分别发展A、B."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.places.scopes import Scope
from loaders.subjects.context import Context

_JOINT = re.compile(r"[、和与及]")


def turns_of(context: Context, scope: Scope) -> list[int]:
    """Return whose turn each place is in its list, and how many it lists, parks among them."""
    first = scope.places[0].start
    ends = [*(place.start for place in scope.places), scope.start]
    turns = [len(_JOINT.findall(context.text, first, end)) for end in ends]
    return [*turns[:-1], turns[-1] + 1]


def shares_of(context: Context, things: Sequence[Mention], count: int) -> list[list[Mention]]:
    """Return what each of so many places has of a list, or nothing where that is not said.

    A和B、C和D are the shares of two places, and of three, where the last 和 joins the list.
    """
    if len(things) == count:
        return [[thing] for thing in things]
    begun = context.passage.span.start
    shares: list[list[Mention]] = []
    for thing in things:
        if not shares or context.text[: thing.evidence.span.start - begun].endswith("、"):
            shares.append([])
        shares[-1].append(thing)
    if len(shares) == count - 1 and len(shares[-1]) > 1:
        shares.append([shares[-1].pop()])
    return shares if len(shares) == count else []
