"""A year's report on work: its tasks, wherever they stand, and what its figures are."""

import pytest

from graph.model import Document, Plan
from loaders.claims import Finding, Mention
from loaders.extractors.indicators import indicators
from loaders.extractors.products import products
from loaders.extractors.sectors import sectors
from loaders.extractors.structure import structure
from loaders.figures.periods import is_agenda
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.subjects.context import Context
from loaders.subjects.subjects import contexts
from loaders.subjects.surroundings import Surroundings
from loaders.subjects.tasks import task_lines, tasks
from tests.loaders.plain import claims, names

LEXICON = Lexicon()
TITLE = "2027年乙省政府工作报告"
PARAGRAPH = (
    "推进技术改造，发展高端数控机床、工业机器人等产品，建设中试基地，支持龙头企业组建联合体。"
)


def found(*lines: str) -> tuple[Context, ...]:
    """Return the contexts of the lines of a year's report."""
    text = "\n".join((TITLE, *lines))
    made = Document(Plan("test", TITLE, region="乙省"), text, text, tuple(range(len(text))))
    return contexts(made, outline(made, LEXICON), LEXICON)


def promoted(*lines: str) -> list[tuple[str, str]]:
    """Return what the measures of a year's report promote."""
    made: list[Finding] = [each for one in found(*lines) for each in sectors(one, LEXICON)]
    return claims(made, "PROMOTES")


class TestTasks:
    """A task is a Measure, wherever its title stands."""

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (("加快发展海洋工程装备。", PARAGRAPH), ["加快发展海洋工程装备"]),
            (("（二）坚持工业立省，建设现代化产业体系。", PARAGRAPH),
             ["坚持工业立省，建设现代化产业体系"]),
            (("（二）坚持以数字化引领新型工业化，持续壮大实体经济。加快数实融合。", PARAGRAPH),
             ["坚持以数字化引领新型工业化，持续壮大实体经济"]),
            (("（三）加快构建现代化产业体系", "培育新兴产业。", PARAGRAPH),
             ["加快构建现代化产业体系", "培育新兴产业"]),
            (("（三）加快构建现代化产业体系", f"壮大先进制造业。{PARAGRAPH}"),
             ["加快构建现代化产业体系", "壮大先进制造业"]),
            (("（三）加快构建现代化产业体系",
              f"提升三大集群。{PARAGRAPH}打造光伏产业集群。{PARAGRAPH}打造软件产业集群。{PARAGRAPH}"),
             ["加快构建现代化产业体系", "提升三大集群", "打造光伏产业集群", "打造软件产业集群"]),
            # a short sentence that is like no other is one of its paragraph's
            (("（三）加快构建现代化产业体系", f"{PARAGRAPH}推广绿色建造。{PARAGRAPH}"),
             ["加快构建现代化产业体系"]),
            (("加快发展海洋工程装备。", "支持企业上市。"), []),
        ],
    )  # fmt: skip
    def test_are_measures(self, lines: tuple[str, ...], expected: list[str]) -> None:
        """Alone on its line before a paragraph, as a lead, or like others in a paragraph."""
        assert names(structure(found(*lines)), "Measure") == expected

    def test_are_part_of_the_task_above(self) -> None:
        """A task in a paragraph is part of the paragraph's; one that 同时 opens is of none."""
        text = (
            f"提升三大集群。{PARAGRAPH}打造光伏产业集群。{PARAGRAPH}打造软件产业集群。{PARAGRAPH}"
        )
        lines = ("（三）加快构建现代化产业体系", f"{text}同时，发展壮大特色产业。{PARAGRAPH}")
        assert claims(structure(found(*lines)), "PART_OF") == [
            ("提升三大集群", "加快构建现代化产业体系"),
            ("打造光伏产业集群", "提升三大集群"),
            ("打造软件产业集群", "提升三大集群"),
        ]

    def test_names_no_industry(self) -> None:
        """The tasks of a year's report are none of a plan's numbered industries."""
        made = found(
            "（三）构建现代化产业体系", "做强汽车产业。", PARAGRAPH, "做优软件产业。", PARAGRAPH
        )
        assert names(structure(made), "Industry") == []

    def test_stretches(self) -> None:
        """A task reaches to the next of its list."""
        text = "开局。打造甲材料产业集群。发展铝材。打造乙装备产业集群。发展机床。"
        stretches = [text[each.start : each.end] for each in tasks(text, 0, LEXICON)]
        assert stretches == ["打造甲材料产业集群。发展铝材。", "打造乙装备产业集群。发展机床。"]


