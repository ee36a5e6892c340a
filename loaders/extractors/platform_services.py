"""What sentences say that platforms are for: behind their names, in front of them, in brackets."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.claims import Mention
from loaders.extractors.zone_growth import grows
from loaders.extractors.zone_traits import with_traits
from loaders.extractors.zone_words import (
    at_deeds,
    behind,
    besides,
    going_on,
    is_built_by_zone,
    laid,
)
from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND, KIND
from loaders.lists.lists import head_of
from loaders.places.known_areas import is_known_area
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.introduced import is_zone_name
from loaders.subjects.topics import is_line, own_topic

_LIST = r"(?P<list>[^，。；：在]{2,40}?)(?:等)?"
_KINDS = (
    rf"(?:(?:[一二两三四五六七八九十\d]+[大个类])?(?:{KIND}|细分)*"
    r"(?:方向|领域|方面|产业(?!链)|行业|赛道|企业|用户))"
)
# 推动A、B在光电芯片、化合物半导体等方向…; 支持A服务汽车新材料; A、B分别围绕C、D…
_STATED = re.compile(
    r"(?:等[\u4e00-\u9fff]{0,8})?(?P<each>分别)?(?:在(?![^，。；]{2,24}等[地国市省])|围绕|聚焦(?:发展)?|面向|服务于?|瞄准|重点服务|主攻|针对|专注于?|深耕)"
    rf"了?{_LIST}(?:{_KINDS}|(?:创新|发展|研发|攻关)?中的?(?:引领|支撑|带动|骨干|核心|示范)|开展|形成|发力|加强|提供|实施|攻关|取得|突破|成果转化|[延补强建]链|招商|(?=[，。；]|$|打造|建设))"
)
# A、B2家省实验室运行，分别聚焦C、D开展…: as many fields as platforms.
_PAIRED = re.compile(
    r"(?:等?[\d一二两三四五六七八九十]+[家个座大所])?[\u4e00-\u9fff]{0,14}?，?(?P<each>分别)(?:在|围绕|聚焦|面向|服务|瞄准|主攻|重点发展|发展|做[强大优]|布局)"
    r"(?P<list>[^，。；：在]{4,60}?)(?:等)?(?:方向|领域|方面|开展|形成|发力|加强|实施|攻关|取得|突破|(?=[，。；]|$))"
)
# 建设A，面向B、C开展前瞻研究; 发挥A作用，围绕B…: the clause behind says what is studied there.
_STUDIES = re.compile(
    r"(?:等[\u4e00-\u9fff]{0,8})?(?:的?(?:引领|支撑|带动|平台|载体|核心|科研|创新|策源|资源)*(?:作用|优势|功能)|建设)?"
    r"，(?P<each>分别)?(?:重点)?(?:面向|围绕|聚焦|针对|瞄准)(?P<list>[^，。；：]{2,40}?)(?:等)?(?:方向|领域|方面)?"
    r"(?:开展|进行|布局|实施|组织)[^，。；]{0,8}?(?:研究|攻关|研发|探索|项目|专项)"
)
# A以B、C为主导产业; A主导产业为B、C; A向B、C企业开放; A为B、C行业提供检测; A负责B方向的研究.
_FOR = re.compile(
    rf"(?:等[\u4e00-\u9fff]{{0,8}})?(?:(?:主要|重点|着力|加快|打造|建设|形成|构建|了)*以{_LIST}(?:产业)?(?:为(?:主导|特色|主攻|重点|支柱|首位|主打|主(?=[，。；]|的[^，。；]{{0,8}}产业))|见长|著称)"
    rf"|[，：]?{ANY_KIND}产业(?:(?:为|是|包括|有)[：:]?|[：:])(?P<trades>[^，。；：]{{2,40}}?)(?:等[^，。；]{{0,6}})?(?=[，。；]|$)"
    rf"|，?[为向](?P<served>[^，。；：在]{{2,40}}?)(?:等)?{_KINDS}+(?:创新|发展|研发)?(?:开放|提供|共享|输出|推广|赋能)"
    rf"|(?:负责|承担|致力于|开展|布局)(?P<duty>[^，。；：在]{{2,40}}?)(?:等)?(?:方向|领域)的?)"
)
# 某区，面积…，重点发展B; 某区位于甲镇，以B为主导: what stands between tells of the same zone.
_MEANWHILE = re.compile(
    r"(?:[：:](?=总?(?:规划|占地|管辖|核准)?面积))?(?:位于[^，。；]{2,16}(?=，)"
    r"|总?(?:规划|占地|管辖|辖区|核准|建成区?)?面积[^，。；]{2,20}(?=，)|(?:要|应|将|可)?(?:充分|进一步)?(?:依托|立足|发挥|利用|抢抓|借助)[^，。；]{2,30}(?=，))?"
    r"(?:[，（](?:总?(?:规划|核准)?面积|(?:现有|拥有|入驻|已?集聚)(?=[^，]{0,14}\d)|规划|涵盖|包括|位于|紧邻|依托|立足|发挥|利用|作为|以[^，。；]{2,40}为(?:载体|依托|核心|牵引|龙头))[^，。；]{0,60}(?=，)){0,3}，"
)
# A着力打造B、C产业集群
_MAKES = re.compile(
    r"(?:，?(?:着力|加快|重点|全力|积极))*(?:打造|培育|建设|形成|做[强大优]+)+(?:[百千万]亿级|国内领先的?|世界级|国家级)*"
    rf"{_LIST}产业集群"
)
# 正极、负极等储能材料: the kind that sums a list up, without the last of the list.
_SUMMED_UP = re.compile(r"(?<=[\u4e00-\u9fff]{2})等(?!离子|温|静压|级)(?=[\u4e00-\u9fff]{2})")
# A重点发展商用汽车、新材料等产业: goods that are called trades are fields.
_ALL_TRADES = re.compile(r"(?:(?<!龙)等|[二两三四五六七八\d]大)[^，。；]{0,6}产业$")
# 建设A，服务B、C产业.
_SERVES = re.compile(rf"，(?:重点|主要)?服务于?{_LIST}{_KINDS}?(?:发展)?(?=[，。；]|$)")
# 围绕B、C领域建设A; 在B、C等方向布局A.
_BUILT_FOR = re.compile(
    rf"(?:(?:围绕|面向|聚焦|针对|瞄准){_LIST}{_KINDS}?|在(?P<within>[^，。；：在]{{2,40}}?)(?:等)?{_KINDS})(?:(?:国家|产业|重大|战略|技术|应用|共性|前沿)*(?:需求|发展|创新))?，?"
    r"(?:加快|重点|谋划|规划|积极|争取|推动|推进|高标准|高水平|统筹|新|联合|(?:支持|依托|鼓励|引导|由)[^，。；]{2,20}?)*"
    r"(?:建设|组建|创建|布局|打造|培育|设立|建成|搭建|筹建|争创|获批|新建|建好|认定)+(?:了|一批|若干|[一二两三四五六七八九十\d]+[家个所])?$"
)
# B产业重点布局在A; 引导B企业向A集聚.
_LAID = re.compile(
    rf"(?:(?:^|[，。；：\n])(?:推动|引导|支持)*){_LIST}产业(?:主要|重点|集中|优先)*(?:布局|集聚|分布|集中)(?:在|于)$"
    rf"|(?:^|[，。；：\n])(?:推动|引导|支持|鼓励|促进|推进|和)+(?P<moved>[^，。；：在]{{2,40}}?)(?:等)?(?:产业|企业|项目|行业)+(?:进一步|加快|主要|重点|集中)*(?:向|入驻|落户|进驻)$"
)
# 面向B的A; 以B、C为特色的A.
_FOR_WHICH = re.compile(
    rf"(?:(?:面向|服务于?|聚焦)(?![^，。；]*(?:面向|聚焦)){_LIST}{_KINDS}?|以(?P<trades>[^，。；：]{{2,40}}?)(?:等)?(?:产业)?为(?:主导|特色|重点|支柱|主))的$"
)
_BRACKET, _NOTE = re.compile(r"（(?P<list>[^（）]{2,24})）"), re.compile(r"（[^（）]{2,40}）")
# A聚焦B、C主攻D: the list ends before the next platform.
_OTHER = re.compile(
    r"[\u4e00-\u9fff](?:聚焦|主攻|围绕|面向|瞄准|重点)|[区园](?:做[强大优]|发展|布局|打造)"
)
# A开展B共性工艺研发: beside what its name holds.
_CARRIES = re.compile(
    r"(?:重点|联合|牵头|集中)?开展(?P<list>[^，。；：]{3,16}?)(?:的|关键|共性|核心|前沿|基础|应用|与|和|技术|工艺)*(?:研发|攻关|研究|开发|中试|验证|试验)"
)
# 以A园、B园为核心区，主攻C、D; 依托A园，重点发展C: what the place develops is its park's.
_BEARS = re.compile(
    r"(?:[、和与][^，。；、为]{2,14}?)*(?:等[^，。；]{0,6})?(?P<as>为(?:主要|重要)?(?:载体|核心(?:区|承载区)?|重点|依托|支撑|平台|主体|龙头|主阵地))?，?"
    r"(?:重点(?:发展|布局|培育)?|主攻|聚焦|做[强优大]+|大力发展|着力发展|加快发展|集中(?:布局|发展)|集聚|布局|发展)"
    r"(?P<list>[^，。；：]{2,40}?)(?:产业)?(?:等[^，。；]{0,6})?(?=[，。；]|$)"
)
# 依托A园、B园等，培育世界级C产业集群: what they are all about.
_GATHERS = re.compile(
    r"(?:等[^，。；]{0,6})?，(?:共同|协同|着力|加快)?(?:打造|培育|建设|形成|壮大)"
    r"(?:世界级|国家级|(?:国内|国际|全国)(?:领先|一流)的?)?(?P<list>[^，。；：、的级]{2,10}?产业)集群"
)
_BEARING = re.compile(r"(?:依托|以|即)$")
_NO_FIELD = re.compile(
    r"的|中小|设立|组建|举办|落地$|落户$|投产$|小微|民营|社会|大众|公众|能力|水平|功能|需求|企业|平台|发展|国家|全球|世界|战略|重大|关键|核心|产业链"
    r"|^(?:新|各|多|全|重点|细分|应用|典型|相关|不同)*(?:行业|产业|领域|场景|市场|用户|客户|方向|赛道)$"
    r"|^(?:全国|全省|全市|国内外?|国际|海外|周边)$"
    r"|(?:开发区|高新区|经开区|园区|新区|[县镇])$"
    r"|20\d\d年|[”\d]现代$|^“[\dA-ZN+＋]+”"  # “3+2”现代|产业体系
)
# 汽车及零部件, 硬质合金及应用 are one.
_AND = re.compile(
    r"以及|和(?![^、和与及]{1,3}(?:精深|深)加工)|、|[及与](?!其|相关|关键|零部件|配件|器材|配套|应用|设备|装备|制品)"
)
_BUILDING = (
    "(?:规划|提档|扩容|提质)?(?:建设|开发|升级)(?=，(?:重点|大力|着力|加快)?(?:发展|做[强大优]))"
)
# A、B等园区|重点发展C; 加快A建设|，重点发展C
_MORE = re.compile(
    r"等(?:[^，。；、]{0,4}?(?:园区|开发区|集聚区|功能区|载体|平台|基地)|地)?"
    rf"(?=[^，。；、]{{0,2}}(?:重点|主攻|发展|做[强大优]|突出|侧重|大力|加快|形成|培育)|{_BUILDING})"
    rf"(?:{_BUILDING})?|{_BUILDING}"
)
# 聚焦种业创新, 围绕脑科学研究: what is done in a line of work is no part of its name.
_DONE = re.compile(
    r"(?<=..)(?<!应用)(?:的|前沿|关键|共性|核心|技术|科技|产业|协同|源头|基础)*(?:创新|研发|研究|攻关|发展|前沿|升级|培育|壮大)$"
)
_TRADES = re.compile(rf"{ANY_KIND}产业|产业为主")
# 高端研发, 科技创新: without what is done nothing is left that names a field.
_NOTHING = re.compile(r"(?:高端|先进|现代|新型|科技|技术|智能|数字|绿色|自主|协同)?")
_FORMER = re.compile(r"(?:前身[为是]|原名|原为)$")  # 前身为某工业园，以A为主导产业
_SAID = 0.8
_SHORT, _LONG = 2, 12
_CLOSE, _FEWEST = frozenset("及与"), 3
_REACH = 80


def stated(
    context: Context, group: Sequence[Mention], lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the fields that a sentence gives to the platforms of a list, for each its own.

    Form 1: A、B分别围绕C、D开展…                 behind, one each
    Form 2: A以C为主导; A向C、D企业开放            behind
    Form 3: 围绕C、D领域建设A; 面向C的A            in front
    Form 4: A（C）                               in brackets
    Form 5: 依托A发展C; A重点发展C                what a zone is to develop
    """
    bracketed = _bracketed(context, group, lexicon)
    begin, end = context.here(group[0]).start, context.here(group[-1]).end
    if _FORMER.search(context.text, max(0, begin - 4), begin):
        return []
    note = None if bracketed else _NOTE.match(context.text, end)
    end = note.end() if note else end
    end = at_deeds(context.text, end) if is_zone_name(group[-1].name) else end
    said = (
        _behind(context, group, end, lexicon)
        or _in_front(context, group, lexicon)
        or bracketed
        or _borne(context, group, end, lexicon)
        or _grown(context, group, end, lexicon)
        or _lived_on(context, group, end, lexicon)
    )
    return with_traits(context, group, end, said, lexicon) if is_zone_name(group[-1].name) else said


