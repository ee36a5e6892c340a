"""What the tagger sees of each character: signs near it, words around it, and where it stands.

All passages are read as one text, with a gap between any two. Each column holds one number for
each character, a template's own in its upper bits, so that one table of weights serves all. No
column sees more than two signs side by side or a word that the lexicon does not have: names
cannot be learned by heart.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from operator import add
from zlib import crc32

import numpy as np

from graph.model import Document
from loaders.lexicon import Lexicon
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.tagging.signs import (
    NAME_TABLES,
    Codes,
    Column,
    Places,
    Signs,
    Words,
    signs_of,
    words_in,
)

VERSION = 2
"""Of the columns; a model that was learned from others is refused."""

_GAP = "\n\n"
_HARD = "，。；：！？,;:\t|\n"
_SOFT = "、和及与或等的（）()“”《》"
_PIECE = re.compile(f"[{_HARD}{_SOFT}]|[^{_HARD}{_SOFT}]+")
_CLAUSE = re.compile(f"[{_HARD}]|[^{_HARD}]+")
_MARK = re.compile(f"[{_HARD}]")
_NUMERALS = "一二三四五六七八九十百千万亿两几多"
# Where the signs begin, one or two of them, that a window shows of those around a character.
_SIGNS, _PAIRS = (0, -1, 1, -2, 2), (-1, 0, -2, 1)
_TAILS = (*NAME_TABLES, "list_heads", "action_nouns")
_STEPS = np.array([0, 1, 2, 3, 4, 4, 6, 6, 6, 9, 9, 9, 9, 9, 14], dtype=np.int64)
_FAR = 14
_DISTANCES = np.arange(_FAR + 1, dtype=np.int64)
_FEW = np.arange(4, dtype=np.int64)  # marks, each of which is its own number
_REMEMBERED = 1 << 16  # stretches whose kinds are kept
# Two signs of any plane, or three classes, fit below a template's number.
TEMPLATE_BITS, _CLASS_BITS = 48, 16


@dataclass(frozen=True)
class Seen:
    """Passages as one text, and what is seen at each of its characters.

    Attributes:
        text: the passages, joined.
        starts: where each passage begins in it.
        ends: where each ends.
        origin: where each character stands in the document.
        said: a column for each template.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    origin: Places
    said: tuple[Column, ...]

    @property
    def columns(self) -> Codes:
        """The number of each template for each character: (templates, characters); 0 for none."""
        return np.stack(
            [
                np.where(numbers, numbers | (template << TEMPLATE_BITS), 0)[at]
                for template, (numbers, at) in enumerate(self.said, 1)
            ]
        )


def seen(document: Document, contexts: Sequence[Context], lexicon: Lexicon) -> Seen:
    """Return what is seen of each character of some passages."""
    texts = [context.text for context in contexts]
    starts = tuple(accumulate((len(text) + len(_GAP) for text in texts), initial=len(_GAP)))[:-1]
    ends = tuple(start + len(text) for start, text in zip(starts, texts, strict=True))
    text = _GAP + _GAP.join(texts) + _GAP
    signs = signs_of(text)
    words = words_in(text, signs, lexicon)
    each = np.arange(len(text))
    said = (
        *_windows(signs),
        *_words(words, lexicon),
        *_pieces(text, lexicon),
        *_clauses(text, lexicon),
        *_verbs(text, words, lexicon),
        *(Column(_FEW, marks) for marks in _depths(text)),
        Column(_FEW, _regions(text, document, contexts, starts)),
        Column(_FEW, _fields(text, contexts)),
        *_standing(text, contexts, starts),
    )
    origin = np.zeros_like(each)
    for context, start, end in zip(contexts, starts, ends, strict=True):
        origin[start:end] = each[start:end] + (context.passage.span.start - start)
    return Seen(text, starts, ends, origin, said)


@lru_cache(maxsize=_REMEMBERED)
def _code(word: str) -> int:
    """Return the number that stands for a word in every run; 0 for none."""
    return crc32(word.encode()) or 1 if word else 0


def _windows(signs: Signs) -> Iterator[Column]:
    """Yield one column for each window of signs, and one for the classes of three in a row."""
    single, pairs = signs
    for windows, column in ((_SIGNS, single), (_PAIRS, pairs)):
        for offset in windows:
            yield Column(column.numbers, np.roll(column.at, -offset))
    classes = np.array([_class_of(chr(sign)) for sign in single.numbers])[single.at]
    before, after = np.roll(classes, 1), np.roll(classes, -1)
    threes = (before << 2 * _CLASS_BITS) | (classes << _CLASS_BITS) | after
    yield Column(threes, np.arange(len(threes)))


