"""The outline: headings of every style, boxes, leads, and each passage's subject."""

from pathlib import Path

import pytest

from graph.errors import BadDocument
from graph.model import Document, Plan
from loaders import open_document
from loaders.context import Context
from loaders.headings import heading
from loaders.lexicon import Lexicon
from loaders.outline import Outline, outline
from loaders.subjects import contexts

ROOT = Path(__file__).parents[2]
HUNAN = ROOT / "data" / "plans" / "hunan_sei_14fyp.txt"
TEXTS = (HUNAN, *sorted((ROOT / "tests" / "gold" / "plans").glob("*.txt")))
LEXICON = Lexicon()


def document(*lines: str, title: str = "甲省新兴产业规划") -> Document:
    """Return a document of some lines."""
    text = "\n".join(lines)
    return Document(Plan("test", title, first_year=2021, last_year=2025), text, text,
                    tuple(range(len(text))))  # fmt: skip


def read(*lines: str, title: str = "甲省新兴产业规划") -> tuple[Outline, tuple[Context, ...]]:
    """Return the outline and the contexts of some lines."""
    made = document(*lines, title=title)
    found = outline(made, LEXICON)
    return found, contexts(made, found, LEXICON)


class TestHeadings:
    """A line's number says which style of heading it is."""

    @pytest.mark.parametrize(
        ("line", "style", "title", "run_in"),
        [
            ("第一章 发展基础", "chapter", " 发展基础", False),
            ("第二节新材料产业", "section", "新材料产业", False),
            ("一、总体要求", "hundreds", "总体要求", False),
            ("（三）高端装备产业。", "bracketed", "高端装备产业", False),
            ("(一)实施园区能级提升行动。按照部署推进。", "bracketed", "实施园区能级提升行动", True),
            ("1．动力与农机装备。顺应趋势，发展整机。", "numbered", "动力与农机装备", True),
            ("3.1高端装备产业", "decimal", "高端装备产业", False),
            ("①深化智能制造。实施行动。", "circled", "深化智能制造", True),
            ("专栏1：高端装备产业", "box", "高端装备产业", False),
            ("【专栏2】大健康产业重点方向", "box", "大健康产业重点方向", False),
            ("表1-1浙江省主要指标", "table", "浙江省主要指标", False),
        ],
    )
    def test_styles(self, line: str, style: str, title: str, *, run_in: bool) -> None:
        """Each style of plans elsewhere is read, alone on a line or run in."""
        found = heading(line)
        assert found is not None
        assert (found.style, found.title, found.run_in) == (style, title, run_in)

    @pytest.mark.parametrize(
        "line", ["2025年，产值达到100亿元。", "3家企业入选。", "产业规模稳步壮大。"]
    )
    def test_no_headings(self, line: str) -> None:
        """A year, a number of things and a sentence are no headings."""
        assert heading(line) is None


class TestSections:
    """Sections nest by their styles, in whatever order a plan uses them."""

    def test_nesting(self) -> None:
        """A style that was open before closes what stands within it."""
        found, _ = read("一、重点产业", "（一）新材料产业", "专栏1：新材料产业", "膜材料。发展膜。",
                        "（二）生物产业", "二、保障措施")  # fmt: skip
        assert [section.path for section in found.sections] == [
            ("重点产业",),
            ("重点产业", "新材料产业"),
            ("重点产业", "新材料产业", "新材料产业"),
            ("重点产业", "生物产业"),
            ("保障措施",),
        ]

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_every_character_is_in_one_passage(self, path: Path) -> None:
        """Nothing of a plan falls into a hole, and no two passages overlap."""
        made = open_document(path)
        covered = [at for passage in outline(made, LEXICON).passages
                   for at in range(passage.span.start, passage.span.end)]  # fmt: skip
        assert covered == [at for at, sign in enumerate(made.text) if sign != "\n"]

    def test_no_plan(self) -> None:
        """A text without headings is refused."""
        with pytest.raises(BadDocument, match="no plan"):
            outline(document("从前有座山。", "山里有座庙。"), LEXICON)


class TestSubjects:
    """What a list is developed for: the lead's field, else the section's industry."""

    def test_box_item(self) -> None:
        """A lead in a box is a field of the section's industry, also over a page's end."""
        _, found = read("一、重点产业", "（一）新材料产业。", "专栏1：新材料产业",
                        "先进膜材料。发展反渗透膜。", "接着发展纳滤膜。")  # fmt: skip
        item, more = found[-2:]
        assert item.industry is not None
        assert item.industry.name == "新材料产业"
        assert [each.subject and each.subject.name for each in (item, more)] == ["先进膜材料"] * 2

    def test_sub_heading(self) -> None:
        """A heading below the industry is a field; its leading verb is dropped."""
        title = "杭州市生物医药产业高质量发展行动计划"
        _, found = read(title, "二、重点领域", "（一）做强创新药物", "发展抗体药物。", title=title)
        assert found[-1].subject is not None
        assert (found[-1].subject.label, found[-1].subject.name) == ("Field", "创新药物")

    def test_key_lead_is_no_field(self) -> None:
        """重点方向： says what follows and names nothing."""
        _, found = read("一、重点产业", "（一）新材料产业", "重点方向：发展膜材料。")
        assert found[-1].subject == found[-1].industry

    def test_measure(self) -> None:
        """A heading in verb and object under measures is a measure."""
        _, found = read(
            "一、重点产业", "（一）新材料产业", "二、保障措施", "（一）优化资金支持。", "设立基金。"
        )
        assert found[-1].measure is not None
        assert (found[-1].measure.name, found[-1].industry) == ("优化资金支持", None)

    def test_plan_for_one_industry(self) -> None:
        """Without numbered industries, the one that the title names is the subject."""
        title = "广东省培育半导体及集成电路战略性新兴产业集群行动计划"
        _, found = read(
            title, "一、重点任务", "（一）提升制造能力。", "发展特色工艺。", title=title
        )
        assert found[-1].subject is not None
        assert found[-1].subject.name == "半导体及集成电路产业"
