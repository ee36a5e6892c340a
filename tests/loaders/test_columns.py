"""Tables whose columns blanks or bars part are read as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.read import document_of
from loaders.text.columns import with_tabs, without_bars
from tests.loaders.grammar import extract

TABLE = """\
序号　指标　单位　2020年　2025年
1　规模以上工业总产值　亿元　120.5　200左右
2　研发投入强度　%　1.6　2.4
"""


class TestColumns:
    """A row of titles and the rows of as many cells below it are a table."""

    @pytest.mark.parametrize("gap", ["　", " ", "    ", "　 "])
    def test_gaps(self, gap: str) -> None:
        """Any blanks part columns, and no offset moves."""
        text = TABLE.replace("　", gap)
        rows = [line.split("\t") for line in with_tabs(text).splitlines()]
        assert [[cell.strip() for cell in row] for row in rows] == [
            ["序号", "指标", "单位", "2020年", "2025年"],
            ["1", "规模以上工业总产值", "亿元", "120.5", "200左右"],
            ["2", "研发投入强度", "%", "1.6", "2.4"],
        ]
        assert len(with_tabs(text)) == len(text)

    def test_blanks_within_a_cell(self) -> None:
        """What belongs to a year or a number stays in its cell."""
        rows = with_tabs("指标 单位 2020 年 2025 年\n产值 亿元 120 200 左右\n").splitlines()
        assert [len(row.split("\t")) for row in rows] == [4, 4]

    def test_spanning_cells(self) -> None:
        """A cell that spans several rows stands in the first of them alone."""
        text = "类别 指标 单位 2025年\n效益 产值 亿元 120\n税收 亿元 20\n创新 企业 家 80\n"
        rows = with_tabs(text).splitlines()
        assert [len(row.split("\t")) for row in rows] == [4, 4, 3, 4]

    def test_other_titles(self) -> None:
        """Columns of clusters, parks and firms are told by their titles as those of targets are."""
        clusters = "集群 承载园区 龙头企业\n轴承集群 甲园区 乙集团\n机床集群 丙园区 丁集团\n"
        firms = "排名 企业名称 所在地 营业收入\n1 甲公司 丁市 30.5\n2 乙公司 戊县 20\n"
        for text in (clusters, firms):
            assert all("\t" in row for row in with_tabs(text).splitlines())

    def test_boxes_without_titles(self) -> None:
        """Rows of as many short cells below a box's title are a table too."""
        rows = "甲轴承项目 乙园区 总投资8亿元\n丙机床项目 丁园区 总投资9亿元\n"
        assert with_tabs(f"专栏 3 重点项目\n{rows}").count("\t") == 4
        assert with_tabs(f"（三）重点项目\n{rows}").count("\t") == 0

    @pytest.mark.parametrize(
        "text",
        [
            "重点 任务 单位 分工\n",
            "一 是 发展 机床\n二 是 发展 轴承\n",
            "指标 单位 2025年\n到2025年，产值 200 亿元，企业 20 家。\n",
            "指标\t单位\t2025年\n产值\t亿元\t200\n",
        ],
    )
    def test_no_table(self, text: str) -> None:
        """Titles alone, sentences, and what has tabs already stay as they are."""
        assert with_tabs(text) == text

    @given(st.text("指标单位年2025序号 　\t\n。1甲%"))
    def test_changes_blanks_only(self, text: str) -> None:
        """Nothing but a blank becomes a tab."""
        found = with_tabs(text)
        assert all(
            new == old or (old in " 　" and new == "\t")
            for old, new in zip(text, found, strict=True)
        )

    def test_facts(self) -> None:
        """A plan's targets are found in it as in a table with tabs."""

        def values(table: str) -> set[tuple[str, object, object]]:
            text = f"湖南省制造业发展规划（2021—2025年）\n一、发展目标\n专栏1 主要指标\n{table}"
            found = extract(document_of(text.encode(), "p.txt")).facts.entities
            return {
                (each.name, each.properties["year"], each.properties["value"])
                for each in found
                if each.label == "Indicator"
            }

        assert values(TABLE) == values(TABLE.replace("　", "\t"))
        assert ("研发投入强度", "2025", 2.4) in values(TABLE)


class TestBars:
    """Lines one behind another with as many bars are a table."""

    @pytest.mark.parametrize("bar", ["|", "│"])
    @pytest.mark.parametrize("outer", [True, False])
    def test_rows(self, bar: str, outer: bool) -> None:  # noqa: FBT001
        """A bar parts cells, whatever these hold, and no offset moves."""
        rows = ("园区　方向　产值（亿元）", "甲园　重点发展轴承。　120")
        lines = [f"{bar}{row}{bar}" if outer else row for row in rows]
        text = "专栏 重点园区\n" + "\n".join(lines).replace("　", bar)
        found = without_bars(text)
        assert [[cell.strip() for cell in row.split("\t")] for row in found.split("\n")] == [
            ["专栏 重点园区"],
            ["园区", "方向", "产值（亿元）"],
            ["甲园", "重点发展轴承。", "120"],
        ]
        assert len(found) == len(text)

    @pytest.mark.parametrize("text", ["甲|乙\n", "甲|乙\n甲|乙|丙\n", "甲|乙\t丙\n丁|戊\t己\n"])
    def test_no_table(self, text: str) -> None:
        """A bar in one line alone parts nothing, nor does one within a row's cell."""
        assert without_bars(text) == text

    def test_bar_in_a_cell(self) -> None:
        """A row with a bar in a cell parts no table."""
        text = "园区|产值\n甲园|120\n乙园|约|80\n丙园|60\n"
        assert [row.count("\t") for row in without_bars(text).split("\n")] == [1, 1, 2, 1, 0]

    def test_quotes(self) -> None:
        """What is found in it is quoted as it stands in the file."""
        text = (
            "湖南省制造业发展规划（2021—2025年）\n一、发展目标\n专栏1 主要指标\n"
            "指标 | 单位 | 2025年\n研发投入强度 | % | 2.4\n"
        )
        document = document_of(text.encode(), "p.txt")
        found = [e for e in extract(document).facts.entities if e.label == "Indicator"]
        assert [e.properties["value"] for e in found] == [2.4]
        span = document.source_span(found[0].evidence[0].span)
        assert text[span.start : span.end] == "研发投入强度 | % | 2.4"
