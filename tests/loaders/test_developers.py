"""Who develops the products and technologies of a passage."""

import pytest

from loaders.claims import Mention
from loaders.extractors.products import products
from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()


class TestSubject:
    """Who develops."""

    def test_is_the_passage_s(self) -> None:
        """The subject of the passage develops what it lists."""
        found = products(context("研发高压泵。", subject=("Field", "海水淡化")), LEXICON)
        assert claims(found, "DEVELOPS") == [("海水淡化", "高压泵")]

    def test_is_the_sentence_s_own_field(self) -> None:
        """A方面， names another field for its sentence."""
        text = "专用设备方面，研发探针台、键合机。开发高压泵。"
        found = products(context(text, fields=["专用设备"]), LEXICON)
        assert claims(found, "DEVELOPS") == [
            ("专用设备", "探针台"),
            ("专用设备", "键合机"),
            ("先进装备", "高压泵"),
        ]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "矿山安全领域发展掘进机、救援机器人；食品加工主攻预制菜、植物饮料。",
                [("矿山安全", "掘进机"), ("矿山安全", "救援机器人"), ("食品加工", "预制菜")],
            ),
            ("储能：布局液流电池、钠离子电池。", [("储能", "液流电池"), ("储能", "钠离子电池")]),
            ("铝产业突破铝合金板材。", [("铝产业", "铝合金板材")]),
            ("茶和咖啡产业发展速溶茶粉。", [("茶和咖啡产业", "速溶茶粉")]),
            ("锂电瞄准固态电池、硅碳负极。", [("锂电", "固态电池"), ("锂电", "硅碳负极")]),
            ("生物医药以抗体药物、核酸药物为重点。", [("生物医药", "抗体药物")]),
            ("整机方面，发展装载机。", [("先进装备", "装载机")]),
            ("材料端突破光刻胶、靶材。", [("先进装备", "光刻胶"), ("先进装备", "靶材")]),
            ("成都聚焦离心泵、高压泵。", [("先进装备", "离心泵"), ("先进装备", "高压泵")]),
            (
                "上游突破偏光片，中游做大车载面板。",
                [("先进装备", "偏光片"), ("先进装备", "车载面板")],
            ),
            (
                "印染行业推广无水染色、数码印花技术。",
                [("印染", "无水染色"), ("印染", "数码印花技术")],
            ),
        ],
    )
    def test_stands_before_the_verb(self, text: str, expected: list[tuple[str, str]]) -> None:
        """A领域发展…, A：… name a field; a kind of thing, a side or a place in front names none."""
        found = claims(products(context(text), LEXICON), "DEVELOPS")
        assert found[: len(expected)] == expected

    def test_may_be_missing(self) -> None:
        """Without a field or industry a product is named, and no one develops it."""
        found = list(products(context("研发高压泵、隔膜泵。", subject=None), LEXICON))
        assert names(found, "Product") == ["高压泵", "隔膜泵"]
        assert claims(found, "DEVELOPS") == []

    def test_is_the_field_of_a_measure_s_heading(self) -> None:
        """In a plan for one industry the field that a measure's heading names develops."""
        given = context(
            "突破晶圆级封装等工艺。",
            subject=("Industry", "集成电路产业"),
            measure="提升封装测试能力",
            genre="measures",
        )
        assert claims(products(given, LEXICON), "DEVELOPS") == [("封装测试", "晶圆级封装")]

    @pytest.mark.parametrize(
        "text",
        [
            "突破激光雷达、存储芯片等产品。",
            "提升激光雷达、存储芯片等功能部件自给能力。",
            "支持激光雷达、存储芯片研发和产业化。",
            "支持激光雷达、存储芯片等器件迭代。",
        ],
    )
    def test_is_the_one_industry_under_a_measure(self, text: str) -> None:
        """What a measure wants made or made better is developed for the plan's one industry."""
        subject = ("Industry", "集成电路产业")
        given = context(text, subject=subject, measure="增强攻关能力", genre="measures")
        assert claims(products(given, LEXICON), "DEVELOPS") == [
            ("集成电路产业", "激光雷达"),
            ("集成电路产业", "存储芯片"),
        ]

    def test_is_no_industry_where_a_measure_supports(self) -> None:
        """What a measure wants used is promoted; the plan's one industry does not develop it."""
        given = context(
            "支持激光雷达、存储芯片优先使用。",
            subject=("Industry", "集成电路产业"),
            measure="拓展应用市场",
            genre="measures",
        )
        found = list(products(given, LEXICON))
        assert names(found, "Product") == ["激光雷达", "存储芯片"]
        assert claims(found, "DEVELOPS") == []

    def test_is_no_technique_of_a_heading(self) -> None:
        """A heading about a technique leaves the one industry to develop what stands under it."""
        given = context(
            "突破晶圆级封装等工艺。",
            subject=("Industry", "集成电路产业"),
            measure="突破本体技术",
            genre="measures",
        )
        assert claims(products(given, LEXICON), "DEVELOPS") == [("集成电路产业", "晶圆级封装")]

    def test_is_part_of_the_field_of_its_box_s_lead(self) -> None:
        """A field that a sentence of a box begins with is part of the field of the lead."""
        _, found = read(
            "机器人产业发展规划", "二、重点任务", "专栏1 机器人产业发展方向",
            "关键部件。在精密减速器领域，重点发展谐波减速器、行星减速器。",
            title="机器人产业发展规划",
        )  # fmt: skip
        made = list(structure(found))
        assert ("精密减速器", "关键部件") in claims(made, "PART_OF")

    def test_is_not_in_a_column_of_firms(self) -> None:
        """The firms and parks of a row are no goods, whatever their names end in."""
        _, found = read("三、重点产业", "（一）新材料产业", "专栏1 发展重点",
                        "领域\t重点产品\t重点企业\t主要园区",
                        "高性能纤维\t芳纶、聚酰亚胺薄膜\t甲新材料、乙膜材料\t丙材料园")  # fmt: skip
        made = [each for row in found for each in products(row, LEXICON)]
        assert names(made, "Product") == ["芳纶", "聚酰亚胺薄膜"]

    def test_is_the_first_cell_of_a_row(self) -> None:
        """A row of an industry's table begins with the field that develops what it lists."""
        given = context(
            "整车制造\t高速动车组、磁浮列车\t某某创新中心、某某研究院",
            subject=("Industry", "轨道交通装备产业"),
            kind="row",
        )
        found = list(products(given, LEXICON))
        assert claims(found, "DEVELOPS") == [("整车制造", "高速动车组"), ("整车制造", "磁浮列车")]

    @pytest.mark.parametrize(
        ("text", "genre", "expected"),
        [
            ("完善激光雷达、存储芯片。", "goals", []),
            ("研发激光雷达、存储芯片。", "goals", ["激光雷达", "存储芯片"]),
            ("支持激光雷达、存储芯片优先使用。", "measures", ["激光雷达", "存储芯片"]),
        ],
    )
    def test_needs_more_where_nothing_is_developed(
        self, text: str, genre: str, expected: list[str]
    ) -> None:
        """In goals only what is said to be developed counts; a measure may support a list."""
        assert names(products(context(text, genre=genre), LEXICON), "Product") == expected

    def test_evidence_is_the_text(self) -> None:
        """A mention's quote is its name, unless the name was completed."""
        found = products(context("研发高压泵、能量回收装置。"), LEXICON)
        mentions = [each for each in found if isinstance(each, Mention)]
        assert [each.evidence.quote for each in mentions] == ["高压泵", "能量回收装置"]
