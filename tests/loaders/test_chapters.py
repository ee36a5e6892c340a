"""What chapters on groups of industries and on layout are about: gold first."""

import pytest

from loaders.extractors.products import products
from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims
from tests.loaders.test_outline import read
from tests.loaders.test_subjects import TEXT, about

LEXICON = Lexicon()


class TestGroups:
    """A heading about industries of any kind, and leads that name some."""

    def test_leads(self) -> None:
        """Under 做大做强支柱产业 a lead that names an industry is what its paragraph is about."""
        chapter, group = "第五章 推动制造业高质量发展", "第十二节 做大做强支柱产业"
        assert about(chapter, group, f"电线电缆产业。{TEXT}") == (
            "- > 电线电缆产业; 做大做强支柱产业; -"
        )
        assert about(chapter, "第十二节 提升园区能级", f"电线电缆产业。{TEXT}") == (
            "- > -; 提升园区能级; -"
        )

    def test_of_chapters(self) -> None:
        """A chapter on industries of any kind is a measure, but not what its industries follow."""
        chapter, group = "第四章 高起点培育发展战略性产业集群", "第一节 巩固提升支柱产业"
        items = ("一、电子信息产业", TEXT, "二、汽车产业", TEXT)
        assert about(chapter, group, *items) == "汽车产业 > 汽车产业; -; -"

    def test_of_tasks(self) -> None:
        """Where a chapter tells what is to be done, a group's measure promotes its industries."""
        lines = ("（一）提升两大支柱产业", "1.电子信息产业", TEXT, "2.汽车产业", TEXT)
        _, found = read("二、重点任务", *lines)
        assert claims(structure(found), "PROMOTES") == [
            ("提升两大支柱产业", "电子信息产业"),
            ("提升两大支柱产业", "汽车产业"),
        ]
        _, found = read("二、重点产业", *lines)
        assert claims(structure(found), "PROMOTES") == []

    def test_of_a_whole_sector(self) -> None:
        """A chapter that builds up a sector groups the industries that its sections name."""
        chapter = "第十一章 做大做强先进制造业"
        lines = (chapter, "第一节 电子信息产业", TEXT, "第二节 汽车产业", TEXT)
        assert about(*lines) == "汽车产业 > 汽车产业; -; -"
        _, found = read(*lines)
        assert claims(structure(found), "PROMOTES") == [
            ("做大做强先进制造业", "电子信息产业"),
            ("做大做强先进制造业", "汽车产业"),
        ]

    @pytest.mark.parametrize(
        "lines",
        [
            ("（一）做强海洋船舶工业", TEXT, "（二）海洋药物产业", TEXT, "（三）海洋渔业", TEXT),
            ("（一）提升海洋传统产业", "1.海洋船舶工业", TEXT, "2.海洋化工业", TEXT,
             "（二）壮大海洋新兴产业", "1.海洋药物产业", TEXT, "2.海洋渔业", TEXT),
        ],
    )  # fmt: skip
    def test_of_a_system(self, lines: tuple[str, ...]) -> None:
        """A system of industries is made of those that stand under it, also of a whole economy."""
        for title in ("无锡市产业规划", "“十四五”海洋经济发展规划"):
            found = about("三、构建现代海洋产业体系", *lines, title=title)
            assert found == "海洋渔业 > 海洋渔业; -; -"

    def test_of_lines(self) -> None:
        """Headings that all hold lines of business are the industries of their chapter."""
        lines = ("（一）未来信息", f"1.量子信息。{TEXT}", "（二）未来空间", f"2.低空经济。{TEXT}")
        assert about("二、重点领域", *lines) == "未来空间 > 低空经济; -; -"

    def test_of_goods_alone(self) -> None:
        """A chapter that says nothing of itself is about the goods that its headings name."""
        lines = ("（一）诊断装备", TEXT, "（二）治疗装备", TEXT, "（三）康复装备", TEXT)
        title = "医疗装备产业发展规划"
        assert about("三、装备谱系", *lines, title=title) == "医疗装备产业 > 康复装备; -; -"

    def test_of_lines_of_the_title(self) -> None:
        """In a plan for one industry such headings are its fields."""
        lines = (
            "第一节 先进基础材料",
            f"1.先进钢铁材料。{TEXT}",
            "第二节 前沿材料",
            f"1.石墨烯。{TEXT}",
        )
        assert about("第三章 发展方向", *lines, title="安徽省新材料产业发展规划") == (
            "新材料产业 > 石墨烯; -; -"
        )

    def test_goods_of_a_task(self) -> None:
        """Headings of goods alone under a task are fields, without an industry too."""
        task = "（一）建设全国最大的稀土新材料基地"
        goods = (f"1.稀土磁性材料。{TEXT}", f"2.储氢材料。{TEXT}", f"3.抛光材料。{TEXT}")
        assert about("二、重点任务", task, *goods) == f"- > 抛光材料; {task[3:]}; -"

    def test_tasks_for_lines(self) -> None:
        """In a chapter of tasks a heading that makes a line of business grow is a task too."""
        chapter = "第四章 培育壮大生物经济支柱产业"
        lines = ("一、推动医疗健康产业发展", TEXT, "二、推动生物农业产业发展", TEXT)
        assert about(chapter, *lines, title="“十四五”生物经济发展规划") == (
            "生物经济 > 生物农业产业; 推动生物农业产业发展; -"
        )

    def test_of_tasks_alone(self) -> None:
        """A chapter for a line of business that holds tasks only is a task, and no industry."""
        above = ("第三章 做强电子信息产业", TEXT)
        chapter = "第四章 大力发展数字经济"
        lines = ("第一节 推进数字产业化", TEXT, "第二节 夯实数字基础设施", TEXT)
        assert about(*above, chapter, *lines) == "- > 数字经济; 夯实数字基础设施; -"

    def test_of_future_industries(self) -> None:
        """Under a task for industries of any kind a noun heading is a line of business."""
        lines = ("（一）全面布局未来产业", f"1.未来制造。{TEXT}", f"2.未来信息。{TEXT}")
        assert about("二、重点任务", *lines) == "- > 未来信息; 全面布局未来产业; -"
        lines = ("（一）全面布局未来产业", f"1.加强统筹。{TEXT}", f"2.强化支撑。{TEXT}")
        assert about("二、重点任务", *lines) == "- > -; 强化支撑; -"

    def test_among_tasks(self) -> None:
        """优化生产力布局 is a task where another chapter is one, else a kind of chapter."""
        text = "东部地区发展石化。"
        chapter = ("第二章 优化生产力布局", text)
        assert about("第一章 发展基础", *chapter) == "- > -; -; -"
        assert about("第一章 打造清洁能源高地", *chapter) == "- > -; 优化生产力布局; -"

    def test_measures_above_an_industry(self) -> None:
        """What an industry's own text says is no part of the task of the chapter."""
        lines = ("第四章 打造产业集群，培育发展新动能", "一、光伏产业", TEXT, "二、风电产业", TEXT)
        assert about(*lines) == "风电产业 > 风电产业; -; -"

    def test_heading_of_several_industries(self) -> None:
        """A heading may list industries, and its task promotes each."""
        lines = (
            "第一章 重点产业",
            "第一节 汽车产业",
            TEXT,
            "第二节 提升食品、纺织和建材产业",
            TEXT,
        )
        _, found = read(*lines)
        assert [each.name for each in found[-1].listed] == ["食品产业", "纺织产业", "建材产业"]
        assert claims(structure(found), "PROMOTES") == [
            ("提升食品、纺织和建材产业", name) for name in ("食品产业", "纺织产业", "建材产业")
        ]

    def test_text_of_several_industries(self) -> None:
        """Under such a heading each sentence is of the industry that it begins with."""
        text = (
            "食品产业坚持一二三产融合发展，加快做优挂面、奶酪。纺织产业面向医疗，发展无纺布、敷料。"
        )
        _, found = read("第一章 重点产业", "第一节 汽车产业", TEXT, "第二节 食品、纺织产业", text)
        made = claims(products(found[-1], LEXICON), "DEVELOPS")
        assert made == [
            ("食品产业", "挂面"), ("食品产业", "奶酪"),
            ("纺织产业", "无纺布"), ("纺织产业", "敷料"),
        ]  # fmt: skip

    def test_in_the_industry_of_the_title(self) -> None:
        """Three numbered industries or more are the plan's own, whatever its title is about."""
        title = "新能源产业发展规划"
        lines = ("第一节 光伏产业", TEXT, "第二节 风电产业", TEXT, "第三节 氢能产业", TEXT)
        assert about("第三章 重点任务", *lines, title=title) == "氢能产业 > 氢能产业; -; -"

    def test_places_among_industries(self) -> None:
        """A heading or lead of places names no industry and no field beside those that do."""
        lines = ("第三章 重点产业", f"1.陶瓷产业。{TEXT}", f"2.服饰产业。{TEXT}")
        assert about(*lines, "3.宁乡市、浏阳市。宁乡市发展石化。") == "- > -; -; -"
        box = ("一、陶瓷产业", TEXT, "专栏4 陶瓷产业区域布局", "长沙：发展石化。")
        assert about("第三章 重点产业", *box) == "陶瓷产业 > 陶瓷产业; -; -"

    def test_box_of_clusters(self) -> None:
        """The items of a box of clusters are about what the clusters make."""
        box = ("专栏5 重点培育产业集群", f"1.新型电力装备产业集群。{TEXT}")
        assert about(*box) == "- > 新型电力装备; -; -"

    def test_chains_beside_that_of_the_title(self) -> None:
        """In a plan for one chain that has chains of its own all else is of the one."""
        title = "超硬材料产业链行动方案"
        chains = ("三、重点产业链", "（一）甲金刚石产业链", TEXT, "（二）乙金刚石产业链", TEXT)
        assert about(*chains, title=title) == "乙金刚石产业链 > 乙金刚石产业链; -; -"
        assert about(*chains, "四、重点任务", "（一）做强制品", TEXT, title=title) == (
            "超硬材料产业链 > 超硬材料产业链; 做强制品; -"
        )

    def test_box_of_other_industries(self) -> None:
        """A box for industries of another kind is not the last industry's."""
        box = ("专栏4 未来产业培育工程", "商业航天：发展液体火箭发动机、卫星载荷。")
        industries = ("第三章 重点产业", "一、光子产业", TEXT, "二、医药产业", TEXT)
        assert about(*industries, *box) == "- > 商业航天; -; 未来产业培育工程"

    def test_of_goods(self) -> None:
        """A chapter on tasks whose items are nothing but goods is on these."""
        lines = (
            "（一）茶叶。发展绿茶、红茶。",
            "（二）花卉。发展鲜切花。",
            "（三）咖啡。发展咖啡液。",
        )
        assert about("三、重点任务", *lines) == "咖啡 > 咖啡; -; -"

    def test_lists_on_lines_of_their_own(self) -> None:
        """A line that only lists things is no heading, and is of the item above it."""
        box = ("专栏6 制造业重点发展领域", "01 集成电路", "存储芯片、光刻胶、三极管", "02 新型显示",
               "显示面板、玻璃基板")  # fmt: skip
        _, found = read("第三章 发展服务业", "一、发展物流", TEXT, *box)
        made = [pair for each in found for pair in claims(products(each, LEXICON), "DEVELOPS")]
        assert made == [
            ("集成电路", "存储芯片"),
            ("集成电路", "光刻胶"),
            ("集成电路", "三极管"),
            ("新型显示", "显示面板"),
            ("新型显示", "玻璃基板"),
        ]

    def test_two_sides_of_one_industry(self) -> None:
        """整车方面 and 零部件方面 are two fields of the industry, neither part of the other."""
        text = "加快产业升级。整车方面，发展客车；零部件方面，发展驱动电机。"
        _, found = read("第三章 重点产业", "一、光子产业", TEXT, "二、汽车产业", text)
        made = claims(products(found[-1], LEXICON), "DEVELOPS")
        assert made == [("整车", "客车"), ("零部件", "驱动电机")]

    def test_keys_of_one_line(self) -> None:
        """甲：发展A；乙：发展B names two fields, neither of which is part of the other."""
        box = ("专栏1 发展重点", "风电：发展齿轮箱；氢能：发展电解槽、压缩机。")
        _, found = read("第三章 重点产业", "一、光子产业", TEXT, "二、能源产业", TEXT, *box)
        parts = {part for part in claims(structure(found), "PART_OF") if part[0] == "氢能"}
        assert parts == {("氢能", "能源产业")}

    def test_box_of_keys(self) -> None:
        """In a box of keys a kind of work is one of them: what it lists is the industry's."""
        keys = ("发展方向：单晶硅棒、大尺寸硅片。", "产业布局：长沙。", "关键技术：硅片切割技术。")
        industries = ("第三章 重点产业", "一、风电产业", TEXT, "二、光伏产业", TEXT)
        assert about(*industries, "专栏1 光伏产业发展重点", *keys) == "光伏产业 > 光伏产业; -; -"

    def test_box_by_the_plain_name(self) -> None:
        """A box that calls the plan's industry shortly is not the last field's."""
        title = "高端装备制造业发展规划"
        lines = (
            "三、重点领域",
            "（一）机器人",
            TEXT,
            "（二）海工装备",
            TEXT,
            "专栏2 高端装备重点任务",
        )
        item = f"01 轨道交通装备：{TEXT}"
        _, found = read(title, *lines, item, title=title)
        assert ("轨道交通装备", "高端装备制造业") in claims(structure(found), "PART_OF")

    def test_box_of_a_programme(self) -> None:
        """A box that is a programme is for the trade in its name; one of programmes is for none."""
        plan = "原材料工业发展规划"
        item = "01 突破重点品种。攻克高温合金、光刻胶等材料。"
        assert about("三、重点任务", "专栏1 新材料创新发展工程", item, title=plan).startswith(
            "原材料工业 > 新材料"
        )
        assert about("三、重点任务", "专栏1 重大工程", item, title=plan).endswith("; -")


