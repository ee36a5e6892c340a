"""What whole sentences of plans name, and what only sounds like a name in them."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_HEAD = "云溪市“十四五”新兴产业发展规划\n三、发展重点\n（一）新能源及智能网联汽车产业。\n"
_MEASURES = "五、保障措施\n（一）瞄准一流环境优化产业生态。\n"


def said(text: str, head: str = _HEAD) -> tuple[set[str], set[str]]:
    """Return the names and the facts of a plan with one sentence, without those of its headings."""
    bare = extract(document_of(f"{head}加强协调。\n".encode(), "plan.txt")).facts
    made = extract(document_of(f"{head}{text}\n".encode(), "plan.txt")).facts
    names, facts = (
        (
            {f"{each.label} {each.name}" for each in found.entities},
            as_said(found),
        )
        for found in (bare, made)
    )
    return facts[0] - names[0], facts[1] - names[1]


class TestObjects:
    """What is developed, and what only says how."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("加强对燃料电池、电驱系统的技术储备。", {"燃料电池", "电驱系统"}),
            ("集中优势资源加快驱动电机和燃料电池研发制造。", {"驱动电机", "燃料电池"}),
            ("大力发展小家电、个人护理电器等新兴品类。", {"小家电", "个人护理电器"}),
            ("针对重点产业领域，发展车载传感器。", {"车载传感器"}),
            ("先行先试无人驾驶航空器应用。", {"无人驾驶航空器"}),
            ("以动力装置、燃气轮机研发制造为核心，形成总装能力。", {"动力装置", "燃气轮机"}),
            ("以新型显示器件、传感器制造为重点，完善链条。", {"新型显示器件", "传感器"}),
            ("加快碳捕集、利用与封存技术研发应用。", {"碳捕集、利用与封存技术"}),
            ("推动设计、装备、工艺和检测技术从“并跑”到“领跑”。", set()),
            ("积极布局适应未来产业发展需求的创新平台与科技基础设施。", set()),
        ],
    )  # fmt: skip
    def test_are_developed(self, text: str, expected: set[str]) -> None:
        """Neither 对 and 先行先试 nor what is done behind them is part of a name."""
        _, facts = said(text)
        industry = "新能源及智能网联汽车产业"
        assert facts == {f"{industry} DEVELOPS {name}" for name in expected}

    @pytest.mark.parametrize("use", ["应用", "集成应用与创新", "创新与应用"])
    def test_are_used(self, use: str) -> None:
        """Technologies that are to be used, however much else is to be done with them there."""
        _, facts = said(f"强化虚拟现实、增强现实等技术在数字创意领域的{use}。")
        assert {f"{each} APPLIED_IN 数字创意" for each in ("虚拟现实", "增强现实")} <= facts


