"""A path, or a stream's bytes, to a Document."""

import re
import sys
from collections.abc import Callable
from pathlib import Path, PurePath

from graph.errors import BadDocument
from graph.model import Document
from loaders.cards import id_of, plan_of_text, read_card
from loaders.read.from_txt import decode
from loaders.read.kinds import kind_of
from loaders.read.source import Source
from loaders.text.clean import Cleaned, clean, clean_lines
from loaders.text.columns import with_tabs
from loaders.text.flattened import with_rows
from loaders.text.parted_headings import with_headings

_LARGEST = 64 * 1024 * 1024


def open_document(path: Path) -> Document:
    """Return the document of a file with its card; `-` reads standard input.

    Raises:
        BadDocument: there is no such file, or it is no plan's text.
    """
    if str(path) == "-":
        return document_of(sys.stdin.buffer.read(_LARGEST + 1), "stdin")
    source = read_source(_content(path), str(path))
    cleaned = _cleaned(source)
    plan = read_card(path, cleaned.text)
    return Document(plan, source.text, cleaned.text, cleaned.origin, source.unread)


def document_of(content: bytes, name: str) -> Document:
    """Return the document of a file's bytes, without a card.

    Args:
        content: the file.
        name: its name; its ending says the format, the rest becomes the plan's id.

    Raises:
        BadDocument: it is no plan's text.
    """
    source = read_source(content, name)
    cleaned = _cleaned(source)
    plan = plan_of_text(cleaned.text, id_of(PurePath(name).stem), name)
    return Document(plan, source.text, cleaned.text, cleaned.origin, source.unread)


def read_source(content: bytes, name: str) -> Source:
    """Return the text of a file in any format, in which all offsets count.

    Args:
        content: the file.
        name: its path or name, for its ending and for messages.

    Raises:
        BadDocument: it is no text, or in a format that cannot be read.
    """
    if not content.strip():
        raise BadDocument("the file is empty", where=name, fix="give the plan's text")
    if len(content) > _LARGEST:
        raise BadDocument(
            f"more than {_LARGEST // 2**20} MB are too many for a plan",
            where=name,
            fix="split the file, or save it without its pictures",
        )
    return _READERS[kind_of(content, name)](content, name)


def _content(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > _LARGEST:
            with path.open("rb") as file:
                return file.read(_LARGEST + 1)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadDocument(
            f"it cannot be read ({why})", where=str(path), fix="check the path"
        ) from error


def _cleaned(source: Source) -> Cleaned:
    return clean_lines(source.text) if source.whole_lines else clean(source.text)


def _txt(content: bytes, name: str) -> Source:
    return Source(with_headings(with_tabs(with_rows(decode(content, name)))), whole_lines=False)


def _md(content: bytes, name: str) -> Source:
    from loaders.read.from_md import without_marks

    return Source(without_marks(decode(content, name)), whole_lines=False)


def _html(content: bytes, name: str) -> Source:
    from loaders.read.from_html import charset, text_of

    text = text_of(decode(content, name, charset(content)), name)
    return Source(with_headings(_some(text, name)))


def _docx(content: bytes, name: str) -> Source:
    from loaders.read.from_docx import text_of

    return Source(with_headings(_some(text_of(content, name), name)))


def _pdf(content: bytes, name: str) -> Source:
    from loaders.read.from_pdf import read_pdf

    return read_pdf(content, name)


def _some(text: str, name: str) -> str:
    """Return a text that says anything."""
    if not re.search(r"\w", text):
        raise BadDocument(
            "it holds no text, only pictures or scripts",
            where=name,
            fix="give the plan's text; recognise pictures of text first (OCR)",
        )
    return text


_READERS: dict[str, Callable[[bytes, str], Source]] = {
    "txt": _txt, "md": _md, "html": _html, "docx": _docx, "pdf": _pdf,
}  # fmt: skip
