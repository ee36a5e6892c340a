"""What a reader makes of a file: the text that all offsets count in."""

import re
from dataclasses import dataclass

from loaders.text.widths import mended

# What no text holds; symbol fonts put their bullets into the private area.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufffd\ud800-\udfff]")
_BULLETS = dict.fromkeys(map(ord, "\uf06c\uf0b7\uf0d8\uf06e\uf0a7\uf0fc\uf075\uf076"), "●")

Unread = tuple[tuple[str, str, str], ...]
"""Parts of a file that could not be read: which, why, and the mend."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file as it was read; `plangraph text` prints it.

    Attributes:
        text: for TXT and MD as long as the file as decoded; for the others what was taken out.
        whole_lines: each line is a paragraph, as in all formats but plain text.
        unread: the parts that could not be read.
    """

    text: str
    whole_lines: bool = True
    unread: Unread = ()


def printable(text: str) -> str:
    """Return a text taken from a document without control characters, its radicals mended."""
    return mended(_CONTROL.sub("", text)).translate(_BULLETS)
