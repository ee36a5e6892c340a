"""Industrial clusters, with their place, what they make and the rank before their name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.platform_services import told
from loaders.lexicon import Lexicon
from loaders.places.areas import Place, blend_at, places_in
from loaders.places.located import located, region_mention
from loaders.places.scopes import scopes
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic

# What a cluster's name ends with, and what may not follow: 集群效应, 集群创新联盟 name none.
_HEAD = re.compile(
    r"(?P<kind>(?:战略性新兴|先进制造业?|特色|优势)?(?P<trade>产业)?(?:创新(?=集群))?)(?:集群(?![式化内型级])|集聚区|聚集区)"
    r"(?!发展工程|创新联盟|联盟|名单|梯队|登峰|政策|效应|优势|发展促进|范围|体系|集聚|成员|成龙|成链|管理|数量?|个数|企业"
    r"|理念|思维|控制|作业|调度|智能|作战|协同|攻关|感知|服务体系)"
)
_SIGN = "集"  # every head has it
# 五千亿级, 具有国际影响力的: how great a cluster is to be.
_WORTH = r"[\d一二三四五六七八九十两几]*[百千万]*亿(?:元?级|元)"
_LIKENED = (
    r"(?:具有|具备|拥有)[^，。；、]{2,14}的|特色鲜明的?"
    r"|(?:国内|国际|全国|全省|全球|世界)(?:一流|领先|先进|知名|领军)的?"
)
_RANK_BEFORE = re.compile(
    rf"(?:(?:世界级|国家级|省级|国际级|{_WORTH})的?|{_LIKENED})+(?=[\u4e00-\u9fff]{{2}})"
)
# 等4个产业集群, 等三大世界级产业集群, 等一批优势特色集群
_COUNT = re.compile(
    r"(?P<etc>等)?(?P<count>(?:[\d一二三四五六七八九十两]+(?:个|大)|一批|若干))?"
    rf"(?:(?:(?P<status>世界级|国家级|省级|市级|全国性|国际级|{_WORTH})的?)?(?:{_LIKENED}|{_WORTH}的?)*)(?:优势|特色|先进|重点|标志性|战略性|支柱|县域|区域|地方|中小企业|块状|传统)*$"
)
_RANKED = frozenset({"世界级", "国家级", "省级", "市级", "全国性", "国际级"})
_BOUNDARY = re.compile(
    r"[，。；：！？,;:\t（(【】”]|^—+|^\d{1,2}[.．、]\s*|(?<=[一二三四五六七八九十\d])[）)]"
)
# A verb in front of a cluster, wherever the list before it has one: 甲、乙联手打造X集群.
_VERB = re.compile(
    r"打造|申报|申创|培育|壮大|建设|形成|构建|支持|推动|推进|力争|做[强大优精]|加快|巩固|提升|共建|共创|创建|争创|建成|建立|带动|集聚|拥有|涌现"
    r"|建好|做好|抓好|用好|引领|围绕|聚焦|依托|发挥|推广|其中|包括|迈向|冲刺|迈入|入选|列入|获评|成为|升级|实施|开展|支撑|促进|(?<!可持续)发展|以(?!及|太)"
    r"|指导|鼓励|扶持|跻身|获批|入围|入列|上榜|研究|分析|引导|参与|加速|瞄准|促成|联手|探索|谋划|布局|延伸|坚持|通过"
    r"|出台|制定|编制|印发|关于|创成|我[省市州县区]|全[省市州县区]|[的了将把对向在由]|(?<!华)为"
)
# 以A、B为代表的世界级产业集群: the list stands before the words that close it.
_LIKE = re.compile(
    r"以(?P<list>[^，。；]{2,60}?)等?为(?:代表|重点|核心|主体|主导|特色|支撑)的(?P<rest>[^，。；的]{0,8})$"
)
_EDGE = re.compile(r"^(?:[A-Za-z]|等|和|与|及|、|“)")
_ACTION = re.compile(
    r"等(?:国家|世界|省|市)级|产业链|品牌|提质|制高点|驱动|统筹|思维|各具|若干|多个|优质|竞争力|影响力|千亿|百亿|万亿|^\d|^[两三四五六七八九十]+(?:个|大)"
)
_GENERAL = re.compile(
    r"(?:战略性|新兴|产业|先进|制造业?|优势|特色|重点|主导|支柱|集群|创新型?|全国|国家级?|世界级|国际|省级?|市级?|未来|传统|区域|"
    r"中小企业|现代|高端|标志性|地方|县域|龙头|本|各|该|这|我[省市]|全[省市]|企业|新型|一流|两大|三大|四大|五大|领军|数字|高新技术|跨界|绿色|要|无人|首批|第[一二三四五六]批|省内|国内|和|与|、|\d+|“|”)*"
)
# 电站集群, 数据中心集群: many of one kind of thing, no industry.
_NO_TRADE = re.compile(
    r"(?:电站|数据库|服务器|计算|存储|节点|虚拟机|数据中心|算力|基地|园区|城市|企业|人才|项目|港口|机场|风电场|平台|实验室|孵化器|枢纽|学校|高校|大学|院所|工厂|码头|基础设施|名城|名园|之都|工程|行动|计划|是)$"
)
# 产业链条完备、创新能力强的产业集群: what a cluster is like, not what it makes.
_PREDICATE = re.compile(
    r"(?:高|强|好|大|优|完备|鲜明|突出|明显|合理|完善|领先|显著|紧密|健全|超|达|过|约|条件|名单)$|^(?:多|各|新(?!能|材|型|一)|全)"
)
# 海西湾船舶海工: a proper name before the line of work, or a city's zone; 盐湖 is what is worked.
_BEFORE_LINE = re.compile(
    r"^(?:(?:国家)?(?:高新区|经开区|开发区|自贸区)|世界级|国家级|全国|国家|省级|(?!盐湖)[\u4e00-\u9fff]{1,2}[湾湖岛河](?=[\u4e00-\u9fff]{2}))"
)
_BEHIND_LINE = re.compile(r"国家级?$")
_PLACES = re.compile(
    r"(?P<places>[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8})+)等[地市]?(?P<line>[^、，等]{2,14})"
)
_PLACE, _AND = re.compile(r"[^、和]+"), re.compile(r"以及|和|与|及")
# What two names of one field differ in.
_DIFFERS = re.compile(r"先进|高端|新型|现代|优质|[及与和]|(?:产业|领域)$")
_DASHES = "—–－-"
_SHORTEST, _LONGEST, _FAR = 2, 26, 60
_NAMED, _FOCUS, _RANK = 0.85, 0.85, 0.8


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of the list before a head.

    Attributes:
        start: where its words begin.
        end: where they end.
        places: those that its name begins with, or that are carried to it.
        line: where the line of work begins, behind the places.
        prefix: the words of places that stand elsewhere and belong to its name.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    line: int
    prefix: str = ""

    def text(self, whole: str) -> str:
        """Return its words."""
        return whole[self.start : self.end]


def clusters(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the clusters that a passage names, where they stand, what they make, their rank.

    Form 1: 长沙工程机械、株洲轨道交通装备产业集群   the head belongs to both items
    Form 2: 武汉集成电路、生物医药2个集群            so does the place before the first
    Form 3: 郴州金属新材料、益阳电子信息等集群       等 closes the list
    Form 4: 工程机械、航空动力等三大世界级产业集群   with a rank before the head
    Form 5: 以A、B为代表的世界级产业集群             a list before the words that close it
    Form 6: 甲、乙等氢能产业集群                      the line of work belongs to each place
    Form 7: 甲、乙联手打造X集群                      the clause says where it stands
    """
    reached = 0
    for head in _HEAD.finditer(context.text) if _SIGN in context.text else ():
        begin = max(reached, head.start() - _FAR)
        reached = head.end()
        for item, name in _named(context, begin, head, lexicon):
            cluster = context.mention(
                "Cluster", name, item.start, max(item.end, item.start + 1), "clusters.head", _NAMED
            )
            yield cluster
            yield from _claims(context, cluster, item, head, lexicon)


