"""Objects of development: which items of a clause are products or technologies, and how surely."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.heads import (
    SHORT_PROCESS,
    Head,
    count_goods,
    is_called_technique,
    is_step,
    is_way,
)
from loaders.lists.list_kinds import (
    KINDS,
    are_closed_by_kind,
    are_placed,
    are_steps,
    are_techniques,
    are_turns,
    ends_as_techniques,
    stand_beside_goods,
)
from loaders.lists.lists import Item, is_bare, items
from loaders.lists.object_lists import PROGRAMS
from loaders.lists.processed import is_making
from loaders.lists.worked_on import closes_as, do_it, is_general_end, serves, treated, worked_on
from loaders.text.firm_roles import FIRM_ROLE
from loaders.text.sought import sought

# How often the items of each kind were right in the annotated development texts, rounded.
_LISTED, _SINGLE, _BY_LIST, _CLOSING = 0.95, 0.85, 0.7, 0.5
_WORK = ("研究", "攻关工程")  # 类脑算法基础理论研究、前沿技术
_ANY_GOODS = frozenset({"产品", "制品", "用品", "物品", "商品", "品"})
_LONGEST, _SHORT_KIND, _SAYS_HOW = 32, 3, 2
# 超临界萃取、超微粉碎等先进工艺装备: what is listed is what the machines do.
_TECHNICAL = re.compile(
    r"^(?:先进|新型|绿色|节能|清洁|高效|适用|智能|关键|核心|重大)*(?:工艺|技术)(?:和|与|及)?装备$|技术、?新产品$"
)
# 抗菌、防螨等功能性面料: what the cloth does.
_FUNCTIONAL = re.compile(r"功能[性型]?(?:产品|面料|纤维|纺织品|服装|食品|涂料|织物|鞋服?)$")
WASTE = re.compile(
    r"(?:报废|废旧|退役|废(?=[纸塑钢铁铜铝橡轮旧弃渣油矿电]))"
    r"[^、]*(?<![机线器炉])(?<!设备|装备|系统|技术|装置|利用|回收|处理|拆解|工艺|处置)"
)
"""报废汽车, 废塑料: what is taken apart or used again is no product; what does it is one."""
# 超声、激光等治疗装备: one for each way in which it is done.
_MEDICAL = re.compile(
    r"(?:新型|先进|高端|智能|高性能|医用)*(?P<kind>(?:治疗|监护|诊断|康复|成像)(?:装备|设备|仪器|器械))$"
)
# 焊接工作站 and 自动化装配生产线 are things where goods are listed, else what is built.
_PLANTS = frozenset({"生产线", "产线", "工作站", "平台"})
_BUILDS = frozenset(
    {"建设", "打造", "搭建", "建成", "新建", "构建", "组建", "完善", "实施", "扩建"}
)
# 计算机辅助设计（CAD）: in a list of goods an activity with a short name is one of them.
_CURES = ("治疗", "疗法")
_ABBREVIATED = re.compile(r"[（(][A-Za-z0-9/+\-]{2,8}[）)]$")
# 精神类, 超大型: a kind of something, not a thing.
_KIND_OF = re.compile(
    r".*(?:[类级式性化等]|(?<!模)型|(?<!动)系)$|.*(?:为主|以上|以下|的)$|[\d.%％]+|[与和及把为].*"
    # 对位芳纶, 以太网 and 向日葵 are names.
    r"|.*[两三四五六七八九十]条|对(?![位苯二甲硝氨叔羟讲]).*|在(?!线|轨|位|役|体).*|向(?!日葵|心).*|以(?!太).*"
)
_HIDES_VERB = sought(
    "，。；：企别台套辆艘架不年争到过占展牵组获围绕持推促提快则增质贷净拥扩亩对替取开上万亿吨吉G委厅局办依试面针在以联个项家“向百千游链具汇部",
    r"[，。；：]|分别|\d+[台套辆艘架](?:[（(]套[)）])?$|不(?!锈|饱和|间断|停机|溶|粘|湿|确定度|断电|燃)|每年|力争|达到|超过(?!滤)|占全|开展|牵头|组建|获批|围绕"
    r"|支持(?!系统|设备|装置)|推动(?!器)|促进(?!剂)|提高|加快"
    # 制剂向新药|转化; 方向 and 双向 are words.
    r"|(?<=[\u4e00-\u9fff]{3})(?<![方定面双横纵导取单多转正反逆轴径各趋倾靶去朝偏一动航晶])向(?![量心日列前性])[\u4e00-\u9fff]{3}"
    # 发明专利拥有量较上年净增6件, 种植面积扩大到5万亩: a figure; 材料对装备的保障: a relation.
    r"|^[一二两三四五六七八九十\d]+年(?![生期产])|原则上|增设|质押|投贷联动|净增|拥有量|扩大[到至]|万亩|(?<=材料|装备|产品|产业)对"
    r"|(?<=..)以(?![太上下内外及来色])[^、]{2}|^(?:逐步|加快|加速)?替代(?!燃料|能源|原料|材料|蛋白)|材料替代|^取代|^[百千万]余?[项个种类家款]|^开放(?!式)|^上线(?!性)"
    r"|^[\u4e00-\u9fff]{2,8}\d[\d.]*(?:万吨|吨(?!级)|吉瓦时?|GWh?|[万亿][套台辆片支])(?!级)"
    r"|改革委$|^[省市区县].{1,8}[委厅局办]$"  # 会同省发展改革委、省科技厅: offices
    # 推动骨干企业芯片设计能力提升: whose, and not what; 企业技术|改造.
    rf"|^(?:{FIRM_ROLE}|中小|本地|大型)企业(?!级)|^企业技术$"
    # 上游主要包括玻璃基板, 具备DIP封装能力, 产业链由量子计算…三部分构成: the clause of a list.
    r"|^(?:产业链)?[上中下]游(?:环节)?(?:主要|重点)?(?:为|是|有|包括|涵盖)|^产业链(?:由|分)|^具备|^汇聚|部分[组构]成$"
    r"|依托|试点|^面向|^针对|在(?!线|轨|位|役|体)|联合(?!收|循|制碱|炉|机组|站)|^(?:个(?![人体性])|项|家(?![用电具居庭纺禽畜装]))|^“[^”]*”$",
)


class Object(NamedTuple):
    """A product or technology that a clause names as developed.

    Attributes:
        item: its name and place.
        label: Product or Technology.
        rule: which of the forms named it.
        confidence: how far that form can be believed, from 0 to 1.
        strong: true where verb or action noun say that it is developed, whatever it is.
    """

    item: Item
    label: str
    rule: str
    confidence: float
    strong: bool


def objects(clause: Clause, lexicon: Lexicon) -> tuple[Object, ...]:
    """Return the products and technologies that a clause develops, in the order of the text.

    Form 1: 重点发展A、B、C等高端产品     a list that 等 closes
    Form 2: 突破A、B技术; 加快A的研发      a list or one object without 等
    Form 3: 研发刻蚀、沉积等前道设备       activities before 等 are no objects, their head is one
    """
    listed = (_with_plants(clause, each) for each in clause.lists)
    return tuple(found for each in listed for found in _of_list(clause, each, lexicon))


def cell_objects(
    text: str, start: int, end: int, lexicon: Lexicon, *, told: bool = False, kind: str = ""
) -> tuple[Object, ...]:
    """Return the products and technologies that a table's cell lists; none if it lists others.

    Half of the items must be known things, or more where no column's heading has `told` that the
    cells list things. Where the heading says of which `kind` they all are, each is one.
    """
    listed = ObjectList(items(text, start, end, lexicon), start=start, end=end)
    if kind:
        return tuple(_of_kind(item, kind) for item in listed.items if len(item.name) > 1)
    known = sum(item.head.label in KINDS for item in listed.items)
    if 2 * known < len(listed.items) + (not told) or (len(listed.items) == 1 and not told):
        return ()
    label = _label_of(listed)
    return tuple(
        found
        for item in listed.items
        for found in _judged(item, label, listed, lexicon, sure=True, many=True)
    )


def _of_kind(item: Item, kind: str) -> Object:
    """Return an item of a column that says what all its items are, but what its head knows."""
    known = item.head.label in KINDS and item.head.grade != "process"
    label = item.head.label if known else kind
    return Object(item, label, "list", _LISTED if known else _BY_LIST, strong=True)


def _of_list(clause: Clause, listed: ObjectList, lexicon: Lexicon) -> Iterator[Object]:
    if listed.kind == "other" or are_placed(listed) or are_turns(listed) or are_steps(listed):
        return
    if ways := tuple(_each_way(listed)):
        yield from ways
        return
    strong = clause.grade in {"strong", "master"} or clause.action == "strong" or clause.sectors
    carried = not clause.verb and not clause.action
    # 布局A、B等前沿技术: what closes the list says that they are technologies, whatever the verb.
    sure = strong or carried or are_closed_by_kind(listed, lexicon) or ends_as_techniques(listed)
    sure = bool(sure) or are_techniques(listed)
    beside = stand_beside_goods(listed)
    if listed.kind == "objects" and not worked_on(listed):
        label = _label_of(listed)
        alone = len(listed.items) == 1 and not listed.closed and not clause.sectors
        for item in listed.items:
            found = _judged(item, label, listed, lexicon, sure=sure or beside, many=not alone)
            yield from found if sure else (each._replace(strong=False) for each in found)
    elif strong:
        yield from _called(listed, lexicon)
    if listed.closing:
        yield from _closing(listed, lexicon, strong=sure)


def _closing(listed: ObjectList, lexicon: Lexicon, *, strong: bool) -> Iterator[Object]:
    """Yield what closes a list and is developed itself: 冶炼渣、尾矿等|工业固废回收技术."""
    only = listed.kind == "sector" or not _lists_things(listed)
    only = only or worked_on(listed) or do_it(listed, lexicon)
    # 冶炼渣、尾矿等工业固废回收技术: what the list is treated with is developed.
    only = only or (treated(listed, lexicon) and listed.closing[-1].head.grade == "generic")
    for item in listed.closing:
        known = item.head.label in KINDS and _names(item, lexicon)
        if known and (only or _says_more(item, lexicon)):
            # 钢铁、石化等行业大模型: what is for sectors is what the clause is about.
            rule = "object" if only else "head"
            yield Object(item, item.head.label, rule, _BY_LIST if only else _CLOSING, strong)


def _called(listed: ObjectList, lexicon: Lexicon) -> Iterator[Object]:
    """Yield what is called a technology among fields: 发展细胞技术、生物创制等领域."""
    for item in listed.items if listed.kind == "sector" else ():
        if is_called_technique(item.name, lexicon):
            yield Object(item, "Technology", "list", _LISTED, strong=True)


def _with_plants(clause: Clause, listed: ObjectList) -> ObjectList:
    """Return a list, what is built as a thing where most are goods: 减速器、焊接工作站."""
    plants = sum([item.head.word in _PLANTS for item in listed.items])
    if not plants or clause.verb in _BUILDS:
        return listed
    # 加快A生产线、B建设: a plant is built.
    built = clause.grade not in {"strong", "master"} and clause.action != "strong"
    carried = (not clause.verb and not clause.action) or clause.sectors
    if built and not carried:
        return listed
    goods = count_goods(listed.items)
    if not goods or 2 * (goods + plants) <= len(listed.items):
        return listed
    return listed._replace(items=tuple(map(_as_thing, listed.items)))


def _as_thing(item: Item) -> Item:
    longer = len(item.name) > len(item.head.word) + 1
    if not longer or item.head.word not in _PLANTS:
        return item
    return item._replace(head=Head(item.head.word, "Product", "specific"))


def _each_way(listed: ObjectList) -> Iterator[Object]:
    """Yield one device for each way of a list in which it treats: 超声、激光等治疗装备."""
    kind = _MEDICAL.fullmatch(listed.closing[0].name) if len(listed.closing) == 1 else None
    if kind is None:
        return
    things = sum(item.head.label == "Product" and len(item.head.word) > 1 for item in listed.items)
    if 2 * things > len(listed.items):
        return
    for item in listed.items:
        named = item._replace(name=item.name + kind["kind"], shared=True)
        yield Object(named, "Product", "list", _BY_LIST, strong=True)


def _says_more(item: Item, lexicon: Lexicon) -> bool:
    """Say whether a head behind 等 names a kind of its own: 芯片辅助材料, not 关键新产品."""
    head = item.head
    if head.grade == "process" or item.shared or item.name == head.word:
        return False
    if is_general_end(item.name, lexicon):
        return False
    # 加工技术, 诊疗装备: what is done to anything.
    rest = item.name.removesuffix(head.word)
    plain = len(rest) <= SHORT_PROCESS and lexicon.table("heads").get(rest, 1) == "process"
    if head.grade == "generic" and plain:
        return False
    begun = lexicon.table("modifiers").beginning(item.name)
    return head.word not in _ANY_GOODS and (begun is None or len(begun) == 1)


def _lists_things(listed: ObjectList) -> bool:
    """Say whether the items before 等 are things of the kind that closes the list."""
    product = any(item.head.label == "Product" for item in listed.closing)
    if not product:
        return True
    # 肿瘤早筛、多联检等试剂盒: a bare head makes kinds of what is listed.
    if all(
        item.name == item.head.word and item.head.grade == "specific" for item in listed.closing
    ):
        return any(item.head.label == "Product" or item.name.isascii() for item in listed.items)
    # 铝、钛等轻合金: an element is what the alloy is made of.
    return any(
        len(item.name) > 1 and item.head.grade != "process" and not _KIND_OF.fullmatch(item.name)
        for item in listed.items
    )


def _is_technique(item: Item) -> bool:
    return item.head.label == "Technology" or item.head.grade == "process"


def _label_of(listed: ObjectList) -> str:
    """Return the class of a list's items, as most of their heads and what closes it say."""
    called = ends_as_techniques(listed)
    none = {"process", "letter"} if called else {"process"}
    products = sum(
        item.head.label == "Product" and item.head.grade not in none for item in listed.items
    )
    # 提升三元前驱体、碳酸锂等材料制备技术: what has a product's head remains a product.
    if closes_as(listed, "Technology"):
        return "Product" if 2 * products > len(listed.items) else "Technology"
    # 茂金属催化聚合、浮法玻璃一窑多线、稀土分离技术: among techniques goods end the name of one.
    if called and 2 * sum(map(_is_technique, listed.items[:-1])) >= len(listed.items) - 1:
        return "Technology"
    if products or closes_as(listed, "Product"):
        return "Product"
    known = any(item.head.label == "Technology" for item in listed.items)
    return "Technology" if known else "Product"


