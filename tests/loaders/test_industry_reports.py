"""What white papers and yearly reports on an industry or a zone say, and of whom."""

import pytest

from loaders import extract
from loaders.read import document_of

_REPORT = "中国储能产业发展蓝皮书（2024）\n"
_CHAIN = f"{_REPORT}二、产业链分析\n（一）上游材料\n"
_PLACES = f"{_REPORT}三、区域格局\n（一）长三角地区\n"
_FIRMS = f"{_REPORT}五、典型企业\n"
_ZONE = "某市高新技术产业开发区2023年工作报告\n一、2023年工作回顾\n"


def _facts(text: str) -> set[str]:
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return {f"{each.source.name} {each.type} {each.target.name}" for each in found.facts}


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


class TestPlaces:
    """What is told of places."""

    @pytest.mark.parametrize("area", ["江苏省", "长三角地区", "环太湖城市群"])
    def test_that_are_an_areas_core_make_nothing_by_that(self, area: str) -> None:
        """Which cities lead an area says nothing of what these develop."""
        text = f"{_PLACES}{area}以苏州、无锡为核心，市场化程度高，产业链条完整。\n"
        assert _of("SPECIALISES_IN", text) == set()


class TestZones:
    """What a zone's report says of its trades."""

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
