"""What a heading or lead names: an industry, a field, a measure, a programme, or none of them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon, any_of
from loaders.lists.heads import begins_with_name
from loaders.lists.lists import head_of, is_bare
from loaders.names.listed import listed
from loaders.places.regions import regions

# 虚拟现实（VR） goes by its short form too; （牵头单位…） is no part of a name.
_BRACKET = re.compile(r"[（(](?![A-Za-z0-9/+-]+[)）])[^（()）]{2,}[)）]$")
# 打造世界级新材料产业集群: what kind of thing it is to be belongs to no name.
# 加快实施重点行动: what is to be carried out, and no name.
_ANY_PROGRAMME = re.compile(
    r"(?:加快|全面|深入|扎实|组织|统筹|推进|开展|实施|落实)+(?:[一二两三四五六七八九十\d]+[大项个])?(?:重点|重大|专项|系列|标志性)*(?:行动|工程|计划|项目)"
)
_RANK = re.compile(
    r"(?:(?:世界|国家|国际|全国|国内|省)级?|[百千万]亿级?|[一二两三四五六七八九十\d]+(?:大|个|类|条)|一批|若干"
    r"|高能级|高水平|高质量|具有[^的]{2,14}的)?(?:一流|领先|知名|重要|先进的)?的?"
)
# 上游：核心零部件, 中游整机制造: the stage is no part of the name.
_OF_STAGE = re.compile(r"(?:产业链)?[上中下]游(?:环节)?[：:]?(?=[\u4e00-\u9fffA-Z]{3})")
# 人工智能赋能电子信息制造 is about the second.
_EMPOWERS = re.compile(r"^[^，。、]{2,10}(?:赋能|助推|引领|带动)(?=[^，。]{3,})")
_TAIL = re.compile(r"(?:领域|方面|(?:产业)?(?:重点|主攻|发展)方向|发展重点|板块|赛道)$")
_GROWTH = re.compile(
    r"(?<=.{2})(?:高质量|优质高效|创新|加快|集聚|集群化?|集成|融合|健康|协同|跨越|绿色|高端化?|提速|快速|规模化?|优势|特色|和|与|、)*"
    r"(?:发展|做大做强|做优做强|提质增效|提质升级|强链补链|补链强链|延链补链|补链延链|固链强链|强链延链补链|延链补链强链|建链强链|转型升级|优化升级|提档升级|能级跃升|跃升|倍增|振兴|壮大|崛起|突破|(?<=业)提质)$"
)
_INDUSTRY = re.compile(r"(.{1,24}?(?:产业|经济|(?<![专作就创企行毕从失营])业))(链|集群|生态圈)?$")
_GENERAL = re.compile(
    r"(?:“[^“”]{2,8}”(?=[一二两三四五六七八九十\d]+[大个])|“[\dA-Z+＋]{2,8}”|未来(?=前沿|新兴|战略)|大(?=产业)|国际引领|重点|主导"
    r"|首位|特色|优势|支柱|核心|前沿|新兴|新(?=产业|行业)|战新|高精尖|接续|替代|临港|超?[百千万]亿元?级?|战略性|战略|传统|先导|基础|富民|实体|民营|开放型"
    r"|县域|区域|总部|标志性|多元|现代化?|高端|高新技术|高技术|历史经典"
    r"|工业(?=经济)|农业(?=经济)|地方|新型|先进|本地|优质|世界级|国家级|国际级|国内一流|世界一流|相关|配套|关联|全|[百千万]亿级?|[一二两三四五六七八九十\d]+[大个条](?:未来)?|产业[和与、]未来|产业(?=[和与、])|和|与|、)*"
    r"(?:产业|经济|工业|农业|行业|制造业|服务业)(?:体系|链|集群)?"
)
_NAMED_ALL_THE_SAME = re.compile(
    r"(?:现代|先进|新兴|高端|生产性)(?:服务业|农业|制造业)|开放型经济|总部经济"
)
# 材料端, 电源侧 are stages; 智能终端 is a thing.
_STAGE = re.compile(r"环节$|^.{0,3}(?<![终高云])(?:端|侧)$")
# 卓越提升三大世界级产业集群: a group of them, whatever is done to it.
_GROUP = re.compile(
    r"[一二两三四五六七八九十\d]+[大个条](?:世界级|国家级|[百千万]亿|优势|特色|主导|支柱|新兴|先进|重点|传统|标志性|未来)"
)
_FIGURE = re.compile(r"\d(?:平方公里|公顷|亩|[万亿]?[元家户人]|%)")  # 规划面积40平方公里
_WORK = re.compile(
    r"(?:共性|关键|核心|基础|前沿|交叉|通用|先进|支撑|颠覆性|引领性?|产业|重大|应用|与|和|及|、)*"
    r"(?:系统集成)?(?:技术|工艺|研究|攻关|理论)(?:攻关|研究|研发)?"
)
_SUPPORT = re.compile(
    r"(?:支持|扶持|引导|激励|鼓励|保障|推进|实施)(?:政策|措施|机制|条件|体系|步骤|路径)"
)
# 支撑体系, 创新和开放合作情况: nouns, for all that they begin as a verb does.
_NOUN = re.compile(
    r"开放(?:平台|体系|格局|合作|型经济)|创新(?:平台|载体|主体|要素|资源|成果|产品|能力|水平)(?:支撑|建设|培育|布局|提升|转化|[和与及、].+)?"
    r"|(?:推广|示范|转化)应用|(?:[强补延建固]链)+(?:重点|重大)?(?:项目|工程)"
    # 创新能力持续提升: what has come of it, and nothing that is to be done.
    r"|(?!推[动进]|促进|带动|加快|加强|确保|实现|保持).{2,}(?:持续|不断|稳步|显著|明显|逐步|加速|大幅|全面)"
    r"(?:深化|增强|提升|提高|优化|改善|完善|拓展|壮大|显现|向好|加快|释放|凸显)"
    r"|支撑(?:保障|服务)?(?:体系|条件|平台|能力|环境|保障|技术|要素|系统|项目|工程|点|力|作用)(?:建设|提升)?"
    r"|.*(?:情况|成效|进展|现状|概况|态势|形势|问题)|(?:发展|突破|培育|推进)(?:历程|展望|趋势|回顾|路径|建议)"
    r"|(?:建设|培育|布局|发展|支持|认定|实施|创建|推进|提升)"
    r"(?:目标|对象|原则|要求|内容|范围|方式|思路|步骤|标准|条件|时序|定位)"
)
# 重点发展方向, 重点培育集群: nouns that say what kind of chapter follows.
# 创新平台清单 is a list; 建立问题清单 is to be done.
_LISTING = re.compile(
    r"(?!建立|编制|制定|发布|完善|形成|梳理|公布|实[行施]|健全|推行|更新|细化|明确|动态|优化|落实|推出|用好).*"
    r"(?:清单|名单|名录|一览表?|安排表|汇总表|分工表|统计表)"
)
_KIND = re.compile(
    r"重点(?:发展|培育|打造|突破|支持|布局|建设|推进|攻关)的?"
    r"(?:方向|领域|产业链?|集群|环节|区域|任务|内容|项目|产品|行业|赛道)"
)
_PROGRAMME = re.compile(r"(?:工程|行动|计划|专项|行动计划|行动方案)”?$")
# 2024年工作计划: a chapter on what is to be done.
OF_A_YEAR = re.compile(
    r"(?:20\d\d年度?|下一?步|明年|来年)?(?:重点|主要|总体)?(?:工作|推进|行动)?计划"
)
"""A heading that says when something is to be done, and names no programme."""
# 服务业, 服务平台 are nouns; 服务民生需求 is to be done.
_SERVES = re.compile(r"服务[^业平机贸体器外]{2,}(?:需求|战略|大局|发展|建设|目标)")
_ONWARD = "推进"
_GROWS = frozenset({"培育", "推进", "升级", "改造"})
# 实施甲行动, 积极实施甲行动 are measures; 甲行动 is a programme.
_ACTS = re.compile(
    r"(?:积极|深入|扎实|全面|大力|持续|稳步|有序|统筹)*(?:实施|开展|推进|组织|启动|深化|落实)"
)
_CLAUSE = re.compile(
    r"[，。；：！？,;:]|^[（(]|^[向以从在对为由把将让使与和及等]|^(?:围绕|聚焦|依托|按照|根据|坚持|顺应|立足)"
    # 甲公司首款柔性屏下线。 is a sentence of a report.
    r"|(?<=..)(?:入选|入围|获批|获评|下线|投产|量产|完成|进入|打破|填补|落户|开工|竣工|建成(?!区)|满产|挂牌|上市(?!公司)|位居|居全)"
    r"|^(?:预计|新增|填补)|(?:达到?|突破|超过?|提高到|降至|升至)\d|(?:提速|成长|增长)$|稳步|(?<!可)持续|不断|显著|明显|更加|日益|初步|进一步|逐步|全面"
    r"|基本|大幅|取得|实现|得到|[是也了已将让]|(?<![主重需])要(?!素)|不可|成为|讲究|聚焦|依托|企业[和与及、]|[和与及、](?:优质|龙头|骨干)?企业$"
    r"|^(?:[我全本各该此这]|其(?!他|它))|(?:包括|包含|涵盖|如下)$"
    # 铝合金型材广泛应用于轨道交通领域。 甲产业以某材料为主攻方向。 高端材料仍依赖进口。
    r"|(?<=..)(?:用于|(?:大量|广泛|普遍)[采应使]用.|以[^，]+为|仍|较为|日趋|尚[未需不待])"
    r"|(?:产业|行业|企业|公司|产品|[市省区县])(?:[向由][^、]{2}|深耕|抢占|切入|涉足|迎来|呈现|跻身|畅销|远销|覆盖|布局..|集中在|承担)"
    r"|(?:企业|公司)(?:扩大|加大|增加)|[和与](?:企业|高校|院所)共"
    r"|(?<=..)(?:扎实|雄厚|薄弱|不足|供不应求|旺盛|滞后|加大)$"
)
# What a report says of a line of business: 航空航天优势突出, 氢能起步有力.
_SAID = re.compile(
    r"(?:产业|行业|领域)?(?:优势|规模|产能|增势|势头|发展|起步|增长|布局|链条|集聚|加快|稳步|快速|持续|蓬勃|不断|异军|打破|领跑|领先|一枝)"
    r"[\u4e00-\u9fff]{2,4}$"
)
# 光伏产业|发展情况: a report's chapter on a line of business.
_TOLD_OF = re.compile(
    r"(?<=[产造]业)链?(?:发展|运行|经济运行)(?:基本|总体)?(?:情况|概况|现状|分析)$"
)
_SLOGAN = re.compile(r"[^，、。：的]{4,8}，(?=[^，。]{4,14}$)")
# 工程机械集群: what it makes is the field; 先进制造业集群 and 产业集群 make anything.
_CLUSTER = re.compile(r"(?:产业|(?<!业))集群$")
_RANKED = re.compile(r"^(?:先进|现代)(?=.{3})")
_CHOSEN = re.compile(
    r"重点|特色|优势|优质|一批|若干|各类|标志性|龙头|骨干|链主|行业(?:龙头|领军)|领军"
)
_OF_TWO = re.compile(r"[^与和及、，]{3,8}(?=[与和及、][^与和及、，]{2,8}$)")
# 安全稳妥发展核电, 清洁高效利用煤炭: how it is to be done stands before what is to be done.
_HOW = re.compile(
    r"(?:安全|清洁|高效|稳妥|规模化|集约|节约)(?:安全|清洁|高效|稳妥|规模化|集约|节约|有序|积极|绿色|低碳|科学|合理)*"
    r"(?:开发利用|发展|开发|利用|推进|布局)(?=[\u4e00-\u9fff]{2})(?!技术|能力|水平|方式|理念|模式|体系|区)"
)
_LONGEST, _FEWEST, _SHORT = 24, 2, 3


class Noun(NamedTuple):
    """The noun phrase of a title: where it stands, and whether a verb is in front."""

    start: int
    end: int
    verb: str


@lru_cache(maxsize=1024)
def begins_with_verb(title: str, lexicon: Lexicon) -> str:
    """Return the verb that a title in verb-object form begins with, or ""."""
    how = _HOW.match(title)
    if how or _KIND.fullmatch(title):
        return how.group() if how else ""
    table = lexicon.table("measure_verbs")
    verb = table.beginning(title)
    # 培育钻石: a thing whose name begins as a verb does.
    if verb is None or begins_with_name(title, verb, lexicon):
        return ""
    # 驱动电机与电控: so does the first of two.
    first = _OF_TWO.match(title)
    if first and table.get(verb) == "noun" and not begins_with_verb(first.group(), lexicon):
        return ""
    # 创新药物 and 驱动电机 begin with a verb and are names.
    behind = title[len(verb) :]
    noun = table.get(verb) == "noun" and len(title) <= len(verb) + _LONGEST // 3
    # 培育壮大集成电路, 改造提升绿色食品: of two verbs neither is part of a name; 培育|集成电路.
    acts = _more_verbs(lexicon).match(behind)
    trade = behind in lexicon.table("trades") or head_of(behind, lexicon).word not in {"", behind}
    if (verb in _GROWS and trade) or (noun and acts and len(behind) - acts.end() >= _FEWEST):
        return verb
    head = head_of(title, lexicon)
    # 突破关键技术, 培育重点行业大模型: a verb and an object of which the kind is told first.
    general = (behind != head.word and is_bare(behind, lexicon)) or _CHOSEN.match(behind)
    # 推进智能绿色改造: what is done to things behind a verb is its object.
    done = head.grade == "process" and verb == _ONWARD
    # 推进产业强链: one letter at the end of a long title says nothing of a thing.
    named = head.grade != "letter" or len(title) <= len(verb) + _SHORT
    if noun and not general and not done and named and head.label in {"Product", "Technology"}:
        return ""
    return verb


def is_measure(title: str, lexicon: Lexicon) -> bool:
    """Say whether a heading or lead is a measure: verb and object, and no programme's name."""
    if _SUPPORT.fullmatch(title) or _NOUN.fullmatch(title) or _LISTING.fullmatch(title):
        return False  # 支持政策 is a noun
    if _EMPOWERS.match(title) and not _PROGRAMME.search(title):
        return True  # 人工智能赋能电子信息制造
    if _SERVES.fullmatch(title):
        return True
    # 数字赋能，推动智改数转 does what stands behind its slogan.
    slogan = _SLOGAN.match(title)
    if slogan and begins_with_verb(title[slogan.end() :], lexicon):
        return True
    verb = begins_with_verb(title, lexicon)
    if not verb or len(title) <= len(verb) + 1:
        return False
    return not _PROGRAMME.search(title) or _ACTS.match(title) is not None


