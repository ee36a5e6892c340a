"""Where a clause of its own says that a thing is built: 依托甲市、乙市建设A基地."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.places.areas import Place
from loaders.places.scopes import Scope

_BUILT_AT = {"in", "relies"}


def told_of(told: Iterable[Scope], at: int) -> Sequence[Scope]:
    """Return the scopes that hold a place of the text."""
    return [each for each in told if each.start <= at < each.end]


def sites(text: str, told: Sequence[Scope], at: int) -> Sequence[Place]:
    """Return the places at which or by which, says a thing's own clause, it is built.

    Args:
        text: the passage.
        told: the scopes that the thing stands in.
        at: where the thing stands.
    """
    own = [
        each
        for each in told
        if each.kind in _BUILT_AT and "，" not in text[each.places[-1].end : at]
    ]
    return own[-1].places if own else ()


def at_sites(places: Iterable[Place], built_at: Sequence[Place]) -> Iterator[Place]:
    """Yield the places that do not stand clauses before the sites, apart from them."""
    return (each for each in places if not _is_elsewhere(each, built_at))


def _is_elsewhere(place: Place, built_at: Sequence[Place]) -> bool:
    """Say whether a place stands clauses before the sites, and has nothing to do with them.

    支持甲市建设A，依托乙市、丙市建设B: B stands in none of the clause before.
    长三角依托乙市建设B: it does in the area that holds its site.
    """
    if not built_at or place.start >= built_at[0].start or place.region is None:
        return False
    units = [each.region for each in built_at if each.region is not None]
    return bool(units) and not any(
        each.holds(place.region) or place.region.holds(each) for each in units
    )
