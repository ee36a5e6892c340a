"""Projects that the rows of a table name, and the goods they are for."""

import pytest

from loaders.extractors.programmes import programmes
from loaders.extractors.project_rows import project_rows
from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import claims, context
from tests.loaders.test_outline import read

LEXICON = Lexicon()


def promoted(*rows: str) -> list[tuple[str, str]]:
    """Return what each project of a box's table promotes."""
    _, found = read("甲省规划", "三、主要任务", "推动产业升级。", "专栏1 重大项目", *rows)
    return claims(
        (each for context in found for each in project_rows(context, LEXICON)), "PROMOTES"
    )


class TestGoods:
    """A project is for the goods that its row tells it to make."""

    @pytest.mark.parametrize(
        ("name", "firm", "expected"),
        [
            ("云杉光学显示模组项目", "云杉科技", ["光学显示模组"]),
            ("云杉年产30万吨磷酸铁锂扩建项目", "云杉股份有限公司", ["磷酸铁锂"]),
            ("云杉总部基地项目", "云杉科技", []),
            ("云杉光学显示模组项目", "丹霞科技", []),
        ],
    )
    def test_behind_the_firm(self, name: str, firm: str, expected: list[str]) -> None:
        """They stand in its name behind the firm that another column says builds it."""
        found = promoted("项目名称\t建设单位\t总投资", f"{name}\t{firm}\t20亿元")
        assert found == [(name, each) for each in expected]

    @pytest.mark.parametrize(
        "contents", ["年产10万辆氢燃料电池重卡", "建设厂房，年产氢燃料电池重卡10万辆"]
    )
    def test_yearly_output(self, contents: str) -> None:
        """Or its contents say how many are to be made each year."""
        found = promoted("项目名称\t建设内容", f"云杉重卡扩产项目\t{contents}")
        assert ("云杉重卡扩产项目", "氢燃料电池重卡") in found

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("云杉集团10万吨动力电池用硫酸镍项目", ["动力电池用硫酸镍"]),
            ("云杉科技高性能电解铜箔扩建项目", ["高性能电解铜箔"]),
            ("丹霞12GWh储能电池生产基地项目", ["储能电池"]),
            ("云杉高性能电解铜箔扩建项目", []),
            ("云杉科技园二期项目", []),
            ("云杉集团500万吨/年炼油和高端合成材料项目", []),
        ],
    )
    def test_behind_owner_and_size(self, name: str, expected: list[str]) -> None:
        """They stand in its name behind what firms are called, or behind how much is made."""
        found = promoted("项目名称	建设地点	总投资", f"{name}	丹霞开发区	20亿元")
        assert found == [(name, each) for each in expected]

    def test_of_a_project_in_a_sentence(self) -> None:
        """So do those of a project that a sentence names."""
        text = "云杉能源23GWh磷酸铁锂电池项目，总投资57亿元。"
        found = claims(programmes(context(text, genre="measures"), LEXICON), "PROMOTES")
        assert ("云杉能源23GWh磷酸铁锂电池项目", "磷酸铁锂电池") in found

    def test_without_titles(self) -> None:
        """A table without titles says so too."""
        rows = (
            "云杉年产10万吨磷酸铁锂项目\t丹霞开发区\t20亿元",
            "云杉电池扩产项目\t三湾新区\t5亿元",
        )
        assert ("云杉年产10万吨磷酸铁锂项目", "磷酸铁锂") in promoted(*rows)


def test_wide_blanks() -> None:
    """Lines that each begin with a project are rows, whose cells wide blanks part."""
    lines = "云杉扩产项目　总投资20亿元\n三湾能源制氢工程　丹霞开发区　总投资5亿元\n"
    plan = f"甲省规划（2021—2025年）\n一、重大项目\n{lines}发展机床。\n"
    document = document_of(plan.encode(), "p.txt")
    assert [line.count("\t") for line in document.text.splitlines()[2:]] == [1, 2, 0]
    # A first row with amounts is no head, whose columns the others lack.
    assert not extract(document).rejects
