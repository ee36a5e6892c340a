"""Designations: official lists and ranks, and what a place is to become."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.headed_platforms import acting_platform
from loaders.extractors.status_holders import holders_in, opening, subjects
from loaders.extractors.told_statuses import told_statuses
from loaders.lexicon import Lexicon
from loaders.names.statuses import STRONGEST, is_status, status_span
from loaders.places.known_areas import known_areas
from loaders.subjects.context import Context
from loaders.text.sought import Sought, sought, sought_by

_ADVERBS = (
    r"(?:[，]|分别|先后|相继|成功|已|现已|均|也|还|又|全部|同时|再次|于(?=\d{4}年)|新(?=获批|入选|获评|认定)|连续[^，。；]{0,6}|首批|率先|双双|被|正式|\d{4}年"
    r"|[\d一二两三四五六七八九十]+(?:个|家|大|座|地|市|县|区)(?:产业集群|集群|集聚区|园区|开发区|平台|基地|中心|实验室|城市|县区)?)*"
)
_FIRST_OF_ADVERBS = r"，分先相成已现均也还又于全同再新连首率双被正\d一二两三四五六七八九十"
_MADE = re.compile(r"[以将把使][^，。；、]{0,6}$")
_RANKS = frozenset({"位列", "位居"})
_STOPS = r"[^，。；：！？\n]"
# 打造全国领先的X高地、Y之都: what a plan's own region or a place wants to be.
_AIM = re.compile(
    r"(?:打造|建设|建成|创建|争当|形成|成为|迈向|构筑|建设成为|打造成为|建成为|打造成|建设成)(?P<list>[^，。；：！？\n]{4,80})"
)
_SEPARATOR = re.compile(r"、|和(?!谐)|以及|及")
# 国家战略性新兴产业集群 ends here, but not in …发展工程 or …名单, nor where it is counted.
_ENDS = re.compile(
    r"$|[，。；：、！？）]|(?:之列|行列|序列|范围|试点)?(?:建设|创建|培育|行列|序列|之列|范围)?(?=$|[，。；：、！？）])"
)
_WIDE = "全国|全球|国家|世界|国际|中国|具有|区域|我国|国内|引领|领先|重要|一流"
_SITE = re.compile(r"(?:基地|中心|枢纽|示范区)$")
# 打造世界级家电产业集群和某高地, “中国伞都”、某高地: what stands before an aim and is whole.
_WHOLE = re.compile(r"(?:产业集群|城|”)$")
# 争创国家级低空经济产业示范区, 河南省先进制造业集群: a rank is striven for, no place built.
STRIVEN = re.compile(
    r"(?:争创|申创|申报|创建)(?P<list>(?P<name>世界一流高?科技园区|(?:国家级?|全国|中国|世界级|省级|[\u4e00-\u9fff]{2,3}省)[^，。；：、\d和与及的]{2,20}?"
    r"(?:示范[区县市园](?:（[县市区]）)?|示范城市|试点城市|试点[县市区]|示范园区|试验区|先行区|集群|名城|名园|名县|强县|百强县|之都|之乡))"
    r"(?:和(?P<more>(?:国家级?|全国|中国|世界级|省级|[\u4e00-\u9fff]{2,3}省)[^，。；：、\d和与及的]{2,20}?(?:示范[区县市园]|试验区|先行区|集群|名城|名园)))?)"
    r"(?=$|[，。；、）和])"
)
_CALLED = sought(
    "号誉荣",
    r"(?:被|先后|再次|成功|连续[^，。；]{0,6}|正式)*(?:授予|荣获|获得?|赢得|命名为|评为|冠以)(?:了)?“(?P<name>[^“”，。、]{3,14})”(?:的)?(?:称号|美誉|荣誉|殊荣)",
)
# 获得“甲示范城市”、“乙试点城市”等称号: with no word that closes the list, those that cities get.
_QUOTED = sought(
    "“",
    r"(?:被|先后|相继|再次|成功|连续[^，。；]{0,6}|正式)*(?:授予|荣?获[得评批]?|评定?为|认定为|入选|列入)了?(?:国家级?|全国|中国)?"
    r"(?P<list>(?:“[^“”，。；、]{3,20}”[、和及与]?){1,8})(?P<closed>等?[^，。；、“”]{0,8}(?:称号|荣誉|牌子|殊荣|美誉|名片|授牌))?",
)
_QUOTATION = re.compile(r"“([^“”]+)”")
_OF_CITIES = re.compile(r"(?:城市|之[都乡城]|[名强][城县市区镇])$")
# 甲、乙等中小企业数字化转型试点城市
_TRIALS = sought(
    "试示", r"(?<=等)(?P<name>[\u4e00-\u9fff]{4,18}?(?:试点|示范)(?:城市|地区|[市县](?!场)))"
)
_GENERAL_AIM = re.compile(
    r"^(?:一批|若干|各具特色|多个|新的?|重要|更多)"
    # 具有较强国内竞争力的产业集聚区: any place that has it.
    r"|(?:具有|具备)[^，。；]{2,20}的(?:(?:优势|特色|现代|先进|新兴|战略性)*(?:产业|制造业)(?:集聚[区地]|高地|基地|新?高地)$"
    # 具有影响力的集成电路产业集聚区 is a cluster
    r"|[^，。；]*产业(?:集聚区|集群)$)"
    # So is 皖北绿色食品产业集聚区.
    r"|^(?!世界|全国|国家|全球|国内|国际|亚洲)[^，。；]*产业集聚区$"
)
_ITEM = re.compile(r"(?:(?!以及|等[^，。；、]{0,4}(?:称号|荣誉|名单|试点|$))[^、])+")
# “中国伞都”, “世界茶乡”: what a place is called by all.
_TITLE = sought(
    "都乡城县",
    r"“(?P<name>(?:中国|世界|全国|国际|亚洲|华夏)[^“”，。、]{1,10}(?:之都|之乡|之城|名城|名县|[都乡])"
    r"|[^“”，。、]{2,10}之[都城])”",
)
_KNOWN_AS = re.compile(
    r"(?:是|被?誉为|素[有称]|享有|号称|被称为|获[得评]?|被?(?:评|授予|认定|命名)为?|打造|建设|建成|塑造)(?:成为|成)?(?:全国|国内|著名的)?$"
)
_KNOWN = 8
_RULE = "designations"
_LONGEST, _SHORTEST = 36, 4
_SURE, _AIMED = 0.85, 0.4


def designations(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the lists and ranks that a passage names, and who has got them or is to get them.

    Form 1: 杭州医药港入选省首批“万亩千亿”新产业平台      a status, and who has it
    Form 2: 徐州高新区是首批国家安全产业示范园区           the same, with 是 or 被认定为
    Form 3: 创建国家先进制造业集群                      a status alone: who wants it is less sure
    Form 4: 打造全国重要的先进制造业高地                 what the plan's own region is to be
    """
    text = context.text
    holders: list[Mention] | None = None
    before, reached = list[Mention](), 0
    for found in _statuses(lexicon).finditer(text):
        ranked = found["verb"] in _RANKS
        spans = list(_names(text, *found.span("name"), lexicon, ranked=ranked))
        if not spans and "的" not in found["name"]:
            continue
        holders = holders_in(context, lexicon) if holders is None else holders
        if not spans:
            yield from _of_noun(context, holders, found, lexicon)
            continue
        acting = acting_platform(context, found.start() + found.group().startswith("，"), lexicon)
        told = [acting] if acting else subjects(context, holders, found.start())
        told = told or opening(context, holders, found)
        # 甲市获批A试点，入选B名单: who got the one got the other.
        if not told and found.start() == reached and found.group().startswith("，"):
            told = before
        before, reached = told, found.end()
        # 以甲高新区为国家…示范区: whose it is made to be is another matter.
        if found["is"] and (not told or _MADE.search(text, 0, context.here(told[0]).start)):
            continue
        yield from _had(context, told, found, spans)
    yield from told_statuses(context, lexicon)
    yield from _titles(context, lexicon)
    yield from _wanted(context, lexicon)
    yield from _aims(context, lexicon)


