"""What a plan gives, in money or as a share of a cost."""

import pytest

from graph.model import Document, Plan
from loaders.figures.grants import grants
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()


def given(text: str) -> list[tuple[str, float, str, str]]:
    """Return what each grant is called, how much it is, and its unit and comparator."""
    return [
        (each.name, each.stated.quantity.low, each.stated.quantity.unit,
         each.stated.quantity.comparator)
        for each in grants(text, LEXICON)
    ]  # fmt: skip


class TestGrants:
    """A number that somebody is given."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("对链主企业给予最高500万元奖励", [("链主企业奖励金额", 500, "万元", "<=")]),
            ("对“揭榜挂帅”项目最高给予1000万元支持。",
             [("“揭榜挂帅”项目支持金额", 1000, "万元", "<=")]),
            ("按年度研发费用增量的30%给予补助，单个企业每年最高1000万元",
             [("年度研发费用增量补助比例", 30, "%", "="),
              ("单个企业每年补助金额", 1000, "万元", "<=")]),
            # one for each; what must be reached is no grant
            ("对产值首次突破10亿元、50亿元的企业分别给予100万元、500万元奖励",
             [("产值奖励金额", 100, "万元", "="), ("产值奖励金额", 500, "万元", "=")]),
            # what was paid, and what a fund or a year's budget holds
            ("已兑现奖补资金3.6亿元", []),
            ("设立规模60亿元的产业基金", []),
            # how large a thing is that somebody is helped to build
            ("支持甲集团牵头打造500亿元规模的产业联盟", []),
            ("支持建设300亿元级产业基地", []),
            ("每年统筹不少于10亿元支持技术改造", []),
        ],
    )  # fmt: skip
    def test_amounts(self, text: str, expected: list[tuple[str, float, str, str]]) -> None:
        """最高 and 不超过 bound it; the clause says for what it is given."""
        assert given(text) == expected

    def test_measure(self) -> None:
        """A grant is a target of the measure that it stands under, or of the programme named."""
        text = (
            "湖南省行动计划\n四、保障措施\n（一）加强要素保障。对链主企业给予最高500万元奖励。\n"
            "（二）强化技术攻关。实施“尖兵”专项，对牵头企业给予200万元补助，单个项目最高60万元。\n"
            "（三）加强金融支持。设立50亿元某产业基金，对首台（套）装备给予不超过90万元奖励。\n"
            "（四）引育人才。落实“云河英才计划”，推动校企合作，对引才企业给予10万元奖励。\n"
            "（五）龙头企业领航工程。推动甲公司扩产，对年产值首次突破50亿元的企业给予300万元奖励。\n"
        )
        plan = Plan("test", "湖南省行动计划", region="湖南省")
        facts = extract(Document(plan, text, text, tuple(range(len(text)))), LEXICON).facts.facts
        found = {(each.source.properties["value"], each.target.name, each.source.properties["kind"])
                 for each in facts if each.type == "MEASURES"}  # fmt: skip
        assert found >= {
            (500, "加强要素保障", "target"),
            (200, "“尖兵”专项", "target"),
            (60, "“尖兵”专项", "target"),
            (90, "加强金融支持", "target"),
            (10, "引育人才", "target"),
            (300, "龙头企业领航工程", "target"),
        }
        assert not {each for each in found if each[0] == 90} - {(90, "加强金融支持", "target")}

    @pytest.mark.parametrize("loan", ["“云河贷”产品", "“湘江保险”产品"])
    def test_loans(self, loan: str) -> None:
        """What a bank or an insurer calls its own is no product that an industry develops."""
        text = f"湖南省某产业行动计划\n四、保障措施\n（一）加强金融支持。鼓励银行机构推出{loan}。\n"
        plan = Plan("test", "湖南省某产业行动计划", region="湖南省")
        found = extract(Document(plan, text, text, tuple(range(len(text)))), LEXICON).facts
        assert not [each for each in found.entities if each.label == "Product"]