def is_programme(title: str, lexicon: Lexicon) -> bool:
    """Say whether a heading or lead is itself the name of a programme: “强芯铸链”攻关工程."""
    if OF_A_YEAR.fullmatch(title) or _ANY_PROGRAMME.fullmatch(title):
        return False
    return bool(_PROGRAMME.search(title)) and not is_measure(title, lexicon) and len(title) > 3  # noqa: PLR2004


def opening_of(sentence: str, lexicon: Lexicon) -> Noun | None:
    """Return the field that a short sentence says something of: 航空航天优势突出, or None."""
    found = _SAID.search(sentence)
    if found is None:
        return None
    noun = field_of(sentence[: found.start()], lexicon)
    if noun is None or noun.verb or is_general(f"{sentence[noun.start : noun.end]}产业"):
        return None
    return noun


def is_stage(title: str) -> bool:
    """Say whether a heading is of a stage of an industry: 上游核心零部件."""
    return _OF_STAGE.match(title) is not None


def is_work(name: str) -> bool:
    """Say whether a lead names a kind of work, which is a field of no industry: 共性技术."""
    return _WORK.fullmatch(name) is not None


@lru_cache(maxsize=2048)
def noun_of(title: str, lexicon: Lexicon) -> Noun:
    """Return the noun phrase of a title, without verbs in front and what it is to do behind.

    Form 1: 做优做强电子信息产业           电子信息产业
    Form 2: 打造世界级新材料产业集群       新材料产业集群
    Form 3: 推动汽车产业转型升级           汽车产业
    Form 4: 人工智能赋能电子信息制造       电子信息制造
    Form 5: 上游：核心零部件               核心零部件
    """
    end = len(title)
    if bracket := _BRACKET.search(title):
        end = bracket.start() or end
    stage = _OF_STAGE.match(title)
    start, verb = stage.end() if stage else 0, begins_with_verb(title, lexicon)
    if verb:
        start = _behind_verbs(title, len(verb), end, lexicon)
        ranked = _RANK.match(title, start, end)
        start = ranked.end() if ranked and ranked.end() < end - 1 else start
    if empowers := _EMPOWERS.match(title[start:end]):
        start += empowers.end()
    if told := _TOLD_OF.search(title, start, end):
        end = told.start()
    if tail := _TAIL.search(title[start:end]):
        end = start + tail.start() if tail.start() else end
    if verb and (growth := _GROWTH.search(title[start:end])):
        end = start + growth.start()
    return Noun(start, end, verb)


