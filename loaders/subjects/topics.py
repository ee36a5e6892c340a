"""Fields and industries that a text names: the plan's own, and the sectors beside them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause
from loaders.lists.clauses import clauses
from loaders.lists.grammar import grammar
from loaders.lists.heads import begins_with_name
from loaders.lists.lists import Item, head_of, is_bare, items
from loaders.lists.processed import is_processed
from loaders.lists.tails import strip_actions
from loaders.places.known_areas import is_known_area
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.short_names import short_names
from loaders.text.at_once import PASSAGES

# 港口, 5G基站, 肺结节筛查: short, and no clause with 的, a number or a place's sign at its end.
_SECTOR = re.compile(
    r"(?![\d.%％]+$|不同|各|多个|其|.*等(?!离子))[^的，、。；：（）“”]{1,12}(?:[（(][A-Za-z0-9-]{2,8}[)）])?(?<![省县州各])(?<!(?<!城)市)"
    r"(?<!(?<![矿园社景厂林库港山牧灾校病缺])(?<!(?:高寒|寒冷|严寒|干旱|偏远|边远|农村)地)区)"
)
# 其制品开发, 水环境污染, 人民健康生活等经济社会: what is spoken of, and no trade.
_NO_TRADE = re.compile(
    r"^(?:其|该|各|本地|此|海外|境外|国内|国际市场|由|把|让|被(?!动)|支撑|抓好)|等(?![离级])"
    # 两大化工; 煤制气建设甲
    r"|^[一二两三四五六七八九十]+(?:大(?!数据|模型|健康)|个)|(?<=..)(?:打造|建设(?=[\u4e00-\u9fff]{2})(?!运营|管理|服务|施工|工程|机械))"
    # 支持丁山镇、柳村镇|做优模具产业
    r"|^[\u4e00-\u9fff]{1,4}(?<![小名强城特])(?:镇|街道)(?:$|做[强大优精]|发展|重点|打造|培育|聚焦|建设)"
    # 以甲、纺织服装|为主导产业; 面积20平方公里
    r"|[为以由]$|\d(?:平方公里|平方千米|亩|公顷|亿元|家|户)"
    r"|(?:能力|水平|体系|机制|模式|优势|效益|竞争力|短板|力度|格局|步伐|进程|动能|活力|潜力|目标|指标|任务|原则"
    r"|思路|经济社会|污染|灾害|问题|瓶颈|隐患|风险|成果|政策|项目|(?:环境|条件|工况|状态)下"
    r"|全(?:过程|要素|流程|链条|环节|周期|生命周期)|盆地|半岛|平原|海域|海峡|(?<=.)沙漠|群岛|寿命|可靠|(?<=..)(?<!安)全)$"
)
# 国家制造业创新中心, 重点实验室 are platforms, where 数据中心 is a use.
_CENTRE = re.compile(r"(?:(?:创新|研究|技术|检测|孵化)中心|实验室|研究院|孵化器|服务平台)$")
# 支撑高质量发展, 服务乡村振兴, 保障重大工程自主配套: what is aimed at.
_AIM = re.compile(
    r"(?:振兴|战略|发展|[强大]国|强省|强市|大局|就业|增收|(?<!公共)(?<!食品)安全|转型|升级|改造|变革|融合|协同|开放|循环|目标"
    r"|达峰|中和|创新|提升|提高|增长|配套|[^电强氧硝]化|建设|需求|需要|企业|产业|工作|质量|效率|替代|可控|保供|保障|高地"
    r"|民生|消费|攻关|合作|平台|(?<!数据)(?<!算力)(?<!智算)(?<!超算)中心|系统|服务|人才|网络|集群|基地|园区|转化|[链体]|(?<!海洋)(?<!生物)(?<!水利)(?<!生命线)工程|行动|政府|决策|用户|客户)$"
    r"|^(?:国家|国内|企业|产业|全|我|更|[两三四五六七八九十\d]+大(?!模型))|[把将对使让]"
)
# 芯片设计, 装备制造: what is done with the goods that stand before.
_DONE = re.compile(r"(?<=..)(?:设计|制造|加工|服务|运维|封装|测试)+$")
# 产业链供应链 is what all lines of business have.
_NO_LINE = re.compile(r"经济区|^产业链")
_HEADED = re.compile(r"[^的和与及]{3,10}")
_TOWARDS = re.compile(r"(?<![面导方定转])向")
# 推动稀土产业高值化利用: what is done to a trade is no part of its name.
_OF_TRADE = re.compile(r".{2,16}?产业(?=[高智绿数国集规融多循][^，、]{1,2}化)")
_JOINTS = re.compile(r"[与和及]")
# 突破本体技术: what is developed under it is developed for the industry.
_TECHNIQUE = "技术"
# 推动产业轻量化发展 names no line of business.
_OF_ALL = ("产业", "行业", "企业")
_SUPPORTS = frozenset({"支持", "扶持"})
_DEVELOPS = "develops"
_SHORTEST, _LONGEST = 2, 12
_LEAD_END = re.compile(r"[。：:\s】*]*")
_FIRM = re.compile(r"(?:集团|公司|企业|大学|学院|研究[院所]|银行|协会|联合会|商会|学会|[局委厅])$")


@lru_cache(maxsize=2 * PASSAGES)
def body_start(context: Context) -> int:
    """Return where a passage's own text begins, behind the lead that it begins with."""
    lead, here = context.passage.lead_span, context.passage.span
    if lead is None or not here.holds(lead):
        return 0
    found = _LEAD_END.match(context.text, lead.end - here.start)
    return found.end() if found else lead.end - here.start