def _named(
    context: Context, begin: int, head: re.Match[str], lexicon: Lexicon
) -> Iterator[tuple[_Item, str]]:
    """Yield the items of the list before a head, each with the full name of its cluster."""
    text = context.text
    start, end, count = _list(text, begin, head.start())
    closed = end < head.start()
    plain = "产业集群" if head["kind"] else "集群"
    if "集群" not in head.group():
        plain = f"{head['trade'] or ''}{head.group()[-3:]}"
    items = _of_places(context, start, end, lexicon) or tuple(
        _items(context, start, end, lexicon, counted=bool(count))
    )
    for number, item in enumerate(_placed(context, items, lexicon)):
        line = text[item.line : item.end]
        # 目前集群, 人才是集群: without 产业 only a line of work names one.
        known = item.places or is_line(line, lexicon) or own_topic(context, line)
        if (plain == "集群" and not known) or not _names(context, item, lexicon, closed=closed):
            continue
        last = number == len(items) - 1 and not closed
        # 战略性新兴产业集群 belongs to the name of one cluster, not to those of a list.
        whole = head.group() if last and len(items) == 1 else plain
        stem = item.text(text).removesuffix("产业") if plain.startswith("产业") else item.text(text)
        yield (
            replace(item, end=head.end() if last else item.end),
            f"{item.prefix}{stem}{whole}",
        )


