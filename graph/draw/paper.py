"""A drawing on paper by matplotlib: PNG, SVG or PDF, the same bytes for the same drawing."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from graph.draw.drawing import BASELINE, ROW_HEIGHT, Drawing, Line, Point, Text
from graph.draw.fonts import Run, Typeface, printable

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_POINTS_PER_INCH = 72
_WHITE = "#ffffff"
_RING = "#222b33"
# matplotlib's settings are global: one drawing at a time changes them and puts them back.
_LOCK = threading.Lock()
_SETTINGS: Any = {"svg.hashsalt": "plangraph", "svg.fonttype": "path", "pdf.fonttype": 3}
_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": "PlanGraph"},
    "pdf": {"CreationDate": None, "Creator": "PlanGraph", "Producer": "matplotlib"},
}


def paper(drawing: Drawing, form: str, dpi: int) -> bytes:
    """Return the drawing as a file in the form png, svg or pdf.

    In a PDF the typeface is embedded; in an SVG the names are outlines, which look the same
    where the typeface is missing, with unpainted text over them for who searches.
    """
    import matplotlib as mpl

    with _LOCK, mpl.rc_context():
        mpl.rcdefaults()
        for name, value in _SETTINGS.items():
            mpl.rcParams[name] = value
        figure = painted(drawing)
        out = BytesIO()
        metadata = _METADATA[form] | ({} if form == "png" else {"Title": drawing.title or None})
        more: Any = {"pil_kwargs": {"compress_level": 4}} if form == "png" else {}
        figure.savefig(out, format=form, dpi=dpi, metadata=metadata, **more)
    content = out.getvalue()
    return _searchable(content, drawing) if form == "svg" else content


def painted(drawing: Drawing) -> "Figure":
    """Return the drawing as a matplotlib figure whose data coordinates are points."""
    from matplotlib.figure import Figure

    inches = drawing.width / _POINTS_PER_INCH, drawing.height / _POINTS_PER_INCH
    figure = Figure(figsize=inches, facecolor=_WHITE)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, drawing.width), ylim=(0, drawing.height))
    axes.set_axis_off()
    artists: tuple[Iterator[Artist], ...] = (
        _backdrops(drawing),
        _lines(drawing.lines),
        _discs(drawing, axes),
        _keys(drawing, axes),
        _halos((*drawing.relation_labels, *drawing.labels), drawing.letters),
    )
    for layer, group in enumerate(artists):
        for artist in group:
            artist.set_zorder(layer)
            axes.add_artist(artist)
    for text in drawing.texts:
        for x, y, run in _runs(text, drawing.letters):
            axes.text(
                x,
                y,
                run.text,
                fontproperties=_font(run, text.size),
                color=text.colour,
                va="baseline",
                ha="left",
                parse_math=False,
                zorder=len(artists),
            )
    return figure


def _font(run: Run, size: float) -> Any:  # noqa: ANN401  # FontProperties, imported late
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=run.face.path, size=size)


def _runs(text: Text, letters: Typeface) -> Iterator[tuple[float, float, Run]]:
    """Yield each stretch of text in one face with where it begins."""
    for number, row in enumerate(text.rows):
        runs = letters.runs(row)
        width = text.size * sum(run.width for run in runs)
        slack = text.box.width - width
        x = text.box.left + {"left": 0.0, "centre": slack / 2, "right": slack}[text.align]
        y = text.box.top - (number * ROW_HEIGHT + BASELINE) * text.size
        for run in runs:
            yield x, y, run
            x += run.width * text.size


def _backdrops(drawing: Drawing) -> Iterator["Artist"]:
    from matplotlib.patches import Circle

    for each in drawing.backdrops:
        yield Circle((each.x, each.y), each.radius, facecolor=each.colour, alpha=0.06, linewidth=0)
        yield Circle(
            (each.x, each.y),
            each.radius,
            facecolor="none",
            edgecolor=each.colour,
            alpha=0.25,
            linewidth=0.5,
        )


def _lines(lines: Iterable[Line]) -> Iterator["Artist"]:
    """Yield one collection for all lines of a style, and one for their arrowheads."""
    from matplotlib.collections import PathCollection, PolyCollection
    from matplotlib.path import Path

    codes = {2: [1, 2], 3: [1, 3, 3], 4: [1, 4, 4, 4]}
    styles: dict[tuple[str, tuple[float, ...], float, float], list[Line]] = defaultdict(list)
    for line in lines:
        styles[line.colour, line.dashes, line.width, line.opacity].append(line)
    for (colour, dashes, width, opacity), alike in sorted(styles.items()):
        paths = [Path(line.points, codes[len(line.points)]) for line in alike]
        dashed: Any = (0, dashes) if dashes else "solid"
        yield PathCollection(
            paths,
            facecolors="none",
            edgecolors=colour,
            linewidths=width,
            linestyles=[dashed],
            alpha=opacity,
        )
        heads = [arrowhead(line) for line in alike if line.directed]
        if heads:
            yield PolyCollection(heads, facecolors=colour, linewidths=0, alpha=opacity)


def arrowhead(line: Line) -> tuple[Point, Point, Point]:
    """Return the triangle at the end of a line: its tip, then its back corners."""
    (x0, y0), (x, y) = line.points[-2], line.points[-1]
    towards = atan2(y - y0, x - x0)
    length = min(max(1.6, min(7 * line.width, 4.7)), max(hypot(x - x0, y - y0) * 0.5, 0.5))
    left, right = towards + pi - 0.36, towards + pi + 0.36
    return (
        (x, y),
        (x + length * cos(left), y + length * sin(left)),
        (x + length * cos(right), y + length * sin(right)),
    )


def _discs(drawing: Drawing, axes: "Axes") -> Iterator["Artist"]:
    rings = [disc for disc in drawing.discs if disc.emphasised]
    yield _circles(
        axes,
        [(disc.x, disc.y, disc.radius) for disc in drawing.discs],
        [disc.colour for disc in drawing.discs],
        edgecolors=_WHITE,
        linewidths=0.5,
    )
    yield _circles(
        axes,
        [(disc.x, disc.y, disc.radius) for disc in rings],
        "none",
        edgecolors=_RING,
        linewidths=1.3,
    )


def _circles(
    axes: "Axes",
    circles: list[tuple[float, float, float]],
    colours: list[str] | str,
    **style: Any,  # noqa: ANN401  # passed on to matplotlib
) -> "Artist":
    from matplotlib.collections import EllipseCollection

    across = [2 * radius for _, _, radius in circles]
    return EllipseCollection(
        across,
        across,
        [0.0] * len(circles),
        units="xy",
        offsets=[(x, y) for x, y, _ in circles] or [(0.0, 0.0)][:0],
        offset_transform=axes.transData,
        facecolors=colours,
        **style,
    )


def _keys(drawing: Drawing, axes: "Axes") -> Iterator["Artist"]:
    """Yield the symbols of the legend: drawn as the discs and lines that they stand for."""
    middles = [(key, (key.symbol.bottom + key.symbol.top) / 2) for key in drawing.legend]
    discs = [(key, y) for key, y in middles if key.kind == "label"]
    yield _circles(
        axes,
        [((k.symbol.left + k.symbol.right) / 2, y, k.text.size * 0.42) for k, y in discs],
        [key.colour for key, _ in discs],
        edgecolors=_WHITE,
        linewidths=0.5,
    )
    yield from _lines(
        Line(key.name, key.name, ((key.symbol.left, y), (key.symbol.right, y)), key.colour,
             key.dashes, 0.9, directed=True)
        for key, y in middles
        if key.kind == "relation"
    )  # fmt: skip


def _halos(texts: Iterable[Text], letters: Typeface) -> Iterator["Artist"]:
    """Yield the outlines of all names in broad white, so that lines pass behind them."""
    import numpy as np
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.textpath import TextPath

    outlines = [
        TextPath((x, y), run.text, prop=_font(run, text.size))
        for text in texts
        for x, y, run in _runs(text, letters)
    ]
    if outlines:
        outline = Path.make_compound_path(*outlines)
        # A tenth of a point is enough behind the letters, and keeps vector files small.
        outline.vertices = np.asarray(outline.vertices, dtype=float).round(1)
        yield PathPatch(
            outline,
            facecolor=_WHITE,
            edgecolor=_WHITE,
            linewidth=1.7,
            joinstyle="round",
        )


def _searchable(svg: bytes, drawing: Drawing) -> bytes:
    """Return the SVG with its texts once more, unpainted, where a reader's search finds them."""
    rows = [
        f'<text x="{text.box.left:.2f}" '
        f'y="{drawing.height - text.box.top + (number * ROW_HEIGHT + BASELINE) * text.size:.2f}" '
        f'font-size="{text.size:.2f}" textLength="{text.box.width:.2f}" '
        f'lengthAdjust="spacingAndGlyphs">{escape(printable(row))}</text>'
        for text in drawing.texts
        for number, row in enumerate(text.rows)
    ]
    group = '<g id="searchable" fill="none" stroke="none" font-family="sans-serif">\n'
    head, end, tail = svg.rpartition(b"</svg>")
    return head + "".join((group, *(f"{row}\n" for row in rows), "</g>\n")).encode() + end + tail
