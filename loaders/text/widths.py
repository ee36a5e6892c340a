"""One form of each character, so that what is written in another width reads the same.

Two tables, both character by character, so that no offset moves. `mended` is for what a file
holds in place of the character that is meant; it belongs to decoding. `folded` is for what an
author may write in two widths; extractors read a folded text, quotes are cut from the plan's own.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

_RADICALS = Path(__file__).parents[2] / "data" / "characters" / "radicals.tsv"
_KANGXI = range(0x2F00, 0x2FD6)
_COMPATIBLE = range(0xF900, 0xFB00)
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_ASCII = 0xFEE0
# What Chinese text has in full width: the rest of ASCII is folded the other way.
_MARKS = dict(zip("(),;:!?", "（），；：！？", strict=True))
_OTHERS = {
    "―": "—", "─": "—", "━": "—", "−": "-", "﹣": "-", "﹪": "%",
    "︰": "：", "﹕": "：", "﹔": "；", "﹐": "，", "﹑": "、", "､": "、", "｡": "。",
    "﹙": "（", "﹚": "）", "〝": "“", "〞": "”", "＂": '"', "＇": "'",
}  # fmt: skip
_STRAIGHT = re.compile(r'"([^"\n]*)"')


@cache
def _mends() -> dict[int, str]:
    rows = (line.split("\t") for line in _RADICALS.read_text("utf-8").splitlines())
    table = {ord(row[0]): row[1] for row in rows if not row[0].startswith("#")}
    for code in (*_KANGXI, *_COMPATIBLE):
        meant = unicodedata.normalize("NFKC", chr(code))
        if len(meant) == 1:
            table[code] = meant
    return table


@cache
def _folds() -> dict[str, str]:
    table = {chr(code): chr(code - _TO_ASCII) for code in _FULL_WIDTH}
    table = {wide: _MARKS.get(mark, mark) for wide, mark in table.items()}
    table |= _MARKS | _OTHERS
    return {sign: form for sign, form in table.items() if sign != form}


@cache
def _foldable() -> re.Pattern[str]:
    """Return the pattern of the characters that are folded; few texts have many of them."""
    return re.compile(f"[{re.escape(''.join(_folds()))}]")


def mended(text: str) -> str:
    """Return a text with the characters that are meant: ⼈⺠ is 人民.

    PDF files name a glyph by its radical where both look the same. The length stays.
    """
    return text.translate(_mends())


def folded(text: str) -> str:
    """Return a text of the same length in which full width and half width are one.

    Letters, digits, ％, ＋ and their like become ASCII; brackets, commas, colons and the other
    marks of Chinese text become full-width; straight quotation marks become “ and ” in pairs.
    """
    folds = _folds()
    one_width = _foldable().sub(lambda found: folds[found.group()], text)
    return _STRAIGHT.sub(r"“\1”", one_width)
