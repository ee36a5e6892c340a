"""What white papers and yearly reports on an industry or a zone say, and of whom."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_REPORT = "中国储能产业发展蓝皮书（2024）\n"
_CHAIN = f"{_REPORT}二、产业链分析\n（一）上游材料\n"
_PLACES = f"{_REPORT}三、区域格局\n（一）长三角地区\n"
_FIRMS = f"{_REPORT}五、典型企业\n"
_ZONE = "某市高新技术产业开发区2023年工作报告\n一、2023年工作回顾\n"


def _facts(text: str) -> set[str]:
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return as_said(found)


def _of(kind: str, text: str) -> set[str]:
    return {each for each in _facts(text) if f" {kind} " in each}


class TestFirms:
    """What is told of one firm."""

    @pytest.mark.parametrize(
        ("title", "text", "measured"),
        [
            ("专栏　甲云新能源股份有限公司", "研发人员占比：64%", {"研发人员占比"}),
            ("（一）宁德时代", "储能电池销量69吉瓦时。", {"储能电池销量"}),
            ("1.宁德时代", "全国市场规模700亿元。", set()),
        ],
    )
    def test_have_what_their_section_counts(
        self, title: str, text: str, measured: set[str]
    ) -> None:
        """Under a heading that is a firm's name its figures are the firm's."""
        name = title[3:] if title[0] != "1" else title[2:]
        found = _of("MEASURES", f"{_FIRMS}{title}\n{text}\n")
        assert {each.split()[0] for each in found if each.endswith(name)} == measured

    @pytest.mark.parametrize(
        "rest", ["，储能电池系统销量69吉瓦时。", "；海外收入占比35%。", "，全球市场份额达40%。"]
    )
    def test_sell_what_a_sentence_goes_on_with(self, rest: str) -> None:
        """What a firm sells and holds behind its own income is its own too."""
        found = _of("MEASURES", f"{_FIRMS}宁德时代营业收入4009亿元{rest}\n")
        assert all(each.endswith(" 宁德时代") for each in found)

    def test_make_goods_by_no_year(self) -> None:
        """全年 is no part of what a firm makes."""
        found = _facts(f"{_CHAIN}天赐材料全年锂电添加剂出货量39.6万吨。\n")
        assert not any("全年锂电" in each for each in found if "DEVELOPS" in each)


class TestGoods:
    """What firms make, by what became of it."""

    @pytest.mark.parametrize(
        ("text", "goods"),
        [
            ("恩捷股份、星源材质已实现湿法隔膜批量供货。", "湿法隔膜"),
            ("恩捷股份、星源材质位居湿法隔膜出货量前两位。", "湿法隔膜"),
            ("阳光电源、科华数能推出构网型变流器。", "构网型变流器"),
            ("坤维科技的六维力传感器精度达到0.5%。", "六维力传感器"),
        ],
    )
    def test_are_told_of(self, text: str, goods: str) -> None:
        """What is supplied, ranked, launched or measured is the industry's."""
        assert _of("DEVELOPS", f"{_CHAIN}{text}\n") == {f"储能产业 DEVELOPS {goods}"}


class TestUses:
    """Where the industry's goods are used."""

    @pytest.mark.parametrize(
        "text",
        [
            "下游应用集中在汽车、电子、锂电等领域。",
            "下游主要应用于汽车、电子、锂电等行业。",
            "储能已覆盖汽车、电子、锂电等65个行业大类。",
            "应用领域由家电、食品向汽车、电子、锂电等行业拓展。",
        ],
    )
    def test_are_the_industrys(self, text: str) -> None:
        """What lies downstream is where the industry as a whole is applied."""
        found = _of("APPLIED_IN", f"{_REPORT}二、产业链分析\n（三）下游应用\n{text}\n")
        assert found == {f"储能产业 APPLIED_IN {each}" for each in ("汽车", "电子", "锂电")}

    def test_are_of_what_trades_take_up(self) -> None:
        """Trades that begin to use goods are where these are applied."""
        text = "船舶、建筑等行业则开始小批量应用爬壁焊接机器人、地砖铺贴机器人。"
        found = _of("APPLIED_IN", f"{_CHAIN}{text}\n")
        assert {
            f"{goods} APPLIED_IN {trade}"
            for goods in ("爬壁焊接机器人", "地砖铺贴机器人")
            for trade in ("船舶", "建筑")
        } <= found


