"""What sentences as plans have them name and say: figures, places, lines of business, actors."""

import pytest

from tests.loaders.test_sentences_of_plans import said

_HEAD = "武汉市“十四五”制造业发展规划\n三、重点产业\n（一）现代石化产业。\n"
_TWO = (
    "武汉市“十四五”制造业发展规划\n三、重点产业\n（一）光电子产业。发展芯片。\n（二）现代石化产业\n"
)


def _figures(text: str) -> set[str]:
    names, _ = said(text, _HEAD)
    return {each.removeprefix("Indicator ") for each in names if each.startswith("Indicator ")}


class TestFigures:
    """What a figure is called."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # What is told of each of a list stands behind the last of it alone.
            (
                "规模以上企业营业收入、利润总额年均增速分别为9.9%和13.8%。",
                {"规模以上企业营业收入年均增速", "利润总额年均增速"},
            ),
            # 年均 is no 均: one figure is no figure of each.
            ("营业收入、利润总额年均增速保持在8%以上。", {"营业收入、利润总额年均增速"}),
            # A share of another whole is a share of the same thing.
            ("钛材产量占全国的65%、全球的22%。", {"钛材产量占全国比重", "钛材产量占全球比重"}),
            # Verbs lead to a name and are no part of it; what is built on is a name.
            ("建设5G基站3000个，开通物流航线80条。", {"5G基站数量", "物流航线数量"}),
            ("建设用地面积30平方公里，建设充电桩500个。", {"建设用地面积", "充电桩数量"}),
            # What sums a list up is what is counted.
            (
                "布局甲材料创新中心、乙制造创新中心等省级制造业创新中心15家以上。",
                {"省级制造业创新中心数量"},
            ),
            ("设有汽车节能国家工程实验室、国家级工业设计中心3家。", {"国家级工业设计中心数量"}),
            (
                "数字经济、海洋药物两大战略性新兴产业营业收入分别突破4000亿元、500亿元。",
                {"数字经济营业收入", "海洋药物营业收入"},
            ),
            (
                "铜、稀土、钨、锂四大产业营业收入分别达到6000亿元、800亿元、600亿元、500亿元。",
                {"铜营业收入", "稀土营业收入", "钨营业收入", "锂营业收入"},
            ),
            ("研发投入占比达6.5%。", {"研发投入占比"}),
            # What one number counts is no part of what the next one counts.
            (
                "培育2家千亿级企业、10家百亿级企业、20个知名品牌。",
                {"千亿级企业数量", "百亿级企业数量", "知名品牌数量"},
            ),
            # What is worked on is no figure.
            ("围绕24条制造业重点产业链，培育一批链主企业。", set()),
            # The second is of the same things; 以上 is the first level's alone.
            (
                "打造产值过100亿元的特色产业园区2个、过50亿元的3个。",
                {"产值过100亿元的特色产业园区数量", "产值过50亿元的特色产业园区数量"},
            ),
            (
                "建设省级以上创新平台20个，其中国家级2个。",
                {"省级以上创新平台数量", "国家级创新平台数量"},
            ),
            # Levels that share a head; a growth that is told of each.
            (
                "打造3个万亿级、7个千亿级产业集群。",
                {"万亿级产业集群数量", "千亿级产业集群数量"},
            ),
            (
                "实现营业收入856亿元、利润62亿元，同比分别增长8.2%和12.6%。",
                {"营业收入", "利润", "营业收入同比增长", "利润同比增长"},
            ),
            # A quotation that the name does not hold whole is no part of it.
            ("推动1000家企业“上云用数赋智”。", {"企业数量"}),
        ],
    )
    def test_are_called(self, text: str, expected: set[str]) -> None:
        """Neither verbs nor the rest of a list stand in a figure's name."""
        assert _figures(text) == expected

    @pytest.mark.parametrize(
        ("text", "name", "target"),
        [
            # In its own section 石化 is what the heading calls 现代石化产业.
            ("石化产业实现营业收入4560亿元。", "石化产业营业收入", "现代石化产业"),
            ("其中电子信息产业规模达1.5万亿元。", "电子信息产业规模", "电子信息"),
            # Of the goods that its name begins with, and not of the trade that was spoken of.
            (
                "生物医药产业收入500亿元，清洁能源汽车保有量占比超过45%。",
                "清洁能源汽车保有量占比",
                "现代石化产业",
            ),
        ],
    )
    def test_are_of_a_trade(self, text: str, name: str, target: str) -> None:
        """The trade that the name says, or else the section's industry."""
        _, facts = said(text, _TWO)
        assert {each for each in facts if each.startswith(f"{name} MEASURES")} == {
            f"{name} MEASURES {target}"
        }

    @pytest.mark.parametrize(
        ("text", "target"),
        [
            ("大健康产业总规模突破800亿元。", "大健康"),
            # 规模工业, 万元工业 and 技工贸 name no trade, nor do works of any level.
            ("规模工业总产值1480亿元。", "武汉市"),
            ("技工贸总收入突破5000亿元。", "武汉市"),
            ("各级绿色工厂产值占制造业总产值比重超过40%。", "武汉市"),
        ],
    )
    def test_are_of_the_region(self, text: str, target: str) -> None:
        """Where no trade is named, a goal is the region's."""
        _, facts = said(text, "武汉市“十四五”制造业发展规划\n二、发展目标\n")
        assert {each.split()[2] for each in facts if " MEASURES " in each} == {target}


