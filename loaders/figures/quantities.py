"""Quantities as plans write them: 4190.73亿元, 60余万人, 1/4以上, 1—2家, ≥2.6, 四成以上."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.values import Quantity
from loaders.figures.numerals import ARABIC, CHINESE, SIGNS, number, share
from loaders.figures.uncounted import counts_nothing
from loaders.lexicon import Lexicon, any_of

_AT_LEAST = (
    r"不低于|不少于|不小于|不下于|不得低于|不得少于|至少(?:建成|培育|新增|引进|有|达到)?"
    r"|≥|＞=|>=|迈上|跃上|登上|站上|迈入|跻身|上"
)
_MORE = (
    r"突破|超过|超出|超(?:越)?|高于|高出|多于|大于|逾|跨越|跨过|跨上|迈过|越过|破|>|＞"
    r"|(?<![通经不度])过"
)
_BEFORE = (
    (">=", _AT_LEAST),
    ("<=", r"不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|最高|≤|＜=|<="),
    (">", _MORE),
    ("<", r"低于|不足|不到|少于|小于|未达|<|＜"),
    ("约", r"(?<![制节条契公])约(?:为|占|达)?|大约|大概|接近|将近|(?<![附最临邻亲])近|≈"),
)
_AFTER = (
    (">=", r"(?:及|或)?以上"),
    ("<=", r"(?:及|或)?以下|[以之]内"),
    ("约", r"左右|上下"),
    (">", r"强(?=[，。；、]|$)"),
)
# 迈上7000亿元台阶 is at least that, 跨越5000亿元大关 more.
_STEP = r"(?:级|规模)?(?:的)?(?:台阶|大关|门槛|关口|大台阶)"
_LINK = r"(?:了|到|至|达到?|人民币|全国的?|全省的?|全市的?|世界|全球的?|占(?:全[国省市]的?)?)*"
_COMPARED = re.compile(
    f"(?:{'|'.join(f'(?P<s{at}>{words})' for at, (_, words) in enumerate(_BEFORE))}){_LINK}$"
)
# 高于全国1.4个百分点: how far apart two rates are.
_APART = re.compile(r"(?:高于|高出|低于)(?=.)")
_TOUCHED = 16
_RANGE = r"\s?(?:[—–\-－~～―至到]+)\s?"
# 千瓦 and 千克 are units of their own.
_THOUSAND = r"千(?![瓦米克伏焦卡赫帕字乏])"
_MULTIPLIER = rf"万亿|千亿|百亿|十亿|千万(?!亿)|百万(?!亿)|十万|亿|万|百(?=[万亿])|{_THOUSAND}"
_BARE = rf"(?:[十百千]?(?:万亿|亿|万)|百|{_THOUSAND})(?![万亿方众丝里])"
_TIMES = {"一": 2.0, "1": 2.0, "": 2.0, "两": 4.0, "2": 4.0, "二": 4.0, "三": 8.0, "3": 8.0}
_PER = (
    r"(?:[/／每](?:[（(]?人[·•．.・∙⋅‧][年月][）)]?|(?:万|亿|百|千)?(?:{units})|年|月|日|天|时|小时|分钟|秒|人|人口|GDP|次|户)"
    r"(?![\u4e00-\u9fff]?[元人]))?"
)
# What may stand directly before a numeral is no letter, sign or other numeral: A320, +3, 第3.
_NOT_BEFORE = r"(?:(?<![A-Za-z0-9０-９.．+＋×#\-－第每前])(?<!\d/)|(?<=[至到为是的][\-－−]))"
# 由上年的4.9%回落至-4.8%
_MINUS = frozenset("-－−")
# 每万人168台: what each of so many have.
_EACH_OF = re.compile(
    r"每(?P<per>(?:[十百千]?[万亿]|[十百千])?(?:人|户|名|元|平方公里|公里|公顷|亩|千瓦时))(?:拥有|保有|配备|的)?$"
)
# 分别为2139万、986万和572万吨: the last of a list lends its unit to all.
_EACH, _FAR = re.compile(r"分别|依次"), 24
# 高于全省4.5个、4.3个百分点
_POINTS = re.compile(r"(?:、|和|与|及)\d+(?:\.\d+)?个百分点")
_QUOTES = re.compile(r"“[^“”]*”|‘[^‘’]*’|《[^《》]*》|〔[^〕]*〕|\"[^\"]*\"")
_JOINT = re.compile(r"[、，]?(?:和|与|及|以及|、)?(?:(?:全[国省市球]|世界|国内)的?)?")
# What a quantity may begin with: where another sign stands, none of its forms is tried.
_SIGN = re.compile(rf"[第\d{SIGNS}数几半过近翻万亿]")


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity in a text.

    Attributes:
        start: where its own words begin: 超过 in 超过20家.
        at: where its numeral begins.
        end: where it ends, 以上 and 左右 included.
        quantity: what it says.
        kind: what its unit is: money, share, rank, count, measure or time.
        written: digits, words or bare (千亿元).
        indefinite: it is no number: 数十家.
    """

    start: int
    at: int
    end: int
    quantity: Quantity
    kind: str
    written: str = "digits"
    indefinite: bool = False


