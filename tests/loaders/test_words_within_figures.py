"""When and how something was reached stands between whose it is and what it is, and in no name."""

import pytest

from loaders import extract
from loaders.read import document_of

_REPORT = "某省2024年制造业发展情况\n一、总体情况\n"


def _measured(text: str) -> set[tuple[str, str]]:
    """Return the figures of a report's sentence by their names, each with what it measures."""
    facts = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts
    return {(e.source.name, e.target.name) for e in facts.facts if e.type == "MEASURES"}


_WORDS = [
    "已",
    "目前已",
    "去年",
    "今年",
    "全年",
    "年内",
    "上半年",
    "到2025年",
    "截至2024年底",
    "累计",
    "预计",
    "计划",
    "力争",
    "力争到2025年",
    "将",
    "有望",
    "确保",
    "率先",
    "首次",
    "顺利",
    "也",
    "仅",
]


@pytest.mark.parametrize("word", _WORDS)
@pytest.mark.parametrize(
    ("subject", "target"),
    [("生物医药产业", "生物医药"), ("株洲市", "株洲市"), ("株洲高新区", "株洲高新区")],
)
def test_stand_before_the_verb(word: str, subject: str, target: str) -> None:
    """甲产业力争实现产值: the output is of 甲, and the figure is called 甲产业产值."""
    assert _measured(f"{subject}{word}实现产值100亿元。") == {(f"{subject}产值", target)}


@pytest.mark.parametrize("word", ["稳步", "持续", "快速", "大幅", "同比"])
def test_tell_how_something_grew(word: str) -> None:
    """甲产业产值 grows in whatever way: it is of 甲."""
    assert {target for _, target in _measured(f"生物医药产业{word}增长12%。")} == {"生物医药"}


@pytest.mark.parametrize("subject", ["现代物流业", "再生资源产业"])
def test_begin_names_too(subject: str) -> None:
    """现 and 再 are words in front of a verb, and parts of names."""
    found = _measured(f"{subject}产值达到100亿元。")
    assert {name for name, _ in found} == {f"{subject}产值"}
