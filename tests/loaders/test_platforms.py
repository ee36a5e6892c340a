"""Platforms: where their names begin and end, where they stand and what they support."""

import pytest

from loaders.extractors.platforms import platforms
from loaders.lexicon import Lexicon
from loaders.names.names import names
from tests.loaders.test_extractors import claimed, named, passage, run

LEXICON = Lexicon()


def found(text: str) -> list[str]:
    """Return the names of the platforms of a text."""
    return named("Platform", run(platforms, passage(text)))


class TestNames:
    """A name begins behind the verb, the preposition or the mark in front of it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "依托湖南大学、中南大学建设先进储能材料国家工程研究中心",
                ["先进储能材料国家工程研究中心"],
            ),
            (
                "支持合肥综合性国家科学中心、大亚湾科学城加快建设",
                ["合肥综合性国家科学中心", "大亚湾科学城"],
            ),
            ("用好苏州工业园区、昆山高新区等载体", ["苏州工业园区", "昆山高新区"]),
            ("推动西安高新区与咸阳高新区协同发展", ["西安高新区", "咸阳高新区"]),
            ("企业入驻光谷生物城，项目落户天府国际生物城", ["光谷生物城", "天府国际生物城"]),
            ("建成国内首个车联网（智能网联汽车）先导区", ["车联网（智能网联汽车）先导区"]),
            ("装备产业集群和海洋大数据产业园", ["海洋大数据产业园"]),
            ("同位素及药物国家工程研究中心落户某地", ["同位素及药物国家工程研究中心"]),
            ("再生金属产业园", ["再生金属产业园"]),
            ("推动小微企业向龙川产业园集聚", ["龙川产业园"]),
            ("做优“五金大脑”和飞剑工业互联网平台", ["飞剑工业互联网平台"]),
            ("“一廊”即杭州城西科创大走廊", ["杭州城西科创大走廊"]),
            ("医疗健康以金山健康产业园为依托", ["金山健康产业园"]),
            ("建设江淮“智汇谷”", ["江淮“智汇谷”"]),
            ("办好世界制造业大会", ["世界制造业大会"]),
            ("用好聚变堆综合研究设施（CRAFT）", ["聚变堆综合研究设施（CRAFT）"]),
            ("建好云溪保税物流中心（B型）", ["云溪保税物流中心（B型）"]),
            ("支持企业利用云溪交易所上市", ["云溪交易所"]),
            ("推动企业转型切入云溪数据中心", ["云溪数据中心"]),
            ("甘棠经济技术开发区（以下简称经开区）", ["甘棠经济技术开发区"]),
            ("发展图形工作站、移动工作站", []),
            ("用于工业园区削峰填谷", []),
            ("岳阳市湘阴工业园区依托港口发展", ["湘阴工业园区"]),
            ("布局LNG接收站", []),
            ("办好云溪县职业技术教育中心", []),
            ("推进国家工业软件创新中心、国家制造业创新中心建设", ["国家工业软件创新中心"]),
            ("支持三湾集团组建光伏产业创新联合体", ["光伏产业创新联合体"]),
            ("依托湘阴县“云杉生态园”", ["“云杉生态园”"]),
            ("建设云杉创新大走廊（长沙段）", ["云杉创新大走廊（长沙段）"]),
            ("推进甘棠石化新材料研究院等重大项目建设", ["甘棠石化新材料研究院"]),
            ("支持长沙与湘潭跨区域共建园区", []),
            ("专栏5 光电信息产业重点园区", []),
            ("创建中国软件名园", []),
            ("推动工业向园区集中", []),
            ("宁乡高新区达到200亿元，产业园达到200个", ["宁乡高新区"]),
            ("支持药品品种扩大市场", []),
            ("在县级医院、社区卫生服务中心应用", []),
            ("推动整机企业与云溪农机装备创新中心合作", ["云溪农机装备创新中心"]),
            ("泉山区淮海科技城", ["淮海科技城"]),
            ("依托湖南大学，建设高端装备制造创新中心", ["高端装备制造创新中心"]),
            ("培育高端装备制造创新中心", ["高端装备制造创新中心"]),
            ("依托浏阳市大云再生金属产业园", ["浏阳市大云再生金属产业园"]),
            ("建设国家地方共建硅基集成创新中心", ["国家地方共建硅基集成创新中心"]),
            ("打造“东江港”“云溪湾”“甘棠园”等特色园区", ["“东江港”", "“云溪湾”", "“甘棠园”"]),
            ("推动皖北承接产业转移集聚区升级", ["皖北承接产业转移集聚区"]),
            ("支持“甲”“乙丙”等创新平台企业发展", []),
            ("发挥三湾集团、甘棠直升机设计研究所等单位作用", []),
            (
                "推进中国（湖南）自由贸易试验区长沙片区建设",
                ["中国（湖南）自由贸易试验区长沙片区"],
            ),
            ("建设云溪—甘棠产业合作园区", ["云溪—甘棠产业合作园区"]),
            ("打造“云溪数谷”“甘棠产业园”", ["“云溪数谷”", "“甘棠产业园”"]),
            ("建成省部共建绿色冶炼国家重点实验室", ["省部共建绿色冶炼国家重点实验室"]),
            ("与云溪大学共建绿色冶炼国家重点实验室", ["绿色冶炼国家重点实验室"]),
            ("睢宁县现代农业产业园", ["睢宁县现代农业产业园"]),
            ("建设国家IPv6应用创新研究院", ["国家IPv6应用创新研究院"]),
            ("依托国家人才培养基地（湖南），开展培训", ["国家人才培养基地（湖南）"]),
            ("上线“云溪e企”服务平台", ["“云溪e企”服务平台"]),
            ("云溪集团上线甘棠工业互联网平台", ["甘棠工业互联网平台"]),
            ("建设云溪线上线下融合服务平台", ["云溪线上线下融合服务平台"]),
            ("打造完善中非跨境数据流通平台", ["中非跨境数据流通平台"]),
            ("打造全国一流人工智能公共算力平台", ["人工智能公共算力平台"]),
        ],
    )
    def test_left_edge(self, text: str, expected: list[str]) -> None:
        """Verbs are cut off wherever they stand; signs that begin a word are not."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("国家深海基地管理中心揭牌", ["国家深海基地管理中心"]),
            ("建设新港工业园电子化学品专区", ["新港工业园电子化学品专区"]),
            ("建设某某国家技术创新中心深圳分中心", ["某某国家技术创新中心深圳分中心"]),
            (
                "推动标识解析国家顶级节点（重庆数据与灾备中心）扩容",
                ["标识解析国家顶级节点（重庆数据与灾备中心）"],
            ),
        ],
    )
    def test_a_name_runs_on_over_a_head(self, text: str, expected: list[str]) -> None:
        """A head within a name ends no name."""
        assert [name for name in found(text) if name in expected] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "建设一批国家级创新平台",
            "国家级经济技术开发区、省级高新区达到20家",
            "（三）公共服务平台提升工程",
            "打通从实验室样品到产品的通道",
            "开发面向数据中心、移动终端的固态硬盘",
            "发展五轴联动加工中心",
            "研制立式车铣复合加工中心、螺纹测量中心",
            "以用户为中心完善服务",
            "适用于居家自测和口岸的产品",
            "中车四方车辆研究所有限公司",
            "高水平建设综合保税区",
            "建设区域科技创新中心",
            "打造绵阳区域中心城市",
            "争创国家新型工业化产业示范基地",
            "形成一廊两带多园格局",
            "引导印染企业入园",
            "带动配套中小企业进园入链",
            "每个园区聚焦主导产业",
            "跻身全国重要的光伏生产基地",
            "丁子园乡发展蔬菜",
            "成为全球最大的缝合线生产基地之一",
            "长沙高新区管委会负责",
            "由市投资促进中心、县融媒体中心配合",
            "领导小组办公室设市陶瓷产业发展中心",
            "在泰国建设本地化制造基地",
            "实施“一区三园”建设",
            "是湖南省第二家国家级高新技术产业开发区，与东莞市共建园区",
            "组建一个工作专班、制定一张产业链图谱、搭建一个公共服务平台",
        ],
    )
    def test_what_has_no_name(self, text: str) -> None:
        """General words name nothing; a machine, a company and a programme are no platform."""
        assert found(text) == []

    def test_two_names(self) -> None:
        """A place in brackets belongs to the name; without it the name is another of its own."""
        mentions = run(platforms, passage("中国海洋工程研究院（青岛）揭牌"))
        platform = next(each for each in mentions if getattr(each, "label", "") == "Platform")
        assert platform.name == "中国海洋工程研究院（青岛）"  # type: ignore[union-attr]  # a mention
        assert platform.aliases == ("中国海洋工程研究院",)  # type: ignore[union-attr]  # a mention

    @pytest.mark.parametrize(
        ("text", "aliases"),
        [
            ("建设云溪通用航空城（董家塅高科园），", ("云溪通用航空城（董家塅高科园）",)),
            ("建设云溪智能制造产业园（甲市牵头），", ()),
            ("建设云溪智能制造产业园（一期），", ()),
            ("建设云溪智能制造产业园（含检测、试验场），", ()),
        ],
    )
    def test_bracket_behind(self, text: str, aliases: tuple[str, ...]) -> None:
        """What a bracket behind a name says is a part of the name as it is printed."""
        found = run(platforms, passage(text))
        platform = next(each for each in found if getattr(each, "label", "") == "Platform")
        assert platform.aliases == aliases  # type: ignore[union-attr]  # a mention

    @pytest.mark.parametrize(
        "name", ["国家新材料测试评价平台", "先进功能材料制造业创新中心", "航空发动机冰风洞装置"]
    )
    def test_what_it_is_for_names_it(self, name: str) -> None:
        """Materials, or what a facility tests, say which platform is meant."""
        assert found(f"支持建设{name}。") == [name]


