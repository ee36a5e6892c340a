"""Bytes to text: UTF-8 with or without BOM, else GB18030."""

import re

from graph.errors import BadDocument

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# GB18030 makes some character of nearly any bytes; a text has few that no text has.
_MOST_ODD = 0.01
_LARGEST = 64 * 1024 * 1024


def decode(content: bytes, name: str) -> str:
    """Return the text of a file, line ends as line feeds.

    Args:
        content: the file.
        name: what messages call it.

    Raises:
        BadDocument: it is empty, too large for a plan, or no text.
    """
    if not content.strip():
        raise BadDocument("the file is empty", where=name, fix="give the plan's text")
    if len(content) > _LARGEST:
        raise BadDocument(
            f"{len(content):,} bytes are too many for a plan", where=name, fix="split the file"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _from_gb18030(content, name)
    if len(_CONTROL.findall(text)) > _MOST_ODD * len(text):
        raise _no_text(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _from_gb18030(content: bytes, name: str) -> str:
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        raise _no_text(name) from None
    if len(_CHINESE.findall(text)) < len(text) / 4:
        raise _no_text(name)
    return text


def _no_text(name: str) -> BadDocument:
    return BadDocument(
        "it is no text in UTF-8 or GB18030",
        where=name,
        fix="save the plan as plain text, in UTF-8",
    )
