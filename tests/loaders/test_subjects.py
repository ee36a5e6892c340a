"""What the passages of plans of other forms are about: gold first, form by form."""

import pytest

from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims
from tests.loaders.test_outline import read

LEXICON = Lexicon()
TITLE = "湖南省战略性新兴产业规划"
ONE = "长沙市机器人产业高质量发展行动计划"
TEXT = "突破关键技术，发展高端产品。"


def about(*lines: str, title: str = TITLE) -> str:
    """Return what the last of some lines is about: industry > subject; measure; programme."""
    _, found = read(title, *lines, title=title)
    last = found[-1]
    named = (last.industry, last.subject, last.measure, last.programme)
    industry, subject, measure, programme = (each.name if each else "-" for each in named)
    return f"{industry} > {subject}; {measure}; {programme}"


class TestIndustries:
    """Which headings are the plan's industries."""

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            # the items of a chapter on industries, called so or not
            (("第一章 重点产业", "第一节 新材料产业", TEXT, "第二节 集成电路", TEXT),
             "集成电路 > 集成电路; -; -"),
            (("三、重点领域", "（一）新一代信息技术", TEXT, "（二）高端装备", "1. 数控机床", TEXT),
             "高端装备 > 数控机床; -; -"),
            # behind a verb, in a chapter on industries and in one of tasks
            (("三、构建现代产业体系", "（一）做强做优电子信息产业", TEXT,
              "（二）培育壮大新能源产业", TEXT),
             "新能源产业 > 新能源产业; -; -"),
            (("三、重点任务", "（一）做强做优电子信息产业", TEXT,
              "（二）培育壮大新能源产业", TEXT),
             "新能源产业 > 新能源产业; 培育壮大新能源产业; -"),
            # numbered chains, clusters as chapters, industries as chapters
            (("二、产业链主攻方向", "（一）工程机械产业链", "【主攻环节】发展起重机。",
              "（二）磷化工产业链", TEXT),
             "磷化工产业链 > 磷化工产业链; -; -"),
            (("一、新一代电子信息产业集群", TEXT, "二、绿色石化产业集群", TEXT),
             "绿色石化产业 > 绿色石化产业; -; -"),
            (("一、新材料产业", "（一）先进储能材料", TEXT, "二、生物产业", "（一）生物医药", TEXT),
             "生物产业 > 生物医药; -; -"),
            # clusters by what they make, without the word for an industry
            (("二、重点产业集群", "（一）电力（新能源）装备集群", TEXT, "（二）物联网集群", TEXT),
             "物联网 > 物联网; -; -"),
            # a level of groups above
            (("三、重点产业", "（一）三大先导产业", "1．集成电路产业", TEXT, "2．医药产业", TEXT,
              "（二）六大重点产业", "1．汽车产业", TEXT, "2．时尚消费品产业", TEXT),
             "时尚消费品产业 > 时尚消费品产业; -; -"),
            # a chapter's adverb and verbs before industries of any kind
            (("第四章 高起点培育发展战略性产业集群", "第一节 巩固提升支柱产业",
              "一、汽车产业", TEXT, "二、电子信息产业", TEXT, "第二节 前瞻布局新兴产业",
              "一、新材料产业", TEXT, "二、生物产业", TEXT),
             "生物产业 > 生物产业; -; -"),
            # chapters that say what kind of thing follows
            (("三、重点发展产业", "（一）汽车产业", TEXT, "（二）重点培育方向", TEXT),
             "- > -; -; -"),
            # places beside industries
            (("三、重点产业", "（一）陶瓷产业", TEXT, "（二）服饰产业", TEXT,
              "（三）长沙、湘潭", TEXT),
             "- > -; -; -"),
            # a group's industries by leads
            (("第一章 做强工业", "第一节 提升传统产业", "钢铁。" + TEXT, "陶瓷。" + TEXT),
             "- > 陶瓷; 提升传统产业; -"),
            # a group whose industries have no word for it, and an industry beside it
            (("三、主攻方向", "（一）聚力发展三大主导产业", "1.汽车电子。发展雷达。",
              "2.集成电路。坚持设计引领，提升能级。", "——芯片设计。发展射频芯片。"),
             "集成电路 > 芯片设计; -; -"),
            (("三、主攻方向", "（一）聚力发展三大主导产业", "1.集成电路", TEXT,
              "（二）培育壮大生命健康产业", TEXT, "（三）超前布局未来产业", TEXT),
             "未来产业 > 未来产业; -; -"),
            # lines of business without a word for it, in a chapter with a verb
            (("二、聚力发展重点方向", "（一）通用智能。突破大模型技术。",
              "（二）空天信息。发展卫星产品。", "三、主要任务",
              "（三）增强创新供给。建设平台，支持企业。"), "- > -; 增强创新供给; -"),
            # clusters by what they make, in a chapter of tasks and in its box
            (("三、聚力打造先进制造业集群", "（一）工程机械集群", TEXT, "（二）物联网集群", TEXT),
             "物联网 > 物联网; -; -"),
            (("三、聚力打造先进制造业集群", TEXT, "专栏2 先进制造业集群发展重点",
              "1.工程机械集群。发展起重机。", "2.物联网集群。发展射频芯片。"), "- > 物联网; -; -"),
            # a part of a field that has no word for it
            (("二、重点领域", "（一）未来材料", "1．超导材料", TEXT, "（二）未来空间",
              "2．深空探测", TEXT, "3．低空经济", TEXT), "未来空间 > 低空经济; -; -"),
            # a chapter whose heading says nothing
            (("第三章 奋力攀登", "第一节 电子信息产业", TEXT, "第二节 装备制造产业", TEXT),
             "装备制造产业 > 装备制造产业; -; -"),
        ],
    )  # fmt: skip
    def test_forms(self, lines: tuple[str, ...], expected: str) -> None:
        """Numbered industries are found in whatever form a plan gives them."""
        assert about(*lines) == expected

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (("二、重点领域", "（一）工业机器人", TEXT), "机器人产业 > 工业机器人; -; -"),
            (("二、产业体系", "（一）整机", "1．服务", TEXT), "机器人产业 > 机器人产业; -; -"),
            (("三、重点任务", "（一）做优核心部件", "精密减速器。发展谐波减速器，突破工艺。"),
             "机器人产业 > 精密减速器; 做优核心部件; -"),
            (("三、任务", "（一）提升创新能力", TEXT), "机器人产业 > 机器人产业; 提升创新能力; -"),
            (("三、任务", "（一）补链强基，攻坚关键软件", TEXT),
             "机器人产业 > 机器人产业; 补链强基，攻坚关键软件; -"),
            (("三、重点任务", "（一）提升创新能力", "专栏1 机器人技术攻关方向",
              "减速器：突破精密减速器。"),
             "机器人产业 > 减速器; -; -"),
            (("三、重点任务", "专栏2 示范应用工程", "（1）百站千台工程。到2027年建成100座。"),
             "机器人产业 > 机器人产业; -; 百站千台工程"),
            (("二、发展重点", "大力发展服务机器人。" + TEXT, "加快发展信息安全。" + TEXT),
             "机器人产业 > 信息安全; -; -"),
            # a task that develops a part of the industry is about that part
            (("三、重点任务", "（一）聚力攻坚控制系统", TEXT),
             "机器人产业 > 控制系统; 聚力攻坚控制系统; -"),
            (("三、重点任务", "（一）培育壮大机器人支柱产业", "推动服务机器人产业发展。" + TEXT,
              "推动特种机器人产业发展。" + TEXT),
             "机器人产业 > 特种机器人产业; 推动特种机器人产业发展; -"),
            (("三、重点任务", "（一）推动传感器与减速器产业发展", TEXT),
             "机器人产业 > 传感器与减速器产业; 推动传感器与减速器产业发展; -"),
            (("三、重点任务", "（一）强化基础研究", "加强组织领导。" + TEXT,
              "推广数控机床。" + TEXT),
             "机器人产业 > 数控机床; 推广数控机床; -"),
        ],
    )  # fmt: skip
    def test_of_the_title(self, lines: tuple[str, ...], expected: str) -> None:
        """In a plan for one industry that one is at hand; sub-headings are its fields."""
        assert about(*lines, title=ONE) == expected

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("湖南省轴承产业链行动方案", "轴承产业链 > 轴承产业链; -; -"),
            ("湖南省数控机床和工业机器人产业行动方案", "- > -; -; -"),
            ("湖南省重点产业链行动方案", "- > -; -; -"),
            ("湖南省机器人产业行动方案", "- > -; -; -"),
        ],
    )
    def test_beside_numbered_ones(self, title: str, expected: str) -> None:
        """A title's one industry is the plan's, though a chapter numbers two smaller ones."""
        lines = ("一、重点产业链", "（一）数控机床产业链", TEXT, "（二）工业机器人产业链", TEXT)
        assert about(*lines, "二、发展目标", "产值持续增长。", title=title) == expected

    def test_kinds_of_the_one(self) -> None:
        """Numbered chains that are kinds of the title's one industry are its fields."""
        lines = ("一、主攻方向", "（一）电瓷产业链", TEXT, "（二）日用瓷产业链", TEXT,
                 "（三）先进陶瓷产业链", TEXT)  # fmt: skip
        found = about(*lines, title="醴陵市陶瓷产业行动计划")
        assert found == "陶瓷产业 > 先进陶瓷产业链; -; -"

    def test_called_industries(self) -> None:
        """What a chapter calls industries are the plan's, whatever its title joins them under."""
        lines = (
            "三、重点产业",
            "（一）数控机床",
            TEXT,
            "（二）工业机器人",
            TEXT,
            "（三）航空装备",
            TEXT,
        )
        title = "湖南省先进装备制造业发展规划"
        assert about(*lines, title=title) == "航空装备 > 航空装备; -; -"
        fields = about("三、重点领域", *lines[1:], title=title)
        assert fields == "先进装备制造业 > 航空装备; -; -"

    @pytest.mark.parametrize("lead", ["成立时间", "2022年营业收入", "研发人员占比", "总部所在地"])
    def test_profile_of_a_firm(self, lead: str) -> None:
        """A line of a firm's profile names no field."""
        lines = ("二、典型企业案例", TEXT, "专栏1 云溪机器人股份有限公司", f"{lead}：不详。")
        assert about(*lines, title="中国机器人产业发展报告") == "机器人产业 > 机器人产业; -; -"

    def test_none(self) -> None:
        """A report without numbered industries has fields only."""
        found = about(
            "新能源汽车方面，全市加快建设整车基地，发展动力电池产业。", title="长沙市工业运行报告"
        )
        assert found == "- > 新能源汽车; -; -"