@cache
def _class_of(sign: str) -> int:
    """Return a number for signs of a kind: a separator is a kind of its own."""
    if sign in _HARD or sign in _SOFT:
        return ord(sign)
    if sign.isascii():
        return 1 if sign.isdigit() else 2 if sign.isalpha() else 3
    return 4 if sign in _NUMERALS else 5


def _words(words: Mapping[str, Words], lexicon: Lexicon) -> Iterator[Column]:
    """Yield columns for the words that begin or end at a character."""
    heads, kinds = words["heads"], _kinds_of_heads(lexicon)
    numbers = np.array([kinds.get(word, 0) for word in heads.known], dtype=np.int64)
    yield Column(numbers, heads.at)
    yield Column(numbers, _at_ends(heads))
    for name in NAME_TABLES:
        yield Column(_FEW, np.minimum(_at_ends(words[name]), 1))
    yield Column(_FEW, np.roll(np.minimum(_at_ends(words["left_edges"]), 1), 1))


@cache
def _kinds_of_heads(lexicon: Lexicon) -> Mapping[str, int]:
    """Return the number of each head's kind."""
    return {word: _code("-".join(kind)) for word, kind in lexicon.table("heads").rows.items()}


def _at_ends(words: Words) -> Places:
    """Return which word ends at each character; where two end in one place, the shorter."""
    begins, ends = np.flatnonzero(words.at), np.zeros_like(words.at)
    ends[begins + words.lengths[begins] - 1] = words.at[begins]
    return ends


def _pieces(text: str, lexicon: Lexicon) -> Iterator[Column]:
    """Yield columns for the stretch between two separators that a character stands in."""
    pieces = _PIECE.findall(text)
    distinct, which = _distinct(pieces)
    head_kinds, tail_kinds = zip(*(_kind_of(piece, lexicon) for piece in distinct), strict=True)
    around = [
        before[-1:] + after[:1]
        for before, after in zip(["", *pieces[:-1]], [*pieces[1:], ""], strict=True)
    ]
    lengths = np.array([len(piece) for piece in pieces])
    owners = _owners(lengths)
    each, ends = np.arange(len(text)), np.cumsum(lengths)
    behind, ahead = _near(each - (ends - lengths)[owners]), _near(ends[owners] - each)
    known, kinds = np.unique(_codes(head_kinds), return_inverse=True)
    own = kinds[which]
    heads = known[own]
    yield Column(heads, owners)
    yield Column(_codes(tail_kinds)[which], owners)
    yield Column(_codes(around), owners)
    heads_of_all = map(head_kinds.__getitem__, which.tolist())
    yield Column(_codes(map(add, heads_of_all, around)), owners)
    yield Column(np.concatenate(([0], heads[:-1])), owners)
    yield _crossed(known, own[owners], np.minimum(behind, 3), 4)
    yield _crossed(known, own[owners], np.minimum(ahead, 3), 8)
    yield _crossed(_DISTANCES, _near(lengths)[owners], behind, 64)
    yield Column((_DISTANCES << 1) | 1, ahead)


def _crossed(codes: Codes, each: Places, distances: Codes, mark: int) -> Column:
    """Return a column of some codes, the one of each character given, with a distance each."""
    numbers = (codes[:, None] << 8) | _DISTANCES | mark
    return Column(numbers.ravel(), each * len(_DISTANCES) + distances)


def _owners(lengths: Codes) -> Places:
    """Return for each character the stretch that it stands in."""
    return np.repeat(np.arange(len(lengths)), lengths)


def _distinct(words: Sequence[str]) -> tuple[list[str], Places]:
    """Return each of some words once, and which of these each word is."""
    number = {word: at for at, word in enumerate(dict.fromkeys(words))}
    return list(number), np.fromiter(map(number.__getitem__, words), dtype=np.intp)


def _codes(words: Iterable[str]) -> Codes:
    """Return the number of each word."""
    return np.fromiter(map(_code, words), dtype=np.int64)


def _near(distances: Codes) -> Codes:
    """Return distances, the farther the coarser."""
    return _STEPS[np.clip(distances, 0, _FAR)]


