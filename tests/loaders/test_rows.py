"""What the rows of a table are about, and what their cells list."""

import pytest

from graph.model import Document, Plan
from loaders.claims import Claim
from loaders.extractors.products import products
from loaders.extractors.structure import structure
from loaders.extractors.used_goods import used_goods
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract
from tests.loaders.plain import claims, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()
ONE = "长沙市机器人产业高质量发展行动计划"
TEXT = "突破关键技术，发展高端产品。"


def developed(*rows: str, chapter: str = "三、主要任务") -> list[tuple[str, str]]:
    """Return who develops what by the rows of a box's table."""
    _, found = read("甲省规划", chapter, "推动产业升级。", "专栏1 发展重点", *rows)
    return claims((each for context in found for each in products(context, LEXICON)), "DEVELOPS")


class TestColumns:
    """A heading says which column names the field, and which lists what it develops."""

    @pytest.mark.parametrize(
        ("heads", "row"),
        [
            ("产业名称\t发展重点\t重点企业", "新能源\t逆变器、变流器\t甲乙电机、丙丁电气"),
            ("领域\t产品及技术\t重点布局", "新能源\t逆变器、变流器\t乙市、丙市"),
            ("重点产业\t主攻方向\t主要园区", "新能源\t逆变器；变流器\t乙电器产业园、丙园区"),
            ("方向\t重点产品", "新能源\t攻关逆变器、变流器"),
            ("序号\t行业\t重点场景\t牵头单位", "1\t新能源\t逆变器、变流器\t甲局"),
            ("产业链\t现有基础\t补链方向", "新能源\t光伏组件\t逆变器、变流器"),
            ("序号\t集群名称\t重点产品\t龙头企业", "1\t新能源产业集群\t逆变器、变流器\t甲乙电机"),
            ("产业链\t上游\t中游\t重点企业", "新能源\t逆变器、变流器\t\t甲乙电机"),
        ],
    )
    def test_list_what_a_field_develops(self, heads: str, row: str) -> None:
        """Who does it, and where, is no list of things."""
        expected = [("新能源", "逆变器"), ("新能源", "变流器")]
        assert developed(heads, row) == expected

    @pytest.mark.parametrize(
        ("head", "label"), [("主要产品", "Product"), ("关键技术", "Technology")]
    )
    def test_say_what_their_items_are(self, head: str, label: str) -> None:
        """What no word tells is a product under 主要产品 and a technology under 关键技术."""
        lines = (f"产业链\t{head}\t重点企业", "新能源\t甲乙丙、丁戊己\t云杉电机")
        _, found = read("甲省规划", "三、主要任务", "推动产业升级。", "专栏1 发展重点", *lines)
        named = [each for one in found for each in products(one, LEXICON)]
        assert names(named, label) == ["甲乙丙", "丁戊己"]

    def test_go_on_under_a_merged_cell(self) -> None:
        """A row that begins with a blank is about what the row above it is about."""
        pairs = developed(
            "产业链\t环节\t重点产品", "新能源\t上游\t硅料、硅片", "\t下游\t逆变器、变流器"
        )
        assert pairs == [("新能源", each) for each in ("硅料", "硅片", "逆变器", "变流器")]

    def test_links_under_the_levels_of_a_chain(self) -> None:
        """层级⇥环节⇥产品: each row is about its link, also where the level's cell is merged."""
        pairs = developed(
            "产业链层级\t主要环节\t代表产品\t代表企业",
            "上游：材料与设备\t逆变设备\t逆变器、变流器\t甲乙电机",
            "\t硅基材料\t硅料、硅片\t丙丁材料",
        )
        assert pairs == [
            *(("逆变设备", each) for each in ("逆变器", "变流器")),
            *(("硅基材料", each) for each in ("硅料", "硅片")),
        ]

    def test_say_where_it_is_used(self) -> None:
        """A row's field is applied in what its column of uses lists."""
        lines = ("方向\t重点产品\t应用领域", "激光雷达\t发射器、接收器\t港口、矿山")
        _, found = read("甲省规划", "三、主要任务", "推动产业升级。", "专栏1 发展重点", *lines)
        pairs = claims((each for one in found for each in used_goods(one, LEXICON)), "APPLIED_IN")
        assert pairs == [("激光雷达", "港口"), ("激光雷达", "矿山")]

    @pytest.mark.parametrize("first", ["序号", "产业链", "重点领域"])
    def test_name_no_field(self, first: str) -> None:
        """The row of the columns' headings is about nothing."""
        rows = (f"{first}\t领域\t主攻方向\t应用领域", "1\t机床\t磨床、铣床\t航空")
        _, found = read(ONE, "三、主要任务", "推动产业升级。", "专栏1 发展重点", *rows, title=ONE)
        parts = [pair for each in found for pair in claims(products(each, LEXICON), "PART_OF")]
        assert first not in {part for part, _ in parts}

    def test_may_be_missing(self) -> None:
        """Rows of a name and lists need no headings."""
        assert developed(
            "云计算软件\t操作系统、云数据库；虚拟化、多云管理技术", "工具软件\t编译器、求解器"
        ) == [
            ("云计算软件", "操作系统"),
            ("云计算软件", "云数据库"),
            ("云计算软件", "虚拟化"),
            ("云计算软件", "多云管理技术"),
            ("工具软件", "编译器"),
            ("工具软件", "求解器"),
        ]

    @pytest.mark.parametrize(
        ("heads", "row"),
        [
            ("项目名称\t建设地点\t建设内容", "甲乙电子产业园\t丙县\t柔性电路板、显示模组"),
            ("产业\t核心城市\t重点城市", "智能机器人\t甲市、乙市\t丙市、丁市"),
            ("指标\t单位\t2025年", "专利\t件、项\t12"),
        ],
    )
    def test_hold_nothing(self, heads: str, row: str) -> None:
        """A project is no field, and cities are no goods."""
        assert developed(heads, row) == []

    def test_give_a_part_of_the_industry(self) -> None:
        """In an industry's table the field of a row is part of the industry."""
        _, found = read(
            "甲省规划", "三、重点产业", "（一）新材料产业", "发展产业。",
            "（二）装备产业", "发展产业。", "专栏1 发展重点",
            "领域\t重点产品", "新能源装备\t逆变器、变流器",
        )  # fmt: skip
        parts = [
            each
            for each in products(found[-1], LEXICON)
            if isinstance(each, Claim) and each.type == "PART_OF"
        ]
        assert claims(parts, "PART_OF") == [("新能源装备", "装备产业")]


