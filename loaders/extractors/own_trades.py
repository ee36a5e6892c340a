"""Trades that a list gives each place one of: 甲县轴承、乙市增压器等县域主导产业."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.lexicon import Lexicon
from loaders.lists.grammar import grammar
from loaders.lists.lists import Item, head_of
from loaders.places.areas import Place, places_in
from loaders.places.towns import is_town
from loaders.subjects.context import Context

_CLAUSE = re.compile(r"[^，。；：;\n\t]+")
# What says of a list that these are trades: 等县域主导产业, 各展所长.
_CLOSES = re.compile(
    r"等(?:一批|各具)?(?:县域|区域|块状|地方|农业|工业|特色|主导|优势|支柱|首位|富民|传统)+(?:产业|经济|行业)"
    r"(?![集园基])|等?(?:各展所长|各具特色|竞相发展|错位发展|要?在细分(?:领域|赛道))"
)
_JOINT = re.compile(r"[、和及与]+$")
_FEWEST, _SHORTEST, _LONGEST = 2, 2, 14


def own_trades(context: Context, lexicon: Lexicon) -> Iterator[tuple[Place, Item]]:
    """Yield each place of such a list with its trade; 甲县A和B has two."""
    for clause in _CLAUSE.finditer(context.text):
        if "、" not in clause.group():
            continue
        found = places_in(context.text, context.document.plan.region, lexicon)
        here = [each for each in found if clause.start() <= each.start < clause.end()]
        closes = _CLOSES.search(context.text, *clause.span())
        if len(here) < _FEWEST or closes is None or closes.start() < here[-1].end:
            continue
        spans = list(_spans(context.text, here, closes.start()))
        if all(_SHORTEST <= end - start <= _LONGEST for start, end in spans):
            for place, (start, end) in zip(here, spans, strict=True):
                whole = Item(context.text[start:end], start, end)
                for item in grammar(lexicon).split_sector(context.text, whole):
                    # What a town makes are goods; a county's lines of work stay as they are called.
                    head = head_of(item.name, lexicon) if is_town(place.name) else item.head
                    yield place, replace(item, head=head)


def _spans(text: str, places: Sequence[Place], end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands behind each place, up to the next, or up to what closes the list."""
    for place, following in zip(places, [*places[1:], None], strict=True):
        stop = following.start if following else end
        joint = _JOINT.search(text, place.end, stop)
        begin = place.end + text.startswith("的", place.end)
        yield begin, joint.start() if joint else stop
