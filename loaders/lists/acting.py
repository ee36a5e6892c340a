"""Who acts within a list of objects: 支持甲、乙|突破A、B; 丙市、丁市|错位发展A、B."""

import re
from functools import cache

from loaders.lexicon import Lexicon
from loaders.lists.clause import ObjectList
from loaders.lists.heads import Item, head_of, is_bare
from loaders.places.regions import regions
from loaders.text.amounts import UNIT_OF_GOODS
from loaders.text.sought import Sought, sought

_GROWS = r"(?:(?P<made>做[强大优精])|重点发展|突破|攻关|攻克|扩大|研制|推出|发展(?![中型性史观]))"
# One of the verbs has each of these; what is counted has a figure.
_SIGNS = "做重突攻扩研推发强主布打建登"
_SAYS = re.compile(rf"[{_SIGNS}\d]")
# What these have for an object may be a trade, or nothing that is made: 强化研发设计.
_TURNS_TO = r"(?:强化(?!学)|突出|主攻|布局|打造|建设|登陆)"
# What stands before a list that begins with who acts, and not with what is made.
_ASKS = re.compile(r"(?:^|[，。；：:]|支持|鼓励|引导|推动|推进|带动|促进|组织|指导)$")
_MUCH = re.compile(rf"\d[\d.]*[万亿]余?{UNIT_OF_GOODS}(?!级|[/／])(?=[\u4e00-\u9fffA-Z]{{2}})")
_SIZED = re.compile(r"(?:机组|装置|设备|装备|系统|生产线|成套)$")  # 150万吨乙烯压缩机组
_NEAR = 3


def without_actors(text: str, listed: ObjectList, lexicon: Lexicon) -> ObjectList:
    """Return a list of objects, those who act and their verb left out.

    Form 1: 支持|甲、乙|突破A、B            the objects of the verb alone
    Form 2: 做强A、|乙药业做大|B            what each of several makes
    Form 3: 支持|甲、乙等|发展A、B          what 等 closes are those who act

    Args:
        text: the text that the items stand in.
        listed: the list.
        lexicon: the tables.
    """
    if _SAYS.search(text, listed.start, listed.end) is None:
        return listed  # as most are
    if any(_MUCH.match(item.name) for item in listed.items):
        listed = listed._replace(items=tuple(_uncounted(item, lexicon) for item in listed.items))
    pattern = _acting(lexicon)
    acting = [pattern.fullmatch(text, item.start, item.end) for item in listed.items]
    if not listed.closing and not any(acting):
        return listed
    asked = _ASKS.search(text, max(0, listed.start - _NEAR), listed.start) is not None
    if asked and listed.closing and (verb := _deed(lexicon).match(listed.closing[0].name)):
        first = _behind(listed.closing[0], verb.end(), lexicon)
        return listed._replace(items=(first, *listed.closing[1:]), closing=(), closed=False)
    cut = [
        _object(text, item, deed, lexicon, asked=asked) if deed else item
        for item, deed in zip(listed.items, acting, strict=True)
    ]
    first_cut = next((at for at, each in enumerate(cut) if each is not listed.items[at]), None)
    if first_cut is None:
        return listed
    who = acting[first_cut]
    if who is not None and regions().get(who["who"]):
        return listed._replace(items=())  # what places develop is told of the places
    kept = cut[first_cut:] if asked else cut
    return listed._replace(items=tuple(each for each in kept if each is not None))


def _uncounted(item: Item, lexicon: Lexicon) -> Item:
    """Return an item without how much of it is made: 10万吨铜板带、|2万吨引线框架材料."""
    much = _MUCH.match(item.name)
    return _behind(item, much.end(), lexicon) if much and not _SIZED.search(item.name) else item


def _object(
    text: str, item: Item, acting: re.Match[str], lexicon: Lexicon, *, asked: bool
) -> Item | None:
    """Return what an item says is made of which someone acts, None for no object.

    能力建设 and 新药研发 are nouns: what acts has no head of goods, unless the verb is no part of
    a noun, or it is asked to grow something: 支持甲电池发展动力电池.
    """
    what = acting["grown"]
    sure = acting["made"] or (asked and what)
    if head_of(acting["who"], lexicon).word and not sure:
        return item
    if what is None:
        return None
    head = head_of(what, lexicon)
    if not head.word or head.label == "none" or is_bare(what, lexicon):
        return item
    written = text[item.start : item.end]
    shared = item.name.removeprefix(written) if item.name.startswith(written) else ""
    return Item(what + shared, acting.start("grown"), item.end, head, item.shared)


def _behind(item: Item, at: int, lexicon: Lexicon) -> Item:
    name = item.name[at:]
    return item._replace(name=name, start=item.start + at, head=head_of(name, lexicon))


@cache
def _deed(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.table('adverbs').pattern})*{_GROWS}(?=[^、]{{2,}})")


@cache
def _acting(lexicon: Lexicon) -> Sought:
    adverbs = rf"(?:{lexicon.table('adverbs').pattern}|结合实际|错位|差异化|协同)*"
    return sought(
        _SIGNS,
        r"(?P<who>[\u4e00-\u9fffA-Za-z（）()]{2,14}?)(?<!增)"
        rf"{adverbs}(?:{_GROWS}(?P<grown>[^、]{{2,}})|{_TURNS_TO}(?P<turned>[^、]{{2,}}))",
    )
