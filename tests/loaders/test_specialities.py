"""What places are to develop, or are known for."""

from dataclasses import replace

import pytest

from graph.model import Passage, Span
from loaders.extractors.specialities import specialities
from loaders.subjects.context import Context
from tests.loaders.test_extractors import claimed, named, run
from tests.loaders.test_places import passage


class TestSpecialities:
    """Places are to develop lines of work."""

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            ("武汉重点发展集成电路、新型显示。", [("武汉市", "集成电路"), ("武汉市", "新型显示")]),
            ("支持长沙打造产业高地，主攻电子信息。", [("长沙市", "电子信息")]),
            ("常德以烟草、纺织为特色。", [("常德市", "烟草"), ("常德市", "纺织")]),
            ("东翼发展海洋工程装备。", [("东翼", "海洋工程装备")]),
            ("岳阳、常德分别布局石化和装备制造。", [("岳阳市", "石化"), ("常德市", "装备制造")]),
            (
                "在岳阳、益阳等地布局发展氢能装备。",
                [("岳阳市", "氢能装备"), ("益阳市", "氢能装备")],
            ),
            (
                "岳阳发展游艇、无人船艇、海洋工程装备配套。",
                [("岳阳市", "游艇"), ("岳阳市", "无人船艇")],
            ),
            ("岳阳做大川贝母、天麻规范化基地。", []),
            ("郴州依托有色资源，发展先进硬质材料。", [("郴州市", "先进硬质材料")]),
            (
                "长沙聚焦工程机械、电子信息等领域。",
                [("长沙市", "工程机械"), ("长沙市", "电子信息")],
            ),
            (
                "甲片包括怀化市和邵阳市，前者以现代中药为主导；后者发展小五金。",
                [("怀化市", "现代中药"), ("邵阳市", "小五金")],
            ),
            ("怀化在中药材、竹木等环节形成配套。", [("怀化市", "中药材"), ("怀化市", "竹木")]),
            ("长沙重点打造工程机械、新材料。", [("长沙市", "工程机械"), ("长沙市", "新材料")]),
            ("常德主导产业为烟草、纺织。", [("常德市", "烟草"), ("常德市", "纺织")]),
            ("益阳依托电子产业园发展工业软件。", [("益阳市", "工业软件")]),
            (
                "宁乡市小家电、浏阳市烟花、醴陵市陶瓷和玻璃等县域主导产业优势凸显。",
                [("宁乡市", "小家电"), ("浏阳市", "烟花"), ("醴陵市", "陶瓷"), ("醴陵市", "玻璃")],
            ),
            ("宁乡市小家电、浏阳市烟花两个集群入选。", []),
            ("宁乡市的小家电、浏阳市的烟花各展所长。", [("宁乡市", "小家电"), ("浏阳市", "烟花")]),
            ("湘阴以绿色建材为特色，安化做大黑茶。", [("湘阴县", "绿色建材"), ("安化县", "黑茶")]),
            ("长沙以烟草、纺织为主，岳阳提效。", [("长沙市", "烟草"), ("长沙市", "纺织")]),
            ("长沙主导发展工程机械。", [("长沙市", "工程机械")]),
            ("长沙因地制宜开发工程机械。", [("长沙市", "工程机械")]),
            ("长沙聚焦工程机械领域，打造千亿级产业。", []),
            ("长沙突破关键零部件、核心设备。", []),
            ("岳阳、常德分别布局石化。", []),
            (
                "岳阳、常德、长沙经开区分别主攻石化、烟草和氢能装备。",
                [("岳阳市", "石化"), ("常德市", "烟草")],
            ),
            (
                "岳阳、常德分别主攻石化和生物医药、烟草和纺织。",
                [
                    ("岳阳市", "石化"),
                    ("岳阳市", "生物医药"),
                    ("常德市", "烟草"),
                    ("常德市", "纺织"),
                ],
            ),
            (
                "岳阳、益阳、常德分别主攻石化和生物医药、烟草和纺织。",
                [
                    ("岳阳市", "石化"),
                    ("岳阳市", "生物医药"),
                    ("益阳市", "烟草"),
                    ("常德市", "纺织"),
                ],
            ),
            ("由岳阳、常德联手做强能源、航空等成套装备。", []),
            ("长沙提升水泵、风机和创新能力。", [("长沙市", "水泵"), ("长沙市", "风机")]),
            ("支持长沙建设智能制造基地、创新中心。", []),
            ("湖南加快发展高端装备、新材料。", []),
            ("推进长江经济带突出环境问题整治。", []),
        ],
    )
    def test_forms(self, text: str, pairs: list[tuple[str, str]]) -> None:
        """A subject with a verb, a trait, or 分别; the plan's own region is no such place."""
        assert claimed("SPECIALISES_IN", run(specialities, passage(text))) == pairs

    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("厚街镇发展木工机械。", "Product"),
            ("岳阳市发展木工机械。", "Field"),
            ("厚街镇发展轴承。", "Field"),
            ("岳阳市发展绝缘布。", "Product"),
        ],
    )
    def test_goods_of_towns(self, text: str, label: str) -> None:
        """In a plan for many industries a town makes goods, where a city has a line of work.

        A trade is one everywhere, and what ends in one sign is goods everywhere.
        """
        found = run(specialities, passage(text, "东莞市", industries=("甲", "乙")))
        assert named(label, found) == [text.partition("发展")[2].removesuffix("。")]

    @pytest.mark.parametrize(
        "text",
        [
            "以岳阳、常德为主要承载地，先进化工材料",
            "先进化工材料重点布局在岳阳、常德。",
            "先进化工材料。岳阳、常德、柳叶湖高新区为核心承载区。",
            "先进化工材料。布局区域：岳阳、常德等地。",
            "先进化工材料。空间布局：岳阳、常德。",
            "先进化工材料。布局重点：岳阳、常德。",
            "先进化工材料。（重点区域：岳阳、常德）",
        ],
    )
    def test_field_of_the_section(self, text: str) -> None:
        """以X为重点 and 布局在X give places the field that the section is about."""
        context, start = passage(text), text.index("先进化工材料")
        field = context.mention("Field", "先进化工材料", start, start + 6, "test")
        found = run(specialities, passage(context.text, subject=field))
        assert claimed("SPECIALISES_IN", found) == [
            ("岳阳市", "先进化工材料"),
            ("常德市", "先进化工材料"),
        ]

    def test_industry_that_is_laid_out(self) -> None:
        """Where one industry is laid out, places have what is said of them, not the whole."""
        context = passage("化工产业。以岳阳、常德为支点，集聚发展泵阀。", industries=("化工产业",))
        industry = context.mention("Industry", "化工产业", 0, 4, "test")
        found = claimed("SPECIALISES_IN", run(specialities, replace(context, subject=industry)))
        assert found == [("岳阳市", "泵阀"), ("常德市", "泵阀")]

    @pytest.mark.parametrize(
        ("text", "trade"),
        [
            ("化工产业。以岳阳为核心，发展泵阀。", "化工产业"),
            ("化工产业。以岳阳为主产区做强泵阀。", "泵阀"),
        ],
    )
    def test_industry_of_the_section(self, text: str, trade: str) -> None:
        """What bears an industry is where it is made; a place that is told what to do has that."""
        context = passage(text, genre="industries")
        industry = context.mention("Industry", "化工产业", 0, 4, "test")
        found = claimed("SPECIALISES_IN", run(specialities, replace(context, subject=industry)))
        assert found == [("岳阳市", trade)]

    def test_lead(self) -> None:
        """What stands behind a lead belongs to the places that it names."""
        context = passage("宜昌市：主攻精细化工、生物医药；")
        city = context.mention("Region", "宜昌市", 0, 3, "test")
        lead = Passage("test", 0, Span(0, 16), context.text, "box", None, (), "宜昌市", Span(0, 3))
        found = run(specialities, Context(context.document, lead, genre="layout", places=(city,)))
        assert claimed("SPECIALISES_IN", found) == [("宜昌市", "精细化工"), ("宜昌市", "生物医药")]

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            ("依托长沙、株洲等市，发展航空发动机。", "长沙市:航空发动机 株洲市:航空发动机"),
            ("发挥岳阳临港优势，大力发展石化、装备制造。", "岳阳市:石化,装备制造"),
            ("以岳阳、衡阳为重点区域，大力发展盐卤化工。", "岳阳市:盐卤化工 衡阳市:盐卤化工"),
            ("北部以岳阳、常德为主，重点发展石化。", "岳阳市:石化 常德市:石化"),
            ("硬质合金主要布局在株洲，超硬材料布局在郴州。", "株洲市:硬质合金 郴州市:超硬材料"),
            ("引导石化产业向岳阳、衡阳集聚发展。", "岳阳市:石化 衡阳市:石化"),
            ("引导人才向岳阳、衡阳集聚。", ""),
            ("其中低空经济以岳阳、衡阳为重点布局试飞基地。", "岳阳市:低空经济 衡阳市:低空经济"),
            ("以岳阳、常德为依托，重点发展石化。", "岳阳市:石化 常德市:石化"),
            ("在安化、新化等黑茶产区发展茶叶深加工。", "安化县:茶叶深加工 新化县:茶叶深加工"),
            (
                "以岳阳为核心，常德、益阳为支撑，重点发展石化。",
                "岳阳市:石化 常德市:石化 益阳市:石化",
            ),
            ("石化产业主要集中在岳阳、衡阳。", "岳阳市:石化 衡阳市:石化"),
            ("依托岳阳、衡阳发展石化。", "岳阳市:石化 衡阳市:石化"),
            ("岳阳、甲乙经开区重点发展石化。", "岳阳市:石化"),
            ("岳阳市、甲乙高新区、衡阳市重点发展石化。", "岳阳市:石化 衡阳市:石化"),
            ("长沙高新区、岳阳市重点发展石化。", "岳阳市:石化"),
            ("东部片区（岳阳、益阳）重点发展石化；", "东部片区:石化"),
            (
                "形成以岳阳为核心，常德、益阳协同发展的格局，重点发展石化。",
                "岳阳市:石化 常德市:石化 益阳市:石化",
            ),
            ("以岳阳为重点，建设沿湖产业创新带，重点发展石化。", "沿湖产业创新带:石化"),
            ("中心城区重点发展工业软件。", "中心城区:工业软件"),
            ("丘陵片区的岳阳、衡阳分别发展石化和输变电装备。", "岳阳市:石化 衡阳市:输变电装备"),
            ("长沙望城以协作机器人为特色，建设小镇。", "望城区:协作机器人"),
            ("北部岳阳、常德主动转型，发展石化。", "岳阳市:石化 常德市:石化"),
            ("西部的怀化市以现代中药为特色。", "怀化市:现代中药"),
            ("沿海经济带东翼的岳阳、常德着力发展石化。", "岳阳市:石化 常德市:石化"),
            ("东翼由云溪、甘棠两镇组成，以石化为特色。", "东翼:石化"),
            ("以岳阳为核心，发挥临港优势，重点发展石化。", "岳阳市:石化"),
            ("以岳阳为核心，建设高水平实验室。", ""),
            ("一核：岳阳。依托科创资源，聚焦石化、物流。", "岳阳市:石化,物流"),
            ("两翼：岳阳、常德。重点发展石化。", "岳阳市:石化 常德市:石化"),
            ("一核：岳阳。常德发展烟草。", "常德市:烟草"),
            ("甲滨区、岳麓区、天心区重点布局元宇宙。", "岳麓区:元宇宙 天心区:元宇宙"),
            ("石化、装备制造重点布局岳阳、常德。", "岳阳市:石化,装备制造 常德市:石化,装备制造"),
            ("以长沙为核心，联动株洲、湘潭，发展智能网联汽车。", "长沙市:智能网联汽车"),
        ],
    )
    def test_seats(self, text: str, pairs: str) -> None:
        """Places that a clause relies on or that something is laid in develop what is told."""
        assert claimed("SPECIALISES_IN", run(specialities, passage(text))) == _pairs(pairs)

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            (
                "形成以长沙为核心、株洲和湘潭为支撑的工程机械产业布局。",
                "长沙市:工程机械 株洲市:工程机械 湘潭市:工程机械",
            ),
            (
                "工程机械（长沙市、湘潭市）、石化（岳阳市）。",
                "长沙市:工程机械 湘潭市:工程机械 岳阳市:石化",
            ),
            ("醴陵市（陶瓷、玻璃）、浏阳市（生物医药）。", "醴陵市:陶瓷,玻璃 浏阳市:生物医药"),
            ("岳麓区：人工智能、检验检测。", "岳麓区:人工智能,检验检测"),
            (
                "株洲：轨道交通装备、航空动力；岳阳：石化。",
                "株洲市:轨道交通装备,航空动力 岳阳市:石化",
            ),
            ("发挥长沙工程机械优势、株洲轨道交通优势。", "长沙市:工程机械 株洲市:轨道交通"),
            ("发挥长沙区位优势、株洲人才优势。", ""),
            ("岳阳、常德等地石化特色鲜明。", "岳阳市:石化 常德市:石化"),
            ("衡阳市输变电装备、盐卤化工优势明显。", "衡阳市:输变电装备,盐卤化工"),
            ("株洲的机车、长沙的工程机械在全国领先。", "株洲市:机车 长沙市:工程机械"),
            ("突出常德烟草、益阳数字装备等特色优势。", "常德市:烟草 益阳市:数字装备"),
            ("常德烟草、益阳数字装备等特色产业集群壮大。", ""),
            ("推动常德烟草、益阳数字装备提档升级。", "常德市:烟草 益阳市:数字装备"),
            ("岳阳市（石化、装备制造）。", "岳阳市:石化,装备制造"),
            ("岳阳市石化、常德市烟草优势明显。", "岳阳市:石化 常德市:烟草"),
            ("培育壮大岳阳石化、常德烟草等产业。", "岳阳市:石化 常德市:烟草"),
            ("汨罗市五金、平江县茶叶等特色产业集聚发展。", "汨罗市:五金 平江县:茶叶"),
            ("岳阳市——石化、装备制造。", "岳阳市:石化,装备制造"),
            (
                "以岳阳石化、常德烟草、益阳电子信息为重点。",
                "岳阳市:石化 常德市:烟草 益阳市:电子信息",
            ),
            ("岳阳的石化、常德的烟草形成特色。", "岳阳市:石化 常德市:烟草"),
            ("岳阳市石化、装备制造产业加快集聚。", "岳阳市:石化,装备制造"),
            ("岳阳市主导产业：石化、装备制造。", "岳阳市:石化,装备制造"),
            ("岳阳：主导产业为石化、冶金，培育产业为新材料。", "岳阳市:石化,冶金,新材料"),
            ("岳阳市重点发展方向为石化、装备制造。", "岳阳市:石化,装备制造"),
            (
                "天门市、潜江市在烟草、医用敷料上形成特色。",
                "天门市:烟草,医用敷料 潜江市:烟草,医用敷料",
            ),
        ],
    )
    def test_without_a_verb(self, text: str, pairs: str) -> None:
        """A bracket, a key, 的 or what is told of a place's trade gives the place its trade."""
        assert claimed("SPECIALISES_IN", run(specialities, passage(text))) == _pairs(pairs)

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            ("宁乡市围绕新材料、智能家电两大主导产业延链补链。", "宁乡市:新材料,智能家电"),
            ("衡阳市已形成输变电装备、盐卤化工等特色产业。", "衡阳市:输变电装备,盐卤化工"),
            ("怀化市推进医药食品、电子信息发展。", "怀化市:医药食品,电子信息"),
            ("湘西州推动锰锌深加工、白酒产业发展。", "湘西土家族苗族自治州:锰锌深加工,白酒"),
            ("怀化市推进高质量发展。", ""),
            ("怀化市改造提升竹木、纺织服装。", "怀化市:竹木,纺织服装"),
            ("怀化市围绕电子信息、生物医药打造特色产业链。", "怀化市:电子信息,生物医药"),
            ("怀化市打造特色产业链。", ""),
            ("支持醴陵市发展陶瓷。支持甲宏、乙达做强电瓷。", "醴陵市:陶瓷"),
            ("醴陵市支持甲宏、乙达做强电瓷。", "醴陵市:电瓷"),
            ("攸县重点发展秸秆综合利用、应急装备。", "攸县:秸秆综合利用,应急装备"),
            ("邵阳市侧重发展玻纤制品，长沙重在发展工业软件。", "邵阳市:玻纤制品 长沙市:工业软件"),
            ("益阳市深耕工业软件、智能传感器。", "益阳市:工业软件,智能传感器"),
            ("郴州市突出稀土、石墨两大特色。", "郴州市:稀土,石墨"),
            ("郴州市以石墨为主导，以装备制造、物流为两翼。", "郴州市:石墨,装备制造,物流"),
            ("郴州市以人才为支撑，发展石墨。", "郴州市:石墨"),
            ("郴州市以甲大基因为龙头，发展石墨。", "郴州市:石墨"),
            ("岳阳市、常德市结合实际，分别发展石化、烟草。", "岳阳市:石化 常德市:烟草"),
            ("甲海合作区、岳麓区错位发展人工智能。", "岳麓区:人工智能"),
            ("郴州市构建石化、电子信息“2+1”产业体系。", "郴州市:石化,电子信息"),
            ("郴州市围绕石化、装备制造产业链，精准招商。", "郴州市:石化,装备制造"),
            ("郴州市加快石化、装备制造产业转型升级。", "郴州市:石化,装备制造"),
            ("郴州市在石化、装备制造领域发力。", "郴州市:石化,装备制造"),
            ("支持岳阳市发展石化、常德市发展烟草。", "岳阳市:石化 常德市:烟草"),
            ("郴州市深耕石墨十余年。", "郴州市:石墨"),
            ("郴州市做强石化、装备制造主导产业。", "郴州市:石化,装备制造"),
            ("郴州市紧扣石化、装备制造主导产业，加快转型。", "郴州市:石化,装备制造"),
            ("郴州市将石墨作为支柱产业培育。", "郴州市:石墨"),
            ("郴州市推动石化、物流高端化、智能化发展。", "郴州市:石化,物流"),
            ("郴州市在做大石墨的同时，积极培育物流。", "郴州市:物流"),
            ("郴州市围绕石墨、氢能、现代轻纺“强链”。", "郴州市:石墨,氢能,现代轻纺"),
            ("醴陵市承接童车、电动滑板车。", "醴陵市:童车,电动滑板车"),
            ("醴陵市承接产业转移。", ""),
            ("岳阳市重点发展人工智能、航空与无人机。", "岳阳市:人工智能,航空,无人机"),
            ("支持岳阳发展石墨、郴州发展物流。", "岳阳市:石墨 郴州市:物流"),
            ("岳阳市发展石化，推动甲乙高新区发展泵阀、模具。", "岳阳市:石化"),
            ("岳阳市发展石化，甲谷、乙丙生物城着力发展泵阀。", "岳阳市:石化"),
            ("岳阳、常德布局20家左右试点医院。", ""),
            (
                "果洛、玉树点状布局中藏药、草产业。",
                "果洛藏族自治州:中藏药,草产业 玉树藏族自治州:中藏药,草产业",
            ),
            ("郴州市做大做强稀土、石墨两大优势产业。", "郴州市:稀土,石墨"),
            ("郴州市聚焦石墨，打造创新策源地。", "郴州市:石墨"),
            ("郴州市做精做深工业陶瓷。", "郴州市:工业陶瓷"),
            ("中心城区重点发展汽车及零部件、生命健康等产业。", "中心城区:汽车及零部件,生命健康"),
        ],
    )
    def test_verbs(self, text: str, pairs: str) -> None:
        """推进A发展, 围绕A等主导产业 and 形成A等特色产业 say it as 发展A does."""
        assert claimed("SPECIALISES_IN", run(specialities, passage(text))) == _pairs(pairs)

    @pytest.mark.parametrize(
        ("text", "pairs"),
        [
            (
                "湘北片区。包括岳阳、常德等市，重点发展石化。",
                "岳阳市:石化 常德市:石化 湘北片区:石化",
            ),
            (
                "湘北片区。联动岳阳、常德，重点发展石化，支持岳阳做强泵阀。",
                "岳阳市:泵阀 湘北片区:石化",
            ),
            ("湘北片区。岳阳发展石化；常德发展烟草。", "岳阳市:石化 常德市:烟草"),
        ],
    )
    def test_area_of_a_lead(self, text: str, pairs: str) -> None:
        """What an area with its members is told is said of it; what one is told is its own."""
        context = passage(text)
        area = context.mention("Region", "湘北片区", 0, 4, "test")
        lead = replace(context.passage, lead="湘北片区", lead_span=Span(0, 4))
        found = run(specialities, replace(context, passage=lead, places=(area,)))
        assert sorted(claimed("SPECIALISES_IN", found)) == sorted(_pairs(pairs))

    def test_layout_of_a_section(self) -> None:
        """Places of a field's layout that are told nothing else have the field."""
        context = passage("空间布局：岳阳建设泵阀产业园，常德、益阳协同发展。", genre="industries")
        field = context.mention("Field", "泵阀", 7, 9, "test")
        lead = replace(context.passage, lead="空间布局", lead_span=Span(0, 4))
        found = run(specialities, replace(context, passage=lead, subject=field))
        assert claimed("SPECIALISES_IN", found) == [("常德市", "泵阀"), ("益阳市", "泵阀")]

    def test_parts_of_a_lead(self) -> None:
        """What a park or a community of the lead's area does is not said of the area."""
        context = passage("西部智造区。某园区以智能家电为主导，某社区主攻存储芯片。")
        area = context.mention("Region", "西部智造区", 0, 5, "test")
        lead = replace(context.passage, lead="西部智造区", lead_span=Span(0, 5))
        found = run(specialities, replace(context, passage=lead, places=(area,)))
        assert claimed("SPECIALISES_IN", found) == []

    @pytest.mark.parametrize(
        ("own", "text", "pairs"),
        [
            ("湖南省", "岳阳发展新型显示和高性能纤维材料。", "岳阳市:新型显示,高性能纤维材料"),
            ("湖南省", "岳阳重点发展软件和信息技术服务。", "岳阳市:软件和信息技术服务"),
            ("湖南省", "岳阳、常德：打造纺织服装产业带。", ""),
            ("湖南省", "岳阳：主导产业为烟草、纺织。", "岳阳市:烟草,纺织"),
            ("上海市", "嘉定新城以汽车产业为主导。", "嘉定新城:汽车"),
            ("上海市", "嘉定区发展绿色消费品产业。", "嘉定区:绿色消费品产业"),
            ("重庆市", "石柱县发展中药材加工。", "石柱土家族自治县:中药材加工"),
            ("湖南省", "岳阳市：以某园为载体，发展石化。", "岳阳市:石化"),
            ("湖南省", "岳阳市重点发展信息技术、特色产业。", "岳阳市:信息技术"),
            ("湖南省", "推动岳阳石化、常德烟草产业集群转型升级。", ""),
            ("", "丁山镇、柳村镇重点发展卫生材料。", "丁山镇:卫生材料 柳村镇:卫生材料"),
        ],
    )
    def test_names(self, own: str, text: str, pairs: str) -> None:
        """Trades go by their whole names; new towns, and towns of a plan without a name, count."""
        found = run(specialities, passage(text, own))
        assert claimed("SPECIALISES_IN", found) == _pairs(pairs)

    @pytest.mark.parametrize(
        ("text", "goods"),
        [
            ("岳阳市做大工业硅、光伏组件。", ["工业硅", "光伏组件"]),
            ("平江县以锦纶、花边为特色。", ["锦纶", "花边"]),
            ("岳阳市做大工业硅、生物医药。", []),
            ("东翼做大工业硅、光伏组件。", []),
        ],
    )
    def test_lists_of_goods(self, text: str, goods: list[str]) -> None:
        """A city or county makes what a list of nothing but goods says; beside a trade it is one.

        An area has lines of work.
        """
        assert named("Product", run(specialities, passage(text, industries=("甲", "乙")))) == goods

    def test_goods_of_a_field(self) -> None:
        """What a field develops in the same passage is a product, whatever chapter it stands in."""
        context, start = passage("先进装备。岳阳市发展木工机械。", industries=("甲", "乙")), 0
        field = context.mention("Field", "先进装备", start, start + 4, "test")
        found = run(specialities, replace(context, subject=field))
        assert named("Product", found) == ["木工机械"]


def _pairs(written: str) -> list[tuple[str, str]]:
    """Return the pairs of 甲市:A,B 乙市:C."""
    each = (one.split(":") for one in written.split())
    return [(place, trade) for place, trades in each for trade in trades.split(",")]
