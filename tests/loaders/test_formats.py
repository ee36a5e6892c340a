"""A plan is the same plan in every format: the same facts, each quote where it stands."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import Document
from loaders import Extraction, document_of, extract, open_document
from tests.printed import Block, page, printed, word

ROOT = Path(__file__).parents[2]
HUNAN = open_document(ROOT / "data" / "plans" / "hunan_sei_14fyp.txt")
GOLD = ROOT / "tests" / "gold" / "plans"
WITH_TABLES = open_document(GOLD / "qingdao_marine.txt")
PAGED = "@page{size:A4;margin:3cm} p{margin:0 0 1em;line-height:1.5} td{border:1px solid #333}"


def blocks(document: Document) -> list[Block]:
    """Return the paragraphs and tables of a document."""
    found: list[Block] = []
    rows: list[list[str]] = []
    for line in [*document.text.split("\n"), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            widest = max(map(len, rows))
            found.append([[*row, *[""] * (widest - len(row))] for row in rows])
            rows = []
        if line and not line.startswith("#"):
            found.append(line)
    return found


def as_plan(document: Document, like: Document) -> Extraction:
    """Return what a document states, read as the plan that another one is."""
    return extract(replace(document, plan=like.plan))


def same_facts(document: Document, like: Document) -> None:
    """Assert that two documents state the same, and that each quote stands in the source."""
    found, wanted = as_plan(document, like), as_plan(like, like)
    for kind in ("entities", "facts"):
        ids = [{each.id: each for each in getattr(e.facts, kind)} for e in (found, wanted)]
        assert ids[0].keys() == ids[1].keys()
    for fact in found.facts.facts:
        for evidence in fact.evidence:
            span = document.source_span(evidence.span)
            there = document.source[span.start : span.end]
            assert "".join(there.split()) == "".join(evidence.quote.split())


class TestSameFacts:
    """The text of a plan as PDF, DOCX, HTML and MD states what the TXT states."""

    def test_word(self) -> None:
        """A DOCX of Hunan's plan gives the facts of the TXT, with offsets that hold."""
        same_facts(document_of(word(blocks(HUNAN)), "hunan.docx"), HUNAN)

    @pytest.mark.browser
    def test_pdf(self, tmp_path: Path) -> None:
        """A PDF of Hunan's plan, its lines broken at the page's width, gives the same facts."""
        content = printed(page(blocks(HUNAN)), tmp_path)
        document = document_of(content, "hunan.pdf")
        assert document.text == HUNAN.text
        same_facts(document, HUNAN)

    def test_html(self) -> None:
        """A page of Hunan's plan gives the same facts."""
        same_facts(document_of(page(blocks(HUNAN)).encode(), "hunan.html"), HUNAN)

    def test_markdown(self) -> None:
        """Marks of Markdown around headings and words change nothing."""
        lines = HUNAN.text.split("\n")
        marked = [f"## {line}" if line.startswith("（") else line for line in lines]
        marked = [line.replace("工程机械", "**工程机械**") for line in marked]
        same_facts(document_of("\n\n".join(marked).encode(), "hunan.md"), HUNAN)


class TestTables:
    """Tables keep their cells in every format."""

    def test_word(self) -> None:
        """A DOCX with tables between its paragraphs gives the facts of the TXT."""
        same_facts(document_of(word(blocks(WITH_TABLES)), "qingdao.docx"), WITH_TABLES)

    def test_html(self) -> None:
        """So does a page."""
        content = page(blocks(WITH_TABLES)).encode("gb18030")
        assert b"utf-8" in content
        same_facts(document_of(content, "qingdao.html"), WITH_TABLES)

    @pytest.mark.browser
    @pytest.mark.parametrize("style", [None, PAGED], ids=["indented", "blocks"])
    def test_pdf(self, tmp_path: Path, style: str | None) -> None:
        """So does a PDF with ruled tables, whether paragraphs are indented or set apart."""
        content = page(blocks(WITH_TABLES), style) if style else page(blocks(WITH_TABLES))
        document = document_of(printed(content, tmp_path), "qingdao.pdf")
        same_facts(document, WITH_TABLES)
