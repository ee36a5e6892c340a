"""Forms that plans write in: who acts in a list, labels of a section, boxes, tables of tasks."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_sentences_of_plans import said

_HEAD = "湖北省战略性新兴产业发展“十四五”规划\n三、重点产业\n（一）高端装备制造产业\n"


class TestWhoActs:
    """Whoever makes something is no part of its name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("支持中国一重突破核主泵。", {"核主泵"}),
            ("支持哈电集团、中国一重突破核主泵、压力容器。", {"核主泵", "压力容器"}),
            ("支持凯立新材发展催化剂，泰华磁机电发展永磁材料。", {"催化剂", "永磁材料"}),
            ("支持弗迪电池发展动力电池和储能电池。", {"动力电池", "储能电池"}),
            ("支持弗迪电池、蜂巢能源等发展动力电池和储能电池。", {"动力电池", "储能电池"}),
            ("依托长飞光纤、烽火通信发展光纤预制棒。", {"光纤预制棒"}),
            ("年产10万吨铜板带、2万吨引线框架材料。", {"铜板带", "引线框架材料"}),
            # Neither what ends nor who leads is made.
            ("逐步淘汰燃煤锅炉、加热炉。", set()),
            ("发展负极材料、锂电铜箔等，多氟多、宝武铝业等为骨干。", {"负极材料", "锂电铜箔"}),
            # Neither how it is made nor who makes it, in a bracket behind it.
            ("发展救援帐篷（承压、充气）、己二腈（丁二烯法、己二酸法）。", {"救援帐篷", "己二腈"}),
        ],
    )
    def test_is_no_object(self, text: str, expected: set[str]) -> None:
        """Behind 支持 and its like, behind a comma, before 等, or in a list of such clauses."""
        _, facts = said(text, _HEAD)
        assert {each.split()[2] for each in facts if " DEVELOPS " in each} == expected

    def test_is_a_place_of_which_it_is_told(self) -> None:
        """What places in a later clause develop is told of them."""
        names, facts = said("荆州重点发展电子材料，孝感、仙桃错位发展电子元器件。", _HEAD)
        assert {"孝感市 SPECIALISES_IN 电子元器件", "仙桃市 SPECIALISES_IN 电子元器件"} <= facts
        assert {"Product 孝感", "Product 仙桃错位发展电子元器件"}.isdisjoint(names)

    def test_in_each_place_of_a_list(self) -> None:
        """做强甲A、乙B gives each place its own."""
        _, facts = said("做强宜昌仿制药、黄冈中医药、天门原料药。", _HEAD)
        expected = {("宜昌市", "仿制药"), ("黄冈市", "中医药"), ("天门市", "原料药")}
        assert {f"{place} SPECIALISES_IN {trade}" for place, trade in expected} <= facts

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("推动哈尔滨—深圳共建产业园区。", {("哈尔滨市", "深圳市")}),
            (
                "深化武汉·十堰、宜昌·荆门结对帮扶。",
                {("武汉市", "十堰市"), ("宜昌市", "荆门市")},
            ),
        ],
    )
    def test_with_whom(self, text: str, expected: set[tuple[str, str]]) -> None:
        """A dash or a point joins those who work together."""
        _, facts = said(text, _HEAD)
        pairs = (each.split(" COOPERATES_WITH ") for each in facts if "COOPERATES" in each)
        assert {frozenset(each) for each in pairs} == {frozenset(each) for each in expected}

    @pytest.mark.parametrize(
        "text",
        [
            "依托中国电科48所发展芯片。",
            "以中国船舶719所、701所为龙头，发展特种船舶。",
        ],
    )
    def test_are_institutes_by_number(self, text: str) -> None:
        """The number of an institute counts nothing."""
        names, _ = said(text, _HEAD)
        assert not any(each.startswith("Indicator ") for each in names)

    def test_are_universities_and_banks(self) -> None:
        """工程 in 工程大学 is no programme, 中心 in 中心支行 no platform."""
        names, _ = said("依托解放军信息工程大学发展密码芯片，由人民银行郑州中心支行负责。", _HEAD)
        assert {"Programme 解放军信息工程", "Platform 人民银行郑州中心"}.isdisjoint(names)


class TestLabels:
    """What a label at the beginning of a paragraph speaks of."""

    _ITEMS = "{}1.激光装备。重点发展激光切割机。\n2.海工装备。重点发展豪华邮轮。\n"
    _LABELS = "产业布局：武汉重点发展数控系统。\n重点平台：江城实验室。\n"

    @pytest.mark.parametrize("opening", ["发展重点：", ""])
    def test_closes_the_items(self, opening: str) -> None:
        """Behind numbered items it is the industry's, and not the last item's."""
        head = f"{_HEAD}（二）新材料产业\n"
        text = self._ITEMS.format(opening) + self._LABELS
        industry = "新材料产业"
        _, facts = said(text, head)
        assert {f"江城实验室 SUPPORTS {industry}", f"{industry} DEVELOPS 数控系统"} <= facts
        assert f"海工装备 PART_OF {industry}" in facts
        assert "江城实验室 SUPPORTS 海工装备" not in facts

    def test_holds_the_first_item(self) -> None:
        """An item behind the label in its own paragraph is a field as the next is."""
        _, facts = said(self._ITEMS.format("发展重点："), _HEAD)
        assert {
            "激光装备 PART_OF 高端装备制造产业",
            "激光装备 DEVELOPS 激光切割机",
            "海工装备 DEVELOPS 豪华邮轮",
        } <= facts

    @pytest.mark.parametrize(
        "text",
        [
            "做强盾构机、履带起重机。推动企业智能化改造。",
            "突破盾构机、履带起重机。链主企业：三一集团、中联重科。",
        ],
    )
    def test_is_no_sentence(self, text: str) -> None:
        """A short first sentence that lists goods is read, and names no field."""
        _, facts = said(text, _HEAD)
        industry = "高端装备制造产业"
        assert {f"{industry} DEVELOPS 盾构机", f"{industry} DEVELOPS 履带起重机"} <= facts

    def test_of_works_in_a_box_are_programmes(self) -> None:
        """Under a box of works 创新策源工程 is no field, and begins with no verb."""
        head = "黑龙江省“十四五”战略性新兴产业发展规划\n五、重点工程\n"
        text = (
            "专栏2 战略性新兴产业“六大工程”\n"
            "1.创新策源工程。建设嵩山实验室。\n2.成果转化工程。建设中试平台。"
        )
        names, facts = said(text, head)
        assert {"Programme 创新策源工程", "Programme 成果转化工程"} <= names
        assert not any(each.startswith("Field ") for each in names)
        assert "创新策源工程 PROMOTES 嵩山实验室" in facts


