"""First rows of tables: whether one heads the rows below it."""

import re

_YEAR = re.compile(r"20\d\d\s?[年—–~-]?")
_AMOUNT = re.compile(r"\d[\d.]*\s?(?:[十百千万亿]+|[A-Za-z]{2,3}|[元吨亩台套辆家个户])(?!级)")


def heads_none(row: str) -> bool:
    """Say whether a first row has amounts, and so is one like the others of its table.

    甲项目⇥乙园区⇥总投资358亿元
    """
    return _AMOUNT.search(_YEAR.sub("", row)) is not None
