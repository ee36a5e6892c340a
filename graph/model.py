"""What a plan becomes: a document, its sections and passages, entities and facts."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.errors import BadFact, NoEvidence
from graph.evidence import Evidence
from graph.keys import entity_id, fact_id, normal_name, passage_id, section_id
from graph.ontology import load_ontology

Scalar = str | int | float | bool
Value = Scalar | tuple[str, ...] | tuple[int, ...] | tuple[float, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch [start, end) of `Document.text`, in characters."""

    start: int
    end: int

    def __str__(self) -> str:
        """Return the span as people write it in messages."""
        return f"[{self.start}, {self.end})"

    def __len__(self) -> int:
        """Return the number of characters."""
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Say whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved by a number of characters."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan's card says of it.

    Attributes:
        id: short name of the plan, unique in a store: letters, digits and _.
        title: its official title.
        number: document number, such as 湘政办发〔2021〕47号.
        issuer: who issued it.
        region: full name of the region that it is for.
        first_year: first year of the planning period.
        last_year: last year of the planning period.
        source: where the text was had from.
        file: name of the file that was read.
    """

    id: str
    title: str
    number: str = ""
    issuer: str = ""
    region: str = ""
    first_year: int | None = None
    last_year: int | None = None
    source: str = ""
    file: str = ""


@dataclass(frozen=True, eq=False)
class Document:
    """A plan's text: the file as decoded, the clean text, and the way back.

    Attributes:
        plan: the card.
        source: the file as decoded.
        text: the clean text, which all spans refer to.
        origin: for each character of `text` its offset in `source`; it only rises.
        unread: parts of the file that could not be read: which, why, and the mend.
    """

    plan: Plan
    # Thousands of characters and offsets say nothing where a document is shown.
    source: str = field(repr=False)
    text: str = field(repr=False)
    origin: tuple[int, ...] = field(repr=False)
    unread: tuple[tuple[str, str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse an origin map of another length than the text."""
        if len(self.origin) != len(self.text):
            raise ValueError("a document needs one origin for each character")

    def quote(self, span: Span) -> str:
        """Return the clean text of a span."""
        return self.text[span.start : span.end]

    def source_span(self, span: Span) -> Span:
        """Return where a span of the clean text stands in the source."""
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)

    def offsets(self, span: Span) -> tuple[int, ...]:
        """Return the way from a span's text back to the source, as breakpoints.

        The result is flat: entries 2i and 2i + 1 say that from that character of the span's
        text on, counted from 0, the source stands at that offset, character by character.
        """
        flat: list[int] = []
        expected = -1
        for at in range(span.start, span.end):
            if self.origin[at] != expected:
                flat += (at - span.start, self.origin[at])
            expected = self.origin[at] + 1
        return tuple(flat)


