"""What an industry is said to consist of, and what the plan then knows: gold first."""

import pytest

from loaders.extractors.programmes import programmes
from loaders.extractors.structure import structure
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, names
from tests.loaders.test_outline import read

LEXICON = Lexicon()
TITLE = "机器人产业高质量发展行动计划"
TASK = "发展高端产品。"


def parts(text: str, *, title: str = TITLE, above: tuple[str, ...] = ("一、发展现状",)) -> str:
    """Return the fields that a paragraph makes parts of an industry, and that industry."""
    _, found = read(title, *above, text, title=title)
    made = claims(structure(found), "PART_OF")
    wholes = {whole for _, whole in made}
    return "、".join(part for part, _ in made) + " < " + "、".join(wholes)


class TestForms:
    """Sentences that say what an industry consists of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("机器人产业主要包括工业机器人、服务机器人、特种机器人等重点领域。",
             "工业机器人、服务机器人、特种机器人"),
            ("本产业涵盖工业机器人、服务机器人。", "工业机器人、服务机器人"),
            ("我省机器人产业涵盖工业机器人、服务机器人等领域。", "工业机器人、服务机器人"),
            ("机器人产业是智能制造的重要产业，是先进装备，主要包括工业机器人、服务机器人等领域。",
             "工业机器人、服务机器人"),
            ("机器人产业分为工业机器人、服务机器人、特种机器人三大类。",
             "工业机器人、服务机器人、特种机器人"),
            ("机器人产业由工业机器人、服务机器人两大板块构成。", "工业机器人、服务机器人"),
            ("该产业主要涉及减速器及零部件、工业软件等细分领域。", "减速器及零部件、工业软件"),
            ("全省形成了以工业机器人、服务机器人为重点的产业体系。", "工业机器人、服务机器人"),
            ("初步构建起以工业机器人和服务机器人为主导的产业格局。", "工业机器人、服务机器人"),
            ("形成工业机器人、服务机器人、特种机器人三大优势领域。",
             "工业机器人、服务机器人、特种机器人"),
        ],
    )  # fmt: skip
    def test_of_the_one_industry(self, text: str, expected: str) -> None:
        """What is said to make up the industry of a plan for one is part of it."""
        assert parts(text) == f"{expected} < 机器人产业"

    @pytest.mark.parametrize(
        "text",
        [
            "形成以甲市、乙市、丙市等为主的产业布局。",
            "重点产品包括焊接机器人、搬运机器人。",
            "支持政策涵盖税收、土地、金融等方面。",
            "骨干企业包括甲公司、乙公司、丙集团等。",
            "新材料产业主要包括金属材料、高分子材料等领域。",
        ],
    )
    def test_of_something_else(self, text: str) -> None:
        """Places, products, policies, firms and another industry have no parts of it."""
        assert parts(text) == " < "

    def test_of_a_section(self) -> None:
        """In a section for one of several industries its name or 本产业 is that one."""
        above = ("第一章 重点产业", "第一节 新材料产业", TASK, "第二节 食品产业")
        text = "食品产业包括粮油加工、肉制品、乳制品等领域。"
        assert parts(text, title="甲省规划", above=above) == "粮油加工、肉制品、乳制品 < 食品产业"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "立足优势，聚焦粮油加工、肉制品、乳制品等方向。",
                "粮油加工、肉制品、乳制品 < 食品产业",
            ),
            ("重点发展粮油加工、肉制品等三大细分产业。", "粮油加工、肉制品 < 食品产业"),
            ("聚焦粮油加工、肉制品两大赛道，发展挂面。", "粮油加工、肉制品 < 食品产业"),
            ("做强粮油加工、肉制品产业链，发展挂面。", "粮油加工、肉制品 < 食品产业"),
            ("面向功能食品、细胞培养肉等未来产业，建设先导区。", "功能食品、细胞培养肉 < 食品产业"),
            ("推动粮油加工、肉制品等优势领域做大做强。", "粮油加工、肉制品 < 食品产业"),
            ("推进粮油加工、肉制品等产业向中高端迈进。", "粮油加工、肉制品 < 食品产业"),
            ("围绕粮油加工、肉制品等重点领域，开展攻关。", "粮油加工、肉制品 < 食品产业"),
            ("围绕商超、餐饮等重点领域，推广智能设备。", " < "),
            ("以粮油加工、乳制品加工为主攻方向，建设基地。", "粮油加工、乳制品加工 < 食品产业"),
            ("重点领域包括粮油加工、肉制品。", "粮油加工、肉制品 < 食品产业"),
            ("推动其在餐饮、零售等领域应用。", " < "),
            ("发展挂面、火腿、奶酪等产品。", " < "),
        ],
    )
    def test_aimed_at_by_a_section(self, text: str, expected: str) -> None:
        """What an industry's own section aims at is part of it; where goods are used is none."""
        above = ("第一章 重点产业", "第一节 新材料产业", TASK, "第二节 食品产业")
        assert parts(text, title="甲省规划", above=above) == expected

    def test_of_services(self) -> None:
        """In the section of services a list of trades needs no word that closes it."""
        above = ("第一章 重点产业", "第一节 新材料产业", TASK, "第二节 现代服务业")
        text = "大力发展航运服务、检验检测、涉海金融，建设服务平台。"
        expected = "航运服务、检验检测、涉海金融 < 现代服务业"
        assert parts(text, title="甲省规划", above=above) == expected


