"""What a place is known for, or lives on: 以A、B为特色; 主导产业为A、B; 在A、B等领域形成…."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.called import ANY_KIND, CALLED, KIND
from loaders.lists.lists import Item, items
from loaders.text.firm_roles import LEADING

_TRAITS = re.compile(
    r"以(?P<list>[^，。；为]{2,40}?)等?(?:产业|领域)?"
    r"(?:为(?:主要?|重点|鲜明|突出)?(?:特色|主导|重点|支柱|主攻方向|主攻|方向|主体|优势|主业|主打|主(?![动力张流管线]))|见长|著称|闻名)"
    # 以A为主导、B为特色
    r"|(?<=主导|特色|重点|支柱|主体|优势|主业)、(?P<also>[^，。；为以]{2,24}?)等?(?:产业|领域)?"
    r"为(?:主要?|重点|鲜明|突出)?(?:特色|主导|重点|支柱|支撑|配套|补充|主体|优势|主业|延伸)"
    rf"|{CALLED.pattern}(?!基础|支撑|引领|主导|龙头|补充|特色|核心)(?P<is>(?!以[^，。；]{{2,40}}为)[^，。；]{{2,60}}?)(?:等[^，。；、]{{0,6}})?(?=[，。；]|$)"
    rf"|(?:围绕|形成了?|拥有|紧扣|瞄准|锚定)(?P<has>[^，。；以]{{2,40}}?)等?(?:[二两三四五六]?大)?{KIND}+产业(?![集园基链体])"
    r"|突出(?P<shown>[^，。；以]{2,30}?)等?(?:[二两三四]大)?(?:产业)?(?:特色|优势)(?=[，。；]|$)"
    rf"|[把将](?P<taken>[^，。；]{{2,40}}?)(?:作为|列为|确定为){KIND}+产业"
    r"|围绕(?P<around>[^，。；以]{2,40}?)等产业"
    r"|围绕(?P<made>[^，。；以]{2,40}?、[^，。；以、]{2,12}?)(?:打造|培育|构建|做强|延伸|壮大)[^，。；、]{0,6}"
    r"产业链?(?=[，。；]|$)"
    r"|围绕(?P<tied>[^，。；以]{2,40}?、[^，。；以、“]{2,12}?)(?:产业)?“?(?:[强补延建固]链){1,3}”?(?=[，。；、]|$)"
    r"|(?:围绕|聚焦)(?P<points>[^，。；以]{2,40}?、[^，。；以、]{2,12}?)(?:等[^，。；、]{0,6})?(?:培育|布局|打造|抢占|开辟|形成)[^，。；、]{0,8}"
    r"(?:增长[点极]|增长引擎|赛道|制高点|先机)(?=[，。；]|$)"
    r"|抢占(?P<lead>[^，。；以]{2,40}?、[^，。；以、]{2,12}?)等?(?:产业|领域)?(?:发展)?(?:制高点|先机|赛道)"
    r"|围绕(?P<chains>[^，。；以]{2,40}?、[^，。；以、]{2,12}?)产业链(?=，)"
    r"|在(?P<in>[^，。；在]{2,60}?)(?:等?(?:环节|领域|方面|产业)|上(?=形成|发力))(?:率先|加快|着力)?"
    r"(?:形成|培育|打造|集聚|做强|做优|做精|做大|(?:实现|取得)?突破|发力|发展|建设"
    r"|(?:具有|具备|拥有|积累了?)?(?:较强|明显|突出|显著|独特|先发|一定|领先|比较)?的?(?:优势|特色|实力|领先|基础)"
    r"|(?:处于|居于?|走在|位居|位列)(?:全国|国内|全球|世界|全省))"
)
# 以A为龙头，以B、C为支撑: what bears or leads may be no trade, as talent is none.
_BEARING = re.compile(
    rf"(?:以|(?<=为基础|为支撑|为引领|为龙头|为牵引|为主导)[，、]以?)(?P<list>[^，。；为以]{{2,40}}?)等?(?:{ANY_KIND}*产业|领域)?"
    r"为(?:两翼|支撑|配套|补充|龙头|引领|牵引|先导|基础)"
    r"|(?:构建|形成|打造|建立)(?P<system>[^，。；以“”的]{2,30}?、[^，。；以“”的、]{2,12}?)等?(?:“[^”]{1,10}”)?"
    r"(?:现代化?|主导|特色)*(?:产业|工业)(?:体系|格局)"
)
# 形成锂盐、正极材料、锂电池全产业链: what the links of a chain are.
_CHAIN = re.compile(
    r"(?:形成|构建|打造|建成|拥有)了?(?:较为|相对|比较)?(?:完整|完备|完善)?的?"
    r"(?P<chain>[^，。；以“”的从到]{2,40}?、[^，。；以“”的从到、]{2,16}?)"
    r"等?的?(?:较为|相对|比较)?(?:完整|完备|完善|特色|优势)?的?全?产业链条?(?=[，。；]|$)"
)
# 现有A、B等产业; 形成以甲公司为龙头的A产业
_HOLDS = re.compile(
    r"(?:现有|形成|集聚|聚集|汇聚|拥有|培育|发展)了?(?P<held>[^，。；以“”的为]{2,40}?、[^，。；以“”的为、]{2,12}?)"
    rf"等(?:[\d二两三四五六七八九十]+[大个]|{ANY_KIND})*产业(?=[，。；]|$)"
    rf"|(?:形成|培育|集聚|打造|构建|建成)了?以[^，。；的]{{2,40}}为{LEADING}的"
    r"(?P<led>[^，。；的、“”]{2,12}?)(?:特色|优势|主导)*产业(?=[，。；]|$)"
)
_SURE, _OF = 3, 2


def traits(stretch: str, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items of what a stretch says that its places are known for or live on.

    Form 1: 以A、B为特色; 以A见长                   特色, 主导, 重点 and the like
    Form 2: 主导产业为A、B; 发展方向：A、B
    Form 3: 形成A、B等特色产业; 围绕A、B产业链，…
    Form 4: 在A、B等领域形成…
    Form 5: 以A、B为支撑; 构建A、B产业体系           known trades alone
    Form 6: 形成A、B全产业链                        known trades and goods
    Form 7: 现有A、B等产业; 形成以甲为龙头的A产业      one of them at least a known trade
    """
    for found in _TRAITS.finditer(stretch):
        yield from items(stretch, *_span(found), lexicon)
    for found in _BEARING.finditer(stretch):
        listed = items(stretch, *_span(found), lexicon)
        if all(each.name in lexicon.table("trades") for each in listed):
            yield from listed
    for found in _HOLDS.finditer(stretch) if "产业" in stretch else ():
        listed = items(stretch, *_span(found), lexicon)
        if found["led"] or any(each.name in lexicon.table("trades") for each in listed):
            yield from listed
    for found in _CHAIN.finditer(stretch):
        listed = items(stretch, *found.span("chain"), lexicon)
        known = [e for e in listed if e.head.word or e.name in lexicon.table("trades")]
        if _SURE * len(known) >= _OF * len(listed):
            yield from listed


def tells_trait(stretch: str, at: int) -> bool:
    """Say whether what a stretch says at a place is what its places are known for."""
    return _TRAITS.match(stretch, at) is not None


def _span(found: re.Match[str]) -> tuple[int, int]:
    return next(found.span(name) for name, held in found.groupdict().items() if held)
