"""Boxes behind the last field of an industry, whose items are about fields told before."""

import pytest

from tests.loaders.test_forms_of_lists import facts

PLAN = (
    "临江市生物医药产业发展规划\n\n第三章 重点任务\n\n第一节 化学药\n\n发展首仿药、抗生素。\n\n"
    "第二节 医疗器械\n\n发展监护仪、呼吸机。\n\n第三节 现代中药\n\n开发中药提取物。\n\n{}\n\n{}\n"
)
TITLES = ("专栏3 重大工程", "专栏3 生物医药重大工程", "专栏3：重点工程")
ITEMS = (
    "1.医疗器械国产化工程。突破彩超探头、血液透析膜等核心部件。",
    "医疗器械国产化工程：突破彩超探头、血液透析膜等核心部件。",
    "（1）医疗器械。突破彩超探头、血液透析膜等核心部件。",
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("item", ITEMS)
def test_an_item_is_about_the_field_that_it_names(title: str, item: str) -> None:
    """What an item develops is its own field's, which is no part of the field before the box."""
    _, said = facts(PLAN.format(title, item))
    sources = {
        source for source, kind, target in said if (kind, target) == ("DEVELOPS", "彩超探头")
    }
    assert sources == {"医疗器械"}
    assert ("医疗器械", "PART_OF", "现代中药") not in said
