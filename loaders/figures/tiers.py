"""Firms or clusters counted by how much each is to earn: 2家超100亿元、5家超50亿元的甲企业."""

import re
from dataclasses import dataclass

from loaders.figures.names import Name
from loaders.text.sought import sought

_COUNT = r"(?:超过|新增)?\d+(?:[—–\-~～至到]\d+)?[家个户条](?:以上|左右)?"
_SIZE = r"(?:超过?|突破|达到?|过)[\d.一二三四五六七八九十百千万]+亿元?(?:以上)?"
# 2家营业收入超100亿元、5家超50亿元的甲企业
_RUN = sought(
    "亿",
    rf"{_COUNT}(?P<of>[^，。；、的\d]{{0,12}}?){_SIZE}(?:[、和及]{_COUNT}(?:(?P=of))?{_SIZE})+"
    r"的?(?P<head>[^，。；、的\d]{2,16}?)(?=[，。；、]|和|$)",
)
_TIER = re.compile(rf"(?P<count>{_COUNT})[^，。；、的\d]{{0,12}}?(?P<size>{_SIZE})")


@dataclass(frozen=True, slots=True)
class Tier:
    """One of such counts: [start, end) of the text, where its number ends, and its name."""

    start: int
    counted: int
    end: int
    name: Name


def tiers(text: str, start: int, end: int) -> tuple[Tier, ...]:
    """Return the counts of a clause that are told apart by what each of the counted earns.

    Args:
        text: a passage.
        start: where the clause begins.
        end: where it ends.
    """
    found: list[Tier] = []
    for run in _RUN.pattern.finditer(text, start, end) if _RUN.has_sign(text) else ():
        for each in _TIER.finditer(text, run.start(), run.start("head")):
            told = f"{run['of']}{each['size']}的{run['head']}数量"
            name = Name(each.start("size"), run.end("head"), told)
            found.append(Tier(each.start(), each.end("count"), each.end(), name))
    return tuple(found)
