"""Regions and areas, what is part of what, what places develop, and whom they work with."""

import pytest

from graph.model import Document, Passage, Plan, Span
from loaders.extractors.cooperation import cooperation
from loaders.extractors.places import places
from loaders.lexicon import Lexicon
from loaders.places.areas import places_in
from loaders.places.located import located
from loaders.places.regions import home_of, parent_of, regions
from loaders.subjects.context import Context
from tests.loaders.test_extractors import claimed, named, run

LEXICON = Lexicon()


def passage(text: str, own: str = "湖南省", genre: str = "layout", **known: object) -> Context:
    """Return the context of one passage of a plan for a region."""
    plan = Plan("test", "规划", region=own, first_year=2021, last_year=2025)
    document = Document(plan, text, text, tuple(range(len(text))))
    whole = Passage("test", 0, Span(0, len(text)), text, "prose", None, ())
    return Context(document, whole, genre=genre, **known)  # type: ignore[arg-type]  # names of fields


class TestRegions:
    """Units go by full and short names, as a plan for a region uses them."""

    @pytest.mark.parametrize(
        ("own", "text", "codes"),
        [
            ("青海省", "海南、海西两州", ["632500", "632800"]),
            ("海南省", "海南、海口", ["460000", "460100"]),
            ("吉林省", "长春、吉林、四平", ["220100", "220200", "220300"]),
            ("吉林省", "在吉林发展", ["220000"]),
            ("北京市", "朝阳、海淀", ["110105", "110108"]),
            ("辽宁省", "朝阳、锦州", ["211300", "210700"]),
            ("湖南省", "北京朝阳和长沙望城", ["110000", "110105", "430100", "430112"]),
            ("甘肃省", "深化产业合作，支持合作市发展", ["623001"]),
            ("", "北京市朝阳区", ["110000", "110105"]),
            ("杭州市", "钱塘区、临平区、临安市", ["330114", "330113", "330112"]),
            ("江苏省", "南京鼓楼区", ["320100", "320106"]),
            ("", "浙江玉环、江苏泰兴", ["330000", "331083", "320000", "321283"]),
            ("", "江苏连云港", ["320000", "320700"]),
            ("湖南省", "湖南（长沙）、湖南长沙", ["430000", "430100", "430000", "430100"]),
            ("新疆维吾尔自治区", "巴州、博州、克州", ["652800", "652700", "653000"]),
        ],
    )
    def test_meaning(self, own: str, text: str, codes: list[str]) -> None:
        """The plan's own region, its neighbour in a list and the city before it say which."""
        assert [each.region.adcode for each in regions(own).find(text)] == codes

    @pytest.mark.parametrize(
        "text",
        ["朝阳产业", "大连接", "其中山区", "交通化", "德州仪器", "长治久安", "十兆瓦以上海上风机"],
    )
    def test_other_words(self, text: str) -> None:
        """A name within another word means no region."""
        assert list(regions("湖南省").find(text)) == []

    def test_shared_names(self) -> None:
        """A district whose name several places share means none without its city."""
        assert regions("湖南省").get("鼓楼区") is None
        assert regions("福建省").get("鼓楼区") == home_of("鼓楼区") or regions("福建省").get(
            "鼓楼区"
        )

    def test_parents(self) -> None:
        """A county lies in its city, a city in its province."""
        county = home_of("浏阳市")
        assert county is not None
        city = parent_of(county)
        assert city is not None
        assert city.name == "长沙市"
        province = parent_of(city)
        assert province is not None
        assert province.name == "湖南省"
        assert parent_of(province) is None


