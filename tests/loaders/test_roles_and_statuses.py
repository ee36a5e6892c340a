"""Who leads what, which status is whose, and which regions work together."""

import pytest

from tests.loaders.test_sentences_of_plans import said

_HEAD = "湖南省先进制造业发展规划\n三、重点产业\n（一）新能源产业。\n"
_X, _Y = "先进储能材料创新中心", "智能工程机械创新中心"
_MADE, _RAIL = "长沙工程机械产业集群", "株洲轨道交通装备产业集群"
_STATE, _LOCAL = "国家先进制造业集群", "省级特色产业集群"
_BOTH = {f"{_MADE}>{_STATE}", f"{_RAIL}>{_STATE}"}


def told(text: str, kind: str) -> set[str]:
    """Return the facts of a kind that a sentence of a province's plan tells, each as A>B."""
    _, facts = said(text, _HEAD)
    parts = (each.split(f" {kind} ") for each in facts if f" {kind} " in each)
    return {f"{source}>{target}" for source, target in parts}


class TestLeads:
    """Who builds or runs a platform leads it, wherever the verb stands."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # What the second builds stands behind its own verb.
            (
                f"由中南大学牵头建设云溪{_X}，由湖南大学牵头建设{_Y}。",
                {f"中南大学>云溪{_X}", f"湖南大学>{_Y}"},
            ),
            # What stands in a zone is led, and not the zone.
            (f"云溪{_X}落户长沙高新区，由中南大学牵头。", {f"中南大学>云溪{_X}"}),
            (f"云溪{_X}位于长沙县，由中南大学牵头建设。", {f"中南大学>云溪{_X}"}),
            (f"{_Y}落户长沙高新区并由三一重工运营。", {f"三一重工>{_Y}"}),
            (f"由三一重工牵头、中南大学等参与，建设{_Y}。", {f"三一重工>{_Y}"}),
            (f"由三一重工牵头、中南大学参与的{_Y}加快建设。", {f"三一重工>{_Y}"}),
        ],
    )
    def test_are_of_its_own_platform(self, text: str, expected: set[str]) -> None:
        """Not of the platform that stands nearest."""
        assert told(text, "LEADS") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                f"依托中南大学、湖南大学在长沙市建设云溪{_X}。",
                {f"中南大学>云溪{_X}", f"湖南大学>云溪{_X}"},
            ),
            (f"支持比亚迪在长沙县建设{_Y}。", {f"比亚迪>{_Y}"}),
            (f"云溪{_X}建设由中南大学承担。", {f"中南大学>云溪{_X}"}),
            (f"中南大学承担云溪{_X}建设任务。", {f"中南大学>云溪{_X}"}),
            (f"云溪{_X}以中南大学为依托单位。", {f"中南大学>云溪{_X}"}),
            (f"云溪{_X}位于长沙县，依托中南大学建设。", {f"中南大学>云溪{_X}"}),
            (
                f"支持中车株机公司联合中南大学建设云溪{_X}。",
                {f"中车株机公司>云溪{_X}", f"中南大学>云溪{_X}"},
            ),
            (f"云溪{_X}的建设任务由中南大学承担。", {f"中南大学>云溪{_X}"}),
            (f"云溪{_X}由中南大学承担建设。", {f"中南大学>云溪{_X}"}),
            (
                f"云溪{_X}、{_Y}由中南大学牵头建设。",
                {f"中南大学>云溪{_X}", f"中南大学>{_Y}"},
            ),
            (f"轴研科技主导建设的{_X}投用。", {f"轴研科技>{_X}"}),
            (f"以三一集团为链主组建{_X}。", {f"三一集团>{_X}"}),
        ],
    )
    def test_are_told_in_other_words(self, text: str, expected: set[str]) -> None:
        """A place before the verb, 承担, and a list of platforms in front."""
        assert told(text, "LEADS") == expected

    @pytest.mark.parametrize(
        "text",
        [
            f"云溪{_X}、{_Y}由中南大学、三一重工分别牵头。",
            f"云溪{_X}、{_Y}分别由中南大学、三一重工牵头建设。",
            f"云溪{_X}、{_Y}分别依托中南大学、三一重工建设。",
            f"由中南大学、三一重工分别建设云溪{_X}、{_Y}。",
        ],
    )
    def test_are_of_each_its_own(self, text: str) -> None:
        """With 分别 each has the platform at its place of the list."""
        assert told(text, "LEADS") == {f"中南大学>云溪{_X}", f"三一重工>{_Y}"}

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            # What is relied on builds what stands behind.
            (f"建设云溪{_X}，依托中南大学组建未来实验室。", f"中南大学>云溪{_X}"),
            (f"支持三一重工牵头、中南大学参与，建设{_Y}。", f"中南大学>{_Y}"),
        ],
    )
    def test_are_not_of_others(self, text: str, wrong: str) -> None:
        """Neither of what was built before, nor of those who only take part."""
        assert wrong not in told(text, "LEADS")


class TestClusters:
    """What a verb of status or a bracket says is no part of a cluster's name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "株洲轨道交通装备产业集群进入国家先进制造业集群决赛优胜者名单。",
                {"株洲轨道交通装备产业集群"},
            ),
            (
                "特色产业集群有长沙工程机械产业集群、株洲轨道交通装备产业集群。",
                {"长沙工程机械产业集群", "株洲轨道交通装备产业集群"},
            ),
            (
                "做强长沙工程机械产业集群（国家级）、株洲轨道交通装备产业集群（省级）。",
                {"长沙工程机械产业集群", "株洲轨道交通装备产业集群"},
            ),
        ],
    )
    def test_are_named(self, text: str, expected: set[str]) -> None:
        """Neither 进入 nor 有 nor （国家级） begins one."""
        names, _ = said(text, _HEAD)
        clusters = {each for each in names if each.startswith("Cluster ")}
        assert clusters == {f"Cluster {each}" for each in expected}