def quantities(text: str, lexicon: Lexicon) -> Iterator[Stated]:
    """Yield the quantities that a text states, in its order.

    What is quoted is a name (“五个100”工程), what counts kinds of work none (三个方面).
    """
    quoted = [found.span() for found in _QUOTES.finditer(text)]
    last: Stated | None = None
    sign = "="  # what the words before a list say of each of its numbers
    for found in _found(text, lexicon):
        while quoted and quoted[0][1] <= found.start():
            del quoted[0]
        if quoted and quoted[0][0] < found.start():
            continue
        made = _stated(text, found, lexicon)
        if made is None:
            continue
        if last is None or not _goes_on(text, last, made):
            said = _comparator(text[made.start : made.at], None, more=False)
            sign = "=" if made.quantity.unit == "个百分点" else said
        elif made.quantity.comparator == "=":
            made = replace(made, quantity=replace(made.quantity, comparator=sign))
        last = made
        yield made


def _found(text: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """Yield where a quantity stands: few signs begin one, and elsewhere none is tried."""
    pattern, end = _pattern(lexicon), 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= end and (found := pattern.match(text, sign.start())):
            yield found
            end = found.end()


def cell_quantity(text: str, unit: str, lexicon: Lexicon) -> Quantity | None:
    """Return the quantity of a table's cell, of which the unit stands elsewhere, or None.

    Forms: 18; ≥3000; 40左右; [18]; 〔18〕; 10—12; 17% with a unit of its own; — gives none.
    """
    bare = text.strip().strip("[]〔〕［］【】 ").replace(" ", "")
    found = _cell(lexicon).fullmatch(bare)
    if found is None:
        return _share_cell(bare)
    low = number(found["low"])
    if low is None:
        return None
    high = number(found["high"]) if found["high"] else None
    own = found["unit"] or found["unit1"] or ""
    comparator = _comparator(found["before"], found["after"], more=bool(found["more"]))
    made = _multiplied(found["mult"] or found["mult1"] or "")
    full = made[1] + (_unit(own) if own else unit)
    value = low * made[0] * (-1 if found["minus"] else 1)
    return _measured(value, None if high is None else high * made[0], full, comparator, lexicon)


def known_unit(text: str, lexicon: Lexicon) -> bool:
    """Say whether a text is a unit: 亿元, 吨标准煤/万元, 件/万人."""
    return _whole_unit(lexicon).fullmatch(text) is not None


def following(text: str, end: int) -> str:
    """Return what follows a place of a text, a bracket left out."""
    bracket = re.compile(r"[（(][^（）()]*[)）]").match(text, end)
    return text[bracket.end() if bracket else end :]


def _share_cell(bare: str) -> Quantity | None:
    found = re.fullmatch(
        r"(?P<before>[≥≤＞＜<>]|超过?|近|约)?(?P<share>.{2,6}?)(?P<after>以上|左右)?", bare
    )
    value = share(found["share"]) if found else None
    if found is None or value is None or "/" in found["share"]:
        return None
    comparator = _comparator(found["before"], found["after"], more=False)
    return Quantity(value[0], None, value[1], comparator, value[1], 1)


@cache
def _units(lexicon: Lexicon) -> str:
    """Return the alternation of units, each before no sign that makes another word of it."""
    table = lexicon.table("units")

    def behind(unit: str) -> str:
        never = table.get(unit, 3) or ""
        latin = "A-Za-z" if unit[-1].isascii() and unit[-1].isalpha() else ""
        return f"(?![{latin}{never}])" if latin or never else ""

    return any_of(table.rows, behind)


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    units = _units(lexicon)
    full = rf"(?:{units}){_PER.replace('{units}', units)}"
    after = "|".join(words for _, words in _AFTER)
    numeral = rf"{ARABIC}|(?<!唯)(?![百千]){CHINESE}"  # 千家 is a figure of speech, 唯一 a word
    return re.compile(
        rf"(?:第(?P<place>{numeral})(?P<placeunit>位|名)(?![称单])"
        rf"|{_NOT_BEFORE}(?:"
        rf"(?P<share>\d+/\d+(?![\d/年月])|(?:{CHINESE}|\d+)分之(?:{CHINESE}|{ARABIC})"
        rf"|(?<!第)[一二两三四五六七八九]成(?:[一二三四五六七八九](?!个)|半)?(?![为效果就立熟员功长型本套份分像品都绩不])"
        rf"|一半|半数|过半(?!导)|近半(?!导))"
        rf"|翻了?(?P<times>[一两二三123]?)番"
        rf"|(?:(?P<vague>[数几](?:十|百|千)?(?:万亿|亿|万)?)"
        rf"|(?P<low>{numeral})(?P<more>余|多|来)?"
        rf"(?:(?P<mult1>{_MULTIPLIER})?(?P<unit1>{full})?{_RANGE}(?P<high>{numeral}))?"
        rf"(?P<mult>{_MULTIPLIER})?"
        rf"|(?P<bare>{_BARE}))(?P<more2>余|多)?"
        rf"(?:(?P<unit>{full})(?P<more3>余|多)?"
        rf"|(?=(?:(?:、|和|与|及|以及)\s?{ARABIC}(?P<lentmult>{_MULTIPLIER})?)+(?P<lent>{full}))|(?(bare)|(?!)))"
        rf"))(?P<after>{after})?"
    )


@cache
def _cell(lexicon: Lexicon) -> re.Pattern[str]:
    units = _units(lexicon)
    full = rf"(?:{units}){_PER.replace('{units}', units)}"
    before = "|".join(words for _, words in _BEFORE)
    after = "|".join(words for _, words in _AFTER)
    return re.compile(
        rf"(?P<before>{before})?(?:达到?|为|到|至)?(?P<minus>[-－](?=\d))?(?P<low>{ARABIC})(?P<more>余|多)?"
        rf"(?:(?P<mult1>{_MULTIPLIER})?(?P<unit1>{full})?{_RANGE}(?P<high>{ARABIC}))?"
        rf"(?P<mult>{_MULTIPLIER})?(?P<unit>{full})?(?P<after>{after})?"
    )


@cache
def _whole_unit(lexicon: Lexicon) -> re.Pattern[str]:
    units = _units(lexicon)
    return re.compile(
        rf"(?:万亿|千万|百万|亿|万|千|百)?(?:{units})(?:[/／每](?:\w{{1,6}}))?|[\w²³]{{1,6}}[/／]\w{{1,6}}"
    )


def _stated(text: str, found: re.Match[str], lexicon: Lexicon) -> Stated | None:
    before = _COMPARED.search(text, max(0, found.start() - _TOUCHED), found.start())
    after, end = found["after"], found.end()
    start = before.start() if before else found.start()
    front = before.group() if before else ""
    if front.startswith("上") and not found["bare"]:  # 上千家, but 科创板上5家
        start, front = found.start(), ""
    each = _EACH_OF.search(text, max(0, found.start() - _TOUCHED), found.start())
    start = min(start, each.start()) if each else start
    per = f"/{each['per']}" if each else ""
    more = any(found[name] for name in ("more", "more2", "more3"))
    if _own_unit(found) == "个百分点" and _APART.match(front):
        front = ""
    comparator = _comparator(front, after, more=more)
    made = _read(text, found, comparator, per, lexicon, compared=bool(front or after))
    if made is None:
        return None
    quantity, kind, written = made
    at = found.start()
    if text[at - 1 : at] in _MINUS and quantity.high is None:
        start, at = at - 1, at - 1
        quantity = replace(quantity, low=-quantity.low)
    step = re.compile(_STEP).match(text, end)
    if step and comparator != ">=" and front:
        quantity = replace(quantity, comparator=">")
    return Stated(start, at, end, quantity, kind, written, indefinite=bool(found["vague"]))


def _read(
    text: str, found: re.Match[str], comparator: str, per: str, lexicon: Lexicon, *, compared: bool
) -> tuple[Quantity, str, str] | None:
    """Return the quantity of a match with its kind and how it is written, or None."""
    if not (found["low"] or found["bare"]):
        return _read_words(found, comparator)
    if found["bare"]:
        return _read_bare(text, found, comparator, lexicon, compared=compared)
    if found["lent"] and not _EACH.search(text, max(0, found.start() - _FAR), found.start()):
        return None
    if counts_nothing(text, found, lexicon, compared=compared):
        return None
    return _read_counted(found, comparator, per, lexicon)


def _read_words(found: re.Match[str], comparator: str) -> tuple[Quantity, str, str] | None:
    """Return a rank, a share, 翻番 or an indefinite number."""
    if found["place"]:
        return _read_place(found["place"], found["placeunit"], comparator)
    if found["share"]:
        return _read_share(found["share"], comparator)
    if found["times"] is not None:
        return Quantity(_TIMES[found["times"]], None, "倍", comparator, "倍", 1), "share", "words"
    return Quantity(0, None, "", comparator, "", 1), "count", "words"


def _read_place(numeral: str, unit: str, comparator: str) -> tuple[Quantity, str, str] | None:
    place = number(numeral)
    return (Quantity(place, None, unit, comparator, unit, 1), "rank", "digits") if place else None


def _read_counted(
    found: re.Match[str], comparator: str, per: str, lexicon: Lexicon
) -> tuple[Quantity, str, str] | None:
    low, high = number(found["low"]), number(found["high"]) if found["high"] else None
    if low is None or (found["high"] and high is None):
        return None
    own = _own_unit(found)
    size, multiplier = _multiplied(found["mult"] or found["lentmult"] or "")
    first = _multiplied(found["mult1"] or found["mult"] or found["lentmult"] or "")[0]
    unit = multiplier + _unit(own) + per
    upper = None if high is None else high * size
    written = "digits" if found["low"][0].isdigit() else "words"
    kind = lexicon.table("units").get(_base(own, lexicon), 2) or "measure"
    return _measured(low * first, upper, unit, comparator, lexicon), kind, written


def _own_unit(found: re.Match[str]) -> str:
    """Return the unit of a match, or what the next number lends it: 4.5个、4.3个百分点."""
    own = found["unit"] or found["lent"] or ""
    return "个百分点" if own == "个" and _POINTS.match(found.string, found.end()) else own


def _read_share(text: str, comparator: str) -> tuple[Quantity, str, str] | None:
    value = share(text)
    if value is None or not 0 < value[0] <= (1 if not value[1] else 1000):
        return None
    sign = {"过": ">", "近": "约"}.get(text[0], comparator)
    return Quantity(value[0], None, value[1], sign, value[1], 1), "share", "words"


def _read_bare(
    text: str, found: re.Match[str], comparator: str, lexicon: Lexicon, *, compared: bool
) -> tuple[Quantity, str, str] | None:
    """Return 万亿元 as 1 万亿元 and 千亿 as 1000 亿元: money, unless a unit says otherwise."""
    bare, unit = found["bare"], found["unit"]
    more = bool(found["more2"] or found["more3"])
    if unit is None:
        money = bare[-1] == "亿"
        ends = re.compile(r"级|$|[，。；、）]|大关|台阶|门槛|规模").match(text, found.end())
        if not money or not (compared and ends):
            stepped = re.compile(r"级(?:$|[，。；、）]|规模|台阶|水平)").match(text, found.end())
            if not (money and stepped):
                return None
        unit = "元"
    kind = lexicon.table("units").get(_base(unit, lexicon), 2) or "measure"
    if kind != "money" and not (compared or more or kind == "measure"):
        return None
    size, multiplier = _multiplied(bare)
    quantity = _measured(float(size), None, multiplier + _unit(unit), comparator, lexicon)
    return quantity, kind, "bare"


def _goes_on(text: str, last: Stated, made: Stated) -> bool:
    """Say whether a quantity is the next of a list: 2300亿元、1000亿元和500亿元."""
    joint = text[last.end : made.at]
    return made.start == made.at and bool(joint) and _JOINT.fullmatch(joint) is not None


def _comparator(before: str | None, after: str | None, *, more: bool) -> str:
    """Return the comparator that words before and behind a numeral make; those behind decide."""
    for words, table in ((after, _AFTER), (">" if more else "", _BEFORE), (before, _BEFORE)):
        if words:
            for sign, pattern in table:
                if re.match(pattern, words):
                    return sign
    return "="


def _multiplied(multiplier: str) -> tuple[int, str]:
    """Return what 千, 百 and 十 multiply a value by, and the 万 or 亿 that stays in the unit."""
    stays = next((each for each in ("万亿", "亿", "万") if multiplier.endswith(each)), "")
    rest = multiplier[: len(multiplier) - len(stays)]
    return {"": 1, "十": 10, "百": 100, "千": 1000}.get(rest, 1), stays


def _unit(text: str) -> str:
    return text.replace("％", "%").replace("﹪", "%").replace("／", "/")


def _base(unit: str, lexicon: Lexicon) -> str:
    """Return the unit of the table that a unit begins with: 吨 for 吨/日."""
    return lexicon.table("units").beginning(re.split(r"[/／每]", unit)[0]) or unit


def _measured(
    low: float, high: float | None, unit: str, comparator: str, lexicon: Lexicon
) -> Quantity:
    """Return a quantity in the unit that the plan writes, with the unit's base and size."""
    table = lexicon.table("units")
    whole, slash, per = unit.partition("/")
    size = next((each for each in ("万亿", "亿", "万") if whole.startswith(each)), "")
    bare = whole if whole in table else whole[len(size) :]
    factor = 1.0 if whole in table else {"万亿": 1e12, "亿": 1e8, "万": 1e4}.get(size, 1.0)
    base = table.get(bare) or bare
    factor *= float(table.get(bare, 1) or 1)
    return Quantity(float(low), high, unit, comparator, base + slash + per, factor)
