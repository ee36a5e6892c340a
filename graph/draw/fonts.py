"""The typeface of figures: simplified Chinese forms, real widths, and no character without a glyph.

A collection such as Debian's NotoSansCJK-Regular.ttc opens with its Japanese face, so the
simplified Chinese one is taken out of it into a file of its own, once.
"""

import atexit
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from graph.errors import PlanGraphError

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

# In the order of preference; the first word of each finds the file, the families the face.
_FILES = (
    r"NotoSansCJK(sc)?-Regular\.(ttc|otf)",
    r"NotoSansSC-Regular\.(otf|ttf)",
    r"SourceHanSans(SC|CN)?-Regular\.(ttc|otf)",
    r"PingFang\.ttc",
    r"msyh\.(ttc|ttf)",
    r"NotoSans(CJK|SC).*(VF|\[wght\]|Variable).*\.(ttc|otf|ttf)",
    r"SourceHanSans(SC|CN)?-VF.*\.(ttc|otf|ttf)",
    r"Hiragino Sans GB\.ttc",
    r"wqy-(microhei|zenhei)\.ttc",
)
_FAMILIES = frozenset({
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Noto Sans SC Thin",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Source Han Sans SC VF",
    "PingFang SC",
    "Microsoft YaHei",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
})  # fmt: skip
_PACKAGE = "manimgx_fonts_cjk"
_REGULAR = 400
_MEASURED_AT = 1000
_INSTALL = "apt-get install fonts-noto-cjk, or pip install 'plangraph[fonts]'"


class NoFont(PlanGraphError):
    """No typeface here can draw the text of a figure."""