def _judged(
    item: Item, label: str, listed: ObjectList, lexicon: Lexicon, *, sure: bool, many: bool
) -> Iterator[Object]:
    head = item.head
    if not _names(item, lexicon) and not _is_trade_among_goods(item, listed, lexicon):
        # 内生安全、高精度定位等技术: what names no thing may name a technology.
        wider = sure and (
            head.label == "none" or (many and (is_way(item) or is_step(item, lexicon)))
        )
        wider = wider and not item.name.endswith(_WORK)
        longer = len(item.name) > len(head.word) or is_step(item, lexicon)
        if wider and longer and _calls_techniques(listed, lexicon):
            yield Object(item, "Technology", "unknown", _BY_LIST, sure)
        return
    if head.label in KINDS and head.grade != "process":
        doer = head.grade == "letter" and do_it(listed, lexicon)
        if many and (doer or treated(listed, lexicon)):
            return
        confidence = _BY_LIST if item.shared else _LISTED if many else _SINGLE
        # 连续浸泡、老化松丝、烘干工艺: a thing's letter says less than what ends the list.
        done = label == "Technology" and (listed.closing or ends_as_techniques(listed))
        named = label if done else head.label
        yield Object(item, named, "list" if many else "object", confidence, sure)
    elif sure and head.grade == "process" and (many or _is_particular(item, lexicon)):
        yield from _process(item, listed, lexicon)
    elif sure and many and item.name not in lexicon.table("trades") and _believed(listed, lexicon):
        yield Object(item, label, "unknown", _BY_LIST, sure)


