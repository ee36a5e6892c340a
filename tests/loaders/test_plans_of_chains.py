"""A city's plan for its chains: the sides of each, who answers for it, and what tasks name."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract
from tests.loaders.test_plans_of_clusters import facts_in

LEXICON = Lexicon()
TITLE = "长沙市制造业高质量发展行动方案"
MADE = {("汽车产业", "轻型客车"), ("汽车产业", "特种车")}


def of(kind: str, *lines: str) -> set[tuple[str, str]]:
    """Return source and target of the facts of a type that a plan states."""
    return {(source, target) for type_, source, target in facts_in(TITLE, *lines) if type_ == kind}


def names(label: str, *lines: str) -> set[str]:
    """Return the names of the entities of a label that a plan names."""
    whole = "\n".join((TITLE, *lines, ""))
    document = Document(
        Plan("test", TITLE, region="长沙市"), whole, whole, tuple(range(len(whole)))
    )
    found = extract(document, LEXICON).facts.entities
    return {each.name for each in found if each.label == label}


class TestSides:
    """What a heading calls a side of an industry is neither a measure nor a field."""

    @pytest.mark.parametrize(
        "side",
        [
            "发展方向和重点",
            "发展思路和目标",
            "延链补链方向",
            "补链强链重点",
            "布局导向",
            "培育方向",
        ],
    )
    def test_name_nothing(self, side: str) -> None:
        """1.发展方向和重点 begins as a verb does, and has no object of its own."""
        above = ("三、重点产业", "（一）汽车产业", f"1．{side}", "重点发展轻型客车、特种车。")
        rest = ("（二）食品产业", f"1．{side}", "重点发展饮料。")
        assert names("Measure", *above, *rest) == set()
        assert of("DEVELOPS", *above) == MADE

    @pytest.mark.parametrize(
        "above",
        [
            ("三、产业布局", "（一）“231”产业集群"),
            ("三、优化产业布局", "（一）做强优势产业集群"),
            ("三、产业布局体系", "（一）打造2个千亿级产业集群"),
        ],
    )
    def test_industries_are_laid_out_in_parts(self, above: tuple[str, str]) -> None:
        """产业布局 / （一）优势产业集群 / 1.汽车产业集群: what is laid out are industries."""
        lines = ("1．汽车产业集群", "重点发展轻型客车、特种车。", "2．食品产业集群", "发展饮料。")
        assert {made for made in of("DEVELOPS", *above, *lines) if made in MADE} == MADE


class TestRoles:
    """Numbers before a role, and the heading of a list, say as much as a colon does."""

    ABOVE = ("三、重点产业", "（一）汽车产业", "1．发展方向", "重点发展轻型客车、特种车。")
    BELOW = ("（二）食品产业", "1．发展方向", "重点发展饮料。")

    @pytest.mark.parametrize(
        "lines",
        [
            ("2．责任单位：市科技局、市商务局。",),
            ("（2）责任单位。市科技局、市商务局。",),
            ("2．责任单位", "市科技局、市商务局。"),
        ],
    )
    def test_offices(self, lines: tuple[str, ...]) -> None:
        """2.责任单位：A and 2.责任单位 / A: A leads the industry."""
        found = of("LEADS", *self.ABOVE, *lines, *self.BELOW)
        assert found == {("长沙市科技局", "汽车产业"), ("长沙市商务局", "汽车产业")}

    @pytest.mark.parametrize(
        "lines",
        [
            ("2．重点企业：云河汽车、青山底盘。",),
            ("（2）重点企业。云河汽车、青山底盘。",),
            ("2．重点企业", "云河汽车、青山底盘。"),
            ("2．龙头企业", "重点培育云河汽车、青山底盘等企业。"),
        ],
    )
    def test_firms(self, lines: tuple[str, ...]) -> None:
        """2.重点企业 / A、B: both lead the industry."""
        found = of("LEADS", *self.ABOVE, *lines, *self.BELOW)
        assert found == {("云河汽车", "汽车产业"), ("青山底盘", "汽车产业")}


class TestSizes:
    """How large clusters are to be is no part of their names, and no figure of what counts them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "建设新型显示、光伏、现代通信3大超百亿元规模产业集群。",
                {"新型显示产业集群", "光伏产业集群", "现代通信产业集群"},
            ),
            (
                "形成食品、纺织服装、装备制造3个主营业务收入超千亿元的产业集群。",
                {"食品产业集群", "纺织服装产业集群", "装备制造产业集群"},
            ),
            (
                "形成食品、装备制造2个千亿级、钢铁、建材2个百亿级产业集群。",
                {"食品产业集群", "装备制造产业集群", "钢铁产业集群", "建材产业集群"},
            ),
            (
                "推进仪器仪表、浏阳再生资源、户外家居三个产业集群建设。",
                {"仪器仪表产业集群", "浏阳再生资源产业集群", "户外家居产业集群"},
            ),
        ],
    )
    def test_clusters(self, text: str, expected: set[str]) -> None:
        """3大超百亿元规模产业集群: the count and the size close the list."""
        assert names("Cluster", "三、重点任务", "（一）培育产业集群", text) == expected

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("到2025年，8条重点产业链总产值达到2100亿元。", {2100.0}),
            ("到2025年，10条产业链规上企业达到500家。", {500.0}),
            ("到2025年，13条产业链实现产值1800亿元。", {1800.0}),
            ("到2025年，3个产业集群产值突破100亿元。", {3.0, 100.0}),
        ],
    )
    def test_figures(self, text: str, values: set[float]) -> None:
        """8条产业链总产值达到2100亿元: eight are those whose figure it is."""
        whole = f"{TITLE}\n二、发展目标\n{text}\n"
        plan = Plan("test", TITLE, region="长沙市")
        document = Document(plan, whole, whole, tuple(range(len(whole))))
        found = extract(document, LEXICON).facts.entities
        said = {
            v for each in found if each.label == "Indicator" for v in [each.properties["value"]]
        }
        assert said == values


