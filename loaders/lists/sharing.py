"""What the items of a list share: a head, a modifier, a sign of a pair, what processes act on."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.heads import JOINT, NO_HEAD, SHORT_PROCESS, Item, head_of, is_bare

# 大型数控立、卧式拉床; 正、负极材料: two signs of a pair share what is before and behind them.
_PAIR = re.compile(r"[立正内上冷干软左动静轻室固海公]、[卧负外下热湿硬右静动重液陆铁]")
_SHORT_NAME, _SHORTEST_HEAD = 3, 2
_FAR = 8  # how many items on the giver of a shared head may stand
_LAST_SORT = re.compile(r"[\u4e00-\u9fff]{2,4}(?P<rest>类[\u4e00-\u9fff]{2,})")
# KrF、ArF光刻胶; 镇痛类、激素类原料药; 铝基、镁基复合材料: what begins each differs.
_LATIN = re.compile(r"[A-Za-z][\w.+-]*", re.ASCII)
_KIND = re.compile(
    r".+?(?:[类级用式]|(?<!模)型|系(?![统列])|基(?![地础因板膜材站底酸准于本体团层片]))"
    r"|[一二三四五六七八九十双单多\d]+[价轴维相代]|\d+(?:\.\d+)?(?:英寸|纳米|微米|毫米|[nm]m|兆瓦|MW|kV|千伏|吨|米)级?"
)
# 混合动力、纯电动拖拉机: what drives each.
_DRIVE = re.compile(r"(?:插电式?|油电)?混合动力|混动|纯电动?|增程式?|氢燃料|换电")
# 方形、软包动力电池; 车载、船载终端; 固态、半固态电池: what form each has, and where it is.
_FORM = re.compile(
    r"方形|圆柱形?|软包|刀片|棱柱形?|[半全准]?固态|[车船机星舰箭]载|[陆海]上|漂浮式|固定式|移动式|[单多]晶"
    r"|[卧立]式|龙门式?|[干湿]式|[室户][内外]|前装|后装|[高中低超特]压|[有无]线|[主被]动|[长短]时"
)
# 碳化硅、氮化镓衬底: both are materials of what stands once.
_COMPOUND = re.compile(r"[\u4e00-\u9fff]化[\u4e00-\u9fff]")
_SORTS = (_LATIN, _KIND, _COMPOUND, _DRIVE, _FORM)
# TOPCon、异质结电池: what comes in sorts that letters tell.
_SORTED = frozenset(
    {"电池", "电池片", "芯片", "激光雷达", "光刻胶", "存储器", "传感器", "塑料", "树脂"}
)
# 压缩空气、飞轮、氢储能: in what energy is stored.
_STORED = re.compile("压缩空气|飞轮|重力|电化学|机械|熔盐|液态空气|氢|热|冷")
_STORES = "储能"
_WORK = re.compile(r"(?:加工|制造|冶炼|种植|养殖)$")
_BRACKET = re.compile("[（）()]")
_ANEW = "以及"
# VOCs净化关键技术及装备: the devices are no key devices.
_GENERAL_END = re.compile(r"(?<=..)(?:关键|核心|共性|成套)+$")
# 水稻、玉米新品种: what is bred is a variety of each.
_BREED = re.compile(r"(?<=.)新品种$")
_TAKES_OUT = re.compile(r"[提制储脱除固捕][锂溴镁钾钠硼碘氢氧氮硫硝碳尘油盐]")


def are_sorts(left: str, right: str) -> bool:
    """Say whether two that are joined tell sorts of what stands once: 二价和九价疫苗."""
    marks = (_KIND, _DRIVE, _FORM)
    return any(mark.fullmatch(left) and _goes_on(mark.match(right), right) for mark in marks)


def _goes_on(found: re.Match[str] | None, text: str) -> bool:
    return found is not None and found.end() < len(text)


def paired(text: str, split: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return the items, two of which may share all but one sign: 立、卧式拉床."""
    made = list(split)
    for at in range(len(split) - 1):
        left, right = split[at], split[at + 1]
        if left.head.word or not _PAIR.fullmatch(text[left.end - 1 : right.start + 1]):
            continue
        first, second = left.name + right.name[1:], left.name[:-1] + right.name
        if head_of(first, lexicon).word:
            made[at] = left._replace(name=first, head=head_of(first, lexicon), shared=True)
            made[at + 1] = right._replace(name=second, shared=True)
    return made


