"""Lists of organisations: companies of a role, or that 等企业 closes, or that act."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile

from loaders.extractors.firms import is_line_of
from loaders.extractors.role_lines import Listed
from loaders.lexicon import Lexicon
from loaders.lists.led import HOW
from loaders.lists.lists import head_of, is_bare
from loaders.names.listed import known_firm, listed
from loaders.names.names import left_edge
from loaders.names.proper import is_proper
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.topics import is_topic
from loaders.text.firm_roles import FIRM_ROLE, LEADING
from loaders.text.openings import CLAUSES, at_openings
from loaders.text.sought import sought

# 支持A、B等整车企业; 以A、B为龙头; what stands between 等 and 企业 says of which kind they are.
_COMPANIES = re.compile(
    r"(?P<list>[^，。；：！？\n\t]{2,80}?)等(?!内容)(?:[一\d一二三四五六七八九十几]+[家户批个])?(?!(?:产品|设备|装备|材料|器件|业务|技术)的)(?P<kind>[^，。；、等在]{0,8}?)(?:企业|公司|链主|龙头|厂商|单位|集团(?!化)|[酒药车乳茶钢纸船]企(?!业))"
    r"(?![^，。；]{0,4}(?:培育|梯队|名单|数量|入库))"
)
# What closes such a list: where there is none, no list is looked for.
_CLOSED = re.compile(
    r"等[^，。；、等在]{0,24}?(?:企业|公司|链主|龙头|厂商|单位|集团|[酒药车乳茶钢纸船]企)"
)
_BESIDE = re.compile(
    r"(?P<list>[^，。；：！？\n\t]{2,80}?、[^，。；：！？\n\t]{2,80}?)"
    rf"(?=等|[，。；]|[两三四五六七八九十][大家][^，。；、]{{0,6}}企业|为{LEADING}|(?:均|都|分别|先后|相继)[在由为获入位落]|的)"
)
_LEADING = re.compile(
    r"以(?P<list>[^，。；：！？\n\t的]{2,50}?)(?:等)?为(?:龙头|链主|核心企业|依托企业)"
)
# 龙头企业有A、B; 代表企业包括A、B等: a line of a role within a sentence.
_TOLD = sought(
    "企",
    rf"{FIRM_ROLE}企业(?:主要)?(?:包括|包含|有(?![序效力关望限所利])|[为是])(?P<list>[^，。；：！？\n\t的]{{2,80}}?)(?=等|[，。；]|$)",
)
# 龙头企业为引领、大中小企业为支撑: what such firms are to be.
_PART = re.compile(
    r"(?:引领|支撑|主体|核心|载体|龙头|纽带|骨干|补充|依托|主导|基础|重点|代表|主|要)$"
)
# 瞪羚、独角兽等企业; 钢铁、石化等企业: kinds and trades, no companies.
_KIND = re.compile(
    r"瞪羚|独角兽|小巨人|单项冠军|专精特新|高新技术|科技型|中小|大型|民营|国有|央企|国企|外资|跨国|上市|规上|规模以上|龙头|链主|骨干|领军|创新型|初创|雏鹰|哪吒|企业$|百强|500强|五百强"
    r"|[的了]|行业|领域|(?<!新)产业|人才|院所|高校|机构|平台|园区|开发区|高新区|经开区|保税区|实验室|中心|基地|城市|地区|单位|政府|部门|研究院"
    # 以炼化一体化为龙头, 以文化旅游为龙头: what leads is a trade.
    r"|品种|进入|供应链|出口|占有率|份额|市场$|[产配]线$|一体化$|[新片示范验]区$|(?:工业|农业|旅游|交通|物流|制造|经济|工程|项目|服务|品牌|创新)$"
)
# 甲省乙市以丙公司: who acts and by whom.
_BY_WHOM = re.compile(r"(?<=..)以(?!岭)")
# 甲市光伏 is a trade, and 金力永磁 a firm.
_TRADE = re.compile(r"(?:光伏|永磁|新?材料)$")
_OF_OTHERS = re.compile(r"[镇乡县区市州]|街道|地(?!产)|产业链|(?:重点|关键)?(?:环节|领域|赛道)")
# 恒安集团、某某纸业重点研制…: where the list ends and its predicate begins.
_PREDICATE = re.compile(
    r"(?:重点|带头|联合|加快|积极|持续|分别|协同|率先|自主|参与|共同|相继)*"
    r"(?:研制|研发|开发|发展|建设|加快|推进(?![器剂])|突破|合作|牵头|担任|实施|布局|延伸|做强|做大|做优|做精|壮大|打造|提升"
    r"|强化|拓展|扩大|扩建|扩产|扩能|导入|攻关|攻克|掌握|组建|成立|共建|推出|交付|投资|建成|签署|签订|签约|达成|开展|分列|位列|入选|入围|跻身)"
    # 甲汽车向新能源转型
    r"|(?:主营业务|营业|销售|总)?(?:收入|产值|利润(?:总额)?|营收|出口额|市值|产量|销量)(?=分别|均|合计|$)"
    r"|向(?=[^、]{2,8}(?:转型|转变|拓展|延伸|升级))"
    r"|(?:重点|带头|联合|加快|积极|持续|分别|协同|率先)+$|[两三四五六七八九十][大家][^、]{0,4}(?:企业|厂商)"
)
_SIZE = re.compile(
    r"第[\d一二三四五六七八九十]+|[\d.]+\s?(?:万|亿|家|个|户|批|项|%|条|台|年|强|余|多|$)"
)
_SIGNED = re.compile(
    r"^(?:支持|依托|鼓励|引导|推动|发挥|以|引进|招引|培育|壮大|做强|做大|拥有|集聚|聚集|汇聚|涌现出?|形成|引育|招商|招大引强|了|包括|共?涉及|共有|储备|围绕|用好|支撑|带动|已|现有|目前|加快|促进|推进|深化与|加强与|与|和|由|对)+"
)
_HAS = re.compile(
    r"(?<=.)(?:依托|共?涉及|[共已现]有|储备了?|集聚了?|聚集了?|汇聚了?|涌现出?|拥有|引进了?)(?=.)"
)
_OPENS = f"(?<![^{CLAUSES}])"
_FIRMS = r"(?P<list>[^，。；：的“”\n\t]{2,40}?、[^，。；：、的“”\n\t]{3,16}?)(?<!等[地省市县区])"
_BACKED = sought(
    "支依鼓引",
    rf"{_OPENS}(?:支持|依托|鼓励|引导){_FIRMS}"
    r"(?:牵头|联合|提升|扩大|扩产|扩能|扩建|增资|延伸|组建|攻关|做强|做大|加快|持续|发展|研制|打造)",
)
# 依托甲乙、丙丁，发展戊; 发挥甲乙、丙丁龙头带动作用
_RELIED = sought(
    "依",
    rf"依托{_FIRMS}等?，(?:重点|大力|积极|加快|着力)*"
    r"(?:发展|打造|建设|延伸|做[强大优精]|壮大|培育|布局|突破|研发|研制)",
)
_PLAYED = sought(
    "发",
    rf"发挥{_FIRMS}等?(?:[^，。；、]{{0,4}}企业)?的?"
    r"(?:龙头|链主|骨干|引领|领军|头部)[^，。；、]{0,8}作用",
)
# 支持甲乙与丙丁大学共建…: who works with a university is somebody.
_PARTNERED = sought(
    "学院所",
    r"(?:支持|推动|鼓励|依托|由)(?P<list>[^，。；：、的“”\n与和]{2,8}(?:、[^，。；：、的“”\n与和]{2,8}){1,5}|[^，。；：、的“”\n与和]{3,8}?)[与和联][^，。；]{2,30}?(?:大学|学院|研究院|研究所|科学院)"
    r"[^，。；]{0,16}?(?:共建|合作|联合|共同|组建)",
)
_NO_FIRM = re.compile(
    # 支持甲型、乙型白酒品质提升
    r"[市县区州省镇乡型类式]$|品质|街道$|新城$|组团$|片区$|各|等$|部门|政府|财政|市场|消费|人才|主体|要素|群众|社会|技术$|能力|水平|工作|体系|机制|模式|业态"
    r"|等[^、]{0,4}(?:资源|基础|条件|原料|品牌)|(?:优势|禀赋)$|[A-Z]{1,4}\d{2,}$|等系列|服务|应用|场景|协会|智能|数字|数据|绿色|高端|新型|先进|制造$|产品|项目"
)
_INSTITUTION = re.compile(r"(?:大学|学院|研究[院所])$")
_SHORTEST, _LONGEST, _FIRM = 2, 16, 5
_SPLIT = re.compile(
    r"、|(?<=[^、，。；：\n])和|与(?!众)|以及|(?<=[^、，。；：\n]{4})(?<!中国)联合(?=[^、]{4})"
)


def told_companies(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the companies that a sentence says are those of a role: 龙头企业有A、B."""
    for found in _TOLD.finditer(context.text):
        parts = list(_parts(context, found, lexicon))
        if all(is_company(context, name, lexicon) and not _PART.search(name) for name, *_ in parts):
            for name, start, end in parts:
                yield Listed(name, start, end, "company", "list", 0.75)


