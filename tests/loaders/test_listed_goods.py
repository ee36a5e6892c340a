"""What an industry develops: the forms in which goods are listed, and steps that are techniques."""

import pytest

from tests.loaders.test_forms_of_lists import INDUSTRY, facts


def developed(sentence: str) -> set[str]:
    """Return what a sentence of an industry's section says that it develops."""
    _, said = facts(f"{INDUSTRY}{sentence}")
    return {target for _, kind, target in said if kind == "DEVELOPS"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what is lacking is to be developed, where it is to be filled
        ("填补高端传感器、工业控制芯片等国内空白。", "高端传感器 工业控制芯片"),
        ("填补国内高端传感器空白。", "高端传感器"),
        ("光刻机等集成电路装备基本空白。", ""),
        ("填补国内空白。", ""),
        ("加大高速轴承、精密丝杠研发投入力度。", "高速轴承 精密丝杠"),
        ("加快布局碳化硅衬底、外延片、功率器件全链条。", "碳化硅衬底 外延片 功率器件"),
        ("加强全链条监管。", ""),
        # in which direction goods go on
        ("向轴承钢、齿轮钢、模具钢等方向延伸。", "轴承钢 齿轮钢 模具钢"),
        ("向聚碳酸酯、电子级树脂等产业链下游延伸。", "聚碳酸酯 电子级树脂"),
        ("推动钢铁产品向高强汽车板、取向硅钢等高附加值产品升级。", "高强汽车板 取向硅钢"),
        ("推动服务机器人向医疗、养老等领域延伸应用。", "服务机器人"),
        # what goods are made of, and what they make together
        ("铝产业形成铝锭—铝板带—铝箔全链条。", "铝锭 铝板带 铝箔"),
        ("形成“铝锭—铝板带—铝箔”产业链。", "铝锭 铝板带 铝箔"),
        ("已形成“铝锭—铝板带—铝箔”产业链。", ""),
        ("形成“研发—制造—服务”全链条。", ""),
        ("形成以光伏组件、逆变器为主的产品体系。", "光伏组件 逆变器"),
        ("形成光伏组件、逆变器、光伏支架为主的产品格局。", "光伏组件 逆变器 光伏支架"),
        ("产品重点是光刻胶、电子特气、抛光液。", "光刻胶 电子特气 抛光液"),
        ("重点是要抓好项目、企业、园区。", ""),
        ("推进乙烯下游聚烯烃弹性体、高端聚乙烯开发。", "聚烯烃弹性体 高端聚乙烯"),
        ("重点发展五轴加工中心、车铣复合中心。", "五轴加工中心 车铣复合中心"),
        # 产业用 is said of goods
        ("发展土工布、过滤材料、篷盖布等产业用纺织品。", "土工布 过滤材料 篷盖布"),
        # how many they are, behind the last
        (
            "发展焊接机器人、码垛机器人、巡检机器人3类特色产品。",
            "焊接机器人 码垛机器人 巡检机器人",
        ),
        ("突破减速器、伺服电机、控制器3大核心零部件。", "减速器 伺服电机 控制器"),
        ("突破减速器、伺服电机、控制器三大核心零部件关键技术。", "减速器 伺服电机 控制器"),
        ("攻克环境感知、运动控制、人机交互3项关键技术。", "环境感知 运动控制 人机交互"),
        ("发展减速器、控制器和5种伺服电机。", "减速器 控制器 伺服电机"),
    ],
)
def test_forms_of_lists_of_goods(sentence: str, expected: str) -> None:
    """Goods are developed in whichever form a sentence lists them."""
    assert developed(sentence) == set(expected.split())


def test_what_is_among_others_is_developed() -> None:
    """包括A、B在内的C names goods of a kind, and the kind."""
    found = developed("重点发展包括激光雷达、毫米波雷达在内的车载传感器。")
    assert found >= {"激光雷达", "毫米波雷达"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("突破精馏、结晶、提纯等关键技术。", "精馏 结晶 提纯"),
        ("加强光刻、刻蚀、薄膜沉积等关键工艺攻关。", "光刻 刻蚀 薄膜沉积"),
        ("突破高效催化、连续流反应等绿色合成工艺。", "高效催化 连续流反应"),
        # steps of any work say nothing of their own
        ("突破设计、制造、检测等关键技术。", ""),
        ("发展光刻、刻蚀、清洗等装备。", ""),
    ],
)
def test_steps_of_certain_works(sentence: str, expected: str) -> None:
    """One word for a step is a technique where it says of which work and 等技术 closes it."""
    assert developed(sentence) == set(expected.split())


def test_what_goods_are_made_from_does_not_use_them() -> None:
    """围绕乙烯下游 says from what goods are made, and no sector."""
    _, said = facts(f"{INDUSTRY}围绕乙烯下游，发展聚乙烯、环氧乙烷。")
    assert "APPLIED_IN" not in {kind for _, kind, _ in said}


@pytest.mark.parametrize(
    ("passage", "field", "expected"),
    [
        # beside fields that act, a known one turns with any verb
        (
            "生物药重点布局单克隆抗体。医疗器械发展监护仪。现代中药推动经典名方、中药创新药研发。",
            "现代中药",
            "经典名方 中药创新药",
        ),
        ("粮油加工发展大米。酒类做强浓香型白酒，做优黄酒、果酒。", "酒类", "浓香型白酒 黄酒 果酒"),
        ("服装领域重点培育西服、衬衫、羽绒服等优势品类。", "服装", "西服 衬衫 羽绒服"),
        (
            "粮油加工发展大米。肉制品加工以低温肉制品、调理肉制品为主。",
            "肉制品加工",
            "低温肉制品 调理肉制品",
        ),
        ("棉纺领域推广紧密纺、涡流纺等新型纺纱技术。", "棉纺", "紧密纺 涡流纺"),
    ],
)
def test_each_field_has_its_own_goods(passage: str, field: str, expected: str) -> None:
    """A field in front of a verb has what the verb is about."""
    _, said = facts(f"{INDUSTRY}{passage}")
    found = {target for source, kind, target in said if (source, kind) == (field, "DEVELOPS")}
    assert found == set(expected.split())
