"""What is known of an entity or a fact, for a judge to say how probable it is."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from math import log
from typing import NamedTuple, Self

from graph.evidence import Evidence
from graph.model import Entity, Fact
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.subjects.context import Context
from loaders.tagging.tagger import GROUPS, Tagged

Features = dict[str, float]
Numbers = tuple[tuple[str, float], ...]
"""Names of features, each with its number."""
Plain = tuple[str, ...]
"""Names of features, each of which holds: its number is 1."""

_Stands = tuple[str, str, bool]
TAGGED = frozenset(label for group in GROUPS for label in group)
BY_RULES = "rules"
_LEAST = 0.02  # a probability is taken as at least this and at most 1 less this
_LEAST_LOGIT = log(_LEAST / (1 - _LEAST))
_LENGTHS = (2, 3, 4, 6, 9, 14)
_LONG = 10  # a name of so many signs counts 1 in the feature of its length
_MOST = 8  # facts of a kind that are counted one by one


class Known(NamedTuple):
    """What is known of an entity or a fact.

    Attributes:
        plain: what holds of it, in parts, each of which holds of things in few ways.
        numbers: the other features.
        signs: what else holds of it, in ways as many as there are names.
    """

    plain: tuple[Plain, ...]
    numbers: Numbers
    signs: Plain = ()

    @property
    def features(self) -> Features:
        """A number for each feature."""
        return dict.fromkeys(chain(*self.plain, self.signs), 1.0) | dict(self.numbers)


@dataclass(frozen=True)
class Ties:
    """What facts say of the entities that they join.

    Attributes:
        sources: by the identity of an entity and a type the facts of which it is the source.
        targets: the same of those of which it is the target.
        roles: by the identity of an entity its roles (`<DEVELOPS`, `>DEVELOPS`), sorted.
    """

    sources: Mapping[tuple[int, str], int]
    targets: Mapping[tuple[int, str], int]
    roles: Mapping[int, Plain]

    @classmethod
    def of(cls, facts: Collection[Fact]) -> Self:
        """Return the ties of some facts."""
        sources = Counter([(id(each.source), each.type) for each in facts])
        targets = Counter([(id(each.target), each.type) for each in facts])
        roles: dict[int, list[str]] = defaultdict(list)
        for mark, ends in (("<", targets), (">", sources)):
            for entity, kind in sorted(ends):
                roles[entity].append(mark + kind)
        return cls(sources, targets, {entity: tuple(known) for entity, known in roles.items()})

    def of_fact(self, fact: Fact) -> Plain:
        """Return how many facts of its type a fact's source and its target are in."""
        kind = fact.type
        return _counted(
            kind,
            min(self.sources[id(fact.source), kind], _MOST),
            min(self.targets[id(fact.target), kind], _MOST),
        )


@cache
def _counted(kind: str, beside: int, shared: int) -> Plain:
    return f"{kind} from {beside}", f"{kind} to {shared}"


@dataclass(frozen=True, eq=False)
class Witness:
    """What is known of a document beside its facts.

    Attributes:
        contexts: its passages, in the order of the text.
        tagged: what the tagger says, in the order of the text.
        lexicon: the words.
    """

    contexts: Sequence[Context]
    tagged: Sequence[Tagged]
    lexicon: Lexicon

    @cached_property
    def _starts(self) -> list[int]:
        return [context.passage.span.start for context in self.contexts]

    @cached_property
    def _said(self) -> dict[tuple[int, int, str], float]:
        return {each[:3]: each.probability for each in self.tagged}

    @cached_property
    def _tagged_from(self) -> list[int]:
        return [each.start for each in self.tagged]

    def tagged_in(self, context: Context) -> Sequence[Tagged]:
        """Return what the tagger says of a passage."""
        span = context.passage.span
        first = bisect_left(self._tagged_from, span.start)
        last = bisect_left(self._tagged_from, span.end)
        return self.tagged[first:last]

    def context_of(self, evidence: Evidence) -> Context:
        """Return the passage of some evidence."""
        return self.contexts[bisect_right(self._starts, evidence.span.start) - 1]

    def beside(self, evidence: Evidence) -> tuple[str, str]:
        """Return the signs before and behind some evidence, empty at an end of the text."""
        span, text = evidence.span, evidence.document.text
        return text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]

    def said(self, label: str, evidence: Iterable[Evidence]) -> float:
        """Return how probable the tagger finds that some evidence names something of a label."""
        said = self._said
        return max([said.get((each.span.start, each.span.end, label), 0.0) for each in evidence])


