"""Which year a figure has where more than one is told, or the title says it."""

import pytest

from graph.model import Document, Plan
from tests.loaders.grammar import extract
from tests.loaders.test_indicators import LEXICON, PLAN, told

YEARS = Plan("test", "湖南省锂电产业链行动计划", region="湖南省")
REPORT = Plan("test", "湖南省2022年工业运行情况及2023年工作打算", region="湖南省")

WORK = Plan("test", "长沙高新区2024年工作总结及2025年工作计划", region="长沙市")
OPINION = Plan("test", "“人工智能+制造”专项行动实施意见")
REVIEW = Plan(
    "test", "湖南省“十四五”规划实施情况中期评估报告", "湖南省", first_year=2021, last_year=2025
)
GUIDE = Plan("test", "湖南省开发区投资指南", region="湖南省")


class TestYears:
    """A year holds for what is told of it."""

    @pytest.mark.parametrize(
        ("text", "genre", "plan", "expected"),
        [
            ("“十三五”以来，产业加快发展，企业达到43家，产值年均增长9%。", "foundation", PLAN,
             [(43, None, "baseline"), (9, "2016-2020", "baseline")]),
            ("产业起步于2008年，集聚企业80家。", "foundation", YEARS, [(80, None, "baseline")]),
            ("集聚企业80家。", "foundation", WORK, [(80, "2024", "baseline")]),
            ("新增企业20家。", "measures", WORK, [(20, "2025", "target")]),
            ("到2027年，产业加快发展。2026年底前发布数据集60个。", "measures", OPINION,
             [(60, "2026", "target")]),
            ("2022年，产值突破200亿元；2023年，突破250亿元；到2025年，达到400亿元。",
             "goals", YEARS,
             [(200, "2022", "target"), (250, "2023", "target"), (400, "2025", "target")]),
            ("2022年，产值达到200亿元。到2025年，达到400亿元。", "goals", YEARS,
             [(200, "2022", "baseline"), (400, "2025", "target")]),
            ("五年引进产业项目120个，其中外资项目10个，总投资80亿元。", "measures", PLAN,
             [(120, "2021-2025", "target"), (10, "2021-2025", "target"),
              (80, "2021-2025", "target")]),
            ("集聚企业80家，设立规模100亿元的产业基金。", "foundation", REPORT,
             [(80, "2022", "baseline"), (100, None, "baseline")]),
            ("2022年企业达到80家，新园区规划面积10平方公里。", "foundation", REPORT,
             [(80, "2022", "baseline"), (10, None, "baseline")]),
            ("2023年，产值达到300亿元，年均增长9%，与2025年500亿元的目标有差距。",
             "foundation", REVIEW,
             [(300, "2023", "baseline"), (9, "2021-2023", "baseline"), (500, "2025", "target")]),
            ("近期（2022—2025年）：产值突破100亿元，累计引进企业20家。", "goals", YEARS,
             [(100, "2025", "target"), (20, "2022-2025", "target")]),
            ("项目进展顺利，建成后年产值可达300亿元。", "foundation", GUIDE,
             [(300, None, "target")]),
            ("2010年11月经国务院批准设立，规划面积86平方公里。到2025年，产值突破500亿元。",
             "foundation", GUIDE, [(86, None, "baseline"), (500, "2025", "target")]),
            ("规上工业增加值增长8.2%。", "foundation", REPORT, [(8.2, "2022", "baseline")]),
        ],
    )  # fmt: skip
    def test_of_some(
        self, text: str, genre: str, plan: Plan, expected: list[tuple[object, ...]]
    ) -> None:
        """The years since a beginning, the steps to a goal, the parts of what is counted."""
        assert told(text, genre, plan) == expected

    @pytest.mark.parametrize(
        ("heading", "text", "expected"),
        [
            ("一、“十三五”工作回顾", "五年来，产值年均增长9.6%，累计完成投资620亿元。",
             [(9.6, "2016-2020"), (620, "2016-2020")]),
            ("二、“十四五”发展目标", "到2025年，产值突破350亿元，年均增长9%。",
             [(350, "2025"), (9, "2021-2025")]),
        ],
    )  # fmt: skip
    def test_of_a_heading(self, heading: str, text: str, expected: list[tuple[float, str]]) -> None:
        """A year's report looks back on five years, and ahead, by its headings."""
        title = "湖南省2021年政府工作报告"
        whole = f"{title}\n{heading}\n（一）产业\n{text}\n"
        plan = Plan("test", title, region="湖南省")
        facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts
        made = [each for each in facts.entities if each.label == "Indicator"]
        found = [(each.properties["value"], each.properties["year"]) for each in made]
        assert sorted(found) == sorted(expected)