class TestSharedHeads:
    """A head that stands once, behind the last item, belongs to each item."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("光谷、珞珈等7家湖北实验室揭牌", ["光谷实验室", "珞珈实验室"]),
            ("做强黄埔、南沙两大集成电路产业园", ["黄埔集成电路产业园", "南沙集成电路产业园"]),
            (
                "重组粉末冶金、高速铁路等国家重点实验室",
                ["粉末冶金国家重点实验室", "高速铁路国家重点实验室"],
            ),
            ("推动长沙、株洲高新区扩区", ["长沙高新区", "株洲高新区"]),
            ("建成全国最大稀土新材料基地", ["稀土新材料基地"]),
            ("长沙县、宁乡市、甘棠高新区集聚企业", ["甘棠高新区"]),
            ("建设岳麓山实验室、湘江实验室等四大实验室", ["岳麓山实验室", "湘江实验室"]),
            ("岳麓山实验室、湘江实验室2家省实验室揭牌", ["岳麓山实验室", "湘江实验室"]),
            ("在芯片、软件等领域布局建设重点实验室", []),
            (
                "打造长沙工程机械、株洲轨道交通装备等制造业创新中心",
                ["长沙工程机械制造业创新中心", "株洲轨道交通装备制造业创新中心"],
            ),
            ("推进生物医药、电子信息等特色产业园建设", ["生物医药产业园", "电子信息产业园"]),
            ("加快研发设计、检验检测等创新中心建设", []),
            ("建设数字化、智能化等产业园", []),
        ],
    )
    def test_completed(self, text: str, expected: list[str]) -> None:
        """等 or a count closes the list; how many and of which rank stands in no name."""
        assert found(text) == expected


class TestPlaces:
    """A platform stands where its name, its sentence or its table says."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("升级国家超级计算长沙中心。", [("国家超级计算长沙中心", "长沙市")]),
            ("办好中国（湖北）自由贸易试验区。", [("中国（湖北）自由贸易试验区", "湖北省")]),
            (
                "国家存储器基地、国家航天产业基地等国家级基地落户武汉。",
                [("国家存储器基地", "武汉市"), ("国家航天产业基地", "武汉市")],
            ),
            ("支持株洲市建设细胞药物生产基地。", [("细胞药物生产基地", "株洲市")]),
            ("株洲市依托石峰山科技城，发展动力装备。", [("石峰山科技城", "株洲市")]),
            ("在衡阳市布局建设核技术应用产业园。", [("核技术应用产业园", "衡阳市")]),
            ("长沙、株洲、湘潭联合攻关，湘江实验室参与。", []),
            ("支持长沙、株洲建设产业带，推动云杉实验室建设。", []),
            ("以长沙、株洲为重点，建设衡阳云杉产业园。", [("衡阳云杉产业园", "衡阳市")]),
            (
                "云杉产业园主要分布在长沙、株洲。",
                [("云杉产业园", "长沙市"), ("云杉产业园", "株洲市")],
            ),
            ("办好湖南（醴陵）陶瓷博览会。", [("湖南（醴陵）陶瓷博览会", "醴陵市")]),
            (
                "长沙市依托浏阳云杉产业园，发展电池。",
                [("浏阳云杉产业园", "浏阳市"), ("浏阳云杉产业园", "长沙市")],
            ),
            (
                "长沙高新区加快发展软件，高水平建设云杉科学城。",
                [("长沙高新区", "长沙市"), ("云杉科学城", "长沙市")],
            ),
            ("支持天津建设云杉创新中心。", [("云杉创新中心", "天津市")]),
            (
                "建设衡郴云杉产业示范区。",
                [("衡郴云杉产业示范区", "衡阳市"), ("衡郴云杉产业示范区", "郴州市")],
            ),
            ("中国—上海合作组织地方经贸合作示范区", []),
        ],
    )
    def test_stated(self, text: str, expected: list[tuple[str, str]]) -> None:
        """A place in the name, a place that acts, or one where it is built."""
        assert claimed("LOCATED_IN", run(platforms, passage(text))) == expected


