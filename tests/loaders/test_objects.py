"""Which items of a list are objects of development: what a kind of machines does is none."""

import pytest

from loaders.claims import Mention
from loaders.extractors.products import products
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()


class TestObjects:
    """The lists of a field's own text."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("机器人系统开发技术、模块化与重构技术、机器人操作系统技术等。",
             ["机器人系统开发技术", "模块化与重构技术", "机器人操作系统技术"]),
            ("工业机器人、协作机器人、数控机床。", ["工业机器人", "协作机器人", "数控机床"]),
            ("甲乙集团、丙丁科技、工业机器人。", []),
            ("工业机器人、协作机器人已有基础，应用不足。", []),
            # commas part the groups of one list; a verb ends it
            ("工业机器人、数控机床，谐波减速器、伺服电机等关键部件，控制器。",
             ["工业机器人", "数控机床", "谐波减速器", "伺服电机", "控制器"]),
            ("工业机器人、数控机床、减速器，开展焊接机器人示范。",
             ["工业机器人", "数控机床", "减速器", "焊接机器人"]),
            ("江东新城布局机器人、减速器，江北新城布局机床、机器人。", []),
            ("石桥镇发展工业机器人，柳村镇以内衣、机床为特色。", ["工业机器人"]),
            ("工业机器人、减速器以及面向矿山、港口的巡检机器人。",
             ["工业机器人", "减速器", "巡检机器人"]),
        ],
    )  # fmt: skip
    def test_all_that_a_lead_says(self, text: str, expected: list[str]) -> None:
        """A lead whose text is nothing but a list of known things develops them."""
        _, found = read(
            "机器人产业发展规划", "二、重点任务", "专栏1 创新产品发展行动",
            f"共性技术。{text}", title="机器人产业发展规划",
        )  # fmt: skip
        made = claims(products(found[-1], LEXICON), "DEVELOPS")
        assert [target for _, target in made] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("研制果园除草、果蔬剪枝、采摘收获、分选等农业机器人。", ["农业机器人"]),
            ("研制除草机、剪枝机等农业机械。", ["除草机", "剪枝机", "农业机械"]),
            ("加快整机与关键零部件协同突破。", []),
            ("培育合同研发（CRO）、合同生产（CDMO）等新业态。", []),
            ("延伸发展乙烯、丙烯下游产业链。", []),
            ("开发抗菌、防螨、凉感等功能性面料。", ["功能性面料"]),
            ("打造集沙发、床垫于一体的家居产业集群。", []),
            ("加强海带、海参等海洋生物资源开发。", []),
            ("开发镧—钇—镍系等新型储氢合金。", ["新型储氢合金"]),
            ("推动煤机企业向掘进机、矿用卡车延伸。", ["掘进机", "矿用卡车"]),
            ("支持企业对清咽丸、清热颗粒等大品种进行二次开发。", ["清咽丸", "清热颗粒"]),
            ("引进服务器、交换机等配套设备制造企业。", ["服务器", "交换机"]),
            ("引进服务器、交换机等短板企业。", ["服务器", "交换机"]),
            ("招引服务器、交换机等缺失环节企业。", ["服务器", "交换机"]),
            ("稳定智能手机、平板电脑产能。", ["智能手机", "平板电脑"]),
            ("甲县、乙县以中药材、蓝莓为特色。", []),
            ("发展发动机、变速箱等近净成形装备。", ["近净成形装备"]),
            ("发展切割机、磨床等近净成形装备。", ["切割机", "磨床", "近净成形装备"]),
            ("围绕仿真软件、光刻胶等“卡脖子”环节，组织攻关。", ["仿真软件", "光刻胶"]),
            ("扩大微生物肥料、生物农药施用面积。", ["微生物肥料", "生物农药"]),
            (
                "适度发展高纯硒、二氧化硒、硒化镉等电子材料。",
                ["高纯硒", "二氧化硒", "硒化镉", "电子材料"],
            ),
            ("推动家具、照明电器等行业创新型产品开发。", []),
            ("重点发展转向系统、起重机。", ["转向系统", "起重机"]),
            (
                "开发减速器、焊接工作站、柔性装配生产线。",
                ["减速器", "焊接工作站", "柔性装配生产线"],
            ),
            (
                "研制漂浮式作业底盘、海上养殖平台等海工装备。",
                ["漂浮式作业底盘", "海上养殖平台", "海工装备"],
            ),
            ("建设减速器、柔性装配生产线。", ["减速器"]),
            ("加快转向起重机、压路机。", ["起重机", "压路机"]),
            ("做强起重机、积极培育压路机。", ["起重机", "压路机"]),
            ("突破压路机、培育钻石。", ["压路机", "培育钻石"]),
            ("巩固水晶灯饰、水晶工艺品传统优势。", ["水晶灯饰", "水晶工艺品"]),
            ("发展马拉松、帆船、攀岩等户外运动。", []),
            ("开发智能床、升降桌等。", ["智能床", "升降桌"]),
            (
                "推进PTA—聚酯—涤纶、乙烯—丙烯—树脂一体化发展。",
                ["PTA", "聚酯", "涤纶", "乙烯", "丙烯", "树脂"],
            ),
            ("发展环氧乙烷、丙烯腈等下游产品。", ["环氧乙烷", "丙烯腈"]),
            ("围绕智能床、升降桌等编制短板清单。", ["智能床", "升降桌"]),
            ("着力解决打磨、喷涂等环节难题。", []),
            ("对从事智能床、升降桌研发的企业，给予补助。", ["智能床", "升降桌"]),
            ("会同省发展改革委、省科技厅、省商务厅等部门建立专班。", []),
            ("引进微显示屏及光学镜片生产企业。", ["微显示屏", "光学镜片"]),
            ("推动甲湖、乙湖、丙湖等盐湖协同开发。", []),
            ("探索余杭区光伏电站、萧山区储能电站。", []),
            ("某某50吉瓦单晶硅棒、某某20万吨碳酸锂。", []),
            ("突破一批“卡脖子”基础零部件和装置。", []),
            (
                "发展聚乙烯（HDPE、LLDPE）、聚丙烯（医用料、BOPP膜料）。",
                ["聚乙烯", "HDPE", "LLDPE", "聚丙烯", "医用料", "BOPP膜料"],
            ),
            ("加快提升机器人、数控机床性能。", ["机器人", "数控机床"]),
            ("正极材料：镍钴单晶、磷酸铁锂、某某红蓝。", ["镍钴单晶", "磷酸铁锂", "某某红蓝"]),
            ("支持甲市、乙县发展冰刀、冰鞋等装备。", ["冰刀", "冰鞋"]),
            ("开展报废汽车、废塑料、废纸等再生利用。", []),
            ("成功研制国内首台套重载机床、龙门铣床。", ["重载机床", "龙门铣床"]),
            ("发展超导、离子阱、光量子等技术路线。", []),
            (
                "发展污泥干化、工业废水零排放成套装备。",
                ["污泥干化成套装备", "工业废水零排放成套装备"],
            ),
            ("引进模拟机、仿真冰等四季运营装备。", ["模拟机", "仿真冰", "四季运营装备"]),
            ("建造5万吨级散货船、LNG动力船。", ["5万吨级散货船", "LNG动力船"]),
            ("开展CAR-T、干细胞治疗等产品研发。", ["CAR-T", "干细胞治疗"]),
            ("选育高油大豆、优质粳稻等突破性品种。", ["高油大豆", "优质粳稻"]),
            ("推进12英寸存储器、8英寸传感器生产线建设。", ["12英寸存储器", "8英寸传感器"]),
            ("发展拖拉机、植保机械全系列产品。", ["拖拉机", "植保机械"]),
            ("研发抗肿瘤、抗病毒、降血脂等创新药物。", ["创新药物"]),
            ("积极布局家用服务机器人、智能照明等新品类。", ["家用服务机器人", "智能照明"]),
            ("龙头企业：甲乙集团、丙丁减振器、戊己工业。", []),
            ("（1）汽车用铝板带、铝合金轮毂；", ["汽车用铝板带", "铝合金轮毂"]),
            ("推广植保无人机3000台（套）、收割机。", ["收割机"]),
            ("引育电堆、空压机、储氢瓶等关键部件企业。", ["电堆", "空压机", "储氢瓶"]),
            (
                "推进苹果、茶叶等特色农产品采收、分选、保鲜设备研发。",
                ["特色农产品采收设备", "特色农产品分选设备", "特色农产品保鲜设备"],
            ),
            ("支持甲制药、乙医药控股开发现代中成药、中药颗粒。", ["现代中成药", "中药颗粒"]),
            ("推动驱动电机、减速器集成化开发。", ["驱动电机", "减速器"]),
            ("综合回收铜、铅、锌等伴生元素。", []),
            ("开展甲山、乙岛等成矿带深部找矿。", []),
            ("支持甲重工、乙科研发全地形起重机、盾构机。", ["全地形起重机", "盾构机"]),
            ("2.疫苗递送系统；", ["疫苗递送系统"]),
            (
                "甲研究所、乙重机等单位突破船用低速机、碳捕集装置等关键装备。",
                ["船用低速机", "碳捕集装置"],
            ),
            ("重点园区：甲产业园；发展方向：动车组、转向架；企业：甲公司。", ["动车组", "转向架"]),
            (
                "发展研发设计类、生产控制类工业软件。",
                ["研发设计类工业软件", "生产控制类工业软件"],
            ),
        ],
    )
    def test_kinds_of_machines(self, text: str, expected: list[str]) -> None:
        """What a kind of machines does is no object, the kind is; general words are none."""
        assert names(products(context(text), LEXICON), "Product") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("关键技术：干喷湿纺、大丝束碳化、回收再利用等。",
             ["干喷湿纺", "大丝束碳化", "回收再利用"]),
            ("开展近眼显示、云渲染、全景声等关键细分领域技术攻关。",
             ["近眼显示", "云渲染", "全景声"]),
            ("开发纳米镀膜、打印模具等新技术新产品。", ["纳米镀膜"]),
            ("突破量子信息、类脑智能等前沿领域技术。", []),
            ("开发基于信息模型的异构系统集成、云边协同计算技术。",
             ["基于信息模型的异构系统集成", "云边协同计算技术"]),
            ("开发跨平台、跨领域业务互联技术。", ["跨平台、跨领域业务互联技术"]),
            ("攻克水下声呐探测、高精度定位、柔性抓取等技术。",
             ["水下声呐探测", "高精度定位", "柔性抓取"]),
            ("攻克水下声呐探测、柔性抓取、核心制备等技术。", ["水下声呐探测", "柔性抓取"]),
            ("推广永磁直驱、故障预测与健康管理等技术。", ["永磁直驱", "故障预测与健康管理"]),
            ("依托甲研究所开展矿物转白、纳米解离等技术攻关。", ["矿物转白", "纳米解离"]),
            ("突破非热杀菌、真空冷冻干燥等技术装备。", ["非热杀菌", "真空冷冻干燥"]),
            ("提升共混改性、发泡成型等加工技术水平。", ["共混改性", "发泡成型"]),
            ("推进智能化、小型化、多模态融合、诊疗一体化发展。", []),
            ("打造从原料制备、装备制造到下游应用的全产业链。", []),
            ("推广连续浸泡、挤丝成型、老化松丝、低温烘干工艺。",
             ["连续浸泡", "挤丝成型", "老化松丝", "低温烘干工艺"]),
        ],
    )  # fmt: skip
    def test_called_techniques(self, text: str, expected: list[str]) -> None:
        """What a lead or the end of a list calls techniques are some, if each can be one."""
        assert names(products(context(text), LEXICON), "Technology") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("研制脑损伤、脑血氧、脑磁测量等新型监护装备。",
             ["脑损伤监护装备", "脑血氧监护装备", "脑磁测量监护装备"]),
            ("发展电流、磁场、激光等治疗设备。",
             ["电流治疗设备", "磁场治疗设备", "激光治疗设备"]),
        ],
    )  # fmt: skip
    def test_ways_of_treating(self, text: str, expected: list[str]) -> None:
        """Of medical devices there is one for each way in which they treat or watch."""
        assert names(products(context(text), LEXICON), "Product") == expected

    @pytest.mark.parametrize(
        "text",
        [
            "将工业机器人、大马力拖拉机列入政府首购目录。",
            "把工业机器人、大马力拖拉机等产品纳入市级产品推荐目录，优先采购。",
        ],
    )
    def test_bought_first(self, text: str) -> None:
        """What a measure has on a list of what is to be bought it promotes."""
        made = context(text, subject=None, measure="推广创新产品", genre="measures", kind="prose")
        assert names(products(made, LEXICON), "Product") == ["工业机器人", "大马力拖拉机"]

    def test_maker(self) -> None:
        """The firm that makes a thing is no part of its name, nor is what it does."""
        found = products(context("支持甘棠电子扩大车载显示器产能。", kind="prose"), LEXICON)
        assert names(found, "Product") == ["车载显示器"]

    def test_is_no_resource(self) -> None:
        """What a list calls resources is no object of development."""
        found = products(context("建设管理中心，整合充电桩、中央空调等资源。"), LEXICON)
        assert names(found, "Product") == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("推动A600型飞机、B300型公务机研制取证和批量生产。", ["A600型飞机", "B300型公务机"]),
            ("推进C313、C332民用直升机研制和适航取证。", ["C313民用直升机", "C332民用直升机"]),
            ("突破动力定位、水下生产系统等技术。", ["动力定位", "水下生产系统"]),
            ("突破动力定位、水下生产系统等装备。", ["动力定位系统", "水下生产系统"]),
        ],
    )
    def test_before_what_is_done(self, text: str, expected: list[str]) -> None:
        """Proof of airworthiness and mass production are no part of a name, nor are techniques."""
        found = list(products(context(text), LEXICON))
        assert [each.name for each in found if isinstance(each, Mention)] == expected

    def test_of_a_measure(self) -> None:
        """What does what is listed, or is for it, is the object, where a measure speaks too."""
        for text in ("开发工艺优化、安全巡检等工业智能体。", "开发钢铁、石化等行业大模型。"):
            made = context(text, subject=("Industry", "软件产业"), genre="measures", kind="prose")
            assert names(products(made, LEXICON), "Product") == [text[-6:-1]]