def share_processes(text: str, split: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return the items, those completed that are bare processes of what the first is done to.

    电网故障监测、保护和控制技术 are three technologies of faults; X设计、制造与使用 is one.
    """
    first = split[0] if len(split) > 1 else None
    if first is None or first.head.grade != "process" or len(first.name) <= len(first.head.word):
        return split
    rest, last = split[1:], split[-1]
    tail = last.head.word if last.head.grade == "generic" else ""
    bare = [item.name.removesuffix(tail) if item is last else item.name for item in rest]
    # 秸秆综合利用、应急装备: what ends the list is no further thing that is done.
    thing = len(bare) == 1 and not _is_done(bare[0], lexicon)
    if tail and (thing or len(bare[-1]) > SHORT_PROCESS):
        return split
    # 关键治理、修复和监测技术: general words are nothing that is treated.
    if is_bare(f"{first.name[: -len(first.head.word)]}技术", lexicon):
        return split
    if not all(_is_done(name, lexicon) for name in bare[: -1 if tail else None]):
        return split
    if not tail and not all(map(_TAKES_OUT.fullmatch, (first.head.word, *bare))):
        whole = text[first.start : last.end]
        return [Item(whole, first.start, last.end, head_of(whole, lexicon))]
    stem = first.name[: -len(first.head.word)]
    # 提溴, 脱硫: what is taken out names the process, which needs no word for technology.
    tail = "" if _TAKES_OUT.fullmatch(first.head.word) else tail
    named = [first.head.word, *bare]
    return [
        item._replace(name=f"{stem}{name}{tail}", head=last.head, shared=at > 0 or bool(tail))
        for at, (item, name) in enumerate(zip(split, named, strict=True))
    ]


def _is_done(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is nothing but what is done: 制造与使用, 保护."""
    words, actions = lexicon.table("heads"), lexicon.table("action_nouns")
    trades = lexicon.table("trades")
    return all(
        len(each) <= SHORT_PROCESS
        and (words.get(each, 1) == "process" or each in actions)
        # 食品加工、储能材料: what is a line of work by itself is not done to the first.
        and each not in trades
        for each in JOINT.split(name)
    )


def share_heads(text: str, split: list[Item], lexicon: Lexicon, *, done: bool) -> Iterator[Item]:
    """Yield the items, those completed that share a head or a modifier with a neighbour.

    刻蚀、薄膜沉积、量检测设备 are three devices; X控制技术和装备 are both for the control of X.
    Where the items are `done`, an activity shares the head of no thing.
    """
    givers = () if done else _givers(text, split, lexicon)
    given = {at: split[giver].head for at, giver in givers}
    last = split[-1]
    lent = last.head.word in _SORTED or last.head.word.endswith(_STORES)
    of_sorts = _rest_of_sort(last)
    bred = all(len(item.name) <= _SHORT_NAME for item in split[:-1])
    breed = _BREED.search(split[-1].name) if len(split) > 1 and bred else None
    before: Item | None = None
    for at, item in enumerate(split):
        made = item
        if head := given.get(at):
            made = item._replace(name=item.name + head.word, head=head, shared=True)
        elif breed and not item.name.endswith(breed[0]):
            made = item._replace(name=item.name + breed[0], shared=True)
        elif lent and _is_sort(item, split[at + 1 :]):
            word = _STORES if last.head.word.endswith(_STORES) else last.head.word
            made = item._replace(name=item.name + word, head=last.head, shared=True)
        elif rest := _lacking(text, split[at:], of_sorts, lexicon):
            name = item.name + rest
            made = item._replace(name=name, head=head_of(name, lexicon), shared=True)
        elif before is not None and _leans(text, item, before, lexicon):
            stem = _GENERAL_END.sub("", before.name[: -len(_last_head(before, lexicon))])
            made = item._replace(name=stem + item.name, shared=True)
        before = made
        yield made


def _givers(text: str, split: list[Item], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the place of each activity that shares a later item's head, with that item's place.

    A list begins anew behind 以及: 动车组、单轨列车以及牵引、制动、信号系统.
    """
    anew = _ANEW in text[split[0].start : split[-1].end]  # as few lists have it
    for at, item in enumerate(split if anew else split[:1]):
        if at == 0 or text[split[at - 1].end : item.start] == _ANEW:
            giver = _given_head(text, split[at:], lexicon)
            yield from ((at + each, at + giver) for each in range(giver))


def _given_head(text: str, split: list[Item], lexicon: Lexicon) -> int:
    """Return the place of the item whose head the activities before it share, or 0.

    A generic head is shared over 、, any head over 和: 反渗透和纳滤膜元件.
    """
    giver = next((at for at, each in enumerate(split) if each.head.grade != "process"), 0)
    # 计算机辅助设计（CAD）: what is named in short is named in full.
    if any(each.name.endswith(("）", ")")) for each in split[:giver]):
        return 0
    head = split[giver].head if split else NO_HEAD
    # 整车制造、核心部件 are two things: 核心 is no activity that the head belongs to.
    if giver == 0 or head.label != "Product" or is_bare(split[giver].name, lexicon):
        return 0
    joint = text[split[giver - 1].end : split[giver].start]
    behind = split[giver + 1].head if giver + 1 < len(split) else NO_HEAD
    # 精准医疗、高端医疗设备: what is a line of business by itself lacks nothing.
    trades = lexicon.table("trades")
    if any(each.name in trades and len(each.name) > SHORT_PROCESS for each in split[:giver]):
        return 0
    # 农产品加工、电子材料: work is done to materials, and none is called by it.
    if head.word == "材料" and any(_WORK.search(each.name) for each in split[:giver]):
        return 0
    # 深海钻探、海上吊装以及海上钻井装备: 以及 adds a thing that is whole in itself; and where the
    # list goes on as it began, 辅助设计与仿真、制造执行系统、企业管理系统, each stands as written.
    if joint == "以及" or behind.grade == "process" or (behind.word == head.word and behind.word):
        return 0
    return giver if head.grade == "generic" or (joint == "和" and giver == 1) else 0


def _is_sort(item: Item, behind: list[Item]) -> bool:
    """Say whether letters or a form tell a sort of what ends the list: PERC电池, 固态电池.

    DDR5、光电器件、温度传感器: behind a thing of another kind the end is not theirs.
    """
    giver = behind[-1].head if behind else NO_HEAD
    if giver.word.endswith(_STORES):
        sort = _STORED.fullmatch(item.name) is not None
    elif item.head.word or giver.word not in _SORTED:
        return False
    else:
        sort = (_LATIN.fullmatch(item.name) or _FORM.fullmatch(item.name)) is not None
    return sort and not any(
        each.head.word and each.head.word not in giver.word and not _STORED.fullmatch(each.name)
        for each in behind[:-1]
    )


def _rest_of_sort(last: Item) -> str:
    """Return what sorts lack that only the last of a list has: 即食、即热、即烹|类预制菜, or ""."""
    found = _LAST_SORT.fullmatch(last.name) if last.head.label == "Product" else None
    return found["rest"] if found else ""


def _lacking(text: str, listed: list[Item], of_sorts: str, lexicon: Lexicon) -> str:
    """Return what the first of some items lacks that a later one has, or ""."""
    if of_sorts and _are_sorts(listed, lexicon):
        return of_sorts
    return _parallel_rest(text, listed[0], listed[1:_FAR])


def _are_sorts(listed: list[Item], lexicon: Lexicon) -> bool:
    """Say whether all items but the last, of which there are any, may be sorts of it."""
    return len(listed) > 1 and all(_may_be_sort(each, lexicon) for each in listed[:-1])


def _may_be_sort(item: Item, lexicon: Lexicon) -> bool:
    """Say whether a short name is none of goods or of a trade: 即食, 婴幼儿."""
    short = _SHORTEST_HEAD <= len(item.name) <= _SHORT_NAME and item.name[-1] not in "类用"
    known = item.head.label == "Product" or item.name in lexicon.table("trades")
    return short and not (known and item.head.grade != "process")


def _parallel_rest(text: str, item: Item, following: list[Item]) -> str:
    """Return what an item lacks that a later one, which begins in the same way, has: or ""."""
    # 碳化硅 has a head of its own and is a sort all the same; what else has one lacks nothing.
    if not following or (item.head.word and not _COMPOUND.fullmatch(item.name)):
        return ""
    marks = [mark for mark in _SORTS if mark.fullmatch(item.name)]
    for other in following if marks else ():
        # 聚乙烯（HDPE）、聚丙烯（BOPP膜料）: what brackets hold is apart.
        if _BRACKET.search(text, item.end, other.start):
            break
        for mark in marks:
            begun = mark.match(other.name)
            if begun and begun.end() < len(other.name):
                whole = item.head.word and mark is not _COMPOUND
                return "" if whole else other.name[begun.end() :]
    return ""


def _last_head(item: Item, lexicon: Lexicon) -> str:
    """Return the last of the heads that an item's is made of: 试剂 of 体外诊断试剂."""
    words, word = lexicon.table("heads"), item.head.word
    cuts = range(_SHORTEST_HEAD, len(word) - _SHORTEST_HEAD + 1)
    made = (word[cut:] for cut in cuts if words.get(word[:cut]) and words.get(word[cut:]))
    return next(made, word)


def _leans(text: str, item: Item, before: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is a bare head that needs its neighbour's modifiers.

    体外诊断仪器和试剂, but not 工业机器人和叉车.
    """
    if item.name != item.head.word or before.head.label not in {"Product", "Technology"}:
        return False
    stem = before.name.removesuffix(before.head.word)
    # 燃料电池重卡、客车: what drives each.
    driven = head_of(stem, lexicon).label == "Product" or _DRIVE.fullmatch(stem) is not None
    wide = before.head.grade == "generic" or head_of(stem, lexicon).grade == "process" or driven
    done = len(item.name) < _SHORT_NAME and wide
    return (
        JOINT.fullmatch(text[before.end : item.start]) is not None
        and (item.head.grade == "generic" or done)
        and before.head.grade in {"generic", "specific"}
        and before.name.endswith(before.head.word)
        and len(before.name) > len(before.head.word) + 1
    )
