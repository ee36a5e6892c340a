"""A path, or a stream's bytes, to a Document."""

import sys
from pathlib import Path

from graph.errors import BadDocument
from graph.model import Document
from loaders.cards import plan_of_text, read_card
from loaders.clean import clean
from loaders.read.from_txt import decode

_TEXT = {".txt", ".md", ".text", ""}
_LATER = {".pdf", ".docx", ".doc", ".html", ".htm", ".rtf", ".wps"}


def open_document(path: Path) -> Document:
    """Return the document of a file with its card; `-` reads standard input.

    Raises:
        BadDocument: there is no such file, or it is no plan's text.
    """
    if str(path) == "-":
        return document_of(sys.stdin.buffer.read(), "stdin")
    if path.suffix.lower() not in _TEXT:
        what = "cannot be read yet" if path.suffix.lower() in _LATER else "is no plan's format"
        raise BadDocument(
            f"a {path.suffix} file {what}", where=str(path), fix="save it as plain text (.txt)"
        )
    try:
        source = decode(path.read_bytes(), str(path))
    except OSError as error:
        raise BadDocument(
            f"it cannot be read ({error.strerror})", where=str(path), fix="check the path"
        ) from error
    cleaned = clean(source)
    return Document(read_card(path, cleaned.text), source, cleaned.text, cleaned.origin)


def document_of(content: bytes, name: str) -> Document:
    """Return the document of a file's bytes, without a card; `name` becomes the plan's id.

    Raises:
        BadDocument: it is no text.
    """
    source = decode(content, name)
    cleaned = clean(source)
    return Document(plan_of_text(cleaned.text, name, name), source, cleaned.text, cleaned.origin)
