"""What sentences on layout say of places: whose means a clause names, and what is then told."""

import pytest

from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract

LEXICON = Lexicon()
_HEAD = "湖南省先进制造业发展规划（2024—2027年）\n三、空间布局\n"
_COUNTY = "浏阳市先进制造业发展规划（2024—2027年）\n三、空间布局\n"


def told(text: str, head: str = _HEAD) -> set[tuple[str, str]]:
    """Return who specialises in what in a chapter on layout."""
    return {(place, name) for place, _, name in labelled(text, head)}


def labelled(text: str, head: str = _HEAD) -> set[tuple[str, str, str]]:
    """Return who specialises in what, and of which label that is."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
    return {
        (e.source.name, e.target.label, e.target.name) for e in found if e.type == "SPECIALISES_IN"
    }


class TestMeans:
    """What bears a place's work stands between its name and the verb."""

    @pytest.mark.parametrize(
        "text",
        [
            "浏阳市以某镇园区为载体发展果汁饮料、光伏支架。",
            "浏阳市以经开区为平台做强果汁饮料、光伏支架。",
            "浏阳市以柑橘资源为基础发展果汁饮料、光伏支架。",
        ],
    )
    def test_are_no_part_of_what_it_develops(self, text: str) -> None:
        """Behind 以…为载体 no comma need stand."""
        assert told(text) == {("浏阳市", "果汁饮料"), ("浏阳市", "光伏支架")}


class TestSubjects:
    """What a place does first, before it develops things, is no reason to forget it."""

    @pytest.mark.parametrize(
        "text",
        [
            "浏阳市融合文旅、康养，发展竹木家具、智能晾衣机。",
            "浏阳市压减低端产能，发展竹木家具、智能晾衣机。",
            "浏阳市淘汰落后产能，发展竹木家具、智能晾衣机。",
            "浏阳市同时依托竹木资源发展竹木家具、智能晾衣机。",
        ],
    )
    def test_are_those_of_the_clauses_behind(self, text: str) -> None:
        """What is merged or given up says nothing of what the place develops."""
        assert {("浏阳市", "竹木家具"), ("浏阳市", "智能晾衣机")} <= told(text)

    @pytest.mark.parametrize("given_up", ["压减低端铸件产能", "淘汰落后产能"])
    def test_turn_to_what_they_develop(self, given_up: str) -> None:
        """转向 says what a town makes from now on; 内坑镇|压减 does not hold 镇压."""
        found = told(f"石桥镇、柳坑镇{given_up}，转向岩板、发泡陶瓷。", _COUNTY)
        assert found == {
            (town, thing) for town in ("石桥镇", "柳坑镇") for thing in ("岩板", "发泡陶瓷")
        }


class TestTowns:
    """What towns make, in the plan of their county."""

    @pytest.mark.parametrize("trade", ["厨具", "智能家居", "灯饰", "锁具", "电动工具"])
    def test_have_trades_of_the_household_for_lines_of_business(self, trade: str) -> None:
        """What ends as goods do and is known as a trade is no product of the town."""
        found = labelled(f"石桥镇以{trade}、轻型卡车为特色。", _COUNTY)
        assert ("石桥镇", "Field", trade) in found

    def test_have_them_where_a_field_is_at_hand(self) -> None:
        """A lead above makes no product of a trade."""
        head = "浏阳市先进制造业发展规划（2024—2027年）\n三、重点任务\n（一）智能家电产业\n"
        found = labelled("1．木作卫浴。石桥镇以红木家具为特色。", head)
        assert ("石桥镇", "Field", "红木家具") in found

    @pytest.mark.parametrize("said", ["发展岩板、发泡陶瓷", "做强岩板、发泡陶瓷"])
    def test_of_a_list_have_their_kind_from_the_last(self, said: str) -> None:
        """三河、大浪镇发展A names two towns, though no count says so."""
        found = told(f"柳坑、石桥镇{said}。", _COUNTY)
        assert {place for place, _ in found} == {"柳坑镇", "石桥镇"}

    def test_better_goods_of_any_kind(self) -> None:
        """Behind 提升 and 巩固 goods are what is made, whatever goods their head says."""
        found = told("石桥镇提升鱼糜制品、即食制品精深加工水平。", _COUNTY)
        assert found == {("石桥镇", "鱼糜制品"), ("石桥镇", "即食制品")}

    @pytest.mark.parametrize("end", ["等镇为主阵地", "等镇街为重点", "等乡镇为核心"])
    def test_bear_the_field_of_a_lead(self, end: str) -> None:
        """等镇 closes a list of towns as 等地 does."""
        head = "浏阳市先进制造业发展规划（2024—2027年）\n三、重点任务\n（一）智能家居产业\n"
        found = told(f"1．智能照明。以柳坑镇、石桥镇{end}，发展植物照明灯、智慧路灯。", head)
        assert found == {("柳坑镇", "智能照明"), ("石桥镇", "智能照明")}


class TestStrengths:
    """What places are known to be good at."""

    @pytest.mark.parametrize(
        "strong",
        [
            "石化、己内酰胺方面优势突出",
            "石化、己内酰胺等领域具有较强优势",
            "石化、己内酰胺等领域走在全国前列",
            "石化、己内酰胺领域处于国内领先地位",
        ],
    )
    def test_are_what_they_live_on(self, strong: str) -> None:
        """在A、B方面优势突出 says it as 以A、B为特色 does."""
        assert told(f"岳阳市在{strong}。") == {("岳阳市", "石化"), ("岳阳市", "己内酰胺")}

    def test_are_trades(self) -> None:
        """What is no line of business is none for being a strength."""
        assert told("岳阳市在人才、区位方面优势明显。") == set()


class TestMeasures:
    """What a task on layout is for."""

    @pytest.mark.parametrize("rests", ["为载体，发展", "为引领，发展", "为依托，做强"])
    def test_promote_no_park_that_work_rests_on(self, rests: str) -> None:
        """以某园为载体 says with what a trade grows, and 建设乙园 what is to be built."""
        head = "湖南省先进制造业发展规划（2024—2027年）\n四、保障措施\n（一）优化空间布局\n"
        text = f"浏阳市以甘棠经济开发区{rests}光伏支架，建设云溪智能制造产业园。\n"
        found = extract(document_of(f"{head}{text}".encode(), "plan.txt"), LEXICON).facts.facts
        promoted = {e.target.name for e in found if e.type == "PROMOTES"}
        assert "云溪智能制造产业园" in promoted
        assert "甘棠经济开发区" not in promoted
