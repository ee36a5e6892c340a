"""What areas are made of: by verbs, by what stands right behind them, and by whom they hold."""

import pytest

from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract

LEXICON = Lexicon()
_HEAD = "湖南省先进制造业发展规划（2024—2027年）\n三、空间布局\n"


def parts(text: str, head: str = _HEAD) -> dict[str, str]:
    """Return each region that a chapter on layout makes part of another, and that one."""
    found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
    return {e.source.name: e.target.name for e in found if e.type == "PART_OF"}


class TestAreas:
    """An area's parts are its cities, whichever way the text goes through them."""

    @pytest.mark.parametrize(
        "text",
        [
            "湘南片区以衡阳为中心，辐射郴州、永州，重点发展输变电装备。",
            "湘南片区以衡阳、郴州、永州为主体，重点发展输变电装备。",
            "湘南片区衡阳、郴州、永州三市重点发展输变电装备。",
            "湘南片区。衡阳发展输变电装备，郴州主攻有色金属，永州发展农产品加工。",
            "湘南片区。衡阳、永州重点发展输变电装备。郴州主攻有色金属。",
            "（一）湘南片区\n衡阳市、永州市发展输变电装备，郴州市主攻有色金属。",
            "一区：湘南片区。衡阳发展输变电装备，郴州主攻有色金属，永州发展农产品加工。",
        ],
    )
    def test_are_made_of_cities(self, text: str) -> None:
        """Cities under an area are told what to do as its parts."""
        assert parts(text) == dict.fromkeys(("衡阳市", "郴州市", "永州市"), "湘南片区")

    def test_named_by_their_order(self) -> None:
        """前者 and 后者 are the two areas that were named last."""
        text = "两圈：长株潭都市圈和环洞庭湖经济圈。前者涵盖长沙、株洲，后者包括岳阳、常德。"
        one, other = "长株潭都市圈", "环洞庭湖经济圈"
        assert parts(text) == {"长沙市": one, "株洲市": one, "岳阳市": other, "常德市": other}

    def test_end_where_others_begin(self) -> None:
        """What another area is told is none of the first."""
        text = "湘南片区。衡阳发展输变电装备；湘西片区发展文化旅游；怀化发展食品。"
        assert parts(text) == {"衡阳市": "湘南片区"}

    def test_of_means_of_a_cluster(self) -> None:
        """A park before cities in a list of means takes none of them from the cluster."""
        text = "依托长沙高新区、株洲市、湘潭市，打造新材料产业集聚区。"
        found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
        placed = {e.target.name for e in found if e.source.name == "新材料产业集聚区"}
        assert {"株洲市", "湘潭市"} <= placed


class TestWings:
    """Each wing is a place, and each park that is told what to do is the next subject."""

    def test_are_places(self) -> None:
        """东翼为某县，发展…: what is said of the wing is said of the county."""
        head = _HEAD.replace("湖南省", "长沙市")
        text = "“两翼”：东翼为浏阳市，发展电子信息；西翼即宁乡市，发展储能材料。"
        found = extract(document_of(f"{head}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
        told = {(e.source.name, e.target.name) for e in found if e.type == "SPECIALISES_IN"}
        assert told == {("浏阳市", "电子信息"), ("宁乡市", "储能材料")}

    def test_are_named_without_the_verb(self) -> None:
        """“一核”是指某城市群 names 某城市群."""
        text = "“一核”是指长株潭城市群，重点发展工程机械。"
        found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
        told = {(e.source.name, e.target.name) for e in found if e.type == "SPECIALISES_IN"}
        assert told == {("长株潭城市群", "工程机械")}

    def test_do_not_stand_in_the_city_before(self) -> None:
        """支持甲市建设A基地、乙经开区建设B基地: the second base is not in 甲市."""
        text = "支持株洲市建设轨道交通装备基地、湘潭经开区建设汽车及零部件基地。"
        found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
        placed = {(e.source.name, e.target.name) for e in found if e.type == "LOCATED_IN"}
        assert ("轨道交通装备基地", "株洲市") in placed
        assert ("汽车及零部件基地", "株洲市") not in placed

    def test_what_counts_them_names_none(self) -> None:
        """A、B、C三大片区 has no area that is called C三大片区."""
        text = f"{_HEAD}以岭东、岭西、岭中三大片区为重点，发展农产品加工。\n"
        found = extract(document_of(text.encode(), "plan.txt"), LEXICON).facts.entities
        assert not [each.name for each in found if each.name.endswith("大片区")]
