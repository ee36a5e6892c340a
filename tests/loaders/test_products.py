"""Which products and technologies a passage develops, and for whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.claims import Claim, Mention
from loaders.extractors.applications import applications
from loaders.extractors.products import products
from loaders.extractors.sectors import sectors
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()
_LETTERS = "发展突破离心泵刻蚀设备、，。：；和与及其（）“”等的在领域应用推动面向方\t "


class TestLists:
    """A verb, a list, and what closes it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("重点发展混凝土机械、起重机械等高端产品。", ["混凝土机械", "起重机械"]),
            ("提升减速机、底盘、液压元器件等关键零部件性能。", ["减速机", "底盘", "液压元器件"]),
            (
                "推动己二酸—己二腈—尼龙、丙烯酸—树脂等产业链延伸。",
                ["己二酸", "己二腈", "尼龙", "丙烯酸", "树脂"],
            ),
            ("重点发展聚焦超声治疗系统、手术机器人。", ["聚焦超声治疗系统", "手术机器人"]),
            ("推动甲乙辰芯开发图像传感器、光谱芯片。", ["图像传感器", "光谱芯片"]),
            ("突破了固态电池、钠离子电池。", ["固态电池", "钠离子电池"]),
            ("加快固态电池、钠离子电池产业化。", ["固态电池", "钠离子电池"]),
            ("组织开发数控系统、伺服电机。", ["数控系统", "伺服电机"]),
            ("发展适应市场需求的混凝土机械、起重机械。", ["混凝土机械", "起重机械"]),
            (
                "华北重机、东平精工持续推进数控系统研发，研制成功龙门铣床。",
                ["数控系统", "龙门铣床"],
            ),
            ("甲公司、乙研究所协同突破谐波减速器、力矩电机。", ["谐波减速器", "力矩电机"]),
            ("东平造船交付散货船、油船和集装箱船。", ["散货船", "油船", "集装箱船"]),
            ("形成涵盖压路机、挖掘机、起重机的产品体系。", ["压路机", "挖掘机", "起重机"]),
            (
                "丙公司1000千伏换流变压器、丁大学参与研制的离心泵相继投运。",
                ["1000千伏换流变压器", "离心泵"],
            ),
            ("做强压路机、做优挖掘机、做大起重机。", ["压路机", "挖掘机", "起重机"]),
            ("甲新材等企业扩建间位芳纶、对位芳纶生产线。", ["间位芳纶", "对位芳纶"]),
            ("支持长沙、株洲等地重点发展加工中心、滚珠丝杠。", ["加工中心", "滚珠丝杠"]),
            ("建设碳酸锂、六氟磷酸锂生产线。", ["碳酸锂", "六氟磷酸锂"]),
            ("新建年产10万吨磷酸铁锂项目。", ["磷酸铁锂"]),
            ("切入高压直流电源、充电模块等细分赛道。", ["高压直流电源", "充电模块"]),
            ("向上带动摄像模组、微型马达就近配套。", ["摄像模组", "微型马达"]),
            ("着力补上谐波减速器、伺服电机等核心部件短板。", ["谐波减速器", "伺服电机"]),
            (
                "丰富折叠屏手机、智能穿戴、车载终端等产品矩阵。",
                ["折叠屏手机", "智能穿戴", "车载终端"],
            ),
            ("提升功率器件、传感器的设计与封测水平。", ["功率器件", "传感器"]),
            ("甲研究中心负责攻关覆铜板、压铸件。", ["覆铜板", "压铸件"]),
            ("围绕费托合成蜡、高碳醇延链，发展柴油。", ["费托合成蜡", "高碳醇", "柴油"]),
            ("推动钢铁产品由普碳钢向特种钢、高强钢升级。", ["特种钢", "高强钢"]),
            ("由整机向减速器、伺服电机等关键部件延伸。", ["减速器", "伺服电机"]),
            # clauses that a list joins, each with a subject of its own
            (
                "甲园侧重整车、乙县主攻牵引变流器，丙新城侧重变速箱。",
                ["整车", "牵引变流器", "变速箱"],
            ),
            ("支持甲高新区做强混凝土机械、乙经开区发展起重机械。", ["混凝土机械", "起重机械"]),
            # who is supported to do something is no product
            ("支持甲空调、乙芯片做大做强。", []),
            ("鼓励甲芯片、乙光电扩大产能，发展起重机。", ["起重机"]),
            ("推动甲芯片与某某大学共建实验室。", []),
            ("高端芯片、数控系统等仍依赖外购。", []),
            ("高端光刻胶、高端芯片长期依赖进口，发展起重机。", ["起重机"]),
            ("齿轮箱、逆变器等关键部件配套能力不足。", []),
            ("起重机、挖掘机产能分别达到5万台、4万台。", []),
            ("发展压路机、挖掘机、起重机三大拳头产品。", ["压路机", "挖掘机", "起重机"]),
            ("甲乙食品带头开发减盐酱油、植物蛋白肉。", ["减盐酱油", "植物蛋白肉"]),
            ("建设120万吨乙烯，发展220吨电动轮自卸车。", ["乙烯", "220吨电动轮自卸车"]),
            ("聚焦高端、智能医疗装备和绿色、低碳涂料。", ["高端、智能医疗装备", "绿色、低碳涂料"]),
            ("城东工业园重点发展压路机、挖掘机，布局食品加工。", ["压路机", "挖掘机"]),
            ("发展压路机。链主企业：长天光纤、华阳机械。", ["压路机"]),
            ("发展铁观音、武夷岩茶等名优茶规模化种植。", ["铁观音", "武夷岩茶"]),
            ("开发激光雷达、自动驾驶计算平台等产品。", ["激光雷达", "自动驾驶计算平台"]),
            (
                "发展对位芳纶、以太网交换机、不饱和聚酯树脂。",
                ["对位芳纶", "以太网交换机", "不饱和聚酯树脂"],
            ),
            (
                "延伸丁二烯—丁苯橡胶—轮胎/输送带产业链，补齐丁二烯短板。",
                ["丁二烯", "丁苯橡胶", "轮胎", "输送带", "丁二烯"],
            ),
            ("推动折叠屏、印刷面板由中试走向量产。", ["折叠屏", "印刷面板"]),
            ("支持整机企业开发工业平板、虚拟现实头显等产品。", ["工业平板", "虚拟现实头显"]),
            ("开发面向数据中心的固态硬盘和嵌入式存储器。", ["固态硬盘", "嵌入式存储器"]),
            ("一是发展高压泵；二是开发真空阀门、安全阀。", ["高压泵", "真空阀门", "安全阀"]),
            (
                "重点产品：高压泵、隔膜泵；真空阀门、安全阀。",
                ["高压泵", "隔膜泵", "真空阀门", "安全阀"],
            ),
            ("代表产品有高压开关、换流阀。", ["高压开关", "换流阀"]),
            ("主要产品包括工程机械、环卫机械和农业机械。", ["工程机械", "环卫机械", "农业机械"]),
            (
                "开发高压泵、隔膜泵，推动安全阀上市；加快真空阀门研发。",
                ["高压泵", "隔膜泵", "安全阀", "真空阀门"],
            ),
            (
                "培育以植介入材料、康复器械为重点的医疗器械。",
                ["植介入材料", "康复器械", "医疗器械"],
            ),
            ("支持企业牵头研制大功率永磁电机。", ["大功率永磁电机"]),
            ("布局脑机接口芯片、核聚变装置等前沿产品。", ["脑机接口芯片", "核聚变装置"]),
            ("做强能源、轨道、航空等成套装备。", []),
            (
                "发展纯电动大巴、纯电动货车及相应的氢燃料电池汽车。",
                [
                    "纯电动大巴",
                    "纯电动货车",
                    "氢燃料电池汽车",
                ],
            ),
            ("打造涂层刀片、数控刀具等硬质合金产业链。", ["涂层刀片", "数控刀具"]),
            ("聚焦客舱娱乐系统、机舱座椅等基础领域。", ["客舱娱乐系统", "机舱座椅"]),
            (
                "研发辅助设计与仿真、制造执行系统、企业管理系统等一批工业软件产品。",
                ["辅助设计与仿真", "制造执行系统", "企业管理系统"],
            ),
            ("针对存储控制芯片、射频芯片突破一系列关键技术。", ["存储控制芯片", "射频芯片"]),
            ("推进新型农业生物制品技术创新和工艺优化。", ["新型农业生物制品"]),
            ("研发安全终端、网关。", ["安全终端", "网关"]),
            ("做大做强粮油、蛋类、特色水产等农产品。", ["粮油", "蛋类", "特色水产"]),
            ("发展聚乳酸、乙炔化工。", ["聚乳酸"]),
            ("突破高端轴承、精密齿轮等一批基础零部件。", ["高端轴承", "精密齿轮"]),
            ("引进高压泵、真空阀门等配套项目。", ["高压泵", "真空阀门"]),
            ("招引高压泵整机项目3个以上。", ["高压泵"]),
            ("提升高压泵、真空阀门批产能力。", ["高压泵", "真空阀门"]),
            ("加快高压泵、真空阀门系列化发展。", ["高压泵", "真空阀门"]),
            ("支持甲州、乙州等地重点发展高速主轴、精密轴承。", ["高速主轴", "精密轴承"]),
            ("支持云上溢鑫、其亚重点发展高速主轴、精密轴承。", ["高速主轴", "精密轴承"]),
            ("甲乙股份做强高速主轴、精密轴承。", ["高速主轴", "精密轴承"]),
            ("丙创新中心研发出高速主轴、精密轴承。", ["高速主轴", "精密轴承"]),
            (
                "发展企业资源计划、供应链管理、资产管理系统等云化产品。",
                ["企业资源计划", "供应链管理", "资产管理系统"],
            ),
            ("开展固态电池、钠离子电池关键技术攻关。", ["固态电池", "钠离子电池"]),
            ("研制成功国内首台高速主轴。", ["高速主轴"]),
            ("培育水稻、玉米新品种。", ["水稻新品种", "玉米新品种"]),
            ("发展农业机械、环保设备。", ["农业机械", "环保设备"]),
            ("突破高速主轴、精密轴承制约瓶颈。", ["高速主轴", "精密轴承"]),
            ("补齐高速主轴、精密轴承等薄弱环节。", ["高速主轴", "精密轴承"]),
            ("补齐中央处理器、数据库、中间件等关键环节。", ["中央处理器", "数据库", "中间件"]),
            ("提升电池包、电控器等关键零部件本地配套能力。", ["电池包", "电控器"]),
            ("压减低端产能，转向智能水表、光纤传感器。", ["智能水表", "光纤传感器"]),
            ("研发转向架、转向节。", ["转向架", "转向节"]),
            ("推进压路机、起重机升级换代。", ["压路机", "起重机"]),
            (
                "研发计算机辅助设计（CAD）、制造执行系统（MES）等软件。",
                ["计算机辅助设计（CAD）", "制造执行系统（MES）"],
            ),
            (
                "家具：人体工学椅、智能衣柜、浴室柜、竹编。",
                ["人体工学椅", "智能衣柜", "浴室柜", "竹编"],
            ),
        ],
    )
    def test_name_products(self, text: str, expected: list[str]) -> None:
        """Adverbs, actors, verbs, clauses with 的, action nouns and the head after 等 go."""
        assert names(products(context(text), LEXICON), "Product") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("高压泵、真空阀门批量交付。", ["高压泵", "真空阀门"]),
            ("高压泵、真空阀门等产品填补国内空白。", ["高压泵", "真空阀门"]),
            ("到2027年高压泵、真空阀门本地配套率达到45%。", ["高压泵", "真空阀门"]),
            ("高压泵、真空阀门等产品销量稳步增长。", ["高压泵", "真空阀门"]),
            ("某某集团高压泵实现量产。", ["高压泵"]),
            ("研发设计类形成了高压泵、真空阀门、XYZ等产品。", ["高压泵", "真空阀门", "XYZ"]),
            ("龙头企业带动形成高压泵、真空阀门两大优势产品。", []),
            (
                "龙头企业带动形成高压泵、真空阀门、安全阀三大优势产品。",
                ["高压泵", "真空阀门", "安全阀"],
            ),
            ("产品涵盖高压泵、真空阀门和安全阀。", ["高压泵", "真空阀门", "安全阀"]),
            ("产品主要有高压泵、真空阀门。", ["高压泵", "真空阀门"]),
            ("主攻方向包括高压泵、真空阀门。", ["高压泵", "真空阀门"]),
            ("发展重点为高压泵、真空阀门。", ["高压泵", "真空阀门"]),
            ("解决高压泵、真空阀门“卡脖子”问题。", ["高压泵", "真空阀门"]),
            ("向上游延伸发展高压泵，向下游拓展服务。", ["高压泵"]),
            ("围绕整机企业布局高压泵、真空阀门。", ["高压泵", "真空阀门"]),
            ("产量达到5万吨。", []),
            ("建设类脑智能技术及应用国家工程研究中心。", []),
            ("形成了上下游协同的产业生态。", []),
            ("全省重点项目、重大工程实现突破。", []),
        ],
    )
    def test_are_what_a_report_tells_of(self, text: str, expected: list[str]) -> None:
        """What was delivered, sold or formed is developed, without a verb in front of it."""
        assert names(products(context(text), LEXICON), "Product") == expected

    def test_have_the_subject_that_their_sentence_turns_to(self) -> None:
        """Where a passage turns to a field, weak verbs name objects as under its heading."""
        text = "纺织产业要补齐短板。在某镇布局涤纶长丝、氨纶，应用无水印染、低温着色工艺。"
        _, found = read("二、重点产业", text)
        pairs = claims(products(found[-1], LEXICON), "DEVELOPS")
        assert {("纺织", "涤纶长丝"), ("纺织", "氨纶"), ("纺织", "无水印染")} <= set(pairs)

    def test_stand_behind_the_field_that_is_encouraged(self) -> None:
        """支持开发 behind a field's name is its verb, and the name no object."""
        found = products(context("激光装备支持开发激光器、切割机。"), LEXICON)
        assert names(found, "Product") == ["激光器", "切割机"]

    def test_go_on_without_a_verb(self) -> None:
        """A clause without a verb carries the list of the one before it on."""
        found = products(context("发展高压泵、隔膜泵，以及真空阀门、安全阀等部件。"), LEXICON)
        assert names(found, "Product") == ["高压泵", "隔膜泵", "真空阀门", "安全阀"]

    @pytest.mark.parametrize(
        "text",
        [
            "推广窑炉余热回收、富氧燃烧、低温快烧工艺。",
            "推广窑炉余热回收、富氧燃烧。",
            "聚焦窑炉余热回收、富氧燃烧等技术开展攻关。",
            "突破盾构机、起重机，以及窑炉余热回收、富氧燃烧、数字孪生技术。",
        ],
    )
    def test_name_techniques_of_a_measure(self, text: str) -> None:
        """Where measures are told, what is done is a technique if the sentence says so."""
        found = products(context(text, genre="measures"), LEXICON)
        assert {"窑炉余热回收", "富氧燃烧"} <= set(names(found, "Technology"))

    def test_name_technologies(self) -> None:
        """Activities in a list that a technology closes are technologies."""
        found = list(products(context("突破晶圆级封装、硅通孔等工艺。"), LEXICON))
        assert names(found, "Technology") == ["晶圆级封装", "硅通孔"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("突破叠层钝化、背接触等高效电池技术。", ["叠层钝化", "背接触"]),
            ("发展系统选育、细胞工程、人工智能等生物育种技术。",
             ["系统选育", "细胞工程", "人工智能", "生物育种技术"]),
            ("推广富氧燃烧、原燃料替代、余热发电技术。",
             ["富氧燃烧", "原燃料替代", "余热发电技术"]),
            ("突破动力定位、定向进化等关键技术5项。", ["动力定位", "定向进化"]),
            ("加快量子信息、类脑智能等前沿领域技术研发。", []),
            ("攻克深海采油、动力定位等技术难题。", ["深海采油", "动力定位"]),
            # of one thing it goes by its whole name
            ("开展种源关键核心技术攻关。", ["种源关键核心技术"]),
            ("推动智能诊疗关键技术研发。", ["智能诊疗关键技术"]),
            ("推广陶瓷干法制粉、浮法玻璃一窑多线、烟气余热利用技术。",
             ["陶瓷干法制粉", "浮法玻璃一窑多线", "烟气余热利用技术"]),
            ("突破混凝土机械、起重机械、等离子体控制技术。", ["等离子体控制技术"]),
            ("造纸：低能耗制浆、白泥综合利用、纤维素制备技术。",
             ["低能耗制浆", "白泥综合利用", "纤维素制备技术"]),
        ],
    )  # fmt: skip
    def test_name_kinds_of_a_technique(self, text: str, expected: list[str]) -> None:
        """What the word for techniques closes, whatever the verb, are techniques."""
        assert names(products(context(text), LEXICON), "Technology") == expected

    def test_name_what_has_no_known_head(self) -> None:
        """A general word for technologies behind 等 says what is listed, whatever the verb."""
        found = list(products(context("布局脑机接口、类器官、内生安全等前沿技术。"), LEXICON))
        assert names(found, "Technology") == ["脑机接口", "类器官", "内生安全"]

    def test_have_two_heads(self) -> None:
        """Each 等 of a clause closes a list of its own."""
        found = products(context("研制高压泵、隔膜泵等设备和安全阀、真空阀门等配套产品。"), LEXICON)
        assert names(found, "Product") == ["高压泵", "隔膜泵", "安全阀", "真空阀门"]

    @pytest.mark.parametrize(
        "text",
        [
            "突破关键核心技术。",
            "聚焦生物医药、集成电路等领域。",
            "坚持创新驱动、绿色发展。",
            "补齐产业链短板。",
            "做强功率半导体。",
            "发明专利拥有量较上年净增6件，加强基础材料对重大装备的保障。",
            "发展汽车零部件、智能家电、纺织服装产业。",
            "建成汽车零部件、纺织服装、绿色建材产业集群。",
            "加快淘汰落后设备、老旧机床。",
            "培育以工程机械、农业机械为代表的产业集群。",
            "推动10兆瓦以上机组规模化应用。",
            "推动骨干企业芯片设计能力进入3nm及以下。",
        ],
    )
    def test_hold_nothing(self, text: str) -> None:
        """General words, lists of fields and slogans are no objects."""
        assert names(products(context(text), LEXICON), "Product") == []


class TestFirms:
    """A table of firms says what each makes."""

    def test_goods(self) -> None:
        """The industry at hand develops what stands under 主要产品."""
        rows = ("企业名称\t所在地\t主要产品", "甘棠科技\t长沙\t三元前驱体、磷酸铁锂")
        _, found = read("三、重点产业", "（一）电池产业", "表1 企业情况", *rows)
        made = [each for context in found for each in products(context, LEXICON)]
        assert claims(made, "DEVELOPS") == [
            ("电池产业", "三元前驱体"), ("电池产业", "磷酸铁锂"),
        ]  # fmt: skip


class TestAnyText:
    """Broken text is read as far as it goes."""

    @given(st.text(alphabet=_LETTERS, max_size=60))
    def test_gives_only_what_it_holds(self, text: str) -> None:
        """Whatever the text, each extractor ends, and each quote stands in it."""
        given_context = context("研" + text)
        for find in (products, applications, sectors):
            for each in find(given_context, LEXICON):
                assert isinstance(each, Mention | Claim)
                assert each.evidence.quote
