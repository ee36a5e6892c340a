"""One sector alone, which stands where the topic of a sentence may stand too."""

from collections.abc import Iterable

import pytest

from loaders.claims import Finding
from loaders.extractors.applications import applications
from loaders.extractors.products import products
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names

LEXICON = Lexicon()


def _found(text: str) -> Iterable[Finding]:
    return list(applications(context(text, kind="prose"), LEXICON))


class TestOneSector:
    """A clause that ends in 领域 says where something is used, or of what the sentence tells."""

    @pytest.mark.parametrize(
        "text",
        [
            "发展激光雷达，主要应用于港口领域。",
            "发展激光雷达，产品广泛用于港口等领域。",
            "发展激光雷达，推广至港口等领域。",
            "发展激光雷达，拓宽港口等应用领域。",
            "发展激光雷达，重点服务于港口领域。",
            "在港口等领域，推广激光雷达。",
            "面向港口领域，发展激光雷达。",
            "围绕港口等重点领域，发展激光雷达。",
        ],
    )
    def test_is_where_something_is_used(self, text: str) -> None:
        """应用于A领域 and 在A等领域 name whom goods are for, as a list of sectors does."""
        assert claims(_found(text), "APPLIED_IN") == [("激光雷达", "港口")]

    @pytest.mark.parametrize(
        "text", ["聚焦伺服电机领域，突破高速轴承。", "在伺服电机领域，突破高速轴承。"]
    )
    def test_may_be_the_topic(self, text: str) -> None:
        """聚焦A领域，突破B tells of A, by its bare name."""
        found = list(products(context(text, kind="prose"), LEXICON))
        assert claims(found, "DEVELOPS") == [("伺服电机", "高速轴承")]

    @pytest.mark.parametrize("opener", ["应用于", "服务于", "针对"])
    def test_is_named_without_its_opener(self, opener: str) -> None:
        """发展应用于A、B等领域的C: the first sector has no verb in its name."""
        found = _found(f"发展{opener}港口、矿山等领域的激光雷达。")
        assert names(found, "Field") == ["港口", "矿山"]


class TestFormsOfUse:
    """More ways of saying for whom goods are."""

    @pytest.mark.parametrize(
        "text",
        [
            "发展激光雷达，开展港口、矿山等领域应用示范。",
            "发展激光雷达，推动港口、矿山等行业示范应用。",
            "激光雷达应用领域涵盖港口、矿山。",
            "发展激光雷达，应用范围拓展至港口、矿山等领域。",
            "为满足港口、矿山需求，发展激光雷达。",
            "为更好适应港口、矿山等行业需要，发展激光雷达。",
        ],
    )
    def test_name_the_sectors(self, text: str) -> None:
        """What is shown, what uses extend to and what is to be met are sectors."""
        found = set(claims(_found(text), "APPLIED_IN"))
        assert found == {("激光雷达", "港口"), ("激光雷达", "矿山")}
