"""What chapters on layout say of places and their trades, and what is no name in them."""

import pytest

from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract

LEXICON = Lexicon()
_HEAD = "湖南省先进制造业发展规划（2024—2027年）\n三、空间布局\n"
_CITY = "长沙市先进制造业发展规划（2024—2027年）\n三、空间布局\n"


def found_in(text: str, head: str = _HEAD) -> tuple[set[str], set[tuple[str, str, str]]]:
    """Return the names and the facts of a sentence in a chapter on layout."""
    made = extract(document_of(f"{head}{text}\n".encode(), "plan.txt"), LEXICON).facts
    names = {each.name for each in made.entities}
    return names, {(each.source.name, each.type, each.target.name) for each in made.facts}


def told(text: str, head: str = _HEAD) -> set[tuple[str, str]]:
    """Return who specialises in what in a chapter on layout."""
    return {(one, other) for one, kind, other in found_in(text, head)[1] if kind[0] == "S"}


class TestNames:
    """What stands beside a name is no part of it, and what is of a kind has none."""

    @pytest.mark.parametrize(
        ("text", "head", "names"),
        [
            ("引导特色制造业向开发区集聚。", _HEAD, set()),
            ("打造沿江高端产业创新发展带、沿路现代产业融合发展带。", _HEAD, set()),
            ("支持永州与广州共建飞地园区、“飞地”产业园。", _HEAD, {"永州市", "广州市"}),
            ("三市共同签署了电子信息产业发展战略合作协议。", _HEAD, set()),
            ("涉及永州、郴州两市，共24个县（市、区）。", _HEAD, {"永州市", "郴州市"}),
            ("包括长沙县（不含云溪镇）、望城区。", _CITY, {"长沙县", "云溪镇", "望城区"}),
        ],
    )
    def test_are_whole(self, text: str, head: str, names: set[str]) -> None:
        """Neither what goes to a zone nor a kind of park, nor a count of counties is named."""
        assert found_in(text, head)[0] - {"湖南省", "长沙市"} == names

    def test_of_new_areas_say_nothing_of_their_rank(self) -> None:
        """国家级湘江新区 is 湘江新区."""
        text = "国家级湘江新区重点发展智能网联汽车。"
        assert told(text) == {("湘江新区", "智能网联汽车")}

    def test_of_trades_say_nothing_of_their_weight(self) -> None:
        """特别是 stands before what is meant above all."""
        text = "郴州市重点发展制造业，特别是高端装备制造、新能源汽车。"
        assert told(text) >= {("郴州市", "高端装备制造"), ("郴州市", "新能源汽车")}
        assert not any("特别" in name for name in found_in(text)[0])


class TestTrades:
    """Whose trade is whose in a sentence that tells of several places."""

    def test_of_means_are_those_of_their_own_clause(self) -> None:
        """The next 依托 turns to others."""
        text = "依托长沙、株洲发展工程机械，依托岳阳发展石油化工。"
        assert told(text) == {
            ("长沙市", "工程机械"), ("株洲市", "工程机械"), ("岳阳市", "石油化工"),
        }  # fmt: skip

    @pytest.mark.parametrize("mark", ["与", "、", "和"])
    def test_that_end_as_work_does_are_no_work_on_goods(self, mark: str) -> None:
        """食品加工 in a list is a trade, and nobody makes 食品."""
        names, _ = found_in(f"郴州市：装备制造{mark}食品加工。")
        assert names == {"湖南省", "郴州市", "装备制造", "食品加工"}

    def test_are_those_of_the_towns_in_brackets(self) -> None:
        """（含…） lists towns of the county."""
        text = "长沙县（含云溪镇、黄石街道）重点发展工程机械。"
        assert told(text, _CITY) == {
            (place, "工程机械") for place in ("长沙县", "云溪镇", "黄石街道")
        }


class TestSeats:
    """Which places a layout gives a trade, by a colon, a core or the name of a part."""

    @pytest.mark.parametrize(
        "text",
        [
            "智能装备：郴州市、永州市；食品加工：岳阳市。",
            "智能装备产业：郴州市、永州市。食品加工产业：岳阳市。",
            "智能装备产业形成以郴州为核心区，永州为配套区的格局。食品加工以岳阳为核心。",
            "以郴州、永州为主的沿江产业带，重点发展智能装备；以岳阳为主的沿路带，发展食品加工。",
            "“一核”：以云溪经开区、郴州、永州为核心，发展智能装备。岳阳发展食品加工。",
            "以云溪科技城、郴州、永州为核心，发展智能装备。岳阳发展食品加工。",
            "形成郴州智能装备、永州智能装备、岳阳食品加工的产业格局。",
        ],
    )
    def test_are_told(self, text: str) -> None:
        """A zone may stand first among the places, and the trade before a colon."""
        assert told(text) >= {
            ("郴州市", "智能装备"), ("永州市", "智能装备"), ("岳阳市", "食品加工"),
        }  # fmt: skip

    @pytest.mark.parametrize("text", ["责任单位：郴州市、永州市。", "试点城市：郴州市。"])
    def test_are_none_behind_what_is_no_trade(self, text: str) -> None:
        """Who is responsible specialises in nothing."""
        assert told(text) == set()

    def test_are_each_of_the_parts_of_a_region(self) -> None:
        """南部地区 is as much a part as 西部地区."""
        text = "西部地区重点发展食品加工，南部地区发展现代物流。"
        assert told(text) == {("西部地区", "食品加工"), ("南部地区", "现代物流")}


class TestKinds:
    """What layouts call things by their kind, and by where they lie."""

    def test_are_none_of_a_kind(self) -> None:
        """A cluster of zones of manufacturing, a park by its rank and a base by its acres."""
        text = "共建制造业组团，做强发展主轴，创成市级园区，建成万亩以上示范基地、万亩连片基地。"
        assert found_in(text)[0] == {"湖南省"}

    def test_of_areas_have_the_sign_of_their_province(self) -> None:
        """渝东北地区 is no 东北地区."""
        text = "郴州市与渝东北地区、皖西北地区联动发展。"
        assert found_in(text)[0] >= {"渝东北", "皖西北"}
        assert not found_in(text)[0] & {"东北地区", "西北地区"}

    @pytest.mark.parametrize("verb", ["努力使", "力争使", "使"])
    def test_of_trades_have_no_verb(self, verb: str) -> None:
        """What is to become of trades stands before and behind them."""
        names, _ = found_in(f"{verb}汽车零部件、电子信息、机械制造三大产业成为中坚力量。")
        assert not any("使" in name for name in names)