class TestTasks:
    """The heading of a task in a plan that has no industries of its own."""

    def test_develops_its_line(self) -> None:
        """What a chapter is to build up develops all that stands under it, in its sections too."""
        chapter, section = "第五章 打造国家新材料产业高地", "第一节 提升保障能力"
        assert about(chapter, TEXT) == "- > 新材料; 打造国家新材料产业高地; -"
        assert about(chapter, section, TEXT) == "- > 新材料; 提升保障能力; -"

    def test_items_of_its_box(self) -> None:
        """A lead of the chapter's box names a part of the line."""
        box = ("专栏3 新材料产业重点工程", f"储能：{TEXT}")
        assert about("第五章 打造国家新材料产业高地", *box).startswith("- > 储能")

    def test_that_a_paragraph_announces(self) -> None:
        """Behind 重点任务包括： each lead is a measure, in the last chapter of a report too."""
        report = ("四、问题与展望", f"——提升创新能力。{TEXT}", "重点任务包括：")
        assert about(*report, f"——做强优势链条。{TEXT}").endswith("; 做强优势链条; -")
        assert about(*report[:2]).endswith("; -; -")

    def test_item_of_a_programme_s_box(self) -> None:
        """What an item of a box is to develop is narrower than what the programme is for."""
        chapter = ("三、重点任务", "（一）突破关键材料", TEXT, "专栏2 新材料创新工程")
        title = "原材料工业发展规划"
        item = about(*chapter, f"02 提升先进基础材料。{TEXT}", title=title)
        assert "> 先进基础材料; 提升先进基础材料" in item


