"""What a figure measures where its own clause does not name it."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
PLAN = Plan("test", "湖南省工业发展报告", region="湖南省")


def measured(text: str, plan: Plan = PLAN) -> dict[float, set[str]]:
    """Return the names of what each figure measures, by the figure's value."""
    whole = f"{plan.title}\n{text}\n第九章 附则\n"
    document = Document(plan, whole, whole, tuple(range(len(whole))))
    found: dict[float, set[str]] = {}
    for fact in extract(document, LEXICON).facts.facts:
        if fact.type == "MEASURES":
            value = float(str(fact.source.properties["value"]))
            found.setdefault(value, set()).add(fact.target.name)
    return found


class TestSpokenOf:
    """The sentences before a figure say which sector it is of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("石化产业支撑有力。实现产值120亿元，增长6%。电子信息产业增势良好。实现产值300亿元。",
             {120: {"石化"}, 6: {"石化"}, 300: {"电子信息"}}),
            ("光伏产业：产值达到800亿元，规上企业60家。", {800: {"光伏产业"}, 60: {"光伏产业"}}),
            ("石化产业支撑有力。全省企业达到800家。", {800: {"湖南省"}}),
            ("新材料、生物医药等产业加快成长。企业达到800家。", {800: {"湖南省"}}),
            ("石化产业集群加快建设。企业达到800家。", {800: {"湖南省"}}),
            ("长沙石化产业加快发展。企业达到800家。", {800: {"湖南省"}}),
            ("石化产业规模居第一位。企业达到800家。", {1: {"石化"}, 800: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_opening(self, text: str, expected: dict[float, set[str]]) -> None:
        """A sentence without a figure that opens with one sector leaves it to those behind."""
        assert measured(f"第一章 发展基础\n（一）要点\n{text}") == expected

    def test_earned(self) -> None:
        """What a sector earns goes on with it, also without a subject behind a semicolon."""
        text = "装备制造业实现营业收入980亿元，增加值占工业的28%；完成出口交货值115亿元。"
        found = measured(f"第一章 发展基础\n（一）要点\n{text}")
        assert found == {980: {"装备制造业"}, 28: {"装备制造业"}, 115: {"装备制造业"}}
        text = "装备制造业实现营业收入980亿元；工业投资完成15亿元，研发投入强度达到3%。"
        found = measured(f"第一章 发展基础\n（一）要点\n{text}")
        assert found[15] == found[3] == {"湖南省"}

    def test_field_of_a_task(self) -> None:
        """In a plan for one industry a task's heading that names a field has its figures."""
        plan = Plan("test", "关于推动轻工业高质量发展的指导意见")
        text = (
            "三、重点任务\n（一）家用电器\n到2025年，自主品牌出口比重达到40%。\n"
            "（二）塑料制品\n废塑料回收率提高5个百分点。\n四、保障措施\n（一）加强创新。建设平台30家。"
        )
        assert measured(text, plan) == {40: {"家用电器"}, 5: {"塑料制品"}, 30: {"轻工业"}}

    def test_plain_name_of_the_industry(self) -> None:
        """A plan for 先进光伏产业 alone means it by 光伏产业; 制造业 is wider than 先进制造业."""
        plan = Plan("test", "先进光伏产业集群行动方案")
        assert measured("一、目标\n光伏产业规模突破90亿元。", plan) == {90: {"先进光伏产业"}}
        plan = Plan("test", "先进制造业集群行动方案")
        assert measured("一、目标\n制造业规模突破90亿元。", plan) == {}

    def test_field_of_a_chapter(self) -> None:
        """Where no industry is at hand a task's line has what it earns, the region the rest."""
        text = "第三章 打造新材料产业高地\n到2025年，产值达到90亿元，数控化率达到60%。"
        assert measured(text) == {90: {"新材料"}, 60: {"湖南省"}}
        text = "第三章 培育壮大林草产业\n到2025年，林草加工产业产值达到90亿元。"
        assert measured(text) == {90: {"林草加工产业"}}