class TestPlaces:
    """Which places a sentence is about."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("重点布局东湖开发区、江夏区、蔡甸区。", {"江夏区", "蔡甸区"}),
            ("聚焦江夏、蔡甸等区发展石化装备。", {"江夏区", "蔡甸区"}),
            ("江夏区、蔡甸区多点支撑，分别发展炼油、化纤。", {"江夏区", "蔡甸区"}),
        ],
    )
    def test_specialise(self, text: str, expected: set[str]) -> None:
        """A park in the list, 聚焦 in front of it, and what the places do before it is said."""
        _, facts = said(text, _HEAD)
        assert {each.split()[0] for each in facts if " SPECIALISES_IN " in each} == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("在浙江、山东等地打造原料药生产基地。", {"浙江省", "山东省"}),
            ("宁德市是全国最大的锂电池生产基地。", {"宁德市"}),
            # Of several places none is said to have what all of them rely on.
            ("支持黄石、鄂州发展机床，依托国家数字化设计创新中心攻克数控系统。", set()),
        ],
    )
    def test_have_what_is_named(self, text: str, expected: set[str]) -> None:
        """Provinces that are named as the site, and what a place has become."""
        _, facts = said(text, _HEAD)
        assert {each.split()[2] for each in facts if " LOCATED_IN " in each} == expected

    def test_on_which_things_are_built(self) -> None:
        """What a list of places builds is no sector in which something is applied."""
        head = "北京市“十四五”制造业发展规划\n三、重点产业\n（一）航空航天产业。\n"
        names, _ = said("在大兴、海淀分别打造商业火箭、卫星及应用产业集群。", head)
        assert {"Field 大兴", "Field 海淀分别打造商业火箭"}.isdisjoint(names)

    def test_is_no_layout(self) -> None:
        """一区两带多组团 says how a region is laid out, and is no part of it."""
        head = "北京市“十四五”制造业发展规划\n四、空间布局\n（一）三城一区。加强协调。\n"
        names, _ = said("（二）一区两带多组团。密云区发展光芯片。", head)
        assert "Region 一区两带多组团" not in names


class TestLines:
    """What is a line of business, and what develops what."""

    @pytest.mark.parametrize("lead", ["生物医药", "生物农业", "医疗器械"])
    def test_among_the_tasks_of_an_industry_is_its_field(self, lead: str) -> None:
        """A trade as well as goods, with or without 业 at its end."""
        head = (
            "湖北省优势产业三年行动方案\n一、光电子信息产业\n（一）主要目标。规模突破100亿元。\n"
            "二、生命健康产业\n（一）主要目标。规模突破100亿元。\n（二）重点任务\n"
        )
        _, facts = said(f"1.{lead}。重点发展疫苗、血液制品。\n2.现代中药。发展饮片。\n", head)
        assert {f"{lead} PART_OF 生命健康产业", f"{lead} DEVELOPS 疫苗"} <= facts

    @pytest.mark.parametrize(
        "heading",
        ["抢先布局一批未来前沿产业", "布局“陆海空”三大未来产业", "做强“智造”四个特色优势产业"],
    )
    def test_of_any_kind_is_what_stands_below(self, heading: str) -> None:
        """A heading for industries of any kind is a measure, whatever it calls them."""
        head = f"湖北省新兴产业发展规划\n三、发展重点\n一、{heading}\n"
        names, facts = said(
            "（一）航天产业。研制运载火箭。\n（二）深海产业。研制水下机器人。\n", head
        )
        assert f"{heading} PROMOTES 航天产业" in facts
        assert "航天产业 DEVELOPS 运载火箭" in facts
        assert not any(each.endswith(heading[-6:]) for each in names)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("重点引进和发展磷酸铁锂、三元锂材料。", {"磷酸铁锂", "三元锂材料"}),
            ("做强牵引电传动系统、制动系统。", {"牵引电传动系统", "制动系统"}),
            # What is to be replaced is nothing that is developed.
            ("推进现有锅炉、窑炉、变压器更新换代。", set()),
            ("重点开展中药新药研制，以及医疗机构中药制剂向中药新药转化。", {"中药新药"}),
        ],
    )
    def test_are_developed(self, text: str, expected: set[str]) -> None:
        """Behind the last of several verbs, and not what stands there already."""
        _, facts = said(text, _HEAD)
        assert {each.split()[2] for each in facts if " DEVELOPS " in each} == expected

    def test_of_a_cluster_is_whole_with_its_bracket(self) -> None:
        """和 within a bracket parts no lines."""
        _, facts = said("形成信息技术（含软件和信息服务）、科技服务业两个产业集群。", _HEAD)
        assert (
            "信息技术（含软件和信息服务）产业集群 FOCUSES_ON 信息技术（含软件和信息服务）" in facts
        )

    @pytest.mark.parametrize(
        "text", ["打造一批绿色低碳产业集群。", "《汽车产业集群建设方案》已印发。"]
    )
    def test_of_no_cluster(self, text: str) -> None:
        """Neither clusters of which there are to be some nor those in a document's name."""
        names, _ = said(text, _HEAD)
        assert not any(each.startswith("Cluster ") for each in names)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "东湖开发区聚焦光通信、机器人和智能制造四大主导产业。",
                {"光通信", "机器人", "智能制造"},
            ),
            ("东湖开发区重点发展正极材料、负极材料等储能材料。", {"正极材料", "储能材料"}),
        ],
    )
    def test_of_a_zone(self, text: str, expected: set[str]) -> None:
        """How many they are and what sums them up stand in no line's name."""
        head = "武汉市“十四五”制造业发展规划\n四、空间布局\n"
        names, _ = said(text, head)
        fields = {each.removeprefix("Field ") for each in names if each.startswith("Field ")}
        assert {"智能制造四大", "负极材料等储能材料"}.isdisjoint(fields)
        assert expected & fields


