"""Goods that a text tells of as a firm's own: 甲医疗培养箱、乙生物分析仪市场份额领先."""

import re
from collections.abc import Iterator, Sequence

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.firms import firms
from loaders.lexicon import Lexicon
from loaders.lists.grammar import grammar
from loaders.lists.heads import masked_passage
from loaders.lists.led import HOW
from loaders.lists.lists import Item, head_of, items
from loaders.names.listed import known_firm
from loaders.names.names import Name
from loaders.names.proper import general_words
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.topics import is_topic
from loaders.text.amounts import UNIT_OF_GOODS
from loaders.text.sought import sought

_CLAUSE = re.compile(r"[^，。；：\n\t]+")
# What became of goods: 实现量产, 通过认证, 出口三十国, 市场份额居前.
_HOW_SOON = (
    r"(?:已经?|均|都|先后|相继|陆续|率先|成功|正式|顺利|首次|全面|广泛|小?批量|规模化|分别|开始)*"
)
_RESULT = sought(
    "实进完通获取量投下交上供入打填达保位稳跻用应配远畅热出替占中突首市份销产装转领",
    rf"{_HOW_SOON}(?:批量交付|实现(?!的)|进入|完成|通过(?!式)|获[批评]|获得|取得|量产|投产|下线|交付|上市|供货|入选|入围|打破|填补"
    r"|达到|保持|位居|稳居|跻身|(?:应?用于|应用(?=至|到))|配套(?=[\u4e00-\u9fff]{2,8}(?:、|等|企业|主机厂|整车))|投入|远销|畅销|热销|出口|替代|占据|中标|出海"
    r"|突破|首飞|(?:国内|国际|全球|全国|世界|海外)?市场(?:份额|占有率)|市占率|份额|[年月]?(?:产量|产销量|销量|出货量|销售量|产能)"
    r"|装机(?:量|容量)|(?:国内|国际|全球|世界|行业)领先|转换效率|产业化)",
)
# What closes a list of goods, and what is measured of the last of them: 传感器|精度.
_CLOSES = re.compile(
    r"等[^，。；、等]{0,8}$|(?<=[\u4e00-\u9fff]{3})(?:(?:重复|定位|测量|加工|转换|循环|使用|能量|功率)*"
    r"(?:精度|寿命|效率|良品?率|能量密度|功率密度))$"
)
# 甲公司、|乙丙等企业|推出: who else does it.
_ALSO = r"(?:[、和与][^，。；、的和与]{2,8}?){0,4}(?:等[^，。；、]{0,6}?)?"
_MAKES = re.compile(
    rf"{_ALSO}(?:{HOW})?(?:主攻|布局|推出|发布|主营|专注于?|主要生产|成功研[制发]|下线(?:了?(?:国内|全国|全球|世界)?首[款台批套辆架])?|研制|量产|交付|生产|制造|攻克|开发|研发)(?:出|了|成功)?(?=..)"
)
# 实现A批量供货, 位居A出货量前三: what becomes of A stands behind it.
_ACHIEVES = re.compile(
    rf"{_ALSO}(?:{HOW})?{_HOW_SOON}(?:实现(?:了|对)?|位居|位列|稳居|占据|居)(?:20\d\d年)?(?:全球|全国|国内|国际|世界)?(?P<goods>[^，。；的\d]{{3,24}}?)的?"
    r"(?:(?:小?批量|规模化?|大规模|稳定|自主|商业化|首批|批次|全面)*"
    r"(?:供货|量产|生产|交付|出货|装车|国产化|产业化)|(?:年|累计)?(?:出货量|产销量|产量|销量|产能|市场份额|市占率|装机量))"
)
_JOINT = re.compile(r"、|和|与(?!众)|以及|及(?!其)")
_BEFORE = re.compile(
    r"(?:（[^（）]{2,6}）)?(?:(?:20\d\d年)?(?:全年|累计|上半年)|20\d\d年)?的?(?:(?:国内|全国|全球|世界)?首[款台批套辆架]|自主|联合|独立|合作|首创|成功)*(?:(?:研制|研发|开发|生产|制造|建造|设计)的)?"
    rf"(?:年产\d[\d.]*[万亿]?{UNIT_OF_GOODS})?"
)
_NO_GOODS = re.compile(
    r"^[级型类用性化]|(?:联动|信贷|保险|金融|理财|贷款).*产品$|[将把在对以为由向于等的是有]|项目|基地|工厂|产线|公司|企业"
)
_WORD, _SHORTEST, _LONGEST = 2, 3, 24
_TOLD, _MADE = 0.7, 0.65


