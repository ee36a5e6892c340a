"""Bytes to text: UTF-8 with or without BOM, UTF-16 with one, else GB18030."""

import re

from graph.errors import BadDocument
from loaders.text.widths import mended

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# GB18030 makes some character of nearly any bytes; a text has few that no text has.
_MOST_ODD = 0.01
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(content: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of a file, line ends as line feeds, radicals as the characters they mean.

    Args:
        content: the file.
        name: what messages call it.
        declared: the encoding that the file itself names; not believed where it does not fit.

    Raises:
        BadDocument: it is no text.
    """
    text = _decoded(content, declared)
    if text is None or len(_CONTROL.findall(text)) > _MOST_ODD * len(text):
        raise BadDocument(
            "it is no text in UTF-8 or GB18030",
            where=name,
            fix="save the plan as plain text, in UTF-8",
        )
    return mended(text.replace("\r\n", "\n").replace("\r", "\n"))


def _decoded(content: bytes, declared: str | None) -> str | None:
    """Return the text in the first encoding that fits, or None."""
    if content.startswith(_UTF_16):
        return _in(content, "utf-16")
    text = _in(content, "utf-8-sig")
    if text is not None:
        return text
    gb = _in(content, "gb18030")
    if gb is not None and len(_CHINESE.findall(gb)) >= len(gb) / (4 if declared is None else 40):
        return gb
    return _in(content, "big5") if declared and declared.lower() == "big5" else None


def _in(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
