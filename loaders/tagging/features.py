"""What the tagger sees of each character: signs near it, words around it, and where it stands.

All passages are read as one text, with a gap between any two. Each column holds one number for
each character, a template's own in its upper bits, so that one table of weights serves all. No
column sees more than two signs side by side or a word that the lexicon does not have: names
cannot be learned by heart.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from graph.model import Document
from loaders.lexicon import Lexicon
from loaders.places.regions import regions
from loaders.subjects.context import Context

Codes = NDArray[np.int64]
Words = dict[str, list[tuple[int, str]]]

VERSION = 2
"""Of the columns; a model that was learned from others is refused."""

_GAP = "\n\n"
_HARD = "，。；：！？,;:\t|\n"
_SOFT = "、和及与或等的（）()“”《》"
_PIECE = re.compile(f"[{_HARD}{_SOFT}]|[^{_HARD}{_SOFT}]+")
_CLAUSE = re.compile(f"[{_HARD}]|[^{_HARD}]+")
_MARK = re.compile(f"[{_HARD}]")
_NUMERALS = "一二三四五六七八九十百千万亿两几多"
_WINDOWS = ((0,), (-1,), (1,), (-2,), (2,), (-1, 0), (0, 1), (-2, -1), (1, 2))
_NAME_TABLES = (
    "platform_heads", "programme_heads", "organisation_heads", "area_heads", "designation_heads",
)  # fmt: skip
_SOUGHT = ("heads", *_NAME_TABLES, "left_edges", "object_verbs")
_TAIL_TABLES = ("list_heads", "action_nouns")
_STEPS = np.array([0, 1, 2, 3, 4, 4, 6, 6, 6, 9, 9, 9, 9, 9, 14], dtype=np.int64)
_FAR = 14
_REMEMBERED = 1 << 16  # stretches whose kinds are kept
# Two signs of any plane, or three classes, fit below a template's number.
_TEMPLATE_BITS, _SIGN_BITS, _CLASS_BITS = 48, 21, 16


@dataclass(frozen=True)
class Seen:
    """Passages as one text, and what is seen at each of its characters.

    Attributes:
        text: the passages, joined.
        starts: where each passage begins in it.
        ends: where each ends.
        columns: (templates, characters); 0 where a template says nothing.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    columns: Codes


def seen(document: Document, contexts: Sequence[Context], lexicon: Lexicon) -> Seen:
    """Return what is seen of each character of some passages."""
    texts = [context.text for context in contexts]
    starts = tuple(accumulate((len(text) + len(_GAP) for text in texts), initial=len(_GAP)))[:-1]
    ends = tuple(start + len(text) for start, text in zip(starts, texts, strict=True))
    text = _GAP + _GAP.join(texts) + _GAP
    words = _found(text, lexicon)
    found = [
        *_windows(text),
        *_words(text, words, lexicon),
        *_pieces(text, lexicon),
        *_clauses(text, lexicon),
        *_verbs(text, words, lexicon),
        *_depths(text),
        _regions(text, document, contexts, starts),
        _fields(text, contexts),
        *_standing(text, contexts, starts),
    ]
    columns = np.zeros((len(found), len(text)), dtype=np.int64)
    for number, column in enumerate(found, 1):
        columns[number - 1] = np.where(column, column | (number << _TEMPLATE_BITS), 0)
    return Seen(text, starts, ends, columns)


@lru_cache(maxsize=_REMEMBERED)
def _code(word: str) -> int:
    """Return the number that stands for a word in every run; 0 for none."""
    return crc32(word.encode()) or 1 if word else 0


def _windows(text: str) -> Iterator[Codes]:
    """Yield one column for each window of signs, and one for the classes of three in a row."""
    signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(
        np.int64
    )
    for window in _WINDOWS:
        column = np.zeros_like(signs)
        for offset in window:
            column = (column << _SIGN_BITS) | np.roll(signs, -offset)
        yield column
    classes = np.array([_class_of(sign) for sign in text], dtype=np.int64)
    before, after = np.roll(classes, 1), np.roll(classes, -1)
    yield (before << 2 * _CLASS_BITS) | (classes << _CLASS_BITS) | after


@cache
def _class_of(sign: str) -> int:
    """Return a number for signs of a kind: a separator is a kind of its own."""
    if sign in _HARD or sign in _SOFT:
        return ord(sign)
    if sign.isascii():
        return 1 if sign.isdigit() else 2 if sign.isalpha() else 3
    return 4 if sign in _NUMERALS else 5


