"""What platforms are for: whom they serve, and what a trade that no head shows is called."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

HEAD = "四川省“十四五”制造业发展规划\n\n五、主要任务\n\n（一）增强自主创新能力\n\n"


@pytest.mark.parametrize(
    ("text", "platform", "expected"),
    [
        (
            "支持云杉工业互联网平台向电子信息、汽车、食品行业输出解决方案。",
            "云杉工业互联网平台",
            {"电子信息", "汽车", "食品"},
        ),
        ("建设云岭贵金属实验室。", "云岭贵金属实验室", {"贵金属"}),
        ("建设云岭植物提取实验室。", "云岭植物提取实验室", {"植物提取"}),
        ("建设四川省疫苗产业化平台。", "四川省疫苗产业化平台", {"疫苗"}),
    ],
)
def test_supports(text: str, platform: str, expected: set[str]) -> None:
    """A platform supports the sectors it serves, else the trade or goods in its name."""
    found = extract(document_of((HEAD + text).encode(), "plan.txt")).facts
    said = {
        each.target.name
        for each in found.facts
        if each.type == "SUPPORTS" and each.source.name == platform
    }
    assert said >= expected