class TestTables:
    """What the rows of tables say of tasks, projects and places."""

    def test_of_tasks(self) -> None:
        """In a column of tasks a cell is one, whether it begins with a verb or not."""
        head = "合肥市低空经济发展行动计划\n二、重点任务\n"
        text = (
            "序号\t工作任务\t具体内容\t牵头单位\n"
            "1\t新能源汽车提质扩量\t整车产量突破120万辆\t市发改委"
        )
        _, facts = said(text, head)
        assert "合肥市发改委 LEADS 新能源汽车提质扩量" in facts

    def test_of_projects_under_actions(self) -> None:
        """Who is named beside an action and its project leads the project."""
        head = "合肥市低空经济发展行动计划\n二、重点任务\n附表1 重点项目表\n"
        text = (
            "行动名称\t重点项目\t建设内容\t责任单位\n"
            "设施提升行动\t骆岗低空起降枢纽\t建设起降点20个\t包河区人民政府"
        )
        names, facts = said(text, head)
        assert "包河区人民政府 LEADS 骆岗低空起降枢纽" in facts
        assert {"Field 设施提升行动", "Field 行动名称"}.isdisjoint(names)

    def test_of_parks_and_places(self) -> None:
        """A park does not stand in the place that is listed beside it."""
        head = "河南省先进制造业集群行动方案\n二、重点集群\n"
        text = "序号\t集群名称\t核心承载区\n1\t许昌节能环保装备集群\t许昌经开区、长葛市"
        _, facts = said(text, head)
        assert "许昌节能环保装备集群 LOCATED_IN 长葛市" in facts
        assert "许昌经开区 LOCATED_IN 长葛市" not in facts


class TestNames:
    """What only looks like a platform, a field or a status."""

    @pytest.mark.parametrize(
        "text",
        ["围绕“一高地两区三基地”，加快发展。", "构建“一谷一城一港多园”布局。"],
    )
    def test_are_no_slogans(self, text: str) -> None:
        """Counts of what is to be built are no platform."""
        names, _ = said(text, _HEAD)
        assert not any(each.startswith("Platform ") for each in names)

    @pytest.mark.parametrize(
        ("text", "field"),
        [
            ("做强南京江宁智能电网产业园。", "智能电网"),
            ("建设阳光电源100GW逆变器制造基地。", "逆变器"),
            ("推进田心国际轨道交通产业孵化园建设。", "轨道交通"),
        ],
    )
    def test_of_parks_tell_their_trade(self, text: str, field: str) -> None:
        """Behind a county's short name, how much is made, and 国际."""
        names, _ = said(text, _HEAD)
        assert {each for each in names if each.startswith("Field ")} == {f"Field {field}"}

    @pytest.mark.parametrize(
        ("text", "use"),
        [("突破空分复用光纤、波分复用器。", "空分复"), ("发展消防员用防护服。", "消防员")],
    )
    def test_tell_no_use(self, text: str, use: str) -> None:
        """复用 is one word, and who wears a thing is no sector."""
        _, facts = said(text, _HEAD)
        assert not any(" APPLIED_IN " in each for each in facts), use

    def test_of_what_places_want_to_be(self) -> None:
        """打造“钻石之都” gives the place that title."""
        _, facts = said("商丘打造“钻石之都”。", _HEAD)
        assert "商丘市 HAS_STATUS 钻石之都" in facts

    def test_of_the_title_end_before_its_bracket(self) -> None:
        """What a bracket says of the document is no industry."""
        text = "合肥市2024年政府工作报告（产业发展部分）\n一、2023年工作回顾\n产量74万辆。\n"
        made = extract(document_of(text.encode(), "plan.txt")).facts
        assert not any(each.label == "Industry" for each in made.entities)

    def test_of_a_region_s_figures_belong_to_the_park_at_hand(self) -> None:
        """What is measured of a whole park is no industry's, though a report is for one."""
        head = "武汉市光电子信息产业发展报告（2022年度）\n第三章 东湖高新区发展情况\n"
        text = "东湖高新区规划面积518平方公里，实现地区生产总值2643亿元。"
        _, facts = said(text, head)
        assert {each for each in facts if " MEASURES " in each} == {
            "东湖高新区规划面积 MEASURES 东湖高新区",
            "地区生产总值 MEASURES 东湖高新区",
        }