def _lived_on(
    context: Context, group: Sequence[Mention], end: int, lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the lines of work that gather in zones, are moved there or laid there."""
    if not is_zone_name(group[-1].name):
        return []
    text, start = context.text, context.here(group[0]).start
    # 培育壮大己内酰胺产业: what is called a trade needs to be known as none.
    if asked := besides(text, start, end):
        return [tuple(_fields(context, asked, lexicon))] * len(group)
    for found in (behind(text, end), laid(text, start, end)):
        if found and _of_works(context, found, lexicon):
            fields = _fields(context, found, lexicon)
            return [tuple(_with_more(context, found, fields, lexicon))] * len(group)
    return []


def _with_more(
    context: Context, found: re.Match[str], fields: list[Mention], lexicon: Lexicon
) -> list[Mention]:
    """Return what is said of a zone with what the next clauses say of it."""
    known = {each.name for each in fields}
    for more in going_on(context.text, found.end()) if fields else ():
        if not _of_works(context, more, lexicon):
            break
        fields += [each for each in _fields(context, more, lexicon) if each.name not in known]
    return fields


def told(context: Context, end: int, lexicon: Lexicon) -> list[Mention]:
    """Return the lines of work that the words behind a name say it lives on: 以A、B为主导."""
    for pattern in (_FOR, grows(lexicon)):
        found = pattern.match(context.text, end)
        if found and _of_works(context, found, lexicon):
            return _fields(context, found, lexicon)
    return []


def told_of_zone(context: Context, at: int, lexicon: Lexicon) -> Sequence[Mention]:
    """Return the lines of work that a clause of a section on a zone says it lives on."""
    led = _FOR.match(context.text, at)
    # 以综合利用、建材为主导产业: what is called a trade is one.
    trades = led and _TRADES.search(context.text, at, led.end() + 2)
    if led and (trades or _of_works(context, led, lexicon)):
        return _fields(context, led, lexicon)
    grown = grows(lexicon).match(context.text, at)
    if grown:
        return _developed(context, grown, lexicon)
    stated = _STATED.match(context.text, at) or _MAKES.match(context.text, at)
    return _lines(context, stated, lexicon) if stated else ()


def _developed(context: Context, grown: re.Match[str], lexicon: Lexicon) -> Sequence[Mention]:
    """Return what a zone is to develop: all that is called trades, else the lines of work."""
    if _ALL_TRADES.search(grown.group()):
        return _fields(context, grown, lexicon)
    return _lines(context, grown, lexicon)


def carried(context: Context, platform: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what a platform does research on: 某创新中心开展先进传感器共性工艺研发."""
    found = _CARRIES.match(context.text, context.here(platform).end)
    if found and is_line(found["list"], lexicon) and not _NO_FIELD.search(found["list"]):
        yield from _fields(context, found, lexicon)


def _behind(
    context: Context, group: Sequence[Mention], end: int, lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    each = len(group) > 1
    for pattern in (_STATED, _PAIRED, _STUDIES, _FOR) if each else (_STATED, _STUDIES, _FOR):
        found = pattern.match(context.text, end)
        fields = _fields(context, found, lexicon) if found else []
        if found and found.groupdict().get("each") and len(fields) >= len(group):
            # 甲区、乙园分别主攻A、B: what stands right in front has the last of them.
            return [(field,) for field in fields[-len(group) :]]
        if found and fields and pattern is not _PAIRED:
            more = pattern is _FOR and is_zone_name(group[-1].name)
            fields = _with_more(context, found, fields, lexicon) if more else fields
            return [tuple(fields)] * len(group)
    return []


def _in_front(
    context: Context, group: Sequence[Mention], lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    end = context.here(group[0]).start
    for pattern in (_BUILT_FOR, _FOR_WHICH, _LAID):
        found = pattern.search(context.text, max(0, end - _REACH), end)
        fields = _fields(context, found, lexicon) if found else []
        moved = found is not None and found.groupdict().get("moved")
        if found and moved and not _of_works(context, found, lexicon):
            continue  # 推动创新企业入驻A
        if fields:
            return [tuple(fields)] * len(group)
    return []


def _bracketed(
    context: Context, group: Sequence[Mention], lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the lines of work in the brackets behind a platform: 某实验室（智能制造）."""
    found = _BRACKET.match(context.text, context.here(group[-1]).end)
    fields = (
        _fields(context, found, lexicon) if found and _of_works(context, found, lexicon) else []
    )
    return [*([()] * (len(group) - 1)), tuple(fields)] if fields else []


def _borne(
    context: Context, group: Sequence[Mention], end: int, lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the lines of work for which a place relies on the platforms of a list."""
    first = context.here(group[0]).start
    found = _GATHERS.match(context.text, end) or _BEARS.match(context.text, end)
    before = _BEARING.search(context.text, max(0, first - 2), first)
    if (
        found is None
        or before is None
        or (before.group() == "以" and not found.groupdict().get("as"))
    ):
        return []
    subject = context.subject_at(first) if found.groupdict().get("as") else None
    if subject is not None and (subject.label == "Field" or context.genre == "industries"):
        return [(subject,)] * len(group)
    if all(own_topic(context, name) or _is_trade(name, lexicon) for name, _, _ in _listed(found)):
        return [tuple(_fields(context, found, lexicon))] * len(group)
    return []


def _grown(
    context: Context, group: Sequence[Mention], end: int, lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the lines of work that a platform serves, and those that a zone is to develop."""
    more = _MORE.match(context.text, end)
    end = more.end() if more else end
    served = _SERVES.match(context.text, end)
    if served and _of_works(context, served, lexicon):
        return [tuple(_fields(context, served, lexicon))] * len(group)
    may_grow = is_zone_name(group[-1].name) or group[-1].name.endswith("基地")
    if may_grow and is_built_by_zone(context.text, context.here(group[0]).start):
        return []
    grown = grows(lexicon).match(context.text, end) if may_grow else None
    made = _MAKES.match(context.text, end) if may_grow and grown is None else None
    if made and _of_works(context, made, lexicon):
        return [tuple(_fields(context, made, lexicon))] * len(group)
    if may_grow and grown is None and (later := _MEANWHILE.match(context.text, end)):
        at = later.end()
        lines = tuple(told_of_zone(context, at, lexicon))
        return [lines] * len(group) if lines else []
    if grown is None:
        return []
    found = _with_more(context, grown, list(_developed(context, grown, lexicon)), lexicon)
    return [tuple(found)] * len(group) if found else []


def _lines(context: Context, found: re.Match[str], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the lines of work that a zone is to develop: not goods, nor 设备 of A与设备."""
    named = {at: name for name, at, _ in _listed(found)}
    own = {at for at, name in named.items() if own_topic(context, name)}
    trades = {at for at, name in named.items() if _is_trade(name, lexicon)} | own
    goods = any(head_of(named[at], lexicon).label == "Product" for at in named.keys() - trades)
    trades -= {at for before, at in _halves(found) if before not in trades}
    if goods and context.subject_at(found.start()):
        trades &= own  # 发展甲系统、乙装置: with goods among them all are the section's goods
    begin = context.passage.span.start
    fields = _fields(context, found, lexicon)
    return tuple(each for each in fields if each.evidence.span.start - begin in trades)


def _halves(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where the two stand that 与 or 及 joins."""
    listed = list(_listed(found))
    for (_, before, _), (_, at, _) in pairwise(listed):
        if found.string[at - 1] in "与及":
            yield before, at


def _listed(found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the names of what a match calls its list, each with where it begins and ends."""
    start, end = next(found.span(each) for each, held in found.groupdict().items()
                      if held and each not in {"each", "as"})  # fmt: skip
    at = start
    for mark in [*_AND.finditer(found.string, start, end), None]:
        if mark and mark.group() in _CLOSE and mark.start() - at < _FEWEST:
            continue  # 钛及钛合金 is one
        until = mark.start() if mark else end
        if kind := _SUMMED_UP.search(found.string, at, until):
            at = kind.end()
        name = _DONE.sub("", found.string[at:until])
        yield name, at, at + len(name)
        at = mark.end() if mark else until


def _fields(context: Context, found: re.Match[str], lexicon: Lexicon) -> list[Mention]:
    """Return the fields of the list of a match, or none where one of them is no field."""
    fields: list[Mention] = []
    for name, at, until in _listed(found):
        if fields and _OTHER.search(name):
            break
        if _NOTHING.fullmatch(name):
            continue
        if not _SHORT <= len(name) <= _LONG or _NO_FIELD.search(name):
            return []
        # 面向中亚、南亚的基地: whom it serves is no line of business.
        where = regions(context.document.plan.region).get(name) is not None
        if where or is_known_area(name, lexicon):
            return []
        label, full = own_topic(context, name) or ("Field", name)
        fields.append(context.mention(label, full, at, until, "platforms.topic.stated", _SAID))
    return fields


def _of_works(context: Context, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether all that a match lists are trades or goods: 生物医药, 高端轴承."""
    return all(own_topic(context, name) or is_line(name, lexicon) for name, _, _ in _listed(found))


def _is_trade(name: str, lexicon: Lexicon) -> bool:
    """Say whether what a place relies on a park for is a line of work, and no goods of one."""
    head = head_of(name, lexicon)
    goods = head.label == "Product" and head.grade == "specific" and not head.word.endswith("软件")
    return name in lexicon.table("trades") or (is_line(name, lexicon) and not goods)
