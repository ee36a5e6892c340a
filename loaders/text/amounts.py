"""How much there is of goods: 年产5万吨, 30万台."""

UNIT_OF_GOODS = "(?:套|台|辆|吨|只|片|件|部|支)"
"""What goods are counted or weighed by, behind a number and before their name."""
