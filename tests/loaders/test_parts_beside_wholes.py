"""零部件方面 beside 整车方面: two fields of one industry."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = (
    "四川省“十四五”制造业发展规划\n\n第三章 重点产业\n\n第一节 新材料产业\n\n发展铜箔。\n\n"
    "第二节 汽车产业\n\n"
)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("整车方面，发展皮卡、客车；零部件方面，做精发动机、变速器。", "零部件"),
    ],
)
def test_parts(text: str, field: str) -> None:
    """The parts are a field where whole vehicles are one."""
    found = extract(document_of((HEAD + text).encode(), "plan.txt")).facts
    developed = {
        each.source.name
        for each in found.facts
        if each.type == "DEVELOPS" and each.target.name in {"发动机", "变速器"}
    }
    assert developed == {field}
