"""Grants: what a plan gives to those who do something, in money or as a share of their cost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from loaders.figures.quantities import Stated, quantities
from loaders.lexicon import Lexicon

_NOUNS = "奖励|奖补|补助|补贴|资助|贴息|扶持|支持"
# 给予最高500万元; 按不高于30%补助: in front of a number, or behind it.
_GIVES = re.compile(
    rf"(?:给予|予以|{_NOUNS})(?:额度|金额|比例|标准|资金|方)?[^，。；：“”\d]{{0,24}}$"
)
_GIVEN = re.compile(
    r"(?:的?(?:比例|标准|额度|资金))?(?:以内|左右)?(?:一次性|分档|分年度|市级|财政|资金|政策)*"
    r"(?:给予|予以)?[^，。；：、的\d]{0,4}?(?P<noun>奖励|奖补|补助|补贴|资助|贴息|(?:扶持|支持)(?=[，。；、）]|$))"
)
# 单个企业每年最高1000万元, behind a clause that says what is given.
_EACH = re.compile(
    r"(?:单[个户家]|每[家个户])[^，。；\d]{0,12}(?:最高|不超过|上限)[^，。；\d]{0,6}$"
)
# 突破50亿元、100亿元的企业: who is given something, and not what.
_WHO = re.compile(r"[^，。；]{0,24}?的(?!比例|标准|额度|资金)")
_LISTED = re.compile(r"、(?:最高|不超过)?")
_AT_MOST = re.compile(r"最高|不超过|不高于|上限|最多|以内")
# 兑现奖补资金3.6亿元: what was given is an amount like any other.
_PAID = re.compile(r"(?:兑现|发放|拨付|下达|争取|累计|共)[^，。；]{0,12}$")
# 支持甲公司打造500亿元规模的乙基地: what somebody is helped to do.
_HELPED = re.compile(
    r"(?:支持|扶持)[^，。；]*?(?:打造|建设|设立|组建|培育|形成|实施|发展|建成|达到|突破|超过|实现|投资|牵头)"
)
_AS_LARGE = re.compile(r"级|(?:以上)?规模的")
_NOUN = re.compile(_NOUNS)
_VERB = re.compile(rf"给予|予以|{_NOUNS}|\d")
_TO = re.compile(
    r"^.*(?:对于?|支持|鼓励)|^按照?"
    r"|(?:的|分别|按照?|最高|不超过|不高于|再|可|一次性|由|市级|财政|首次突破|达到|超过)+$"
)
_DIGITS = re.compile(r"(?<=[破到过])\d")
_LONGEST, _REACH = 20, 40
_KINDS: Final = {"money": "金额", "share": "比例"}


@dataclass(frozen=True, slots=True)
class Grant:
    """What is given: its name, its amount, and where its words begin and end in the passage."""

    name: str
    stated: Stated
    start: int
    end: int


def grants(text: str, lexicon: Lexicon) -> Iterator[Grant]:
    """Yield the grants that a passage states.

    Form 1: 对“揭榜挂帅”项目最高给予1000万元支持       an amount behind the verb
    Form 2: 按年度研发费用增量的30%给予补助            a share in front of it
    Form 3: 对首次突破50亿元、100亿元的企业分别给予300万元、500万元奖励    one for each
    Form 4: …给予补助，单个企业每年最高1000万元         the most that one is given
    No grant: 兑现奖补资金3.6亿元, which was given.
    """
    if _NOUN.search(text) is None:
        return
    before: Grant | None = None
    for each in quantities(text, lexicon):
        if each.kind not in _KINDS or each.indefinite:
            continue
        clause = max(text.rfind(mark, 0, each.start) for mark in "，。；;\n") + 1
        noun = _noun(text, clause, each, before)
        if not noun:
            continue
        most = _AT_MOST.search(text, max(clause, each.at - _REACH), each.at)
        if most and each.quantity.comparator == "=":
            each = replace(each, quantity=replace(each.quantity, comparator="<="))  # noqa: PLW2901
        name = f"{_given_for(text, clause)}{noun}{_KINDS[each.kind]}"
        before = Grant(name, each, clause, each.end)
        yield before


def _noun(text: str, clause: int, each: Stated, before: Grant | None) -> str:
    """Return what a quantity is called as a grant, or "" where it is none."""
    front = text[clause : each.at]
    behind = text[each.end :]
    if _WHO.match(behind) and not _GIVES.search(front):
        return ""
    if given := _GIVEN.match(behind):
        return given["noun"]
    gives = None if _AS_LARGE.match(behind) else _GIVES.search(front)
    gives = None if gives and _HELPED.match(gives.group()) else gives
    if gives and not _PAID.search(front[: gives.start()]):
        nouns = _NOUN.findall(gives.group()) or _NOUN.findall(behind[:_LONGEST])
        return str(nouns[-1]) if nouns else "支持"
    # 给予300万元、500万元奖励; 给予30%、最高500万元奖励
    beside = before is not None and _LISTED.fullmatch(text, before.end, each.start) is not None
    after = before is not None and text.rfind("。", before.end, each.start) < 0
    if before is not None and (beside or (after and _EACH.search(front))):
        return str(_NOUN.findall(before.name)[-1])
    return ""


def _given_for(text: str, clause: int) -> str:
    """Return for what something is given, by the clause in front or the words before the verb."""
    verb = _VERB.search(text, clause)
    front = text[clause : verb.start()] if verb else ""
    sentence = max(text.rfind(mark, 0, clause) for mark in "。；;\n：") + 1
    told = _TO.sub("", _TO.sub("", front))
    if not told:
        before = _DIGITS.split(text[sentence : max(sentence, clause - 1)])[0]
        told = _TO.sub("", before)
    return re.split(r"[，、]", told)[-1].strip()[-_LONGEST:]