class TestSubjects:
    """What a table's row is about."""

    def test_box_under_a_task(self) -> None:
        """The rows of a box that names what its task develops are parts of that."""
        _, found = read(ONE, "三、重点任务", "（一）攻坚控制系统", TEXT, "专栏1 控制系统",
                        "嵌入式软件\t实时操作系统、编译器", title=ONE)  # fmt: skip
        made = [each for row in found for each in products(row, LEXICON)]
        assert ("嵌入式软件", "控制系统") in claims(structure(found), "PART_OF")
        assert ("嵌入式软件", "实时操作系统") in claims(made, "DEVELOPS")

    def test_column_of_industries(self) -> None:
        """A row is about the industry that its column names."""
        _, found = read("二、重点产业", "（一）新材料产业", TEXT, "（二）生物产业", TEXT,
                        "三、重大项目", "附表1 项目清单", "项目名称\t所属产业\t地点",
                        "甲药厂项目\t生物产业\t乙县")  # fmt: skip
        assert found[-1].subject is not None
        assert found[-1].subject.name == "生物产业"

    def test_paragraph_in_a_cell(self) -> None:
        """A cell that is a paragraph is read by its clauses, each by its verb."""
        cell = (
            "1\t集成电路\t以设计为牵引，加快做大制造规模，大力发展功率芯片、控制芯片。"
            "推动龙头企业与院所合作。"
        )
        assert developed("序号\t领域\t发展重点", cell) == [
            ("集成电路", "功率芯片"),
            ("集成电路", "控制芯片"),
        ]


class TestTasks:
    """A table of tasks: what is to be done, by whom, and what is to come of it."""

    def test_row(self) -> None:
        """A row's task is a measure; its other cells tell of it."""
        title = "长沙市玻璃新材料产业链行动计划"
        text = (
            f"{title}\n附件：任务分解\n序号\t重点任务\t具体内容\t责任单位\t完成时限\n"
            "1\t做强显示玻璃\t开发柔性玻璃、电子玻璃，到2025年产值突破15亿元\t市科技局\t2025年底\n"
        )
        plan = Plan("test", title, region="长沙市")
        facts = extract(Document(plan, text, text, tuple(range(len(text)))), LEXICON).facts.facts
        told = {(each.type, each.source.name, each.target.name) for each in facts}
        assert {
            ("LEADS", "长沙市科技局", "做强显示玻璃"),
            ("DEVELOPS", "显示玻璃", "柔性玻璃"),
            ("DEVELOPS", "显示玻璃", "电子玻璃"),
        } <= told
        measured = [each.source.properties["value"] for each in facts if each.type == "MEASURES"]
        assert set(measured) == {15}


def test_a_park_in_a_column_of_seats_is_not_its_city() -> None:
    """In a city's own plan 甲高新区 among the seats says nothing that the city alone has."""
    text = (
        "湘潭市产业链行动方案\n三、重点产业链\n序号\t产业链\t主要承载地\n"
        "1\t新能源汽车\t湘潭高新区\n2\t装备制造\t湘潭县\n"
    )
    whole = Document(
        Plan("test", "湘潭市产业链行动方案", region="湘潭市"), text, text, tuple(range(len(text)))
    )
    found = {
        e.source.name for e in extract(whole, LEXICON).facts.facts if e.type == "SPECIALISES_IN"
    }
    assert found == {"湘潭县"}
