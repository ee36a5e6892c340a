"""What an industry is said to consist of: 某产业主要包括A、B、C等重点领域."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.grown import grown
from loaders.lists.heads import is_called_technique
from loaders.lists.lists import Item, items, masked_passage
from loaders.lists.reached import behind_verb_of_use
from loaders.lists.sector_lists import rejoined
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, names_sector, own_topic
from loaders.text.sought import sought

_COUNT = r"[二两三四五六七八九十\d]+(?:大类|大|个|类|条|(?=部分))"
_COUNT_MAYBE = rf"(?:{_COUNT})?"
_KIND = r"(?:未来|新兴|新(?=业态|赛道)|重点|主要|细分|核心|优势|特色|主导|支柱|标志性|子)*"
_PARTS = r"(?:(?<=[子分])(?:产业)?集群|领域|方向|门类|行业|板块|产业链?|赛道|环节|分支|部分|类别)"
_ENDS = r"(?=[，。；：\n]|$)"
_LIST = r"(?P<list>[^，。；：\n]{3,160}?)"
_CLOSED = rf"(?:等?(?:{_COUNT})?{_KIND}{_PARTS}|等|{_COUNT})?{_ENDS}"
_FORMS = (
    # 某产业主要包括A、B、C等重点领域; 本产业涵盖A、B; 某产业分为A、B、C三大板块
    sought(
        "包涵囊涉分",
        r"(?<![^，。；：\n])(?P<whole>[^，。；：、\n的]{2,24}?)"
        r"(?:主要|重点|大致|具体|目前|现已|已|一般|可)*(?:包括|包含|涵盖|囊括|涉及|细分为|划分为|分为)了?"
        rf"{_LIST}{_CLOSED}",
    ),
    # 某产业由A、B、C组成
    sought(
        "由",
        r"(?<![^，。；：\n])(?P<whole>[^，。；：、\n的]{2,24}?)(?:主要)?由"
        rf"(?P<list>[^，。；：\n]{{3,160}}?)(?:等?(?:{_COUNT})?{_KIND}{_PARTS})?(?:组成|构成){_ENDS}",
    ),
    # 形成了以A、B、C为重点的产业体系
    re.compile(
        r"(?P<whole>)(?:形成|构建|构筑|建立|打造)(?:起|了)?以"
        r"(?P<list>[^，。；：\n以]{3,120}?)等?为(?:重点|主导|核心|主体|支柱|特色|代表|引领|龙头|主)的"
        rf"[^，。；：、\n]{{0,6}}?产业(?:体系|格局|结构|链条?|门类|集群)?{_ENDS}"
    ),
    # 形成A、B、C三大主导产业
    re.compile(
        r"(?P<whole>)(?:形成|构建|培育|打造)了?"
        rf"(?P<list>[^，。；：\n以]{{3,120}}?、[^，。；：\n以]{{2,20}}?)等?{_COUNT}{_KIND}"
        rf"(?:产业|领域|板块|赛道|行业){_ENDS}"
    ),
)
# 推动A、B等领域|做大做强, 向中高端迈进
_GROWS = (
    r"(?:(?:创新|加快|快速|融合|协同|高质量|取得|集聚|集群)*(?:发展|突破)|做[大优][做]?[强优]|做强做优做大|提质增效"
    r"|(?:转型|优化|提档|改造|提质|迭代)升级|向[^，。；、]{2,10}(?:迈进|跃升|延伸|转型|升级|发展|攀升))"
)
# 重点发展A、B等细分产业; 聚焦A、B等方向: in an industry's own section, of nothing else.
_AIMED = re.compile(
    r"(?<![^，。；：\n])(?:重点|加快|大力|主要|着力|积极|优先|持续|突出|全力|前瞻|超前)*"
    r"(?:(?:发展|培育|壮大|做[强大优精]|布局|巩固|提升|拓展|突破|面向(?=[^，。]*未来产业))+(?P<list>[^，。；：\n]{3,120}?)"
    rf"(?:(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|方向|产业|行业|板块|赛道|产业链|业态)"
    rf"|(?:等?{_COUNT}[^，。；：\n、等在]{{2,8}})?产业链|(?<=[^业链])产业(?=[，。；\n]|$))"
    r"|(?:聚焦|主攻|瞄准)(?P<aim>[^，。；：\n]{3,120}?)"
    rf"(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|方向|板块|赛道)"
    r"|(?:推进|推动|加快|促进|抢抓)+(?P<moved>[^，。；：\n的]{3,120}?)"
    rf"(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|产业|方向|赛道){_GROWS}){_ENDS}"
)
# 围绕A、B等重点领域，开展攻关: only with a word that says whose they are.
_AROUND = sought(
    "围焦",
    r"(?<![^，。；：\n])(?:重点|紧紧|主要)*(?:围绕|聚焦)(?P<list>[^，。；：\n]{3,120}?)"
    rf"(?:等{_COUNT_MAYBE}|{_COUNT})(?P<kind>(?:重点|细分|核心|优势|子)+)(?:领域|方向|赛道){_ENDS}"
    r"(?!，[^，。；]*?(?:推广|应用|场景|示范|需求|用户|改造|平台|解决方案))"
    r"(?P<breaks>，(?:加快|集中|着力)*(?:突破|攻克|攻关|研发|开发|研制))?",
)
# 以A、B、C为主攻方向, where they are no goods
_MAINLY = sought(
    "以",
    r"(?<![^，。；：\n])以(?P<list>[^，。；：\n以的]{2,80}?[、和与][^，。；：\n以的]{2,24}?)等?"
    r"为(?:重点|主攻|发展|主要)*(?:方向|重点|突破口|主攻点|着力点)(?=[，。；\n]|$)",
)
_AIMS = ("list", "aim", "moved")
# 大力发展航运服务、海事仲裁、涉海金融: nothing but trades, in the section of services.
_SERVICES = re.compile(
    r"(?<![^，。；：\n])(?:重点|加快|大力|积极|优先|着力|前瞻|超前)*(?:发展|培育|壮大|布局|做[强大优精])+"
    r"(?P<list>[^，。；：\n等的]{5,80})(?=[，。；\n]|$)"
    # 以网络视听、创意设计等作为关键发力点
    r"|(?<![^，。；：\n])以(?P<aims>[^，。；：\n等的]{5,80})等?(?:作为|为)(?:关键|主要|核心|重要)*(?:重点|发力点|着力点|突破口|切入点|主攻方向)(?=[，。；\n]|$)"
)
_SERVICE = re.compile(r"未来产业$|服务业$|金融业$|旅游业$|物流业$|服务贸易$")
# A word of each form, so that most texts are not searched.
_SIGN = re.compile(r"包括|包含|涵盖|囊括|涉及|分为|组成|构成|形成|构建|构筑|建立|打造|培育")
# 某产业是…的产业，主要包括A、B: what the sentence defines is what consists of them.
_DEFINED = sought(
    "是",
    r"(?<![^。；\n])(?P<whole>[^，。；：、\n的]{2,16}?)是[^。；\n]{4,160}?，(?:主要|一般|具体)?(?:包括|包含|涵盖)"
    rf"{_LIST}{_CLOSED}",
)
_PRONOUN = re.compile(
    r"(?:本|该|全)?(?:产业链?|行业|集群)|其|(?:重点|主要|细分|优势|核心|发展|主攻)+(?:领域|方向|赛道)"
)
_OURS = re.compile(r"^(?:[我全本][国省市区县]|目前|当前)+")
_CLUSTER = re.compile(r"(?<=..)(?:产业)?集群$")
_LED = re.compile("为(?:龙头|引领)的")
_RULE = "structure.consists"
_SAID = 0.85
_BY_VERB, _ALONE = "sectors.verb", 0.8
_FEWEST = 2


def parts_of(
    context: Context, industry: Mention | None, lexicon: Lexicon
) -> Iterator[tuple[Mention, Mention]]:
    """Yield each field that a passage says an industry consists of, with that industry.

    Form 1: 某产业主要包括A、B、C等重点领域      the industry in front, or 本产业
            or 某产业是…，主要包括A、B        what the sentence defines
    Form 2: 某产业由A、B、C三大板块构成
    Form 3: 形成了以A、B、C为重点的产业体系      the industry that the section or the plan is for
    Form 4: 形成A、B、C三大主导产业
    Form 5: 聚焦A、B、C等方向; 重点发展A、B等产业    in the industry's own section
    Form 6: 大力发展A服务、B服务                      in that of services

    Args:
        context: a passage.
        industry: that of its section, or the one that the plan is for.
        lexicon: where the tables are.
    """
    if industry is None or context.passage.kind in {"heading", "row"}:
        return
    for whole, listed in _said(context.text, lexicon):
        own = replace(context, industries=(*context.industries, industry.name))
        named = not whole or _PRONOUN.fullmatch(whole)
        line = _CLUSTER.sub("", whole)
        if named or own_topic(own, line) == ("Industry", industry.name):
            yield from ((_part(context, item), industry) for item in listed)
    # What a field's own section lists are goods: 高端工程机械。…做强特种工程机械等优势领域.
    if context.subject is None or context.subject.label == "Industry":
        found = [*_of_section(context, industry, lexicon), *_around(context, lexicon)]
        yield from ((_part(context, item), industry) for item in found)
        yield from ((part, industry) for part in _alone(context, industry, lexicon))


def _alone(context: Context, industry: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what an industry's own section is to grow by itself: 培育航空文化产业.

    发展汽车产业 means 汽车制造与服务产业 itself.
    """
    if context.genre != "industries" or context.subject is not context.industry:
        return
    for item in grown(context.text, 0, lexicon):
        if (
            own_topic(context, item.name) is None
            and item.name.removesuffix("产业") not in industry.name
        ):
            yield context.mention("Field", item.name, item.start, item.end, _BY_VERB, _ALONE)


