"""How coordinated lists are split: eight rules, each with the words of real plans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of, is_bare, items, masked

LEXICON = Lexicon()


def split(text: str) -> list[str]:
    """Return the names of the items of a text."""
    return [item.name for item in items(text, 0, len(text), LEXICON)]


class TestJoints:
    """What splits a list, and what only looks so."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("混凝土机械、起重机械、桩工机械", ["混凝土机械", "起重机械", "桩工机械"]),
            ("企业级固态硬盘和嵌入式存储器", ["企业级固态硬盘", "嵌入式存储器"]),
            ("甲板机械以及海底电缆", ["甲板机械", "海底电缆"]),
            ("金刚石材料和金刚石绳锯", ["金刚石材料", "金刚石绳锯"]),
            ("工业操作系统及生产管理系统", ["工业操作系统", "生产管理系统"]),
            ("细胞培养技术及诊断试剂盒产品", ["细胞培养技术", "诊断试剂盒产品"]),
            ("“甲+乙”“丙+丁”", ["“甲+乙”", "“丙+丁”"]),
            ("导航应用示范及导航增强系统", ["导航增强系统"]),
            ("中药大品种培育和经典名方", ["中药大品种", "经典名方"]),
            ("3款重载机床和各类精密刀具", ["重载机床", "精密刀具"]),
            # who makes it, where, and a word for goods of any kind
            ("某某汽车开发高端电动轿车、压路机", ["高端电动轿车", "压路机"]),
            ("长三角压路机、挖掘机", ["压路机", "挖掘机"]),
            ("DDR5、LPDDR5X产品", ["DDR5", "LPDDR5X"]),
            ("汽车开发工具、汽车电子", ["汽车开发工具", "汽车电子"]),
            ("配方颗粒及外用制剂", ["配方颗粒", "外用制剂"]),
            ("100万吨乙烯、50万吨/年丙烯", ["乙烯", "丙烯"]),
            # sorts of what stands once
            ("二价和九价HPV疫苗", ["二价HPV疫苗", "九价HPV疫苗"]),
            ("立式和卧式加工中心", ["立式加工中心", "卧式加工中心"]),
            ("研发类和管理类软件", ["研发类软件", "管理类软件"]),
            ("小卫星及星载通信终端", ["小卫星", "星载通信终端"]),
            ("配套机具及自动导航驾驶技术", ["配套机具", "自动导航驾驶技术"]),
            ("大尺寸构件及部段制备技术", ["大尺寸构件及部段制备技术"]),
            ("甲乙集团碳捕集利用技术", ["碳捕集利用技术"]),
        ],
    )
    def test_split(self, text: str, names: list[str]) -> None:
        """、 and 以及 always split; 和 splits behind a known head."""
        assert split(text) == names

    @pytest.mark.parametrize(
        "text",
        [
            "手术规划与导航软件",
            "智能检测与装配装备",
            "尼龙及改性尼龙",
            "饱和蒸汽发生器",
            "普及型机器人",
        ],
    )
    def test_keep_what_is_one(self, text: str) -> None:
        """与 and 及 split between two known heads only; a word that holds 和 is none."""
        assert split(text) == [text]

    def test_leave_a_modifier_with_its_noun(self) -> None:
        """A bare modifier before 、 belongs to the item behind it; a short name is none."""
        assert split("大尺寸、高控温精度热压釜") == ["大尺寸、高控温精度热压釜"]
        assert split("抗寒、抗旱葡萄新品种") == ["抗寒、抗旱葡萄新品种"]
        assert split("轻量化骨骼、高强度螺栓") == ["轻量化骨骼", "高强度螺栓"]

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("壳聚糖及其衍生物、褐藻寡糖", ["壳聚糖及其衍生物", "褐藻寡糖"]),
            ("高品质特殊钢及其宽厚板", ["高品质特殊钢", "宽厚板"]),
            ("碳纤维及其增强复合材料", ["碳纤维及其增强复合材料"]),
            ("胰岛素及其类似物", ["胰岛素及其类似物"]),
        ],
    )
    def test_derivatives_stay(self, text: str, names: list[str]) -> None:
        """及其 joins a thing to its derivatives, and splits it from another thing."""
        assert split(text) == names