def source_offset(offsets: tuple[int, ...], at: int) -> int:
    """Return the source offset of character `at` of a passage, given its breakpoints.

    Args:
        offsets: what `Document.offsets` returns.
        at: index into the passage's text, from 0.
    """
    found = 2 * (bisect_right(offsets[::2], at) - 1)
    return offsets[found + 1] + at - offsets[found]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a plan and what stands under it.

    Attributes:
        plan: id of the plan.
        position: 0 for the first, in the order of the text.
        title: the heading without its number.
        number: the heading's number as it stands, such as （一）.
        depth: 1 for a chapter.
        parent: position of the section that holds this one, or None.
        path: titles from the chapter down to this section.
        span: the heading in the document's text.
    """

    plan: str
    position: int
    title: str
    number: str
    depth: int
    parent: int | None
    path: tuple[str, ...]
    span: Span

    @property
    def id(self) -> str:
        """The id in every store."""
        return section_id(self.plan, self.position)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document with one section path.

    Attributes:
        plan: id of the plan.
        position: 0 for the first, in the order of the text.
        span: where in the document's text.
        text: the characters there.
        kind: heading, prose, box (an item of a 专栏), row (of a table), other (letterhead, notes).
        section: position of its section, or None before the first heading.
        path: titles from the chapter down to its section.
        lead: the run-in heading that the passage begins with or continues, without its 。
        lead_span: where the lead stands in the document's text; in a passage that continues
            another's item it lies before `span`.
        quoted_from: id of the plan whose words they are, in a table of facts; else "".
    """

    plan: str
    position: int
    span: Span
    text: str
    kind: str
    section: int | None
    path: tuple[str, ...]
    lead: str = ""
    lead_span: Span | None = None
    quoted_from: str = ""

    @property
    def id(self) -> str:
        """The id in every store."""
        return passage_id(self.plan, self.position)


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """Another name of an entity, and why it means the same.

    Attributes:
        name: the other name.
        reason: why, as people read it.
    """

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a plan names.

    Attributes:
        label: name of a label of the ontology.
        name: the name that people see.
        evidence: every span that names it, in the order of the text.
        aliases: other names of it in this plan.
        properties: those that the ontology declares for the label, beside name and aliases.
        key: what the id is made of; by default the normal form of the name.
        merges: why other names mean this entity; sorted.

    Raises:
        UnknownName: the ontology has no such label.
        NoEvidence: no span is given.
    """

    label: str
    name: str
    evidence: tuple[Evidence, ...]
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    key: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an unknown label and an entity without evidence."""
        load_ontology().label(self.label)
        if not self.evidence:
            raise _no_evidence(f"{self.label} {self.name}")

    def said_by(self, evidence: tuple[Evidence, ...]) -> "Entity":
        """Return the same entity with other evidence."""
        return Entity(
            self.label, self.name, evidence, self.aliases, self.properties, self.key, self.merges
        )

    @property
    def id(self) -> str:
        """The id in every store, the same in every plan that names the entity."""
        return entity_id(self.label, self.key or (normal_name(self.name),))

    @property
    def confidence(self) -> float:
        """The confidence of the best evidence, from 0 to 1."""
        return max(each.confidence for each in self.evidence)


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between two entities, with the spans that say so.

    Raises:
        UnknownName: the ontology has no such relation type.
        BadFact: the type does not join these labels.
        NoEvidence: no span is given.
    """

    type: str
    source: Entity
    target: Entity
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        """Refuse an unknown type, wrong ends, and a fact without evidence."""
        kind = load_ontology().relation_type(self.type)
        if not kind.joins(self.source.label, self.target.label):
            raise BadFact(
                f"it cannot join {self.source.label} to {self.target.label}",
                where=self._where,
                fix=f"see from and to in graph/ontology/{self.type}.yaml",
            )
        if not self.evidence:
            raise _no_evidence(self._where)

    @property
    def _where(self) -> str:
        return f"{self.source.name} {self.type} {self.target.name}"

    @property
    def id(self) -> str:
        """The id in every store."""
        return fact_id(self.type, self.source.id, self.target.id)

    @property
    def confidence(self) -> float:
        """The confidence of the best evidence, from 0 to 1."""
        return max(each.confidence for each in self.evidence)


def _no_evidence(where: str) -> NoEvidence:
    return NoEvidence("nothing in the text says so", where=where, fix="give the span that does")


@dataclass(frozen=True)
class PlanFacts:
    """All that is known of one plan: what a load puts in place of what was there.

    Attributes:
        document: the text.
        sections: in the order of the text.
        passages: in the order of the text; they do not overlap.
        entities: sorted by label, then name, then id; one for each id.
        facts: sorted by type, then the names of their ends, then id; one for each id.
        region: the entity of the plan's own region, when the text names it.
    """

    document: Document
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    region: Entity | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    def passage_at(self, span: Span) -> Passage:
        """Return the passage that holds a span.

        Raises:
            LookupError: the span lies in no passage, or in more than one.
        """
        found = bisect_right(self._starts, span.start) - 1
        if found < 0 or not self.passages[found].span.holds(span):
            raise LookupError(f"no passage of {self.document.plan.id} holds {span}")
        return self.passages[found]