class TestSectorsSold:
    """The name of a figure says whose sales or growth it is."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("汽车及零部件产业产值330亿元。", {330: {"汽车及零部件"}}),
            ("健康和生物技术产业总收入450亿元，增长12%。",
             {450: {"健康和生物技术"}, 12: {"健康和生物技术"}}),
            ("石化、汽车和零部件产业产值超过330亿元。", {330: {"石化", "汽车", "零部件"}}),
            ("集成电路、新型显示产值分别增长18%、11%。", {18: {"集成电路"}, 11: {"新型显示"}}),
            ("新能源汽车、新能源分别增长38%和21%。", {38: {"新能源汽车"}, 21: {"新能源"}}),
            ("全省新能源产业装机6440万千瓦，其中风电3257万千瓦、光伏2992万千瓦。",
             {6440: {"新能源"}, 3257: {"风电"}, 2992: {"光伏"}}),
            ("产业加快发展。全年汽车产量90万辆，经开区汽车产量占全省的60%。",
             {90: {"湖南省"}, 60: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_joined(self, text: str, expected: dict[float, set[str]]) -> None:
        """Two words that 和 or 及 joins are one sector; a list's growth is each item's."""
        assert measured(f"第一章 发展基础\n（一）要点\n{text}") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("工程机械产业拥有规上企业300家，从业人员20万人，利润30亿元。",
             {300: {"工程机械"}, 20: {"工程机械"}, 30: {"工程机械"}}),
            ("光子产业链产值从98亿元增长到310亿元，链上企业从107户增加到330户。",
             {98: {"光子"}, 310: {"光子"}, 107: {"光子"}, 330: {"光子"}}),
            ("建材行业水泥产量110万吨。", {110: {"建材"}}),
            ("石油加工业增长5%，化学原料制造业增长8%。",
             {5: {"石油加工业"}, 8: {"化学原料制造业"}}),
            ("船舶配套业利润105亿元，设计业占比提高到25%。", {105: {"船舶配套业"}, 25: {"设计业"}}),
            ("行业收入增长8%，就业增长2%。", {8: {"湖南省"}, 2: {"湖南省"}}),
            ("重点产业链规模突破500亿元。", {500: {"湖南省"}}),
            ("集成电路产业规模突破100亿元，工业增加值增长8%。",
             {100: {"集成电路"}, 8: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_closed(self, text: str, expected: dict[float, set[str]]) -> None:
        """A sector that 产业 or 业 closes has what it owns, makes and earns; 重点产业 is none."""
        assert measured(f"第三章 行业运行情况\n（一）要点\n{text}") == expected

    def test_headed_programme(self) -> None:
        """A programme whose name begins as a verb does heads its figures all the same."""
        text = "第五章 重点工程\n（一）创新能力提升工程。建设创新平台30家，发展产业。"
        assert measured(text) == {30: {"创新能力提升工程"}}


class TestPlaces:
    """A place that acts, or leads a passage, has the figures told of it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "长沙市望城区以甲公司为依托，打造“甲谷”，海绵钛产能达到8万吨。",
                {8: {"望城区", "海绵钛"}},
            ),
            (
                "——衡阳市：依托松木经开区，发展铝产业，电解铝产能控制在350万吨以内。",
                {350: {"衡阳市"}},
            ),
            ("——衡阳市：依托松木经开区，发展铝土矿，全省产值达到350亿元。", {350: {"湖南省"}}),
        ],
    )
    def test_acting(self, text: str, expected: dict[float, set[str]]) -> None:
        """The inner of two places is spoken of; 全省 is the plan's own region all the same."""
        assert measured(f"第三章 空间布局\n{text}") == expected

    def test_layout(self) -> None:
        """A heading on layout that names an area has the figures under it."""
        text = (
            "第三章 空间布局\n（一）洞庭湖生态经济区\n到2025年，规上工业增加值达到3000亿元，"
            "全省产业园区达到9家。"
        )
        assert measured(text) == {3000: {"洞庭湖生态经济区"}, 9: {"湖南省"}}

    def test_zone(self) -> None:
        """What a zone newly attracts goes on with it."""
        text = "长沙高新区完成产值560亿元，增长10%，新引进项目30个。"
        found = measured(f"第一章 发展基础\n（一）要点\n{text}")
        assert found == {560: {"长沙高新区"}, 10: {"长沙高新区"}, 30: {"长沙高新区"}}