class TestAreas:
    """Areas go by names of their own, or by those of what they hold."""

    @pytest.mark.parametrize(
        ("own", "text", "names"),
        [
            ("湖南省", "岳阳市、常德市等地", ["岳阳市", "常德市"]),
            ("湖南省", "长株潭城市群、环洞庭湖和大湘西", ["长株潭城市群", "环洞庭湖", "大湘西"]),
            (
                "四川省",
                "成德绵、成都平原经济区、川东北经济区",
                ["成德绵", "成都平原经济区", "川东北经济区"],
            ),
            ("浙江省", "杭绍甬一体化", ["杭绍甬"]),
            ("江苏省", "沿海经济带和苏锡常都市圈", ["沿海经济带", "苏锡常都市圈"]),
            ("浙江省", "杭州、宁波两大都市圈", ["杭州都市圈", "宁波都市圈"]),
            ("广东省", "粤东粤西粤北地区", ["粤东", "粤西", "粤北"]),
            ("广东省", "广东大湾区", ["广东省", "粤港澳大湾区"]),
            ("杭州市", "绍兴滨海新区", ["绍兴滨海新区"]),
            ("", "天津滨海新区、上海浦东", ["天津市", "滨海新区", "上海市", "浦东新区"]),
            ("", "推动中西部与中东合作", ["中西部", "中东"]),
            ("山东省", "东翼和南部片区", ["东翼", "南部片区"]),
            ("广东省", "做强黄埔、增城的产业", ["黄埔区", "增城区"]),
            ("云南省", "云南中心", ["云南省"]),
            ("青海省", "依托西宁东川工业园区", ["西宁市"]),
            ("青海省", "推进西宁—海东都市圈建设", ["西宁—海东都市圈"]),
            ("浙江省", "与宁波舟山港共建", ["宁波市"]),
            ("洛阳市", "瀍河区发展商贸", ["瀍河回族区"]),
            ("湖南省", "长沙学院、湖南工业大学", []),
            ("湖南省", "数字经济带动，现代化都市圈", []),
            ("珠海市", "珠海高新区", ["珠海市"]),
            ("晋江市", "支持东石镇、罗山街道和特色小镇，城镇", ["东石镇", "罗山街道"]),
            (
                "东莞市",
                "推进大岭山镇、望牛墩镇和东城街道建设",
                ["大岭山镇", "望牛墩镇", "东城街道"],
            ),
            ("民权县", "林七乡、胡集回族乡串联人和镇", ["林七乡", "胡集回族乡", "人和镇"]),
            ("东莞市", "由高新区和大朗、大岭山、寮步3镇组成", ["大朗镇", "大岭山镇", "寮步镇"]),
            (
                "晋江市",
                "支持官桥、水头等镇，罗山和梅岭两个街道",
                ["官桥镇", "水头镇", "罗山街道", "梅岭街道"],
            ),
            ("中山市", "以南头、黄圃、东凤等镇为主阵地", ["南头镇", "黄圃镇", "东凤镇"]),
            ("南京市", "深化宁镇扬一体化，支持丁山镇", ["丁山镇"]),
            ("广东省", "佛山市顺德区北滘镇、乐从镇", ["佛山市", "顺德区", "北滘镇", "乐从镇"]),
            ("东莞市", "名镇、水乡、各镇街道和乡镇企业，南京镇江", ["南京市", "镇江市"]),
            ("东莞市", "建设松山湖片区、水乡片区，老旧片区", ["松山湖片区", "水乡片区"]),
            ("广东省", "自贸片区，自由贸易试验区珠海片区", ["珠海市"]),
            ("东莞市", "滨海湾新区、高新区和城市新区", ["滨海湾新区"]),
            ("宁夏回族自治区", "内蒙古鄂尔多斯", ["内蒙古自治区", "鄂尔多斯市"]),
            ("宁夏回族自治区", "盐池、同心一带", ["盐池县", "同心县"]),
            ("宁夏回族自治区", "北起惠农、南至沙坡头", ["惠农区", "沙坡头区"]),
            ("宁夏回族自治区", "同心发展，同心、合力推进", []),
            ("湖北省", "光谷、江夏等7家湖北实验室", ["湖北省"]),
            ("徐州市", "云龙湖", []),
            ("沈阳市", "开发棋盘山、沈阳故宫", ["沈阳市"]),
            ("宁波市", "与复旦大学附属中山医院共建", []),
            ("潍坊市", "与滨海港区联合打造", []),
            ("广东省", "珠江东岸电子信息产业带", []),
            ("湖南省", "洞庭湖区发展粮油", ["洞庭湖区"]),
            ("湖南省", "东部发展带、沿江生态发展带", ["东部发展带", "沿江生态发展带"]),
            ("成都市", "以高新西区、双流区为核心", ["双流区"]),
        ],
    )
    def test_names(self, own: str, text: str, names: list[str]) -> None:
        """Signs, directions, waters and heads name areas; parts of other names do not."""
        assert [each.name for each in places_in(text, own, LEXICON)] == names

    def test_own(self) -> None:
        """全省 of a city's plan is the province that the city lies in."""
        assert named("Region", run(places, passage("全市居全省首位", "杭州市"))) == [
            "杭州市",
            "浙江省",
        ]

    def test_parts(self) -> None:
        """What an area comprises, and a county right behind its city, are parts."""
        found = run(places, passage("长株潭城市群包括长沙、株洲、湘潭。"))
        assert claimed("PART_OF", found) == [
            ("长沙市", "长株潭城市群"),
            ("株洲市", "长株潭城市群"),
            ("湘潭市", "长株潭城市群"),
        ]
        found = run(places, passage("温州乐清电气", "浙江省"))
        assert claimed("PART_OF", found) == [("乐清市", "温州市")]

    @pytest.mark.parametrize(
        ("own", "text", "parts"),
        [
            (
                "东莞市",
                "松山湖片区由松山湖高新区和大朗、寮步2镇组成。",
                [("大朗镇", "松山湖片区"), ("寮步镇", "松山湖片区")],
            ),
            ("东莞市", "水乡片区的麻涌镇、洪梅镇",
             [("麻涌镇", "水乡片区"), ("洪梅镇", "水乡片区")]),
            ("东莞市", "滨海片区范围包括虎门镇，由长安镇牵头。", [("虎门镇", "滨海片区")]),
            ("湖南省", "长株潭城市群由长沙牵头推进。", []),
            (
                "湖南省",
                "长沙市望城区、浏阳市和岳阳市",
                [("望城区", "长沙市"), ("浏阳市", "长沙市")],
            ),
            ("广东省", "佛山市顺德区北滘镇、乐从镇",
             [("顺德区", "佛山市"), ("北滘镇", "顺德区"), ("乐从镇", "顺德区")]),
            ("湖南省", "内蒙古鄂尔多斯", [("鄂尔多斯市", "内蒙古自治区")]),
            ("湖南省", "长沙都市圈以长沙为核心，株洲、湘潭参与，发展石化",
             [("长沙市", "长沙都市圈"), ("株洲市", "长沙都市圈"), ("湘潭市", "长沙都市圈")]),
            ("湖南省", "以云湖城市群为核心，涵盖岳阳、益阳，重点发展石化",
             [("岳阳市", "云湖城市群"), ("益阳市", "云湖城市群")]),
            ("湖南省", "云湖光学产业带由岳阳市、益阳市组成",
             [("岳阳市", "云湖光学产业带"), ("益阳市", "云湖光学产业带")]),
            ("湖南省", "打造云湖光学产业带，包装企业集聚", []),
        ],
    )  # fmt: skip
    def test_members(self, own: str, text: str, parts: list[tuple[str, str]]) -> None:
        """What an area comprises, its 的, and a list behind a city say what lies in it."""
        assert claimed("PART_OF", run(places, passage(text, own))) == parts

    @pytest.mark.parametrize(
        ("lead", "text", "parts"),
        [
            ("沿江产业带", "。北起岳阳、南至长沙，包括益阳市、常德市。", ["益阳市", "常德市"]),
            ("沿江产业带", "：涵盖岳阳市华容县、益阳市，重点发展石化。", ["华容县", "益阳市"]),
            ("沿江产业带", "。岳阳市重点发展石化，包括炼油。", ["岳阳市"]),
        ],
    )
    def test_members_of_lead(self, lead: str, text: str, parts: list[str]) -> None:
        """What a lead's area comprises may stand anywhere behind the lead."""
        context = passage(lead + text)
        area = context.mention("Region", lead, 0, len(lead), "test")
        found = run(places, passage(lead + text, places=(area,)))
        got = [each for each in claimed("PART_OF", found) if each[1] == lead]
        assert got == [(name, lead) for name in parts]

    def test_in_brackets(self) -> None:
        """Counties in the brackets behind a city are part of it."""
        found = run(places, passage("空间布局：岳阳（湘阴县、平江）、郴州（永兴）、常德。"))
        assert claimed("PART_OF", found) == [
            ("湘阴县", "岳阳市"),
            ("平江县", "岳阳市"),
            ("永兴县", "郴州市"),
        ]


