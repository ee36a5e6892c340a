"""Figures in the words of a table's cell: 年产丙设备120架, 10万吨/年丁材料."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.model import Span
from graph.values import Quantity
from loaders.figures.figures import Figure, figures
from loaders.figures.names import noun_behind, with_head
from loaders.figures.periods import times
from loaders.figures.quantities import Stated, quantities
from loaders.lexicon import Lexicon

_MADE = frozenset({"measure", "count"})


class Told(NamedTuple):
    """A figure in a cell: what it is of, how much, where it stands, and the year before it."""

    name: str
    quantity: Quantity
    span: Span
    year: str


def told_figures(text: str, lexicon: Lexicon) -> Iterator[Told]:
    """Yield the figures in a cell's words.

    Form 1: 到2027年，利用率达到85%，减排10万吨    as in a sentence
    Form 2: 10万吨/年丁材料、5万吨戊材料          goods behind their quantities
    Form 3: 年产10万吨丁材料                     the same, where the cell has no other figure
    """
    listed = tuple(quantities(text, lexicon))
    opens = bool(listed) and not text[: listed[0].start].strip()
    named = tuple(times(text))
    found = {e.stated.at: e for e in figures(text, lexicon) if isinstance(e, Figure)}
    for each in listed:
        figure = found.get(each.at)
        if figure and not figure.name[0].isdigit():
            span = Span(figure.clause.start, each.end)
            years = [str(time) for time in named if time.start < each.at]
            yield Told(figure.name, each.quantity, span, years[-1] if years else "")
        elif (opens or not found) and (made := _of_goods(text, each, lexicon)):
            yield made


def _of_goods(text: str, stated: Stated, lexicon: Lexicon) -> Told | None:
    noun = noun_behind(text, stated.end, lexicon)
    if stated.kind not in _MADE or stated.indefinite or noun is None:
        return None
    name = with_head(noun.text, lexicon) if stated.kind == "count" else f"{noun.text}产能"
    return Told(name, stated.quantity, Span(stated.start, noun.end), "")