class TestPlaces:
    """What is told of places."""

    @pytest.mark.parametrize("area", ["江苏省", "长三角地区", "环太湖城市群"])
    def test_that_are_an_areas_core_make_nothing_by_that(self, area: str) -> None:
        """Which cities lead an area says nothing of what these develop."""
        text = f"{_PLACES}{area}以苏州、无锡为核心，市场化程度高，产业链条完整。\n"
        assert _of("SPECIALISES_IN", text) == set()

    def test_of_zones_are_named_once(self) -> None:
        """The province before a zone's city says where it is, and is no part of its name."""
        found = _facts(f"{_PLACES}山东青岛高新区以电力电子见长。\n")
        assert {
            "青岛高新区 SUPPORTS 电力电子",
            "青岛高新区 LOCATED_IN 山东省",
            "青岛高新区 LOCATED_IN 青岛市",
        } <= found

    def test_make_goods_of_the_one_industry(self) -> None:
        """What places make of the one industry that a report is on are goods."""
        found = extract(
            document_of(f"{_PLACES}合肥、芜湖发力储能电芯。\n".encode(), "plan.txt")
        ).facts
        made = {(e.target.label, e.target.name) for e in found.facts if e.type == "SPECIALISES_IN"}
        assert made == {("Product", "储能电芯")}

    def test_put_together_what_a_field_is_short_for(self) -> None:
        """整机 is the report's own field 整机制造."""
        chain = "2.1　上游零部件\n突破谐波减速器。\n2.2　中游整机制造\n突破人形整机。\n"
        head = f"中国机器人产业发展白皮书\n二、产业链\n{chain}三、区域格局\n（一）中部地区\n"
        found = _of("SPECIALISES_IN", f"{head}合肥、芜湖发力整机与关节模组。\n")
        assert {each.split()[2] for each in found} == {"整机制造", "关节模组"}


class TestZones:
    """What a zone's report says of its trades."""

    @pytest.mark.parametrize(
        "text",
        [
            "电子信息产业以京东方、维信诺为龙头，集聚企业80余家，产值突破600亿元。",
            "以京东方、维信诺为龙头的电子信息产业实现产值600亿元，增长12%。",
        ],
    )
    def test_are_led_by_firms(self, text: str) -> None:
        """The trade of the clause is what its firms lead, and what its figures are of."""
        found = _facts(f"{_ZONE}{text}\n")
        assert {"京东方 LEADS 电子信息", "维信诺 LEADS 电子信息"} <= found
        assert all(each.endswith(" 电子信息") for each in found if " MEASURES " in each)

    def test_are_parks_led_by_firms(self) -> None:
        """A park has firms at its head as a trade has."""
        text = "湘江产业园以甲科技公司、乙集团为龙头，集聚企业30家。"
        expected = {"甲科技公司 LEADS 湘江产业园", "乙集团 LEADS 湘江产业园"}
        assert _of("LEADS", f"{_ZONE}{text}\n") == expected

    def test_have_no_trades_in_steps_of_the_work(self) -> None:
        """设计、制造、封测 are steps, and no trades."""
        text = "（一）核心区。以集成电路为主导，布局设计、制造、封测等环节。"
        head = "湘江高新技术产业开发区发展规划（2024—2028年）\n第三章 空间布局\n"
        assert _of("SPECIALISES_IN", f"{head}{text}\n") == {"核心区 SPECIALISES_IN 集成电路"}

    def test_count_what_a_trade_gathers(self) -> None:
        """A trade that gathers firms of some kind has them, and what it earns besides."""
        text = "新能源汽车产业集聚整车及配套企业126家，实现产值860亿元，同比增长21.3%。"
        found = _of("MEASURES", f"{_ZONE}{text}\n")
        assert found
        assert all(each.endswith(" 新能源汽车") for each in found)

    @pytest.mark.parametrize(
        "trade", ["新能源汽车及零部件", "汽车及零部件", "新能源汽车及核心零部件"]
    )
    def test_name_a_trade_with_its_parts_as_one(self, trade: str) -> None:
        """汽车及零部件 is one line of business."""
        found = _of("SPECIALISES_IN", f"{_ZONE}东部片区重点发展{trade}、电子信息。\n")
        assert found == {f"东部片区 SPECIALISES_IN {each}" for each in (trade, "电子信息")}
