"""The contract of a store: what every engine promises, whatever it is."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from graph.model import Scalar
from graph.subgraph import Node, Relation, Subgraph

Progress = Callable[[int, int], None]
"""Called with how many rows are done and how many there are."""

DEFAULT_TIMEOUT = 30.0
DEFAULT_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Path:
    """A path that a query returned: its nodes and relations in order."""

    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]


Cell = Scalar | None | Node | Relation | Path | tuple["Cell", ...] | Mapping[str, "Cell"]
"""A value of a result; dates and times come as ISO text."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What a query returned.

    Attributes:
        columns: names of the columns, in the query's order.
        rows: as many cells each as there are columns.
        cut: more rows were there than the limit let through.
        ends: the ends of relations that the query returned without them.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: bool = False
    ends: tuple[Node, ...] = ()

    def subgraph(self) -> Subgraph:
        """Return every node and relation among the cells, also within paths, lists and maps."""
        nodes = {node.id: node for node in self.ends}
        relations: dict[str, Relation] = {}
        for row in self.rows:
            for cell in row:
                _collect(cell, nodes, relations)
        return Subgraph.of(nodes.values(), relations.values(), cut=self.cut)


def _collect(cell: Cell, nodes: dict[str, Node], relations: dict[str, Relation]) -> None:
    match cell:
        case Node():
            nodes[cell.id] = cell
        case Relation():
            relations[cell.id] = cell
        case Path():
            _collect((*cell.nodes, *cell.relations), nodes, relations)
        case tuple():
            for each in cell:
                _collect(each, nodes, relations)
        case Mapping():
            _collect(tuple(cell.values()), nodes, relations)
        case _:
            pass


@dataclass(frozen=True, slots=True)
class Found:
    """A result of a search: the entity and how well it fits, the best first."""

    node: Node
    score: float


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load changed, as numbers by label and by relation type."""

    added: Mapping[str, int] = field(default_factory=dict)
    removed: Mapping[str, int] = field(default_factory=dict)
    changed: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Engine:
    """What runs the store: name, version and address, for people to read."""

    name: str
    version: str
    address: str


class View(ABC):
    """A read session. Nothing here can write."""

    @abstractmethod
    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        limit: int = DEFAULT_LIMIT,
    ) -> Rows:
        """Return the rows of a query.

        Args:
            query: Cypher that only reads.
            parameters: values for its $parameters.
            timeout: seconds after which the query ends on the server.
            limit: rows after which the result is cut.

        Raises:
            QueryRefused: it would write, is not understood, or took too long.
            StoreUnavailable: the server went away.
        """

    @abstractmethod
    def counts(self) -> dict[str, int]:
        """Return the number of nodes of each label and relations of each type that has any."""

    @abstractmethod
    def plans(self) -> tuple[Node, ...]:
        """Return the nodes of the plans that are loaded, by id."""

    @abstractmethod
    def nodes(self, ids: Iterable[str]) -> tuple[Node, ...]:
        """Return the nodes of these ids, by id; an unknown id is left out."""

    @abstractmethod
    def named(self, name: str) -> tuple[Node, ...]:
        """Return the entities with this name or alias, in normal form, by label."""

    @abstractmethod
    def search(self, text: str, *, limit: int = 20) -> tuple[Found, ...]:
        """Return the entities that fit a text: name, alias, English name or pinyin."""

    @abstractmethod
    def neighbourhood(
        self,
        ids: Iterable[str],
        *,
        hops: int = 1,
        types: Iterable[str] | None = None,
        limit: int = 300,
    ) -> Subgraph:
        """Return the entities within some steps and all facts between them.

        Only entities and facts, not the text. The nearest nodes come first when cut.

        Args:
            ids: where to start.
            hops: steps, 0 or more; with 0 the facts among the ids themselves.
            types: relation types to follow and to return; all fact types when None.
            limit: nodes at most.
        """

    @abstractmethod
    def paths(self, start: str, end: str, *, longest: int = 6, limit: int = 5) -> tuple[Path, ...]:
        """Return shortest paths over facts between two entities, any direction."""

    @abstractmethod
    def mentions(self, node: str) -> tuple[Relation, ...]:
        """Return the MENTIONS relations of an entity, by passage."""

    @abstractmethod
    def mentioned(self, passages: Iterable[str]) -> Subgraph:
        """Return what passages mention, with the MENTIONS relations, and the passages."""

    @abstractmethod
    def facts_of(self, passages: Iterable[str]) -> Subgraph:
        """Return the facts of which evidence stands in these passages, with their ends."""

    @abstractmethod
    def passages(self, plan: str) -> tuple[Node, ...]:
        """Return the passages of a plan in the order of the text."""

    @abstractmethod
    def sections(self, plan: str) -> tuple[Node, ...]:
        """Return the sections of a plan in the order of the text."""

    @abstractmethod
    def plan(self, plan: str) -> Subgraph:
        """Return all that a plan supports: its text, its entities, its facts, its mentions."""

    @abstractmethod
    def everything(self) -> Subgraph:
        """Return the whole graph."""


class Store(ABC):
    """Where a graph lives. Use it as a context manager, or call `close`."""

    @property
    @abstractmethod
    def engine(self) -> Engine:
        """What runs the store."""

    @abstractmethod
    def prepare(self) -> None:
        """Make the constraints and indexes of the ontology where they are missing."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[View]:
        """Return a read session."""

    @abstractmethod
    def replace(self, plan: str, graph: Subgraph, *, progress: Progress | None = None) -> Changes:
        """Put a plan's graph in the place of what the store has of it, in one transaction.

        What no plan supports any more disappears; what other plans support stays. Replacing a
        plan by the same graph changes nothing.

        Args:
            plan: id of the plan.
            graph: what `graph.plan_graph.plan_graph` returns; every `plans` is this plan alone,
                and the plan's own node is there, by which the store knows that it has the plan.
            progress: called now and then.

        Raises:
            BadFact: the graph has no node of the plan.
        """

    @abstractmethod
    def remove(self, plan: str) -> Changes:
        """Take a plan out, in one transaction: `replace` by nothing."""

    @abstractmethod
    def write(self, query: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """Run a query that may write, for `plangraph cypher --write`."""

    @abstractmethod
    def close(self) -> None:
        """End the connections; a server goes on."""

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()
