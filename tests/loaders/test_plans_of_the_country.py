"""Plans of the country: whose figures they state, and the areas that head their lines.

Each case is a text, what it says, and what it does not.
"""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract
from tests.loaders.plain import as_said

MANY = (
    "“十四五”战略性新兴产业发展规划\n\n一、发展基础\n\n{}\n\n二、重点产业\n\n"
    "（一）生物产业\n\n发展疫苗。\n\n（二）新能源产业\n\n发展风电机组。\n"
)
ONE = "“十四五”智能传感产业发展规划\n\n二、优化布局\n\n（一）促进区域协调\n\n{}\n"
BOX = ONE.format("推动协调发展。\n\n专栏1 重点区域布局\n\n{}")

CASES = (
    # What is counted in 我国 or 全国 is the country's, where no industry is at hand.
    (MANY.format("2020年，全国高新技术企业达到22万家。"), "高新技术企业数量 MEASURES 中国", ""),
    (
        MANY.format("我国科技实力增强。高新技术企业达到22万家。"),
        "高新技术企业数量 MEASURES 中国",
        "",
    ),
    (
        MANY.format("全省科技实力增强，居全国前列。高新技术企业达到2万家。"),
        "",
        "高新技术企业数量 MEASURES 中国",
    ),
    # A plan for one industry counts that.
    (
        ONE.format("我国企业实力增强。规模以上企业达到2000家。"),
        "规模以上企业数量 MEASURES 智能传感产业",
        "规模以上企业数量 MEASURES 中国",
    ),
    # An area that heads a line is no line of business.
    *(
        (
            BOX.format(f"{area}{mark}重点发展集成电路、高端装备。"),
            f"{area} SPECIALISES_IN 集成电路",
            f"{area} PART_OF 智能传感产业",
        )
        for area in ("长三角地区", "粤港澳大湾区", "中西部地区", "西北地区", "黄河流域")
        for mark in "：。"
    ),
    # How a trade is to grow is no part of its name.
    *(
        (ONE.format(f"支持岳阳市推动煤化工{how}发展。"), "岳阳市 SPECIALISES_IN 煤化工", "")
        for how in ("绿色", "低碳", "绿色低碳", "集聚", "安全", "健康", "协同")
    ),
    # Places that share what stands behind the last.
    (
        ONE.format("推进京津冀、长三角工业互联网一体化发展示范区建设。"),
        "京津冀工业互联网一体化发展示范区 LOCATED_IN 京津冀",
        "",
    ),
    (
        ONE.format("推进山东半岛、闽南、粤东和北部湾海上风电基地建设。"),
        "北部湾海上风电基地 LOCATED_IN 北部湾",
        "粤东和北部湾海上风电基地 LOCATED_IN 粤东",
    ),
    (
        ONE.format("建设岳阳云溪、衡阳松木、益阳北洲石化产业基地。"),
        "岳阳云溪石化产业基地 LOCATED_IN 岳阳市",
        "",
    ),
    (
        ONE.format("建设四川、青海水电基地和甘肃、新疆风电基地。"),
        "甘肃风电基地 LOCATED_IN 甘肃省",
        "",
    ),
    (
        ONE.format("建设长沙、武汉综合性国家科学中心。"),
        "长沙综合性国家科学中心 LOCATED_IN 长沙市",
        "",
    ),
    # What is built at a place of its own stands in none of the clause before.
    *(
        (
            ONE.format(f"支持长沙、上海建设人工智能先导区，{at}武汉、西安建设集成电路产业基地。"),
            "集成电路产业基地 LOCATED_IN 武汉市",
            "集成电路产业基地 LOCATED_IN 长沙市",
        )
        for at in ("依托", "在", "支持")
    ),
)


@pytest.mark.parametrize(("text", "told", "untold"), CASES)
def test_plan_of_the_country(text: str, told: str, untold: str) -> None:
    """A plan of the country says what it says."""
    found = as_said(extract(document_of(text.encode(), "plan.txt")).facts)
    assert not told or told in found
    assert untold not in found