@pytest.mark.parametrize(
    "task", ["做强重点产业链", "做强主导产业", "培育新兴产业", "巩固提升支柱产业", "强化链主培育"]
)
def test_a_task_for_any_industry_promotes_what_it_names(task: str) -> None:
    """（一）做强主导产业 / 依托A，做强B产业链: it is a task as any other is."""
    lines = ("三、重点任务", f"（一）{task}", "依托云河重工，做强工程机械产业链。")
    assert (task, "工程机械") in of("PROMOTES", *lines, "（二）强化创新", "加强创新。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "重点产业链包括：白酒、新能源、化工新材料、装备制造。",
            {"白酒", "新能源", "化工新材料", "装备制造"},
        ),
        (
            "做强四大重点产业链——电子信息、食品、新材料、现代石化。",
            {"电子信息", "食品", "新材料", "现代石化"},
        ),
        ("打造10条重点产业链：白酒、食品、装备制造。", {"白酒", "食品", "装备制造"}),
        ("培育壮大生物医药、新材料两大新兴产业。", {"生物医药", "新材料"}),
        ("健全工程机械产业链链长制。", {"工程机械"}),
        ("全力打造千亿级工程机械产业链。", {"工程机械"}),
        ("培育五百亿级新材料产业链、三百亿级食品产业链。", {"新材料", "食品"}),
        ("做强工程机械等产业链。", {"工程机械"}),
        (
            "培育以云河集团为链主的肉食品加工、以青山集团为链主的特种钢等优势产业链。",
            {"肉食品加工", "特种钢"},
        ),
    ],
)
def test_chains_that_a_task_tells(text: str, expected: set[str]) -> None:
    """打造10条重点产业链：A、B; 千亿级A产业链; 以甲为链主的A: each is a line of business."""
    found = of("PROMOTES", "三、重点任务", "（一）强化链式发展", text)
    assert {target for source, target in found if source == "强化链式发展"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依托云河重工、青山机械等链主企业，做强工程机械产业链。", {"云河重工", "青山机械"}),
        ("以云河重工为链主，做强工程机械产业链。", {"云河重工"}),
        ("发挥云河重工等链主企业带动作用，做强工程机械产业链。", {"云河重工"}),
        ("培育以云河重工为链主的工程机械、以青山食品为链主的肉制品等优势产业链。", {"云河重工"}),
        ("依托云河重工，加强人才培养。", set()),
    ],
)
def test_firms_lead_the_chain_that_their_sentence_names(text: str, expected: set[str]) -> None:
    """依托甲等链主企业，做强A产业链: where no field is at hand, the sentence names it."""
    for task in ("强化链式发展", "做强重点产业链"):
        found = of("LEADS", "三、重点任务", f"（一）{task}", text)
        assert {source for source, target in found if target == "工程机械"} == expected


@pytest.mark.parametrize("verb", ["开发", "研发", "发展", ""])
def test_what_is_aimed_at_is_no_part_of_a_name(verb: str) -> None:
    """以开发A、B等产品为重点: A is developed."""
    text = f"以{verb}四氧化三锰、锰酸锂、锌基合金等产品为重点，推进规模化发展。"
    found = of("DEVELOPS", "三、重点产业", "（一）锰锌产业", text, "（二）食品产业", "发展饮料。")
    made = {target for source, target in found if source == "锰锌产业"}
    assert made == {"四氧化三锰", "锰酸锂", "锌基合金"}


