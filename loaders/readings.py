"""One stretch of text names one thing: which of two readings of it is kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from graph.model import Document
from loaders.claims import Claim, Finding, Mention, Reject
from loaders.rejects import reject

# Of two labels of the same characters the first is kept. What a city makes is a line of business
# though it has a thing's name (甲市重点发展汽车零部件, of 122 in the annotated texts 79 are read
# so and 10 as products); a firm's name may end as a thing's does (支持甲乙空调做大做强).
_BEFORE: Final = {
    "Organisation": frozenset({"Field", "Product", "Technology"}),
    "Platform": frozenset({"Product", "Technology"}),
    "Field": frozenset({"Product", "Technology"}),
}


# What a clause says is applied, and not what a name says by itself: 风电叶片用A.
_APPLIED: Final = "applications.list"


def one_reading(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield a passage's findings without the weaker readings of what was read in two ways.

    What is told of a weaker reading goes with it, into the rejects.

    Args:
        document: the text.
        findings: what the extractors yielded for one passage.
    """
    found = tuple(findings)
    # Most places have one label, and most passages no other places.
    first: dict[tuple[int, int], str] = {}
    if all(first.setdefault(_place(each), each.label) == each.label for each in _mentions(found)):
        yield from found
        return
    labels: dict[tuple[int, int], set[str]] = defaultdict(set)
    for mention in _mentions(found):
        labels[_place(mention)].add(mention.label)
    twice = {place: held for place, held in labels.items() if len(held) > 1}
    kept = {_place(each): each for each in _mentions(found) if each.label == "Field"}
    for each in (_of_place(each, kept, twice) for each in found):
        weaker = next((end for end in _mentions((each,)) if _over(end, twice)), None)
        yield each if weaker is None else _refused(document, weaker, _over(weaker, twice))


def _of_place(
    found: Finding,
    kept: Mapping[tuple[int, int], Mention],
    labels: Mapping[tuple[int, int], AbstractSet[str]],
) -> Finding:
    """Return a finding under the label that is kept, where a line of business can be its end.

    以雨伞为主导产业: what a place develops; 推动人工智能在制造领域应用: what is applied.
    """
    if not isinstance(found, Claim):
        return found
    if found.type == "SPECIALISES_IN" and _over(found.target, labels) == "Field":
        return found._replace(target=kept[_place(found.target)])
    listed = found.evidence.rule == _APPLIED
    if listed and _over(found.source, labels) == "Field":
        return found._replace(source=kept[_place(found.source)])
    return found


def _place(mention: Mention) -> tuple[int, int]:
    span = mention.evidence.span
    return span.start, span.end


def _mentions(findings: Iterable[Finding]) -> Iterator[Mention]:
    """Yield mentions, and the ends of claims, which are mentions too."""
    for each in findings:
        if isinstance(each, Mention):
            yield each
        elif isinstance(each, Claim):
            yield from (each.source, each.target)


def _over(mention: Mention, labels: Mapping[tuple[int, int], AbstractSet[str]]) -> str:
    """Return the label under which the characters of a mention are kept in its place, or ""."""
    others = labels.get(_place(mention), frozenset())
    return next((each for each in _BEFORE if each in others and mention.label in _BEFORE[each]), "")


def _refused(document: Document, mention: Mention, kept: str) -> Reject:
    reason = f"{mention.name} is read as {kept} here, not as {mention.label}"
    return reject(document, mention.evidence.span, reason=reason, fix="none is needed")
