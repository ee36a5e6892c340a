"""What the words behind a zone's name say that it is to grow: 甲园重点发展A、B等产业."""

import re
from functools import cache

from loaders.lexicon import Lexicon
from loaders.lists.called import KIND

_LIST = r"(?P<list>[^，。；：在]{2,40}?)(?:等)?"
# A重点发展B、C; A突出发展B、C两大主导产业: what a zone develops.
_LEADING = rf"(?:[一二两三四五六\d]+[大个])?(?:{KIND}|主体)产业"


@cache
def grows(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of what stands behind a zone's name and says what it is to grow.

    Groups: list and done, what it develops; shown, what it is known for; held, what it has formed.
    """
    # 甲园主抓A、B等产业: whatever a place does with trades, a zone does too.
    does = lexicon.table("specialise_verbs").pattern
    return re.compile(
        r"(?:[，：]?(?:要|应|将)?(?:重点(?:发展|布局|培育|打造)|主攻|主导发展|突出发展|集聚发展|集中发展|着力发展|主要发展|加快发展"
        r"|(?:大力|积极|优先|着重|侧重|错位|特色|集群|全力|聚力|协同|联动|培育|创新|专注于?|致力于?|集中(?:力量|资源|优势))发展|(?:培育|发展|巩固)壮大|(?:巩固|改造|优化)提升|(?:前瞻|超前|抢先|率先|加速|谋划)布局|突出(?![^，。；]{2,20}特色[，。；])|侧重|布局(?:发展)?"
        r"|(?:主要|重点)(?:开展|从事|承载))"
        rf"|：(?!{does})(?=[^，。；：]+[。；]|[^，。；：]+$)|：?(?:持续|加快|不断|着力)*(?:做[强优大精特深专实]+)+|发展)"
        rf"了?{_LIST}(?:{_LEADING}|产业|等[^，。；、]{{1,8}}产业)?(?=[，。；]|$)"
        rf"|[，：]?(?:{does})了?(?P<done>[^，。；：在]{{2,40}}?)等?(?:{_LEADING}|产业)(?=[，。；]|$)"
        r"|突出(?P<shown>[^，。；：在]{2,20}?)(?:产业)?特色(?=[，。；])"
        r"|，?(?:已经?|基本|初步|逐步|现|目前|成功|先后|精心|持续|不断|全力|倾力|积极|加快)*(?:形成|培育|拥有|确立|构建|明确|壮大|打造|集聚|引进|坚持|锚定|紧扣|现有|提升)(?:形成|了|起)*(?:以)?"
        rf"(?P<held>[^，。；：在]{{2,40}}?)(?:等)?(?:为主导的)?(?:{_LEADING}|(?<=等)(?:战略性)?(?:新兴|未来|重点|先导)产业|产业(?=[，。；]|$))(?![链园基项集])"
    )
