"""Firms that no line or list introduces: by what they are called, and by what they do."""

from dataclasses import replace

import pytest

from loaders.extractors.organisations import organisations
from tests.loaders.test_extractors import claimed, named, passage, run


def found(text: str) -> list[str]:
    """Return the names of the organisations of a text of a province's plan."""
    return named("Organisation", run(organisations, passage(text)))


class TestNames:
    """A firm is called by a proper name and a word for firms, where it does what only they do."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("甘棠重工连续三年增长。", ["甘棠重工"]),
            ("支持甘棠电子开发车规级芯片。", ["甘棠电子"]),
            ("甘棠能源建成制氢示范项目，云杉材料牵头制定标准。", ["甘棠能源", "云杉材料"]),
            ("依托甘棠机床发展五轴联动加工中心。", ["甘棠机床"]),
            ("由甘棠汽车担任链主。", ["甘棠汽车"]),
            ("发挥甘棠汽车、云杉化学龙头带动作用。", ["甘棠汽车", "云杉化学"]),
            ("以甘棠制药为龙头，培育配套企业。", ["甘棠制药"]),
            ("支持链主企业甘棠汽车带动上下游。", ["甘棠汽车"]),
            ("甘棠重工与云溪大学联合研发盾构机。", ["甘棠重工", "云溪大学"]),
            ("甘棠汽车产量突破50万辆，云溪电子营业收入超百亿元。", ["甘棠汽车", "云溪电子"]),
            ("甘棠存储实现闪存芯片量产，云溪机床磨齿机销量翻番。", ["甘棠存储", "云溪机床"]),
            ("支持甘棠旋风与云溪大学共建三湾研究院。", ["甘棠旋风", "云溪大学"]),
            ("长沙机床牵头组建创新联合体。", ["长沙机床"]),
            ("甘棠电气六代显示生产线满产运行。", ["甘棠电气"]),
            ("云溪机床五轴机床进入批量生产。", ["云溪机床"]),
            ("支持甘棠铂业牵头建设云溪实验室。", ["甘棠铂业"]),
            ("以甘棠金属为依托，打造钛产业基地。", ["甘棠金属"]),
            ("甘棠汽车（长沙）牵头建设测试场。", ["甘棠汽车（长沙）"]),
            ("甘棠科技打破了国外垄断。", ["甘棠科技"]),
            ("甘棠传动以21.5%的份额居首位。", ["甘棠传动"]),
            ("甘棠医疗的手术吻合器出口二十多个国家。", ["甘棠医疗"]),
            ("甘棠生物全自动生化分析仪市场份额居前列。", ["甘棠生物"]),
            ("甘棠股份减速器、丹霞数控加工中心实现批量供货。", ["甘棠股份", "丹霞数控"]),
            ("甘棠电缆完成直流海缆型式试验。", ["甘棠电缆"]),
        ],
    )
    def test_alone(self, text: str, expected: list[str]) -> None:
        """One firm is enough where the sentence asks for somebody, or somebody acts."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("支持甘棠电子、长沙钨业扩大产能。", ["甘棠电子", "长沙钨业"]),
            ("甘棠医疗的吻合器、云杉的试剂盒陆续获批。", ["甘棠医疗", "云杉"]),
            ("甘棠股份的力矩电机、云杉电器的轴承已进入供应链。", ["甘棠股份", "云杉电器"]),
            ("永磁电机、推力轴承实现批量交付。", []),
            ("推力轴承先后打破国外垄断。", []),
            ("依托甘棠电子、云杉、三湾数控，发展传感器。", ["甘棠电子", "云杉", "三湾数控"]),
            ("引进华为、腾讯，建设研发总部。", ["华为", "腾讯"]),
            ("加快华为、腾讯项目建设，发展算力。", ["华为", "腾讯"]),
            ("支持甘棠电子、云杉金属重点发展靶材。", ["甘棠电子", "云杉金属"]),
            ("引进培育了云杉、甘棠电子等龙头企业。", ["云杉", "甘棠电子"]),
            ("依托甘棠重工、云杉、丹霞能源发展单晶硅。", ["甘棠重工", "云杉", "丹霞能源"]),
            ("甘棠重工、深海养殖大型工船投用。", ["甘棠重工"]),
            ("三湾集团、甘棠重工分列全球50强第5位和第7位。", ["三湾集团", "甘棠重工"]),
            ("以云溪新区为龙头，推动三市协同。", []),
            ("与三湾集团、甘棠集团签署战略协议。", ["三湾集团", "甘棠集团"]),
            ("集聚了甘棠科技、云杉数控。", ["甘棠科技", "云杉数控"]),
            ("云杉、甘棠数控、三湾科技均在长沙设有基地。", ["云杉", "甘棠数控", "三湾科技"]),
        ],
    )
    def test_in_lists(self, text: str, expected: list[str]) -> None:
        """What stands beside a sure one, or between two, is one; the whole country knows some."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "支持清洁能源开发利用。",
            "推动挖掘机、防爆电机、压力表研发和产业化。",
            "推动固态电池加快应用。",
            "消费电子牵头拉动增长，汽车电子率先突破。",
            "长沙工程机械、株洲轨道交通装备两个集群入选名单。",
            "依托清洁能源发展绿氢。",
            "支持甘棠电子产业园开发建设。",
            "甘棠重工年产千台装载机项目建成投产。",
            "重点发展起重装备、桥式起重机。",
            "支持大型起重机、下一代信息网络开发应用。",
            "发展华为鲲鹏生态。",
            "推动甘棠基板玻璃、广汽云溪工厂等项目建设。",
            "全年汽车产量100万辆，占全国汽车总产量的5%。",
            "面对外部环境的不确定，必须加快转型。",
            "支持民族医药的二次开发，重点支持疫苗。",
            "红旗品牌汽车销量突破20万辆。",
            "推动有色金属由原料型向新材料型转变。",
        ],
    )
    def test_none(self, text: str) -> None:
        """A trade, goods, a park or a project of such a name is no firm."""
        assert found(text) == []


class TestLeads:
    """Who leads an industry or runs a platform."""

    @pytest.mark.parametrize(
        "text",
        [
            "发挥甘棠重工链主作用，带动配套集聚。",
            "由甘棠重工担任链主，推动上下游协同。",
            "支持链主企业甘棠重工扩大产能。",
            "鼓励甘棠重工充分发挥链主企业带动作用。",
        ],
    )
    def test_chain(self, text: str) -> None:
        """A chain leader leads the industry at hand."""
        subject = passage(text).mention("Industry", "先进装备产业", 0, 2, "test")
        found = run(organisations, passage(text, genre="industries", subject=subject))
        assert claimed("LEADS", found) == [("甘棠重工", "先进装备产业")]

    def test_responsible(self) -> None:
        """责任企业 lead the field whose text they close."""
        text = "发展起重机、盾构机。责任企业：甘棠重工、丹霞集团。"
        subject = passage(text).mention("Field", "工程机械", 0, 2, "test")
        found = run(organisations, passage(text, genre="industries", subject=subject))
        expected = [("甘棠重工", "工程机械"), ("丹霞集团", "工程机械")]
        assert claimed("LEADS", found) == expected

    def test_each_its_own(self) -> None:
        """Of a list with as many trades each firm or office leads one."""
        for does in ("担任{}产业链链主企业", "牵头推进{}产业发展工作"):
            text = f"甘棠重工、丹霞电子、三湾汽车分别{does.format('机床、芯片、客车等')}。"
            found = claimed("LEADS", run(organisations, passage(text)))
            assert found == [("甘棠重工", "机床"), ("丹霞电子", "芯片"), ("三湾汽车", "客车")]
        uneven = passage("甘棠重工、丹霞电子分别担任机床、芯片、客车产业链链主。")
        assert claimed("LEADS", run(organisations, uneven)) == []

    @pytest.mark.parametrize(("industries", "led"), [(("甲产业", "乙产业"), 1), (("甲产业",), 0)])
    def test_where_it_stands(self, industries: tuple[str, ...], led: int) -> None:
        """Where an industry is laid out its leaders are said too, if it is one of several."""
        plain = passage("以甘棠重工为龙头，发展起重机。", genre="layout")
        subject = plain.mention("Industry", "甲产业", 0, 2, "test")
        found = run(organisations, replace(plain, subject=subject, industries=industries))
        assert len(claimed("LEADS", found)) == led

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("云溪实验室由甘棠大学、三湾集团共同建设。", ["甘棠大学", "三湾集团"]),
            ("建设云溪创新中心，由三湾集团运营。", ["三湾集团"]),
            ("建设云溪创新中心（依托单位：三湾集团）。", ["三湾集团"]),
            ("由三湾集团牵头，联合甘棠大学等组建云溪创新中心。", ["三湾集团", "甘棠大学"]),
            ("云溪实验室由三湾集团参观。", []),
        ],
    )
    def test_platform(self, text: str, expected: list[str]) -> None:
        """Who builds or runs a platform leads it, wherever the sentence says so."""
        found = claimed("LEADS", run(organisations, passage(text)))
        assert [source for source, _ in found] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "以洁净煤气化为龙头，大力发展煤化工产品链。",
            "以方便面、植物蛋白饮料、白酒等产品为重点，完善产业链条。",
        ],
    )
    def test_goods_and_processes_are_no_firms(self, text: str) -> None:
        """What an industry begins with or turns to is done or made, and nobody."""
        found = run(organisations, passage(text))
        assert not named("Organisation", found)
