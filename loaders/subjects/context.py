"""What an extractor knows of a passage: the text, and the subject that its lists belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.evidence import Evidence
from graph.model import Document, Passage, Span
from loaders.claims import Mention


class Turned(NamedTuple):
    """A stretch of a passage, counted from its start, that is about another subject.

    Form: 半导体材料方面，提升…; 光伏：发展…。储能：发展….
    """

    start: int
    end: int
    subject: Mention


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """A passage and what stands above it.

    Attributes:
        document: the text.
        passage: the passage.
        genre: what its chapter is about: foundation, goals, principles, industries, layout,
            measures, or other.
        industry: the industry of its section, if any.
        subject: what a list in it is developed for: the field of its lead, else its industry.
        measure: the measure whose heading or lead it stands under, if any.
        programme: the programme whose heading or lead it stands under, if any.
        holder: the measure whose heading groups its industry with others, if any.
        listed: the industries that the heading of its section lists.
        industries: names of all industries of the plan, in order.
        fields: names of all fields that headings and leads of the plan name, each with the
            name of its industry, or "" where it has none.
        header: the first row of the table that the passage is a row of, if it is one.
        places: the regions that its lead, else the nearest heading that names any, is about:
            武汉市：重点发展…; （一）长株潭城市群.
        turned: where it turns to subjects of their own; `subject_at` reads them.
        tasks: where it turns to measures of their own; `measure_at` reads them.
        parts: fields and measures that its headings and lead name, each with what it is part of.
        text: the passage's clean text.
    """

    document: Document
    passage: Passage
    genre: str = "other"
    industry: Mention | None = None
    subject: Mention | None = None
    measure: Mention | None = None
    industries: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    header: Passage | None = None
    places: tuple[Mention, ...] = ()
    programme: Mention | None = None
    holder: Mention | None = None
    listed: tuple[Mention, ...] = ()
    turned: tuple[Turned, ...] = ()
    tasks: tuple[Turned, ...] = ()
    parts: tuple[tuple[Mention, Mention], ...] = ()
    # Asked for at each step: a field of its own costs a fifth of looking it up in the passage.
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Keep the passage's clean text at hand."""
        object.__setattr__(self, "text", self.passage.text)

    def subject_at(self, at: int) -> Mention | None:
        """Return what is developed at a place in the passage's text."""
        for each in self.turned:
            if each.start <= at < each.end:
                return each.subject
        return self.subject

    def measure_at(self, at: int) -> Mention | None:
        """Return the measure that a place in the passage's text stands under."""
        for each in self.tasks:
            if each.start <= at < each.end:
                return each.subject
        return self.measure

    def here(self, mention: Mention) -> Span:
        """Return where a mention of the passage stands, counted from the passage's own start."""
        return mention.evidence.span.shifted(-self.passage.span.start)

    def evidence(self, start: int, end: int, rule: str, confidence: float = 1.0) -> Evidence:
        """Return the evidence of a stretch of the passage, counted from its own start."""
        begin = self.passage.span.start
        span = Span(begin + start, begin + end)
        return Evidence(self.document, span, rule, confidence)

    def mention(
        self, label: str, name: str, start: int, end: int, rule: str, confidence: float = 1.0
    ) -> Mention:
        """Return a mention whose evidence is a stretch of the passage."""
        return Mention(label, name, self.evidence(start, end, rule, confidence))
