"""What the headings, areas and tables of plans for energy, chains and food name, and what not."""

import pytest

from loaders.lexicon import Lexicon
from loaders.places.areas import places_in
from loaders.subjects.titles import field_of, is_measure
from loaders.text.flattened import with_rows
from tests.loaders.test_sentences_of_plans import said

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("安全稳妥发展核电", "核电"),
        ("规模化发展光伏发电", "光伏发电"),
        ("清洁高效利用煤炭", "煤炭"),
        ("高效利用天然气", "天然气"),
        ("科学有序开发水电", "水电"),
        ("安全有序开发利用地热能", "地热能"),
    ],
)
def test_how_it_is_to_be_done(title: str, field: str) -> None:
    """How a kind of power is to be made is no part of its name, and the heading is a measure."""
    noun = field_of(title, LEXICON)
    assert noun is not None
    assert title[noun.start : noun.end] == field
    assert is_measure(title, LEXICON)


@pytest.mark.parametrize("title", ["安全应急装备", "清洁能源装备", "高效节能电机"])
def test_qualities_of_goods(title: str) -> None:
    """The same words tell the kind of goods where nothing is done to them."""
    noun = field_of(title, LEXICON)
    assert noun is not None
    assert title[noun.start : noun.end] == title


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("推进准噶尔盆地、塔里木盆地南缘油气开发。", ["准噶尔盆地", "塔里木盆地南缘"]),
        ("建设鄂尔多斯盆地东缘煤层气基地。", ["鄂尔多斯盆地东缘"]),
        ("贺兰山东麓重点发展葡萄酒。", ["贺兰山东麓"]),
        ("发展盆景、盆栽产业。", []),
    ],
)
def test_lands(text: str, areas: list[str]) -> None:
    """A basin, its edge and the foot of a range are areas, and no city is in their names."""
    assert [each.name for each in places_in(text, "", LEXICON)] == areas


def test_links_of_a_chain_in_rows() -> None:
    """What stands in the upper reaches of a chain is about the chain, and 上游 is no field."""
    head = "云溪市重点产业链发展指南\n二、产业链图谱\n（一）石墨烯产业链\n"
    table = (
        "环节\t重点产品\t重点企业\t承载园区\n"
        "上游\t鳞片石墨、球形石墨\t甲公司\t东山产业园\n"
        "下游\t导热膜、散热片\t乙公司\t西山产业园"
    )
    names, facts = said(table, head)
    assert not {"Field 上游", "Field 下游", "Field 环节"} & names
    assert "东山产业园 SUPPORTS 石墨烯产业链" in facts


def test_a_page_ends_in_a_table() -> None:
    """Where a page ended between two rows, the table goes on."""
    text = "细分领域\n主要产品\n布局区域\n制氢\n电解槽\n甲市\n— 12 —\n储运\n加氢机\n乙县\n"
    rows = [line.split("\t") for line in with_rows(text).split("\n") if "\t" in line]
    assert [row[0] for row in rows] == ["细分领域", "制氢", "储运"]
