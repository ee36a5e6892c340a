"""Quantities: a number or range with its unit, comparator and base unit."""

from dataclasses import dataclass
from decimal import Decimal

from graph.model import Value


@dataclass(frozen=True, slots=True)
class Quantity:
    """What an indicator says of its subject.

    Attributes:
        low: the number, or the lower bound of a range.
        high: the upper bound of a range, else None.
        unit: as the plan writes it, with its 万 or 亿: 亿元, 万人; "" for a share.
        comparator: =, >=, <=, >, < or 约.
        base_unit: what the unit counts in: 元 for 亿元.
        factor: one unit in base units.
    """

    low: float
    high: float | None
    unit: str
    comparator: str
    base_unit: str
    factor: float

    def properties(self) -> dict[str, Value]:
        """Return the quantity as an indicator's properties."""
        made: dict[str, Value] = {
            "unit": self.unit,
            "comparator": self.comparator,
            "base_unit": self.base_unit,
            # In decimals, for 4190.73 x 10^8 is no round number in binary.
            "base_value": float(Decimal(str(self.low)) * Decimal(str(self.factor))),
        }
        if self.high is None:
            return {**made, "value": self.low}
        return {**made, "low": self.low, "high": self.high}
