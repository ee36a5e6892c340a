"""Who leads what, which status is whose, and which regions work together."""

import pytest

from tests.loaders.test_sentences_of_plans import said

_HEAD = "湖南省先进制造业发展规划\n三、重点产业\n（一）新能源产业。\n"
_X, _Y = "先进储能材料创新中心", "智能工程机械创新中心"


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
            (f"云溪{_X}的建设任务由中南大学承担。", {f"中南大学>云溪{_X}"}),
            (f"云溪{_X}由中南大学承担建设。", {f"中南大学>云溪{_X}"}),
            (
                f"云溪{_X}、{_Y}由中南大学牵头建设。",
                {f"中南大学>云溪{_X}", f"中南大学>{_Y}"},
            ),
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
