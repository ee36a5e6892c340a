"""From a plan to entities and facts: what the whole pipeline promises."""

from collections import Counter
from pathlib import Path

import pytest

from graph.check import check
from graph.plan_graph import plan_graph
from loaders import Extraction, extract, open_document
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.pipeline import EXTRACTORS
from loaders.resolve import resolve
from loaders.subjects.subjects import contexts
from loaders.text.as_written import as_read

ROOT = Path(__file__).parents[2]
HUNAN = ROOT / "data" / "plans" / "hunan_sei_14fyp.txt"
TEXTS = (HUNAN, *sorted((ROOT / "tests" / "gold" / "plans").glob("*.txt")))


@pytest.fixture(scope="module")
def hunan() -> Extraction:
    """Return what Hunan's plan states."""
    return extract(open_document(HUNAN))


class TestHunan:
    """The first plan: nine industries, its clusters with their cities."""

    def test_industries(self, hunan: Extraction) -> None:
        """All nine industries of the plan are there."""
        names = {entity.name for entity in hunan.facts.entities if entity.label == "Industry"}
        assert names == {
            "高端装备产业", "新材料产业", "航空航天产业", "新一代信息技术产业", "生物产业",
            "节能环保产业", "新能源及智能网联汽车产业", "新兴服务业", "未来产业",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("kind", "source", "target"),
        [
            ("LOCATED_IN", "长沙工程机械产业集群", "长沙市"),
            ("LOCATED_IN", "株洲轨道交通装备产业集群", "株洲市"),
            ("FOCUSES_ON", "株洲轨道交通装备产业集群", "轨道交通装备"),
            ("HAS_STATUS", "长沙工程机械产业集群", "第一批国家先进制造业集群名单"),
            ("PART_OF", "高端工程机械", "高端装备产业"),
            ("DEVELOPS", "高端工程机械", "土压平衡盾构机"),
            ("LOCATED_IN", "国家超级计算长沙中心", "长沙市"),
            ("COOPERATES_WITH", "湖南省", "粤港澳大湾区"),
        ],
    )
    def test_facts(self, hunan: Extraction, kind: str, source: str, target: str) -> None:
        """What a reader of the plan finds is found."""
        ends = {(fact.type, *sorted((fact.source.name, fact.target.name)))
                for fact in hunan.facts.facts}  # fmt: skip
        assert (kind, *sorted((source, target))) in ends

    def test_regions_have_codes_and_places(self, hunan: Extraction) -> None:
        """A city carries its code and coordinates, and its short name as an alias."""
        (city,) = (each for each in hunan.facts.entities if each.name == "长沙市")
        assert (city.properties["adcode"], city.aliases) == ("430100", ("长沙",))
        assert city.properties["longitude"] == pytest.approx(112.94, abs=0.1)

    def test_own_region(self, hunan: Extraction) -> None:
        """The plan's region is known."""
        assert hunan.facts.region is not None
        assert hunan.facts.region.name == "湖南省"


class TestEveryText:
    """Whatever the plan, what comes out is whole and proved."""

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_graph_is_sound(self, path: Path) -> None:
        """The check finds nothing wrong with the graph of any annotated text."""
        assert check(plan_graph(extract(open_document(path)).facts)) == ()

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_one_entity_one_id(self, path: Path) -> None:
        """No two entities share an id, and none two of name and label but indicators by year."""
        entities = extract(open_document(path)).facts.entities
        assert max(Counter(entity.id for entity in entities).values()) == 1

    @pytest.mark.parametrize("at_once", [1, 7])
    def test_groups(self, hunan: Extraction, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
        """How many passages are read at once decides on the speed, and on no fact."""
        monkeypatch.setattr("loaders.pipeline.PASSAGES", at_once)
        read = extract(hunan.facts.document)
        assert (read.facts.entities, read.facts.facts) == (hunan.facts.entities, hunan.facts.facts)
        assert read.rejects == hunan.rejects

    def test_source_offsets(self, hunan: Extraction) -> None:
        """Each quote is found in the file as decoded, but for white space and page marks."""
        document = hunan.facts.document
        for fact in hunan.facts.facts:
            for evidence in fact.evidence:
                span = document.source_span(evidence.span)
                there = "".join(document.source[span.start : span.end].split())
                quote = "".join(evidence.quote.split())
                assert quote == there or set(there) - set(quote) <= set("—0123456789")


class TestNothingIsLost:
    """What extractors found is in an entity, or among the rejects."""

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_mentions(self, path: Path) -> None:
        """Every mention's span is evidence of an entity of its label, or lies in a reject."""
        document = as_read(open_document(path))
        lexicon = Lexicon()
        found = contexts(document, outline(document, lexicon), lexicon)
        mentions = [
            each
            for context in found
            if context.passage.kind != "other"
            for extractor in EXTRACTORS
            for each in extractor(context, lexicon)
            if isinstance(each, Mention)
        ]
        resolved = resolve(document, mentions, {})
        kept = {(e.label, each.span) for e in resolved.entities for each in e.evidence}
        refused = " ".join(reject.text for reject in resolved.rejects)
        lost = [
            mention
            for mention in mentions
            if (mention.label, mention.evidence.span) not in kept
            and mention.evidence.quote not in refused
        ]
        assert lost == []