class TestCooperation:
    """Regions work together, or one takes over what another gives up."""

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            (
                "加强与粤港澳大湾区、长三角产业领域合作。",
                [("湖南省", "粤港澳大湾区"), ("湖南省", "长三角")],
            ),
            ("支持长沙与岳阳共建产业协作区。", [("长沙市", "岳阳市")]),
            ("鼓励长沙、株洲与岳阳共建飞地。", [("长沙市", "岳阳市"), ("株洲市", "岳阳市")]),
            ("支持邵阳与永州、怀化与湘潭合作。", [("邵阳市", "永州市"), ("怀化市", "湘潭市")]),
            ("长沙联合株洲、湘潭共建产业带。", [("长沙市", "株洲市"), ("长沙市", "湘潭市")]),
            ("长沙、株洲、湘潭联手打造产业集群。",
             [("长沙市", "株洲市"), ("长沙市", "湘潭市"), ("株洲市", "湘潭市")]),
            ("郴州主动承接粤港澳大湾区产业转移。", [("郴州市", "粤港澳大湾区")]),
            (
                "引导长沙制鞋环节向岳阳、益阳有序转移。",
                [("长沙市", "岳阳市"), ("长沙市", "益阳市")],
            ),
            (
                "支持岳阳深度接轨武汉、郴州主动承接广州产业外溢。",
                [("岳阳市", "武汉市"), ("郴州市", "广州市")],
            ),
            (
                "永州、郴州分别在广州、深圳设立“科创飞地”。",
                [("永州市", "广州市"), ("郴州市", "深圳市")],
            ),
            ("深化与上海在临床研究等方面的合作。", [("湖南省", "上海市")]),
            ("长沙和株洲规模较大。", []),
            ("推动长沙、株洲转型升级合作。", [("长沙市", "株洲市")]),
            ("西翼以某园为载体，与江苏共建科创走廊。", [("湖南省", "江苏省")]),
            ("融入长江经济带。", []),
            ("鼓励东部企业与岳阳、益阳共建园区。", []),
            (
                "推动长沙—株洲航空、长沙—湘潭装备制造等产业协作。",
                [("长沙市", "株洲市"), ("长沙市", "湘潭市")],
            ),
            ("加快长沙—株洲高速公路扩容，加强产业合作。", []),
            ("携手广东打造产业集群。", [("湖南省", "广东省")]),
            ("联动江西、湖北发展。", [("湖南省", "江西省"), ("湖南省", "湖北省")]),
            (
                "融入长三角、粤港澳大湾区一体化发展。",
                [("湖南省", "长三角"), ("湖南省", "粤港澳大湾区")],
            ),
            ("建立与广东合作机制。", [("湖南省", "广东省")]),
            ("强化与江西的联系。", [("湖南省", "江西省")]),
            ("积极参与长三角产业分工。", [("湖南省", "长三角")]),
            ("协同江西共建产业集群。", [("湖南省", "江西省")]),
            ("协同推进长江经济带建设。", []),
            ("支持岳阳与阿克苏地区开展对口帮扶。", [("岳阳市", "阿克苏地区")]),
            ("深化岳阳、益阳在装备制造领域的合作。", [("岳阳市", "益阳市")]),
            ("推动岳阳—益阳融合发展。", [("岳阳市", "益阳市")]),
        ],
    )  # fmt: skip
    def test_forms(self, text: str, pairs: list[tuple[str, str]]) -> None:
        """Each side of 与 with each of the other; without a subject the plan's own region."""
        assert claimed("COOPERATES_WITH", run(cooperation, passage(text))) == pairs


