"""What a zone or an ally of a place does, in a sentence about the place."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = (
    "四川省“十四五”制造业发展规划\n\n第三章 重点产业\n\n第一节 新材料产业\n\n发展铜箔。\n\n"
    "第二节 汽车产业\n\n发展底盘。\n\n第四章 空间布局\n\n"
)


def specialities(text: str) -> set[tuple[str, str]]:
    """Return which places a passage of a chapter on layout gives which lines of work."""
    found = extract(document_of((HEAD + text).encode(), "plan.txt")).facts
    return {
        (each.source.name, each.target.name)
        for each in found.facts
        if each.type == "SPECIALISES_IN"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a zone behind the colon does is told of the zone alone
        ("绵阳市：绵阳高新区侧重新型显示；江油工业园区主攻特殊钢。", set()),
        ("德阳市、绵阳市：什邡经济开发区发展食品饮料和生物医药。", set()),
        ("绵阳市。绵阳高新区侧重新型显示。", set()),
        # up to the zone it is told of the place
        ("绵阳市：发展氢能，绵阳高新区侧重新型显示。", {("绵阳市", "氢能")}),
        # a zone that only bears what the place develops
        ("绵阳市：以绵阳高新区为载体，发展新型显示。", {("绵阳市", "新型显示")}),
        # with whom a place acts stands before what it develops
        ("泸州市联动宜宾市，布局氢能、储能。", {("泸州市", "氢能"), ("泸州市", "储能")}),
        ("泸州市联动宜宾市发展氢能。", {("泸州市", "氢能")}),
        (
            "金沙江绿色经济带联动宜宾、泸州，布局绿色铝、数据中心。",
            {("金沙江绿色经济带", "绿色铝"), ("金沙江绿色经济带", "数据中心")},
        ),
        # what is done in common is no line of work
        ("泸州市联合宜宾市打造川南化工产业集群，实行统一规划、统一招商。", set()),
    ],
)
def test_places(text: str, expected: set[tuple[str, str]]) -> None:
    """Each place has what is said of itself."""
    assert specialities(text) == expected
