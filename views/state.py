"""What the explorer shows: an immutable description, changed by pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.subgraph import Subgraph

_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the canvas.

    Attributes:
        graph: all that was fetched, hidden or not.
        hidden: ids of nodes that the user has taken off.
        labels_off: labels that the legend has switched off.
        types_off: relation types that the legend has switched off.
    """

    graph: Subgraph = field(default_factory=Subgraph)
    hidden: frozenset[str] = frozenset()
    labels_off: frozenset[str] = frozenset()
    types_off: frozenset[str] = frozenset()

    @property
    def visible(self) -> Subgraph:
        """What the canvas draws, and what an export holds."""
        nodes = (
            node
            for node in self.graph.nodes
            if node.id not in self.hidden and node.label not in self.labels_off
        )
        relations = (each for each in self.graph.relations if each.type not in self.types_off)
        return Subgraph.of(nodes, relations, cut=self.graph.cut)

    @property
    def labels(self) -> dict[str, int]:
        """The labels that were fetched, with their numbers."""
        return _counted(node.label for node in self.graph.nodes)

    @property
    def types(self) -> dict[str, int]:
        """The relation types that were fetched, with their numbers."""
        return _counted(relation.type for relation in self.graph.relations)

    def grown(self, more: Subgraph) -> "Shown":
        """Return it with more nodes and relations; what was hidden and is asked for comes back."""
        back = {node.id for node in more.nodes}
        return replace(self, graph=self.graph | more, hidden=self.hidden - back)

    def without(self, node: str) -> "Shown":
        """Return it with a node taken off."""
        return replace(self, hidden=self.hidden | {node})

    def filtered(self, labels: Iterable[str], types: Iterable[str]) -> "Shown":
        """Return it with only these labels and relation types on."""
        return replace(
            self,
            labels_off=frozenset(self.labels) - set(labels),
            types_off=frozenset(self.types) - set(types),
        )


@dataclass(frozen=True, slots=True)
class History:
    """What is shown now, what was before, and what was undone."""

    now: Shown = field(default_factory=Shown)
    before: tuple[Shown, ...] = ()
    after: tuple[Shown, ...] = ()

    def then(self, shown: Shown) -> "History":
        """Return it with a new view; undoing leads back to this one."""
        if shown == self.now:
            return self
        return History(shown, (*self.before, self.now)[-_REMEMBERED:])

    def undone(self) -> "History":
        """Return it one step back, if there is one."""
        if not self.before:
            return self
        return History(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> "History":
        """Return it one step forward again, if there is one."""
        if not self.after:
            return self
        return History(self.after[0], (*self.before, self.now), self.after[1:])


def _counted(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items()))