class TestProgrammes:
    """A heading that is a programme and holds the name of a trade."""

    SAID = "机器人产业包括工业机器人、服务机器人、卫星及应用等领域。"

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [
            ("（一）工业机器人突破工程", "工业机器人"),
            ("（一）服务机器人示范应用行动", "服务机器人"),
            ("（一）传感器强基工程", "传感器"),
            ("（一）核心技术攻关工程", "机器人产业"),
            ("（一）人才引育工程", "机器人产业"),
            ("（一）工业机器人及服务机器人工程", "机器人产业"),
        ],
    )
    def test_subject(self, heading: str, expected: str) -> None:
        """What stands under it is developed for that trade; else for the plan's industry."""
        _, found = read(
            TITLE, "一、现状", self.SAID, "二、重点工程", f"{heading}。{TASK}", title=TITLE
        )
        subject = found[-1].subject
        assert subject is not None
        assert subject.name == expected

    def test_of_two(self) -> None:
        """A programme for two fields of the plan: each segment is of the one that it names."""
        _, found = read(
            TITLE, "一、现状", self.SAID, "二、重点工程",
            "（一）卫星及服务机器人提升工程。推动卫星导航芯片产业化；发展服务机器人关节。",
            title=TITLE,
        )  # fmt: skip
        last = found[-1]
        assert [turned.subject.name for turned in last.turned] == ["卫星及应用", "服务机器人"]


class TestLeads:
    """A lead of a box of projects."""

    def test_industry(self) -> None:
        """A project that is described under an industry's name is for that industry."""
        _, found = read(
            "甲省规划", "第一章 重点产业", "第一节 起重装备制造产业", TASK, "第二节 食品产业", TASK,
            "第二章 培育未来产业", "专栏2 重点项目",
            "起重装备：甲公司智能工厂项目，总投资20亿元，年产起重机100台；乙公司二期扩建项目，占地30亩。",
            title="甲省规划",
        )  # fmt: skip
        made = claims(programmes(found[-1], LEXICON), "PROMOTES")
        assert made == [
            ("甲公司智能工厂项目", "起重装备制造产业"),
            ("乙公司二期扩建项目", "起重装备制造产业"),
        ]

    def test_numbered_projects(self) -> None:
        """Under a heading for projects each item that is called one is; elsewhere none is."""
        lines = ("1.特种电缆产业园项目：建设生产线20条。", "2.环保装备制造项目。")
        for heading, expected in (
            ("专栏5 重大项目", ["特种电缆产业园项目", "环保装备制造项目"]),
            ("专栏5 重点方向", []),
        ):
            _, found = read("甲省规划", "第二章 培育未来产业", heading, *lines, title="甲省规划")
            made = [each for context in found for each in programmes(context, LEXICON)]
            assert names(made, "Programme") == expected
