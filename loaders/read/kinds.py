"""What a file is: by its first bytes, held against the ending of its name."""

import re
from pathlib import PurePath

from graph.errors import BadDocument
from loaders.read.package import parts

_TEXT = ("txt", "md", "html")
_ENDINGS = {
    "": "", ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html",
    ".htm": "html", ".shtml": "html", ".xhtml": "html", ".docx": "docx", ".docm": "docx",
    ".pdf": "pdf",
}  # fmt: skip
PLAN_ENDINGS = frozenset(ending for ending in _ENDINGS if ending)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 1024
_OTHER_PACKAGES = {"xl/": "a spreadsheet", "ppt/": "a presentation", "content.xml": "an ODT"}
_AS_DOCX = "save it as .docx, .pdf or plain text"


def kind_of(content: bytes, name: str) -> str:
    """Return txt, md, html, docx or pdf.

    Raises:
        BadDocument: the file is in another format, or another than its name says.
    """
    ending = PurePath(name).suffix.lower()
    said = _ENDINGS.get(ending)
    found = _by_content(content, name)
    if said is None and found == "txt":
        raise BadDocument(f"a {ending} file is no plan's format", where=name, fix=_AS_DOCX)
    if not said or said == found:
        return found
    if found == "txt" and said in _TEXT:
        return said
    plain = "something else" if b"\0" in content[:_HEAD] else "text"
    wanted = plain if found == "txt" else found.upper()
    raise BadDocument(
        f"it is called {ending}, but holds {wanted}",
        where=name,
        fix=f"call it .{found}" if found != "txt" else "get the file again",
    )


def _by_content(content: bytes, name: str) -> str:
    """Return what the first bytes of a file say that it is; text where they say nothing."""
    if b"%PDF-" in content[:_HEAD]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _package(content, name)
    if content.startswith(_OLE):
        raise _old(content, name)
    if content.startswith(b"{\\rtf"):
        raise BadDocument("an RTF file cannot be read", where=name, fix=_AS_DOCX)
    if content.startswith(_PICTURES):
        raise BadDocument(
            "it is a picture, no text", where=name, fix="recognise its text first (OCR)"
        )
    return "html" if _PAGE.match(content[: 4 * _HEAD].removeprefix(b"\xef\xbb\xbf")) else "txt"


def _package(content: bytes, name: str) -> str:
    found = parts(content, name)
    if "word/document.xml" in found:
        return "docx"
    what = next((w for p, w in _OTHER_PACKAGES.items() if any(f.startswith(p) for f in found)), "")
    raise BadDocument(f"it is {what or 'a ZIP archive'}, no document", where=name, fix=_AS_DOCX)


def _old(content: bytes, name: str) -> BadDocument:
    """Return the refusal of a file of old Word or WPS, or of a locked new one."""
    if _LOCKED in content:
        return BadDocument(
            "the document is locked with a password", where=name, fix="save it without one"
        )
    return BadDocument("a .doc or .wps file of old Word cannot be read", where=name, fix=_AS_DOCX)
