"""What platforms support: as the sentence states, as their sections say, as their names show."""

import re
from collections.abc import Iterator, Sequence

from graph.model import Span
from loaders.claims import Claim, Mention
from loaders.extractors.platform_cores import core_of, narrows
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.subjects.cells import Cell, cells, items
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic

# 推动A、B在光电芯片、化合物半导体等方向…; 支持A服务汽车新材料; A、B分别围绕C、D…
_STATED = re.compile(
    r"(?:等[\u4e00-\u9fff]{0,8})?(?P<each>分别)?(?:在|围绕|聚焦|面向|服务于?|瞄准|重点服务|主攻)(?P<list>[^，。；：在]{2,40}?)"
    r"(?:等)?(?:方向|领域|方面|产业(?!链)|行业|赛道|开展|形成|发力|加强|提供|实施|攻关|取得|突破|(?=[，。；]|$))"
)
# A、B2家省实验室运行，分别聚焦C、D开展…: as many fields as platforms.
_PAIRED = re.compile(
    r"(?:等?[\d一二两三四五六七八九十]+[家个座大所])?[\u4e00-\u9fff]{0,14}?，?(?P<each>分别)(?:在|围绕|聚焦|面向|服务|瞄准|主攻)"
    r"(?P<list>[^，。；：在]{4,60}?)(?:等)?(?:方向|领域|方面|开展|形成|发力|加强|实施|攻关|取得|突破|(?=[，。；]|$))"
)
# 建设A，面向B、C开展前瞻研究: the clause behind says what is studied there.
_STUDIES = re.compile(
    r"，(?P<each>分别)?(?:重点)?(?:面向|围绕|聚焦|针对|瞄准)(?P<list>[^，。；：]{2,40}?)(?:等)?(?:方向|领域|方面)?"
    r"(?:开展|进行|布局|实施|组织)[^，。；]{0,8}?(?:研究|攻关|研发|探索|项目|专项)"
)
# A聚焦B、C主攻D: the list ends before the next platform.
_OTHER = re.compile(r"[\u4e00-\u9fff](?:聚焦|主攻|围绕|面向|瞄准|重点)")
# A开展B共性工艺研发: beside what its name holds.
_CARRIES = re.compile(
    r"(?:重点|联合|牵头|集中)?开展(?P<list>[^，。；：]{3,16}?)(?:的|关键|共性|核心|前沿|基础|应用|与|和|技术|工艺)*(?:研发|攻关|研究|开发|中试|验证|试验)"
)
# 以A园、B园为核心区，主攻C、D; 依托A园，重点发展C: what the place develops is its park's.
_BEARS = re.compile(
    r"(?:等[^，。；]{0,6})?(?P<as>为(?:主要|重要)?(?:载体|核心(?:区|承载区)?|依托|支撑|平台|主体|龙头|主阵地))?，?"
    r"(?:重点(?:发展|布局|培育)?|主攻|聚焦|做[强优大]+|大力发展|着力发展|加快发展|集聚|发展)(?P<list>[^，。；：]{2,40}?)(?:等[^，。；]{0,6})?(?=[，。；]|$)"
)
_BEARING = re.compile(r"(?:依托|以|即)$")
_NO_FIELD = re.compile(
    r"的|能力|水平|功能|需求|企业|发展|国家|全球|世界|战略|重大|关键|核心|产业链"
)
_COLUMN = re.compile(r"领域|方向|产业|行业|特色|环节")
_AND = re.compile(r"以及|及|与|和|、")
# 光谷科技创新大走廊, 大科学装置: what they are about is no trade that a plan develops.
_NO_TRADE = re.compile(
    r"(?:走廊|科技城|科学城|高新区|开发区|经开区|装置|设施|城|园区|谷|港|小镇|科学中心|示范城)$"
)
_INDUSTRIAL = re.compile(r"产业(?:园区?|基地)$")
_SIGN = re.compile(r"[“”+]")
# 国家智能视觉制造业创新中心: a laboratory or centre of a level is called by its topic.
_LEVELLED = re.compile(
    r"(?:国家|全国|[省市区]重点).*(?:实验室|(?:研究|创新|前沿科学)中心)$|(?:[省市]|自治区).*重点实验室$"
)
# 建设全国新能源汽车重要基地: what a region wants to be serves no field of its own.
_WANTED = re.compile(r"全国|全球|世界级|国内|国际一流")
# 比亚迪高端智能终端, 五里高端装备: whose it is stands before a modifier.
_PROPER_PARK = re.compile(
    r"(?!新型|第三代|工业|农业|医疗|轨道|海洋|航空|能源)[\u4e00-\u9fff]{2,3}(?:高端|国际|现代|先进|智慧)[\u4e00-\u9fff]{2,}"
)
_NAME, _SAID = 0.7, 0.8
_SHORT, _LONG, _SURE = 2, 12, 4