@dataclass(frozen=True, slots=True)
class Face:
    """One file that holds one face, and what it measures."""

    path: Path
    _font: "FT2Font" = field(repr=False)

    @classmethod
    def of(cls, path: Path) -> "Face":
        """Return the face of a file."""
        from matplotlib.ft2font import FT2Font

        font = FT2Font(str(path))
        font.set_size(_MEASURED_AT, 72)
        return cls(path, font)

    def has(self, character: str) -> bool:
        """Say whether the face has a glyph of its own for a character."""
        return bool(self._font.get_char_index(ord(character)))

    def advance(self, character: str) -> float:
        """Return the width of a character in ems."""
        from matplotlib.ft2font import LoadFlags

        glyph = self._font.load_char(ord(character), LoadFlags.NO_HINTING)
        return glyph.linearHoriAdvance / 65536 / _MEASURED_AT


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face, and its width in ems."""

    face: Face
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Typeface:
    """Faces in the order in which each character looks for its glyph."""

    faces: tuple[Face, ...]
    _known: dict[str, tuple[Face, float]] = field(default_factory=dict, repr=False)

    def width(self, text: str, size: float) -> float:
        """Return the width of one line of text, in points.

        Raises:
            NoFont: a character has a glyph in none of the faces.
        """
        known = self._known
        return size * sum((known.get(each) or self._found(each, text))[1] for each in text)

    def runs(self, text: str) -> tuple[Run, ...]:
        """Return the text cut where the face changes.

        Raises:
            NoFont: a character has a glyph in none of the faces.
        """
        found: list[Run] = []
        for character in text:
            face, width = self._known.get(character) or self._found(character, text)
            if found and found[-1].face is face:
                last = found.pop()
                found.append(Run(face, last.text + character, last.width + width))
            else:
                found.append(Run(face, character, width))
        return tuple(found)

    def _found(self, character: str, text: str) -> tuple[Face, float]:
        for face in self.faces:
            if face.has(character):
                self._known[character] = face, face.advance(character)
                return self._known[character]
        raise NoFont(
            f"{self.faces[0].path.name} has no glyph for {character} (U+{ord(character):04X})",
            where=text,
            fix=f"install a font that has one ({_INSTALL}), or write the name without it",
        )


def printable(text: str) -> str:
    """Return the text on one line, without the characters that have no shape."""
    shown = (" " if each.isspace() else each for each in text)
    # Zero-width marks and controls have no glyph in most fonts, and none is needed.
    kept = (each for each in shown if unicodedata.category(each) not in {"Cc", "Cf", "Cs"})
    return " ".join("".join(kept).split())


def typeface(texts: Iterable[str]) -> Typeface:
    """Return the typeface for some texts: a simplified Chinese face, then matplotlib's own.

    Raises:
        NoFont: no simplified Chinese face is installed, nor the package that brings one.
    """
    from matplotlib import get_data_path

    path = chinese_file()
    characters = "".join(sorted(set("".join(texts))))
    face = _sampled(path, characters) if _is_variable(path) else _static(path)
    return Typeface((face, Face.of(Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"))))


@cache
def chinese_file() -> Path:
    """Return the font file that holds a simplified Chinese face.

    Raises:
        NoFont: there is none.
    """
    from matplotlib.font_manager import findSystemFonts

    return choose([*map(Path, findSystemFonts()), *_packaged()])


def choose(files: Iterable[Path]) -> Path:
    """Return the best of some font files that holds a simplified Chinese face.

    Raises:
        NoFont: there is none.
    """
    candidates = sorted(files, key=lambda path: (str(path.parent), path.name))
    for pattern in _FILES:
        for path in candidates:
            if re.fullmatch(pattern, path.name, re.IGNORECASE) and _face_number(path) is not None:
                return path
    raise NoFont("no font for simplified Chinese is installed", where="fonts", fix=_INSTALL)


def _packaged() -> Iterator[Path]:
    found = find_spec(_PACKAGE)
    for folder in (found.submodule_search_locations or ()) if found else ():
        yield from sorted(Path(folder).glob("*.tt[cf]"))


@cache
def _face_number(path: Path) -> int | None:
    """Return the place of the simplified Chinese face in a file, if it has one."""
    from fontTools.ttLib import TTFont, TTLibError

    number, faces = 0, 1
    while number < faces:
        # Opened here, for fontTools leaves a file that is no font open.
        with path.open("rb") as file:
            try:
                font = TTFont(file, fontNumber=number, lazy=True)
            except (OSError, TTLibError):
                return None
            faces = getattr(font.reader, "numFonts", 1)
            families = {font["name"].getDebugName(identifier) for identifier in (1, 16)}
        if families & _FAMILIES:
            return number
        number += 1
    return None


def _open(path: Path) -> Any:  # noqa: ANN401  # a TTFont, whose tables have no types
    from fontTools.ttLib import TTFont

    return TTFont(path, fontNumber=_face_number(path) or 0, lazy=True, recalcTimestamp=False)


@cache
def _is_variable(path: Path) -> bool:
    with _open(path) as font:
        return "fvar" in font


@cache
def _static(path: Path) -> Face:
    return Face.of(single_face(path, user_cache_path("plangraph", appauthor=False)))


def single_face(path: Path, cache_folder: Path) -> Path:
    """Return a file with the simplified Chinese face alone, made in the cache when it is not there.

    Where the cache cannot be written, the file stands in a temporary folder of this process.
    """
    if path.suffix.lower() != ".ttc":
        return path
    facts = path.stat()
    mark = sha256(f"{path}|{facts.st_size}|{facts.st_mtime_ns}".encode()).hexdigest()[:12]
    name = f"{path.stem}-SC-{mark}.otf"
    if (cache_folder / name).exists():
        return cache_folder / name
    with _open(path) as font:
        try:
            cache_folder.mkdir(parents=True, exist_ok=True)
            return _written(font, cache_folder / name)
        except OSError:
            return _written(font, _own_folder() / name)


def _written(font: Any, target: Path) -> Path:  # noqa: ANN401  # a TTFont
    """Write the font beside its place, then move it there whole."""
    handle, part = tempfile.mkstemp(dir=target.parent, suffix=".part")
    os.close(handle)
    try:
        font.save(part, reorderTables=None)
        Path(part).replace(target)
    except BaseException:
        Path(part).unlink()
        raise
    return target


@cache
def _own_folder() -> Path:
    folder = tempfile.mkdtemp(prefix="plangraph-fonts-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@lru_cache(maxsize=32)
def _sampled(path: Path, characters: str) -> Face:
    """Return a face of the regular weight of a variable font, with these characters alone.

    The whole of a variable Noto Sans CJK takes minutes to bring to one weight; a figure's
    characters take a second.
    """
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    with _open(path) as font:
        glyphs = font.getGlyphSet(location={"wght": _REGULAR})
        names = font.getBestCmap()
        cmap = {ord(each): names[ord(each)] for each in characters if ord(each) in names}
        order = [".notdef", *sorted(set(cmap.values()) - {".notdef"})]
        shapes, metrics = {}, {}
        for name in order:
            pen = T2CharStringPen(glyphs[name].width, glyphs)
            glyphs[name].draw(pen)
            shapes[name], metrics[name] = pen.getCharString(), (round(glyphs[name].width), 0)
        build = FontBuilder(font["head"].unitsPerEm, isTTF=False)
        build.setupGlyphOrder(order)
        build.setupCharacterMap(cmap)
        build.setupCFF("PlanGraphSC-Regular", {"FullName": "PlanGraph SC"}, shapes, {})
        build.setupHorizontalMetrics(metrics)
        build.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    build.setupNameTable({"familyName": "PlanGraph SC", "styleName": "Regular"})
    build.setupOS2()
    build.setupPost()
    mark = sha256(characters.encode()).hexdigest()[:12]
    return Face.of(_written(build.font, _own_folder() / f"{path.stem}-{mark}.otf"))
