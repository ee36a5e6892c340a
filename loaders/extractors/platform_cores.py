"""What a platform's name is about, between its place and its head: 国家X技术创新中心 is about X."""

import re
from functools import lru_cache

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.places.regions import county_names, regions
from loaders.subjects.context import Context

# 松山湖, 青山湖: a proper name in front of what the platform is about.
_PROPER = re.compile(r"^[\u4e00-\u9fff]{1,3}[山湖江河港岛湾洲溪泉桥]")
_LEVEL = re.compile(
    r"^(?:中国|国家级?|全国|省级?|市级?|中[法德俄韩日意欧英美]|国际|世界|全球|[—·\-（）()]|新区|高新区)+"
)
# 中信重工|矿山装备: whose it is.
_OWNER = re.compile(r"^[\u4e00-\u9fff]{2,4}(?:集团|股份|公司|重工|重汽)(?=[\u4e00-\u9fff]{2})")
_PLACE_TAIL = re.compile(r"^[市省区县州]")
_WATER = re.compile(r"[湾山湖江河](?!北|南|西|东)")
_AREA = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:大湾区|城市群|经济圈|都市圈|经济带|地区)")
_PARK = re.compile(r"(?:园区?|基地|城|谷)$")
_TRADED = re.compile(r"[城园谷港]$")
_BRACKET = re.compile(r"（[^（）]*）")
# 镁铝新材料, 钒钛制品: what the goods are made of.
_METALS = re.compile(r"[镁铝钛钒锂钴镍铜锌钨钼锡锑锆铌钽铁硅磷氟硼碳银金]{1,3}")
_SHORT = 2


def core_of(context: Context, platform: Mention, lexicon: Lexicon) -> tuple[str, int]:
    """Return what a platform's name is about, and where in the name, or "".

    Form 1: 国家X技术创新中心                 X
    Form 2: 沈抚示范区X产业园                 X, behind the head of another place
    Form 3: 国家X（武汉）示范区; 大连（甲岛）X基地  X, before the bracket or behind it
    Form 4: 沈阳航空航天城                    航空航天, for its head holds the trade
    """
    span, name = platform.evidence.span.shifted(-context.passage.span.start), platform.name
    if not name.startswith(context.text[span.start : span.end][:_SHORT]):
        return "", 0
    own = context.document.plan.region
    if name.startswith("中国（"):
        return _core(name, own, lexicon)
    bracket = _BRACKET.search(name)
    before = _core(name[: bracket.start()] if bracket else name, own, lexicon)
    if before[0] or bracket is None or bracket.end() == len(name):
        return before
    core, at = _core(name[bracket.end() :], own, lexicon)
    return core, bracket.end() + at


def _core(name: str, own: str, lexicon: Lexicon) -> tuple[str, int]:
    heads = lexicon.table("platform_heads")
    head = heads.ending(name) or ""
    stem = name[: len(name) - len(head)]
    begin = _begin(stem, own, lexicon)
    stem = stem[begin:]
    inner = list(re.finditer(heads.pattern, stem))
    if inner and inner[-1].end() < len(stem) and _begin(stem[inner[-1].end() :], own, lexicon) == 0:
        begin += inner[-1].end()
        stem = stem[inner[-1].end() :]
        level = _LEVEL.match(stem)
        begin += level.end() if level else 0
        stem = stem[level.end() :] if level else stem
    traded = _TRADED.sub("", f"{stem}{head}")
    if traded in lexicon.table("trades") and len(traded) > _SHORT:
        return traded, begin
    core = _without_functions(stem, lexicon)
    # 硒产业技术研究院 is about 硒产业, 集成电路产业园 about 集成电路.
    if len(core) < _SHORT and f"{stem}{head}"[len(core) :].startswith("产业"):
        return f"{core}产业", begin
    proper = _proper(core, head, lexicon)
    return core[proper:], begin + proper


def narrows(before: str, lexicon: Lexicon) -> bool:
    """Say whether words before a trade make a narrower one of it: 镁铝|新材料, 高档|数控机床."""
    return before in lexicon.table("modifiers") or _METALS.fullmatch(before) is not None


def _proper(core: str, head: str, lexicon: Lexicon) -> int:
    """Return the length of the proper name before the trade of a park: 鑫芯|光伏."""
    trades = lexicon.table("trades")
    trade = trades.ending(core)
    before = core[: len(core) - len(trade or "")]
    if trade is None or not _PARK.search(head) or len(before) != _SHORT:
        return 0
    known = before in lexicon.table("platform_general") or before in lexicon.table("heads")
    # 低空|智能装备: what begins another trade's name is no proper name.
    known = (
        known or narrows(before, lexicon) or any(each.startswith(before) for each in trades.rows)
    )
    return 0 if known else len(before)


def _begin(stem: str, own: str, lexicon: Lexicon) -> int:
    """Return where a name is past its level, place and proper name: 浙江省, 国家, 松山湖."""
    table, areas, at = regions(own), lexicon.table("named_areas"), 0
    while True:
        rest = stem[at:]
        area = areas.beginning(rest)
        if area is not None:
            at += len(area)
            continue
        level = _AREA.match(rest) or _LEVEL.match(rest) or _PROPER.match(rest)
        level = level or _OWNER.match(rest)
        place = next((each.end for each in table.find(rest) if each.start == 0), None)
        if place is None and level is None and at == 0:
            place = _county(stem)
        if place and not _AREA.match(rest):
            at += place
            at += 1 if _PLACE_TAIL.match(stem[at:]) or _WATER.match(stem[at:]) else 0
        elif level is not None:
            at += level.end()
        else:
            return at


def _county(stem: str) -> int | None:
    """Return the length of a county's short name that a name begins with, or None."""
    found = next((size for size in (4, 3, 2) if stem[:size] in county_names()), None)
    return found if found and found < len(stem) else None


@lru_cache(maxsize=1024)
def _without_functions(stem: str, lexicon: Lexicon) -> str:
    """Return a name's stem without the words at its end that say what the platform does."""
    functions, trades = lexicon.table("platform_functions"), lexicon.table("trades")
    while (word := functions.ending(stem)) and stem not in trades:
        stem = stem[: len(stem) - len(word)]
    return stem
