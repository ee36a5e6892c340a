"""The sector whose sales, output or size a figure is: 北斗应用产值, 信息安全收入."""

import re

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_sections import OWN
from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND
from loaders.lists.lists import head_of
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.titles import is_general
from loaders.subjects.topics import is_line, own_topic, topic_here
from loaders.text.firm_roles import FIRM_ROLE

_OF_PLAN = frozenset({"industries"})
_NEAR, _SHORTEST, _LONGEST = 40, 2, 12
_SECTOR = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?P<suffix>产业|行业|领域|环节|应用)?(?:全产业链|产业链)?"
    r"(?:(?<=产业|行业|领域)(?:新增|拥有|现有|规上|规模以上|工业)+)?(?:年)?(?:出口交货值|利润总额|主营业务收入|营业收入|销售收入|总收入|工业总产值|总产值规模|总产值|产值规模|产值|增加值|产业规模|市场规模|总规模|规模)"
    r"(?:(?:合计|共|总和)?占.*|(?:同比)?(?:增长|下降|增速|增幅).*)?"
)
# 信息安全收入: only of a known trade, for 财政收入 and 税收收入 are no sectors'.
_EARNED = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?P<suffix>产业|行业|领域)?(?:产品)?(?:[两三四五六七八九十]项)?收入"
    r"(?:同比|占|增|快于|高于).*|(?P<whole>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?:产品)?(?:[两三四五六七八九十]项)?收入"
)
# 陶瓷机械国内市场占有率: of the plan's own fields alone; else it is of a company's goods.
_SHARED = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?:产业|行业|产品)?(?:在?(?:国内|全国|国际|全球|世界))*"
    r"(?:市场占有率|市占率|市场份额|占(?:全国|全球|国内|全省).*)"
)
# 传感器国产化率, 风电装备本地化率: how much of a kind of goods is made here.
_MADE = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?:产业|行业|产品|领域)?"
    r"(?:国产化|国产|本地化?|就近|就地|自给|自主化?)(?:配套|替代|保障|供给|加工|转化)?(?:率|水平|比例)(?:提高|提升)?"
)
# 煤化工行业万元产值水耗, 数字创意产业占比: whatever is measured of what 产业 closes.
_CLOSED = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?P<suffix>产业链?|行业|领域|(?:(?<=加工)|(?<![企就创产行从农工商事失专作毕职物副主停营开同]))业)"
    r"(?P<rest>|数量|(?!数量|[^、]*基金)(?:[^集园基平项链互]|集聚(?!区|地))[^、]*)"
)
_MARK = "、"
# 甲产业居全国第3位, 甲产业突破100亿元: nothing but the sector is named.
_OF_WHOLE = frozenset({"rank", "money", "share"})
_TOLD_OF = re.compile(
    r".*(?:产量|产能|集中度)|(?:拥有|共有|现有|新增|累计|固定资产|工业(?=投资|总产值)|实际(?:利用|到位)|利用外资|进出口|税收|利[税润]|集聚|规模?以?上|万元|单位|人均|亩均|年|月|综合|用[水电能]|关键工序|本地|国产|就地|精[深细]|绿色|占|同比|增|下降|降"
    r"|提[高升]|对.*贡献|出口|主营|营业|销售|市场|研发|数字化|从业|就业|用工|吨|单[台位]|(?:累计|共)?(?:发生|完成)|投?融资)"
)
# 汽车行业13.6万台, but not 制造业行业31个: what is counted of a sector is no sector.
_OF_SECTORS = re.compile(r"[个项类种家户条大]$")
_ROW = re.compile(
    r"(?:其中|[：:，—]|[（(]?[一二三四五六七八九十\d]+[)）.．、])*"
    r"(?P<sector>[\u4e00-\u9fffA-Za-z]{2,12}?)(?P<suffix>产业|(?<![企就创从])业)(?:[（(][^（）()]*[)）])?"
)
# 引育集成电路企业, 集成电路产业链链上企业, 集成电路龙头企业: firms of a line of business.
_FIRMS = re.compile(
    r"(?:新增|新引进|引进|引育|招引|集聚|培育|拥有|现有|规模以上|规上|限上|骨干|重点)*"
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业链|产业|行业|领域)?"
    rf"(?:{FIRM_ROLE}|新增|现有|共有|汇聚|引进|培育|链上|规模以上|规上|上市|高新技术|专精特新|相关|配套|上下游|关联|中小|集聚|拥有)*企业(?:数量|总数)?"
    r"|(?P<of>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业链|产业|行业|领域)?"
    r"(?:(?:签约|在建|重点|亿元以上)*项目(?:数量)?|(?:进?出口|投资)(?:额|总额)?(?:同比|年均)?(?:增长|下降)?|(?:发明)?专利(?:授权|申请)?(?:数量|量)?|从业人员(?:数量)?)"
)
# 前10家钢铁企业产业集中度, 大中型钢铁企业吨钢综合能耗: of the plan's own field.
_FIRMS_SHARE = re.compile(
    r"(?:前(?:\d+|[一二三五十]+)(?:家|位|名)|重点|大中型|大型|骨干|主要|规模以上|规上)*(?P<sector>[\u4e00-\u9fff]{2,10}?)企业"
    r"[^、]*(?:集中度|排放量|排放强度|能耗|水耗|利用率|自给率|数控化率|成熟度|占比|比例|比重)"
)
_LARGER = re.compile(r"^(?:规模以上|规上|限额以上|全部)")
_COMPANY = re.compile(r"集团|公司|股份")
# 其中光伏4500万千瓦: a trade alone, by the unit of what is installed.
_INSTALLED = re.compile(r"(?:[十百千万亿]*(?:千瓦|瓦)|[兆吉太]瓦|[MG]W)")
_PLANTS = re.compile(
    r"(?:累计|并网|新增|[在投]运|在建)*(?:总?(?:装机(?:容量|规模|总量)?|规模)|(?<!规模化)并网)$"
)
# 分布式光伏, 户用光伏, 电化学储能
_KIND_OF_PLANT = re.compile(
    r"^(?:分布式|集中式|户用|分散式|陆上|深远海|电化学)(?=(?:光伏|风电|储能)(?:发电)?$)"
)
_ON_POWER = re.compile(r"能源|光伏|风电|电力|电源|太阳能|风能")
_STANDING = re.compile(r"^(?:[在投]运|在建|新增|累计|和)+")
_LIST = re.compile(r"、|和|与|及")
_SUMMED = re.compile(rf"(?:等?[两二三四五六七八九十\d]+[大个条类]|等|双){ANY_KIND}*$")
# 光伏、风电分别占8.5%、4.4%; 光伏、风电分别增长12%、10%
_TOLD_OF_EACH = re.compile(r"(?:占比|(?:同比|环比|年均)*(?:增长|增速|增幅|下降|提高|提升))$")
# 汽车及零部件产业 is one industry; A、B和C产业 are three.
_JOINED = re.compile(r"[^、和与及]{2,}[和与及][^、和与及]{2,}")
_WIDE = re.compile(r"(?:全球|全世界|全国|国内|国际|我国|我省|我市|全[省市区县])(?=..)")
_SHARE = re.compile(r"占|增长|下降|增速|增幅")
# 新增产值, 达产后可实现年产值: how a sum comes about, not whose it is.
_COUNTED_SO = re.compile(
    r"(?:新增|累计|合计|平均|直接|间接|最终|当年|全年|[每单]年|达产后?|建成后|预计|可|能|将|实现|创造|形成|贡献|新|年"
    r"|首发|首年|单[品厂店项个]|线[上下]|[海境]外|国际|国内|市场|技改|税收|其他|其它|其余|上下游|[该其此])+"
)
_CORE = "核心"
_NO_SECTOR = re.compile(
    r"^综合|^[以对]|纳税|^(?:规模|技工贸|首期|[一二三四]期)$|^(?:万元|单位|各级)|工厂$|^[拉带撬]动|累计|放款|授信|社会资本|生产总值|^[人亩户]均"
    r"|^(?:行业|产业|领域)$|^(?:[实加形培力推促]|建(?![材筑]))|^[一二两三四五六七八九十\d]+[大条个]|规上|规模以上|[的到达]|企业|基金|贷款|债券"
    r"|项目|集群|园|平台|基地|机构|投资|资金|[区市省县]$|[出进]口$|研发"
)


