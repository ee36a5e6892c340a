"""What stands in front of a clause's verb: the field that the clause is about, or who acts.

矿山安全领域发展A; 化药聚焦B; 材料端突破C; 氢能：布局D. What is in front is a field only where
its words say so: 整机方面 and 零部件端 name kinds of things, 成都 a place.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.lexicon import Lexicon
from loaders.lists.heads import begins_with_name
from loaders.lists.lists import Item, head_of
from loaders.places.regions import regions
from loaders.text.sought import Sought, sought_by

_SIDE = r"(?P<side>领域|方面|产业链?|行业|板块|环节|端|侧)"
_CHAIN = "产业链"
_ONE_SIGN = re.compile(".(?:[及与和]|$)")
_OF_FIELDS = frozenset({None, "领域", "方面", "产业", _CHAIN, "行业", "板块"})
_WORD = r"[^，、：；“”＿\d的在对将把由以为和与及从向依到是有请按等]{2,8}"
# With one of these begins what stands behind a name: one of those sides, or a verb.
_FIRST_BEHIND = (
    "领方产行板环端侧聚瞄面突重着大加主发做开研攻培布拓推提巩稳优积围以集深延补实扩向引依立鼓支采"
)
# 高性能纤维及复合材料重点发展…
# 铜产业发展…, 钨和稀土产业突破…: what one sign names is a field with its 产业.
_SIGN = r"(?![全各该本此主新大其每我老副辅首])[\u4e00-\u9fff]"
_SHORT = rf"{_SIGN}(?:[及与和]{_WORD}?)?(?=产业(?!链))"
_NAME = rf"{_WORD}?(?=[及与和{_FIRST_BEHIND}])(?:[及与和]{_WORD}?)?"
# Words that are verbs wherever they stand; 生产, 设计 and their like may be part of a name.
_VERB = (
    r"(?:聚焦|瞄准|面向(?=[^，的]*(?:需求|领域)$)|突出(?!表现|问题|特点|贡献|成效|成绩|优势|位置)|重点|着[力重]|大力|加快|主攻|发展"
    r"|突破(?!\d|[十百千万两]+[亿万元])|做优|做强|做大|做精|(?:开发|研发)(?!区|技术|平台|环境|工具|套件|、)|研制|攻克|攻关|攻坚|培育|布局"
    r"|(?:鼓励|支持)(?=(?:加快|重点)?(?:开发|研发|发展|研制|突破|攻关|布局))"
    r"|拓展(?![至到])|推进|推动|提升|巩固|稳步|优先|积极|围绕|依托|立足|以(?=.*为)|集中(?=突破|攻)|深耕|延伸(?=发展|布局)|补齐"
    r"|实现(?!规模|批量|小批|大批|全面|商业|自主|进口|稳定|首次)(?=[^，]{4,}(?:国产化|产业化|量产|替代)$)|扩大(?!到|至)|引进"
    r"|主要(?=发展|布局)"
    # 印染行业推广A, 棉纺领域推广B
    r"|(?<=[行领方][业域面])(?:推广(?!应用|面积|服务|普及|使用|力度)|采用)|向(?=[^，]*延伸))"
)
_META = re.compile(
    r"(?:方向|产品|攻关|工艺|难题|瓶颈|清单|重点|环节|领域|任务|目标|技术|措施|单位|企业|载体|基础|布局|路径|举措|内容|区域|项目"
    r"|来源|如下|包括|定位|说明|示范|工程|行动|平台|机制|优势|其中|一是|思路|场景|特色|建议|期间|年|部门)$"
)
# 上游突破A，中游做大B: a stage of the chain acts as whoever is in it, and is no field.
_STAGE = re.compile(r"(?:产业链|价值链)?[上中下]游")
_SORT = re.compile(r"[^各多种这那一二两三四五六几分此该本同]类$")
# How somebody acts: what stands before such an adverb and a verb with its object is who.
_HOW = (
    "持续|加快|协同|联合|分别|共同|率先|积极|全力|着力|重点|牵头|带头|合作|主动|大力|优先|稳步|有序|相继|陆续|先后"
    "|自主|负责|不断|加紧|深入|扎实|竞相"
)
HOW = f"(?:{_HOW})+"
_ACTOR = re.compile(
    r"(?:企业|公司|集团|[院校省市县区旗州厅局委部办]|中心|平台|园区|基地|片区|等地|各地|我们)$"
)


_PUSHED = re.compile(
    r"(?:推动|推进|引导|支持|促进|鼓励|带动)(?=[^，、]{2,10}?(?:产业|行业)[重着大加主发做开研攻培突])"
)


@dataclass(frozen=True, slots=True)
class Led:
    """What stands in front of a clause's verb.

    Attributes:
        end: where the clause itself begins.
        topic: the field that the clause is about, or None where it is a kind or an actor.
    """

    end: int
    topic: Item | None


def led(text: str, hidden: str, start: int, end: int, lexicon: Lexicon) -> Led | None:
    """Return what stands in front of the verb of a clause, or None if the verb comes first."""
    colon = hidden.find("：", start, end) >= 0
    if colon and (found := _lead().match(hidden, start, end)):
        name = text[start : found.end("name")]
        kind = _META.search(name) or name in lexicon.table("key_leads")
        topic = None if kind else _topic(name, start, lexicon)
        return Led(found.end(), topic)
    # 推动甲产业发展A、B: the industry is what develops them, and what is to be done comes first.
    pushed = _PUSHED.match(hidden, start, end)
    front = _named(text, hidden, pushed.end(), end, lexicon) if pushed else None
    if front and front.topic and "、" in hidden[front.end : end]:
        return front
    return _named(text, hidden, start, end, lexicon) or _acting(text, hidden, start, end, lexicon)


def _named(text: str, hidden: str, start: int, end: int, lexicon: Lexicon) -> Led | None:
    """Read 矿山安全领域发展A, 化药聚焦B, 甲市重点发展C."""
    found = _front().match(hidden, start, end)
    if found is None:
        return None
    name = text[start : found.end("name")]
    if _begins_otherwise(name, lexicon):
        return None
    head = head_of(name, lexicon)
    known = head.label in {"Product", "Technology"} or head.grade == "trade"
    known = known or name in lexicon.table("trades")  # 锂电 has no head of its own
    known = known or _SORT.search(name) is not None  # 酒类做强A, 焙烤类发展B
    staged = _STAGE.fullmatch(name) is not None
    if not (found["side"] or known or staged or _is_place(name, lexicon)):
        return None
    if not found["side"] and _serves(name, hidden, found.end(), end, lexicon):
        return None
    side = found["side"] in _OF_FIELDS and not staged
    # 光子产业链着力突破A: a chain is called so, and so is 铜产业.
    name += found["side"] if found["side"] == _CHAIN or _ONE_SIGN.match(name) else ""
    return Led(found.end(), _topic(name, start, lexicon) if side else None)


def _acting(text: str, hidden: str, start: int, end: int, lexicon: Lexicon) -> Led | None:
    """Read 甲公司、乙研究所协同推进A, 丙、丁分别做强B: who acts is no object of development."""
    found = _who(lexicon).match(hidden, start, end)
    if found is None or _begins_otherwise(text[start : found.end("who")], lexicon):
        return None
    # A、B加快推广应用: what is done to them stands behind, and no object of theirs.
    if lexicon.table("action_nouns").beginning(text[found.end() : end]) is not None:
        return None
    if _serves(found["who"], hidden, found.start("how"), end, lexicon):
        return None
    return Led(found.start("how"), None)


def _serves(name: str, hidden: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a thing serves, and nobody acts: 储能电池优先服务A、B."""
    thing = head_of(name, lexicon).label == "Product"
    return thing and _serving(lexicon).match(hidden, at, end) is not None


