"""What plans and reports of development zones say in the words that they all use."""

import pytest

from loaders.extractors.platforms import platform_names
from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_PLAN = "云河经济技术开发区“十四五”发展规划\n"
_BASE = f"{_PLAN}第一章 发展基础\n"
_TASK = f"{_PLAN}第五章 重点任务\n第一节 提升创新能力\n"
_TRADES = f"{_PLAN}第三章 构建现代产业体系\n第一节 做强主导产业\n"


def _found(text: str) -> tuple[set[tuple[str, str]], set[str]]:
    found = extract(document_of(text.encode(), "plan.txt")).facts
    nodes = {(each.label, each.name) for each in found.entities}
    return nodes, as_said(found)


class TestTrades:
    """The trades that a zone names as its own."""

    @pytest.mark.parametrize("verb", ["确立", "确立了", "明确了", "构筑了", "聚集了", "培育出"])
    def test_begin_behind_the_verb(self, verb: str) -> None:
        """What was done with trades is no part of the first one's name."""
        nodes, _ = _found(f"{_BASE}{verb}新能源汽车、电子信息、生物医药三大主导产业。\n")
        fields = {name for label, name in nodes if label == "Field"}
        assert fields == {"新能源汽车", "电子信息", "生物医药"}

    def test_make_a_system_with_a_name(self) -> None:
        """Trades of all ranks are named where the system has a name of its own."""
        text = "形成以新能源汽车、电子信息为主导，新材料、生物医药为特色的“2+2”产业体系。"
        nodes, _ = _found(f"{_BASE}{text}\n")
        assert {("Field", "新材料"), ("Field", "生物医药")} <= nodes

    @pytest.mark.parametrize(
        "text",
        [
            "加强与成渝地区产业合作。",
            "融入长三角产业分工。",
            "主动对接粤港澳大湾区产业转移。",
            "推动与苏州市产业协作。",
            "推动沪苏产业协同创新。",
            "促进园区产业协同发展。",
            "深化校企产业对接。",
            "推动存量产业改造升级。",
            "带动上下游产业集聚发展。",
        ],
    )
    def test_are_no_places(self, text: str) -> None:
        """The industry of a place is no line of business."""
        nodes, _ = _found(f"{_TASK}{text}\n")
        assert not [each for each in nodes if each[0] == "Field"]


class TestPartners:
    """Whom a zone works with."""

    @pytest.mark.parametrize(
        "text",
        [
            "推进与上海临港、苏州工业园区合作，共建沪云产业园。",
            "加强与苏州工业园区产业协作。",
            "与苏州工业园区共建沪云产业园。",
            "对标苏州工业园区，建设沪云产业园。",
        ],
    )
    def test_are_not_promoted(self, text: str) -> None:
        """A park that is worked with or looked up to is none that the measure promotes."""
        nodes, facts = _found(f"{_TASK}{text}\n")
        assert ("Platform", "苏州工业园区") in nodes
        assert "提升创新能力 PROMOTES 苏州工业园区" not in facts


class TestZone:
    """The zone itself."""

    @pytest.mark.parametrize("subject", ["开发区先后", "开发区", "园区", "全区"])
    def test_has_its_statuses(self, subject: str) -> None:
        """开发区 alone is the zone whose plan it is."""
        _, facts = _found(f"{_BASE}{subject}获批国家级绿色园区。\n")
        assert "云河经济技术开发区 HAS_STATUS 国家级绿色园区" in facts

    def test_sets_the_goal_of_a_trade_behind_its_park(self) -> None:
        """What is to be earned by a year is the trade's, not of the park built for it."""
        text = "电子信息。重点发展智能终端，建设云河电子信息产业园，到2025年实现产值500亿元。"
        _, facts = _found(f"{_TRADES}{text}\n")
        assert "产值 MEASURES 电子信息" in facts

    @pytest.mark.parametrize(
        "verb", ["托管", "代管", "并入", "紧邻", "设立了", "先后建成了", "引进了", "赋能"]
    )
    @pytest.mark.parametrize("park", ["云溪工业园", "石桥新材料产业园"])
    def test_does_much_with_parks(self, verb: str, park: str) -> None:
        """What is done with a park is no part of its name."""
        named = platform_names(f"2023年，{verb}{park}。", Lexicon())
        assert [each.text for each in named] == [park]