def _of_section(context: Context, industry: Mention, lexicon: Lexicon) -> Iterator[Item]:
    """Yield what the own section of an industry aims at."""
    if context.genre != "industries" or context.subject is not context.industry:
        return
    yield from _aimed(context.text, lexicon)
    # 储能：以某电池、某储罐为重点: what the passage turns to has its own.
    if not context.turned:
        yield from _mainly(context.text, lexicon)
    if _SERVICE.search(industry.name):
        yield from _services(context.text, lexicon)


def _part(context: Context, item: Item) -> Mention:
    return context.mention("Field", item.name, item.start, item.end, _RULE, _SAID)


def _aimed(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield what an industry's section aims at: 聚焦A、B等方向."""
    for found in _AIMED.finditer(masked_passage(text)):
        span = found.span(next(group for group in _AIMS if found[group]))
        # 拓展|至A、B等领域, 聚焦|服务A、B等领域: whom it serves, and no part of it.
        if behind_verb_of_use(text[slice(*span)].partition("、")[0], lexicon):
            continue
        listed = tuple(rejoined(text, items(text, *span, lexicon)))
        if len(listed) >= _FEWEST and all(names_sector(each, lexicon) for each in listed):
            # 细胞技术 is developed, and is no part of the industry.
            yield from (e for e in listed if not is_called_technique(e.name, lexicon))


def _around(context: Context, lexicon: Lexicon) -> Iterator[Item]:
    """Yield what a section of one industry is for: 围绕A、B等重点领域，开展攻关.

    Under a task 重点领域 may be those that the industry serves, but where goods are developed.
    """
    text, task = context.text, context.genre != "industries"
    for found in _AROUND.finditer(masked_passage(text)):
        if task and not found["breaks"] and "细分" not in found["kind"]:
            continue
        listed = tuple(rejoined(text, items(text, *found.span("list"), lexicon)))
        if len(listed) >= _FEWEST and all(names_sector(each, lexicon) for each in listed):
            yield from listed


def _mainly(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the lines of business of 以A、B、C为主攻方向, of which goods are less than half."""
    for found in _MAINLY.finditer(masked_passage(text)):
        listed = tuple(rejoined(text, items(text, *found.span("list"), lexicon)))
        lines = all(is_line(each.name, lexicon) for each in listed)
        goods = sum(_is_goods(each, lexicon) for each in listed)
        if len(listed) >= _FEWEST and lines and 2 * goods < len(listed):
            yield from listed


def _is_goods(item: Item, lexicon: Lexicon) -> bool:
    return item.head.grade in {"specific", "letter"} and item.name not in lexicon.table("trades")


def _services(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the services of lists that no word closes: 大力发展航运服务、涉海金融."""
    for found in _SERVICES.finditer(masked_passage(text)):
        span = found.span("list" if found["list"] else "aims")
        listed = tuple(rejoined(text, items(text, *span, lexicon)))
        goods = any(each.head.label == "Product" for each in listed)
        if len(listed) >= _FEWEST and not goods:
            yield from (each for each in listed if names_sector(each, lexicon))


def _said(text: str, lexicon: Lexicon) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield what is said to consist of things, empty where it is not named, and these things."""
    if not _SIGN.search(text):
        return
    hidden = masked_passage(text)
    for form in (*_FORMS, _DEFINED):
        for found in form.finditer(hidden):
            listed = tuple(rejoined(text, items(text, *found.span("list"), lexicon)))
            # 以甲光电、乙科技为龙头: firms lead too.
            if _LED.search(found.group()) and not all(is_line(e.name, lexicon) for e in listed):
                continue
            if len(listed) >= _FEWEST and all(names_sector(each, lexicon) for each in listed):
                yield _OURS.sub("", found["whole"]), listed
