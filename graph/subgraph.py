"""Nodes and relations as every store, export, figure and page takes and gives them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.model import Value


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id, its one label of the ontology, and its properties.

    `properties` hold what the ontology declares for the label; absent ones are left out.
    The id is not repeated in them.
    """

    id: str
    label: str
    properties: Mapping[str, Value]

    @property
    def name(self) -> str:
        """The name that people see."""
        return str(self.properties["name"])


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: its id, its type, the ids of its ends, and its properties."""

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value]


@dataclass(frozen=True)
class Subgraph:
    """Some nodes and the relations between them; both sorted by id, each id once.

    `cut` says that more was there than was asked for.
    """

    nodes: tuple[Node, ...] = ()
    relations: tuple[Relation, ...] = ()
    cut: bool = False

    @classmethod
    def of(
        cls, nodes: Iterable[Node], relations: Iterable[Relation], *, cut: bool = False
    ) -> "Subgraph":
        """Return a subgraph of any nodes and relations: sorted, each id once.

        A relation of which an end is not among the nodes is left out, for it cannot be drawn.
        """
        by_id = {node.id: node for node in nodes}
        joined = {
            relation.id: relation
            for relation in relations
            if relation.source in by_id and relation.target in by_id
        }
        return cls(
            tuple(by_id[key] for key in sorted(by_id)),
            tuple(joined[key] for key in sorted(joined)),
            cut=cut,
        )

    @cached_property
    def by_id(self) -> dict[str, Node]:
        """The nodes by their ids."""
        return {node.id: node for node in self.nodes}

    def __or__(self, other: "Subgraph") -> "Subgraph":
        """Return both together; where both hold an id, the other's properties stay."""
        return Subgraph.of(
            (*self.nodes, *other.nodes),
            (*self.relations, *other.relations),
            cut=self.cut or other.cut,
        )


def texts(held: Value) -> tuple[str, ...]:
    """Return a property that is a list of texts; () for any other."""
    return tuple(map(str, held)) if isinstance(held, tuple) else ()


def property_names(things: Iterable[Node | Relation]) -> tuple[str, ...]:
    """Return the names of all properties that some nodes or relations have, sorted."""
    return tuple(sorted({name for thing in things for name in thing.properties}))
