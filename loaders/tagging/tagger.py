"""A linear-chain CRF over characters: spans that may be names, each with its probability."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from loaders.tagging.features import Codes, Seen

Floats = NDArray[np.float64]
Places = NDArray[np.int32]

# Names of one group do not overlap: one that lies in another's of its group is not learned.
GROUPS = (
    ("Product", "Technology", "Field"),
    ("Platform", "Organisation", "Programme", "Designation"),
)

FLOOR = 0.05
"""Spans that are less probable are not worth mentioning."""

_TOGETHER = 48  # passages of about one length that are computed at once


@dataclass(frozen=True, slots=True)
class Tagged:
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

    def scores(self, places: Places) -> Floats:
        """Return for each character what speaks for each tag: (characters, tags)."""
        total = np.zeros((places.shape[1], len(self.tags)))
        for found in places:
            total += self._read.take(found, axis=0)
        return total

    @cached_property
    def _read(self) -> NDArray[np.float32]:
        """Return `states` for reading: in half the room, with a row of zeros for no feature."""
        nothing = np.zeros((1, len(self.tags)))
        return np.vstack((self.states, nothing)).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Model:
    """What was learned of all labels.

    Attributes:
        keys: the numbers of all features that count, sorted.
        groups: the weights of these features for each group of labels.
    """

    keys: Codes
    groups: tuple[Weights, ...]

    def places(self, columns: Codes) -> Places:
        """Return where in `keys` each number stands; behind the last what is no feature."""
        nothing = len(self.keys)
        places = np.full(columns.shape, nothing, dtype=np.int32)
        # Each template's features stand together: to look among them alone takes half the time.
        for column, place in zip(columns, places, strict=True):
            first = np.searchsorted(self.keys, column[column > 0].min(initial=column.max()))
            last = np.searchsorted(self.keys, column.max(), side="right")
            if first < last:
                own = self.keys[first:last]
                found = np.minimum(np.searchsorted(own, column), last - first - 1)
                place[:] = np.where(own[found] == column, found + first, nothing)
        return places


@dataclass(frozen=True, eq=False)
class Chances:
    """Probabilities of tags, (characters, passages, tags).

    Attributes:
        here: of a tag at a character.
        onward: of the tag at the next character, given the one here, for `I-` after `B-` or `I-`
            of one label; the tags are those of the character here.
    """

    here: Floats
    onward: Floats


def spans(seen: Seen, model: Model) -> Iterator[tuple[int, Tagged]]:
    """Yield the spans that may be names, each with its passage's number; counted from its start."""
    places = model.places(seen.columns)
    for weights in model.groups:
        yield from _spans_of_group(seen, weights.scores(places), weights)


def _spans_of_group(seen: Seen, scores: Floats, weights: Weights) -> Iterator[tuple[int, Tagged]]:
    sizes = [end - start for start, end in zip(seen.starts, seen.ends, strict=True)]
    order = sorted(range(len(sizes)), key=lambda at: sizes[at])
    for at in range(0, len(order), _TOGETHER):
        group = order[at : at + _TOGETHER]
        lengths = [sizes[each] for each in group]
        batch = np.zeros((lengths[-1], len(group), scores.shape[1]))
        for row, each in enumerate(group):
            batch[: sizes[each], row] = scores[seen.starts[each] : seen.ends[each]]
        chances = _chances(batch, np.array(lengths), weights)
        for row, each in enumerate(group):
            for found in _found(chances, row, sizes[each], weights.tags):
                yield each, found


def _chances(scores: Floats, sizes: Codes, weights: Weights) -> Chances:
    """Return the probabilities of tags: the forward-backward algorithm, scaled at each step.

    Args:
        scores: (characters, passages, tags).
        sizes: how long each passage is, the shortest first.
        weights: what was learned.
    """
    states = np.exp(scores - scores.max(axis=2, keepdims=True))
    steps = np.exp(weights.steps)
    length, rows, tags = scores.shape
    # Behind a passage's last character nothing speaks for any tag.
    forward, backward = np.zeros_like(states), np.ones((length + 1, rows, tags))
    scale = np.ones((length, rows, 1))
    # Of passages sorted by length, those that go on as far as a character are the last ones.
    going = [slice(first, None) for first in np.searchsorted(sizes, np.arange(length), "right")]
    for at, on in enumerate(going):
        now = states[at, on] * (forward[at - 1, on] @ steps if at else 1.0)
        scale[at, on] = now.sum(axis=1, keepdims=True)
        forward[at, on] = now / scale[at, on]
    for at, on in reversed(list(enumerate(going))[1:]):
        backward[at - 1, on] = (states[at, on] * backward[at, on]) @ steps.T / scale[at, on]
    here = forward * backward[:length]
    onward = np.zeros_like(here)
    within = [weights.tags.index(f"I-{tag[2:]}") if tag != "O" else 0 for tag in weights.tags]
    own = steps[np.arange(tags), within]
    ratio = own * (states[1:] * backward[1:length] / scale[1:])[:, :, within]
    onward[:-1] = ratio / np.maximum(backward[: length - 1], 1e-300)
    onward[sizes - 1, np.arange(rows)] = 0.0
    return Chances(here, onward)


def _found(chances: Chances, row: int, size: int, tags: Sequence[str]) -> Iterator[Tagged]:
    """Yield the spans of a passage, those that begin first first."""
    for begin, tag in enumerate(tags):
        if not tag.startswith("B-"):
            continue
        label, inner = tag[2:], tags.index(f"I-{tag[2:]}")
        here = chances.here[:size, row, begin]
        first = chances.onward[:size, row, begin].tolist()
        onward = chances.onward[:size, row, inner].tolist()
        for start in np.flatnonzero(here >= FLOOR).tolist():
            left, end, go = float(here[start]), start + 1, first[start]
            while left >= FLOOR:
                exact = left * (1.0 - go)
                if exact >= FLOOR and end - start > 1:
                    yield Tagged(start, end, label, exact)
                left *= go
                if end >= size:
                    break
                go = onward[end]
                end += 1
