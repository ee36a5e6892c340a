"""What sentences say that zones live on, besides that they are to develop it."""

import re
from collections.abc import Iterator

from loaders.lists.called import ANY_KIND, KIND
from loaders.text.firm_roles import LEADING

_LIST = r"(?P<list>[^，。；：在的]{2,40}?)(?:等)?"
_ENDS = r"(?=[，。；]|$)"
_SEAT = "(?:专业|特色|产业|生产|制造|示范|集聚)*(?:园区?|基地|集聚区|高地)"
_WITH_FIRMS = rf"以[^，。；的]{{2,40}}?为{LEADING}的"
_HOST = (
    "(?:主阵地|主战场|主平台|(?:主要|重要|核心|重点)*(?:承载地|承载区|载体|集聚地|集聚区|布局区))"
)
# 以A为全市B产业发展的主阵地.
# A集聚B企业100家; A重点承接B产业转移; A产业定位为B; 把A打造成B产业基地; A是全省重要的B生产基地.
_BEHIND = re.compile(
    rf"(?:已|现|共|累计)*(?:集聚|聚集|汇聚|引进|入驻)了?{_LIST}(?:产业)?(?:上下游|规上|规模以上|骨干|重点|龙头)*(?:企业|项目)"
    # 形成以甲公司为龙头的B、C两大产业
    rf"|(?:初步|逐步|培育)*(?:形成|培育|集聚|打造)了?{_WITH_FIRMS}(?P<led>[^，。；：在的以]{{2,40}}?)(?:等)?(?:[一二两三四五六七八\d]大)?{ANY_KIND}*(?:产业|、(?=以))"
    rf"|重点承接(?P<moved>[^，。；：在的]{{2,40}}?)(?:等)?产业转移"
    rf"|的?(?:产业)?定位[为于是]?(?P<place>[^，。；：在的]{{2,40}}?)(?:等)?(?:产业)?(?:{_SEAT})?{_ENDS}"
    rf"|作?为(?:[我本全][省市区州县]|[我本]地)?(?P<host>[^，。；：在的]{{2,40}}?)(?:等)?(?:{KIND})*产业(?:发展|集聚|布局)?的?{_HOST}"
    rf"|(?![作为是])(?P<own>[^，。；：在的]{{2,40}}?)(?:等)?(?:[两二三四五六七八\d]大)?(?:{KIND})*产业(?:加快|加速|快速|迅速|蓬勃|持续|不断|稳步|日益|进一步|竞相)*"
    r"(?:集聚(?!区)|发展|壮大|崛起|成[势型]|成长|形成规模|初具规模|做大做强|(?:转型|提质)升级)"
    rf"|(?:打造|建设|建)成?[为成](?:[^，。；、]{{0,8}}的)?(?P<seat>[^，。；：在的]{{2,24}}?){_SEAT}{_ENDS}"
)
# 支持A建设某基地，培育壮大B产业: what else the zone is to do.
_BESIDES = re.compile(
    r"(?:加快|重点)?(?:建设|打造|创建)[^，。；、]{4,24}(?:基地|园区?|集群|示范区|中心)，"
    r"(?:培育壮大|重点发展|发展壮大|大力发展|做[强大优精]+)(?P<list>[^，。；：在的]{2,40}?)(?:等)?产业"
    + _ENDS
)
_ASKED = re.compile(r"(?:支持|推动|引导|鼓励)$")
_ZONE_BUILDS = re.compile(
    r"(?:[高经]\w区|开发区|园区?|新区)(?:加快|重点)?(?:建设|打造|创建)(?:国家级|省级)?$"
)
# 主导产业为A，|特色产业为B; 以A为主导、|B为特色; 重点发展A，|培育发展B等产业.
_ON = re.compile(
    rf"(?:产业)?(?:[，、](?:{KIND}|辅助)产业[为是](?P<kind>[^，。；：在的]{{2,40}}?)(?:等)?{_ENDS}"
    rf"|[，、和](?:以)?(?P<trait>[^，。；：在的]{{2,24}}?)(?:产业)?为(?:特色|支柱|辅助|补充|重点|培育|配套)(?=[，。；产的]|$)"
    # 形成A、B两大传统产业|及C、D两大新兴产业
    rf"|(?:(?<=、)|[和与及]){_WITH_FIRMS}(?P<also>[^，。；：在的以]{{2,24}}?)(?:等)?{ANY_KIND}*(?:产业|、(?=以))"
    rf"|[、和与及]以?(?P<next>[^，。；：在的]{{2,40}}?)(?:等)?(?:[一二两三四五六\d]+[大个])?(?:{ANY_KIND})+产业"
    r"|，(?:同时|并)?(?:积极|大力|加快|着力|重点|适度)*(?:培育(?:发展|壮大)?|发展|壮大|做[强大优精]+|布局|谋划)"
    rf"{_LIST}(?:产业)?{_ENDS})"
)
# B重点布局A; B布局在A; B（A）; B以A为核心.
_LAID = re.compile(
    r"(?:^|[，。；：\n])(?:推动|引导)?(?P<list>[^，。；：在的以]{2,40}?)(?:等)?(?:产业)?"
    r"(?:(?:主要|重点|优先|集中)+布局|布局[在于]|(?:主要|重点)?以)$"
    r"|(?:^|[，。；：、\n])(?P<inside>[^，。；：、（）]{2,12})（$"
)
_CORE = re.compile(
    r"(?:、[^，。；、为]{2,14})*(?:等[^，。；]{0,6})?为(?:核心|重点|主要|载体|主体|依托|龙头|支撑|中心)"
)
# 甲园：聚焦B、C等领域; 甲园：以B为主导: the zone is a key, and what it does stands behind.
_ACTS = re.compile(
    r"[：:](?=(?:重点|主要|着力|加快|大力|全力|积极)*"
    r"(?:聚焦|围绕|主攻|瞄准|面向|以|打造|培育|建设|做[强优大精]|突出|发展|布局|集聚))"
)
# 甲产业基地|、乙市、丙市|重点发展A
_PLACES_BESIDE = re.compile(
    r"(?:[、和与及](?:(?!发展|建设)[\u4e00-\u9fff]){1,7}?[市县区州盟旗])+"
    r"(?=(?:重点|大力|着力|加快)*(?:发展|做[大强优精]|主攻|聚焦|培育|壮大|突出))"
)

