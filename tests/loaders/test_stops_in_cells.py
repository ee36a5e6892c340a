"""A stop that ends a table's cell is no part of what the cell lists, and parts its sentences."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_PLAN = "湖南省纺织服装产业高质量发展规划\n三、重点任务\n表1 重点方向\n"

Edges = set[tuple[str, str, str]]


def _edges(table: str) -> Edges:
    """Return the edges that a table of a plan for one industry gives."""
    facts = extract(document_of((_PLAN + table).encode(), "plan.txt")).facts
    return {(each.type, each.source.name, each.target.name) for each in facts.facts}


@pytest.mark.parametrize(
    "table",
    [
        "重点领域\t主攻方向\n化纤\t发展高性能纤维、绿色纤维。\n家电\t智能冰箱、智能空调。\n",
        "市州\t发展重点\n岳阳市\t化纤、服装。\n衡阳市\t重点发展服装、家纺。\n",
        "重点任务\t责任单位\n加快技术改造\t省科技厅、省财政厅。\n培育企业\t省商务厅。\n",
        "领域\t重点企业\n化纤\t甲棉集团、乙纶股份。\n服装\t丙装公司、丁衫公司。\n",
        "产品\t应用领域\n碳纤维\t航空航天、风电。\n芳纶\t安全防护、轨道交通。\n",
        "产业链\t重点产品\t布局区域\n化纤\t高性能纤维、绿色纤维。\t岳阳市、衡阳市。\n",
    ],
)
def test_stops_change_nothing(table: str) -> None:
    """What a table says is the same with and without stops behind its cells."""
    found = _edges(table)
    assert found == _edges(table.replace("。", ""))
    assert found


@pytest.mark.parametrize(
    "cell",
    [
        "发展逆变器、变流器。突破拉晶技术、切片技术。",
        "1.发展逆变器、变流器。2.突破拉晶技术、切片技术。",
        "①发展逆变器、变流器；②突破拉晶技术、切片技术",
        "（1）逆变器、变流器；（2）拉晶技术、切片技术。",
    ],
)
def test_sentences_of_a_cell_are_read_each(cell: str) -> None:
    """A cell may hold several sentences, and these may be numbered."""
    made = {to for kind, _, to in _edges(f"领域\t发展重点\n光伏\t{cell}\n") if kind == "DEVELOPS"}
    assert made == {"逆变器", "变流器", "拉晶技术", "切片技术"}
