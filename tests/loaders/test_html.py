"""HTML and Markdown: the text without what the page puts around it."""

import pytest

from loaders import document_of


def read(body: str, name: str = "a.html") -> list[str]:
    """Return the lines of a page."""
    page = f"<!doctype html><html><head><title>网站</title></head><body>{body}</body></html>"
    return document_of(page.encode(), name).text.split("\n")


class TestHtml:
    """Paragraphs and tables are read; scripts, menus and hidden text are not."""

    @pytest.mark.parametrize(
        ("body", "lines"),
        [
            ("<p>一、总体\n  要求</p><p>二、重点&nbsp;任务</p>", ["一、总体要求", "二、重点任务"]),
            ("<p>发展<b>新</b>材料，<a href='/x'>详见</a>下文。</p>", ["发展新材料，详见下文。"]),
            ("甲<br>乙<script>var x='丙'</script><style>p{}</style>", ["甲", "乙"]),
            ("<nav>首页</nav><ul><li><a href='/'>新闻</a></li></ul><p>正文</p>", ["正文"]),
            ("<p style='display: none'>暗</p><!-- 注 --><p>正文</p>", ["正文"]),
            ("<div>引言<p>第一段</p>余文</div>", ["引言", "第一段", "余文"]),
            ("<p>a &lt; b &#20013;</p>", ["a<b中"]),
        ],
    )  # fmt: skip
    def test_lines(self, body: str, lines: list[str]) -> None:
        """A line for each paragraph, as a browser breaks them."""
        assert read(body) == lines

    def test_table(self) -> None:
        """Rows are lines, cells are parted by tabs, spans keep the columns."""
        body = (
            "<table><tr><th colspan=2>指标</th><th>2025年</th></tr>"
            "<tr><td rowspan=2>规模</td><td>产值</td><td>3</td></tr>"
            "<tr><td>家数</td><td></td></tr></table>"
        )
        assert read(body) == ["指标\t\t2025年", "规模\t产值\t3", "规模\t家数\t"]

    def test_layout_by_tables(self) -> None:
        """A table that lays out the page is no table."""
        body = "<table><tr><td>栏目</td><td><table><tr><td>一、总体要求</td></tr></table></td></tr>"
        assert read(body + "</table>") == ["栏目", "一、总体要求"]

    def test_declared_encoding(self) -> None:
        """A page says itself that it is in GB2312."""
        page = '<html><meta charset="gb2312"><body><div class="abc">一、要求</div></body></html>'
        assert document_of(page.encode("gb18030"), "a.htm").text == "一、要求"


class TestMarkdown:
    """Marks become white space of the same length, so offsets hold in the file as well."""

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("# 规划\n\n## 一、总体**要求**\n", "规划\n一、总体要求"),
            ("- 集成电路：发展`芯片`。\n* 新材料。", "集成电路：发展芯片。\n新材料。"),
            ("见[原文](https://a.b/c)。\n![图](x.png)", "见原文。"),
            ("| 指标 | 2025年 |\n|---|:--:|\n| 产值 | 3 |", "指标\t2025年\n产值\t3"),
            ("> 引文\n---\n<!-- 注 -->正文", "引文\n正文"),
            ("a_b_c与2 * 3 * 4", "a_b_c与2*3*4"),
        ],
    )
    def test_marks(self, source: str, text: str) -> None:
        """Headings, emphasis, lists, links, tables and quotations are read."""
        document = document_of(source.encode(), "a.md")
        assert document.text == text
        assert len(document.source) == len(source)
