"""Which fields and industries a clause says are applied: 推动人工智能在制造、医疗等领域应用."""

from collections.abc import Sequence

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause
from loaders.lists.lists import Item
from loaders.subjects.context import Context
from loaders.subjects.topics import is_topic, topic

_RULE = "applications.field"
_SAID, _OF_TRADE = 0.9, 0.7


def applied_topics(
    context: Context, clause: Clause, lexicon: Lexicon, *, alone: bool = False
) -> list[Mention]:
    """Return the fields and industries in the place of an object of what is applied.

    Form 1: 推动人工智能在A等领域应用       the plan's own of that name
    Form 2: 推进储能在A应用                the subject, where the clause calls it shortly
    Form 3: 推动人工智能在A应用            a known trade, in a task that has no field of its own

    Args:
        context: the passage.
        clause: what says that something is applied.
        lexicon: the words.
        alone: no things of the clause are applied.
    """
    if clause.target != "own":
        return []
    named = [
        _of_goods(item) for each in clause.lists if each.kind == "objects" for item in each.items
    ]
    found = [
        topic(context, item, _RULE, _SAID) for item in named if is_topic(context, item.name)
    ] or _own_subject(context, named)
    return found or (_trades(context, named, lexicon) if alone else [])


def _trades(context: Context, named: Sequence[Item], lexicon: Lexicon) -> list[Mention]:
    """Return the known trades of a task: under an industry what is applied is what it develops."""
    if context.subject is not None and context.subject.label in {"Field", "Industry"}:
        return []
    trades = lexicon.table("trades")
    return [topic(context, each, _RULE, _OF_TRADE) for each in named if each.name in trades]


def _own_subject(context: Context, named: Sequence[Item]) -> list[Mention]:
    """Return the subject where a clause calls it shortly: 储能 under 新型储能产业."""
    subject = context.subject
    if subject is None or len(named) != 1 or subject.label not in {"Field", "Industry"}:
        return []
    short = subject.name.removesuffix("链").removesuffix("产业").endswith(named[0].name)
    return [subject] if short and named[0].head.label != "Product" else []


def _of_goods(item: Item) -> Item:
    """Return the item without a general word for goods: 新型显示产品 means 新型显示."""
    name = item.name.removesuffix("产品").removesuffix("技术")
    return item._replace(name=name, end=item.start + len(name)) if not item.shared else item
