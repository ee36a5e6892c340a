"""Construction projects that a clause lists: firms and places, with what is built for them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from loaders.lexicon import Lexicon, any_end
from loaders.lists.heads import masked_passage
from loaders.names.listed import known_firm
from loaders.names.names import Name
from loaders.places.regions import regions
from loaders.text.at_once import PASSAGES

_CLAUSE = re.compile(r"[^，。；：！？\n\t]+")
_VERBS = re.compile(
    r"(?:全力|重点(?=推|建设|实施|抓好|支持|加快)|加快|加速|加紧|积极|大力|高效|有序|扎实|持续|着力|强力|统筹|稳步|确保|力争|争取|推进|推动|促进|推|实施|建设"
    r"|新开工|开工|续建|新建|扩建|改扩建|建成|投产|投用|投运|启动|开展|抓好|做好|建好|谋划|支持|引进|加强|落地|完成|深化|力推|抓紧|前期|工作"
    r"|核准|储备|一批|和|、)+"
)
_ACTS = re.compile(r"(?<=[市县区州省])(?:加快|推进|推动|支持|建设|实施)+")
_ACTS_SHORT = re.compile(r"(?:加快|推进|推动|支持|建设|实施)+")
# 支持甲公司、乙（丙地）建设X项目: those that build it stand before the verb; ＿ was a bracket.
_BUILD = re.compile(
    r"(?<=[司团份＿])(?:加快|推进|推动|建设|实施)+(?=[^、]{4})"
    r"|(?:合资|合作|联合|共同|携手)+(?:投资|建设|打造|共建|实施)+(?=[^、]{4})"
    # 推动甲新区、乙区等区域协同布局|丙、丁等项目
    r"|等(?:区域|地区|区县|市县|县区|地|市|县|区)(?:协同|错位|重点|集中|联动)*(?:布局|建设|推进|实施|引进)+"
)
_COSTS = re.compile(r"(?:计划|总)?投资(?:额)?(?:超|约|近)?[\d.]+[万亿]*元的")
# What is said behind projects whose clause no verb opens: 甲、乙等项目建成投产.
_DONE = re.compile(r"建成|投产|达产|开工|投运|投用|并网|竣工|通车|核准|落地|建设|完工|封顶")
_COUNT = r"[\d一二两三四五六七八九十]+(?:个|座|处|条|项|大)"
_NOT_BEHIND = (
    r"(?![化制库部]|储备|清单|管理|经理|法人|单位|资金|申报|指南|招引|用地"
    r"|审批|路演|群|站|网|地区|沿线|机组|装机|[二三四五六]期"
    # 铁路货车, 高速公路收费设备: what is for such works.
    r"|[货客列机]车|车辆|(?:[\u4e00-\u9fff]{2})?(?:设备|装备|技术|材料)|枢纽|物流|科技|产业|经济"
    r"|[\u4e00-\u9fff]{1,4}段)"
)
_WHERE = re.compile(r"在[^，。；]+?等[^，。；]{0,8}(?:场景|领域|场所)")
_SPLIT = re.compile(r"、|以及|和|及|与")
_LISTED = re.compile(r"[、和及与]+|以及")
_PHASE = re.compile(r"(?<!第)[二三四五六]期$")
# Which phase, how large, or whose: 甲化工60万吨钾肥, 乙锂业碳酸锂.
_OF_FIRM = (
    r"[\u4e00-\u9fff]{2}(?:锂业|铝业|铜业|钛业|硅业|镁业|药业|乳业|纸业|矿业|重工|铝电|时代|集团|公司|股份)"
    r"(?=.{2})"
)
_WHOSE = re.compile(_OF_FIRM)
_SIZED = re.compile(
    r"(?<!第)[二三四五六]期|\d[\d.]*\s?(?:万|亿)?(?:吨|千瓦|兆瓦|吉瓦|英寸|台|套|辆|片|平方米|GWh|MW|GW)"
    rf"|{_OF_FIRM}"
)
_WORK = re.compile(
    r"(?:升级|转型|发展|改造|扩建|扩能|扩产|提质|搬迁|建设|应用|示范|配套|运营|推广|研发|产业化|开发|综合|利用|治理)+"
)
# 推动其在X应用, 重大科创平台等项目: what is said is no name.
_NO_NAME = re.compile(
    r"^分[两二三四]期$|^(?:围绕|聚焦|瞄准)|(?:进|抓|上|谋)大$|[的在为将由把对从了其“”]|等|平台$|中心$|基地$|园区?$|领域$|行业$|企业$|类$|批$|性$|型$"
)
# 海上风电场, 县域高速公路: of a kind that is built in many places.
_ANYWHERE = re.compile(
    r"(?:海上|陆上|县域|农村|城乡|城镇|乡镇|城市|屋顶|园区|大型|中小型|小型|区域|跨省|跨区|地方|新型|虚拟|普速|干线|支线|沿江|沿海|周边|省际)*"
    r"(?:[\u4e00-\u9fff]{2}式)?"
)
# 甲储能（乙县20万千瓦）: how large it is
_BRACKET = re.compile(r"(?<=...)（[^（）]*\d[^（）]*）$")
_VOLTAGE = re.compile(r"[±\d]+千伏")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,8}")
# 甲—乙: from where to where a line goes.
_LINE = re.compile(r"[\u4e00-\u9fff]{2,6}[—–－-]{1,2}[\u4e00-\u9fff]{2,6}(?<!第)")
_ANDS = frozenset({"和", "与", "及"})
_SHORTEST, _LONGEST, _WORD = 3, 32, 2
_WORDS = (
    "heads", "trades", "modifiers", "action_nouns", "programme_general", "platform_general",
    "platform_functions", "adverbs", "quantifiers", "measure_verbs", "object_verbs",
)  # fmt: skip


@lru_cache(maxsize=2 * PASSAGES)
def projects(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the construction projects that a text names, each whole.

    Form 1: 推进甲化工60万吨钾肥、乙锂业碳酸锂扩产等项目建设   a firm or place and what is built
    Form 2: 加快甲、乙、丙等水电站建设                          places that share what is built
    Form 3: 推动甲电厂二期、乙电厂二期建成投运                  a later phase of what is there

    Several extractors ask for those of one passage.
    """
    return tuple(_projects(text, lexicon))


