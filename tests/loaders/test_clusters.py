"""Clusters: their names, places, lines of work and ranks, and what names none."""

from dataclasses import replace

import pytest

from graph.model import Document, Plan, Span
from loaders.extractors.cluster_seats import cluster_seats
from loaders.extractors.clusters import clusters
from loaders.extractors.designations import designations
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract
from tests.loaders.test_extractors import claimed, named, run
from tests.loaders.test_places import passage

LEXICON = Lexicon()


class TestNames:
    """A head belongs to every item of the list before it."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (
                "长沙工程机械、株洲轨道交通装备产业集群",
                ["长沙工程机械产业集群", "株洲轨道交通装备产业集群"],
            ),
            (
                "郴州金属新材料、益阳电子信息等集群发展各具特色",
                ["郴州金属新材料集群", "益阳电子信息集群"],
            ),
            (
                "武汉集成电路、生物医药2个集群入选名单",
                ["武汉集成电路集群", "武汉生物医药集群"],
            ),
            (
                "岳阳新型功能材料和娄底先进结构材料等4个产业集群",
                ["岳阳新型功能材料产业集群", "娄底先进结构材料产业集群"],
            ),
            (
                "支持宁德动力和储能电池、常州新能源等集群",
                ["宁德动力和储能电池集群", "常州新能源集群"],
            ),
            ("成都软件和信息服务产业集群", ["成都软件和信息服务产业集群"]),
            ("建成10个以上世界级纺织产业集群", []),
            # places that share their line of work
            ("加快宁波、绍兴等氢能产业集群建设", ["宁波氢能产业集群", "绍兴氢能产业集群"]),
            (
                "建设成都、德阳、绵阳等低空装备集聚区",
                ["成都低空装备集聚区", "德阳低空装备集聚区", "绵阳低空装备集聚区"],
            ),
            (
                "指导余姚模具、乐清电气等产业集群建设服务中心",
                ["余姚模具产业集群", "乐清电气产业集群"],
            ),
            (
                "着力培育以工程机械、航空航天为代表的世界级产业集群",
                ["工程机械产业集群", "航空航天产业集群"],
            ),
            (
                "衡阳、永州分别形成钼深加工、氟硅材料集聚区",
                ["衡阳钼深加工集聚区", "永州氟硅材料集聚区"],
            ),
            (
                "培育电子信息产业集群和新能源汽车、绿色食品两个产业集群",
                ["电子信息产业集群", "新能源汽车产业集群", "绿色食品产业集群"],
            ),
            (
                "支持永康电动工具、余姚模具等县域特色产业集群升级",
                ["永康电动工具产业集群", "余姚模具产业集群"],
            ),
            ("培育生物医药战略性新兴产业集群", ["生物医药战略性新兴产业集群"]),
            ("宜昌、荆州联手打造磷化工和锂电新材料集群", ["磷化工和锂电新材料集群"]),
            ("共建成渝电子信息世界级产业集群", ["成渝电子信息产业集群"]),
            (
                "形成绿色石化、汽车制造2个世界级的万亿级产业集群",
                ["绿色石化产业集群", "汽车制造产业集群"],
            ),
            (
                "形成智能家电、节能环保2个国内领先的千亿级产业集群",
                ["智能家电产业集群", "节能环保产业集群"],
            ),
            (
                "壮大新能源汽车、智能装备等一批优势特色集群",
                ["新能源汽车产业集群", "智能装备产业集群"],
            ),
            # how great a cluster is to be belongs to no name
            ("打造具有国际竞争力的世界级电子信息产业集群", ["电子信息产业集群"]),
            ("打造千亿级服饰产业集群", ["服饰产业集群"]),
            (
                "形成石化、汽车制造2个世界级的万亿级产业集群",
                ["石化产业集群", "汽车制造产业集群"],
            ),
            (
                "拥有装备制造、现代食品2个具有国际影响力的五千亿级产业集群",
                ["装备制造产业集群", "现代食品产业集群"],
            ),
            ("培育新材料、生物医药等5个国内领先的千亿级集群", ["新材料集群", "生物医药集群"]),
            ("支持益阳现代农机装备产业集群", ["益阳现代农机装备产业集群"]),
            # where each has its own place, the last is one
            (
                "长沙市工程机械、株洲市轨道交通装备和航空动力集群入选名单",
                ["长沙市工程机械集群", "株洲市轨道交通装备和航空动力集群"],
            ),
            ("建设长沙经开区、桃源茶叶产业集群", ["桃源茶叶产业集群"]),
            # what has the status is a cluster, though none is named so
            (
                "长沙县工程机械、株洲轨道交通装备入选国家中小企业特色产业集群",
                ["长沙县工程机械产业集群", "株洲轨道交通装备产业集群"],
            ),
            (
                "推动郴州新材料、益阳电子信息等争创国家中小企业特色产业集群",
                ["郴州新材料产业集群", "益阳电子信息产业集群"],
            ),
            ("云溪重工入选国家先进制造业集群", []),
            (
                "聚焦长沙工程机械、株洲轨道交通装备等国家先进制造业集群提能升级",
                ["长沙工程机械先进制造业集群", "株洲轨道交通装备先进制造业集群"],
            ),
            ("推动益阳电子信息等提能升级，到2030年省级产业集群达到20个", []),
            (
                "推动洛阳轴承、温州泵阀等特色产业集群数字化转型",
                ["洛阳轴承产业集群", "温州泵阀产业集群"],
            ),
            (
                "打造衡阳、岳阳工程机械再制造产业集聚区",
                ["衡阳工程机械再制造产业集聚区", "岳阳工程机械再制造产业集聚区"],
            ),
            ("建设岳阳、益阳两大化工产业集聚区", ["岳阳化工产业集聚区", "益阳化工产业集聚区"]),
            ("长三角、珠三角、东北和西部六大集聚区各具特色", []),
        ],
    )
    def test_lists(self, text: str, names: list[str]) -> None:
        """Places are carried on, 和 parts what begins with a place or ends a list."""
        assert named("Cluster", run(clusters, passage(text))) == names

    @pytest.mark.parametrize(
        "text",
        [
            "形成一批产业链条完备、产业特色鲜明的优势产业集群",
            "深入推进战略性新兴产业集群发展",
            "目前集群共有企业三千家",
            "人才是集群的底气",
            "该平台为集群提供支撑",
            "坚持创新驱动、集群成链",
            "（一）集群能级跃升",
            "发展无人集群控制技术",
            "研发共享内存数据库集群、服务器集群",
            "建设独立储能电站集群和数据中心集群",
            "引导各类金融机构参与产业集群建设",
            "迈向国家级集群，冲刺世界级先进制造业集群",
            "构建政府、企业参与的产业集群创新联盟",
            "支持列入名单的产业集群",
            "培育营业收入超千亿元产业集群",
            "支持符合条件的优势产业集群",
            "争创世界级白酒产业集群",
            "云河高新区形成以甲材料、食品加工为支撑的现代产业集群",
            "规划东部工业园、水乡新兴产业园等7个省市级战略性产业集聚区",
        ],
    )
    def test_none(self, text: str) -> None:
        """What only describes, counts or promotes clusters names none, nor do many plants."""
        assert named("Cluster", run(clusters, passage(text))) == []


class TestClaims:
    """A cluster's name and its clause say where it stands, what it makes, and its rank."""

    @pytest.mark.parametrize(
        ("own", "text", "places"),
        [
            ("湖南省", "长沙工程机械产业集群不断壮大。", ["长沙市"]),
            ("浙江省", "温州乐清电气集群", ["温州市", "乐清市"]),
            ("四川省", "成德高端能源装备产业集群", ["成都市", "德阳市"]),
            ("湖南省", "打造衡阳—永州特种管材产业集群", ["衡阳市", "永州市"]),
            ("湖北省", "宜昌、荆州联手打造磷化工集群", ["宜昌市", "荆州市"]),
            ("湖北省", "襄阳联合十堰、随州共建新能源商用车集群", ["襄阳市", "十堰市", "随州市"]),
            ("晋江市", "推动晋江鞋服产业集群升级", ["晋江市"]),
            ("湖南省", "打造节能环保产业集群", []),
            ("湖南省", "形成以娄底为核心的先进钢铁材料产业集群", ["娄底市"]),
            ("湖南省", "以岳阳为核心，常德、益阳参与，打造泵阀产业集群", ["岳阳市"]),
            ("湖南省", "以岳阳为核心，带动常德、益阳协同配套，共建泵阀产业集群", ["岳阳市"]),
        ],
    )
    def test_place(self, own: str, text: str, places: list[str]) -> None:
        """The places of its name, else those that build it."""
        found = claimed("LOCATED_IN", run(clusters, passage(text, own)))
        assert [place for _, place in found] == places

    @pytest.mark.parametrize(
        ("text", "lines"),
        [
            ("长沙工程机械产业集群", ["工程机械"]),
            ("宜昌、荆州联手打造磷化工和锂电新材料集群", ["磷化工", "锂电新材料"]),
            ("海西湾船舶海工产业集群", ["船舶海工"]),
            ("衡阳—永州特种管材产业集群", ["特种管材"]),
            ("——产业集群能级提升。", []),
            ("衡阳市输变电（智能电网）设备集群", ["输变电（智能电网）设备"]),
            ("西安高新区光电测量产业集群", ["光电测量"]),
            ("鹰潭高新技术产业开发区光电测量产业集群", ["光电测量"]),
            ("鹰潭经济技术开发区光电测量产业集群", ["光电测量"]),
            ("打造光电测量、智能制造两大高端产业集群", ["光电测量", "智能制造"]),
            ("形成年产值200亿元智能制造产业集群", ["智能制造"]),
            ("西安高新区是光电测量产业集聚区", ["光电测量"]),
            ("南京机器人及智能制造集群", ["机器人", "智能制造"]),
            ("南京机器人及智能装备集群", ["机器人及智能装备"]),
            ("打造生物医药产业集群", ["生物医药产业"]),
            ("长沙—株洲新型显示产业集群", ["新型显示"]),
            ("甘棠产业集群重点发展高端轴承、精密齿轮。", ["高端轴承", "精密齿轮"]),
            (
                "长沙智能装备产业集聚区以工业机器人、数控机床为主导。",
                ["工业机器人", "数控机床", "智能装备"],
            ),
        ],
    )
    def test_focus(self, text: str, lines: list[str]) -> None:
        """Its line of work, by the plan's own name where it has one."""
        found = run(clusters, passage(text, industries=("生物医药产业",)))
        assert [line for _, line in claimed("FOCUSES_ON", found)] == lines

    def test_of_a_row(self) -> None:
        """A table of clusters says what each makes, and where, beside its name."""
        text = (
            "湖南省产业集群报告\n表1 重点集群\n名称\t所在地\t主导产业\t产值（亿元）\n"
            "衡阳盐卤集群\t衡阳市\t纯碱、氯碱\t30\n"
            "株洲轨道装备集群\t株洲市石峰区、醴陵市\t电力机车、牵引电机\t512.4\n"
        )
        plan = Plan("test", "湖南省产业集群报告", region="湖南省")
        found = extract(Document(plan, text, text, tuple(range(len(text)))), LEXICON).facts.facts
        told = [
            (each.type, each.target.name)
            for each in found
            if each.source.name == "株洲轨道装备集群"
        ]
        assert {target for kind, target in told if kind == "FOCUSES_ON"} >= {
            "电力机车",
            "牵引电机",
        }
        assert {target for kind, target in told if kind == "LOCATED_IN"} >= {"石峰区", "醴陵市"}

    def test_of_its_own_lead(self) -> None:
        """A numbered lead names one cluster, whose line of work is whole."""
        text = "1. 高技术船舶和海洋装备集群。重点发展大型邮轮。"
        context = passage(text, "江苏省")
        lead = replace(context.passage, lead="高技术船舶和海洋装备集群", lead_span=Span(3, 15))
        found = run(clusters, replace(context, passage=lead))
        assert claimed("FOCUSES_ON", found) == [
            ("高技术船舶和海洋装备集群", "高技术船舶和海洋装备")
        ]

    def test_rank_before_the_head(self) -> None:
        """A rank can stand before the head."""
        found = run(clusters, passage("工程机械、航空动力等三大世界级产业集群基本成形。"))
        assert claimed("HAS_STATUS", found) == [
            ("工程机械产业集群", "世界级产业集群"),
            ("航空动力产业集群", "世界级产业集群"),
        ]

    def test_status_behind(self) -> None:
        """入围 and its like give each cluster of the list its status."""
        text = "长沙工程机械、株洲轨道交通装备产业集群入围第一批国家先进制造业集群名单。"
        status = "第一批国家先进制造业集群名单"
        found = claimed("HAS_STATUS", run(designations, passage(text)))
        assert [target for _, target in found] == [status, status]

    def test_status_behind_a_count(self) -> None:
        """A count between the list and 入选 sums the list up."""
        text = "长沙工程机械、株洲轨道交通装备两个集群入选国家先进制造业集群名单。"
        found = claimed("HAS_STATUS", run(designations, passage(text)))
        assert [source for source, _ in found] == ["长沙工程机械集群", "株洲轨道交通装备集群"]


class TestSeats:
    """A cluster that a heading names stands where the text below lays it."""

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("新型装备产业集群。空间布局：岳阳、常德。", ["岳阳市", "常德市"]),
            ("新型装备产业集群。以岳阳为核心，发展泵阀。", ["岳阳市"]),
            (
                "新型装备产业集群。以岳阳为核心，常德、益阳协同发展。",
                ["岳阳市", "常德市", "益阳市"],
            ),
            ("新型装备产业集群。以岳阳为核心，常德为支撑，发展泵阀。", ["岳阳市", "常德市"]),
            ("新型装备产业集群。以岳阳为核心，常德发展泵阀。", ["岳阳市"]),
            ("新型装备产业集群。岳阳发展泵阀。", []),
            ("新型装备产业。空间布局：岳阳、常德。", []),
        ],
    )
    def test_are_what_bears_it(self, text: str, places: list[str]) -> None:
        """Places that bear it, but not each that its text tells to do something."""
        context = passage(text)
        industry = context.mention("Industry", "新型装备产业", 0, 6, "test")
        found = claimed("LOCATED_IN", run(cluster_seats, replace(context, subject=industry)))
        assert found == [("新型装备产业集群", place) for place in places]