class TestTopics:
    """A platform supports what is stated, else its section's subject, else what its name holds."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "推动光谷实验室、九峰山实验室在光电芯片、化合物半导体等方向取得突破。",
                ["光电芯片", "化合物半导体", "光电芯片", "化合物半导体"],
            ),
            ("支持隆中实验室服务汽车新材料。", ["汽车新材料"]),
            (
                "季华实验室、松山湖材料实验室分别围绕半导体装备、宽禁带半导体材料开展协同创新。",
                ["半导体装备", "宽禁带半导体材料"],
            ),
            (
                "甲水实验室、乙水实验室、丙水实验室3家省实验室运行，分别聚焦先进算力、航空材料、低碳能源开展攻关。",
                ["先进算力", "航空材料", "低碳能源"],
            ),
            (
                "依托湖南大学建设国家时频实验室，面向光频原子钟、授时芯片开展前沿研究。",
                ["光频原子钟", "授时芯片"],
            ),
            (
                "支持国家智能机床创新中心开展高速主轴共性技术研发。",
                ["智能机床", "高速主轴"],
            ),
            (
                "推动甲水实验室聚焦光电材料、乙水实验室主攻化学工程。",
                ["光电材料", "化学工程"],
            ),
            ("支持甲水创新实验室开展储能材料中试验证。", ["储能材料"]),
            (
                "高标准建设甲水实验室，围绕高端轴承、智能农机布局科研项目。",
                ["高端轴承", "智能农机"],
            ),
            ("建设三一重工起重装备工业互联网平台。", ["起重装备"]),
            ("先后建成国家高端航空装备技术创新中心。", ["高端航空装备"]),
            ("建设恩施硒产业技术研究院。", ["硒产业"]),
            ("建设海洋大数据产业园。", ["海洋大数据"]),
            ("建设珠三角智能电表中试平台。", ["智能电表"]),
            ("建设苏州高端医疗仪器共性技术服务平台。", ["高端医疗仪器"]),
            ("建设江南示范区先进装备产业园。", ["先进装备"]),
            ("建设长沙低空智能装备产业园。", ["低空智能装备"]),
            ("打造精密仪器和传感器产业基地。", ["精密仪器", "传感器"]),
            ("打造半导体材料和设备产业园。", ["半导体材料和设备"]),
            ("大连松木岛（西岛）石化产业基地投产。", ["石化"]),
            ("西安航空航天城一期建成。", ["航空航天"]),
            ("建设长沙芯片设计产业园。", ["芯片设计"]),
            ("建设全国新能源汽车重要基地。", []),
            ("岳麓山种业创新中心获批。", ["种业"]),
            ("岳麓山实验室、精密重力测量研究设施运行。", []),
        ],
    )
    def test_stated_or_named(self, text: str, expected: list[str]) -> None:
        """A sentence's fields go before a name's; a proper name alone says nothing."""
        found = claimed("SUPPORTS", run(platforms, passage(text)))
        assert [target for _, target in found] == expected

    def test_the_section_and_the_name(self) -> None:
        """In an industry's section a name that says more than its subject gives a field too."""
        text = "建设江苏省半导体关键材料与装备创新中心、湘江实验室。"
        context = passage(text)
        subject = context.mention("Industry", "集成电路产业", 0, 2, "test")
        found = run(platforms, passage(text, genre="industries", subject=subject))
        assert claimed("SUPPORTS", found) == [
            ("江苏省半导体关键材料与装备创新中心", "集成电路产业"),
            ("江苏省半导体关键材料与装备创新中心", "半导体关键材料与装备"),
            ("湘江实验室", "集成电路产业"),
        ]

    def test_a_name_that_says_no_more(self) -> None:
        """A modifier before the chain of the section makes no field beside it."""
        context = passage("建设高性能轴承全国重点实验室。")
        chain = context.mention("Industry", "轴承产业链", 0, 2, "test")
        found = run(platforms, passage(context.text, genre="industries", subject=chain))
        assert claimed("SUPPORTS", found) == [("高性能轴承全国重点实验室", "轴承产业链")]

    def test_own_industries(self) -> None:
        """A name that holds a part of an industry's name supports that industry."""
        context = passage("建设集成电路检测认证中心。", industries=("半导体及集成电路产业",))
        assert claimed("SUPPORTS", run(platforms, context)) == [
            ("集成电路检测认证中心", "半导体及集成电路产业")
        ]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设长沙高端装备概念验证中心。", "高端装备"),
            ("建设钒钛新材料中试基地。", "钒钛新材料"),
            ("建设高档数控机床全国重点实验室。", "高档数控机床"),
            ("建设三峡新材料中试基地。", "新材料产业"),
        ],
    )
    def test_narrower_than_an_industry(self, text: str, expected: str) -> None:
        """A modifier or a metal makes a field of its own; a proper name does not."""
        industries = ("高端装备制造产业", "新材料产业", "数控机床产业")
        found = run(platforms, passage(text, industries=industries))
        assert [target for _, target in claimed("SUPPORTS", found)] == [expected]


