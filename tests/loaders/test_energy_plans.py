"""How plans for energy and for what is made of resources tell of power, bases and projects."""

import pytest

from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from tests.loaders.test_extractors import claimed, passage, run
from tests.loaders.test_measured import measured

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("全省电力总装机达到90万千瓦，其中水电30万千瓦。", "水电"),
        ("煤电装机30万千瓦。", "煤电"),
        ("抽水蓄能装机达到30万千瓦。", "抽水蓄能"),
        ("可再生能源装机达到30万千瓦。", "湖南省"),
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
