"""Trades that grow each alone, and what a plan says beside its lists."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_INDUSTRY = "某省“十四五”战略性新兴产业发展规划\n第三章 重点领域\n第一节 新材料产业\n"
_TASK = "某市制造业高质量发展行动方案\n三、重点任务\n（一）提升创新能力\n"


def _found(text: str) -> tuple[set[str], set[str]]:
    """Return the names of what is found, and the facts as they read."""
    facts = extract(document_of(text.encode(), "plan.txt")).facts
    names = {f"{each.label} {each.name}" for each in facts.entities}
    return names, as_said(facts)


_GROWN = [
    ("大力发展光伏玻璃产业。", "光伏玻璃产业"),
    ("积极推动功率半导体产业发展。", "功率半导体产业"),
    ("推进特种陶瓷产业集聚发展，提升配套能力。", "特种陶瓷产业"),
    ("大力培育以航空设计、航空旅游等为主导的航空文化产业。", "航空文化产业"),
]


@pytest.mark.parametrize(("text", "trade"), _GROWN)
def test_are_parts_of_the_industry_of_their_section(text: str, trade: str) -> None:
    """A trade that is to grow in an industry's own section is part of that industry."""
    facts = _found(_INDUSTRY + text)[1]
    bare = trade.removesuffix("产业")
    assert facts & {f"{name} PART_OF 新材料产业" for name in (trade, bare)}


@pytest.mark.parametrize(("text", "trade"), _GROWN)
def test_are_promoted_by_the_measure_above(text: str, trade: str) -> None:
    """A trade that is to grow under a measure is promoted by it."""
    facts, bare = _found(_TASK + text)[1], trade.removesuffix("产业")
    assert facts & {f"提升创新能力 PROMOTES {name}" for name in (trade, bare)}


def test_begins_as_its_industry_does_and_is_a_part() -> None:
    """航空文化产业 is a part of 航空航天产业; 航空产业 would be that industry itself."""
    plan = "某省“十四五”战略性新兴产业发展规划\n第三章 重点领域\n第一节 航空航天产业\n"
    parts = {
        fact.partition(" ")[0].removesuffix("产业")
        for fact in _found(plan + "大力培育航空文化产业，推动航空产业发展。")[1]
        if fact.endswith(" PART_OF 航空航天产业")
    }
    assert parts == {"航空文化"}


@pytest.mark.parametrize("text", ["推动全市战略性新兴产业发展。", "推动我省新材料产业高质量发展。"])
def test_are_no_kind_of_trade_and_no_section_again(text: str) -> None:
    """What is of any kind, or what the section is about, is no part of the industry."""
    assert not any(" PART_OF " in fact for fact in _found(_INDUSTRY + text)[1])


@pytest.mark.parametrize(
    ("text", "source", "sector"),
    [
        ("围绕出行、停车等具体场景率先开展示范应用。", "新材料产业", "停车"),
        ("围绕出行、停车等场景开展示范应用。", "新材料产业", "出行"),
        (
            "加强面向现代农业精准化智慧化发展需求的高端农业机械研发。",
            "高端农业机械",
            "现代农业",
        ),
        ("研发面向汽车轻量化需求的高强铝合金材料。", "高强铝合金材料", "汽车"),
    ],
)
def test_uses_are_named_without_what_they_go_through(text: str, source: str, sector: str) -> None:
    """Where something is used is a sector: what the sector goes through is no part of it."""
    assert f"{source} APPLIED_IN {sector}" in _found(_INDUSTRY + text)[1]


def test_surroundings_are_no_sector() -> None:
    """特殊环境下 tells under what conditions goods work, and no sector."""
    names, _ = _found(_INDUSTRY + "研发应用于特殊环境下的安防、巡检等特种机器人。")
    assert "Product 特种机器人" in names
    assert not any("环境下" in name for name in names)


def test_a_centre_of_all_the_land_serves_its_field() -> None:
    """全国 says how far a centre's work goes; what region wants to be 全国X基地 is no service."""
    assert "全国碳纤维检测中心 SUPPORTS 碳纤维" in _found(_INDUSTRY + "建设全国碳纤维检测中心。")[1]
    names, facts = _found(_INDUSTRY + "打造全国碳纤维产业基地。")
    assert "Platform 全国碳纤维产业基地" in names
    assert not any(" SUPPORTS " in fact for fact in facts)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("推动激光雷达在软件和信息服务、矿山等领域应用。", "激光雷达 APPLIED_IN 软件和信息服务"),
        ("推动软件和信息服务产业高质量发展。", "软件和信息服务产业 PART_OF 新材料产业"),
        ("发展特种密封件，满足石化、半导体需求。", "特种密封件 APPLIED_IN 石化"),
        ("研发石化用阀门。", "石化用阀门 APPLIED_IN 石化"),
        ("培育个性化定制、网络化协同等新模式。", "新材料产业 DEVELOPS 个性化定制"),
        ("发展不粘锅、保温杯。", "新材料产业 DEVELOPS 不粘锅"),
    ],
)
def test_a_known_trade_or_thing_stays_whole(text: str, fact: str) -> None:
    """A joint, 化 or 不 within a trade or goods is no joint, aim or negation of the sentence."""
    assert fact in _found(_INDUSTRY + text)[1]


