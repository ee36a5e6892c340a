"""What a platform's name is about, between its place and its head: 国家X技术创新中心 is about X."""

import re
from functools import cache, lru_cache

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.lists.processed import is_processed
from loaders.names.projects import is_of_words
from loaders.places.regions import county_names, regions
from loaders.places.towns import is_named
from loaders.subjects.context import Context

# 松山湖, 青山湖: a proper name in front of what the platform is about; 矿山装备 begins with none.
_PROPER = re.compile(r"^[\u4e00-\u9fff]{1,3}(?:(?<!矿)山|湖|江|河|港|岛|湾|洲|溪|泉|桥)")
_LEVEL = re.compile(
    r"^(?:“一带一路”|国家地方共建|[国央省部市地区校院局]{2,3}共建|国家能源(?=.{4})|中国|国家级?|全国|世界级?|自治区级?|(?:省级|市级|国家级)以上|省级?|市级?|中[法德俄韩日意欧英美]|国际(?!化)|全球"
    r"|\d[\d.]*(?:[GM]Wh?|[万亿]?(?:吨|千瓦|辆|台|套|片|只))级?|大型|联合|示范性|火炬计划|火炬|重要的?|[十百千万亿]+(?:吨|千瓦|瓦|元)?级|[—·\-（）()]|新区|高新区|[\u4e00-\u9fff]开区)+"
)
# 国家 in the middle parts whose it is, or what it is about, from the rest: 甲科技|国家X中心.
_INNER_LEVEL = re.compile(r"(?<=..)(?:国家级?|全国|省级|[十百千万亿]+(?:吨|千瓦)?级)")
# 纺织|行业工业互联网: whose it is, before what it is.
_OF_TRADE = re.compile(r"(?<=..)(?:行业|领域)")
# 甲重工|矿山装备, 甲大学|精细化工: whose it is.
_OWNER = re.compile(
    r"^[\u4e00-\u9fff]{2,4}(?:集团|股份|公司|重工|重汽)(?=[\u4e00-\u9fff]{2})"
    r"|^[\u4e00-\u9fff]{0,8}大学(?:[\u4e00-\u9fff]{2,8}学院)?(?=[—\u4e00-\u9fff]{2})"
    r"|^[\u4e00-\u9fff]{0,6}(?<!产业)学院(?=[\u4e00-\u9fff]{3})"
    r"|^[\u4e00-\u9fff]{2,10}(?:委员会|管理局|总局)(?=[\u4e00-\u9fff]{2})"
)
_TOWN = re.compile(r"^[\u4e00-\u9fff]{2,3}(?:(?<!小)镇|街道)(?=.{2})")
_PLACE_TAIL = re.compile(r"(?<![市省区县州])[市省区县州]")
_WATER = re.compile(r"[湾山湖江河](?!北|南|西|东)")
_AREA = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:大湾区|城市群|经济圈|都市圈|经济带|地区)")
_PARK = re.compile(r"(?:园区?|基地|城|谷|区|港|小镇|数据中心)$")
_TRADED = re.compile(r"(?:[城园谷港]|基地)$")
_BASE = "基地"
_AI, _OF_AI = "人工智能", "人工智能计算中心"
_BRACKET = re.compile(r"（[^（）]*）")
# 镁铝新材料, 钒钛制品: what the goods are made of.
_METALS = re.compile(r"[镁铝钛钒锂钴镍铜锌钨钼锡锑锆铌钽铁硅磷氟硼碳银金]{1,3}")
_HALF = re.compile(r"[与和及][\u4e00-\u9fff]{0,2}(?:制造|测试|集成|加工)$")
_GOODS = frozenset({"Product", "Technology"})
# 川藏铁路 is called so; 粤桂合作… and its like are of both.
_JOINTLY = re.compile("合作|协作|共建|协同|对口")
_SHORT = 2
_HAN = re.compile(r"(?:(?![与和及])[\u4e00-\u9fff]){2,}")


def core_of(context: Context, platform: Mention, lexicon: Lexicon) -> tuple[str, int]:
    """Return what a platform's name is about, and where in the name, or "".

    Form 1: 国家X技术创新中心                 X
    Form 2: 沈抚示范区X产业园                 X, behind the head of another place
    Form 3: 国家X（武汉）示范区; 大连（甲岛）X基地  X, before the bracket or behind it
    Form 4: 沈阳航空航天城                    航空航天, for its head holds the trade
    """
    span, name = context.here(platform), platform.name
    if not name.startswith(context.text[span.start : span.end][:_SHORT]):
        return "", 0
    own = context.document.plan.region
    if name.startswith("中国（"):
        return _core(name, own, lexicon)
    bracket = _BRACKET.search(name)
    before = _core(name[: bracket.start()] if bracket else name, own, lexicon)
    town = _town_before(context, before[0])
    before = (before[0][town:], before[1] + town)
    if before[0] or bracket is None or bracket.end() == len(name):
        return _behind_item(before, span.end - span.start, lexicon)
    core, at = _core(name[bracket.end() :], own, lexicon)
    return core, bracket.end() + at


