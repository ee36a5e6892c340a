"""Trades that a text calls so before it lists them: 三大主导产业为A、B."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_PLAN = "湘江市制造业高质量发展行动方案\n三、重点任务\n（一）做强优势产业\n"
_THREE = {"新材料", "装备制造", "电子信息"}


def _found(text: str) -> tuple[dict[str, set[str]], set[str]]:
    """Return the names found by label, and the facts as they read."""
    facts = extract(document_of((_PLAN + text).encode(), "plan.txt")).facts
    labels: dict[str, set[str]] = {}
    for each in facts.entities:
        labels.setdefault(each.label, set()).add(each.name)
    return labels, as_said(facts)


@pytest.mark.parametrize(
    "called",
    [
        "三大主导产业为",
        "全市主导产业为",
        "主导产业是",
        "优势产业包括",
        "特色产业有",
        "支柱产业主要有",
        "三大主导产业：",
        "3条重点产业链为",
        "全市3条重点产业链是：",
    ],
)
class TestListsOfTrades:
    """Lists that a clause calls trades, of a plan's own region or of a place."""

    def test_name_lines_of_business(self, called: str) -> None:
        """Each item is one, none is goods, and what calls them so is no part of the first."""
        labels, facts = _found(f"{called}新材料、装备制造、电子信息。")
        assert labels["Field"] == _THREE
        assert "Product" not in labels
        assert facts >= {f"做强优势产业 PROMOTES {each}" for each in _THREE}

    def test_are_the_places(self, called: str) -> None:
        """Behind a place they are what it lives on."""
        told = called.removeprefix("全市").removeprefix("的")
        labels, facts = _found(f"宁乡市{told}新材料、装备制造、电子信息等。")
        assert facts >= {f"宁乡市 SPECIALISES_IN {each}" for each in _THREE}
        assert "Product" not in labels


@pytest.mark.parametrize("clause", ["优势产业有序发展", "主导产业有效壮大"])
def test_grow_in_order(clause: str) -> None:
    """优势产业有序发展 lists nothing."""
    assert set(_found(f"{clause}。")[0]) <= {"Industry", "Measure", "Region"}


def test_are_counted() -> None:
    """How many there are is counted without the first of them."""
    labels, _ = _found("10条重点产业链包括新材料、装备制造等。")
    assert labels["Indicator"] == {"重点产业链数量"}


@pytest.mark.parametrize("parts", ["零部件", "关键零部件", "配件", "配套设备"])
@pytest.mark.parametrize("joint", ["及", "与"])
def test_hold_the_parts_of_goods(joint: str, parts: str) -> None:
    """汽车及零部件: the parts belong to the thing, also in a list of goods."""
    labels, _ = _found(f"重点开发农机装备、工程机械、轴承{joint}{parts}。")
    assert f"轴承{joint}{parts}" in labels["Product"]
    assert "轴承" not in labels["Product"]


@pytest.mark.parametrize("text", ["引进大项目、发展大产业。", "打造京广发展轴、创新轴。"])
def test_are_no_slogans(text: str) -> None:
    """大产业 is any, 大项目 is none, and an axis of a region is not made."""
    assert set(_found(text)[0]) <= {"Industry", "Measure", "Region"}


def test_end_at_what_they_are_for() -> None:
    """遴选25个集群作为培育对象 counts clusters, and a second aim for a figure goes by its name."""
    labels, _ = _found("遴选25个先进制造业集群作为重点培育对象。")
    assert labels["Indicator"] == {"先进制造业集群数量"}
    labels, _ = _found("规上工业增加值突破1万亿元达到1.3万亿元，争创1.5万亿元。")
    assert all(each.startswith("规上工业增加值") for each in labels["Indicator"])
    assert len(labels["Indicator"]) > 1


@pytest.mark.parametrize(
    "does",
    [
        "聚焦新材料、生物医药等领域",
        "重点发展新材料、生物医药",
        "做强新材料、生物医药",
        "围绕新材料、生物医药等产业",
        "以新材料、生物医药为主导产业",
        "打造新材料、生物医药产业集群",
        "形成以新材料、生物医药等产业为主的产业体系",
    ],
)
@pytest.mark.parametrize("mark", ["：", "。", ""])
def test_are_of_the_zone_and_not_of_its_city(mark: str, does: str) -> None:
    """A zone that is the key, the lead or the subject is what its trades are told of."""
    text = f"江苏省制造业规划\n二、空间布局\n分片区发展。\n常州滨江经济开发区{mark}{does}。\n"
    facts = extract(document_of(text.encode(), "plan.txt")).facts
    assert {
        f"{e.source.name} {e.type} {e.target.name}"
        for e in facts.facts
        if e.type in {"SUPPORTS", "SPECIALISES_IN"}
    } == {
        "常州滨江经济开发区 SUPPORTS 新材料",
        "常州滨江经济开发区 SUPPORTS 生物医药",
    }


