"""Zip packages (DOCX, XLSX), opened with care: how large they are is looked at before reading."""

import io
import zipfile
import zlib

from lxml import etree

from graph.errors import BadDocument

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_PACKAGE = 512 * 1024 * 1024
_MOST_PARTS = 20_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError,
           KeyError)  # fmt: skip


def parts(content: bytes, name: str) -> frozenset[str]:
    """Return the names of a package's parts.

    Raises:
        BadDocument: it is broken, or unpacks to more than a document holds.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except _BROKEN as error:
        raise _broken(name) from error
    if len(members) > _MOST_PARTS or sum(each.file_size for each in members) > _LARGEST_PACKAGE:
        raise _too_large(name)
    return frozenset(each.filename for each in members)


def part_of(
    content: bytes, part: str, name: str, *, needed: bool = True
) -> etree._Element | None:  # fmt: skip
    """Return a part of a package as XML, or None where it has none and needs none.

    Entities are not resolved and nothing is fetched.

    Raises:
        BadDocument: the part is missing, broken or too large.
    """
    if part not in parts(content, name):
        if needed:
            raise _broken(name)
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if package.getinfo(part).file_size > _LARGEST_PART:
                raise _too_large(name)
            data = package.read(part)
    except _BROKEN as error:
        raise _broken(name) from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError as error:
        raise _broken(name) from error


def _broken(name: str) -> BadDocument:
    return BadDocument(
        "the file is broken or cut short",
        where=name,
        fix="get it again, or open it and save it anew",
    )


def _too_large(name: str) -> BadDocument:
    return BadDocument(
        "it unpacks to more than any document holds",
        where=name,
        fix="save the text alone, or split the file",
    )
