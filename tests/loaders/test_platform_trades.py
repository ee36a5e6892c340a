"""Platforms for goods and for trades that are called by what is done to goods."""

import pytest

from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from loaders.lists.processed import is_processed
from tests.loaders.test_extractors import claimed, named, passage, run

LEXICON = Lexicon()


def topics(text: str) -> list[str]:
    """Return what the platforms of a sentence support."""
    return [target for _, target in claimed("SUPPORTS", run(platforms, passage(text)))]


class TestTopics:
    """What the name of a park, base or centre says that is made or done there."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("加快湘潭市轮胎生产基地建设。", ["轮胎"]),
            ("加快湘潭市食用菌产业园区建设。", ["食用菌"]),
            ("加快湘潭市数控机床产业示范园区建设。", ["机床"]),
            ("加快湘潭市机器人小镇建设。", ["机器人"]),
            ("建设湘潭市电梯公共服务平台。", ["电梯"]),
            ("建设湘潭学院智能家电产业学院。", ["智能家电"]),
            ("建设湘潭井开区电子材料产业园。", ["电子材料"]),
            ("建设湘潭市果蔬加工产业园。", ["果蔬加工"]),
            ("建设湘潭市铜加工技术创新中心。", ["铜加工"]),
            ("建设湘潭市水产品加工基地。", ["水产品加工"]),
            ("建设湘潭市大宗固废综合利用基地。", ["大宗固废综合利用"]),
            ("建设湘潭市动力电池回收利用产业园。", ["动力电池回收利用"]),
            ("建设湘潭市宠物产业园。", ["宠物"]),
            ("建设湘潭市纺织服装产业高质量发展示范区。", ["纺织服装"]),
            ("建设湘潭市机器人数据采集训练场。", ["机器人"]),
            ("建设湘潭市食品产业集群发展示范区。", ["食品"]),
            ("建设湘潭市增材制造产业培育基地。", ["增材制造"]),
            ("建设湘潭市新能源汽车出口基地。", ["新能源汽车"]),
            ("建设湘潭市新能源汽车维修中心。", ["新能源汽车"]),
            ("建设湘潭市食用菌种植基地。", ["食用菌"]),
            ("建设湘潭市整机制造基地。", []),
        ],
    )
    def test_of_goods(self, text: str, expected: list[str]) -> None:
        """Goods and what is done to them are what a platform is for."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("争取国家级装备制造产业先导区落户。", ["国家级装备制造产业先导区"]),
            ("组建省级冷链物流工程技术研究中心。", ["省级冷链物流工程技术研究中心"]),
            ("新增省级工程技术研究中心。", []),
            ("建设部分产业园区。", []),
        ],
    )
    def test_named_by_trade(self, text: str, expected: list[str]) -> None:
        """A trade says which, though each of its words alone does not."""
        assert named("Platform", run(platforms, passage(text))) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("果蔬加工", True),
        ("铜加工", True),
        ("稀土深加工", True),
        ("退役电池梯次利用", True),
        ("磷石膏综合利用", True),
        ("精密加工", False),
        ("资源综合利用", False),
    ],
)
def test_processed(name: str, expected: bool) -> None:  # noqa: FBT001
    """What is done to goods is a trade."""
    assert is_processed(name, LEXICON) is expected
