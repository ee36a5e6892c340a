"""What a platform's own name says that it is about, and for whom it works."""

import pytest

from graph.model import Document, Plan
from loaders.claims import Mention
from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract
from tests.loaders.test_extractors import claimed, passage, run

LEXICON = Lexicon()


def topics(text: str) -> list[str]:
    """Return what the platforms of a sentence support."""
    return [target for _, target in claimed("SUPPORTS", run(platforms, passage(text)))]


class TestCores:
    """A name is about what stands between its place, level or host and what the platform does."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("组建自治区碳基材料创新联合体。", ["碳基材料"]),
            ("建设省部共建有色金属新材料国家重点实验室。", ["有色金属新材料"]),
            ("建设国家地方共建人形机器人创新中心。", ["人形机器人"]),
            ("建设国家氢能动力质量检验检测中心。", ["氢能动力"]),
            ("支持东岳集团国家含氟功能膜材料工程技术研究中心发展。", ["含氟功能膜材料"]),
            ("建设绿色冶炼国家前沿科学中心。", ["绿色冶炼"]),
            ("建设西安阎良国家航空高技术产业基地。", ["航空"]),
            ("建设重庆市区块链产业创新基地。", ["区块链"]),
            ("用好国家存储芯片长沙公共检测平台。", ["存储芯片"]),
            ("建设国家第三代半导体技术创新中心大湾区分中心。", ["第三代半导体"]),
            ("建设机器人整机性能检测公共服务平台。", ["机器人"]),
            ("建设大型光伏实证基地。", ["光伏"]),
            ("建设千万吨级煤制油基地。", ["煤制油"]),
            ("建设中信重工矿山装备工业互联网平台。", ["矿山装备"]),
            ("建设湖南大学岳阳精细化工研究院。", ["精细化工"]),
            ("建设省级高端装备创新中心。", ["高端装备"]),
            ("建设高端装备产业园。", ["高端装备"]),
            ("建设基因检测重点实验室。", ["基因检测"]),
            ("建设碳纤维产教融合实训中心。", ["碳纤维"]),
            ("建设浙江大学国际联合学院光伏研究院。", ["光伏"]),
            ("建设国家卫生健康委员会生物技术药物重点实验室。", ["生物技术药物"]),
        ],
    )
    def test_without_place_level_and_host(self, text: str, expected: list[str]) -> None:
        """Whose it is, of what level, where it stands and what it does are left out."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设甘棠绿氢产业园。", ["绿氢"]),
            ("在云溪镇建设云溪起重配件产业园。", ["起重配件"]),
            ("加快氢能产业园、轴承产业园建设。", ["氢能", "轴承"]),
            ("建设比亚迪电池产业园。", ["电池"]),
            ("建设国家石墨产业创新中心、甘棠轴承研究院。", ["石墨", "轴承"]),
            ("建设甘棠衬衫小微园。", ["衬衫"]),
            ("建成云溪人工智能计算中心。", ["人工智能"]),
            ("建成昆仑·云杉人工智能计算中心。", ["人工智能"]),
            ("组建国家硅基混合集成创新中心。", ["硅基混合集成"]),
            ("建设联影医疗武汉基地、徐工智能制造基地。", []),
            ("建设“一带一路”生物技术合作平台。", ["生物技术"]),
            ("建成国家火炬计划软件产业基地。", ["软件"]),
            ("建设甘棠云计算数据中心。", ["云计算"]),
            ("建设甘棠口海水淡化基地。", ["海水淡化"]),
            ("建设长沙虚拟电厂管理中心。", ["虚拟电厂"]),
            ("建设量子信息未来产业科技园。", ["量子信息"]),
            ("建设甘棠跨境电商综合试验区。", ["跨境电商"]),
            ("建设电池铝箔产业园。", ["电池铝箔"]),
            ("建设甘棠淀沙漠新能源基地。", ["新能源"]),
            ("推进鑫芯时代绿色食品产业园建设。", ["绿色食品"]),
            ("建设钙钛矿光伏产业园。", ["钙钛矿光伏"]),
            ("培育甘棠大数据交易中心。", ["大数据"]),
            ("建设甘棠千亿级磷化工基地。", ["磷化工"]),
            ("建设纺织行业工业互联网标识解析二级节点。", ["纺织"]),
            ("建设机器人检测与评定中心。", ["机器人"]),
            ("建设中药饮片产业园。", ["中药饮片"]),
        ],
    )
    def test_without_proper_name(self, text: str, expected: list[str]) -> None:
        """A proper name before known goods is left out, a word of other goods is not."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设辽宁省低空通信与感知重点实验室。", ["低空通信与感知"]),
            ("建设轧制技术及连轧自动化全国重点实验室。", ["轧制技术及连轧自动化"]),
            ("获批国家智能视觉制造业创新中心。", ["智能视觉"]),
            ("推进国家工业软件创新中心、国家制造业创新中心建设。", ["工业软件"]),
            ("建设国家数字化设计与制造创新中心。", ["数字化设计与制造"]),
            ("建设国家特种芯片工艺及封装测试创新中心。", ["特种芯片工艺及封装测试"]),
            ("建设国家分子医学转化科学中心。", ["分子医学"]),
            ("建设煤炭清洁利用与绿色冶金国家重点实验室。", ["煤炭清洁利用", "绿色冶金"]),
            ("建设国家技术标准创新基地。", []),
            ("建设岳麓山实验室、云溪国家实验室。", []),
        ],
    )
    def test_of_a_level(self, text: str, expected: list[str]) -> None:
        """What a laboratory or centre of a level is called by is its topic, trade or not."""
        assert topics(text) == expected

    def test_part_of_an_industry(self) -> None:
        """A part of an industry's name is a field where the plan has more industries than one."""
        industries = ("工业机器人与数控装备产业", "新材料产业")
        found = run(platforms, passage("建设国际机器人产业基地。", industries=industries))
        assert [target for _, target in claimed("SUPPORTS", found)] == ["机器人"]


