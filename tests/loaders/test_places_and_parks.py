"""What sentences say of places, parks, clusters and funds: what each grows, and how large it is."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_sentences_of_plans import said

_HEAD = "宁夏回族自治区新型材料产业高质量发展实施方案\n四、空间布局\n"


def _facts(text: str, kind: str) -> set[str]:
    return {each for each in said(text, _HEAD)[1] if f" {kind} " in each}


class TestParks:
    """What a park is for."""

    @pytest.mark.parametrize(
        "text",
        [
            "甘棠物流基地（平湖街道）发展冷链物流。",
            "甘棠物流基地（平湖街道）以冷链物流为主。",
            "甘棠科技城（宝龙街道、坪地街道南部），重点发展冷链物流。",
            "甘棠科技城面积约21平方公里，重点发展冷链物流。",
        ],
    )
    def test_whose_site_is_told_in_passing(self, text: str) -> None:
        """Neither where it stands nor how large it is parts a park from what it develops."""
        park = text[: text.index("（" if "（" in text else "面积")]
        assert f"{park} SUPPORTS 冷链物流" in _facts(text, "SUPPORTS")

    def test_that_is_told_what_to_do_is_the_next_subject(self) -> None:
        """What a base develops is not the city's that was told before it."""
        text = "银川市重点发展光伏材料，宁东能源化工基地发展煤制烯烃。"
        assert _facts(text, "SPECIALISES_IN") == {"银川市 SPECIALISES_IN 光伏材料"}

    def test_of_a_row_has_both_columns_of_trades(self) -> None:
        """主导产业 and 特色产业 are both told of the park that heads the row."""
        table = "园区名称\t主导产业\t特色产业\n石嘴山经济技术开发区\t工程机械\t集成电路"
        facts = _facts(table, "SUPPORTS")
        assert {each.split()[2] for each in facts} == {"工程机械", "集成电路"}

    def test_of_a_table_are_not_led_by_their_tenants(self) -> None:
        """所在园区 is where a company is, and no park's name."""
        table = "企业名称\t所在园区\t主要产品\n应流集团\t霍山经济开发区\t核能铸件"
        names, facts = said(table, _HEAD)
        assert {each for each in names if each.startswith("Platform ")} == {
            "Platform 霍山经济开发区"
        }
        assert not {each for each in facts if " LEADS " in each}


class TestPlaces:
    """What is told of places."""

    def test_in_brackets_have_what_stands_in_front(self) -> None:
        """Of no other place's."""
        text = "硬质合金（株洲）、锑材料（娄底）、铋材料（郴州）等特色产业加快发展。"
        assert _facts(text, "SPECIALISES_IN") <= {
            "株洲市 SPECIALISES_IN 硬质合金",
            "娄底市 SPECIALISES_IN 锑材料",
            "郴州市 SPECIALISES_IN 铋材料",
        }

    def test_in_names_of_firms_have_no_trade(self) -> None:
        """吴忠仪表 is a company."""
        assert not _facts("支持吴忠仪表、湖南裕能等企业发展壮大。", "SPECIALISES_IN")

    def test_as_cores_of_a_cluster_are_where_it_stands(self) -> None:
        """Of the whole industry nothing is said."""
        text = "打造以长沙为核心，株洲、湘潭为两翼的先进储能材料产业集群。"
        cluster = "先进储能材料产业集群"
        assert _facts(text, "LOCATED_IN") == {
            f"{cluster} LOCATED_IN {place}" for place in ("长沙市", "株洲市", "湘潭市")
        }
        assert not _facts(text, "SPECIALISES_IN")

    def test_of_streets_are_no_sectors(self) -> None:
        """甲、乙等街道产业空间 names streets."""
        names, _ = said("平湖、横岗、南湾等街道产业空间碎片化。", _HEAD)
        assert not {each for each in names if each.startswith("Field ")}


