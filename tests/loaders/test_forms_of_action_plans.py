"""What the action plans of ministries say: what is spread in trades, new modes of work."""

import pytest

from loaders import extract
from loaders.read import document_of

HEAD = "智能家电产业高质量发展行动计划（2025—2027年）\n\n二、重点任务\n\n（一）拓展应用场景\n\n"


def facts(text: str, head: str = HEAD) -> tuple[set[str], set[tuple[str, str, str]]]:
    """Return what a text names, each behind its label, and what it says: source, type, target."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts
    named = {f"{each.label} {each.name}" for each in found.entities}
    return named, {(each.source.name, each.type, each.target.name) for each in found.facts}


class TestUses:
    """Where a thing is spread, and who is asked to spread it there."""

    @pytest.mark.parametrize(
        "opening", ["鼓励", "支持", "积极", "推动", "加快", "鼓励企业", "支持龙头企业", ""]
    )
    @pytest.mark.parametrize("verb", ["推广{}", "开展{}应用试点", "部署{}"])
    def test_are_asked_for(self, opening: str, verb: str) -> None:
        """鼓励企业在A、B等领域推广C says of C that it is used in A and B."""
        named, said = facts(f"{opening}在电力、水利等领域{verb.format('巡检机器人')}。")
        used = {(source, target) for source, kind, target in said if kind == "APPLIED_IN"}
        assert used == {("巡检机器人", "电力"), ("巡检机器人", "水利")}
        assert not any(each.startswith("Field 在") for each in named)

    def test_in_works_are_no_projects(self) -> None:
        """机器人在枢纽变电站、输电通道等场景应用 names no station that is built."""
        named, said = facts("推广机器人在风电场、枢纽变电站、主干电网、输电通道等设施场景应用。")
        assert not any(each.startswith("Programme") for each in named)
        assert ("机器人", "APPLIED_IN", "枢纽变电站") in said

    @pytest.mark.parametrize("end", ["等新模式", "等模式", "等制造模式", "等新模式新业态"])
    def test_of_modes_of_work(self, end: str) -> None:
        """Ways of designing and making are techniques, whatever 等 calls them."""
        _, said = facts(f"在家电、造纸等行业推广数字化设计、柔性制造、远程运维{end}。")
        used = {(source, target) for source, kind, target in said if kind == "APPLIED_IN"}
        modes = ("数字化设计", "柔性制造", "远程运维")
        assert used == {(mode, trade) for mode in modes for trade in ("家电", "造纸")}

    def test_of_trade_as_a_mode_are_none(self) -> None:
        """直播电商 and 社区团购 are lines of business, and no techniques."""
        named, _ = facts("在家电、造纸等行业推广直播电商、社区团购等新模式。")
        assert not any(each.startswith("Technology") for each in named)


def test_a_word_that_begins_as_a_size_is_no_modifier() -> None:
    """超声刀头 is no measure of the magnets behind it, as 大尺寸 would be."""
    named, _ = facts("突破超声刀头、高温超导磁体、光子计数探测器等关键零部件。")
    assert {"Product 超声刀头", "Product 高温超导磁体"} <= named
