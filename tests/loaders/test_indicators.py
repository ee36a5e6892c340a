"""Indicators: value, year, kind and what is measured, in prose."""

import pytest

from graph.model import Document, Plan
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
PLAN = Plan("test", "湖南省“十四五”规划", region="湖南省", first_year=2021, last_year=2025)
CHAPTERS = {
    "foundation": "第一章 发展基础", "goals": "第二章 发展目标", "measures": "第三章 保障措施",
    "industries": "第四章 重点产业",
}  # fmt: skip


def facts(
    text: str, genre: str = "foundation", plan: Plan = PLAN
) -> tuple[list[Mention], list[tuple[str, str]], list[str]]:
    """Return the indicators of a chapter, what they measure by name, and the rejects' reasons."""
    whole = f"{plan.title}\n{CHAPTERS[genre]}\n（一）要点\n{text}\n第九章 附则\n"
    document = Document(plan, whole, whole, tuple(range(len(whole))))
    extraction = extract(document, LEXICON)
    found = [each for each in extraction.facts.entities if each.label == "Indicator"]
    measured = [
        (fact.source.name, fact.target.name)
        for fact in extraction.facts.facts
        if fact.type == "MEASURES"
    ]
    ordered = sorted(found, key=lambda e: e.evidence[0].span.end)
    mentions = [Mention(e.label, e.name, e.evidence[0], e.properties) for e in ordered]
    return mentions, measured, [each.reason for each in extraction.rejects]


def told(text: str, genre: str = "foundation", plan: Plan = PLAN) -> list[tuple[object, ...]]:
    """Return value, year and kind of each indicator, in the order of the text."""
    return [
        (each.properties.get("value", each.properties.get("low")), each.properties.get("year"),
         each.properties["kind"])
        for each in facts(text, genre, plan)[0]
    ]  # fmt: skip


