"""Trades that a sentence names alone, in a plan of all industries and in one of a single one."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

TITLES = ("临江市制造业高质量发展行动方案", "湘江省食品工业高质量发展行动方案")


def promoted(title: str, text: str) -> set[str]:
    """Return what the measure of a task promotes."""
    plan = f"{title}\n\n三、重点任务\n\n（一）提升创新能力\n\n{text}。"
    found = extract(document_of(plan.encode(), "plan.txt")).facts
    return {each.target.name for each in found.facts if each.type == "PROMOTES"}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("trade", ["白酒", "煤化工", "新型显示"])
@pytest.mark.parametrize(
    "frame",
    [
        "推动{}做大做强",
        "推动{}高质量发展",
        "推动{}产业高质量发展",
        "促进{}转型升级",
        "加快{}集聚发展",
        "推进{}延链补链强链",
        "推动{}向中高端迈进",
        "延伸{}产业链",
    ],
)
def test_what_is_to_become_of_a_trade(title: str, trade: str, frame: str) -> None:
    """A known trade is promoted whatever is to become of it, if the plan has one industry too."""
    found = {name.removesuffix("产业") for name in promoted(title, frame.format(trade))}
    assert found == {trade}


@pytest.mark.parametrize("text", ["推动企业高质量发展", "推动城乡融合发展", "延伸重点产业链"])
def test_what_is_no_trade(text: str) -> None:
    """Firms, towns and chains of any kind are no trades."""
    assert promoted(TITLES[0], text) == set()
