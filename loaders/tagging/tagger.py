"""A linear-chain CRF over characters: spans that may be names, each with its probability."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
        # A row of zeros behind the last, for what is no feature.
        states = np.vstack((self.states, np.zeros((1, len(self.tags)))))
        total = np.zeros((places.shape[1], len(self.tags)))
        for found in places:
            total += states[found]
        return total


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
    """Probabilities of tags, (passages, characters, tags).

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
        batch = np.zeros((len(group), max(sizes[each] for each in group), scores.shape[1]))
        for row, each in enumerate(group):
            batch[row, : sizes[each]] = scores[seen.starts[each] : seen.ends[each]]
        chances = _chances(batch, np.array([sizes[each] for each in group]), weights)
        for row, each in enumerate(group):
            for found in _found(chances, row, sizes[each], weights.tags):
                yield each, found


def _chances(scores: Floats, sizes: Codes, weights: Weights) -> Chances:
    """Return the probabilities of tags: the forward-backward algorithm, scaled at each step."""
    states = np.exp(scores - scores.max(axis=2, keepdims=True))
    steps = np.exp(weights.steps)
    rows, length, tags = scores.shape
    forward, backward = np.empty_like(states), np.ones((rows, length + 1, tags))
    scale = np.ones((rows, length))
    before = np.full((rows, tags), 1.0)
    for at in range(length):
        now = states[:, at] if at == 0 else (before @ steps) * states[:, at]
        scale[:, at] = now.sum(axis=1)
        before = forward[:, at] = now / scale[:, at, None]
    for at in range(length - 1, 0, -1):
        behind = (states[:, at] * backward[:, at]) @ steps.T / scale[:, at, None]
        # Behind a passage's last character nothing speaks for any tag.
        backward[:, at - 1] = np.where((at < sizes)[:, None], behind, 1.0)
    here = forward * backward[:, :length]
    onward = np.zeros_like(here)
    within = [weights.tags.index(f"I-{tag[2:]}") if tag != "O" else 0 for tag in weights.tags]
    ratio = states[:, 1:] * backward[:, 1:length] / scale[:, 1:, None]
    own = steps[np.arange(tags), within]
    onward[:, :-1] = own * ratio[:, :, within] / np.maximum(backward[:, : length - 1], 1e-300)
    onward[np.arange(rows), sizes - 1] = 0.0
    return Chances(here, onward)


def _found(chances: Chances, row: int, size: int, tags: Sequence[str]) -> Iterator[Tagged]:
    """Yield the spans of a passage, those that begin first first."""
    for begin, tag in enumerate(tags):
        if not tag.startswith("B-"):
            continue
        label, inner = tag[2:], tags.index(f"I-{tag[2:]}")
        here = chances.here[row, :size, begin]
        first = chances.onward[row, :size, begin].tolist()
        onward = chances.onward[row, :size, inner].tolist()
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
