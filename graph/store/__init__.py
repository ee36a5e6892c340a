"""Where a graph lives: one contract, an embedded engine and Neo4j."""

from graph.store.base import Changes, Engine, Found, Path, Rows, Store, View
from graph.store.settings import StoreSettings

__all__ = [
    "Changes",
    "Engine",
    "Found",
    "Path",
    "Rows",
    "Store",
    "StoreSettings",
    "View",
    "open_store",
]


def open_store(settings: StoreSettings | None = None) -> Store:
    """Return the store that the settings name; by default, that the environment names.

    An address means a Neo4j; without one the embedded engine is started when it does not run.

    Raises:
        StoreUnavailable: it cannot be reached or started.
        BadCall: the settings lack something.
    """
    # The driver is imported only when a store is opened.
    from graph.store.bolt import BoltStore
    from graph.store.embedded_dialect import EmbeddedDialect
    from graph.store.neo4j_server import Neo4jDialect

    settings = settings or StoreSettings.from_environment()
    dialect = Neo4jDialect(settings) if settings.uri else EmbeddedDialect(settings)
    return BoltStore(dialect)
