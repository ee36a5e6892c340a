"""What the action plans of ministries say: what is spread in trades, new modes of work."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "智能家电产业高质量发展行动计划（2025—2027年）\n\n二、重点任务\n\n（一）拓展应用场景\n\n"


def facts(text: str, head: str = HEAD) -> tuple[set[str], set[tuple[str, str, str]]]:
    """Return what a text names, each behind its label, and what it says: source, type, target."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts
    named = {f"{each.label} {each.name}" for each in found.entities}
    return named, {(each.source.name, each.type, each.target.name) for each in found.facts}


class TestUses:
    """Where a thing is spread, and who is asked to spread it there."""

    @pytest.mark.parametrize(
        "opening", ["鼓励", "支持", "积极", "推动", "加快", "鼓励企业", "支持龙头企业", ""]
    )
    @pytest.mark.parametrize("verb", ["推广{}", "开展{}应用试点", "部署{}"])
    def test_are_asked_for(self, opening: str, verb: str) -> None:
        """鼓励企业在A、B等领域推广C says of C that it is used in A and B."""
        named, said = facts(f"{opening}在电力、水利等领域{verb.format('巡检机器人')}。")
        used = {(source, target) for source, kind, target in said if kind == "APPLIED_IN"}
        assert used == {("巡检机器人", "电力"), ("巡检机器人", "水利")}
        assert not any(each.startswith("Field 在") for each in named)

    def test_in_works_are_no_projects(self) -> None:
        """机器人在枢纽变电站、输电通道等场景应用 names no station that is built."""
        named, said = facts("推广机器人在风电场、枢纽变电站、主干电网、输电通道等设施场景应用。")
        assert not any(each.startswith("Programme") for each in named)
        assert ("机器人", "APPLIED_IN", "枢纽变电站") in said

    @pytest.mark.parametrize("end", ["等新模式", "等模式", "等制造模式", "等新模式新业态"])
    def test_of_modes_of_work(self, end: str) -> None:
        """Ways of designing and making are techniques, whatever 等 calls them."""
        _, said = facts(f"在家电、造纸等行业推广数字化设计、柔性制造、远程运维{end}。")
        used = {(source, target) for source, kind, target in said if kind == "APPLIED_IN"}
        modes = ("数字化设计", "柔性制造", "远程运维")
        assert used == {(mode, trade) for mode in modes for trade in ("家电", "造纸")}

    def test_of_trade_as_a_mode_are_none(self) -> None:
        """直播电商 and 社区团购 are lines of business, and no techniques."""
        named, _ = facts("在家电、造纸等行业推广直播电商、社区团购等新模式。")
        assert not any(each.startswith("Technology") for each in named)

    @pytest.mark.parametrize(
        ("text", "trades"),
        [
            ("推动搬运机器人在汽车制造、物流等场景开展示范验证。", {"汽车制造", "物流"}),
            ("扩大搬运机器人在蔬菜、茶叶等作物上的应用。", {"蔬菜", "茶叶"}),
            ("加快搬运机器人在救援、核电等特种环境应用。", {"救援", "核电"}),
            ("推动3—5款搬运机器人在电力行业深度应用。", {"电力"}),
            ("推动100台搬运机器人在电力行业应用。", {"电力"}),
        ],
    )
    def test_are_of_what_stands_there(self, text: str, trades: set[str]) -> None:
        """A trade beside another, a crop, and a thing of which it is said how many there are."""
        _, said = facts(text)
        used = {(source, target) for source, kind, target in said if kind == "APPLIED_IN"}
        assert used == {("搬运机器人", trade) for trade in trades}


class TestWho:
    """Who is a firm, and what is in its name."""

    @pytest.mark.parametrize("verb", ["发展", "研发"])
    def test_has_a_verb_in_its_name(self, verb: str) -> None:
        """甲化工发展有限公司 develops no 有限公司."""
        firm = f"云河化工{verb}有限公司"
        text = f"支持{firm}、长河科技等骨干企业与临江大学组建家电创新联合体，开发洗碗机。"
        named, _ = facts(text)
        assert {each for each in named if each.startswith("Product")} == {"Product 洗碗机"}
        assert f"Organisation {firm}" in named

    def test_is_no_place(self) -> None:
        """支持甲、乙等地打造丙集群 names places, though no table knows them."""
        named, _ = facts("支持江苏云河、浙江长河、广东石桥等地打造家电产业集群。")
        assert not any(each.startswith("Organisation") for each in named)


