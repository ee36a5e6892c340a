"""Lists of sectors in prose, and industries that a verb names: pure functions of a text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.lexicon import Lexicon, any_of
from loaders.lists.grown import grown
from loaders.lists.leading import behind_edges
from loaders.lists.lists import Item, head_of, is_bare, items, masked_passage
from loaders.lists.reached import behind_verb_of_use
from loaders.places.regions import regions
from loaders.subjects.titles import is_general
from loaders.subjects.topics import begins_as_verb, is_line, names_sector
from loaders.text.sought import sought, sought_by

_STRETCH = re.compile(r"[^，,。；;：:！？\n\t]+")
# 甲、乙三大产业, 甲、乙双首位产业
_COUNT = r"(?:[一二两三四五六七八九十\d]+(?:大|个|类|条)|双(?=首位|主导|支柱|优势))"
_WORD = (
    r"(?:领域|行业|产业|服务业|赛道)"
    r"(?!集群|园|基地|链|体系|带|化|级|(?<=产业)用[^于户地电能水工]|组织|协会|商会|主管|部门|集聚[区地]|(?:专用|垂直)?(?:大|小)?模型|智能体|数据集)"
)
# 发展A、B、C产业; 推动A、B产业转型升级
_BARE = (
    r"(?:首位|主导|支柱)?(?<=[\u4e00-\u9fff])产业(?=$|(?:加快|协同|集聚|融合|创新|绿色)*"
    r"(?:转型|提质|改造|升级|发展|集聚|做大|做强|振兴|倍增|向)(?![带轴廊圈区]))"
)
_CHAIN = (
    rf"(?:(?:等?{_COUNT}|等)(?:重点|优势|标志性|特色|主导)*(?:产业)?|等?{_COUNT}[^、，等在]{{2,8}}产业)"
    r"链(?![主长条])"
)
# 大力发展甲设备、乙设备等装备制造业; of 等与制造业融合 nothing is said.
_MAKING = (
    r"等[^、，等在与和同及对向]{0,6}?(?:制造|加工)业"
    r"(?!企业|龙头|领军|骨干|单项|主体|强|创新|中心|集群|园|基地)"
)
# 等前沿方向 is a list of sectors; 等紧缺方向 is one of professions.
_CLOSING = sought(
    "域业道向链",
    # With one of these signs each form begins.
    r"(?=[等一二两三四五六七八九十双\d首主支产])(?:"
    rf"等(?!企业)(?:{_COUNT})?[^、，等在]{{0,10}}?{_WORD}|(?:等|等?{_COUNT})(?:前沿|重点|优势)?方向(?!升级|转型|转变|迈进)|{_COUNT}[^、，等]{{0,6}}?{_WORD}|{_CHAIN}|{_MAKING}"
    rf"|{_BARE})",
)
# A、B等专用装备及配套产业, A、B等重点应用领域: goods, or whom goods serve.
_NOT_SO = re.compile(r"^等[^、，等在]*(?:装备|设备|产品)[及和与]|应用(?:领域|行业)$")
# 变速箱、车灯等零部件产业: goods that such a trade makes, and no trades.
_OF_GOODS = re.compile(r"^等[^、，等在]*(?:零件|零?部件|器件|配套|上下游)(?:配套)?产业$")
# 设计、检测等服务业发育不足: what is named as a weakness names no trade of the plan.
_LACKS = re.compile(r"[^，。；、]{0,6}(?:不足|薄弱|滞后|偏弱|短缺|欠缺|缺失|空白)")
# 严控甲、乙等行业新增产能: of what there is to be less.
_LESS = re.compile(
    r"(?:新增|过剩|落后|低效|无效|盲目)*(?:产能|规模|项目|总量|扩张|$|(?=[，。；\n]))"
)
_STRICTLY = re.compile(r"(?:依法|依规|坚决|加快|有序|逐步|稳妥|积极|全面|推动|推进|着力)*")
# 向轴承钢、齿轮钢等方向延伸: goods, which are what is made next.
_NEXT = re.compile(r"(?:下游)?(?:延伸|拓展|迈进|升级|转型)")
# 水晶与灯具、服饰等产业融合: the first is blended with each of the others.
_WITH = re.compile(r"[^、，与]{2,12}与")
_BLENDED = re.compile(r"(?:深度|跨界|创新|协同|一体化|加快)*(?:融合|耦合|联动|对接|配套)")
# “汽车＋装备制造＋智能家电”产业体系, “汽车、食品加工、家电”三大优势产业
_SUM = sought(
    "“",
    r"“([^“”，。；：、+＋]{2,10}(?:[+＋、][^“”，。；：、+＋]{2,10}){1,5})”(?:[一二两三四五六七八九十\d]+大)?"
    r"(?:现代化?|主导|支柱|特色|优势|先进|制造业?|新兴)*产业(?:体系|格局|布局|集群|链|发展格局)?(?=[，。；、]|$)",
)
_PLACED = re.compile(r"[\u4e00-\u9fff]{1,10}?[市县区旗](?=[\u4e00-\u9fff]{2})")
_ADDEND = re.compile(r"[^+＋、]+")
_LED = re.compile(r"以?[^，。；：、的以]{0,12}为(?:链主|龙头|引领|核心)的(?=..)")
_LONGEST_TRADE = 8
_WITHIN = frozenset({"与", "及"})
_PLACE = re.compile(r"(?<![现存所潜旨])在")
# What stands before a list and takes no object of development.
_NO_OBJECT = frozenset(
    {"于", "对", "对接", "对照", "向", "将", "把", "以", "到", "组建", "投向", "制定", "出台"}
    | {
        "包括",
        "涵盖",
        "包含",
        "囊括",
        "涉及",
        "满足",
        "适应",
        "抢抓",
        "抢占",
        "紧抓",
        "抢滩",
        "下游",
    }
)
# 甲区坚持A、B等产业, 甲区落户了A、B等产业: what is had or held to; 覆盖件 are goods.
_KEEPS = r"坚持|(?<!实)现有|拥有|立足|依托|明确|落户|覆盖(?![件层膜])"
# 基金重点投向航空装备、前沿新材料.
_INVESTED = re.compile(
    r"(?:重点|优先|主要|集中|资本|资金|基金|信贷)(?:更多|精准)?投向(?P<list>[^，。；：的]{2,60}?)(?=等|[，。；]|领域|方向|项目|产业|行业|$)"
)
# 聚焦第四代核能、新型储能，开展攻关: known trades, and no goods among them.
_FOCUSED = sought(
    "焦准攻",
    r"(?<![^，。；：\n])(?:重点|主要)?(?:聚焦|瞄准|主攻)了?(?P<list>[^，。；：的等]{4,50})(?=[，。；])",
)
# 以A为主导、B和C为支撑的产业体系
_MADE_OF = sought_by(
    "为主导|为支柱|为基础|为引领|为先导|为支撑|为补充|为特色|为配套|为主体|为重点|为两翼|为双翼",
    r"(?:以|[、，])(?P<list>[^，。；以为]{2,40}?)(?:(?:传统|优势|主导|特色|战略性|新兴|未来)+产业)?"
    r"等?为(?:主导|支柱|基础|引领|先导|支撑|补充|特色|配套|主体|重点|[两双]翼)"
    r"(?=[^。；]{0,60}的(?:“[^“”]{1,12}”)?(?:(?:现代化?)?(?:工业|制造业|产业)(?:体系|结构|格局)|现代(?:化|特色)*产业集群))"
    r"|以(?P<led>[^，。；以的]{2,40}?)等?为(?:主导|支柱)(?:产业)?(?=[，。；])",
)

# 围绕A、B布局重大项目; 面向A、B，: what is aimed at needs no word that says it is a sector.
_ACTS = (
    "补链|强链|延链|开展|布局|推进|推动|实施|组织|建设|打造|攻关|攻克|加强|加快|深化|引进|招引|招商|精准|靶向"
    "|谋划|策划|培育|组建|制定|设立|举办|部署|遴选"
)
# 面向X推广A、B: what stands behind such a verb is used there.
_OBJECTIVE = "推广|部署|研发|研制|开发|发展|应用|提供|使用"
_STOPS = "，。；：的等“”"
_ANY = rf"(?:(?!{_OBJECTIVE})[^{_STOPS}])"
# Where such a list may begin: tried at each sign, it would cost the square of a sentence.
_OPENS = rf"(?<![^{_STOPS}广署发制展用供])(?:(?<![^{_STOPS}])|(?<={_OBJECTIVE}))"
_AIMED = re.compile(
    # 甲产业聚焦A、B: what an industry is after are its things.
    r"(?:围绕|聚焦|瞄准|面向|针对|锚定|主攻|紧扣)(?<!产业..)(?<!行业..)(?<!领域..)(?<!制造业..)了?"
    rf"(?P<list>{_ANY}{{1,60}}、{_ANY}{{1,24}}?)"
    rf"(?:(?:首位|主导|特色|优势|支柱|传统)产业|领域|行业|产业|方向)?(?=(?:{_ACTS})|[，。；]|$)"
)
# 在A、B领域建设C; A、B企业实施改造; A、B产业转移: what is done for sectors, that 等 does not close.
_DONE_FOR = re.compile(
    rf"{_OPENS}(?P<list>{_ANY}{{1,60}}、{_ANY}{{1,24}}?)(?:{_COUNT})?"
    rf"(?:(?:重点|优势|传统)*(?:领域|行业)(?=(?:{_ACTS})|[，。；]|$|创新|建成|形成|设立|合作|标准"
    r"|(?:节能|技术|绿色|低碳|数字化|智能化|降碳|设备)+(?:改造|转型|升级|更新)|[高紧专]\w+人才)"
    r"|领域(?=(?:关键|核心|共性|前沿|基础)+(?:技术|研究)|技术攻关|科技攻关)"
    r"|产业(?=(?:投资|引导|发展|专项|子)*基金|竞争力|(?:重点|重大)?项目|链(?:协同|链长|图谱|招商|供应链|上下游))"
    r"|新赛道|(?:产业|项目)(?=转移|用地|招引|落地)|企业(?=实施|开展|进行|加快)|产业联盟|专场招商"
    r"|(?:高层次|紧缺|专业)+人才|(?:节能|技术|数字化|智能化|绿色)+改造)"
)
_COUNTED = re.compile(r"[\d二两三四五六七八九十]+(?:大|个|条)|产业链")
# 明确1名链长、2至4个产业承载地: what is counted so is no trade.
_OF_SO_MANY = re.compile(r"\d+(?:[名位]|[至到])")
_BEGINS = re.compile(
    r"(?<=.)(?:分别(?:做[大强优精特]+|发展|主攻|布局|培育|突出|侧重|打造)|开展|聚焦|围绕|面向|针对|瞄准|投向"
    # 甲市、乙市|主攻A、B: what stands before is who does it.
    r"|(?<=[市县旗州])(?:重点|大力|着力|积极|加快)*(?:发展|主攻|布局|培育|突出|侧重|打造|承接|做[大强优精特]+|壮大)"
    # 推动A、B赋能X、Y等行业: what is used there is no sector of the list.
    r"|赋能|进入|(?:(?:推广)?应|运|适|使)?用于|服务于|(?:推广|拓展|延伸|扩展|渗透)[至到]"
    r"|(?<=[\u4e00-\u9fff]{2})(?<![转面定横纵投导流取偏朝志双单方意])向(?=[^、，]+、))"
)
_LEADS = re.compile(
    r"了?(?:[（(]?\d{1,2}[)）.．、](?!\d))?(?:依托|立足|凭借|举办|设立|制定|修订|制修订|编制|印发|出台|开辟|优先|保障|重点|组建|支持|加大|给予|承接|吸引|对接|分别|逐一|就(?![业医])|从(?![业事])|随着|朝着?|集中力量|即(?![食热时烹插])|如(?!家)|除了?(?![尘湿雪草氧虫冰霜锈臭])|按照?(?!摩)|根据|结合|依据|着眼于?|力促|对|为|努力|力争|使(?!用|命)"
    # 全市|电子信息、装备制造两大主导产业
    r"|[全我本][省市区县州](?!域)的?)*"
)


def aimed(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the sectors of a list that what is done is aimed at, where no 等领域 closes it.

    Form 1: 围绕A、B布局重大项目; 面向A、B开展研究
    Form 2: 在A、B领域建设中心; 支持A、B企业实施改造; 承接A、B产业转移
    """
    if "、" not in text:
        return
    hidden = masked_passage(text)
    for pattern in (_AIMED, _DONE_FOR):
        for found in pattern.finditer(hidden, start):
            at, end = found.span("list")
            at = max((each.end() for each in _PLACE.finditer(text, at, end)), default=at)
            at = max((each.end() for each in _BEGINS.finditer(hidden, at, end)), default=at)
            at = _behind_leads(text, at, end, lexicon)
            named = tuple(rejoined(text, items(text, at, end, lexicon)))
            sure = sum(_is_sure(each, lexicon) for each in named)
            if (
                len(named) > 1
                and all(_may_be(each, lexicon) for each in named)
                and 2 * sure >= len(named)
            ):
                yield from named