class TestStated:
    """What a sentence says that a platform is for: in front of it, behind it or in brackets."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("岳麓山实验室聚焦种业创新，开展关键技术攻关。", ["种业"]),
            ("岳麓山实验室围绕合成生物前沿研究，开展攻关。", ["合成生物"]),
            ("岳麓山实验室面向低空经济发展，开展攻关。", ["低空经济"]),
            ("发挥甘棠山实验室作用，面向氢能、新型储能开展前沿研究。", ["氢能", "新型储能"]),
            ("云溪实验室负责量子信息方向的原始创新。", ["量子信息"]),
            ("云溪检测中心为医疗器械、创新药企业提供检验检测服务。", ["医疗器械", "创新药"]),
            ("云溪大科学装置向新材料、生物医药企业开放共享。", ["新材料", "生物医药"]),
            ("云溪中试基地服务电子化学品、特种陶瓷成果转化。", ["电子化学品", "特种陶瓷"]),
            ("甘棠产业园以新能源汽车零部件为主导产业。", ["新能源汽车零部件"]),
            ("甘棠产业园主导产业为智能装备、新材料。", ["智能装备", "新材料"]),
            ("甘棠经开区：主导产业为电气机械及器材制造。", ["电气机械及器材制造"]),
            ("甘棠经开区重点发展功率芯片、生物医药。", ["生物医药"]),
            ("甘棠研究院开展先进材料、人工智能等领域攻关。", ["先进材料", "人工智能"]),
            ("甘棠产业园重点发展生物医药、医疗器械。", ["生物医药", "医疗器械"]),
            ("依托甘棠产业园发展智能装备、汽车零部件产业。", ["智能装备", "汽车零部件"]),
            ("甘棠产业园重点发展高水平开放合作。", []),
            ("依托甘棠科技园、云溪药谷等，培育世界级生物产业集群。", ["生物产业"] * 2),
            ("甘棠经开区重点发展工程机械、新材料。", ["工程机械", "新材料"]),
            ("甘棠经开区突出轨道交通、装备制造。", ["轨道交通", "装备制造"]),
            ("甘棠经开区位于丁山镇，以装备制造、新材料为主导。", ["装备制造", "新材料"]),
            ("甘棠经开区，面积约20平方公里，重点发展生物医药。", ["生物医药"]),
            ("甘棠高新区，以某某城为载体，重点发展生物医药、数字经济。", ["生物医药", "数字经济"]),
            ("甘棠高新区突出生物医药、石化等特色产业。", ["生物医药", "石化"]),
            ("甘棠高新区以医疗器械为主打。", ["医疗器械"]),
            ("甘棠科学城，重点布局生命信息与支持设备。", []),
            ("甘棠经开区要依托港口优势，重点发展生物医药。", ["生物医药"]),
            ("甘棠经开区：生物医药、石化。", ["生物医药", "石化"]),
            ("甘棠经开区着力打造生物医药、石化产业集群。", ["生物医药", "石化"]),
            ("甘棠高新区以钛及钛合金、石油装备为主导。", ["钛及钛合金", "石油装备"]),
            ("甘棠经开区、云溪高新区分别重点发展石化、装备制造。", ["石化", "装备制造"]),
            ("岳阳市、云溪高新区分别主攻石化、装备制造。", ["装备制造"]),
            ("支持甘棠经开区做强石化、云溪高新区做优装备制造。", ["石化", "装备制造"]),
            ("石化产业重点布局在甘棠经开区。", ["石化"]),
            ("打造面向全国的轴承检测中心。", ["轴承"]),
            ("建设轴承产业创新服务综合体。", ["轴承"]),
            ("建设丁山镇新材料小微企业园。", ["新材料"]),
            ("举办国际机器人暨智能装备展览会。", ["机器人", "智能装备"]),
            ("建设国家智能制造创新中心。", ["智能制造"]),
            ("甘棠航天基地做强无人机产业。", ["无人机", "航天"]),
            ("打造以甲乙经开区、丙县为主的甘棠产业基地。", []),
            ("甘棠经开区突出发展装备制造、电子信息两大主导产业。", ["装备制造", "电子信息"]),
            ("甘棠高新区形成了新材料、装备制造两大主导产业。", ["新材料", "装备制造"]),
            ("甘棠高新区着力打造以光电信息为首位产业的现代化园区。", ["光电信息"]),
            ("甘棠经开区：重点发展电子信息、生物医药产业。", ["电子信息", "生物医药"]),
            ("甘棠经开区形成完整产业链。", []),
            ("甘棠经开区大力发展石化、生物医药。", ["石化", "生物医药"]),
            ("甘棠经开区、云溪高新区等重点发展石化产业。", ["石化"] * 2),
            ("支持甘棠经开区、云溪高新区等园区做强石化产业。", ["石化"] * 2),
            ("加快甘棠经开区建设，重点发展石化产业。", ["石化"]),
            ("甘棠高新区聚焦光电子信息、生物医药等主导产业。", ["光电子信息", "生物医药"]),
            ("甘棠经开区重点发展商用汽车、新材料等产业。", ["商用汽车", "新材料"]),
            ("甘棠示范区突出现代农业特色，做优生物育种。", ["现代农业", "生物育种"]),
            ("建设“云杉”开源社区等公共服务平台。", []),
            ("发挥云溪实验室在种业创新中的引领作用。", ["种业"]),
            ("云溪实验室向社会开放。", []),
            ("云溪检测中心为中小企业提供服务。", []),
            ("建设云溪验证平台，向注塑、数控加工企业开放。", ["注塑", "数控加工"]),
            ("建设云溪智能传感器中试平台，服务汽车电子。", ["汽车电子", "智能传感器"]),
            (
                "以甘棠产业园、某某公园为核心区，集中布局智能制造和工业软件。",
                ["智能制造", "工业软件"],
            ),
        ],
    )
    def test_behind(self, text: str, expected: list[str]) -> None:
        """Whom it serves, opens to, or what it mainly makes stands behind the name."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("在新能源汽车、工业机器人领域布局建设云溪实验室。", ["新能源汽车", "工业机器人"]),
            ("围绕生物医药领域，建设云溪公共服务平台。", ["生物医药"]),
            ("围绕数控机床，支持云溪大学组建云溪创新中心。", ["数控机床"]),
            ("建设面向集成电路的云溪公共服务平台。", ["集成电路"]),
            ("打造以航空发动机为特色的甘棠产业园。", ["航空发动机"]),
            ("面向新材料领域重大需求，布局建设云溪实验室。", ["新材料"]),
            ("在长沙、株洲建设云溪实验室。", []),
            ("引导石化、新材料企业向甘棠经开区集聚。", ["石化", "新材料"]),
            ("推动新材料项目入驻甘棠产业园。", ["新材料"]),
            ("推动创新企业入驻甘棠产业园。", []),
            ("围绕国家重大战略需求建设云溪实验室。", []),
        ],
    )
    def test_in_front(self, text: str, expected: list[str]) -> None:
        """What it is built for stands in front of the name; a place or an aim is no field."""
        assert topics(text) == expected

    def test_in_brackets(self) -> None:
        """Brackets with a line of work belong to the platform right before them."""
        text = "云溪实验室（智能制造）、甘棠实验室（新能源）、三湾实验室（筹）挂牌运行。"
        assert claimed("SUPPORTS", run(platforms, passage(text))) == [
            ("云溪实验室", "智能制造"),
            ("甘棠实验室", "新能源"),
        ]