def _words(text: str, words: Words, lexicon: Lexicon) -> Iterator[Codes]:
    """Yield columns for the words that begin or end at a character."""
    heads = lexicon.table("heads")
    begins, ends = ([0] * len(text) for _ in range(2))
    for at, word in words["heads"]:
        kind = _code("-".join(heads.rows[word]))
        begins[at] = kind
        ends[at + len(word) - 1] = kind
    yield np.array(begins, dtype=np.int64)
    yield np.array(ends, dtype=np.int64)
    for name in _NAME_TABLES:
        marks = [0] * len(text)
        for at, word in words[name]:
            marks[at + len(word) - 1] = 1
        yield np.array(marks, dtype=np.int64)
    edges = [0] * (len(text) + 1)
    for at, word in words["left_edges"]:
        edges[at + len(word)] = 1
    yield np.array(edges[:-1], dtype=np.int64)


@cache
def _by_opening(lexicon: Lexicon) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return tables and words by the first two signs of a word, the longest first.

    Words of one sign stand under that sign, and last under each opening that begins with it.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    every = ((word, name) for name in _SOUGHT for word in lexicon.table(name).rows)
    for word, name in sorted(every, key=lambda each: (-len(each[0]), each)):
        groups.setdefault(word[:2], []).append((name, word))
    return {
        opening: (*found, *(groups.get(opening[0], ()) if len(opening) > 1 else ()))
        for opening, found in groups.items()
    }


def _found(text: str, lexicon: Lexicon) -> Words:
    """Return the longest word of each table that begins at each place where one does."""
    known = _by_opening(lexicon)
    found: Words = {name: [] for name in _SOUGHT}
    last = dict.fromkeys(_SOUGHT, -1)
    for at in range(len(text) - 1):
        opening = text[at : at + 2]
        for name, word in known.get(opening) or known.get(opening[0], ()):
            if last[name] < at and text.startswith(word, at):
                last[name] = at
                found[name].append((at, word))
    return found


def _pieces(text: str, lexicon: Lexicon) -> Iterator[Codes]:
    """Yield columns for the stretch between two separators that a character stands in."""
    cuts = _cuts(_PIECE, text)
    kinds = [_kind_of(text[start:end], lexicon) for start, end in cuts]
    lengths = np.array([end - start for start, end in cuts], dtype=np.int64)
    heads = _spread((head for head, _ in kinds), lengths)
    around = [text[start - 1 : start] + text[end : end + 1] for start, end in cuts]
    offsets = np.arange(len(text), dtype=np.int64)
    starts = np.repeat(np.array([start for start, _ in cuts], dtype=np.int64), lengths)
    ends = np.repeat(np.array([end for _, end in cuts], dtype=np.int64), lengths)
    behind, ahead = _near(offsets - starts), _near(ends - offsets)
    yield heads
    yield _spread((tail for _, tail in kinds), lengths)
    yield _spread(around, lengths)
    yield _spread(
        (f"{head}{marks}" for (head, _), marks in zip(kinds, around, strict=True)), lengths
    )
    yield _spread((head for head, _ in [("", ""), *kinds[:-1]]), lengths)
    yield (heads << 8) | np.minimum(behind, 3) | 4
    yield (heads << 8) | np.minimum(ahead, 3) | 8
    yield (_near(lengths)[_owners(lengths)] << 8) | behind | 64
    yield (ahead << 1) | 1


