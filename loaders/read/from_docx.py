"""DOCX: paragraphs with the numbers that Word makes, tables in their places, text boxes.

What tracked changes took out, hidden text, notes, comments, headers and footers, and the table of
contents are left out: none of them is a sentence of the plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from loaders.read.grid import Cell, rows_of
from loaders.read.numbering import Numbering, W, read_numbering, value, whole
from loaders.read.package import part_of
from loaders.read.source import printable

_LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "rt", "pPr", "sdtPr", "tblPr", "sectPr",
                 "footnoteReference", "endnoteReference", "commentReference")
)  # fmt: skip
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SIGNS = {
    f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(frozen=True, slots=True)
class _Styles:
    """What paragraph styles say: list and depth, and whether they are of the contents."""

    numbers: Mapping[str, tuple[str, int]]
    contents: frozenset[str]


def text_of(content: bytes, name: str) -> str:
    """Return the text of a document: a line for each paragraph, the cells of a row parted by tabs.

    Raises:
        BadDocument: it is no DOCX, or it is broken.
    """
    body = part_of(content, "word/document.xml", name)
    numbering = read_numbering(part_of(content, "word/numbering.xml", name, needed=False))
    styles = _styles(part_of(content, "word/styles.xml", name, needed=False))
    reader = _Reader(numbering, styles)
    found = body.find(f"{W}body") if body is not None else None
    lines = reader.lines(found) if found is not None else ()
    return "\n".join(printable(line) for line in lines if line.strip())


def _styles(root: etree._Element | None) -> _Styles:
    """Return what the styles of paragraphs say, those that they are based on included."""
    if root is None:
        return _Styles({}, frozenset())
    own: dict[str, tuple[str, int]] = {}
    above: dict[str, str] = {}
    contents = set()
    for style in root.iter(f"{W}style"):
        style_id = style.get(f"{W}styleId") or ""
        above[style_id] = value(style.find(f"{W}basedOn"))
        found = style.find(f"{W}pPr/{W}numPr")
        if found is not None:
            own[style_id] = _list_of(found)
        if value(style.find(f"{W}name")).lower().startswith("toc "):
            contents.add(style_id)
    numbers = {}
    for style_id in above:
        at, seen = style_id, set[str]()
        while at and at not in own and at not in seen:
            seen.add(at)
            at = above.get(at, "")
        if at in own:
            numbers[style_id] = own[at]
    return _Styles(numbers, frozenset(contents))


def _list_of(properties: etree._Element) -> tuple[str, int]:
    depth = whole(value(properties.find(f"{W}ilvl")))
    return value(properties.find(f"{W}numId")), depth


@dataclass(frozen=True, slots=True)
class _Reader:
    numbering: Numbering
    styles: _Styles

    def lines(self, parent: etree._Element) -> Iterator[str]:
        """Yield the lines of a body, a cell or a text box."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from rows_of(list(self._rows(child)))
            elif _is_text(child) and not _is_contents(child):
                yield from self.lines(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        properties = paragraph.find(f"{W}pPr")
        style = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        if style in self.styles.contents:
            return
        boxes: list[etree._Element] = []
        text = "".join(_pieces(paragraph, boxes))
        if text.strip():
            yield from (self._number(properties, style) + text).split("\n")
        for box in boxes:
            yield from self.lines(box)

    def _number(self, properties: etree._Element | None, style: str) -> str:
        own = properties.find(f"{W}numPr") if properties is not None else None
        number_id, depth = self.styles.numbers.get(style, ("", 0))
        if own is not None:
            stated, depth = _list_of(own)
            number_id = stated or number_id
        return self.numbering.next(number_id, depth) if number_id not in {"", "0"} else ""

    def _rows(self, table: etree._Element) -> Iterator[list[Cell]]:
        """Yield the rows of a table; what goes on from the row above is read there."""
        above: dict[int, tuple[str, ...]] = {}
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            cells, column = [], 0
            for cell in _cells(row):
                properties = cell.find(f"{W}tcPr")
                span = max(1, whole(_of(properties, "gridSpan"), 1))
                goes_on = _goes_on(properties)
                lines = above.get(column, ()) if goes_on else tuple(_flat(self.lines(cell)))
                above[column] = lines
                cells.append(Cell(lines, span))
                column += span
            yield cells


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.iter(f"{W}tc")


def _flat(lines: Iterator[str]) -> Iterator[str]:
    yield from (line for line in lines if line.strip())


def _of(properties: etree._Element | None, name: str) -> str:
    return "" if properties is None else value(properties.find(f"{W}{name}"))


def _goes_on(properties: etree._Element | None) -> bool:
    """Say whether a cell is a part of the one above it."""
    merged = None if properties is None else properties.find(f"{W}vMerge")
    return merged is not None and value(merged) != "restart"


def _is_text(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _LEFT_OUT


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return value(gallery) == "Table of Contents"


def _pieces(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """Yield the text of a paragraph; its text boxes are put into `boxes`."""
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            yield (child.text or "").replace("\t", " ").replace("\n", " ")
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == f"{W}txbxContent":
            boxes.append(child)
        elif tag == f"{_COMPATIBILITY}AlternateContent":
            # Choice and Fallback say the same twice.
            yield from _pieces(child[0] if len(child) else child, boxes)
        elif _is_text(child) and not _is_hidden(child):
            yield from _pieces(child, boxes)


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and value(hidden) not in _OFF