class TestMeasures:
    """What a bare measure is of, behind the clause that names the thing."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("组建银川市创业投资基金，总规模100亿元。", "银川市创业投资基金"),
            ("打造汽车零部件产业集群，产值突破500亿元。", "汽车零部件产业集群"),
            ("打造汽车零部件产业集群，到2025年，产值突破500亿元。", "汽车零部件产业集群"),
            ("建成甘棠机器人产业园，入园企业达到100家。", "甘棠机器人产业园"),
            ("支持奇瑞汽车扩大产能，到2025年产量达到100万辆。", "奇瑞汽车"),
            ("培育壮大汽车零部件产业，产值达到600亿元。", "汽车零部件产业"),
        ],
    )
    def test_is_of_what_is_built_grown_or_urged_on(self, text: str, expected: str) -> None:
        """And not of the plan's industry and region."""
        assert {each.split()[2] for each in _facts(text, "MEASURES")} == {expected}

    def test_goes_on(self) -> None:
        """A second bare measure is of the same park."""
        text = "建成甘棠机器人产业园，入园企业达到100家，产值达到80亿元。"
        assert {each.split()[2] for each in _facts(text, "MEASURES")} == {"甘棠机器人产业园"}

    def test_of_the_whole_region_is_the_region_s(self) -> None:
        """全区 says whose it is."""
        facts = _facts("打造汽车零部件产业集群，全区产值突破500亿元。", "MEASURES")
        assert "宁夏回族自治区" in {each.split()[2] for each in facts}


class TestNames:
    """Where names end."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("支持香港中文大学（深圳）建设重点实验室。", "Organisation 香港中文大学（深圳）"),
            ("辖区有中南大学、湘潭大学等高校。", "Organisation 中南大学"),
            ("支持“链主”企业联合中南大学组建创新联合体。", "Organisation 中南大学"),
            ("推动产业由宁东基地向太阳山开发区转移。", "Platform 太阳山开发区"),
            ("支持闽宁镇发展扶贫产业园。", "Platform 扶贫产业园"),
            ("建设石嘴山高新区、吴忠工业园区两大新材料产业基地。", "Platform 吴忠工业园区"),
            ("培育节能环保、低空经济等5个成长集群。", "Cluster 低空经济集群"),
        ],
    )
    def test_hold_no_verb_and_lose_no_bracket(self, text: str, expected: str) -> None:
        """A campus is part of a university's name; who helps and where from are not."""
        assert expected in said(text, _HEAD)[0]

    def test_of_all_industries_are_no_fields(self) -> None:
        """产业链供应链 is what each line of business has."""
        names, _ = said("（一）实施产业链供应链提升工程\n推动发展高性能纤维。", _HEAD)
        assert "Field 产业链供应链" not in names

    def test_of_an_industry_leaves_the_area_of_the_title_out(self) -> None:
        """北部湾经济区 is where it is planned for."""
        text = "广西北部湾经济区海洋装备产业发展行动方案（2024—2027年）\n一、总体要求\n坚持创新。"
        entities = extract(document_of(text.encode(), "x.txt")).facts.entities
        assert {each.name for each in entities if each.label == "Industry"} == {"海洋装备产业"}

    def test_of_a_programme_begins_behind_its_verb(self) -> None:
        """Also where it is a figure's."""
        text = "（一）实施“蓝色引擎”培育工程\n每年培育专精特新企业10家以上。"
        names = {each for each in said(text, _HEAD)[0] if each.startswith("Programme ")}
        assert names == {"Programme “蓝色引擎”培育工程"}

    def test_of_who_builds_is_told_of_each_who_works_with_firms(self) -> None:
        """甲大学、乙大学联合龙头企业建设某实验室: both lead it."""
        text = "支持宁夏大学、北方民族大学联合龙头企业建设银川新材料实验室。"
        assert {each.split()[0] for each in _facts(text, "LEADS")} == {"宁夏大学", "北方民族大学"}

    def test_of_an_office_beside_others_is_one_too(self) -> None:
        """A service centre does not spoil the bracket of those who are responsible."""
        text = "（一）加强招商。引进企业。（自治区商务厅、自治区投资促进中心）"
        assert {each.split()[0] for each in _facts(text, "LEADS")} == {
            "宁夏回族自治区商务厅", "宁夏回族自治区投资促进中心",
        }  # fmt: skip
