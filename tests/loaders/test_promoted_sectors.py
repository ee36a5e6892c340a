"""What a measure promotes, beside what parts of the plan's area are to develop."""

import pytest

from loaders.extractors.sectors import sectors
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长沙县主攻集成电路、生物医药。", []),
        ("浏阳市做强集成电路，支持宁乡市发展生物医药。", []),
        ("引导社会资本投向集成电路、生物医药。", ["集成电路", "生物医药"]),
        ("引导社会资本投向集成电路。支持浏阳市发展生物医药。", ["集成电路"]),
    ],
)
def test_trades_of_a_part_are_no_measures(text: str, expected: list[str]) -> None:
    """What a city or county is to develop is its own line, and not what the measure promotes."""
    fields = ["集成电路", "生物医药"]
    made = context(text, subject=None, measure="优化布局", genre="measures", fields=fields)
    promoted = [target for _, target in claims(sectors(made, LEXICON), "PROMOTES")]
    assert [each for each in promoted if each in fields] == expected
