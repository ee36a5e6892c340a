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

    def test_the_field_of_its_heading(self) -> None:
        """A measure promotes the field that its own heading names."""
        found = sectors(
            context("研发离心泵。", subject=("Field", "芯片设计"), measure="提升芯片设计优势"),
            LEXICON,
        )
        assert claims(found, "PROMOTES") == [("提升芯片设计优势", "芯片设计")]
