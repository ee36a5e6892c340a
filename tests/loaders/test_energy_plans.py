"""How plans for energy and for what is made of resources tell of power, bases and projects."""

import pytest

from loaders.extractors.platforms import platforms
from loaders.extractors.specialities import specialities
from loaders.lexicon import Lexicon
from loaders.lists.trade_nouns import grown_trades
from tests.loaders.test_extractors import claimed, passage, run
from tests.loaders.test_measured import measured
from tests.loaders.test_sentences_of_plans import said


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("全省电力总装机达到90万千瓦，其中水电30万千瓦。", "水电"),
        ("煤电装机30万千瓦。", "煤电"),
        ("抽水蓄能装机达到30万千瓦。", "抽水蓄能"),
        ("可再生能源装机达到30万千瓦。", "湖南省"),
        ("新型储能规模突破30万千瓦。", "新型储能"),
    ],
)
def test_power_of_a_kind(text: str, owner: str) -> None:
    """What is installed of a kind of power is the kind's; what is of all kinds is the region's."""
    assert measured(f"第一章 产业发展基础\n（一）要点\n{text}")[30] == {owner}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打造全国重要的多晶硅生产基地。", [("多晶硅生产基地", "多晶硅")]),
        ("打造国内一流的光伏制造基地。", [("光伏制造基地", "光伏")]),
        ("建设氢能产业示范园。", [("氢能产业示范园", "氢能")]),
        ("建设甘棠抽水蓄能基地。", [("甘棠抽水蓄能基地", "抽水蓄能")]),
        # A base by its trade alone is the short form of one named before; two kinds are all.
        ("建设航天基地。", []),
        ("依托大型风电光伏基地开展试点。", []),
    ],
)
def test_bases(text: str, expected: list[tuple[str, str]]) -> None:
    """A base for what is made there is about it, however few signs name it."""
    assert claimed("SUPPORTS", run(platforms, passage(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "支持岳阳市建设储能装备基地、常德市建设氢能产业园。",
            [("储能装备基地", "岳阳市"), ("氢能产业园", "常德市")],
        ),
        ("岳阳市已建成全国最大的活性炭生产基地。", [("活性炭生产基地", "岳阳市")]),
        ("岳阳市正在建设活性炭生产基地。", [("活性炭生产基地", "岳阳市")]),
    ],
)
def test_seats(text: str, expected: list[tuple[str, str]]) -> None:
    """Each of a list of cities has what it is told to build, and what it has built already."""
    assert claimed("LOCATED_IN", run(platforms, passage(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市已建成全国最大的活性炭生产基地，活性炭产量占全省的30%。",
        "岳阳市建成光伏电站2座，总装机30万千瓦。",
        "岳阳市风能资源富集，年发电量30亿千瓦时。",
    ],
)
def test_city_goes_on(text: str) -> None:
    """A city that begins a sentence has what is told behind its commas."""
    assert measured(f"第一章 产业发展基础\n（一）要点\n{text}")[30] == {"岳阳市"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市形成锂盐、正极材料、锂电池全产业链。", "锂盐 正极材料 锂电池"),
        ("岳阳市已形成风电、光伏、储能产业链条。", "风电 光伏 储能"),
        # Links that are what is done make no line of work.
        ("岳阳市形成甲乙丙、丁戊己、研发全产业链。", ""),
    ],
)
def test_links_of_a_chain(text: str, expected: str) -> None:
    """A city that has the whole of a chain is known for its links."""
    found = claimed("SPECIALISES_IN", run(specialities, passage(text)))
    assert [target for _, target in found] == expected.split()


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("岳阳市已研制逆变器、电解槽。", {"Product 逆变器", "Product 电解槽"}),
        ("全市已形成逆变器、电解槽生产能力。", {"Product 逆变器", "Product 电解槽"}),
        ("储能装机突破50万千瓦。", {"Field 储能"}),
    ],
)
def test_done_already(text: str, goods: set[str]) -> None:
    """Who has done a thing already, and what breaks through a number, are no part of a name."""
    head = "云溪市未来产业和新能源发展规划\n第三章 重点任务\n第一节 推进新能源发展\n"
    found = {each for each in said(text, head)[0] if each.startswith(("Product", "Field"))}
    assert found == goods


@pytest.mark.parametrize(
    ("whole", "named"), [("", ["锂电池"]), ("完整", ["锂电池"]), ("较为完备", [])]
)
def test_whole_chain(whole: str, named: list[str]) -> None:
    """How whole a chain is says nothing of what it is a chain of."""
    found = grown_trades(f"形成锂电池{whole}产业链条。", 0, Lexicon())
    assert [each.name for each in found] == named
