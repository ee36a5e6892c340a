"""What a development zone's own plan or report says of the zone, and of its trades."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

_REVIEW = "一、2023年工作回顾\n"


def _facts(text: str) -> set[str]:
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return as_said(found)


class TestZones:
    """The zone whose own plan a text is."""

    @pytest.mark.parametrize(
        ("title", "zone"),
        [
            ("株洲高新技术产业开发区2023年工作报告", "株洲高新技术产业开发区"),
            ("株洲经济技术开发区产业发展规划（2024—2028年）", "株洲经济技术开发区"),
            ("株洲综合保税区2023年工作总结", "株洲综合保税区"),
        ],
    )
    def test_lie_where_the_title_says(self, title: str, zone: str) -> None:
        """The title alone names the zone, and the place that its name holds."""
        assert _facts(f"{title}\n{_REVIEW}完成投资268亿元。\n") >= {
            f"{zone} LOCATED_IN 株洲市",
        }

    def test_have_two_names(self) -> None:
        """What the title calls in full and the text for short is one zone."""
        text = "高新区获批国家级绿色工业园区。株洲高新区获批国家知识产权示范园区。"
        facts = _facts(f"株洲高新技术产业开发区2023年工作报告\n{_REVIEW}{text}\n")
        assert {each for each in facts if "HAS_STATUS" in each} == {
            "株洲高新技术产业开发区 HAS_STATUS 国家级绿色工业园区",
            "株洲高新技术产业开发区 HAS_STATUS 国家知识产权示范园区",
        }

    def test_own_what_is_counted(self) -> None:
        """What a zone's report counts is the zone's, and is named without it."""
        text = "引进亿元以上项目26个，总投资480亿元。实现规模工业增加值310亿元。"
        facts = _facts(f"株洲高新区2023年工作报告\n{_REVIEW}{text}\n")
        assert {each for each in facts if "MEASURES" in each} == {
            "引进亿元以上项目数量 MEASURES 株洲高新区",
            "总投资 MEASURES 株洲高新区",
            "规模工业增加值 MEASURES 株洲高新区",
        }

    def test_have_no_list_of_goods_behind_their_size(self) -> None:
        """面积8平方公里，主导产业为A、B tells of trades."""
        text = "西部装备产业园：规划面积8平方公里，主导产业为数控机床、农机装备。"
        facts = _facts(f"云河经济技术开发区发展规划\n第四章 空间布局\n分为四园。\n{text}\n")
        assert {each for each in facts if "SUPPORTS" in each} == {
            "西部装备产业园 SUPPORTS 数控机床",
            "西部装备产业园 SUPPORTS 农机装备",
        }
        assert not any("主导产业" in each for each in facts)

    @pytest.mark.parametrize("told", ["侧重", "则发展", "专注", "重点发展"])
    @pytest.mark.parametrize("zone", ["南昌经开区", "小蓝园区", "临空经济区"])
    def test_are_the_next_subject(self, told: str, zone: str) -> None:
        """What a zone behind the comma is told to do is not the district's."""
        text = f"红谷滩区重点发展化合物半导体、功率器件，{zone}{told}封装测试。"
        facts = _facts(f"南昌市电子信息产业发展规划\n第四章 空间布局\n{text}\n")
        assert {each for each in facts if each.startswith("红谷滩区 SPECIALISES_IN")} == {
            "红谷滩区 SPECIALISES_IN 化合物半导体",
            "红谷滩区 SPECIALISES_IN 功率器件",
        }

    def test_hold_nothing_new_once_they_are_there(self) -> None:
        """甲中心落户，新增企业12家: the firms are the zone's."""
        text = "国家轨道装备运营中心落户，新增国家级专精特新企业12家。"
        facts = _facts(f"株洲高新区2023年工作报告\n{_REVIEW}{text}\n")
        assert "新增国家级专精特新企业数量 MEASURES 株洲高新区" in facts

    @pytest.mark.parametrize("status", ["省级新型研发机构", "国家级科技企业孵化器"])
    def test_have_platforms_with_a_status(self, status: str) -> None:
        """What a report calls an institute is a status too."""
        text = f"株洲智能制造研究院获批{status}。"
        facts = _facts(f"株洲高新区2023年工作报告\n{_REVIEW}{text}\n")
        assert f"株洲智能制造研究院 HAS_STATUS {status}" in facts


class TestTrades:
    """The lines of business that a report's leads are."""

    @pytest.mark.parametrize(
        "task",
        [
            "聚力产业升级，构建现代化产业体系",
            "坚持产业立区，着力构建现代化产业体系",
            "狠抓产业升级，培育发展新动能",
            "产业发展",
        ],
    )
    @pytest.mark.parametrize("lead", ["——新材料。", "——新材料产业。"])
    def test_are_fields_under_a_task_for_any(self, task: str, lead: str) -> None:
        """Under a task of a year's report a line of business that leads has its own goods."""
        text = f"二、2024年重点工作\n（一）{task}。\n{lead}重点发展高温合金、碳化硅纤维。\n"
        facts = _facts(f"云河高新技术产业开发区2023年工作报告\n{text}")
        name = lead.strip("—。")
        assert facts >= {f"{name} DEVELOPS 高温合金", f"{name} DEVELOPS 碳化硅纤维"}

    @pytest.mark.parametrize(
        ("task", "line"),
        [
            ("壮大生物医药特色产业", "生物医药"),
            ("做强电子信息首位产业", "电子信息"),
            ("聚焦产业建圈强链", ""),
        ],
    )
    def test_are_named_without_their_rank(self, task: str, line: str) -> None:
        """A task is for a line of business, whatever its rank; 产业建圈强链 is none."""
        text = f"二、2024年重点工作\n（一）{task}。\n重点发展多肽药物、光学模组。\n"
        facts = _facts(f"云河高新技术产业开发区2023年工作报告\n{text}")
        promoted = {each for each in facts if f"{task} PROMOTES" in each and "药物" not in each}
        assert {each for each in promoted if "模组" not in each} == (
            {f"{task} PROMOTES {line}"} if line else set()
        )


@pytest.mark.parametrize(
    "opening", ["产值达到50亿元", "营业收入突破50亿元", "快速发展", "稳步壮大", "集聚企业50家"]
)
def test_a_trade_that_opens_a_sentence_has_its_goods(opening: str) -> None:
    """What its firms made in the year is the trade's, whatever is told of it first."""
    text = f"（一）主导产业加速集聚。半导体产业{opening}，启迪半导体碳化硅晶圆下线。"
    facts = _facts(f"芜湖经济技术开发区2023年工作总结\n{_REVIEW}{text}\n")
    assert "半导体 DEVELOPS 碳化硅晶圆" in facts


def test_a_maker_s_name_may_end_in_a_particle() -> None:
    """美的 is a maker, and its base is called by it."""
    text = "智能家电产业产值达到260亿元，美的空调芜湖基地获评“灯塔工厂”。"
    found = extract(document_of(f"芜湖市2023年工业报告\n{_REVIEW}{text}\n".encode(), "plan.txt"))
    assert "美的空调芜湖基地" in {each.name for each in found.facts.entities}
