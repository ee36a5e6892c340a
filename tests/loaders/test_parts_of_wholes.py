"""Of a part that a sentence tells of, the whole is no figure: 41个行业中有34个增加值增长."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

_REPORT = "某省2024年制造业发展情况\n一、总体情况\n"


def _figures(text: str) -> set[tuple[str, object]]:
    """Return the figures of a report's sentence by name and value."""
    facts = extract(document_of((_REPORT + text).encode(), "plan.txt")).facts
    found = [each for each in facts.entities if each.label == "Indicator"]
    assert not [each for each in facts.entities if each.label == "Product"]
    return {(each.name, each.properties["value"]) for each in found}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("500种产品中有300种产品产量同比增长。", {("产品数量", 300)}),
        ("全市40个大类行业中有31个行业增加值保持增长。", {("大类行业数量", 31)}),
        ("37个行业大类中，22个实现增长。", {("行业大类数量", 22)}),
        (
            "在全国170个国家级高新区综合考核评价中跃居第45位，列全省9个国家级高新区首位。",
            {("国家级高新区综合考核评价排名", 45)},
        ),
        ("组建1个工作专班、1支专家团队，绘制1张产业图谱。", set()),
    ],
)
def test_the_whole_is_no_figure(sentence: str, figures: set[tuple[str, object]]) -> None:
    """What a part is counted of gives the part its name, and counts nothing itself."""
    assert _figures(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("全市有电子信息企业25家。", {("电子信息企业数量", 25)}),
        ("全市有机硅企业25家。", {("有机硅企业数量", 25)}),
        ("全市有色金属企业25家。", {("有色金属企业数量", 25)}),
        (
            "占地60亩、总投资5亿元的甲光电产业园项目于今年2月底开工。",
            {("占地面积", 60), ("甲光电产业园项目总投资", 5)},
        ),
    ],
)
def test_words_around_are_no_part_of_the_name(
    sentence: str, figures: set[tuple[str, object]]
) -> None:
    """有 is a verb before what is counted, and no part of 有机硅; when it began is no name."""
    assert _figures(sentence) == figures
