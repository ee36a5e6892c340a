"""Names of figures: the words before a number, the noun behind it, the items of a list."""

import re
from dataclasses import dataclass

from loaders.lexicon import Lexicon

_TIME = re.compile(
    r"(?:[到至由从自在]|截至|截止|比|较)?(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s?(?:年)?"
    r"(?:[—–\-~～至]+20\d\d)?年?(?:[底末初]|度|上半年)?[，,]?(?:的|前(?!沿|端|置|瞻)|时(?!空|尚|速))?"
    r"|[“\"]?十[一二三四五]?五[”\"]?(?:规划)?(?:末期?|期间|时期|以来|(?=年均))[，,]?"
    r"|[一二三四五六七八九十近]{1,3}年(?:来|间|内)?[，,]?|第[一二三四五六七八九十]+，"
    # 1—12月, 今年1至11月份: how much of the year a report is on, but no quarter set beside another.
    r"|(?:[今去本上]年)?1月?[—–\-~～至到]+\d{1,2}月份?[，,]?(?:的|累计)?"
    r"|今年以来[，,]?"
    r"|(?:由|从|较|比)(?:上年|去年|上一年|上期)(?:同期|[末底])?的?"
    # 去年甲产业产值, 今年前三季度, 截至9月底, 建区以来: times that no mark parts from the name.
    r"|(?:截[至止]|到|至)?(?:[今去上当本同]年度?[底末初]?|[上下]半年|前[一二三四1-4]个?季度"
    r"|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个月|1?\d月(?:份|[底末初])?|年[底末]|近几年来?"
    r"|过去[一二两三五十]+年|[同期]期内?)(?:以来|的|累计)?[，,]?"
    r"|[^，。；、“”\d]{2,9}(?:以来|期间(?!费))[，,]?"
)
# A quarter sets a figure apart from those of others, and no more where it stands alone.
_QUARTER = re.compile(r"第?[一二三四1-4]季度的?")
_OWN = re.compile(r"(?:全[省市区县国州]|[我本][省市区县州]|全自治区|我国)(?:的|各地)?")
# 在集成电路、工业软件等领域每年安排…: where it is done is no part of what is counted.
_WITHIN = re.compile(
    r"(?:在|面向|围绕|聚焦|针对)[^，]{2,40}?(?:领域|方面|行业|方向)(?=每年|滚动|新增|引|培育|建|实|安排|组织|布局)"
)
_NUMBERED = re.compile(r"(?:[（(]?\d{1,2}[)）]|\d{1,2}[.．、]|[①-⑳])(?=[\u4e00-\u9fff“])")
_STRAY = re.compile(r"[\s，,、：:（(）)。；;]+")
_NOUN = re.compile(
    r"(?:以[上下])?(?:总?规模的|的)?([\u4e00-\u9fff“”‘’（）A-Za-z0-9·\-/]{2,24}?)(?=$|[，。；：！？,;:、\s]|和|与|及(?!其|以上)|以及|并)"
)
# 100亿元的甲与乙产业基金: a joint within a name that such a word ends.
_NAMED = re.compile(
    r"(?:的)?([\u4e00-\u9fff“”]{2,12}?[与和及][\u4e00-\u9fff“”]{2,12}?(?<![与和及])产业(?:集群|发展|投资|引导|专项|主题|升级|创业|股权|子|母)*(?:集群|基金))(?=$|[，。；、])"
)
# 150家专业水平高、服务能力强的供应商; 200项国家、行业标准
_ABLE = r"[\u4e00-\u9fff]{2,6}[高强好优大多足快新硬广深精]"
_GRADE = r"(?:国家级?|国际|行业|地方|团体|省级|市级)"
_LISTED = re.compile(
    rf"(?:的)?(?:{_ABLE}、)*{_ABLE}的(?P<able>[\u4e00-\u9fff]{{2,20}}?)(?=$|[，。；、和与及])"
    r"|(?:以[上下]|左右)?(?:具有|具备|拥有|掌握)[^，。；、的\d]{2,12}?[、和及与][^，。；的\d]{2,24}?的"
    r"(?P<having>[\u4e00-\u9fff]{2,20}?)(?=$|[，。；、和及与])"
    # 20个以上可复制、可推广的应用示范
    r"|(?:以[上下]|左右)?可[\u4e00-\u9fff]{2}(?:[、和]?可[\u4e00-\u9fff]{2})+的(?P<can>[\u4e00-\u9fff]{2,20}?)(?=$|[，。；、和及与])"
    # 300项升级和创新消费品; 100个安全可靠、先进适用的方案: how they are, in words that go together.
    r"|(?P<made>(?:升级|创新|改造|安全|绿色|智能|高效|先进|适用|节能|环保|可靠|成熟|优质|经济)+[、和及与]"
    r"(?:升级|创新|改造|安全|绿色|智能|高效|先进|适用|节能|环保|可靠|成熟|优质|经济)+的?[\u4e00-\u9fff]{2,16}?)(?=$|[，。；、和及与])"
    # 150项功能化、绿色化、智能化家居产品
    r"|(?:以[上下]|左右)?(?P<turned>[\u4e00-\u9fff]{1,4}化(?:[、和与及][\u4e00-\u9fff]{1,4}化)+的?[\u4e00-\u9fff]{2,16}?)(?=$|[，。；、和与及])"
    rf"|(?:的)?(?P<graded>{_GRADE}(?:[、和及与]{_GRADE})+[^，。；、和及与]{{2,16}}?)(?=$|[，。；、和与及])"
)
_NOUN_END = re.compile(
    r"进入|列入|入选|入围|获批?|获评|落地|落户|通过|完成|实现|达到|开工|投产|竣工|投用|封顶|建成|上市|跻身|挂牌|启动|逐|参与|开展|用于|位居|居|占|"
    r"于(?=[今去本上]年|20\d\d年|\d{1,2}月|[上下]半年)|包括|涵盖|包含|作为|(?<=[业链群园])[为是]|纳入|被|正在|成为|增长|较|比|同比|推广|率先|上云|数字化转型"
)
# 甲中心、乙重点实验室等|省级以上平台
_SUCH = re.compile(
    r"(?:[^，。；]{2,}?、[^，。；、等]{2,}|[^，。；、等]{4,}(?:中心|实验室|研究院|研究所))等(?=[^，。；、等]{0,12}(?:平台|载体|机构|企业|院所|园区|单位|中心|实验室|项目)$)"
)
# 甲国家工程实验室、|国家级工业设计中心: only of the last the text says how many there are.
_NAMED_FIRST = re.compile(
    r"[^，。；、]{3,}(?:实验室|研究院|研究中心|创新中心)、(?=(?:国家|省|市|自治区)级?[^，。；、]{2,12}(?:中心|实验室|平台|工作站|机构|载体)$)"
)
_COUNTS_END = re.compile(
    r"(?:数|数量|总数|人数|数目|量|额|值|规模|产能|率|里程|面积|收入|利润|增速|增长|强度|比重|占比|资金|投资|提高|提升|增加|下降|减少|排名|位次)$"
)
# 3个万亿级、7个千亿级产业集群: both are of clusters.
_WORTH = r"(?:[1-9]\d{0,4}|[一二两三四五六七八九十百千万]*)亿元?级"
_LEVELS = re.compile(
    rf"(?P<level>{_WORTH}|世界级|国际级|国家级|省级|市级)"
    rf"(?:(?:[、和及]|以及)(?:\d+(?:[至到—–~-]\d+)?[个家]|一大?批|若干个?)"
    rf"(?:{_WORTH}|[\u4e00-\u9fff]*级)){{1,4}}"
    rf"(?P<head>[^，。；、和及级]{{2,12}})(?=[，。；、和及]|$)"
)
_LONGEST, _SHORTEST = 40, 2
_WORD = re.compile(r"[^\W\d_]")
# 甲产业|力争|产值: what is hoped for, wherever it stands.
_HOPED = "力争|争取|努力|确保"
_EXPECTED = rf"{_HOPED}|全年|年内|预计|有望|将"
# 工业投资|全年预计|增长
_TIME_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:截[至止]|[较比到至])?20\d\d年[底末初]?(?:完成|实现)?(?=[\u4e00-\u9fff]{2})"
    rf"|(?<=[\u4e00-\u9fff]{{2}})(?:{_EXPECTED}|(?<=[业链市县区州园])计划)+(?=(?:同比)?(?:增长|下降|实现|完成))"
    rf"|(?<=[\u4e00-\u9fff]{{2}})(?:{_HOPED})(?=[\u4e00-\u9fff]{{2}})"
)
# 甲产业|去年已|实现产值, 甲市|稳步|增长: when and how, behind whose it is.
_SOMEHOW = (
    r"(?:现有|平均|计划(?!单列)|(?:今|去|本|上|当|近[两三五几])年来?|近年来|[上下]半年|前?[一二三四]季度|每年|连续[两三四五六七八九十]年|目前|当前|现已?"
    rf"|{_EXPECTED}|已经?|均|总体|整体|基本|初步|累计|合计|共计?|总共|预期|实际|仅|就|也|还|又|再|更|则|却|可以?|能"
    r"|首次|顺利|如期|率先|一举|成功|稳步|快速|平稳|持续|明显|显著|大幅|逐步|不断|同时|分别|同比|环比|进一步|继续|全面|有效|仍|要)+"
)
_SOMEHOW_WITHIN = re.compile(
    rf"(?<=[业链市县区州园]){_SOMEHOW}(?=$|实现|完成|达|突破|增长|下降|提[高升]|新增|集聚|拥有|建成|引进|营业|营收|产值|总产值|工业|规上|规模"
    r"|销售|主营|税收|利[润税]|投资|出口|进出口|增加值|收入|企业|从业|产量|产能)"
)
# 甲产业|的|产值
_OF_WHOM = re.compile(
    r"(?:(?<=产业|行业|集群|业链|新区|开区|发区)|(?<=[县市]))的(?=[\u4e00-\u9fff]{2,10}$)"
)
_VERB_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:共|累计)?(?:实现|完成)(?=[\u4e00-\u9fff])"
    # 甲市|拥有|规模以上企业: what it has.
    r"|(?<=[\u4e00-\u9fff][市县区])(?:拥有|[建共现]有|有(?=规上|规模以上|国家|省级|各类))(?=[\u4e00-\u9fff]{2})"
)
# 7.9%|稳步提高到|10.6%
_CHANGED = re.compile(
    r"(?:[（(][^（）()]*[)）])?[，,]?(?:快速|稳步|逐步|大幅|持续|进一步|跨越式|显著|均|分别)*(?P<verb>[\u4e00-\u9fff]{1,5}?)(?:了)?"
    r"(?:20\d\d年[底末]?的?)?(?:不低于|不少于|超过|突破|约|近)?(?:第)?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """What a figure is of, and where the words stand that name it: [start, end)."""

    start: int
    end: int
    text: str


def front_name(text: str, start: int, end: int, lexicon: Lexicon) -> Name | None:
    """Return the name in a stretch before a number, without time, adverbs and verbs, or None."""
    end = without_tail(text, start, end, lexicon)
    start = without_head(text, start, end, lexicon)
    if end - start > _LONGEST:
        cut = max(text.rfind(mark, start, end - _SHORTEST) for mark in ("、", "和", "的"))
        start = cut + 1 if cut > start else start
        such = text.find("等", start, end - _SHORTEST)  # 甲实验室等国家级平台
        start = such + 1 if such > start else start
    if many := _SUCH.match(text, start, end) or _NAMED_FIRST.match(text, start, end):
        start = many.end()
    name = clean(text[start:end])
    return Name(start, end, name) if len(name) >= _SHORTEST and _WORD.search(name) else None


def noun_behind(text: str, start: int, lexicon: Lexicon) -> Name | None:
    """Return the noun that a count is of, or None: 237个重大产业建设项目."""
    if level := _LEVELS.match(text, start):
        return Name(*level.span("level"), level["level"] + level["head"])
    if listed := _LISTED.match(text, start):
        kind = listed.lastgroup or "able"
        return Name(*listed.span(kind), listed[kind])
    found = _NAMED.match(text, start) or _NOUN.match(text, start)
    if found is None:
        return None
    verb = _NOUN_END.search(text, found.start(1) + 1, found.end(1))
    end = verb.start() if verb else found.end(1)
    end = without_tail(text, found.start(1), end, lexicon)
    name = clean(text[found.start(1) : end])
    return Name(found.start(1), end, name) if len(name) >= _SHORTEST else None


def with_head(name: str, lexicon: Lexicon) -> str:
    """Return a count's name with 数量 behind it, unless it says already what is counted."""
    bare = re.sub(r"[（(][^（）()]*[)）]$", "", name)
    noun = lexicon.table("measured_nouns").ending(bare)
    measured = noun is not None and lexicon.table("measured_nouns").get(noun) != "thing"
    return name if measured or _COUNTS_END.search(bare) else f"{name}数量"


_LEFT_OVER = "，,、：:第了"
_TIME_AT_END = re.compile(
    r"(?:由|从|自|到|至|在|较|比)?(?:20\d\d年(?:[底末初])?的?|(?<=[由从较比])[上去]年(?:同期|[底末])?的?|[“\"]?十[一二三四五]?五[”\"]?(?:期间|时期|末))$"
)
_ENDS_TIME = "年底末初的期间"
_RATES = "率速幅重比度均"  # 平均增速|在7%左右


def without_tail(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a name ends: before time, adverbs and the verbs that lead to its number."""
    table = lexicon.table("reach_verbs")
    while end > start:
        last = text[end - 1]
        stands = last == "在" and text[end - 2] in _RATES
        if last in _LEFT_OVER or last.isspace() or stands:
            end -= 1
            continue
        time = _TIME_AT_END.search(text[start:end]) if last in _ENDS_TIME else None
        if time:
            end = start + time.start()
            continue
        word = "年均" if text.endswith("年均", start, end) else table.ending(text[start:end])
        if word is None:
            return end
        end -= len(word)
    return end


# 现代煤化工产业产值: 现 and 共 are words of their own elsewhere.
_WHOLE = re.compile(
    r"均[胜瑶豪](?=[\u4e00-\u9fff]{2})|完成率|完成度|建成区|建设(?:用地|项目|工程|面积|规模|投资|资金|标准|水平)|再生|再制造|现代|现场|现货|共性|共享|共建"
)

# 有国家级平台, 有电子信息企业9家: a verb, where it begins no 有机, 有色 or 有限.
_NO_WORD = re.compile(
    r".[\u4e00-\u9fff]?(?:国家|省级|各类|规上|规模以上)"
    r"|有(?![色机线轨限害效毒源益序偿形氧关力望无声])[^，。；]{2,16}(?:企业|项目|平台|机构|园区)"
)


def without_head(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a name begins: behind time, adverbs and the verbs that lead to it."""
    table = lexicon.table("figure_heads")
    times = (_TIME, _QUARTER) if text.count("季度") == 1 else (_TIME,)
    while start < end:
        for pattern in (_NUMBERED, _STRAY, *times, _OWN, _WITHIN):
            found = pattern.match(text, start, end)
            if found and found.end() > start:
                start = found.end()
                break
        else:
            word = table.beginning(text[start:end])
            # 有机硅 and 达标率 begin with a verb and are names.
            if (
                word is None
                or _WHOLE.match(text, start, end)
                or (
                    len(word) == 1
                    and word in "有到至将要占"
                    and not _NO_WORD.match(text, start, end)
                )
            ):
                return start
            start += len(word)
    return start


def clean(name: str) -> str:
    """Return a name without white space, marks at its ends, and a verb within."""
    # 集成电路产业实现营业收入 is a name with a verb within.
    whole = _SOMEHOW_WITHIN.sub("", _TIME_WITHIN.sub("", re.sub(r"\s+", "", name)))
    bare = _VERB_WITHIN.sub("", _OF_WHOM.sub("", whole)).strip("，、：:的")
    return bare.rstrip("“‘").lstrip("”’")


def is_change(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether the words between two quantities lead from one to the other: 提高到, 升至."""
    found = _CHANGED.fullmatch(text, start, end)
    return bool(found and lexicon.table("reach_verbs").get(found["verb"]) == "change")
