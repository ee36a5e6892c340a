"""The one industry that a plan's title is about, if it is about one."""

import re
from functools import cache

from graph.evidence import Evidence
from graph.model import Document, Span
from loaders.claims import Mention
from loaders.figures.periods import is_report
from loaders.lexicon import Lexicon
from loaders.places.regions import regions
from loaders.subjects.titles import begins_with_verb, is_general

_ISSUED = re.compile(r"^.{0,40}?关于(?:印发|发布)?")
_FRONT = re.compile(
    r"(?:“?十[一二三四五]五”?(?:时期|期间)?|20\d\d(?:[—–~至-]20\d\d)?年?度?|(?:上|下)半年|(?:[一二三四]|前三)季度|[中我全]国|全球|[百千万]亿级?"
    r"|(?:世界|国家|国际)级?|(?:高新技术产业|经济技术)?(?:开发区|工业园区|高新区|经开区|新区)|（[^（）]{2,6}）|自由贸易试验区|[\u4e00-\u9fff]{2,6}?(?:经济区|经济带|都市圈|城市群|大湾区|流域)|[\u4e00-\u9fff]{2}新片区"
    r"|自治[区州县旗]|[省市县区州盟全我本](?!域)|加快|大力|推动|促进)+"
)
# 广东省培育半导体及集成电路战略性新兴产业集群行动计划 is about 半导体及集成电路产业.
_OF_INDUSTRY = re.compile(
    r"([轻重](?=工业)|[^（()）]{2,20}?)(?:战略性新兴|战略性支柱|特色|优势)?"
    r"(产业链?|工业|制造业|服务业|行业|(?<![企就创从专作事职毕失营])业(?=提质|转型|振兴|发展|高质量)|(?=集群))"
    r"(?:集群)?(?=\S)"
)
_OF_FIELD = re.compile(
    r"([^的和]{2,12}?(?:(?<=信息)技术)?)"
    r"(?:与(?:行业|制造业|实体经济)(?:应用)?|高质量|创新|加快|健康|有序|集聚|融合|应用|技术)*"
    r"(?:发展|推广应用|推广使用|转型升级|提质升级|振兴)"
    r"(?=.{0,6}(?:规划|计划|方案|意见|纲要|措施|行动|报告))"
)
# 发展数字经济和培育未来产业 is about two things.
# “1650”产业体系: a slogan counts industries and is none.
_SLOGAN = re.compile(r"[“”\d+＋]|(?:绿色|数字|智能|高端|信息|融合|集群|国际)化$")
# 乳业、羊绒等产业, 智能物联等五大产业: a list of several is no industry.
_LISTED = re.compile(r"、.*等$|等[二两三四五六七八九十\d]+[大个条]$")
# 甲经济开发区总体发展规划, 甲市工业经济运行和重点产业发展报告: no line of business.
_ZONE = re.compile(
    r"(?:开发区|高新区|经开区|园区|新区|保税区|保税港区|科学城|科技城)(?:总体|产业)?|经济运行|工业运行"
)
_DONE = re.compile(r"和?(?:培育|发展|推动|促进|加快|支持|打造|建设)")
_JOINT = re.compile(r"[和与及、]|以及")
# What an industry of any kind is called; the plan's numbered industries are meant then.
_ANY = (
    r"战略性|新兴|重点|制造业?|装备制造|工业|现代|先进|优势|特色|主导|首位|支柱|传统|先导|未来|高新技术|高技术|数字|海洋|绿色|服务|三次"
    r"|生产性|国民经济和社会|经济|科技|技术|创新|产业|区域|城市|县域|民营|开发区|园区|高新区|经开区|集聚区"
    r"|保税区|综合|科学城|科技城|新区|协同|协调|一体化|都市圈|城市群|对外开放|合作|人才|质量|品牌|与|和|及"
)
_BY_NAME = frozenset({"数字经济", "海洋经济", "现代海洋产业", "海洋产业"})
# 甲乙高新技术产业开发区: a zone that no place's name begins; 高新技术产业 is no industry of it.
_OWN_ZONE = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:高新技术产业|高技术产业|经济技术|新技术(?:产业)?)开发区(?:管委会|管理委员会)?"
)
_HALF = re.compile(r"[与和及]$")  # 甲技术与|制造业融合发展


def topic_of_title(document: Document, lexicon: Lexicon) -> Mention | None:
    """Return the one industry that a plan's title names, or None.

    Form 1: 杭州市生物医药与高端医疗器械产业高质量发展行动计划     生物医药与高端医疗器械产业
    Form 2: “十四五”机器人产业发展规划                            机器人产业
    Form 3: 关于推动人工智能高质量发展的实施意见                    人工智能
    A report on a cluster, 绍兴纺织产业集群发展白皮书, is about that cluster.
    """
    title = document.plan.title
    at = document.text.find(title)
    if at < 0:
        return None
    begin = _begin(title, lexicon)
    found = _OF_INDUSTRY.match(title, begin)
    if found is None or _HALF.search(found[1]):
        found = _OF_FIELD.match(title, begin)
        name = found[1] if found else ""
    else:
        name = found[1] + found[2]
    if (
        found is None
        or _ZONE.search(found[1])
        or _DONE.search(found[1])
        or _SLOGAN.search(found[1])
        or _is_any(name, found[1], lexicon)
        or _LISTED.search(found[1])
        or "产业" in title[found.end() :]
        or (found.group().endswith("集群") and is_report(document.plan))
    ):
        return None
    if _is_apart(document, found[1]):
        return None
    span = Span(at + begin, at + begin + len(found[1]))
    return Mention("Industry", name, Evidence(document, span, "structure.title", 0.9))


def _is_any(name: str, line: str, lexicon: Lexicon) -> bool:
    """Say whether a title names industries of any kind: 先进制造业, but not 数字经济."""
    known = name in _BY_NAME
    return not known and (_any(lexicon).fullmatch(line) is not None or is_general(name))


@cache
def _any(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{_ANY}|{lexicon.table('named_areas').pattern})*")


def _is_apart(document: Document, joined: str) -> bool:
    """Say whether the two industries that a title joins are told of one by one in the text.

    甲市光子及集成电路产业行动计划, which else speaks of 光子产业 and of 集成电路产业.
    """
    parts = _JOINT.split(joined)
    title = document.plan.title
    body = "\n".join(line for line in document.text.split("\n") if title not in line)
    return len(parts) > 1 and joined not in body and all(f"{part}产业" in body for part in parts)


def _begin(title: str, lexicon: Lexicon) -> int:
    """Return where the subject begins: behind region, years and verbs."""
    begin = issued.end() if (issued := _ISSUED.match(title)) else 0
    moved = True
    while moved:
        region = regions().beginning(title[begin:])
        named = next((n for n in ((region.name, region.short) if region else ())
                      if title.startswith(n, begin)), "")  # fmt: skip
        front = _FRONT.match(title, begin + len(named))
        at = front.end() if front else begin + len(named)
        at = zone.end() if (zone := _OWN_ZONE.match(title, at)) else at
        at += len(begins_with_verb(title[at:], lexicon))
        moved, begin = at > begin, at
    return begin