@pytest.mark.parametrize("trade", ["工业软件", "海洋工程装备", "新药研发", "钢铁"])
def test_a_figure_is_of_the_trade_that_an_aggregate_begins(trade: str) -> None:
    """工业 and 海洋 are aggregates; what they begin may be a trade that a figure is of."""
    facts = _found(_TASK + f"{trade}产业产值达到100亿元。")[1]
    assert any(fact.endswith(f" MEASURES {trade}") for fact in facts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "构建全球领先的先进轨道交通装备研发、制造和服务中心。",
            "先进轨道交通装备研发、制造和服务中心",
        ),
        ("建设碳纤维研发、生产、应用示范基地。", "碳纤维研发、生产、应用示范基地"),
        ("将株洲市打造成国家轨道交通装备创新中心。", "国家轨道交通装备创新中心"),
    ],
)
def test_a_platform_is_named_whole_and_no_more(text: str, name: str) -> None:
    """What a platform does belongs to its name, and 成 behind 打造 does not."""
    names = {
        each.removeprefix("Platform ")
        for each in _found(_INDUSTRY + text)[0]
        if each.startswith("P")
    }
    assert names == {name}


@pytest.mark.parametrize(
    "text",
    [
        "将株洲市打造成国家轨道交通装备创新中心。",
        "把株洲建设成为全国领先的轨道交通装备产业基地。",
        "努力将株洲建成轨道交通装备产业基地。",
    ],
)
def test_what_a_place_is_made_into_stands_there(text: str) -> None:
    """将甲市打造成乙 says that 乙 stands in 甲市."""
    assert any(fact.endswith(" LOCATED_IN 株洲市") for fact in _found(_INDUSTRY + text)[1])


def test_an_engine_of_growth_is_no_machine() -> None:
    """新引擎 is a figure of speech."""
    assert not any("引擎" in name for name in _found(_INDUSTRY + "打造产业发展新引擎。")[0])


@pytest.mark.parametrize(
    "text",
    [
        "发挥中联重科、三一重工等龙头企业带动作用，做大做强工程机械产业。",
        "依托三一重工等龙头企业，推动工程机械产业集聚发展。",
        "充分发挥三一重工等链主企业引领作用，加快工程机械产业延链补链。",
    ],
)
def test_firms_lead_the_trade_that_grows_on_them(text: str) -> None:
    """However the trade is to grow, the firms that it grows on lead it."""
    facts = _found(_TASK + text)[1]
    led = {fact.rpartition(" ")[2] for fact in facts if fact.startswith("三一重工 LEADS ")}
    assert led <= {"工程机械", "工程机械产业"}
    assert led


@pytest.mark.parametrize(
    "verb", ["主抓", "做特做强", "主推", "培优做强", "集中布局", "承接", "扩大"]
)
def test_whatever_a_place_does_with_trades_a_zone_does(verb: str) -> None:
    """甲高新区主抓A、B等产业: the zone is for both."""
    facts = _found(_TASK + f"株洲高新区{verb}新材料、生物医药等产业。")[1]
    assert {"株洲高新区 SUPPORTS 新材料", "株洲高新区 SUPPORTS 生物医药"} <= facts


@pytest.mark.parametrize("verb", ["集中布局", "深耕", "做特", "主推", "扩大"])
def test_what_a_zone_as_a_key_does_is_no_part_of_its_trades(verb: str) -> None:
    """甲高新区：深耕A、B等产业 names A and B, and no 深耕A."""
    names = _found(_TASK + f"株洲高新区：{verb}新材料、生物医药等产业。")[0]
    assert {name for name in names if name.startswith("Field")} == {
        "Field 新材料",
        "Field 生物医药",
    }


@pytest.mark.parametrize("made", ["通信设备制造", "医疗器械制造", "食品加工", "铜深加工"])
def test_the_making_of_goods_is_no_technology(made: str) -> None:
    """重点发展通信设备制造: a line of work, and a technology where 技术 closes its list."""
    names = _found(f"{_INDUSTRY}重点发展{made}、汽车整车制造。")[0]
    assert f"Technology {made}" not in names
    assert "Technology 汽车整车制造" not in names


@pytest.mark.parametrize("done", ["增材制造", "精密加工"])
def test_a_way_of_making_is_a_technology(done: str) -> None:
    """增材制造 says how, and not what is made."""
    assert f"Technology {done}" in _found(f"{_INDUSTRY}突破{done}、表面处理等技术。")[0]
