"""Figures of lists: what each number of A、B分别为a、b is called and measures."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_sentences_of_plans import said

_HEAD = "武汉市“十四五”制造业发展规划\n三、重点产业\n（一）新能源产业。\n"
_THREE = "光伏、风电、储能产值分别为120亿元、80亿元、60亿元"
_QUARTERS = {"一季度光伏产值增长", "二季度光伏产值增长"}
_OUTPUTS = {"光伏产值", "风电产值", "储能产值"}


def _figures(text: str) -> set[str]:
    names, _ = said(text, _HEAD)
    return {each.removeprefix("Indicator ") for each in names if each.startswith("Indicator ")}


def _measured(text: str) -> set[str]:
    _, facts = said(text, _HEAD)
    return {each for each in facts if " MEASURES " in each}


class TestNames:
    """What each figure of a list is called."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # What a list's numbers are told again of is told of each in order.
            (f"{_THREE}，增长12%、8%和15%。", _OUTPUTS | {f"{each}增长" for each in _OUTPUTS}),
            (f"{_THREE}，占比为19%、17%和64%。", _OUTPUTS | {f"{each}占比" for each in _OUTPUTS}),
            (
                f"{_THREE}，同比增长12%、8%和15%，占比分别为19%、17%和64%。",
                _OUTPUTS
                | {f"{each}同比增长" for each in _OUTPUTS}
                | {f"{each}占比" for each in _OUTPUTS},
            ),
            # A measure that a list shares may stand before how it is compared.
            (
                "光伏、风电产值同比分别增长12%、8%。",
                {"光伏产值同比增长", "风电产值同比增长"},
            ),
            # What clauses name one by one is told again of each.
            (
                "光伏产值1500亿元，风电产值1650亿元，储能产值950亿元，分别增长10%、13%和18%。",
                _OUTPUTS | {f"{each}增长" for each in _OUTPUTS},
            ),
            # Each of a list changed in its own way.
            (
                "电池制造业、纺织服装业增加值分别增长5.2%和下降3.8%。",
                {"电池制造业增加值增长", "纺织服装业增加值下降"},
            ),
            (
                "光伏、风电、储能产值分别同比下降5.2%、增长3.8%和提高1.2%。",
                {"光伏产值同比下降", "风电产值增长", "储能产值提高"},
            ),
            (
                "软件和信息技术服务业营业收入80亿元、增长5%。",
                {"软件和信息技术服务业营业收入", "软件和信息技术服务业营业收入增长"},
            ),
            # Two of three: those that were named last.
            (
                "工业总产值突破4100亿元，其中光伏产值150亿元，风电产值165亿元，分别增长10%、13%。",
                {"工业总产值", "光伏产值", "风电产值", "光伏产值增长", "风电产值增长"},
            ),
            (
                "无锡、苏州产值分别为13亿元、15亿元；占全省的19%、17%。",
                {"无锡产值", "苏州产值", "无锡产值占全省比重", "苏州产值占全省比重"},
            ),
            # A measure of its own is told of the item, and not of what was told of it before.
            (
                f"{_THREE}，净利润分别为12亿元、8亿元和6亿元。",
                _OUTPUTS | {"光伏净利润", "风电净利润", "储能净利润"},
            ),
            (
                "无锡、苏州分别集聚企业120家、80家，分别实现产值100亿元、90亿元。",
                {"无锡企业数量", "苏州企业数量", "无锡产值", "苏州产值"},
            ),
            # In one clause as in two.
            (
                "营业收入85亿元、利润6亿元分别增长8%和9%。",
                {"营业收入", "利润", "营业收入增长", "利润增长"},
            ),
            # A list as long as that of the items needs no 分别.
            ("光伏、风电、储能占比为19%、17%和64%。", {"光伏占比", "风电占比", "储能占比"}),
            (
                "光伏、风电、储能产值120亿元、80亿元、60亿元，分别增长12%、8%和15%。",
                _OUTPUTS | {f"{each}增长" for each in _OUTPUTS},
            ),
            # A share of another whole is a share of the same thing.
            (
                "集成电路产量占全省的1/2以上、全国的1/4。",
                {"集成电路产量占全省比重", "集成电路产量占全国比重"},
            ),
            # A short name has a cost as a long one has.
            (
                "总投资30亿元的光伏产业园、总投资20亿元的储能电池项目投产。",
                {"光伏产业园总投资", "储能电池项目总投资"},
            ),
            # What sums a list up is no part of its last item.
            (f"{_THREE.replace('产值', '三大产业产值')}。", _OUTPUTS),
            (f"{_THREE.replace('产值', '三大产业板块产值')}。", _OUTPUTS),
            (
                "小鹏、蔚来两家整车企业产量分别达到12万辆、8万辆。",
                {"小鹏产量", "蔚来产量"},
            ),
            (
                "光伏、智能家电两条产业链产值分别达到2000亿元、1000亿元。",
                {"光伏产业链产值", "智能家电产业链产值"},
            ),
            # What all items end with is no word of the last one's own.
            ("湖州市、黄冈市产值分别增长12%、15%。", {"湖州市产值增长", "黄冈市产值增长"}),
            # What is told behind 分别 is told of each.
            ("光伏、风电、储能分别实现产值1500亿元、600亿元和200亿元。", _OUTPUTS),
            ("湖州、黄冈分别集聚企业100家、200家。", {"湖州企业数量", "黄冈企业数量"}),
            ("光伏、风电分别增长12%、15%。", {"光伏增长", "风电增长"}),
            # What stands behind the last place of a list is told of every one.
            (
                "无锡、苏州集成电路产业规模分别达到1200亿元、800亿元。",
                {"无锡集成电路产业规模", "苏州集成电路产业规模"},
            ),
            (
                "芜湖经开区、三山经开区智能装备产值分别增长21.5%、17.3%。",
                {"芜湖经开区智能装备产值增长", "三山经开区智能装备产值增长"},
            ),
            ("光伏、风电分别占8.49%、4.45%。", {"光伏占比", "风电占比"}),
            ("光伏、风电产值分别同比增长12%、15%。", {"光伏产值同比增长", "风电产值同比增长"}),
        ],
    )
    def test_are_each_ones_own(self, text: str, expected: set[str]) -> None:
        """A number goes to the item of its place."""
        assert _figures(text) == expected


