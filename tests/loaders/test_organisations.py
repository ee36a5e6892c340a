"""Organisations by their forms, and what they lead."""

from dataclasses import replace

import pytest

from graph.model import Document, Passage, Plan, Span
from loaders.claims import Claim
from loaders.extractors.organisations import level_of, organisations
from loaders.subjects.context import Context
from tests.loaders.test_extractors import claimed, named, passage, run


def found(text: str) -> list[str]:
    """Return the names of the organisations of a text of a province's plan."""
    return named("Organisation", run(organisations, passage(text)))


def measured(text: str) -> Context:
    """Return the context of a text under a measure."""
    context = passage(text)
    measure = context.mention("Measure", "加强组织领导", 0, 2, "test")
    return passage(text, genre="measures", measure=measure)


class TestNames:
    """An organisation goes by an office's name, by a head, or stands in a list of companies."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("经国务院同意，国家发展改革委印发。", ["国务院", "国家发展改革委"]),
            ("为贯彻省委、省政府部署，由省财政厅牵头", ["省财政厅"]),
            ("根据《国务院关于加快建设的意见》", []),
            ("废盐资源化、蓄热式焚烧等技术在原料药企业推广", []),
            ("《行动方案》已经市政府第3次常务会议审议通过", ["市政府"]),
            ("请省委、省政府研究", ["省委", "省政府"]),
            (
                "由省发展改革委牵头，会同省科技厅、财政厅抓好落实",
                ["省发展改革委", "省科技厅", "省财政厅"],
            ),
            ("省经信厅设领导小组办公室", ["省经信厅"]),
            ("由上海市发展改革委牵头", ["上海市发展改革委"]),
            ("在省制造强省建设领导小组框架下推进", ["省制造强省建设领导小组"]),
            ("发挥省未来产业发展推进小组作用", ["省未来产业发展推进小组"]),
            ("由自治区新能源产业链专班统筹", ["自治区新能源产业链专班"]),
            ("各市州人民政府要抓好落实", []),
            ("各市州工业和信息化局要加强调度", []),
            ("省统计局会同省商务厅开展监测", ["省统计局", "省商务厅"]),
            ("优化城市发展格局和产业布局", []),
            ("省委员会", []),
            ("由各区人民政府抓好落实", []),
            ("长沙市人民政府办公室印发", ["长沙市人民政府办公室"]),
            ("市委市政府印发", ["市委", "市政府"]),
            ("各州、市人民政府负责，各县（市、区）政府落实", []),
            ("长沙海关、人民银行长沙中心支行参加", ["长沙海关", "人民银行长沙中心支行"]),
        ],
    )
    def test_offices(self, text: str, expected: list[str]) -> None:
        """An office has its level; one without it in a list takes the plan's own."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("支持湖南大学、中南大学设立未来技术学院", ["湖南大学", "中南大学"]),
            ("支持湘雅医院开展临床研究", ["湘雅医院"]),
            ("湖南大学　中南大学", ["湖南大学", "中南大学"]),
            ("发挥中国汽车工业协会作用", ["中国汽车工业协会"]),
            ("发挥省软件行业协会作用", ["省软件行业协会"]),
            ("推广互联网医院、智慧医院", []),
            ("发挥中国航发云溪研究所（608所）优势", ["中国航发云溪研究所（608所）"]),
            ("与国际电工委员会（IEC）标准互认", ["国际电工委员会（IEC）"]),
            ("推动国有企业集团、上市公司发展", []),
            ("建设岳麓山国家大学科技城", []),
            ("推进湘江先进封装研究院建设，", []),
            (
                "依托中国工程物理研究院、中国空气动力研究与发展中心发展核技术",
                ["中国工程物理研究院", "中国空气动力研究与发展中心"],
            ),
            ("建设中国海洋工程研究院（长沙）", []),
            ("联合湖南大学、湘江农业机械研究院，研制拖拉机", ["湖南大学", "湘江农业机械研究院"]),
            (
                "依托中国科学院长春应用化学研究所建设中试基地",
                ["中国科学院长春应用化学研究所"],
            ),
        ],
    )
    def test_heads(self, text: str, expected: list[str]) -> None:
        """A head with a name before it; kinds of companies and places are none."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("支持东风汽车、岚图、路特斯等整车企业扩大投放", ["东风汽车", "岚图", "路特斯"]),
            ("湘潭电机、中车时代持续突破牵引系统", ["湘潭电机", "中车时代"]),
            ("支持华北钨业、金达钛业提升冶炼水平", ["华北钨业", "金达钛业"]),
            ("存储芯片、功率器件加快突破关键环节", []),
            ("岳阳、益阳分别做强石油化工", []),
            ("引进宁德时代、比亚迪等龙头企业", ["宁德时代", "比亚迪"]),
            ("支持瞪羚、独角兽等企业发展", []),
            ("推动钢铁、石化等企业改造", []),
            ("支持新能源汽车、工业机器人等企业", []),
            ("以万华化学为龙头集聚下游", ["万华化学"]),
            ("以科大讯飞为牵头单位建设云溪中试基地", ["科大讯飞"]),
            ("以炼化一体化为龙头集聚下游，以临港工业为龙头带动港口", []),
            ("支持三一集团、中联重科等做大做强", ["三一集团", "中联重科"]),
            (
                "拥有甘棠医疗、新产业生物、云杉电气等一批龙头企业",
                ["甘棠医疗", "新产业生物", "云杉电气"],
            ),
            ("宁乡市集聚甘棠医疗、云杉电气等龙头企业", ["甘棠医疗", "云杉电气"]),
            ("以长沙经开区、宁乡高新区等国家级开发区为龙头", []),
            ("汀田街道、潘岱街道重点发展食品机械", []),
            ("云溪重工集团以船用曲轴、大型起重机为主导产品", ["云溪重工集团"]),
            ("主板上市公司7家", []),
            ("湘江一号\t三一集团、中联重科\t起重机、搅拌车\t500亿元", ["三一集团", "中联重科"]),
            ("鼓励云溪、甘棠与湖南大学共建联合实验室", ["云溪", "甘棠", "湖南大学"]),
            # a proper name before a trade's word
            (
                "依托三一集团、甘棠钨业、云杉永磁等企业做强产业链",
                ["三一集团", "甘棠钨业", "云杉永磁"],
            ),
            ("推动甘棠华芯与湖南大学共建研究院", ["甘棠华芯", "湖南大学"]),
            ("支持木棉林、云杉灯饰、甘棠照明做大做强", ["木棉林", "云杉灯饰", "甘棠照明"]),
            ("聚焦郴州新材料、上饶光伏等企业集聚区提升", []),
            ("支持三一集团、中联重科在泰国、巴西建设服务站", ["三一集团", "中联重科"]),
            ("——龙头企业。甘棠重工、云杉股份。", ["甘棠重工", "云杉股份"]),
            ("推动三一集团、云溪路杰向新能源转型，", ["三一集团", "云溪路杰"]),
            ("岳阳以甘棠重工、益阳以云杉数控分别带动装备发展", ["甘棠重工"]),
            ("云杉科技与中国计量科学研究院共建实验室", ["中国计量科学研究院"]),
        ],
    )
    def test_lists_of_companies(self, text: str, expected: list[str]) -> None:
        """等企业 closes a list of companies, unless its items are kinds or trades."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "（责任单位：省科技厅、工业和信息化厅、国资委）",
                ["省科技厅", "省工业和信息化厅", "省国资委"],
            ),
            (
                "（责任单位：省财政厅，长沙、株洲市人民政府）",
                ["省财政厅", "长沙市人民政府", "株洲市人民政府"],
            ),
            ("（责任单位：省商务厅，各有关市州人民政府）", ["省商务厅"]),
            ("（责任单位：省商务厅，云溪、甘棠等镇（街道））", ["省商务厅"]),
            ("（责任单位：省商务厅，各县〔市、区〕人民政府）", ["省商务厅"]),
            (
                "（责任单位：长沙市、株洲市政府，省科技创新委、住房建设局）",
                ["长沙市政府", "株洲市政府", "省科技创新委", "省住房建设局"],
            ),
            (
                "（责任单位：省交通运输厅牵头，省气象局按职责分工负责，省外办配合）",
                ["省交通运输厅", "省气象局", "省外办"],
            ),
            (
                "（责任单位：省农业农村厅，浏阳市、望城区、长沙县人民政府）",
                ["省农业农村厅", "浏阳市人民政府", "望城区人民政府", "长沙县人民政府"],
            ),
            (
                "（责任单位：省委网信办省公安厅，工业和信息化厅省财政厅各市州政府）",
                ["省委网信办", "省公安厅", "省工业和信息化厅", "省财政厅"],
            ),
            (
                "〔责任单位：省财政厅，各县〔市、区〕人民政府，长沙市政府。列首位者为牵头单位〕",
                ["省财政厅", "长沙市政府"],
            ),
            (
                "（责任单位：省商务厅、数字化发展局、民航湖南监管局）",
                ["省商务厅", "省数字化发展局", "民航湖南监管局"],
            ),
            (
                "责任单位：省林草局，长沙市、湘西州人民政府（行署）。",
                ["省林草局", "长沙市人民政府", "湘西州人民政府"],
            ),
            (
                "责任单位：省商务厅，南头镇、黄圃镇人民政府，云溪工业园区、湘江高新区管委会。",
                [
                    "省商务厅",
                    "南头镇人民政府",
                    "黄圃镇人民政府",
                    "云溪工业园区管委会",
                    "湘江高新区管委会",
                ],
            ),
            (
                "（责任单位：省商务厅，浏阳市、小榄镇）",
                ["省商务厅", "浏阳市人民政府", "小榄镇人民政府"],
            ),
            (
                "推进技术改造。（省商务厅、省数据局，小榄镇、浏阳市）",
                ["省商务厅", "省数据局", "小榄镇人民政府", "浏阳市人民政府"],
            ),
            ("推进技术改造（化工、冶金）。", []),
            (
                "支持发债。（省财政厅、省能源局、人民银行长沙分行）",
                ["省财政厅", "省能源局", "人民银行长沙分行"],
            ),
            (
                "（省商务厅牵头，省能源局、科技厅，长沙、湘潭市政府按职责分工负责）",
                ["省商务厅", "省能源局", "省科技厅", "长沙市政府", "湘潭市政府"],
            ),
            ("链长单位：省能源局", ["省能源局"]),
            ("【链主企业】徐工集团、卡特彼勒（徐州）。", ["徐工集团", "卡特彼勒（徐州）"]),
            ("重点企业：中车株机、时代电气", ["中车株机", "时代电气"]),
            ("龙头企业偏少、链条偏短，部分装备受制于人。", []),
        ],
    )
    def test_lines_of_roles(self, text: str, expected: list[str]) -> None:
        """A line says who is responsible, or who leads a chain; offices get their level."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("own", "level"),
        [("湖南省", "省"), ("长沙市", "市"), ("内蒙古自治区", "自治区"), ("", "")],
    )
    def test_level(self, own: str, level: str) -> None:
        """The level is that of the plan's own region; a ministry's plan has none."""
        assert level_of(own) == level


class TestLeads:
    """Who leads what."""

    def test_responsible(self) -> None:
        """责任单位 lead the measure of the line."""
        found = run(organisations, measured("（责任单位：市发改委、宜昌海关）"))
        assert [source for source, _ in claimed("LEADS", found)] == ["市发改委", "宜昌海关"]

    def test_taking_part_is_less_sure(self) -> None:
        """牵头 is sure, 会同 and 按职责分工 are not."""
        found = run(organisations, measured("由省商务厅牵头，会同省财政厅推进。"))
        sure = [each.evidence.confidence for each in found if isinstance(each, Claim)]
        assert sure == [0.9, 0.5]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "依托湖南大学、中南大学建设先进储能材料国家工程研究中心",
                ["湖南大学", "中南大学"],
            ),
            ("湘雅医院牵头组建精准医学创新中心", ["湘雅医院"]),
            (
                "国家储能技术产教融合创新平台（西安交通大学、天津大学）",
                ["西安交通大学", "天津大学"],
            ),
            ("由湖南大学牵头的磁浮列车创新中心获批", ["湖南大学"]),
            ("湖南大学参与的岳麓山实验室", []),
            ("支持湖南大学牵头承担科技专项", []),
            ("依托岳麓山实验室、湖南大学建设储能创新中心", ["湖南大学"]),
            ("湖南大学牵头组建磁浮列车创新中心、储能创新中心", ["湖南大学", "湖南大学"]),
        ],
    )
    def test_host_of_a_platform(self, text: str, expected: list[str]) -> None:
        """Who builds a platform, and who stands in brackets behind it, leads it."""
        leaders = claimed("LEADS", run(organisations, passage(text)))
        assert [source for source, _ in leaders] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("以三一集团、中车株机为龙头，形成整机体系。", ["三一集团", "中车株机"]),
            ("依托三一集团、中车株机等企业，延伸零部件链条。", ["三一集团", "中车株机"]),
            ("与三一集团、中车株机签约。", []),
            ("以三一集团、中车株机两大主机企业为龙头，形成体系。", ["三一集团", "中车株机"]),
            ("依托三一集团，重点突破电堆等部件。", ["三一集团"]),
            ("依托岳麓山实验室、航天六院发展推进器。", ["航天六院"]),
            ("长沙市、株洲市依托中车株机、云杉电气等企业，延伸链条。", ["中车株机", "云杉电气"]),
        ],
    )
    def test_what_a_trade_relies_on(self, text: str, expected: list[str]) -> None:
        """Companies on which a field grows lead it."""
        subject = passage(text).mention("Field", "动力装备", 0, 2, "test")
        found = run(organisations, passage(text, genre="industries", subject=subject))
        assert claimed("LEADS", found) == [(name, "动力装备") for name in expected]

    def test_offices_that_carry_a_project(self) -> None:
        """承担单位：省科技厅 names an office, and no leader of the industry at hand."""
        text = "1.湘江材料创新中心。承担单位：省科技厅、长沙市人民政府"
        subject = passage(text).mention("Industry", "新材料产业", 0, 2, "test")
        found = run(organisations, passage(text, genre="other", subject=subject))
        assert named("Organisation", found) == ["省科技厅", "长沙市人民政府"]
        assert claimed("LEADS", found) == []

    @pytest.mark.parametrize(
        ("lead", "expected"), [("智能家电", "智能家电"), ("责任单位", "家居产业")]
    )
    def test_lead_of_a_field(self, lead: str, expected: str) -> None:
        """An office leads the field of the passage's own lead, if that says no role itself."""
        context = passage(f"{lead}：发展空调。责任单位：省科技厅。", genre="industries")
        field = context.mention("Field", lead, 0, 4, "test")
        industry = context.mention("Industry", "家居产业", 0, 4, "test")
        led = replace(context.passage, lead=lead, lead_span=Span(0, 4))
        at = replace(context, passage=led, subject=field, industry=industry)
        assert ("省科技厅", expected) in claimed("LEADS", run(organisations, at))

    def test_the_cluster_that_they_head(self) -> None:
        """以A、B为龙头的X产业集群: they lead the cluster, not all of its industry."""
        text = "宁乡市形成以三一集团、中车株机为龙头的工程机械产业集群。"
        leaders = claimed("LEADS", run(organisations, passage(text, genre="industries")))
        assert leaders == [("三一集团", "工程机械产业集群"), ("中车株机", "工程机械产业集群")]

    def test_the_cluster_that_grows_on_them(self) -> None:
        """依托A、B等企业，打造X集群: they lead what is built with them."""
        text = "依托三一集团、中车株机等企业，打造宁乡工程机械产业集群。"
        leaders = claimed("LEADS", run(organisations, passage(text, genre="layout")))
        assert set(leaders) == {
            ("三一集团", "宁乡工程机械产业集群"),
            ("中车株机", "宁乡工程机械产业集群"),
        }

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "省能源局牵头负责煤炭、光伏，按季调度。",
                [("省能源局", "煤炭"), ("省能源局", "光伏")],
            ),
            ("省科技厅负责新能源产业推进。", [("省科技厅", "新能源")]),
            ("省科技厅负责日常工作。", []),
        ],
    )
    def test_trades_in_charge(self, text: str, expected: list[tuple[str, str]]) -> None:
        """An office leads the trades of which it is in charge."""
        found = claimed("LEADS", run(organisations, passage(text, genre="measures")))
        assert found == expected

    def test_what_a_task_for_a_trade_relies_on(self) -> None:
        """Companies on which the field of a task grows lead it too."""
        subject = passage("以").mention("Field", "动力装备", 0, 1, "test")
        text = "以三一集团、中车株机为龙头，发展牵引电机。"
        found = run(organisations, passage(text, genre="measures", subject=subject))
        leaders = claimed("LEADS", found)
        assert leaders == [("三一集团", "动力装备"), ("中车株机", "动力装备")]

    @pytest.mark.parametrize(
        ("header", "expected"),
        [
            ("领域", [("中车株机", "风电装备"), ("三一集团", "风电装备")]),
            ("集群", [("中车株机", "风电装备"), ("三一集团", "风电装备")]),
            ("园区名称", []),
        ],
    )
    def test_column(self, header: str, expected: list[tuple[str, str]]) -> None:
        """A row's companies lead the field that heads the row; 名称 says not what it names."""
        text = f"{header}\t重点方向\t重点企业\n风电装备\t叶片\t中车株机、三一集团"
        begin = text.index("\n") + 1
        plan = Plan("test", "规划", region="湖南省")
        document = Document(plan, text, text, tuple(range(len(text))))
        rows = [
            Passage("test", 0, Span(0, begin - 1), text[: begin - 1], "row", None, ()),
            Passage("test", 1, Span(begin, len(text)), text[begin:], "row", None, ()),
        ]
        found = run(organisations, Context(document, rows[1], header=rows[0]))
        assert claimed("LEADS", found) == expected

    @pytest.mark.parametrize(
        ("task", "expected"),
        [
            ("组建国家先进膜材料制造业创新中心", ["国家先进膜材料制造业创新中心"]),
            ("实施膜材料应用推广工程", ["膜材料应用推广工程"]),
            ("完善配套政策", []),
        ],
    )
    def test_task_of_a_row(self, task: str, expected: list[str]) -> None:
        """An office leads the programme or platform that its row tells to be carried out."""
        head, row = (
            "序号\t重点任务\t牵头单位\t参加单位",
            f"1\t{task}\t科技部\t财政部、有关省（区、市）人民政府",
        )
        text = f"{head}\n{row}"
        begin = text.index("\n") + 1
        document = Document(Plan("test", "规划"), text, text, tuple(range(len(text))))
        rows = [
            Passage("test", 0, Span(0, begin - 1), text[: begin - 1], "row", None, ()),
            Passage("test", 1, Span(begin, len(text)), text[begin:], "row", None, ()),
        ]
        led = claimed("LEADS", run(organisations, Context(document, rows[1], header=rows[0])))
        assert led == [(who, each) for who in ("科技部", "财政部") for each in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（责任单位：经开区经贸局、财政局）", ["经开区经贸局", "经开区财政局"]),
        ("由财政局、商务局分工负责。", ["财政局", "商务局"]),
    ],
)
def test_offices_of_a_zone(text: str, expected: list[str]) -> None:
    """In a zone's own plan an office has the level that its line says, and else none."""
    plan = Plan("test", "长沙经济技术开发区产业发展规划", region="长沙市")
    document = Document(plan, text, text, tuple(range(len(text))))
    whole = Passage("test", 0, Span(0, len(text)), text, "prose", None, ())
    assert named("Organisation", run(organisations, Context(document, whole))) == expected
