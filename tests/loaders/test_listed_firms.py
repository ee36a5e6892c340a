"""Firms that are known by the names under which an exchange lists them, and their goods."""

import pytest

from docs.make_firms import short_names
from loaders.extractors.firm_goods import firm_goods
from loaders.lexicon import Lexicon
from loaders.names.listed import listed
from tests.loaders.test_extractors import named, passage, run
from tests.loaders.test_sentences_of_plans import said

_HEAD = "云溪市先进制造业发展报告（2024年）\n三、重点产业\n（一）新能源产业。\n"


def firms(text: str) -> set[str]:
    """Return the organisations that a sentence of a report names."""
    names, _ = said(text, _HEAD)
    label = "Organisation "
    return {each.removeprefix(label) for each in names if each.startswith(label)}


class TestNames:
    """A firm's short name needs neither a word for firms nor somebody who says what it is."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("博威合金特种带材用于连接器。", {"博威合金"}),
            ("支持鸣志电器、绿的谐波扩大产能。", {"鸣志电器", "绿的谐波"}),
            # A name may go on with what firms are called, or say which branch it is.
            ("华润微电子、通富微电（锡山）扩产。", {"华润微电子", "通富微电"}),
            ("华天科技（西安）先进封装实现量产。", {"华天科技（西安）"}),
            # Whole items, and no part of other words: 创新|和成果.
            ("依托新和成、鱼跃医疗发展新材料。", {"新和成", "鱼跃医疗"}),
            ("创新和成果转化不断加快。", set()),
            # Names that are words, goods or trades of places are none by themselves.
            ("机器人、太阳能等产业快速增长。", set()),
            ("推动卫星化学、通用电梯等领域发展。", set()),
            ("鄂尔多斯、连云港风光资源丰富。", set()),
            ("鼓励中联重科联合湖南大学攻关。", {"中联重科", "湖南大学"}),
            # Multinationals, state groups, and firms of fame that no exchange lists.
            ("引进博世、飞利浦、长鑫存储。", {"博世", "飞利浦", "长鑫存储"}),
            # Universities and institutes by the names that everybody uses.
            ("支持哈工大（深圳）、中国科大设立分院。", {"哈工大（深圳）", "中国科大"}),
            ("依托中科院合肥物质院、中国信通院建设节点。", {"中科院合肥物质院", "中国信通院"}),
        ],
    )
    def test_are_known(self, text: str, expected: set[str]) -> None:
        """Each where a name may begin, as long as it goes on."""
        assert firms(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("长阳科技在量子点膜、光学反射膜等品类打破垄断。", {"长阳科技"}),
            ("支持华恒生物扩大丙氨酸、缬氨酸优势。", {"华恒生物"}),
            (
                "支持沃森生物、中国医学科学院医学生物学研究所、泽润生物开展疫苗研发。",
                {"沃森生物", "中国医学科学院医学生物学研究所", "泽润生物"},
            ),
        ],
    )
    def test_end_lists(self, text: str, expected: set[str]) -> None:
        """Behind a firm of which more is said nothing is a firm of the same list."""
        assert firms(text) == expected


class TestTable:
    """The table is what an exchange lists, without its marks."""

    @pytest.mark.parametrize(
        ("code", "written", "expected"),
        [
            ("000002", "万  科Ａ", []),
            ("300274", "阳光电源", ["阳光电源"]),
            ("688981", "中芯国际-U", ["中芯国际"]),
            ("600000", "*ST国华", []),
            ("600001", "ST长方集团", ["长方集团"]),
            ("200001", "深物业B", []),
            ("600002", "退市大化", []),
        ],
    )
    def test_short_names(self, code: str, written: str, expected: list[str]) -> None:
        """Names of two signs, cut short or of what is delisted are left out."""
        assert list(short_names([{"stock_code": code, "short_name": written}])) == expected

    def test_is_general(self) -> None:
        """Some four thousand are sure; what may be a word or a place is not among them."""
        sure = listed(Lexicon()).rows
        assert len(sure) > 4000
        assert not {"机器人", "太阳能", "海南橡胶", "鄂尔多斯", "航天信息", "新希望"} & sure.keys()


class TestGoods:
    """What is told of a firm's goods names goods, and the field that the passage is about."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "戴维医疗婴儿培养箱、美康生物的全自动生化分析仪市场份额国内领先。",
                {"婴儿培养箱", "全自动生化分析仪"},
            ),
            (
                "锦浪科技、德业股份组串式逆变器、微型逆变器出口稳居前五。",
                {"组串式逆变器", "微型逆变器"},
            ),
            (
                "万华化学（宁波）特种异氰酸酯、镇海炼化己二腈等项目投产。",
                {"特种异氰酸酯", "己二腈"},
            ),
            ("东方电缆完成海缆型式试验。", set()),
            ("步科股份的无框力矩电机已进入头部厂商供应链。", {"无框力矩电机"}),
            ("拓普集团自主研制的车身结构件批量供货。", {"车身结构件"}),
            ("双环传动主攻RV减速器。", {"RV减速器"}),
            # What a firm enlarges is not called so.
            ("东方日升扩大组件产量。", {"组件"}),
        ],
    )
    def test_are_named(self, text: str, expected: set[str]) -> None:
        """Not with the firm before them, and only where all that is listed is goods."""
        names, facts = said(text, _HEAD)
        goods = {each.removeprefix("Product ") for each in names if each.startswith("Product ")}
        assert goods == expected
        assert {f"新能源产业 DEVELOPS {each}" for each in expected} <= facts

    def test_of_firms_that_nobody_knows(self) -> None:
        """Where an item may begin with such a firm's name, none of the list is believed."""
        text = "拓普集团底盘系统、甘棠引线框架材料畅销海外。"
        assert named("Product", run(firm_goods, passage(text))) == []
        known = text.replace("甘棠", "京东方")
        assert named("Product", run(firm_goods, passage(known))) == ["底盘系统", "引线框架材料"]

    @pytest.mark.parametrize("who", ["比亚迪", "企业"])
    def test_are_used(self, who: str) -> None:
        """Who uses them, and 将 before them, are no part of their name."""
        _, facts = said(f"{who}将刀片电池用于纯电动客车。", _HEAD)
        assert "刀片电池 APPLIED_IN 纯电动客车" in facts
