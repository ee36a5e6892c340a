"""Firms that a sentence names by the role that they play, and what stands around their names."""

import pytest

from loaders.extractors.organisations import organisations
from tests.loaders.test_extractors import claimed, named, passage, run


def found(text: str) -> list[str]:
    """Return the names of the organisations of a text of a province's plan."""
    return named("Organisation", run(organisations, passage(text)))


class TestRoles:
    """Who is said to be of a role needs no word for firms in the name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("龙头企业有甘棠旋风、云溪能源。", ["甘棠旋风", "云溪能源"]),
            ("链主企业为甘棠旋风。", ["甘棠旋风"]),
            ("代表企业包括甘棠旋风、云溪株机等。", ["甘棠旋风", "云溪株机"]),
            ("以大型企业为主体、中小企业为支撑。", []),
            ("推动龙头企业有序复产。", []),
            ("龙头企业为引领、中小企业为支撑。", []),
            ("依托甘棠电投、云溪株机，发展电解槽。", ["甘棠电投", "云溪株机"]),
            ("发挥甘棠株机、云溪株所龙头带动作用。", ["甘棠株机", "云溪株所"]),
            ("依托港口、铁路，发展现代物流。", []),
        ],
    )
    def test_are_told(self, text: str, expected: list[str]) -> None:
        """龙头企业有A、B names both; what firms are to be names nobody."""
        assert found(text) == expected

    def test_lead(self) -> None:
        """Who is said to be a chain's leading firm leads the field at hand."""
        text = "龙头企业有甘棠旋风、云溪能源。"
        field = passage(text).mention("Field", "电池", 0, 2, "test")
        done = run(organisations, passage(text, genre="industries", subject=field))
        assert claimed("LEADS", done) == [("甘棠旋风", "电池"), ("云溪能源", "电池")]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "形成以甘棠集团、云溪药业为龙头的工程机械、生物医药两大主导产业。",
                [("云溪药业", "生物医药"), ("甘棠集团", "工程机械")],
            ),
            (
                "形成以甘棠集团为龙头的汽车及配套、家电及配件两大产业。",
                [("甘棠集团", "家电及配件"), ("甘棠集团", "汽车及配套")],
            ),
            (
                "形成以甘棠集团为代表的工程机械、以云溪药业为代表的生物医药等产业。",
                [("云溪药业", "生物医药"), ("甘棠集团", "工程机械")],
            ),
        ],
    )
    def test_lead_trades(self, text: str, expected: list[tuple[str, str]]) -> None:
        """As many trades as firms fall to one each; one firm leads all of a list."""
        done = run(organisations, passage(text))
        assert sorted(claimed("LEADS", done)) == sorted(expected)

    def test_firms_of_a_kind_lead_no_trade(self) -> None:
        """以甲、乙为代表的工程机械企业: what they stand for are firms."""
        text = "以甘棠集团、云溪机电为代表的工程机械企业，加快出海。"
        assert claimed("LEADS", run(organisations, passage(text))) == []


class TestWhatStandsBefore:
    """What a firm is called before its name, and who gathers it, is no part of the name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("龙头企业甘棠集团实现产值1200亿元。", ["甘棠集团"]),
            ("主要企业有甘棠集团、云溪集团。", ["甘棠集团", "云溪集团"]),
            ("甲经开区集聚甘棠集团、云溪集团。", ["甘棠集团", "云溪集团"]),
            ("聚集了甘棠集团、云溪集团。", ["甘棠集团", "云溪集团"]),
            ("培育出甘棠集团、云溪集团。", ["甘棠集团", "云溪集团"]),
            ("委托甘棠大学运营。", ["甘棠大学"]),
        ],
    )
    def test_is_cut(self, text: str, expected: list[str]) -> None:
        """龙头企业|甲集团, 甲经开区集聚|乙集团."""
        assert found(text) == expected

    def test_project_of_machines(self) -> None:
        """A firm that founds something for 工程机械 is no part of a project's name."""
        text = "支持甘棠重科牵头组建湖南省工程机械创新联合体。"
        assert found(text) == ["甘棠重科"]
