"""Made plans: graphs of any size whose properties are as long as those of Hunan's plan."""

import random
from collections.abc import Iterator, Mapping
from functools import cache

from graph.keys import entity_id, fact_id, normal_name
from graph.model import Value
from graph.plan_graph import plan_node_id
from graph.subgraph import Node, Relation, Subgraph

PLAN = "made0001"
# Of 100 entities of Hunan's plan so many have each label, and of 100 facts so many this form.
_LABELS = {"Product": 45, "Field": 24, "Technology": 16, "Platform": 8, "Cluster": 4, "Region": 3}
_FORMS = {
    ("Passage", "MENTIONS", "Product"): 20,
    ("Passage", "MENTIONS", "Field"): 14,
    ("Passage", "MENTIONS", "Technology"): 6,
    ("Field", "DEVELOPS", "Product"): 24,
    ("Field", "DEVELOPS", "Technology"): 12,
    ("Product", "APPLIED_IN", "Field"): 14,
    ("Platform", "LOCATED_IN", "Region"): 4,
    ("Platform", "SUPPORTS", "Field"): 4,
    ("Cluster", "FOCUSES_ON", "Field"): 2,
}
# Of all nodes so many are passages; of the entities so many stand in
# other plans too; of the facts so many are said twice.
_PASSAGES, _SHARED, _TWICE = 0.15, 0.3, 0.05
_PASSAGE, _QUOTE = 130, 16
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = "".join(map(chr, range(0x4E00, 0x4E00 + 3000)))


def made_plan(plan: str, *, nodes: int, relations: int, seed: int) -> Subgraph:
    """Return the graph of a made plan; the same arguments give the same graph.

    Args:
        plan: its id, letters and digits.
        nodes: number of nodes, of which one is the plan's own, and some are passages.
        relations: number of relations; each has its evidence.
        seed: for what a plan has of its own.
    """
    choose = random.Random(f"{plan} {seed}")  # noqa: S311  (made data, no secret)
    passages = [_passage(plan, at, choose) for at in range(max(1, int(nodes * _PASSAGES)))]
    entities = list(_entities(plan, nodes - len(passages) - 1, choose))
    by_label: dict[str, list[Node]] = {"Passage": passages}
    for node in entities:
        by_label.setdefault(node.label, []).append(node)
    own = Node(
        plan_node_id(plan), "Plan", {"name": plan, "plans": (plan,), "file": "", "sha256": ""}
    )
    found = _relations(plan, relations, by_label, choose)
    return Subgraph.of((own, *passages, *entities), found)


def _passage(plan: str, at: int, choose: random.Random) -> Node:
    text = _text(_PASSAGE, choose)
    offsets = tuple(number for step in range(5) for number in (step * 26, at * 140 + step * 27))
    properties: dict[str, Value] = {
        "name": text[:24], "plans": (plan,), "position": at, "text": text, "kind": "prose",
        "path": (text[:7], text[7:17]), "offsets": offsets,
    }  # fmt: skip
    return Node(f"{plan}/p{at:05d}", "Passage", properties)


def _text(length: int, choose: random.Random) -> str:
    return "".join(choose.choices(_ALPHABET, k=length))


def _entities(plan: str, number: int, choose: random.Random) -> Iterator[Node]:
    labels = [label for label, share in _LABELS.items() for _ in range(share)]
    for at in range(number):
        shared = at < number * _SHARED
        name, search = _name(f"{'' if shared else plan} {at}")
        confidence = round(choose.uniform(0.5, 1.0), 3)
        label = labels[at % len(labels)]
        properties: dict[str, Value] = {
            "name": name, "aliases": (), "plans": (plan,), "spellings": (name,),
            "confidence": confidence, "confidences": (confidence,), "search": search,
        }  # fmt: skip
        yield Node(entity_id(label, (normal_name(name),)), label, properties)


@cache
def _name(of: str) -> tuple[str, str]:
    """Return a name and a search text as long as a name's pinyin; the same for the same words."""
    choose = random.Random(of)  # noqa: S311  (made data, no secret)
    name = _text(7, choose)
    syllables = ["".join(choose.choices(_LETTERS, k=3)) for _ in name]
    initials = "".join(each[0] for each in syllables)
    return name, f"{name} {' '.join(syllables)} {''.join(syllables)} {initials}"


def _relations(
    plan: str, number: int, by_label: Mapping[str, list[Node]], choose: random.Random
) -> Iterator[Relation]:
    forms = [form for form, share in _FORMS.items() for _ in range(share)]
    seen: set[str] = set()
    while len(seen) < number:
        source, kind, target = forms[len(seen) % len(forms)]
        start, end = choose.choice(by_label[source]), choose.choice(by_label[target])
        key = fact_id(kind, start.id, end.id)
        if key not in seen:
            seen.add(key)
            passage = start if source == "Passage" else choose.choice(by_label["Passage"])
            yield Relation(key, kind, start.id, end.id, _evidence(plan, passage, choose))


def _evidence(plan: str, passage: Node, choose: random.Random) -> dict[str, Value]:
    """Return the evidence of one sentence of a passage, or of two."""
    times = 1 + (choose.random() < _TWICE)
    starts = sorted(choose.sample(range(_PASSAGE - _QUOTE), times))
    text = str(passage.properties["text"])
    confidences = tuple(round(choose.uniform(0.5, 1.0), 3) for _ in starts)
    return {
        "plans": (plan,), "passages": (passage.id,) * times, "starts": tuple(starts),
        "ends": tuple(start + _QUOTE for start in starts),
        "quotes": tuple(text[start : start + _QUOTE] for start in starts),
        "rules": ("products.process",) * times,
        "confidences": confidences, "confidence": max(confidences),
    }  # fmt: skip