def tells_of_project(item: str, lexicon: Lexicon) -> bool:
    """Say whether an item says whose it is, where, which phase, or how large."""
    if not _names(item) or len(item) < _SHORTEST:
        return False
    if _SIZED.search(item) and not item[0].isdigit():
        return True
    facility = lexicon.table("facility_heads").ending(item)
    if facility and _is_place(item.removesuffix(facility), lexicon):
        return True
    whose = regions().beginning(item) is not None or known_firm(item, lexicon) not in {None, item}
    return whose and len(item) > _SHORTEST


def _projects(text: str, lexicon: Lexicon) -> Iterator[Name]:
    hidden = masked_passage(text)
    # Most passages tell of none, and need not be read clause by clause.
    if not _ends(lexicon).search(hidden):
        return
    for clause in _CLAUSE.finditer(hidden):
        at, end = clause.span()
        verbs = _VERBS.match(hidden, at, end)
        if verbs is None and not _DONE.search(hidden, at, end):
            continue
        at = verbs.end() if verbs else at
        # 机器人在变电站、输电通道等场景应用: where something is used is no project.
        used = _WHERE.search(hidden, at, end)
        inside = used.span() if used else (end, end)
        closers = [
            each
            for each in _closers(lexicon).finditer(hidden, at, end)
            if not inside[0] < each.start() < inside[1]
        ]
        # 加快甲扩产项目、乙扩建项目建设: each says that it is one.
        joints = [_LISTED.match(hidden, each.end(), end) for each in closers]
        many = any(joint and joint.end() < end for joint in joints)
        for closer, joint in zip(closers, joints, strict=True):
            found = _items(text, hidden, at, closer.start())
            yield from _listed(found, closer, lexicon, many=many)
            at = joint.end() if joint else closer.end()