class TestTimes:
    """What says when, or that something is hoped for, is no part of a name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("光伏产值有望突破1000亿元。", {"光伏产值"}),
            ("光伏销量有望超过45万台，市场份额有望突破50%。", {"光伏销量", "市场份额"}),
            ("1—12月光伏产值增长9%。", {"光伏产值增长"}),
            ("今年1至11月份，光伏产值增长9%。", {"光伏产值增长"}),
            ("工业投资全年增长13%。", {"工业投资增长"}),
            ("技改投资全年预计增长14%。", {"技改投资增长"}),
            # A quarter sets a figure apart from those of others.
            ("一季度光伏产值增长9%，二季度光伏产值增长8%。", _QUARTERS),
        ],
    )
    def test_are_left_out(self, text: str, expected: set[str]) -> None:
        """Names go by what is measured."""
        assert _figures(text) == expected


def _values(text: str) -> set[tuple[str, str, str]]:
    made = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt")).facts.entities
    return {
        (each.name, f"{each.properties['value']:g}", str(each.properties.get("year", "")))
        for each in made
        if each.label == "Indicator"
    }


class TestChanges:
    """What each of a list came from, and what it came to."""

    @pytest.mark.parametrize(
        "text",
        [
            "2024年，光伏、风电产值占比分别由2015年的10%、20%提高到30%、50%。",
            "2024年，光伏、风电产值占比由2015年的10%、20%分别提高到30%、50%。",
            "光伏、风电产值占比分别由2015年的10%和20%，提高到2024年的30%和50%。",
        ],
    )
    def test_are_each_ones_own(self, text: str) -> None:
        """Two numbers of each: that of the year before, and that of now."""
        assert _values(text) == {
            ("光伏产值占比", "10", "2015"),
            ("风电产值占比", "20", "2015"),
            ("光伏产值占比", "30", "2024"),
            ("风电产值占比", "50", "2024"),
        }


class TestTargets:
    """What each figure of a list measures."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                f"{_THREE}，增长12%、8%和15%。",
                {
                    f"{a}产值{b} MEASURES {a}"
                    for a in ("光伏", "风电", "储能")
                    for b in ("", "增长")
                },
            ),
            (
                "阳光电源、晶澳科技营业收入分别增长10%、20%。",
                {
                    "阳光电源营业收入增长 MEASURES 阳光电源",
                    "晶澳科技营业收入增长 MEASURES 晶澳科技",
                },
            ),
            # What owns all that is listed.
            (
                "阳光电源营业收入、利润分别增长10%、20%。",
                {"阳光电源营业收入增长 MEASURES 阳光电源", "利润增长 MEASURES 阳光电源"},
            ),
            # What is no place that is known is not the place before it.
            (
                "左岭新城、未来科技城产值分别增长12%、15%。",
                {"左岭新城产值增长 MEASURES 左岭新城", "未来科技城产值增长 MEASURES 新能源产业"},
            ),
            # Each cost is that of the thing behind it.
            (
                "总投资30亿元的湘江光伏产业园、总投资20亿元的宁德储能电池项目投产。",
                {
                    "湘江光伏产业园总投资 MEASURES 湘江光伏产业园",
                    "宁德储能电池项目总投资 MEASURES 宁德储能电池项目",
                },
            ),
        ],
    )
    def test_are_each_ones_own(self, text: str, expected: set[str]) -> None:
        """No number is told of another item of its list."""
        assert _measured(text) == expected


class TestCounts:
    """What is counted, and what a number only says beside it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "打造1至2个万亿级、5个五千亿级、10个千亿级产业集群。",
                {"万亿级产业集群数量", "五千亿级产业集群数量", "千亿级产业集群数量"},
            ),
            ("建设120个以上具有行业和区域影响力的平台。", {"平台数量"}),
            ("武汉是全国首批5个国家综合性科学中心之一。", set()),
        ],
    )
    def test_are_called(self, text: str, expected: set[str]) -> None:
        """Levels share the head of the last; one of five is no five."""
        assert _figures(text) == expected
