"""Plans as PDF, DOCX and HTML, made for the tests by the programs that make real ones."""

import html
import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import docx

from tests.lacking import lacking

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_STYLE = (
    "@page{size:A4;margin:2.8cm 2.6cm}"
    "p{margin:0;text-indent:2em;line-height:1.75;text-align:justify;font-size:16pt}"
    "table{border-collapse:collapse;width:100%}td{border:1px solid #000;font-size:12pt;padding:4px}"
)

Block = str | Sequence[Sequence[str]]
"""A paragraph, or the rows of a table."""


def page(blocks: Sequence[Block], style: str = _STYLE) -> str:
    """Return an HTML page of paragraphs and tables."""
    body = "\n".join(
        f"<p>{html.escape(block)}</p>" if isinstance(block, str) else _table(block)
        for block in blocks
    )
    return (
        f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>plan</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def _table(rows: Sequence[Sequence[str]]) -> str:
    cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def printed(content: str, folder: Path) -> bytes:
    """Return the PDF that Chromium prints of a page."""
    if CHROMIUM is None:
        lacking("Chromium is missing; run tests/machine.sh")
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(content, encoding="utf-8")
    subprocess.run(
        (CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()),
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target.read_bytes()


def word(blocks: Sequence[Block]) -> bytes:
    """Return the DOCX that python-docx makes of paragraphs and tables."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    """Return the bytes of a DOCX."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