@cache
def _ends(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what fits wherever that may end which closes a list of projects."""
    phases = (f"{number}期" for number in "二三四五六")
    return re.compile(any_end((*lexicon.table("facility_heads").rows, "项目", "工程", *phases)))


@cache
def _closers(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of what closes a list of projects: 等水电站, 4个电站, 等项目, 二期等."""
    heads = lexicon.table("facility_heads")
    facilities = heads.pattern
    # Where another sign stands, none of what may stand in front of a head is tried.
    first = rf"[等\d一二两三四五六七八九十.±省市重标续在新产工项{heads.first}]"
    return re.compile(
        rf"(?={first})(?:等)?(?:{_COUNT})?(?:省市|省级|市级|省|市|重点|重大|标志性|续建|在建|新建|产业|工业)*(?:[\d.]+万千瓦)?(?P<kept>[±\d]+千伏)?"
        rf"(?:(?P<head>{facilities})|项目|(?:重大|重点)工程){_NOT_BEHIND}"
        r"|(?<=[二三四五六]期)(?:等|工程|(?=建成|投产|建设|投运|释放|达产|开工|并网|扩建|$))"
    )


def _listed(
    found: list[Name], closer: re.Match[str], lexicon: Lexicon, *, many: bool
) -> Iterator[Name]:
    """Yield the projects of the list that stands before what closes it."""
    if not found or found[-1].end < closer.start():
        return  # 甲、乙等产业集群、储能电站
    if closer["head"]:
        yield from _works(found, closer, lexicon)
        return
    found = [_without_size(each) for each in _whole(found, closer, lexicon)]
    listed = (
        many
        or len(found) > 1
        or closer.group().startswith("等")
        or _PHASE.search(found[0].text)
        # 甲铜业高精度铜排项目建成投产: one alone says whose it is.
        or _WHOSE.match(found[0].text)
    )
    fit = [each for each in found if _SHORTEST <= len(each.text) <= _LONGEST and _names(each.text)]
    # 甲化学二期、乙半导体等项目: what stands beside a project is one, unless it is a mere word.
    if listed and (many or any(tells_of_project(each.text, lexicon) for each in fit)):
        named = (each for each in fit if not _is_goods(each.text, lexicon))
        # 甲二期项目建成: what sums up no list belongs to the name.
        whole = closer.group() == "项目" and len(found) == 1
        yield from (
            _ending(each, closer) if whole and each is found[-1] else each for each in named
        )


def _whole(found: list[Name], closer: re.Match[str], lexicon: Lexicon) -> list[Name]:
    """Return the items of a list, what one project makes or does as one.

    Form: 甲公司10万吨钢材和板材; 甲产业链搬迁与升级改造
    """
    whole = found[:1]
    for each in found[1:]:
        first = whole[-1]
        joint = closer.string[first.end : each.start]
        made = _SIZED.search(first.text) and _is_goods(each.text, lexicon)
        if joint in _ANDS and (made or _WORK.fullmatch(each.text)):
            text = closer.string[first.start : each.end]
            whole[-1] = Name(first.start, each.end, text, "")
        else:
            whole.append(each)
    return whole


def _without_size(name: Name) -> Name:
    """Return a project without the bracket that says how large it is."""
    size = _BRACKET.search(name.text)
    if size is None:
        return name
    return Name(name.start, name.start + size.start(), name.text[: size.start()], name.head)


def _ending(name: Name, closer: re.Match[str]) -> Name:
    return Name(name.start, closer.end(), name.text + closer.group(), name.head)


def _works(found: list[Name], closer: re.Match[str], lexicon: Lexicon) -> Iterator[Name]:
    """Yield the works of a list of places, each with what is built there."""
    heads = lexicon.table("facility_heads")
    last = closer.end() if closer.start() + 1 >= closer.start("head") else 0
    for name in found:
        own = heads.ending(name.text) is not None or _PHASE.search(name.text) is not None
        if own and tells_of_project(name.text, lexicon):
            yield name
        elif not own and _is_place(name.text, lexicon):
            end = last if last and name is found[-1] else name.end
            whole = f"{name.text}{closer['kept'] or ''}{closer['head']}"
            yield Name(name.start, end, whole, closer["head"])


def _items(text: str, hidden: str, start: int, end: int) -> list[Name]:
    """Return the items of a list as they stand.

    The splitter of lists of goods takes the firm from what it makes; here both are the name.
    """
    builds = [each.end() for each in _BUILD.finditer(hidden, start, end)]
    start = max(builds, default=start)
    at, found = start, list[Name]()
    for mark in [*_SPLIT.finditer(hidden, start, end), None]:
        until = mark.start() if mark else end
        # 甲市加快|乙公司: who acts, and the verb, stand in front of the first.
        acts = None if found else _acts(hidden, at, until)
        at = acts.end() if acts else at
        if until > at:
            found.append(Name(at, until, text[at:until], ""))
        at = mark.end() if mark else end
    return found


def _acts(hidden: str, at: int, until: int) -> re.Match[str] | None:
    """Return the verb of who acts in front of a project: 甲市加快|…; 太仓建设|…."""
    if found := _ACTS.search(hidden, at, until) or _COSTS.match(hidden, at):
        return found
    place = regions().beginning(hidden[at:until])
    short = len(place.short) if place is not None else 0
    return _ACTS_SHORT.match(hidden, at + short, until) if short else None


def _names(item: str) -> bool:
    return _NO_NAME.search(item) is None


def _is_goods(item: str, lexicon: Lexicon) -> bool:
    """Say whether an item of a list is no project, but what many make: 12英寸硅片, 城市更新."""
    return is_of_words(item, lexicon) or not _HAN.match(item)


def _is_place(item: str, lexicon: Lexicon) -> bool:
    """Say whether a short item is the name of a place: 石门滩, 330千伏石门, but not 分布式."""
    voltage = _VOLTAGE.match(item)
    bare = item[voltage.end() if voltage else 0 :]
    if _LINE.fullmatch(bare):
        return _names(bare)
    if not _HAN.fullmatch(bare) or _ANYWHERE.fullmatch(bare):
        return False
    region = regions().get(bare)
    province = region is not None and region.level == "province"
    return _names(bare) and not province and not is_of_words(bare, lexicon)


@lru_cache(maxsize=4096)
def is_of_words(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is made of known words alone: 集成电路|封装|测试, but not 甲能|煤炭."""
    reached = {0}
    for end in range(_WORD, len(name) + 1):
        starts = (start for start in reached if end - start >= _WORD)
        if any(_is_word(name[start:end], lexicon) for start in starts):
            reached.add(end)
    return len(name) in reached


def _is_word(word: str, lexicon: Lexicon) -> bool:
    return any(word in lexicon.table(table) for table in _WORDS)
