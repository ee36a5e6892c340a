"""When and how something was reached stands between whose it is and what it is, and in no name."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_REPORT = "某省2024年制造业发展情况\n一、总体情况\n"


def _measured(text: str) -> set[tuple[str, str]]:
    """Return the figures of a report's sentence by their names, each with what it measures."""
    facts = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts
    return {(e.source.name, e.target.name) for e in facts.facts if e.type == "MEASURES"}


def _figures(text: str) -> set[str]:
    """Return the names of the figures of a report's sentence."""
    found = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts.entities
    return {each.name for each in found if each.label == "Indicator"}


_WORDS = [
    "已",
    "目前已",
    "去年",
    "今年",
    "全年",
    "年内",
    "上半年",
    "到2025年",
    "截至2024年底",
    "累计",
    "预计",
    "计划",
    "力争",
    "力争到2025年",
    "将",
    "有望",
    "确保",
    "率先",
    "首次",
    "顺利",
    "也",
    "仅",
]


@pytest.mark.parametrize("word", _WORDS)
@pytest.mark.parametrize(
    ("subject", "target"),
    [("生物医药产业", "生物医药"), ("株洲市", "株洲市"), ("株洲高新区", "株洲高新区")],
)
def test_stand_before_the_verb(word: str, subject: str, target: str) -> None:
    """甲产业力争实现产值: the output is of 甲, and the figure is called 甲产业产值."""
    assert _measured(f"{subject}{word}实现产值100亿元。") == {(f"{subject}产值", target)}


@pytest.mark.parametrize("word", ["稳步", "持续", "快速", "大幅", "同比"])
def test_tell_how_something_grew(word: str) -> None:
    """甲产业产值 grows in whatever way: it is of 甲."""
    assert {target for _, target in _measured(f"生物医药产业{word}增长12%。")} == {"生物医药"}


@pytest.mark.parametrize("subject", ["现代物流业", "再生资源产业"])
def test_begin_names_too(subject: str) -> None:
    """现 and 再 are words in front of a verb, and parts of names."""
    found = _measured(f"{subject}产值达到100亿元。")
    assert {name for name, _ in found} == {f"{subject}产值"}


_NOUNS = ["产值", "工业总产值", "工业增加值", "主营业务收入", "税收", "固定资产投资"]
_OWNERS = [
    ("生物医药产业", "生物医药"),
    ("株洲市", "株洲市"),
    ("株洲高新区", "株洲高新区"),
    ("株洲轨道交通产业集群", "株洲轨道交通产业集群"),
]


@pytest.mark.parametrize(("owner", "target"), _OWNERS)
@pytest.mark.parametrize("noun", _NOUNS)
@pytest.mark.parametrize("form", ["{}{}达到18亿元。", "{}的{}突破18亿元。", "2024年{}{}18亿元。"])
def test_money_is_of_whom_it_is_told(owner: str, target: str, noun: str, form: str) -> None:
    """The year in front and 的 between make no difference to whose the output is."""
    assert {to for _, to in _measured(form.format(owner, noun))} == {target}


@pytest.mark.parametrize(("owner", "target"), _OWNERS)
@pytest.mark.parametrize("form", ["{}集聚企业18家。", "{}企业达到18家。", "{}新增规上企业18家。"])
def test_firms_are_of_whom_they_are_told(owner: str, target: str, form: str) -> None:
    """甲高新区企业达到18家 counts the firms of the zone, and names no firm."""
    assert {to for _, to in _measured(form.format(owner))} == {target}


_ANYONES = ["上市公司", "重点项目", "招商项目"]


@pytest.mark.parametrize(
    ("place", "noun"),
    [
        *(("株洲市", noun) for noun in (*_ANYONES, "创新平台", "孵化器")),
        *(("株洲高新区", noun) for noun in _ANYONES),
    ],
)
def test_what_any_place_has_is_no_name(place: str, noun: str) -> None:
    """甲市上市公司 and 甲市重点项目 are counted, and are nobody's names."""
    text = f"{place}{noun}由2020年的5个增加到2024年的18个。"
    found = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts.entities
    named = {each.name for each in found if each.label != "Indicator"}
    assert f"{place}{noun}" not in named
    assert {to for _, to in _measured(text)} == {place}


