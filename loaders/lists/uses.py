"""How a clause says where something is used: one pattern for each form, each compiled once.

Each pattern has the groups `what` (what is used; empty where another clause names it) and `list`
(where); `grammar` gives the words that close a list of sectors.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from loaders.lexicon import any_of
from loaders.lists.use_words import Words
from loaders.text.firm_roles import FIRM_ROLE
from loaders.text.sought import Sought, Telling, sought_by

_SPREAD = (
    r"(?:规模化?|大量|临床|深度|广泛|国产|进口|示范|集成|创新|商业化|推广|产业化|实际|融合|一体化|全面|试点|工程化|率先|批量|先行|形成|实现|行业|投入|投放"
    r"|首台[（(]?套[）)]?|首批次|首版次|验证|考核|落地|国产化|自主可控|大规模|就地|就近|扩大|加快|加速|拓展|累计|完成|应用|开展|得到|技术|研发|首次|开发|配套|的|和|与)*"
)
_USE = (
    r"(?:应用|先行先试|落地|(?:综合|资源化)利用|使用|推广|示范|部署|普及|渗透|验证|替代|试用|搭载|运营|运行|商用|装机|上车|装车"
    r"|装船|替换|导入|适配|消纳|列装|(?:替代|取代)[^，、]{1,8}|发挥(?:重要|积极|更大|关键)*作用|服务(?:企业|用户|客户))(?:[\d.]+[万亿余]*[^，、\d]{1,3})?"
)
# Every word for use has one of these signs, and every word for what a thing gains by it.
_SIGNS_OF_USE = "用试落广示署普渗验替搭运装车导适纳代务"
_SIGNS_OF_GAIN = "适稳靠渗普覆用占份需竞能"
_EXTENT = (
    r"(?:应用|运用|水平|比例|规模|开发|范围|场景|推广|示范|试点|验证|落地|标杆|试验|产业化|力度|占比|创新|覆盖面?|空间|突破|项目|工程|步伐|率"
    r"|拓展|深度|迭代|升级|更新|新?模式|新?业态|研究|能力|效果|成效|见效|标准|指南|市场"
    r"|技术|工艺|取得(?:积极|重大|重要|新|明显)*(?:进展|突破|成效)|达到?[\d.]+%(?:以上)?|超过[\d.]+[^，、\d]{1,3}|[和及与、])*"
)
# How far, or since when, a thing is used: 已广泛应用于A.
_SO = (
    r"(?:重点|主要|积极|已|可|率先|优先|先行|加快|加速|全面|大力|探索|支持|深入|逐步|广泛|批量|规模化?|有力|有效|更好|更"
    r"|充分|进一步|能够|并|成功|首次|均|陆续|还|梯次|被)*"
)
# With one of these begins what is said of how far.
_FIRST_OF_SO = "重主积已可率优先加全大探支深逐广批规有更充进能并成首均陆还梯被"
# What a thing gains where it is used: 在A、B领域用量快速增长.
_HOLDS = (
    r"(?:(?:适用性|稳定性|可靠性|适应性|适配性|渗透率|普及率|覆盖率|使用率|(?:市场)?占有率|市占率|(?:市场)?份额|用量"
    r"|使用量|需求量?|竞争力|(?:配套|服务|供给|供应|保障|支撑)能力)[^，]{0,12})"
)
# What sectors have in common that a thing is used in: 在A、B加工中.
_DOING = "加工|制造|(?<!安全)生产|装配|建造|总装|检测|检修|施工|作业|运维"
_DONE_THERE = (
    r"的[^，、的]{0,6}(?:检测|监测|诊断|治疗|加工|制造|生产|运维|防护|管理|控制|制备|巡检|保障)"
)
_PLACES = (
    r"等[^，的、]{0,6}?(?:设施|项目|工程|场馆|场合|部位|区域|场地|作物|疾病|病种|工序|岗位|环境)"
)
# What is better where a thing helps: 助力A、B降本增效.
_BETTER = r"(?:降本|降损|减损|增效|提效|节能|降耗|减污|降碳|减排|减碳|降成本|增产|增收|提速)+"
# 甲、乙等核电项目: the kind behind 等 is the sector, and what is listed are cases of it.
_KIND = (
    r"(?!重|国家|省|关键|标志|示范|基础|大型|新型|各|多|全|公共|城市|相关|[一二三四五六七八九十])"
)
# 服务机器人, 服务贸易, 保障体系: names that begin as a verb does.
NO_VERB = "[、和与及]|于|机器人|业|贸易|平台|器|型|性|外包|体系|中心|能力|水平|消费"
_NO_KIND = "领域|行业|产业|场景|环节|设施|场所|市场|地区|方面|部位|场合|业务"
# 相关产品广泛应用于A: what the sentence before lists.
THESE = re.compile(
    r"(?:相关|有关|主要|系列|多款|部分|这些|此类|主导)*(?:产品|装备|设备|材料|技术产品)"
)
_TO, _UP = "{1,200}", "{0,200}"


class Form(NamedTuple):
    """A form of saying where something is used.

    Attributes:
        signs: every clause of the form has one of these characters; without it nothing is tried.
        also: and one of these, which tell more.
        pattern: a whole clause.
    """

    signs: frozenset[str]
    also: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Uses:
    """The forms of saying where something is used.

    Attributes:
        forms: whole clauses.
        opened: those of the forms whose own verb is that of what is used: 在A推广B.
        put: those of the forms whose verb needs no sign that its object is a place of use.
        serving: whole clauses that may name an aim instead: 支撑A、B. What closes a list of
            sectors is the group `closed`; `each` says that things and sectors are paired.
    """

    forms: tuple[Form, ...]
    opened: frozenset[re.Pattern[str]]
    put: frozenset[re.Pattern[str]]
    serving: Sought

    @cached_property
    def signs(self) -> frozenset[str]:
        """Return the signs of all the forms."""
        return frozenset[str]().union(*(form.signs for form in self.forms))

    @cached_property
    def _telling(self) -> Telling:
        """Return what tells by `signs`, and behind those by `also`, which of the forms may fit."""
        signs = [form.signs for form in self.forms]
        return Telling(*signs, *(form.also for form in self.forms))

    def match(self, hidden: str, at: int, end: int) -> re.Match[str] | None:
        """Return the first form that a whole stretch has, or None."""
        told = self._telling.of(hidden[at:end])
        # Most stretches have no form both of whose signs they have.
        told &= told >> len(self.forms)
        for form in self.forms if told else ():
            if told & 1 and (found := form.pattern.fullmatch(hidden, at, end)):
                return found
            told >>= 1
        return None


def uses(words: Words) -> Uses:
    """Return the forms over the words of a lexicon."""
    opened = re.compile(
        r"(?:(?:探索|支持|鼓励|引导|推动|促进|组织|积极|优先|率先|先行|重点|逐步|加快|大力)*"
        rf"(?:(?:{FIRM_ROLE}|中小)*企业)?在|(?:支持|推动|鼓励|引导|促进|组织))"
        rf"(?P<list>[^在]{_TO}?)(?:(?:等[^、，的]{{0,6}}?)?(?:{words.sector})|等[^、，]{{0,4}}(?=企业))(?:企业|用户|中|内|率先|先行|规模化|{words.adverbs})*"
        r"(?:(?:开展|实施)(?=.*(?:应用|示范|推广|试点|试用|替代))|(?<=行业)发展(?![需趋方要水质壮绿和与])(?=[^，]{4})|推广|应用|使用|部署|普及|采用|选用|采购)+(?P<what>.+)"
    )
    # 在港口、矿山推广A: two places of use need no word that says so.
    spread_in = re.compile(
        rf"{_SO}在(?P<list>[^在等的]{_TO}?、[^在等的]{_TO}?)(?:等地?)?(?:中|内|率先|先行|{words.adverbs})*"
        r"(?:推广|示范推广|普及|部署|投放|使用|应用|采用)(?:应用|使用)?(?P<what>.+)"
    )
    # 以港口、矿山为重点推广A
    made_first = re.compile(
        rf"以(?P<list>[^在的]{_TO}?)(?:等?(?:重点)?(?:{words.sector})|等)?为(?:重点|突破口|先导|试点)"
        r"(?:率先|加快|大力|积极|逐步)*(?:推广|普及|部署)(?:应用|使用)?(?P<what>.+)"
    )
    # 鼓励港口、矿山率先使用A
    asked = re.compile(
        rf"(?:鼓励|支持|引导|推动)(?P<list>[^在的等]{_TO}?、[^在的等]{_TO}?)(?:率先|优先|广泛|加快|积极|普遍)+"
        r"(?:使用|应用|采用|选用|推广)(?P<what>.+)"
    )
    # 引导港口、矿山企业采用A
    asked_firms = re.compile(
        rf"(?:鼓励|支持|引导|推动|促进|组织)(?P<list>[^在的等入]{_TO}?、[^在的等入]{_TO}?)"
        rf"(?:等[^，、的等]{{0,4}}行业|等?(?:行业|产业|领域)|等)?(?:{FIRM_ROLE}|中小)?企业"
        r"(?:率先|优先|广泛|加快|积极|普遍|加大)*(?:使用|应用|采用|选用|推广|采购)(?!清单|目录)(?:本地|国产|省产)?(?P<what>.+)"
    )
    # 港口、矿山等行业开始小批量应用A
    taken_up = re.compile(
        rf"(?P<list>[^在的]{_TO}?、[^在的等]{_TO}?)等?(?:{words.sector})(?:则|也|均|已|开始|逐步|陆续|率先)*"
        r"(?:小?批量|大量|规模化|广泛)*(?:应用|采用|使用|导入)(?P<what>(?!领域|场景|市场|示范|推广|需求)[^，]{3,}.*)"
    )
    # 开发港口、矿山等领域的A
    made_for = re.compile(
        rf"(?:重点|加快|大力|积极|着力)*(?:发展|开发|研发|研制|突破|攻克|生产|推出)"
        rf"(?P<list>(?!面向|适用|适应|满足|用于|应用于|服务于|针对|瞄准)[^在的等]{_TO}?)等(?:重点|关键)?(?:领域|行业)的"
        r"(?P<what>(?!应用|需求|投入|支持|研究|技术|关键|核心|企业|项目|市场).+)"
    )
    closes, put = words.closes, _put(words)
    put_signs = {word[-1] for word in words.placed}
    in_process, used_in = _within(words)
    provided, provided_to = _provided(closes)
    forms = (
        ("在", "中", in_process),
        ("在", _SIGNS_OF_USE + _SIGNS_OF_GAIN, used_in),
        *((put_signs, put_signs, each) for each in put),
        ("在支推鼓引促组", "广用署及购展施", opened),
        ("景用场替", "拓丰辟打放推挖培延扩覆实深形", _opened_up(words.sector, words.count)),
        ("示试广", "展推施", _shown_in(words.sector, words.count)),
        ("应", "盖覆包遍涉展伸扩集布", _reaching(closes)),
        ("供", "为面针", provided),
        ("供", "为", provided_to),
        ("向", "伸展透广及盖射沉", _spread_to(closes)),
        ("面", "广及用", _spread_for(closes)),
        ("对", "撑障套给赋带", _carried(closes)),
        ("盖入透", "等", _entered(words.sector)),
        ("在", "、", spread_in),
        ("重突先试", "以", made_first),
        ("鼓支引推", "用广", asked),
        ("企", "用广购", asked_firms),
        ("域业", "等", made_for),
        ("用入", "、", taken_up),
        ("与", "融耦", _blended(closes)),
        ("和与及", _SIGNS_OF_USE, _made_and_used(closes)),
        ("在", "景用杆", _set_up(closes)),
        ("用", "改赋升", _bettered(closes, words.shift)),
    )
    return Uses(
        tuple(Form(frozenset(signs), frozenset(also), each) for signs, also, each in forms),
        frozenset({opened, spread_in, made_first, asked, asked_firms, made_for, taken_up}),
        frozenset(put),
        _serving(words),
    )


def served(found: re.Match[str]) -> tuple[str, bool]:
    """Return the group of a serving clause that names sectors, and whether something closes it."""
    group = next(name for name in ("list", "entered", "users", "aided", "joined") if found[name])
    return group, any(found[name] for name in ("closed", "shut", "given", "fit"))


# 甲公司将X用于Y: who uses it is no part of its name.
_WHO = r"[^，的、]{0,16}?(?<!即)[将把]"


def _within(words: Words) -> tuple[re.Pattern[str], ...]:
    """Read X在A、B等领域应用, X在A、B加工中替代进口, X在A、B领域用量增长."""
    # 在A、B等领域开展X示范 is about X, and no list of sectors that goes on to X.
    shows = (
        rf"(?![^，在]{_TO}?(?:{words.sector})(?:率先|先行)?(?:开展|实施)"
        rf"(?!{_SPREAD}{_USE}{_EXTENT}$)[^，]+(?:示范|试点|应用))"
        # 在A等行业推广X、Y等应用场景
        rf"(?![^，在]{_TO}?(?:{words.sector})(?:推广|普及|部署)[^，、]+、)"
    )
    # 存在, 现在 and 所在 are words of their own; 碳纤维实现在A上的应用 is not.
    stands = r"(?<![存所潜])(?<!(?<!实)现)在(?!线|轨(?!道)|役|位|研)"
    what = (
        rf"(?:{_WHO})?(?P<what>[^，]{_UP}?)(?=[实在{_FIRST_OF_SO}])"
        rf"(?:(?<=[^，。；]{{2}})实现)?{_SO}{stands}{shows}"
    )
    ends = rf"(?:{words.closes}|{_PLACES}|等(?:建设|施工|生产|制造|作业)?)?"
    used = rf"{_SPREAD}(?:{_USE}{_EXTENT}|(?:替代进口|进口替代)|{_HOLDS})"
    return (
        re.compile(
            rf"{what}(?P<list>(?:[^在、]{{1,20}}(?<!{_DOING})、){{1,12}}[^在、]{{1,20}}?)"
            rf"(?:{_DOING})(?:过程|环节)?中{used}"
        ),
        re.compile(rf"{what}(?P<list>[^在]{_TO}?){ends}(?:中|内|上|里)?{used}"),
    )


def _put(words: Words) -> tuple[re.Pattern[str], ...]:
    """Read X应用于A、B等领域, X用于A、B的检测, X用于甲、乙等核电项目."""
    # Where there is no such verb at all, none of the rest is tried.
    placed = any_of(words.placed)
    first = f"分{_FIRST_OF_SO}" + "".join(sorted({word[0] for word in words.placed}))
    ahead = rf"(?=[^，的]*?{placed})"
    what = (
        rf"(?:其中|下游(?:领域)?)?(?:{_WHO})?[以使让]?(?P<what>[^，的]{_UP}?)"
        rf"(?=[{first}]){_SO}(?P<each>分别)?"
    )
    verb = rf"{ahead}{what}{placed}"
    return (
        re.compile(rf"{verb}[^的等]{{2,60}}?等(?P<list>{_KIND}[^、，的]{{2,8}})(?:项目|工程)"),
        re.compile(
            rf"{verb}[^的等、和及与]{{2,16}}等(?P<list>{_KIND}[^、，的]{{4,10}}(?<!{_NO_KIND}))"
        ),
        re.compile(
            rf"{verb}(?P<list>[^的]{_TO}?)"
            rf"(?:{words.closes}(?:{words.shift})?|{_PLACES}|{_DONE_THERE})?"
        ),
    )


def _serving(words: Words) -> Sought:
    """Read X支撑A、B发展, 满足A、B等领域需求, 供A、B使用, 拓展至A、B, 为A、B等提供支撑."""
    closes = rf"(?:{words.closes}|{_PLACES})"
    needed = rf"(?:{closes}|等[^，的、]{{0,14}}?)?{words.need}(?:[和及与][^的]+)?"
    closed = (
        rf"(?P<closed>{needed}|{closes}的?(?:应用|使用|建设|{words.shift}|{words.need}|{_BETTER})*)"
    )
    # 支撑数据中心建设 is about 数据中心; 国防建设 is a whole name.
    built = r"(?<=[^、和及与]{3})建设"
    return sought_by(
        "|".join(("配套", "供", "为", *sorted(words.verbs))),
        rf"(?:其中)?(?:(?P<means>以|依托)(?=[^为，]*赋能)|[将把使让])?(?P<what>[^，]{_UP}?)(?=[分与加深强供为{_FIRST_OF_SO}{words.first}]){_SO}(?P<each>分别)?(?:"
        rf"(?:(?:{words.served})(?!{NO_VERB})|{words.reached})(?P<list>[^在的]{_TO}?)"
        rf"(?:{closed}|等|的?(?:{words.shift}|{_BETTER}|{built}))?"
        rf"|(?:{words.entered})(?P<entered>[^的]{_TO}?)"
        rf"(?P<shut>(?:{closes}|等)(?:供应链|供应体系|配套体系)|{closes}(?<!赛道))"
        rf"|(?:加强|深化|强化)?与(?P<joined>[^的与]{_TO}?)(?P<fit>{closes})(?:的)?(?:协同|联动)?配套"
        rf"|供(?![应给需电水热气暖货])(?P<users>[^的]{_TO}?)等?(?:验证|试用|选用|优先)*(?:使用|应用|选用|试用)"
        rf"|为(?P<aided>[^的为]{_TO}?)(?P<given>{closes})?(?:发展|建设)?"
        r"(?:提供[^，、的]{0,8}?(?:支撑|保障|配套|支持|服务|供给)|配套))",
    )


def _opened_up(sector: str, count: str) -> re.Pattern[str]:
    """Read 拓展A、B等应用场景, 拓展A、B等领域应用, 实现A、B等领域国产替代."""
    return re.compile(
        # 拓展养老、医疗市场; 拓展国内外市场 names no sector.
        r"(?![^、]*(?<!应用)(?<!领域)(?<!行业)(?<!产业)市场$)"
        r"(?P<what>)(?:(?:积极|加快|持续|不断|大力|探索|重点))*"
        r"(?:拓展|开拓|丰富|拓宽|开辟|打造|开放|推出|挖掘|培育|延伸|扩大|覆盖|推广|实现|深化|形成)"
        # 打造一批甲场景: how many they are is no part of whose they are.
        r"(?:一批(?=[^的在]*、))?(?!一批)(?P<list>[^的在]"
        rf"{_TO}?)等?{count}(?:标杆|示范|典型|特色|新)*(?:(?:应用)?场景|应用(?:领域|市场|空间)|市场|(?<=标杆|示范|典型|特色)应用"
        rf"|(?:{sector})的?(?:规模化|示范|推广|创新|深度|国产化?|进口)*(?:应用|市场|替代))"
    )


def _shown_in(sector: str, count: str) -> re.Pattern[str]:
    """Read 开展A、B等领域应用示范."""
    return re.compile(
        r"(?P<what>)(?:加快|积极|大力|探索|组织|率先)*(?:开展|推进|推动|实施)"
        rf"(?P<list>[^的在与]{_TO}?)等?{count}(?:{sector})的?(?:规模化|商业化|创新|典型)*"
        r"(?:示范应用|应用示范|试点应用|应用试点|应用推广|推广应用|试点示范)(?:工程)?"
    )


def _reaching(closes: str) -> re.Pattern[str]:
    """Read X应用领域涵盖A、B, 应用范围拓展至A、B等领域, 下游应用集中在A、B等领域."""
    return re.compile(
        rf"(?P<what>[^，]{_UP}?)的?(?:主要|重点|典型|下游)*应用(?:领域|场景|范围|行业|市场)?(?<=..)"
        r"(?:主要|已|逐步|不断|加快|进一步|广泛|由[^，、]{1,12}|从[^，、]{1,12})*"
        r"(?:涵盖|覆盖|包括|包含|遍及|涉及|(?:集中|分布)(?:在|于)|[拓扩]展[至到]|延伸[至到]|扩大[至到])了?"
        rf"(?P<list>[^的]{_TO}?)(?:{closes}|等)?"
    )


def _provided(closes: str) -> tuple[re.Pattern[str], ...]:
    """Read 面向A、B等领域提供X, 为A、B等提供X."""
    return (
        re.compile(
            rf"(?:为|面向|针对)(?P<list>[^的为]{_TO}?){closes}(?:用户|企业|客户)?提供(?P<what>.+)"
        ),
        re.compile(r"为(?P<list>[^的为、]{1,12}(?:、[^的为、]{1,12}){1,9}?)等?提供(?P<what>.+)"),
    )


def _spread_to(closes: str) -> re.Pattern[str]:
    """Read X向A、B等领域延伸, 应用领域由甲、乙向A、B等行业拓展."""
    return re.compile(
        r"(?:(?:主要|下游)*应用(?:领域|场景|范围|行业)?(?:逐步|不断|加快|持续|正)*[由从][^，向]{1,30}(?=向))?"
        rf"(?P<what>[^，]{_UP}?)向(?P<list>[^向]{_TO}?){closes}"
        r"(?:延伸|拓展|渗透|推广|普及|扩展|覆盖|辐射|下沉)(?:应用)?"
    )


def _spread_for(closes: str) -> re.Pattern[str]:
    """Read X面向A、B推广."""
    return re.compile(
        rf"(?P<what>[^，]{_UP}[^，等])等?面向(?P<list>[^面的]{_TO}?、[^面的]{_TO}?)(?:{closes})?"
        r"(?:的)?(?:规模化|示范|批量|商业化)*(?:推广|普及|应用)+"
    )


def _carried(closes: str) -> re.Pattern[str]:
    """Read X对A、B等行业的支撑能力."""
    return re.compile(
        rf"(?P<what>[^，]{_UP}?)对(?P<list>[^对]{_TO}?){closes}(?:发展)?的?"
        r"(?:支撑|保障|配套|供给|赋能|带动)(?:能力|作用|水平)?"
    )


def _entered(sector: str) -> re.Pattern[str]:
    """Read X已覆盖A、B等65个行业大类."""
    return re.compile(
        rf"(?P<what>[^，]{_TO}?)(?:已|现已|目前|广泛|逐步|加快)+(?:覆盖|进入|渗透[至到])(?:国民经济)?"
        rf"(?P<list>[^的]{_TO}?)等[\d两三四五六七八九十]+[余多]?(?:大|个|类)*(?:细分|重点)?(?:{sector})(?:[大中小]类)?"
    )


def _blended(closes: str) -> re.Pattern[str]:
    """Read X与A、B等产业深度融合."""
    return re.compile(
        rf"(?P<what>[^，与]{_TO}?)与(?P<list>(?:[^与的、]{{1,12}}、)+[^与的、]{{1,12}}?|[^与的]{_TO}?(?={closes})){closes}?的?"
        r"(?:深度|跨界|创新|一体化|加快|进一步)*(?:融合|耦合)(?:发展|应用|创新)*"
    )


def _made_and_used(closes: str) -> re.Pattern[str]:
    """Read X研发和A、B等领域应用."""
    return re.compile(
        rf"(?P<what>[^，]{_TO}?)的?(?:发展|研发|开发|推广|攻关|突破|生产|产业化|创新)+(?:以及|和|与|及)在?"
        rf"(?P<list>[^在的]{_TO}?){closes}的?{_SPREAD}{_USE}{_EXTENT}"
    )


def _set_up(closes: str) -> re.Pattern[str]:
    """Read 在A、B等领域打造示范场景."""
    return re.compile(
        rf"(?P<what>){_SO}在(?P<list>[^在的]{_TO}?){closes}(?:率先)?(?:打造|建设|形成|推出|开放|拓展)[^，、]{{0,8}}?"
        r"(?:场景|应用|标杆)(?:[\d.]+余?个)?(?:以上|左右)?"
    )


def _bettered(closes: str, shift: str) -> re.Pattern[str]:
    """Read 运用X提升A、B等行业水平."""
    return re.compile(
        rf"(?:积极|充分|广泛)*(?:利用|运用|应用|采用)(?P<what>[^，]{_TO}?)"
        rf"(?:改造提升|改造|赋能|提升|升级)(?P<list>[^的]{_TO}?){closes}"
        rf"(?:的)?(?:{shift}|水平|能力|效率)*"
    )
