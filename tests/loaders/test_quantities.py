"""Numbers as plans write them: value, unit, comparator."""

import pytest

from loaders.lexicon import Lexicon
from loaders.numerals import five_year_period, number
from loaders.quantities import cell_quantity, quantities

LEXICON = Lexicon()


class TestQuantities:
    """A quantity is a number with its unit and what is said around it."""

    @pytest.mark.parametrize(
        ("text", "value", "unit", "comparator"),
        [
            ("增加值4190.73亿元", 4190.73, "亿元", "="),
            ("突破1.2万亿元", 1.2, "万亿元", ">"),
            ("总额突破万亿元", 1, "万亿元", ">"),
            ("千亿元", 1000, "亿元", "="),
            ("比重达到18%", 18, "%", "="),
            ("高于工业增速3个百分点", 3, "个百分点", "="),
            ("人才60余万人", 60, "万人", ">"),
            ("专家1100多名", 1100, "名", ">"),
            ("占全国1/4以上", 0.25, "", ">="),
            ("占全国四成以上", 0.4, "", ">="),
            ("企业120家左右", 120, "家", "约"),
            ("不少于20个", 20, "个", ">="),
            ("年均增长12%以上", 12, "%", ">="),
        ],
    )
    def test_forms(self, text: str, value: float, unit: str, comparator: str) -> None:
        """Multipliers stay in the unit; 余 and 多 mean more, 以上 at least, 左右 about."""
        (found,) = quantities(text, LEXICON)
        quantity = found.quantity
        assert (quantity.low, quantity.unit, quantity.comparator) == (value, unit, comparator)

    def test_range(self) -> None:
        """Two numbers are the bounds of a range."""
        (found,) = quantities("新增创新中心1—2家", LEXICON)
        assert (found.quantity.low, found.quantity.high) == (1, 2)

    def test_base_unit(self) -> None:
        """A value is given in its unit's base too, so that plans can be compared."""
        (found,) = quantities("4190.73亿元", LEXICON)
        assert found.quantity.properties()["base_value"] == 419_073_000_000
        assert found.quantity.base_unit == "元"

    @pytest.mark.parametrize(
        "text", ["“五个100”工程", "世界“500强”", "5G基站", "2025年", "九大产业"]
    )
    def test_no_quantities(self, text: str) -> None:
        """Names with a number in them, years and counts of kinds are none."""
        assert list(quantities(text, LEXICON)) == []

    @pytest.mark.parametrize(
        ("cell", "value", "comparator"),
        [("18", 18, "="), ("≥2.6", 2.6, ">="), ("40左右", 40, "约"), ("[16]", 16, "=")],
    )
    def test_cells(self, cell: str, value: float, comparator: str) -> None:
        """A table's cell has its unit elsewhere."""
        found = cell_quantity(cell, "%", LEXICON)
        assert found is not None
        assert (found.low, found.unit, found.comparator) == (value, "%", comparator)

    def test_empty_cell(self) -> None:
        """A dash is no value."""
        assert cell_quantity("—", "%", LEXICON) is None


class TestNumerals:
    """Chinese numerals and the names of five-year plans."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [("三十五", 35), ("两百", 200), ("千", 1000), ("1,234.5", 1234.5), ("甲", None)],
    )
    def test_number(self, text: str, value: float | None) -> None:
        """A numeral in Chinese or Arabic digits has a value; other text has none."""
        assert number(text) == value

    def test_period(self) -> None:
        """“十四五” is 2021 to 2025."""
        assert five_year_period("“十四五”期间") == (2021, 2025)
        assert five_year_period("十五个城市") is None