def _behind_verbs(title: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where the object begins behind all verbs: 培育壮大, 前瞻布局, 加快发展."""
    while found := _more_verbs(lexicon).match(title, at, end):
        if end - found.end() < _FEWEST:
            break
        at = found.end()
    return at


@cache
def _more_verbs(lexicon: Lexicon) -> re.Pattern[str]:
    table = lexicon.table("measure_verbs")
    verbs = {word for word in table.rows if table.get(word) != "noun"}
    verbs |= {"发展", "建设", "培育", "推进", "支持", "升级"}
    return re.compile(rf"{any_of(verbs)}|开发(?:利用)?(?!区|者|性|商|环境|工具|平台)")


_DASH = "——"


def industry_of(title: str, lexicon: Lexicon) -> Noun | None:
    """Return where a title names an industry, or None: 新材料产业, 磷化工产业链, 数字经济.

    新材料产业——打造全国重要基地: what a dash adds is no part of its name.
    """
    title = title.partition(_DASH)[0]
    noun = noun_of(title, lexicon)
    name = title[noun.start : noun.end]
    found = _INDUSTRY.match(name)
    if found is None or is_general(name) or _CLAUSE.search(name) or _GROUP.search(name):
        return None
    chain = found[2] == "链"
    return Noun(noun.start, noun.start + found.end(2 if chain else 1), noun.verb)


def tells_of_industry(title: str, lexicon: Lexicon) -> bool:
    """Say whether a heading says that an industry is told of: 光伏产业发展情况."""
    of_any = title.startswith(("全", "我", "本", "各"))
    return bool(_TOLD_OF.search(title) and not of_any and industry_of(title, lexicon))


def numbered_line_of(title: str, lexicon: Lexicon) -> Noun | None:
    """Return where a heading names an industry, or what a cluster makes: 物联网集群; or None."""
    if industry := industry_of(title, lexicon):
        return industry
    made = field_of(title, lexicon) if _CLUSTER.search(title) else None
    return made if made and not made.verb else None


def unranked(industries: Sequence[str]) -> str:
    """Return what the one industry of a plan is called too: 光伏产业 for 先进光伏产业; or ""."""
    if len(industries) != 1:
        return ""
    plain = _RANKED.sub("", industries[0])
    return "" if plain == industries[0] or is_general(plain) else plain


@lru_cache(maxsize=1024)
def is_general(name: str) -> bool:
    """Say whether a name means industries of any kind: 战略性新兴产业, 三大主导产业."""
    general = _GENERAL.fullmatch(name) or _KIND.fullmatch(name)
    return bool(general) and not _NAMED_ALL_THE_SAME.fullmatch(name)


@lru_cache(maxsize=1024)
def field_of(title: str, lexicon: Lexicon) -> Noun | None:
    """Return where a title names a line of business, or None: 做强创新药物 names 创新药物."""
    noun = noun_of(title, lexicon)
    if is_general(title[noun.start : noun.end]):
        return None
    if cluster := _CLUSTER.search(title, noun.start, noun.end):
        noun = noun._replace(end=cluster.start())
    name = title[noun.start : noun.end]
    if not _FEWEST <= len(name) <= _LONGEST or _CLAUSE.search(name) or is_general(name):
        return None
    if _STAGE.search(title) or _FIGURE.search(name) or _names_none(name, lexicon):
        return None
    if name.count("、") > 1:  # 高纯铝、电子铝箔、动力电池铝箔 are three things
        return None
    # 培育壮大市场主体: behind a verb only a name without a verb of its own is a field.
    if noun.verb and ("的" in name or lexicon.table("object_verbs").beginning(name)):
        return None
    return noun


def boxed_field_of(title: str, lexicon: Lexicon) -> Noun | None:
    """Return what a lead of an industry's box names: 康养服务升级 is a field too."""
    noun = noun_of(title, lexicon)
    name = title[noun.start : noun.end]
    fits = _FEWEST <= len(name) <= _LONGEST
    return None if not fits or _CLAUSE.search(name) or is_general(name) else noun


def _names_none(name: str, lexicon: Lexicon) -> bool:
    if name in lexicon.table("trades"):
        return False  # 未来空间
    table = lexicon.table("no_fields")
    word = table.ending(name)
    if regions().get(name) is not None:
        return True  # 甲市集群: where it stands, not what it makes
    if name in listed(lexicon) or name in lexicon.table("brands"):
        return True  # 京东方：…: a firm
    return word is not None and (table.get(word) == "end" or word == name)
