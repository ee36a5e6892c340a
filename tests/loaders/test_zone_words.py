"""What sentences say that zones live on, in words other than that they are to develop it."""

import pytest

from loaders.extractors.platforms import platforms
from tests.loaders.test_extractors import claimed, passage, run

BOTH = ["工程机械", "生物医药"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甘棠高新区聚焦发展工程机械、生物医药产业。", BOTH),
        ("甘棠高新区集聚工程机械、生物医药企业100余家。", BOTH),
        ("甘棠高新区重点承接工程机械、生物医药产业转移。", BOTH),
        ("甘棠高新区产业定位为工程机械、生物医药。", BOTH),
        ("将甘棠高新区打造成为全国知名的工程机械产业基地。", ["工程机械"] * 2),
        ("甘棠高新区主导产业为工程机械，特色产业为生物医药。", BOTH),
        ("甘棠高新区以工程机械为主导产业，以生物医药为特色产业。", BOTH),
        ("甘棠高新区形成以工程机械为主导、生物医药为特色的产业体系。", BOTH),
        ("甘棠高新区加快发展工程机械，积极培育生物医药。", BOTH),
        ("甘棠高新区重点发展工程机械，加快补齐短板。", ["工程机械"]),
        ("推动甘棠高新区围绕工程机械、生物医药延链补链。", BOTH),
        ("在甘棠高新区布局发展工程机械、生物医药产业。", BOTH),
        ("甘棠高新区专注工程机械细分领域。", ["工程机械"]),
        ("工程机械布局在甘棠高新区。", ["工程机械"]),
        ("工程机械产业重点布局甘棠高新区、云溪经开区。", ["工程机械"] * 2),
        ("工程机械产业以甘棠高新区为核心，辐射周边。", ["工程机械"]),
        ("工程机械（甘棠高新区）、生物医药（云溪经开区）。", BOTH),
        ("甘棠高新区近年来大力发展工程机械、生物医药产业。", BOTH),
        ("甘棠高新区始终聚焦工程机械、生物医药产业。", BOTH),
        ("甘棠高新区产业以工程机械、生物医药为主。", BOTH),
        ("甘棠高新区工程机械、生物医药两大产业集聚发展。", BOTH),
        ("甘棠高新区工程机械、生物医药产业加快集聚。", BOTH),
        ("甘棠高新区形成石化、工程机械及生物医药三大主导产业。", BOTH),
        ("甘棠高新区已形成工程机械传统产业及生物医药、石化两大新兴产业。", BOTH),
        ("甘棠高新区以工程机械为引领，以生物医药为支撑，加快发展。", BOTH),
        ("甘棠高新区形成以工程机械为主导，石化、生物医药为支撑的产业体系。", BOTH),
        ("甘棠高新区形成以工程机械传统产业为基础、生物医药新兴产业为支撑的格局。", BOTH),
        ("甘棠高新区以创新为引领，以人才为支撑，加快发展。", []),
        ("以甘棠高新区为我市工程机械产业发展的主阵地。", ["工程机械"]),
        ("将甘棠高新区作为全市工程机械、生物医药产业主战场。", BOTH),
        ("支持引导工程机械企业向甘棠高新区集聚。", ["工程机械"]),
        ("鼓励和引导工程机械、生物医药企业入驻甘棠高新区。", BOTH),
        ("甘棠高新区已形成以甲集团为龙头的工程机械产业。", ["工程机械"]),
        ("甘棠高新区形成了以甲集团、乙药业为代表的工程机械、生物医药两大主导产业。", BOTH),
        ("甘棠高新区形成以甲集团为龙头的工程机械、以乙药业为龙头的生物医药等产业。", BOTH),
        ("引进项目20个，布局在甘棠高新区。", []),
        ("甘棠高新区集聚创新企业100家。", []),
    ],
)
def test_lives_on(text: str, expected: list[str]) -> None:
    """What gathers in a zone, is moved there or laid there is what it supports."""
    found = run(platforms, passage(text))
    assert sorted(target for _, target in claimed("SUPPORTS", found) if target in BOTH) == expected


def test_builds_and_grows() -> None:
    """What a zone grows beside the base that it builds is the zone's."""
    text = "支持甘棠经开区建设国家级新材料产业基地，培育壮大己内酰胺、尼龙产业。"
    assert claimed("SUPPORTS", run(platforms, passage(text))) == [
        ("甘棠经开区", "己内酰胺"),
        ("甘棠经开区", "尼龙"),
        ("国家级新材料产业基地", "新材料"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "重点发展了X等优势产业",
        "聚焦了X三大主导产业",
        "布局了X等未来产业",
        "前瞻布局X等未来产业",
        "已经形成X三大主导产业",
        "先后培育了X等主导产业",
        "打造X三大主导产业",
        "集聚了X等产业",
        "壮大X产业",
        "现有X三大主导产业",
        "坚持X三大主导产业",
        "致力于发展X等产业",
    ],
)
def test_has_and_grows(said: str) -> None:
    """What a zone has formed, has and holds to is what it lives on, called by its name alone."""
    text = f"甘棠高新区{said.replace('X', '工程机械、生物医药、新材料')}。"
    found = {target for _, target in claimed("SUPPORTS", run(platforms, passage(text)))}
    assert found == {"工程机械", "生物医药", "新材料"}