def _behind_item(found: tuple[str, int], item: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return a core without what it has of a place in a list: 甲新区、乙新区等|石化|基地.

    Such a name is longer than its item in the text; 甲市机械、乙市轴承等创新中心 have their trades.
    """
    core, at = found
    of_place, rest = core[: max(0, item - at)], core[max(0, item - at) :]
    trade = of_place in lexicon.table("trades") or head_of(of_place, lexicon).label in _GOODS
    return found if trade or not of_place or not rest else (rest, item)


def _town_before(context: Context, core: str) -> int:
    """Return the length of a town's short name that a core begins with: 恼里|起重配件, or 0."""
    if len(core) < _SHORT + _SHORT:
        return 0
    whole, kinds = context.document.text, ("镇", "乡", "街道")
    return _SHORT if any(is_named(whole, core[:_SHORT] + kind) for kind in kinds) else 0


def _core(name: str, own: str, lexicon: Lexicon) -> tuple[str, int]:
    if name.endswith(_OF_AI):
        return _AI, name.rindex(_OF_AI)  # whatever firms' names stand before it
    head = _head(name, lexicon)
    stem = name[: len(name) - len(head)]
    begin = _begin(stem, own, lexicon)
    begin, end = _behind_place(stem, begin, own, lexicon)
    begin, end = _beside_level(stem, begin, end, lexicon)
    stem = stem[begin:end]
    traded = _TRADED.sub("", f"{stem}{head}")
    if traded.endswith("加工") and is_processed(traded, lexicon):
        return traded, begin
    if lexicon.table("brands").beginning(name) and traded in lexicon.table("platform_general"):
        return "", begin  # 甲公司智能制造基地 is no platform for 智能制造
    if traded in lexicon.table("trades") and len(traded) > _SHORT:
        return traded, begin
    of_trade = _OF_TRADE.search(stem)
    core = _without_functions(stem[: of_trade.start()] if of_trade else stem, lexicon)
    core = _without_functions(_before_place(core, own), lexicon)
    # 硒产业技术研究院 is about 硒产业, 体育产业基地 about 体育产业, 集成电路产业园 about 集成电路.
    whole = len(core) < _SHORT or f"{core}产业" in lexicon.table("trades")
    if whole and f"{stem}{head}"[len(core) :].startswith("产业"):
        return f"{core}产业", begin
    proper = _proper(core, head, lexicon)
    return core[proper:], begin + proper


def _head(name: str, lexicon: Lexicon) -> str:
    """Return the head of a name, without a trade that it begins with: 甲县光伏|基地."""
    head = lexicon.table("platform_heads").ending(name) or ""
    if head == _OF_AI:
        return head.removeprefix(_AI)
    trade = head.removesuffix(_BASE)
    known = lexicon.table("trades").ending(name.removesuffix(_BASE)) or ""
    return _BASE if trade and head != trade and known.endswith(trade) else head


def _behind_place(stem: str, begin: int, own: str, lexicon: Lexicon) -> tuple[int, int]:
    """Return the bounds of what follows another platform in a name, or precedes it.

    X示范区|Y产业园 is about Y; X创新中心|大湾区分中心 and X研究院|甲市基地 are about X.
    """
    inner = list(re.finditer(lexicon.table("platform_heads").pattern, stem[begin:]))
    if not inner or begin + inner[-1].end() == len(stem):
        return begin, len(stem)
    behind = begin + inner[-1].end()
    at = behind + _begin(stem[behind:], own, lexicon)
    return (at, len(stem)) if at < len(stem) else (begin, begin + inner[-1].start())


def _beside_level(stem: str, begin: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the bounds of the topic beside a level in the middle of a name.

    甲科技国家电子基材工程研究中心: behind it; 工业智能国家前沿科学中心: before it.
    """
    level = _INNER_LEVEL.search(stem[begin:end])
    if level is None:
        return begin, end
    behind = _without_functions(stem[begin + level.end() : end], lexicon)
    if len(behind) < _SHORT or behind in lexicon.table("platform_general"):
        return begin, begin + level.start()
    return begin + level.end(), end


def _before_place(core: str, own: str) -> str:
    """Return a core without the place at its end: 存储芯片|甲市."""
    ends = (each.start for each in regions(own).find(core) if each.end == len(core))
    return core[: max(ends, default=len(core))]


def narrows(before: str, lexicon: Lexicon) -> bool:
    """Say whether words before a trade make a narrower one of it: 镁铝|新材料, 高档|数控机床."""
    return before in lexicon.table("modifiers") or _METALS.fullmatch(before) is not None


def _proper(core: str, head: str, lexicon: Lexicon) -> int:
    """Return the length of the proper name before a trade, or before the goods of a park.

    甲乙|光伏, 甲乙时代|绿色食品; 低空智能装备 and 钙钛矿光伏 are narrower trades and have none.
    """
    goods = head_of(core, lexicon) if _PARK.search(head) else None
    specific = goods is not None and goods.label == "Product" and goods.grade == "specific"
    trade = lexicon.table("trades").ending(core) or (goods.word if goods and specific else "")
    before = core[: len(core) - len(trade)]
    if len(trade) < _SHORT or _HAN.fullmatch(before) is None:
        return 0
    if before[:_SHORT] in _openings(lexicon):
        return 0  # 冷链|装备: what begins another trade's name is no proper name
    cuts = (*range(_SHORT, len(before) - 1), len(before))
    known = (cut for cut in cuts if _is_known(before[cut:], lexicon))
    return 0 if _is_known(before, lexicon) else next(known, 0)


def _is_known(words: str, lexicon: Lexicon) -> bool:
    """Say whether words before a trade make a narrower one of it, or are none."""
    known = not words or narrows(words, lexicon) or words in lexicon.table("firm_general")
    return known or is_of_words(words, lexicon)


@cache
def _openings(lexicon: Lexicon) -> frozenset[str]:
    """Return what the general words and the names of goods and trades begin with."""
    tables = ("trades", "heads", "modifiers", "platform_general")
    return frozenset(word[:_SHORT] for each in tables for word in lexicon.table(each).rows)


def _begin(stem: str, own: str, lexicon: Lexicon) -> int:
    """Return where a name is past its level, place and proper name: 浙江省, 国家, 松山湖."""
    table, at = regions(own), 0
    # 南京江宁: behind its city a county goes by its short name.
    named = {each.start: each.end for each in table.find(stem)}
    while True:
        rest = stem[at:]
        area = _called(rest, lexicon) or _pair(rest, lexicon)
        if area:
            at += area
            continue
        level = (
            (None if at else _TOWN.match(rest))
            or _AREA.match(rest)
            or _LEVEL.match(rest)
            or _PROPER.match(rest)
        )
        level = level or _OWNER.match(rest)
        place = next((each.end for each in table.find(rest) if each.start == 0), None)
        place = named[at] - at if at in named else place
        if place is None and level is None and at == 0:
            place = _county(stem)
        if place and not _AREA.match(rest):
            at += place
            tail = _PLACE_TAIL.match(stem, at) or _WATER.match(stem, at)
            at += 1 if tail and at not in named else 0
        elif level is not None:
            at += level.end()
        else:
            return at


def _called(rest: str, lexicon: Lexicon) -> int:
    """Return the length of the area or the firm that a name begins with, or 0."""
    if _OWNER.match(rest):
        return 0
    tables = (lexicon.table("named_areas"), lexicon.table("brands"))
    return max(len(table.beginning(rest) or "") for table in tables)


def _pair(rest: str, lexicon: Lexicon) -> int:
    """Return the length of the signs of two provinces that work together, or 0: 粤桂|甲合作园."""
    signs = lexicon.table("province_signs")
    both = len(rest) > _SHORT and all(sign in signs for sign in rest[:_SHORT])
    return _SHORT if both and _JOINTLY.search(rest, _SHORT) else 0


def _county(stem: str) -> int | None:
    """Return the length of a county's short name that a name begins with, or None."""
    found = next((size for size in (4, 3, 2) if stem[:size] in county_names()), None)
    return found if found and found < len(stem) else None


@lru_cache(maxsize=1024)
def _without_functions(stem: str, lexicon: Lexicon) -> str:
    """Return a name's stem without the words at its end that say what the platform does."""
    functions, trades = lexicon.table("platform_functions"), lexicon.table("trades")
    while (word := functions.ending(stem)) and stem not in trades:
        rest = stem[: len(stem) - len(word)]
        if is_processed(stem, lexicon):
            break
        if _HALF.search(stem) and functions.ending(rest.rstrip("与和及")) is None:
            break  # 数字化设计与|制造, 特色工艺及封装|测试 are one
        stem = rest.rstrip("、")
    return stem