def firm_goods(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the goods that firms of a passage have or make, and the fields that develop them.

    Form 1: 甲医疗的吻合器出口多国                       goods, and what became of them
    Form 2: 甲医疗培养箱、乙生物分析仪市场份额领先           each of its firm
    Form 3: 甲传动、乙科技主攻减速器                       what firms make
    """
    named = firms(context.text, context.document.plan.region, lexicon)
    if not named or context.passage.kind in {"heading", "row"}:
        return
    hidden = masked_passage(context.text)
    for clause in _CLAUSE.finditer(hidden):
        own = [each for each in named if clause.start() <= each.start < clause.end()]
        if own:
            yield from _of_clause(context, hidden, clause, own, lexicon)


def _of_clause(
    context: Context, hidden: str, clause: re.Match[str], named: Sequence[Name], lexicon: Lexicon
) -> Iterator[Finding]:
    first = named[0]
    result = _RESULT.search(hidden, first.end, clause.end())
    if result and (told := list(_told(context.text, hidden, named, result.start(), lexicon))):
        yield from _findings(context, told, first.start, "told", _TOLD)
        return
    last = max(each.end for each in named)
    achieves = _ACHIEVES.match(hidden, last, clause.end())
    if achieves:
        found = items(context.text, *achieves.span("goods"), lexicon)
        if found and all(_is_goods(each, lexicon) for each in found):
            yield from _findings(context, found, first.start, "made", _MADE)
        return
    makes = _MAKES.match(hidden, last)
    if makes and makes.end() < clause.end():
        until = result.start() if result and result.start() > makes.end() else clause.end()
        closed = _CLOSES.search(hidden, makes.end(), until)
        until = closed.start() if closed else until
        found = items(context.text, makes.end(), until, lexicon)
        if found and all(_is_goods(each, lexicon) for each in found):
            yield from _findings(context, found, first.start, "made", _MADE)


def _told(
    text: str, hidden: str, named: Sequence[Name], until: int, lexicon: Lexicon
) -> Iterator[Item]:
    """Yield the goods of a list of firms and goods that ends at a place; none if it has others."""
    ends = {each.start: each.end for each in sorted(named, key=lambda each: each.end)}
    closed = _CLOSES.search(hidden, named[0].start, until)
    end = closed.start() if closed else until
    marks = [mark.span() for mark in _JOINT.finditer(hidden, named[0].start, end)]
    marks = [span for span in marks if not any(_is_in(span, each) for each in named)]
    found, at = list[Item](), named[0].start
    for stop, after in [*marks, (end, end)]:
        behind = ends.get(at) or _known(text, at, stop, lexicon)
        lead = _BEFORE.match(text, behind, stop) if behind else None
        begin = lead.end() if lead else at
        if begin < stop:
            found.append(Item(text[begin:stop], begin, stop))
        if not behind and not _says_itself(text[begin:stop], lexicon):
            return
        at = after
    if all(_is_goods(each, lexicon) for each in found):
        yield from found


def _is_in(span: tuple[int, int], name: Name) -> bool:
    return name.start < span[1] and span[0] < name.end


def _known(text: str, start: int, stop: int, lexicon: Lexicon) -> int | None:
    """Return where a firm ends that the whole country knows and an item begins with, or None."""
    found = known_firm(text[start:stop], lexicon)
    return start + len(found) if found else None


def _says_itself(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name without a firm begins with a word, and not with a firm's: 微型逆变器."""
    words = general_words(lexicon)
    return any(name[:length] in words for length in range(_WORD, len(name) + 1))


def _is_goods(item: Item, lexicon: Lexicon) -> bool:
    name = item.name
    if not _SHORTEST <= len(name) <= _LONGEST or _NO_GOODS.search(name):
        return False
    begin, _, _ = grammar(lexicon).strip_verbs(name, name, 0, len(name))
    placed = regions().beginning(name) is not None
    return begin == 0 and not placed and head_of(name, lexicon).label == "Product"


def _findings(
    context: Context, found: Sequence[Item], start: int, rule: str, confidence: float
) -> Iterator[Finding]:
    for item in found:
        if is_topic(context, item.name):
            continue
        target = context.mention(
            "Product", item.name, item.start, item.end, f"firm_goods.{rule}", confidence
        )
        yield target
        source = _source(context, item)
        if source is not None:
            evidence = context.evidence(start, item.end, f"firm_goods.{rule}", confidence)
            yield Claim("DEVELOPS", source, target, evidence)


def _source(context: Context, item: Item) -> Mention | None:
    subject = context.subject_at(item.start)
    return subject if subject and subject.label in {"Field", "Industry"} else None
