"""Indicators in tables: a value for each cell, and what its row names."""

import pytest

from graph.model import Document, Plan
from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_indicators import LEXICON, facts

TABLES: tuple[tuple[str, list[tuple[str, float, str, str, str | None, str]]], ...] = (
    ("指标\t2020年\t2025年\t属性\n新兴产业增加值（亿元）\t5382\t9200\t预期性", [
        ("新兴产业增加值", 5382, "亿元", "=", "2020", "baseline"),
        ("新兴产业增加值", 9200, "亿元", "=", "2025", "target"),
    ]),
    ("序号\t指标名称\t单位\t2020年\t2025年\n1\t高新技术企业数量\t家\t10230\t≥20000", [
        ("高新技术企业数量", 10230, "家", "=", "2020", "baseline"),
        ("高新技术企业数量", 20000, "家", ">=", "2025", "target"),
    ]),
    ("指标\t2020年基数\t2025年目标\n研发投入强度（%）\t2.1\t3左右", [
        ("研发投入强度", 2.1, "%", "=", "2020", "baseline"),
        ("研发投入强度", 3, "%", "约", "2025", "target"),
    ]),
    ("指标\t现状值\t目标值\n研发投入强度（%）\t2.1\t>3", [
        ("研发投入强度", 2.1, "%", "=", "2020", "baseline"),
        ("研发投入强度", 3, "%", ">", "2025", "target"),
    ]),
    ("2025年发展目标\n指标\t起始值\t期末值\n研发投入强度（%）\t2.1\t3", [
        ("研发投入强度", 2.1, "%", "=", "2020", "baseline"),
        ("研发投入强度", 3, "%", "=", "2025", "target"),
    ]),
    ("阶段\t光伏产值（亿元）\n近期（2023年）\t300\n远期（2025年）\t500", [
        ("光伏产值", 300, "亿元", "=", "2023", "target"),
        ("光伏产值", 500, "亿元", "=", "2025", "target"),
    ]),
    ("任务\t目标\t完成时限\n培育光伏产业集群\t产值突破1000亿元\t2024年底", [
        ("产值", 1000, "亿元", ">", "2024", "target"),
    ]),
    ("指标\t单位\t指标值\n指标\t单位\t2020年\t2025年\n产值\t亿元\t100\t200", [
        ("产值", 100, "亿元", "=", "2020", "baseline"),
        ("产值", 200, "亿元", "=", "2025", "target"),
    ]),
    ("类别\t指标\t单位\t目标值\n2025年\t2035年\n规模\t产值\t亿元\t100\t200\n收入\t亿元\t300\t400", [
        ("产值", 100, "亿元", "=", "2025", "target"),
        ("产值", 200, "亿元", "=", "2035", "target"),
        ("收入", 300, "亿元", "=", "2025", "target"),
        ("收入", 400, "亿元", "=", "2035", "target"),
    ]),
    ("指标\t2020年\t2025年\t年均增长（%）\n产值（亿元）\t100\t200\t15", [
        ("产值", 100, "亿元", "=", "2020", "baseline"),
        ("产值", 200, "亿元", "=", "2025", "target"),
        ("产值年均增长", 15, "%", "=", "2021-2025", "target"),
    ]),
    ("指标\t2020年\t2025年\t年均/累计\n产值增长（%）\t4.1\t—\t7左右\n城镇化率（%）\t56\t62\t[6]", [
        ("产值增长", 4.1, "%", "=", "2020", "baseline"),
        ("产值增长", 7, "%", "约", "2021-2025", "target"),
        ("城镇化率", 56, "%", "=", "2020", "baseline"),
        ("城镇化率", 62, "%", "=", "2025", "target"),
        ("城镇化率", 6, "%", "=", "2021-2025", "target"),
    ]),
    ("指标\t2020年\t2025年\n单位能耗降低（%）\t—\t[13.5]", [
        ("单位能耗降低", 13.5, "%", "=", "2021-2025", "target"),
    ]),
    ("指标\t2020年\t2025年\n本地配套率\t52%\t65%以上", [
        ("本地配套率", 52, "%", "=", "2020", "baseline"),
        ("本地配套率", 65, "%", ">=", "2025", "target"),
    ]),
    ("指标\t2025年\n装机容量（万千瓦）\t1000\n其中：风电（万千瓦）\t600", [
        ("装机容量", 1000, "万千瓦", "=", "2025", "target"),
        ("风电", 600, "万千瓦", "=", "2025", "target"),
    ]),
    ("年份\t产值（亿元）\t企业数量（家）\n2020年\t100\t50\n2025年\t200\t80", [
        ("产值", 100, "亿元", "=", "2020", "baseline"),
        ("企业数量", 50, "家", "=", "2020", "baseline"),
        ("产值", 200, "亿元", "=", "2025", "target"),
        ("企业数量", 80, "家", "=", "2025", "target"),
    ]),
    ("年份\t产值（亿元）\n2020\t100\n2025E\t200", [
        ("产值", 100, "亿元", "=", "2020", "baseline"),
        ("产值", 200, "亿元", "=", "2025", "target"),
    ]),
    ("地区\t目标年\t产业规模（亿元）\n长沙市\t2024\t1000", [
        ("长沙市产业规模", 1000, "亿元", "=", "2024", "target"),
    ]),
    (("2025年主要目标\n产业链\t2020年产值（亿元）\t2025年产值（亿元）\t新增企业数量（户）\n"
     "光伏\t120\t200\t45"), [
        ("光伏产值", 120, "亿元", "=", "2020", "baseline"),
        ("光伏产值", 200, "亿元", "=", "2025", "target"),
        ("光伏新增企业数量", 45, "户", "=", "2025", "target"),
    ]),
    ("表1 2025年重点产业链目标（亿元）\n产业链\t2020年产值\t2025年产值\n光伏\t120\t200", [
        ("光伏产值", 120, "亿元", "=", "2020", "baseline"),
        ("光伏产值", 200, "亿元", "=", "2025", "target"),
    ]),
    ("镇（街道）\t主导产品\t2026年产值目标（亿元）\n浦口镇\t高压电瓷、绝缘子\t120", [
        ("浦口镇产值", 120, "亿元", "=", "2026", "target"),
    ]),
    ("项目名称\t总投资\t达产产值\n甲材料磷酸铁锂项目\t25亿元\t30亿元", [
        ("甲材料磷酸铁锂项目总投资", 25, "亿元", "=", None, "target"),
        ("甲材料磷酸铁锂项目达产产值", 30, "亿元", "=", None, "target"),
    ]),
    ("“十四五”时期重点项目如下。\n项目名称\t总投资\n甲材料磷酸铁锂项目\t25亿元", [
        ("甲材料磷酸铁锂项目总投资", 25, "亿元", "=", None, "target"),
    ]),
    ("项目\t总投资/亿元\n甲材料磷酸铁锂项目\t25", [
        ("甲材料磷酸铁锂项目总投资", 25, "亿元", "=", None, "target"),
    ]),
    ("工程名称\t主要内容\t目标\n园区提质工程\t改造装置20套\t到2024年，综合利用率达到85%", [
        ("改造装置数量", 20, "套", "=", None, "target"),
        ("综合利用率", 85, "%", "=", "2024", "target"),
    ]),
    ("项目名称\t建设规模\n丁公司新材料项目\t10万吨/年磷酸铁锂、3条生产线", [
        ("磷酸铁锂产能", 10, "万吨/年", "=", None, "target"),
        ("生产线数量", 3, "条", "=", None, "target"),
    ]),
    ("项目名称\t建设内容\n丁公司新材料项目\t年产10万吨磷酸铁锂", [
        ("磷酸铁锂产能", 10, "万吨", "=", None, "target"),
    ]),
)  # fmt: skip


