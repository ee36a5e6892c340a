"""What the words of a heading or lead say: a genre, an industry, a field, a measure."""

import pytest

from loaders.lexicon import Lexicon
from loaders.read import document_of
from loaders.subjects.genres import genre_of, names_kind
from loaders.subjects.titles import field_of, industry_of, is_measure, is_programme
from tests.loaders.grammar import extract

LEXICON = Lexicon()


# What chapters of plans are called, by what they are about.
CHAPTERS = {
    "industries": "重点发展领域 主要发展方向 重点支持领域 重点攻关领域 主攻产业 细分赛道",
    "layout": "空间结构 重点区域 各区产业定位 各市发展重点 集聚区布局 优化空间布局",
    "foundation": "发展背景 发展条件 发展回顾 主要短板 面临的机遇和挑战 现状与形势",
    "goals": "发展指标 预期目标 目标愿景",
    "principles": "总体定位 发展战略 编制依据 规划范围 工作要求 总则",
    "measures": "对策建议 主要工作 下步打算 扶持政策 工作机制 实施步骤 六大行动 五大工程 附则",
}


class TestKeys:
    """A key that says no more than that a list follows is the name of no field."""

    @pytest.mark.parametrize("title", ["产品包括", "重点方向如下", "政策措施"])
    def test_name_none(self, title: str) -> None:
        """产品包括：A、B."""
        assert field_of(title, LEXICON) is None


class TestGenres:
    """What a chapter's heading says of it."""

    @pytest.mark.parametrize(
        ("title", "genre"),
        [
            ("发展基础与环境", "foundation"),
            ("产业发展现状", "foundation"),
            ("机遇和挑战", "foundation"),
            ("创新和要素保障情况", "foundation"),
            ("推进项目建设情况", "foundation"),
            ("重点产业运行情况", "industries"),
            ("下一步工作打算", "measures"),
            ("总体要求", "principles"),
            ("主要目标", "goals"),
            ("重点领域", "industries"),
            ("重点发展领域", "industries"),
            ("优先发展方向", "industries"),
            ("聚焦主攻方向", "industries"),
            ("构建现代产业体系", "industries"),
            ("优化产业空间布局", "layout"),
            ("重点任务", "measures"),
            ("保障措施", "measures"),
            ("重大工程", "measures"),
            ("夯实产业发展基础", ""),
            ("优化发展环境", ""),
            ("前瞻布局光芯片", ""),
            ("新型基础设施", ""),
            ("环境监测与应急装备", ""),
            ("关键基础元器件", ""),
            ("补齐基础零部件短板", ""),
        ],
    )
    def test_words(self, title: str, genre: str) -> None:
        """A word behind a verb counts at the heading's end only, some words never."""
        assert genre_of(title, LEXICON) == genre

    @pytest.mark.parametrize(
        ("title", "genre"),
        [(title, genre) for genre, titles in CHAPTERS.items() for title in titles.split()],
    )
    def test_usual_chapters(self, title: str, genre: str) -> None:
        """A chapter called in a usual way is about what it is called by."""
        assert genre_of(title, LEXICON) == genre

    def test_kinds(self) -> None:
        """推进举措 says what follows; 强化要素保障 is a measure itself."""
        assert names_kind("推进举措", LEXICON)
        assert names_kind("组织实施", LEXICON)
        assert not names_kind("强化基础支撑能力", LEXICON)
        assert not names_kind("保障产业体系安全化", LEXICON)
        assert not names_kind("强化要素保障", LEXICON)


