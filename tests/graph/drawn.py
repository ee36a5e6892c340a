"""Graphs that the tests of figures draw, and the plain geometry that they check with."""

import random
from functools import cache

from graph.draw.drawing import Backdrop, Box, Disc
from graph.ontology import load_ontology
from graph.plan_graph import plan_graph
from graph.subgraph import Node, Relation, Subgraph
from tests.samples import annotated_facts


@cache
def facts() -> Subgraph:
    """Return the entities of the annotated plan and the facts between them."""
    ontology, whole = load_ontology(), plan_graph(annotated_facts())
    labels = {label.name for label in ontology.entity_labels}
    types = {kind.name for kind in ontology.fact_types}
    return Subgraph.of(
        [node for node in whole.nodes if node.label in labels],
        [each for each in whole.relations if each.type in types],
    )


@cache
def near(name: str, nodes: int) -> Subgraph:
    """Return so many entities around one."""
    graph = facts()
    reached = [next(node.id for node in graph.nodes if node.name == name)]
    for at in reached:
        for each in graph.relations:
            for here, there in ((each.source, each.target), (each.target, each.source)):
                if here == at and there not in reached and len(reached) < nodes:
                    reached.append(there)
    return Subgraph.of([graph.by_id[each] for each in reached], graph.relations)


def node_of(name: str, subgraph: Subgraph) -> Node:
    """Return the node of a name."""
    return next(node for node in subgraph.nodes if node.name == name)


def node(name: str, label: str = "Product", **properties: str | float) -> Node:
    """Return a node whose id is its name."""
    return Node(name, label, {"name": name, **properties})


def relation(kind: str, source: str, target: str) -> Relation:
    """Return a relation between two such nodes."""
    return Relation(f"{kind} {source} {target}", kind, source, target, {})


@cache
def scale_free(nodes: int) -> Subgraph:
    """Return a graph of hubs and leaves with long and short names."""
    chance = random.Random(nodes)  # noqa: S311  # a sample needs no secret
    labels = ("Product", "Technology", "Field", "Cluster", "Region")
    made = [
        Node(f"n{at}", labels[at % 5], {"name": "产业链关键环节"[: 2 + at % 6] + str(at)})
        for at in range(nodes)
    ]
    ends = [0]
    joined = []
    for at in range(1, nodes):
        for other in {chance.choice(ends), chance.choice(ends)}:
            joined.append(Relation(f"r{at}-{other}", "PART_OF", f"n{at}", f"n{other}", {}))
            ends += [at, other]
    return Subgraph.of(made, joined)


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return every pair that overlaps, found in the plainest way."""
    return [(a, b) for at, a in enumerate(boxes) for b in boxes[:at] if a.overlaps(b)]


def touches(box: Box, disc: Disc) -> bool:
    """Say whether a disc reaches into a box."""
    x = min(max(disc.x, box.left), box.right)
    y = min(max(disc.y, box.bottom), box.top)
    return (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius**2


def disc_box(disc: Disc) -> Box:
    """Return the square around a disc."""
    return Box(
        disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius
    )


def covers(one: Disc | Backdrop, other: Disc | Backdrop) -> bool:
    """Say whether two circles overlap."""
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (one.radius + other.radius) ** 2


def hull(discs: list[Disc]) -> Box:
    """Return the box around some discs."""
    boxes = [disc_box(disc) for disc in discs]
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def degrees(subgraph: Subgraph) -> dict[str, int]:
    """Return how many relations each node has."""
    counted = dict.fromkeys((node.id for node in subgraph.nodes), 0)
    for each in subgraph.relations:
        counted[each.source] += 1
        counted[each.target] += 1
    return counted
