"""What a load has to write: the difference between what is there and what should be."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.merge import join_nodes, join_relations, node_without, relation_without
from graph.store.base import Changes
from graph.subgraph import Node, Relation

_T = TypeVar("_T", Node, Relation)


@dataclass(frozen=True, slots=True)
class Difference:
    """Nodes and relations to make, to change and to take out."""

    new_nodes: tuple[Node, ...]
    set_nodes: tuple[Node, ...]
    old_nodes: tuple[Node, ...]
    new_relations: tuple[Relation, ...]
    set_relations: tuple[Relation, ...]
    old_relations: tuple[Relation, ...]

    @property
    def size(self) -> int:
        """The number of rows to write."""
        return sum(
            map(
                len,
                (self.new_nodes, self.set_nodes, self.old_nodes,
                 self.new_relations, self.set_relations, self.old_relations),
            )
        )  # fmt: skip

    def changes(self) -> Changes:
        """Return the numbers by label and relation type."""
        return Changes(
            added=_count(self.new_nodes, self.new_relations),
            removed=_count(self.old_nodes, self.old_relations),
            changed=_count(self.set_nodes, self.set_relations),
        )


def difference(
    plan: str,
    nodes: Iterable[Node],
    relations: Iterable[Relation],
    there: tuple[Mapping[str, Node], Mapping[str, Relation]],
) -> Difference:
    """Return what makes a store hold these nodes and relations as a plan's part.

    Args:
        plan: id of the plan that is replaced.
        nodes: the plan's own part.
        relations: the plan's own part.
        there: what the store has of the plan, and under the ids of its new part, by id.
    """
    had_nodes, had_relations = there
    wanted_nodes = _wanted(
        nodes, {key: node_without(node, plan) for key, node in had_nodes.items()}, join_nodes
    )
    wanted_relations = _wanted(
        relations,
        {key: relation_without(each, plan) for key, each in had_relations.items()},
        join_relations,
    )
    return Difference(
        *_compare(wanted_nodes, had_nodes), *_compare(wanted_relations, had_relations)
    )


def _wanted(
    own: Iterable[_T], others: Mapping[str, _T | None], join: Callable[[Iterable[_T]], _T]
) -> dict[str, _T]:
    """Return what should be there, by id: the others' parts, joined with the plan's own."""
    wanted = {key: part for key, part in others.items() if part is not None}
    for part in own:
        other = wanted.get(part.id)
        wanted[part.id] = part if other is None else join((other, part))
    return wanted


def _compare(
    wanted: Mapping[str, _T], there: Mapping[str, _T]
) -> tuple[tuple[_T, ...], tuple[_T, ...], tuple[_T, ...]]:
    """Return what to make, to change, and to take out, each by id."""
    new = tuple(wanted[key] for key in sorted(wanted.keys() - there.keys()))
    both = sorted(wanted.keys() & there.keys())
    changed = tuple(wanted[key] for key in both if wanted[key] != there[key])
    return new, changed, tuple(there[key] for key in sorted(there.keys() - wanted.keys()))


def _count(nodes: Iterable[Node], relations: Iterable[Relation]) -> dict[str, int]:
    counted = Counter(node.label for node in nodes)
    counted.update(relation.type for relation in relations)
    return dict(sorted(counted.items()))
