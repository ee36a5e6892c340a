"""Measures of headings and leads, and what is part of what: gold first, form by form."""

from loaders.claims import Mention
from loaders.extractors.structure import structure
from tests.loaders.plain import claims
from tests.loaders.test_outline import read

TITLE = "湖南省战略性新兴产业规划"
TEXT = "突破关键技术，发展高端产品。"


class TestMeasures:
    """A measure is what a heading or a lead says is to be done."""

    def test_levels(self) -> None:
        """A measure is part of the measure above it; a chapter's kind is none."""
        _, found = read("三、重点任务", "（一）夯实基础研究能力", "1．优化发展环境。出台产业政策。",
                        "2．建设创新平台。支持企业。")  # fmt: skip
        assert claims(structure(found), "PART_OF") == [
            ("优化发展环境", "夯实基础研究能力"),
            ("建设创新平台", "夯实基础研究能力"),
        ]

    def test_parallel_leads(self) -> None:
        """Leads of paragraphs are measures where most paragraphs of the section have one."""
        _, found = read(
            "六、保障措施",
            "加强组织领导。建立机制，推进产业项目。",
            "强化资金支持。设立基金，支持企业。",
        )
        assert [each.measure and each.measure.name for each in found[1:]] == [
            "加强组织领导",
            "强化资金支持",
        ]

    def test_counted_leads(self) -> None:
        """一是, 二是 count measures as numbers do."""
        _, found = read(
            "四、工作举措", "一是强化链式培育。推行产业链链长制。", "二是强化项目牵引。实施项目。"
        )
        assert [each.measure and each.measure.name for each in found[1:]] == [
            "强化链式培育",
            "强化项目牵引",
        ]

    def test_first_sentence(self) -> None:
        """A short first sentence under a measure's own heading is no measure."""
        _, found = read("六、保障措施", "（一）加强组织领导",
                        "建立联席会议制度。定期研究产业发展问题。",
                        "市发展改革部门牵头推进产业项目，各区抓好落实，加强企业服务。")  # fmt: skip
        assert [each.measure and each.measure.name for each in found[1:]] == ["加强组织领导"] * 3

    def test_named_again(self) -> None:
        """A paragraph names the measures that its chapter's headings name."""
        text = "通过瞄准技术制高点抢占先发优势、瞄准人才制高点引育产业人才，推动发展。"
        heads = ("（一）瞄准技术制高点抢占先发优势", TEXT, "（二）瞄准人才制高点引育产业人才", TEXT)
        _, found = read(TITLE, "三、推进举措", text, *heads, title=TITLE)
        rules = [
            (each.name, each.evidence.rule)
            for each in structure(found)
            if isinstance(each, Mention) and each.label == "Measure"
        ]
        assert [name for name, rule in rules if rule == "structure.named"] == [
            "瞄准技术制高点抢占先发优势",
            "瞄准人才制高点引育产业人才",
        ]
