"""What the headings, areas and tables of plans for energy, chains and food name, and what not."""

import pytest

from loaders.lexicon import Lexicon
from loaders.lists.lists import trades_run_on
from loaders.names.projects import projects
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


def test_parts_of_a_heading() -> None:
    """Under a heading that joins two, a short name means that of the two which holds it."""
    head = "云溪市新能源和装备制造产业发展规划\n三、重点产业\n（一）氢能装备及特高压输变电装备\n"
    text = "氢能方面，发展电解槽、储氢瓶；输变电方面，做精换流变压器、电抗器等产品。"
    facts = said(text, head)[1]
    assert {"氢能装备 DEVELOPS 储氢瓶", "特高压输变电装备 DEVELOPS 电抗器"} <= facts
    # 光伏 and 硅基新材料 are called so in the heading.
    head = head.replace("氢能装备及特高压输变电装备", "光伏及硅基新材料")
    facts = said("光伏方面，发展光伏玻璃；硅基新材料方面，发展多晶硅。", head)[1]
    assert {"光伏 DEVELOPS 光伏玻璃", "硅基新材料 DEVELOPS 多晶硅"} <= facts


@pytest.mark.parametrize("where", ["面向中亚、南亚的", "服务东盟的"])
def test_whom_a_base_serves(where: str) -> None:
    """A base for other countries is neither in them nor about them."""
    names, facts = said(f"岳阳市打造{where}储能装备出口基地。")
    assert "岳阳市" in {each.split()[-1] for each in facts if "LOCATED_IN" in each}
    assert not {each for each in facts if each.endswith(("南亚", "中亚", "东盟"))}
    assert not {each for each in names if each.startswith("Field") and "亚" in each}


@pytest.mark.parametrize("kind", ["酒企", "药企", "车企"])
def test_short_words_for_firms(kind: str) -> None:
    """What firms of a trade are shortly called closes a list of them."""
    names = said(f"支持甲康、乙元、丙川等知名{kind}做大做强。")[0]
    assert {"Organisation 甲康", "Organisation 乙元", "Organisation 丙川"} <= names


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("建成岳阳—张家界±800千伏特高压直流工程。", {"岳阳—张家界±800千伏特高压直流工程"}),
        (
            "加快甘山—乙川、丙河—丁海特高压直流输电工程建设。",
            {"甘山—乙川特高压直流输电工程", "丙河—丁海特高压直流输电工程"},
        ),
        ("加快建设甘山—乙川第二条特高压直流输电通道。", set()),
    ],
)
def test_lines(text: str, lines: set[str]) -> None:
    """A line goes by where it begins and ends, and by what it is built as."""
    assert {each.text for each in projects(text, LEXICON)} == lines


def test_goods_of_counties_in_rows() -> None:
    """In the section of an industry the goods of a column of trades are goods of the counties."""
    head = "云溪市重点产业链发展指南\n二、产业链图谱\n（一）现代食品产业链\n"
    table = (
        "县（市、区）\t主攻方向\t特色园区\n"
        "安化县\t低温肉制品、调理食品\t东山产业园\n"
        "宁乡市\t水产加工、酵素饮料\t西山产业园"
    )
    names, facts = said(table, head)
    assert {"Product 低温肉制品", "Product 酵素饮料", "Field 水产加工"} <= names
    assert {"安化县 SPECIALISES_IN 调理食品", "宁乡市 SPECIALISES_IN 水产加工"} <= facts


@pytest.mark.parametrize(
    ("name", "trades"),
    [
        ("化工轻纺建材", ["化工", "轻纺", "建材"]),
        ("钢铁有色石化建材", ["钢铁", "有色", "石化", "建材"]),
        # Two may be one, and what is no trade as a whole is none in part.
        ("石油化工", []),
        ("医药健康服务", []),
        ("食品工业基础", []),
    ],
)
def test_trades_that_run_on(name: str, trades: list[str]) -> None:
    """Three or more trades of two signs are told without a mark between them."""
    assert [name[start:end] for start, end in trades_run_on(name, 0, LEXICON)] == trades


def test_trades_that_run_on_in_a_task() -> None:
    """The measure that is headed so is for each of them."""
    head = "云溪市制造业发展行动方案\n三、重点任务\n（一）推动化工轻纺建材等传统产业焕新\n"
    names, facts = said("促进食品纺织家具等产业提质增效。", head)
    assert {"Field 食品", "Field 纺织", "Field 家具"} <= names
    assert not {each for each in facts if "食品纺织" in each}
