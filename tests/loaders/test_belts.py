"""Belts of industry as clusters: what they make and where they lie, and those that are areas."""

import pytest

from loaders.lexicon import Lexicon
from loaders.read import document_of
from tests.loaders.grammar import extract

LEXICON = Lexicon()
_HEAD = "湖南省先进制造业发展规划（2024—2027年）\n三、空间布局\n"


def told(text: str) -> set[tuple[str, str, str]]:
    """Return what a sentence on layout says of clusters."""
    found = extract(document_of(f"{_HEAD}{text}\n".encode(), "plan.txt"), LEXICON).facts.facts
    return {(e.type, e.source.name, e.target.name) for e in found if e.source.label == "Cluster"}


def belt(name: str, line: str, *places: str) -> set[tuple[str, str, str]]:
    """Return what is said of one belt."""
    return {("FOCUSES_ON", name, line), *(("LOCATED_IN", name, place) for place in places)}


class TestBelts:
    """What a 产业带 makes is said by its name, and where it lies by that or by its sentence."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设长沙—株洲工程机械产业带。",
             belt("长沙—株洲工程机械产业带", "工程机械", "长沙市", "株洲市")),
            ("“一带”即长沙—岳阳石化产业带。",
             belt("长沙—岳阳石化产业带", "石化", "长沙市", "岳阳市")),
            ("支持株洲、湘潭建设轨道交通装备产业带。",
             belt("轨道交通装备产业带", "轨道交通装备", "株洲市", "湘潭市")),
            ("形成以长沙为龙头、株洲和湘潭为主体的轨道交通装备产业带。",
             belt("轨道交通装备产业带", "轨道交通装备", "长沙市", "株洲市", "湘潭市")),
            ("打造沿江石化产业带。", belt("沿江石化产业带", "石化")),
            ("依托京九电子信息产业带，补齐短板。", belt("京九电子信息产业带", "电子信息")),
            ("打造绿色食品产业带。", belt("绿色食品产业带", "绿色食品")),
        ],
    )  # fmt: skip
    def test_are_clusters(self, text: str, expected: set[tuple[str, str, str]]) -> None:
        """Places and what lies along something are no part of what a belt makes."""
        assert told(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "电子信息产业带动能力增强。",
            "建设特色优势产业带。",
            "打造承接产业转移产业带。",
            "环洞庭湖石化产业带。包括岳阳、常德、益阳，重点发展石化。",
        ],
    )
    def test_are_not(self, text: str) -> None:
        """A belt without a line of work is none, and one that is made of places is an area."""
        assert told(text) == set()
