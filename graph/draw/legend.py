"""The legend of a figure: what its colours and lines mean, how many there are, and the source."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.draw.drawing import FAINT_INK, INK, ROW_HEIGHT, Box, Key, Text
from graph.draw.fonts import Typeface
from graph.draw.words import words
from graph.ontology import load_ontology
from graph.subgraph import Node, Subgraph

Place = Literal["right", "bottom", "none"]
# Calm enough to lie behind the nodes, apart enough to be told from each other.
_LINE_COLOURS = (
    "#8fa3b5",
    "#b58f6a",
    "#7fa88f",
    "#a58bb8",
    "#bd7f86",
    "#8d9440",
    "#5f9ea8",
    "#9a9a9a",
)
_DASHES: tuple[tuple[float, ...], ...] = ((), (4.0, 2.0), (1.2, 1.6))
_GAP = 14.0
_WIDEST_SHARE = 0.3
_LEAST_PLOT = 0.5


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key of the legend says, before it has a place."""

    kind: Literal["label", "relation"]
    name: str
    title: str
    colour: str
    dashes: tuple[float, ...]
    count: int

    @property
    def words(self) -> str:
        """The title and the count."""
        return f"{self.title}  {self.count}"


@dataclass(frozen=True, slots=True)
class Legend:
    """Keys and headings in their places, where a note may stand, and what is left for the plot."""

    keys: tuple[Key, ...]
    headings: tuple[Text, ...]
    note: Box
    plot: Box


def line_style(relation_type: str) -> tuple[str, tuple[float, ...]]:
    """Return the colour and dashes of a relation type, the same in every figure."""
    at = list(load_ontology().relation_types).index(relation_type)
    colours = len(_LINE_COLOURS)
    return _LINE_COLOURS[at % colours], _DASHES[at // colours % len(_DASHES)]


def entries(subgraph: Subgraph, language: str) -> tuple[Entry, ...]:
    """Return what the legend explains: the labels present, then the relation types present.

    The most frequent comes first.
    """
    ontology = load_ontology()
    labels = Counter(node.label for node in subgraph.nodes)
    types = Counter(relation.type for relation in subgraph.relations)
    kinds = [
        Entry("label", name, label.title[language], label.colour, (), count)
        for name, count in _by_count(labels)
        for label in (ontology.label(name),)
    ]
    lines = [
        Entry("relation", name, ontology.relation_type(name).title[language], *style, count)
        for name, count in _by_count(types)
        for style in (line_style(name),)
    ]
    return (*kinds, *lines)


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def source_line(plans: Iterable[Node], language: str = "zh") -> str:
    """Return the source of a figure: title and document number of each Plan node given."""
    said = words()
    named = []
    for plan in plans:
        number = str(plan.properties.get("number") or "")
        pattern = said["plan_with_number" if number else "plan"][language]
        title = plan.name
        if language == "zh":
            title = title.strip("《》")
        named.append(pattern.format(title=title, number=number))
    if not named:
        return ""
    return said["source"][language].format(plans=said["separator"][language].join(named))


def compose(
    explained: Sequence[Entry],
    frame: Box,
    place: Place,
    typeface: Typeface,
    size: float,
    language: str,
) -> Legend:
    """Return the legend set in its place within a frame, and the room left for the plot."""
    if place == "none" or not explained:
        row = size * ROW_HEIGHT
        note = Box(frame.left, frame.bottom, frame.right, frame.bottom + row)
        return Legend((), (), note, Box(frame.left, note.top + 4, frame.right, frame.top))
    if place == "right":
        return _at_right(explained, frame, typeface, size, language)
    legend = _at_bottom(explained, frame, typeface, size)
    while legend.plot.height < frame.height * _LEAST_PLOT and size > 1:
        size *= 0.9
        legend = _at_bottom(explained, frame, typeface, size)
    return legend


def _at_right(
    explained: Sequence[Entry], frame: Box, typeface: Typeface, size: float, language: str
) -> Legend:
    said, symbol = words(), size * 2.2
    # Two headings and a note stand there as well.
    rows = len(explained) + 6
    size = min(size, frame.height / rows / 1.55)
    step = size * 1.55
    heading = {"label": said["nodes"][language], "relation": said["relations"][language]}
    widths = [symbol + 4 + typeface.width(each.words, size) for each in explained]
    width = min(max(*widths, 8 * size), frame.width * _WIDEST_SHARE)
    left, top = frame.right - width, frame.top
    keys, headings = [], []
    kind = ""
    for entry in explained:
        if entry.kind != kind:
            top -= size * 0.8 if kind else 0.0
            kind = entry.kind
            box = Box(left, top - step, frame.right, top)
            headings.append(Text("", (heading[kind],), _row(box, size), size, FAINT_INK))
            top -= step
        keys.append(_key(entry, Box(left, top - step, frame.right, top), symbol, size))
        top -= step
    note = Box(left, frame.bottom, frame.right, top - size * 0.5)
    return Legend(
        tuple(keys), tuple(headings), note, Box(frame.left, frame.bottom, left - _GAP, frame.top)
    )


def _at_bottom(explained: Sequence[Entry], frame: Box, typeface: Typeface, size: float) -> Legend:
    symbol, step = size * 2.2, size * 1.6
    places: list[tuple[Entry, float, int, float]] = []
    left, row, kind = 0.0, 0, ""
    for entry in explained:
        width = symbol + 4 + typeface.width(entry.words, size) + size * 1.4
        # Relations begin a row of their own, under the nodes.
        if (kind and entry.kind != kind) or (left and left + width > frame.width):
            left, row = 0.0, row + 1
        kind = entry.kind
        places.append((entry, left, row, width))
        left += width
    top = frame.bottom + step * (row + 2)
    keys = tuple(
        _key(
            entry,
            Box(frame.left + x, top - step * (at + 1), frame.left + x + width, top - step * at),
            symbol,
            size,
        )
        for entry, x, at, width in places
    )
    note = Box(frame.left, frame.bottom, frame.right, frame.bottom + step)
    return Legend(keys, (), note, Box(frame.left, top + _GAP / 2, frame.right, frame.top))


def _key(entry: Entry, box: Box, symbol: float, size: float) -> Key:
    mark = Box(box.left, box.bottom, box.left + symbol, box.top)
    words_box = _row(Box(mark.right + 4, box.bottom, box.right, box.top), size)
    text = Text("", (entry.words,), words_box, size, INK)
    return Key(entry.kind, entry.name, entry.colour, entry.dashes, entry.count, mark, text)


def _row(box: Box, size: float) -> Box:
    """Return the box of one row of text in the middle of a higher one."""
    middle = (box.bottom + box.top) / 2
    half = size * ROW_HEIGHT / 2
    return Box(box.left, middle - half, box.right, middle + half)


def block(box: Box, rows: Sequence[str], size: float, colour: str) -> Text:
    """Return rows of text from the top of a box downwards, as many as there is room for."""
    step = size * ROW_HEIGHT
    shown = tuple(rows[: max(1, int((box.height + 0.1) / step))])
    return Text(
        "", shown, Box(box.left, box.top - len(shown) * step, box.right, box.top), size, colour
    )