@pytest.mark.parametrize("leads", ["涵盖", "涉及", "包含", "包括"])
def test_begin_behind_what_leads_to_them(leads: str) -> None:
    """生物医药：涵盖A、B: what leads to a list is no part of its first item."""
    labels, _ = _found(f"生物医药：{leads}化学药、疫苗、医疗器械等。")
    assert labels["Product"] == {"化学药", "疫苗", "医疗器械"}


@pytest.mark.parametrize(
    "lead", ["1、红果经济开发区：", "1、红果经济开发区（即两河新区）：", "1.红果经济开发区\n"]
)
@pytest.mark.parametrize(
    "told",
    [
        "规划面积40平方公里。主导产业：煤化工、冶金、新型建材等。",
        "规划面积40平方公里，主导产业为煤化工、冶金、新型建材。",
        "规划面积40平方公里，以煤化工、冶金、新型建材为主导产业。",
        "规划面积40平方公里。重点发展煤化工、冶金、新型建材等产业。",
    ],
)
def test_are_those_of_the_section_on_a_zone(lead: str, told: str) -> None:
    """What a zone's own section tells is the zone's: its trades, and how large it is."""
    text = "六盘水市工业发展规划\n第六章 园区规划\n二、重点园区布局\n分为两园。\n"
    facts = extract(document_of((text + lead + told).encode(), "plan.txt")).facts
    told_of = {(e.type, e.target.name) for e in facts.facts if e.source.name == "红果经济开发区"}
    measured = {e.target.name for e in facts.facts if e.type == "MEASURES"}
    assert told_of >= {("SUPPORTS", each) for each in ("煤化工", "冶金", "新型建材")}
    assert measured == {"红果经济开发区"}


@pytest.mark.parametrize(
    ("bracket", "trades"),
    [
        ("精准医疗、高端医疗设备、生物农业", {"精准医疗", "高端医疗设备", "生物农业"}),
        ("信息安全、移动互联网、基础电子", {"信息安全", "移动互联网", "基础电子"}),
    ],
)
def test_stand_in_brackets_as_written(bracket: str, trades: set[str]) -> None:
    """A line of business in a bracket's list lends no head and lacks none."""
    _, facts = _found(f"宁乡市重点发展新材料、生物（{bracket}）、节能环保等产业。")
    assert facts >= {f"宁乡市 SPECIALISES_IN {each}" for each in trades}


@pytest.mark.parametrize(
    "text",
    [
        "推动氢能、量子科技等成为新的经济增长点。",
        "培育氢能、量子科技等新增长点。",
        "打造氢能、量子科技等新增长引擎。",
        "围绕氢能、量子科技培育新增长极。",
    ],
)
def test_are_where_growth_is_to_come_from(text: str) -> None:
    """What is to be a new point of growth is a line of business, and the point itself is none."""
    labels, _ = _found(text)
    assert labels["Field"] == {"氢能", "量子科技"}


@pytest.mark.parametrize("text", ["围绕氢能、量子科技布局新赛道", "聚焦氢能、量子科技打造新增长极"])
def test_are_where_a_places_growth_is_to_come_from(text: str) -> None:
    """So it is of a place."""
    _, facts = _found(f"宁乡市{text}。")
    assert {each for each in facts if "SPECIALISES_IN" in each} == {
        "宁乡市 SPECIALISES_IN 氢能",
        "宁乡市 SPECIALISES_IN 量子科技",
    }


def test_hold_no_goods() -> None:
    """Goods that are to grow are goods."""
    labels, _ = _found("培育极地科考船、高端游艇等新增长点。")
    assert "Field" not in labels


def test_are_no_functions_and_no_use() -> None:
    """等功能 closes no list of techniques, and 产品和服务 are no sectors."""
    labels, _ = _found("快速试制、测试试飞、适航试验等功能不断拓展。拓展低空产品和服务应用场景。")
    assert "Technology" not in labels
    assert "服务" not in labels.get("Field", set())
