"""Clusters, places and platforms, each by the forms that it takes."""

import pytest

from graph.model import Document, Passage, Plan, Span
from loaders.claims import Claim, Finding, Mention
from loaders.context import Context
from loaders.extractors.clusters import clusters
from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from loaders.pipeline import Extractor

LEXICON = Lexicon()


def passage(text: str, genre: str = "foundation", **known: object) -> Context:
    """Return the context of one passage of a plan for Hunan."""
    plan = Plan("test", "规划", region="湖南省", first_year=2021, last_year=2025)
    document = Document(plan, text, text, tuple(range(len(text))))
    whole = Passage("test", 0, Span(0, len(text)), text, "prose", None, ())
    return Context(document, whole, genre=genre, **known)  # type: ignore[arg-type]  # names of fields


def named(label: str, found: list[Finding]) -> list[str]:
    """Return the names of the mentions of a label, each once, in order."""
    mentions = (each for each in found if isinstance(each, Mention) and each.label == label)
    return list(dict.fromkeys(each.name for each in mentions))


def claimed(kind: str, found: list[Finding]) -> list[tuple[str, str]]:
    """Return the ends of the claims of a type."""
    claims = (each for each in found if isinstance(each, Claim) and each.type == kind)
    return [(each.source.name, each.target.name) for each in claims]


def run(extractor: Extractor, context: Context) -> list[Finding]:
    """Return what an extractor finds; every quote stands in the passage."""
    found = list(extractor(context, LEXICON))
    for each in found:
        if isinstance(each, Mention | Claim):
            span = each.evidence.span
            assert context.document.text[span.start : span.end] == each.evidence.quote
    return found


class TestClusters:
    """A cluster has a name, a place, what it makes, and sometimes a status."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (
                "长沙工程机械、株洲轨道交通装备产业集群",
                ["长沙工程机械产业集群", "株洲轨道交通装备产业集群"],
            ),
            (
                "郴州金属新材料、益阳电子信息等集群发展各具特色",
                ["郴州金属新材料集群", "益阳电子信息集群"],
            ),
            ("形成一批产业链条完备、产业特色鲜明的优势产业集群", []),
            ("深入推进战略性新兴产业集群发展", []),
        ],
    )
    def test_shared_head(self, text: str, names: list[str]) -> None:
        """A head after the last item of a list belongs to each; what only describes is none."""
        assert named("Cluster", run(clusters, passage(text))) == names

    def test_place_and_trade(self) -> None:
        """The place stands in front of what the cluster makes."""
        found = run(clusters, passage("长沙工程机械产业集群不断壮大。"))
        assert claimed("LOCATED_IN", found) == [("长沙工程机械产业集群", "长沙")]
        assert claimed("FOCUSES_ON", found) == [("长沙工程机械产业集群", "工程机械")]

    def test_status(self) -> None:
        """入围 and its like give each cluster of the list its status."""
        found = run(
            clusters,
            passage("长沙工程机械、株洲轨道交通装备产业集群入围第一批国家先进制造业集群名单。"),
        )
        status = "第一批国家先进制造业集群名单"
        assert [target for _, target in claimed("HAS_STATUS", found)] == [status, status]

    def test_rank_before_the_head(self) -> None:
        """A status can stand before the head."""
        found = run(clusters, passage("工程机械、航空动力等三大世界级产业集群基本成形。"))
        assert claimed("HAS_STATUS", found) == [
            ("工程机械产业集群", "世界级产业集群"),
            ("航空动力产业集群", "世界级产业集群"),
        ]


class TestPlatforms:
    """A platform has a name of its own before its head."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("岳麓山实验室、生物种业创新中心稳步推进", ["岳麓山实验室", "生物种业创新中心"]),
            ("升级国家超级计算长沙中心", ["国家超级计算长沙中心"]),
            ("加快国家网络安全产业园区（长沙）建设", ["国家网络安全产业园区（长沙）"]),
            ("建设一批国家级创新平台", []),
            ("国家和省级重点实验室达到19个", []),
        ],
    )
    def test_names(self, text: str, names: list[str]) -> None:
        """Verbs are cut off the left edge; general words alone name nothing; counts are figures."""
        assert named("Platform", run(platforms, passage(text))) == names

    def test_place_by_the_name(self) -> None:
        """A city within the name is where it stands."""
        found = run(platforms, passage("升级国家超级计算长沙中心。"))
        assert claimed("LOCATED_IN", found) == [("国家超级计算长沙中心", "长沙市")]

    def test_supports_what_it_names(self) -> None:
        """A field within the name is what it supports."""
        context = passage(
            "先进轨道交通装备创新中心获批。", fields={"先进轨道交通装备": "高端装备产业"}
        )
        assert claimed("SUPPORTS", run(platforms, context)) == [
            ("先进轨道交通装备创新中心", "先进轨道交通装备")
        ]