def test_heads_with_bounds() -> None:
    """A head of one sign is none within another word: 公园."""
    table = ("platform_heads", "platform_general", LEXICON)
    assert [each.text for each in names("建设常州光伏园和人民公园", *table)] == ["常州光伏园"]


class TestRelied:
    """What a place relies on a park for is the park's; who only acts is no platform."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "岳麓区依托长沙软件产业园，重点发展集成电路设计、人工智能，收入增长8%。",
                [("长沙软件产业园", "集成电路设计"), ("长沙软件产业园", "人工智能")],
            ),
            ("依托长沙板材交易市场发展定制家具、实木地板。", []),
            ("建设长沙葡萄酒文化产业园", [("长沙葡萄酒文化产业园", "葡萄酒")]),
            ("设立冷链装备可靠性实验室", [("冷链装备可靠性实验室", "冷链装备")]),
            ("建设航天基地", []),
            ("某某高端智能终端产业园进展顺利", [("某某高端智能终端产业园", "高端智能终端")]),
        ],
    )
    def test_supports(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Lines of work count, goods and names of owners do not."""
        assert claimed("SUPPORTS", run(platforms, passage(text, genre="layout"))) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("与合肥通用机械研究院合作设立冷链装备可靠性实验室", ["冷链装备可靠性实验室"]),
            ("西北有色金属研究院牵头建设国家稀有金属创新中心", ["国家稀有金属创新中心"]),
            ("建设湖南省产业技术研究院", ["湖南省产业技术研究院"]),
            ("改造提升黄花通用机场", ["黄花通用机场"]),
            ("争创国家级低空经济产业示范区", []),
            ("争创国家智能视觉制造业创新中心", ["国家智能视觉制造业创新中心"]),
        ],
    )
    def test_who_acts(self, text: str, expected: list[str]) -> None:
        """An institute that leads or builds is an organisation, a rank striven for a status."""
        assert found(text) == expected
