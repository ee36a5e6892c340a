"""What stands around a list, what is done and what it is called, is no part of its names."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import nodes_and_edges

_PLAN = "湘江市制造业高质量发展行动方案\n三、重点任务\n（一）提升创新能力\n"
_INDUSTRY = "湘江市“十四五”战略性新兴产业发展规划\n三、重点领域\n（一）新材料产业\n"


def _named(label: str, text: str, head: str = _PLAN) -> set[str]:
    """Return the names of a label that the grammar alone finds in a text under a heading."""
    document = document_of((head + text).encode(), "plan.txt")
    nodes, _ = nodes_and_edges(extract(document).facts)
    return {name for each, name in nodes if each == label}


@pytest.mark.parametrize(
    "verb",
    [
        "就",
        "分别就",
        "从",
        "按照",
        "根据",
        "依据",
        "着眼于",
        "结合",
        "随着",
        "统筹",
        "整合",
        "用好",
        "盘活",
        "激活",
        "狠抓",
        "紧跟",
        "锁定",
        "催生",
        "夯实",
        "拓宽",
        "振兴",
        "重振",
        "重塑",
        "梳理",
        "激发",
        "借助",
        "凭借",
        "主要有",
        "主要是",
        "涌现出",
        "对照",
        "朝着",
    ],
)
def test_trades_stand_behind_any_verb(verb: str) -> None:
    """统筹汽车、化工等产业: the first trade of a list is 汽车."""
    assert _named("Field", f"{verb}汽车、化工、纺织等产业。") == {"汽车", "化工", "纺织"}


@pytest.mark.parametrize(
    "verb",
    [
        "抢占",
        "激活",
        "借助",
        "满足",
        "整合",
        "锁定",
        "根据",
        "立足",
        "凭借",
        "对接",
        "涌现出",
        "狠抓",
        "助推",
        "重塑",
        "力促",
    ],
)
def test_clusters_stand_behind_any_verb(verb: str) -> None:
    """激活新材料产业集群: what is done with a cluster is no part of its name."""
    assert _named("Cluster", f"{verb}新材料产业集群。") == {"新材料产业集群"}


@pytest.mark.parametrize(
    ("listed", "first"),
    [
        ("创新医疗器械、生物制药", "创新医疗器械"),
        ("创新药物、医疗器械", "创新药物"),
        ("集成电路、软件", "集成电路"),
        ("联合收割机、拖拉机", "联合收割机"),
        ("重组蛋白、疫苗", "重组蛋白"),
    ],
)
def test_names_that_begin_as_a_verb_stay_whole(listed: str, first: str) -> None:
    """创新, 集成, 联合 and 重组 are parts of names too."""
    assert first in _named("Field", f"支持{listed}等领域。")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("树脂基、陶瓷基、金属基复合材料", {"树脂基复合材料", "陶瓷基复合材料", "金属基复合材料"}),
        ("煤基、生物基新材料", {"煤基新材料", "生物基新材料"}),
        ("轮式、足式、履带式机器人", {"轮式机器人", "足式机器人", "履带式机器人"}),
        ("铝系、铁系催化剂", {"铝系催化剂", "铁系催化剂"}),
        ("生物基材料、碳基芯片", {"生物基材料", "碳基芯片"}),
    ],
)
def test_sorts_of_one_thing_take_its_name(listed: str, expected: set[str]) -> None:
    """What something is based on, its form and its series make no sense without it."""
    assert _named("Product", f"发展{listed}。", _INDUSTRY) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("发展汽车产业、化工产业和纺织工业。", {"汽车产业", "化工产业", "纺织工业"}),
        ("推动汽车产业、化工产业转型升级。", {"汽车产业", "化工产业"}),
        ("做强装备制造业、食品工业。", {"装备制造业", "食品工业"}),
        ("重点发展新能源汽车产业和氢能产业。", {"新能源汽车产业", "氢能产业"}),
        ("改造提升传统产业、培育壮大新兴产业。", set()),
        ("落实《新时期促进汽车产业和化工产业高质量发展的若干政策》。", set()),
    ],
)
def test_trades_that_are_each_called_one(sentence: str, expected: set[str]) -> None:
    """发展甲产业、乙产业: each is found, with 产业 or without, and any industries are none."""
    spelt = {name.removesuffix("产业") for name in _named("Field", sentence)}
    assert spelt == {name.removesuffix("产业") for name in expected}


@pytest.mark.parametrize("verb", ["发展", "培育壮大"])
@pytest.mark.parametrize(
    "called",
    ["重点产业", "特色产业", "新兴产业", "百亿级产业", "支柱产业", "重点领域", "细分赛道"],
)
def test_what_a_list_is_called_is_no_part_of_its_last(verb: str, called: str) -> None:
    """发展汽车、化工、医药特色产业: the last trade is 医药."""
    assert _named("Field", f"{verb}汽车、化工、医药{called}。") == {"汽车", "化工", "医药"}


@pytest.mark.parametrize(
    "done",
    [
        "市场开拓",
        "品牌建设",
        "标准制定",
        "提质增效",
        "产能释放",
        "场景应用",
        "智能化",
        "轻量化",
        "智能制造",
        "服务化",
        "智能化改造",
    ],
)
def test_what_is_done_with_goods_is_no_part_of_the_last(done: str) -> None:
    """推进工业机器人、数控机床、激光雷达市场开拓: the last of the goods is 激光雷达."""
    sentence = f"推进工业机器人、数控机床、激光雷达{done}。"
    goods = {"工业机器人", "数控机床", "激光雷达"}
    assert _named("Product", sentence, _INDUSTRY) == goods
    assert not _named("Field", sentence, _INDUSTRY)


def test_who_does_it_is_no_part_of_a_trade() -> None:
    """甲市、乙市主攻A、B产业: the first trade is A."""
    sentence = "浏阳市、宁乡市主攻花炮、电子信息、医药产业。"
    assert _named("Field", sentence) == {"花炮", "电子信息", "医药"}


@pytest.mark.parametrize("word", ["也", "对", "加大对", "均", "将要", "着重", "允许", "要求"])
def test_what_stands_before_a_zone_is_no_part_of_its_name(word: str) -> None:
    """也浏阳经开区: no name of a known place begins so."""
    assert _named("Platform", f"{word}浏阳经开区发展医药产业。") == {"浏阳经开区"}


@pytest.mark.parametrize("who", ["园区", "我区", "各县", "企业"])
@pytest.mark.parametrize("verb", ["锁定", "催生", "激活", "拓宽"])
def test_who_acts_with_any_verb_is_no_part_of_a_trade(who: str, verb: str) -> None:
    """园区锁定电子信息、医药等产业: the first trade is 电子信息."""
    assert _named("Field", f"{who}{verb}电子信息、医药等产业。") == {"电子信息", "医药"}


@pytest.mark.parametrize("kind", ["未来", "新兴", "主导", "支柱", "特色", "优势"])
def test_what_kind_of_cluster_is_no_part_of_its_trade(kind: str) -> None:
    """新能源汽车未来产业集群 makes 新能源汽车."""
    assert _named("Field", f"打造新能源汽车{kind}产业集群。") == {"新能源汽车"}


@pytest.mark.parametrize("how", ["先进", "智能", "高端"])
def test_how_a_base_makes_is_no_part_of_its_trade(how: str) -> None:
    """新能源汽车先进制造基地 serves 新能源汽车."""
    assert _named("Field", f"打造新能源汽车{how}制造基地。") == {"新能源汽车"}


def test_a_circle_of_a_trade_is_no_region() -> None:
    """新能源汽车生态圈 is no place."""
    assert "新能源汽车生态圈" not in _named("Region", "打造新能源汽车生态圈。")


def test_what_is_planned_as_a_whole_is_developed_where_work_on_it_is_named() -> None:
    """统筹A、B等产品研发 develops A and B; 统筹A、B alone says nothing of the kind."""
    assert _named("Product", "统筹电解铜箔、高纯铝等产品研发。", _INDUSTRY) == {
        "电解铜箔",
        "高纯铝",
    }
    assert not _named("Product", "统筹发展和安全。", _INDUSTRY)