class TestWhatATaskIsFor:
    """The line of business in a task's title is promoted, and develops what its text lists."""

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("推动绿色能源集成融合发展", ["绿色能源"]),
            ("打造新医药新材料产业集群", ["新医药新材料"]),
            ("打造汽车及零部件产业集群", ["汽车及零部件"]),
            ("加快发展低空经济", ["低空经济"]),
            ("壮大先进制造业", ["先进制造业"]),
            ("发展新材料和光电显示", ["新材料", "光电显示"]),
            ("壮大机器人与低空经济", ["机器人", "低空经济"]),
            ("打造“智能网联汽车之都”", ["智能网联汽车"]),
            ("建设数据中心产业生态", ["数据中心"]),
            ("构建“123”现代产业体系", []),
            ("打造国家新材料产业高地", ["新材料"]),
            ("加快建设世界级林草产业基地", ["林草产业"]),
            ("发展智能终端新产品", ["智能终端"]),
            ("构建现代化产业体系", []),
            ("强化金融服务", []),
            ("推动产业链强链补链", []),
            ("培育特色产业集群", []),
            ("培育未来产业和新兴产业", []),
            ("强化人才支撑", []),
            ("实施有色金属新材料提质行动", ["有色金属新材料"]),
            ("实施创新能力提升行动", []),
            ("支持芯片企业流片", []),
            ("聚力做强先进制造业，加快构建现代化产业体系", ["先进制造业"]),
            ("补链强基，攻坚关键软件", []),
            ("提升白酒产业品牌影响力", ["白酒产业"]),
            ("推进稀土产业高值化利用", ["稀土产业"]),
            ("加快培育低空经济新增长极", ["低空经济"]),
            ("推动钢铁、石化等传统产业焕新", ["钢铁", "石化"]),
            ("培育数字经济和未来产业", ["数字经济"]),
            ("加快发展高端装备和生物医药产业", ["高端装备", "生物医药产业"]),
            ("推动传感器与减速器产业发展", ["传感器与减速器产业"]),
            ("做强软件和信息服务业", ["软件和信息服务业"]),
            ("提升产业基础", []),
        ],
    )
    def test_its_lines(self, title: str, expected: list[str]) -> None:
        """Trades of any kind are none; what a line of business is to become is no part of it."""
        assert [title[e.start : e.end] for e in task_lines(title, LEXICON)] == expected

    def test_is_promoted(self) -> None:
        """A task promotes what its title is about; one for a cluster promotes the cluster."""
        made = promoted("（三）构建现代化产业体系", "大力发展海洋经济。", PARAGRAPH)
        assert ("大力发展海洋经济", "海洋经济") in made
        text = f"建强两大集群。{PARAGRAPH}打造软件产业集群。推进创新。打造光伏产业集群。推进应用。"
        assert ("打造软件产业集群", "软件产业集群") in promoted("（三）构建现代化产业体系", text)

    def test_develops_goods(self) -> None:
        """What stands under a task for a line of business is developed by it."""
        made = found("（三）构建现代化产业体系", "大力发展海洋经济。", PARAGRAPH)
        subject = made[-1].subject
        assert subject is not None
        assert (subject.label, subject.name) == ("Field", "海洋经济")

    def test_turns_to_one_line_after_the_other(self) -> None:
        """新能源汽车，支持…。新型显示，推进…: a task is for each, and each develops its things."""
        text = "新能源汽车，引进智能座舱、线控底盘。新型显示，建设中试基地，发展显示面板。"
        last = found("二、2027年重点工作", f"（一）壮大新兴产业。{text}")[-1]
        assert claims(products(last, LEXICON), "DEVELOPS") == [
            ("新能源汽车", "智能座舱"), ("新能源汽车", "线控底盘"), ("新型显示", "显示面板"),
        ]  # fmt: skip


class TestYear:
    """A year's report tells of the year before, and sets the tasks of its own."""

    @pytest.mark.parametrize(
        ("heading", "text", "expected"),
        [
            (
                "（一）做强工业",
                "新增规上工业企业300家，培育专精特新企业50家以上。",
                ("2027", "target"),
            ),
            ("（一）做强工业", "软件业务收入达到900亿元。", ("2027", "target")),
            ("（一）做强工业", "去年累计建成了绿色工厂80家。", ("2027", "baseline")),
            ("一、2026年工作回顾", "规上工业增加值增长7.2%。", ("2026", "baseline")),
        ],
    )
    def test_of_figures(self, heading: str, text: str, expected: tuple[str, str]) -> None:
        """What its tasks count is a target; what its review counts was so the year before."""
        last = found(heading, PARAGRAPH, text)[-1]
        made = [e for e in indicators(last, LEXICON, Surroundings()) if isinstance(e, Mention)]
        details = made[0].properties
        assert (details["year"], details["kind"]) == expected

    @pytest.mark.parametrize(
        ("title", "years", "expected"),
        [
            ("2027年乙省政府工作报告", None, True),
            ("2027年乙省新材料产业发展报告", None, False),
            ("乙省产业规划", 2026, False),
        ],
    )
    def test_of_its_title(self, title: str, years: int | None, *, expected: bool) -> None:
        """A report on what was sets no tasks, nor is a plan of several years one."""
        assert is_agenda(Plan("test", title, first_year=years)) == expected