def _cuts(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return the stretches between marks; each mark is a stretch of its own."""
    return [found.span() for found in pattern.finditer(text)]


def _owners(lengths: Codes) -> Codes:
    return np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)


def _spread(words: Iterable[str], lengths: Codes) -> Codes:
    """Return each word's number as often as its stretch is long."""
    return np.repeat(np.array([_code(word) for word in words], dtype=np.int64), lengths)


def _near(distances: Codes) -> Codes:
    """Return distances, the farther the coarser."""
    return _STEPS[np.clip(distances, 0, _FAR)]


@lru_cache(maxsize=_REMEMBERED)
def _kind_of(piece: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the kind of the head that a stretch ends with, and of what else its end may be."""
    heads = lexicon.table("heads")
    word = heads.ending(piece)
    head = "none" if word is None else "-".join((*heads.rows[word], "=" * (word == piece)))
    tails = [name for name in (*_NAME_TABLES, *_TAIL_TABLES) if lexicon.table(name).ending(piece)]
    return head, "+".join(tails)


def _clauses(text: str, lexicon: Lexicon) -> Iterator[Codes]:
    """Yield columns for the clause that a character stands in."""
    cuts = _cuts(_CLAUSE, text)
    lengths = np.array([end - start for start, end in cuts], dtype=np.int64)
    said = [_clause(text[start:end], lexicon) for start, end in cuts]
    for column in zip(*said, strict=True):
        yield _spread(column, lengths)
    yield _spread((text[end : end + 1] for _, end in cuts), lengths)


@lru_cache(maxsize=_REMEMBERED)
def _clause(clause: str, lexicon: Lexicon) -> tuple[str, str, str, str]:
    """Return what most items of a clause are, what closes them, how it ends and begins."""
    heads = lexicon.table("heads")
    known = [heads.get(word) or "" for part in _items(clause) if (word := heads.ending(part))]
    most = max(set(known), key=lambda kind: (known.count(kind), kind)) if known else "none"
    listed, closer, tail = clause.rpartition("等")
    closing = _kind_of(tail, lexicon)[0] if closer else "open"
    action = lexicon.table("action_nouns").ending(clause)
    graded = lexicon.table("action_nouns").get(action) or "plain" if action else ""
    return f"{most}{'、' in (listed or clause)}", closing, graded, clause[:2]


def _items(clause: str) -> list[str]:
    for joint in "和及与等":
        clause = clause.replace(joint, "、")
    return clause.split("、")


def _verbs(text: str, words: Words, lexicon: Lexicon) -> Iterator[Codes]:
    """Yield columns for the last verb of the clause before a character, and how far it is."""
    verbs, named = lexicon.table("object_verbs"), dict(words["heads"])
    starts = dict(words["object_verbs"])
    # From each of these places on: the verb's grade, the verb, and where it or the mark ends.
    turns = [(0, 0, 0, 0)]
    for at in sorted({*(found.start() for found in _MARK.finditer(text)), *starts}):
        if text[at] in _HARD:
            turns.append((at, 0, 0, at))
        word = starts.get(at) if at >= turns[-1][3] else None
        # 提升机 begins with a verb and is a name.
        if word is not None and len(word) > 1 and len(named.get(at, "")) <= len(word):
            turns.append((at, _code(verbs.get(word) or "plain"), _code(word), at + len(word)))
    begins, *columns = np.array(turns, dtype=np.int64).T
    lengths = np.diff(begins, append=len(text))
    grades, last, ends = (np.repeat(column, lengths) for column in columns)
    far = _near(np.arange(len(text), dtype=np.int64) - ends)
    yield (grades << 8) | far | 64
    yield last


def _depths(text: str) -> Iterator[Codes]:
    """Yield columns that say what stands in brackets, and what in quotation marks."""
    for opening, closing in (("（(", "）)"), ("“《", "”》")):
        marks, depth, begun = np.zeros(len(text), dtype=np.int64), 0, 0
        for found in re.finditer(f"[\n{opening}{closing}]", text):
            at = found.start()
            # The sign that closes still stands inside.
            end = at + (found.group() in closing)
            marks[begun:end] = min(depth, 2)
            begun = end
            if found.group() in opening:
                depth += 1
            else:
                depth = max(depth - 1, 0) if found.group() in closing else 0
        marks[begun:] = min(depth, 2)
        yield marks


def _standing(text: str, contexts: Sequence[Context], starts: Sequence[int]) -> Iterator[Codes]:
    """Yield columns for what the passage is, and for its lead."""
    for says in _OF_PASSAGE:
        column = np.zeros(len(text), dtype=np.int64)
        for context, start in zip(contexts, starts, strict=True):
            column[start : start + len(context.text)] = _code(says(context))
        yield column
    column = np.zeros(len(text), dtype=np.int64)
    for context, start in zip(contexts, starts, strict=True):
        lead = context.passage.lead_span
        if lead is not None and context.passage.span.holds(lead):
            own = lead.shifted(start - context.passage.span.start)
            column[own.start : own.end] = _code(f"lead {context.genre}")
    yield column


_OF_PASSAGE: tuple[Callable[[Context], str], ...] = (
    lambda context: context.genre,
    lambda context: context.passage.kind,
    lambda context: f"{context.genre} {context.subject.label if context.subject else ''}",
)


def _regions(
    text: str, document: Document, contexts: Sequence[Context], starts: Sequence[int]
) -> Codes:
    """Return where a region is named: its first sign, its others, and the one behind it."""
    marks = np.zeros(len(text), dtype=np.int64)
    known = regions(document.plan.region)
    for context, start in zip(contexts, starts, strict=True):
        for named in known.find(context.text):
            begin, end = start + named.start, start + named.end
            marks[begin:end] = 2
            marks[begin], marks[end] = 1, 3
    return marks


def _fields(text: str, contexts: Sequence[Context]) -> Codes:
    """Return where a field or industry is named that a heading or lead of the plan has."""
    marks = [0] * len(text)
    for name in sorted({*contexts[0].fields, *contexts[0].industries}):
        at = text.find(name)
        while at >= 0:
            marks[at : at + len(name)] = [1, *[2] * (len(name) - 1)]
            at = text.find(name, at + 1)
    return np.array(marks, dtype=np.int64)