def _of_noun(
    context: Context, holders: Sequence[Mention], found: re.Match[str], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield the status that stands before the one who has it: 入选国家级甲名单的乙产业集群."""
    start, end = found.span("name")
    for holder in holders:
        at = context.here(holder).start
        if start < at < end and context.text[at - 1] == "的":
            spans = list(_names(context.text, start, at - 1, lexicon, ranked=False))
            yield from _had(context, [holder], found, spans)
            return


def _had(
    context: Context, holders: Sequence[Mention], found: re.Match[str], spans: Sequence[Span]
) -> Iterator[Finding]:
    """Yield the statuses that a verb gives, and who has them: all, or with 分别 each its own."""
    each = "分别" in found.group()[: found.start("name") - found.start()]
    paired = each and len(spans) == len(holders)
    for number, span in enumerate(spans):
        name = context.text[span.start : span.end]
        status = context.mention("Designation", name, span.start, span.end, _RULE, _SURE)
        yield status
        for holder in holders[number : number + 1] if paired else holders:
            begin = min(context.here(holder).start, span.start)
            evidence = context.evidence(begin, span.end, "designations.holder", _SURE)
            yield Claim("HAS_STATUS", holder, status, evidence)


@cache
def _statuses(lexicon: Lexicon) -> Sought:
    verbs = lexicon.table("status_verbs")
    # Where another sign stands, nothing is tried.
    return sought_by(
        "|".join(("成为", "是", "为", "获", *verbs.rows)),
        rf"(?=[{_FIRST_OF_ADVERBS}成是为获{verbs.first}]){_ADVERBS}"
        rf"(?:(?P<verb>{verbs.pattern})(?!库|门槛)(?:为|成为)?"
        rf"|(?<!收)获(?=国家|中国|全国|世界|省级|首批)"
        rf"|成为(?=(?:全国|我国|国内|国家|全省)?(?:首批|首个|唯一|第[一二三四五六七八九十]批))"
        rf"|(?<=[区园港城谷市县室地台心团，])是(?=首批|国家|全国)"
        rf"|(?P<is>(?<=[群区园港城谷市室地心县均已也])为|(?<=群)是|成为(?=世界级|国家级|国家先进))(?=国家|省级|首批|世界级))"
        rf"(?P<name>{_STOPS}{{4,120}})",
    )


def _names(text: str, start: int, end: int, lexicon: Lexicon, *, ranked: bool) -> Iterator[Span]:
    """Yield the spans of the statuses of a list: 获评国家A示范县、全国B强县等称号.

    Of what one only ranks among, 位列全国城市第3位, a list of the strongest alone is a status.
    """
    for item in _ITEM.finditer(text, start, end):
        span = status_span(text, *item.span())
        if span is None or not is_status(text[span.start : span.end], lexicon):
            return
        if ranked and not STRONGEST.search(text, span.start, span.end):
            return
        yield span


def _titles(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the titles that a place is known by, and who that is: 被誉为“中国伞都”."""
    own = context.document.plan.region
    for span, begin in dict(_called(context.text, lexicon)).items():
        start, end = span
        name = context.text[start:end]
        title = context.mention("Designation", name, start, end, "designations.title", 0.7)
        yield title
        verb = _KNOWN_AS.search(context.text, max(0, begin - _KNOWN), begin)
        at = verb.start() if verb else begin
        told = subjects(context, holders_in(context, lexicon), at)
        for holder in told:
            # 甲园、乙县“某某之城”: a platform before a place is not called so.
            if holder.label == told[-1].label:
                yield Claim("HAS_STATUS", holder, title, title.evidence)
        if own and not told and context.genre in {"foundation", "other", "goals", "principles"}:
            home = context.mention("Region", own, start, end, "designations.own", _AIMED)
            yield Claim("HAS_STATUS", home, title, title.evidence)


def _called(text: str, lexicon: Lexicon) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield where each title stands, and where the words begin that give it."""
    for found in _QUOTED.finditer(text):
        for each in _QUOTATION.finditer(text, *found.span("list")):
            given = found["closed"] or _OF_CITIES.search(each[1]) or is_status(each[1], lexicon)
            if given:
                yield each.span(1), found.start()
    for found in (*_TITLE.finditer(text), *_CALLED.finditer(text)):
        yield found.span("name"), found.start()


@cache
def _wanted_pattern(lexicon: Lexicon) -> Sought:
    names = lexicon.table("statuses")
    return sought_by(
        "|".join(names.rows),
        rf"(?:首批|第[一二三四五六七八九十]+批|综合型|特色型)?(?:{names.pattern})",
    )


def _wanted(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the statuses that the state gives everywhere, where a verb says that one is wanted."""
    for striven in STRIVEN.finditer(context.text):
        for group in filter(striven.group, ("name", "more")):
            yield context.mention(
                "Designation", striven[group], *striven.span(group), "designations.striven", 0.7
            )
    for found in _TRIALS.finditer(context.text):
        yield from _all_of(context, found.span("name"), lexicon)
    for found in _wanted_pattern(lexicon).finditer(context.text):
        if context.text[found.start() - 1 : found.start()] == "等":
            yield from _all_of(context, found.span(), lexicon)
            continue
        before = context.text[max(0, found.start() - 8) : found.start()]
        if _ENDS.match(context.text, found.end()) is None or not re.search(
            r"(?:争创|创建|申报|申创|冲刺|争取|打造|建设|培育|纳入|列入|跻身|迈入|迈向|成为)(?:为|成)?$",
            before,
        ):
            continue
        yield context.mention(
            "Designation", found.group(), found.start(), found.end(), "designations.wanted", 0.7
        )


def _all_of(context: Context, span: tuple[int, int], lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a status that sums up a list of those that have it: 甲、乙等国家创新型城市."""
    holders = subjects(context, holders_in(context, lexicon), span[0])
    if holders:
        name = context.text[slice(*span)]
        status = context.mention("Designation", name, *span, _RULE, _SURE)
        yield status
        for holder in holders:
            yield Claim("HAS_STATUS", holder, status, status.evidence)


@cache
def _aim_heads(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.table('goal_heads').pattern})$")


@cache
def _scope(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of what an aim begins with: 全国, 长三角, 湘南."""
    signs = lexicon.table("province_signs").rows
    lands = "".join(sign for sign, (_, *rest) in signs.items() if "no" not in rest)
    return re.compile(rf"{_WIDE}|{known_areas(lexicon)}|[{lands}][东西南北中]")


def _aims(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what the plan's own region is to become."""
    own, text = context.document.plan.region, context.text
    for found in _AIM.finditer(text):
        for start, until in _aim_spans(text, *found.span("list"), lexicon):
            name = text[start:until]
            aim = context.mention("Designation", name, start, until, "designations.aim", _AIMED)
            yield aim
            if own and context.genre in {"goals", "principles", "other", "foundation"}:
                home = context.mention("Region", own, start, until, "designations.own", _AIMED)
                yield Claim("HAS_STATUS", home, aim, aim.evidence)


def _aim_spans(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the aims of a list; 新材料研发、生产及应用集聚地 is one, for its head comes last."""
    begin = start
    for mark in [*_SEPARATOR.finditer(text, start, end), None]:
        until = mark.start() if mark else end
        leading = re.match(r"(?:成为|为|成(?!渝)|到)+", text[begin:until])
        begin += leading.end() if leading else 0
        if _SITE.search(text[begin:until]) and _scope(lexicon).match(text[begin:until]):
            begin = mark.end() if mark else until  # 全国重要的制造业基地 is a platform to be
        elif _aim_heads(lexicon).search(text[begin:until]):
            if _is_aim(text[begin:until], lexicon):
                yield begin, until
            begin = mark.end() if mark else until
        elif _WHOLE.search(text[begin:until]):
            begin = mark.end() if mark else until


def _is_aim(name: str, lexicon: Lexicon) -> bool:
    fits = _SHORTEST < len(name) <= _LONGEST and _GENERAL_AIM.match(name) is None
    return fits and _scope(lexicon).match(name) is not None
