"""Figures: what a sentence says of a thing in numbers, and what is no figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.figures.figures import Figure, Unread, figures
from loaders.figures.unitless import unitless
from loaders.lexicon import Lexicon

LEXICON = Lexicon()

NAMED: tuple[tuple[str, list[tuple[str, float, str]]], ...] = (
    ("到2025年，现代煤化工产业产值达到1800亿元，现有企业30家。", [
        ("现代煤化工产业产值", 1800, "亿元"), ("企业数量", 30, "家"),
    ]),
    ("新增高新技术企业23家，总数达到118家；新增园区2个（累计达到9个）。", [
        ("新增高新技术企业数量", 23, "家"), ("高新技术企业数量", 118, "家"),
        ("新增园区数量", 2, "个"), ("园区数量", 9, "个"),
    ]),
    ("共性技术平台达到12个。", [("共性技术平台数量", 12, "个")]),
    ("2020年，全市实现工业总产值3200亿元，占GDP的35%。", [
        ("工业总产值", 3200, "亿元"), ("工业总产值占GDP比重", 35, "%"),
    ]),
    ("全省拥有高新技术企业8621家、科技型中小企业1.2万家。", [
        ("高新技术企业数量", 8621, "家"), ("科技型中小企业数量", 1.2, "万家"),
    ]),
    ("建成5G基站5.2万个，每万人拥有5G基站数达到12个。", [
        ("5G基站数量", 5.2, "万个"), ("每万人拥有5G基站数", 12, "个"),
    ]),
    ("风电、光伏装机分别达到1200万千瓦和800万千瓦。", [
        ("风电装机", 1200, "万千瓦"), ("光伏装机", 800, "万千瓦"),
    ]),
    ("国家级和省级企业技术中心分别达到19家、338家，引进人才300名。", [
        ("国家级企业技术中心数量", 19, "家"), ("省级企业技术中心数量", 338, "家"),
        ("引进人才数量", 300, "名"),
    ]),
    ("汽车、钢铁、石化三大产业产值分别为3000亿元、2000亿元、1500亿元。", [
        ("汽车产值", 3000, "亿元"), ("钢铁产值", 2000, "亿元"), ("石化产值", 1500, "亿元"),
    ]),
    ("发电量由2015年的800亿千瓦时增加到2020年的1200亿千瓦时。", [
        ("发电量", 800, "亿千瓦时"), ("发电量", 1200, "亿千瓦时"),
    ]),
    ("在效益提升的基础上平稳增长，总产值年均增长7%，到2025年突破500亿元。", [
        ("总产值年均增长", 7, "%"), ("总产值", 500, "亿元"),
    ]),
    ("研发投入年均增长12%以上，占GDP比重达到2.6%；居民消费价格上涨0.3%。", [
        ("研发投入年均增长", 12, "%"), ("研发投入占GDP比重", 2.6, "%"),
        ("居民消费价格上涨", 0.3, "%"),
    ]),
    ("一般公共预算收入198亿元，同口径增长9%。", [
        ("一般公共预算收入", 198, "亿元"), ("一般公共预算收入同口径增长", 9, "%"),
    ]),
    ("设立总规模100亿元的甲装备与乙制造产业基金。", [
        ("甲装备与乙制造产业基金总规模", 100, "亿元"),
    ]),
    ("甲材料、乙设备占比分别提高到35%、25%。", [("甲材料占比", 35, "%"), ("乙设备占比", 25, "%")]),
    ("再生铝产量达到1500万吨。", [("再生铝产量", 1500, "万吨")]),
    ("研发投入强度从1.8%提升至2.6%。", [("研发投入强度", 1.8, "%"), ("研发投入强度", 2.6, "%")]),
    ("综合实力全国排名由第12位上升到第8位。", [
        ("综合实力全国排名", 12, "位"), ("综合实力全国排名", 8, "位"),
    ]),
    ("累计实施237个重大项目。", [("重大项目数量", 237, "个")]),
    ("新建省级重点实验室10家左右。", [("新建省级重点实验室数量", 10, "家")]),
    ("推动80%以上的规上企业完成数字化改造。", [("规上企业完成数字化改造比例", 80, "%")]),
    ("70%的规模以上企业基本实现网络化。", [("规模以上企业基本实现网络化比例", 70, "%")]),
    ("汽车、战略性新兴产业增加值分别增长10%、8%。", [
        ("汽车增加值增长", 10, "%"), ("战略性新兴产业增加值增长", 8, "%"),
    ]),
    ("产值同比增长两成以上。", [("产值同比增长", 0.2, "")]),
    ("一半以上企业上云。", [("企业上云比例", 0.5, "")]),
    ("技术合同成交额翻一番、突破1000亿元。", [
        ("技术合同成交额增长倍数", 2, "倍"), ("技术合同成交额", 1000, "亿元"),
    ]),
    ("吨钢综合能耗控制在535千克标煤以内。", [("吨钢综合能耗", 535, "千克标煤")]),
    ("培育150家专业水平高、服务能力强的集成商。", [("集成商数量", 150, "家")]),
    ("完成20项国家、行业标准的制修订。", [("国家、行业标准的制修订数量", 20, "项")]),
    ("设立规模50亿元的产业引导基金。", [("产业引导基金规模", 50, "亿元")]),
    ("单位GDP能耗累计下降13.5%。", [("单位GDP能耗累计下降", 13.5, "%")]),
    ("产业规模再上新台阶，突破1万亿元。", [("产业规模", 1, "万亿元")]),
    ("培育超百亿元企业5家、“小巨人”企业100家。", [
        ("超百亿元企业数量", 5, "家"), ("“小巨人”企业数量", 100, "家"),
    ]),
    ("机器人产量（含协作机器人）达到10万台。", [("机器人产量（含协作机器人）", 10, "万台")]),
    ("绿电占比达到五成以上。", [("绿电占比", 0.5, "")]),
    ("全省打造三个国家级先进制造业集群。", [("国家级先进制造业集群数量", 3, "个")]),
    ("光伏组件产能占全国三分之一。", [("光伏组件产能占全国比重", 0.3333, "")]),
    ("营业收入达到千亿级规模。", [("营业收入", 1000, "亿元")]),
    ("培育千亿元以上规模的生态主导型企业3—5家。", [
        ("千亿元以上规模的生态主导型企业数量", 3, "家"),
    ]),
    ("研发投入强度较上年提高0.3个百分点，达到5.8%。", [
        ("研发投入强度较上年提高", 0.3, "个百分点"), ("研发投入强度", 5.8, "%"),
    ]),
    ("石化产业、装备制造业增加值占工业的比重分别达到65%和48%。", [
        ("石化产业增加值占工业的比重", 65, "%"), ("装备制造业增加值占工业的比重", 48, "%"),
    ]),
    ("亩均税收、亩均增加值年均分别增长7%、8%。", [
        ("亩均税收增长", 7, "%"), ("亩均增加值增长", 8, "%"),
    ]),
    ("长沙经开区、宁乡高新区产值分别达到15亿元、20亿元。", [
        ("长沙经开区产值", 15, "亿元"), ("宁乡高新区产值", 20, "亿元"),
    ]),
    ("拥有甲中心、乙重点实验室等省级以上平台28家。", [("省级以上平台数量", 28, "家")]),
    ("设立50亿元产业发展基金。", [("产业发展基金规模", 50, "亿元")]),
    ("【发展目标】产值达到30亿元。", [("产值", 30, "亿元")]),
    ("甲醇、尿素产量均超过100万吨。", [("甲醇产量", 100, "万吨"), ("尿素产量", 100, "万吨")]),
)  # fmt: skip

NO_FIGURES = (
    "突破10兆瓦以上海上风电机组、70兆帕储氢瓶和12英寸硅片。",
    "研制时速400公里高速动车组。",
    "武汉、襄阳、宜昌等3个城市入选试点。",
    "打造电子信息、装备制造、新材料3个千亿级产业集群。",
    "培育一批百亿级企业和十亿级企业。",
    "对首次认定的企业给予50万元奖励。",
    "对收入首次突破10亿元、50亿元的，分别给予50万元、200万元奖励。",
    "组织揭榜，单个项目最高支持500万元。",
    "推广保险补偿，单个企业最高500万元。",
    "完善“1+5+N”政策体系。",
    "聚焦5大领域、实施十大工程。",
    "围绕三个方面、五项任务推进。",
    "世界500强企业加快落户。",
    "国产A320飞机、3D打印装备。",
    "发展8.5代线、300毫米晶圆。",
    "开展24小时在线服务。",
    "总投资5亿元以上项目加快建设。",
    "1类新药和三类医疗器械。",
    "推进99.999%高纯石英砂量产。",
)


def found(text: str) -> list[Figure]:
    """Return the figures of a text; what they are of stands in it."""
    return [each for each in figures(text, LEXICON) if isinstance(each, Figure)]


class TestFigures:
    """A figure has a name: the words in front, the noun behind, or what stood before."""

    @pytest.mark.parametrize(("text", "named"), NAMED)
    def test_names(self, text: str, named: list[tuple[str, float, str]]) -> None:
        """The name is a short noun phrase without time, adverbs and verbs of reaching."""
        quantities = [(f.name, f.stated.quantity) for f in found(text)]
        assert [(name, q.low, q.unit) for name, q in quantities] == named

    @pytest.mark.parametrize("text", NO_FIGURES)
    def test_no_figures(self, text: str) -> None:
        """Grades of products, closed lists, ranks of firms, grants and slogans are none."""
        assert [(f.name, f.stated.quantity.low) for f in found(text)] == []

    @pytest.mark.parametrize(
        ("text", "roles"),
        [
            ("比重由7.9%提高到10.6%", ["from", "to"]),
            ("企业由2020年的926家增加到2025年的1487家", ["from", "to"]),
            ("收入由25亿元（2010年）增加到33亿元（2015年）", ["from", "to"]),
            ("企业926家、园区12个", ["", ""]),
        ],
    )
    def test_change(self, text: str, roles: list[str]) -> None:
        """由 and 提高到 join what was and what is to be."""
        assert [each.role for each in found(text)] == roles

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("引进团队数十个。", "an indefinite number is no value"),
            ("达到500家。", "nothing says what the number is of"),
        ],
    )
    def test_unread(self, text: str, reason: str) -> None:
        """A number that cannot be used is told with its reason."""
        (each,) = figures(text, LEXICON)
        assert isinstance(each, Unread)
        assert each.reason == reason

    @given(
        st.text(
            alphabet="甲乙产值达到分别均由至、，。；（）和0123456789.%亿万元家个第位以上年“”等级其中占",
            max_size=60,
        )
    )
    def test_any_text(self, text: str) -> None:
        """Any text is read; places lie within it."""
        for each in figures(text, LEXICON):
            if isinstance(each, Figure):
                assert 0 <= each.about.start <= each.about.end <= len(text)
                assert each.name


class TestUnitless:
    """Nothing that is stated in a number is passed over in silence."""

    @pytest.mark.parametrize(
        ("text", "numbers"),
        [
            ("全市产业规模达到1200，利润12亿元。", ["1200"]),
            ("营业收入超过3.2万，能耗强度下降到0.45左右。", ["3.2万", "0.45"]),
            ("主持国家标准共计12。", ["12"]),
            ("综合实力位居全国第2。", ["第2"]),
            ("产业规模达到1200亿元，占比提高到35%，排名升到第3位。", []),
            ("重点项目实施周期延长至2025。", []),
            ("完善“1+5+N”体系，发展5G、8K，数字化率达到30%以上。", []),
        ],
    )
    def test_refuses(self, text: str, numbers: list[str]) -> None:
        """A verb's number without a unit is refused; a year and what was read are not."""
        refused = unitless(text, tuple(figures(text, LEXICON)))
        assert [text[each.start : each.end] for each in refused] == numbers