class TestYears:
    """A figure has the year that its clause, paragraph or list says, else none."""

    @pytest.mark.parametrize(
        ("text", "genre", "expected"),
        [
            ("2020年全省实现产值4190亿元，占GDP比重达到10%。", "foundation",
             [(4190, "2020", "baseline"), (10, "2020", "baseline")]),
            ("“十三五”末，企业达到8000家。", "foundation", [(8000, "2020", "baseline")]),
            ("“十三五”期间，产值年均增长9.9%。", "foundation", [(9.9, "2016-2020", "baseline")]),
            ("2020年产值4190亿元，“十三五”期间，年均增速9.9%，高于工业3个百分点，占GDP比重10%。",
             "foundation", [(4190, "2020", "baseline"), (9.9, "2016-2020", "baseline"),
                            (3, "2016-2020", "baseline"), (10, "2020", "baseline")]),
            ("2020年企业达到500家，目前拥有院士83名。", "foundation",
             [(500, "2020", "baseline"), (83, None, "baseline")]),
            ("比重由2015年的25.5%提高到33.1%，2020年末企业30家。", "foundation",
             [(25.5, "2015", "baseline"), (33.1, "2020", "baseline"), (30, "2020", "baseline")]),
            ("产量占全国80%以上，2020年全省产业规模约400亿元。", "foundation",
             [(80, "2020", "baseline"), (400, "2020", "baseline")]),
            ("2020年，企业达到2275户，较2015年净增1243户，占比比2015年提高14个百分点。",
             "foundation", [(2275, "2020", "baseline"), (1243, "2016-2020", "baseline"),
                            (14, "2016-2020", "baseline")]),
            ("2020年产值300亿元，是2015年的3倍，占比较2018年提高2个百分点。", "foundation",
             [(300, "2020", "baseline"), (3, "2020", "baseline"), (2, "2020", "baseline")]),
            ("“十三五”期间，增加值年均增长9.5%，占工业的比重从3.0%提高至3.9%。", "foundation",
             [(9.5, "2016-2020", "baseline"), (3.0, "2015", "baseline"),
              (3.9, "2020", "baseline")]),
            ("五年来，产值年均增长12%，累计引进项目30个。", "foundation",
             [(12, "2016-2020", "baseline"), (30, "2016-2020", "baseline")]),
            ("2019年产值300亿元，近三年年均增长12%，三年累计引进项目30个。", "foundation",
             [(300, "2019", "baseline"), (12, "2017-2019", "baseline"),
              (30, "2017-2019", "baseline")]),
            ("主导产业产值达到300亿元。“十三五”期间，引进企业20家。", "foundation",
             [(300, None, "baseline"), (20, "2016-2020", "baseline")]),
            ("到2025年和2030年，产值分别达到100亿元和200亿元。", "goals",
             [(100, "2025", "target"), (200, "2030", "target")]),
            ("2018年、2019年、2020年，增加值分别增长7%、8%、9%，企业30家。", "foundation",
             [(7, "2018", "baseline"), (8, "2019", "baseline"), (9, "2020", "baseline"),
              (30, "2020", "baseline")]),
            ("到2025年，本地配套率达到50%（2020年为35%），企业达到30家。", "goals",
             [(50, "2025", "target"), (35, "2020", "baseline"), (30, "2025", "target")]),
            ("丙产业素有轴承之乡的美誉，产量占全国的40%。", "industries", [(40, None, "baseline")]),
            ("“十三五”末，比重由7.9%提高到10.6%。", "foundation",
             [(7.9, "2015", "baseline"), (10.6, "2020", "baseline")]),
            ("“十三五”期间，累计引进人才5万人。", "foundation", [(5, "2016-2020", "baseline")]),
            ("产值由25亿元（2010年）增加到33亿元（2015年）。", "foundation",
             [(25, "2010", "baseline"), (33, "2015", "baseline")]),
            ("到2025年，产值突破1万亿元，年均增长10%，是2020年的2倍。", "goals",
             [(1, "2025", "target"), (10, "2021-2025", "target"), (2, "2025", "target")]),
            ("到2025年，企业达到50家。到2035年，产值较2025年翻一番。", "goals",
             [(50, "2025", "target"), (2, "2035", "target")]),
            ("到二〇三五年，产值达到5万亿元。", "goals", [(5, "2035", "target")]),
            ("“十四五”期间，新增企业100家。", "goals", [(100, "2021-2025", "target")]),
            ("每万人发明专利拥有量达到6件。", "goals", [(6, "2025", "target")]),
            ("本地配套率由52%提升至65%。", "measures",
             [(52, None, "baseline"), (65, None, "target")]),
            ("每年安排重大项目50项以上。", "measures", [(50, None, "target")]),
            ("五年带动投资2000亿元。", "measures", [(2000, "2021-2025", "target")]),
            ("三年带动投资2000亿元。", "measures", [(2000, None, "target")]),
            ("2020年，占比由上年的8.7%上升到12.1%。", "foundation",
             [(8.7, "2019", "baseline"), (12.1, "2020", "baseline")]),
            ("2020年装机7376万千瓦/1.5亿千瓦时，是“十二五”末的20倍，时长2.3小时。", "foundation",
             [(7376, "2020", "baseline"), (1.5, "2020", "baseline"), (20, "2020", "baseline"),
              (2.3, "2020", "baseline")]),
            ("五年新增驰名商标15件，主导制定国家标准300项。", "measures",
             [(15, "2021-2025", "target"), (300, "2021-2025", "target")]),
            ("未来五年，累计投资1000亿元，引进团队30个。", "measures",
             [(1000, "2021-2025", "target"), (30, "2021-2025", "target")]),
            ("力争用五年时间，产值突破5000亿元。", "measures", [(5000, "2025", "target")]),
            ("2020年，产值达到90亿元。“十三五”期间，实施甲类项目37个，76个乙类项目，20个丙类项目。",
             "foundation", [(90, "2020", "baseline"), (37, "2016-2020", "baseline"),
                            (76, "2016-2020", "baseline"), (20, "2016-2020", "baseline")]),
            ("到2025年，产值突破5000亿元，单位工业增加值能耗累计下降14%。", "goals",
             [(5000, "2025", "target"), (14, "2021-2025", "target")]),
            ("工业机器人密度由2015年的每万人168台提高到每万人292台。", "foundation",
             [(168, "2015", "baseline"), (292, None, "baseline")]),
            ("2020年产值由2015年的98亿元增长到310亿元，企业从107户增加到330户。", "foundation",
             [(98, "2015", "baseline"), (310, "2020", "baseline"), (107, "2015", "baseline"),
              (330, "2020", "baseline")]),
            ("高新技术企业由486家倍增到1000家，占比由27%回升至30%。", "measures",
             [(486, None, "baseline"), (1000, None, "target"), (27, None, "baseline"),
              (30, None, "target")]),
            ("印发《产业行动计划（2021—2023年）》，兑现资金3亿元。", "foundation",
             [(3, None, "baseline")]),
            ("建设重大项目45个，总投资980亿元，2024年完成投资260亿元。", "measures",
             [(45, None, "target"), (980, None, "target"), (260, "2024", "target")]),
            ("2019年，新兴产业产值突破520亿元，年均增幅超过18%。", "industries",
             [(520, "2019", "baseline"), (18, None, "baseline")]),
        ],
    )  # fmt: skip
    def test_of_prose(self, text: str, genre: str, expected: list[tuple[object, ...]]) -> None:
        """The year last named holds; rates and flows have a period; 目前 has none."""
        assert told(text, genre) == expected

    def test_reviewed_chapter(self) -> None:
        """What a five-year plan's review tells behind its year is of that year, unless done in it.

        The change that it tells of began in the year before the five years.
        """
        text = (
            "2020年，产值达到300亿元。\n重点实验室117家，强度由1.3%提高到1.8%，引进项目20个。\n"
            "目前，企业500家。"
        )
        assert told(text) == [
            (300, "2020", "baseline"), (117, "2020", "baseline"), (1.3, "2015", "baseline"),
            (1.8, "2020", "baseline"), (20, None, "baseline"), (500, None, "baseline"),
        ]  # fmt: skip
        plan = Plan("test", "湖南省行动方案", region="湖南省", first_year=2023, last_year=2025)
        text = "2022年，产值达到300亿元。\n重点实验室117家。"
        assert told(text, "foundation", plan)[1] == (117, None, "baseline")

    def test_stated_base(self) -> None:
        """A change begins in the year that its chapter names as the base."""
        text = "以2022年为基期，到2025年实现：\n——规模。产值由1120亿元提高到2000亿元。"
        assert told(text, "goals") == [(1120, "2022", "baseline"), (2000, "2025", "target")]

    def test_list_outside_goals(self) -> None:
        """A year holds for the list that it opens in any chapter; its numbers are no headings."""
        text = (
            "到2023年，实现以下目标：\n1．产值达到50亿元。\n2．企业达到30家，税收达到9亿元。\n"
            "（二）乙产业\n企业达到40家。"
        )
        assert told(text, "industries") == [
            (50, "2023", "target"), (30, "2023", "target"), (9, "2023", "target"),
            (40, None, "target"),
        ]  # fmt: skip

    def test_plan_without_years(self) -> None:
        """Where the title has no years, the first one to reach parts what is from what is to be."""
        plan = Plan("test", "关于推动甲产业高质量发展的指导意见")
        whole = (
            f"{plan.title}\n甲产业产品市场占有率超过60%。2022年，规上企业营业收入3000亿元。\n"
            "一、主要目标\n到2027年，产值达到4000亿元，年均增长7%，强度由2024年的4%提高到5%。\n"
            "二、重点任务\n建设创新中心30家。\n"
        )
        document = Document(plan, whole, whole, tuple(range(len(whole))))
        found = [e for e in extract(document, LEXICON).facts.entities if e.label == "Indicator"]
        assert {
            (e.properties["value"], e.properties.get("year"), e.properties["kind"]) for e in found
        } == {
            (60, None, "baseline"), (3000, "2022", "baseline"), (4000, "2027", "target"),
            (7, "2025-2027", "target"), (4, "2024", "baseline"), (5, "2027", "target"),
            (30, None, "target"),
        }  # fmt: skip

    def test_opened_list(self) -> None:
        """The year that opens a list of goals holds for its items."""
        text = "到2023年，主要目标如下：\n——规模。产值达到5000亿元。\n——创新。研发投入强度达到3%。"
        assert told(text, "goals") == [(5000, "2023", "target"), (3, "2023", "target")]

    def test_opened_by_its_chapter(self) -> None:
        """An item of the goals that tells of places or conditions has the goals' year too."""
        text = "到2023年，甲产业水平提升。\n（二）空间布局持续优化。形成超千亿元的集聚区2个。"
        assert told(text, "goals") == [(2, "2023", "target")]

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [
            ("第三章 2024年重点工作", [(30, "2024", "target")]),
            ("第三章 下一步工作打算", [(30, None, "target")]),
            ("第三章 重点工作推进情况", [(30, "2023", "baseline")]),
            ("第三章 2022年工作回顾", [(30, "2022", "baseline")]),
            ("第三章 2022年以来的工作", [(30, "2022", "baseline")]),
        ],
    )
    def test_chapters_of_a_report(self, heading: str, expected: list[tuple[object, ...]]) -> None:
        """A report's chapter on what comes tells of targets, in the year that its heading names."""
        plan = Plan("test", "湖南省2023年软件产业发展报告", region="湖南省")
        text = f"（二）培育企业。\n引进头部企业30家。\n{heading}\n（一）引育企业\n新引进企业30家。"
        assert told(text, "measures", plan)[1:] == expected

    def test_report(self) -> None:
        """A report's title year holds for its figures, which tell of what was."""
        plan = Plan("test", "湖南省2023年战略性新兴产业发展报告", region="湖南省")
        assert told("全年实现产值5000亿元。", "measures", plan) == [(5000, "2023", "baseline")]
        dated = "数据如无特别说明，截至2022年底。\n目前集群共有企业380余家，产值突破90亿元。"
        assert [year for _, year, _ in told(dated, "foundation", plan)] == ["2022", "2022"]
        grown = "数据中心规模为2020年的2倍。\n企业达到380家。"
        assert told(grown, "foundation", plan)[-1] == (380, "2023", "baseline")
        text = "市州\t增加值（亿元）\t同比增速（%）\n长沙\t2318.5\t9.7"
        year = ("2023", "baseline")
        assert told(text, "foundation", plan) == [(2318.5, *year), (9.7, *year)]
        found, measured, _ = facts(text, "foundation", plan)
        assert [each.name for each in found] == ["长沙增加值", "长沙同比增速"]
        assert {target for _, target in measured} == {"长沙市"}


