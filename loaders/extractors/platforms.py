"""Platforms: laboratories, centres, parks, zones and services with a name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.platform_topics import supported
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.names.functional_names import functional_names
from loaders.names.institutes import acts, of_academy
from loaders.names.machines import is_machine
from loaders.names.names import Name, is_named, left_edge, names, without
from loaders.names.placed_names import placed_names
from loaders.names.shared_names import shared_names
from loaders.names.statuses import is_given
from loaders.names.traded_names import of_trades
from loaders.names.zone_names import names_zone, opens_with_and
from loaders.places.located import located
from loaders.places.regions import county_names, regions
from loaders.subjects.context import Context
from loaders.subjects.introduced import is_zone_name
from loaders.text.at_once import PASSAGES
from loaders.text.sought import sought_by

_TABLES = ("platform_heads", "platform_general")
# 中心达500个 counts what is no platform of its own; 甲高新区达到200亿元 does not.
_COUNTED = re.compile(
    r"(?:总?数量?|总数)?(?:共?达到?|共有|共计|超过|突破|增加?[至到]|为|均|分别)*"
    r"[ \u3000]?(?:约|近|超|有)?"
    r"(?:\d[\d.]*(?:余|多)?(?![\d.余多%％]|[十百千万亿]*(?:元|美元|人|吨|千瓦))"
    r"|[一二三四五六七八九十两]+(?:余|多)?[个家座所])|分别[达为有]|总?数量"
)
_UNIT = re.compile(
    r"（(?:个|家|座|所|处|条)）|[\d一二三四五六七八九十百]+(?:多|余)?(?:个|家|座|所)"
)
_SUMMED_UP = re.compile(
    r"[两三四五六七八九十\d]+(?:个|家|座|大)(?:国家级|省级|市级|重点|主要|核心)*(?:园区?|开发区|高新区|平台|载体|基地|片区|实验室)"
)
# A preposition or a verb within means that a clause was read, not a name: 内存为中心.
_NOT_NAMED = re.compile(
    r"^(?:所[在属]|[^第]{2,10}第[一二三四五六七八九十\d]+[家个]|[\u4e00-\u9fff]{0,4}(?:首个|首家|唯一)|若干|部分|各|每|多(?!晶|肽|糖|能互补)|不同|全域|具有"
    r"|新型(?!显示|储能|电力|功能|材料|建材|能源|工业)|专业化?|一站式|园区内?|市场化|本?地化)"
    r"|(?<!美)的|[将把了]|(?<!自)由(?!器)|[和与及、]$"
    r"|[\u4e00-\u9fff](?:[两三四五六七八九十]|\d+)(?:大(?!学)|个|家|座)"
    # 市投资促进中心, 市某某产业发展中心 are offices.
    r"|^[市县](?!域)[\u4e00-\u9fff]{0,10}(?:发展|促进|融媒体)中心$|办公室"
    # 某市“十四五”开发区发展规划 is for all of them.
    r"|“十[一二三四五六]五”|^[\u4e00-\u9fff]{1,8}省(?:各类|省级)?(?:开发区|园区|高新区|经开区)$"
    # 一区三园, 一核多园: a pattern of a region's zones.
    r"|^(?:实行|按照|构建|形成|采用)?“?(?:[一二两三四五六七八九十多][\u4e00-\u9fff]{1,2}){2,5}”?$|“[^“”]*[+＋][^“”]*”$"
    r"|排名|位居|居全[国省]|人民代表大会$|(?:职业技术教育|职教)中心$|名园$|[进入出]园$|共建(?:产业)?园区?$|^(?:大型|集中式|分布式)?(?:风电|光伏|风光)+(?:发电)?基地$"
    r"|(?:跨区域共建|重点|主要|核心|(?:反向|双向)?“?飞地”?(?:产业|经济)?)园区?$"
)
_ANYONES = re.compile(
    r"(?:高新区|经开区|开发区|产业集群)?(?:科技|创新|创业|研发|公共|服务|企业|各类|国家级|省级)*"
    r"(?:孵化器|平台|众创空间|载体)"
)
_LONGEST, _REACH = 32, 12
# 争创国家级低空经济产业示范区: a rank; 争创国家智能视觉制造业创新中心 is a platform to be.
_STRIVEN = re.compile(r"(?:争创|申创|申报|创建)$")
# 跻身全国重要的X基地: among whom one ranks.
_AMONG = re.compile(r"跻身[^，。；、]{0,8}$")
_RANKED = re.compile(r"(?:国家级?|全国|省级)[\u4e00-\u9fff]{2,20}(?:示范区|试验区|先行区)$")
_SUPERLATIVE = re.compile(
    r"国家级(?:高新区|经开区|开发区)(?=[\u4e00-\u9fff]{4})|(?:(?:全国|全球|世界|亚洲|国内|国际|全省|行业)(?:规模)?(?:最大|最强|一流|领先|先进|知名)的?)+"
    r"(?=[\u4e00-\u9fff]{4})"
)
_JOINT = re.compile(r"(?P<place>[\u4e00-\u9fff]{0,4}?)[和与及](?=[\u4e00-\u9fff]{4})")
_BETWEEN = re.compile(r"[和与及](?=[\u4e00-\u9fff]{4})")
_BRACKET = re.compile(r"（([^（）]{2,8})）")
# 甲区|乙市医药港: a name that begins with its city needs no district in front.
_CITY = re.compile(r"[\u4e00-\u9fff]{1,3}(?:(?<![新发])区|县)")
_PLACES, _LISTED = re.compile(r"（([^（）]{5,60})）"), re.compile(r"[、和与及]|等[地市]?$")
_FEWEST, _EACH = 2, "platforms.each"
_ZONE = re.compile(r"(?:高新区|经开区|开发区|工业园区|综合保税区|综保区)$")
_YEAR = re.compile(r"(?:19|20)\d\d年(?!底?达到?\d)")
_QUARTER = re.compile(r"(?![等和与、])[\u4e00-\u9fff]{2,6}?片区")
# 某某保税物流中心（B型）: its class, of which each is named, or its short form.
_ABBREVIATION = re.compile(r"（(?:[A-Za-z][A-Za-z0-9-]{1,11}|[A-Z]型)）")
# 世界制造业大会: a meeting that says of how much of the world and of what needs no more.
_MEETING = sought_by(
    "大会|博览会|论坛|峰会|博会|交易会|展览会",
    r"(?:(?<!\d)20\d\d)?(?:世界|中国|全球|国际|全国|亚洲|亚太)[\u4e00-\u9fff]{2,12}?(?:大会|博览会|论坛|峰会|博会|交易会|展览会)(?!化)",
)
_BRANCH = re.compile(r"（([^（）]{4,14}(?:中心|基地|分院|园区?|平台))）")
# 甲市通用航空城（乙高科园）: another name of it, or which of its kind it is.
_BESIDE = re.compile(
    r"（(?!以下|简称|[不包]?含|[一二三四五]期)[^（）、，。；：等\d]{2,10}(?<!除外)(?<!牵头)）"
)
# What makes the name of another thing of it: 公共服务平台提升工程, 示范区企业, 园区招商.
_GOES_ON = re.compile(
    r"(?:(?!主攻|聚焦|围绕|面向|开展|实施|推动|承担|参与|重点|发展|做[强大优精]|突出|布局|侧重)"
    r"[\u4e00-\u9fff]{0,4}"
    r"(?:工程(?!机械|塑料|车辆)|行动|计划(?![实完投建引总新到用])|专项|方案|规划(?![^，。；]{0,4}(?:面积|范围|区域|用地))"
    r"|政策|办法|条例|名单|指南|联盟|集群)"
    r"|企业(?!(?<=[新开发保]区企业)(?:数量|总数|达|超|突破|共|约|近|实现|\d))|产业(?!定位|规模|合作|协作|联动|对接|主?要?以|基础|特色|集聚|加快)|主体|招商(?!项目|引资)"
    r"|[乡镇村]|街道|之一|管委会|管理委员会|先行区|用地|基金|品牌|终端|设备|软件|化|型|级)"
)


@lru_cache(maxsize=PASSAGES)
def platforms(context: Context, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return the platforms that a passage names, where they stand and what they support.

    Form 1: 甲山实验室、生物种业创新中心           a Platform each
    Form 2: 甲湖、乙山等7家丙省实验室               a Platform each, completed by the head
    Form 3: 国家超级计算甲市中心                    LOCATED_IN 甲市, by the name
    Form 4: 甲区重点建设细胞药物生产基地            LOCATED_IN 甲区, by the sentence
    Form 5: 先进轨道交通装备创新中心                 SUPPORTS the field that its name holds
    Form 6: 国家顶级节点（甲市、乙市）                 a Platform in each place
    """
    named = platform_names(context.text, lexicon)
    each = {name: _of_places(context, name) for name in named}
    single = tuple(_outermost(_mention(context, name) for name in named if not each[name]))
    placed = (claim for platform in single for claim in located(context, platform, lexicon))
    parted = tuple(claim for claims in each.values() for claim in claims)
    found = (*single, *(claim.source for claim in parted))
    return (*found, *placed, *parted, *supported(context, found, lexicon))


