"""Clusters, places and platforms, each by the forms that it takes."""

import pytest

from graph.model import Document, Passage, Plan, Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from loaders.pipeline import Extractor
from loaders.subjects.context import Context

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


class TestPlatforms:
    """A platform has a name of its own before its head."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("岳麓山实验室、生物种业创新中心稳步推进", ["岳麓山实验室", "生物种业创新中心"]),
            ("升级国家超级计算长沙中心", ["国家超级计算长沙中心"]),
            ("加快国家网络安全产业园区（长沙）建设", ["国家网络安全产业园区（长沙）"]),
            ("建设一批国家级创新平台", []),
            ("依托国家级高新区岳麓高新区", ["岳麓高新区"]),
            (
                "建设云溪汽摩配产业平台和甘棠国际汽摩配产业园",
                ["云溪汽摩配产业平台", "甘棠国际汽摩配产业园"],
            ),
            ("包括岳麓区和岳麓经济技术开发区", ["岳麓经济技术开发区"]),
            ("推动桃江县与长沙宁乡高新区共建", ["长沙宁乡高新区"]),
            ("打造国内领先的新型显示产业基地", ["新型显示产业基地"]),
            ("国家和省级重点实验室达到19个", []),
        ],
    )
    def test_names(self, text: str, names: list[str]) -> None:
        """Verbs are cut off the left edge; general words alone name nothing; counts are figures."""
        assert named("Platform", run(platforms, passage(text))) == names

    def test_place_by_the_name(self) -> None:
        """A city within the name is where it stands; of a branch the last."""
        found = run(platforms, passage("升级国家超级计算长沙中心。"))
        assert claimed("LOCATED_IN", found) == [("国家超级计算长沙中心", "长沙市")]
        found = run(platforms, passage("建设北京云溪汽车研究院长沙分院。"))
        assert claimed("LOCATED_IN", found) == [("北京云溪汽车研究院长沙分院", "长沙市")]
        found = run(platforms, passage("建设国家云溪汽车创新中心（北京）长沙分中心。"))
        name = "国家云溪汽车创新中心（北京）长沙分中心"
        assert claimed("LOCATED_IN", found) == [(name, "长沙市")]
        found = run(platforms, passage("建设北京大学长沙人工智能研究院。"))
        assert claimed("LOCATED_IN", found) == [("北京大学长沙人工智能研究院", "长沙市")]

    def test_one_in_each_place(self) -> None:
        """Of places in brackets behind a name each has a platform of its own."""
        found = run(platforms, passage("建设工业互联网标识解析国家顶级节点（长沙、岳阳）。"))
        name = "工业互联网标识解析国家顶级节点"
        assert claimed("LOCATED_IN", found) == [
            (f"{name}（长沙）", "长沙市"),
            (f"{name}（岳阳）", "岳阳市"),
        ]

    def test_supports_what_it_names(self) -> None:
        """A field within the name is what it supports."""
        context = passage(
            "先进轨道交通装备创新中心获批。", fields={"先进轨道交通装备": "高端装备产业"}
        )
        assert claimed("SUPPORTS", run(platforms, context)) == [
            ("先进轨道交通装备创新中心", "先进轨道交通装备")
        ]
