"""The outline: headings of every style, boxes, leads, and each passage's subject."""

from pathlib import Path

import pytest

from graph.errors import BadDocument
from graph.model import Document, Plan
from loaders import open_document
from loaders.lexicon import Lexicon
from loaders.outline.headings import heading
from loaders.outline.lines import is_note
from loaders.outline.outline import Outline, outline
from loaders.subjects.context import Context
from loaders.subjects.subjects import contexts

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
            ("第一章 发展基础", "chapter", "发展基础", False),
            ("第二节新材料产业", "section", "新材料产业", False),
            ("一、总体要求", "hundreds", "总体要求", False),
            ("（三）高端装备产业。", "bracketed", "高端装备产业", False),
            ("(一)实施园区能级提升行动。按照部署推进。", "bracketed", "实施园区能级提升行动", True),
            ("1．动力与农机装备。顺应趋势，发展整机。", "numbered", "动力与农机装备", True),
            ("3.1高端装备产业", "decimal1", "高端装备产业", False),
            ("3．6G与空天信息。布局太赫兹通信。", "numbered", "6G与空天信息", True),
            ("①深化智能制造。实施行动。", "circled", "深化智能制造", True),
            ("专栏1：高端装备产业", "box", "高端装备产业", False),
            ("【专栏2】大健康产业重点方向", "box", "大健康产业重点方向", False),
            ("表1-1浙江省主要指标", "table", "浙江省主要指标", False),
            ("第三篇空间布局", "chapter", "空间布局", False),
            ("第2节 数字经济", "section", "数字经济", False),
            ("第一部分总体要求", "section", "总体要求", False),
            ("第三条 支持科技创新。对企业给予奖励。", "article", "支持科技创新", True),
            (
                "（一）构建“1+6+3”现代化产业体系，做强主导产业。推动新材料产业加快发展壮大。",
                "bracketed",
                "构建“1+6+3”现代化产业体系，做强主导产业",
                True,
            ),
            ("（一）光伏产业链（链长单位：市科技局）", "bracketed", "光伏产业链", True),
            ("第三条　【支持中试放大】", "article", "支持中试放大", False),
            ("第三条 【支持中试放大】对企业给予奖励。", "article", "支持中试放大", True),
            ("任务一：提升产业能级", "named", "提升产业能级", False),
            ("产业链3：磷化工。发展电子级磷酸。", "named", "磷化工", True),
            ("3.1.2 精密减速器", "decimal2", "精密减速器", False),
            ("2）关键零部件。突破轴承。", "closed", "关键零部件", True),
            ("3．6G与空天信息。布局卫星。", "numbered", "6G与空天信息", True),
            ("3.目标：到2025年产值达到350亿元。", "numbered", "目标", True),
            ("Ⅱ、新能源", "roman", "新能源", False),
            ("（2）重点方向：发展风电。", "round", "重点方向", True),
            (
                "（一）强化创新引领，增强内生动力。支持企业攻关。",
                "bracketed",
                "强化创新引领，增强内生动力",
                True,
            ),
            ("**（一）集成电路**", "bracketed", "集成电路", False),
            ("**1．集成电路。**发展芯片。", "numbered", "集成电路", True),
            ("##二、重点任务", "mark2", "重点任务", False),
            ("###先进储能材料", "mark3", "先进储能材料", False),
            ("专栏三：重大工程", "box", "重大工程", False),
            ("专栏2-1 重点方向", "box", "重点方向", False),
            ("附件1 重点项目表", "annex", "重点项目表", False),
            ("附件重点项目清单", "annex", "重点项目清单", False),
            ("【集成电路】", "framed", "集成电路", False),
            ("（一）上游：卫星制造。发展遥感卫星。", "bracketed", "卫星制造", True),
            ("（1）做强铝板带、轮毂。", "round", "做强铝板带、轮毂", False),
            ("附件：", "annex", "", False),
        ],
    )
    def test_styles(self, line: str, style: str, title: str, *, run_in: bool) -> None:
        """Each style of plans elsewhere is read, alone on a line or run in."""
        found = heading(line)
        assert found is not None
        assert (found.style, found.title, found.run_in) == (style, title, run_in)

    @pytest.mark.parametrize(
        "line",
        [
            "2025年，产值达到100亿元。",
            "3家企业入选。",
            "产业规模稳步壮大。",
            "（1）支持企业开展联合攻关，突破一批技术。",
            "表明企业创新能力不断增强。",
            "（1）铝合金板带、轮毂；",
            "2.疫苗递送系统；",
            "#source:synthetic",
        ],
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

    def test_numbers_that_run_on(self) -> None:
        """A numbering that runs on across chapters belongs to each chapter in turn."""
        found, _ = read("一、重点产业", "（一）新材料产业", "（二）生物产业", "二、保障措施",
                        "（三）加强领导", "（四）强化考核")  # fmt: skip
        assert [section.path for section in found.sections][3:] == [
            ("保障措施",),
            ("保障措施", "加强领导"),
            ("保障措施", "强化考核"),
        ]

    def test_level_without_the_one_above(self) -> None:
        """A chapter may begin with a level that another chapter holds deeper."""
        found, _ = read("第一章 产业基础", "1．产业规模", "第二章 重点产业", "第一节 新材料产业",
                        "1．膜材料", "2．碳材料", "第二节 生物产业")  # fmt: skip
        assert [section.depth for section in found.sections] == [1, 2, 1, 2, 3, 3, 2]

    def test_numbers_of_decimals(self) -> None:
        """Decimals nest by how many parts they have."""
        found, _ = read("3 重点产业", "3.1 装备产业", "3.1.1 机床", "3.1.2 机器人", "3.2 材料产业")
        assert [section.depth for section in found.sections] == [1, 2, 3, 3, 2]

    def test_items_of_a_box(self) -> None:
        """A box's own items begin at 1 again; the text's next item ends the box."""
        found, _ = read("（一）新材料产业", "1．储能材料", "专栏1：储能材料方向", "1．正极材料",
                        "2．负极材料", "（二）生物产业", "1．生物医药")  # fmt: skip
        assert [section.path[1:] for section in found.sections] == [
            (),
            ("储能材料",),
            ("储能材料", "储能材料方向"),
            ("储能材料", "储能材料方向", "正极材料"),
            ("储能材料", "储能材料方向", "负极材料"),
            (),
            ("生物医药",),
        ]

    def test_marks(self) -> None:
        """Marks of Markdown say the depth themselves."""
        found, _ = read("#甲省产业规划", "##一、重点产业", "###（一）新材料产业", "###生物产业",
                        "##二、保障措施")  # fmt: skip
        assert [(each.number, each.title, each.depth) for each in found.sections] == [
            ("", "甲省产业规划", 1),
            ("一", "重点产业", 2),
            ("（一）", "新材料产业", 3),
            ("", "生物产业", 3),
            ("二", "保障措施", 2),
        ]

    def test_headings_without_numbers(self) -> None:
        """A short line without a mark, between paragraphs, is a heading."""
        long = "加快推进技术创新和产品开发，支持企业与高校联合攻关，发展高端膜材料和碳纤维材料。"
        found, _ = read("一、重点产业", "（一）新材料产业", "先进膜材料", long, "高性能纤维", long,
                        "（二）生物产业", long)  # fmt: skip
        assert [section.path[1:] for section in found.sections] == [
            (),
            ("新材料产业",),
            ("新材料产业", "先进膜材料"),
            ("新材料产业", "高性能纤维"),
            ("生物产业",),
        ]

    def test_annex(self) -> None:
        """An annex belongs to no chapter."""
        found, _ = read("一、保障措施", "（一）加强组织领导", "附件1 重点项目表", "附件2 指标体系")
        assert [section.depth for section in found.sections] == [1, 2, 1, 1]

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_every_character_is_in_one_passage(self, path: Path) -> None:
        """Nothing of a plan falls into a hole, and no two passages overlap."""
        made = open_document(path)
        covered = [at for passage in outline(made, LEXICON).passages
                   for at in range(passage.span.start, passage.span.end)]  # fmt: skip
        assert covered == [at for at, sign in enumerate(made.text) if sign != "\n"]

    @pytest.mark.parametrize(
        "lines",
        [
            ("从前有座山。", "山里有座庙。"),
            ("第一章 出山", "少年背起行囊，辞别了师父。", "第二章 入城", "城门下有人叫住了他。"),
            ("企业,产业,投资(万元)", "甲公司,新材料,1200", "乙公司,机械装备,300"),
            ("def main():", "    return plan  # 产业规划", "import sys", "print(sys.argv)"),
        ],
    )
    def test_no_plan(self, lines: tuple[str, ...]) -> None:
        """A tale, with chapters or without, a table and a program are refused."""
        with pytest.raises(BadDocument, match="no plan"):
            outline(document(*lines), LEXICON)

    def test_plain_paragraphs(self) -> None:
        """A report or notice without any heading is read."""
        found, _ = read(
            "2023年，全市加快发展新能源产业，支持企业建设风电装备生产基地，产值增长12%。"
        )
        assert (found.sections, [each.kind for each in found.passages]) == ((), ["prose"])


class TestNotes:
    """What stands around a plan gives no facts."""

    @pytest.mark.parametrize(
        ("line", "note"),
        [
            ("各市人民政府，甲示范区管委会，省政府各部门：", True),
            ("各区、县（市）人民政府，市直有关单位：", True),
            ("各产业链要做到以下几点：", False),
        ],
    )
    def test_addressed(self, line: str, note: bool) -> None:  # noqa: FBT001
        """Whom a notice is addressed to says nothing of the plan."""
        assert is_note(line, LEXICON) is note

    @pytest.mark.parametrize(
        "line",
        ["索引号：000014349/2021-00123", "发布日期：2021-08-10", "【打印】【关闭】",
         "字体：大 中 小", "湘政办发〔2021〕47号", "2021年8月10日", "（此件主动公开）", "— — —",
         "浏览次数：123次"],
    )  # fmt: skip
    def test_page(self, line: str) -> None:
        """A portal's lines, numbers of documents, dates and rules are no passages of the plan."""
        assert is_note(line, LEXICON)

    @pytest.mark.parametrize(
        "line",
        ["提高政策的精准性和有效性。", "来源于海洋的药物研发取得突破。", "2021年8月启动建设。",
         "打印3D产品的企业不断增加。", "分类推进园区建设。"],
    )  # fmt: skip
    def test_prose(self, line: str) -> None:
        """A sentence that uses such a word is the plan's."""
        assert not is_note(line, LEXICON)

    def test_contents(self) -> None:
        """A table of contents is none of the text's headings, with dots or without."""
        dotted = ["目 录", "一、重点产业……1", "（一）新材料产业.....2", "二、保障措施………3"]
        plain = ["目录", "一、重点产业", "（一）新材料产业", "二、保障措施"]
        text = ["一、重点产业", "（一）新材料产业", "发展膜材料和产业技术。", "二、保障措施",
                "加强政策支持。"]  # fmt: skip
        for listed in (dotted, plain):
            found, _ = read("甲省新兴产业规划", *listed, *text)
            assert [each.title for each in found.sections] == ["重点产业", "新材料产业", "保障措施"]
            assert [each.kind for each in found.passages[1:5]] == ["other"] * 4


class TestRejects:
    """What was not understood is told."""

    def test_fragment(self) -> None:
        """A line that is neither heading nor sentence is read as prose, and reported."""
        found, _ = read("一、重点产业", "加快推进新材料技术研发", "的产业化和应用推广。")
        (refused,) = found.rejects
        assert (refused.where, refused.text) == ("test:2", "加快推进新材料技术研发")
        assert found.passages[1].kind == "prose"

    def test_row(self) -> None:
        """A row with more cells than its table's head is reported."""
        found, _ = read("一、重点产业", "表1 主要指标", "指标\t2020年\t2025年", "产值\t100\t200",
                        "投资\t100\t200\t300")  # fmt: skip
        (refused,) = found.rejects
        assert "4 cells" in refused.reason


class TestLeads:
    """What a paragraph begins with names what it is about."""

    @pytest.mark.parametrize(
        ("line", "lead"),
        [
            ("高端工程机械。重点发展起重机。", "高端工程机械"),
            ("01 集成电路：发展芯片。", "集成电路"),
            ("——集成电路。发展芯片。", "集成电路"),
            ("★海洋药物：发展多肽药物。", "海洋药物"),
            ("**集成电路**：发展芯片。", "集成电路"),
            ("**集成电路。**发展芯片。", "集成电路"),
            ("【集成电路】发展芯片。", "集成电路"),
            ("风电装备领域，发展大功率机组。", "风电装备领域"),
            ("a.集成电路：发展芯片。", "集成电路"),
            ("集成电路\t" + "以设计为牵引，加快做大规模，" * 3 + "大力发展芯片。", "集成电路"),
        ],
    )
    def test_forms(self, line: str, lead: str) -> None:
        """Bullets, brackets and emphasis around a lead are no part of it."""
        found, _ = read("一、重点产业", "（一）新材料产业", "专栏1：新材料产业", line)
        passage = found.passages[-1]
        assert passage.lead == lead
        assert passage.lead_span is not None

    @pytest.mark.parametrize(
        "line",
        ["重点发展盾构机、起重机等产品。支持企业上市。", "主要布局碳纤维、特种玻璃。建设园区。"],
    )
    def test_a_short_sentence_is_none(self, line: str) -> None:
        """A sentence that lists what is developed is no lead, however short."""
        _, found = read("一、发展重点", "（一）高端装备产业", line)
        assert found[-1].passage.lead == ""


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
        title = "自治区新能源装备产业高质量发展行动计划"
        _, found = read(
            title, "一、重点任务", "（一）提升制造能力。", "发展特色工艺。", title=title
        )
        assert found[-1].subject is not None
        assert found[-1].subject.name == "新能源装备产业"