class TestStatuses:
    """Who has a status, where the verb does not stand right behind the name, or none stands."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"{_RAIL}（含湘潭）入选{_STATE}。", {f"{_RAIL}>{_STATE}"}),
            (f"{_MADE}（长沙县）、{_RAIL}入选{_STATE}。", _BOTH),
            (f"建成{_RAIL}，该集群已入选{_STATE}。", {f"{_RAIL}>{_STATE}"}),
            (f"{_RAIL}为{_LOCAL}。", {f"{_RAIL}>{_LOCAL}"}),
            (f"{_RAIL}已成为世界级产业集群。", {f"{_RAIL}>世界级产业集群"}),
            (f"{_MADE}、{_RAIL}均为{_STATE}。", _BOTH),
            (f"加快打造{_RAIL}，现已获批{_STATE}。", {f"{_RAIL}>{_STATE}"}),
            (f"打造{_RAIL}，规模超过500亿元，先后获批{_STATE}。", {f"{_RAIL}>{_STATE}"}),
            ("长沙高新区有企业300家，园区先后获批国家级绿色园区。", {"长沙高新区>国家级绿色园区"}),
            ("长沙县、浏阳市入围全国百强县市。", {"长沙县>全国百强县市", "浏阳市>全国百强县市"}),
            ("长沙高新区为省级新型工业化产业示范基地。", {"长沙高新区>省级新型工业化产业示范基地"}),
            ("长沙高新区获批创建国家级车联网先导区。", {"长沙高新区>国家级车联网先导区"}),
            ("长沙高新区新获评省级特色产业园。", {"长沙高新区>省级特色产业园"}),
            (f"{_RAIL}获批建设{_STATE}。", {f"{_RAIL}>{_STATE}"}),
        ],
    )
    def test_are_told_of_the_subject(self, text: str, expected: set[str]) -> None:
        """A bracket behind the subject, 该集群 for it, and 为 for the verb."""
        assert told(text, "HAS_STATUS") == expected

    @pytest.mark.parametrize(
        "text",
        [
            f"{_STATE}：{_MADE}、{_RAIL}。",
            f"其中{_STATE}有{_MADE}（长沙县）和{_RAIL}。",
            f"{_STATE}（2个）：{_MADE}、{_RAIL}。",
            f"拥有{_STATE}2个，分别为{_MADE}、{_RAIL}。",
            f"现有{_STATE}2个（{_MADE}、{_RAIL}）。",
            f"做强{_MADE}（{_STATE}）、{_RAIL}（{_STATE}）。",
            f"{_STATE}：长沙工程机械、株洲轨道交通装备。",
        ],
    )
    def test_are_told_without_a_verb(self, text: str) -> None:
        """The status heads the list, or stands in a bracket behind each name."""
        assert told(text, "HAS_STATUS") == _BOTH

    @pytest.mark.parametrize("header", ["获批情况", "荣誉称号", "级别"])
    def test_are_told_in_a_column(self, header: str) -> None:
        """A column for them, with or without the verb; 省级 alone is none."""
        head = f"集群名称\t所在地\t{header}\n"
        rows = f"{_MADE}\t长沙市\t{_STATE}\n{_RAIL}\t株洲市\t2021年入选{_STATE}\n"
        other = "邵阳智能家电产业集群\t邵阳市\t省级\n"
        assert told(head + rows + other, "HAS_STATUS") == _BOTH

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("佛山市南海区、顺德区、中山市小榄镇入选国家试点县。", {"南海区", "顺德区", "小榄镇"}),
            ("长沙县、株洲高新区入选国家级绿色园区。", {"长沙县", "株洲高新区"}),
            ("株洲高新区、长沙县入选国家级绿色园区。", {"长沙县", "株洲高新区"}),
        ],
    )
    def test_are_of_all_of_a_list(self, text: str, expected: set[str]) -> None:
        """Of places in several cities, and of places and parks."""
        assert {each.split(">")[0] for each in told(text, "HAS_STATUS")} == expected

    @pytest.mark.parametrize(
        "text",
        [
            # 国家级 alone is no status, nor is what is made of a park by those who act.
            f"做强{_MADE}（国家级）、{_RAIL}（省级）。",
            "以长沙高新区为国家级绿色园区，推动发展。",
            f"{_STATE}：长沙市重点发展工程机械。",
            "国家级创新平台有云溪实验室。",
            "建设国家网络安全产业园区（长沙）。",
            "长沙高新区获批建设国家轨道装备产业基地。",
        ],
    )
    def test_are_not_told(self, text: str) -> None:
        """Where no whole status is named, or nobody who has it."""
        assert told(text, "HAS_STATUS") == set()


def test_the_next_clause_tells_of_the_same_place() -> None:
    """长沙县获批A，入选B: who got the one got the other."""
    text = "长沙县获批国家知识产权强县，连续三年入选全国百强县。"
    assert told(text, "HAS_STATUS") == {"长沙县>国家知识产权强县", "长沙县>全国百强县"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浏阳市被评为中国花炮强县。", {"浏阳市>中国花炮强县"}),
        ("浏阳市连续三年跻身全国百强县前两位。", {"浏阳市>全国百强县"}),
        (
            f"{_RAIL}产值突破2000亿元。2019年集群入选{_STATE}。",
            {f"{_RAIL}>{_STATE}"},
        ),
    ],
)
def test_of_counties_and_of_this_cluster(text: str, expected: set[str]) -> None:
    """A county is of a rank too, and 2019年集群 means the cluster named before."""
    assert told(text, "HAS_STATUS") == expected


class TestStatusesAlone:
    """What is given to others is their status, and no place of its own."""

    @pytest.mark.parametrize(
        "status",
        [
            "国家“双创”示范基地",
            "省级智能网联汽车特色产业园",
            "国家数字服务出口基地",
            "湖南省数字经济示范园区",
            "长沙十大人工智能集聚区",
        ],
    )
    @pytest.mark.parametrize("verb", ["入选", "获评", "被认定为"])
    def test_are_no_platforms(self, verb: str, status: str) -> None:
        """入选省级A特色产业园 names a status; so do the ten best of a city."""
        nodes, facts = said(f"株洲高新区{verb}{status}。", _HEAD)
        assert f"株洲高新区 HAS_STATUS {status}" in facts
        assert {each for each in nodes if not each.startswith("Designation ")} <= {
            "Platform 株洲高新区",
            "Region 株洲市",
            "Region 长沙市",
        }


def together(text: str) -> set[frozenset[str]]:
    """Return the pairs of regions that a sentence tells to work together, by their first signs."""
    pairs = (each.split(">") for each in told(text, "COOPERATES_WITH"))
    return {frozenset((one[:2], other[:2])) for one, other in pairs}


def _pairs(*pairs: tuple[str, str]) -> set[frozenset[str]]:
    return set(map(frozenset, pairs))


class TestCooperation:
    """Which regions work together, and where what some of them build stands."""

    @pytest.mark.parametrize("link", ["，与", "，并与", "，联合"])
    def test_is_of_the_subject_with_each(self, link: str) -> None:
        """甲与乙共建X，与丙共建Y: 乙 does not work with 丙, nor has it what 丙 builds."""
        text = f"长沙市与株洲市共建智造产业园{link}湘潭市共建航空动力产业园。"
        assert together(text) == _pairs(("株洲", "长沙"), ("湘潭", "长沙"))
        assert told(text, "LOCATED_IN") == {"智造产业园>长沙市", "智造产业园>株洲市"}

    def test_is_not_of_the_city_of_a_school(self) -> None:
        """上海交大 is a university, and its city works with nobody."""
        assert together("与上海交大、西安理工合作共建研究院。") == set()

    def test_is_of_each_pair(self) -> None:
        """A clause with a subject of its own goes on with that."""
        text = "长沙市与株洲市共建智造产业园，湘潭市与岳阳市共建航空动力产业园。"
        assert together(text) == _pairs(("株洲", "长沙"), ("岳阳", "湘潭"))

    @pytest.mark.parametrize("verb", ["协同发展", "联动发展", "融合发展", "三市一体发展"])
    def test_is_of_all_that_grow_together(self, verb: str) -> None:
        """Each with each."""
        pairs = _pairs(("株洲", "长沙"), ("湘潭", "长沙"), ("湘潭", "株洲"))
        assert together(f"推动长沙、株洲、湘潭{verb}。") == pairs

    @pytest.mark.parametrize("close", ["等县", "等县市", "等地", ""])
    def test_is_of_a_closed_list(self, close: str) -> None:
        """甲、乙等县与丁市戊县, where 等县 parts the list from 与."""
        text = f"龙山县、保靖县{close}与重庆市秀山县开展区域合作。"
        assert together(text) == _pairs(("龙山", "秀山"), ("保靖", "秀山"))

    @pytest.mark.parametrize(
        "text",
        [
            "以长沙市为核心，推动株洲市、湘潭市协同发展。",
            "长沙市、株洲市产业与城市融合发展。",
        ],
    )
    def test_is_not_told(self, text: str) -> None:
        """Neither of those who grow around a core, nor of what grows together in places."""
        assert together(text) == set()