class TestLocated:
    """A thing stands where its name, its clause, its row or its heading says."""

    @pytest.mark.parametrize(
        ("own", "text", "thing", "names"),
        [
            ("湖南省", "升级国家超级计算长沙中心。", "国家超级计算长沙中心", ["长沙市"]),
            ("湖北省", "建成甲创新中心（武汉）。", "甲创新中心", ["武汉市"]),
            ("湖北省", "甲基地、乙基地等落户武汉，加快建设。", "甲基地", ["武汉市"]),
            ("湖南省", "在岳阳、常德布局建设丙示范园。", "丙示范园", ["岳阳市", "常德市"]),
            ("杭州市", "桐庐县依托富春山健康城，做精内窥镜。", "富春山健康城", ["桐庐县"]),
            ("杭州市", "以钱塘区某某医药港为主阵地。", "某某医药港", ["钱塘区"]),
            ("广东省", "高标准建设黄埔集成电路产业园。", "黄埔集成电路产业园", ["黄埔区"]),
            ("宁波市", "启动中石化镇海基地二期产业园。", "中石化镇海基地二期产业园", ["镇海区"]),
            ("浙江省", "启动余姚丙宁波生态园项目。", "余姚丙宁波生态园", ["余姚市"]),
            ("湖北省", "仙桃、潜江建设潜江江汉丙园。", "潜江江汉丙园", ["潜江市"]),
            ("青岛市", "崂山实验室高效运行。", "崂山实验室", []),
            ("湖南省", "加快建设丙示范园。", "丙示范园", []),
            ("湖南省", "以岳阳、常德为核心，打造丙示范园。", "丙示范园", ["岳阳市", "常德市"]),
            ("湖南省", "依托岳阳、常德，打造丙示范园。", "丙示范园", ["岳阳市", "常德市"]),
            ("湖南省", "岳阳、丙示范园为核心承载区。", "丙示范园", []),
            ("湖南省", "以岳阳为主，加强与常德丙示范园协同。", "丙示范园", ["常德市"]),
            ("湖南省", "岳阳、常德分别建设丙示范园、丁中心。", "丙示范园", ["岳阳市"]),
            ("湖南省", "岳阳、常德分别建设丙示范园。", "丙示范园", []),
            ("湖南省", "推动丙示范园在岳阳、常德集聚发展。", "丙示范园", ["岳阳市", "常德市"]),
            ("湖南省", "东翼建设丙示范园。", "丙示范园", []),
            ("湖南省", "支持岳阳经开区建设丙中心。", "丙中心", ["岳阳市"]),
            ("湖南省", "在岳阳经开区建设丙中心。", "丙中心", ["岳阳市"]),
            ("湖南省", "建设丙示范园（岳阳、常德）。", "丙示范园", ["岳阳市", "常德市"]),
        ],
    )
    def test_forms(self, own: str, text: str, thing: str, names: list[str]) -> None:
        """Its own name and the clause that it stands in are read."""
        context = passage(text, own)
        start = text.index(thing)
        mention = context.mention("Platform", thing, start, start + len(thing), "test")
        assert [claim.target.name for claim in located(context, mention, LEXICON)] == names

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("建设丁山医疗器械园，丁山镇发展医疗器械。", ["丁山镇"]),
            ("建设丁山医疗器械园，发展医疗器械。", []),
        ],
    )
    def test_town_of_the_plan(self, text: str, names: list[str]) -> None:
        """A name that begins as a town's does stands there where the plan names the town."""
        context = passage(text, "晋江市")
        mention = context.mention("Platform", "丁山医疗器械园", 2, 9, "test")
        assert [claim.target.name for claim in located(context, mention, LEXICON)] == names

    @pytest.mark.parametrize(
        ("head", "first", "cell", "names"),
        [
            ("园区\t所在地", "某某园", "钱塘区", ["钱塘区"]),
            ("先导区\t承载园区", "某某区", "萧山高新区", ["萧山区"]),
        ],
    )
    def test_row(self, head: str, first: str, cell: str, names: list[str]) -> None:
        """The cell under 所在地, or of the park that holds it, says where a row's thing stands."""
        text = f"{head}\n{first}\t{cell}"
        plan, at = Plan("test", "规划", region="杭州市"), len(head) + 1
        document = Document(plan, text, text, tuple(range(len(text))))
        header = Passage("test", 0, Span(0, len(head)), head, "row", None, ())
        row = Passage("test", 1, Span(at, len(text)), text[at:], "row", None, ())
        context = Context(document, row, header=header)
        mention = context.mention("Platform", first, 0, 3, "test")
        assert [claim.target.name for claim in located(context, mention, LEXICON)] == names
