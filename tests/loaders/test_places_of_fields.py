"""What places are to develop, as a plan's headings, leads and tables say it."""

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()


def found_in(title: str, *lines: str) -> set[tuple[str, str]]:
    """Return who specialises in what in a whole plan for Hunan."""
    whole = "\n".join((title, *lines, ""))
    plan = Plan("test", title, region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    return {(e.source.name, e.target.name) for e in facts if e.type == "SPECIALISES_IN"}


class TestWhole:
    """What a plan's headings, leads and tables make of places."""

    def test_field_of_a_lead(self) -> None:
        """Under a task a lead's field is laid in the places that its text names first."""
        found = found_in(
            "湖南省新材料产业三年行动方案（2024—2026年）",
            "一、重点任务",
            "（一）实施功能材料培育行动。",
            "1．电池材料。在岳阳、常德布局正极材料全产业链。",
            "2．稀土材料。发展抛光粉。",
        )
        assert {("岳阳市", "电池材料"), ("常德市", "电池材料")} <= found

    def test_numbered_row(self) -> None:
        """Behind a row's number its chain is what its places bear."""
        found = found_in(
            "湖南省重点产业链行动方案（2022—2024年）",
            "一、重点任务",
            "（一）智能家电产业链",
            "发展智能冰箱。",
            "（二）轨道交通装备产业链",
            "研制动车组。",
            "二、链长制工作安排",
            "序号\t产业链\t主要承载区\t链主企业",
            "1\t智能家电\t长沙市、湘潭市\t云溪集团",
            "2\t轨道交通装备\t株洲市\t甘棠集团",
        )
        assert found == {
            ("长沙市", "智能家电产业链"),
            ("湘潭市", "智能家电产业链"),
            ("株洲市", "轨道交通装备产业链"),
        }

    def test_row_that_says_where_a_chain_is_laid(self) -> None:
        """A column of places for chains says it, in whatever chapter the table stands."""
        found = found_in(
            "湖南省产业链链长制工作机制任务分工表",
            "序号\t产业链\t链长单位\t重点市州",
            "1\t风电装备制造\t省能源局\t湘潭市、株洲市",
        )
        assert found == {("湘潭市", "风电装备制造"), ("株洲市", "风电装备制造")}

    def test_places_among_parks(self) -> None:
        """A place that a column of parks lists bears the row's chain; that of a park does not."""
        found = found_in(
            "湖南省产业链链长制工作方案",
            "产业链\t牵头部门\t重点园区（承载地）\t2025年目标",
            "风电装备产业链\t省能源局\t长沙高新区、湘潭市雨湖区\t产值600亿元",
            "乳制品产业链\t省农业农村厅\t岳阳经开区\t产量85万吨",
        )
        assert found == {("雨湖区", "风电装备产业链")}

    def test_kinds_of_materials(self) -> None:
        """Kinds of materials that a place is to develop are lines of work, not goods."""
        text = "岳阳市重点发展锂电材料、石化新材料。"
        plan = "湖南省新材料产业三年行动方案（2024—2026年）"
        found = found_in(plan, "一、重点任务", "（一）实施区域协同行动。", text)
        assert found == {("岳阳市", "锂电材料"), ("岳阳市", "石化新材料")}

    def test_traits(self) -> None:
        """What is said beside the leading trade is a trait too, and so is strength in one."""
        found = found_in(
            "湖南省“十四五”制造业发展规划",
            "四、优化区域布局",
            "长沙坚持以电子信息为主导、生物医药为特色。",
            "岳阳石化产业实力雄厚。",
        )
        assert found == {("长沙市", "电子信息"), ("长沙市", "生物医药"), ("岳阳市", "石化")}