def listed_companies(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the companies of lists that 等企业 or 为龙头 closes, which need no head of their own.

    A list of kinds (瞪羚、独角兽等企业) or of trades (钢铁、石化等企业) names none.
    """
    closed = _CLOSED.search(context.text)
    for pattern in (_COMPANIES, _LEADING) if closed else (_LEADING,):
        for found in pattern.finditer(context.text):
            parts = list(_parts(context, found, lexicon))
            if _OF_OTHERS.match(found.groupdict().get("kind") or ""):
                continue  # 深沪、英林等镇印染企业, 整车、芯片等产业链上下游企业
            parts = [each for each in parts if not _is_institution(each[0], lexicon)]
            fit = [each for each in parts if is_company(context, each[0], lexicon)]
            if pattern is _LEADING:  # 以洁净煤气化为龙头: what is done first
                fit = [each for each in fit if head_of(each[0], lexicon).label != "Technology"]
            if 2 * len(fit) > len(parts):
                for name, start, end in fit:
                    yield Listed(name, start, end, "", "list", 0.75)


def acting_companies(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the companies of a list that acts: 甲重机、乙数控持续推进…; 支持甲钨业、乙稀土提升….

    One such name alone may be a trade or a field.
    """
    alone, relied = (list(each.finditer(context.text)) for each in (_PARTNERED, _RELIED))
    for found in (
        *at_openings(_acting(lexicon), context.text, CLAUSES),
        *_BACKED.finditer(context.text),
        *relied,
        *_PLAYED.finditer(context.text),
        *alone,
    ):
        parts = list(_parts(context, found, lexicon))
        # 甲、乙与丙大学共建: whoever works with a university is somebody, however short the name.
        partnered = found in alone
        fewest = _SHORTEST if partnered else _SHORTEST + 1
        several = len(parts) > 1 or partnered
        # 依托甲国家工程中心、乙大学、丙光电: those beside it that are no firms say nothing of it.
        if found in relied:
            parts = [each for each in parts if not _is_institution(each[0], lexicon)]
        if several and all(
            len(name) >= fewest and _is_firm(context, name, lexicon) for name, _, _ in parts
        ):
            for name, start, end in parts:
                yield Listed(name, start, end, "", "list", 0.7)


def _is_institution(name: str, lexicon: Lexicon) -> bool:
    """Say whether an item of a list is a platform, a university or an institute."""
    return lexicon.table("platform_heads").ending(name) is not None or bool(
        _INSTITUTION.search(name)
    )


@cache
def _acting(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = lexicon.table("object_verbs").pattern
    return re.compile(rf"{_OPENS}{_FIRMS}(?:{HOW})(?:{verbs})(?=[^的于到至，]{{2}})")


def _is_firm(context: Context, name: str, lexicon: Lexicon) -> bool:
    """Say whether an item that acts is a company: 金达钛业, 沈阳机床, but not 存储芯片."""
    if not is_company(context, name, lexicon):
        return False
    if _NO_FIRM.search(name) or lexicon.table("platform_heads").ending(name) is not None:
        return False
    if regions(context.document.plan.region).beginning(name) is not None:
        return True
    head = head_of(name, lexicon)
    stem = name.removesuffix(head.word)
    return head.label not in {"Product", "Technology"} or is_proper(stem, lexicon)


def _parts(
    context: Context, found: re.Match[str], lexicon: Lexicon
) -> Iterator[tuple[str, int, int]]:
    text, at = context.text, found.start("list")
    # 甲市、乙市依托丙公司、丁公司等企业: who acts stands in front of the verb.
    acts = [each.end() for each in _HAS.finditer(text, at, found.end("list"))]
    at = max(acts, default=at)
    for mark in [*_SPLIT.finditer(text, at, found.end("list")), None]:
        until = mark.start() if mark else found.end("list")
        first = at == max(acts, default=found.start("list"))
        start = left_edge(text, until, at, lexicon) if first and until > at else at
        signed = _SIGNED.match(text[start:until])
        start += signed.end() if signed and first else 0
        start = _behind_has(text, start, until, lexicon)
        predicate = _PREDICATE.search(text, start + 1, until)
        end = predicate.start() if predicate else until
        if start < end:
            yield text[start:end], start, end
        if predicate:
            return
        at = mark.end() if mark else until


def _behind_has(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where an item begins behind what has the firm that it names: 液压件有|恒立液压."""
    at = text.find("有", start + 1, end) + 1
    known = at > start + 1 and listed(lexicon).beginning(text[at:end])
    return at if known else start


def beside(context: Context, known: Sequence[Listed], lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the companies that stand in a list with one that a head names: A、B集团、C等."""
    ends = {each.start: each.end for each in known}
    taken = set(ends)

    def fits(each: Listed, name: str, start: int) -> bool:
        whole = each.rule == "head" or _is_short(name, lexicon)
        had = context.text[start - 1 : start] == "的"  # 甲股份的|力矩电机
        return whole and not had and is_company(context, name, lexicon)

    for each in known:
        if each.rule == "head" and not each.name.endswith(("集团", "公司", "股份")):
            continue
        for found in _BESIDE.finditer(context.text):
            if not found.start() <= each.start < found.end():
                continue
            parts = list(_parts(context, found, lexicon))
            for name, start, end in _around(parts, each.start, ends, lexicon):
                if start not in taken and fits(each, name, start):
                    taken.add(start)
                    yield Listed(name, start, end, "", "list", 0.7)


def _around(
    parts: Sequence[tuple[str, int, int]], start: int, ends: Mapping[int, int], lexicon: Lexicon
) -> Iterator[tuple[str, int, int]]:
    """Yield the items of a list with a known one, on either side up to one that is a clause.

    甲集团以乙、丙为主导: where an item goes on behind a known name, the list of firms ends there.

    Args:
        parts: the items, each with where it begins and ends.
        start: where the known one begins.
        ends: where known names end, by where they begin.
        lexicon: the words.
    """

    def is_item(part: tuple[str, int, int]) -> bool:
        return len(part[0]) <= _LONGEST or _is_institution(part[0], lexicon)

    at = next((at for at, part in enumerate(parts) if part[1] == start), None)
    if at is None:
        return
    yield from takewhile(is_item, reversed(parts[:at]))
    for before, part in pairwise(parts[at:]):
        goes_on = before[2] > ends.get(before[1], before[2])
        if not is_item(part) or (goes_on and not _is_institution(before[0], lexicon)):
            return
        yield part


def _is_short(name: str, lexicon: Lexicon) -> bool:
    """Say whether an item is as short as the names of firms are, or ends as they do."""
    return len(name) <= _FIRM or lexicon.table("firm_heads").ending(name) is not None


def is_company(context: Context, name: str, lexicon: Lexicon) -> bool:
    """Say whether an item of a list can be a company's name: 东风汽车, but not 新能源汽车."""
    if not _SHORTEST <= len(name) <= _LONGEST or _SIZE.match(name):
        return False
    if _KIND.search(name) or _BY_WHOM.search(name):
        return False
    # 在泰国、巴西建设基地: areas and countries too.
    tables = ("firm_heads", "heads", "trades", "named_areas")
    if any(name in lexicon.table(each) for each in tables) or is_bare(name, lexicon):
        return False
    if is_topic(context, name) or regions(context.document.plan.region).get(name) is not None:
        return False
    trade = _TRADE.search(name)
    if trade and not _is_named(context, name[: trade.start()], lexicon):
        return False
    head = head_of(name, lexicon)
    made = name.removeprefix(known_firm(name, lexicon) or name)  # 甲|动力电池
    plain = head.word and _is_plain(name.removesuffix(head.word), lexicon)
    return not plain and not is_line_of(made, lexicon)


def _is_named(context: Context, stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem is a proper name, and no place's."""
    place = regions(context.document.plan.region).beginning(stem)
    return is_proper(stem.removeprefix(place.short) if place else stem, lexicon)


def _is_plain(stem: str, lexicon: Lexicon) -> bool:
    """Say whether what stands before a known head is a common word too: 工程|机械, 生物|医药."""
    if not stem:
        return True
    tables = ("modifiers", "heads", "platform_general", "action_nouns")
    return any(stem in lexicon.table(table) for table in tables)
