"""What the outlines of regions and the plans of ministries say of many trades in few words."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.test_sentences_of_plans import said

_HEAD = "湖北省国民经济和社会发展第十五个五年规划纲要\n"


class TestHeadings:
    """A heading says what it promotes, whatever stands below it."""

    def test_of_a_chapter_whose_sections_are_tasks(self) -> None:
        """Below the chapter 壮大海洋经济 no passage stands that is not some section's."""
        chapter = "第十二章 大力发展海洋经济\n第一节 完善港口设施\n"
        _, facts = said(f"{chapter}推进航道整治。", _HEAD + "第十一章 完善交通网络\n推进建设。\n")
        assert "大力发展海洋经济 PROMOTES 海洋经济" in facts

    def test_that_groups_industries(self) -> None:
        """做大做强先进制造业 is for the whole sector, as it is for each of the industries."""
        text = (
            "第十二章 做大做强先进制造业\n第一节 汽车产业\n发展轿车。\n第二节 家电产业\n发展冰箱。"
        )
        _, facts = said(text, f"{_HEAD}第十一章 完善交通网络\n推进建设。\n")
        expected = {"先进制造业", "汽车产业", "家电产业"}
        assert {f"做大做强先进制造业 PROMOTES {each}" for each in expected} <= facts

    def test_that_names_the_plan_s_own(self) -> None:
        """The plan's own trade is promoted by every chapter whose heading names it."""
        head = "关于推动钟表产业发展的指导意见\n一、总体要求\n做好设计。\n"
        text = "二、建立支撑钟表产业高质量发展的创新体系\n（一）夯实研发基础。推进合作。"
        _, facts = said(text, head)
        assert "建立支撑钟表产业高质量发展的创新体系 PROMOTES 钟表产业" in facts


class TestPlaces:
    """A task that tells places what to make, in a plan for one industry."""

    def test_develop_by_themselves(self) -> None:
        """What a city is to make is told of the city, and not of the industry of the plan."""
        head = "“十四五”钟表产业发展规划\n三、重点任务\n（一）引导区域联动。\n"
        text = "襄阳重点发展机械手表、石英机芯；宜昌主攻计时仪器。"
        _, facts = said(text, head)
        assert "襄阳市 SPECIALISES_IN 石英机芯" in facts
        assert not any("钟表产业 DEVELOPS" in each for each in facts)

    def test_develop_for_the_industry_of_their_section(self) -> None:
        """Of a plan for many it is the section's industry that is laid out there."""
        head = "湖北省制造业发展规划\n三、重点产业\n（一）钟表产业\n"
        _, facts = said("襄阳重点发展机械手表、石英机芯。\n（二）船舶产业\n发展游艇。", head)
        assert "钟表产业 DEVELOPS 石英机芯" in facts


class TestRows:
    """A row that a platform heads tells of that platform."""

    _HEAD = "湖北省新兴产业发展规划\n三、重点任务\n（一）完善工作机制。\n推进协同。\n"
    _TABLE = (
        "（二）建设未来产业先导区。分批认定先导区。\n"
        "先导区名称\t承载园区\t主攻方向\n"
        "量子信息未来产业先导区\t武汉东湖高新区\t量子测量、量子通信\n"
        "脑科学未来产业先导区\t襄阳高新区\t脑机接口、神经调控"
    )

    def test_by_its_name_and_by_its_columns(self) -> None:
        """What the name says holds beside what the row gives."""
        _, facts = said(self._TABLE, self._HEAD)
        expected = {"量子信息", "量子测量", "量子通信"}
        assert {f"量子信息未来产业先导区 SUPPORTS {each}" for each in expected} <= facts

    def test_that_the_task_is_to_build(self) -> None:
        """建设未来产业先导区 promotes the zones of which its table has a row each."""
        _, facts = said(self._TABLE, self._HEAD)
        expected = {"量子信息未来产业先导区", "脑科学未来产业先导区"}
        assert {f"建设未来产业先导区 PROMOTES {each}" for each in expected} <= facts
        assert "建设未来产业先导区 PROMOTES 襄阳高新区" not in facts


