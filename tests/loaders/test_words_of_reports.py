"""The words that reports on work lead to a name or a figure with: they are no part of it."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_REPORT = "株洲高新技术产业开发区2023年工作报告\n一、2023年工作回顾\n"


def _found(text: str) -> tuple[set[str], set[str]]:
    """Return the names of what is found, and the facts as they read."""
    facts = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts
    names = {each.name for each in facts.entities if each.label != "Indicator"}
    return names, as_said(facts)


@pytest.mark.parametrize(
    "text",
    [
        "预计2023年园区生产总值增长4.5%。",
        "预计全年完成重点项目投资128.1亿元。",
        "紧扣市委市政府决策部署，产业发展保持良好态势。",
        "围绕省委、省政府工作安排，产业发展保持良好态势。",
    ],
)
def test_name_nothing(text: str) -> None:
    """What is expected, and whose orders are followed, is no park, project or office."""
    assert _found(text)[0] <= {"株洲高新技术产业开发区", "株洲市"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("成功举办四届中国国际智能产业博览会。", "中国国际智能产业博览会"),
        ("中科材料公司备案首批省级碳纤维中试基地。", "省级碳纤维中试基地"),
    ],
)
def test_stand_before_a_name(text: str, name: str) -> None:
    """How often a fair was held and what a firm applied for is said, and then the name."""
    names = _found(text)[0]
    assert name in names
    assert not any(each.endswith(name) and each != name for each in names)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("目前共有规上工业企业227家。", "规上工业企业数量"),
        ("今年以来新签约亿元以上项目30个。", "新签约亿元以上项目数量"),
        ("完成重点项目投资128.1亿元，完成率110.3%。", "完成率"),
    ],
)
def test_stand_before_a_figure(text: str, figure: str) -> None:
    """共有, 今年以来 lead to what is counted; 完成率 begins with no verb."""
    assert f"{figure} MEASURES 株洲高新技术产业开发区" in _found(text)[1]


@pytest.mark.parametrize("own", ["该项目", "项目", "本项目"])
def test_tell_of_the_project_before(own: str) -> None:
    """该项目总投资 is what the project named before costs."""
    project = "甲新能源公司年产10万吨磷酸铁锂项目"
    facts = _found(f"{project}开工建设，{own}总投资8亿元。")[1]
    assert f"{project}总投资 MEASURES {project}" in facts


@pytest.mark.parametrize("verb", ["获", "入选国家绿色园区、获"])
def test_give_a_status(verb: str) -> None:
    """获 alone gives a status, also to the items of a list."""
    facts = _found(f"高新区{verb}中国家电智能制造基地、省级循环化改造示范园区等称号。")[1]
    assert facts >= {
        "株洲高新技术产业开发区 HAS_STATUS 中国家电智能制造基地",
        "株洲高新技术产业开发区 HAS_STATUS 省级循环化改造示范园区",
    }


def test_say_what_kind_a_cluster_is() -> None:
    """创新型产业集群 is a kind of cluster: its trade stands before it."""
    facts = _found("先进钢铁材料创新型产业集群发展壮大。")[1]
    assert "先进钢铁材料创新型产业集群 FOCUSES_ON 先进钢铁材料" in facts


def test_may_be_an_old_zones_name() -> None:
    """The first high-tech zones are called 高技术产业开发区; that is no industry."""
    text = "中山火炬高技术产业开发区2023年工作总结\n一、工作回顾\n固定资产投资25亿元。\n"
    facts = extract(document_of(text.encode(), "plan.txt")).facts
    assert as_said(facts) == {
        "中山火炬高技术产业开发区 LOCATED_IN 中山市",
        "固定资产投资 MEASURES 中山火炬高技术产业开发区",
    }


@pytest.mark.parametrize("grown", ["做大生物医药", "大力发展生物医药", "做强生物医药"])
def test_grow_a_line_that_develops(grown: str) -> None:
    """What a report is to grow next develops what its firms are to make, without a heading."""
    text = "咸宁市现代化产业体系建设情况汇报\n一、基本情况\n产业发展良好。\n二、下一步打算\n"
    text += f"{grown}，支持福人药业、真奥药业等企业发展中成药、化学原料药。\n"
    facts = extract(document_of(text.encode(), "plan.txt")).facts
    assert {(e.source.name, e.target.name) for e in facts.facts if e.type == "DEVELOPS"} == {
        ("生物医药", "中成药"),
        ("生物医药", "化学原料药"),
    }


def test_name_firms_that_lead() -> None:
    """Firms that lead a cluster are no parts of an industry, and 位列 ends a zone's name."""
    names, facts = _found(
        "形成了以南玻光电、三赢兴科技为龙头的产业集群。株洲高新区位列全国第101位。"
    )
    assert not any("PART_OF" in each and "光电" in each for each in facts)
    assert not any("位列" in each for each in names)


@pytest.mark.parametrize(
    "verb", ["重点发展了", "聚焦了", "坚持", "现有", "拥有", "明确", "立足", "落户了", "覆盖"]
)
def test_stand_before_a_list_of_trades(verb: str) -> None:
    """Neither 了 nor what says that trades are had is a part of the first one's name."""
    names = _found(f"{verb}装备制造、生物医药、新材料等优势产业。")[0]
    assert {"装备制造", "生物医药", "新材料"} <= names
    assert not any(each.endswith("装备制造") and each != "装备制造" for each in names)


@pytest.mark.parametrize("verb", ["获得", "荣获", "先后获得", "被授予", "获评"])
@pytest.mark.parametrize(
    "quoted",
    [
        "“信息消费示范城市”、“服务型制造示范城市”",
        "“信息消费示范城市”“服务型制造示范城市”称号",
        "“信息消费示范城市”和“服务型制造示范城市”等一系列国家级牌子",
    ],
)
def test_give_statuses_in_quotes(verb: str, quoted: str) -> None:
    """Each quotation behind such a verb is a status of who has got them."""
    facts = _found(f"株洲市{verb}{quoted}。")[1]
    assert "株洲市 HAS_STATUS 信息消费示范城市" in facts
    assert "株洲市 HAS_STATUS 服务型制造示范城市" in facts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("形成1个“互联网+制造”特色产业基地。", "“互联网+制造”特色产业基地"),
        ("推动确立河西功能区。", "河西功能区"),
        ("做精水产品加工、做强玻璃新材料两大主导产业。", "玻璃新材料"),
    ],
)
def test_are_no_part_of_a_name(text: str, name: str) -> None:
    """How many there are, and what is done with them, stands outside the name."""
    names = _found(text)[0]
    assert name in names
    assert not any(name in each and each != name for each in names)