class TestKeys:
    """Lines that say what kind of thing follows."""

    @pytest.mark.parametrize(
        "key", ["重点方向", "主攻方向", "空间布局", "重点平台", "链主企业", "发展定位", "责任单位"]
    )
    def test_name_nothing(self, key: str) -> None:
        """A key line keeps the field of the heading above it."""
        lines = ("二、重点产业", "（一）新材料产业", "1．膜材料", f"{key}：反渗透膜、纳滤膜。")
        assert about(*lines, "（二）生物产业")[:3] == "生物产"
        assert about("（二）生物产业", *lines) == "新材料产业 > 膜材料; -; -"

    def test_as_headings(self) -> None:
        """1. 发展方向 below an industry is no measure, for all its verb."""
        lines = ("二、重点产业", "（一）新材料产业", "1.发展方向", TEXT, "2.重点任务", TEXT)
        assert about(*lines, "（二）生物产业", "1.发展方向", TEXT) == "生物产业 > 生物产业; -; -"


class TestKeysBehindItems:
    """Where a key opens numbered items, the next key speaks for the chain again."""

    CHAIN = ("二、重点产业链", "（一）轴承产业链")
    ITEMS = ("1．主机轴承。发展风电轴承。", "2．轴承材料。发展轴承钢。")
    OFFICES = "责任单位：市科技局。"

    def test_of_the_chain(self) -> None:
        """主攻方向：, its items, and then 责任单位 of the whole chain."""
        lines = (*self.CHAIN, "主攻方向：", *self.ITEMS, self.OFFICES)
        assert about(*lines) == "轴承产业链 > 轴承产业链; -; -"

    def test_of_the_item(self) -> None:
        """Without a key in front of the items 责任单位 is of the item that it ends."""
        lines = (*self.CHAIN, *self.ITEMS, self.OFFICES)
        assert about(*lines) == "轴承产业链 > 轴承材料; -; -"