@pytest.mark.parametrize(
    "text",
    [
        "对从事射频滤波器、功率放大器研发的企业，给予补助。",
        "对从事射频滤波器、功率放大器研发和生产的企业给予奖励。",
        "对研发生产射频滤波器、功率放大器的企业，给予最高500万元补助。",
        "对生产射频滤波器、功率放大器等产品的企业，给予最高500万元补助。",
        "对实现射频滤波器、功率放大器量产的企业，给予最高500万元奖励。",
    ],
)
def test_what_firms_are_paid_to_make_is_developed(text: str) -> None:
    """对研发生产A、B的企业给予补助: the measure has A and B developed, and names no firm."""
    lines = ("三、重点产业", "（一）集成电路产业", text, "（二）食品产业", "发展饮料。")
    made = {target for source, target in of("DEVELOPS", *lines) if source == "集成电路产业"}
    assert made == {"射频滤波器", "功率放大器"}
    assert names("Organisation", *lines) == set()


@pytest.mark.parametrize("opening", ["一核为", "一核是", "“一核”为"])
def test_cores_are_places(opening: str) -> None:
    """一核为甲区，重点发展A; 两翼为乙、丙，发展B: each tells of its places."""
    text = f"{opening}雨花区，重点发展智能装备；两翼为宁乡市、浏阳市，重点发展食品加工。"
    assert of("SPECIALISES_IN", "四、空间布局", "（一）优化区域布局", text) == {
        ("雨花区", "智能装备"),
        ("宁乡市", "食品加工"),
        ("浏阳市", "食品加工"),
    }


class TestIndustries:
    """What a sentence says of a whole industry: who leads it, and whom it serves."""

    @pytest.mark.parametrize(
        "text",
        [
            "依托云河机床、青山机床等骨干企业，以用户需求为牵引，提升整机可靠性。",
            "依托云河机床、青山机床等企业，加快五轴加工中心研制。",
            "依托云河机床、青山机床，重点发展五轴加工中心。",
        ],
    )
    def test_firms_that_it_grows_on_lead_it(self, text: str) -> None:
        """依托甲等骨干企业，以需求为牵引，提升…: what stands between does not part them."""
        lines = ("三、重点产业", "（一）数控机床产业", text, "（二）食品产业", "发展饮料。")
        assert of("LEADS", *lines) == {
            ("云河机床", "数控机床产业"),
            ("青山机床", "数控机床产业"),
        }

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("以航空航天、汽车等领域需求为牵引，提升整机可靠性。", {"航空航天", "汽车"}),
            ("满足航空航天、汽车等领域需求。", {"航空航天", "汽车"}),
            ("面向航空航天、汽车等行业，增强服务能力。", {"航空航天", "汽车"}),
            ("深化在航空航天、汽车等行业的推广应用。", {"航空航天", "汽车"}),
            ("面向航空航天、汽车等行业，建设公共服务平台。", set()),
            ("满足研发、检测等需求。", set()),
        ],
    )
    def test_it_serves_sectors(self, text: str, expected: set[str]) -> None:
        """以A、B等领域需求为牵引: where nothing else is named, the industry is for them."""
        lines = ("三、重点产业", "（一）数控机床产业", text, "（二）食品产业", "发展饮料。")
        found = of("APPLIED_IN", *lines)
        assert {target for source, target in found if source == "数控机床产业"} == expected


def test_a_firm_and_a_platform_joined_are_two() -> None:
    """发挥甲龙头作用和乙中心支撑作用: the platform is the centre alone."""
    text = "发挥云河机床龙头作用和国家机床质量检验检测中心支撑作用，发展五轴加工中心。"
    lines = ("三、重点产业", "（一）数控机床产业", text, "（二）食品产业", "发展饮料。")
    assert names("Platform", *lines) == {"国家机床质量检验检测中心"}


@pytest.mark.parametrize(
    "title", ["推广应用", "强链补链项目", "创新平台支撑", "创新能力提升", "支撑体系建设"]
)
def test_nouns_that_begin_as_verbs_do_are_no_measures(title: str) -> None:
    """创新平台支撑 is no verb with its object."""
    lines = ("三、重点任务", f"（一）{title}", "加大力度。", "（二）加强协调", "强化督促。")
    assert names("Measure", *lines) == {"加强协调"}


def test_counts_of_an_office_are_no_trades() -> None:
    """明确1名链长、2至4个产业承载地 lists what there is of each, and no trades."""
    text = "每条产业链明确1名市领导担任链长、1个市级牵头部门、2至4个产业主要承载地。"
    assert names("Field", "一、总体要求", "（一）工作机制", text) == set()


@pytest.mark.parametrize("says", ["是", "为", "包括"])
def test_a_sentence_with_a_colon_is_no_measure(says: str) -> None:
    """调整后的5条产业链是：A、B says which they are."""
    text = f"调整后的3条产业链{says}：汽车、食品、电子信息。"
    lines = ("三、重点任务", "（一）健全工作机制", text)
    assert names("Measure", *lines) == {"健全工作机制"}
