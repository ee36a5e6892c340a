"""The places that headings and leads are about."""

import pytest

from loaders.lexicon import Lexicon
from loaders.subjects.headed_places import headed_places
from tests.loaders.test_outline import read

LEXICON = Lexicon()


class TestTitles:
    """What a heading or lead says of places by itself."""

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("武汉市", ["武汉市"]),
            ("黄石、鄂州和黄冈市", ["黄石", "鄂州", "黄冈市"]),
            ("支持襄阳市打造省域副中心城市", ["襄阳市"]),
            ("襄十随神城市群", ["襄十随神城市群"]),
            ("东部沿海经济带（三市）", ["东部沿海经济带"]),
            ("长三角", ["长三角"]),
            ("济南市。", ["济南市"]),
        ],
    )
    def test_about_places(self, title: str, expected: list[str]) -> None:
        """Regions and areas at the beginning are what it is about."""
        found = headed_places(title, "other", "山东省", LEXICON)
        assert [title[span.start : span.end] for span in found] == expected

    @pytest.mark.parametrize(
        "title",
        ["深化与上海的合作", "武汉国家生物产业基地", "长沙工程机械产业集群", "山东省", "集成电路",
         "打造环渤海数据中心"],
    )  # fmt: skip
    def test_about_something_else(self, title: str) -> None:
        """A partner, a platform, a cluster and the plan's own region are none."""
        assert headed_places(title, "measures", "山东省", LEXICON) == ()

    def test_layout(self) -> None:
        """In a chapter on layout any region that the heading names counts."""
        title = "推动沿海与菏泽市联动发展"
        assert headed_places(title, "other", "山东省", LEXICON) == ()
        found = headed_places(title, "layout", "山东省", LEXICON)
        assert [title[span.start : span.end] for span in found] == ["菏泽市"]

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("南部提升区", ["南部提升区"]),
            ("生态涵养区", ["生态涵养区"]),
            ("科技示范区", []),
            ("建设引领区", []),
        ],
    )
    def test_part_of_a_layout(self, title: str, expected: list[str]) -> None:
        """In a chapter on layout the plan's own parts count, by what they are to be."""
        assert headed_places(title, "other", "山东省", LEXICON) == ()
        found = headed_places(title, "layout", "山东省", LEXICON)
        assert [title[span.start : span.end] for span in found] == expected


class TestInherited:
    """What passages get of the places above them."""

    def test_lead_before_heading(self) -> None:
        """A lead's place goes before that of the heading, which the others keep."""
        _, found = read("第一章 重点产业", "第一节 新材料产业", "第二章 空间布局",
                        "（一）襄十随神城市群", "三市联动发展汽车产业，形成合力。",
                        "襄阳市：重点发展新能源汽车。")  # fmt: skip
        assert [[each.name for each in context.places] for context in found[-2:]] == [
            ["襄十随神城市群"],
            ["襄阳市"],
        ]


class TestHeadings:
    """A heading of places is no industry."""

    @pytest.mark.parametrize("title", ["长沙市", "长沙、湘潭", "醴陵市、茶陵、炎陵"])
    def test_of_counties_name_no_industry(self, title: str) -> None:
        """Beside a county's full name short ones are counties too."""
        lines = ("第三节 特色产业", "1.陶瓷产业", "发展陶瓷。", "2.服饰产业", "发展服饰。")
        _, found = read("甲省规划", "第三章 重点产业", *lines, f"3.{title}", "发展建材。")
        assert found[-1].industry is None
        assert found[-1].subject is None
