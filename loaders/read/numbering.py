"""The numbers that Word makes for paragraphs: they stand in no text, only in the numbering part."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from loaders.figures.numerals import chinese

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CIRCLED, _MOST_CIRCLED = 0x2460, 20
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = 26


def _roman(number: int) -> str:
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)


def _circled(number: int) -> str:
    return chr(_CIRCLED + number - 1) if 0 < number <= _MOST_CIRCLED else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": chinese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "decimalZero": lambda number: f"{number:02d}",
    "bullet": lambda _: "",
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    plain: bool


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: Mapping[str, Mapping[int, _Level]] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, number_id: str, depth: int) -> str:
        """Return the number of the next paragraph of a list, as it stands in front: （一）, 1.1."""
        levels = self.levels.get(number_id, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counted = self.counted.setdefault(self.lists[number_id], {})
        for deeper in [at for at in counted if at > depth]:
            del counted[deeper]
        counted[depth] = counted.get(depth, level.start - 1) + 1
        if level.form == "bullet":
            return ""

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            above = levels.get(at)
            value = counted.get(at, above.start if above else 1)
            if above is None or (level.plain and at != depth):
                return str(value)
            return _FORMATS.get(above.form, str)(value)

        return re.sub(r"%(\d)", number, level.text)


def read_numbering(root: etree._Element | None) -> Numbering:
    """Return the lists that the numbering part of a document declares."""
    if root is None:
        return Numbering()
    kinds = {each.get(f"{W}abstractNumId"): _levels(each) for each in root.iter(f"{W}abstractNum")}
    levels: dict[str, dict[int, _Level]] = {}
    lists: dict[str, str] = {}
    for each in root.iter(f"{W}num"):
        number_id, kind = each.get(f"{W}numId") or "", value(each.find(f"{W}abstractNumId"))
        own = dict(kinds.get(kind, {}))
        overrides = each.findall(f"{W}lvlOverride")
        for override in overrides:
            own |= _levels(override)
            own |= _restarted(own, override)
        levels[number_id] = own
        # A list that starts anew counts for itself; others of a kind go on with one another.
        lists[number_id] = f"num {number_id}" if overrides else f"kind {kind}"
    return Numbering(levels, lists)


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found = {}
    for each in parent.findall(f"{W}lvl"):
        depth = whole(each.get(f"{W}ilvl"))
        found[depth] = _Level(
            value(each.find(f"{W}numFmt")) or "decimal",
            value(each.find(f"{W}lvlText")),
            whole(value(each.find(f"{W}start")), 1),
            each.find(f"{W}isLgl") is not None,
        )
    return found


def _restarted(own: Mapping[int, _Level], override: etree._Element) -> dict[int, _Level]:
    depth = whole(override.get(f"{W}ilvl"))
    start = override.find(f"{W}startOverride")
    level = own.get(depth)
    if start is None or level is None:
        return {}
    return {depth: _Level(level.form, level.text, whole(value(start), 1), level.plain)}


def value(element: etree._Element | None) -> str:
    """Return the w:val of an element, or ""."""
    return "" if element is None else element.get(f"{W}val") or ""


def whole(text: str | None, otherwise: int = 0) -> int:
    """Return a whole number of a document, within what makes sense for one."""
    if not text or not text.isascii() or not text.isdigit():
        return otherwise
    return min(int(text), 9999)
