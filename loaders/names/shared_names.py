"""Names in a list whose head stands once, behind the last: 甲湖、乙山等7家实验室."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.lexicon import Lexicon
from loaders.lists.heads import is_traded
from loaders.names.names import Name, has_head, heads_pattern, is_named, left_edge
from loaders.places.regions import regions
from loaders.text.sought import sought, sought_by

_NUMERAL = r"\d一二两三四五六七八九十数几"
_COUNT = rf"[{_NUMERAL}]+(?:家|个|大|座|所|处|条)(?:以上|左右)?"
# What says how many or how important, and stands in no single name; 国家重点 does.
_RANK = re.compile(
    r"(?:国家级|省级|市级|区级|世界级|全球|高能级|高水平|重大|重要|特色|创新型|新型|核心|骨干|知名|一批|省|市)+"
)
# 等5家企业实验室, 等重点领域创新中心, 等国家建立生产基地: what stands between is about others;
# A、B两个万亿级产业基地 says what two trades are to earn.
_OTHERS = re.compile(
    r"[百千万亿]级|企业|领域|方面|行业|单位|高校|院所|城市|地区|方向|环节|人才|项目|技术攻关|建立|设立|开展|投资|牵头|建成|形成|布局|谋划|打造|落地|新[建增设]|[的在]"
)
_SEPARATOR = re.compile(r"、|以及|和|与")
_MARKS = "，。；：！？,;:\t（("
_TIME = re.compile(r"(?:到|至)?20\d\d年[底末]?")
_NO_ITEM = re.compile(r"[的在为将由把对从了]|\d")
# 甲乙、丙丁工业园区; 推动长沙、株洲高新区升级
_ZONES = sought_by(
    "高新区|经开区|开发区|工业园|化工园|综保区|综合保税区|产业园",
    r"(?P<first>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,8})(?P<more>(?:、[\u4e00-\u9fff]{2,3})*)[、和与][\u4e00-\u9fff]{2,3}"
    r"(?P<head>(?:国家)?(?:级)?(?:高新区|经开区|开发区|工业园区?|化工园区?|综保区|综合保税区|高新技术产业开发区|经济技术开发区|产业园区?))",
)
_QUOTES = sought("“", r"(?:“[^“”，。]{2,12}”[、和与]?){2,}等")
_OF_OTHERS = ("企业", "项目", "品牌", "主体")
_QUOTE, _MARK, _SUMMED = re.compile(r"“[^“”]+”"), re.compile(r"[，。；：、“”]"), 14
_SHORTEST, _LONGEST, _FEWEST, _FEW = 2, 14, 2, 3


def shared_names(text: str, heads: str, general: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names of lists whose items share one head; each is completed by it.

    Form 1: 甲湖、乙山等7家丙省实验室        甲湖实验室, 乙山实验室
    Form 2: 甲埔、乙沙两大集成电路产业园     甲埔集成电路产业园, 乙沙集成电路产业园
    Form 3: A、B等国家重点实验室             A国家重点实验室, B国家重点实验室

    Form 4: 甲乙、丙丁工业园区               places before a zone
    Form 5: “甲港”“乙湾”等特色园区            names in quotes, whole as they stand
    Form 6: 甲市A、乙市B等制造业创新中心       trades, each of a centre or park of its own

    An item with a head of its own is a name already, and none of this list.
    """
    yield from _zones(text, lexicon)
    if not has_head(text, heads, lexicon):
        return
    yield from _quoted(text, heads, lexicon)
    for found in _closings(lexicon, heads).finditer(text):
        parts = list(_items(text, found.start(), lexicon))
        whole = [part for part in parts if _is_whole(part.text, heads, lexicon)]
        own = [part for part in parts if part not in whole]
        kept = _kept(found["kept"])
        if len(parts) < _FEWEST or not own or _OTHERS.search(found["kept"]):
            continue
        if not all(_fits(part.text, general, lexicon) for part in own):
            continue
        if found["each"] and (whole or not all(is_traded(part.text, lexicon) for part in own)):
            continue
        if whole and not found["count"]:
            continue  # 研发中心、检测等服务平台: what is no name beside names is a kind of service
        for part in own:
            yield Name(part.start, part.end, part.text + kept + found["head"], found["head"])


