"""Learns the tagger from annotated texts: names of labels, as a CRF over characters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from loaders.lexicon import Lexicon
from loaders.tagging.features import Seen, seen
from loaders.tagging.gold import Annotated, Marked
from loaders.tagging.signs import Codes
from loaders.tagging.tagger import GROUPS, Model, Weights

_SETTINGS = {"c1": 0.0, "c2": 0.5, "max_iterations": 40, "feature.minfreq": 2}
_Learned = dict[tuple[str, str], float]
# What the tagger's first tag cannot be: I- behind anything but B- or I- of its label.
_NEVER = -20.0


@dataclass(frozen=True, eq=False)
class Lesson:
    """An annotated text as the tagger learns it."""

    text: Annotated
    lexicon: Lexicon

    @cached_property
    def _seen(self) -> Seen:
        return seen(self.text.document, self.text.contexts, self.lexicon)

    @cached_property
    def features(self) -> tuple[list[list[str]], ...]:
        """Return the features of each character of each passage, as the trainer wants them."""
        columns = self._seen.columns.T.tolist()
        return tuple(
            [[str(code) for code in column if code] for column in columns[start:end]]
            for start, end in zip(self._seen.starts, self._seen.ends, strict=True)
        )

    def tags(self, labels: Sequence[str]) -> Iterator[list[str]]:
        """Yield the tags of each passage's characters."""
        marked = [each for each in self.text.marked if each.label in labels]
        for context in self.text.contexts:
            if context.passage.kind == "other":
                yield ["O"] * len(context.text)
                continue
            start, end = context.passage.span.start, context.passage.span.end
            yield _tags([m for m in marked if start <= m.start and m.end <= end], start, end)


def _tags(marked: Iterable[Marked], start: int, end: int) -> list[str]:
    """Return the tags of a passage: of names that overlap the longest is taken."""
    tags = ["O"] * (end - start)
    for each in sorted(marked, key=lambda m: (m.start - m.end, m.start, m.label)):
        here = slice(each.start - start, each.end - start)
        if set(tags[here]) == {"O"} and each.end - each.start > 1:
            inside = [f"I-{each.label}"] * (each.end - each.start - 1)
            tags[here] = [f"B-{each.label}", *inside]
    return tags


def learn(lessons: Iterable[Lesson], groups: Iterable[Sequence[str]] = GROUPS) -> Model:
    """Return what can be learned of the names of each group of labels.

    The same lessons give the same.
    """
    lessons = tuple(lessons)
    learned = [(labels, *_learned(lessons, labels)) for labels in groups]
    keys = np.array(
        sorted({int(feature) for _, states, _ in learned for feature, _ in states}), dtype=np.int64
    )
    return Model(keys, tuple(_weights(keys, *each) for each in learned))


def _learned(lessons: Iterable[Lesson], labels: Sequence[str]) -> tuple[_Learned, _Learned]:
    """Return the weights of features for tags, and those of a tag behind another."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for lesson in lessons:
        for features, tags in zip(lesson.features, lesson.tags(labels), strict=True):
            trainer.append(features, tags)
    with TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        with tagger.open(file):
            info = tagger.info()
    return info.state_features, info.transitions


def _weights(keys: Codes, labels: Sequence[str], states: _Learned, steps: _Learned) -> Weights:
    tags = ("O", *(f"{place}-{label}" for label in labels for place in "BI"))
    made = Weights(tags, np.zeros((len(keys), len(tags))), np.zeros((len(tags), len(tags))))
    for (feature, tag), weight in states.items():
        made.states[np.searchsorted(keys, int(feature)), tags.index(tag)] = weight
    for at, before in enumerate(tags):
        for to, tag in enumerate(tags):
            begun = tag.startswith("I-") and before[2:] != tag[2:]
            made.steps[at, to] = _NEVER if begun else steps.get((before, tag), 0.0)
    return made
