"""What the rows of tables and boxes are about."""

from loaders.extractors.products import products
from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims
from tests.loaders.test_outline import read

LEXICON = Lexicon()
ONE = "长沙市机器人产业高质量发展行动计划"
TEXT = "突破关键技术，发展高端产品。"


class TestRows:
    """What a table's row is about."""

    def test_column_of_trades(self) -> None:
        """A row is about the trade of its first column, though no heading names that."""
        rows = ("产业名称\t发展重点\t重点企业", "电子信息\t传感器、光电器件\t甲电气",
                "新材料\t绝缘纸、薄膜\t乙新材")  # fmt: skip
        _, found = read("三、重点产业", "专栏1 发展重点", *rows)
        about_rows = [each.subject and each.subject.name for each in found[-2:]]
        assert about_rows == ["电子信息", "新材料"]

    def test_box_under_a_task(self) -> None:
        """The rows of a box that names what its task develops are parts of that."""
        _, found = read(ONE, "三、重点任务", "（一）攻坚控制系统", TEXT, "专栏1 控制系统",
                        "嵌入式软件\t实时操作系统、编译器", title=ONE)  # fmt: skip
        made = [each for row in found for each in products(row, LEXICON)]
        assert ("嵌入式软件", "控制系统") in claims(structure(found), "PART_OF")
        assert ("嵌入式软件", "实时操作系统") in claims(made, "DEVELOPS")

    def test_column_of_industries(self) -> None:
        """A row is about the industry that its column names."""
        _, found = read("二、重点产业", "（一）新材料产业", TEXT, "（二）生物产业", TEXT,
                        "三、重大项目", "附表1 项目清单", "项目名称\t所属产业\t地点",
                        "甲药厂项目\t生物产业\t乙县")  # fmt: skip
        assert found[-1].subject is not None
        assert found[-1].subject.name == "生物产业"
