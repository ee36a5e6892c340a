"""A document to the facts that it states."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.keys import normal_name
from graph.model import Document, PlanFacts
from loaders.claims import Claim, Finding, Mention, Reject
from loaders.confidence import Confidence, judged
from loaders.doubtful import Doubtful
from loaders.extractors.applications import applications
from loaders.extractors.chains import chains
from loaders.extractors.cluster_seats import cluster_seats
from loaders.extractors.clusters import clusters
from loaders.extractors.cooperation import cooperation
from loaders.extractors.counted_parts import counted_parts
from loaders.extractors.designations import designations
from loaders.extractors.firm_goods import firm_goods
from loaders.extractors.grants import grants
from loaders.extractors.headed_platforms import headed_platforms
from loaders.extractors.indicator_tables import table_indicators
from loaders.extractors.indicators import indicators
from loaders.extractors.listed_trades import listed_trades
from loaders.extractors.named_capacities import named_capacities
from loaders.extractors.organisations import organisations
from loaders.extractors.own_zone import own_zone
from loaders.extractors.places import places
from loaders.extractors.platforms import platforms
from loaders.extractors.products import products
from loaders.extractors.programmes import programmes
from loaders.extractors.sectors import sectors
from loaders.extractors.specialities import specialities
from loaders.extractors.structure import structure
from loaders.extractors.used_goods import used_goods
from loaders.extractors.used_rows import used_rows
from loaders.known import Witness
from loaders.learned import Learned, learned
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.readings import one_reading
from loaders.resolve import Resolved, resolve
from loaders.subjects.context import Context
from loaders.subjects.subjects import contexts
from loaders.subjects.surroundings import Surroundings, surroundings
from loaders.tagging.proposals import proposals
from loaders.text.as_written import as_read, as_written
from loaders.text.at_once import PASSAGES

Extractor = Callable[[Context, Lexicon], Iterable[Finding]]
Measurer = Callable[[Context, Lexicon, Surroundings], Iterable[Finding]]
EXTRACTORS: tuple[Extractor, ...] = (
    listed_trades,
    products,
    firm_goods,
    chains,
    counted_parts,
    applications,
    used_goods,
    used_rows,
    sectors,
    clusters,
    cluster_seats,
    places,
    specialities,
    cooperation,
    platforms,
    headed_platforms,
    own_zone,
    programmes,
    organisations,
    designations,
)
# What reads the figures of a passage must know what the others named in it.
MEASURERS: tuple[Measurer, ...] = (indicators, table_indicators, named_capacities, grants)
_YOUNG = 1  # the last of the collector's generations that is not old
_GLOSSARY = Path(__file__).parents[1] / "data" / "glossary"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a document states, and what could not be used.

    Attributes:
        facts: what it states.
        rejects: what could not be used, and what is too doubtful.
        doubtful: the latter, which a correction may bring back.
    """

    facts: PlanFacts
    rejects: tuple[Reject, ...]
    doubtful: Doubtful | None = None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking at what is all kept: it costs a fifth of the time.

    On 100 times the text it looked so often at so much that the time was no longer linear. To look
    at all of it once at the end would cost a fiftieth, and find nothing: no cycle is made.
    """
    was_on = gc.isenabled()
    if was_on:
        gc.collect(_YOUNG)  # what others have left grows no older for it
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Frozen and thawed, what is young is old at once. What others have frozen stays so.
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@_uncollected()
def extract(
    document: Document, lexicon: Lexicon | None = None, *, by: Learned | None = None
) -> Extraction:
    """Return the facts that a document states and what was rejected; no store is touched.

    Args:
        document: the text.
        lexicon: the words; those of data/lexicon when None.
        by: what was learned; what is shipped when None.

    Raises:
        BadDocument: the text is no plan.
    """
    lexicon, by = lexicon or Lexicon(), by or learned()
    read = as_read(document)
    outlined = outline(read, lexicon)
    found = contexts(read, outlined, lexicon)
    witness = Witness(found, by.tag(read, found, lexicon), lexicon)
    resolved = resolve(read, _findings(witness), _english())
    left_out, confidence = Resolved((), (), ()), Confidence()
    if by.judge is not None:
        resolved, left_out, confidence = judged(resolved, witness, by.judge)
    region = next(
        (each for each in resolved.entities
         if each.label == "Region" and each.name == document.plan.region),
        None,
    )  # fmt: skip
    facts = PlanFacts(
        read,
        outlined.sections,
        outlined.passages,
        resolved.entities,
        resolved.facts,
        region,
    )
    facts = as_written(facts, document, confidence)
    doubtful = Doubtful.of(as_written(_with_ends(read, left_out), document, confidence), facts)
    rejects = (*_unread(document), *outlined.rejects, *resolved.rejects, *doubtful.refusals())
    return Extraction(facts, rejects, doubtful)


def _with_ends(document: Document, found: Resolved) -> PlanFacts:
    """Return what was found as facts of a document, with all that they join."""
    ends = [end for fact in found.facts for end in (fact.source, fact.target)]
    entities = {id(each): each for each in (*found.entities, *ends)}
    return PlanFacts(document, (), (), tuple(entities.values()), found.facts)


def _unread(document: Document) -> Iterator[Reject]:
    """Yield the parts of a file that could not be read."""
    for part, reason, fix in document.unread:
        yield Reject(f"{document.plan.file or document.plan.id}:{part}", "", reason, fix)


def _findings(witness: Witness) -> Iterator[Finding]:
    """Yield what the headings say, and what is found in each passage that belongs to the plan."""
    lexicon, around = witness.lexicon, surroundings(witness.contexts)
    headings: dict[int, list[Mention | Claim]] = defaultdict(list)
    for heading in structure(witness.contexts):
        yield heading
        headings[witness.context_of(heading.evidence).passage.position].append(heading)
    own = [context for context in witness.contexts if context.passage.kind != "other"]
    for first in range(0, len(own), PASSAGES):
        group = own[first : first + PASSAGES]
        for context, findings in zip(group, _read(group, around, lexicon), strict=True):
            yield from findings
            found = (*headings[context.passage.position], *findings)
            yield from proposals(context, witness.tagged_in(context), found, lexicon)


def _read(
    group: Sequence[Context], around: Mapping[int, Surroundings], lexicon: Lexicon
) -> list[list[Finding]]:
    """Return what the rules find in each passage of a group."""
    found: list[list[Finding]] = [[] for _ in group]
    for extractor in EXTRACTORS:
        for own, context in zip(found, group, strict=True):
            own.extend(extractor(context, lexicon))
    read = [list(one_reading(each.document, own)) for own, each in zip(found, group, strict=True)]
    known = [
        around[each.passage.position].with_names(own) for own, each in zip(read, group, strict=True)
    ]
    for measurer in MEASURERS:
        for own, context, names in zip(read, group, known, strict=True):
            own.extend(measurer(context, lexicon, names))
    return read


@cache
def _english() -> dict[str, str]:
    """Return the glossary: English names by the normal form of the Chinese."""
    table = Lexicon(_GLOSSARY).table("terms")
    return {normal_name(name): columns[0] for name, columns in table.rows.items() if columns}
