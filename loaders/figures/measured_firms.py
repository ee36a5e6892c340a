"""The firm that a section of an industry's report is about: 专栏 甲股份有限公司, （二）甲集团."""

import re
from collections.abc import Sequence

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.lexicon import Lexicon
from loaders.names.listed import known_firm
from loaders.subjects.context import Context

_COMPANY = re.compile(r"[\u4e00-\u9fff（）]{2,20}(?:有限公司|股份公司|集团)")
_BEHIND_NAME = re.compile(r"[：:—－]")
# 其中甲机器人占有率, 行业增速, 产业园三期产能: not the firm's as a whole.
_OTHERS = re.compile(r"其中|行业|我国|全[国省市]|[园期区](?:达产|投产|建成)|市场(?:总?规模|容量)")
# 甲公司收入40亿元，储能电池销量69吉瓦时: what a firm sells and holds is its own.
_SELLS = re.compile(
    r"[^，。；、]{0,14}?(?:(?<!年)[产销]量|出货量?|交付量?|发货量|装机量|(?:海外|境外|国际)(?:业务)?收入(?:占比|占.*比重)?"
    r"|研发(?:人员|投入|费用)(?:数量|占比|占.*比重)?|(?:全球|国内|国际|全国)?(?:市场占有率|市场份额|市占率)|员工(?:数量|总数)?)"
)
_GAPS = frozenset({"；", ";"})
_RULE, _SURE = "indicators.firm", 0.7


def firm_headed(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the firm that the heading above a passage is nothing but the name of, or None."""
    title = context.passage.path[-1] if context.passage.path else ""
    name = _BEHIND_NAME.split(title, maxsplit=1)[0].strip()
    if not name or not (_COMPANY.fullmatch(name) or known_firm(name, lexicon) == name):
        return None
    at = context.document.text.rfind(name, 0, context.passage.span.start)
    if at < 0:
        return None
    evidence = Evidence(context.document, Span(at, at + len(name)), _RULE, _SURE)
    return Mention("Organisation", name, evidence)


def of_firm(context: Context, figure: Figure, firm: Mention | None) -> tuple[Mention, ...]:
    """Return the firm whose section it is, for a figure that says of nobody else's."""
    start = min(figure.clause.start, figure.about.start)
    if firm is None or _OTHERS.search(context.text, start, figure.stated.end):
        return ()
    return (firm,)


def is_of_same(context: Context, figure: Figure, before: Figure, about: Sequence[Mention]) -> bool:
    """Say whether a figure is of what the firm that was just told of sells or holds."""
    firm = len(about) == 1 and about[0].label == "Organisation"
    if not firm or not _SELLS.fullmatch(figure.name) or figure.about.start < figure.clause.start:
        return False
    gap = context.text[before.sentence.end : figure.sentence.start]
    near = figure.sentence == before.sentence or gap in _GAPS
    return near and not _OTHERS.search(context.text, figure.clause.start, figure.stated.end)
