"""Forms of reports, charts of chains and lists of parks: what they name, and what is no name."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said
from tests.loaders.test_sentences_of_plans import said

_PLAN = "湖南省先进制造业发展规划（2021—2025年）\n"
_HEAD = f"{_PLAN}二、重点产业\n（一）新型显示产业。\n"
_LAID_OUT = "江西省先进制造业发展规划（2021—2025年）\n二、空间布局\n"


def _names(text: str, label: str) -> set[str]:
    names, _ = said(text, _HEAD)
    return {each.removeprefix(f"{label} ") for each in names if each.startswith(f"{label} ")}


def _facts(text: str) -> set[str]:
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return as_said(found)


class TestHeadings:
    """What chapters are about."""

    @pytest.mark.parametrize("title", ["重点产业空间布局", "产业链布局", "优化产业布局"])
    def test_lay_out_industries(self, title: str) -> None:
        """A chapter on layout whose items are all industries is about these."""
        text = f"{_PLAN}二、{title}\n（一）集成电路产业\n发展光刻机。\n（二）茶叶产业\n发展抹茶。\n"
        assert "集成电路产业 DEVELOPS 光刻机" in _facts(text)

    @pytest.mark.parametrize(
        "title", ["光伏产业发展情况", "光伏产业运行情况", "光伏产业链发展概况"]
    )
    def test_tell_of_industries(self, title: str) -> None:
        """A chapter on how an industry fares is about the industry."""
        text = f"{_PLAN}一、{title}\n2020年产值达到100亿元。\n二、茶叶产业发展情况\n产值稳定。\n"
        assert any(each.startswith("产值 MEASURES 光伏产业") for each in _facts(text))

    @pytest.mark.parametrize(
        ("title", "develops"),
        [
            ("2023年风电装备产业运行情况", True),
            ("广西风电装备产业发展白皮书", True),
            ("广西风电装备产业发展规划（2021—2025年）", False),
        ],
    )
    def test_tell_of_the_one_industry(self, title: str, develops: object) -> None:
        """What a report on one industry tells of the past is of it; a plan tells what others do."""
        text = f"{title}\n一、发展成就\n突破主轴轴承、碳纤维叶片、变桨系统等关键部件。\n"
        assert ("风电装备产业 DEVELOPS 主轴轴承" in _facts(text)) is develops

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("绍兴现代纺织产业集群发展白皮书（2023）", set()),
            ("绍兴现代纺织产业发展白皮书（2023）", {"现代纺织产业"}),
            ("浙江省现代纺织产业集群培育行动计划（2021—2025年）", {"现代纺织产业"}),
        ],
    )
    def test_tell_of_a_cluster(self, title: str, expected: set[str]) -> None:
        """A report on a cluster is about the cluster; a plan for one is for the industry."""
        text = f"{title}\n一、总体情况\n集群共有企业900余家，拥有上市公司12家。\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts
        assert {each.name for each in found.entities if each.label == "Industry"} == expected

    def test_items_of_a_list(self) -> None:
        """Sentences of a numbered list, below which nothing stands, are no measures."""
        text = (
            f"{_PLAN}二、重点任务\n（一）推动甲园扩区，建设基地。\n（二）支持企业做强，扩大产能。\n"
        )
        found = extract(document_of(text.encode(), "plan.txt")).facts
        assert [each.name for each in found.entities if each.label == "Measure"] == []

    def test_annexed_tables(self) -> None:
        """A table behind all chapters is of none of them."""
        chapters = "二、重点产业\n（一）茶叶产业\n发展抹茶。\n（二）生物医药产业\n发展疫苗。\n"
        table = "附表1 重点领域和产品\n领域\t重点产品\n航空装备\t直升机、无人机\n"
        facts = _facts(f"{_PLAN}{chapters}{table}")
        assert "航空装备 DEVELOPS 直升机" in facts
        assert "航空装备 PART_OF 生物医药产业" not in facts

    def test_plans_of_a_year(self) -> None:
        """A chapter on what is to be done next is no programme."""
        text = f"{_PLAN}二、2024年工作计划\n电子信息产业产值增长6%，引进项目20个。\n"
        assert not any("MEASURES 2024" in each for each in _facts(text))

    def test_industries_to_come(self) -> None:
        """Under 未来产业 each lead is a field, with what its paragraph develops."""
        text = (
            f"{_PLAN}三、前瞻布局未来产业\n氢能与储能。突破质子交换膜。\n类脑智能。研发类脑芯片。\n"
        )
        assert {
            "氢能与储能 DEVELOPS 质子交换膜",
            "前瞻布局未来产业 PROMOTES 类脑智能",
        } <= _facts(text)


class TestWhatBecameOfGoods:
    """What a report says that goods have done, and whose they are."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("永磁电机、推力轴承陆续进入量产阶段。", {"永磁电机", "推力轴承"}),
            ("永磁电机、推力轴承实现批量交付。", {"永磁电机", "推力轴承"}),
            ("但永磁电机、推力轴承先后打破国外垄断。", {"永磁电机", "推力轴承"}),
            ("耐磨轴承、高强度合金钢逐步实现国内配套。", {"耐磨轴承", "高强度合金钢"}),
            ("光纤水听器、声学传感器日趋成熟。", {"光纤水听器", "声学传感器"}),
            ("某某等企业实现永磁电机、推力轴承批量生产。", {"永磁电机", "推力轴承"}),
            ("全区企业实现永磁电机、推力轴承国产替代。", {"永磁电机", "推力轴承"}),
            # one alone, or how much of each is made, is told in passing
            ("永磁电机实现批量交付。", set()),
        ],
    )
    def test_told(self, text: str, expected: set[str]) -> None:
        """Several goods that a chapter on the past tells of are developed."""
        names, _ = said(text, f"{_PLAN}一、发展基础\n")
        assert {each.removeprefix("Product ") for each in names if "Product" in each} == expected

    def test_of_a_batch(self) -> None:
        """What ends a list as 等 does is no part of its last item."""
        text = "开发液压凿岩机、深孔钻机一批爆款产品。"
        assert _names(text, "Product") == {"液压凿岩机", "深孔钻机"}

    def test_owned(self) -> None:
        """The goods of a firm each, of which no form tells that it is one."""
        text = "宏远股份的永磁电机、天锐电器的推力轴承、蓝辰的水下机械手陆续进入商业化阶段。"
        assert _names(text, "Product") == {"永磁电机", "推力轴承", "水下机械手"}
        assert _names(text, "Organisation") == {"宏远股份", "天锐电器", "蓝辰"}


