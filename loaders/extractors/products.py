"""Products and technologies, and the fields and industries that develop them."""

from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.clauses import Clause, clauses
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.objects import Object, objects
from loaders.topics import body_start, field_of, is_topic

# What is told of the past, hoped for or promised names few objects of development: only a verb
# or an action noun that says so is believed there.
_STRICT = frozenset({"foundation", "goals", "principles", "measures", "layout", "other"})
_SOURCES = frozenset({"Field", "Industry"})


def products(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the products and technologies that a passage develops, and DEVELOPS claims.

    Form 1: 重点发展A、B、C等高端产品；提升A、B等关键零部件性能
    Form 2: 突破A、B技术；加快A的研发；发展A
    The subject is the passage's, or the field that the sentence begins with (A方面，).
    """
    if context.passage.kind == "heading":
        return
    for clause, found in developed(context, lexicon):
        target = as_mention(context, found)
        yield target
        source = field_of(context, clause, lexicon) or context.subject
        if source is None or source.label not in _SOURCES:
            continue
        start = min(clause.start, found.item.start)
        evidence = context.evidence(
            start, found.item.end, f"products.{found.rule}", found.confidence
        )
        yield Claim("DEVELOPS", source, target, evidence)


def developed(context: Context, lexicon: Lexicon) -> Iterator[tuple[Clause, Object]]:
    """Yield each object that a passage develops, with its clause."""
    strict = context.genre in _STRICT or context.subject is None
    for clause in clauses(context.text, lexicon, body_start(context)):
        for found in objects(clause, lexicon):
            if strict and not _believed(context, found):
                continue
            if not is_topic(context, found.item.name):
                yield clause, found


def _believed(context: Context, found: Object) -> bool:
    """Say whether an object counts where development is not the subject."""
    if found.rule not in {"list", "object"}:
        return False
    # 支持A药物、B系统: a measure need not say that it develops what it supports.
    supported = context.genre == "measures" and found.item.head.grade == "specific"
    return found.strong or (supported and found.rule == "list")


def as_mention(context: Context, found: Object) -> Mention:
    """Return the mention of an object."""
    item = found.item
    return context.mention(
        found.label, item.name, item.start, item.end, f"products.{found.rule}", found.confidence
    )