class TestBoxes:
    """How far up a box belongs, and what its items are."""

    def test_of_the_industry(self) -> None:
        """A box that names the industry belongs to it, though it stands behind a field."""
        lines = ("二、重点产业", "（一）生物产业", TEXT, "（二）新材料产业", "1．膜材料", TEXT,
                 "专栏2 新材料产业重点方向")  # fmt: skip
        assert about(*lines, "碳纤维：发展高模碳纤维。") == "新材料产业 > 碳纤维; -; -"
        _, found = read(*lines, "碳纤维：发展高模碳纤维。")
        assert ("碳纤维", "新材料产业") in claims(structure(found), "PART_OF")

    def test_of_no_chapter(self) -> None:
        """A box on chains that belongs to no chapter lists fields all the same."""
        lines = ("专栏1：15条重点产业链发展方向", "01 航空产业链：重点发展通用飞机。")
        assert about(*lines) == "- > 航空产业链; -; -"

    @pytest.mark.parametrize("lead", ["长沙", "株洲、湘潭", "长沙市和株洲市"])
    def test_places(self, lead: str) -> None:
        """The places of an industry's box are no fields: what is theirs is the industry's."""
        lines = (
            "二、重点产业",
            "（一）生物产业",
            TEXT,
            "（二）汽车产业",
            TEXT,
            "专栏2 汽车产业布局",
        )
        assert about(*lines, f"{lead}：重点发展专用汽车。") == "汽车产业 > 汽车产业; -; -"

    def test_kind_of_work(self) -> None:
        """共性技术 is a field of no industry."""
        lines = ("二、重点产业", "（一）生物产业", TEXT, "（二）新材料产业", "专栏2 新材料产业方向")
        _, found = read(*lines, "共性技术。突破成形工艺。", "碳纤维。发展高模碳纤维。")
        assert claims(structure(found), "PART_OF") == [("碳纤维", "新材料产业")]

    @pytest.mark.parametrize(
        ("lead", "field"),
        [
            ("康养服务升级", "康养服务升级"),
            ("加快充电基础设施建设", "充电基础设施建设"),
            ("支持协作开发智能网联汽车", "智能网联汽车"),
        ],
    )
    def test_every_lead(self, lead: str, field: str) -> None:
        """Each lead of an industry's box is a field, without the verb in front."""
        lines = ("二、重点产业", "（一）服务产业", TEXT, "（二）汽车产业", "专栏2 汽车产业")
        assert about(*lines, f"{lead}。发展智慧系统。") == f"汽车产业 > {field}; -; -"