class TestSections:
    """What the section around a figure leaves it to."""

    def test_state_and_aim_of_an_industry(self) -> None:
        """现状 and 目标 below a numbered industry tell of that industry, not of the region."""
        text = (
            "第二章 重点产业\n（一）电力装备产业\n1.现状。2021年产值230亿元，企业31家。\n"
            "2.目标。到2025年产值达到300亿元。\n（二）高端纺织产业\n1.现状。产值86亿元。"
        )
        assert measured(text) == {
            230: {"电力装备产业"},
            31: {"电力装备产业"},
            300: {"电力装备产业"},
            86: {"高端纺织产业"},
        }

    def test_aim_of_a_field(self) -> None:
        """A numbered key of a field's own aim is a heading, though its sentence has a figure."""
        plan = Plan("test", "湖南省石化产业发展规划", region="湖南省")
        text = "三、重点领域\n（一）化工新材料\n1.布局：长沙市。\n2.目标：到2025年产值达到350亿元。"
        assert measured(text, plan) == {350: {"化工新材料"}}

    def test_what_was_done(self) -> None:
        """重点项目扎实推进 among what a review tells opens no chapter on tasks."""
        text = (
            "一、2023年工作回顾\n（一）重点项目扎实推进。27个重点项目完成投资856亿元。\n"
            "二、2024年重点工作\n（一）扩大投资。完成投资900亿元。"
        )
        plan = Plan("test", "湖南省2024年政府工作报告", region="湖南省")
        whole = f"{plan.title}\n{text}\n"
        document = Document(plan, whole, whole, tuple(range(len(whole))))
        kinds = {
            float(str(each.properties["value"])): each.properties["kind"]
            for each in extract(document, LEXICON).facts.entities
            if each.label == "Indicator"
        }
        assert kinds == {27: "baseline", 856: "baseline", 900: "target"}

    def test_fund(self) -> None:
        """A fund that is named for an industry has its size, also beside other figures."""
        plan = Plan("test", "湖南省光伏产业行动方案", region="湖南省")
        text = (
            "四、保障措施\n（一）强化要素支撑。新增贷款30亿元，设立20亿元先进制造业母基金，"
            "组建规模不低于50亿元的光伏产业基金。"
        )
        found = measured(text, plan)
        assert (found[20], found[50]) == ({"先进制造业母基金"}, {"光伏产业基金"})

    def test_counted_sectors(self) -> None:
        """A、B等八大产业链 is a list of sectors that a figure is said of."""
        text = "第一章 发展基础\n（一）要点\n光伏、智能家电等八大重点产业链产值突破4500亿元。"
        assert measured(text) == {4500: {"光伏", "智能家电"}}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # a company's part; a kind of enterprise that a region has of all trades
            ("汽车产业加快发展。三一集团销售汽车12万辆，其中甲型车2万辆。",
             {12: {"三一集团"}, 2: {"三一集团"}}),
            ("石化产业加快发展。新增国家级专精特新企业24户。", {24: {"湖南省"}}),
            # a verb of its own; the enterprises of the sector just named
            ("光伏产业产值70亿元，培育30家供应商。", {70: {"光伏"}, 30: {"湖南省"}}),
            ("光伏产业规模超90亿元，集聚相关企业160家。", {90: {"光伏"}, 160: {"光伏"}}),
            # a trade's plants; a trade wherever in the world
            ("风电产业加快发展。海上风电装机达到900万千瓦。", {900: {"海上风电"}}),
            ("2024年全球人形机器人市场规模约300亿元。", {300: {"人形机器人"}}),
            # each of its own; a thing behind what it is to earn or costs
            ("长沙县、浏阳市分别实现产值120亿元、86亿元。", {120: {"长沙县"}, 86: {"浏阳市"}}),
            ("打造年产值超50亿元的株洲硬质合金产业集群。", {50: {"株洲硬质合金产业集群"}}),
            ("总投资20亿元的长沙锂电铜箔项目开工建设。", {20: {"长沙锂电铜箔项目"}}),
            ("形成产值超百亿元的产业集群3个。", {3: {"湖南省"}}),
            ("长沙、株洲开展示范，全省建成加氢站13座，投运车辆400辆。",
             {13: {"湖南省"}, 400: {"湖南省"}}),
            ("长沙高新区、株洲高新区初具规模，分别实现产值35亿元和62亿元。",
             {35: {"长沙高新区"}, 62: {"株洲高新区"}}),
            # what a platform serves; what a clause says of one that it calls so
            ("推广湘江工业互联网平台，累计服务企业4万家。", {4: {"湘江工业互联网平台"}}),
            ("产业项目建设：\n3.湘江功率器件产业园，形成6英寸晶圆年产能24万片。",
             {24: {"湘江功率器件产业园"}}),
            ("产业分区布局。一区为长沙高新区，面积约11平方公里。", {11: {"长沙高新区"}}),
            ("拥有甲省岳麓山国家重点实验室、乙省麓谷国家重点实验室、丙省湘江国家重点实验室等国家级创新平台41个。",
             {41: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_goes_on(self, text: str, expected: dict[float, set[str]]) -> None:
        """A figure goes on with what was named where nothing says that it is of something else."""
        assert measured(f"第一章 发展基础\n（一）要点\n{text}") == expected

    def test_project_of_a_lead(self) -> None:
        """What a project costs that a lead is stands behind it."""
        text = "三、重点项目\n1.长沙锂电铜箔项目。总投资20亿元。\n2.株洲碳纤维项目。总投资8亿元。"
        assert measured(text) == {20: {"长沙锂电铜箔项目"}, 8: {"株洲碳纤维项目"}}

    def test_report_of_what_was(self) -> None:
        """A report on one industry measures it, also where all its chapters tell of what was."""
        plan = Plan("test", "2024年湖南省工程机械产业发展报告", region="湖南省")
        found = measured("一、运行情况\n（一）总体情况\n工程机械产业营业收入2300亿元。", plan)
        assert found == {2300: {"工程机械产业"}}

    def test_counted(self) -> None:
        """Industries that a figure's words count are the plan's own, if it has as many."""
        plan = Plan("test", "湖南省重点产业发展行动方案", region="湖南省")
        own = "二、重点产业\n（一）轨道交通产业\n发展机车。\n（二）烟花产业\n发展焰火。\n"
        text = f"{own}三、主要目标\n到2025年，两个产业创新平台超过80个，两大产业产值达到900亿元。"
        assert measured(text, plan) == {80: {"轨道交通产业", "烟花产业"}, 900: {"湖南省"}}
        three = "到2025年，三个产业创新平台超过80个。"
        assert measured(f"{own}三、主要目标\n{three}", plan) == {80: {"湖南省"}}

    def test_headed_thing(self) -> None:
        """A platform that a lead is has the figures told of it."""
        text = (
            "第三章 产业布局\n1.长沙循环产业园。规划面积45平方公里，产值达到70亿元。\n"
            "2.株洲精细化工产业园。入驻企业80家，全省产业园区达到9家。"
        )
        assert measured(text) == {
            45: {"长沙循环产业园"},
            70: {"长沙循环产业园"},
            80: {"株洲精细化工产业园"},
            9: {"湖南省"},
        }


class TestMoreOfTheSame:
    """What tells more of what was just counted is of the same."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("白云高新区集聚企业300家，其中规上企业50家。",
             {300: {"白云高新区"}, 50: {"白云高新区"}}),
            ("石化产业完成投资90亿元，其中设备投资20亿元。", {90: {"石化"}, 20: {"石化"}}),
            ("白云高新区集聚企业300家，其中宁乡市50家。", {300: {"白云高新区"}, 50: {"宁乡市"}}),
            ("石化产业签约项目50个，总投资90亿元。", {50: {"石化"}, 90: {"石化"}}),
            ("白云高新区产值、利润分别达到90亿元、7亿元。",
             {90: {"白云高新区"}, 7: {"白云高新区"}}),
            ("产业用能转型。全省电力装机900万千瓦，其中风电200万千瓦、光热20万千瓦。",
             {900: {"湖南省"}, 200: {"风电"}, 20: {"光热"}}),
            ("白云高新区、黑石高新区产值分别达到90亿元、70亿元。",
             {90: {"白云高新区"}, 70: {"黑石高新区"}}),
        ],
    )  # fmt: skip
    def test_parts(self, text: str, expected: dict[float, set[str]]) -> None:
        """Its parts, what its projects cost, and the second of two measures that it owns."""
        assert measured(f"第一章 发展基础\n（一）要点\n{text}") == expected


class TestFirms:
    """A company that a sentence begins with has what is told behind its commas."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("三一集团聚力突破，实现产值90亿元，利润7亿元。", {90: {"三一集团"}, 7: {"三一集团"}}),
            ("三一集团技术领先，拥有专利500件，研发人员占比达到30%。",
             {500: {"三一集团"}, 30: {"三一集团"}}),
            ("三一集团技术领先，全省专利达到500件。", {500: {"湖南省"}}),
            ("三一集团牵头攻关，新增国家级平台5家。", {5: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_begun(self, text: str, expected: dict[float, set[str]]) -> None:
        """What a company earns, employs and has patents of; not what is new in the region."""
        assert measured(f"第一章 发展基础\n（一）产业要点\n{text}") == expected


class TestSameOwner:
    """A park, place or company has what is told behind a semicolon without a new subject."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("白云高新区实现产值90亿元，增长6%；利润7亿元；拥有企业300家。",
             {90: {"白云高新区"}, 6: {"白云高新区"}, 7: {"白云高新区"}, 300: {"白云高新区"}}),
            ("三一集团实现营业收入90亿元；利润7亿元。", {90: {"三一集团"}, 7: {"三一集团"}}),
            ("白云高新区实现产值90亿元；规上工业企业达到300家。",
             {90: {"白云高新区"}, 300: {"湖南省"}}),
            ("白云高新区加快建设，工业产值突破90亿元，高新技术企业300家。",
             {90: {"白云高新区"}, 300: {"白云高新区"}}),
            ("浏阳市企业超过300家，2022年产业总产值90亿元。", {300: {"浏阳市"}, 90: {"浏阳市"}}),
        ],
    )  # fmt: skip
    def test_semicolons(self, text: str, expected: dict[float, set[str]]) -> None:
        """What is earned, the firms that there are, and the output of a place's industry."""
        assert measured(f"第一章 发展基础\n（一）产业要点\n{text}") == expected


class TestSentenceOfASector:
    """A sentence that opens with one sector's figure tells of the sector."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("到2027年，石化产业产值突破90亿元，培育瞪羚企业5家；光伏产业产值突破70亿元，新增平台6个。",
             {90: {"石化"}, 5: {"石化"}, 70: {"光伏"}, 6: {"光伏"}}),
            ("全省石化产业产值突破90亿元，本地配套率达到60%。", {90: {"石化"}, 60: {"石化"}}),
            ("石化产业产值突破90亿元，光伏产业突破70亿元，建成平台6个。",
             {90: {"石化"}, 70: {"光伏"}, 6: {"湖南省"}}),
            ("石化产业产值突破90亿元，全省新增平台6个。", {90: {"石化"}, 6: {"湖南省"}}),
        ],
    )  # fmt: skip
    def test_behind_commas(self, text: str, expected: dict[float, set[str]]) -> None:
        """What is raised in it and its own shares, till another sector or the region is named."""
        assert measured(f"第一章 发展基础\n（一）要点\n{text}") == expected
