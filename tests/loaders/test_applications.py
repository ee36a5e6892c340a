"""What is applied where: each form of saying it, and whose the sectors are."""

from itertools import product

import pytest

from loaders.extractors.applications import applications
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context

LEXICON = Lexicon()


class TestForms:
    """Each form gives each of its objects to each of its sectors."""

    @pytest.mark.parametrize(
        ("text", "objects", "places"),
        [
            ("开发高温合金，推动其在核电、船舶等领域的应用。", "高温合金", "核电、船舶"),
            ("推动激光雷达在港口、矿山等场景规模化应用。", "激光雷达", "港口、矿山"),
            ("推动碳纤维应用于风电叶片和高压气瓶。", "碳纤维", "风电叶片、高压气瓶"),
            ("开发面向数据中心、移动终端的固态硬盘。", "固态硬盘", "数据中心、移动终端"),
            (
                "开发家政服务、养老助残等领域智能服务机器人。",
                "智能服务机器人",
                "家政服务、养老助残",
            ),
            ("在港口、矿山等场景，推广激光雷达。", "激光雷达", "港口、矿山"),
            ("为港口、矿山等行业提供激光雷达。", "激光雷达", "港口、矿山"),
            ("研发激光雷达，拓展港口、矿山等应用场景。", "激光雷达", "港口、矿山"),
            ("以激光雷达赋能港口、矿山等行业。", "激光雷达", "港口、矿山"),
            ("面向政务、金融等行业推广隐私计算技术。", "隐私计算技术", "政务、金融"),
            ("推动激光雷达向港口、矿山等行业延伸。", "激光雷达", "港口、矿山"),
            ("开展氢能重卡在港口、矿山等场景的示范运营。", "氢能重卡", "港口、矿山"),
            ("以港口、矿山为应用场景，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("发展可应用于港口、矿山的激光雷达。", "激光雷达", "港口、矿山"),
            ("满足港口、矿山对激光雷达的需求。", "激光雷达", "港口、矿山"),
            ("支持港口、矿山等行业推广激光雷达。", "激光雷达", "港口、矿山"),
            ("围绕港口、矿山推广激光雷达。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山等领域导入。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山等领域扩大应用。", "激光雷达", "港口、矿山"),
            ("激光雷达在港口、矿山等行业完成适配1.8万项。", "激光雷达", "港口、矿山"),
            ("激光雷达在港口、矿山行业累计服务企业1.3万户。", "激光雷达", "港口、矿山"),
            ("研发激光雷达，在港口、矿山等场所开展示范。", "激光雷达", "港口、矿山"),
            ("加大激光雷达在港口、矿山等领域的推广力度。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山等领域的应用和产业化。", "激光雷达", "港口、矿山"),
            ("提高激光雷达在港口、矿山等领域的渗透率。", "激光雷达", "港口、矿山"),
            ("激光雷达已在港口、矿山等领域实现应用。", "激光雷达", "港口、矿山"),
            ("激光雷达在港口、矿山等领域的应用比例达到30%。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，重点应用于港口、矿山。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，实现在港口、矿山等领域的应用突破。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，拓展港口、矿山等领域应用。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，实现港口、矿山等领域国产化替代。", "激光雷达", "港口、矿山"),
            ("推动激光雷达进入港口、矿山等领域。", "激光雷达", "港口、矿山"),
            ("运用激光雷达提升港口、矿山等行业智能化水平。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山等建设中的应用。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，拓展其在妇科、骨科的临床应用。", "激光雷达", "妇科、骨科"),
            ("以满足港口、矿山等下游用户需求为导向，发展激光雷达。", "激光雷达", "港口、矿山"),
            ("推动港口、矿山行业发展激光雷达。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，增强在港口、矿山等领域供给能力。", "激光雷达", "港口、矿山"),
            (
                "发展激光雷达，推动农业与家电、物联网融合发展，满足港口、矿山等市场需求。",
                "激光雷达",
                "港口、矿山",
            ),
            ("在港口、矿山推广激光雷达。", "激光雷达", "港口、矿山"),
            ("率先在港口、矿山等地推广激光雷达。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在矿区、港口示范应用。", "激光雷达", "矿区、港口"),
            ("重点围绕港口、矿山等领域，发展激光雷达。", "激光雷达", "港口、矿山"),
            ("推进激光雷达在港口、矿山等领域综合利用。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，支撑港口调度和矿山救援。", "激光雷达", "港口调度、矿山救援"),
            ("发展激光雷达，服务于港口调度、矿山救援。", "激光雷达", "港口调度、矿山救援"),
            ("发展激光雷达，赋能港口调度和矿山救援。", "激光雷达", "港口调度、矿山救援"),
            ("推广激光雷达，助力港口和矿山降本增效。", "激光雷达", "港口、矿山"),
            ("研制激光雷达，供港口、矿山验证使用。", "激光雷达", "港口、矿山"),
            ("研制激光雷达，满足港口、矿山等重载运输测距需要。", "激光雷达", "港口、矿山"),
            ("研制激光雷达，用于港口、矿山及机场的安全监测。", "激光雷达", "港口、矿山、机场"),
            ("推动激光雷达应用于港口、机场等设施。", "激光雷达", "港口、机场"),
            ("激光雷达拓展至港口调度、矿山救援。", "激光雷达", "港口调度、矿山救援"),
            ("激光雷达在港口、矿山领域用量快速增长。", "激光雷达", "港口、矿山"),
            ("立式磨床在变速箱、减速机加工中替代进口。", "立式磨床", "变速箱、减速机"),
            ("激光雷达服务港口调度。", "激光雷达", "港口调度"),
            ("面向智慧港口研制激光雷达。", "激光雷达", "智慧港口"),
            ("推进服务机器人在港口、机场场景落地。", "服务机器人", "港口、机场"),
            ("面向港口、机场等场景，研制服务机器人。", "服务机器人", "港口、机场"),
            ("加快激光雷达在港口、矿山等领域的应用开发。", "激光雷达", "港口、矿山"),
            ("以工业互联网赋能港口、矿山等行业。", "工业互联网", "港口、矿山"),
            ("开发港口、矿山行业用的激光雷达。", "激光雷达", "港口、矿山"),
            ("鼓励激光雷达梯次用于港口、矿山。", "激光雷达", "港口、矿山"),
            ("激光雷达主要为港口、矿山配套。", "激光雷达", "港口、矿山"),
            ("开发激光雷达，使上述装备更好服务港口和矿山。", "激光雷达", "港口、矿山"),
            ("开发无人机，其中激光雷达用于港口、矿山。", "激光雷达", "港口、矿山"),
            ("面向港口、矿山发展激光雷达。", "激光雷达", "港口、矿山"),
            ("支持沈阳市面向港口、矿山发展激光雷达。", "激光雷达", "港口、矿山"),
            ("面向港口、矿山，发展激光雷达。", "激光雷达", "港口、矿山"),
            ("发展与港口、矿山等行业配套的激光雷达。", "激光雷达", "港口、矿山"),
            ("开发港口、矿山等领域用激光雷达。", "激光雷达", "港口、矿山"),
            ("鼓励港口、矿山率先使用激光雷达。", "激光雷达", "港口、矿山"),
            ("支持在港口、矿山使用激光雷达。", "激光雷达", "港口、矿山"),
            ("将激光雷达应用到港口、矿山。", "激光雷达", "港口、矿山"),
            ("激光雷达首次在港口、矿山领域应用。", "激光雷达", "港口、矿山"),
            ("支持激光雷达进入港口、矿山等供应链。", "激光雷达", "港口、矿山"),
            ("发展激光雷达。相关产品已应用于港口、矿山等领域。", "激光雷达", "港口、矿山"),
            ("发展激光雷达。产品广泛服务港口调度、矿山救援。", "激光雷达", "港口调度、矿山救援"),
            ("激光雷达用于甲岛、乙湾等海上风电项目。", "激光雷达", "海上风电"),
            ("激光雷达应用于某某快线等城际轨道交通。", "激光雷达", "城际轨道交通"),
            ("研制激光雷达，为港口、矿山等重大工程提供装备保障。", "激光雷达", "港口、矿山"),
            ("率先在港口、矿山等领域开展激光雷达示范。", "激光雷达", "港口、矿山"),
            ("开展激光雷达在港口、矿山等场景的试点应用。", "激光雷达", "港口、矿山"),
            ("研制激光雷达，满足高寒地区、沙漠需求。", "激光雷达", "高寒地区、沙漠"),
            ("围绕港口、矿山行业的装卸、巡检工序开发激光雷达。", "激光雷达", "港口、矿山"),
            ("面向港口、锂电池生产线需求，开发激光雷达。", "激光雷达", "港口、锂电池"),
            ("结合港口、矿山等行业应用需求，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("依托港口、矿山等产业应用场景，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("瞄准港口、矿山等高端应用，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("聚焦港口、矿山等行业智能化改造需求，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("面向港口、矿山行业发展激光雷达。", "激光雷达", "港口、矿山"),
            ("面向航空航天需求发展高温合金。", "高温合金", "航空航天"),
            ("面向新能源汽车，开发激光雷达。", "激光雷达", "新能源汽车"),
            ("面向新能源汽车轻量化需求，发展压铸件。", "压铸件", "新能源汽车"),
            ("发展激光雷达，主要用于港口、矿山等行业。", "激光雷达", "港口、矿山"),
            ("激光雷达优先服务港口、数据中心和矿山救援。", "激光雷达", "港口、数据中心、矿山救援"),
            ("推动激光雷达与港口、矿山融合发展。", "激光雷达", "港口、矿山"),
            ("促进激光雷达与港口、矿山等行业深度融合。", "激光雷达", "港口、矿山"),
            ("推动电解槽在合成氨、炼化等行业替代传统装置。", "电解槽", "合成氨、炼化"),
            ("激光雷达在港口、矿山等领域发挥重要作用。", "激光雷达", "港口、矿山"),
            ("碳纤维实现在风电叶片、储氢瓶上的批量应用。", "碳纤维", "风电叶片、储氢瓶"),
            ("实现激光雷达在港口、矿山领域的国产替代。", "激光雷达", "港口、矿山"),
            ("鼓励钢铁、化工等高耗能企业使用热泵。", "热泵", "钢铁、化工"),
            ("为港口、矿山提供激光雷达。", "激光雷达", "港口、矿山"),
            ("加强与港口、矿山等产业配套，发展激光雷达。", "激光雷达", "港口、矿山"),
            ("发展激光雷达，配套港口、矿山等产业。", "激光雷达", "港口、矿山"),
            ("面向铸造、锻造等行业推广激光雷达。", "激光雷达", "铸造、锻造"),
            ("推动激光雷达在港口、矿山行业落地应用。", "激光雷达", "港口、矿山"),
            ("支持激光雷达在港口、矿山中首台套应用。", "激光雷达", "港口、矿山"),
            ("支持激光雷达在港口、矿山上验证应用。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山等场景就地消纳。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在港口、矿山、农场多场景应用。", "激光雷达", "港口、矿山、农场"),
            ("推动激光雷达与港口、矿山等行业耦合发展。", "激光雷达", "港口、矿山"),
            ("推动激光雷达在设备巡检、安全生产中的应用。", "激光雷达", "设备巡检、安全生产"),
            ("引导钢铁、化工企业应用热泵。", "热泵", "钢铁、化工"),
            ("鼓励钢铁、化工行业骨干企业优先采购本地热泵。", "热泵", "钢铁、化工"),
            ("开发港口、矿山等场景专用的激光雷达。", "激光雷达", "港口、矿山"),
            ("开发面向港口、矿山等复杂环境的激光雷达。", "激光雷达", "港口、矿山"),
            ("针对港口、矿山作业特点，研发激光雷达。", "激光雷达", "港口、矿山"),
            ("研发热泵，满足数据中心、化工的散热需求。", "热泵", "数据中心、化工"),
            ("突破激光雷达，应用于高铁、盾构机等装备。", "激光雷达", "高铁、盾构机"),
            ("突破激光雷达，保障集成电路、新型显示产业链供应。", "激光雷达", "集成电路、新型显示"),
            ("将激光雷达拓展应用至港口、矿山。", "激光雷达", "港口、矿山"),
            ("以满足港口、矿山需求为重点，发展激光雷达。", "激光雷达", "港口、矿山"),
            ("发展激光雷达（用于港口、矿山）。", "激光雷达", "港口、矿山"),
            ("推广激光雷达，在港口、矿山等场景应用。", "激光雷达", "港口、矿山"),
            ("加快激光雷达等面向港口、矿山推广。", "激光雷达", "港口、矿山"),
            (
                "在港口、矿山等行业推广数字孪生、智能排产等应用场景。",
                "数字孪生、智能排产",
                "港口、矿山",
            ),
            ("发展热泵、激光雷达（主要应用于港口、矿山等领域）。", "激光雷达", "港口、矿山"),
            ("重点研发港口、矿山等领域的激光雷达。", "激光雷达", "港口、矿山"),
            ("激光雷达被广泛应用于港口、矿山等领域。", "激光雷达", "港口、矿山"),
            (
                "发展激光雷达，更好适应港口、矿山行业智能化、小批量生产需要。",
                "激光雷达",
                "港口、矿山",
            ),
            ("激光雷达在港口、矿山中大量使用。", "激光雷达", "港口、矿山"),
        ],
    )
    def test_join_objects_and_sectors(self, text: str, objects: str, places: str) -> None:
        """What the sentence says to be used in a sector is applied there."""
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert found == set(product(objects.split("、"), places.split("、")))

    @pytest.mark.parametrize(
        "text",
        [
            "做强起重机，发展无人机、无人直升机，拓展电力巡检、血液运输等场景。",
            "做强起重机，发展无人机、无人直升机，在电力巡检、血液运输环节批量应用。",
            "围绕电力巡检、血液运输打造标杆场景。",
            "做强起重机，发展无人机、无人直升机，拓展在电力巡检、血液运输等领域的应用。",
            "做强起重机，发展无人机、无人直升机，提升在电力巡检、血液运输等行业的适用性。",
            "在电力巡检、血液运输两个领域打造标杆场景100个。",
            "积极拓展电力巡检、血液运输等应用市场。",
            "做强起重机，发展无人机、无人直升机，拓展电力巡检、血液运输市场。",
        ],
    )
    @pytest.mark.parametrize("subject", [("Field", "低空装备"), ("Industry", "低空经济")])
    def test_may_be_the_whole_field_s(self, text: str, subject: tuple[str, str]) -> None:
        """Where no thing is named or meant, the field or industry is applied as a whole."""
        found = claims(applications(context(text, subject=subject), LEXICON), "APPLIED_IN")
        assert found == [(subject[1], "电力巡检"), (subject[1], "血液运输")]

    @pytest.mark.parametrize(
        "aim",
        [
            "支撑高质量发展",
            "服务国家战略、乡村振兴",
            "保障重大工程自主配套",
            "助力企业增收和产业升级",
            "服务港口调度和乡村振兴",
            "进入重点整机目录",
            "面向全国、全球，推广激光雷达",
            "首次在塔里木盆地应用",
            "基本满足需求",
            "面向未来，推广激光雷达",
            "拓展国内外市场",
            "开拓东南亚、中东市场",
        ],
    )
    def test_take_no_aim_for_a_sector(self, aim: str) -> None:
        """What is supported in general is no place of use, nor what stands in one list with it."""
        found = applications(context(f"发展激光雷达，{aim}。"), LEXICON)
        assert claims(found, "APPLIED_IN") == []

    @pytest.mark.parametrize(
        "text",
        [
            "发展激光雷达服务平台。",
            "以技术为支撑、市场为牵引发展激光雷达。",
            "做强信息技术服务贸易。",
            "发展基于云计算服务业。",
        ],
    )
    def test_read_no_noun_as_a_verb(self, text: str) -> None:
        """服务 within a name serves nothing."""
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == []

    @pytest.mark.parametrize("faced", ["面向港口、矿山等市场", "瞄准港口、矿山等领域需求"])
    def test_face_what_ends_their_sentence(self, faced: str) -> None:
        """With nothing behind 面向 it is what stands before that is meant."""
        found = claims(
            applications(context(f"发展激光雷达、滤波器，{faced}。"), LEXICON), "APPLIED_IN"
        )
        assert set(found) >= set(product(["激光雷达", "滤波器"], ["港口", "矿山"]))

    def test_carry_things_over_techniques(self) -> None:
        """What serves behind techniques are the things before them, with these."""
        text = "发展激光雷达，攻关点云识别技术，赋能港口调度和矿山救援。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        sources = ["激光雷达", "点云识别技术", "先进装备"]
        assert found == set(product(sources, ["港口调度", "矿山救援"]))

    def test_mean_no_technique_by_products(self) -> None:
        """产品用于A means the things that the sentence names, wherever it lays them out."""
        text = "提升激光雷达制造能力，推广点云识别技术，产品服务于港口、矿山。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert found == set(product(["激光雷达"], ["港口", "矿山"]))
        text = "激光雷达、滤波器重点布局在甲园区，产品用于港口、矿山。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        sources = ["激光雷达", "滤波器", "先进装备"]
        assert found == set(product(sources, ["港口", "矿山"]))

    def test_stand_in_a_thing_s_own_name(self) -> None:
        """X用A names the trade X, where that is no function: 过滤用滤材."""
        text = (
            "开发工业机器人用谐波减速器、过滤用滤材、小型民用飞机、先进装备用耐磨钢、制鞋用成型线"
        )
        text += "、医药用炭。"
        found = claims(applications(context(text), LEXICON), "APPLIED_IN")
        assert found == [
            ("工业机器人用谐波减速器", "工业机器人"),
            ("制鞋用成型线", "制鞋"),
            ("医药用炭", "医药"),
        ]
        text = "推广液相色谱联用仪、新能源乘用车，发展电子信息产业用石英砂。"
        found = claims(applications(context(text), LEXICON), "APPLIED_IN")
        assert found == [("电子信息产业用石英砂", "电子信息产业")]

    def test_mean_the_field_by_its_products(self) -> None:
        """新型显示产品 in a plan with the field 新型显示 means that field."""
        text = "拓展新型显示产品在智能座舱、远程医疗中的应用。"
        found = applications(context(text, fields=["新型显示"]), LEXICON)
        assert ("新型显示", "智能座舱") in claims(found, "APPLIED_IN")

    def test_keep_each_clause_s_own_sector(self) -> None:
        """面向A的B和面向C的D has one sector for each object."""
        text = "发展面向港口的边缘计算网关、面向安防领域的智能摄像机。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == [
            ("边缘计算网关", "港口"),
            ("智能摄像机", "安防"),
        ]

    def test_look_behind_where_nothing_stands_before(self) -> None:
        """服务A发展 at the head of a sentence means what the sentence goes on to develop."""
        text = "服务船舶、核电等产业发展，重点发展高强钢、耐蚀钢。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert {("高强钢", "船舶"), ("耐蚀钢", "核电")} <= found

    def test_take_the_last_verb_s_objects(self) -> None:
        """其 means the objects of the last verb, not those of the whole sentence."""
        text = "研发离心泵，开发高温合金，推动其在核电领域的应用。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == [("高温合金", "核电")]

    def test_take_all_that_stands_above(self) -> None:
        """上述产品 means the objects of the whole sentence."""
        text = "研发离心泵，开发高温合金，推动上述产品在核电、船舶领域的应用。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert {source for source, _ in found} == {"离心泵", "高温合金"}

    @pytest.mark.parametrize(
        "text",
        [
            "围绕政务、金融、教育等领域，打造一批示范项目。",
            "重点围绕政务、金融、教育等优势领域开展集成应用。",
        ],
    )
    def test_show_a_field_in_sectors(self, text: str) -> None:
        """Where something is shown, the field at hand is applied."""
        found = set(
            claims(applications(context(text, subject=("Field", "区块链")), LEXICON), "APPLIED_IN")
        )
        assert found == {("区块链", "政务"), ("区块链", "金融"), ("区块链", "教育")}

    def test_apply_no_goods_in_themselves(self) -> None:
        """What is needed and what is built are the same goods: they are no sectors."""
        text = "以直升机、无人机需求为牵引，形成直升机、无人机总装能力。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == []

    def test_use_nothing_where_something_is_only_done(self) -> None:
        """What is done in some respects is no use: the respects are no sectors."""
        text = "在市场准入、人才激励等方面开展深层次改革。"
        assert claims(applications(context(text), LEXICON), "APPLIED_IN") == []

    def test_give_a_need_to_one_thing_alone(self) -> None:
        """One thing meets a need itself, not the whole field."""
        text = "研发液流电池，满足电动车、移动设备等领域需求。"
        found = set(claims(applications(context(text), LEXICON), "APPLIED_IN"))
        assert {source for source, _ in found} == {"液流电池"}

    @pytest.mark.parametrize(
        "text",
        [
            "研发储能电池、燃料电池、储热装置、储氢罐，满足通信、交通等领域需求。",
            "研发储能电池、燃料电池，广泛应用于通信、交通。",
            "发展储能电池、燃料电池，产品用于通信、交通等领域。",
            "发展储能电池、燃料电池，推动其在通信、交通等领域应用。",
            "发展储能电池、燃料电池，提升在通信、交通等领域的配套能力。",
        ],
    )
    def test_give_a_need_to_the_field_too(self, text: str) -> None:
        """A need is met by the objects, and by the field that develops several."""
        found = set(
            claims(applications(context(text, subject=("Field", "储能")), LEXICON), "APPLIED_IN")
        )
        assert {("储能", "通信"), ("储能电池", "通信"), ("燃料电池", "交通")} <= found

    def test_leave_a_measure_s_industry_out(self) -> None:
        """What a measure has used is used itself: the whole plan's industry is not meant."""
        text = "发展储能电池、燃料电池，推动其在通信、交通等领域应用。"
        told = context(text, subject=("Industry", "储能产业"), genre="measures")
        found = {source for source, _ in claims(applications(told, LEXICON), "APPLIED_IN")}
        assert found == {"储能电池", "燃料电池"}
