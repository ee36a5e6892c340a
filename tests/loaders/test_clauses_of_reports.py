"""What sentences of reports and white papers say of places, clusters and goods."""

import pytest

from loaders.figures.figures import Figure, figures
from loaders.lexicon import Lexicon
from tests.loaders.test_sentences_of_plans import said

_REPORT = "浙江省生物医药产业发展报告（2022）\n三、区域发展格局\n"
_NATION = "中国机器人产业发展报告（2022）\n三、区域发展格局\n"


def _of(kind: str, text: str, head: str = _REPORT) -> set[str]:
    _, facts = said(text, head)
    return {each.replace(f" {kind} ", ">") for each in facts if f" {kind} " in each}


class TestStatuses:
    """Who has a status, however the sentence comes to it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("吴中区获评“中国机器人产业集群”。", {"吴中区>中国机器人产业集群"}),
            ("新昌县被评为“中国轴承之乡”。", {"新昌县>中国轴承之乡"}),
            ("新昌县入选“国家创新型县”。", {"新昌县>国家创新型县"}),
            (
                "温州市成为国家首批低空经济试点城市。",
                {"温州市>国家首批低空经济试点城市"},
            ),
            (
                "新昌轴承产业集群还于2019年被列入第一批国家级战略性新兴产业集群。",
                {"新昌轴承产业集群>第一批国家级战略性新兴产业集群"},
            ),
            # The status stands before the one who has it.
            (
                "入选国家战略性新兴产业集群发展工程的杭州市轴承产业集群规模居全省首位。",
                {"杭州市轴承产业集群>国家战略性新兴产业集群发展工程"},
            ),
            # What was grown got it, and not the place.
            (
                "新昌县形成以甲公司为龙头的轴承产业集群，产值达到9亿元，入选国家创新型产业集群。",
                {"轴承产业集群>国家创新型产业集群"},
            ),
        ],
    )
    def test_are_given(self, text: str, expected: set[str]) -> None:
        """By quotes, by a date between, by a clause before or behind."""
        assert _of("HAS_STATUS", text) == expected


class TestPlaces:
    """Which place is spoken of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # Two cities have a district of that name.
            ("深圳市企业超过1300家，南山区重点发展协作机器人。", {"南山区>协作机器人"}),
            ("南山区重点发展协作机器人。", set()),
            # What is said of firms is no trade.
            (
                "深圳市南山区重点发展协作机器人，甲机器人、乙技术总部均坐落于此。",
                {"南山区>协作机器人"},
            ),
        ],
    )
    def test_are_of_the_city_at_hand(self, text: str, expected: set[str]) -> None:
        """A district whose name several cities share is that of the city named before."""
        assert _of("SPECIALISES_IN", text, _NATION) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("杭州市依托甲公司等企业领跑足式机器人。", {"杭州市>足式机器人"}),
            ("杭州市凭借甲公司领跑足式机器人。", {"杭州市>足式机器人"}),
        ],
    )
    def test_lead_in_goods(self, text: str, expected: set[str]) -> None:
        """What a place leads in is its own."""
        assert _of("SPECIALISES_IN", text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("钱塘区杭州医药港集聚企业1700余家。", {"杭州医药港"}),
            ("嘉善、平湖、海宁风光基地新增装机30万千瓦。", set()),
        ],
    )
    def test_are_no_owners_of_a_park_s_figures(self, text: str, expected: set[str]) -> None:
        """A place in front of a park's name says where it is."""
        found = {each.partition(">")[2] for each in _of("MEASURES", text)}
        assert found & {"杭州医药港", "杭州市", "海宁市", "平湖市", "嘉善县"} == expected


_YEAR = (
    "湖南省2023年工业经济运行报告\n一、运行情况\n"
    "全省工业产业发展平稳，制造业技术装备水平提升，新材料、汽车产业项目建设加快。\n"
)


