"""A city's plan for its clusters: who leads each, what it consists of, and where it is laid."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
TITLE = "长沙市培育发展智能装备产业集群行动计划（2024—2026年）"
ABOVE = (
    TITLE,
    "三、重点任务",
    "（一）焊接装备",
    "重点发展焊机、焊丝等产品，提升焊接电源和关键零部件自主可控水平。",
    "（二）工业机器人",
    "重点发展协作机器人、搬运机器人等产品，提升本体和关键零部件自主可控水平。",
)


def facts_in(*lines: str) -> set[tuple[str, str, str]]:
    """Return the facts of a whole plan for Changsha: type, source and target."""
    whole = "\n".join((*lines, ""))
    plan = Plan("test", lines[0], region="长沙市")
    document = Document(plan, whole, whole, tuple(range(len(whole))))
    found = extract(document, LEXICON).facts.facts
    return {(each.type, each.source.name, each.target.name) for each in found}


def told(kind: str, *lines: str) -> set[tuple[str, str]]:
    """Return source and target of the facts of a type that lines of the last field add."""
    found = facts_in(*ABOVE, *lines)
    return {(source, target) for type_, source, target in found if type_ == kind}


@pytest.mark.parametrize(
    ("line", "offices"),
    [
        ("责任单位：市科技局、市财政局。", {"长沙市科技局", "长沙市财政局"}),
        ("责任分工：市科技局牵头，市财政局配合。", {"长沙市科技局", "长沙市财政局"}),
        ("主要责任单位：市科技局。", {"长沙市科技局"}),
        ("市级牵头部门：市科技局。区级责任单位：雨花区政府。", {"长沙市科技局", "雨花区政府"}),
        ("（市科技局牵头，市财政局配合）", {"长沙市科技局", "长沙市财政局"}),
        ("（市科技局，云河区、青山区政府）", {"长沙市科技局", "云河区政府", "青山区政府"}),
        (
            "（市科技局，雨花区、岳麓区、望城区）",
            {"长沙市科技局", "雨花区人民政府", "岳麓区人民政府", "望城区人民政府"},
        ),
        (
            "（市科技局、各县级市（区）政府、浏阳经开区管委会）",
            {"长沙市科技局", "浏阳经开区管委会"},
        ),
        ("（市科技局会同市财政局负责）", {"长沙市科技局", "长沙市财政局"}),
        ("（市科技局、市财政局，岳麓山实验室）", {"长沙市科技局", "长沙市财政局", "岳麓山实验室"}),
        ("责任单位：市科技局，有关区人民政府（含开发区管委会）", {"长沙市科技局"}),
    ],
)
def test_offices_lead_the_field_of_a_task(line: str, offices: set[str]) -> None:
    """Where a field is itself the heading of a task, those responsible lead it."""
    assert told("LEADS", line) == {(office, "工业机器人") for office in offices}


def test_lines_of_roles_name_no_field() -> None:
    """责任区 and 责任分工 say what follows, and are no lines of business."""
    found = told("PART_OF", "责任区：雨花区、岳麓区。", "责任分工：市科技局牵头。")
    assert {source for source, target in found if target == "智能装备产业"} == {
        "焊接装备",
        "工业机器人",
    }


class TestLayout:
    """Where a field's own 空间布局 says which places bear it."""

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("以雨花区、岳麓区作为重点区域。", {"雨花区", "岳麓区"}),
            ("构建以雨花区为研发制造核心区、望城区为制造集聚区的格局。", {"雨花区", "望城区"}),
            ("形成以雨花区为核心、望城区和岳麓区协同发展的格局。", {"雨花区", "望城区", "岳麓区"}),
            ("以雨花区为主，望城区为辅。", {"雨花区", "望城区"}),
            ("以中国（长沙）软件谷为核心，雨花区、望城区为支撑。", {"雨花区", "望城区"}),
            (
                "雨花区、望城区作为工业机器人产业核心区，岳麓区作为产业拓展区。",
                {"雨花区", "望城区", "岳麓区"},
            ),
        ],
    )
    def test_names_its_places(self, text: str, places: set[str]) -> None:
        """Each part of the layout has the field, whatever the part is called."""
        lines = (
            *ABOVE[:4],
            "空间布局。以长沙县为核心，发展焊机。",
            *ABOVE[4:],
            f"空间布局。{text}",
        )
        found = facts_in(*lines)
        assert {
            s for kind, s, t in found if (kind, t) == ("SPECIALISES_IN", "工业机器人")
        } == places


class TestParts:
    """What a cluster consists of, and what of it is no cluster of its own."""

    @pytest.mark.parametrize(
        "text",
        [
            "智能装备产业集群由激光装备、检测装备、物流装备三个细分领域构成。",
            "智能装备产业集群包括激光装备、检测装备、物流装备三个子集群。",
        ],
    )
    def test_are_fields(self, text: str) -> None:
        """A cluster's parts are fields of the industry that it is for."""
        parts = {s for kind, s, _ in facts_in(TITLE, "一、发展现状", text) if kind == "PART_OF"}
        assert parts == {"激光装备", "检测装备", "物流装备"}


def ends(*lines: str) -> set[str]:
    """Return the names that the facts of a plan hold."""
    return {name for _, *pair in facts_in(*lines) for name in pair}


