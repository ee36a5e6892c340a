"""Lists of goods of which a sentence says how good they are, or with whom they are made."""

import pytest

from loaders.read import document_of
from tests.loaders.grammar import extract

TASK = "临江市制造业高质量发展行动方案\n\n三、重点任务\n\n（一）提升创新能力\n\n"


@pytest.mark.parametrize(
    "listed",
    [
        "轮胎、染料等优势产品",
        "轮胎、染料等具有比较优势的产品",
        "轮胎、染料等具有国际竞争力的大宗产品",
        "轮胎、染料等附加值高的产品",
        "轮胎、染料等技术含量高、市场前景好的产品",
        "轮胎、染料等市场前景广阔的高端产品",
    ],
)
@pytest.mark.parametrize("frame", ["发展{}", "推动{}提质升级", "支持{}研发", "推动{}做大做强"])
def test_goods_are_listed_however_good_they_are(listed: str, frame: str) -> None:
    """What stands between 等 and the word for all says of the goods, and hides none."""
    found = extract(document_of(f"{TASK}{frame.format(listed)}。".encode(), "plan.txt")).facts
    goods = {each.name for each in found.entities if each.label == "Product"}
    assert goods == {"轮胎", "染料"}


@pytest.mark.parametrize("who", ["联合上下游企业", "携手高校院所", "会同龙头企业", "带动配套企业"])
def test_with_whom_goods_are_made(who: str) -> None:
    """Those with whom something is developed stand before the verb."""
    found = extract(document_of(f"{TASK}{who}研发碳化硅、轮毂。".encode(), "plan.txt")).facts
    assert {each.name for each in found.entities if each.label == "Product"} == {"碳化硅", "轮毂"}