def sectors_sold(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sectors whose sales, output or share a figure is: 北斗应用产值, 汽车营业收入."""
    return (
        _of_statistics(context, figure, lexicon)
        or _of_installed(context, figure, lexicon)
        or _of_firms(context, figure, lexicon)
        or _of_firms_share(context, figure, lexicon)
        or _of_share(context, figure, lexicon)
        or _of_sales(context, figure, lexicon)
        or _of_closed(context, figure, lexicon)
    )


def _of_statistics(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the trade that statistics call by a list: 计算机、通信和其他电子设备制造业."""
    name = lexicon.table("statistical_trades").beginning(figure.name) or ""
    at = context.text.find(name, figure.about.start) if name else -1
    if at < 0 or _MARK in figure.name[len(name) :]:
        return ()
    return (context.mention("Field", name, at, at + len(name), "indicators.sector", 0.7),)


def _of_installed(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the trade whose plants a figure of power is of: 风电1650万千瓦, 储能装机."""
    name = _STANDING.sub("", _PLANTS.sub("", figure.name))
    trade = _KIND_OF_PLANT.sub("", name) if _is_on_power(context) else name
    known = trade in lexicon.table("trades") or own_topic(context, name) is not None
    if not known or _INSTALLED.fullmatch(figure.stated.quantity.unit) is None:
        return ()
    made = sector(context, name, "", figure.about.start, lexicon)
    return (made,) if made else ()


def _is_on_power(context: Context) -> bool:
    """Say whether a passage is on how power is made; elsewhere roofs are a park's own."""
    return any(map(_ON_POWER.search, (*context.passage.path, *context.industries)))


def _of_firms(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the trade whose firms are counted: 集成电路企业30家.

    In a plan for one industry, and where 全省 stands before them, they are the region's too.
    """
    found = _FIRMS.fullmatch(figure.name)
    if found is None or len(context.industries) == 1:
        return ()
    if OWN.search(context.text, figure.clause.start, figure.stated.at):
        return ()
    name = found["sector"] or found["of"]
    if name not in lexicon.table("trades") and own_topic(context, name) is None:
        return ()
    made = sector(context, name, "", figure.about.start, lexicon)
    return (made,) if made else ()


def _of_firms_share(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the plan's own field of whose firms a figure tells: 前10家钢铁企业产业集中度."""
    found = _FIRMS_SHARE.fullmatch(figure.name)
    own = own_topic(context, found["sector"]) if found else None
    if found is None or own is None or own[0] != "Field":
        return ()
    made = sector(context, found["sector"], "", figure.about.start, lexicon)
    return (made,) if made else ()


def _of_share(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector whose market share or home-made share a figure is."""
    name = figure.name
    if (shared := _SHARED.fullmatch(name)) and own_topic(context, shared["sector"]):
        return _traded(context, figure, shared["sector"], lexicon)
    name = _TOLD_OF_EACH.sub("", name) if figure.each else name
    made = _MADE.fullmatch(name)
    named = made["sector"] if made else name if figure.stated.kind == "share" else ""
    lines = _LIST.split(named) if named else []
    # In a plan for one industry what is made of its goods is the industry's own.
    alone = made is not None and len(context.industries) == 1
    if lines and all(_apart(context, figure, n, lexicon, alone=alone) for n in lines):
        made_of = [line.removesuffix("产业") for line in lines]  # A、B、C产业增速分别为…
        found = [sector(context, line, "", figure.about.start, lexicon) for line in made_of]
        return tuple(each for each in found if each) if all(found) else ()
    return ()


def _apart(context: Context, figure: Figure, name: str, lexicon: Lexicon, *, alone: bool) -> bool:
    """Say whether a line of business is the plan's own, or stands apart from the section's."""
    if own_topic(context, name):
        return True
    within = context.genre in _OF_PLAN and not _among(context, figure)
    return not within and not alone and is_line(name, lexicon)


def _of_closed(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector of whatever is measured of a trade that 产业 or 行业 closes."""
    closed = _CLOSED.fullmatch(_LARGER.sub("", figure.name))
    if closed is None or len(_lines(context, closed["sector"])) > 1:
        return ()
    rest = closed["rest"]
    if not rest and figure.stated.kind not in _OF_WHOLE:
        return ()
    if rest == "数量":
        if closed["suffix"] != "行业" or _OF_SECTORS.search(figure.stated.quantity.unit):
            return ()
    elif rest and not _TOLD_OF.match(rest) and _is_thing(rest, lexicon):
        return ()
    name, suffix = closed["sector"], closed["suffix"]
    if suffix == "业":
        name, suffix = f"{name}业", ""
    if is_general(f"{name}{suffix}") or (
        context.genre in _OF_PLAN and not own_topic(context, name) and not is_line(name, lexicon)
    ):
        return ()
    made = sector(context, name, suffix, figure.about.start, lexicon)
    return (made,) if made else ()


def _lines(context: Context, named: str) -> list[str]:
    """Return the lines of business of a list; two joined without 、 are one, but for the plan's.

    What sums the list up is no part of the last one: 甲、乙|两大主导.
    """
    named = _SUMMED.sub("", named)
    parts = _LIST.split(named)
    own = all(own_topic(context, part) for part in parts)
    return [named] if _JOINED.fullmatch(named) and not own else parts


def _is_thing(rest: str, lexicon: Lexicon) -> bool:
    """Say whether words name no measure: 创新中心, 企业."""
    nouns = lexicon.table("measured_nouns")
    noun = nouns.beginning(rest)
    return noun is None or nouns.get(noun) == "thing"


def _of_sales(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sectors whose sales or output a figure is."""
    sold = figure.stated.kind == "money" or _SHARE.search(figure.name)
    if not sold or _COMPANY.search(context.text, figure.clause.start, figure.clause.end):
        return ()
    if found := _SECTOR.fullmatch(_LARGER.sub("", figure.name)):
        if context.genre in _OF_PLAN and not _among(context, figure):
            return _traded(context, figure, found["sector"], lexicon)
        suffix = found["suffix"] or ""
        if not suffix and "、" in found["sector"]:  # 甲装备、乙制造产值合计占…
            return _traded(context, figure, found["sector"], lexicon)
        listed = _lines(context, found["sector"]) if suffix else [found["sector"]]
        made = [sector(context, name, suffix, figure.about.start, lexicon) for name in listed]
        return tuple(each for each in made if each) if all(made) else ()
    earned = _EARNED.fullmatch(figure.name)
    return _traded(context, figure, earned["sector"] or earned["whole"], lexicon) if earned else ()


def _traded(context: Context, figure: Figure, named: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sectors of a list, if each is a trade or kind of goods that is known."""
    listed = _LIST.split(named)
    if not all(_is_trade(name, lexicon) for name in listed):
        return ()
    made = [sector(context, name, "", figure.about.start, lexicon) for name in listed]
    return tuple(each for each in made if each) if all(made) else ()


def _is_trade(name: str, lexicon: Lexicon) -> bool:
    trades = lexicon.table("trades")
    if name in trades or name.removesuffix("制造") in trades:
        return True
    head = head_of(name, lexicon)
    return len(name) > _SHORTEST and name != head.word and bool(
        trades.ending(name) or head.grade == "trade" or name.endswith("服务")
        or (head.label == "Product" and head.word)
    )  # fmt: skip


def sector(
    context: Context, name: str, suffix: str, start: int, lexicon: Lexicon
) -> Mention | None:
    """Return a sector by its name, which goes by the name with 产业 too, or None.

    Of 甲市生物医药 and 全球生物医药 the sector is 生物医药.
    """
    if wide := _of_where(context, name):
        return sector(context, name[wide:], suffix, start, lexicon)
    if suffix == "产业" and name.endswith(_CORE):
        name = name.removesuffix(_CORE)  # 人工智能核心产业规模
    table = lexicon.table("aggregates")
    # 工业 is an aggregate, and so is what it begins, but for a trade of its own: 工业软件.
    trade = name in lexicon.table("trades") and name not in table
    known = f"{name}{suffix}" in table or (table.beginning(name) is not None and not trade)
    known = known or is_general(f"{name}产业")
    at = context.text.find(name, start, start + _NEAR)
    if not _SHORTEST <= len(name) <= _LONGEST or known or at < 0:
        return None
    if not trade and (_COUNTED_SO.fullmatch(name) or _NO_SECTOR.search(name)):
        return None
    own = topic_here(context, name)
    if own is not None:
        return context.mention(*own, at, at + len(name), "indicators.sector", 0.8)
    evidence = context.evidence(at, at + len(name), "indicators.sector", 0.6)
    whole = f"{name}{suffix}" if suffix in {"产业", "应用"} else name
    if suffix == "应用":
        return Mention("Field", whole, evidence)
    return Mention("Field", name, evidence, aliases=(whole,) if whole != name else ())


def _of_where(context: Context, name: str) -> int:
    """Return how much of a name says of which part of the world a sector is."""
    if wide := _WIDE.match(name):
        return wide.end()
    found = regions(context.document.plan.region).find(name)
    return found[0].end if found and not found[0].start else 0


def sector_of_row(context: Context, name: str, start: int, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector that a table's row is called by alone: 其中：芯片设计业（亿元）."""
    found = _ROW.fullmatch(name.strip())
    if found is None:
        return ()
    named, suffix = found["sector"], found["suffix"]
    if suffix == "业":
        named, suffix = f"{named}业", ""
    made = (
        None if is_general(f"{named}{suffix}") else sector(context, named, suffix, start, lexicon)
    )
    return (made,) if made else ()


def _among(context: Context, figure: Figure) -> bool:
    return "其中" in context.text[figure.clause.start : figure.about.start]