@pytest.mark.parametrize(
    ("text", "names", "none"),
    [
        (
            "支持云溪技术中心联合湘江大学组建智能装备重点实验室。",
            {"湘江大学"},
            {"云溪技术中心联合湘江大学"},
        ),
        (
            "由市智能装备产业集群工作专班统筹推进，市科技局负责日常工作。",
            {"长沙市科技局"},
            {"市智能装备产业集群", "市智能装备"},
        ),
        (
            "（市科技局、各县级市（区）政府、浏阳工业园区管委会）",
            {"长沙市科技局"},
            {"政府工业园区"},
        ),
        ("支持岳麓区突出麓谷光子中心建设。", {"麓谷光子中心"}, {"突出麓谷光子中心"}),
        ("支持云溪知识城发展智能装备。", {"云溪知识城"}, set()),
    ],
)
def test_names_begin_and_end(text: str, names: set[str], none: set[str]) -> None:
    """Who acts beside another, and what an office is for, is no part of a name."""
    found = ends(TITLE, "三、重点任务", "（一）提升创新能力", text)
    assert names <= found
    assert not none & found


def test_no_area_begins_within_a_word() -> None:
    """其中|东湖高新区 has nothing of 中东."""
    found = ends(TITLE, "一、发展现状", "全市企业1000家，其中东湖高新区企业占比超过50%。")
    assert "中东" not in found


def test_what_a_list_of_platforms_does_is_done_by_each() -> None:
    """支持A、B开展C研发 says what either supports."""
    text = "支持岳麓山实验室、湘江实验室开展高端科学仪器研发。"
    found = told("SUPPORTS", text)
    assert {("岳麓山实验室", "高端科学仪器"), ("湘江实验室", "高端科学仪器")} <= found


def test_a_citys_industry_is_the_plans_own() -> None:
    """长沙智能装备产业 is what the plan is for."""
    text = "2023年，长沙智能装备产业规模达到1200亿元。"
    found = facts_in(TITLE, "一、发展现状", text)
    assert {t for kind, _, t in found if kind == "MEASURES"} == {"智能装备产业"}


def test_directions_are_counted_and_no_sector() -> None:
    """围绕A、B服务四大方向: what is counted is no sector that A serves."""
    text = "围绕整机、控制器、机器人服务四大方向，重点发展减速器。"
    assert not any("四大方向" in name for name in ends(*ABOVE, text))


class TestTowns:
    """Towns that act are places, whether or not a table holds them."""

    LINES = (
        TITLE,
        "三、重点产业集群",
        "（一）焊接装备产业集群",
        "重点发展焊机、焊丝等产品，提升焊接电源自主可控水平。",
        "（二）工业机器人产业集群",
    )

    def test_are_no_fields(self) -> None:
        """甲镇发展A；乙镇做强B: towns that each sentence begins with are no fields."""
        text = "云溪湖重点发展本体；柳山镇发展减速器、传感器；丁山镇做强控制器。"
        found = facts_in(*self.LINES, text)
        named = {s for kind, s, _ in found if kind in {"DEVELOPS", "PART_OF"}}
        assert not named & {"云溪湖", "柳山镇", "丁山镇"}
        assert {
            ("SPECIALISES_IN", "丁山镇", "控制器"),
            ("SPECIALISES_IN", "柳山镇", "减速器"),
        } <= found

    def test_are_no_sectors(self) -> None:
        """支持甲镇、乙镇做优模具产业 names one sector."""
        names = ends(*self.LINES, "支持柳山镇、丁山镇做优模具产业。")
        assert not any("镇做优" in name for name in names)
        found = facts_in(*self.LINES, "支持柳山镇、丁山镇做优模具产业。")
        assert ("FOCUSES_ON", "柳山镇", "模具产业") not in found

    def test_are_the_citys_own(self) -> None:
        """A city does not work with towns of its own, whom a layout joins to its core."""
        text = "以望城高新区为核心，联动柳山镇、丁山镇，打造机器人产业集群。"
        assert not any(kind == "COOPERATES_WITH" for kind, *_ in facts_in(*self.LINES, text))

    def test_have_governments(self) -> None:
        """A bracket that ends with a town's government is one of offices."""
        text = "发展本体。（市工业和信息化局牵头，市科技局，柳山镇政府配合）"
        led = {s for kind, s, t in facts_in(*self.LINES, text) if kind == "LEADS"}
        assert led == {"长沙市工业和信息化局", "长沙市科技局", "柳山镇政府"}


def test_an_ecosystem_of_an_industry_is_the_industry() -> None:
    """一、智能物联产业生态圈 heads an industry, and is no area."""
    found = facts_in(
        "长沙市人民政府关于推进智能物联等五大产业生态圈高质量发展的实施意见",
        "一、智能物联产业生态圈",
        "做强图像传感器、服务器等产品，提升智能终端自主可控水平。",
        "二、生物医药产业生态圈",
        "发展抗体药物、核酸药物等产品。（市科技局负责）",
    )
    assert ("DEVELOPS", "智能物联产业", "图像传感器") in found
    assert ("LEADS", "长沙市科技局", "生物医药产业") in found
    assert not any(kind in {"SPECIALISES_IN", "PART_OF"} for kind, *_ in found)