def of_entity(entity: Entity, witness: Witness, ties: Ties) -> Known:
    """Return what is known of an entity."""
    label, name, evidence = entity.label, entity.name, entity.evidence
    source = finder_of(evidence)
    called = _numbered(source, label)
    numbers: Numbers = ((called.length, len(name) / _LONG),)
    if len(evidence) > 1:
        numbers += ((called.often, log(len(evidence))),)
    plain: tuple[Plain, ...] = (
        _of_kind(source, label, _rules(evidence), _stands(witness.context_of(evidence[0]))),
        _of_name(label, name, witness.lexicon),
        _of_roles(label, ties.roles.get(id(entity), ())),
    )
    if label in TAGGED:
        said = witness.said(label, evidence)
        logit = _logit(said)
        numbers += (called.said_of_finder, logit), (called.said_of_label, logit)
        plain += (called.unsaid,) if said == 0.0 else ()
    before, behind = witness.beside(evidence[0])
    signs = (f"{label} after {before}", f"{label} before {behind}", *_of_spelling(label, name))
    return Known(plain, numbers, signs)


class _Numbered(NamedTuple):
    """Names of the features of an entity that have a number, and of their absence."""

    length: str
    often: str
    said_of_finder: str
    said_of_label: str
    unsaid: Plain


@cache
def _numbered(source: str, label: str) -> _Numbered:
    return _Numbered(
        f"length {label}",
        f"node {source} often",
        f"said {source}",
        f"said {label}",
        (f"unsaid {source} {label}",),
    )


@lru_cache(maxsize=4096)
def _of_roles(label: str, roles: Plain) -> Plain:
    return tuple([f"{label} {role}" for role in roles])


@lru_cache(maxsize=4096)
def _of_spelling(label: str, name: str) -> Plain:
    """Return with which one and two signs a name begins and ends: nothing longer is learned."""
    return (
        f"{label} begins {name[:1]}",
        f"{label} begins {name[:2]}",
        f"{label} ends {name[-1:]}",
        f"{label} ends {name[-2:]}",
    )


@lru_cache(maxsize=4096)
def _of_kind(source: str, label: str, rules: Plain, stands: _Stands) -> Plain:
    return (
        "node",
        f"node {label}",
        f"node {source}",
        *(f"node {label} {rule}" for rule in rules),
        *_of_passage(f"node {source}", label, stands),
    )


@lru_cache(maxsize=4096)
def _of_name(label: str, name: str, lexicon: Lexicon) -> Plain:
    head = head_of(name, lexicon)
    size = _LENGTHS[bisect_right(_LENGTHS, max(len(name), 2)) - 1]
    return f"head {label} {head.label} {head.grade}", f"long {size}"


def of_fact(
    fact: Fact, witness: Witness, ties: Ties, chances: tuple[float, float] | None = None
) -> Known:
    """Return what is known of a fact.

    Args:
        fact: the fact.
        witness: what is known of the document.
        ties: those of all facts.
        chances: how probable its source and its target are, if that is known.
    """
    evidence = fact.evidence
    plain = _plain_of_fact(
        fact.type,
        fact.source.label,
        fact.target.label,
        _rules(evidence),
        _stands(witness.context_of(evidence[0])),
    )
    sure = max([each.confidence for each in evidence])
    numbers: Numbers = ("edge often", log(len(evidence))), ("edge rule", _logit(sure))
    if chances is not None:
        numbers += of_ends(fact, chances)
    return Known((plain, ties.of_fact(fact)), numbers)


@lru_cache(maxsize=4096)
def _plain_of_fact(kind: str, source: str, target: str, rules: Plain, stands: _Stands) -> Plain:
    return (
        "edge",
        f"edge {kind}",
        f"edge {kind} {source} {target}",
        *(f"edge {kind} {rule}" for rule in rules),
        *_of_passage("edge", kind, stands),
    )


def of_ends(fact: Fact, chances: tuple[float, float]) -> Numbers:
    """Return what the ends of a fact say of it, given how probable they are."""
    source, target = chances
    return (
        ("edge source", _logit(source)),
        ("edge target", _logit(target)),
        (f"edge ends {fact.type}", _logit(source * target)),
    )


def _rules(evidence: Sequence[Evidence]) -> Plain:
    """Return the rules that found something, sorted."""
    if len(evidence) == 1:
        return (evidence[0].rule,)
    return tuple(sorted({each.rule for each in evidence}))


def finder_of(evidence: Sequence[Evidence]) -> str:
    """Return who found something: the rules, or the tagger alone."""
    for each in evidence:  # a generator costs more than the one look that it mostly takes
        if not each.rule.startswith("tagging."):
            return BY_RULES
    return "tagger"


def _stands(context: Context) -> _Stands:
    """Return in what kind of passage something is named."""
    return context.genre, context.passage.kind, context.subject is not None


def _of_passage(what: str, kind: str, stands: _Stands) -> Iterator[str]:
    genre, passage, has_subject = stands
    names = (genre, passage, "" if has_subject else "no subject")
    yield from (f"{what} {name}" for name in names if name)
    yield f"{kind} {genre}"


def _logit(probability: float) -> float:
    if probability <= _LEAST:
        return _LEAST_LOGIT
    bounded = min(probability, 1 - _LEAST)
    return log(bounded / (1 - bounded))
