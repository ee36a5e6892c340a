"""What an engine does in its own way: address, schema, the read-only door."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import neo4j

from graph.store.base import Engine
from graph.store.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Access:
    """Where an engine answers, and as whom: the one who may write, and the one who may read."""

    uri: str
    database: str
    writer: tuple[str, str]
    reader: tuple[str, str]


class Dialect(ABC):
    """The differences between engines that the one Bolt store asks for."""

    @abstractmethod
    def access(self) -> Access:
        """Return where the engine answers; start it when it is ours to start.

        Raises:
            StoreUnavailable: it cannot be started.
            BadCall: nothing says who may use it.
        """

    @abstractmethod
    def engine(self, session: neo4j.Session) -> Engine:
        """Return the engine's name, version and address."""

    @abstractmethod
    def prepare(self, session: neo4j.Session) -> None:
        """Make the constraints and indexes that are missing."""

    @abstractmethod
    def admit(self, session: neo4j.Session, query: str, parameters: dict[str, object]) -> None:
        """Let an analyst's query pass, or refuse it.

        Raises:
            QueryRefused: it would do more than read the graph.
        """

    def limited(
        self, writer: neo4j.Driver, query: str, deadline: Deadline
    ) -> AbstractContextManager[Callable[[], bool]]:
        """Return a block in which a query ends after a time, where the driver cannot see to it.

        The block gets what says, of a lost connection, whether the query took the engine with it.
        """
        del writer, query, deadline
        return nullcontext(lambda: False)
