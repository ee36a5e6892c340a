"""Lines of business that prose names by a noun of their own: 数据产业, 海洋经济, 发展海上风电."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from loaders.lexicon import Lexicon, any_of
from loaders.lists.heads import head_of
from loaders.lists.lists import Item, items
from loaders.lists.processed import is_making
from loaders.lists.said_of_all import trade_end
from loaders.names.names import left_edge
from loaders.places.regions import regions
from loaders.subjects.titles import is_general
from loaders.subjects.topics import names_sector
from loaders.text.sought import sought

# 产业集群, 产业园: what stands behind makes another noun of it; 风电装备产业集聚 is of 风电装备.
_NOUN = re.compile(
    r"(?P<short>产业(?=链(?!主|长)|集聚(?!区)|生态(?!圈))"
    # 推动钢铁行业转型升级
    r"|行业(?=(?:加快|绿色|低碳|数字化|智能化|高端化|优化)*(?:转型|提质|升级|延链|做[优大强精])))"
    r"|产业(?=发展|布局|升级|[^集园基链城带政工化体结升布发安空创生投新大项人资互用])|产业$"
    r"|(?<!先进)(?<!现代)(?:制造|加工|旅游|畜牧|养殖|种植|建筑|物流)业(?![集务园态])"
    r"|(?<=[\u4e00-\u9fff]{2})工业(?=[，。、“增产总高稳利转提])"
)
# 光子产业链着力突破A: what is told of a chain is told of it by its whole name.
_CHAIN = re.compile(
    r"产业链(?=(?:重点|着力|加快|聚焦|围绕|依托|主攻|大力|积极)|突破|提升|补齐|做[强优大])"
)
_GROW = re.compile(
    r"(?:(?<!高质量)发展(?:壮大)?|培育(?:壮大|发展)?|壮大|(?:做[强大优精深]+)+|布局(?:发展)?|振兴)"
    r"(?!做)(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?=业态|[，。；]|$)"
)
# 推动风电装备高质量发展; 延伸白酒产业链: a known trade, whatever is to become of it.
_MOVED = sought(
    "发强优大效级链进伸升",
    r"(?:推动|推进|促进|加快|支持|引导|带动)(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业)?"
    r"(?:高质量发展|做[大强优]做?[强大优]|提质增效|(?:转型|优化|提质|改造)升级|发展壮大"
    r"|(?:集[聚群]化?|规模化|创新|融合)发展|[延补强建]链[^，。；、]{0,6}"
    r"|向[^，。；、]{2,10}(?:迈进|延伸|攀升|升级))(?=[，。；]|$)"
    r"|(?:延伸|拉长|完善|健全|补齐|做[强大优])(?P<chain>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)全?产业链条?(?=[，。；]|$)",
)
_FUSED = re.compile(
    r"(?:推动|推进|促进|加快)(?P<one>[\u4e00-\u9fff]{2,10}?)(?:与|[和同](?![^，。；]{1,8}与))(?P<other>[\u4e00-\u9fff]{2,8}?)(?:深度|协同|一体)*(?:融合|耦合)"
)
# 吸引A、B、C等企业集聚; 推动A、B等项目落地: what is done with goods is a trade.
_FIRMS = re.compile(
    r"(?:吸引|引进|招引|集聚|推动|推进)(?:更多|一批|若干)*(?P<list>[^，。；：的等]{4,60}?)等?"
    r"(?:龙头|骨干|头部|领军|链主|上下游|重点|优质)*"
    r"(?:企业(?=集聚|落地|落户|入驻|布局|加快)|项目(?=落地|落户|建设|布局|投产))"
)
_DONE = re.compile(r"(?:制造|研发|应用|测试|服务|设计|运营|加工|维修|生产|封装|冶炼)$")
# 扩大A、B等新业态规模; 加快发展A、B“两大产业”
_STATES = re.compile(
    r"(?:扩大|发展|培育|壮大|推动|促进|拓展|打造|丰富)(?P<list>[^，。；：“”]{4,50}?)"
    r"(?:等(?:新业态|新模式|业态)|“[二两三四五六七八九十\d]+大产业”)"
)
# 大力发展甲、乙和丙: nothing says that they are trades but what they are called.
_GROWN = re.compile(
    r"(?<![^，。；：\n])(?:重点|大力|加快|积极|着力|优先|前瞻|同时|进一步|超前)*"
    r"(?:发展(?:壮大)?|培育(?:壮大|发展)?|壮大|(?:做[强大优精深]+)+|布局(?:发展)?)"
    r"(?!做)(?P<list>[^，。；：的等“”]{4,50})(?=[，。；]|$)"
)
# 支持甲、乙等发展, 推动甲、乙做大做强: what is done with trades.
_HELPED = re.compile(
    r"(?<![^，。；：\n])(?:重点|大力|积极|着力|优先|同时|进一步)*(?:支持|推动|推进|促进|加快|加速)"
    r"(?P<list>(?![^，。；]*产业)[^，。；：的等“”发做向]{2,30}[、和与][^，。；：的等“”发做向]{2,12}?)等?"
    r"(?:集聚|集群|协同|创新|高质量|快速|加快|规模化|一体化|向[^，、]{2,6})*"
    r"(?:发展(?:壮大)?|做[大强优]做[强优大]|提质升级)(?=[，。；]|$)"
)
# 推动磷、煤、氟化工耦合, 铝加工、锰加工延链强链
_SHARED = re.compile(
    r"(?P<list>(?:(?<=[动进促快强])|(?<=、))(?:[\u4e00-\u9fff]、)+)(?P<last>[\u4e00-\u9fff])(?P<head>化工|加工|冶炼)(?![业园])"
)
# 提升环保装备等产业竞争力; 以芯片为重点的电子制造业
_ONE = re.compile(
    r"(?:发展|提升|推动|促进|壮大|支持|培育|布局|(?:做[强大优])+)(?!做)(?P<name>[\u4e00-\u9fff]{2,10})等(?:特色|优势|传统|新兴)?"
    r"(?:产业|行业)(?![集园]|链[主长])"
    r"|以(?P<core>[\u4e00-\u9fff]{2,8})为(?:重点|主导|核心|龙头|代表)的(?=[^，。；的]{2,10}业)"
)
_RANK = re.compile(
    r"(?:世界|全国|国际|全球)(?:一流|领先|知名)?的?|做[强优大精深长]+|发展|国产(?!大)|健全"
    r"|[\d一二两三四五六七八九百千万]*亿(?:元级?|级)的?"
)
# 2座20万千瓦生物质电站和生物质产业, 甲产业和乙产业: what comes before is no part of the name.
_COUNTED = re.compile(r"\d[^，。]*[和与及]|[^，。]*(?:产业|行业|经济)[和与及]")
_COUNTED_LAST = re.compile(r"[\d一二两三四五六七八九十]+[大个条][^，。、]{0,6}$")
_NO_STEM = re.compile(
    r"^(?:配套$|完[整备善]$|国家|全[国省市球部县]|[省市]级|世界|规[上模]|单位|低效|传统|新一轮|科技|[\d一二三四五六七八九十百千亿]|本|该|各|类)"
    r"|[和与及、\n“”]|[链业长化]$|[二两三四五六七八九十\d]条|(?:新兴|未来|传统|优势|特色|支柱|资源型|重点|主导|历史经典|高新技术|现代化|标志性|产业|新型|绿色|[条个类大])(?:产业)?$"
)
# 锂电池|完整产业链: what the chain is like.
_WHOLE = re.compile(r"(?<=..)等?的?完[整备善]的?$")
_AREA = re.compile(
    r"(?:地区|湾区|三角|城市群|都市圈|经济圈|经济带|区域|[两三各]地|沿海|[沿临]江|国内外|国际|海外|[东西南北中]部"
    r"|园区|片区|街道|[高经新]\w?区|开发区|工业区|县区|区县|[央国民校]企|城[市乡镇]|两岸|产学研)$"
)
# 存量产业, 上下游产业: which of its industry, and no line of business.
_SORT = re.compile(
    r"内陆|沿边|边境|口岸|适宜|[劳技资].{1,2}密集型|高耗能|两高|[高低]附加值|链主|[存增]量|落后|[中低]*低?端|整体|高新|潜力|基石|拳头"
    r"|当家|新质|上下游|龙头|骨干|[镇市省县园区]域|[园区]内|外资|个体|集体|扶贫|帮扶|飞地|支柱性|接续|接替|替代"
)
# 做强甲、乙产业链: what closes a list is no part of its last name; 甲产业和乙产业 are two names.
_CLOSED = re.compile(r"(?P<list>(?:(?!产业|行业).)+?)全?(?:产业链?条?|行业)")
_LENDS, _JOINS = "赋能", "及"
_AND, _PARTS = "和与", "、，。；：\n和与"
_LONGEST, _SURE, _WIDEST = 12, 4, "制造业"


def grown_trades(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the lines of business that a text says are to grow, each by a noun of its own.

    Form 1: 推动中医药产业发展; 风电装备产业集聚; 壮大海洋经济     the noun says that it is one
    Form 2: 大力发展海上风电; 加快商业航天发射场建设                a known trade behind a verb
    Form 3: 推进煤炭与新能源融合发展                                two that are joined
    Form 4: 提升环保装备等产业竞争力                                one that speaks for others
    Form 5: “人工智能+”                                             what is to be applied
    Form 6: 推动风电装备高质量发展; 延伸白酒产业链
    """
    yield from _nouns(text, start, lexicon)
    for found in _GROW.finditer(text, start):
        if _is_trade(found["name"], lexicon):
            yield Item(found["name"], *found.span("name"))
    yield from moved_trades(text, start, lexicon)
    for found in _FUSED.finditer(text, start):
        both = [Item(found[each], *found.span(each)) for each in ("one", "other")]
        if all(_is_line(each.name, lexicon) for each in both):
            yield from both
    for found in _ONE.finditer(text, start):
        group = "name" if found["name"] else "core"
        item = Item(found[group], *found.span(group))
        if names_sector(item, lexicon) and not _NO_STEM.search(item.name):
            yield item
    for found in _known(lexicon).finditer(text, start):
        group = found.lastgroup or "name"
        yield Item(found[group], *found.span(group))