class TestNames:
    """What leads to a name, or goes on behind it, is no part of it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "上游主要包括玻璃基板、偏光片，中游为电池片、组件等。",
                {"玻璃基板", "偏光片", "电池片", "组件"},
            ),
            ("长鑫存储：成立于2016年，主要从事存储芯片制造。", {"存储芯片"}),
            ("主营产品：多功能钻机、液压凿岩机。", {"多功能钻机", "液压凿岩机"}),
            ("研发人用狂犬病疫苗、大功率船用柴油机。", {"人用狂犬病疫苗", "大功率船用柴油机"}),
        ],
    )
    def test_of_goods(self, text: str, expected: set[str]) -> None:
        """Goods of a chain's stages, and for whom they are."""
        assert _names(text, "Product") == expected
        assert _names(text, "Field") == set()

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("代表企业：上游有恒立液压、潍柴动力等。", {"恒立液压", "潍柴动力"}),
            (
                "液压件有恒立液压、艾迪精密，发动机有潍柴动力。",
                {"恒立液压", "艾迪精密", "潍柴动力"},
            ),
            ("据中国汽车工业协会统计，2020年销量2531万辆。", {"中国汽车工业协会"}),
            ("全省有上市公司15家。", set()),
            ("其中，纯电动汽车销量668万辆。", set()),
            ("京东方：龙头企业，建有面板生产线。", {"京东方"}),
            ("比亚迪全年销售新能源汽车302万辆。", {"比亚迪"}),
            ("京东方在成都投资建设面板生产线。", {"京东方"}),
            # under whose lead, before whom one speaks, and who holds an office
            ("在市委的坚强领导下，在省委、省政府坚强领导下，产值增长。", set()),
            ("请省政协委员提出意见，由省人大常委会副主任、省委副书记担任链长。", set()),
        ],
    )
    def test_of_firms(self, text: str, expected: set[str]) -> None:
        """Where they stand in the chain, what they have, who says so."""
        assert _names(text, "Organisation") == expected

    def test_of_meetings(self) -> None:
        """A meeting to which one reports has no name of its own."""
        assert _names("现在，我代表市人民政府向大会报告工作。", "Platform") == set()

    def test_of_clusters(self) -> None:
        """A city is no cluster, and what is large no trade."""
        assert _names("长沙是国家集成电路战略性新兴产业集群城市。", "Cluster") == set()
        assert _names("以湘潭大型产业集聚区为载体。", "Field") == set()

    def test_of_clusters_that_commas_part(self) -> None:
        """Groups of a list that a count sums up, each with a place of its own."""
        text = "长沙信息服务，株洲新型材料，湘潭节能环保等3个产业集群入选国家集群。"
        assert _names(text, "Cluster") == {
            "长沙信息服务产业集群",
            "株洲新型材料产业集群",
            "湘潭节能环保产业集群",
        }

    def test_of_programmes(self) -> None:
        """Each of those that a count sums up."""
        text = "“领航”“登峰”“破冰”三大工程深入实施。"
        assert _names(text, "Programme") == {"“领航”工程", "“登峰”工程", "“破冰”工程"}

    @pytest.mark.parametrize(
        "text",
        [
            "高新区重点发展人工智能芯片；经开区依托长鑫存储发展存储芯片。",
            "产业链由玻璃、面板、模组三部分构成。",
            "推动企业技术改造。",
        ],
    )
    def test_of_none(self, text: str) -> None:
        """A zone is no field, a clause no technology."""
        assert not _names(text, "Field") & {"高新区", "经开区依托长鑫存储", "模组三"}
        assert _names(text, "Technology") == set()


