"""Names that the tagger proposes where the rules found none."""

import re
from collections.abc import Iterable, Iterator

from loaders.claims import Claim, Finding, Mention, Reject
from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause
from loaders.lists.clauses import clauses
from loaders.lists.objects import WASTE
from loaders.subjects.context import Context
from loaders.subjects.own_names import is_in_longer
from loaders.subjects.titles import is_work
from loaders.subjects.topics import body_start, source_of
from loaders.tagging.tagger import Tagged

# What is less probable is right too seldom to be judged at all. From 0.35 on, the mean F1 of the
# texts is lower by 0.0005 (nodes) and 0.001 (edges of those looked at).
_PROPOSED = 0.2
_OBJECTS = frozenset({"Product", "Technology"})
_THINGS = frozenset({*_OBJECTS, "Field"})
# 甲实验室由乙实验室, 具备DIP: a clause, and no name.
_CLAUSE = re.compile(
    r"(?<!自)由|位[列居]|连续[\d两三四五]|面向|是(?:国家|全[国省市])|依托|(?:大学|公司|集团)共建|^(?:具备|汇聚|拥有|据(?!点))"
)
_NAMED = frozenset({"Platform", "Cluster", "Organisation", "Field", "Product", "Technology"})
# A name that holds half of a bracket or quotation has been cut.
_PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"))
_PAIRED = re.compile("[“”（）()《》]")


def proposals(
    context: Context, tagged: Iterable[Tagged], findings: Iterable[Finding], lexicon: Lexicon
) -> Iterator[Mention | Claim]:
    """Yield names of a passage that are probable and that no rule found, and what develops them.

    Form 1: a name where no rule found one of its kind          tagging.alone
    Form 2: one that takes another's place, or a part of it     tagging.over

    Args:
        context: the passage.
        tagged: what the tagger says of it.
        findings: what the rules found in it.
        lexicon: the words.
    """
    probable = [_named(context, each) for each in tagged if each.probability >= _PROPOSED]
    known = set(_places(findings)) if probable else set()
    base = context.passage.span.start
    for each in probable:
        first, last = each.start, each.end
        here = [place for place in known if place[0] < last and first < place[1]]
        if (first, last, each.label) in here:
            continue
        if each.label in _THINGS and _is_anothers(each, here):
            continue
        if each.label == "Field" and is_in_longer(context, each.start - base, each.end - base):
            continue
        over = any((label in _THINGS) == (each.label in _THINGS) for _, _, label in here)
        yield from _proposed(context, each, "tagging.over" if over else "tagging.alone", lexicon)


def _is_anothers(tagged: Tagged, known: Iterable[tuple[int, int, str]]) -> bool:
    """Say whether what was tagged is a project's name, an organisation's, or a part of that."""
    return any(
        (label == "Organisation" and start <= tagged.start and tagged.end <= end)
        or (label == "Programme" and (start, end) == (tagged.start, tagged.end))
        for start, end, label in known
    )


def _named(context: Context, tagged: Tagged) -> Tagged:
    """Return what was tagged; what the plan has an industry of is that, and no field beside it."""
    base = context.passage.span.start
    name = context.text[tagged.start - base : tagged.end - base]
    own = tagged.label == "Field" and name in context.industries
    return tagged._replace(label="Industry") if own else tagged


def _places(findings: Iterable[Finding]) -> Iterator[tuple[int, int, str]]:
    """Yield where the rules' mentions stand."""
    for finding in findings:
        if isinstance(finding, Reject):
            continue
        ends = (finding.source, finding.target) if isinstance(finding, Claim) else (finding,)
        for mention in ends:
            span = mention.evidence.span
            yield span.start, span.end, mention.label


def _proposed(
    context: Context, tagged: Tagged, rule: str, lexicon: Lexicon
) -> Iterator[Mention | Claim]:
    base = context.passage.span.start
    start, end = tagged.start - base, tagged.end - base
    clause = _clause(context, start, lexicon)
    # 高端芯片依赖进口: what is named as a weakness is nothing that the plan develops.
    if tagged.label in _THINGS and clause is not None and clause.lacks:
        return
    name = context.text[start:end]
    if _PAIRED.search(name) and any(
        name.count(left) != name.count(right) for left, right in _PAIRS
    ):
        return
    if tagged.label in _NAMED and _CLAUSE.search(name):
        return
    # 废钢铁 and 基础共性交叉技术 name nothing that is made.
    if tagged.label == "Product" and WASTE.fullmatch(name):
        return
    if tagged.label == "Technology" and is_work(name):
        return
    mention = context.mention(tagged.label, name, start, end, rule, tagged.probability)
    yield mention
    if tagged.label not in _OBJECTS or context.passage.kind in {"heading", "row"}:
        return
    source = None if clause is None else source_of(context, clause, lexicon)
    if source is not None and (source.label, source.name) != (mention.label, mention.name):
        evidence = context.evidence(start, end, rule, tagged.probability)
        yield Claim("DEVELOPS", source, mention, evidence)


def _clause(context: Context, at: int, lexicon: Lexicon) -> Clause | None:
    """Return the clause that a character of the passage stands in."""
    read = clauses(context.text, lexicon, body_start(context))
    return next((each for each in read if each.start <= at < each.end), None)
