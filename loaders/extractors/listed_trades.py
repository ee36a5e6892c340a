"""Lines of business that stand in lists of goods."""

from collections.abc import Iterator

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.clauses import clauses
from loaders.subjects.context import Context
from loaders.subjects.rows import is_tasked
from loaders.subjects.topics import body_start, topic

_GOODS = frozenset({"Product", "Technology"})
# What develops nothing itself, or tells which place does.
_TOLD = frozenset({"foundation", "goals", "principles", "layout", "other"})
_TRADE = 0.7


def listed_trades(context: Context, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the lines of business in lists of goods: 发展功率芯片、第三代半导体、传感器.

    Where development is not the subject, what is both is the trade: 甲区发展工业机器人、传感器.
    """
    kind = context.passage.kind
    if kind == "heading" or (kind == "row" and not is_tasked(context)):
        return
    told, table = context.genre in _TOLD, lexicon.table("trades").rows
    for clause in clauses(context.text, lexicon, body_start(context)):
        for listed in clause.lists if clause.verb else ():
            trades = [each for each in listed.items if each.name in table]
            if not trades or listed.kind != "objects":
                continue
            goods = sum(item.head.label == "Product" for item in listed.items)
            for each in trades if 2 * goods > len(listed.items) else ():
                if told or each.head.label not in _GOODS:
                    yield topic(context, each, "products.trade", _TRADE)