def _placed(context: Context, items: Sequence[_Item], lexicon: Lexicon) -> Iterator[_Item]:
    """Yield items, those without a place with the one that stands before: 武汉集成电路、生物医药.

    甲、乙分别形成A、B集群 gives each its own.
    """
    text, own = context.text, context.document.plan.region
    scope = next(
        (
            s
            for s in scopes(text, own, lexicon)
            if items and s.each and s.start <= items[0].start < s.end
        ),
        None,
    )
    if scope and len(scope.places) == len(items) and not any(item.places for item in items):
        for place, item in zip(scope.places, items, strict=True):
            yield replace(item, places=(place,), prefix=text[place.start : place.end])
        return
    before: _Item | None = None
    for item in items:
        if item.places:
            before = item
            yield item
        elif before is not None:
            yield replace(item, places=before.places, prefix=text[before.start : before.line])
        else:
            yield item


def _list(text: str, begin: int, end: int) -> tuple[int, int, re.Match[str] | None]:
    """Return where the list before a head begins and ends, and what counts it."""
    edges = (m for m in _BOUNDARY.finditer(text, begin, end) if not _holds(text, m, end))
    start = max((m.end() for m in edges), default=begin)
    like = _LIKE.search(text, start, end)
    # 以甲市为核心的先进钢铁集群 is one cluster, and says where.
    if like and _GENERAL.fullmatch(_COUNT.sub("", like["rest"])):
        return like.start("list"), like.end("list"), like
    count = _COUNT.search(text, start, end)
    stop = count.start() if count and count.group() else end
    start = max((m.end() for m in _VERB.finditer(text, start, stop)), default=start)
    if joint := _AND.match(text, start, stop):
        start = joint.end()  # 两大产业集群和A、B三个产业集群
    return start, stop, count if count and (count["etc"] or count["count"]) else None


def _holds(text: str, boundary: re.Match[str], end: int) -> bool:
    """Say whether a boundary only opens a bracket within a name: 新型电力（智能电网）装备集群."""
    closed = text.find("）", boundary.end(), end) if boundary.group() == "（" else -1
    return boundary.end() < closed < end - 1


