"""Trades that a plan says are to grow, each called by its whole name."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = (
    "宁波市国民经济和社会发展第十四个五年规划纲要\n"
    "第四章　构建现代产业体系\n第二节　推动产业优化升级\n"
)
ZONE = "江西省制造业发展规划\n五、优化产业布局\n"


def stated(text: str, head: str, kind: str) -> set[str]:
    """Return the targets of the relations of a type that a text states."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts.facts
    return {each.target.name for each in found if each.type == kind}


class TestTrades:
    """What a measure is to make grow."""

    @pytest.mark.parametrize(
        "trade",
        ["软件和信息技术服务业", "软件与信息服务业", "现代物流业", "装备制造业", "生物医药"],
    )
    @pytest.mark.parametrize(
        "form",
        [
            "做强{}。",
            "做大做强{}，建设一批项目。",
            "大力发展{}。",
            "推动{}高质量发展。",
        ],
    )
    def test_whole_names(self, trade: str, form: str) -> None:
        """做大做强 is one verb, and a trade that ends in 业 is called so."""
        assert stated(form.format(trade), HEAD, "PROMOTES") == {trade}

    @pytest.mark.parametrize(
        "text",
        ["做大做强龙头企业。", "做大做强制造业。", "做大做强主导产业。", "大力发展服务业。"],
    )
    def test_general_words(self, text: str) -> None:
        """Firms, and what all trades together are called, are none."""
        assert not stated(text, HEAD, "PROMOTES")


class TestZones:
    """What a zone is to make grow."""

    @pytest.mark.parametrize(
        "verb",
        [
            "持续做大做强",
            "加快做大做强",
            "巩固提升",
            "改造提升",
            "培育发展",
            "聚力发展",
            "巩固壮大",
        ],
    )
    def test_verbs(self, verb: str) -> None:
        """How and for how long it does so makes no difference."""
        found = stated(f"南昌高新区{verb}电子信息、生物医药。", ZONE, "SUPPORTS")
        assert found == {"电子信息", "生物医药"}


class TestOtherChapters:
    """Trades outside the chapters of a plan's own industries."""

    def test_services(self) -> None:
        """软件和信息技术服务业 is called so, is promoted, and develops what stands behind it."""
        head = (
            "宁波市国民经济和社会发展第十四个五年规划纲要\n第四章　做大做强先进制造业\n"
            "第一节　新材料产业\n发展碳纤维、气凝胶。\n第二节　汽车产业\n发展轻型客车、皮卡。\n"
            "第五章　强化要素保障\n第一节　推进数字产业化\n"
        )
        text = "做强软件和信息技术服务业，培育工业软件、嵌入式操作系统。"
        trade = "软件和信息技术服务业"
        assert trade in stated(text, head, "PROMOTES")
        found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts.facts
        made = {each.target.name for each in found
                if each.type == "DEVELOPS" and each.source.name == trade}  # fmt: skip
        assert made == {"工业软件", "嵌入式操作系统"}

    @pytest.mark.parametrize("joint", ["、", "和", "与"])
    def test_main_lines(self, joint: str) -> None:
        """以甲和乙为主攻方向 names lines of business as 以甲、乙为主攻方向 does."""
        head = "江西省“十四五”战略性新兴产业发展规划\n第三章 重点领域\n第一节 高端装备制造产业\n"
        text = f"以航空装备{joint}轨道交通装备为主攻方向，研制无人机、转向架。"
        found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts.facts
        parts = {each.source.name for each in found if each.type == "PART_OF"}
        assert parts == {"航空装备", "轨道交通装备"}