def _zones(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the zones of places that share one head: 长沙、株洲高新区."""
    for found in _ZONES.finditer(text):
        start = left_edge(text, found.end("first"), found.start("first"), lexicon)
        for at, until in ((start, found.end("first")), *_spans(found)):
            # 甲县、乙县、丙高新区: a county in full is no zone.
            if _SHORTEST <= until - at <= _FEW and text[until - 1] not in "县市区旗州镇府局委办":
                yield Name(at, until, text[at:until] + found["head"], found["head"])


def _quoted(text: str, heads: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names in quotes of a list that a head sums up."""
    for found in _QUOTES.finditer(text):
        head = heads_pattern(lexicon, heads).search(text, found.end(), found.end() + _SUMMED)
        if head is None or text.startswith(_OF_OTHERS, head.end()):
            continue
        if _MARK.search(text, found.end(), head.start()) is None:
            for name in _QUOTE.finditer(text, *found.span()):
                yield Name(*name.span(), name.group(), head.group())


def _spans(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    for item in re.finditer(r"[^、和与]+", found["more"]):
        yield found.start("more") + item.start(), found.start("more") + item.end()


@cache
def _closings(lexicon: Lexicon, heads: str) -> re.Pattern[str]:
    """Return the pattern of what closes such a list: 等, a count, or both, and the head."""
    head = f"(?P<head>{heads_pattern(lexicon, heads).pattern})"
    # 搭建一个公共服务平台, A、B和3个产业基地: neither counts a list.
    counted = (
        f"(?P<count>等(?:{_COUNT})"
        f"|(?<=[\\u4e00-\\u9fff”])(?<![和与及])(?!一[家个大座所处条])(?:{_COUNT}))"
    )
    ranked = r"等(?=国家|全国|省|市|重点|重大科技|大科学)"
    traded = (
        r"(?P<each>等)(?=(?:制造业|产业|技术|工程|协同|特色|专业)*"
        r"(?:创新中心|研究中心|研究院|产业园|产业基地)|公共(?:技术)?服务平台|中试(?:平台|基地))"
    )
    # Where another sign stands, nothing is tried.
    first = f"(?=[等{_NUMERAL}])"
    kept = r"(?P<kept>[\u4e00-\u9fff]{0,12}?)"
    return re.compile(f"{first}(?:{counted}|{ranked}|{traded}){kept}{head}")


def _items(text: str, end: int, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the items of the list that ends at a place, the first without its verb."""
    begin = end
    while begin > 0 and text[begin - 1] not in _MARKS:
        begin -= 1
    marks = list(_SEPARATOR.finditer(text, begin, end))
    at = begin
    for mark in [*marks, None]:
        until = mark.start() if mark else end
        start = left_edge(text, until, at, lexicon)
        if time := _TIME.match(text, start, until):
            start = time.end()  # 到2025年|济宁、临沂两大基地
        if until > start:
            yield Name(start, until, text[start:until], "")
        at = mark.end() if mark else end


def _is_whole(item: str, heads: str, lexicon: Lexicon) -> bool:
    """Say whether an item has a head of its own; 光谷 is a proper name, for all its 谷."""
    return lexicon.table(heads).ending(item) not in {None, item}


def _fits(item: str, general: str, lexicon: Lexicon) -> bool:
    return (
        _SHORTEST <= len(item) <= _LONGEST
        and _NO_ITEM.search(item) is None
        and is_named(item, general, lexicon)
    )


def _kept(between: str) -> str:
    """Return what of the words before a shared head belongs to each name."""
    bare = _RANK.sub("", between)
    home = regions().beginning(bare)
    return bare[len(home.short) :] if home and bare.startswith(home.short) else bare
