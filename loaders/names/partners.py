"""Who stands with whom in what reads as one name: 甲乙与|丙丁大学, 甲重工联合|乙大学."""

import re

from loaders.lexicon import Lexicon
from loaders.names.listed import known_firm
from loaders.names.names import Name, without
from loaders.text.firm_roles import FIRM_ROLE

_PARTNER = re.compile(r"[^与和]{2,12}[与和](?=[^与和]{2,}$)")
# 甲科技与|中国某某研究院: a name that begins anew.
_ANEW = re.compile(r"[^与和]{2,12}[与和](?=(?:中国|国家|中科院)[^与和]{2,}$)")
# 龙头企业|甲集团, 主要企业有|甲集团: what it is called before its name.
_CALLED = re.compile(
    r"(?:[根依]?据)(?=中国|国家|全国|世界|国际)"
    rf"|(?:[^企]{{0,6}}?(?:{FIRM_ROLE}|知名|本土|性)”?)?"
    r"企业(?:主要)?(?:有|为|是|包括|联合|携手|会同)?(?=..)|有(?=[\u4e00-\u9fff]{2,}大学)"
)
_AFTER_KNOWN = re.compile(r"(?:联合|携手|会同|[与和])(?=.{3})")
_JOINED = re.compile(r"[^与和]{4,14}(?<!中国)(?:联合|携手|会同)(?=[^与和]{4,}$)")
_WITH_NO_AND = frozenset({"大学", "集团", "公司", "有限公司", "股份有限公司", "医院", "银行"})


def without_partner(name: Name, lexicon: Lexicon) -> Name:
    """Return a name without who stands with it: 甲乙与|丙丁大学; a college may hold 与.

    甲重工联合|乙大学: behind a firm that everybody knows 联合 is no part of a name.
    """
    if called := _CALLED.match(name.text):
        name = without(name, name.start + called.end())
    known = known_firm(name.text, lexicon)
    # 中国甲和乙行业协会 is one.
    alone = name.head.endswith("会")
    if known and not alone and (joint := _AFTER_KNOWN.match(name.text, len(known))):
        return without(name, name.start + joint.end())
    # 甲技术中心联合|乙大学: two that stand in no table.
    if name.head in _WITH_NO_AND and (joint := _JOINED.match(name.text)):
        return without(name, name.start + joint.end())
    partner = (_PARTNER if name.head in _WITH_NO_AND else _ANEW).match(name.text)
    return without(name, name.start + partner.end()) if partner else name