def opening_trade(text: str, start: int, end: int, lexicon: Lexicon) -> Item | None:
    """Return the trade that a sentence opens with, before its comma: 芯片设计，重点突破A."""
    if not text.startswith("，", end) or text[start:end] not in lexicon.table("trades"):
        return None
    return Item(text[start:end], start, end)


def is_general(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is one general word: 整机, 零部件; 专用设备 names a group of things."""
    return name in lexicon.table("modifiers") or lexicon.table("heads").get(name, 1) == "generic"


def _topic(name: str, start: int, lexicon: Lexicon) -> Item | None:
    if is_general(name, lexicon) or _ACTOR.search(name) or _begins_with_place(name, lexicon):
        return None
    if _begins_otherwise(name, lexicon):
        return None
    return Item(name, start, start + len(name), head_of(name, lexicon))


@lru_cache(maxsize=1024)
def _begins_otherwise(name: str, lexicon: Lexicon) -> bool:
    """Say whether a clause begins with a verb or a conjunction, not with a name."""
    begun = (
        lexicon.table(table).beginning(name)
        for table in ("object_verbs", "clause_openers", "ending_verbs", "adverbs")
    )
    # 服务机器人
    return any(word is not None and not begins_with_name(name, word, lexicon) for word in begun)


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return regions().get(name) is not None or name in lexicon.table("named_areas")


def _begins_with_place(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is a place's or somebody's there: 成都, 大连造船."""
    tables = ("named_areas", "brands")
    named = any(lexicon.table(each).beginning(name) is not None for each in tables)
    return named or regions().beginning(name) is not None


@cache
def _who(lexicon: Lexicon) -> Sought:
    verbs = lexicon.table("object_verbs").pattern
    return sought_by(
        _HOW,
        rf"(?P<who>[^，：；“”的\d]{{2,40}}?)(?P<how>{HOW})(?:{verbs})(?!在(?!线))(?=[^的于到至，]{{2}})",
    )


@cache
def _serving(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{HOW}(?:{lexicon.table('use_verbs').pattern})")


@cache
def _front() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_SHORT}|{_NAME}){_SIDE}?(?={_VERB})")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[^，、：；“”＿\d]{{2,10}}?){_SIDE}?：")