def supported(context: Context, platforms: Sequence[Mention], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what each platform supports.

    Form 1: 推动A、B在光电芯片、化合物半导体等方向…    as stated
    Form 2: 园区 | 主导方向                          the row's fields
    Form 3: （一）新材料产业 … 重点平台：A、B         the section's field or industry
    Form 4: 先进轨道交通装备创新中心                  the field that the name holds
    """
    for group in _groups(context, platforms):
        stated = _stated(context, group) or _borne(context, group, lexicon)
        for number, platform in enumerate(group):
            targets = stated[number] if stated else _of_row(context, platform)
            if not targets:
                targets = (
                    *_evident(context, platform, lexicon),
                    *_carried(context, platform, lexicon),
                )
            for target in targets:
                yield Claim("SUPPORTS", platform, target, target.evidence)


def _groups(context: Context, platforms: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the platforms of each list: A、B和C."""
    group: list[Mention] = []
    for platform in platforms:
        if group:
            between = context.text[_here(context, group[-1]).end : _here(context, platform).start]
            if between not in {"、", "和", "与", "及", "以及"}:
                yield group
                group = []
        group.append(platform)
    if group:
        yield group


def _here(context: Context, mention: Mention) -> Span:
    return mention.evidence.span.shifted(-context.passage.span.start)


def _listed(text: str, found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the names of what a match calls its list, each with where it begins and ends."""
    at = found.start("list")
    for mark in [*_AND.finditer(text, *found.span("list")), None]:
        until = mark.start() if mark else found.end("list")
        yield text[at:until], at, until
        at = mark.end() if mark else until


def _stated(context: Context, group: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Return the fields that a sentence gives to the platforms of a list, for each its own."""
    end, each = _here(context, group[-1]).end, len(group) > 1
    for pattern in (_STATED, _PAIRED, _STUDIES) if each else (_STATED, _STUDIES):
        found = pattern.match(context.text, end)
        fields = _fields(context, found) if found else []
        if found and found["each"] and len(fields) == len(group):
            return [(field,) for field in fields]
        if fields and pattern is not _PAIRED:
            return [tuple(fields)] * len(group)
    return []


def _fields(context: Context, found: re.Match[str]) -> list[Mention]:
    """Return the fields of the list of a match, or none where one of them is no field."""
    fields: list[Mention] = []
    for name, at, until in _listed(context.text, found):
        if fields and _OTHER.search(name):
            break
        if not _SHORT <= len(name) <= _LONG or _NO_FIELD.search(name):
            return []
        label, full = own_topic(context, name) or ("Field", name)
        fields.append(context.mention(label, full, at, until, "platforms.topic.stated", _SAID))
    return fields


def _carried(context: Context, platform: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what a platform does research on: 某创新中心开展先进传感器共性工艺研发."""
    found = _CARRIES.match(context.text, _here(context, platform).end)
    if found and is_line(found["list"], lexicon) and not _NO_FIELD.search(found["list"]):
        yield from _fields(context, found)


def _borne(
    context: Context, group: Sequence[Mention], lexicon: Lexicon
) -> list[tuple[Mention, ...]]:
    """Return the lines of work for which a place relies on the platforms of a list."""
    first, last = _here(context, group[0]).start, _here(context, group[-1]).end
    found = _BEARS.match(context.text, last)
    before = _BEARING.search(context.text, max(0, first - 2), first)
    if found is None or before is None or (before.group() == "以" and not found["as"]):
        return []
    fields: list[Mention] = []
    for name, at, until in _listed(context.text, found):
        own = own_topic(context, name)
        if own is None and (_NO_FIELD.search(name) or not _is_trade(name, lexicon)):
            subject = context.subject_at(first) if found["as"] else None
            return [(subject,)] * len(group) if subject and subject.label == "Field" else []
        label, full = own or ("Field", name)
        fields.append(context.mention(label, full, at, until, "platforms.topic.borne", _SAID))
    return [tuple(fields)] * len(group)


def _of_row(context: Context, platform: Mention) -> tuple[Mention, ...]:
    """Return the fields that a table's row gives to the platform that it names.

    Where the platform heads the row, those of a column such as 主导方向; else the row's own head.
    """
    row = cells(context)
    if not row:
        return ()
    if row[0].end >= _here(context, platform).end:
        columns = [cell for cell in row[1:] if _COLUMN.search(cell.header)]
        return tuple(
            _topic(context, name, start, end)
            for cell in columns[:1]
            for name, start, end in items(cell)
            if _SHORT <= len(name) <= _LONG
        )
    if _COLUMN.search(row[0].header) and _is_field(row[0]):
        first = row[0]
        return (_topic(context, first.text, first.start, first.end),)
    return ()


def _is_field(cell: Cell) -> bool:
    return _SHORT <= len(cell.text) <= _LONG and not cell.text.isdigit()


def _topic(context: Context, name: str, start: int, end: int) -> Mention:
    label, full = own_topic(context, name) or ("Field", name)
    return context.mention(label, full, start, end, "platforms.topic.row", _SAID)


def _evident(context: Context, platform: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what a platform supports by its section, and by its own name.

    A field's item or lead says it all; in the section of an industry a name says more.
    """
    if _WANTED.match(platform.name):
        return
    subject = context.subject if context.genre == "industries" else None
    if subject is not None:
        yield subject
        if subject.label == "Field":
            return
    core, at = core_of(context, platform, lexicon)
    start = _here(context, platform).start + at
    for part, behind in _parted(context, core, lexicon):
        known = _named_topic(context, platform, part, lexicon, subject)
        if known is not None:
            begin = start + behind
            yield context.mention(*known, begin, begin + len(part), "platforms.topic.name", _NAME)


def _named_topic(
    context: Context, platform: Mention, core: str, lexicon: Lexicon, subject: Mention | None
) -> tuple[str, str] | None:
    """Return the topic that a name, or a part of it, gives beside the section's, or None."""
    known = _known(context, core, lexicon) if core and not _is_general(core, lexicon) else None
    about = core in lexicon.table("trades") or not _NO_TRADE.search(platform.name.split("（")[0])
    if known is None and (_is_bare(platform, core) or _PROPER_PARK.match(core)):
        return None
    told = (about and _is_goods(platform, core, lexicon)) or _is_called_by(platform, core)
    if core and told and (known is None or subject is not None):
        known = known if known and known[0] == "Field" else ("Field", core)
    same = subject is not None and _same(known[1] if known else "", subject.name)
    # 食品 is one of the trades of 绿色食品与农业机械产业链, 轴承 all of 轴承产业链.
    one_of = subject is not None and core in lexicon.table("trades") and _AND.search(subject.name)
    return None if same and not one_of else known


def _parted(context: Context, core: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the topics of a name, each with where it begins: 高端仪器和传感器 are two.

    半导体材料和设备 is one: 设备 alone would say nothing.
    """
    joint = next(iter(_AND.finditer(core)), None)
    if joint is None or own_topic(context, core) or core in lexicon.table("trades"):
        yield core, 0
        return
    left, right = core[: joint.start()], core[joint.end() :]
    lines = is_line(left, lexicon) and is_line(right, lexicon)
    if lines or (joint.group() == "与" and min(len(left), len(right)) >= _SURE):
        yield left, 0
        yield right, joint.end()
    else:
        yield core, 0


def _is_goods(platform: Mention, core: str, lexicon: Lexicon) -> bool:
    """Say whether a core is a trade or goods: 绿氢 of a park too, but not “5G+鞋服”."""
    head = head_of(core, lexicon)
    known = head.word == core and head.label == "Product" and head.grade == "specific"
    short = known and _INDUSTRIAL.search(platform.name) is not None
    return (short or is_line(core, lexicon)) and _SIGN.search(core) is None


def _is_called_by(platform: Mention, core: str) -> bool:
    plain = len(core) >= _SURE and core.isalnum()
    return plain and _LEVELLED.search(platform.name.split("（")[0]) is not None


def _is_bare(platform: Mention, core: str) -> bool:
    """Say whether a name is a short trade and a head alone, as 航天基地 for a zone named before."""
    return len(core) == _SHORT and platform.name.startswith(core)


def _is_general(core: str, lexicon: Lexicon) -> bool:
    return core in lexicon.table("platform_general") or core in lexicon.table("modifiers")


def _same(name: str, subject: str) -> bool:
    """Say whether a name adds nothing to a subject: 海水淡化 to 海水淡化与综合利用产业."""
    begun = name[:_SURE] == subject[:_SURE]
    bare = subject.removesuffix("链").removesuffix("产业")
    return name in subject or bare in name or begun


def _known(context: Context, core: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the plan's own field or industry that a name is about.

    One of the same name, or the longest that ends the core or is most of it, or one that holds
    the core as one of its parts: 集成电路 in 半导体及集成电路产业.
    """
    topics = sorted((*context.fields, *context.industries), key=lambda each: (-len(each), each))
    known = own_topic(context, core) or _within(context, core, topics, lexicon)
    if known is not None or len(context.industries) != 1:
        return known
    return _holding(context, core, topics) or _begun(context, core, topics)


def _within(
    context: Context, core: str, topics: Sequence[str], lexicon: Lexicon
) -> tuple[str, str] | None:
    """Return the topic that the core ends with or that is most of it, or a narrower field."""
    for topic in topics:
        bare = topic.removesuffix("产业")
        if core.endswith(bare) and narrows(core.removesuffix(bare), lexicon):
            return "Field", core
        if len(bare) > 1 and (core.endswith(bare) or (len(bare) >= _SURE and bare in core)):
            return own_topic(context, topic)
    return None


def _holding(context: Context, core: str, topics: Sequence[str]) -> tuple[str, str] | None:
    """Return the topic that holds the core: 轨道交通 may mean 轨道交通装备产业.

    通用航空 does not mean the field 通用航空运营, nor 高端装备 how it is made, 高端装备制造产业.
    """
    holding = [
        topic for topic in topics
        if core in (topic if topic in context.industries else _parts(topic))
        and topic.removesuffix("产业") != f"{core}制造"
    ]  # fmt: skip
    if holding and len(core) > _SHORT:
        return own_topic(context, holding[0])
    industries = [topic for topic in holding if topic in context.industries]
    return ("Industry", industries[0]) if len(industries) == 1 else None


def _begun(context: Context, core: str, topics: Sequence[str]) -> tuple[str, str] | None:
    """Return the topic of several parts, with one of which the core begins."""
    for topic in topics:
        parts = [part for part in _parts(topic) if len(part) > _SHORT]
        if len(parts) > 1 and any(core.startswith(part) for part in parts):
            return own_topic(context, topic)
    return None


def _parts(topic: str) -> list[str]:
    return _AND.split(topic.removesuffix("产业"))


def _is_trade(name: str, lexicon: Lexicon) -> bool:
    """Say whether what a place relies on a park for is a line of work, and no goods of one."""
    head = head_of(name, lexicon)
    goods = head.label == "Product" and head.grade == "specific" and head.word != "软件"
    return name in lexicon.table("trades") or (is_line(name, lexicon) and not goods)