@lru_cache(maxsize=2 * PASSAGES)
def platform_names(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names of platforms in a text, in its order."""
    parted = (part for each in names(text, *_TABLES, lexicon) for part in _parted(each, lexicon))
    single = [_unranked(_unjoined(each)) for each in parted]
    single = [each for each in single if _is_platform(text, each, lexicon)]
    single = [_of_district(_unquoted(text, each, lexicon), lexicon) for each in single]
    single = [_with_quarter(text, each) for each in single]
    single = [traded for each in single for traded in of_trades(text, each, lexicon)]
    for whole in functional_names(text, lexicon):
        single = [each for each in single if not whole.start <= each.start < whole.end]
        single.append(whole)
    for found in _MEETING.finditer(text):
        if not any(each.start < found.end() and found.start() < each.end for each in single):
            single.append(Name(found.start(), found.end(), found.group(), ""))
    shared = list(shared_names(text, *_TABLES, lexicon))
    for placed in placed_names(text, lexicon):
        # 甲市、乙市等光伏领跑基地: what closes the list is no name.
        single = [e for e in single if not (placed.start <= e.start and e.end == placed.end)]
        starts = {each.start for each in placed.names}
        shared = [*(each for each in shared if each.start not in starts), *placed.names]
    return tuple(sorted((*single, *shared), key=lambda each: (each.start, each.end)))


def _unquoted(text: str, name: Name, lexicon: Lexicon) -> Name:
    """Return the whole of a name that a quotation ends: 江淮“智汇谷”, not 智汇谷."""
    quoted = text[name.start - 1 : name.start] == "“" and text[name.end : name.end + 1] == "”"
    if not quoted:
        return name
    start = left_edge(text, name.start - 1, 0, lexicon)
    place = regions().get(text[start : name.start - 1])
    # 甲县“云溪生态园”: the place in full says only where.
    start = name.start - 1 if place and place.name == text[start : name.start - 1] else start
    end = name.end + 1
    return Name(start, end, text[start:end], name.head)


def _parted(name: Name, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names of two that a joint parts behind a head: 甲产业平台|和|乙产业园."""
    heads = lexicon.table("platform_heads")
    for joint in _BETWEEN.finditer(name.text):
        head = heads.ending(name.text[: joint.start()])
        if head is not None:
            middle = name.start + joint.start()
            yield Name(name.start, middle, name.text[: joint.start()], head)
            yield without(name, name.start + joint.end())
            return
    yield name


def _unjoined(name: Name) -> Name:
    """Return a name without the place that it is joined to: 甲县与|乙市丙高新区, 和|丁开发区."""
    joint = _JOINT.match(name.text)
    if joint is None or names_zone(name.text, joint.end("place")):
        return name  # 和平工业园区
    if not joint["place"] and opens_with_and(name.text, 0):
        return name  # 和顺新材料产业园
    place = joint["place"]
    known = not place or regions().get(place) is not None or place in county_names()
    return without(name, name.start + joint.end()) if known else name


def _unranked(name: Name) -> Name:
    """Return a name without what it is called the greatest of: 全国最大|某某生产基地."""
    ranked = _SUPERLATIVE.match(name.text)
    return without(name, name.start + ranked.end()) if ranked else name


def _with_quarter(text: str, name: Name) -> Name:
    """Return the name of a zone with its quarter: 中国（甲省）自由贸易试验区|乙市片区."""
    found = _QUARTER.match(text, name.end) if name.head.endswith("区") else None
    return Name(name.start, found.end(), name.text + found.group(), "片区") if found else name


def _of_district(name: Name, lexicon: Lexicon) -> Name:
    """Return a name without its district where the rest is a proper name: 泉山区|淮海科技城.

    睢宁县现代农业产业园 is one name: 现代农业 alone says not which.
    """
    city = next((each for each in regions().find(name.text) if each.start == 0), None)
    if city and city.region.level == "city" and name.text[: city.end] == city.region.name:
        # 甲市|乙工业园区: the county in front of a zone says where, the city above it only again.
        county = name.text[city.end :].removesuffix(name.head)
        return without(name, name.start + city.end) if county in county_names() else name
    before = _CITY.match(name.text)
    if before and regions().beginning(name.text[before.end() :]):
        return without(name, name.start + before.end())
    place = next(iter(regions().find(name.text)), None)
    if place is None or place.start > 0 or place.region.level != "county":
        return name
    rest = name.text[place.end :]
    stem = rest.removesuffix(name.head)
    full = name.text[: place.end] == place.region.name and place.region.name[-1] != "市"
    if not full or not is_named(stem, "platform_general", lexicon) or _is_trade(stem, lexicon):
        return name
    return without(name, name.start + place.end)


def _behind_province(name: Name) -> int:
    """Return where a zone's name begins behind the province of its city: 某省|甲高新区."""
    placed = list(regions().find(name.text))[:_FEWEST] if _ZONE.search(name.text) else []
    if len(placed) < _FEWEST or (placed[0].start, placed[0].end) != (0, placed[1].start):
        return 0
    whole, city = placed[0].region, placed[1].region
    # A city of the state's own and its zone are called so in full.
    province = whole.level == "province" and not whole.name.endswith("市")
    return placed[1].start if province and whole.holds(city) else 0


def _is_trade(stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem is about goods or a trade alone: 智能装备, but not 利国钢铁."""
    trade = lexicon.table("trades").ending(stem) or head_of(stem, lexicon).word
    before = stem[: len(stem) - len(trade)]
    general = ("modifiers", "platform_general", "heads", "trades")
    plain = not before or any(before in lexicon.table(table) for table in general)
    return bool(trade) and plain


def _sums_up(text: str, name: Name) -> bool:
    """Say whether the count behind a name sums up the list that it ends: A、B2家省实验室.

    What is listed may be summed up by another word: 甲高新区、乙高新区两个园区.
    """
    behind = text[name.end :]
    same = re.match(rf"[^，。；、]{{1,8}}?{name.head}", behind) is not None
    return same or _SUMMED_UP.match(behind) is not None


def _mention(context: Context, name: Name) -> Mention:
    """Return the mention of a name; a place in brackets behind it belongs to it."""
    short = _ABBREVIATION.match(context.text, name.end)
    end = _behind_bracket(context, name.end) or _branch(context, name.end)
    end = short.end() if short else end
    whole = name.text[_behind_province(name) :] + context.text[name.end : end]
    mention = context.mention("Platform", whole, name.start, end, "platforms.head", 0.8)
    # Plans leave the bracket out elsewhere: both are names of one platform.
    beside = _BESIDE.match(context.text, name.end) if end == name.end else None
    other = f"{name.text}{beside.group()}" if beside else name.text
    aliases = (other,) if other != whole else ()
    return Mention("Platform", whole, mention.evidence, aliases=aliases)


def _behind_bracket(context: Context, end: int) -> int | None:
    """Return the end of the bracket behind a name that holds places alone: （江苏常州）."""
    bracket = _BRACKET.match(context.text, end)
    if bracket is None:
        return None
    places = bracket[1].removesuffix("段")
    named = list(regions(context.document.plan.region).find(places))
    return bracket.end() if sum(each.end - each.start for each in named) == len(places) else None


def _of_places(context: Context, name: Name) -> list[Claim]:
    """Return where each platform of one kind stands that a bracket places: 节点（甲、乙）."""
    bracket = _PLACES.match(context.text, name.end)
    if bracket is None:
        return []
    places = list(regions(context.document.plan.region).find(bracket[1]))
    if len(places) < _FEWEST or _LISTED.sub("", bracket[1]) != "".join(
        bracket[1][each.start : each.end] for each in places
    ):
        return []
    claims: list[Claim] = []
    for place in places:
        start, end = (bracket.start(1) + at for at in (place.start, place.end))
        region = context.mention("Region", place.region.name, start, end, _EACH, 0.85)
        whole = f"{name.text}（{context.text[start:end]}）"
        platform = context.mention("Platform", whole, name.start, end, _EACH, 0.8)
        claims.append(Claim("LOCATED_IN", platform, region, platform.evidence))
    return claims


def _outermost(found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that lie within no other."""
    reached = 0
    for mention in found:
        if mention.evidence.span.end > reached:
            yield mention
            reached = mention.evidence.span.end


def _branch(context: Context, end: int) -> int:
    """Return the end of the bracket behind a name that says which branch it is, else of the name.

    国家顶级节点（甲市托管与灾备中心） is one; 甲市国家生物产业基地（乙生物城） has two names.
    """
    found = _BRANCH.match(context.text, end)
    inside = found and regions(context.document.plan.region).beginning(found[1])
    return found.end() if found and inside else end


def _is_named_so(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name has the form of a platform's: no clause, machine or institute."""
    named = _NOT_NAMED.search(name) is None or names_zone(name, 0)
    if len(name) > _LONGEST or not named or is_machine(name, lexicon) or _is_anyones(name):
        return False
    return of_academy(lexicon).fullmatch(name) is None


def _is_anyones(name: str) -> bool:
    """Say whether a name is that of any such platform of a place: 甲市孵化器, 乙高新区创新平台."""
    place = regions().beginning(name)
    if place is None:
        return False
    return _ANYONES.fullmatch(name.removeprefix(place.name).removeprefix(place.short)) is not None


def _is_platform(text: str, name: Name, lexicon: Lexicon) -> bool:
    if not _is_named_so(name.text, lexicon):
        return False
    if _STRIVEN.search(text, max(0, name.start - 3), name.start) and _RANKED.match(name.text):
        return False
    among = _AMONG.search(text, max(0, name.start - _REACH), name.start)
    if among or is_given(text, name.start, name.text, lexicon):
        return False
    bare_centre = name.head == "中心" and len(name.text) < 5  # noqa: PLR2004  (以X为中心)
    counted = _COUNTED.match(text, name.end) or _UNIT.match(text, name.end)
    if counted and text[name.start - 1 : name.start] == "、" and _sums_up(text, name):
        counted = None
    # 甲开发区2010年升级 counts none; 资料来源：某研究院2023年 names whose figures they are.
    if counted and is_zone_name(name.text) and _YEAR.match(text, name.end):
        counted = None
    if acts(text, name.text, name.end):
        return False
    if name.text.removeprefix("首批") in lexicon.table("statuses"):
        return False
    return not bare_centre and counted is None and _GOES_ON.match(text, name.end) is None
