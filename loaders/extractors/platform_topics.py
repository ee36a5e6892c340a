"""What platforms support: as the sentence states, as their sections say, as their names show."""

import re
from collections.abc import Iterator, Sequence

from loaders.claims import Claim, Mention
from loaders.extractors.platform_cores import core_of, narrows
from loaders.extractors.platform_services import carried, stated
from loaders.extractors.row_topics import heads_row, row_topics
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.introduced import is_zone_name
from loaders.subjects.topics import is_line, own_topic

_AND = re.compile(r"以及|及|与|和|暨|、")
_LISTED = re.compile(r"[^、和与及]+")
# 甲谷科技创新大走廊, 大科学装置: what they are about is no trade that a plan develops.
_NO_TRADE = re.compile(
    r"(?:走廊|科技城|科学城|科创城|高新区|开发区|经开区|装置|设施|(?<!产业)城|(?<!产业)(?<!示范)(?<!配套)园区|谷|港|科学中心|示范城)$"
)
# 石墨产业园, 石墨研究院: two signs that name goods are the topic of what is for goods.
_FOR_GOODS = re.compile(
    r"(?:产业|示范)(?:园区?|基地|创新中心|大脑|创新服务综合体|创新园|集聚区|学院|城|小镇|[示先]\w区)$"
    r"|小微园区?$|小镇$|(?:生产|制造|加工|研发|出口|产业化)+(?:园区?|基地)$"
    r"|(?:研究[院所]|(?:研究|创新|检[验测]|质检|测试|研发|技术)中心|实验室)$"
    r"|(?:服务|交易|互联网|检测|产业化|中试)平台$|联合体$"
)
_FOR_TRADE = re.compile(
    r"行业|^..(?:产业(?:示范)?(?:园区?|基地)|(?:产业)?(?:生产|制造|加工|示范)+(?:园区?|基地)|产业(?:大脑|(?:技术)?研究院|(?:创新)?服务综合体)|研究院)$|中心$"
)
_PARTS = frozenset({"整机", "整车", "部件", "零件", "配件"})
_MADE = re.compile(r"^..(?:生产|制造|加工)+基地$")
_QUARTER = re.compile(r"(?:城|园区|谷|港|小镇)$")
_SIGN = re.compile(r"[“”+]")
# 国家智能视觉制造业创新中心: a laboratory or centre of a level is called by its topic.
_LEVELLED = re.compile(
    r"(?:国家|全国|[省市区]重点).*(?:实验室|(?:研究|创新|前沿科学|转化科学|检验|检测|质检|计量)中心|科技基础设施)$|(?:[省市]|自治区).*重点实验室$"
)
# 建设全国新能源汽车重要基地: what a region wants to be serves no field of its own.
_WANTED = re.compile(r"(?:全国|全球|世界级|国内|国际一流).*(?:基地|[区城谷港])$")
_LAYOUT = "layout"
_NAME = 0.7
_SHORT, _SURE = 2, 4
# 甲太阳能乙市|基地: works that are called by nothing but their place.
_WORKS = re.compile(r"市?(?:基地|工厂|产业园|园区|总部)")
_HAN_ALONE = re.compile(r"(?!国家|全国|中国|省|市)[\u4e00-\u9fff]{2,4}(?<![级省市])")
_ABROAD = re.compile(r"国际(?!化)")  # 田心国际轨道交通产业园 is of 轨道交通

# 以甲产业园、乙园区为核心: what a section is about has its platforms, whatever they are called.
_EQUIPMENT = re.compile(r"(?<=..)(?:成套|专用)?(?:装备|设备)(?:制造)?$")
_WITH = re.compile(r"以[^，。；：以为]*$")
_CORE = re.compile(
    r"[^，。；：为]{0,40}为(?:主要|重要)?"
    r"(?:核心|龙头|载体|依托|支撑|牵引|引领|主阵地|主平台|主要?(?=[，。；、]|$))"
)
_REACH = 60


