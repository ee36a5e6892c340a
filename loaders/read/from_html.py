"""HTML: the lines of the main text and the rows of its tables, without menus and scripts."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree, html

from graph.errors import BadDocument
from loaders.read.grid import Cell, rows_of
from loaders.read.source import printable

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "form", "button",
    "select", "textarea", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map",
    "dialog",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
# A list of links leads elsewhere; a sentence may hold one.
_MENU = 0.6
_LONGEST_CELL = 1000


def text_of(page: str, name: str) -> str:
    """Return the text of a page: a line for each paragraph, the cells of a row parted by tabs.

    Raises:
        BadDocument: it holds no text.
    """
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", page), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise BadDocument(
            "it holds no page", where=name, fix="save the page again, or as text"
        ) from error
    body = root.find("body")
    lines = _lines(root if body is None else body)
    return "\n".join(line for line in map(_tidy, _joined(lines)) if line)


def charset(content: bytes) -> str | None:
    """Return the encoding that a page declares, or None."""
    found = _CHARSET.search(content[:4096])
    return found[1].decode("ascii") if found else None


# Text, with "\n" where a block begins or ends.
_Pieces = Iterable[str]


def _joined(pieces: _Pieces) -> list[str]:
    return "".join(pieces).split("\n")


def _tidy(line: str) -> str:
    """Return a line with its white space collapsed, tabs kept."""
    cells = (re.sub(r"[^\S\t]+", " ", cell).strip() for cell in printable(line).split("\t"))
    return "\t".join(cells).strip("\n ")


def _lines(element: html.HtmlElement) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag == "br":
        yield "\n"
    elif tag and not _is_left_out(element, tag):
        block = tag in _BLOCKS
        yield "\n" if block else ""
        yield from _of_table(element) if tag == "table" else _inside(element)
        yield "\n" if block else ""
    yield from _plain(element.tail)


def _inside(element: html.HtmlElement) -> Iterator[str]:
    yield from _plain(element.text)
    for child in element:
        yield from _lines(child)


def _plain(text: str | None) -> Iterator[str]:
    if text:
        yield re.sub(r"[\r\n\t]", " ", text)


def _is_left_out(element: html.HtmlElement, tag: str) -> bool:
    """Say whether an element is no part of the text: a script, a menu, what is not shown."""
    if tag in _SKIPPED or element.get("hidden") is not None:
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    return tag in _BLOCKS and tag not in {"body", "html"} and _is_menu(element)


def _is_menu(element: html.HtmlElement) -> bool:
    links = element.xpath(".//a[@href]")
    if not links:
        return False
    said = sum(len("".join(link.itertext()).strip()) for link in links)
    return said > _MENU * len("".join(element.itertext()).strip())


def _of_table(table: html.HtmlElement) -> Iterator[str]:
    rows = table.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr")
    cells = [row.xpath("./td | ./th") for row in rows]
    if any(_is_layout(cell) for row in cells for cell in row if len(row) > 1):
        yield from _inside(table)
        return
    for caption in table.xpath("./caption"):
        yield from _lines(caption)
    for row in rows_of([[_cell(cell) for cell in row] for row in cells]):
        yield f"\n{row}\n"


def _is_layout(cell: html.HtmlElement) -> bool:
    return bool(cell.xpath(".//table")) or len("".join(cell.itertext())) > _LONGEST_CELL


def _cell(cell: html.HtmlElement) -> Cell:
    lines = tuple(line for line in map(_tidy, _joined(_inside(cell))) if line)
    return Cell(lines, _span(cell.get("colspan")), _span(cell.get("rowspan")))


def _span(value: str | None) -> int:
    return min(int(value), 100) if value and value.isascii() and value.isdigit() else 1