class TestSharedHeads:
    """Places of a list whose platforms share the head behind the last."""

    _HEAD = "石化行业发展规划\n三、重点任务\n（一）完善布局。\n"

    def test_is_what_they_are_about(self) -> None:
        """Nothing of a place's own name is part of the trade that all of them are for."""
        text = "推动荆门云梦新区、大冶湖、宜都、枝江—白洋等有色金属基地发展。"
        names, facts = said(text, self._HEAD)
        assert {"Platform 荆门云梦新区有色金属基地", "Field 有色金属"} <= names
        assert "荆门云梦新区有色金属基地 SUPPORTS 有色金属" in facts
        assert not any("新区有色金属" in each for each in names if each.startswith("Field"))

    def test_is_quoted_where_it_stands(self) -> None:
        """The trade is quoted from behind the list, and not from the next place's name."""
        text = "建设宜昌、荆门、襄阳等有色金属基地。"
        made = extract(document_of(f"{self._HEAD}{text}\n".encode(), "plan.txt")).facts
        supports = [each for each in made.facts if each.type == "SUPPORTS"]
        assert supports
        assert {each.evidence[0].quote for each in supports} == {"有色金属"}

    def test_is_not_of_partners(self) -> None:
        """支持甲、乙与丙、丁产业园协作 names the parks of the last two."""
        text = "支持宜昌、荆门与苏州、无锡有色金属产业园开展协作。"
        names, _ = said(text, self._HEAD)
        assert "Platform 苏州有色金属产业园" in names
        assert not any("Platform 宜昌" in each or "Platform 荆门" in each for each in names)

    def test_is_not_of_the_two_that_work_together(self) -> None:
        """The signs of two provinces in front are no part of what a park is for."""
        names, facts = said("建设闽宁装备制造合作产业园。", self._HEAD)
        assert "闽宁装备制造合作产业园 SUPPORTS 装备制造" in facts
        assert "Field 闽宁装备" not in names


class TestTechniques:
    """Techniques that a joint or an action noun could cut."""

    _HEAD = "制氢产业发展规划\n三、重点任务\n（一）推进示范。\n"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("开展钒电池储能、压缩空气储能试点示范。", {"钒电池储能", "压缩空气储能"}),
            ("探索水泥窑协同处置、余热发电示范应用。", {"水泥窑协同处置", "余热发电"}),
            ("开展品牌培育、质量提升示范。", set()),
            ("推广原油采集与回注（EOR）技术。", {"原油采集与回注（EOR）技术"}),
            ("推动激光焊接技术创新。", {"激光焊接技术"}),
        ],
    )
    def test_are_whole(self, text: str, expected: set[str]) -> None:
        """A list that is shown names techniques; a bracket or 创新 behind 技术 cuts none."""
        names, _ = said(text, self._HEAD)
        found = {each.partition(" ")[2] for each in names if each.startswith("Technology")}
        assert found == expected


class TestOpenings:
    """What the first sentences and the goals of a plan say."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("为深入贯彻党中央、国务院关于数字中国的决策部署，制定本方案。", set()),
            ("认真落实省委、省政府工作要求，扎实推进。", set()),
            ("国务院国资委负责指导。", {"国务院国资委"}),
        ],
    )
    def test_cite_whose_orders_they_are(self, text: str, expected: set[str]) -> None:
        """Whose orders a plan carries out does nothing in it."""
        names, _ = said(text, "湖北省钟表产业规划\n一、总体要求\n做好设计。\n")
        found = {each.partition(" ")[2] for each in names if each.startswith("Organisation")}
        assert found == expected

    def test_count_firms_that_have_something(self) -> None:
        """5家具有竞争力的企业 counts firms; 家具 is furniture elsewhere."""
        head = "湖北省钟表产业规划\n一、发展目标\n做好设计。\n"
        made = extract(document_of(f"{head}培育5—8家具有影响力的制表企业。\n".encode(), "plan.txt"))
        figures = [each for each in made.facts.entities if each.label == "Indicator"]
        assert [each.properties["unit"] for each in figures] == ["家"]