@pytest.mark.parametrize("both", ["均", "双双", "都"])
def test_both_have_the_same(both: str) -> None:
    """双双增长20% is said of each of two."""
    text = f"全市工业投资、产业技改投资{both}增长20%。"
    assert _figures(text) == {"工业投资增长", "产业技改投资增长"}


@pytest.mark.parametrize("one", ["获评全省唯一一个“中国食品名城”", "建成全国唯一一家产业学院"])
def test_the_only_one_counts_nothing(one: str) -> None:
    """唯一一个 is a word, and neither 11 nor 1 of anything."""
    assert _figures(f"{one}。") == set()


def test_how_much_a_share_rose() -> None:
    """占比提高 says already that it is of a share."""
    text = "全市制造业增加值占工业比重为28%，比上年提高0.5个百分点。"
    assert _figures(text) == {"制造业增加值占工业比重", "制造业增加值占工业比重提高"}


@pytest.mark.parametrize("way", ["在{}方面，持续发力", "围绕{}加快布局", "{}加快发展"])
def test_of_the_trade_that_the_sentence_before_opens_with(way: str) -> None:
    """在甲产业方面…。产值达到18亿元 is the trade's, and 在 is no part of its name."""
    text = f"{way.format('生物医药产业')}。营业收入达到18亿元。"
    assert {to for _, to in _measured(text)} == {"生物医药"}


def test_points_are_those_of_the_share_before() -> None:
    """占比达66%、提升8.5个百分点 tells how much the share rose, and not the output."""
    text = "全市汽车产业实现产值142亿元，占规上工业总产值比重达66%、提升8.5个百分点。"
    assert "汽车产业产值占规上工业总产值比重提升" in _figures(text)


def test_what_is_signed_for_is_no_trade() -> None:
    """合同工业产值 is what projects signed for are to make."""
    found = extract(document_of(f"{_REPORT}合同工业产值144亿元。".encode(), "plan.txt"))
    assert {each.name for each in found.facts.entities if each.label == "Field"} == set()


def test_a_part_is_counted_as_the_whole() -> None:
    """产量368万辆，其中甲176万辆 is the output of the part, and no number of things."""
    text = "全市工业汽车产量达到368万辆，其中新能源汽车176万辆。"
    assert "新能源汽车产量" in _figures(text)
    assert "新能源汽车数量" not in _figures(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "云河区拥有320家规模以上工业企业。",
        "云河区拥有规模以上工业企业320家。",
        "云河区现有规模以上工业企业320家。",
        "云河区有规模以上工业企业320家。",
    ],
)
def test_what_a_place_has_is_named_without_the_verb(sentence: str) -> None:
    """家规模以上 counts what is behind it, and 拥有 is no part of what is counted."""
    assert _figures(sentence) == {"云河区规模以上工业企业数量"}


@pytest.mark.parametrize(
    "sentence",
    [
        "全区集聚320家规模以上工业企业。",
        "我区有规模以上工业企业320家。",
        "拥有320家规模以上工业企业。",
    ],
)
def test_firms_above_a_size_are_counted(sentence: str) -> None:
    """Where no place is named, the count goes by what is counted."""
    assert _figures(sentence) == {"规模以上工业企业数量"}


@pytest.mark.parametrize(
    "verb", ["构建了", "狠抓", "加速", "继续", "发展", "促进", "形成了", "激活", "主要是"]
)
def test_verbs_that_lead_to_a_figure_are_no_part_of_its_name(verb: str) -> None:
    """到2025年，加速甲产值达到…: what is measured is 甲's, whatever leads to it."""
    name = "规模以上工业增加值"
    assert _figures(f"到2025年，{verb}{name}达到800亿元。") == {name}
