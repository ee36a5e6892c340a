"""A linear-chain CRF over characters: spans that may be names, each with its probability."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.tagging.chain import Chances, Floats, Places, Rounds, chances, rounds
from loaders.tagging.features import TEMPLATE_BITS, Seen
from loaders.tagging.signs import Codes

# Names of one group do not overlap: one that lies in another's of its group is not learned.
GROUPS = (
    ("Product", "Technology", "Field"),
    ("Platform", "Organisation", "Programme", "Designation"),
)

FLOOR = 0.05
"""Spans that are less probable are not worth mentioning."""

_MOST = 6.0  # of a state: what fifty of them say in hundredths fits 16 bits


class Tagged(NamedTuple):
    """A stretch of a document's text that may be a name.

    Attributes:
        start: where it begins in `Document.text`.
        end: where it ends.
        label: what it may be.
        probability: how surely exactly this stretch is exactly that, from 0 to 1.
    """

    start: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, eq=False)
class Weights:
    """What was learned of the labels of one group.

    Attributes:
        tags: O, B-Product, I-Product ...
        states: (features, tags).
        steps: (tags, tags): from a tag to that of the next character.
    """

    tags: tuple[str, ...]
    states: Floats
    steps: Floats


@dataclass(frozen=True, eq=False)
class Model:
    """What was learned of all labels.

    Attributes:
        keys: the numbers of all features that count, sorted.
        groups: the weights of these features for each group of labels.
    """

    keys: Codes
    groups: tuple[Weights, ...]

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Return the tags of all groups: a character has one of each."""
        return tuple(tag for group in self.groups for tag in group.tags)

    @cached_property
    def steps(self) -> Floats:
        """Return the factor of each tag behind another of its group."""
        return _diagonal([np.exp(group.steps) for group in self.groups])

    @cached_property
    def rivals(self) -> Floats:
        """Return 1 for each two tags of one group."""
        return _diagonal([np.ones_like(group.steps) for group in self.groups])

    @cached_property
    def inner(self) -> Places:
        """Return the tag with which a name goes on behind each tag: an O is no name."""
        names = [tag.partition("-")[2] for tag in self.tags]
        return np.array([self.tags.index(f"I-{name}" if name else "O") for name in names])

    @cached_property
    def begins(self) -> Places:
        """Return the tags that begin a name."""
        return np.array([at for at, tag in enumerate(self.tags) if tag.startswith("B-")])

    @cached_property
    def _hundredths(self) -> NDArray[np.int16]:
        """Return all states as they are kept in a file, with a row of zeros for no feature."""
        states = np.hstack([group.states for group in self.groups]).clip(-_MOST, _MOST)
        states = hundredths(states)
        return np.vstack((states, np.zeros_like(states[:1])))

    def scores(self, seen: Seen) -> NDArray[np.int16]:
        """Return what speaks for each tag of each character, in hundredths: (characters, tags)."""
        total = np.zeros((len(seen.text), len(self.tags)), dtype=self._hundredths.dtype)
        each = np.empty_like(total)
        # What several templates say of the same stretches is added up for each stretch first.
        for _, beside in groupby(enumerate(seen.said, 1), key=lambda said: id(said[1].at)):
            columns = list(beside)
            at = columns[0][1].at
            found = [self._places(column.numbers, template) for template, column in columns]
            rows = self._hundredths.take(found[0], axis=0)
            for places in found[1:]:
                rows += self._hundredths.take(places, axis=0)
            total += np.take(rows, at, axis=0, out=each, mode="clip")
        return total

    def _places(self, numbers: Codes, template: int) -> Places:
        """Return where in `keys` each number of a template stands; behind the last for others."""
        # Each template's features stand together: to look among them alone takes half the time.
        base, following = np.array([template, template + 1]) << TEMPLATE_BITS
        first, last = np.searchsorted(self.keys, (base, following)).tolist()
        if first == last:
            return np.full(len(numbers), len(self.keys))
        own = self.keys[first:last] - base
        found = np.minimum(np.searchsorted(own, numbers), last - first - 1)
        return np.where(own[found] == numbers, found + first, len(self.keys))


def hundredths(weights: Floats) -> NDArray[np.int16]:
    """Return weights to two decimals, which tags the same and takes a fraction of the room."""
    return np.clip(np.round(weights * 100), -32000, 32000).astype(np.int16)


def _diagonal(blocks: Sequence[Floats]) -> Floats:
    """Return one matrix with others on its diagonal."""
    size = sum(len(block) for block in blocks)
    made, at = np.zeros((size, size)), 0
    for block in blocks:
        made[at : at + len(block), at : at + len(block)] = block
        at += len(block)
    return made


def spans(seen: Seen, model: Model) -> list[Tagged]:
    """Return the stretches of the document that may be names, in the order of the text."""
    scores = model.scores(seen)
    found: list[tuple[Places, Places, Places, Floats]] = []
    for read in rounds(seen.starts, seen.ends):
        states = _powers(scores[read.characters])
        said = chances(states, read, model.steps, model.rivals, model.inner)
        for starts, size, tags, probable in _named(said, read, model):
            first = seen.origin[starts]
            found.append((first, first + size, tags, probable))
    if not found:
        return []
    starts, ends, tags, probable = map(np.concatenate, zip(*found, strict=True))
    names, ranks = np.unique([tag[2:] for tag in model.tags], return_inverse=True)
    order = np.lexsort((ranks[tags], ends, starts))
    labels = names[ranks[tags[order]]]
    columns = (starts[order], ends[order], labels, probable[order])
    return list(map(Tagged, *(column.tolist() for column in columns)))


def _powers(scores: NDArray[np.int16]) -> Floats:
    """Return e to the power of hundredths: of few whole numbers each is raised once."""
    least, most = int(scores.min()), int(scores.max())
    return np.exp(np.arange(least, most + 1) / 100).take(scores.astype(np.intp) - least)


def _named(
    said: Chances, read: Rounds, model: Model
) -> Iterator[tuple[Places, int, Places, Floats]]:
    """Yield where names of a size may begin, the size, their tags and probabilities."""
    last, which = np.nonzero(said.here[:, model.begins] >= FLOOR)
    starts, tags, size = read.characters[last], model.begins[which], 1
    left = said.here[last, tags]
    while len(starts):
        # How probable it is that the name that begins at `starts` goes on behind its `last`.
        on = left * said.onward(last, tags)
        probable = left - on >= FLOOR
        if size > 1:
            yield starts[probable], size, tags[probable], (left - on)[probable]
        going = on >= FLOOR
        starts, left, last = starts[going], on[going], read.next[last[going]]
        tags, size = model.inner[tags[going]], size + 1
