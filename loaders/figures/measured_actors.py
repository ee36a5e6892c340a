"""The fund or company that a clause, or the sentence that it goes on with, begins with."""

import re

from graph.model import Span
from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_openings import Openings
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here

OPENS = re.compile(
    r"(?:[（(]?\d{1,2}[)）.．、](?!\d))?(?:[一二两三四五六七八九十][\u4e00-\u9fff]{1,2}：)?"
    r"(?:20\d\d年[底末]?|[到至]|力争|其中|目前|[，,]|[“”]"
    r"|十[一二三四]?五|期间|末"
    r"|(?:龙头|链主|骨干|领军)企业|被誉为“[^”]*”的)*"
)
"""What stands in front of what a clause begins with: 到2025年，其中."""
# 甲星产业基金完成首期10亿元; 甲集团营业收入: who acts, where its name opens the clause.
_ACTORS = frozenset({"Programme", "Organisation"})
_OFFICE = re.compile(r"[局委厅部院会组府办]$|大学$|学院$")
_FIRMS_OWN = re.compile(
    r"(?:累计|拥有|现有|年|自有)*(?:(?:发明|授权|核心)*专利(?:授权)?|软件著作权|研发(?:人员|投入|经费|费用)|员工|职工|从业人员|产品出口|国内市场"
    r"|(?:全球|国内|国际|全国)?(?:市场占有率|市场份额|市占率)|订单|装机量|交付量|[产销]量|产销量|出货量|产能|利税|纳税|税收|毛利率|出口(?:额|交货值)?)"
)


def acting(
    context: Context, openings: Openings, front: Span, about: Span, *, each: bool
) -> tuple[Mention, ...]:
    """Return the fund or companies that a clause begins with, and that act or own in it."""
    found = _listed(context, openings, front)
    found = openings.own(found, about) if each else found
    funds = bool(found) and all(e.mention.name.endswith("基金") for e in found)
    return tuple(e.mention for e in found) if funds or _are_firms(found) else ()


def firms_begun(
    context: Context, openings: Openings, figure: Figure, *, bare: bool
) -> tuple[Mention, ...]:
    """Return the company that a sentence begins with, for what a company has behind its comma.

    Form: 甲集团聚力突破，实现产值50亿元，拥有专利500件
    """
    own = context.text[figure.about.start : figure.about.end]
    if not bare and not _FIRMS_OWN.match(figure.name) and not _FIRMS_OWN.match(own):
        return ()
    found = _listed(context, openings, Span(figure.sentence.start, figure.clause.start))
    return (found[0].mention,) if len(found) == 1 and _are_firms(found) else ()


def _listed(context: Context, openings: Openings, front: Span) -> list[Here]:
    opens = OPENS.match(context.text, front.start, front.end)
    return openings.listed(opens.end() if opens else front.start, front.end, _ACTORS)


def _are_firms(found: list[Here]) -> bool:
    companies = all(e.mention.label == "Organisation" for e in found)
    return bool(found) and companies and not any(_OFFICE.search(e.mention.name) for e in found)