class TestTurns:
    """A passage that turns to one field after the other."""

    @pytest.mark.parametrize(
        ("text", "fields"),
        [
            ("【主攻环节】光伏：发展组件。储能：发展电芯。", ["光伏", "储能"]),
            (
                "加快攻关。半导体材料方面，提升硅片产能。专用设备方面，攻克刻蚀机。",
                ["半导体材料", "专用设备"],
            ),
            ("矿山安全领域发展智能支架；消防救援领域发展消防车。", ["矿山安全", "消防救援"]),
            ("食品加工以大蒜为原料，发展调味品；农机装备突破采棉机。", ["食品加工", "农机装备"]),
            (
                "一是做强制冷装备，发展冷藏车；二是做优食品加工，发展面点。",
                ["制冷装备", "食品加工"],
            ),
            (
                "葡萄酒要重振雄风，发展白兰地；面制品依托小麦资源，开发挂面；肉制品要突出便利，发展火腿。",
                ["葡萄酒", "面制品", "肉制品"],
            ),
            # what a figure is of, and no year's output
            (
                "磁性材料全年产值突破300亿元，发展钕铁硼；光学材料突破反射膜。",
                ["磁性材料", "光学材料"],
            ),
            ("企业要加大投入，发展芯片；政府要搞好服务，发展基金。", []),
            (
                "提升全链能级。芯片设计，加快突破处理器芯片。封装测试，发展先进封装。专用材料，突破光刻胶。",
                ["芯片设计", "封装测试", "专用材料"],
            ),
            ("到2025年，加快发展芯片。同时，推进光刻胶攻关。", []),
            ("芯片设计，加快突破处理器芯片。", []),
            ("甲经济技术开发区，重点发展芯片；乙高新技术产业开发区，发展汽车。", []),
            (
                "加快攻关，扩大规模。（1）基础软件：突破数据库；（2）工业软件：发展仿真软件。",
                ["基础软件", "工业软件"],
            ),
            (
                "加快攻关，扩大规模。1.高性能纤维。碳纤维、芳纶。2.复合材料。树脂基复合材料。",
                ["高性能纤维", "复合材料"],
            ),
            ("1.加强组织领导。推进项目。2.强化资金支持。发展基金。", []),
            ("一是加强组织领导，推进项目；二是强化资金支持，发展基金。", []),
            ("整机方面，发展起重机；零部件方面，攻坚液压泵。", []),
            ("在计算机外设等领域深入挖掘供给。针对战略性领域，开展攻关。", []),
            (
                "高性能纤维及复合材料重点发展碳纤维；前沿新材料突破超材料。",
                ["高性能纤维及复合材料", "前沿新材料"],
            ),
            (
                "加快攻关。涂料方面，发展粉末涂料，胶粘剂方面，发展热熔胶，染料领域开发活性染料。",
                ["涂料", "胶粘剂", "染料"],
            ),
            ("沿江产业带：发展钢铁材料。南部增长极：发展钨钼材料。", []),
            ("武汉市重点发展芯片；襄阳市重点发展汽车。", []),
            ("人才方面，引进团队。资金方面，设立基金。", []),
            ("建设自主可控整机研发中心。在计算机外设等领域深入挖掘供给。", []),
        ],
    )
    def test_forms(self, text: str, fields: list[str]) -> None:
        """Each field is the subject of its own stretch, and part of what stands above."""
        _, found = read("二、重点产业", "（一）新材料产业", TEXT, "（二）能源产业", text)
        assert [turned.subject.name for turned in found[-1].turned] == fields
        assert claims(structure(found), "PART_OF") == [(each, "能源产业") for each in fields]

    def test_announced(self) -> None:
        """What a list announces is named before its turn, even where it begins as a verb does."""
        text = (
            "聚焦创新药械、精密仪器、智慧养老三大方向。创新药械重点布局血管支架；"
            "精密仪器发展光谱仪；智慧养老鼓励开发护理床、助行器。"
        )
        _, found = read("二、重点产业", "（一）健康产业", text)
        turned = [each.subject.name for each in found[-1].turned]
        assert turned == ["创新药械", "精密仪器", "智慧养老"]

    @pytest.mark.parametrize(
        ("text", "fields"),
        [
            ("鞋服产业是当家花旦。支持企业研发跑鞋、凉鞋。", ["鞋服"]),
            ("集成电路聚焦存储赛道。开发存储芯片。", ["集成电路"]),
            (
                "医疗健康以产业园为依托，发展医用敷料；智能装备研发经编机。",
                ["医疗健康", "智能装备"],
            ),
            ("锂电材料产业瞄准长续航需求，开发高镍正极。", ["锂电材料"]),
            ("战略性新兴产业要抢抓机遇，开发高端产品。", []),
        ],
    )
    def test_without_industries(self, text: str, fields: list[str]) -> None:
        """Without headings for industries a paragraph begins with what it is about."""
        _, found = read(
            "长沙市制造业发展规划", "二、传统产业焕新", text, title="长沙市制造业发展规划"
        )
        assert [turned.subject.name for turned in found[-1].turned] == fields
        assert claims(structure(found), "PART_OF") == []

    def test_report(self) -> None:
        """What a report says of a line of business makes that a field, and is no name."""
        _, found = read(
            "二、重点领域", "（一）高端装备", "航空航天优势突出。客机批量交付。", "（二）新材料"
        )
        assert claims(structure(found), "PART_OF") == [("航空航天", "高端装备")]

    def test_first_of_them(self) -> None:
        """Fields that a passage names one after the other are beside each other."""
        text = "膜材料领域，发展纳滤膜。碳纤维领域，发展高模碳纤维。"
        _, found = read("二、重点产业", "（一）新材料产业", text, "（二）能源产业", TEXT)
        assert claims(structure(found), "PART_OF") == [
            ("膜材料", "新材料产业"),
            ("碳纤维", "新材料产业"),
        ]

    def test_subject_at(self) -> None:
        """Behind its sentence a field is the subject no more."""
        text = "膜材料领域，发展纳滤膜。建设一批工厂。"
        _, found = read("二、重点产业", "（一）新材料产业", TEXT, "（二）能源产业", f"此外。{text}")
        subjects = [found[-1].subject_at(found[-1].text.index(word)) for word in ("纳滤", "工厂")]
        assert [each and each.name for each in subjects] == ["膜材料", "能源产业"]
