"""Areas that go by the river, the basin or the range where they lie: 沅江流域, 塔里木盆地南缘."""

import re
from collections.abc import Mapping, Sequence

_RIVERS = (
    "汉|湘|赣|闽|沅|澧|资|渭|汾|嘉陵|岷|沱|乌|西|钱塘|瓯|东|北|韩|漓|澜沧|金沙|雅砻|大渡|淮"
    "|沂|沭|滦|永定|洞庭|鄱阳|太|巢|滇|洱"
)
# Where coal, gas, wind and vines are.
_BASINS = "塔里木|准噶尔|柴达木|吐哈|鄂尔多斯|沁水|四川|松辽|渤海湾|关中|汉中|海拉尔|二连|苏北|南阳"
_RANGES = "天|贺兰|太行|祁连|阴|燕|昆仑|大别|武夷|六盘|大青|吕梁|长白"
_SIDE = "[东西南北]{1,2}"

LANDS = (
    rf"(?:{_RIVERS})[江河水湖]流域|(?:{_BASINS})盆地(?:{_SIDE}[缘部])?"
    rf"|(?:(?:{_RANGES})山|秦岭){_SIDE}麓"
)
"""The names of such areas, as a pattern."""

OPENINGS = frozenset(word[0] for word in f"{_RIVERS}|{_BASINS}|{_RANGES}|秦岭".split("|"))
"""The signs with which such a name begins."""

_DIRECTION = re.compile("[东西][南北]")


def with_sign(
    text: str, found: re.Match[str], signs: Mapping[str, Sequence[str]]
) -> tuple[int, str]:
    """Return where an area's name begins and the name, with its province's sign: 渝|东北地区."""
    start, sign = found.start() - 1, text[found.start() - 1 : found.start()]
    if _DIRECTION.match(found.group()) and sign in signs and "no" not in signs[sign]:
        return start, sign + found.group()
    return found.start(), found.group()