class TestSharedHeads:
    """A head or a modifier that stands once and belongs to several items."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("方形、圆柱、软包动力电池", ["方形动力电池", "圆柱动力电池", "软包动力电池"]),
            ("车载、船载终端", ["车载终端", "船载终端"]),
            ("固态、液流电池", ["固态电池", "液流电池"]),
            ("农业机械控制技术和装备", ["农业机械控制技术", "农业机械控制装备"]),
            ("刻蚀、薄膜沉积、量检测设备", ["刻蚀设备", "薄膜沉积设备", "量检测设备"]),
            ("反渗透和纳滤膜元件", ["反渗透膜元件", "纳滤膜元件"]),
            ("体外诊断仪器和试剂", ["体外诊断仪器", "体外诊断试剂"]),
            ("体外诊断试剂及设备", ["体外诊断试剂", "体外诊断设备"]),
            ("KrF、ArF光刻胶", ["KrF光刻胶", "ArF光刻胶"]),
            ("IGBT、MOSFET、SiC功率模块", ["IGBT", "MOSFET", "SiC功率模块"]),
            ("碳化硅、氮化镓衬底", ["碳化硅衬底", "氮化镓衬底"]),
            ("混合动力、纯电动拖拉机", ["混合动力拖拉机", "纯电动拖拉机"]),
            ("L3级及以上车辆、客车", ["L3级及以上车辆", "客车"]),
            ("6英寸、8英寸衬底", ["6英寸衬底", "8英寸衬底"]),
            ("182mm、210mm大尺寸组件", ["182mm大尺寸组件", "210mm大尺寸组件"]),
            ("压缩空气、飞轮、氢储能", ["压缩空气储能", "飞轮储能", "氢储能"]),
            ("TOPCon、ABC、异质结电池", ["TOPCon电池", "ABC电池", "异质结电池"]),
            ("高性能伺服电机和驱动器", ["高性能伺服电机", "驱动器"]),
            ("工业机器人和叉车", ["工业机器人", "叉车"]),
            ("麻醉镇痛类、甾体激素类原料药", ["麻醉镇痛类原料药", "甾体激素类原料药"]),
            (
                "低成本服务型、高精度型以及耐高温型机器人",
                [
                    "低成本服务型机器人",
                    "高精度型机器人",
                    "耐高温型机器人",
                ],
            ),
            (
                "动车组、单轨列车以及牵引、制动、信号系统",
                [
                    "动车组",
                    "单轨列车",
                    "牵引系统",
                    "制动系统",
                    "信号系统",
                ],
            ),
        ],
    )
    def test_completes_each_item(self, text: str, names: list[str]) -> None:
        """What cannot stand alone gets what its neighbour has."""
        assert split(text) == names

    def test_is_marked(self) -> None:
        """A completed name is not the quote, and says so."""
        first, last = items("KrF、ArF光刻胶", 0, 9, LEXICON)
        assert (first.shared, first.end) == (True, 3)
        assert not last.shared


class TestBrackets:
    """A bracket is a list of its own, a short form, or a remark."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("绝缘材料（绝缘陶瓷、绝缘纸）、陶瓷膜", ["绝缘材料", "绝缘陶瓷", "绝缘纸", "陶瓷膜"]),
            ("车规级微控制器（MCU）", ["车规级微控制器（MCU）"]),
            ("感知终端（“一体机”）", ["感知终端"]),
            ("超高纯溅射靶材（铜、钽、钴）", ["超高纯溅射靶材"]),
            ("低辐射（LOW-E）玻璃", ["低辐射（LOW-E）玻璃"]),
            ("高端植（介）入材料", ["高端植（介）入材料"]),
        ],
    )
    def test_opens(self, text: str, names: list[str]) -> None:
        """A list in a bracket names things; a short form stays in the name."""
        assert split(text) == names

    def test_hides_what_it_holds(self) -> None:
        """Nothing is split within brackets and quotation marks."""
        assert masked("甲（乙、丙）、“丁和戊”") == "甲＿＿＿＿＿、＿＿＿＿＿"