def supported(context: Context, platforms: Sequence[Mention], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what each platform supports.

    Form 1: 推动A、B在光电芯片、化合物半导体等方向…    as stated
    Form 2: 园区 | 主导方向                          the row's fields
    Form 3: （一）新材料产业 … 重点平台：A、B         the section's field or industry
    Form 4: 先进轨道交通装备创新中心                  the field that the name holds
    """
    for group in _groups(context, platforms):
        told = stated(context, group, lexicon)
        for number, platform in enumerate(group):
            said = told[number] if told else ()
            # 支持A、B开展C研发: what the last of a list does is done by each.
            joint = () if said else carried(context, group[-1], lexicon)
            targets = (*_targets(context, platform, said, lexicon), *joint)
            for target in targets:
                yield Claim("SUPPORTS", platform, target, target.evidence)


def _targets(
    context: Context, platform: Mention, said: Sequence[Mention], lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return what a platform supports: what is said of it and its name, else what is evident."""
    if said and is_zone_name(platform.name):
        return tuple(said)
    if said:
        return (*said, *_called_besides(context, platform, said, lexicon))
    of_row = row_topics(context, platform, lexicon)
    if of_row and not heads_row(context, platform):
        return of_row
    if of_row:
        return (*of_row, *_called_besides(context, platform, of_row, lexicon))
    return tuple(_evident(context, platform, lexicon))


def _called_besides(
    context: Context, platform: Mention, said: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield what a platform's name says beside what is said of it."""
    known = {each.name for each in said}
    called = _called(context, platform, None, lexicon)
    yield from (each for each in called if each.name not in known)


def _groups(context: Context, platforms: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the platforms of each list: A、B和C."""
    group: list[Mention] = []
    for platform in platforms:
        if group:
            between = context.text[context.here(group[-1]).end : context.here(platform).start]
            if between not in {"、", "和", "与", "及", "以及"}:
                yield group
                group = []
        group.append(platform)
    if group:
        yield group


def _evident(context: Context, platform: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what a platform supports by its section, and by its own name.

    A field's item or lead says it all; in the section of an industry a name says more.
    """
    if _WANTED.match(platform.name):
        return
    told = context.genre == "industries" or is_led(context) or _is_laid_out(context, lexicon)
    subject = context.subject if told else None
    if subject is not None:
        yield subject
        if subject.label == "Field" or _is_core(context, platform):
            return
    yield from _called(context, platform, subject, lexicon)


def _is_core(context: Context, platform: Mention) -> bool:
    """Say whether all that a section is about has a platform as its core: 以甲产业园为核心."""
    here = context.here(platform)
    if _CORE.match(context.text, here.end) is None:
        return False
    return _WITH.search(context.text, max(0, here.start - _REACH), here.start) is not None


def is_led(context: Context) -> bool:
    """Say whether the passage's own lead names the field that it is about: 1.镍钴新材料。…."""
    subject, lead = context.subject, context.passage.lead_span
    return subject is not None and lead is not None and subject.evidence.span == lead


def _is_laid_out(context: Context, lexicon: Lexicon) -> bool:
    """Say whether a passage tells where its section's field is: 空间布局：以甲园为主."""
    return lexicon.table("key_leads").get(context.passage.lead) == _LAYOUT


def _called(
    context: Context, platform: Mention, subject: Mention | None, lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield what a platform's name says beside the subject of its section."""
    core, at = core_of(context, platform, lexicon)
    if core not in lexicon.table("trades") and (abroad := _ABROAD.match(core)):
        core, at = core[abroad.end() :], at + abroad.end()
    if _is_firms(platform.name[:at], platform.name[at + len(core) :]):
        return
    start = context.here(platform).start + at
    for part, behind in _parted(context, core, lexicon):
        if part.endswith("企业"):
            continue  # 中小企业服务中心 is for whom, and for no line of business
        known = _named_topic(context, platform, part, lexicon, subject)
        if known is not None:
            begin = _written(context, platform, part, start + behind)
            yield context.mention(*known, begin, begin + len(part), "platforms.topic.name", _NAME)


def _is_firms(before: str, behind: str) -> bool:
    """Say whether what stands between is the end of a firm's name: 甲乙|太阳能|丙市基地."""
    place = regions().beginning(behind) if before and behind else None
    return place is not None and (
        _WORKS.fullmatch(behind.removeprefix(place.name).removeprefix(place.short)) is not None
        and regions().beginning(before) is None
        and _HAN_ALONE.fullmatch(before) is not None
    )


def _written(context: Context, platform: Mention, part: str, at: int) -> int:
    """Return where a part of a name stands: of a shared head, behind the list that it closes."""
    if context.text.startswith(part, at):
        return at
    behind = context.text.find(part, context.here(platform).end)
    return at if behind < 0 else behind


def _named_topic(
    context: Context, platform: Mention, core: str, lexicon: Lexicon, subject: Mention | None
) -> tuple[str, str] | None:
    """Return the topic that a name, or a part of it, gives beside the section's, or None."""
    known = _known(context, core, lexicon) if core and not _is_general(core, lexicon) else None
    about = core in lexicon.table("trades") or not _NO_TRADE.search(platform.name.split("（")[0])
    if known is None and _is_bare(platform, core, lexicon):
        return None
    told = (about and _is_goods(platform, core, lexicon)) or _is_called_by(platform, core)
    # 光伏基地 in the section of 储能产业 serves the plan's own 光伏产业.
    exact = known is not None and known[0] == "Industry" and own_topic(context, core) == known
    if exact and subject is not None and known and known[1] != subject.name:
        return known
    if core and told and (known is None or subject is not None):
        known = known if known and known[0] == "Field" else ("Field", core)
    if known and known[0] == "Field" and (own := _made_for(context, known[1])):
        known = own
    same = subject is not None and _same(known[1] if known else "", subject.name)
    # 食品 is one of the trades of 绿色食品与农业机械产业链, 轴承 all of 轴承产业链.
    one_of = subject is not None and core in lexicon.table("trades") and _AND.search(subject.name)
    return None if same and not one_of else known


def _made_for(context: Context, core: str) -> tuple[str, str] | None:
    """Return the plan's industry whose equipment a core is: 氢能|装备 beside 氢能产业."""
    if own_topic(context, core) is not None:
        return None
    made = _EQUIPMENT.search(core)
    known = own_topic(context, core[: made.start()]) if made else None
    return known if known and known[0] == "Industry" else None


def _parted(context: Context, core: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the topics of a name, each with where it begins: 高端仪器和传感器 are two.

    半导体材料和设备 is one: 设备 alone would say nothing.
    """
    joint = next(iter(_AND.finditer(core)), None)
    if joint is None or own_topic(context, core) or core in lexicon.table("trades"):
        yield core, 0
        return
    # 甲、乙和丙产业基地: of a list of trades each is one.
    listed = _LISTED.finditer(core) if "、" in core else ()
    lines = [each for each in listed if is_line(each.group(), lexicon)]
    if len(lines) > 1:
        yield from ((each.group(), each.start()) for each in lines)
        return
    left, right = core[: joint.start()], core[joint.end() :]
    both = is_line(left, lexicon) and is_line(right, lexicon)
    if both or (joint.group() == "与" and min(len(left), len(right)) >= _SURE):
        yield left, 0
        yield right, joint.end()
    else:
        yield core, 0


def _is_goods(platform: Mention, core: str, lexicon: Lexicon) -> bool:
    """Say whether a core is a trade or goods: 绿氢 of a park too, but not “5G+鞋服”."""
    head = head_of(core, lexicon)
    known = head.word == core and head.label == "Product" and head.grade == "specific"
    known = known and core not in _PARTS
    name = platform.name.split("（")[0]
    short = known and _FOR_GOODS.search(name) is not None
    if _QUARTER.search(name) and _AND.search(core):
        return False  # 源网荷储一体化和绿电园区
    return (short or is_line(core, lexicon)) and _SIGN.search(core) is None


def _is_called_by(platform: Mention, core: str) -> bool:
    plain = len(core) >= _SURE and core.isalnum()
    return plain and _LEVELLED.search(platform.name.split("（")[0]) is not None


def _is_bare(platform: Mention, core: str, lexicon: Lexicon) -> bool:
    """Say whether a name is a short trade and a head alone, as 航天基地 for a zone named before.

    氢能产业园 says more: that it is one for that trade.
    """
    alone = len(core) == _SHORT and platform.name.startswith(core)
    alone = alone and not platform.name.startswith("、", len(core))
    # 钾肥生产基地 says no more than what is made in its section.
    made = alone and core not in lexicon.table("trades") and _MADE.search(platform.name)
    return alone and (bool(made) or _FOR_TRADE.search(platform.name) is None)


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
