"""What meets several needs that stand in front of it, and who only takes part in what is built."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

FIELD = "某省“十四五”战略性新兴产业发展规划\n第三章 重点领域\n第一节 新材料产业\n"
LAYOUT = "某省制造业高质量发展规划\n五、优化产业布局\n"


def stated(text: str, head: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the relations of a type that a text states."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts.facts
    return {(each.source.name, each.target.name) for each in found if each.type == kind}


class TestNeeds:
    """面向甲、乙需求，发展A、B does not say which of them meets which need."""

    @pytest.mark.parametrize(
        "front",
        [
            "面向航空航天、轨道交通等领域需求",
            "瞄准航空航天、轨道交通需求",
            "围绕航空航天、轨道交通等应用需求",
        ],
    )
    def test_are_met_by_the_field(self, front: str) -> None:
        """Several needs in front of several things: the field alone is applied in them."""
        used = stated(f"{front}，发展铝锂合金、碳纤维。", FIELD, "APPLIED_IN")
        assert used == {("新材料产业", "航空航天"), ("新材料产业", "轨道交通")}

    @pytest.mark.parametrize(
        ("text", "pair"),
        [
            ("面向航空航天需求，发展铝锂合金、碳纤维。", ("碳纤维", "航空航天")),
            ("面向航空航天、轨道交通需求，发展碳纤维。", ("碳纤维", "轨道交通")),
            ("面向航空航天、轨道交通，发展铝锂合金、碳纤维。", ("碳纤维", "轨道交通")),
            ("发展铝锂合金、碳纤维，满足航空航天、轨道交通需求。", ("碳纤维", "轨道交通")),
        ],
    )
    def test_are_met_by_things(self, text: str, pair: tuple[str, str]) -> None:
        """One need, one thing, uses that are no needs, and things before their needs are pairs."""
        assert pair in stated(text, FIELD, "APPLIED_IN")


class TestHelpers:
    """Where a cluster is that others take part in."""

    @pytest.mark.parametrize(
        "text",
        [
            "九江、抚州参与，建设航空装备产业集群。",
            "推动九江、抚州等地协同发展，着力打造航空装备产业集群。",
            "九江、抚州协同配套，打造航空装备产业集群。",
        ],
    )
    def test_have_it_not(self, text: str) -> None:
        """Who takes part is no seat of what the clause behind builds."""
        assert not stated(text, LAYOUT, "LOCATED_IN")

    @pytest.mark.parametrize(
        "text",
        ["九江、抚州建设航空装备产业集群。", "九江、抚州协同发展，共建航空装备产业集群。"],
    )
    def test_build_it_together(self, text: str) -> None:
        """What several build, or build together, is in each of them."""
        found = {place for _, place in stated(text, LAYOUT, "LOCATED_IN")}
        assert found == {"九江市", "抚州市"}
