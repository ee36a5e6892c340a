"""A figure is a description: each method returns a changed copy, and nothing is drawn before save.

>>> Figure(subgraph).layout("force", seed=7).labels(at_most=120).size("a4-wide").save("a.svg")
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Self, get_args

from graph.draw.compiling import Settings, compiled
from graph.draw.drawing import Drawing
from graph.draw.layout import LayoutName
from graph.draw.legend import source_line
from graph.draw.words import Language
from graph.errors import BadCall
from graph.files import write_bytes
from graph.subgraph import Subgraph

__all__ = ["SIZES", "Figure", "Size", "source_line"]

LegendPlace = Literal["auto", "right", "bottom", "none"]
_LEAST_CM, _MOST_CM = 5.0, 200.0
_LEAST_DPI, _MOST_DPI = 36, 1200
_ENDINGS = (".png", ".svg", ".pdf", ".html")


@dataclass(frozen=True, slots=True)
class Size:
    """A page: width and height in centimetres, and the size of its text in points."""

    width_cm: float
    height_cm: float
    text: float


SIZES: Mapping[str, Size] = MappingProxyType({
    "a4-column": Size(16.0, 18.0, 7.5),  # the text column of an upright A4 page
    "a4-wide": Size(25.7, 17.0, 8.0),  # an A4 page on its side
    "slide": Size(33.867, 19.05, 11.0),  # 16:9
})  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """The description of a figure of a subgraph.

    Attributes:
        subgraph: what it shows.
        title: stands above it; none when empty.
        source: stands below it, see `source_line`.
        language: zh or en; of the legend, and of the names as far as they have one.

    Raises:
        BadCall: the language is neither.
    """

    subgraph: Subgraph
    title: str = ""
    source: str = ""
    language: str = "zh"
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        """Refuse a language that nothing has words in."""
        _one_of(self.language, get_args(Language), "language")

    def layout(self, name: str, *, seed: int = 7) -> Self:
        """Return the figure with another layout: force, hierarchy or by-city.

        Raises:
            BadCall: there is no such layout.
        """
        _one_of(name, get_args(LayoutName), "layout")
        return self._with(layout=name, seed=seed)

    def labels(self, *, at_most: int | None = None, relations: bool | None = None) -> Self:
        """Return the figure with at most so many names of nodes, the most important first.

        Args:
            at_most: None for as many as find room.
            relations: whether relations are named on their lines; None for few relations only.

        Raises:
            BadCall: the number is negative.
        """
        if at_most is not None and at_most < 0:
            raise BadCall(f"{at_most} labels", where="labels", fix="write 0 or more, or None")
        return self._with(at_most=at_most, name_relations=relations)

    def legend(self, place: LegendPlace = "auto") -> Self:
        """Return the figure with its legend elsewhere; auto is right of a wide, below a high one.

        Raises:
            BadCall: there is no such place.
        """
        _one_of(place, get_args(LegendPlace), "legend")
        return self._with(legend=place)

    def size(self, size: str | float, height_cm: float | None = None) -> Self:
        """Return the figure on another page: a4-column, a4-wide, slide, or width and height in cm.

        Raises:
            BadCall: there is no such size, or it is no page.
        """
        if isinstance(size, str):
            _one_of(size, SIZES, "size")
            page = SIZES[size]
        else:
            page = _page(size, height_cm)
        return self._with(width_cm=page.width_cm, height_cm=page.height_cm, text=page.text)

    def emphasise(self, ids: Iterable[str]) -> Self:
        """Return the figure with some nodes ringed, named first, and first in a hierarchy.

        Ids that the subgraph does not hold change nothing.
        """
        return self._with(emphasised=frozenset(ids))

    def compile(self) -> Drawing:
        """Return what is drawn where, in points.

        Raises:
            NoFont: no typeface here can draw a name.
        """
        return compiled(self.subgraph, self.title, self.source, self.language, self.settings)

    def save(self, path: Path | str, *, dpi: int = 300) -> None:
        """Write the figure as PNG, SVG, PDF or HTML, by the ending of the path.

        Args:
            path: where to; a file there is replaced.
            dpi: pixels of a PNG per inch.

        Raises:
            BadCall: the ending is another, the folder is not there, or dpi is out of range.
            NoFont: no typeface here can draw a name.
        """
        target = Path(path)
        _one_of(target.suffix.lower(), _ENDINGS, str(path))
        write_bytes(target, self.content(target.suffix.lower(), dpi=dpi))

    def content(self, ending: str, *, dpi: int = 300) -> bytes:
        """Return what `save` would write to a file with an ending: .png, .svg, .pdf or .html.

        Raises:
            BadCall: the ending is another, or dpi is out of range.
            NoFont: no typeface here can draw a name.
        """
        _one_of(ending, _ENDINGS, "ending")
        if not _LEAST_DPI <= dpi <= _MOST_DPI:
            fix = f"write {_LEAST_DPI} to {_MOST_DPI}"
            raise BadCall(f"{dpi} pixels per inch", where="dpi", fix=fix)
        drawing = self.compile()
        if ending == ".html":
            from graph.draw.page import page

            return page(self.subgraph, drawing).encode()
        from graph.draw.paper import paper

        return paper(drawing, ending[1:], dpi)

    def _with(self, **changes: object) -> Self:
        return replace(self, settings=replace(self.settings, **changes))  # type: ignore[arg-type]  # each caller names fields


def _page(width_cm: float, height_cm: float | None) -> Size:
    """Return a page of one's own; its text grows with it, within what can be read."""
    high = width_cm if height_cm is None else height_cm
    if not all(_LEAST_CM <= each <= _MOST_CM for each in (width_cm, high)):
        raise BadCall(
            f"a page of {width_cm} x {high} cm",
            where="size",
            fix=f"write {_LEAST_CM:.0f} to {_MOST_CM:.0f} cm each way",
        )
    wide = SIZES["a4-wide"]
    growth = (width_cm * high / (wide.width_cm * wide.height_cm)) ** 0.5
    return Size(width_cm, high, wide.text * min(max(growth, 0.75), 4.0))


def _one_of(given: str, known: Sequence[str] | Mapping[str, object], where: str) -> None:
    if given not in known:
        said = f"{given or 'nothing'} is not known here"
        raise BadCall(said, where=where, fix=f"write one of {', '.join(known)}")
