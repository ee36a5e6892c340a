"""Lists in every frame: a field, a verb and what it lists, whatever the three are.

A sentence says the same with 产业 behind its field or without it, and with any verb of development:
each cell of the table is one that a plan may have.
"""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

INDUSTRY = "临江市“十四五”战略性新兴产业发展规划\n\n第三章 重点产业\n\n（一）新一代信息技术产业\n\n"
TASK = "临江市制造业高质量发展行动方案（2023—2025年）\n\n二、重点任务\n\n（一）做强主导产业\n\n"
ZONE = "临江高新技术产业开发区2024年工作要点\n\n二、2024年重点任务\n\n（一）做强主导产业。"
GOODS = "功率芯片、光电器件、激光雷达"
LEADS = (
    "集成电路",
    "集成电路产业",
    "集成电路领域",
    "集成电路方面，",
    "集成电路产业链",
    "集成电路：",
)
FRAMES = (
    "聚焦{}",
    "重点布局{}",
    "以{}为主攻方向",
    "深耕{}",
    "拓展{}",
    "延伸发展{}",
    "向{}延伸",
    "补齐{}短板",
    "突破{}等关键环节",
    "集中突破{}",
    "着重发展{}",
    "推动{}产业化",
    "扩大{}产能",
    "提升{}竞争力",
)