# 现代石化产业 is what its section calls 石化.
_QUALITY = re.compile(r"^(?:现代|先进|高端|绿色|新型|优质|特色|传统|智能)+(?=..)")


def own_topic(context: Context, name: str) -> tuple[str, str] | None:
    """Return label and full name of the plan's industry or field that a name means, or None."""
    return _short_names(context).get(name) or _by_joints(context, name)


@lru_cache(maxsize=PASSAGES)
def _short_names(context: Context) -> Mapping[str, tuple[str, str]]:
    """Return what each name may mean; of one passage many names are asked for."""
    return short_names(context.industries, tuple(context.fields))


def _by_joints(context: Context, name: str) -> tuple[str, str] | None:
    """Return the industry of that name but for a joint: 医药与医疗器械, 医药及医疗器械产业."""
    if not _JOINTS.search(name):
        return None
    same = _unjoined(context.industries).get(_plain(name))
    return ("Industry", same) if same else None


@lru_cache(maxsize=8)
def _unjoined(industries: tuple[str, ...]) -> Mapping[str, str]:
    """Return industries by their names without joints, the first of those that have one name."""
    return {_plain(each): each for each in reversed(industries)}


def _plain(name: str) -> str:
    return _JOINTS.sub("", name.removesuffix("产业"))


def topic_here(context: Context, name: str) -> tuple[str, str] | None:
    """Return what a name means where it stands: in its own section 石化 is 现代石化产业."""
    own = own_topic(context, name)
    industry = context.industry
    if own is not None or industry is None:
        return own
    plain = _QUALITY.sub("", industry.name).removesuffix("链").removesuffix("产业")
    return ("Industry", industry.name) if name.removesuffix("产业") == plain else None


def is_topic(context: Context, name: str) -> bool:
    """Say whether a name is that of an industry or a field of the plan."""
    return own_topic(context, name) is not None


def topic(context: Context, item: Item, rule: str, confidence: float) -> Mention:
    """Return the mention of a sector: the plan's industry or field of that name, else a field."""
    label, name = own_topic(context, item.name) or ("Field", item.name)
    return context.mention(label, name, item.start, item.end, rule, confidence)


def source_of(context: Context, clause: Clause, lexicon: Lexicon) -> Mention | None:
    """Return the field or industry that develops what a clause lists, or None.

    Form 1: 半导体材料方面，提升…             the field that the sentence begins with
    Form 2: （二）巩固提升芯片设计优势。       the field of the measure's heading
    Form 3: （二）新材料产业                   the passage's subject
    """
    own = _topics(context.text, lexicon, body_start(context)).get(clause.start)
    if own is not None and not context.turned:
        return topic(context, own, "topics.sentence", 0.8)
    subject = context.subject_at(clause.start)
    if subject is not None and subject is not context.subject:
        return subject
    if headed := headed_fields(context, lexicon):
        return headed[0]
    if subject is None or subject.label not in {"Field", "Industry"}:
        return None
    # 支持A优先使用: under a measure what is only supported is promoted, not developed by all.
    whole = subject.label == "Industry" and context.genre == "measures"
    if not whole or context.measure is None:
        return subject
    # 重点方向：A、B
    led = lexicon.table("key_leads").get(context.passage.lead) == _DEVELOPS and not clause.verb
    developing = _developing(context.text, lexicon, body_start(context))
    return subject if led or clause.group in developing else None


