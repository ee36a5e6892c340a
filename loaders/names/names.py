"""Names that end in a head word: where they begin, and whether they name anything."""

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon, Table, any_end, any_of
from loaders.names.zone_names import is_seat, names_zone, opens_with_and
from loaders.places.regions import regions
from loaders.text.at_once import PASSAGES

# A name goes on over quotes and short brackets that it opens itself, and over no other mark.
_STOPS = "，。；：、！？,;:\t（(【】★●■◆▲"
_CLOSES = {"）": "（", ")": "(", "”": "“", "》": "《"}
_MARK = re.compile(f"[{re.escape(_STOPS)}“”（）()《》]")
_FEWEST = 2
_PLACED = re.compile(r"（([^（）]{2,8})）")
_LONGEST_BRACKET = 8
# （三）, 3., 01, 表1 and ①: the number of what the name heads.
_NUMBER = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、]|0\d|[①-⑩]|(?:表|专栏)\s?[\d一二三四五六七八九十]*"
    r"|第[一二三四五六七八九十]+[章节]|[-—–·•★●■◆▲]+|[一二三四五六七八九十]+是)\s*"
)
_NUMBERED = re.compile(r"^(?:\d|[一二三四五六七八九十两几数多]+[个家项条大批廊带核极心轴圈])")
_AND = re.compile(
    r"\s+|以及|和(?<![饱亲共缓中调总柔温]和)(?![谐平])|与(?<![参赋给]与)|及(?<![普涉危波]及)"
)
_DRAWS, _DRAWN_ON = ("依托", "利用", "发挥", "立足", "凭借"), ("资源", "优势", "条件")
_MAY_JOIN = re.compile(r"[\s和与及]")
_QUOTED = re.compile(r"“[^“”]{2,}”")
# Prepositions that end what stands before a name, unless a word holds them: 自由, 存在, 在线.
_PREPOSITION = re.compile(
    r"(?<=打造|建设|培育|发展)成(?![都渝武德县安套品熟形型])|(?<=公司|集团|大学|学院)(?:联合(?![会体国])|运营|管理(?=..))"
    r"|(?<=企业)(?:利用|进入)|(?<!线)上线(?:运行|运营)?(?!下)|(?<=[市县区州旗])(?:发展|利用)(?=..)|(?<=[^城乡]镇)发展(?=..)"
    r"|(?<=业)向|(?<=项目|基地)向|(?<=[园新发]区)向|切入|即(?!墨|服务)|会同(?!县)|(?<![但就不国还都])是(?![否非])|(?<!自)由"
    r"|(?<![存现所潜内])在(?!线)|将(?!军)|把|(?<![予赋加足可得所给难])以(?![上下内外及来色])|被(?!动)|(?<!华)为(?!民)"
    r"|对(?=国家|省级|市级|新)|(?<!收)获得?(?=国家|中国|全国|省级|市级|首批|“)|备案(?=为|成为|首批|第|国家|省级|市级)|从"
    r"|(?<![位对等基鉴属])于(?![都洪])"
)
_FIRST_OF_PREPOSITIONS = "成联运管利进上发向切即会是由在将把以被为对获备从于"
_COUNTED = re.compile(
    r"(?:等)?(?:(?:\d+|[一二两三四五六七八九十]+)[家个座所]|[两三四五六七八九十]大(?!学))"
)
# 省部共建X实验室: who builds it jointly is the first word of its name, and no verb in front of it;
# with whom a city builds one (校地共建X研究院) is told of it.
_JOINTLY = re.compile(r"(?:国家地方|国地|部省市|省部|部省|部市)$")
_BUILDS = ("建设", "组建", "创建", "打造", "成立", "设立")
_RANK = re.compile(r"重[要大点]|现代|大型|战略|先进|一流|领先|[和与及或、]$")
_CENTRE = re.compile(r"(?:中心|实验室|研究院|产业学院|创新联合体|服务平台)$")
_OF_STATE = re.compile(r"国家(?!级)")
_LEVEL = re.compile(r"^(?:国家|全国|省部共建|省市共建|国际|世界|省|市|自治区|部|[百千万]亿)级?")
# 装备制造|产业先导区, 现代物流|工程技术研究中心: what says nothing of which trade it is for.
_OF_WORK = re.compile(r"(?<=...)(?:产业|工程|技术|质量|示范|创新|公共)+$|(?<=..)产业(?:示范)?$")
# What runs on from one head to the next is one name: 国家深海基地|管理中心.
_RUNS_ON = 14
# So many first signs are worth a look ahead before each of them is tried.
_MANY = 30
# 临安区青山湖科技城, 萧山区浙江大学…: a district, and behind it a name that is whole in itself.
_DISTRICT = re.compile(
    r"[\u4e00-\u9fff]{1,4}?(?:(?<![开新高])区|[县市])(?=[\u4e00-\u9fff]{1,3}[山湖江河港岛湾洲溪泉](?!区)|[\u4e00-\u9fff]{2,6}(?:大学|学院))"
)


