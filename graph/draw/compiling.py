"""From the description of a figure to its drawing: frame, layout, lines, names, notes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, log2
from typing import TYPE_CHECKING

from graph.draw.drawing import (
    FAINT_INK,
    INK,
    POINTS_PER_CM,
    ROW_HEIGHT,
    Box,
    Disc,
    Drawing,
    Line,
    Point,
    Text,
)
from graph.draw.fonts import Typeface, printable, typeface
from graph.draw.labels import Labeller, Wish, extent, wrap
from graph.draw.layout import Task, place
from graph.draw.legend import Entry, Legend, Place, block, compose, entries, line_style
from graph.draw.separate import cleared
from graph.draw.words import words
from graph.ontology import load_ontology
from graph.shown import shown_name
from graph.subgraph import Relation, Subgraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MARGIN = 18.0
# Beyond so many relations, names on lines hide more than they tell.
_NAMED_RELATIONS = 40
_WIDEST_NAME = 9.0
_SMALLEST_TEXT = 5.2
# How much of the plot is for names, and of its share of it a node keeps without one.
_NAMED_SHARE = 0.34
_UNNAMED_ROOM = 0.3
_KEPT_NAMES = 60
_CLEAR_LINES = 300


@dataclass(frozen=True, slots=True)
class Settings:
    """What the methods of a figure change."""

    layout: str = "force"
    seed: int = 7
    at_most: int | None = None
    name_relations: bool | None = None
    legend: str = "auto"
    width_cm: float = 25.7
    height_cm: float = 17.0
    text: float = 8.0
    emphasised: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Sheet:
    """The page before the graph is on it: its texts, its legend, its type and the plot's room."""

    width: float
    height: float
    legend: Legend
    heading: tuple[Text, ...]
    source: tuple[Text, ...]
    type: Typeface
    text: float


def compiled(
    subgraph: Subgraph, title: str, source: str, language: str, settings: Settings
) -> Drawing:
    """Return what is drawn where."""
    names = {node.id: printable(shown_name(node, language)) for node in subgraph.nodes}
    sheet = _sheet(subgraph, printable(title), printable(source), language, settings, names)
    wishes = _wishes(subgraph, names, sheet, settings)
    plot = sheet.legend.plot
    radii = _radii(subgraph, plot, settings)
    task = Task(
        subgraph,
        plot.inset(2),
        *_footprints(subgraph, radii, wishes, sheet),
        settings.seed,
        settings.emphasised,
    )
    placed = place(settings.layout, task)  # type: ignore[arg-type]  # Figure.layout knows the names
    middles = {backdrop.id for backdrop in placed.backdrops}
    wishes.sort(key=lambda wish: wish.owner not in middles)
    at = cleared(placed.at, radii, _kept(subgraph, wishes, sheet), task.room)
    discs = _discs(subgraph, at, radii, settings.emphasised)
    lines = _lines(subgraph.relations, discs, plot)
    labeller = Labeller(plot, discs, lines, sheet.type)
    labels, left_out = labeller.beside_nodes(wishes[: settings.at_most])
    return Drawing(
        sheet.width,
        sheet.height,
        plot,
        title,
        language,
        sheet.type,
        placed.backdrops,
        lines,
        discs,
        labels,
        _relation_labels(lines, labeller, language, settings),
        sheet.legend.keys,
        sheet.legend.headings,
        sheet.heading,
        (*sheet.source, *_notes(subgraph, len(labels), len(left_out), sheet, language)),
        left_out,
    )


def _sheet(
    subgraph: Subgraph,
    title: str,
    source: str,
    language: str,
    settings: Settings,
    names: dict[str, str],
) -> Sheet:
    width, height = settings.width_cm * POINTS_PER_CM, settings.height_cm * POINTS_PER_CM
    explained = entries(subgraph, language)
    face = typeface([*_said(explained, language), title, source, *names.values()])
    margin = min(_MARGIN, width * 0.04)
    frame = Box(margin, margin, width - margin, height - margin)
    heading: tuple[Text, ...] = ()
    foot: tuple[Text, ...] = ()
    if title:
        size = settings.text * 1.75
        rows = wrap(title, frame.width / size / 1.01, face, at_most=2, slack=1)
        heading = (block(frame, rows, size, INK),)
        top = frame.top - len(rows) * size * ROW_HEIGHT - settings.text
        frame = Box(frame.left, frame.bottom, frame.right, top)
    if source:
        size = settings.text * 0.9
        rows = wrap(source, frame.width / size / 1.01, face, at_most=3, slack=1)
        high = len(rows) * size * ROW_HEIGHT
        box = Box(frame.left, frame.bottom, frame.right, frame.bottom + high)
        foot = (block(box, rows, size, FAINT_INK),)
        frame = Box(frame.left, box.top + settings.text * 0.8, frame.right, frame.top)
    legend = compose(explained, frame, _legend_place(settings), face, settings.text, language)
    return Sheet(width, height, legend, heading, foot, face, settings.text)


