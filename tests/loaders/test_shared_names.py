"""Platforms of a list whose head stands once, behind the last."""

import pytest

from loaders.extractors.platforms import platforms
from tests.loaders.test_extractors import named, passage, run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建设量子传感、深海探测等重大科技基础设施",
            ["量子传感重大科技基础设施", "深海探测重大科技基础设施"],
        ),
        (
            "建设量子传感、深海探测等3大重大科技基础设施",
            ["量子传感重大科技基础设施", "深海探测重大科技基础设施"],
        ),
        ("布局量子传感、深海探测等大科学装置", ["量子传感大科学装置", "深海探测大科学装置"]),
        (
            "建设集成电路、生物医药等公共服务平台",
            ["集成电路公共服务平台", "生物医药公共服务平台"],
        ),
        ("建设集成电路、生物医药等中试平台", ["集成电路中试平台", "生物医药中试平台"]),
        ("建设检验检测、知识产权等公共服务平台", []),
        ("推进国家重大科技基础设施建设", []),
    ],
)
def test_take_the_head(text: str, expected: list[str]) -> None:
    """Facilities of research take it from any list, services only from one of trades."""
    assert named("Platform", run(platforms, passage(text))) == expected


def test_plasma_closes_no_list() -> None:
    """等离子体, 等静压 begin with a sign that closes lists, and are words."""
    text = "组建云溪等离子体技术创新中心、材料等静压成形实验室。"
    assert named("Platform", run(platforms, passage(text))) == [
        "云溪等离子体技术创新中心",
        "材料等静压成形实验室",
    ]