class Name(NamedTuple):
    """A name at [start, end) of a text, and the head word that it ends with."""

    start: int
    end: int
    text: str
    head: str


@lru_cache(maxsize=4 * PASSAGES)
def names(text: str, heads: str, general: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names that end in a head word, the longest head at each place.

    A name may hold another head: 国家深海基地管理中心 and 新港工业园电子化学品专区 are one each.

    Args:
        text: a passage.
        heads: table of head words.
        general: table of words that alone make no name.
        lexicon: where the tables are.
    """
    named: list[Name] = []
    waiting: Name | None = None
    ends = _head_ends(lexicon, heads).search(text)
    if ends is None:
        return ()
    # Before the first place where a head may end, none begins but right in front of it.
    first = max(0, ends.end() - _longest(lexicon, heads))
    for found in heads_pattern(lexicon, heads).finditer(text, first):
        start = left_edge(text, found.start(), _floor(text, waiting, found.start()), lexicon)
        name = Name(start, found.end(), text[start : found.end()], found.group())
        if waiting and start >= waiting.end and _is_name(text, waiting, general, lexicon):
            named.append(waiting)
        waiting = name
    if waiting and _is_name(text, waiting, general, lexicon):
        named.append(waiting)
    return tuple(named)


def _floor(text: str, waiting: Name | None, head: int) -> int:
    """Return where at the earliest the name before a head begins.

    甲实验室4家省实验室 is no name that runs on.
    """
    if waiting is None:
        return 0
    if _COUNTED.match(text, waiting.end):
        return waiting.end
    return waiting.start if head - waiting.end <= _RUNS_ON else waiting.end


def _is_name(text: str, name: Name, general: str, lexicon: Lexicon) -> bool:
    """Say whether a stretch names something by its words, or by a place in brackets behind it.

    国家技术转移人才培养基地（湖南） is one of its kind, general as its words are.
    """
    placed = _PLACED.match(text, name.end)
    at_place = placed is not None and regions().get(placed[1]) is not None
    general_alone = len(_stem(name)) < _FEWEST * 2
    if is_named(_stem(name), general, lexicon) or (at_place and not general_alone):
        return True
    if is_seat(name.text):
        return True
    built = text.endswith(_BUILDS, 0, name.start) or _OF_STATE.match(name.text) is not None
    return built and (_is_centre(name, lexicon) or _is_base(name))


def _is_base(name: Name) -> bool:
    """Say whether a base of the state's is named by what it is for: 国家数字服务出口基地."""
    level = _OF_STATE.match(name.text)
    rest = _stem(name)[level.end() :] if level else ""
    return name.head.endswith("基地") and len(rest) >= _FEWEST * 2 and not _RANK.search(rest)


def _is_centre(name: Name, lexicon: Lexicon) -> bool:
    """Say whether a centre that is to be built is named by its trade: 新型储能技术研究中心."""
    level = _OF_STATE.match(name.text)
    stem = _stem(name)[level.end() if level else 0 :]
    functions, trade = lexicon.table("platform_functions"), stem
    while word := functions.ending(trade):
        trade = trade[: -len(word)]
    if _CENTRE.search(name.head) is None or len(stem) < _FEWEST * 2:
        return False
    # 国家数字化设计与制造创新中心: of the state's centres what is left says which, trade or not.
    own = (
        level is not None
        and (stem in lexicon.table("trades") or len(trade) >= _FEWEST * 2)
        and name.head.endswith("创新中心")
    )
    return own or trade in lexicon.table("trades")


def _stem(name: Name) -> str:
    return name.text[: len(name.text) - len(name.head)]


def has_head(text: str, heads: str, lexicon: Lexicon) -> bool:
    """Say whether a text may have a head word of a table: most passages have none of most."""
    return _head_ends(lexicon, heads).search(text) is not None


@cache
def _longest(lexicon: Lexicon, table: str) -> int:
    return max(map(len, lexicon.table(table).rows), default=0)


@cache
def _head_ends(lexicon: Lexicon, table: str) -> re.Pattern[str]:
    return re.compile(any_end(lexicon.table(table).rows))


@cache
def heads_pattern(lexicon: Lexicon, table: str) -> re.Pattern[str]:
    """Return the pattern of the head words of a table, the longest first."""
    # 基地化: a head goes on in no longer word; the table says what else may stand on neither side.
    rows = lexicon.table(table)
    words = any_of(rows.rows, lambda word: _bounds(rows, word))
    return re.compile(f"{_opening(rows.rows)}{words}(?![化型式性域市]|有限|股份|公司)")


def _opening(words: Collection[str]) -> str:
    """Return what tells where a word may begin: one look at two signs, where many words begin."""
    first = {word[0] for word in words}
    if len(first) < _MANY:
        return ""
    begins, second, alone = (
        re.escape("".join(sorted(signs)))
        for signs in (
            first,
            {word[1] for word in words if len(word) > 1},
            {word for word in words if len(word) == 1},
        )
    )
    return f"(?=[{begins}][{second}]" + (f"|[{alone}])" if alone else ")")


def _bounds(table: Table, word: str) -> str:
    """Return what must hold behind a head word, that it is a part of no other: 园, but not 公园."""
    before, after = table.get(word) or "", table.get(word, 1) or ""
    behind = f"(?<![{before}]{re.escape(word)})" if before else ""
    return behind + (f"(?![{after}])" if after else "")


# 也|浏阳经开区, 对|浏阳经开区: what many names begin with is none of a known place's.
_LONE = re.compile(
    "加大对|着重|计划|地处|属于|隶属于?|要求|允许|明确|部署|安排|加速|[对要使如除同且也还再又均都则应可须需拟]"
)


@cache
def _edges(lexicon: Lexicon) -> re.Pattern[str]:
    # 举办四届甲博览会: how often is no part of its name, as 第四届 is.
    often = r"(?<!第)[一二两三四五六七八九十\d]{1,3}届(?=.)"
    counted = r"\d{1,3}[个家座](?=“)|1[个家座](?=国家级|省级|世界级)"
    # 近五年甲高新区, 1—9月甲高新区, 2023年全年甲高新区: nor is when.
    when = (
        r"(?:近|过去)[一二两三四五六七八九十几]+年[来间]?|\d{1,2}[—–~～至-]\d{1,2}月份?"
        r"|20\d\d年(?=全年|\d|[\u4e00-\u9fff]{2,3}$)"
    )
    words = lexicon.table("left_edges")
    # Where another sign stands, none of the words is tried.
    first = rf"(?=[{words.first}近过一二两三四五六七八九十\d])"
    return re.compile(f"{first}(?:{_opening(words.rows)}{words.pattern}|{often}|{counted}|{when})")


@cache
def _inner_edges(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of the words that end what stands before a name, wherever they stand."""
    table = lexicon.table("left_edges")
    rows = [word for word in table.rows if table.get(word)]
    # 等离子体物理研究所: that 等 closes no list.
    words = f"{_opening(rows)}(?!等(?:离子|静压|级|温)){any_of(rows)}"
    # Where another sign stands, no preposition is tried.
    preposition = f"(?=[{_FIRST_OF_PREPOSITIONS}])(?:{_PREPOSITION.pattern})"
    return re.compile(f"(?:{words}|{preposition})了?")


@cache
def _general(lexicon: Lexicon, table: str) -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.table(table).pattern}|\\d+|(?<![a-zA-Z])[a-zA-Z](?![a-zA-Z]))*")


def left_edge(text: str, head: int, floor: int, lexicon: Lexicon) -> int:
    """Return where the name before a head begins: after a mark, a verb or a preposition."""
    start = _after_mark(text, head, floor)
    number = _NUMBER.match(text, start, head)
    start = number.end() if number else start
    start = _behind_verbs(text, start, head, lexicon)
    start = _behind_and(text, start, head, lexicon)
    start = _behind_leading(text, start, head, lexicon)
    district = _DISTRICT.match(text, start, head)
    return district.end() if district else start


def _behind_verbs(text: str, start: int, head: int, lexicon: Lexicon) -> int:
    """Return the end of the last verb or preposition before a head that no name holds."""
    brands, at = lexicon.table("brands").rows, start
    for found in _inner_edges(lexicon).finditer(text, start, head):
        if text[max(start, found.start() - 1) : found.end()] in brands:
            continue  # 美的
        joint = found.group().startswith("共建") and _JOINTLY.search(text, start, found.start())
        if joint:
            at = joint.start()
        elif not _within_quotes(text, start, found) and not names_zone(text, found.start()):
            at = found.end()
    return at


def _behind_leading(text: str, start: int, head: int, lexicon: Lexicon) -> int:
    """Return the end of the verbs, adverbs and prepositions that a stretch begins with."""
    edges = _edges(lexicon)
    while (found := edges.match(text, start, head)) and not names_zone(text, start):
        if opens_with_and(text, start):
            break
        start = found.end()
    lone = _LONE.match(text, start, head)
    if lone and regions().beginning(text[lone.end() : head]) and not names_zone(text, start):
        return lone.end()
    return start


def _behind_and(text: str, start: int, head: int, lexicon: Lexicon) -> int:
    """Return the start of what follows 和 or 与 when a whole name stands before it.

    长株潭城市群和岳麓山国家大学科技城 are two; 国家网络安全人才与创新基地 is one.
    """
    if not _MAY_JOIN.search(text, start, head):
        return start
    for mark in reversed(list(_AND.finditer(text, start, head))):
        before = text[start : mark.start()]
        # 依托|科教资源和甲高新区: what is drawn on beside a place.
        drawn = before.endswith(_DRAWN_ON) and text.endswith(_DRAWS, 0, start)
        opens = not before and not opens_with_and(text, start)
        if opens or drawn or _is_whole(before, lexicon):
            return mark.end()
    return start


def _is_whole(before: str, lexicon: Lexicon) -> bool:
    """Say whether a stretch ends as the name of an area, platform, cluster or organisation does."""
    tables = ("area_heads", "platform_heads", "organisation_heads", "goal_heads")
    firm = lexicon.table("firm_heads").ending(before) or ""
    owned = lexicon.table("firm_heads").get(firm, 2) == "own"
    return (
        owned
        or before.endswith(("集群", "企业", "”", "项目", "之乡", "之都", "之城"))
        or any(lexicon.table(heads).ending(before) for heads in tables)
    )


def _within_quotes(text: str, start: int, found: re.Match[str]) -> bool:
    before = text[start : found.start()]
    return before.count("“") > before.count("”") or before.count("（") > before.count("）")


@lru_cache(maxsize=2 * PASSAGES)
def _marks(text: str) -> list[int]:
    """Return where the marks of a text stand that may end a name, or open or close a part of it."""
    return [found.start() for found in _MARK.finditer(text)]


def _after_mark(text: str, head: int, floor: int) -> int:
    """Return the start of the stretch before a head that holds no mark of its own."""
    marks = _marks(text)
    before = bisect_left(marks, head)
    # Behind the last mark nothing ends the stretch.
    at = max(floor, marks[before - 1] + 1 if before else 0)
    waiting: list[tuple[str, int]] = []
    while at > floor:
        sign = text[at - 1]
        if sign == "”" and text[at : at + 1] == "“":
            break  # “甲谷”“乙园”: two quotations with no mark between them
        if waiting and sign == waiting[-1][0]:
            _, end = waiting.pop()
            if sign in "（(" and end - at > _LONGEST_BRACKET:
                return end
        elif sign in _CLOSES:
            waiting.append((_CLOSES[sign], at))
        elif not waiting and (sign in _STOPS or sign in "“《"):
            break
        at -= 1
    return waiting[0][1] if waiting else at


def is_named(stem: str, general: str, lexicon: Lexicon) -> bool:
    """Say whether a name without its head says which one: 岳麓山, but not 国家级重点."""
    if _QUOTED.search(stem):
        return True
    if len(stem) < _FEWEST or _NUMBERED.match(stem):
        return False
    # 高端装备研发和制造基地 is one; 居家自测和口岸 is no name of a port.
    joined = stem[-1] in "和、或"
    if joined and lexicon.table(general).ending(stem[:-1]) is None:
        return False
    # 高端|装备, each general, are a trade together.
    level = _LEVEL.match(stem)
    trade = stem[level.end() if level else 0 :]
    bare = _OF_WORK.sub("", trade)
    trades, alone = lexicon.table("trades"), lexicon.table(general)
    if any(each in trades and each not in alone for each in (trade, bare)):
        return True
    # 国家软件产业基地: of the state's bases what is called a line of work says which.
    called = bare in trades or lexicon.table("heads").get(bare) == "Product"
    if level and called and trade.removesuffix("示范") == f"{bare}产业":
        return True
    return _general(lexicon, general).fullmatch(stem) is None


def without(name: Name, start: int) -> Name:
    """Return a name that begins later in its text."""
    return name._replace(start=start, text=name.text[start - name.start :])