def _items(
    context: Context, start: int, end: int, lexicon: Lexicon, *, counted: bool
) -> Iterator[_Item]:
    """Yield the items of a list, each with the places that its name begins with."""
    text = context.text
    parts = [start]
    for found in re.finditer("、", text[start:end]):
        parts += (start + found.start(), start + found.end())
    bounds = [*parts, end]
    pieces = list(zip(bounds[::2], bounds[1::2], strict=True))
    for number, (at, until) in enumerate(pieces):
        # 宁德动力和储能电池、常州新能源等集群: only the last of a list is parted at 和.
        last = number == len(pieces) - 1 and (number > 0 or counted)
        for left, right in _joined(context, at, until, lexicon, ends=last):
            if left < right:
                yield _item(context, left, right, lexicon)


def _of_places(context: Context, start: int, end: int, lexicon: Lexicon) -> tuple[_Item, ...]:
    """Return the items of a list of places that share their line of work: 甲、乙等氢能产业集群."""
    found = _PLACES.fullmatch(context.text, start, end)
    if found is None:
        return ()
    known = {
        (each.start, each.end): each
        for each in places_in(context.text, context.document.plan.region, lexicon)
    }
    spans = [each.span() for each in _PLACE.finditer(context.text, *found.span("places"))]
    if not all(span in known for span in spans):
        return ()
    at, until = found.span("line")
    return tuple(
        _Item(at, until, (known[span],), at, context.text[span[0] : span[1]]) for span in spans
    )


