"""Annotated texts: what people marked, as spans of the text that the loader reads."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from graph.model import Document
from graph.score_places import Places, squeezed
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.read import open_document
from loaders.subjects.context import Context
from loaders.subjects.subjects import contexts
from loaders.text.as_written import as_read

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """The files of an annotated text.

    Attributes:
        name: what the text is called in tables.
        file: what the loader reads.
        text: the same with one paragraph a line, which the rows count in.
        gold: the annotated rows.
        lines: the lines that are annotated, such as `1-16,33-59`; all when None.
    """

    name: str
    file: Path
    text: Path
    gold: Path
    lines: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that people marked: [start, end) of `Document.text`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, eq=False)
class Annotated:
    """An annotated text, read.

    Attributes:
        source: its files.
        document: as the loader reads it.
        contexts: the passages that are annotated.
        rows: the annotated rows.
        paragraphs: the text with one paragraph a line.
        lines: the lines that are annotated.
        marked: the names of nodes, where they stand as they are written.
    """

    source: Source
    document: Document
    contexts: tuple[Context, ...]
    rows: tuple[Row, ...]
    paragraphs: str
    lines: frozenset[int]
    marked: tuple[Marked, ...]

    @cached_property
    def passages(self) -> frozenset[int]:
        """Return the positions of the annotated passages."""
        return frozenset(context.passage.position for context in self.contexts)


def sources(folder: Path) -> tuple[Source, ...]:
    """Return the annotated texts of a folder such as tests/gold, by name.

    A text stands in plans/NAME.txt with its rows in plans/NAME.gold.jsonl; parts.json names
    those that are annotated in part, with the file that the loader reads.
    """
    parts = json.loads((folder / "parts.json").read_text("utf-8"))
    made = [
        Source(
            name, folder / part["file"], folder / part["text"], folder / part["gold"], part["lines"]
        )
        for name, part in parts.items()
    ]
    made += [
        Source(path.stem, path, path, path.with_suffix(".gold.jsonl"))
        for path in (folder / "plans").glob("*.txt")
    ]
    return tuple(sorted(made, key=lambda source: source.name))


def annotated(source: Source, lexicon: Lexicon) -> Annotated:
    """Return an annotated text with its rows and what they mark."""
    document = open_document(source.file)
    read = as_read(document)
    standing = contexts(read, outline(read, lexicon), lexicon)
    paragraphs = _read(source.text)
    places = Places.of(paragraphs, document.source)
    rows = tuple(json.loads(line) for line in _read(source.gold).split("\n") if line.strip())
    line = _Lines(document, places)
    every = range(1, places.lines + 1)
    wanted = frozenset(every if source.lines is None else _numbers(source.lines))
    return Annotated(
        source,
        document,
        tuple(each for each in standing if line.of(each.passage.span.start) in wanted),
        rows,
        paragraphs,
        wanted,
        tuple(dict.fromkeys(mark for row in rows for mark in line.marks(row))),
    )


def _read(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return file.read()


def _numbers(lines: str) -> set[int]:
    parts = (part.split("-") for part in lines.split(","))
    return {at for part in parts for at in range(int(part[0]), int(part[-1]) + 1)}


@dataclass(frozen=True, eq=False)
class _Lines:
    """Lines of the annotated text as spans of the document's."""

    document: Document
    places: Places

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *self.places.ends)

    @cached_property
    def _there(self) -> dict[int, int]:
        """Return where in the document's text each source offset stands."""
        return {offset: at for at, offset in enumerate(self.document.origin)}

    def of(self, at: int) -> int:
        """Return the line, from 1, that a character of the document's text stands in."""
        return self.places.line_at(self.document.origin[at])

    def marks(self, row: Row) -> Iterator[Marked]:
        """Yield the places of a node's name in its line; its quote's where the name is nowhere."""
        if row["t"] != "node":
            return
        body, base = self.places.bodies[row["line"] - 1], self._starts[row["line"] - 1]
        name, quote = squeezed(row["name"]), squeezed(row["quote"])
        sought = name if name in body else quote
        near = body.find(quote)
        at = body.find(sought, max(near, 0)) if sought in quote else body.find(sought)
        if at < 0:
            return
        ends = (self.places.kept[base + at], self.places.kept[base + at + len(sought) - 1])
        start, last = (self._there.get(offset) for offset in ends)
        if start is not None and last is not None:
            yield Marked(start, last + 1, row["label"])
