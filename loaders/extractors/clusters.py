"""Industrial clusters, with their place, what they make and the rank before their name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from loaders.claims import Claim, Finding, Mention
from loaders.extractors.belts import is_area, trade_of_belt
from loaders.extractors.cluster_lists import (
    AND,
    COUNT,
    GENERAL,
    MADE_UP,
    Item,
    items_before,
    items_of_places,
    list_before,
    placed_items,
    shut_by_kind,
)
from loaders.extractors.platform_services import told
from loaders.extractors.row_topics import row_topics
from loaders.lexicon import Lexicon
from loaders.lists.heads import masked
from loaders.places.blends import scope_before_trade
from loaders.places.located import located, region_mention
from loaders.subjects.cells import cells
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic
from loaders.text.at_once import PASSAGES
from loaders.text.sought import sought

# What a cluster's name ends with, and what may not follow: 集群效应, 集群创新联盟 name none.
_HEAD = sought(
    "群区带",
    # Where another sign stands, nothing that may be left out is tried.
    r"(?=[战先特优创新未主支产集聚带])(?<![个类]子)(?P<kind>(?:战略性新兴|先进制造业?|特色|优势|创新型|(?<!性)新兴|未来|主导|支柱)?(?P<trade>产业)?(?:创新(?=集群))?)"
    # 甲产业带, but not 产业带动, 产业带头人
    r"(?P<tail>集群(?![式化内型级])|集聚区|聚集区|(?<=产业)带(?![动来头给上有领到入着]))"
    r"(?!发展工程|城市|创新联盟|联盟|名单|梯队|登峰|政策|效应|优势|发展促进(?!机构|组织)|范围|体系|集聚(?!了|[^，。；]{0,8}企业)|成员|成龙|成链|管理|数(?![字智据])量?|个数|企业(?!(?:数量|总数)?(?:达|超|突破|共|约|近|实现|\d))"
    r"|理念|思维|控制|作业|调度|智能|作战|协同|攻关|感知|服务体系|(?:建设|发展|培育|推进)?(?:工作)?(?:专班|领导小组|工作组|推进组))",
)
_SIGNS = ("集", "产业带")  # every head has one of them
# 甲市乙装备、丙区丁材料入选国家先进制造业集群: what entered was each a cluster.
_ENTERED = sought(
    "群",
    r"(?<!集群)(?<![双功后均已别时])(?:等)?(?:双双|成功|先后|均|已|分别|同时)*(?:入选|入围|获批|跻身|列入|获评|晋级|上榜|争创|创建|申[报创]|冲刺|迈向)(?:为|成为)?"
    r"(?=(?:首批|第[一二三四五六]批)?(?:国家|全国|省|世界)[^，。；、]{0,16}?集群(?:$|[，。；、）]|名单|行列|“国家队”))",
)
# 国家先进制造业集群：甲市乙装备、丙区丁材料
_LISTED = sought(
    "：有括",
    r"(?<![\u4e00-\u9fff])(?:国家|世界|省)[^，。；：、\n（）]{0,16}?集群(?:（[^（）]*）)?"
    r"(?:：|(?:主要)?(?:有|包括))(?=(?P<list>[^，。；：\n]+))",
)
_RANKED = frozenset({"世界级", "国家级", "省级", "市级", "全国性", "国际级"})
_EDGE = re.compile(
    r"^(?:[A-Za-z（]|一批|一大批|若干|等|和|与|及|、|“|上(?=世界|国家|省级|特色|[百千万]亿))"
)
_ACTION = re.compile(
    r"等(?:国家|世界|省|市)级|等[\d一二两三四五六七八九十]+个|产业链|品牌|提质|制高点|驱动|统筹|思维|各具|若干|多个|优质(?=中小|企业|高|资源|特色|主体|制造|产业|$)|竞争力|影响力|千亿|百亿|万亿|^\d|20\d\d年|^[两三四五六七八九十]+(?:个|大)"
)
# 电站集群, 数据中心集群: many of one kind of thing, no industry.
_NO_TRADE = re.compile(
    r"(?:电站|数据库|服务器|计算|存储|节点|虚拟机|数据中心|算力|基地|园区|城市|企业|人才|项目|港口|机场|风电场|平台|实验室|孵化器|枢纽|学校|高校|大学|院所|工厂|码头|基础设施|名城|名园|之都|工程|行动|计划|走廊|是)$"
)
_DATA_CENTRES, _BELT = "数据中心", "带"
_ADVANCED = "先进制造业"
# 产业链条完备、创新能力强的产业集群: what a cluster is like, not what it makes.
_PREDICATE = re.compile(
    r"(?:高|强|好|大|优|完备|鲜明|突出|明显|合理|完善|领先|显著|紧密|健全|超|达|过|约|条件|名单)$|^(?:多|各|每|该|新(?!能|材|型|一)|全)"
)
# 海西湾船舶海工: a proper name before the line of work, or a city's zone; 盐湖 is what is worked.
_BEFORE_LINE = re.compile(
    r"^(?:(?:国家|(?!新)[\u4e00-\u9fff]{2})?(?:高新区|经开区|(?:高新技术产业|经济技术|经济|产业)?开发区|自贸区|综合保税区)|世界级|国家级|全国|国家|中国|省级|(?!盐湖|内河)[\u4e00-\u9fff]{1,2}[湾湖岛河](?=[\u4e00-\u9fff]{2}))"
)
_BEHIND_LINE = re.compile(r"国家级?$")
# What two names of one field differ in.
_DIFFERS = re.compile(r"先进|高端|新型|现代|优质|[及与和]|(?:产业|领域)$")
# Nor is 入选甲市十大乙集聚区 a cluster, but among whom another stands.
_STRIVEN = re.compile(
    r"(?:争创|申创|申报|创建)(?:国家级?|世界级|全国|省级)[^，。；、]{2,20}$"
    r"|(?:入选|入围|获评|获批|跻身|上榜|[列评定]为)[\u4e00-\u9fff]{0,6}(?:十大|[十百]强|十佳)[^，。；、]{2,20}$"
)
_SHORTEST, _LONGEST, _FAR = 2, 26, 60
_RULE = "clusters.focus"
_NAMED, _FOCUS, _RANK = 0.85, 0.85, 0.8


@lru_cache(maxsize=PASSAGES)
def clusters(context: Context, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return the clusters that a passage names, where they stand, what they make, their rank.

    Form 1: 长沙工程机械、株洲轨道交通装备产业集群   the head belongs to both items
    Form 2: 甲市集成电路、生物医药2个集群            so does the place before the first
    Form 3: 郴州金属新材料、益阳电子信息等集群       等 closes the list
    Form 4: 工程机械、航空动力等三大世界级产业集群   with a rank before the head
    Form 5: 以A、B为代表的世界级产业集群             a list before the words that close it
    Form 6: 甲、乙等氢能产业集群                      the line of work belongs to each place
    Form 7: 甲、乙联手打造X集群                      the clause says where it stands
    Form 8: 长沙工程机械、株洲轨道交通入选国家先进制造业集群   what has the status is a cluster
    Form 9: 国家先进制造业集群：长沙工程机械、株洲轨道交通     the same

    Several extractors ask for those of one passage.
    """
    return tuple(_clusters(context, lexicon))


