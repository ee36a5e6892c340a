"""DOCX: what Word shows is read, what it hides is not."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from loaders import document_of
from tests.printed import saved, word

NUMBERING = """<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
<w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/>
<w:lvlText w:val="%1.%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/></w:lvl>
</w:abstractNum>"""


def paragraph(xml: str) -> str:
    """Return the text that is read from the content of one paragraph."""
    document = docx.Document()
    element = parse_xml(f"<w:p {nsdecls('w')} {nsdecls('wp')}>{xml}</w:p>")
    document.element.body.insert(0, element)
    return document_of(saved(document), "a.docx").text


def run(text: str) -> str:
    """Return a run of text."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


BOX = f"<w:r><w:pict><w:txbxContent><w:p>{run('框中')}</w:p></w:txbxContent></w:pict></w:r>"


class TestNumbers:
    """Word makes the numbers of lists; they are read as it shows them."""

    def test_levels(self) -> None:
        """Levels count for themselves and begin anew under the next heading."""
        document = docx.Document()
        root = document.part.numbering_part.element
        kind = parse_xml(NUMBERING.format(ns=nsdecls("w")))
        root.insert(0, kind)
        root.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
        ))  # fmt: skip
        body = document.element.body
        for depth, text in [
            (0, "基础"), (1, "现状"), (1, "形势"), (0, "任务"), (1, "材料"), (2, "膜"), (2, "纤维"),
            (3, "项"), *((0, f"第{n}") for n in range(9)),
        ]:  # fmt: skip
            body.insert(len(body) - 1, parse_xml(
                f'<w:p {nsdecls("w")}><w:pPr><w:numPr><w:ilvl w:val="{depth}"/>'
                f'<w:numId w:val="90"/></w:numPr></w:pPr>{run(text)}</w:p>'
            ))  # fmt: skip
        lines = document_of(saved(document), "a.docx").text.split("\n")
        assert lines[:8] == [
            "一、基础", "（一）现状", "（二）形势", "二、任务", "（一）材料", "2.1.膜",
            "2.2.纤维", "项",
        ]  # fmt: skip
        assert lines[-1] == "十一、第8"


class TestWhatCounts:
    """What a reader of the document sees is the text."""

    @pytest.mark.parametrize(
        ("xml", "text"),
        [
            (f"{run('发展')}<w:ins>{run('新')}</w:ins>{run('材料')}", "发展新材料"),
            (f"{run('发展')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>{run('材料')}",
             "发展材料"),
            (f"{run('发展')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>{run('材料')}",
             "发展材料"),
            (f"{run('发展')}<w:r><w:footnoteReference w:id='1'/></w:r>{run('材料')}", "发展材料"),
            (f"<w:r><w:t>发展</w:t><w:tab/></w:r><w:hyperlink>{run('材料')}</w:hyperlink>",
             "发展材料"),
            ("<w:r><w:t>发展</w:t><w:br/><w:t>材料</w:t></w:r>", "发展\n材料"),
            (run("正文") + BOX, "正文\n框中"),
        ],
        ids=["inserted", "deleted", "hidden", "note", "link", "line break", "text box"],
    )  # fmt: skip
    def test_paragraph(self, xml: str, text: str) -> None:
        """Changes are taken as accepted; notes and hidden text are left out; boxes follow."""
        assert paragraph(xml) == text

    def test_contents_are_left_out(self) -> None:
        """The table of contents says no more than the headings do."""
        document = docx.Document()
        document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("一、总体要求\t1", style="toc 1")
        document.add_paragraph("一、总体要求")
        assert document_of(saved(document), "a.docx").text == "一、总体要求"


class TestTables:
    """A table's rows are lines of the text, in the table's place."""

    def test_rows(self) -> None:
        """Cells are parted by tabs, an empty one keeps its column."""
        read = document_of(word(["前", [["指标", "2020年"], ["产值", ""]], "后"]), "a.docx")
        assert read.text == "前\n指标\t2020年\n产值\t\n后"

    def test_merged_cells(self) -> None:
        """A cell over rows stands in each; one over columns in its first."""
        document = docx.Document()
        table = document.add_table(3, 3)
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"甲{row}{column}"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "长沙市"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "产品"
        assert document_of(saved(document), "a.docx").text.split("\n") == [
            "甲00\t产品\t", "长沙市\t甲11\t甲12", "长沙市\t甲21\t甲22",
        ]  # fmt: skip

    def test_a_frame_is_no_table(self) -> None:
        """A box of one cell holds paragraphs."""
        document = docx.Document()
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "专栏1新材料"
        cell.add_paragraph("先进膜材料。发展反渗透膜。")
        read = document_of(saved(document), "a.docx").text
        assert read == "专栏1新材料\n先进膜材料。发展反渗透膜。"
