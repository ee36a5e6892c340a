"""What is no plan's text is refused in one line that says why and what to do."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from graph.errors import BadDocument
from loaders import document_of, open_document
from tests.printed import word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCX = word(["一、总体要求", "二、重点任务"])


def picture_pdf(pages: int = 1) -> bytes:
    """Return a PDF that holds pictures and no text, as a scanner makes it."""
    from matplotlib.backends.backend_pdf import PdfPages

    file = io.BytesIO()
    with PdfPages(file) as document:
        for _ in range(pages):
            figure = Figure()
            figure.figimage([[0.0, 1.0], [1.0, 0.0]])
            document.savefig(figure)
    return file.getvalue()


def package(parts: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of some parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def bomb() -> bytes:
    """Return a DOCX of a few kilobytes that unpacks to more than half a gigabyte."""
    content = package({"word/document.xml": bytes(1024)})
    small, large = struct.pack("<I", 1024), struct.pack("<I", 600 * 1024 * 1024)
    return content.replace(small, large)


def expanding() -> bytes:
    """Return a DOCX whose XML would grow a billion times."""
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(10)
    )  # fmt: skip
    xml = f"<!DOCTYPE x [{entities}]><x>&e9;</x>"
    return package({"word/document.xml": xml.encode()})


class TestRefusals:
    """Each kind of wrong file has its own line."""

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("empty.txt", b" \n", "empty"),
            ("bytes.txt", bytes(range(256)) * 20, "no text"),
            ("plan.exe", b"MZ", "no plan's format"),
            ("plan.pdf", b"%PDF-1.7", "broken or cut short"),
            ("plan.pdf", picture_pdf()[:900], "broken or cut short"),
            ("scan.pdf", picture_pdf(3), "3 pages hold no text.*OCR"),
            ("plan.txt", b"%PDF-1.7", "called .txt, but holds PDF; call it .pdf"),
            ("plan.pdf", "一、总体要求".encode(), "called .pdf, but holds text"),
            ("plan.pdf", b"\x00\x01\x02", "called .pdf, but holds something else"),
            ("plan.docx", DOCX[: len(DOCX) // 2], "broken or cut short"),
            ("plan.docx", package({"a.txt": b"a"}), "a ZIP archive"),
            ("plan.docx", package({"word/document.xml": b"<w"}), "broken"),
            ("plan.docx", bomb(), "unpacks to more"),
            ("plan.docx", expanding(), "no text|broken"),
            ("plan.xlsx", package({"xl/workbook.xml": b""}), "a spreadsheet"),
            ("plan.doc", OLE, "old Word.*docx"),
            ("plan.wps", OLE, "old Word.*docx"),
            ("plan.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
            ("plan.rtf", b"{\\rtf1 a}", "RTF"),
            ("plan.png", b"\x89PNG\r\n\x1a\n", "picture"),
            ("plan.html", b"<html><script>var a = 1</script></html>", "no text"),
        ],
    )
    def test_refused(self, tmp_path: Path, name: str, content: bytes, says: str) -> None:
        """An empty, broken, locked, swollen or foreign file is named, with the mend."""
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(BadDocument, match=says):
            open_document(path)
        with pytest.raises(BadDocument, match=says):
            document_of(content, name)

    def test_locked_pdf(self) -> None:
        """A PDF that asks for a password says so."""
        trailer = (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32
            + b">>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF"
        )  # fmt: skip
        with pytest.raises(BadDocument, match="password"):
            document_of(trailer, "locked.pdf")

    def test_missing(self, tmp_path: Path) -> None:
        """A path that leads nowhere is named."""
        with pytest.raises(BadDocument, match="nowhere"):
            open_document(tmp_path / "nowhere.txt")

    def test_folder(self, tmp_path: Path) -> None:
        """A folder is no file."""
        with pytest.raises(BadDocument, match="cannot be read"):
            open_document(tmp_path)

    def test_huge(self, tmp_path: Path) -> None:
        """A file of more than 64 MB is refused before it is decoded."""
        path = tmp_path / "huge.txt"
        with path.open("wb") as file:
            file.truncate(65 * 1024 * 1024)
            file.write(b"a")
        with pytest.raises(BadDocument, match="64 MB"):
            open_document(path)

    def test_a_name_without_ending(self) -> None:
        """Standard input has no ending; its first bytes say what it is."""
        assert document_of(DOCX, "stdin").text == "一、总体要求\n二、重点任务"