def _joined(
    context: Context, start: int, end: int, lexicon: Lexicon, *, ends: bool
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a piece: 和 parts what begins with a place, or ends a list."""
    text, own = context.text, context.document.plan.region
    places = {each.start for each in places_in(text, own, lexicon)}
    at = start
    for found in _AND.finditer(text, start, end):
        placed = found.end() in places
        listed = found.group() in {"和", "以及"} and ends and end - found.end() > _SHORTEST
        if placed or (listed and found.start() - at > _SHORTEST):
            yield at, found.start()
            at = found.end()
    yield at, end


def _item(context: Context, start: int, end: int, lexicon: Lexicon) -> _Item:
    text, own = context.text, context.document.plan.region
    places: list[Place] = []
    ranked = _RANK_BEFORE.match(text, start, end)
    line = start = ranked.end() if ranked else start
    for place in places_in(text, own, lexicon):
        # 甲—乙新型显示集群: the sign joins two places that share a cluster.
        joined = places and text[line] in _DASHES and place.start == line + 1
        if (place.start == line or joined) and place.end <= end:
            places.append(place)
            line = place.end
    if not places and (blend := blend_at(text[start:end], own, lexicon)):
        size, cities = blend
        line = start + size
        places = [Place(start, line, each.name, each) for each in cities]
    return _Item(start, end, tuple(places), line)


def _names(context: Context, item: _Item, lexicon: Lexicon, *, closed: bool) -> bool:
    """Say whether an item names a cluster: a line of work that is more than general words."""
    text = context.text
    name, line = item.text(text), text[item.line : item.end]
    if lexicon.table("platform_heads").ending(name):
        return False
    if not item.places and _acts(context, name, lexicon):
        return False
    bare = re.sub(r"(?:战略性新兴)?产业$", "", line)
    if not _SHORTEST <= len(name) <= _LONGEST or _ACTION.search(name) or _EDGE.search(name):
        return False
    if len(bare) < _SHORTEST - closed or _GENERAL.fullmatch(bare) or _NO_TRADE.search(bare):
        return False
    return bool(item.places) or not _PREDICATE.search(bare)


def _acts(context: Context, name: str, lexicon: Lexicon) -> bool:
    """Say whether what stands before a head is no name: a verb with its object, or a heading."""
    if context.passage.kind == "heading" and own_topic(context, name) is None:
        return True
    known = lexicon.table("heads").beginning(name) or ""
    words = (lexicon.table(each).beginning(name) or "" for each in ("object_verbs", "adverbs"))
    return any(len(word) >= len(known) and len(word) > 1 for word in words)


def _claims(
    context: Context, cluster: Mention, item: _Item, head: re.Match[str], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield where a cluster stands, what it makes, and the rank that stands before the head."""
    for place in item.places:
        region = region_mention(context, place, "clusters.place", _NAMED)
        yield Claim("LOCATED_IN", cluster, region, cluster.evidence)
    if not any(place.region for place in item.places):
        named = {place.name for place in item.places}
        for claim in located(context, cluster, lexicon):
            if claim.target.name not in named:
                yield claim
    plan = context.document.plan
    if plan.region and cluster.name in plan.title:
        own = Mention("Region", plan.region, cluster.evidence)
        yield Claim("LOCATED_IN", cluster, own, cluster.evidence)
    said = told(context, head.end(), lexicon) if item.end == head.end() else []
    for focus in said:
        yield Claim("FOCUSES_ON", cluster, focus, focus.evidence)
    if not said or _is_line(context, item, head, lexicon):
        yield from _focus(context, cluster, item, head, lexicon)
    yield from _rank(context, cluster, item, head)


def _is_line(context: Context, item: _Item, head: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether what stands between places and head is a line of work, and no proper name."""
    line = context.text[item.line : min(item.end, head.start())].removesuffix("产业")
    return own_topic(context, line) is not None or is_line(line, lexicon)


def _focus(
    context: Context, cluster: Mention, item: _Item, head: re.Match[str], lexicon: Lexicon
) -> Iterator[Claim]:
    """Yield what a cluster makes: the plan's own industry or field where one is meant."""
    end = min(item.end, head.start())
    line = context.text[item.line : end].strip("等“”")
    line = re.sub(r"(?:战略性新兴)?产业$", "", line) or line
    line = _BEHIND_LINE.sub("", _BEFORE_LINE.sub("", line)) or line
    parts = [line]
    lead = context.passage.lead_span
    headed = lead is not None and lead.holds(cluster.evidence.span)
    if own_topic(context, line) is None and not headed:
        parts = line.split("和") if not item.places else _trades(line, lexicon)
    at = item.line
    for part in parts:
        start = context.text.find(part, at, end)
        label, name = _topic(context, part)
        if start >= 0 and part:
            focus = context.mention(label, name, start, start + len(part), "clusters.focus", _FOCUS)
            yield Claim("FOCUSES_ON", cluster, focus, cluster.evidence)


def _trades(line: str, lexicon: Lexicon) -> list[str]:
    """Return the trades of a line of work that two make up: 机器人及智能制造; else the line.

    机器人及智能装备 is one, for 装备 may be the head of both.
    """
    trades = lexicon.table("trades")
    joint = next(iter(_AND.finditer(line)), None)
    if joint is None or line in trades:
        return [line]
    parts = [line[: joint.start()], line[joint.end() :]]
    one = parts[1].endswith(("装备", "设备")) or not all(part in trades for part in parts)
    return [line] if one else parts


def _topic(context: Context, line: str) -> tuple[str, str]:
    """Return what a line of work is called: the plan's own industry or field, else a field.

    In an industry's own section 轨道交通装备 is its 先进轨道交通装备.
    """
    if own := own_topic(context, line):
        return own
    if context.genre == "industries" and context.industry is not None:
        bare = _DIFFERS.sub("", line)
        for field, industry in context.fields.items():
            if industry == context.industry.name and _DIFFERS.sub("", field) == bare:
                return "Field", field
    return "Field", line


def _rank(
    context: Context, cluster: Mention, item: _Item, head: re.Match[str]
) -> Iterator[Finding]:
    """Yield the rank that stands before the head: 等三大世界级产业集群."""
    count = _COUNT.search(context.text, item.start, head.start())
    if count is None or count["status"] not in _RANKED:
        return
    begin = count.start("status")
    plain = "产业集群" if head["trade"] else context.text[count.end("status") : head.end()]
    status = context.mention(
        "Designation", f"{count['status']}{plain}", begin, head.end(), "clusters.rank", _RANK
    )
    evidence = context.evidence(min(item.start, begin), head.end(), "clusters.rank", _RANK)
    yield Claim("HAS_STATUS", cluster, status, evidence)