# 甲园|近年来始终|大力发展A
_SINCE_WHEN = re.compile(
    r"(?:，?(?:近[几两三五]?年来?|多年来|长期以?来?|[今去]年以?来?|“十[一二三四五]五”(?:以来|期间)|目前|当前|如今)，?"
    r"|始终|一直|一贯|不断|坚持(?=重点|大力|聚焦|围绕|做|发展|突出)|持续|现已?|已经?|正在?|主动|紧紧|牢牢|全面)+(?![已经]|[\u4e00-\u9fff]?[是有])"
)


def at_deeds(text: str, end: int) -> int:
    """Return where what is said of a zone begins behind its name.

    A colon, places beside it and since when are left out.
    """
    found = _ACTS.match(text, end) or _PLACES_BESIDE.match(text, end)
    end = found.end() if found else end
    since = _SINCE_WHEN.match(text, end)
    return since.end() if since else end


def behind(text: str, end: int) -> re.Match[str] | None:
    """Return what the words behind a zone say that it lives on, or None."""
    return _BEHIND.match(text, end)


def besides(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what else a zone that is asked to build a base is to grow, or None."""
    return _BESIDES.match(text, end) if _ASKED.search(text, max(0, start - 2), start) else None


def is_built_by_zone(text: str, start: int) -> bool:
    """Say whether what begins here is built by a zone: 支持某开发区建设|某基地，培育B."""
    return _ZONE_BUILDS.search(text, max(0, start - 16), start) is not None


def going_on(text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield what the next clauses say of the same zone: 主导产业为A，特色产业为B."""
    while found := _ON.match(text, end):
        yield found
        end = found.end()


def laid(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what stands in front of zones and is laid in them: B重点布局A, or None.

    Args:
        text: a passage.
        start: where the first of the zones begins.
        end: where the last of them ends.
    """
    found = _LAID.search(text, max(0, start - 60), start)
    if found is None:
        return None
    if found.group().endswith("（"):
        return found if text.startswith("）", end) else None
    return found if not found.group().endswith("以") or _CORE.match(text, end) else None