class TestActors:
    """Who leads what."""

    def test_lead_what_relies_on_them(self) -> None:
        """以A、B为依托, as 以A、B为龙头."""
        _, facts = said("以中伟新能源、杉杉能源等企业为依托，重点发展三元前驱体。", _HEAD)
        leads = {each for each in facts if " LEADS " in each}
        assert leads == {f"{each} LEADS 现代石化产业" for each in ("中伟新能源", "杉杉能源")}

    @pytest.mark.parametrize(
        "text",
        [
            "支持信达生物、基石药业等企业研发创新，建设国家药物技术创新中心。",
            "培育信达生物、基石药业等骨干企业，建设国家药物技术创新中心。",
        ],
    )
    def test_do_not_build_what_the_next_clause_names(self, text: str) -> None:
        """Firms that are to grow are not said to build a platform."""
        _, facts = said(text, _HEAD)
        assert not any(each.endswith("LEADS 国家药物技术创新中心") for each in facts)

    def test_in_a_region_s_name_are_none(self) -> None:
        """无为市政府 is one organ, and 市政府 in it is no other."""
        head = "芜湖市制造业发展规划\n五、重点任务\n"
        names, _ = said("由无为市政府、弋江区政府负责。", head)
        assert "Organisation 芜湖市政府" not in names


class TestProjects:
    """What is a project's name."""

    def test_in_a_list_under_their_lead(self) -> None:
        """Under 重点项目 each item is one, whatever its name ends with."""
        text = "重点项目：江汉石化磁浮系统研制、江汉半导体三期、江汉橡胶扩产工程。"
        names, _ = said(text, _HEAD)
        items = ("江汉石化磁浮系统研制", "江汉半导体三期", "江汉橡胶扩产工程")
        assert {f"Programme {each}" for each in items} <= names

    def test_with_several_works_is_one(self) -> None:
        """What is done at one place is one project, though 与 joins it."""
        text = "推进江汉石化20万吨橡胶项目、己内酰胺产业链搬迁与升级转型发展项目建设。"
        names, _ = said(text, _HEAD)
        assert "Programme 己内酰胺产业链搬迁与升级转型发展项目" in names
