"""PDF: the glyphs of each page with their places, and the rules around them, by pdfium."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from graph.errors import BadDocument
from loaders.read.pages import Glyph, Page, text_of_pages
from loaders.read.rules import Rule
from loaders.read.source import Source, printable

_MOST_PAGES = 3000
_THIN = 3.0
_HYPHENS = {0x2, 0xFFFE}
_OCR = "recognise its text first (OCR), then load the result"


def read_pdf(content: bytes, name: str) -> Source:
    """Return the text of a PDF: a line for each paragraph, the cells of a row parted by tabs.

    Raises:
        BadDocument: it is broken, locked, too long, or holds pictures of text and no text.
    """
    document = _opened(content, name)
    try:
        pages = [_page(document, number) for number in range(len(document))]
    finally:
        document.close()
    empty = [number for number, page in enumerate(pages, 1) if not page.glyphs]
    if len(empty) == len(pages):
        raise BadDocument(
            f"its {len(pages)} pages hold no text, only pictures", where=name, fix=_OCR
        )
    return Source(printable(text_of_pages(pages)), unread=tuple(_unread(pages, empty)))


def _unread(pages: list[Page], empty: list[int]) -> Iterator[tuple[str, str, str]]:
    for number in empty:
        if pages[number - 1].has_picture:
            yield f"page {number}", "the page holds a picture and no text", _OCR


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise BadDocument(
                "the PDF is locked with a password", where=name, fix="save it without one"
            ) from error
        raise BadDocument(
            "the PDF is broken or cut short", where=name, fix="get it again, or print it anew"
        ) from error
    if not 0 < count <= _MOST_PAGES:
        document.close()
        raise BadDocument(
            f"{count:,} pages are no plan", where=name, fix=f"give 1 to {_MOST_PAGES:,} pages"
        )
    return document


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """Return what stands on a page; one that pdfium cannot load holds nothing."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page((), (), has_picture=True)
    try:
        height = page.get_height()
        objects = list(page.get_objects(max_depth=3))
        rules = tuple(rule for each in objects for rule in _rules(each, height))
        picture = any(each.type == pdfium.FPDF_PAGEOBJ_IMAGE for each in objects)
        return Page(tuple(_glyphs(text.raw, height)), rules, has_picture=picture)
    finally:
        text.close()
        page.close()


def _glyphs(text: object, height: float) -> Iterator[Glyph]:
    """Yield the glyphs of a page in the order of its stream; y grows downwards."""
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        sign = "-" if code in _HYPHENS else chr(code)
        # Spaces are made again of the gaps: pdfium makes some up, and files leave some out.
        if pdfium.FPDFText_IsGenerated(text, at) == 1 or sign.isspace() or not sign.strip("\0"):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        yield Glyph(sign, box.left, box.right, height - y.value, abs(box.top - box.bottom))


def _rules(each: pypdfium2.PdfObject, height: float) -> Iterator[Rule]:
    """Yield the straight lines that a path draws: a thin rectangle, or what is stroked."""
    if each.type != pdfium.FPDF_PAGEOBJ_PATH:
        return
    try:
        left, bottom, right, top = each.get_bounds()
    except pypdfium2.PdfiumError:
        return
    if min(right - left, top - bottom) <= _THIN:
        yield Rule(left, height - top, right, height - bottom)
    elif _is_stroked(each):
        for (x0, y0), (x1, y1) in pairwise(_points(each)):
            if min(abs(x1 - x0), abs(y1 - y0)) <= 1:
                yield Rule(min(x0, x1), height - max(y0, y1), max(x0, x1), height - min(y0, y1))


def _is_stroked(path: pypdfium2.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    return bool(stroke.value)


def _points(path: pypdfium2.PdfObject) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = path.get_matrix()
    for at in range(min(pdfium.FPDFPath_CountSegments(path.raw), 1000)):
        segment = pdfium.FPDFPath_GetPathSegment(path.raw, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        yield matrix.on_point(x.value, y.value)
