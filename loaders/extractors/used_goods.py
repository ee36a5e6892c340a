"""Goods that a passage or a row is about, and what they are used in."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.lists.clauses import clauses
from loaders.lists.keyed_goods import goods_of_lead
from loaders.lists.lists import items
from loaders.lists.objects import Object, cell_objects
from loaders.subjects.cells import Cell, cells
from loaders.subjects.context import Context
from loaders.subjects.rows import GOODS, RULE, kind_of
from loaders.subjects.topics import body_start, is_aim, names_sector, topic

_RULE, _SAID, _OF_FIELD = "applications.goods", 0.9, 0.8
_USES = re.compile(r"(?:应用|使用|下游|适用|服务)(?:领域|行业|方向|市场)$")


def used_goods(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield goods that a key or a row names, and the sectors in which they are applied.

    Form 1: A：应用于X、Y领域                       the goods that are the key
    Form 2: 甲⇥A、B⇥X、Y, under 应用领域            the field that the row is about, or its goods
    """
    yield from _lead_uses(context, lexicon)
    yield from _row_uses(context, lexicon)


def _lead_uses(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the goods that a passage's lead names, who develops them, and what they are used in.

    电解槽：应用于化工、冶金领域。
    """
    name = goods_of_lead(context.passage, lexicon)
    span = context.passage.lead_span
    if not name or span is None:
        return
    start = span.start - context.passage.span.start
    goods = context.mention("Product", name, start, start + len(name), _RULE, _SAID)
    yield goods
    subject = context.subject
    if subject is not None and subject.label in {"Field", "Industry"}:
        yield Claim("DEVELOPS", subject, goods, goods.evidence)
    for clause in clauses(context.text, lexicon, body_start(context)):
        for item in clause.sectors:
            if names_sector(item, lexicon):
                target = topic(context, item, _RULE, _SAID)
                yield target
                evidence = context.evidence(start, item.end, _RULE, _SAID)
                yield Claim("APPLIED_IN", goods, target, evidence)


def _row_uses(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the sectors in a row's column of uses, in which its goods or its field are applied."""
    subject = context.subject if context.passage.kind == "row" else None
    if subject is None or subject.label not in {"Field", "Industry"}:
        return
    used = _goods_of_row(context, lexicon)
    if not used or subject.evidence.rule == RULE:
        used = [subject, *used]
    for cell in cells(context):
        if not _USES.search(cell.header) or cell.text == cell.header:
            continue
        for item in items(context.text, cell.start, cell.end, lexicon):
            if names_sector(item, lexicon) and not is_aim(item, lexicon):
                target = topic(context, item, "applications.row", _OF_FIELD)
                yield target
                evidence = context.evidence(0, item.end, "applications.row", _OF_FIELD)
                yield from (Claim("APPLIED_IN", each, target, evidence) for each in used)


def _goods_of_row(context: Context, lexicon: Lexicon) -> list[Mention]:
    """Return the goods of a row whose table pairs them with their uses: 产品⇥应用领域.

    Beside a field of the row's own, only goods that stand alone are sure to be meant.
    """
    found = [
        context.mention(each.label, each.item.name, each.item.start, each.item.end, _RULE, _SAID)
        for cell in cells(context)
        if GOODS.fullmatch(cell.header)
        for each in _listed(context, cell, lexicon)
    ]
    subject = context.subject
    named = subject is not None and subject.evidence.rule == RULE
    return found if not named or len(found) == 1 else []


def _listed(context: Context, cell: Cell, lexicon: Lexicon) -> tuple[Object, ...]:
    kind = kind_of(cell.header)
    return cell_objects(context.text, cell.start, cell.end, lexicon, told=True, kind=kind)
