"""What the tasks of plans say of trades that are applied, and of what lends them its strength."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "泸州市工业倍增行动计划\n三、重点任务\n（一）推进数字化转型\n"


def facts(text: str, head: str = HEAD) -> tuple[set[str], set[tuple[str, str]]]:
    """Return what a text names, each behind its label, and what it says is applied where."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts
    named = {f"{each.label} {each.name}" for each in found.entities}
    used = (each for each in found.facts if each.type == "APPLIED_IN")
    return named, {(each.source.name, each.target.name) for each in used}


class TestTrades:
    """A trade that a measure promotes is applied as a thing would be."""

    @pytest.mark.parametrize("trade", ["人工智能", "新型储能", "智能网联汽车", "工业互联网"])
    @pytest.mark.parametrize(
        "text",
        ["推动{}在港口、矿山等领域深度应用。", "深化{}在港口、矿山规模化应用。"],
    )
    def test_are_applied(self, trade: str, text: str) -> None:
        """推动人工智能在A、B等领域应用: the field is promoted, and is applied in A and B."""
        named, used = facts(text.format(trade))
        assert used == {(trade, "港口"), (trade, "矿山")}
        assert f"Field {trade}" in named

    @pytest.mark.parametrize(
        ("text", "source"),
        [
            ("推动人工智能技术赋能钢铁、化工行业。", "人工智能技术"),
            ("推动人工智能赋能钢铁、化工等行业。", "人工智能"),
            ("推进工业互联网赋能钢铁、化工等传统产业改造升级。", "工业互联网"),
        ],
    )
    def test_lend_their_strength(self, text: str, source: str) -> None:
        """What stands before 赋能 is used in the trades behind it, and no part of them."""
        named, used = facts(text)
        assert used == {(source, "钢铁"), (source, "化工")}
        assert not any("赋能" in each for each in named)

    def test_lend_it_to_one(self) -> None:
        """以人工智能赋能制造业 names 制造业."""
        named, used = facts("以人工智能赋能制造业、农业和服务业。")
        assert used == {("人工智能", each) for each in ("制造业", "农业", "服务业")}
        assert not any("赋能" in each for each in named)

    def test_of_all_trades_are_none(self) -> None:
        """实体经济 is every trade, and so none."""
        named, used = facts("推动大数据、人工智能赋能实体经济。")
        assert not used
        assert "Field 实体经济" not in named


@pytest.mark.parametrize(
    "title",
    ["云河市加快推进智能制造发展三年行动计划", "云河市扎实推进制造业倍增行动计划"],
)
def test_title_names_no_programme(title: str) -> None:
    """A plan is none of its own programmes, whatever verb its title has."""
    named, _ = facts("推动机器人在港口应用。", f"{title}\n三、重点任务\n（一）拓展应用\n")
    assert not any(each.startswith("Programme") for each in named)


def test_shared_is_no_trade() -> None:
    """小微企业共用窑炉 is used together, and by no trade."""
    head = "云河市陶瓷产业发展规划\n三、重点领域\n（一）日用陶瓷\n"
    named, _ = facts("发展小微企业共用窑炉、酒店用瓷。", head)
    assert "Field 小微企业共" not in named
