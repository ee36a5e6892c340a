"""Vocabulary: the tables of data/lexicon as objects."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import ClassVar, Self

from graph.errors import PlanGraphError

_PAIR = 2
LEXICON_FOLDER = Path(__file__).parents[1] / "data" / "lexicon"


class BadLexicon(PlanGraphError):
    """A table of the lexicon is wrong."""


@dataclass(frozen=True)
class Table:
    """A table of words: each with what its other columns say of it.

    Attributes:
        name: the file's name without .tsv.
        rows: word -> the other columns.
    """

    name: str
    rows: Mapping[str, tuple[str, ...]]

    def __contains__(self, word: object) -> bool:
        """Say whether the table has the word."""
        return word in self.rows

    def get(self, word: str, column: int = 0) -> str | None:
        """Return what a column after the word's own says of it, or None for an unknown word."""
        row = self.rows.get(word)
        return row[column] if row is not None and len(row) > column else None

    @cached_property
    def pattern(self) -> str:
        """Return a regular expression for any of the words, the longest that fits."""
        return any_of(self.rows)

    @cached_property
    def first(self) -> str:
        """Return the signs that the words begin with, as they stand in a class of signs."""
        return re.escape("".join(sorted({word[0] for word in self.rows})))

    def ending(self, text: str) -> str | None:
        """Return the longest word that the text ends with, or None."""
        rows = self.rows
        for length in self._lengths_by_end.get(text[-_PAIR:], ()):
            if (word := text[-length:]) in rows:
                return word
        return last if (last := text[-1:]) in rows else None

    def beginning(self, text: str) -> str | None:
        """Return the longest word that the text begins with, or None."""
        rows = self.rows
        for length in self._lengths_by_start.get(text[:_PAIR], ()):
            if (word := text[:length]) in rows:
                return word
        return first if (first := text[:1]) in rows else None

    @cached_property
    def _lengths_by_end(self) -> Mapping[str, tuple[int, ...]]:
        return _lengths((word[-_PAIR:], word) for word in self.rows)

    @cached_property
    def _lengths_by_start(self) -> Mapping[str, tuple[int, ...]]:
        return _lengths((word[:_PAIR], word) for word in self.rows)


def any_of(words: Iterable[str], behind: Callable[[str], str] = lambda _: "") -> str:
    """Return a regular expression for any of some words, the longest that fits.

    Words of one first sign stand together: where another sign stands, none of them is tried.

    Args:
        words: what may stand there.
        behind: what must hold behind a word, as an expression; by default nothing.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rests[word[0]].append(re.escape(word[1:]) + behind(word))
    each = (f"{re.escape(sign)}(?:{'|'.join(rests[sign])})" for sign in sorted(rests))
    return f"(?:{'|'.join(each)})" if rests else r"(?!)"


def any_end(words: Iterable[str]) -> str:
    """Return a regular expression that fits wherever one of some words may end.

    It looks at their last two signs. Fewer signs end words than begin them: where it fits
    nothing, no word needs to be tried.
    """
    before: dict[str, set[str]] = defaultdict(set)
    for word in words:
        before[word[-1]].add(word[-2:-1])
    each = (
        last if "" in held else f"{last}(?<=[{re.escape(''.join(sorted(held)))}]{last})"
        for last, held in ((re.escape(last), before[last]) for last in sorted(before))
    )
    return f"(?:{'|'.join(each)})" if before else r"(?!)"


def _lengths(signs: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the words that go with two signs, the longest first.

    Hundreds of words end with one sign: of those that end with two, few lengths are tried.
    """
    lengths: dict[str, set[int]] = defaultdict(set)
    for sign, word in signs:
        if len(word) >= _PAIR:
            lengths[sign].add(len(word))
    return {sign: tuple(sorted(held, reverse=True)) for sign, held in lengths.items()}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All tables of a folder, each read when it is first asked for.

    There is one lexicon of a folder: whatever is cached by it need not compare folders.
    """

    folder: Path = LEXICON_FOLDER
    _made: ClassVar[dict[Path, Self]] = {}

    def __new__(cls, folder: Path = LEXICON_FOLDER) -> Self:
        """Return the folder's lexicon."""
        return cls._made.setdefault(folder, super().__new__(cls))

    def __reduce__(self) -> tuple[type[Self], tuple[Path]]:
        """Return what pickle makes the same lexicon of in a worker process."""
        return type(self), (self.folder,)

    @cached_property
    def table(self) -> Callable[[str], Table]:
        """Return what gives the table of a file by its name, without .tsv.

        It is asked thousands of times a plan: a mapping's own look-up costs half of a method.

        Raises:
            BadLexicon: when called: there is no such file, or a word stands in it twice.
        """
        return _Tables(self.folder).__getitem__


class _Tables(dict[str, Table]):
    """The tables of a folder that were asked for, by name."""

    def __init__(self, folder: Path) -> None:
        """Hold none yet."""
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> Table:
        """Read the table that is asked for the first time."""
        table = self[name] = _table(self._folder / f"{name}.tsv")
        return table


@cache
def _table(path: Path) -> Table:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise BadLexicon(
            "the table cannot be read", where=str(path), fix="install PlanGraph again"
        ) from error
    return Table(path.stem, _rows(path, lines))


def _rows(path: Path, lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    first: dict[str, int] = {}
    rows: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(lines, 1):
        entry = line.partition("#")[0].rstrip()
        if not entry:
            continue
        word, *columns = entry.split("\t")
        if word in rows:
            raise BadLexicon(
                f"{word} stands in lines {first[word]} and {number}",
                where=f"{path}:{number}",
                fix="keep one of them",
            )
        first[word], rows[word] = number, tuple(columns)
    return rows