def _clusters(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    if not any(sign in context.text for sign in _SIGNS):
        return
    for start, end in _lists(context.text, lexicon):
        yield from _listed(context, start, end, lexicon)
    reached = 0
    for head in _HEAD.finditer(context.text):
        begin = max(reached, head.start() - _FAR)
        # 争创世界级白酒产业集群: a rank that is striven for.
        if _STRIVEN.search(context.text, begin, head.end()):
            reached = head.end()
            continue
        reached = head.end()
        if MADE_UP.search(context.text, begin, head.start()):
            continue
        # 《甲产业集群建设方案》 is the name of a document.
        if context.text.count("《", 0, head.start()) > context.text.count("》", 0, head.start()):
            continue
        for item, name in _named(context, begin, head, lexicon):
            cluster = context.mention(
                "Cluster", name, item.start, max(item.end, item.start + 1), "clusters.head", _NAMED
            )
            yield cluster
            yield from _claims(context, cluster, item, head, lexicon)


def _lists(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the lists of clusters are that are named by what they have entered alone."""
    for found in _ENTERED.finditer(text):
        start, end, _ = list_before(text, max(0, found.start() - _FAR), found.start(), lexicon)
        yield start, end
    for found in _LISTED.finditer(text):
        if "集群" not in found["list"]:
            yield found.span("list")


def _listed(context: Context, start: int, end: int, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the clusters that a list of places with their trades names: 甲市乙装备入选…集群."""
    for item in items_before(context, start, end, lexicon, counted=False):
        line = context.text[item.line : item.end]
        if not item.places or not (is_line(line, lexicon) or own_topic(context, line)):
            continue
        if _acts(context, line, lexicon):
            continue  # 国家先进制造业集群：甲市重点发展乙装备
        name = f"{item.text(context.text).removesuffix('产业')}产业集群"
        cluster = context.mention("Cluster", name, item.start, item.end, "clusters.head", _NAMED)
        yield cluster
        for place in item.places:
            region = region_mention(context, place, "clusters.place", _NAMED)
            yield Claim("LOCATED_IN", cluster, region, cluster.evidence)
        focus = context.mention(*_topic(context, line), item.line, item.end, _RULE, _FOCUS)
        yield Claim("FOCUSES_ON", cluster, focus, focus.evidence)


def _named(
    context: Context, begin: int, head: re.Match[str], lexicon: Lexicon
) -> Iterator[tuple[Item, str]]:
    """Yield the items of the list before a head, each with the full name of its cluster."""
    text = context.text
    start, end, count = list_before(text, begin, head.start(), lexicon)
    closed = end < head.start()
    plain = "产业集群" if head["kind"] else "集群"
    if head["kind"] == _ADVANCED:
        plain = f"{_ADVANCED}集群"
    if "集群" not in head.group():
        plain = f"{head['trade'] or ''}{head['tail']}"
    items = items_of_places(context, start, end, lexicon) or tuple(
        items_before(context, start, end, lexicon, counted=bool(count))
    )
    if shut := shut_by_kind(context, items):
        closed, items = True, shut
    placed = "集群" in head.group() or head["tail"] == _BELT
    trades = any(_is_trade(context, text[each.line : each.end], lexicon) for each in items)
    for number, item in enumerate(placed_items(context, items, lexicon)):
        line = text[item.line : item.end]
        # 目前集群, 人才是集群: without 产业 only a line of work names one; 六大集聚区 are parts.
        known = _is_trade(context, line, lexicon) or (bool(item.places) and (placed or trades))
        known = known or _fills_cell(context, item.start, head.end())
        bare = not plain.startswith(("产业", _ADVANCED)) or head["tail"] == _BELT
        # 迈向世界级甲产业集聚区: what a region is to become.
        if head["tail"] == "集聚区" and text.endswith("世界级", 0, item.start):
            continue
        # 打造承接产业转移产业带; 环湖石化产业带。包括甲、乙 is an area that has parts.
        if (bare and not known) or (head["tail"] == _BELT and is_area(context, head, lexicon)):
            continue
        if not _names(context, item, lexicon, closed=closed):
            continue
        last = number == len(items) - 1 and not closed
        # 战略性新兴产业集群 belongs to the name of one cluster, not to those of a list.
        whole = head.group() if last and len(items) == 1 else plain
        stem = item.text(text).removesuffix("产业") if plain.startswith("产业") else item.text(text)
        yield (
            replace(item, end=head.end() if last else item.end),
            f"{item.prefix}{stem}{whole}",
        )


def _fills_cell(context: Context, start: int, end: int) -> bool:
    """Say whether a cluster's name is all that a cell of a table holds."""
    if context.passage.kind != "row":
        return False
    name = context.text[start:end]
    return any(each.start <= start < each.end and each.text == name for each in cells(context))


def _is_trade(context: Context, line: str, lexicon: Lexicon) -> bool:
    return is_line(line, lexicon) or own_topic(context, line) is not None


def _names(context: Context, item: Item, lexicon: Lexicon, *, closed: bool) -> bool:
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
    many = _NO_TRADE.search(bare) and not (item.places and bare == _DATA_CENTRES)
    if len(bare) < _SHORTEST - closed or GENERAL.fullmatch(bare) or many:
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
    context: Context, cluster: Mention, item: Item, head: re.Match[str], lexicon: Lexicon
) -> Iterator[Finding]:
    """Yield where a cluster stands, what it makes, and the rank that stands before the head."""
    for place in item.places:
        region = region_mention(context, place, "clusters.place", _NAMED)
        yield Claim("LOCATED_IN", cluster, region, cluster.evidence)
    placed = any(place.region for place in item.places)
    if not placed or context.passage.kind == "row":
        named = {place.name for place in item.places}
        for claim in located(context, cluster, lexicon):
            if claim.target.name not in named:
                yield claim
    plan = context.document.plan
    if plan.region and _is_titled(cluster.name, plan.title):
        own = Mention("Region", plan.region, cluster.evidence)
        yield Claim("LOCATED_IN", cluster, own, cluster.evidence)
    said = told(context, head.end(), lexicon) if item.end == head.end() else []
    said = said or list(row_topics(context, cluster, lexicon))
    for focus in said:
        yield Claim("FOCUSES_ON", cluster, focus, focus.evidence)
    if not said or _is_line(context, item, head, lexicon):
        yield from _focus(context, cluster, item, head, lexicon)
    yield from _rank(context, cluster, item, head)


def _is_titled(name: str, title: str) -> bool:
    """Say whether a plan is for a cluster: 甲和乙战略性产业集群行动计划 is for 甲产业集群."""
    stem = name.removesuffix("集群").removesuffix("产业")
    whole = "集群" in title.partition(stem)[2] and len(stem) > _SHORTEST
    return name in title or (whole and name.endswith("产业集群"))


def _is_line(context: Context, item: Item, head: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether what stands between places and head is a line of work, and no proper name."""
    line = context.text[item.line : min(item.end, head.start())].removesuffix("产业")
    return own_topic(context, line) is not None or is_line(line, lexicon)


def _focus(
    context: Context, cluster: Mention, item: Item, head: re.Match[str], lexicon: Lexicon
) -> Iterator[Claim]:
    """Yield what a cluster makes: the plan's own industry or field where one is meant."""
    end = min(item.end, head.start())
    line = context.text[item.line : end].strip("等“”")
    line = re.sub(r"(?:战略性新兴)?产业$", "", line) or line
    line = _BEHIND_LINE.sub("", _BEFORE_LINE.sub("", line)) or line
    line = line[scope_before_trade(line, lexicon) :]
    if head["tail"] == _BELT:
        line = line if own_topic(context, line) else trade_of_belt(context, line, lexicon)
    parts = [line]
    lead = context.passage.lead_span
    headed = lead is not None and lead.holds(cluster.evidence.span)
    if own_topic(context, line) is None and not headed:
        apart = not item.places and line not in lexicon.table("trades")
        parts = _apart(line) if apart else _trades(line, lexicon)
    at = item.line
    for part in parts:
        start = context.text.find(part, at, end)
        label, name = _topic(context, part)
        if start >= 0 and part:
            focus = context.mention(label, name, start, start + len(part), _RULE, _FOCUS)
            yield Claim("FOCUSES_ON", cluster, focus, cluster.evidence)


def _apart(line: str) -> list[str]:
    """Return what 和 joins, but within brackets: 信息技术（含软件和服务） is one line."""
    marks = [found.start() for found in re.finditer("和", masked(line))]
    return [line[at + 1 : end] for at, end in pairwise((-1, *marks, len(line)))]


def _trades(line: str, lexicon: Lexicon) -> list[str]:
    """Return the trades of a line of work that two make up: 机器人及智能制造; else the line.

    机器人及智能装备 is one, for 装备 may be the head of both.
    """
    trades = lexicon.table("trades")
    joint = next(iter(AND.finditer(line)), None)
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


def _rank(context: Context, cluster: Mention, item: Item, head: re.Match[str]) -> Iterator[Finding]:
    """Yield the rank that stands before the head: 等三大世界级产业集群."""
    count = COUNT.search(context.text, item.start, head.start())
    if count is None or count["status"] not in _RANKED:
        return
    begin = count.start("status")
    # 国家级战略性新兴产业集群 is a rank of its own.
    bare = head["trade"] and not head["kind"].startswith("战略性新兴")
    plain = "产业集群" if bare else context.text[count.end("status") : head.end()]
    status = context.mention(
        "Designation", f"{count['status']}{plain}", begin, head.end(), "clusters.rank", _RANK
    )
    evidence = context.evidence(min(item.start, begin), head.end(), "clusters.rank", _RANK)
    yield Claim("HAS_STATUS", cluster, status, evidence)
