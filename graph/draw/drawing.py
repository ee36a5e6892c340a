"""What a compiled figure holds: discs, lines, texts and keys, in points on a page."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from graph.draw.fonts import Typeface

Point = tuple[float, float]
POINTS_PER_CM = 72 / 2.54
# Of a row of text, in ems: its height, and how far below its top the letters stand.
ROW_HEIGHT = 1.22
BASELINE = 0.96
INK = "#222b33"
FAINT_INK = "#5b6670"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in points; the origin is the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """The extent from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The extent from bottom to top."""
        return self.top - self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Say whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holds(self, other: "Box") -> bool:
        """Say whether the other lies within this one."""
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and other.right <= self.right
            and other.top <= self.top
        )

    def inset(self, by: float) -> "Box":
        """Return the rectangle with each side moved inwards."""
        return Box(self.left + by, self.bottom + by, self.right - by, self.top - by)


@dataclass(frozen=True, slots=True)
class Disc:
    """A node: where it stands, how large and in which colour."""

    id: str
    label: str
    x: float
    y: float
    radius: float
    colour: str
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A relation: a curve of Bézier points from disc to disc (2 points straight, 3 or 4 curved)."""

    id: str
    type: str
    points: tuple[Point, ...]
    colour: str
    dashes: tuple[float, ...]
    width: float
    directed: bool
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text in a box; `owner` is the id of the node or relation that it names."""

    owner: str
    rows: tuple[str, ...]
    box: Box
    size: float
    colour: str
    align: Literal["left", "centre", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend: a label's disc or a relation type's line, its title and count."""

    kind: Literal["label", "relation"]
    name: str
    colour: str
    dashes: tuple[float, ...]
    count: int
    symbol: Box
    text: Text


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A pale circle behind what belongs together."""

    id: str
    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True)
class Drawing:
    """All that is drawn on a page of a width and height, in points, from back to front.

    Attributes:
        plot: where nodes, relations and their names may stand.
        letters: the typeface that the texts were measured in.
        heading: the rows of the title.
        footer: the source line and the notes on what is not shown.
        left_out: ids of the nodes whose names found no room, the most important first.
    """

    width: float
    height: float
    plot: Box
    title: str
    language: str
    letters: "Typeface" = field(repr=False, compare=False)
    backdrops: tuple[Backdrop, ...] = ()
    lines: tuple[Line, ...] = ()
    discs: tuple[Disc, ...] = ()
    labels: tuple[Text, ...] = ()
    relation_labels: tuple[Text, ...] = ()
    legend: tuple[Key, ...] = ()
    legend_headings: tuple[Text, ...] = ()
    heading: tuple[Text, ...] = ()
    footer: tuple[Text, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text on the page."""
        keys = (key.text for key in self.legend)
        around = (*self.heading, *self.legend_headings, *keys, *self.footer)
        return (*around, *self.relation_labels, *self.labels)