class TestMeasures:
    """A figure is about the narrowest thing that its sentence names, else about the region."""

    @pytest.mark.parametrize(
        ("text", "genre", "targets"),
        [
            ("全省高新技术企业达到8621家。", "foundation", {"湖南省"}),
            ("工程机械、轨道交通产业营业收入分别达到2000亿元和1500亿元。", "foundation",
             {"工程机械", "轨道交通"}),
            ("长沙高新技术产业开发区集聚企业1500家。", "foundation", {"长沙高新技术产业开发区"}),
            ("实施湘才创新能力提升工程，每年引进人才200名。", "measures", {"湘才创新能力提升工程"}),
            ("岳阳市、常德市营业收入合计占全省的20%。", "foundation", {"岳阳市", "常德市"}),
            ("长沙工程机械、株洲轨道交通装备等产业集群营业收入均超过1000亿元。", "goals",
             {"长沙工程机械产业集群", "株洲轨道交通装备产业集群"}),
            ("规模以上工业增加值增长8%。", "foundation", {"湖南省"}),
            ("设立湘江海洋产业基金，每年安排专项资金5亿元。", "measures", {"湖南省"}),
            ("长沙市持续领跑。全市企业达到500家。", "foundation", {"长沙市"}),
            ("鞋服、纺织产业实现产值900亿元。", "foundation", {"鞋服", "纺织"}),
            ("长沙机床数控车床年产量1.4万台。", "foundation", {"湖南省"}),
            ("三一集团、中联公司营业收入均超过500亿元。", "foundation", {"三一集团", "中联公司"}),
            ("信息安全收入61.2亿元。", "foundation", {"信息安全"}),
            ("云计算、大数据两项收入合计94亿元。", "foundation", {"云计算", "大数据"}),
            ("一般公共预算收入94亿元。", "foundation", {"湖南省"}),
            ("长沙、株洲、湘潭市加快升级，长沙市领跑，三市合计占全省的60%。", "foundation",
             {"长沙市", "株洲市", "湘潭市"}),
            ("长沙高新区引领发展，收入增长27.6%。", "foundation", {"长沙高新区"}),
            ("湘江智能科技产业园年产值突破100亿元，入驻企业超过80家。", "foundation",
             {"湘江智能科技产业园"}),
            ("信息安全收入61.2亿元，出口额占比40%。", "foundation", {"信息安全"}),
            ("望城区湘江智能科技产业园集聚企业120家。", "foundation", {"湘江智能科技产业园"}),
            ("落实英才培育计划，支持高校增设专业，培养技能人才500名。", "measures", {"湖南省"}),
            ("三是“三名”培育工程，以名企带动，主导参与国家标准300项。", "measures",
             {"“三名”培育工程"}),
            ("全省规模以上农机制造业实现营业收入980亿元，同比增长7.4%。", "foundation",
             {"农机制造业"}),
            ("农机制造业实现利润总额61亿元。", "foundation", {"农机制造业"}),
            ("农机制造业规上企业328家。", "foundation", {"农机制造业"}),
            ("省级制造业创新中心达到12家。", "foundation", {"湖南省"}),
            ("形成五千亿级优势产业3个。", "goals", {"湖南省"}),
            ("煤化工行业万元产值水耗下降12%。", "goals", {"煤化工"}),
            ("数字创意产业占比提高0.4个百分点。", "foundation", {"数字创意"}),
            ("光伏制造本地化率达到60%。", "goals", {"光伏制造"}),
            ("传感器国产化率达到65%。", "goals", {"传感器"}),
            ("关键零部件国产化率达到65%。", "goals", {"湖南省"}),
            ("压缩空气储能、飞轮储能分别占1.0%和0.7%。", "foundation",
             {"压缩空气储能", "飞轮储能"}),
            ("工业机器人产量达到1.6万台。", "foundation", {"湖南省", "工业机器人"}),
            ("关键零部件产能达到1.6万台。", "foundation", {"湖南省"}),
            ("株洲承接配套项目27个。", "foundation", {"株洲市"}),
            ("开展绿氢替代行动，到2025年绿氢替代量达到8万吨。", "measures", {"绿氢替代行动"}),
            ("实施园区循环化改造计划，固废综合利用率达到60%。", "measures", {"园区循环化改造计划"}),
            ("实施小巨人倍增计划，专精特新企业达到120家。", "measures", {"湖南省"}),
            ("实施小巨人倍增计划，加快甲建设，推动乙应用，扩大丙，累计建成工厂20家。", "measures",
             {"湖南省"}),
            ("设立规模100亿元的湘江新兴产业发展基金。", "measures", {"湘江新兴产业发展基金"}),
            ("甲公司智能起重机生产基地项目，总投资35亿元，年产起重机5000台。", "industries",
             {"甲公司智能起重机生产基地项目"}),
            ("湘江智能科技产业园、望城医疗器械产业园，规划面积分别为6.5平方公里和4.2平方公里。",
             "foundation", {"湘江智能科技产业园", "望城医疗器械产业园"}),
            ("湘江智能科技产业园集聚企业80家、营业收入100亿元。", "foundation",
             {"湘江智能科技产业园"}),
            ("平台加快集聚，长沙高新区引领发展，建成区面积23.6平方公里。", "foundation",
             {"长沙高新区"}),
        ],
    )  # fmt: skip
    def test_targets(self, text: str, genre: str, targets: set[str]) -> None:
        """Fields, platforms, clusters, programmes and regions are found in the words around."""
        assert {target for _, target in facts(text, genre)[1]} == targets

    def test_one_industry(self) -> None:
        """In a plan for one industry output is the industry's, and its stations are the city's."""
        plan = Plan("test", "长沙市促进低空经济高质量发展实施方案", region="长沙市")
        text = "到2025年，全市低空经济规模达到300亿元，建成起降点150个。"
        _, measured, _ = facts(text, "goals", plan)
        assert {target for _, target in measured} == {"低空经济", "长沙市"}
        _, measured, _ = facts("建成通感一体基站800座。", "measures", plan)
        assert {target for _, target in measured} == {"长沙市"}
        _, measured, _ = facts("全市低空企业收入力争达到30亿元。", "measures", plan)
        assert {target for _, target in measured} == {"低空经济", "长沙市"}

    def test_zone(self) -> None:
        """全区 of a development zone's plan is the zone, not the city that its name begins with."""
        zone = "长沙经济技术开发区"
        plan = Plan("test", f"{zone}产业发展规划", region="长沙市")
        _, measured, _ = facts("2023年，全区实现工业总产值1386亿元。", plan=plan)
        assert {target for _, target in measured} == {zone}

    def test_county_level_city(self) -> None:
        """全市 in a plan for a city within a city is the plan's own."""
        plan = Plan("test", "浏阳市工业高质量发展规划", region="浏阳市")
        _, measured, _ = facts("全市规模以上工业企业达到500家。", "foundation", plan)
        assert {target for _, target in measured} == {"浏阳市"}

    def test_kinds_in_rows(self) -> None:
        """The rows of a table of kinds of business are sectors, but for their sum."""
        text = "类别\t收入（亿元）\t占比（%）\n基础软件\t48.6\t9.5\n合计\t508\t100"
        _, measured, _ = facts(text)
        assert {target for _, target in measured} == {"基础软件", "湖南省"}

    def test_share_of_a_market(self) -> None:
        """A share of a market is the field's that its name begins with, where the plan has it."""
        whole = (
            f"{PLAN.title}\n第一章 发展基础\n（一）要点\n陶瓷机械国内市场占有率达70%。\n"
            "第四章 重点产业\n（一）高端装备产业\n1．陶瓷机械。发展压砖机、抛光机。\n第九章 附则\n"
        )
        document = Document(PLAN, whole, whole, tuple(range(len(whole))))
        measured = [f.target.name for f in extract(document).facts.facts if f.type == "MEASURES"]
        assert measured == ["陶瓷机械"]

    def test_each_of_a_list(self) -> None:
        """同比分别 goes on with each of the things before; a project's cost has its name."""
        text = (
            "长沙工程机械产业集群、株洲轨道交通产业集群营业收入分别达到620亿元和875亿元，"
            "同比分别增长12%和6%。"
        )
        found, measured, _ = facts(text)
        values = [(each.properties["value"], each.name) for each in found]
        assert [value for value, _ in values] == [620, 875, 12, 6]
        assert len({name for _, name in values}) == len(values)
        grown = [target for name, target in measured if "同比" in name]
        assert sorted(grown) == ["株洲轨道交通产业集群", "长沙工程机械产业集群"]
        text = "甲公司起重机基地项目，总投资35亿元；乙公司起重机基地项目，总投资20亿元。"
        assert [each.name for each in facts(text)[0]] == [
            "甲公司起重机基地项目总投资", "乙公司起重机基地项目总投资",
        ]  # fmt: skip

    def test_output_in_a_section(self) -> None:
        """全省 with an output in an industry's section is the industry's, and the region's."""
        whole = (
            f"{PLAN.title}\n第四章 重点产业\n（一）农机产业\n全省大中型拖拉机产量达到7万台。\n"
            "（二）氢能产业\n发展电堆。\n第九章 附则\n"
        )
        document = Document(PLAN, whole, whole, tuple(range(len(whole))))
        measured = {f.target.name for f in extract(document).facts.facts if f.type == "MEASURES"}
        assert measured == {"农机产业", "湖南省"}

    def test_opening(self) -> None:
        """The plan's own topic that opens a sentence without a figure is what it goes on about."""
        whole = (
            f"{PLAN.title}\n第一章 发展基础\n（一）要点\n"
            "氢能产业加快布局，建成加氢站30座，全省高新技术企业达到500家。\n"
            "氢能产业加快布局，燃料电池汽车产量达到2万辆。\n"
            "第四章 重点产业\n（一）氢能产业\n发展燃料电池。\n"
            "（二）农机产业\n发展拖拉机。\n第九章 附则\n"
        )
        document = Document(PLAN, whole, whole, tuple(range(len(whole))))
        measured = {
            (f.source.name, f.target.name)
            for f in extract(document).facts.facts
            if f.type == "MEASURES"
        }
        assert measured == {
            ("加氢站数量", "氢能产业"), ("高新技术企业数量", "湖南省"),
            ("燃料电池汽车产量", "湖南省"), ("燃料电池汽车产量", "燃料电池汽车"),
        }  # fmt: skip

    def test_section(self) -> None:
        """In an industry's section, what names nothing else is about the industry."""
        whole = (
            f"{PLAN.title}\n第四章 重点产业\n（一）新材料产业\n到2025年，营业收入达到800亿元。\n"
            "第九章 附则\n"
        )
        document = Document(PLAN, whole, whole, tuple(range(len(whole))))
        measured = [f.target.name for f in extract(document).facts.facts if f.type == "MEASURES"]
        assert measured == ["新材料产业"]
