"""Plans and opinions of ministries: boxes, numbered sentences, places by what they have.

Each case is a text, what it says, and what it does not.
"""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

TITLE = "关于推动新赛道产业创新发展的实施意见\n\n二、重点任务\n\n（一）全面布局新赛道产业\n\n"
TASKS = "电子制造业稳增长行动方案（2025—2026年）\n\n二、促进产业升级\n\n（一）推动产业高端化\n\n"
BOX = f"{TITLE}1.加强谋划部署。把握发展趋势，推动产业发展。\n\n专栏1 部署新赛道\n\n"

Fact = tuple[str, str, str]


def said(text: str) -> set[Fact]:
    """Return what a text says: source, type, target."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return {(each.source.name, each.type, each.target.name) for each in found.facts}


BOXED = (
    "未来信息。推动卫星互联网、量子信息等技术产业化应用。\n"
    "先进健康。加快合成生物、生物育种等前沿技术产业化，研发高端医疗装备。\n"
    "人形机器人。突破高转矩密度伺服电机、电子皮肤。\n"
    "新型显示。突破全息显示技术。\n"
    "深部作业装备。研制超深层智能钻机。\n"
)
NUMBERED = (
    "1.推动光伏产业提质升级。加快先进锂电池研发。\n"
    "2.面向商业航天、低空经济等关键领域，提升高端电子元器件、激光雷达等产品供给能力。\n"
)
BOXES = "某省智能制造发展规划\n\n三、重点任务\n\n（一）加快创新\n\n专栏1 技术攻关行动\n\n"
FLEET = "某地航空装备创新应用实施方案\n\n二、重点任务\n\n（一）优化布局\n\n1.加快集聚。"
CASES = (
    # The verb in front of the first list is that of those behind the semicolons.
    (
        (
            f"{BOXES}通用智能装备。研发五轴加工中心、高精度数控磨床等工作母机；智能焊接机器人、"
            "智能移动机器人等工业机器人；激光选区烧结成形装备等增材制造装备。\n"
        ),
        {
            ("通用智能装备", "DEVELOPS", each)
            for each in ("五轴加工中心", "智能焊接机器人", "激光选区烧结成形装备")
        },
        set[Fact](),
    ),
    (
        (
            f"{BOXES}关键技术。突破混合建模、多目标协同优化等基础技术；增材制造、近净成形等先进工艺技术；"
            "多维智能感知、质量在线精密检测等共性技术。\n"
        ),
        {
            ("关键技术", "DEVELOPS", each)
            for each in ("混合建模", "近净成形", "多维智能感知", "质量在线精密检测")
        },
        set[Fact](),
    ),
    (
        f"{BOXES}智能装备。重点发展焊接机器人、搬运机器人；五轴加工中心、数控磨床；甲公司建设基地。\n",
        {("智能装备", "DEVELOPS", each) for each in ("搬运机器人", "五轴加工中心", "数控磨床")},
        set[Fact](),
    ),
    (
        f"{BOXES}智能装备。开发生产过程数据集成技术、生产线仿真系统。\n",
        {("智能装备", "DEVELOPS", "生产过程数据集成技术")},
        {("智能装备", "DEVELOPS", "过程数据集成技术")},
    ),
    # What is built with places stands in them.
    *(
        (
            f"{FLEET}{relied}建设航空动力试验验证平台。\n",
            {("航空动力试验验证平台", "LOCATED_IN", each) for each in ("株洲市", "无锡市")},
            set[Fact](),
        )
        for relied in ("依托株洲、无锡等地", "支持依托株洲、无锡", "依托株洲和无锡")
    ),
    # The leads of a box that lists lines of business are all fields, known or not.
    (
        BOX + BOXED,
        {
            ("未来信息", "DEVELOPS", "卫星互联网"),
            ("先进健康", "DEVELOPS", "高端医疗装备"),
            ("先进健康", "DEVELOPS", "合成生物"),
            ("新型显示", "DEVELOPS", "全息显示技术"),
        },
        set[Fact](),
    ),
    # A numbered sentence is none of what the numbered heading before it is about.
    (
        TASKS + NUMBERED,
        {("光伏产业", "DEVELOPS", "先进锂电池"), ("激光雷达", "APPLIED_IN", "低空经济")},
        {("光伏产业", "DEVELOPS", "激光雷达"), ("光伏产业", "APPLIED_IN", "低空经济")},
    ),
    (
        (
            f"{TASKS}1.统筹实施重大专项，推动产业升级。\n"
            "2.依托新型显示、先进计算、智能传感器等领域国家制造业创新中心，加快共性技术攻关。\n"
        ),
        {("推动产业高端化", "PROMOTES", "新型显示")},
        {("推动产业高端化", "PROMOTES", "2.依托新型显示")},
    ),
    # In a plan of the whole country a thing may stand in provinces.
    (
        f"{TASKS}鼓励北京、广东、江苏等地建设电子元器件中试平台。\n",
        {("电子元器件中试平台", "LOCATED_IN", each) for each in ("北京市", "广东省", "江苏省")},
        set[Fact](),
    ),
    # What places have stands between them and what they are to develop.
    *(
        (
            f"{TASKS}支持四川、云南等{having}发展光伏产业。\n",
            {(each, "SPECIALISES_IN", "光伏产业") for each in ("四川省", "云南省")},
            set[Fact](),
        )
        for having in ("地", "绿色电力资源丰富地区", "有条件的地区", "水电资源富集区域")
    ),
    # Where places are to build something, that is no quality of theirs.
    (
        f"{TASKS}支持四川、云南等地建设示范区域，发展光伏产业。\n",
        {("四川省", "SPECIALISES_IN", "光伏产业")},
        set[Fact](),
    ),
)


@pytest.mark.parametrize(("text", "told", "untold"), CASES)
def test_a_plan_says(text: str, told: set[Fact], untold: set[Fact]) -> None:
    """Of what a plan is held to say all is found, and nothing of what it does not."""
    found = said(text)
    assert told <= found
    assert not untold & found


FIGURES = (
    ("规模以上计算机、通信和其他电子设备制造业增加值平均增速在7%左右",
     "规模以上计算机、通信和其他电子设备制造业增加值平均增速"),
    ("研发投入强度在3%以上", "研发投入强度"),
    ("十种有色金属产量年均增长5%左右", "十种有色金属产量年均增长"),
    ("形成20个以上可复制、可推广的典型应用示范", "典型应用示范数量"),
)  # fmt: skip


@pytest.mark.parametrize(("goal", "name"), FIGURES)
def test_a_goal_is_named(goal: str, name: str) -> None:
    """A goal has one figure, whose name is whole and holds nothing else."""
    text = f"某行业稳增长工作方案\n\n一、主要目标\n\n到2026年，{goal}，经济效益保持向好态势。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    assert [each.name for each in found.entities if each.label == "Indicator"] == [name]


def test_contents_and_models_are_no_firms() -> None:
    """A list that 等内容 closes names no firms, and neither do the models of aircraft."""
    text = (
        f"{FLEET}支持CR600、新途700等系列化发展。"
        "开发面向产业链协同的包含订单、质量、实绩等内容的企业信息交互技术。\n"
    )
    found = extract(document_of(text.encode(), "plan.txt")).facts
    assert not [each.name for each in found.entities if each.label == "Organisation"]


@pytest.mark.parametrize("trade", ["航空装备", "工业母机", "新能源汽车"])
@pytest.mark.parametrize(
    "does",
    [
        "适配验证中心",
        "数据资源中心",
        "区域服务中心",
        "运行监测平台",
        "分析评价中心",
        "成果转移转化平台",
        "评测平台",
        "一站式服务平台",
        "供需对接平台",
        "兼容性测试平台",
    ],
)
def test_what_a_platform_does_is_not_its_topic(does: str, trade: str) -> None:
    """Whatever a platform does, it supports the line of business in front of that."""
    found = said(f"{TASKS}支持建设{trade}{does}。\n")
    supported = {target for source, kind, target in found if kind == "SUPPORTS"}
    assert supported == {trade}
    assert f"{trade}{does}" in {source for source, kind, _ in found if kind == "SUPPORTS"}


@pytest.mark.parametrize("told", ["供需对接平台", "评测平台和适配中心", "一批共享制造平台"])
def test_what_it_does_alone_names_none(told: str) -> None:
    """A platform of which only is said what it does has no name."""
    text = f"{TASKS}支持建设{told}。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    assert not [each.name for each in found.entities if each.label == "Platform"]


def test_firms_of_a_field() -> None:
    """Of a field's own firms a figure tells of the field."""
    text = (
        "“十四五”原材料工业发展规划\n\n一、发展环境\n\n前10家钢铁企业产业集中度达到39%，"
        "大中型钢铁企业吨钢综合能耗降至545千克标准煤。\n\n二、重点任务\n\n（一）促进技术创新\n\n"
        "专栏1 技术创新重点方向\n\n01 钢铁。氢冶金、近终形连铸连轧、无头轧制技术；高精度板形仪。\n"
        "02 有色金属。惰性阳极、锌精矿浸出技术。\n"
    )
    measured = [target for _, kind, target in said(text) if kind == "MEASURES"]
    assert measured == ["钢铁", "钢铁"]


@pytest.mark.parametrize(
    "frame",
    ["开展{}示范应用", "探索开展{}示范", "推动{}产业化应用", "加快{}推广应用", "推广{}应用"],
)
@pytest.mark.parametrize("made", ["海水制氢", "分布式发电", "燃料电池热电联供", "二氧化碳捕集利用"])
def test_an_energy_plan_shows_one_technique(frame: str, made: str) -> None:
    """What is made or kept, and how, is a technique though nothing stands beside it."""
    text = (
        "某能源产业中长期规划\n\n五、推进示范应用\n\n（一）推进应用\n\n专栏1 应用示范\n\n"
        f"供能：{frame.format(made)}，提升效率。\n储能：发展储能电池、超级电容器。\n"
    )
    assert ("供能", "DEVELOPS", made) in said(text)


def test_sectors_are_parts_of_a_whole_one() -> None:
    """原材料 is not applied in 石化 and 钢铁, of which it is made."""
    text = (
        f"{BOXES}01原材料领域。面向石化、钢铁、建材等行业，推动关键工序数控化。\n"
        "02装备制造领域。针对机械、汽车等行业，推广柔性制造模式。\n"
    )
    assert not [each for each in said(text) if each[1] == "APPLIED_IN" and each[0] == "原材料"]