def _said(explained: Iterable[Entry], language: str) -> list[str]:
    """Return every word that the figure may add."""
    own = [title[language] for title in words().values()]
    return [*own, *(entry.words for entry in explained), "0123456789…→"]


def _legend_place(settings: Settings) -> Place:
    if settings.legend == "auto":
        return "right" if settings.width_cm > 1.2 * settings.height_cm else "bottom"
    return settings.legend  # type: ignore[return-value]  # Figure.legend knows the places


def _degrees(subgraph: Subgraph) -> Counter[str]:
    return Counter(end for each in subgraph.relations for end in (each.source, each.target))


def _radii(subgraph: Subgraph, plot: Box, settings: Settings) -> "NDArray[np.float64]":
    """Return the radius of each node: more relations, larger; more nodes, smaller."""
    import numpy as np

    degrees = _degrees(subgraph)
    each = (plot.width * plot.height / max(len(subgraph.nodes), 1)) ** 0.5
    base = min(max(each * 0.055, 1.1), settings.text * 0.62)
    radii = [
        base
        * min(0.85 + 0.28 * log2(1 + degrees[node.id]), 3.0)
        * (1.25 if node.id in settings.emphasised else 1.0)
        for node in subgraph.nodes
    ]
    return np.array(radii, dtype=np.float64)


def _wishes(
    subgraph: Subgraph, names: dict[str, str], sheet: Sheet, settings: Settings
) -> list[Wish]:
    """Return the names to place, the important first."""
    degrees, count = _degrees(subgraph), max(len(names), 1)
    size = max(settings.text * min(1.1, 1.3 - 0.055 * log2(count)), _SMALLEST_TEXT)
    ordered = sorted(
        subgraph.nodes,
        key=lambda node: (
            node.id not in settings.emphasised,
            -degrees[node.id],
            node.label,
            names[node.id],
            node.id,
        ),
    )
    hub = max(degrees.values(), default=0)
    wishes = []
    for node in ordered:
        important = node.id in settings.emphasised or degrees[node.id] > max(4, hub * 0.25)
        name = names[node.id]
        broken = [wrap(name, ems, sheet.type) for ems in (_WIDEST_NAME, 6.0, 16.0)]
        ways = tuple(dict.fromkeys(broken)) if name else ()
        wishes.append(Wish(node.id, ways, size * (1.15 if important else 1.0), INK))
    return wishes


def _footprints(
    subgraph: Subgraph, radii: "NDArray[np.float64]", wishes: Iterable[Wish], sheet: Sheet
) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
    """Return the width and height that each node takes with its name, and its drop, see Task.

    Names get room in the order of their importance until they fill a share of the plot, so that
    in a large graph the hubs keep room for theirs.
    """
    import numpy as np

    plot = sheet.legend.plot
    room = plot.width * plot.height
    left = room * _NAMED_SHARE
    least = (room / max(len(radii), 1)) ** 0.5 * _UNNAMED_ROOM
    radius_of = {node.id: radius for node, radius in zip(subgraph.nodes, radii, strict=True)}
    sizes = {}
    for wish in wishes:
        across = 2 * radius_of[wish.owner]
        width, height = extent(wish.ways[0], wish.size, sheet.type) if wish.ways else (0.0, 0.0)
        left -= width * height
        if left < 0:
            width, height = 0.0, 0.0
        wide, high = max(width, across, least) + 4, max(across + height, least) + 4
        sizes[wish.owner] = (wide, high, height / 2)
    made = np.array([sizes[node.id] for node in subgraph.nodes]).reshape(-1, 3)
    return made[:, :2], made[:, 2]


