"""Whose the sectors are: the things of a clause, those of the clause before, or the field."""

from itertools import product

from loaders.extractors.applications import applications
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context

LEXICON = Lexicon()


class TestWhose:
    """Whose the sectors are that a passage names."""

    def test_of_a_key_are_the_field_s(self) -> None:
        """应用领域：A、B under a field or an industry says where that is applied."""
        for subject in (("Field", "低空装备"), ("Industry", "低空经济")):
            found = applications(context("应用领域：港口、矿山。", subject=subject), LEXICON)
            pairs = [(subject[1], "港口"), (subject[1], "矿山")]
            assert claims(found, "APPLIED_IN") == pairs

    def test_of_a_key_are_the_things_too(self) -> None:
        """应用领域：A、B behind a list of things is said of each, and of the field."""
        made = context("重点方向：无人机、起重机；应用领域：港口、矿山。")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert found == set(product(["先进装备", "无人机", "起重机"], ["港口", "矿山"]))

    def test_of_the_field_by_its_short_name(self) -> None:
        """Under 新型储能产业, 储能 means that industry."""
        made = context("推进储能在电源侧、电网侧应用。", subject=("Industry", "新型储能产业"))
        found = claims(applications(made, LEXICON), "APPLIED_IN")
        assert found == [("新型储能产业", "电源侧"), ("新型储能产业", "电网侧")]

    def test_techniques_of_a_measure(self) -> None:
        """Where a measure speaks, a technique that is applied counts as a thing does."""
        made = context("推动光纤传感、热泵应用于供水、桥梁。", genre="measures", kind="prose")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert {("光纤传感", "供水"), ("热泵", "桥梁")} <= found

    def test_are_none_of_techniques_around_trades(self) -> None:
        """围绕X、Y行业，突破A、B技术 lists techniques of those trades, each of one of them."""
        made = context("围绕钢铁、建材等行业，突破近终形连铸、玻璃熔化等技术。")
        found = claims(applications(made, LEXICON), "APPLIED_IN")
        assert not {source for source, _ in found} & {"近终形连铸", "玻璃熔化"}

    def test_are_none_of_what_an_industry_develops(self) -> None:
        """围绕某产业，发展A under a measure says which industry A is developed for."""
        text = "围绕新型建材产业，支持企业发展装配式构件、特种玻璃。"
        made = context(text, subject=None, genre="measures")
        assert claims(applications(made, LEXICON), "APPLIED_IN") == []

    def test_go_on_with_the_field_before(self) -> None:
        """推动储能在A应用，探索在B的推广 says of the field what it says twice."""
        text = "推动储能在港口、矿山应用，探索在通信基站、数据中心等场景的推广。"
        made = context(text, subject=("Industry", "储能产业"), measure="拓展应用", genre="measures")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert found == set(product(["储能产业"], ["港口", "矿山", "通信基站", "数据中心"]))

    def test_are_none_where_something_else_is_done_first(self) -> None:
        """围绕A、B领域，实施项目，突破C lists trades, in none of which C is used as a whole."""
        made = context("围绕光伏、储能等领域，组织实施攻关项目，突破固态电池、逆变器。")
        found = claims(applications(made, LEXICON), "APPLIED_IN")
        assert not {source for source, _ in found} & {"固态电池", "逆变器"}

    def test_pair_things_and_sectors(self) -> None:
        """A、B分别用于X、Y gives each thing the sector that stands at its place."""
        text = "激光雷达、无人机分别满足港口调度和矿山巡查需要。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == [
            ("激光雷达", "港口调度"),
            ("无人机", "矿山巡查"),
        ]

    def test_pair_nothing_with_the_field(self) -> None:
        """The field at hand is not used where each thing has a sector of its own."""
        text = "发展物流无人机、植保无人机，分别用于末端配送、农林作业。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == [
            ("物流无人机", "末端配送"),
            ("植保无人机", "农林作业"),
        ]

    def test_of_all_goods_are_the_field_s_too(self) -> None:
        """拓展在A的应用 behind goods of one verb is said of them, and of the field."""
        text = "突破轻量化技术，研制无人机、无人直升机，拓展在电力巡检、血液运输领域的应用。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        both = product(("先进装备", "无人机", "无人直升机"), ("电力巡检", "血液运输"))
        assert found == set(both)

    def test_of_all_goods_are_those_that_services_use(self) -> None:
        """为A、B等行业提供方案 is about the things that stand before, as no service is a thing."""
        text = "开发除尘器，为冶金、印染等行业提供整体方案。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert found == {("除尘器", "冶金"), ("除尘器", "印染")}

    def test_mean_the_field_where_nothing_stands_before(self) -> None:
        """What no thing of the sentence is used for, the field at hand is."""
        text = "技术水平不断提高，广泛服务于港口调度、矿山救援。"
        found = claims(applications(context(text), LEXICON), "APPLIED_IN")
        assert found == [("先进装备", "港口调度"), ("先进装备", "矿山救援")]

    def test_of_a_field_in_front_are_its_own(self) -> None:
        """新材料面向X、Y需求，发展A: of the field that the sentence begins with, too."""
        text = "膜材料面向核电、医疗需求，发展反渗透膜、离子交换膜。"
        made = context(text, measure="培育新兴产业", genre="measures", kind="prose", subject=None)
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert {("膜材料", "核电"), ("膜材料", "医疗")} <= found

    def test_of_models_are_whom_they_are_for(self) -> None:
        """有色、纺织等行业大模型 lists for whom a model is, and neither things nor sorts of it."""
        for name in ("行业大模型", "垂类大模型", "工业智能体"):
            made = context(f"打造有色、家具等{name}。")
            found = claims(applications(made, LEXICON), "APPLIED_IN")
            assert [(name, each) for each in ("有色", "家具")] == [
                each for each in found if each[0] == name
            ]

    def test_of_new_scenes(self) -> None:
        """聚焦X、Y等新场景 names sectors as 等场景 does."""
        made = context("聚焦低空经济、养老等新场景，扩大电解液、胶膜应用。")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert {("电解液", "低空经济"), ("胶膜", "养老")} <= found

    def test_of_services_are_the_field_s(self) -> None:
        """面向X、Y等领域提供整体方案: what the field offers, and not the things before it."""
        made = context("突破减速器，开发压路机、起重机，面向港口、矿山等领域提供整体解决方案。")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert found == {("先进装备", "港口"), ("先进装备", "矿山")}

    def test_of_directions(self) -> None:
        """瞄准X、Y等应用方向 names what things are for, and no techniques."""
        made = context("瞄准汽车电子、工业控制等应用方向，发展存储芯片。")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert {("存储芯片", "汽车电子"), ("存储芯片", "工业控制")} <= found

    def test_of_uses_but_not_of_stages(self) -> None:
        """X、Y等用途的A says what A is for; 在X环节，突破A says at which stage it stands."""
        found = claims(
            applications(context("发展医疗、过滤等用途的无纺布。"), LEXICON), "APPLIED_IN"
        )
        assert {("无纺布", "医疗"), ("无纺布", "过滤")} <= set(found)
        made = context("在感知环节，突破激光雷达、传感器。")
        assert claims(applications(made, LEXICON), "APPLIED_IN") == []

    def test_of_what_is_made_and_used(self) -> None:
        """推动X研发和A、B等领域应用 says of X where it is used, and of X that it is no sector."""
        made = context("推动碳纤维、芳纶研发和航空航天、轨道交通等领域规模化应用。")
        found = set(claims(applications(made, LEXICON), "APPLIED_IN"))
        assert found == set(product(["碳纤维", "芳纶"], ["航空航天", "轨道交通"]))
