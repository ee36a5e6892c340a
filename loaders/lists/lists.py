"""Coordinated lists: the items of a stretch of text, each with its span and its head.

Chinese plans name things in lists whose items share modifiers and heads. The splitter follows
eight rules of coordination; what it needs to know of words is in the lexicon's tables `heads`,
`modifiers` and `derivatives`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from loaders.lexicon import Lexicon
from loaders.lists.heads import (
    CLOSING,
    HIDDEN,
    JOINT,
    SHORT_PROCESS,
    Head,
    Item,
    bracket_of,
    count_goods,
    head_of,
    is_bare,
    masked,
    masked_passage,
)
from loaders.lists.sharing import are_sorts, paired, share_heads, share_processes
from loaders.lists.with_parts import has_parts, is_trade_with_parts
from loaders.text.amounts import UNIT_OF_GOODS
from loaders.text.sought import sought_by

__all__ = [
    "Head",
    "Item",
    "head_of",
    "is_bare",
    "items",
    "masked",
    "masked_passage",
    "names_goods",
    "trades_run_on",
]

_QUOTED_ON = "”“"
# 大尺寸、高控温精度热压釜: the first is no item but a modifier of the second.
_BARE_MODIFIER = re.compile(
    r"(?!.*化.|.{4,}型$|超声|超导)[高低大中小超长短轻强多].{1,4}|(?![温湿速浓]度|加速度|角度).{1,3}[型性度]|.{1,2}化|.{1,3}[高低][速效精密温压频]"
    r"|[抗耐跨][^、]{1,2}"
)
_IS_TRAIT = re.compile(r"跨|[高低长](?:安全|能耗|集成|寿命|[\u4e00-\u9fff][度性])$")
# 酱香型、清香型白酒 are two kinds; 大型、中型机床 is a range of sizes.
_OF_TYPE = re.compile(r"(?![超特]?[大中小微轻重新])[^、]{2,4}型")
# 大、中、小型挖掘机; 高、中、低压开关设备: signs of one range.
_RANGE = re.compile(r"[大中小微轻重高低]")
_RANGE_ENDS = re.compile(r"[大中小微轻重高低](?:$|[型压速端温频])")
# 高端、智能医疗装备: so is a general word alone, before another.
_GENERAL_MODIFIER = re.compile(r"高端|精密|智能|绿色|低碳|先进|高效|节能|环保|专用|特种|安全")
_MODIFIERS = (
    (_BARE_MODIFIER, _BARE_MODIFIER),
    (_GENERAL_MODIFIER, _GENERAL_MODIFIER),
    (_RANGE, _RANGE_ENDS),
)
_ABBREVIATION = re.compile(r"[\w\s.+/-]+", re.ASCII)
_OPENS_BRACKET = re.compile(r"^(?:包括|主要包括|包含|含|如|即|例如)")
# 切割机（用于汽车、厨具）: where a thing is used is no thing of its kind.
_USED_IN = re.compile(r"(?:主要|重点|可|广泛)*(?:[应适可配套]*用于|面向|服务于|配套)")
_SHORTEST_BRACKET_ITEM = 2
_SHORT_NAME = 3
# 大尺寸构件及部段制备技术: a technique of making both.
_MADE_SO = re.compile(
    r"(?:制备|制造|加工|生产|设计|应用|开发|回收|处理|检测|集成|利用|改性|工程|成形|成型)技术$"
)
_INNER_BRACKET = re.compile(r"[（(][^（）()]*[）)]$")
_WITH_IT = ("配套", "相关", "相应")
# 与之配套的A, 特别是A
_WITH_IT_OF = re.compile(r"(?:与?之)?(?:配套|相关|相应|其他|其它|所需)的|(?:特别|尤其)是")
_IN_GOODS = re.compile(
    r"(?<!重点)(?<!优势)(?<!主导)(?<!特色)(?<!标志性)(?<=..)产业链$|(?:材料|部件|零件|元器件|装备|设备|配套|上下游)产业$|(?:重点|重要|上游|中游|下游|高端|高附加值)环节$|细分(?:赛道|领域|市场)$"
)
_GOODS = frozenset({"Product", "Technology"})
# Who makes a thing is no part of its name: 甲公司±1100千伏变压器, 乙大学参与研制的航行系统.
_MAKER = sought_by(
    "公司|集团|研究院|研究所|大学|的|开发|研制|推出|扩大|量产|实现",
    r"[^、的（）“”]{1,20}?(?:公司|集团|研究院|研究所|大学)"
    r"(?:(?:自主|联合|参与|牵头|合作|独立|成功)*(?:研制|研发|开发|生产|制造|建造|设计)的|(?=[\d±“])|的|(?<=研究所)(?=[\u4e00-\u9fffA-Za-z]{4}))"
    r"|(?:自主|联合|参与|牵头|合作|独立|成功)+(?:研制|研发|开发|生产|制造|建造|设计)的"
    r"|[^、的（）“”]{2,10}?集团(?=[^、和及与]{4})"
    # 甲乙汽车开发高端轿车
    r"|[\u4e00-\u9fff]{2,6}(?:汽车|科技|股份|电子|光电|医疗|生物|新材|存储|重工|药业)"
    r"(?:开发|研制|推出|扩大|量产|实现)出?(?=[^的]{3})",
)
# 乙烯下游聚烯烃弹性体: what it is made from is no part of its name.
_FROM = "下游"
_DOWNSTREAM = re.compile(rf"[\u4e00-\u9fff]{{1,4}}{_FROM}(?:的)?(?=[\u4e00-\u9fff]{{3}})")
# 年产5万吨负极材料, 47个创新药, 各类诊断产品; 150万吨乙烯压缩机组 is a size.
_COUNTED = re.compile(
    rf"年产\d[\d.]*[万亿]?{UNIT_OF_GOODS}(?!级)(?=[\u4e00-\u9fff])"
    r"|\d+[余多]?[个款种项](?=[\u4e00-\u9fff]{2})|各[类种式](?=[\u4e00-\u9fff]{3})"
)
# 100万吨乙烯: how much of it is made.
_AMOUNT = re.compile(r"\d[\d.]*(?:万(?:吨|千瓦|立方米)|GWh?|吉瓦时?)(?:/年)?(?!级)")
# What stands in front of an item begins with one of these.
_IN_FRONT = re.compile(r"[与之配相其所年各特尤\d]")
# DDR5产品: what is called by letters is so without the word for goods; so is a whole range.
_OF_ANY = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9+./-]+)产品|(?P<range>[^、]{2,12}?)全?系列(?:化)?产品"
)
_ANY, _EDGES = "产品", " 　、，,；;：:。"


def items(
    text: str, start: int, end: int, lexicon: Lexicon, *, done: bool = False
) -> tuple[Item, ...]:
    """Return the items that a stretch of text coordinates, in order, with spans in that text.

    Args:
        text: where the stretch [start, end) stands.
        start: where it begins.
        end: where it ends.
        lexicon: where the tables are.
        done: what the list is called says that its items are done, not made: 等技术.
    """
    pieces = _pieces(text, start, end, lexicon)
    split: list[Item] = []
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1 and number > 0
        split += _joined(text, piece, lexicon, ends_list=last)
    if len(split) > 1:
        split = _merge_modifiers(text, paired(text, split, lexicon), lexicon)
        split = share_processes(text, split, lexicon)
    opened: list[Item] = []
    for item in split:
        # Most names end with no bracket.
        bracketed = item.name[-1] in CLOSING
        opened += _open_bracket(text, item, lexicon) if bracketed else (item,)
    # An item alone, as most are, has no neighbour.
    shared = share_heads(text, opened, lexicon, done=done) if len(opened) > 1 else opened
    return tuple(shared)


def trades_run_on(name: str, start: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where each of three or more trades stands that run on: 化工|轻纺|建材; else none."""
    trades, length = lexicon.table("trades"), len(name)
    if length < _RUN or length % _SIGNS or name[:_SIGNS] not in trades or name in trades:
        return []
    bounds = [(start + at, start + at + _SIGNS) for at in range(0, length, _SIGNS)]
    known = (name[at - start : end - start] for at, end in bounds)
    return bounds if all(each in trades or each in _SHORT_TRADES for each in known) else []


