"""Machines that are called as places are: 卧式五轴加工中心, 焊接工作站."""

import re
from functools import cache

from loaders.lexicon import Lexicon, any_of

_CENTRE, _STATION = "中心", "工作站"


def is_machine(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a machine: 齿轮测量中心, but not 果蔬加工中心, 院士工作站."""
    if not name.endswith((_CENTRE, _STATION)):
        return False
    return _machine(lexicon).search(name) is not None


@cache
def _machine(lexicon: Lexicon) -> re.Pattern[str]:
    rows = lexicon.table("machine_words").rows.items()
    centre, deed, station = (
        any_of(word for word, use in rows if kind in use[0].split())
        for kind in ("centre", "deed", "station")
    )
    return re.compile(
        rf"{centre}[\u4e00-\u9fff]*{deed}{_CENTRE}$|{station}[\u4e00-\u9fff]{{0,4}}{_STATION}$"
    )
