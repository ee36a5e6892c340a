"""Where what a sentence says of places ends, and where the next places are spoken of."""

import re

from loaders.lists.called import CALLED, COUNTED

_FORMED = r"(?<=格局)[，,]|的(?:产业|区域|空间|分工|协作|发展|错位)*(?:格局|布局)"
# 甲发展A、|乙发展B: what comes before tells of another place.
TOLD = re.compile(
    r"(?:(?:发展|主攻|做[强大优精]|布局|培育|聚焦)[^，。；]{2,}|以[^，。；]{2,}为[^，。；、]{1,5}"
    r"|(?:建设|打造|创建|建成)[^，。；]{2,}(?:基地|园区?|中心|集群|城|谷|港|平台|[站场廊]))[、和]$"
)
# 支持甲市…，|支持乙园…: somebody else is asked for something.
ASKS = re.compile(rf"[，,](?:支持|鼓励|推动|引导|指导)|{_FORMED}")
# 形成甲发展A、乙发展B|的产业分工格局
PATTERN = re.compile(_FORMED)
_ZONE = (
    r"(?:支持|鼓励|推动|引导|指导)?"
    r"(?:(?!依托|发挥|建设|打造|以|在|围绕|提升|推进|聚焦|发展|布局)[^，。；、]){0,14}?(?:、[^，。；、]{2,12}?)?"
    r"(?:高新区|经开区|开发区|试验区|示范区|[\u4e00-\u9fff]{2}园区?|保税区|新区|集聚区|[空港]经济区|科[学技]城|生物城|新城|[光云]谷|片区|组团|板块|基地|度假区)"
    r"(?=(?:则|重点|大力|着力|加快|主要|突出|集中|积极)*"
    r"(?:发展|主攻|布局|做[强大优精]|聚焦|打造|培育|突出|侧重|专注|深耕|承担|承接|延伸|壮大|以))"
)
# 以甲科技城、|乙区为核心: a zone in front of a list of places.
_ZONES_FIRST = re.compile(
    r"以(?:[^，。；：、以在]{1,14}?(?:高新区|经开区|开发区|园区?|科[学技创]城|新城|片区|组团|基地|度假区)[、和与及])+$"
)
_CORE_OF = re.compile(
    r"为[^，。；、体]{0,4}(?:核心|龙头|引领|重点|中心|极核)区?，(?:集聚|重点|大力|着力|加快|优先)*(?:发展|布局|培育|做[强大优])"
)
# 甲市发展A，乙高新区发展B: a zone that is told what to do is the next subject.
ZONE_ACTS = re.compile(rf"[，,；;](?:其中|同时)?{_ZONE}")
# 甲市：乙高新区发展A: what the zone does is told of it alone.
_ZONE_FIRST = re.compile(_ZONE)
# 支持甲市建设A基地、|乙经开区建设B基地
PARK_NEXT = re.compile(
    r"(?<=[地园心群台城谷港])、[^，。；、]{2,14}?(?:高新区|经开区|开发区|园区|新区)(?=建设|打造|发展|做[大强优精]|布局)"
)
# 甲、乙结合实际，分别发展A、B
EACH = re.compile(
    r"[^，。；]{2,16}，分别(?:重点|培育|大力)*(?:发展|做[大强优精]|布局|培育|打造|建设|主攻)"
)
# 一核：甲市。聚焦…: what a part of a layout is called, and which place it is.
CORE = re.compile(
    r"\s*“?[一二两三四五六七八九十双多][核翼极带轴心区廊城圈点主副环园谷港湾]”?[\u4e00-\u9fff]{0,4}”?[：:](?:即|指|为|包括)?"
)


def is_made(text: str, before: str, end: int) -> bool:
    """Say whether 以 stands before a list of places that ends here, zones perhaps at its head."""
    zones = "以" in before and _ZONES_FIRST.search(before) is not None
    return before.endswith("以") or (zones and _CORE_OF.match(text, end) is not None)


def before_zone(text: str, start: int, end: int) -> int:
    """Return where what is told of the place before a colon ends: where a zone acts itself."""
    if _ZONE_FIRST.match(text, start, end):
        return start
    zone = ZONE_ACTS.search(text, start, end)
    return zone.start() if zone else end


GOES = re.compile(
    r"在(?=[^，。]{2,60}?(?:环节|领域|方面|产业|上形成|上发力))|依托|以|发挥|立足|围绕|凭借|利用|联合|联动|作为|携手|结合|瞄准|分别|应|要|可|则|同时|还|充分|压减|淘汰|融合|借助|抢抓|用好|承担|紧扣|坚持|抓住|基于"
    r"|面向(?=[^，。]{2,8}市场)|(?:已|现已|逐步|发展)*(?:成为|是)(?=全国|我国|国内|世界|全球|亚洲|全省)|多点(?:支撑|布局|发展)"
    rf"|(?:的?{COUNTED}(?={CALLED.pattern}))"
    r"|[把将](?=[^，。]{2,40}(?:作为|列为|确定为))|在(?=[^，。]{2,40}(?:的?同时|基础上)，)|加强|深化|完善|主动|积极|全力|联手|合作|协作"
    r"|共同|共建|对接|接轨|承接|融入|争创|创建|落地|落户|建成|设立|组建|获批|拥有|建有|先后|成功|已?(?:初步|基本)?形成"
    r"|(?:现有|集聚了|聚集了|汇聚了)(?=[^，。；\d]{2,60}?等[^，。；、]{0,4}产业(?:[，。；]|$))"
)
"""What goes on behind places that are the subject: 依托, 主导产业为."""
