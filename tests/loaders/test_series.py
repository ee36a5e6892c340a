"""Paragraphs that tell of several fields in turn, and the plain lists that stand in them."""

import pytest

from loaders.extractors.products import products
from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()
CHAPTER = ("三、重点产业", "（一）装备产业")


def made(*lines: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return who develops what, and what is part of what, of some lines of an industry."""
    _, contexts = read(*CHAPTER, *lines)
    found = [each for context in contexts for each in products(context, LEXICON)]
    return set(claims(found, "DEVELOPS")), set(claims(structure(contexts), "PART_OF"))


class TestSeries:
    """Leads that are counted within one paragraph are fields beside each other."""

    @pytest.mark.parametrize(
        "line",
        [
            "1.起重机械。重点发展塔式起重机。2.掘进机械。重点发展盾构机。",
            "（1）起重机械。重点发展塔式起重机。（2）掘进机械。重点发展盾构机。",
            "——起重机械。重点发展塔式起重机。——掘进机械。重点发展盾构机。",
            "一是起重机械。重点发展塔式起重机。二是掘进机械。重点发展盾构机。",
            "一是做强起重机械。重点发展塔式起重机。二是做优掘进机械。重点发展盾构机。",
            "起重机械：塔式起重机；掘进机械：盾构机。",
        ],
    )
    def test_each_has_its_own(self, line: str) -> None:
        """What the second lead's text develops is the second field's, and not the first's."""
        developed, parts = made(line)
        assert developed == {("起重机械", "塔式起重机"), ("掘进机械", "盾构机")}
        assert {part for part in parts if part[0] == "掘进机械"} == {("掘进机械", "装备产业")}

    def test_within_one(self) -> None:
        """A series of another kind behind a lead tells of its parts."""
        line = "1.机器人。重点发展：（1）工业机器人：焊接机器人；（2）服务机器人：康复机器人。"
        _, parts = made(line)
        assert {("工业机器人", "机器人"), ("服务机器人", "机器人")} <= parts

    def test_of_short_sentences(self) -> None:
        """一是发展A。二是发展B。 lists goods, and no fields."""
        developed, _ = made("一是发展盾构机。二是发展塔式起重机、汽车起重机。")
        assert developed == {("装备产业", each) for each in ("盾构机", "塔式起重机", "汽车起重机")}


class TestPlainLists:
    """A line that is a list of known goods needs no verb."""

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("塔式起重机、汽车起重机、盾构机。", ["塔式起重机", "汽车起重机", "盾构机"]),
            ("塔式起重机（60米以上）、盾构机。", ["塔式起重机", "盾构机"]),
            ("重点产品：盾构机；塔式起重机；汽车起重机。", ["盾构机", "塔式起重机", "汽车起重机"]),
            ("产品包括：盾构机、塔式起重机。", ["盾构机", "塔式起重机"]),
            ("龙头企业带动盾构机、塔式起重机增长。", []),
            ("政策措施：设立专项资金。", []),
        ],
    )
    def test_are_read(self, line: str, expected: list[str]) -> None:
        """With its stop or without, and behind a key; a sentence with a verb is none."""
        _, contexts = read(*CHAPTER, "1.起重机械", line)
        found = [each for context in contexts for each in products(context, LEXICON)]
        assert sorted(names(found, "Product")) == sorted(expected)

    @pytest.mark.parametrize("lead", ["产品包括：盾构机、塔式起重机。", "政策措施：设立专项资金。"])
    def test_are_no_fields(self, lead: str) -> None:
        """What such a key says is the name of no field."""
        _, parts = made(lead)
        assert parts == set()
