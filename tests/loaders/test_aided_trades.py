"""Trades for which a measure does something, where no word for sectors closes their list."""

import pytest

from loaders.extractors.sectors import sectors
from loaders.lexicon import Lexicon
from tests.loaders.plain import context, names

LEXICON = Lexicon()


def _named(text: str) -> list[str]:
    known = context(text, subject=None, genre="measures", measure="强化要素保障", kind="prose")
    return sorted(set(names(sectors(known, LEXICON), "Field")))


class TestAidedTrades:
    """What is helped to grow, paid for or studied is a trade."""

    @pytest.mark.parametrize(
        "text",
        [
            "支持集成电路、生物医药发展。",
            "推动集成电路、生物医药做大做强。",
            "加快集成电路、生物医药集聚发展。",
            "推动集成电路、生物医药向高端化发展。",
            "设立集成电路、生物医药产业基金。",
            "引导社会资本投向集成电路、生物医药。",
            "开展集成电路、生物医药领域关键技术攻关。",
            "提升集成电路、生物医药产业竞争力。",
            "建立集成电路、生物医药产业链链长制。",
        ],
    )
    def test_are_named(self, text: str) -> None:
        """Each of the trades is named, and by its bare name."""
        assert _named(text) == ["生物医药", "集成电路"]

    @pytest.mark.parametrize(
        "text",
        ["推动车网互动、柔性互动发展。", "推动齿轮、轴承发展。", "支持甲乙、丙丁等企业发展。"],
    )
    def test_are_known_ones(self, text: str) -> None:
        """Goods, firms and modes of work are helped to grow in the same words."""
        assert _named(text) == []