def names_its_field(context: Context, clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether the clause's sentence begins with the field that it is about: 化药布局A、B."""
    return clause.start in _topics(context.text, lexicon, body_start(context))


@lru_cache(maxsize=PASSAGES)
def _topics(text: str, lexicon: Lexicon, start: int) -> dict[int, Item]:
    """Return the field that a sentence has named last before each clause, by the clause's start."""
    named: dict[int, Item] = {}
    last: Clause | None = None
    for each in clauses(text, lexicon, start):
        if each.topic is not None:
            last = each
        if last is not None and last.topic is not None and last.sentence == each.sentence:
            named[each.start] = last.topic
    return named


@lru_cache(maxsize=PASSAGES)
def _developing(text: str, lexicon: Lexicon, start: int) -> frozenset[int]:
    """Return the groups of clauses whose verb says that their objects are developed."""
    return frozenset(
        each.group
        for each in clauses(text, lexicon, start)
        if each.grade in {"strong", "master"}
        or (each.grade == "weak" and each.verb not in _SUPPORTS)
        or (each.verb and each.action == "strong")
    )


@lru_cache(maxsize=PASSAGES)
def headed_fields(context: Context, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the fields that the heading of a measure names where an industry is at hand.

    Of one passage it is asked for each clause.
    """
    measure, subject = context.measure, context.subject
    if measure is None or subject is None or subject.label != "Industry":
        return ()
    span = measure.evidence.span
    if span.end <= subject.evidence.span.start:
        return ()  # 推动制造业发展 / （一）新材料产业: the industry is below the measure
    heading = context.document.quote(span)
    own = _field_in(heading, tuple(context.fields))
    found = (own,) if own else _heading_objects(heading, lexicon)
    return tuple(_headed(context, item, span.start) for item in found)


@lru_cache(maxsize=256)
def _field_in(heading: str, fields: tuple[str, ...]) -> Item | None:
    """Return the one field of the plan that ends a heading: 开发安全经济的新型储能电池, or None."""
    ending = (name for name in fields if len(name) > _SHORTEST and heading.endswith(name))
    name = max(ending, key=len, default="")
    at = len(heading) - len(name)
    return Item(name, at, len(heading)) if name and at > 1 else None


def _headed(context: Context, item: Item, start: int) -> Mention:
    label, name = own_topic(context, item.name) or ("Field", item.name)
    span = Span(item.start, item.end).shifted(start)
    return Mention(label, name, Evidence(context.document, span, "topics.heading", 0.7))


@lru_cache(maxsize=256)
def _heading_objects(heading: str, lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the things that a heading's verb is about: 提升晶圆制造能力 is about 晶圆制造."""
    rules = grammar(lexicon)
    end = found.start() if (found := _TOWARDS.search(heading)) else len(heading)
    end = made.end() if (made := _OF_TRADE.match(heading)) else end
    begin = heading.rfind("，", 0, end) + 1  # 补链强基，攻坚关键软件
    start, verb, _ = rules.strip_verbs(heading, heading, begin, end)
    stop, _ = strip_actions(heading, heading, (start, end), "strong", lexicon)
    return tuple(
        item
        for item in items(heading, start, stop, lexicon)
        if verb
        and not item.shared
        and (item.head.label in {"Product", "Technology"} or item.head.grade == "trade")
        and item.head.word != _TECHNIQUE
        and not item.name.startswith(_OF_ALL)
        and not is_bare(item.name, lexicon)
        and not is_kind(item.name, lexicon)
        and _HEADED.fullmatch(item.name)
    )


def is_kind(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is a word for a kind alone, 关键软件, or what is done: 结构优化."""
    none = lexicon.table("no_fields")
    if none.get(none.ending(name) or "") == "end":
        return True
    modifier = lexicon.table("modifiers").beginning(name) or ""
    return name[len(modifier) :] in lexicon.table("no_fields")


def is_aside(lead: str) -> bool:
    """Say whether what a lead names stands beside what the next sentence names: 膜材料领域，…."""
    return lead.endswith(("领域", "方面"))


def names_sector(item: Item, lexicon: Lexicon) -> bool:
    """Say whether an item of a list can be the name of a sector: no clause, place or firm."""
    name = item.name
    if name in lexicon.table("trades"):
        return True
    if (
        name in lexicon.table("no_sectors")
        or is_known_area(name, lexicon)
        or _NO_TRADE.search(name)
        or _CENTRE.search(name)
        or _FIRM.search(name)
        or regions().get(name)
        or _is_placed(name)
    ):
        return False
    # 锻造, 装配: what is done may be a trade as a whole.
    done = lexicon.table("heads").get(name, 1) == "process"
    return bool(_SECTOR.fullmatch(name)) and (done or not begins_as_verb(name, lexicon))


def _is_placed(name: str) -> bool:
    """Say whether a name is that of one thing in a province or a city: 北京大兴国际机场."""
    region = regions().beginning(name)
    return region is not None and region.level != "county"


def is_aim(item: Item, lexicon: Lexicon) -> bool:
    """Say whether what is served or supported is an aim or an actor, not a sector.

    石化 and 区块链 are sectors, though 绿色化 and 创新链 are none.
    """
    return item.name not in lexicon.table("trades") and _AIM.search(item.name) is not None


def begins_as_verb(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name begins with a verb, and is no name that only sounds so: 集成电路."""
    verb = lexicon.table("object_verbs").beginning(name)
    return verb is not None and not begins_with_name(name, verb, lexicon)


def is_line(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a kind of goods or a trade, and no proper name."""
    if name in lexicon.table("trades"):
        return True
    if not _SHORTEST < len(name) <= _LONGEST or is_bare(name, lexicon):
        return False
    if lexicon.table("platform_heads").ending(name) or _NO_LINE.search(name):
        return False
    known = lexicon.table("trades").ending(name) or name.endswith(("产业", "业", "经济"))
    if known or is_processed(name, lexicon):
        return True
    head = head_of(_DONE.sub("", name), lexicon)
    # 公共数据开放平台: what an office keeps or does is no line of business.
    return head.label == "Product" or head.grade == "trade"
