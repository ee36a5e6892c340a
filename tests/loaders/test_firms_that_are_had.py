"""Firms behind a verb of having: 全区共涉及甲、乙等57家企业 names none 共涉及甲."""

import pytest

from tests.loaders.test_sentences_of_plans import said

_HEAD = (
    "云溪市高新技术产业开发区2023年工作报告\n一、2023年工作回顾\n"
    "规模以上工业企业生产平稳，产业结构优化，制造业项目加快建设。\n"
)
_FIRMS = {"立达光电", "鸿星科技", "宏发电子"}


@pytest.mark.parametrize("verb", ["共涉及", "涉及", "共有", "储备", "引进", "集聚了"])
@pytest.mark.parametrize("where", ["", "全区", "园区内"])
def test_firms(verb: str, where: str) -> None:
    """The verb is no part of the first firm's name."""
    names, _ = said(f"{where}{verb}立达光电、鸿星科技、宏发电子等57家企业。", _HEAD)
    firms = {each.removeprefix("Organisation ") for each in names if "Organisation" in each}
    assert firms == _FIRMS