def moved_trades(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the known trades of which a text says what is to become of them.

    Form 1: 推动风电装备高质量发展; 加快白酒集聚发展
    Form 2: 延伸白酒产业链
    """
    for found in _MOVED.finditer(text, start):
        group = "name" if found["name"] else "chain"
        if _is_trade(found[group], lexicon):
            yield Item(found[group], *found.span(group))


@cache
def _known(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of known trades where they are done something for, or applied."""
    trades = lexicon.table("trades").rows
    words = {word for word in trades if len(word) >= _SURE}
    either, every = any_of(words), lexicon.table("trades").pattern
    economies = any_of(word for word in words if word.endswith("经济"))
    return re.compile(
        rf"(?:(?:推动|推进|促进|加快|深化|拓展)(?:全[省市区])?(?P<name>{either}(?:业(?![态务园绩]))?+)(?!产业|[与和及]|封装|设计|制造|材料|[装设]备))"
        rf"|“(?P<plus>{every})(?=[+＋×]”)"
        rf"|(?P<economy>{economies})(?![区带圈核])"
    )


def listed_trades(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the lines of business of lists that no word for sectors closes.

    Form 1: 吸引整车制造、电池测试等企业集聚; 推动传感器制造等项目落地    what is done
    Form 2: 扩大网络文学、跨境电商等新业态规模; 发展A、B“两大产业”       what the list is called
    Form 3: 磷、煤、氟化工                                                what materials share
    Form 4: 大力发展生物医药、高端装备和新材料; 支持甲、乙发展                known trades, mostly
    """
    for found in _FIRMS.finditer(text, start):
        named = items(text, *found.span("list"), lexicon)
        if all(_is_done(each, lexicon) for each in named):
            yield from named
    for found in _STATES.finditer(text, start):
        named = items(text, *found.span("list"), lexicon)
        if len(named) > 1 and all(names_sector(each, lexicon) for each in named):
            yield from named
    yield from _grown(text, start, lexicon)
    for found in _SHARED.finditer(text, start):
        for each in re.finditer(r"[^、]", found["list"]):
            at = found.start("list") + each.start()
            yield Item(each.group() + found["head"], at, at + 1, shared=True)
        yield Item(found["last"] + found["head"], found.start("last"), found.end("head"))


def _grown(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    for found in chain(_GROWN.finditer(text, start), _HELPED.finditer(text, start)):
        named = items(text, *_bounds(text, found, lexicon), lexicon)
        known = sum(
            each.name in lexicon.table("trades") or is_making(each.name, lexicon) for each in named
        )
        # 推动A、B发展 is said of goods and of modes of work too.
        most = 2 * known - (found.re is _HELPED)
        if most >= len(named) > 1 and all(_is_wide(each, lexicon) for each in named):
            yield from named


def _bounds(text: str, found: re.Match[str], lexicon: Lexicon) -> tuple[int, int]:
    """Return where a list begins and ends, without what it is called behind its last item."""
    closed = _CLOSED.fullmatch(text, *found.span("list"))
    start, end = closed.span("list") if closed else found.span("list")
    last = max(text.rfind(joint, start, end) for joint in "、和与") + 1
    trade = trade_end(text, last, lexicon) if last else -1
    return start, trade if trade > 0 else end


def _nouns(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    for found in _NOUN.finditer(text, start):
        begin = left_edge(text, found.start(), start, lexicon)
        joint = _COUNTED.match(text, begin, found.start())
        begin = joint.end() if joint else begin
        # 以人工智能赋能制造业
        lends = text.rfind(_LENDS, begin, found.start())
        begin = lends + len(_LENDS) if lends >= 0 else begin
        while rank := _RANK.match(text, begin, found.start()):
            begin = rank.end()
        stem = text[begin : found.start()]
        whole = _WHOLE.search(stem)
        stem = stem[: whole.start()] if whole else stem
        end = begin + len(stem) if found["short"] else found.end()
        if told := _CHAIN.match(text, found.start()):
            end = told.end()
        yield from _before(text, start, begin, lexicon)
        if both := _two(text, start, found.start(), lexicon):
            yield from (*_before(text, start, both[0].start, lexicon), *both)
            continue
        item = Item(text[begin:end], begin, end)
        named = 1 < len(stem) <= _LONGEST or (not stem and item.name != _WIDEST)
        # 甲设备、乙设备等装备制造业 is what closes their list.
        named = named and not (item.name.endswith(_WIDEST) and text.endswith("等", 0, begin))
        if (
            named
            # 石化产业, but not 智能化产业; 半导体及集成电路产业 is one by its name.
            and (_is_one(stem, lexicon) or not _NO_STEM.search(stem))
            and not _is_no_line(stem, lexicon)
            and not is_general(item.name)
            and names_sector(item, lexicon)
        ):
            yield item


def _is_no_line(stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem is a place or a sort of industry: 成渝地区|产业合作, 存量|产业."""
    known = stem in lexicon.table("named_areas") or regions().get(stem) is not None
    # 沪苏产业: two provinces by their signs.
    signs = lexicon.table("province_signs")
    known = known or _SORT.fullmatch(stem) is not None or _AREA.search(stem) is not None
    return known or (bool(stem) and all(sign in signs for sign in stem))


def _before(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the known trades of a list before its last: 延伸|纺织、食品加工、|物流产业链."""
    while end > start and text[end - 1] == "、":
        trade = _last_trade(text, start, end - 1, lexicon)
        if trade is None:
            return
        yield trade
        end = trade.start


def _two(text: str, start: int, end: int, lexicon: Lexicon) -> Sequence[Item]:
    """Return the two known trades that 和 or 与 joins before a noun: 纺织和食品加工|产业."""
    last = _last_trade(text, start, end, lexicon)
    joined = last is not None and last.start > start and text[last.start - 1] in _AND
    first = _last_trade(text, start, last.start - 1, lexicon) if last and joined else None
    return [first, last] if first and last else []


def _last_trade(text: str, start: int, end: int, lexicon: Lexicon) -> Item | None:
    """Return the known trade that ends at a place, if it stands alone or behind a verb."""
    begin = max(text.rfind(mark, start, end) for mark in _PARTS) + 1
    trade = lexicon.table("trades").ending(text[max(begin, start) : end])
    if trade is None:
        return None
    verb = text[max(begin, start) : end - len(trade)]
    if verb and lexicon.table("measure_verbs").ending(verb) is None:
        return None
    return Item(trade, end - len(trade), end)


def _is_one(stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem is a known trade, or two that 及 makes one: 半导体及集成电路."""
    return all(part in lexicon.table("trades") for part in stem.split(_JOINS, 1))


def _is_done(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is what is done with goods, and no name of one firm or project."""
    words = bool(_DONE.search(item.name)) and len(item.name) >= _SURE
    return words and names_sector(item, lexicon)


def _is_wide(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item can be a trade, and is no name of certain goods."""
    if _COUNTED_LAST.search(item.name):
        return False
    goods = item.head.label == "Product" and item.head.grade != "generic"
    known = item.name in lexicon.table("trades") or not goods
    return known and names_sector(item, lexicon)


def _is_line(name: str, lexicon: Lexicon) -> bool:
    """Say whether what is joined to another is a trade or goods: 煤炭, 铝加工."""
    head = head_of(name, lexicon)
    goods = head.label == "Product" or head.grade in {"trade", "process"}
    return _is_trade(name, lexicon) or (goods and not _NO_STEM.search(name))


def _is_trade(name: str, lexicon: Lexicon) -> bool:
    trades = lexicon.table("trades")
    if name.endswith("业") and (name in trades or name[:-1] in trades):
        return not is_general(name)  # 软件和信息技术服务业, 现代物流业
    known = name in trades or trades.ending(name) or head_of(name, lexicon).grade == "trade"
    return (
        bool(known) and len(name) <= _LONGEST and not is_general(name) and not _NO_STEM.search(name)
    )
