"""Which names mean one entity, and the reasons that are kept."""

import pytest

from graph.export.jsonl import read_facts, write_facts
from graph.merge import join_nodes, merge_reasons, node_without
from graph.model import Entity, PlanFacts
from graph.plan_graph import plan_graph
from loaders.claims import Mention
from loaders.extractors.places import regions_in
from loaders.lexicon import Lexicon
from loaders.resolve import Resolved, resolve
from loaders.subjects.context import Context
from tests.loaders.test_places import passage

LEXICON = Lexicon()


def mentions(context: Context, label: str, *names: str, **more: tuple[str, ...]) -> list[Mention]:
    """Return the mentions of names where they first stand in a passage."""
    text = context.text
    made = []
    for name in names:
        at = text.index(name)
        found = context.mention(label, name, at, at + len(name), "test")
        made.append(Mention(label, name, found.evidence, aliases=more.get("aliases", ())))
    return made


def resolved(context: Context, found: list[Mention]) -> Resolved:
    """Return what resolving makes of mentions."""
    return resolve(context.document, found, {})


def why(entity: Entity) -> dict[str, str]:
    """Return the reasons of an entity's other names."""
    return {merge.name: merge.reason for merge in entity.merges}


class TestMerges:
    """Names that safely mean one entity become one; each keeps its reason."""

    def test_stated(self) -> None:
        """A name that the text introduces means what it stands behind."""
        context = passage("建设深空探测重点实验室（以下简称“深空中心”），扩大深空中心规模。")
        found = mentions(context, "Platform", "深空探测重点实验室", "深空中心")
        (entity,) = resolved(context, found).entities
        assert entity.name == "深空探测重点实验室"
        assert entity.aliases == ("深空中心",)
        assert "以下简称" in why(entity)["深空中心"]
        assert len(entity.evidence) == 2

    def test_stated_and_never_used(self) -> None:
        """A name that is only introduced is an alias all the same."""
        context = passage("建设深空探测重点实验室（以下简称“深空中心”）。")
        (entity,) = resolved(context, mentions(context, "Platform", "深空探测重点实验室")).entities
        assert entity.aliases == ("深空中心",)

    @pytest.mark.parametrize(
        ("names", "count"),
        [
            (("深海技术科学太湖实验室", "太湖实验室"), 1),
            (("湖南省知识产权交易中心", "知识产权交易中心"), 1),
            (("松山湖材料实验室", "材料实验室"), 2),
            (("甲太湖实验室", "乙太湖实验室", "太湖实验室"), 3),
            (("广州集成电路产业园", "集成电路产业园"), 2),
        ],
    )
    def test_ends(self, names: tuple[str, ...], count: int) -> None:
        """A proper name that ends one name alone is that one; an end of general words is not."""
        context = passage("、".join(names))
        assert len(resolved(context, mentions(context, "Platform", *names)).entities) == count

    def test_given_beside(self) -> None:
        """A name with its place in brackets is the name without."""
        context = passage("国家甲中心（长沙）和国家甲中心")
        long = mentions(context, "Platform", "国家甲中心（长沙）", aliases=("国家甲中心",))
        short = mentions(context, "Platform", "国家甲中心")
        (entity,) = resolved(context, [*long, *short]).entities
        assert why(entity) == {"国家甲中心": "given beside 国家甲中心（长沙）"}

    def test_clusters(self) -> None:
        """集群 and 产业集群 of one name are one cluster."""
        context = passage("长沙软件产业集群、长沙软件集群")
        found = mentions(context, "Cluster", "长沙软件产业集群", "长沙软件集群")
        (entity,) = resolved(context, found).entities
        assert entity.name == "长沙软件产业集群"
        assert list(why(entity)) == ["长沙软件集群"]

    @pytest.mark.parametrize(
        ("label", "text", "name", "aliases"),
        [
            # the abbreviation in a bracket and the name before it
            ("Product", "研发控制系统（DCS）。", "控制系统（DCS）", ["DCS", "控制系统"]),
            # what a bracket behind a name adds, but for places and units
            ("Product", "开发手撕钢（超薄箔材）。", "手撕钢", ["手撕钢（超薄箔材）"]),
            ("Product", "开发手撕钢（太原）。", "手撕钢", []),
            ("Field", "设计业（亿元）为500。", "设计业", []),
            # what trades and techniques are called
            ("Field", "（二）机器人产业链", "机器人产业链", ["机器人"]),
            ("Field", "晶硅光伏产业逆势布局。", "晶硅光伏", ["晶硅光伏产业"]),
            ("Field", "建设光伏产业园。", "光伏", []),
            ("Technology", "攻克多模态关键技术。", "多模态关键技术", ["多模态"]),
            # the word that closes a list is said of all
            ("Technology", "推广变频控制、微波杀菌技术。", "变频控制", ["变频控制技术"]),
            ("Technology", "推广变频控制，研发杀菌技术。", "变频控制", []),
            ("Programme", "推进甲厂扩能、乙厂多层板等项目建设。", "甲厂扩能", ["甲厂扩能项目"]),
        ],
    )
    def test_of_names(self, label: str, text: str, name: str, aliases: list[str]) -> None:
        """The text beside a name says what else the same thing is called."""
        (entity,) = resolved(context := passage(text), mentions(context, label, name)).entities
        assert (entity.name, list(entity.aliases)) == (name, aliases)
        assert all(entity.aliases[at] in why(entity) for at in range(len(aliases)))

    def test_abbreviation_of_two(self) -> None:
        """An abbreviation that two things have means neither of them alone."""
        context = passage("能量管理系统（EMS）和电子制造服务（EMS）")
        found = mentions(context, "Product", "能量管理系统（EMS）", "电子制造服务（EMS）")
        assert {each.aliases for each in resolved(context, found).entities} == {
            ("能量管理系统",), ("电子制造服务",)}  # fmt: skip

    def test_spellings(self) -> None:
        """Width, spaces and quotes make no other entity."""
        context = passage("“五个100”工程、五个 100工程")
        found = mentions(context, "Programme", "“五个100”工程", "五个 100工程")
        (entity,) = resolved(context, found).entities
        assert [merge.reason for merge in entity.merges] == [
            "another spelling: width, case, spaces or quotes"
        ]

    def test_regions(self) -> None:
        """Short, former and usual names of a region say what they are."""
        context = passage("长沙、长沙市和即墨市，大湾区", "湖南省")
        found = resolved(context, list(regions_in(context, LEXICON))).entities
        reasons = {entity.name: why(entity) for entity in found}
        assert reasons == {
            "长沙市": {"长沙": "its short name"},
            "即墨区": {"即墨市": "its former or customary name"},
            "粤港澳大湾区": {"大湾区": "another usual name"},
        }