class TestFigures:
    """What figures of a sentence are about that begins with a sector."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "装备制造方面，实现产值300亿元，同比增长5%。",
                {"产值>装备制造", "产值同比增长>装备制造"},
            ),
            ("在生物医药领域，规上企业30家。", {"规上企业数量>生物医药"}),
            ("传感器方面，年产能达到40万台。", {"年产能>传感器"}),
            # What names something itself, and what is no sector.
            ("装备制造领域，绿电装机达到300万千瓦。", {"绿电装机>绿电"}),
            ("技术创新方面，研发投入达到10亿元。", {"研发投入>湖南省"}),
            ("重点领域，投资增长5%。", {"投资增长>湖南省"}),
            ("装备制造方面，全省实现产值300亿元。", {"产值>湖南省"}),
            # What is counted or used in it.
            (
                "从行业看，汽车行业13.6万人，纺织行业用工6.6万人。",
                {"汽车行业数量>汽车", "纺织行业用工数量>纺织"},
            ),
            ("钢铁行业吨钢综合能耗降至545千克标准煤。", {"钢铁行业吨钢综合能耗>钢铁"}),
            (
                "生物医药领域共发生融资事件163起，披露金额约210亿元。",
                {"生物医药领域共发生融资事件数量>生物医药", "披露金额>生物医药"},
            ),
            ("全年制造业行业31个。", {"制造业行业数量>湖南省"}),
        ],
    )
    def test_are_of_it(self, text: str, expected: set[str]) -> None:
        """Whatever firm or measure stands behind."""
        assert _of("MEASURES", text, _YEAR) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("工业增速由上年的4.9%回落至-4.8%。", [4.9, -4.8]),
            ("利润增速为-3.5%。", [-3.5]),
            ("汽车产量10-20万辆。", [10]),
            ("利润率由5.9%收窄至5.3%。", [5.9, 5.3]),
        ],
    )
    def test_fall_below_nothing(self, text: str, expected: list[float]) -> None:
        """What has a minus in front is a negative number, where no range is stated."""
        found = (each for each in figures(text, Lexicon()) if isinstance(each, Figure))
        assert [each.stated.quantity.low for each in found] == expected


class TestCountries:
    """Countries and parts of the world."""

    @pytest.mark.parametrize(
        "text", ["深化与甲国、印度尼西亚、智利等国家资源合作。", "深化与波兰、智利等国产业合作。"]
    )
    def test_work_with_whose_plan_it_is(self, text: str) -> None:
        """And not with one another."""
        assert _of("COOPERATES_WITH", text, _NATION) == set()

    def test_have_figures(self) -> None:
        """A continent is a region."""
        text = "分地区看，欧洲装机40.5万台，美洲装机5万台。"
        found = _of("MEASURES", text, _NATION)
        assert {"欧洲装机>欧洲", "美洲装机>美洲"} <= found


_PLAN = "湖南省制造业高质量发展行动方案（2024—2027年）\n三、重点任务\n（一）优化产业布局\n"


class TestZonesBesidePlaces:
    """Zones and places of one list that develop the same."""

    @pytest.mark.parametrize(
        ("text", "zone"),
        [
            ("湘南产业转移示范区、长沙市重点发展现代煤化工。", "湘南产业转移示范区"),
            ("长沙科学城、长沙市做强现代煤化工。", "长沙科学城"),
            ("长沙市、望城经开区重点发展现代煤化工。", "望城经开区"),
        ],
    )
    def test_have_both(self, text: str, zone: str) -> None:
        """The place specialises in it, and the zone supports it."""
        _, facts = said(text, _PLAN)
        both = {"长沙市 SPECIALISES_IN 现代煤化工", f"{zone} SUPPORTS 现代煤化工"}
        assert both <= facts


class TestBoxesOfLayout:
    """Boxes on the layout of industries, under the task that lays them out."""

    @pytest.mark.parametrize("mark", ["。", "：", "\t"])
    def test_tell_what_the_task_promotes(self, mark: str) -> None:
        """The bases and trades of its items are promoted as if they stood in prose."""
        box = (
            f"专栏3 重点区域布局方向\n石化{mark}支持岳阳石化产业基地炼化一体化发展，优化产品结构；"
            "湘潭市重点发展现代煤化工，延伸产业链条。\n"
            f"钢铁{mark}支持娄底钢铁基地建设，鼓励长流程钢厂向沿江地区转移，推动产品结构优化升级。\n"
        )
        _, facts = said(box, _PLAN)
        task = "优化产业布局 PROMOTES"
        assert {f"{task} 岳阳石化产业基地", f"{task} 娄底钢铁基地"} <= facts


class TestNames:
    """Where a name begins and ends."""

    def test_of_a_programme(self) -> None:
        """What is done with it is no part of its name."""
        names, _ = said("推广“现场工程师”培养计划。", _REPORT)
        assert "Programme “现场工程师”培养计划" in names

    def test_of_platforms(self) -> None:
        """What a platform is for ends its name."""
        names, _ = said("建设新材料参数库平台、新材料监测预警平台。", _PLAN)
        assert {"Platform 新材料参数库平台", "Platform 新材料监测预警平台"} <= names

    def test_of_a_use(self) -> None:
        """Nor how fast it spreads."""
        names, _ = said("数字化临床试验在药物发现、临床评价环节加速渗透。", _REPORT)
        assert {"Field 药物发现", "Field 临床评价"} <= names