class TestLayout:
    """A chapter on layout."""

    def test_is_no_measure(self) -> None:
        """The heading of a whole chapter is no measure; that of a task is, also in a chapter."""
        assert about("第四章 优化区域布局", "环湖地区。发展航空装备。") == "- > -; -; -"
        assert about("第四章 重点任务", "（一）优化区域布局", TEXT) == "- > -; 优化区域布局; -"

    def test_sentence_alone(self) -> None:
        """A short sentence that says how the layout is to be is no heading."""
        lines = (
            "第三节 优化产业空间布局",
            "构建“一区两园”产业布局。",
            f"一区：甲乙园区，{TEXT * 4}",
        )
        _, found = read(*lines)
        assert [each.passage.kind for each in found][1] == "prose"

    def test_items_of_an_action(self) -> None:
        """What a box tells in items is its action's; a kind of work is part of nothing."""
        lines = ("三、重点任务", "专栏1 机器人技术攻关行动", "1.关键核心技术", TEXT)
        _, found = read(*lines, title="长沙市机器人产业发展规划")
        assert found[-1].programme is not None
        assert found[-1].programme.name == "机器人技术攻关行动"
        assert found[-1].parts == ()

    def test_aims_of_an_action(self) -> None:
        """目标 and 举措 under a heading that is a programme tell of it."""
        lines = ("三、重点任务", "（一）整车提升工程", "1.目标", TEXT, "2.举措", TEXT)
        _, found = read(*lines, title="长沙市汽车产业链行动计划")
        named = [each.programme.name for each in found if each.programme]
        assert named == ["整车提升工程"] * 5

    def test_stages_of_a_chain(self) -> None:
        """What a heading calls a stage of the industry is a field of it, in any chapter."""
        lines = ("二、产业链", "2.1 上游核心零部件", TEXT)
        title = "中国人形机器人产业发展报告"
        assert about(*lines, title=title) == "人形机器人产业 > 核心零部件; -; -"

    def test_stages_of_an_industry(self) -> None:
        """Leads below an industry's heading in verb and object are its fields."""
        lines = (
            "三、主要任务",
            "（一）做强石化产业",
            f"油气服务。{TEXT}",
            "（二）做优新材料产业",
            TEXT,
        )
        _, found = read(*lines)
        subject = found[2].subject
        assert subject is not None
        assert (subject.label, subject.name) == ("Field", "油气服务")

    def test_box_of_parks(self) -> None:
        """The items of a box of parks are no fields."""
        box = ("一、陶瓷产业", TEXT, "专栏2 重点园区", "麓谷陶瓷园：面积18平方公里，企业30家。")
        assert about("第三章 重点产业", *box) == "陶瓷产业 > 陶瓷产业; -; -"

    def test_box_of_no_industry(self) -> None:
        """A lead of goods in a box is a field, also where the plan has no industry."""
        box = ("二、攻坚行动", "专栏1 关键技术攻关工程", f"智能芯片：{TEXT}")
        assert about(*box) == "- > 智能芯片; -; 关键技术攻关工程"

    def test_title_of_two_industries(self) -> None:
        """Two industries that a title joins and the text tells of one by one are not one."""
        title = "长沙市光子及集成电路产业行动计划"
        lines = (title, "一、目标", "光子产业产值10亿元，集成电路产业产值20亿元。")
        assert about(*lines, title=title).startswith("- >")
        joined = (title, "一、目标", "推动光子及集成电路产业发展，光子产业产值10亿元。")
        assert about(*joined, title=title).startswith("光子及集成电路产业 >")

    @pytest.mark.parametrize(
        ("title", "industry"),
        [
            ("石化化工行业稳增长工作方案（2025—2026年）", "石化化工行业"),
            ("中国人形机器人产业发展报告（2025）", "人形机器人产业"),
            ("全国石化产业规划布局方案", "石化产业"),
            ("青海省建设世界级盐湖产业基地规划", "盐湖产业"),
            ("株洲市培育千亿轨道交通产业集群规划", "轨道交通产业"),
            ("苏州工业园区纳米技术应用产业发展规划", "纳米技术应用产业"),
            ("贵州省大数据发展“十四五”规划", "大数据"),
            ("南京市数字经济发展三年行动计划", "数字经济"),
            ("虚拟现实与行业应用融合发展行动计划", "虚拟现实"),
            ("关于深化新一代信息技术与制造业融合发展的指导意见", "新一代信息技术"),
            ("中国（上海）自由贸易试验区临港新片区集成电路产业专项规划", "集成电路产业"),
            ("北京市“十四五”时期高精尖产业发展规划", "-"),
            ("郑州市制造业高质量发展“十四五”规划", "-"),
        ],
    )
    def test_titles(self, title: str, industry: str) -> None:
        """The industry is called as the title calls it, without what it is to become."""
        assert about(title, "一、目标", TEXT, title=title).startswith(f"{industry} >")

    def test_title_of_use(self) -> None:
        """A plan for the use of a thing is for that thing's industry."""
        title = "关于加快新能源汽车推广应用的指导意见"
        assert about(title, "一、目标", TEXT, title=title).startswith("新能源汽车 >")
