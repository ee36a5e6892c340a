"""Programmes and designations by their forms."""

from dataclasses import replace

import pytest

from loaders.extractors.designations import designations
from loaders.extractors.organisations import organisations
from loaders.extractors.programmes import programmes
from loaders.lexicon import Lexicon
from tests.loaders.test_extractors import claimed, named, passage, run
from tests.loaders.test_outline import read


class TestProgrammes:
    """A programme has a name: by a verb, by quotes, as a heading, as a project."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "实施湘才创新能力提升工程，“五个100”工程累计推进，启动重大工程。",
                ["湘才创新能力提升工程", "“五个100”工程"],
            ),
            ("深入实施“鲲鹏行动”计划", ["“鲲鹏行动”计划"]),
            ("推进数字经济“一号工程”升级版", ["数字经济“一号工程”升级版"]),
            (
                "实施“珠峰攀登”计划和中小企业“育苗壮干”工程",
                ["“珠峰攀登”计划", "中小企业“育苗壮干”工程"],
            ),
            ("加快实施战略性新兴产业培育工程", ["战略性新兴产业培育工程"]),
            ("深入实施全面绿色转型三年行动", ["全面绿色转型三年行动"]),
            (
                "实施“湘绣传人计划”和首台（套）应用推广工程",
                ["湘绣传人计划", "首台（套）应用推广工程"],
            ),
            ("推动生物医学工程、海洋工程发展", []),
            ("实施云杉计划，引进人才", ["云杉计划"]),
            ("实施年度计划", []),
            ("参与国际大科学计划和大科学工程", []),
            ("制定新能源汽车提升行动方案", ["新能源汽车提升行动方案"]),
            ("关于某市计划执行情况与2024年国民经济和社会发展计划草案的报告", []),
            ("推进重点项目建设", []),
            ("加快广州年产10万吨己二腈项目建设", ["广州年产10万吨己二腈项目"]),
            ("建设标杆项目100个以上", []),
            ("组建规模200亿元的四川省制造业转型升级基金", ["四川省制造业转型升级基金"]),
            ("引导社会资本设立产业基金", []),
            ("到2025年基金总规模达到800亿元", []),
            ("依托石英砂资源打造“中国玻璃之都”升级版", []),
            ("依据《某省制造业高质量发展规划》编制", ["某省制造业高质量发展规划"]),
        ],
    )
    def test_names(self, text: str, expected: list[str]) -> None:
        """General words and disciplines name none; what only counts projects neither."""
        assert named("Programme", run(programmes, passage(text))) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # firms or places and what is built; one that is sure speaks for those beside it
            (
                "推进丙化工30万吨己内酰胺、乙锂业电池正极、丁半导体等项目建设",
                ["丙化工30万吨己内酰胺", "乙锂业电池正极", "丁半导体"],
            ),
            ("推动镇海基地二期、舟山石化三期建成投产", ["镇海基地二期", "舟山石化三期"]),
            ("启动甬江化工二期项目建设", ["甬江化工二期项目"]),
            (
                "推进甬江炼化100万吨炼油和高端合成材料项目建设",
                ["甬江炼化100万吨炼油和高端合成材料项目"],
            ),
            (
                "推进甬江时代30GWh动力及储能电池、北仑硅业10万吨硅油等项目建设",
                ["甬江时代30GWh动力及储能电池", "北仑硅业10万吨硅油"],
            ),
            ("建设甬江储能电站、大运河北仑段示范区", []),
            ("做优甬江新材料项目、宁波北仑石化聚丙烯升级项目", ["宁波北仑石化聚丙烯升级项目"]),
            ("甬江飞机搬迁项目（宁波市北仑区），计划总投资八亿元。", ["甬江飞机搬迁项目"]),
            ("甬江宝马电池项目二期，位于北仑区，建设车间。", ["甬江宝马电池项目二期"]),
            ("启动甬江化工二期、北仑材料园三期项目", ["甬江化工二期", "北仑材料园三期"]),
            ("力争金沙铜业阴极铜扩产等重大项目投产", ["金沙铜业阴极铜扩产"]),
            # places that share what is built
            ("加快泰顺、天台2个抽水蓄能电站建设", ["泰顺抽水蓄能电站", "天台抽水蓄能电站"]),
            ("开工500千伏甬港、临湖等输电工程", ["500千伏甬港输电工程", "临湖输电工程"]),
            ("推动浙赣、浙闽绿电外送通道核准开工", ["浙赣绿电外送通道", "浙闽绿电外送通道"]),
            ("谋划六横水库等重大工程", ["六横水库"]),
            ("京沪、沪昆高铁建成通车", ["京沪高铁", "沪昆高铁"]),
            # who builds stands before the verb, and is no project
            ("支持岳阳甘棠、云杉（岳阳）建设电池梯次利用和再生利用项目", []),
            # no projects: goods, works of any kind, what is done everywhere, what is only used
            ("推进集成电路封装、传感器制造等项目落地", []),
            ("加快城市更新、老旧小区改造等项目建设", []),
            ("加快5个抽水蓄能电站建设，新建海上风电项目和县域高速公路", []),
            ("依托三峡水电站开展科普", []),
            ("推动其在抽水蓄能电站、变电站应用", []),
        ],
    )  # fmt: skip
    def test_what_is_built(self, text: str, expected: list[str]) -> None:
        """Construction projects of a list are each a programme, whole, with what they share."""
        assert named("Programme", run(programmes, passage(text, genre="measures"))) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "实施石墨高效利用、铜材质量提升、稀土应用突破工程，推进重组",
                ["石墨高效利用工程", "铜材质量提升工程", "稀土应用突破工程"],
            ),
            ("启动人才引育、技术改造等专项行动", ["人才引育行动", "技术改造行动"]),
            ("实施智能制造、绿色制造两大工程", ["智能制造工程", "绿色制造工程"]),
            ("积极参与基因图谱计划、大洋发现计划", ["基因图谱计划", "大洋发现计划"]),
            ("实施工业机器人、数控机床推广工程", ["数控机床推广工程"]),
            ("实施产业创新工程，带动新材料发展", ["产业创新工程"]),
            ("实施重大技术工程，促进新材料发展", []),
            ("组织实施新一轮找矿突破战略行动", ["新一轮找矿突破战略行动"]),
            ("开展违规占地、无序开采问题专项治理", []),
        ],
    )
    def test_shared_heads(self, text: str, expected: list[str]) -> None:
        """What is done in a list of programmes takes the head behind it; goods take none."""
        assert named("Programme", run(programmes, passage(text, genre="measures"))) == expected

    def test_what_an_industrys_programme_is_for(self) -> None:
        """In the section of an industry a programme promotes that industry."""
        context = passage("实施“蓝色药库”开发计划。")
        subject = context.mention("Industry", "海洋药物产业", 0, 2, "test")
        known = passage("实施“蓝色药库”开发计划。", genre="industries", subject=subject)
        assert claimed("PROMOTES", run(programmes, known)) == [
            ("“蓝色药库”开发计划", "海洋药物产业")
        ]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("实施国产工业相机应用示范工程。", ["工业相机"]),
            ("启动油茶产业振兴行动。", ["油茶产业"]),
            ("实施“人工智能+”行动。", ["人工智能"]),
            ("实施战略性新兴产业培育工程。", []),
            ("实施集成电路人才引育工程。", []),
            ("实施“珠峰攀登”培育计划。", []),
        ],
    )
    def test_what_its_name_says(self, text: str, expected: list[str]) -> None:
        """The goods or the trade in front of what is done are what a programme is for."""
        found = claimed("PROMOTES", run(programmes, passage(text, genre="measures")))
        assert [target for _, target in found] == expected

    @pytest.mark.parametrize(
        ("title", "expected"),
        [("专栏2 示范推广专项", []), ("（二）量具强基工程", ["量具强基工程"])],
    )
    def test_headings(self, title: str, expected: list[str]) -> None:
        """A box of programmes that is called 专项 is none itself."""
        _, found = read("一、重点任务", title, "面向工厂推广量具。")
        heading = next(each for each in found if title in each.text)
        assert named("Programme", run(programmes, heading)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施“柳枝行动”“英才汇聚工程”。", ["柳枝行动", "英才汇聚工程"]),
        ("深入实施“鲲鹏行动”计划。", ["“鲲鹏行动”计划"]),
        ("打响“湘品出湘”品牌。", []),
    ],
)
def test_between_quotation_marks(text: str, expected: list[str]) -> None:
    """What stands whole between its marks is a name, with the word behind them."""
    assert named("Programme", run(programmes, passage(text))) == expected


class TestListed:
    """The projects of an industry that a lead lists."""

    def test_promote_the_industry(self) -> None:
        """重点项目：A（…）、B: each is of the box's industry, not of the item before."""
        _, read_ = read("二、重点产业", "（一）生物医药产业", "做强生物医药产业。",
                        "专栏4 生物医药产业重点方向", "疫苗：流感疫苗、狂犬病疫苗。",
                        "重点项目：甲乙疫苗研发项目（年产3亿剂）、丙抗体产业化项目。")  # fmt: skip
        found = [each for context in read_ for each in programmes(context, Lexicon())]
        assert claimed("PROMOTES", found) == [
            ("甲乙疫苗研发项目", "生物医药产业"),
            ("丙抗体产业化项目", "生物医药产业"),
        ]
        assert [each.subject.name for each in read_ if each.subject][-1] == "生物医药产业"