class TestTables:
    """A table's row is an indicator for each of its values."""

    @pytest.mark.parametrize(("text", "expected"), TABLES)
    def test_forms(self, text: str, expected: list[tuple[object, ...]]) -> None:
        """Years stand in the heading, units there, in the name, in a column or in the cell."""
        found = [
            (each.name, *(each.properties.get(k) for k in
                          ("value", "unit", "comparator", "year", "kind")))
            for each in facts(text, "goals")[0]
        ]  # fmt: skip
        assert found == expected

    @pytest.mark.parametrize(
        ("title", "kinds"),
        [
            ("关于推动甲产业发展的指导意见", ["baseline", "target", "target"]),
            ("湖南省2025年产业发展报告", ["baseline", "baseline", "target"]),
            ("湖南省产业发展公报", ["baseline", "baseline", "baseline"]),
        ],
    )
    def test_kinds_without_a_period(self, title: str, kinds: list[str]) -> None:
        """Where the title has no period, the year to reach or told of parts the kinds."""
        text = "到2025年，产值增长。\n指标\t2022年\t2025年\t2030年\n产值（亿元）\t10\t50\t90"
        found = facts(text, "goals", Plan("test", title))[0]
        assert [each.properties["kind"] for each in found] == kinds

    @pytest.mark.parametrize(
        ("above", "expected"),
        [
            ("二、目标\n到2024年，实现以下目标：", ("2024", "target")),
            ("二、目标\n2024年目标如下。\n表1 集群规模（单位：亿元）", ("2024", "target")),
            ("一、发展基础\n2019年，集群规模如下。\n表1 集群规模", ("2019", "baseline")),
            ("一、2019年发展基础\n集群规模如下。\n表1 集群规模", ("2019", "baseline")),
            ("一、发展基础\n集群规模如下。\n表1 集群规模", (None, "baseline")),
        ],
    )  # fmt: skip
    def test_years_above(self, above: str, expected: tuple[str | None, str]) -> None:
        """A table without years is of the year that its caption, list or chapter names."""
        text = f"云溪市产业发展规划（2021—2025年）\n{above}\n集群\t产值（亿元）\n光伏产业集群\t50\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts.entities
        (made,) = (each.properties for each in found if each.label == "Indicator")
        assert (made.get("year"), made["kind"]) == expected

    def test_things(self) -> None:
        """Where rows name parks or clusters, their figures are about those."""
        text = (
            "园区\t地点\t2022年营业收入（亿元）\t2027年目标（亿元）\n临港产业港\t岳阳市\t526\t1300"
        )
        found, measured, _ = facts(text, "goals")
        assert [each.properties["value"] for each in found] == [526, 1300]
        assert {target for _, target in measured} == {"临港产业港"}

    def test_clusters_among_platforms(self) -> None:
        """A cluster that stands in a column of parks is no platform."""
        text = (
            "湖南省规划\n一、发展目标\n集群（载体）\t所在地\t2026年营业收入目标\n"
            "长沙工程机械集群\t长沙市\t3000亿元\n临港产业园\t岳阳市\t200亿元\n"
        )
        document = Document(Plan("test", "湖南省规划"), text, text, tuple(range(len(text))))
        found = extract(document, LEXICON).facts
        measured = [fact.target for fact in found.facts if fact.type == "MEASURES"]
        assert {(each.label, each.name) for each in measured} == {
            ("Cluster", "长沙工程机械集群"), ("Platform", "临港产业园"),
        }  # fmt: skip
        platforms = [each.name for each in found.entities if each.label == "Platform"]
        assert platforms == ["临港产业园"]

    def test_parks_among_projects(self) -> None:
        """A park in a column of projects is a park, of which its cost and its output are told."""
        text = (
            "湖南省规划\n一、重点项目\n项目名称\t地点\t总投资（亿元）\t建设内容\n"
            "云溪电子产业园\t岳阳市\t65\t年产500万台空调\n云溪铁锂项目\t岳阳市\t25\t厂房\n"
        )
        document = Document(Plan("test", "湖南省规划"), text, text, tuple(range(len(text))))
        found = extract(document, LEXICON).facts
        about = [fact.target for fact in found.facts if fact.type == "MEASURES"]
        park = [each.label for each in about if each.name == "云溪电子产业园"]
        assert (park.count("Platform"), park.count("Programme")) == (2, 2)

    def test_firms(self) -> None:
        """A row of a table of firms is about the firm that it names; its rank is no figure."""
        text = (
            "排名\t企业名称\t所在地\t主营领域\t营业收入（亿元）\n"
            "1\t云溪铁锂股份有限公司\t岳阳市\t正极材料\t377.1"
        )
        found, measured, refused = facts(text, "foundation")
        assert ([each.properties["value"] for each in found], refused) == ([377.1], [])
        assert {target for _, target in measured} == {"云溪铁锂股份有限公司"}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("项目名称\t总投资（亿元）\t建设年限\n云溪铁锂项目\t25\t2023—2026年",
             [(25, "2023-2026")]),
            ("项目名称\t总投资（亿元）\n云溪铁锂项目\t25", [(25, None)]),
            ("指标\t完成情况\n固定资产投资（亿元）\t25", [(25, "2024")]),
            ("指标\t2024年\t2023年\t同比（%）\n完工量（万吨）\t48\t42\t13.8",
             [(48, "2024"), (42, "2023"), (13.8, "2024")]),
        ],
    )  # fmt: skip
    def test_terms_and_changes(self, text: str, expected: list[tuple[float, str]]) -> None:
        """A row's own years hold for its values; what a project is to cost is of no year else.

        A yearly change is of the last year named.
        """
        found = facts(text, "goals", Plan("test", "湖南省2024年项目情况"))[0]
        assert [(e.properties["value"], e.properties.get("year")) for e in found] == expected

    @pytest.mark.parametrize(
        ("text", "things"),
        [
            ("指标\t2024年\n其中：芯片设计业（亿元）\t480\n封装测试业（亿元）\t620",
             {"芯片设计业", "封装测试业"}),
            ("县市\t项目名称\t总投资（亿元）\n宁乡市\t甲公司铁锂项目\t25", {"甲公司铁锂项目"}),
            ("重点工程\t目标\n园区提质工程\t利用率达到85%，减排10万吨", {"园区提质工程"}),
            ("地区\t2025年产值（亿元）\n长沙县、浏阳市\t160", {"长沙县", "浏阳市"}),
            ("产品\t单位\t2020年产量\t2025年产量\n磷酸铁锂\t万吨\t20\t50", {"磷酸铁锂"}),
            ("机型\t销量（万台）\n并联机器人\t0.4", {"并联机器人"}),
            ("项目名称\t达产后产能\n甲公司铁锂项目\t年产磷酸铁锂5万吨", {"甲公司铁锂项目"}),
            ("项目名称\t建设规模\n甲公司铁锂项目\t5万吨/年\n乙公司扩产项目\t—",
             {"甲公司铁锂项目"}),
            ("项目名称\t建设规模\n甲公司光伏项目\t40万千瓦\n乙公司风储项目\t风电20万千瓦",
             {"甲公司光伏项目", "乙公司风储项目"}),
        ],
    )  # fmt: skip
    def test_projects(self, text: str, things: set[str]) -> None:
        """A row of projects, programmes or goods is about those, not about their places."""
        assert {target for _, target in facts(text, "goals")[1]} == things

    def test_without_titles(self) -> None:
        """Rows of projects need no titles: their cells say what their figures are."""
        text = (
            "甲汽车电池项目\t宁乡市\t总投资35亿元\t规划产能15GWh\n"
            "乙零部件制造基地项目\t宁乡市\t总投资8亿元\t2024年投产"
        )
        found, measured, refused = facts(text, "goals")
        assert ([each.name for each in found], refused) == (
            ["甲汽车电池项目总投资", "甲汽车电池项目规划产能", "乙零部件制造基地项目总投资"], [],
        )  # fmt: skip
        assert {target for _, target in measured} == {"甲汽车电池项目", "乙零部件制造基地项目"}

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("指标\t2020年\t2025年\n产值\t100\t200", "a number without a unit"),
            ("指标\t2020年\t2025年\n产值（亿元）\t—\t全国前列", "the cell holds no number"),
            ("云溪\t总投资35亿元\n丹霞\t总投资8亿元",
             "the table has no titles, and the row names no project"),
        ],
    )  # fmt: skip
    def test_rejects(self, text: str, reason: str) -> None:
        """A number without a unit and a cell without a number are refused with the place."""
        assert reason in facts(text, "goals")[2]

    def test_other_tables(self) -> None:
        """A table of names has no indicators, and no rejects for it."""
        text = "集群\t所在地\t代表产品\n工程机械集群\t长沙市\t挖掘机、起重机"
        found, _, rejects = facts(text, "goals")
        assert (found, [each for each in rejects if "unit" in each]) == ([], [])