def _pieces(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    stretch = text[start:end]
    # Most stretches list nothing.
    if "、" not in stretch and _QUOTED_ON not in stretch:
        return trades_run_on(stretch, start, lexicon) or [(start, end)]
    bounds = []
    hidden = _whole_names(lexicon).sub(lambda found: HIDDEN * len(found.group()), masked(stretch))
    for part in hidden.split("、"):
        stop = start + len(part)
        # “甲”“乙”: what is quoted one behind the other is listed.
        while (quoted := text.find(_QUOTED_ON, start, stop)) >= 0:
            bounds.append((start, quoted + 1))
            start = quoted + 1
        bounds.append((start, stop))
        start = stop + 1
    return bounds


# 钢铁有色石化等产业, 机械电子: trades of two signs run on without a mark.
_RUN, _SIGNS = 6, 2
_SHORT_TRADES = frozenset({"有色", "机械", "电子", "轻纺"})


@cache
def _whole_names(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(lexicon.table("whole_names").pattern)


def _item(text: str, start: int, end: int, lexicon: Lexicon) -> Item | None:
    start, end = _trimmed(text, start, end)
    found = _read(text[start:end], lexicon)
    name, begin, stop, head, _ = found
    return Item(name, start + begin, start + stop, head) if name else None


@lru_cache(maxsize=4096)
def _read(written: str, lexicon: Lexicon) -> Item:
    """Return an item, counted from where it begins: plans list much more than once."""
    start, end = 0, len(written)
    # 汽车及零部件 is a line of work, and nothing that is made.
    if is_trade_with_parts(written, lexicon):
        return Item(written, start, end)
    in_front = _IN_FRONT.match(written) is not None
    if in_front:
        start = _behind_front(written)
    name = written[start:]
    head = head_of(name, lexicon)
    amount = _AMOUNT.match(name) if in_front and head.word else None
    if amount and name[amount.end() :] == head.word:
        start += amount.end()
        name = head.word
    if head.label in _GOODS and (maker := _MAKER.match(name)):
        start += maker.end()
        name = name[maker.end() :]
    area = lexicon.table("named_areas").beginning(name) if head.label == "Product" else None
    if head.label == "Product" and _FROM in name and (down := _DOWNSTREAM.match(name)):
        start += down.end()
        name = name[down.end() :]
    if area and len(name) > len(area) + 1:
        start += len(area)  # 长三角童车
        name = name[len(area) :]
    if name.endswith(_ANY) and (of_any := _OF_ANY.fullmatch(name)):
        name = of_any["name"] or of_any["range"]
        end = start + len(name)
        head = head_of(name, lexicon)
    return Item(name, start, end, head)


def _behind_front(written: str) -> int:
    """Return where an item begins behind 与之配套的 and how many of it there are."""
    with_it = _WITH_IT_OF.match(written)
    start = with_it.end() if with_it else 0
    counted = _COUNTED.match(written, start)
    return counted.end() if counted else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the marks and blanks at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _joined(
    text: str, piece: tuple[int, int], lexicon: Lexicon, *, ends_list: bool
) -> Iterable[Item]:
    """Return the items of a stretch without 、: split at 和, 及, 与 where both sides are names."""
    start, end = piece
    stretch = text[start:end]
    # Few stretches have any, and need to have their brackets hidden.
    if not JOINT.search(stretch):
        item = _item(text, start, end, lexicon)
        return (item,) if item else ()
    joints = list(JOINT.finditer(masked(stretch)))
    return _at_joints(text, piece, joints, lexicon, ends_list=ends_list)


def _at_joints(
    text: str,
    piece: tuple[int, int],
    joints: Sequence[re.Match[str]],
    lexicon: Lexicon,
    *,
    ends_list: bool,
) -> Iterator[Item]:
    """Yield the items of a stretch that has joints, counted from where it begins."""
    start, end = piece
    left = start
    for number, joint in enumerate(joints):
        stop = joints[number + 1].start() + start if number + 1 < len(joints) else end
        at, after = start + joint.start(), start + joint.end()
        one = has_parts(text[left:stop], lexicon)
        if not one and _splits(
            joint.group(), text[left:at], text[after:stop], lexicon, ends_list=ends_list
        ):
            if item := _item(text, left, at, lexicon):
                yield item
            left = after
        elif done := _doing(text[left:at], text[after:stop], lexicon):
            if item := _item(text, left, at - len(done), lexicon):
                yield item
            left = after
    if item := _item(text, left, end, lexicon):
        yield item


def _doing(left: str, right: str, lexicon: Lexicon) -> str:
    """Return the action noun that ends what stands before a joint, if a thing stands behind it.

    中药大品种培育和经典名方, 北斗应用示范及导航增强系统; but not 设备研发和生产.
    """
    done = lexicon.table("action_nouns").ending(left) or ""
    rest = len(left) - len(done)
    if not done or rest < SHORT_PROCESS or head_of(left, lexicon).label not in {"", "none"}:
        return ""
    head = head_of(right, lexicon)
    thing = head.label == "Product" and head.grade in {"generic", "specific"}
    if not thing or len(right) <= _SHORT_NAME:
        return ""
    return done if rest >= _SHORT_NAME else left  # 北斗应用示范: too little is left for a name


def _splits(joint: str, left: str, right: str, lexicon: Lexicon, *, ends_list: bool) -> bool:
    if not left or joint == "以及" or are_sorts(left, right):
        return True
    before, after = head_of(left, lexicon), head_of(right, lexicon)
    if joint == "及其":
        return lexicon.table("derivatives").beginning(right) is None
    if joint == "和":
        return ends_list or bool(before.word)
    if before.grade == "process":
        # 设计与制备 is one activity, and so is 采集与回注（EOR）技术; 快速诊断与即时诊断 are two.
        rest = right.removesuffix(after.word if after.grade == "generic" else "")
        rest = _INNER_BRACKET.sub("", rest)
        return (
            after.label == "Technology"
            and len(rest) > _SHORT_NAME
            and bracket_of(right) == len(right)
        )
    # 手术规划与导航软件 does both.
    both = joint == "与" and (before.label, after.label) == ("none", "Product")
    if (
        both
        or not (before.word and after.word)
        or (
            left == before.word
            and (joint == "与" or (not ends_list and _one_of(left, before, right)))
        )
    ):
        return False
    # 尼龙及改性尼龙 is one; 偏光片及驱动芯片 are two behind 、; 装备及工艺 share what is in front.
    one = joint == "及" and not ends_list and right != after.word
    return not one or right.startswith(_WITH_IT) or _are_two(left, before, right, after)


def _one_of(left: str, before: Head, right: str) -> bool:
    """Say whether 及 names a thing and its like, 尼龙及改性尼龙, or 装备及工艺; not two things."""
    return before.grade == "generic" or right.endswith(left)


def _are_two(left: str, before: Head, right: str, after: Head) -> bool:
    """Say whether 及 joins two whole names: 工业操作系统及大数据管理系统, 干细胞技术及治疗产品."""
    whole = min(len(left) - len(before.word), len(right) - len(after.word)) > 1
    classes = (before.label, before.grade, after.label) == ("Technology", "generic", "Product")
    goods = before.grade == after.grade == "specific" and before.label == after.label == "Product"
    long = len(left) >= _SHORT_NAME and len(right) > _SHORT_NAME
    # 配套机具及自动导航驾驶技术: a technique of its own, and not that of the thing.
    done = after.label == "Technology" and after.grade == "generic"
    own = done and before.grade == "specific" and _MADE_SO.search(right) is None
    own = own and len(right) - len(after.word) > _SHORT_NAME
    return (whole and (left[-2:] == right[-2:] or classes or own)) or (goods and long)


def _merge_modifiers(text: str, split: list[Item], lexicon: Lexicon) -> list[Item]:
    merged: list[Item] = []
    for item in split:
        before = merged[-1] if merged else None
        if (
            before is not None
            and (not before.head.word or _IS_TRAIT.match(before.name))
            and any(
                each.fullmatch(before.name.rpartition("、")[2]) and behind.match(item.name)
                for each, behind in _MODIFIERS
            )
            and not (_OF_TYPE.fullmatch(before.name) and _OF_TYPE.match(item.name))
            and text[before.end : item.start] == "、"
        ):
            whole = text[before.start : item.end]
            merged[-1] = Item(whole, before.start, item.end, head_of(whole, lexicon))
        else:
            merged.append(item)
    return merged


def _open_bracket(text: str, item: Item, lexicon: Lexicon) -> Iterator[Item]:
    """Yield an item without the bracket that explains it, and the items that the bracket lists."""
    begun = bracket_of(item.name)
    inside = item.name[begun:]
    content = inside.strip("（）()“”")
    if not begun or not inside or _ABBREVIATION.fullmatch(content):
        yield item
        return
    if len(content) < _SHORTEST_BRACKET_ITEM:
        yield item
        return
    end = item.start + begun
    yield item._replace(name=text[item.start : end], end=end)
    start = end + inside.index(content)
    stop = start + len(content) - content.endswith("等")
    if opening := _OPENS_BRACKET.match(content):
        start += opening.end()
    opened = "、" in content and not _USED_IN.match(content)
    listed = items(text, start, stop, lexicon) if opened else ()
    # 轻量化帐篷（承压、充气）, 铜合金（甲铜业、乙铜业）: neither ways nor firms are goods.
    trades = lexicon.table("trades")
    known = all(e.head.word or e.name.isascii() or trades.ending(e.name) for e in listed)
    if known and all(len(each.name) >= _SHORTEST_BRACKET_ITEM for each in listed):
        yield from listed


def names_goods(listed: tuple[Item, ...], closing: str) -> bool:
    """Say whether a chain or trade in goods closes a list of goods: A刀片、B刀具等产业链."""
    return 2 * count_goods(listed) >= len(listed) > 1 and _IN_GOODS.search(closing) is not None