class TestPlaces:
    """Cities and parks, and what they make."""

    @pytest.mark.parametrize("city", ["昆山", "义乌", "晋江"])
    def test_known_cities(self, city: str) -> None:
        """County-level cities that the whole country knows need no 市."""
        assert f"{city}市 SPECIALISES_IN 光伏组件" in _facts(
            f"{_LAID_OUT}{city}重点发展光伏组件。\n"
        )

    @pytest.mark.parametrize(
        "told",
        ["：核准面积6平方公里，", "，位于城东，现有企业300家，", "，面积20平方公里，"],
    )
    def test_parks(self, told: str) -> None:
        """What stands between a park and what it develops tells of the same park."""
        facts = _facts(f"{_LAID_OUT}共青城高新区{told}重点发展电子信息、纺织服装。\n")
        trades = {each for each in facts if " SUPPORTS " in each or " SPECIALISES_IN " in each}
        assert {"共青城高新区 SUPPORTS 电子信息", "共青城高新区 SUPPORTS 纺织服装"} <= trades
        assert not any("面积" in each for each in trades)

    def test_staff_of_parks(self) -> None:
        """What is told of a park goes on over the clauses behind it."""
        facts = _facts(f"{_LAID_OUT}南昌光谷生物城集聚企业400家，从业人员12万人，总收入220亿元。\n")
        measured = {each.partition(" MEASURES ")[2] for each in facts if " MEASURES " in each}
        assert measured == {"南昌光谷生物城"}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("构建“汽车＋装备制造＋智能家电”产业体系。", {"汽车", "装备制造", "智能家电"}),
            ("打造“光伏+汽车+光学”三大产业。", {"光伏", "汽车", "光学"}),
            ("形成“链长+链主”产业体系。", set()),
        ],
    )
    def test_sums(self, text: str, expected: set[str]) -> None:
        """Trades that quotation marks add up are fields."""
        names, _ = said(text, _LAID_OUT)
        assert {each for each in names if each.startswith("Field ")} == {
            f"Field {each}" for each in expected
        }

    def test_own_industries(self) -> None:
        """The plan's own industries stay whole in a place's list."""
        text = (
            f"{_PLAN}二、重点产业\n（一）节能环保及新能源产业\n发展组件。\n（二）茶叶产业\n发展抹茶。\n"
            "三、空间布局\n长沙重点发展工程机械、节能环保及新能源。\n"
        )
        assert "长沙市 SPECIALISES_IN 节能环保及新能源产业" in _facts(text)
        assert "长沙市 SPECIALISES_IN 节能环保" not in _facts(text)


