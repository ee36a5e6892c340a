"""What is needed to read headings and leads, and the mentions of what these name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.evidence import Evidence
from graph.model import Document, Section, Span
from loaders.claims import Mention
from loaders.figures.periods import is_agenda, is_report
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.places.regions import regions
from loaders.subjects.headed_places import headed_places
from loaders.subjects.titles import Noun

_RULE = "structure"
_SHORT_PLACE = 3
_FEWEST = 2
# 东部地区, 沿海地区: where something lies, and no line of business.
_AREA_ENDS, _SHORT_AREA = ("地区",), 6
_PLACE_JOINTS = re.compile(r"[、，,和与及\s（）()]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to read headings and leads.

    Attributes:
        document: the text.
        lexicon: the words.
        whole: the one industry of a plan that is for one alone.
        titled: the title names the one industry that the plan is for.
        unnamed: items of a chapter on industries are industries without being called so.
        items: the sections within each, by its position; those at the top under None.
        industries: those that headings name, once they have been read.
        lined: the boxes of which each item begins with a line of business.
    """

    document: Document
    lexicon: Lexicon
    whole: Mention | None = None
    titled: bool = False
    unnamed: bool = False
    items: Mapping[int | None, Sequence[Section]] = field(default_factory=dict)
    industries: tuple[str, ...] = ()
    lined: frozenset[int | None] = frozenset()

    @property
    def agenda(self) -> bool:
        """Whether it is a year's report on work: its headings say what is to be done."""
        return is_agenda(self.document.plan)

    @property
    def reports(self) -> bool:
        """Whether it is a report: what its chapters on the past tell is what it is about."""
        return is_report(self.document.plan) and not self.agenda

    def mention(self, label: str, title: str, start: int, noun: Noun | None = None) -> Mention:
        """Return the mention of what a heading or lead, which stands at a place, names."""
        begin, end = (noun.start, noun.end) if noun else (0, len(title))
        span = Span(start + begin, start + end)
        evidence = Evidence(self.document, span, f"{_RULE}.heading", 0.95)
        return Mention(label, title[begin:end], evidence)

    def places(self, title: str, genre: str, start: int) -> tuple[Mention, ...]:
        """Return the regions that a heading or lead, which stands at a place, is about."""
        own = self.document.plan.region
        return tuple(
            Mention(
                "Region",
                title[span.start : span.end],
                Evidence(self.document, span.shifted(start), f"{_RULE}.place", 0.9),
            )
            for span in headed_places(title, genre, own, self.lexicon)
        )

    def is_place(self, title: str) -> bool:
        """Say whether a heading or lead names places and nothing else: 甲市、乙市; 长三角地区."""
        if self._is_area(title):
            return True
        found = regions(self.document.plan.region).find(title)
        names = "".join(title[each.start : each.end] for each in found)
        if found and len(names) == len(_PLACE_JOINTS.sub("", title)):
            return True
        # 甲县、乙、丙: beside a region the short names of counties are regions too.
        parts = _PLACE_JOINTS.split(title)
        short = all(len(each) <= _SHORT_PLACE for each in parts)
        lexicon = self.lexicon
        known = any(
            head_of(each, lexicon).word or each in lexicon.table("trades") for each in parts
        )
        return bool(found) and len(parts) > _FEWEST and short and not known

    def _is_area(self, title: str) -> bool:
        """Say whether a title is areas that go by names of their own: 京津冀、长三角地区."""
        known = self.lexicon.table("named_areas")
        if title.endswith(_AREA_ENDS) and len(title) <= _SHORT_AREA:
            return True
        return all(part in known for part in _PLACE_JOINTS.split(title.removesuffix("区域")))
