"""Markdown: the marks become white space, the borders of cells tabs; no offset moves."""

import re

_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"(?<!!)(\[)([^\]\n]{0,500})(\]\([^)\n]{0,2000}\))")
_RULE = re.compile(r"^(?=[^\n]*--)[|:\- \t]+$|^(?=[^\n]*\*)[* \t]+$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6} +|(?<=\S) +#+ *$", re.MULTILINE)
_QUOTE = re.compile(r"^(?: {0,3}> ?)+", re.MULTILINE)
_BULLET = re.compile(r"^\s*[*+-] +", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,3}|_{2})(?=\S)([^*_\n]+?)(?<=\S)\1")
_CODE = re.compile(r"(`+)([^`\n]+)\1")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)


def without_marks(text: str) -> str:
    """Return a text of the same length in which what Markdown adds is white space.

    Forms: # 标题, **黑体**, - 项, > 引文, [词](址), | 一 | 二 | (a row, its cells parted by tabs).
    """
    for pattern in (_COMMENT, _FENCE, _IMAGE, _RULE, _HEADING, _QUOTE, _BULLET, _TAG):
        text = pattern.sub(_blank, text)
    text = _LINK.sub(lambda found: _around(found[1], found[2], found[3]), text)
    for _ in range(2):
        text = _EMPHASIS.sub(lambda found: _around(found[1], found[2], found[1]), text)
    text = _CODE.sub(lambda found: _around(found[1], found[2], found[1]), text)
    return _ROW.sub(_row, text)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _around(before: str, inside: str, after: str) -> str:
    return " " * len(before) + inside + " " * len(after)


def _row(found: re.Match[str]) -> str:
    begin, end = found.span(1)
    start, stop = found.span()
    cells = found.string[begin:end].replace("\\|", "  ").replace("|", "\t")
    return " " * (begin - start) + cells + " " * (stop - end)
