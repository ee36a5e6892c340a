"""Which fields and industries prose names, and what a measure promotes."""

import pytest

from loaders.extractors.sectors import sectors
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names

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
            ("支持甲乙科技、丙丁机器人等链主企业。", []),
            ("大力发展电子信息、生物医药、新材料产业。", ["电子信息", "生物医药", "新材料"]),
            ("推动钢铁、石化、建材产业转型升级。", ["钢铁", "石化", "建材"]),
            ("统筹发展特色、优势产业。", []),
            ("打造千亿级锂电产业、百亿级低空产业。", ["锂电产业", "低空产业"]),
            (
                "构建以电子信息为主导、装备制造和新材料为支撑的产业体系。",
                ["电子信息", "装备制造", "新材料"],
            ),
            ("高端铸造、汽车配件两大产业产值增长。", ["高端铸造", "汽车配件"]),
            (
                "聚焦半导体材料与器件、新型显示、工业软件三个细分领域。",
                ["半导体材料与器件", "新型显示", "工业软件"],
            ),
            ("大力发展硒产业，做强湘绣产业和文旅。", ["硒产业", "湘绣产业"]),
            ("设立产业基金，优先投向航空装备、生物医药。", ["航空装备", "生物医药"]),
        ],
    )
    def test_name_fields(self, text: str, expected: list[str]) -> None:
        """Verb and preposition in front of the first item go."""
        found = sectors(context(text, subject=None, genre="goals"), LEXICON)
        assert names(found, "Field") == expected

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
            "加快鞋底、鞋面等新材料在鞋服领域应用。",
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
        ],
    )
    def test_the_places_of_a_layout(self, measure: str, text: str, expected: list[str]) -> None:
        """A measure on the layout of regions promotes those that it supports."""
        made = context(text, subject=None, measure=measure, genre="measures", kind="prose")
        found = claims(sectors(made, LEXICON), "PROMOTES")
        regions = [target for _, target in found if target.endswith("市")]
        assert regions == expected
