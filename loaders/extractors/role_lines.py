"""Lines that say who has a role: 责任单位：A、B; （牵头单位：A；配合单位：B）; 链主企业：A、B."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.names.governments import governed
from loaders.text.firm_roles import FIRM_ROLE, PROMOTER
from loaders.text.sought import sought

# 甲局，完成时限：年底; 甲局配合单位：乙局: here a list of those who have a role ends.
_NEXT_ROLE = (
    r"[，,、]?(?:责任|牵头|配合|参与|协办|主管|分管|联系|包联|完成)(?:单位|部门|领导|人|时限|时间)?[：:]"
    r"|[，,、][^，。；：、（）]{2,6}[：:]"
)
# 责任单位：甲局；乙局
_NEXT_OFFICE = r"；(?=[^，。；：、（）]{2,12}(?:局|委|办|集团|街道)(?:[；）、。]|$))"
# 责任单位：A、B; 【链主企业】A、B。; （牵头单位：A；配合单位：B）
_ROLE = sought(
    "】：:。",
    # 牵头单位：甲局 配合单位：乙局, 责任领导：某人 责任单位：甲局: blanks are gone in clean text.
    r"(?:(?<![^【（(〔\[。；，\s—★.）、\d局])|(?<=领导：..)|(?<=领导：...))(?P<role>(?P<office>(?:[省市区县]级|主要|第一|其他)?(?:责任|牵头|主管|负责)(?:单位|部门|处室|分工|主体)?|(?:工作|任务|职责)分工|(?:链长|实施|主要承担)单位)|(?P<with>(?:配合|参与|参加|协同|协办|支持)(?:单位|部门))"
    rf"|(?P<company>(?:{FIRM_ROLE}|牵头|责任)企业|(?:依托|承担|建设|承建)单位|(?:实施|建设|运营)主体|{PROMOTER}))"
    rf"(?:】[：:]?|[：:]|(?<=企业|单位|部门|机构)。(?=[^。，]{{2,120}}。?$))\s?(?P<list>(?:(?!{_NEXT_ROLE})(?:[^。；;（）()〔〕\n【】\]]|（[^（）]*）|〔[^〔〕]*〕|{_NEXT_OFFICE}))+)",
)
# What ends the name of a role: few passages have any.
_ENDS_ROLE = re.compile(r"[】：:]|。(?<=(?:企业|单位|部门|机构)。)")
_ITEM = re.compile(
    r"(?:(?!会同|(?<=会)同)[^、，；,（）()〔〕]|（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕)+"
)
# 市交通运输局牵头，市自然资源局按职责分工负责: what an item of such a line is to do is no name.
_SHARE = re.compile(
    r"(?<=.)(?:(?P<lead>(?:总|共同)?牵头(?:负责)?|负责|主办)"
    r"|(?P<with>(?:参与|配合|协助|协同|协办|按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|推进|做好)?|分工负责))(?:落实|推进|实施)?)$"
)
_GOVERNMENT = re.compile(r"(?P<tail>人民政府|政府|管委会)(?:（[^（）]*）)?$")
# 代表企业：上游有甲公司、乙公司等: where in the chain they stand.
_STAGED = re.compile(r"^[上中下]游(?:环节)?(?:主要)?(?:有|为|是|包括)|(?<=..)等$")


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation at [start, end) of a passage.

    Attributes:
        name: its name, completed where the text leaves out its level.
        start: where it begins.
        end: where it ends.
        role: office, with, company, or "" where no line says it.
        rule: which form found it.
        confidence: how sure that is.
    """

    name: str
    start: int
    end: int
    role: str
    rule: str
    confidence: float


def role_lines(text: str) -> Iterator[Listed]:
    """Yield the items of the lines that say who is responsible, takes part or leads a chain."""
    for line in _ROLE.finditer(text) if _ENDS_ROLE.search(text) else ():
        role = "office" if line["office"] else "with" if line["with"] else "company"
        yield from listed_in(text, *line.span("list"), role)


def listed_in(text: str, begin: int, end: int, role: str = "office") -> Iterator[Listed]:
    """Yield the items of a list of those who have a role, up to where another role begins."""
    shared: list[Listed] = []
    for item in _ITEM.finditer(text, begin, end):
        name = _STAGED.sub("", item.group().strip())
        # 市发展改革委，配合单位：市科技局: another role begins.
        if re.match(r"(?:配合|参与|责任|牵头)(?:单位|部门)", name):
            break
        start = item.start() + item.group().index(name) if name else item.start()
        shared.append(_with_share(Listed(name, start, start + len(name), role, "role", 0.9)))
    yield from _with_governments(shared)


def _with_share(each: Listed) -> Listed:
    """Return an item without what it is to do: 市交通运输局牵头, 市投资促进局配合."""
    share = _SHARE.search(each.name) if each.role != "company" else None
    if share is None:
        return each
    role = "with" if share["with"] else each.role
    name = each.name[: share.start()]
    return replace(each, name=name, end=each.start + len(name), role=role)


def _with_governments(found: list[Listed]) -> Iterator[Listed]:
    """Yield the items, those completed whose government or committee the list names at its end.

    珠海、东莞市人民政府; 甲镇、乙镇人民政府; 甲工业园区、乙高新区管委会
    """
    tail, made = "", list[Listed]()
    for each in reversed(found):
        ends = _GOVERNMENT.search(each.name)
        if name := governed(each.name, tail):
            made.append(replace(each, name=name, confidence=0.85))
            continue
        tail = ends["tail"] if ends else ""
        if each.name:
            made.append(each)
    yield from reversed(made)