class TestPlatforms:
    """What a platform is for."""

    @pytest.mark.parametrize("all_", ["行业", "新场景", "重点领域", "各行业"])
    def test_serves_no_trade_at_all(self, all_: str) -> None:
        """面向行业提供服务 names no trade: what the centre's name says holds."""
        named, said = facts(f"支持国家机器人创新中心面向{all_}提供共性技术服务。")
        assert f"Field {all_}" not in named
        assert ("国家机器人创新中心", "SUPPORTS", "机器人") in said

    def test_is_about_what_stands_before_its_kind(self) -> None:
        """甲产业技术基础公共服务平台 is for 甲."""
        _, said = facts("发挥传感器产业技术基础公共服务平台作用。")
        assert ("传感器产业技术基础公共服务平台", "SUPPORTS", "传感器") in said

    def test_by_a_bay_is_in_no_city_of_its_name(self) -> None:
        """杭州湾 is no 杭州市."""
        named, _ = facts("推进浙江杭州湾经济技术开发区提质升级。")
        assert "Region 杭州市" not in named


class TestPlaces:
    """What is laid out where."""

    @pytest.mark.parametrize("rank", ["", "百亿级"])
    @pytest.mark.parametrize("more", ["", "和10个国家级家电产业基地"])
    def test_share_a_line_of_clusters(self, rank: str, more: str) -> None:
        """甲省乙市、丙省丁市等百亿级某产业集群: a cluster in each, and no base by what follows."""
        named, said = facts(f"建设河南漯河、四川眉山等{rank}家电产业集群{more}。")
        made = {"河南漯河家电产业集群", "四川眉山家电产业集群"}
        assert {each for each in named if each.startswith("Cluster")} == {
            f"Cluster {name}" for name in made
        }
        assert {
            s for s, kind, t in said if kind == "LOCATED_IN" and t in {"漯河市", "眉山市"}
        } == made
        assert not any(each.startswith("Platform") for each in named)

    @pytest.mark.parametrize("frame", ["支持{}等区域建设{}", "在{}打造{}", "推动{}建设{}"])
    def test_are_areas_of_the_country(self, frame: str) -> None:
        """To a plan of the whole country each named area is where something is to be built."""
        _, said = facts(f"{frame.format('京津冀、长三角、成渝地区', '家电产业集群')}。")
        held = {t for s, kind, t in said if kind == "LOCATED_IN" and s == "家电产业集群"}
        assert held == {"京津冀", "长三角", "成渝地区"}

    def test_are_none_of_the_compass(self) -> None:
        """Where a half of the country is to build a cluster, it does not stand there."""
        _, said = facts("支持东北地区、中西部地区建设家电产业集群。")
        assert not any(kind == "LOCATED_IN" for _, kind, _ in said)

    def test_are_no_trades(self) -> None:
        """京津冀、长三角等区域打造产业高地 names no fields."""
        named, _ = facts("推动京津冀、长三角、珠三角等区域打造家电产业创新高地。")
        assert not any(each.startswith("Field") for each in named)


def test_of_a_trade_s_leading_firms() -> None:
    """The share of a trade's first ten firms is the trade's, and 万千升 is one unit."""
    text = "到2027年，造纸行业前10家企业集中度超过70%，白酒行业产量控制在800万千升左右。"
    _, said = facts(text)
    measured = {(source, target) for source, kind, target in said if kind == "MEASURES"}
    assert measured == {("造纸行业前10家企业集中度", "造纸"), ("白酒行业产量", "白酒")}


def test_models_are_no_type() -> None:
    """花型设计大模型 ends with 型, and is a thing, not a type of things."""
    named, _ = facts("研发花型设计大模型、工艺优化小模型和纺织行业大模型。")
    products = {each for each in named if each.startswith("Product")}
    assert products == {
        f"Product {n}" for n in ("花型设计大模型", "工艺优化小模型", "纺织行业大模型")
    }


def test_a_word_that_begins_as_a_size_is_no_modifier() -> None:
    """超声刀头 is no measure of the magnets behind it, as 大尺寸 would be."""
    named, _ = facts("突破超声刀头、高温超导磁体、光子计数探测器等关键零部件。")
    assert {"Product 超声刀头", "Product 高温超导磁体"} <= named


def test_what_only_issues_a_plan() -> None:
    """The notice that brings a plan names no programme, 老工业基地 no platform, 集群 no trade."""
    title = "现代产业集群发展规划"
    head = f"云河省关于印发{title}的通知\n{title}\n三、重点任务\n（一）优化布局\n"
    text = "推动老工业基地转型，引导社会资本投向先进制造业集群，实施产业强基工程。"
    named, _ = facts(text, head)
    labels = ("Programme", "Platform", "Field")
    assert {each for each in named if each.startswith(labels)} == {"Programme 产业强基工程"}
