"""Tables of facts: each row a fact with the words of a plan that say it.

A table is a unit of load of its own, as a plan is. Its text is made of the paragraphs that its
rows quote, so that every quote can be proved in the store, and it stays when the plan is built
again; each paragraph says which plan it is quoted from, and the check holds it against that plan.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from graph.errors import PlanGraphError
from graph.evidence import Evidence
from graph.model import Document, Passage, Plan, PlanFacts, Span, Value
from graph.ontology import Label, RelationType, load_ontology
from loaders.cards import id_of
from loaders.claims import Claim, Finding, Mention, Reject
from loaders.figures.quantities import cell_quantity
from loaders.lexicon import Lexicon
from loaders.pipeline import Extraction
from loaders.resolve import resolve
from loaders.tables.files import Row, read_rows
from loaders.text.widths import folded

_RULE = "table"
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:19|20)\d\d)?")


@dataclass(frozen=True)
class Quotable:
    """The text that rows may quote.

    Attributes:
        plan: id of a plan.
        title: its title.
        region: full name of its region, or "".
        paragraphs: text, kind and section path of each passage.
        loaded: the plan is in the store, where the check finds it.
    """

    plan: str
    title: str
    region: str
    paragraphs: tuple[tuple[str, str, tuple[str, ...]], ...]
    loaded: bool = True

    @cached_property
    def _squeezed(self) -> tuple[str, ...]:
        return tuple(_squeezed(text)[0] for text, _, _ in self.paragraphs)

    def find(self, quote: str) -> tuple[int, Span] | None:
        """Return the paragraph and span of a quote, white space and widths left out of account."""
        wanted = _squeezed(quote)[0]
        for at, text in enumerate(self._squeezed):
            found = text.find(wanted)
            if found >= 0:
                places = _squeezed(self.paragraphs[at][0])[1]
                return at, Span(places[found], places[found + len(wanted) - 1] + 1)
        return None


def _squeezed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text folded and without white space, and where each character stood."""
    places = tuple(at for at, sign in enumerate(text) if not sign.isspace())
    whole = folded(text)
    return "".join(whole[at] for at in places), places


Library = Callable[[str], Quotable]
"""Returns the text that a row's plan names; raises a PlanGraphError where there is none."""


class _BadCellError(Exception):
    def __init__(self, column: str, reason: str, fix: str) -> None:
        super().__init__(reason)
        self.column, self.reason, self.fix = column, reason, fix


@dataclass(frozen=True, slots=True)
class _Stated:
    """A row that can be used: what it says, and the paragraph and span that prove it."""

    row: Row
    text: Quotable
    paragraph: int
    span: Span
    kind: RelationType | None
    source: tuple[Label, str]
    target: tuple[Label, str] | None
    properties: dict[str, Value] = field(default_factory=dict)


def table_id(path: Path) -> str:
    """Return the id that a table has in a store."""
    return f"table_{id_of(path.stem)}"


def read_table(path: Path, library: Library) -> Extraction:
    """Return the facts of a table, and its bad rows as rejects: file, row, column and reason.

    Raises:
        BadExchange: the file cannot be read, or its columns are wrong.
    """
    stated: list[_Stated] = []
    rejects: list[Reject] = []
    for row in read_rows(path):
        try:
            stated.append(_state(row, library))
        except _BadCellError as bad:
            where = f"{path.name}:row {row.number}, column {bad.column}"
            rejects.append(Reject(where, row.cells.get(bad.column, ""), bad.reason, bad.fix))
    document, passages, places = _document(path, stated)
    found = [
        finding
        for each in stated
        for finding in _findings(document, each, places[each.text.plan, each.paragraph])
    ]
    resolved = resolve(document, found, {})
    facts = PlanFacts(document, (), passages, resolved.entities, resolved.facts)
    return Extraction(facts, (*rejects, *resolved.rejects))


# A row to what it states


def _state(row: Row, library: Library) -> _Stated:
    text = _text(row, library)
    quote = _needed(row, "quote", "copy the plan's words")
    found = text.find(quote)
    if found is None:
        raise _BadCellError(
            "quote", f"no paragraph of {text.plan} says it", "copy the words as they stand there"
        )
    kind = _relation(row)
    source = _end(row, "from", kind.sources if kind else load_ontology().entity_labels)
    target = _end(row, "to", kind.targets) if kind else None
    if kind is not None and source == target:
        raise _BadCellError("to_name", f"{kind.name} would join it to itself", "name another")
    properties = _indicator(row) if source[0].name == "Indicator" else {}
    return _Stated(row, text, *found, kind, source, target, properties)