@lru_cache(maxsize=_REMEMBERED)
def _kind_of(piece: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the kind of the head that a stretch ends with, and of what else its end may be."""
    heads = lexicon.table("heads")
    word = heads.ending(piece)
    head = "none" if word is None else "-".join((*heads.rows[word], "=" * (word == piece)))
    ends = _ends(lexicon)
    may_end = {*ends.get(piece[-2:], ()), *ends.get(piece[-1:], ())}
    # Most stretches end as no word of these tables does.
    tails = [each for each in _TAILS if each in may_end and lexicon.table(each).ending(piece)]
    return head, "+".join(tails)


@cache
def _ends(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """Return which tables have words that end with two signs, or are no more than one sign."""
    held: dict[str, list[str]] = defaultdict(list)
    for name in _TAILS:
        for end in {word[-2:] for word in lexicon.table(name).rows}:
            held[end].append(name)
    return held


def _clauses(text: str, lexicon: Lexicon) -> Iterator[Column]:
    """Yield columns for the clause that a character stands in."""
    found = _CLAUSE.findall(text)
    owners = _owners(np.array([len(clause) for clause in found]))
    distinct, which = _distinct(found)
    said = [_clause(clause, lexicon) for clause in distinct]
    for words in zip(*said, strict=True):
        yield Column(_codes(words)[which], owners)
    yield Column(_codes([clause[:1] for clause in found[1:]] + [""]), owners)


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


def _verbs(text: str, words: Mapping[str, Words], lexicon: Lexicon) -> Iterator[Column]:
    """Yield columns for the last verb of the clause before a character, and how far it is."""
    grade_of, begun = lexicon.table("object_verbs"), words["object_verbs"]
    lengths = begun.lengths
    # 提升机 begins with a verb and is a name.
    told = np.flatnonzero((lengths > 1) & (words["heads"].lengths <= lengths))
    verbs = told[_apart(told, told + lengths[told])]
    marks = [found.start() for found in _MARK.finditer(text)]
    # From each of these places on: the verb, none at a mark, and where it ends.
    begins = np.sort(np.concatenate((marks, verbs)).astype(np.intp))
    which = begun.at[begins] * np.isin(begins, verbs)
    grades = [_code(word and (grade_of.get(word) or "plain")) for word in begun.known]
    begins, which = np.concatenate(([0], begins)), np.concatenate(([0], which))
    ends = begins + np.where(which, lengths[begins], 0)
    owners, each = _owners(np.diff(begins, append=len(text))), np.arange(len(text))
    known, kinds = np.unique(np.array(grades)[which], return_inverse=True)
    yield _crossed(known, kinds[owners], _near(each - ends[owners]), 64)
    yield Column(_codes(begun.known)[which], owners)


def _apart(begins: Places, ends: Places) -> list[bool]:
    """Say of stretches, given in order, which begin in none of the others that do so."""
    apart, reached = [], 0
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        apart.append(begin >= reached)
        reached = end if apart[-1] else reached
    return apart


def _depths(text: str) -> Iterator[Places]:
    """Yield columns that say what stands in brackets, and what in quotation marks."""
    for opening, closing in (("（(", "）)"), ("“《", "”》")):
        marks, depth, begun = np.zeros(len(text), dtype=np.intp), 0, 0
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


def _standing(text: str, contexts: Sequence[Context], starts: Sequence[int]) -> Iterator[Column]:
    """Yield columns for what the passage is, and for its lead."""
    owners, leads = np.zeros((2, len(text)), dtype=np.intp)
    for number, (context, start) in enumerate(zip(contexts, starts, strict=True), 1):
        owners[start : start + len(context.text)] = number
        lead = context.passage.lead_span
        if lead is not None and context.passage.span.holds(lead):
            own = lead.shifted(start - context.passage.span.start)
            leads[own.start : own.end] = number
    for says in _OF_PASSAGE:
        yield Column(_codes(["", *map(says, contexts)]), owners)
    yield Column(_codes(["", *(f"lead {context.genre}" for context in contexts)]), leads)


_OF_PASSAGE: tuple[Callable[[Context], str], ...] = (
    lambda context: context.genre,
    lambda context: context.passage.kind,
    lambda context: f"{context.genre} {context.subject.label if context.subject else ''}",
)


def _regions(
    text: str, document: Document, contexts: Sequence[Context], starts: Sequence[int]
) -> Places:
    """Return where a region is named: its first sign, its others, and the one behind it."""
    marks = np.zeros(len(text), dtype=np.intp)
    known = regions(document.plan.region)
    for context, start in zip(contexts, starts, strict=True):
        for named in known.find(context.text):
            begin, end = start + named.start, start + named.end
            marks[begin:end] = 2
            marks[begin], marks[end] = 1, 3
    return marks


def _fields(text: str, contexts: Sequence[Context]) -> Places:
    """Return where a field or industry is named that a heading or lead of the plan has."""
    marks = np.zeros(len(text), dtype=np.intp)
    for name in sorted({*contexts[0].fields, *contexts[0].industries}):
        at = text.find(name)
        while at >= 0:
            marks[at : at + len(name)] = 2
            marks[at] = 1
            at = text.find(name, at + 1)
    return marks
