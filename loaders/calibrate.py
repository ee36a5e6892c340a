"""Learns the confidence of facts from annotated texts: which of what was found is right."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.export.jsonl import write_facts
from graph.plan_graph import plan_graph
from graph.score import verdicts
from loaders.confidence import Judge
from loaders.known import Features, Ties, Witness, of_ends, of_entity, of_fact
from loaders.learned import Learned
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.pipeline import Extraction, extract
from loaders.subjects.subjects import contexts
from loaders.tagging.gold import Annotated
from loaders.text.as_written import as_read

# A feature of fewer examples says more of them than of what it is.
_FEWEST = 15
# Found by leaving texts out. Log loss of entities in the texts that were looked at and in others:
# 0.180 and 0.212 at 0.05, 0.178 and 0.209 at 0.1, 0.176 and 0.207 at 0.2. Facts differ more from
# text to text than names do: 0.334 and 0.333 at 0.01, 0.332 and 0.328 at 0.02, 0.332 and 0.325 at
# 0.05.
_NODES, _EDGES = 0.2, 0.05


@dataclass(frozen=True, eq=False)
class Tried:
    """What was found in an annotated text before anybody judged it.

    Attributes:
        extraction: what was found.
        witness: what is known of it.
        right: by the id of an entity or fact whether it is right; none where that is open.
    """

    extraction: Extraction
    witness: Witness
    right: dict[str, bool]

    @cached_property
    def entities(self) -> dict[str, Features]:
        """Return what is known of each entity, by its id."""
        return {
            each.id: of_entity(each, self.witness, self._ties).features
            for each in self.extraction.facts.entities
        }  # fmt: skip

    @cached_property
    def _facts(self) -> dict[str, Features]:
        return {
            each.id: of_fact(each, self.witness, self._ties).features
            for each in self.extraction.facts.facts
        }

    @cached_property
    def _ties(self) -> Ties:
        return Ties.of(self.extraction.facts.facts)

    def facts(self, judge: Judge) -> Iterator[tuple[str, Features]]:
        """Yield the id of each fact and what is known of it, its ends judged."""
        chances = {key: judge.probability(each) for key, each in self.entities.items()}
        for fact in self.extraction.facts.facts:
            ends = of_ends(fact, (chances[fact.source.id], chances[fact.target.id]))
            yield fact.id, self._facts[fact.id] | dict(ends)


def tried(text: Annotated, learned: Learned, lexicon: Lexicon) -> Tried:
    """Return what rules and a tagger that does not know the text find in it."""
    found = extract(text.document, lexicon, by=Learned(learned.tags))
    read = as_read(text.document)
    standing = contexts(read, outline(read, lexicon), lexicon)
    witness = Witness(standing, learned.tag(read, standing, lexicon), lexicon)
    rows = [json.loads(row) for row in write_facts(plan_graph(found.facts))]
    judged = verdicts(rows, text.rows, text.paragraphs, text.document.source, lines=text.lines)
    right = {row["id"]: verdict for row, verdict in judged if verdict is not None}
    return Tried(found, witness, right)


def learn_judge(texts: Sequence[Tried], floors: dict[str, float]) -> Judge:
    """Return the judge of what was found in some texts."""
    nodes = [
        (features, each.right[key])
        for each in texts
        for key, features in each.entities.items()
        if key in each.right
    ]
    judge = Judge(_fitted(nodes, _NODES), floors)
    edges = [
        (features, each.right[key])
        for each in texts
        for key, features in each.facts(judge)
        if key in each.right
    ]
    return Judge({**judge.weights, **_fitted(edges, _EDGES)}, floors)


def _fitted(examples: Sequence[tuple[Features, bool]], strength: float) -> dict[str, float]:
    """Return the weights of a logistic regression."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(name for features, _ in examples for name, value in features.items() if value)
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform(
        {name: value for name, value in features.items() if seen[name] >= _FEWEST}
        for features, _ in examples
    )
    model = LogisticRegression(C=strength, max_iter=500, fit_intercept=False)
    model.fit(rows, [right for _, right in examples])
    return dict(zip(vectorizer.feature_names_, model.coef_[0].tolist(), strict=True))