def _behind_leads(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where a list begins behind its verbs and the region whose it is: 承接广东|电子信息."""
    at += _front(text[at:end].partition("、")[0], lexicon)
    leads = _LEADS.match(text, at, end)
    at = leads.end() if leads else at
    at += behind_verb_of_use(text[at:end].partition("、")[0], lexicon)
    at += behind_edges(text[at:end].partition("、")[0], lexicon)
    area = lexicon.table("named_areas").beginning(text[at:end])
    found = regions().find(text[at:end])
    unit = found[0].end if found and not found[0].start else 0
    return at + max(len(area or ""), unit)


def _may_be(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item can be a sector, and is no bare word for things of a kind: 技术, 设备."""
    counted = _COUNTED.search(item.name)
    bare = is_bare(item.name, lexicon) and item.name not in lexicon.table("trades")
    any_trade = item.name.endswith("产业") and is_general(item.name)
    return not (counted or bare or any_trade) and names_sector(item, lexicon)


def _is_sure(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item is goods or a known trade; 研发, 设计 and 检测 alone are stages."""
    stage = item.head.grade == "process" and item.name == item.head.word
    return (item.head.label in {"Product", "Technology"} and not stage) or is_line(
        item.name, lexicon
    )


def listed(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of the lists that 等领域, 三大产业 or 24条链 closes."""
    hidden = masked_passage(text)
    for stretch in _STRETCH.finditer(hidden, start):
        at = stretch.start()
        for closed in _CLOSING.finditer(hidden, at, stretch.end()):
            for place in _PLACE.finditer(hidden, at, closed.start()):
                at = place.end()
            # 支持甲院、乙院开展A、B等领域攻关: the list begins behind the last of such verbs.
            starts = (each.end() for each in _BEGINS.finditer(hidden, at, closed.start()))
            at = _behind_leads(text, max(starts, default=at), closed.start(), lexicon)
            at = _behind_first(hidden, at, closed)
            found = items(text, at, closed.start(), lexicon)
            at = closed.end()
            if _NOT_SO.search(closed.group()) or _is_no_aim(hidden, at, found, lexicon):
                continue
            goods = all(each.head.label == "Product" for each in found)
            if goods and _OF_GOODS.match(closed.group()):
                continue
            parts = list(rejoined(text, [_behind_leader(each) for each in unplaced(found)]))
            bare = closed.group() == "产业" and any(_is_no_trade(part.name) for part in parts)
            bare = bare or any(_OF_SO_MANY.match(part.name) for part in parts)
            if len(parts) > 1 and not bare and all(names_sector(part, lexicon) for part in parts):
                yield from parts


def _is_no_aim(hidden: str, end: int, found: Sequence[Item], lexicon: Lexicon) -> bool:
    """Say whether what stands around a list that ends there says that no plan is for it."""
    if _LACKS.match(hidden, end) or (_NEXT.match(hidden, end) and _are_next(hidden, found)):
        return True
    return _LESS.match(hidden, end) is not None and _is_ended(hidden, found, lexicon)


def _is_ended(hidden: str, found: Sequence[Item], lexicon: Lexicon) -> bool:
    """Say whether a verb before a list says that a plan wants less of it: 化解甲、乙等行业产能."""
    if not found:
        return False
    at = max(hidden.rfind(mark, 0, found[0].start) for mark in _STOPS) + 1
    strictly = _STRICTLY.match(hidden, at)
    start = strictly.end() if strictly else at
    verb = lexicon.table("ending_verbs").beginning(hidden[start : start + _LONGEST_TRADE])
    return verb is not None and found[0].start <= start + len(verb)


def unplaced(found: Sequence[Item]) -> Sequence[Item]:
    """Return the items of a list without the places that each begins with: 甲县|白茶、乙县|麻羊.

    That of the first has been taken for the region whose list it is.
    """
    ends = [_place_end(item.name) for item in found]
    if not all(ends[1:]):
        return found
    return [
        Item(item.name[end:], item.start + end, item.end) if end else item
        for item, end in zip(found, ends, strict=True)
    ]


def _place_end(name: str) -> int:
    placed = _PLACED.match(name)
    return placed.end() if placed and regions().beginning(placed.group()) else 0


def _behind_leader(item: Item) -> Item:
    """Return an item without the firm that leads it: 以甲集团为链主的|肉食品加工."""
    led = _LED.match(item.name)
    if led is None:
        return item
    return Item(item.name[led.end() :], item.start + led.end(), item.end)


def _are_next(hidden: str, found: Sequence[Item]) -> bool:
    """Say whether a list is of goods that a trade turns to: 向轴承钢、齿轮钢等方向延伸."""
    goods = all(each.head.label == "Product" for each in found)
    return goods and bool(found) and hidden.endswith("向", 0, found[0].start)


def _behind_first(hidden: str, at: int, closed: re.Match[str]) -> int:
    """Return where the trades begin that something else is to grow together with: A与|B、C."""
    joint = _WITH.match(hidden, at, closed.start())
    return joint.end() if joint and _BLENDED.match(hidden, closed.end()) else at


def made_of(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the trades that a system of industries is made of: 以A为主导、B为支撑的产业体系."""
    for found in _MADE_OF.finditer(text, start):
        span = found.span("list" if found["list"] else "led")
        for item in rejoined(text, items(text, *span, lexicon)):
            if not _is_no_trade(item.name) and names_sector(item, lexicon):
                yield item


def named(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the industries that a verb or a rank names.

    Form 1: 发展硒产业; 打造千亿级锂电产业; 推动功率半导体产业发展
    Form 2: 重点投向航空装备、前沿新材料; 聚焦新型储能、氢能，…
    """
    yield from _invested(text, start, lexicon)
    yield from grown(text, start, lexicon)


def _invested(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of lists that a verb says are trades, though no word closes them."""
    for found in _INVESTED.finditer(text, start):
        for item in items(text, *found.span("list"), lexicon):
            if not _is_no_trade(item.name) and names_sector(item, lexicon):
                yield item
    for found in _FOCUSED.finditer(text, start):
        listed = tuple(rejoined(text, items(text, *found.span("list"), lexicon)))
        if _are_trades(listed, lexicon):
            yield from listed


def _are_trades(listed: Sequence[Item], lexicon: Lexicon) -> bool:
    """Say whether two items or more can be trades, one of them a known one, and none is goods."""
    trades = lexicon.table("trades")
    known = [each for each in listed if trades.ending(each.name)]
    goods = any(each.head.label == "Product" for each in listed if each not in known)
    return (
        len(listed) > 1
        and bool(known)
        and not goods
        and all(names_sector(each, lexicon) and not _is_no_trade(each.name) for each in listed)
    )


def _is_no_trade(name: str) -> bool:
    """Say whether a name before 产业 says which kind of trade, or is no name: 特色, 确定主导."""
    kind = "产业" in name or name.endswith("集群") or is_general(f"{name}产业")
    return len(name) > _LONGEST_TRADE or kind


def summed_up(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the trades in quotation marks: “汽车＋智能家电”产业体系, “甲、乙”两大优势产业."""
    for found in _SUM.finditer(text, start):
        each = [Item(part.group(), *part.span()) for part in _ADDEND.finditer(text, *found.span(1))]
        known = sum(_is_trade(item, lexicon) for item in each)
        if 2 * known > len(each) and all(names_sector(item, lexicon) for item in each):
            yield from each


def _is_trade(item: Item, lexicon: Lexicon) -> bool:
    known = head_of(item.name, lexicon)
    return item.name in lexicon.table("trades") or bool(known.word) or item.name.endswith("产业")


def rejoined(text: str, found: Sequence[Item]) -> Iterator[Item]:
    """Yield the items, those whole again of which the second has no name of its own.

    半导体材料与器件, 汽车及零部件, 卫星及应用 are one trade each, and 材料和设备 of a list of goods
    are two.
    """
    before: Item | None = None
    for item in found:
        joint = text[before.end : item.start] if before else ""
        if before and joint in _WITHIN and (item.shared or _is_bare_head(item)):
            before = Item(text[before.start : item.end], before.start, item.end)
            continue
        if before:
            yield before
        before = item
        if item.shared:
            # 高端铸造、汽车配件: trades share no head.
            before = Item(text[item.start : item.end], item.start, item.end)
    if before:
        yield before


def _is_bare_head(item: Item) -> bool:
    """Say whether an item is one general word, which names no trade: 零部件, 应用, 制品."""
    return item.name == item.head.word and item.head.grade in {"generic", "none"}


def _front(name: str, lexicon: Lexicon) -> int:
    """Return where a name begins behind its last verb or preposition: 聚焦|集成电路."""
    cut = 0
    for found in _leading(lexicon).finditer(name):
        if not found["verb"] or begins_as_verb(name[found.start() :], lexicon):
            cut = found.end()
    # 甲园：深耕|新材料: what a place does with a trade.
    does = lexicon.table("specialise_verbs").beginning(name[cut:])
    return cut + len(does) if does and is_line(name[cut + len(does) :], lexicon) else cut


@cache
def _leading(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = lexicon.table("object_verbs").pattern
    return re.compile(f"(?P<verb>{verbs})了?|(?:{any_of(_NO_OBJECT)}|{_KEEPS})了?")