class TestTimes:
    """Whether a figure tells of what is or of what is to be, where no year says it."""

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("集聚企业1600家，从业人员60万人，占全省的75%。", "baseline"),
            ("芯片产量1.6亿部，同比增长8%。", "baseline"),
            ("近三年复合增长率达25%。", "baseline"),
            ("支持甲园做大做强，集聚企业100家以上。", "target"),
            ("建设研发中心10个，培育企业50家。", "target"),
            ("今后五年，产值力争突破2万亿元。", "target"),
        ],
    )
    def test_kinds(self, text: str, kind: str) -> None:
        """How things stand is told; what is to be is asked for."""
        found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt")).facts
        figures = [each for each in found.entities if each.label == "Indicator"]
        assert {each.properties["kind"] for each in figures} == {kind}
        assert {each.properties.get("year") for each in figures} == {None}

    def test_part_of_what_is(self) -> None:
        """The places of a chapter on what has been reached are told as they are."""
        text = (
            f"{_PLAN}一、发展基础\n（一）规模。\n产值增长。\n（二）空间布局。\n长沙产值8000亿元。\n"
        )
        found = extract(document_of(text.encode(), "plan.txt")).facts
        kinds = {each.properties["kind"] for each in found.entities if each.label == "Indicator"}
        assert kinds == {"baseline"}

    def test_to_come(self) -> None:
        """A year's report looks ahead, too; the year that a figure is of is no part of its name."""
        text = (
            "云溪市2022年工作总结和2023年工作计划\n一、2022年工作回顾\n"
            "电子产业2022年完成产值150亿元，2023年力争达到600亿元，2025年突破2000亿元。\n"
        )
        found = extract(document_of(text.encode(), "plan.txt")).facts
        figures = [each for each in found.entities if each.label == "Indicator"]
        assert {each.name for each in figures} == {"电子产业产值"}
        assert {(each.properties["year"], each.properties["kind"]) for each in figures} == {
            ("2022", "baseline"),
            ("2023", "target"),
            ("2025", "target"),
        }

    def test_of_no_year(self) -> None:
        """What a report without a year in its title says was reached is a baseline."""
        text = "云溪市政府工作报告\n一、过去一年工作回顾\n2022年，电子产业产值达到150亿元。\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts
        kinds = {each.properties["kind"] for each in found.entities if each.label == "Indicator"}
        assert kinds == {"baseline"}

    def test_compared(self) -> None:
        """A year that something is compared with dates nothing behind it."""
        text = f"{_PLAN}一、发展基础\n2020年，企业6324家，较“十二五”末增长近4倍，平台1545家。\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts
        figures = [each.properties for each in found.entities if each.label == "Indicator"]
        assert {each["year"] for each in figures if each["unit"] == "家"} == {"2020"}

    def test_in_all(self) -> None:
        """What brackets give in a column of growth is the plan's whole, in the row's own unit."""
        head = "专栏1 主要指标\n指标\t单位\t2020年\t2025年\t年均增长〔累计〕\n"
        rows = "集群\t个\t4\t8\t〔4〕\n产值\t亿元\t5\t9\t8%\n"
        text = f"{_PLAN}二、发展目标\n{head}{rows}"
        found = extract(document_of(text.encode(), "plan.txt")).facts
        figures = {
            (each.name, each.properties["value"], each.properties["unit"])
            for each in found.entities
            if each.label == "Indicator" and each.properties["year"] == "2021-2025"
        }
        assert {(name.partition("年均")[0], *rest) for name, *rest in figures} == {
            ("集群累计", 4, "个"),
            ("产值", 8, "%"),
        }