def _calls_techniques(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether the end of a list calls its items techniques: A、B等技术; A、B技术."""
    if not listed.closing:
        return ends_as_techniques(listed)
    kind = closes_as(listed, "Technology") and not treated(listed, lexicon)
    return kind or _TECHNICAL.search(listed.closing[-1].name) is not None


def _is_particular(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an activity names a technique though nothing stands beside it: 海水制氢."""
    made = item.head.word in lexicon.table("energy_steps")
    return made and len(item.name) >= len(item.head.word) + _SAYS_HOW


def _process(item: Item, listed: ObjectList, lexicon: Lexicon) -> Iterator[Object]:
    """Yield an activity in a list: a technology, among goods of which 产品 is said one of them.

    通信设备制造, 果蔬加工: a line of work, where no 技术 closes the list.
    """
    if is_making(item.name, lexicon) and not closes_as(listed, "Technology"):
        return
    if not closes_as(listed, "Product") or _TECHNICAL.search(listed.closing[-1].name):
        yield Object(item, "Technology", "process", _BY_LIST, strong=True)
    elif _goods(listed, lexicon) or _ABBREVIATED.search(item.name) or item.name.endswith(_CURES):
        yield Object(item, "Product", "process", _BY_LIST, strong=True)


def _goods(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether half of a list are goods, and 产品 closes it: A系统、B系统、C管理等软件产品."""
    known = sum(item.head.label == "Product" for item in listed.items)
    closing = listed.closing[-1]
    if known and closing.name.endswith(PROGRAMS):
        return True
    named = closing.head.word in _ANY_GOODS and not is_bare(closing.name, lexicon)
    return named and 2 * known >= len(listed.items)


def _believed(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether items without a known head name objects, by the rest of their list."""
    if not _lists_things(listed):
        return False
    if do_it(listed, lexicon) or (serves(listed) and _are_short(listed)):
        # 能源、轨道、农机等成套装备: trades that the head serves.
        return False
    # 智能煎煮、提取、干燥等装备: what is done beside it is what the machines do.
    done = sum(item.head.grade == "process" for item in listed.items)
    if serves(listed) and 2 * done >= len(listed.items) > 1 and not count_goods(listed.items):
        return False
    if any(_FUNCTIONAL.search(item.name) for item in listed.closing):
        return False
    if not listed.closing:
        return listed.closed or any(item.head.label in KINDS for item in listed.items)
    return not treated(listed, lexicon)


def _are_short(listed: ObjectList) -> bool:
    return all(i.head.label not in KINDS and len(i.name) <= _SHORT_KIND for i in listed.items)


def _is_trade_among_goods(item: Item, listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether an item is a trade in goods beside goods of its head: 矿山装备、智能装备."""
    if item.head.label != "Product" or item.name not in lexicon.table("trades"):
        return False
    others = [each for each in listed.items if each != item and _names(each, lexicon)]
    alike = any(each.head.word == item.head.word for each in others)
    return alike and 2 * sum(each.head.label == "Product" for each in others) >= len(listed.items)


def _names(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is the name of something: not a bare generic head, a kind, a clause."""
    return _is_name(item.name, item.head, lexicon)


@lru_cache(maxsize=4096)
def _is_name(name: str, head: Head, lexicon: Lexicon) -> bool:
    """Say whether a name with a head is that of something: of one thing it is asked often."""
    return (
        1 < len(name) <= _LONGEST
        and head.label != "none"
        and (head.grade == "process" or name == head.word or not _KIND_OF.fullmatch(name))
        and not _HIDES_VERB.search(name)
        and not WASTE.fullmatch(name)
        and not is_bare(name, lexicon)
    )