class TestSpans:
    """Spans count in the text that was given."""

    def test_cut_the_name(self) -> None:
        """The text at an item's span is its name, unless the name was completed."""
        text = "重点发展高压泵、能量回收装置和反渗透膜元件。"
        found = items(text, 4, len(text) - 1, LEXICON)
        assert [text[item.start : item.end] for item in found] == [item.name for item in found]
        assert [item.name for item in found] == ["高压泵", "能量回收装置", "反渗透膜元件"]

    @given(st.text(alphabet="离心泵刻蚀设备、和与及其（）“”等的 A", max_size=40))
    def test_never_leave_the_text(self, text: str) -> None:
        """Whatever the text, items stand in it in order, and a name is its span or completed."""
        found = items(text, 0, len(text), LEXICON)
        assert [item.start for item in found] == sorted(item.start for item in found)
        for item in found:
            assert 0 <= item.start < item.end <= len(text)
            assert item.shared or text[item.start : item.end] == item.name


class TestHeads:
    """The head is the longest known word at the end of a name."""

    @pytest.mark.parametrize(
        ("name", "word", "label"),
        [
            ("高速激光器", "激光器", "Product"),
            ("车规级微控制器（MCU）", "微控制器", "Product"),
            ("晶界扩散技术", "技术", "Technology"),
            ("产业链短板", "短板", "none"),
            ("车规级MCU", "MCU", "Product"),
            ("UFTP", "", ""),
            ("泵", "", ""),
            ("中枢神经系统", "神经系统", "none"),
        ],
    )
    def test_is_found(self, name: str, word: str, label: str) -> None:
        """A bracket at the end is passed over; one character alone is no head."""
        head = head_of(name, LEXICON)
        assert (head.word, head.label) == (word, label)

    @pytest.mark.parametrize(
        ("name", "bare"),
        [
            ("关键核心技术", True),
            ("高端产品", True),
            ("特种机器人", False),
            ("激光装备", False),
            ("6英寸以上设备", True),
            ("精密铸造", False),
            ("个性化、时尚化、定制化产品", True),
            ("原辅材料", True),
        ],
    )
    def test_bare(self, name: str, bare: bool) -> None:  # noqa: FBT001 -- the expected answer
        """General modifiers with a generic head name nothing."""
        assert is_bare(name, LEXICON) is bare


class TestProcesses:
    """What is done to one thing, and signs of a pair."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("电网监测、保护和控制技术", ["电网监测技术", "电网保护技术", "电网控制技术"]),
            ("浓海水提溴、提镁技术", ["浓海水提溴", "浓海水提镁"]),
            ("浓海水提溴、提镁、提钾", ["浓海水提溴", "浓海水提镁", "浓海水提钾"]),
            ("酱香型、清香型白酒", ["酱香型白酒", "清香型白酒"]),
            ("大型、超大型压路机", ["大型、超大型压路机"]),
            ("大、中、小型压路机", ["大、中、小型压路机"]),
            ("高、低压开关柜、电缆", ["高、低压开关柜", "电缆"]),
            ("关键治理、修复技术", ["关键治理", "修复技术"]),
            ("合金材料设计、制造与使用", ["合金材料设计、制造与使用"]),
            ("污水净化关键技术及装备", ["污水净化关键技术", "污水净化装备"]),
            ("数控立、卧式拉床", ["数控立式拉床", "数控卧式拉床"]),
            ("正、负极材料", ["正极材料", "负极材料"]),
            ("数控高速、高效、高精磨床", ["数控高速、高效、高精磨床"]),
        ],
    )
    def test_share_what_stands_around(self, text: str, names: list[str]) -> None:
        """Bare processes share their object and 技术; two signs share all but themselves."""
        assert split(text) == names
