"""A cluster's address, neo4j://, works like a server's own: routing finds who reads and writes."""

from dataclasses import replace

import pytest

from graph.store import StoreSettings, open_store
from tests.conftest import keep_only
from tests.contract.test_store import ONE, everything


@pytest.mark.neo4j
def test_by_routing(neo4j_settings: StoreSettings) -> None:
    """Schema, a load, and what is read right after it go where the routing table says."""
    routed = replace(neo4j_settings, uri=neo4j_settings.uri.replace("bolt://", "neo4j://"))
    with open_store(routed) as store:
        store.prepare()
        keep_only(store, frozenset())
        store.replace("one", ONE)
        with store.reader() as view:
            assert view.plan("one") == ONE
        store.remove("one")
        assert not {node.id for node in everything(store).nodes} & {node.id for node in ONE.nodes}
        assert store.engine.address == routed.uri
