"""The outline of a document: sections, and passages with their section path and lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.errors import BadDocument
from graph.model import Document, Passage, Section, Span
from loaders.headings import Heading, heading
from loaders.lexicon import Lexicon

# What a lead begins with in a box or a list: 01 名称, ——名称, ★名称, · 名称.
_BULLET = re.compile(r"(?:0\d|——|[★●■◆▲·•-]|（\d+）)\s?")
# A lead is the first short sentence: 高端工程机械。…; 集成电路：…
_LEAD = re.compile(r"([^。：:，,；;！？\t]{2,32})([。：:])(?=.)")
# In prose, what a paragraph is about: 风电装备领域，…; 磁性材料方面，…; 武汉城市圈：…
_ABOUT = re.compile(r"([^。：:，,；;！？\t]{2,24}?(?:领域|方面|环节))，(?=.)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's sections and passages, both in the order of the text."""

    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class _Writer:
    """What has been read so far: the sections, and the styles of those that are open."""

    document: Document
    sections: list[Section] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    @property
    def section(self) -> Section | None:
        """The innermost open section."""
        return self.sections[self.open[-1][1]] if self.open else None

    @property
    def in_box(self) -> bool:
        """Whether a box is open."""
        return any(style == "box" for style, _ in self.open)

    def enter(self, found: Heading, start: int) -> None:
        """Open a section, and close those that its style ends."""
        styles = [style for style, _ in self.open]
        if found.style in styles:
            del self.open[styles.index(found.style) :]
        elif found.style in {"box", "table", "annex"}:
            # One follows the other; neither holds the other.
            self.open = [each for each in self.open if each[0] not in {"box", "table", "annex"}]
        elif not (found.inner and self.in_box):
            self.open = [each for each in self.open if each[0] not in {"box", "table", "annex"}]
        parent = self.section
        made = Section(
            plan=self.document.plan.id,
            position=len(self.sections),
            title=found.title,
            number=found.number,
            depth=len(self.open) + 1,
            parent=None if parent is None else parent.position,
            path=(*(() if parent is None else parent.path), found.title or found.number),
            span=Span(start + found.start, start + max(found.end, found.start + 1)),
        )
        self.sections.append(made)
        self.open.append((found.style, made.position))

    def add(self, span: Span, kind: str, lead: tuple[str, Span] | None = None) -> None:
        """Add a passage to the innermost section."""
        section = self.section
        self.passages.append(
            Passage(
                plan=self.document.plan.id,
                position=len(self.passages),
                span=span,
                text=self.document.quote(span),
                kind=kind,
                section=None if section is None else section.position,
                path=() if section is None else section.path,
                lead=lead[0] if lead else "",
                lead_span=lead[1] if lead else None,
            )
        )


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """Return the sections and passages of a document; each line of its text is a passage.

    Raises:
        BadDocument: nothing in it looks like a plan: it has no headings.
    """
    writer = _Writer(document)
    for span in _lines(document.text):
        _read_line(writer, span, lexicon)
    headings = [each for each in writer.sections if _CHINESE.search(each.title)]
    if len(headings) < _FEWEST_HEADINGS:
        raise BadDocument(
            "this looks like no plan: it has no numbered headings",
            where=document.plan.file or document.plan.id,
            fix="give the text of a plan with its headings (一、… （一）… 第一章 …)",
        )
    return Outline(tuple(writer.sections), tuple(writer.passages))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield Span(start, start + len(line))
        start += len(line) + 1


def _read_line(writer: _Writer, span: Span, lexicon: Lexicon) -> None:
    line = writer.document.quote(span)
    if line.startswith("#") or re.search(lexicon.table("portal").pattern, line):
        writer.add(span, "other")
        return
    if "\t" in line:
        writer.add(span, "row")
        return
    found = heading(line)
    if found is not None:
        writer.enter(found, span.start)
        lead = (found.title, Span(span.start + found.start, span.start + found.end))
        kind = ("box" if writer.in_box else "prose") if found.run_in else "heading"
        writer.add(span, kind, lead if found.run_in else None)
        return
    writer.add(span, "box" if writer.in_box else "prose", _lead(line, span.start))


def _lead(line: str, start: int) -> tuple[str, Span] | None:
    """Return the lead that a line begins with, and where it stands."""
    bullet = _BULLET.match(line)
    begin = bullet.end() if bullet else 0
    found = _LEAD.match(line, begin) or _ABOUT.match(line, begin)
    if found is None:
        return None
    return found[1], Span(start + begin, start + begin + len(found[1]))