def test_lead_that_names_a_field() -> None:
    """Under a task too, a platform is for the field that its passage's own lead names."""
    title = "湖南省新材料产业三年行动方案（2024—2026年）"
    text = (
        "1．镍钴新材料。建设国家镍钴资源综合利用重点实验室，发展高纯镍。\n2．铜基新材料。发展铜箔。"
    )
    whole = f"{title}\n一、重点任务\n（一）实施有色金属提质行动。\n{text}\n二、附则\n"
    plan = Plan("test", title, region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    served = [each.target.name for each in facts if each.type == "SUPPORTS"]
    assert served == ["镍钴新材料"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进长沙、株洲智能网联汽车测试区建设。", "智能网联汽车测试区"),
        ("依托长沙、株洲有色金属产业基地，发展铜箔。", "有色金属产业基地"),
        ("建设长沙、株洲新材料产业园。", "新材料产业园"),
    ],
)
def test_places_share_what_they_have(text: str, expected: str) -> None:
    """Each of a list of places has a platform of the kind that stands behind the last."""
    found = run(platforms, passage(text))
    named = {each.name for each in found if isinstance(each, Mention) and each.label == "Platform"}
    assert named == {f"{place}{expected}" for place in ("长沙", "株洲")}


def _served(sentence: str) -> set[tuple[str, str]]:
    """Return what the platforms of a sentence in an industry's section support."""
    title = "湘江市制造业高质量发展“十四五”规划"
    text = f"（一）轨道交通装备产业\n{sentence}\n（二）新材料产业\n发展铜箔。"
    whole = f"{title}\n二、重点产业\n{text}\n三、附则\n"
    plan = Plan("test", title, region="长沙市")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    return {(each.source.name, each.target.name) for each in facts if each.type == "SUPPORTS"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "甘棠产业园重点发展牵引电机、列车信号系统、制动装置。",
            {("甘棠产业园", "轨道交通装备产业")},
        ),
        (
            "甘棠产业园重点发展检验检测、工业设计。",
            {("甘棠产业园", "检验检测"), ("甘棠产业园", "工业设计")},
        ),
        ("以长沙储能产业园为核心，壮大整机。", {("长沙储能产业园", "轨道交通装备产业")}),
        (
            "以长沙储能产业园、三湾工业园为主平台。",
            {("长沙储能产业园", "轨道交通装备产业"), ("三湾工业园", "轨道交通装备产业")},
        ),
    ],
)
def test_in_a_section_of_an_industry(sentence: str, expected: set[tuple[str, str]]) -> None:
    """Goods that a zone is to make are its section's; the core of an industry is for all of it."""
    assert _served(sentence) == expected