class TestRows:
    """A row of a table of projects."""

    @pytest.mark.parametrize("content", ["建设内容", "主要建设内容及规模", "建设规模及内容"])
    def test_promotes_what_it_builds(self, content: str) -> None:
        """The goods of 建设内容 are what the project is for."""
        _, found = read("一、重点项目", "附表1 项目清单", f"项目名称\t建设地点\t{content}",
                        "甲轴承智能工厂项目\t乙县\t风电轴承、高铁轴承")  # fmt: skip
        assert claimed("PROMOTES", run(programmes, found[-1])) == [
            ("甲轴承智能工厂项目", "风电轴承"),
            ("甲轴承智能工厂项目", "高铁轴承"),
        ]


class TestDesignations:
    """A status has a name of its own, and is had or wanted by someone."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "长沙高新区入选首批国家安全产业示范园区。",
                [("长沙高新区", "首批国家安全产业示范园区")],
            ),
            ("湘江实验室跻身国家实验室体系。", [("湘江实验室", "国家实验室体系")]),
            (
                "长沙市被认定为国家知识产权强市建设示范城市。",
                [("长沙市", "国家知识产权强市建设示范城市")],
            ),
            (
                "长沙高新区是首批国家安全产业示范园区。",
                [("长沙高新区", "首批国家安全产业示范园区")],
            ),
            ("湘江实验室获批国家专利120件。", []),
            (
                "全省先后获评国家数字经济创新示范区、全国制造业强省等称号。",
                [("湖南省", "国家数字经济创新示范区"), ("湖南省", "全国制造业强省")],
            ),
            (
                "长沙市获评国家产融合作试点城市、全国文明城市。",
                [("长沙市", "国家产融合作试点城市"), ("长沙市", "全国文明城市")],
            ),
            ("被誉为“中国茶都”。", [("湖南省", "中国茶都")]),
            ("浏阳市被授予“中国花炮名城”称号。", [("浏阳市", "中国花炮名城")]),
            ("产品进入国际市场。", []),
            ("长沙市成为全国首批低空经济试点城市。", [("长沙市", "全国首批低空经济试点城市")]),
            ("长沙高新区连续五年上榜中国化工园区30强。", [("长沙高新区", "中国化工园区30强")]),
            (
                "长沙高新区、株洲高新区分别跻身全国开发区50强第4位和第17位。",
                [("长沙高新区", "全国开发区50强"), ("株洲高新区", "全国开发区50强")],
            ),
            (
                "长沙高新区、株洲高新区分别获批国家绿色工业园区、国家双创示范基地。",
                [("长沙高新区", "国家绿色工业园区"), ("株洲高新区", "国家双创示范基地")],
            ),
            ("湘江集团入围中国制造业企业500强。", []),
            (
                "长沙高新区实现产值百亿元，获批国家双创示范基地。",
                [("长沙高新区", "国家双创示范基地")],
            ),
            ("宁乡市是“中国茶叶之都”。", [("宁乡市", "中国茶叶之都")]),
            (
                "长沙县工程机械入选国家中小企业特色产业集群。",
                [("长沙县工程机械产业集群", "国家中小企业特色产业集群")],
            ),
            ("支持长沙高新区、株洲高新区发展，获批国家双创示范基地。", []),
            ("浏阳市成功创建国家知识产权强县。", [("浏阳市", "国家知识产权强县")]),
            ("宁乡市位列全国百强县第17位。", [("宁乡市", "全国百强县")]),
            ("宁乡市位居全国城市第17位。", []),
            (
                "长沙光子产业集群入选省级重点产业链群。",
                [("长沙光子产业集群", "省级重点产业链群")],
            ),
            ("长沙县连续五年入围全国综合实力百强县前十。", [("长沙县", "全国综合实力百强县")]),
            ("湘江实验室跻身国家先进制造业集群“国家队”。", [("湘江实验室", "国家先进制造业集群")]),
            (
                "长沙、株洲等国家创新型城市带动全省。",
                [("长沙市", "国家创新型城市"), ("株洲市", "国家创新型城市")],
            ),
            (
                "在长沙、株洲等中小企业数字化转型试点城市遴选产品。",
                [
                    ("长沙市", "中小企业数字化转型试点城市"),
                    ("株洲市", "中小企业数字化转型试点城市"),
                ],
            ),
        ],
    )
    def test_holders(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Who stands before the verb has the status that stands behind it."""
        assert claimed("HAS_STATUS", run(designations, passage(text))) == expected

    def test_of_a_zone(self) -> None:
        """What is granted without a name in a zone's plan is granted to the zone."""
        text = "园区产值达到2600亿元，先后获批国家双创示范基地。"
        made = passage(text)
        plan = replace(made.document.plan, title="长沙高新区“十四五”产业发展规划")
        made = replace(made, document=replace(made.document, plan=plan))
        granted = claimed("HAS_STATUS", run(designations, made))
        assert granted == [("长沙高新区", "国家双创示范基地")]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("推动争创国家先进制造业集群", ["国家先进制造业集群"]),
            ("实施国家战略性新兴产业集群发展工程", []),
            ("创建国家级高新区10家", []),
            (
                "打造全国重要的新材料研发、生产及应用集聚地",
                ["全国重要的新材料研发、生产及应用集聚地"],
            ),
            ("打造全球研发高地、国家新材料高地", ["全球研发高地", "国家新材料高地"]),
            ("打造全球研发高地、中原算力名城", ["全球研发高地", "中原算力名城"]),
            ("打造世界级锁具产业集群和皖北智造高地", ["皖北智造高地"]),
            ("打造“世界锁都”、成渝智造高地", ["世界锁都", "成渝智造高地"]),
            ("打造国际电机城和全国电机名城", ["全国电机名城"]),
            ("打造一批人才高地", []),
            ("支持长沙争创综合型中国软件名城", ["综合型中国软件名城"]),
            ("争创世界一流科技园区", ["世界一流科技园区"]),
            ("对列入省级优质企业名单的，给予奖励", ["省级优质企业名单"]),
            ("建设西部重要的制造业基地和国家重要科技创新高地", ["国家重要科技创新高地"]),
        ],
    )
    def test_wanted(self, text: str, expected: list[str]) -> None:
        """What is to be got is named too; the plan's own region wants to become it."""
        assert named("Designation", run(designations, passage(text))) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "争创国家级低空经济产业示范区和辽宁省先进制造业集群。",
                ["国家级低空经济产业示范区", "辽宁省先进制造业集群"],
            ),
            ("支持甲市创建中国软件名园，推动升级。", ["中国软件名园"]),
            ("被中国轻工业联合会授予“中国冷谷”称号。", ["中国冷谷"]),
            ("浏阳市争创国家数字化转型试点城市。", ["国家数字化转型试点城市"]),
            ("云溪造船入选国家级智能制造示范工厂。", ["国家级智能制造示范工厂"]),
            ("申报审批时限由3天压缩至4小时。", []),
        ],
    )
    def test_striven(self, text: str, expected: list[str]) -> None:
        """A rank that is striven for and a name of honour are designations."""
        assert named("Designation", run(designations, passage(text))) == expected


def test_who_builds_stands_behind() -> None:
    """Under a heading for projects, brackets behind a name say who builds it, and who leads."""
    listed = "甲山发射场（长沙市人民政府、省发展改革委）；丙丁星座二期（省科技厅）。"
    _, found = read("一、重点任务", "专栏1 重大项目", listed)
    assert named("Programme", run(programmes, found[-1])) == ["甲山发射场", "丙丁星座二期"]
    assert claimed("LEADS", run(organisations, found[-1])) == [
        ("长沙市人民政府", "甲山发射场"),
        ("省发展改革委", "甲山发射场"),
        ("省科技厅", "丙丁星座二期"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "支持湘潭市打造铁路货车研发制造基地。",
        "以国家山区铁路技术创新中心建设为契机，打造重点实验室。",
        "加快推进铁路货车、高速公路收费设备建设。",
        "株洲新型显示产业累计投资项目超过120个。",
    ],
)
def test_what_is_for_a_work_is_none(text: str) -> None:
    """铁路货车 is no railway that is built, and what was invested in is counted."""
    assert named("Programme", run(programmes, passage(text))) == []