class TestTitles:
    """What a heading or lead names."""

    @pytest.mark.parametrize(
        ("title", "industry"),
        [
            ("高端装备产业", "高端装备产业"),
            ("做强做优电子信息产业", "电子信息产业"),
            ("打造世界级新材料产业集群", "新材料产业"),
            ("培育壮大新能源产业", "新能源产业"),
            ("推动汽车产业转型升级", "汽车产业"),
            ("磷化工产业链", "磷化工产业链"),
            ("培育钻石产业链", "培育钻石产业链"),
            ("数字经济", "数字经济"),
            ("现代服务业", "现代服务业"),
            ("人工智能赋能电子信息制造业", "电子信息制造业"),
            ("战略性新兴产业", None),
            ("三大主导产业", None),
            ("卓越提升三大世界级先进制造业集群", None),
            ("稳定就业", None),
            ("加强产业链合作", None),
        ],
    )
    def test_industries(self, title: str, industry: str | None) -> None:
        """Verbs, rank and what it is to do are no part of an industry's name."""
        found = industry_of(title, LEXICON)
        assert (title[found.start : found.end] if found else None) == industry

    @pytest.mark.parametrize(
        ("title", "field"),
        [
            ("做强创新药物", "创新药物"),
            ("创新药物", "创新药物"),
            ("驱动电机", "驱动电机"),
            ("驱动电机与电控", "驱动电机与电控"),
            ("突破芯片与软件", "芯片与软件"),
            ("高端工程机械领域", "高端工程机械"),
            ("超前布局合成生物", "合成生物"),
            ("跨越发展新能源汽车", "新能源汽车"),
            ("前瞻布局量子信息", "量子信息"),
            ("新型显示与智能终端", "新型显示与智能终端"),
            ("虚拟现实（VR）", "虚拟现实（VR）"),
            ("合成生物（牵头单位甲局）", "合成生物"),
            ("工程机械集群", "工程机械"),
            ("先进制造业集群", None),
            ("材料端", None),
            ("电源侧", None),
            ("设计环节", None),
            ("加强组织领导", None),
            ("培育壮大市场主体", None),
            ("向大海要食物、向深蓝要良药", None),
            ("产业规模稳步壮大", None),
            ("锻造产业长板", None),
            ("厚植人才沃土", None),
            ("整机", None),
            ("宁德集群", None),
            ("高纯铝、电子铝箔、动力电池铝箔", None),
            ("其他新型储能技术及产品", "其他新型储能技术及产品"),
            ("其规模持续扩大", None),
            ("改造升级纺织业", "纺织业"),
            ("电动（园林）工具", "电动（园林）工具"),
            ("政策工具", None),
            ("未来空间", "未来空间"),
            ("铝合金型材广泛应用于轨道交通领域", None),
            ("甲公司深耕轨道交通装备领域", None),
            ("新材料产业以高温合金为主攻方向", None),
            ("产业向高端材料迈进", None),
            ("高端材料仍依赖进口", None),
            ("产业基础较为扎实", None),
            ("重点企业扩大产能", None),
            ("产品覆盖新能源全领域", None),
            ("可持续航空燃料", "可持续航空燃料"),
            ("医用材料", "医用材料"),
        ],
    )
    def test_fields(self, title: str, field: str | None) -> None:
        """A stage, a quality, an activity and a slogan are no fields."""
        found = field_of(title, LEXICON)
        assert (title[found.start : found.end] if found else None) == field

    def test_a_letter_ends_no_long_name(self) -> None:
        """推进产业强链 is to be done, though 链 may end the name of a thing; 保障车 is one."""
        assert is_measure("推进产业强链", LEXICON)
        assert not is_measure("保障车", LEXICON)

    @pytest.mark.parametrize(
        "title",
        [
            "实施强链主行动",
            "人工智能赋能电子信息制造",
            "数字赋能，推动智改数转",
            "人才为本，引育高层次人才",
            "突破关键技术",
            "建设高质量数据集",
            "培育重点行业大模型",
            "支撑重大工程建设",
            "科学调控重大项目建设",
            "开放典型应用场景",
            "推进智能绿色改造",
            "逐步探索工业领域替代应用",
            "积极实施节能低碳行动",
            "坚定不移推进产业强市",
            "更大力度培育新质生产力",
            "服务民生领域需求",
            "攻关核心零部件",
            "建立创新平台清单",
        ],
    )
    def test_measures(self, title: str) -> None:
        """A verb and its object are to be done; 实施X行动 is a measure."""
        assert is_measure(title, LEXICON)

    @pytest.mark.parametrize(
        "title",
        [
            "发展历程",
            "开放平台",
            "科学仪器",
            "支撑体系",
            "创新和开放合作情况",
            "服务平台",
            "数字赋能提升行动",
            "研发服务，信息技术",
            "“强芯铸链”攻关工程",
            "创新平台与公共服务",
            "开放合作持续深化",
            "创新能力显著提升",
            "创新平台清单",
            "培育企业一览表",
        ],
    )
    def test_no_measures(self, title: str) -> None:
        """A noun that begins as a verb does, a result or a programme's name is none."""
        assert not is_measure(title, LEXICON)

    def test_programmes(self) -> None:
        """X行动 is a programme."""
        assert industry_of("打造三大世界级产业集群", LEXICON) is None
        assert is_programme("“强芯铸链”攻关工程", LEXICON)
        assert not is_programme("加强核心技术攻关", LEXICON)


@pytest.mark.parametrize(
    ("title", "industry"),
    [
        ("轻工业稳增长工作方案（2023—2024年）", "轻工业"),
        ("宁波市绿色石化集群发展规划（2022—2025年）", "绿色石化"),
        ("河南省推进绿色食品业提质倍增行动计划", "绿色食品业"),
        ("湖南省先进制造业集群发展规划", None),
        ("云南省推进产业集群发展行动计划", None),
        ("汉江流域先进制造业发展规划", None),
    ],
)
def test_the_industry_of_a_title(title: str, industry: str | None) -> None:
    """A title says 业 or 集群 for the industry that its plan is for."""
    text = f"{title}\n二、总体目标\n到2025年，产业规模达到1万亿元。\n"
    found = extract(document_of(text.encode(), "plan.txt")).facts
    assert {each.name for each in found.entities if each.label == "Industry"} == (
        {industry} if industry else set()
    )


def test_a_numbered_heading_is_no_title() -> None:
    """（一）实施平台跃升行动 near the head of a short report: what is counted is of its region."""
    text = (
        "株洲市2023年产业发展总结\n一、主要成效\n全市建成省级工程技术研究中心320家。\n"
        "二、下步安排\n（一）实施平台跃升行动\n推动产业发展。\n"
    )
    found = extract(document_of(text.encode(), "plan.txt")).facts.facts
    assert {each.target.name for each in found if each.type == "MEASURES"} == {"株洲市"}
