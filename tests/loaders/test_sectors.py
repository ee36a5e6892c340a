"""Which fields and industries prose names, and what a measure promotes."""

from dataclasses import replace

import pytest

from loaders.extractors.sectors import sectors
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()


class TestLists:
    """A list that a word for sectors closes."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("聚焦高端芯片、基础软件、创新药物等领域。", ["高端芯片", "基础软件", "创新药物"]),
            ("加快发展高端装备、新材料等九大产业。", ["高端装备", "新材料"]),
            ("积极对接国家在人工智能、脑科学等前沿领域布局。", ["人工智能", "脑科学"]),
            ("光电子信息、汽车两大产业营业收入增长。", ["光电子信息", "汽车"]),
            ("组建光子、航空、氢能等24条链，设立基金。", ["光子", "航空", "氢能"]),
            ("对船舶海工、海水淡化4条重点产业链逐链施策。", ["船舶海工", "海水淡化"]),
            ("聚焦集成电路、生物医药等领域。", ["集成电路", "生物医药"]),
            ("发展工业设计、检验认证等生产性服务业。", ["工业设计", "检验认证"]),
            ("工业设计、检验认证等服务业发育不足。", []),
            ("推动人工智能赋能港口、矿山等行业。", []),
            ("推动碳纤维、玻璃纤维向风电、船舶等领域拓展。", []),
            ("支持甲乙科技、丙丁机器人等链主企业。", []),
            ("依托甲乙国信、丙丁汉云等企业建设原材料行业平台。", []),
            ("建成50家以上智能工厂、3至5个行业级平台。", []),
            ("大力发展电子信息、生物医药、新材料产业。", ["电子信息", "生物医药", "新材料"]),
            ("推动钢铁、石化、建材产业转型升级。", ["钢铁", "石化", "建材"]),
            ("统筹发展特色、优势产业。", []),
            ("打造千亿级锂电产业、百亿级低空产业。", ["锂电产业", "低空产业"]),
            ("聚焦第四代核能、新型储能，每年安排攻关项目。", ["第四代核能", "新型储能"]),
            ("聚焦未来信息、未来空间两个方向，开展攻关。", ["未来信息", "未来空间"]),
            ("聚焦起重机、挖掘机，开展攻关。", []),
            ("支持膜材料、特种橡胶等领域关键产品攻关。", ["膜材料", "特种橡胶"]),
            ("开发工艺优化、安全巡检等智能体和行业大模型。", []),
            ("聚焦痛点、难点，开展攻关。", []),
            ("围绕大飞机、集成电路等重点应用领域，攻克高温合金。", []),
            ("甲乙联合会、钢铁工业协会等行业组织做好宣传。", []),
            ("制定石化化工、钢铁等重点行业碳达峰方案。", ["石化化工", "钢铁"]),
            (
                "构建以电子信息为主导、装备制造和新材料为支撑的产业体系。",
                ["电子信息", "装备制造", "新材料"],
            ),
            ("高端铸造、汽车配件两大产业产值增长。", ["高端铸造", "汽车配件"]),
            (
                "聚焦半导体材料与器件、新型显示、工业软件三个细分领域。",
                ["半导体材料与器件", "新型显示", "工业软件"],
            ),
            (
                "形成以电子信息为主导，新材料、大健康为支撑的产业体系。",
                ["电子信息", "新材料", "大健康"],
            ),
            ("以钛合金、石油装备为主导，建设强县。", ["钛合金", "石油装备"]),
            ("支持跨境电商、研发设计等生产性服务业。", ["跨境电商", "研发设计"]),
            ("攻关量子信息（QI）、类脑智能等前沿领域技术。", ["量子信息（QI）", "类脑智能"]),
            ("抢抓低空经济、新型储能等新赛道。", ["低空经济", "新型储能"]),
            ("大力发展硒产业，做强湘绣产业和文旅。", ["硒产业", "湘绣产业"]),
            ("设立产业基金，优先投向航空装备、生物医药。", ["航空装备", "生物医药"]),
        ],
    )
    def test_name_fields(self, text: str, expected: list[str]) -> None:
        """Verb and preposition in front of the first item go."""
        found = sectors(context(text, subject=None, genre="goals"), LEXICON)
        assert names(found, "Field") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # a noun of its own
            ("推动康养产业发展，落实支持算力产业若干政策。", ["康养产业", "算力产业"]),
            ("推动氢能装备产业集聚，促进精品钢产业链协同。", ["氢能装备", "精品钢"]),
            ("家居产业增加值增长8%，冶金工业增加值增长6%。", ["家居产业", "冶金工业"]),
            ("促进养殖业高质量发展，加快打造世界一流花卉产业。", ["养殖业", "花卉产业"]),
            ("健全支持制造业发展政策，壮大传统产业，打造绿色产业链条。", []),
            ("建设产业园和产业创新中心，培育产业集群。", []),
            # a known trade behind a verb, or with a plus behind it
            ("大力发展核电，布局商业航天。", ["核电", "商业航天"]),
            ("加快智能网联汽车道路测试，发展研学旅游业态。", ["智能网联汽车", "研学旅游"]),
            ("实施“人工智能+”行动，丰富低空经济应用场景。", ["人工智能", "低空经济"]),
            ("发展新质生产力，壮大人才队伍，做强品牌。", []),
            # two that are joined; one that speaks for others, or for what is larger
            ("推进核电与氢能融合发展。", ["核电", "氢能"]),
            ("促进科技创新和产业创新融合，促进产业与城市融合。", []),
            ("提升电力装备等产业竞争力。", ["电力装备"]),
            ("壮大以传感器为重点的电子制造业。", ["传感器", "电子制造业"]),
            # lists that no word for sectors closes
            ("吸引火箭制造、卫星测试等企业落地。", ["火箭制造", "卫星测试"]),
            ("推动芯片封装测试、模组生产制造等项目落地。", ["芯片封装测试", "模组生产制造"]),
            ("扩大直播电商、即时零售等新业态规模。", ["直播电商", "即时零售"]),
            ("加快发展数据、算力“两大产业”。", ["数据", "算力"]),
            ("推动油、煤、盐化工一体化。", ["油化工", "煤化工", "盐化工"]),
            # what an industry is after; with what another is to grow together
            ("光子产业链着力突破激光雷达、光芯片。", ["光子产业链"]),
            ("康养产业聚焦医用敷料、康复机器人，打造电池全产业链。", ["康养产业"]),
            ("促进旅游与餐饮、服装等产业融合。", []),
        ],
    )
    def test_name_what_is_to_grow(self, text: str, expected: list[str]) -> None:
        """Where no industries are numbered, tasks name lines of business as they come."""
        known = context(text, subject=None, genre="measures", measure="做强工业", kind="prose")
        assert sorted(set(names(sectors(known, LEXICON), "Field"))) == sorted(expected)

    def test_leave_such_nouns_to_headings(self) -> None:
        """A plan that numbers its industries has named them; its prose speaks of them loosely."""
        text = "支持储能产业协会发布指数，完善储能产业标准。"
        known = context(text, genre="measures", measure="加强自律", industries=("新能源产业",))
        assert names(sectors(known, LEXICON), "Field") == []

    @pytest.mark.parametrize(
        "text",
        [
            "长沙工程机械、株洲轨道交通装备等产业集群。",
            "做强黄埔、南沙两大产业园。",
            "推动政府、企业、高校等单位合作。",
            "推进鞋底、鞋面等产业化。",
            "陕汽集团、陕鼓集团两大企业集团领跑行业。",
            "推动甘肃、青海等产业转移。",
            "发展战略性新兴产业。",
            "引导企业向绿色工厂、智能车间等方向升级。",
            "发展工程机械、矿山救援等专用装备及配套产业。",
            "加快鞋底、鞋面等新材料在鞋服领域应用。",
            "由市督查室、市发展中心等领域开展督查。",
        ],
    )
    def test_name_no_clusters_parks_or_actors(self, text: str) -> None:
        """Lists of clusters, parks and actors are no sectors."""
        found = sectors(context(text, subject=None, genre="goals"), LEXICON)
        assert names(found, "Field") == []

    def test_of_a_box_name_none(self) -> None:
        """Where a field lists what it develops, 聚焦A、B等领域 names no fields."""
        assert list(sectors(context("聚焦建筑机械、地下装备等领域开展研究。"), LEXICON)) == []


class TestPromotes:
    """What a measure promotes."""

    def test_the_sectors_of_its_text(self) -> None:
        """A measure promotes the fields and industries that its text lists."""
        found = sectors(
            context(
                "聚焦高端芯片、新材料等领域。",
                subject=None,
                measure="攻克核心技术",
                genre="measures",
                industries=("新材料产业",),
            ),
            LEXICON,
        )
        assert claims(found, "PROMOTES") == [
            ("攻克核心技术", "高端芯片"),
            ("攻克核心技术", "新材料产业"),
        ]

    def test_the_plan_s_own_fields(self) -> None:
        """A name of the plan's own fields needs no word for sectors behind it."""
        found = sectors(
            context(
                "引导社会资本投向集成电路、生物医药。",
                subject=None,
                measure="强化资金支持",
                genre="measures",
                fields=["集成电路", "生物医药"],
            ),
            LEXICON,
        )
        assert [target for _, target in claims(found, "PROMOTES")] == ["集成电路", "生物医药"]

    def test_products_where_no_field_is_in_sight(self) -> None:
        """A measure without a field promotes the products that its text supports."""
        found = sectors(
            context(
                "推动手术机器人、存储芯片优先使用。",
                subject=None,
                measure="拓展应用市场",
                genre="measures",
            ),
            LEXICON,
        )
        assert [target for _, target in claims(found, "PROMOTES")] == ["手术机器人", "存储芯片"]

    def test_industries_by_what_their_chains_are_called(self) -> None:
        """A chain of the plan goes by its name without 产业链 too."""
        found = sectors(
            context(
                "定向支持工程机械、安全应急产业链技术攻关。",
                subject=None,
                measure="实施促创新行动",
                genre="measures",
                industries=("工程机械产业链", "安全应急产业链"),
            ),
            LEXICON,
        )
        assert [target for _, target in claims(found, "PROMOTES")] == [
            "工程机械产业链",
            "安全应急产业链",
        ]

    def test_clusters(self) -> None:
        """A measure promotes the clusters that its text names."""
        found = sectors(
            context(
                "支持宁德动力电池、合肥光储等集群创建世界级集群。",
                subject=None,
                measure="培育先进制造业集群",
                genre="measures",
            ),
            LEXICON,
        )
        assert [target for _, target in claims(found, "PROMOTES")] == [
            "宁德动力电池集群",
            "合肥光储集群",
        ]

    def test_programmes_in_the_clause_beside(self) -> None:
        """A programme promotes the sectors of the clause beside it, not of one far behind."""
        near = "实施“尖兵”攻关计划，聚焦集成电路、工业软件等领域。"
        far = "实施“尖兵”攻关计划，支持企业上云，建设工厂，在建材、冶金等行业推广。"
        made = [
            claims(sectors(context(text, subject=None, genre="measures"), LEXICON), "PROMOTES")
            for text in (near, far)
        ]
        assert [[target for _, target in each] for each in made] == [["集成电路", "工业软件"], []]

    def test_a_programme_the_fields_of_its_numbered_items(self) -> None:
        """A box's programme promotes the field that each numbered item is headed by, no more."""
        _, made = read(
            "能源电子产业发展规划", "二、重点任务", "专栏1 光伏技术供给能力提升行动",
            "1.晶硅电池。支持单晶硅棒、硅片生产，面向通信、交通等领域推广。",
            title="能源电子产业发展规划",
        )  # fmt: skip
        found = claims(sectors(made[-1], LEXICON), "PROMOTES")
        assert found == [("光伏技术供给能力提升行动", "晶硅电池")]

    def test_nothing_that_all_industries_are(self) -> None:
        """推动产业轻量化发展 is for no line of business."""
        made = context(
            "推广一体化压铸工艺。", subject=("Industry", "汽车零部件产业"),
            measure="推动产业轻量化发展", genre="measures",
        )  # fmt: skip
        assert claims(sectors(made, LEXICON), "PROMOTES") == []

    def test_what_each_clause_is_about(self) -> None:
        """甲重点发展A；乙聚焦B、C names two lines of business, and what each is after."""
        made = context(
            "集成电路重点发展先进封装、车规级芯片；生物医药聚焦核酸药物、影像设备。",
            subject=None, measure="培育新兴产业", genre="measures",
        )  # fmt: skip
        found = [target for _, target in claims(sectors(made, LEXICON), "PROMOTES")]
        assert found == ["集成电路", "生物医药"]

    def test_the_fields_headed_below_it(self) -> None:
        """A measure promotes each field that a heading below it names."""
        _, made = read(
            "新材料产业发展规划", "二、重点任务", "（一）实施金属材料提质行动", "1．铜基材料",
            "发展电子铜箔、铜粉。", title="新材料产业发展规划",
        )  # fmt: skip
        found = claims(sectors(made[-1], LEXICON), "PROMOTES")
        assert ("实施金属材料提质行动", "铜基材料") in found

    def test_the_field_of_its_heading(self) -> None:
        """A measure promotes the field that its own heading names."""
        found = sectors(
            context("研发离心泵。", subject=("Field", "芯片设计"), measure="提升芯片设计优势"),
            LEXICON,
        )
        assert claims(found, "PROMOTES") == [("提升芯片设计优势", "芯片设计")]

    @pytest.mark.parametrize(
        ("measure", "text", "expected"),
        [
            (
                "优化区域布局",
                "支持武汉发展激光设备，宜昌主攻磷化工。",
                ["武汉市", "宜昌市"],
            ),
            ("优化区域布局", "武汉发展激光设备，宜昌主攻磷化工。", []),
            ("培育优质企业", "支持武汉发展激光设备，宜昌主攻磷化工。", []),
            (
                "优化区域布局",
                "围绕武汉、宜昌等重点区域，推动襄阳、十堰等城市发挥优势。",
                ["武汉市", "宜昌市", "襄阳市", "十堰市"],
            ),
            ("建设氢能产业先导区", "支持武汉、宜昌等城市开展试点。", ["武汉市", "宜昌市"]),
            ("优化区域布局", "与武汉、宜昌等城市开展合作。", []),
        ],
    )
    def test_the_places_of_a_layout(self, measure: str, text: str, expected: list[str]) -> None:
        """A measure on the layout of regions promotes those that it supports."""
        made = context(text, subject=None, measure=measure, genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        regions = [target for _, target in found if target.endswith("市")]
        assert regions == expected

    def test_what_is_built_in_a_layout(self) -> None:
        """In a chapter on layout places have their trades; parks and clusters are promoted."""
        text = "支持武汉发展激光设备、新能源汽车产业，建设武汉激光产业园，打造宜昌磷化工产业集群。"
        made = context(text, subject=None, measure="优化区域布局", genre="layout", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        assert [target for _, target in found] == ["武汉激光产业园", "宜昌磷化工产业集群"]

    def test_no_means(self) -> None:
        """What a platform is built with is not promoted, the platform is."""
        text = "依托甲乙应用技术研究院创建国家储能装备研发中心。"
        made = context(text, subject=None, measure="建设创新平台", genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        assert [target for _, target in found] == ["国家储能装备研发中心"]

    def test_of_a_programme_that_is_a_heading(self) -> None:
        """A heading that is a programme, of general words too, promotes the trades of its text."""
        _, found = read(
            "二、重点工程", "（一）核心技术攻关工程。聚焦第四代核能、新型储能，每年安排项目。",
            title="甲省规划",
        )  # fmt: skip
        assert claims(sectors(found[-1], LEXICON), "PROMOTES") == [
            ("核心技术攻关工程", "第四代核能"), ("核心技术攻关工程", "新型储能"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("围绕高端轴承、智能农机布局重大项目。", "高端轴承 智能农机"),
            ("面向量子计量、芯片级计量开展前瞻研究。", "量子计量 芯片级计量"),
            ("聚焦新能源汽车、生物医药，设立三只基金。", "新能源汽车 生物医药"),
            ("在新能源、新材料领域建设10家中心。", "新能源 新材料"),
            ("支持钢铁、石化、建材企业实施节能改造。", "钢铁 石化 建材"),
            ("开展钢铁、石化行业节能降碳改造。", "钢铁 石化"),
            ("承接广东电子信息、生物医药产业转移。", "电子信息 生物医药"),
            ("制定机器人、储能领域标准50项。", "机器人 储能"),
            ("引进集成电路、人工智能领域高层次人才。", "集成电路 人工智能"),
            ("优先投向功率半导体、膜材料和新型储能项目。", "功率半导体 膜材料 新型储能"),
            ("支持甲研究院、乙研究院开展先进材料、集成电路等领域攻关。", "先进材料 集成电路"),
            ("开辟量子信息、聚变能源新赛道。", "量子信息 聚变能源"),
            ("制定石化、钢铁等行业碳达峰实施方案。", "石化 钢铁"),
            ("围绕光伏、储能等领域，组织攻关项目，突破固态电池。", "光伏 储能"),
            ("聚焦光伏、储能等领域，突破固态电池。", "光伏 储能"),
            ("面向光伏、储能等领域，发展固态电池。", "固态电池"),
            ("发挥甲钢铁工业协会、乙石化联合会等行业组织作用。", ""),
            ("在焦化、氯碱等行业集聚地区就近消纳。", ""),
            ("围绕人才、技术、资金开展对接。", ""),
            ("围绕研发、设计、检测开展服务。", ""),
            ("面向港口、矿山推广激光雷达。", "激光雷达"),
        ],
    )
    def test_what_is_aimed_at(self, text: str, expected: str) -> None:
        """A list that a measure's work is aimed at or done for needs no 等领域 behind it."""
        made = context(text, subject=None, measure="强化要素保障", genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        assert sorted(target for _, target in found) == sorted(expected.split())

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("大力发展生物医药、高端装备和新材料。", ["生物医药", "高端装备", "新材料"]),
            ("重点发展软件服务、检验检测。", ["软件服务", "检验检测"]),
            ("支持长沙发展生物医药、新材料。", []),
        ],
    )
    def test_known_trades(self, text: str, expected: list[str]) -> None:
        """A measure promotes listed trades without a word for them, but not those of a place."""
        made = context(text, subject=None, measure="培育产业", genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        assert [target for _, target in found] == expected

    def test_goods_of_a_programme(self) -> None:
        """What a programme is aimed at are its goods."""
        made = context("瞄准隔膜、电解液精准招引。", subject=None, genre="measures", kind="prose")
        named = made.mention("Programme", "瞄准", 0, 2, "test")
        found = sectors(replace(made, programme=named), LEXICON)
        assert names(found, "Product") == ["隔膜", "电解液"]

    @pytest.mark.parametrize(
        ("measure", "expected"),
        [("推进绿色低碳转型", ["铸造", "锻造"]), ("强化创新驱动", [])],
    )
    def test_sectors_that_are_to_change(self, measure: str, expected: list[str]) -> None:
        """Only a measure that is to change sectors promotes those in which it has things used."""
        text = "面向铸造、锻造等行业推广节能技术。"
        made = context(text, subject=None, measure=measure, genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        assert [target for _, target in found if target.endswith("造")] == expected

    def test_a_programme_the_fields_of_its_items(self) -> None:
        """A box that is a programme promotes the field that each of its items is led by."""
        made = context("石化化工。发展高端聚烯烃。", subject=None, genre="measures")
        programme = made.mention("Programme", "集群建设工程", 0, 4, "test")
        field = made.mention("Field", "石化化工", 0, 4, "test")
        led = replace(made.passage, lead="石化化工", lead_span=field.evidence.span)
        led = replace(led, path=("集群建设工程",))
        found = sectors(replace(made, passage=led, subject=field, programme=programme), LEXICON)
        assert ("集群建设工程", "石化化工") in claims(found, "PROMOTES")
