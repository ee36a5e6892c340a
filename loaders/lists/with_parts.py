"""What is named with its parts: 汽车及零部件 is one trade, 轴承及零部件 are goods of one kind."""

import re

from loaders.lexicon import Lexicon

_PARTS = re.compile(
    r"(?P<joint>[及和与])(?:关键|核心|相关|主要)?(?:零部件|零配件|配件|配套件|配套设备)"
)
_ENDS = ("件", "备")


def parts_end(text: str, at: int) -> int:
    """Return where the word for its parts ends that stands behind a name, or -1."""
    found = _PARTS.match(text, at)
    return found.end() if found else -1


def _with_parts(name: str) -> tuple[str, str]:
    """Return what a name has before the word for its parts, and what joins them."""
    found = _PARTS.search(name) if name.endswith(_ENDS) else None
    whole = found is not None and found.end() == len(name)
    return (name[: found.start()], found["joint"]) if found and whole else ("", "")


def is_trade_with_parts(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a trade with its parts: 汽车及零部件."""
    trade, _ = _with_parts(name)
    return trade in lexicon.table("trades")


def has_parts(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is of a thing with its parts: 轴承及零部件; 和 joins only trades so."""
    thing, joint = _with_parts(name)
    return bool(joint) and (joint != "和" or thing in lexicon.table("trades"))