def facts(text: str) -> tuple[set[tuple[str, str]], set[tuple[str, str, str]]]:
    """Return what a text names, as label and name, and what it says: source, type, target."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    named = {(each.label, each.name) for each in found.entities}
    return named, {(each.source.name, each.type, each.target.name) for each in found.facts}


@pytest.mark.parametrize("head", [INDUSTRY, TASK], ids=["industry", "task"])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("lead", LEADS)
def test_a_leading_field_develops(head: str, frame: str, lead: str) -> None:
    """What a clause lists is developed by the field in front of its verb, whichever verb it is."""
    _, said = facts(f"{head}{lead}{frame.format(GOODS)}。")
    developed = {target for source, kind, target in said if kind == "DEVELOPS" and "集成" in source}
    assert developed == set(GOODS.split("、"))


@pytest.mark.parametrize("verb", ["重点发展", "聚焦", "布局", "主攻"])
@pytest.mark.parametrize("other", ["先进封装", "量子计算", "体外诊断", "数据标注", "激光显示"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_what_is_done_stands_among_goods(verb: str, other: str, at: int) -> None:
    """An activity in a list of goods is a technology that is developed with them."""
    listed = GOODS.split("、")
    listed[at] = other
    named, said = facts(f"{INDUSTRY}集成电路产业{verb}{'、'.join(listed)}。")
    assert ("Technology", other) in named
    assert {target for _, kind, target in said if kind == "DEVELOPS"} == set(listed)


@pytest.mark.parametrize("trade", ["第三代半导体", "通用航空", "网络安全", "绿色建材"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_trade_among_goods_is_a_field(trade: str, at: int) -> None:
    """A line of business in a list of goods is a field, and no product."""
    listed = GOODS.split("、")
    listed[at] = trade
    named, _ = facts(f"{INDUSTRY}集成电路产业重点发展{'、'.join(listed)}。")
    assert ("Field", trade) in named
    assert ("Product", trade) not in named


@pytest.mark.parametrize("name", ["DDR5", "超高清视频", "LPDDR5X"])
def test_a_thing_of_another_kind_lends_no_head(name: str) -> None:
    """DDR5 is no sensor, though one ends the list; 温度传感器 has no modifier in front."""
    named, _ = facts(f"{INDUSTRY}集成电路产业重点发展{name}、光电器件、温度传感器。")
    assert {each for _, each in named} >= {name, "光电器件", "温度传感器"}


def test_a_count_is_no_part_of_the_last() -> None:
    """两条 counts what is listed: the last of the goods has its own name."""
    named, _ = facts(f"{INDUSTRY}构建石英—石英砂—石英坩埚和石英—光纤两条链条。")
    assert not any("两条" in each for _, each in named)


@pytest.mark.parametrize("where", ["在12个城市投入运营", "在30个城区投放使用"])
def test_a_number_of_cities_is_no_trade(where: str) -> None:
    """无人环卫车在12个城市投入运营 tells where it runs, and of no field 城市投入."""
    named, said = facts(f"{ZONE}L4级无人环卫车{where}。")
    assert not {name for label, name in named if label == "Field"}
    assert not {kind for _, kind, _ in said} & {"APPLIED_IN"}


def test_where_something_runs_leads_no_sentence() -> None:
    """新能源公交车在城市公交领域投入运营 names 城市公交, and no field with 在."""
    named, _ = facts(f"{ZONE}新能源公交车在城市公交领域投入运营。")
    assert {name for label, name in named if label == "Field"} <= {"城市公交"}


class TestTechniques:
    """Techniques that a closing word gathers."""

    def test_are_named_before_a_general_end(self) -> None:
        """What stands before 等创制关键技术 is each a technique; the end is none."""
        named, _ = facts(f"{INDUSTRY}突破人工噬菌体、人工肿瘤治疗等创制关键技术。")
        found = {name for label, name in named if label == "Technology"}
        assert found == {"人工噬菌体", "人工肿瘤治疗"}

    def test_may_be_called_a_field_s(self) -> None:
        """细胞技术、基因技术等领域 are techniques by their own names."""
        named, _ = facts(f"{INDUSTRY}细胞与基因。重点发展细胞技术、基因技术、育种技术等领域。")
        found = {name for label, name in named if label == "Technology"}
        assert found == {"细胞技术", "基因技术", "育种技术"}

    @pytest.mark.parametrize(
        "text",
        [
            "开展类脑算法基础理论研究与前沿技术开发",
            "推进绿色低碳核心技术攻关工程和低碳技术创新",
            "完善装配式建筑科研、设计、生产、物流、施工、运维等全产业链",
        ],
    )
    def test_are_no_work(self, text: str) -> None:
        """研究 and 攻关工程 are work, 设计、生产、物流 its steps: none names a technique."""
        named, _ = facts(f"{INDUSTRY}{text}。")
        assert not {name for label, name in named if label == "Technology"} - {"低碳技术"}


def test_what_is_one_of_many_has_no_name() -> None:
    """每个产业集群 and 一支产业基金 are any, and none by name; an 创新区 has one."""
    text = "每个产业集群组建一个产业联盟，设立一支产业基金。支持坪山生物医药创新区建设。"
    named, said = facts(f"{TASK}{text}")
    labels = {label for label, _ in named}
    assert not labels & {"Cluster", "Programme"}
    assert ("坪山生物医药创新区", "SUPPORTS", "生物医药") in said


class TestFigures:
    """What the figures behind a list are about."""

    @pytest.mark.parametrize("head", [TASK, ZONE, INDUSTRY], ids=["task", "zone", "industry"])
    @pytest.mark.parametrize("lead", ["集成电路", "集成电路产业", "半导体产业"])
    def test_are_the_leading_field_s(self, head: str, lead: str) -> None:
        """The output at a sentence's end is that of the field at its beginning."""
        _, said = facts(f"{head}{lead}聚焦功率芯片、光电器件，产值突破400亿元。")
        measured = {target for _, kind, target in said if kind == "MEASURES"}
        assert {target.removesuffix("产业") for target in measured} == {lead.removesuffix("产业")}

    def test_are_never_a_zone_s_name_taken_for_an_industry(self) -> None:
        """临江高新技术产业开发区 is a platform; its name holds no industry 临江高新技术产业."""
        named, _ = facts(f"{ZONE}规上企业达到30家。")
        assert not any(label == "Industry" for label, _ in named)
        assert ("Platform", "临江高新技术产业开发区") in named

    @pytest.mark.parametrize("last", ["一批千亿级", "若干个千亿级", "9个千亿级"])
    def test_of_levels_share_what_is_counted(self, last: str) -> None:
        """4个万亿级、6个五千亿级、一批千亿级产业集群 are all clusters; the last needs no number."""
        named, _ = facts(f"{TASK}到2025年，培育4个万亿级、6个五千亿级、{last}产业集群。")
        found = {name for label, name in named if label == "Indicator"}
        assert found >= {"万亿级产业集群数量", "五千亿级产业集群数量"}

    def test_are_not_those_of_one_of_the_counted(self) -> None:
        """A laboratory that opens does not hold the laboratories that are new."""
        _, said = facts(f"{ZONE}东海实验室挂牌运行，新增国家重点实验室1家、技术中心17家。")
        assert "东海实验室" not in {target for _, kind, target in said if kind == "MEASURES"}

    @pytest.mark.parametrize(
        "counted",
        [
            "集成电路企业30家",
            "集成电路产业链链上企业达到30家",
            "引育集成电路企业30家",
            "集成电路龙头企业3家",
            "规上集成电路企业达到30家",
            "集成电路出口额40亿美元",
            "集成电路产业签约项目30个",
            "集成电路投资增长20%",
        ],
    )
    def test_of_firms_and_projects_are_their_trade_s(self, counted: str) -> None:
        """Firms, projects, exports and investment of a trade measure it, and not the city."""
        _, said = facts(f"{TASK}{counted}。")
        assert {t for _, kind, t in said if kind == "MEASURES"} <= {"集成电路", "集成电路产业"}
        assert any(kind == "MEASURES" for _, kind, _ in said)
