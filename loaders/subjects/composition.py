"""What an industry is said to consist of: 某产业主要包括A、B、C等重点领域."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items, masked_passage
from loaders.lists.sector_lists import rejoined
from loaders.subjects.context import Context
from loaders.subjects.topics import names_sector, own_topic
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
# 重点发展A、B等细分产业; 聚焦A、B等方向: in an industry's own section, of nothing else.
_AIMED = re.compile(
    r"(?<![^，。；：\n])(?:重点|加快|大力|主要|着力|积极|优先|持续)*"
    r"(?:(?:发展|培育|壮大|做[强大优精]|布局|巩固|提升|拓展|突破|面向(?=[^，。]*未来产业))+(?P<list>[^，。；：\n]{3,120}?)"
    rf"(?:(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|方向|产业|行业|板块|赛道|产业链|业态)|产业链|(?<=[^业链])产业(?=[，。；\n]|$))"
    r"|(?:聚焦|主攻|瞄准)(?P<aim>[^，。；：\n]{3,120}?)"
    rf"(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|方向|板块|赛道)"
    r"|(?:推进|推动|加快|促进|抢抓)+(?P<moved>[^，。；：\n的]{3,120}?)"
    rf"(?:等{_COUNT_MAYBE}|{_COUNT}){_KIND}(?:领域|产业|方向|赛道)(?:创新|加快|快速|融合|协同|高质量|取得)*(?:发展|突破)){_ENDS}"
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
_PRONOUN = re.compile(r"(?:本|该|全)?(?:产业链?|行业|集群)|其")
_OURS = re.compile(r"^(?:[我全本][国省市区县]|目前|当前)+")
_CLUSTER = re.compile(r"(?<=..)(?:产业)?集群$")
_RULE = "structure.consists"
_SAID = 0.85
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
    if context.genre == "industries" and context.subject is context.industry:
        yield from ((_part(context, item), industry) for item in _aimed(context.text, lexicon))
        if _SERVICE.search(industry.name):
            found = _services(context.text, lexicon)
            yield from ((_part(context, item), industry) for item in found)


def _part(context: Context, item: Item) -> Mention:
    return context.mention("Field", item.name, item.start, item.end, _RULE, _SAID)


def _aimed(text: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield what an industry's section aims at: 聚焦A、B等方向."""
    for found in _AIMED.finditer(masked_passage(text)):
        span = found.span(next(group for group in _AIMS if found[group]))
        listed = tuple(rejoined(text, items(text, *span, lexicon)))
        if len(listed) >= _FEWEST and all(names_sector(each, lexicon) for each in listed):
            yield from listed


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
            if len(listed) >= _FEWEST and all(names_sector(each, lexicon) for each in listed):
                yield _OURS.sub("", found["whole"]), listed