def _kept(
    subgraph: Subgraph, wishes: Sequence[Wish], sheet: Sheet
) -> dict[int, tuple[float, float]]:
    """Return the sizes of the names, by their nodes' places, that no disc may stand in the way of.

    Where names are few beside the nodes, the most important would else find no room.
    """
    order = {node.id: at for at, node in enumerate(subgraph.nodes)}
    most = min(_KEPT_NAMES, len(wishes) // 10)
    return {
        order[wish.owner]: extent(wish.ways[0], wish.size, sheet.type)
        for wish in wishes[:most]
        if wish.ways
    }


def _discs(
    subgraph: Subgraph,
    at: "NDArray[np.float64]",
    radii: "NDArray[np.float64]",
    emphasised: frozenset[str],
) -> tuple[Disc, ...]:
    labels = load_ontology().labels
    return tuple(
        Disc(
            node.id,
            node.label,
            float(point[0]),
            float(point[1]),
            float(radius),
            labels[node.label].colour,
            node.id in emphasised,
        )
        for node, point, radius in zip(subgraph.nodes, at, radii, strict=True)
    )


def _lines(relations: Sequence[Relation], discs: Sequence[Disc], plot: Box) -> tuple[Line, ...]:
    """Return the relations as lines; those between the same two nodes bend apart."""
    types = load_ontology().relation_types
    by_id = {disc.id: disc for disc in discs}
    beside: dict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for relation in relations:
        beside[tuple(sorted((relation.source, relation.target)))].append(relation)
    each = (plot.width * plot.height / max(len(discs), 1)) ** 0.5
    width = min(max(each * 0.014, 0.35), 0.9)
    # Many lines become a pale ground on which the nodes can still be seen.
    opacity = min(max(0.85 * (_CLEAR_LINES / max(len(relations), 1)) ** 0.4, 0.25), 0.85)
    made = []
    for together in beside.values():
        for number, relation in enumerate(together):
            bend = (number - (len(together) - 1) / 2) * 0.28
            source, target = by_id[relation.source], by_id[relation.target]
            # Seen from the same end, so that two that run against each other bend apart.
            side = 1 if relation.source <= relation.target else -1
            points = _loop(source) if source is target else _path(source, target, bend * side)
            colour, dashes = line_style(relation.type)
            directed = types[relation.type].directed
            line = Line(
                relation.id, relation.type, points, colour, dashes, width, directed, opacity
            )
            made.append(line)
    return tuple(made)


def _path(source: Disc, target: Disc, bend: float) -> tuple[Point, ...]:
    """Return a curve from rim to rim."""
    start, end = (source.x, source.y), (target.x, target.y)
    middle = (
        (start[0] + end[0]) / 2 - (end[1] - start[1]) * bend,
        (start[1] + end[1]) / 2 + (end[0] - start[0]) * bend,
    )
    first = _towards(start, middle, source.radius + 0.6)
    last = _towards(end, middle, target.radius + 0.9)
    return (first, middle, last) if bend else (first, last)


def _towards(point: Point, other: Point, by: float) -> Point:
    far = hypot(other[0] - point[0], other[1] - point[1])
    share = min(by / far, 0.98) if far else 0.0
    return (point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share)


def _loop(disc: Disc) -> tuple[Point, ...]:
    reach = disc.radius * 3 + 4
    return (
        (disc.x - disc.radius * 0.5, disc.y + disc.radius * 0.87),
        (disc.x - reach, disc.y + reach),
        (disc.x + reach, disc.y + reach),
        (disc.x + disc.radius * 0.5, disc.y + disc.radius * 0.87),
    )


def _relation_labels(
    lines: Sequence[Line], labeller: Labeller, language: str, settings: Settings
) -> tuple[Text, ...]:
    wanted = settings.name_relations
    if wanted is None:
        wanted = len(lines) <= _NAMED_RELATIONS
    if not wanted:
        return ()
    types = load_ontology().relation_types
    size = max(settings.text * 0.8, _SMALLEST_TEXT)
    wishes = [
        Wish(line.id, ((types[line.type].title[language],),), size, FAINT_INK) for line in lines
    ]
    return labeller.on_lines(wishes, lines)


def _notes(
    subgraph: Subgraph, named: int, left_out: int, sheet: Sheet, language: str
) -> tuple[Text, ...]:
    """Return what the figure does not show, in the legend's last rows."""
    said = words()
    missing = len(subgraph.nodes) - named
    notes = []
    if missing:
        pattern = said["left_out" if missing == left_out else "limited"][language]
        notes.append(pattern.format(count=missing))
    if subgraph.cut:
        notes.append(said["cut"][language])
    if not notes:
        return ()
    size = sheet.text * 0.9
    box = sheet.legend.note
    text = said["separator"][language].join(notes)
    rows = wrap(text, box.width / size / 1.05, sheet.type, at_most=4, slack=1)
    return (block(box, rows, size, FAINT_INK),)
