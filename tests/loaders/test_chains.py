"""The links of a production chain in quotation marks."""

import pytest

from loaders.extractors.chains import chains
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context, names

LEXICON = Lexicon()


class TestChains:
    """A chain leads from what one makes to what is made of it."""

    @pytest.mark.parametrize(
        ("text", "goods"),
        [
            ("按照“工业硅—多晶硅—电池片—组件”全产业链发展思路",
             ["工业硅", "多晶硅", "电池片", "组件"]),
            ("形成“硅棒—硅片—组件”完整链条", ["硅棒", "硅片", "组件"]),
            # steps are no goods, and two links no chain
            ("推动“研发—中试—验证—应用”链条贯通", []),
            ("形成“硅片—组件”链条", []),
            ("按照“硅棒—硅片—组件”的顺序安排展位", []),
        ],
    )  # fmt: skip
    def test_goods(self, text: str, goods: list[str]) -> None:
        """Most of its links are goods, and what follows says that it is a chain."""
        assert names(chains(context(text), LEXICON), "Product") == goods

    def test_aims(self) -> None:
        """The field develops the goods of a chain that is aimed at, not of one that is there."""
        aimed = chains(context("打造“硅棒—硅片—组件”全产业链", subject=("Field", "光伏")), LEXICON)
        assert claims(aimed, "DEVELOPS") == [("光伏", "硅棒"), ("光伏", "硅片"), ("光伏", "组件")]
        there = chains(context("已形成“硅棒—硅片—组件”链条", subject=("Field", "光伏")), LEXICON)
        assert claims(there, "DEVELOPS") == []
