"""Towns, townships and subdistricts, which the table of regions does not hold: 东石镇, 罗山街道."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from loaders.places.regions import JOINTS, PEOPLES, home_of

# What no town's name holds: verbs and the like before it, and words that say of which sort it is.
_NONE = (
    r"支持|推[动进]|深化|共建|引导|鼓励|指导|促进|带动|加快|依托|建设|打造|发展|形成|[包囊]括|涵盖|以及|强化|提升|围绕|立足|统筹"
    r"|组织|督促|规划|培育|做[大强优精特]|不?含(?!山)|[的在由以与等为向对将把各全其某多每该本即指]|重点|中心[镇城]|特色|建制|新型|小城|周边|有关|相关"
    r"|专业|经济|历史|文化|旅游|生态[镇乡]|美丽|智慧|所属|下辖|所在|下属|属地|城乡|乡镇|镇街|民族乡"
    r"|石化|石油|串联|联动|辐射|覆盖|承接|布局|位于|落户|毗邻|协同|联合|盘活|邻近|沿线|深入|涉及|优先|选择"
)
# 特色小镇, 模具名镇, 水乡 and 返乡 end as towns do.
_NOT_LAST = "(?<![小名强古城村市家水老返下侨故之还农入离异思镇])"
_STEM = (
    rf"(?![一二两三四五六七八九十百千]+[镇乡街])(?:(?!{_NONE})[\u4e00-\u9fff]){{2,4}}(?:{PEOPLES})?"
)
# The last signs of what stands before a town: prepositions, and verbs.
_BEFORE = "含和与及的在由以为等是导励持动进快托括盖织促联射接局于户邻同升化绕造展成育到向"
_KIND = (
    # 丁山镇、柳村镇; but 农村镇区, 乡村镇.
    rf"(?:(?<=[、和及与，。：；][^农乡]村)镇(?=[、和及与主重以发做聚打])|{_NOT_LAST}镇(?![村域化居区街长静流定痛]|压(?![减降缩]))|街道(?![两化交])"
    rf"|{_NOT_LAST}乡(?![村域化居亲愁镇土贤民间])|苏木)"
)
_TOWN = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[{_BEFORE}市县区旗州])){_STEM}{_KIND}")
_BEHIND = re.compile(rf"{_STEM}{_KIND}")
# 大朗、寮步、石排3镇; 东石、安海等镇: names that only the end of their list says to be towns.
_NAME = r"(?![以在由将把对向从与和及])[\u4e00-\u9fff]{2,3}?"
_LIST = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[{_BEFORE}]))(?P<names>{_NAME}(?:、{_NAME})*(?:[、和与及]{_NAME}))"
    r"(?P<head>等?(?:[\d一二两三四五六七八九十]+个?)?(?:镇(?!街)|街道|乡(?!镇)))(?![村域化居区长静压流定痛])"
)
_ITEM = re.compile(r"[^、和与及]+")
# 三河、大浪镇以A为特色: a list that opens a clause and acts needs no count.
_OPENS = re.compile(r"(?:^|[，。；：])$")
_ACTS = re.compile(
    r"以|重点|主攻|发展|做[大强优精]|打造|聚焦|布局|依托|巩固|推进|建设|培育|提升|协同|联动|共建"
)
_WHOLE = re.compile(r"(?:[镇道市县区]|[\u4e00-\u9fff]{2}乡)(?:[、和与及]|$)")
_SHORT_KIND = re.compile(r"镇|乡|街道")
_COUNTED = re.compile(r"等|[\d一二两三四五六七八九十]")


def towns(text: str, ends: Sequence[int], own: str) -> Iterator[tuple[int, int, str]]:
    """Yield each town that a text names: start, end and the full name.

    Form 1: 东石镇, 胡集回族乡, 罗山街道    in the plan of a city or county, or of nobody named
    Form 2: 顺德区北滘镇、乐从镇            right behind a unit, in any plan
    Form 3: 大朗、寮步、石排3镇             names whose kind the end of their list says

    Args:
        text: a passage.
        ends: where the names of administrative units end.
        own: full name of the plan's own region, or "".
    """
    if not any(kind in text for kind in ("镇", "街道", "乡", "苏木")):
        return
    home = home_of(own)
    # A chapter of a county's plan may not say whose it is.
    if home is not None and home.level == "province":
        for end in ends:
            yield from _behind(text, end)
        return
    # 罗山、梅岭两个街道 are two: what their list says goes before what 梅岭两个街道 seems to be.
    for run in _LIST.finditer(text):
        yield from _listed(run)
    for town in _TOWN.finditer(text):
        yield *town.span(), town.group()


def _behind(text: str, at: int) -> Iterator[tuple[int, int, str]]:
    """Yield the towns that stand one after the other behind a unit."""
    while town := _BEHIND.match(text, at):
        yield *town.span(), town.group()
        at = town.end() + 1
        if text[town.end() : at] not in JOINTS:
            return


def _listed(run: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the towns of a list that its end says to be towns, which must count or close it.

    Where the list opens a clause whose verb stands behind it, the end need do no more: its last
    name is then whole by itself, and the others have no end of their own.
    """
    counted = _COUNTED.match(run["head"]) is not None
    kind = _COUNTED.sub("", run["head"]).lstrip("个")
    begin = run.start("names")
    found = list(_ITEM.finditer(run["names"]))
    if not counted and not _acts(run):
        return
    for item in found if counted else found[:-1]:
        yield begin + item.start(), begin + item.end(), f"{item.group()}{kind}"


def _acts(run: re.Match[str]) -> bool:
    """Say whether a list of towns opens a clause and acts, and none but its last has an end."""
    opens = _OPENS.search(run.string, 0, run.start()) and _ACTS.match(run.string, run.end())
    return opens is not None and _WHOLE.search(run["names"]) is None


def is_town(name: str) -> bool:
    """Say whether a name is that of a town, township or subdistrict."""
    return name.endswith(("镇", "街道", "乡", "苏木"))


def is_named(text: str, town: str) -> bool:
    """Say whether a text names a town of two or three signs, at the edge of a word: 丁山镇."""
    if town not in _endings(text):
        return False
    at = text.find(town)
    return at > 0 and (_TOWN.match(text, at) is not None)


@lru_cache(maxsize=2)
def _endings(text: str) -> frozenset[str]:
    """Return what may be a short town's name, so that a text is not searched for each thing."""
    kinds = list(_SHORT_KIND.finditer(text))
    return frozenset(
        text[max(0, kind.start() - size) : kind.end()] for size in (2, 3) for kind in kinds
    )