class TestOffices:
    """What a region calls its own goes by its whole name: two plans' 省科技厅 are two."""

    @pytest.mark.parametrize(
        ("own", "name", "whole"),
        [
            ("湖南省", "省科技厅", "湖南省科技厅"),
            ("长沙市", "市科技局", "长沙市科技局"),
            ("长沙市", "省科技厅", "湖南省科技厅"),
            ("内蒙古自治区", "自治区能源局", "内蒙古自治区能源局"),
            ("新疆维吾尔自治区", "昌吉州人民政府", "昌吉州人民政府"),
            ("长沙市", "市政府办公室", "长沙市政府办公室"),
            ("长沙市", "市场监管局", "市场监管局"),
            ("湖南省", "市科技局", "市科技局"),
            ("", "省科技厅", "省科技厅"),
        ],
    )
    def test_names(self, own: str, name: str, whole: str) -> None:
        """The sign 省 or 市 before a name is that of the plan's region, or of what it lies in."""
        context = passage(f"责任单位：{name}。", own)
        (entity,) = resolved(context, mentions(context, "Organisation", name)).entities
        assert entity.name == whole
        assert entity.aliases == ((name,) if name != whole else ())

    def test_written_out(self) -> None:
        """Written out it is the same one, and its short name keeps its reason."""
        context = passage("由湖南省科技厅牵头，省科技厅负责。", "湖南省")
        found = mentions(context, "Organisation", "湖南省科技厅")
        at = context.text.rindex("省科技厅")
        found.append(context.mention("Organisation", "省科技厅", at, at + 4, "test"))
        (entity,) = resolved(context, found).entities
        assert why(entity) == {"省科技厅": "the plan's own region's"}


class TestReasonsTravel:
    """Reasons go with the graph: to a file and back, into a shared node and out again."""

    def graph(self) -> PlanFacts:
        """Return a plan's facts that name a city by its short name."""
        context = passage("长沙、长沙市")
        entities = resolved(context, list(regions_in(context, LEXICON))).entities
        return PlanFacts(context.document, (), (context.passage,), entities, ())

    def test_file(self) -> None:
        """What is written reads as it was, and is written the same again."""
        graph = plan_graph(self.graph())
        lines = tuple(write_facts(graph))
        assert read_facts(lines) == graph
        assert tuple(write_facts(read_facts(lines))) == lines

    def test_plans_apart(self) -> None:
        """A plan that is taken out takes its reasons with it."""
        (node,) = (n for n in plan_graph(self.graph()).nodes if n.label == "Region")
        other = type(node)(
            node.id,
            node.label,
            {
                **node.properties,
                "plans": ("other",),
                "merges": ("other|its short name|长沙",),
            },
        )
        both = join_nodes((node, other))
        assert {plan for plan, _ in merge_reasons(both)} == {"test", "other"}
        assert node_without(both, "other") == node