def _text(row: Row, library: Library) -> Quotable:
    named = _needed(row, "plan", "name a plan in the store, or its file")
    try:
        return library(named)
    except PlanGraphError as error:
        raise _BadCellError("plan", error.wrong, error.fix) from error


def _needed(row: Row, column: str, fix: str) -> str:
    text = row.cells.get(column, "")
    if not text:
        raise _BadCellError(column, "it is empty", fix)
    return text


def _relation(row: Row) -> RelationType | None:
    said = row.cells.get("relation", "")
    if not said:
        return None
    kinds = load_ontology().fact_types
    found = next((k for k in kinds if said.casefold() in {k.name.casefold(), k.title.zh}), None)
    if found is None:
        known = ", ".join(kind.name for kind in kinds)
        raise _BadCellError("relation", "no relation is called so", f"use {known}")
    return found


def _end(row: Row, side: str, allowed: Iterable[Label]) -> tuple[Label, str]:
    """Return the label and name of a row's end; a label that has no choice may be left out."""
    labels = [label for label in allowed if not label.abstract] or list(
        load_ontology().entity_labels
    )
    column, said = f"{side}_label", row.cells.get(f"{side}_label", "")
    known = {title.casefold(): label for label in labels for title in (label.name, label.title.zh)}
    found = known.get(said.casefold()) if said else labels[0] if len(labels) == 1 else None
    if found is None:
        names = ", ".join(label.name for label in labels)
        raise _BadCellError(column, "it is empty" if not said else "it fits not", f"use {names}")
    return found, _needed(row, f"{side}_name", "name it")


def _indicator(row: Row) -> dict[str, Value]:
    said = _needed(row, "value", "write a number")
    quantity = cell_quantity(said, row.cells.get("unit", ""), Lexicon())
    if quantity is None:
        raise _BadCellError("value", "no number can be read", "write it as 12.5, ≥3000 or 10—12")
    kinds = load_ontology().label("Indicator").properties["kind"].values
    kind = _needed(row, "kind", f"use {', '.join(kinds)}")
    code = next((code for code, title in kinds.items() if kind.casefold() in {code, title}), None)
    if code is None:
        raise _BadCellError("kind", "it is none of the two", f"use {', '.join(kinds)}")
    year = row.cells.get("year", "")
    if year and not _YEAR.fullmatch(year):
        raise _BadCellError("year", "it is no year", "write 2025 or 2021-2025")
    made: dict[str, Value] = {**quantity.properties(), "kind": code}
    return made | ({"year": year} if year else {})


# Rows to a document that can be loaded


_Places = dict[tuple[str, int], Passage]


def _document(path: Path, stated: list[_Stated]) -> tuple[Document, tuple[Passage, ...], _Places]:
    """Return the document of the paragraphs that rows quote, each once, in the plans' order."""
    quoted = {(each.text.plan, each.paragraph): each.text for each in stated}
    regions = {each.text.region for each in stated}
    name = table_id(path)
    places: _Places = {}
    start = 0
    for position, (key, text) in enumerate(sorted(quoted.items(), key=lambda item: item[0])):
        words, kind, sections = text.paragraphs[key[1]]
        span = Span(start, start + len(words))
        places[key] = Passage(
            name, position, span, words, kind, None, (text.title, *sections),
            quoted_from=text.plan if text.loaded else "",
        )  # fmt: skip
        start = span.end + 1
    whole = "\n".join(passage.text for passage in places.values())
    region = regions.pop() if len(regions) == 1 else ""
    plan = Plan(name, path.stem, region=region, file=path.name)
    document = Document(plan, whole, whole, tuple(range(len(whole))))
    return document, tuple(places.values()), places


def _findings(document: Document, each: _Stated, passage: Passage) -> Iterator[Finding]:
    span = each.span.shifted(passage.span.start)
    proof = Evidence(document, span, _RULE)
    label, name = each.source
    source = Mention(label.name, name, _named(document, name, span), each.properties)
    if each.kind is None or each.target is None:
        yield source
        return
    label, name = each.target
    target = Mention(label.name, name, _named(document, name, span))
    yield Claim(each.kind.name, source, target, proof)


def _named(document: Document, name: str, span: Span) -> Evidence:
    """Return the evidence of a name: where the quote has it, else the quote."""
    at = document.text.find(name, span.start, span.end)
    found = span if at < 0 else Span(at, at + len(name))
    return Evidence(document, found, _RULE)