class TestFields:
    """What an industry consists of, and what is no line of business."""

    @pytest.mark.parametrize(
        "text",
        [
            "加快推进动力电池、智能座舱等领域创新发展。",
            "发展动力电池、智能座舱产业。",
            "巩固提升动力电池、智能座舱等优势领域。",
        ],
    )
    def test_are_parts(self, text: str) -> None:
        """Fields that an industry's own section says are to grow are part of it."""
        _, facts = said(text)
        parts = {each for each in facts if "PART_OF" in each}
        industry = "新能源及智能网联汽车产业"
        assert parts == {f"{each} PART_OF {industry}" for each in ("动力电池", "智能座舱")}

    def test_are_named_by_what_they_hold(self) -> None:
        """发展以A、B为主的C产业 names C, too."""
        names, _ = said("发展以航空旅游、航空运动为主的航空文化产业。")
        assert names & {"Field 航空文化产业", "Field 航空文化"}

    def test_industries_that_head_their_own_text(self) -> None:
        """What a heading names is the industry, whatever else may be said of the name."""
        text = "云溪市制造业发展规划\n三、重点产业\n（一）电子信息。发展芯片。\n"
        text += "（二）先进材料。发展高纯石英。\n（三）能源化工。发展聚氨酯。\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts.entities
        industries = {each.name for each in found if each.label == "Industry"}
        assert industries == {"电子信息", "先进材料", "能源化工"}

    def test_of_trades_to_come(self) -> None:
        """未来产业 may be an industry as others are, with a box of its own."""
        head = _HEAD + "发展智能座舱。\n（二）未来产业。\n前瞻布局。\n专栏2：未来产业\n"
        _, facts = said("前沿新材料。开发压电材料。", head)
        assert facts == {"前沿新材料 PART_OF 未来产业", "前沿新材料 DEVELOPS 压电材料"}

    @pytest.mark.parametrize(
        "text",
        [
            "推动战略性新兴产业与科技、人才深度融合。",
            "聚焦优势产业、特色产业和前沿产业领域，引进人才。",
            "适应、引领、创造高端需求。",
            "初步建成具有较强国内竞争力的产业集聚区。",
            "做强核心产业。",
            "孵化新技术、培育新产业。",
            "优化产业创新中心、国家工程研究中心等领域平台布局。",
            "本措施自印发之日起施行，有效期5年，由市经济信息委会同市财政局负责解释。",
        ],
    )
    def test_general_words_are_none(self, text: str) -> None:
        """Nor do they name a place or a status."""
        assert said(text, _HEAD + _MEASURES) == (set(), set())

    def test_what_is_reached_everywhere_is_none(self) -> None:
        """与制造全过程、全要素融合 says how far, and not where."""
        names, _ = said("加快物联网与制造全过程、全要素深度融合。")
        assert not {each for each in names if each.startswith("Field")}

    def test_growth_is_no_use(self) -> None:
        """围绕产业发展对A的需求 says why, and not where A is used."""
        names, facts = said("围绕产业发展对车规级芯片的迫切需求，突破封装工艺。")
        assert "Field 产业发展" not in names
        assert not {each for each in facts if "APPLIED_IN" in each}

    def test_a_task_is_none(self) -> None:
        """瞄准A优化产业生态 names no line of business 环境优化."""
        text = f"{_MEASURES}面向人工智能、智能汽车等前沿领域，打造示范区。"
        names, facts = said(text)
        assert "Field 环境优化" not in names
        assert not {each for each in facts if each.startswith("环境优化")}

    def test_part_of_a_longer_name(self) -> None:
        """The end of an industry's name is none of its own where the whole name stands."""
        head = _HEAD + "1.智能网联汽车。\n发展智能座舱。\n" + _MEASURES
        _, facts = said("提升新能源及智能网联汽车的安全性。", head)
        assert not {each for each in facts if each.endswith("PROMOTES 智能网联汽车")}


class TestPlaces:
    """What stands where."""

    def test_where_something_is_to_be_built(self) -> None:
        """在泰国、匈牙利等国家建立生产基地 names two countries, and no base of each."""
        names, _ = said("支持企业在泰国、匈牙利等国家建立海外生产基地。")
        assert names == {"Region 泰国", "Region 匈牙利"}

    def test_regions_are_no_projects(self) -> None:
        """推动甲新区、乙区等区域布局丙等项目 names no project."""
        names, _ = said("推动两江新区、江津、永川等区域协同布局动力电池、电驱电控等配套项目。")
        assert not {each for each in names if each.startswith("Programme")}


class TestFigures:
    """What a number is of."""

    def test_of_a_chapter_on_what_was_and_is_to_be(self) -> None:
        """Under 发展基础和总体要求 a coming year has targets."""
        text = "云溪市关于产业转型的指导意见\n一、发展基础和总体要求\n到2027年，数控化率超过70%。\n"
        found = extract(document_of(text.encode(), "plan.txt")).facts.entities
        (figure,) = (each.properties for each in found if each.label == "Indicator")
        assert (figure["year"], figure["kind"]) == ("2027", "target")

    def test_what_begins_as_a_time_ends(self) -> None:
        """到2025年|前沿新材料, not 到2025年前|沿新材料."""
        names, _ = said("力争到2025年前沿新材料产业营业收入超1000亿元。")
        assert "Indicator 前沿新材料产业营业收入" in names

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("国家级产业集群达到5个、省级达到20个左右。", "省级产业集群数量"),
            ("设立50亿元规模的中小企业发展基金。", "中小企业发展基金规模"),
        ],
    )
    def test_what_stands_apart(self, text: str, expected: str) -> None:
        """The level of a second figure is one of what the first counts; 规模的 names nothing."""
        names, _ = said(text)
        assert f"Indicator {expected}" in names

    def test_a_sum_behind_a_share(self) -> None:
        """总额 behind 占…比重 is that of what has the share."""
        text = "到2025年，全市新兴产业增加值占地区生产总值比重达到18%，总额突破万亿元。"
        names, _ = said(text)
        assert names == {
            "Indicator 新兴产业增加值占地区生产总值比重",
            "Indicator 新兴产业增加值总额",
        }
