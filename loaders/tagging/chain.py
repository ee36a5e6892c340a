"""Chains of tags over the characters of many passages, computed together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
_TOGETHER = 1 << 14  # characters whose numbers a processor keeps at hand
_LEAST = 1e-300  # what is as good as impossible divides nothing by 0


@dataclass(frozen=True, eq=False)
class Rounds:
    """The characters of some passages in the order in which their chains are computed.

    The first round has the first character of each passage, the next the second ones, and so on.
    The longest passage stands first in each: those that go on stand before those that end there.

    Attributes:
        characters: where each stands in the text.
        first: the first round.
        moves: each other round, behind the characters that it follows.
        next: for each character, which one follows it; for a passage's last, that one itself.
    """

    characters: Places
    first: slice
    moves: Sequence[tuple[slice, slice]]
    next: Places


@dataclass(frozen=True, eq=False)
class Chances:
    """Probabilities of tags, (characters, tags).

    Attributes:
        here: of a tag at a character.
        leads: what speaks for a tag at a character, given those that follow.
        backward: what the characters that follow say for a tag.
        next: for each character, which one follows it.
        steps: the factor of each tag behind another.
        on: the tag with which a name goes on behind each tag.
    """

    here: Floats
    leads: Floats
    backward: Floats
    next: Places
    steps: Floats
    on: Places

    def onward(self, at: Places, tags: Places) -> Floats:
        """Return how probably names go on at the next character, given some tags at some."""
        following, inner = self.next[at], self.on[tags]
        speaks = self.steps[tags, inner] * self.leads[following, inner]
        going = speaks / np.maximum(self.backward[at, tags], _LEAST)
        return np.where(following == at, 0.0, going)


def rounds(starts: Sequence[int], ends: Sequence[int]) -> Iterator[Rounds]:
    """Yield the rounds of passages of about one length, given where each begins and ends."""
    sizes = np.subtract(ends, starts)
    order = np.argsort(-sizes, kind="stable")
    batches = np.cumsum(sizes[order]) // _TOGETHER
    for group in np.split(order, np.flatnonzero(np.diff(batches)) + 1):
        yield _rounds(np.take(starts, group), sizes[group])


def _rounds(starts: Places, sizes: Places) -> Rounds:
    """Return the rounds of passages, the longest first."""
    # How many passages have a first character, a second one ...
    counts = np.searchsorted(-sizes, -np.arange(sizes[0]))
    edges = [0, *np.cumsum(counts).tolist()]
    moves = [
        (slice(before, before + end - now), slice(now, end))
        for before, now, end in zip(edges, edges[1:], edges[2:], strict=False)
    ]
    # Behind a character stands that of the next round in the same place, if there is one.
    rounds_of = np.repeat(np.arange(len(counts)), counts)
    places = np.arange(edges[-1]) - np.array(edges)[rounds_of]
    goes_on = places < np.append(counts, 0)[rounds_of + 1]
    following = np.arange(edges[-1]) + np.where(goes_on, counts[rounds_of], 0)
    characters = starts[places] + rounds_of
    return Rounds(characters, slice(0, edges[1]), moves, following)


def chances(states: Floats, read: Rounds, steps: Floats, rivals: Floats, on: Places) -> Chances:
    """Return the probabilities of tags: the forward-backward algorithm, scaled at each step.

    Args:
        states: the factor of each tag, (characters, tags).
        read: the characters' rounds.
        steps: the factor of each tag behind another.
        rivals: 1 for two tags of which a character has one, else 0.
        on: the tag with which a name goes on behind each tag.
    """
    forward, scale = np.empty_like(states), np.empty_like(states)
    scale[read.first] = states[read.first] @ rivals
    forward[read.first] = states[read.first] / scale[read.first]
    for before, now in read.moves:
        reached = np.matmul(forward[before], steps, out=forward[now])
        reached *= states[now]
        reached /= np.matmul(reached, rivals, out=scale[now])
    # Behind a passage's last character nothing speaks for any tag.
    leads, backward = states / scale, np.ones_like(states)
    for before, now in reversed(read.moves):
        lead = leads[now]
        lead *= backward[now]
        np.matmul(lead, steps.T, out=backward[before])
    return Chances(forward * backward, leads, backward, read.next, steps, on)
