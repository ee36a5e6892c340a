"""What paragraphs say of the development zones that they introduce, and what zones are called."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
TITLE = "湖南省开发区发展规划"
HEAD = f"{TITLE}\n第二章 发展现状\n第一节 重点园区\n"

Triples = set[tuple[str, str, str]]
TRADES = ("SUPPORTS", "SPECIALISES_IN", "LOCATED_IN", "HAS_STATUS", "MEASURES")


def told(text: str, *kinds: str) -> Triples:
    """Return the edges of some kinds that a paragraph of a plan for parks gives."""
    whole = f"{HEAD}{text}\n"
    plan = Plan("test", TITLE, region="湖南省")
    facts = extract(Document(plan, whole, whole, tuple(range(len(whole)))), LEXICON).facts.facts
    return {(e.type, e.source.name, e.target.name) for e in facts if e.type in (kinds or TRADES)}


def supports(zone: str, *fields: str) -> Triples:
    """Return the edges from a zone to what it lives on."""
    return {("SUPPORTS", zone, each) for each in fields}


NAMES = (
    "临港经济开发区",
    "临港产业园",
    "空港工业园",
    "于都工业园区",
    "将乐经济开发区",
    "和平工业园区",
    "和平（北山）经济开发区",
    "甘棠出口加工区",
    "甘棠食品加工区",
)


@pytest.mark.parametrize("zone", NAMES)
def test_a_zone_is_called_by_its_harbour_its_county_or_what_is_made_there(zone: str) -> None:
    """What follows is told of it."""
    assert told(f"{zone}重点发展电子信息、新材料产业。", "SUPPORTS") >= supports(
        zone, "电子信息", "新材料"
    )


INTRODUCED = (
    "位于湘潭市东部，",
    "设在湘潭市石井镇，",
    "坐落在湘潭市西南部，规划面积12平方公里，",
    "位于湖南省湘潭市东部城区，规划管理面积126平方公里，",
    "成立于2003年8月，",
    "始建于1992年，2006年获批省级开发区，",
    "，2006年3月经省政府批准设立，",
    "2010年11月升级为国家级经开区，",
    "是省级开发区，",
    "前身为石井工业园，",
    "管辖面积120平方公里，辖3个镇，",
    "东至滨河路，西至京广铁路，",
    "现有企业320家，",
    "按照“一区两园”布局，",
)
TOLD = (
    "重点发展电子信息、新材料产业。",
    "以电子信息、新材料为主导产业。",
    "主导产业为电子信息、新材料。",
    "形成了以电子信息、新材料为主导的产业体系。",
)


@pytest.mark.parametrize("between", INTRODUCED)
@pytest.mark.parametrize("end", TOLD)
def test_what_ends_the_sentence_that_introduces_a_zone_is_told_of_it(
    between: str, end: str
) -> None:
    """Wherever it lies and since when it is one is said in passing."""
    zone = "甘棠经济开发区"
    found = told(f"{zone}{between}{end}", "SUPPORTS", "SPECIALISES_IN")
    assert found == supports(zone, "电子信息", "新材料")


CASES: tuple[tuple[str, Triples], ...] = (
    (
        # The sentences behind go on with it, up to one that begins with another.
        (
            "甘棠经济开发区位于湘潭市。经过多年发展，形成了以医药、纺织、机械等产业为主的产业体系。"
            "石井工业园区设在湘潭市雨湖区，以综合利用、建材为主导产业。"
        ),
        {
            *supports("甘棠经济开发区", "医药", "纺织", "机械"),
            *supports("石井工业园区", "综合利用", "建材"),
            ("LOCATED_IN", "甘棠经济开发区", "湘潭市"),
            ("LOCATED_IN", "石井工业园区", "雨湖区"),
        },
    ),
    (
        "甘棠经济开发区是省级开发区，规划控制面积12平方公里。目前入驻企业320家。",
        {
            ("MEASURES", "规划控制面积", "甘棠经济开发区"),
            ("MEASURES", "甘棠经济开发区入驻企业数量", "甘棠经济开发区"),
        },
    ),
    (
        "甘棠经济开发区2023年实现工业总产值86亿元。",
        {("MEASURES", "甘棠经济开发区工业总产值", "甘棠经济开发区")},
    ),
    (
        "甘棠经济开发区位于湘潭市。2021年，园区入选国家新型工业化产业示范基地。",
        {
            ("LOCATED_IN", "甘棠经济开发区", "湘潭市"),
            ("HAS_STATUS", "甘棠经济开发区", "国家新型工业化产业示范基地"),
        },
    ),
    (
        "石井科技园2006年3月被省政府列为省级开发区。",
        {("HAS_STATUS", "石井科技园", "省级开发区")},
    ),
    (
        "甘棠经济开发区经国务院批准升格为国家级经开区。",
        {("HAS_STATUS", "甘棠经济开发区", "国家级经开区")},
    ),
    (
        "甘棠经济开发区先后获得国家级绿色园区、省级特色产业园区等称号。",
        {
            ("HAS_STATUS", "甘棠经济开发区", "国家级绿色园区"),
            ("HAS_STATUS", "甘棠经济开发区", "省级特色产业园区"),
        },
    ),
    (
        # 高端研发 is work, and names no field.
        "甘棠高新区重点发展电子信息、高端研发、新材料等高新技术产业。",
        supports("甘棠高新区", "电子信息", "新材料"),
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_zone_that_a_paragraph_introduces(text: str, expected: Triples) -> None:
    """It has its trades, its place, its figures and its ranks."""
    assert told(text) == expected


def test_a_line_that_is_a_zones_name_heads_the_line_below_it() -> None:
    """The line below may be short."""
    first = "甘棠经济开发区\n规划面积40平方公里。主导产业：医药、食品。\n"
    text = f"{first}石井工业园区\n以建材为主导。"
    assert told(text) == {
        *supports("甘棠经济开发区", "医药", "食品"),
        *supports("石井工业园区", "建材"),
        ("MEASURES", "甘棠经济开发区规划面积", "甘棠经济开发区"),
    }


def test_whom_a_centre_serves_is_no_line_of_business() -> None:
    """中小企业 are firms of every trade."""
    text = "建设甘棠高新区中小企业服务中心，推动工业发展。"
    assert told(text, "SUPPORTS") == set()
