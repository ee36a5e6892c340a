"""Short lines that begin with a mark, a letter or a word for their kind head what follows."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import nodes_and_edges

_PLAN = (
    "湘江市“十四五”制造业发展规划\n一、发展基础\n全市工业加快发展。\n"
    "三、重点产业\n{}\n{}\n{}\n{}\n四、保障措施\n（一）加强组织领导。健全机制。\n"
)
_MORE = "加强产学研合作，支持企业建设研发机构，持续提升企业自主创新能力，推动转型升级。"
_GOODS = {("新材料", "高纯铝"), ("新材料", "铝箔"), ("生物医药", "疫苗"), ("生物医药", "抗体药物")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("★新材料产业", "★生物医药产业"),
        ("◆ 新材料产业", "◆ 生物医药产业"),
        ("■新材料产业", "■生物医药产业"),
        ("- 新材料产业", "- 生物医药产业"),
        ("01｜新材料产业", "02｜生物医药产业"),
        ("A.新材料产业", "B.生物医药产业"),
        ("方向一：新材料产业", "方向二：生物医药产业"),
        ("新材料产业：", "生物医药产业："),
        ("（一）新材料产业——打造全国重要基地", "（二）生物医药产业——打造全国重要高地"),
    ],
)
def test_say_whose_goods_follow(first: str, second: str) -> None:
    """★新材料产业 / 重点发展高纯铝、铝箔。…: the goods are that industry's."""
    text = _PLAN.format(
        first,
        f"重点发展高纯铝、铝箔等产品。{_MORE}",
        second,
        f"重点发展疫苗、抗体药物等产品。{_MORE}",
    )
    found = extract(document_of(text.encode(), "plan.txt")).facts
    _, edges = nodes_and_edges(found)
    developed = {
        (who.removesuffix("产业"), what) for kind, who, what in edges if kind == "DEVELOPS"
    }
    assert developed == _GOODS
