"""PLANGRAPH_URI is an address that the driver can connect to over Bolt, or the call is at fault."""

from pathlib import Path

import pytest

from graph.errors import BadCall
from graph.store import StoreSettings, open_store
from graph.store.neo4j_server import Neo4jDialect

WORD = "no such word"


@pytest.mark.parametrize(
    "uri",
    [
        "graph",
        "http://127.0.0.1:7474",
        "bolt://",
        "bolt://h:port",
        "bolt://me:pw@h:1",
        "neo4j://[::1",
    ],
)
def test_no_address(tmp_path: Path, uri: str) -> None:
    """What is none is refused with the forms that there are, before anything is tried."""
    with pytest.raises(BadCall, match=r"^PLANGRAPH_URI: .* is no address .*; write bolt://"):
        open_store(StoreSettings(tmp_path, uri=uri, password=WORD))


@pytest.mark.parametrize(
    "uri",
    ["bolt://127.0.0.1:7687", "NEO4J+S://a-b.example.org", "neo4j+ssc://[::1]:7687/?policy=eu"],
)
def test_address(tmp_path: Path, uri: str) -> None:
    """Every scheme of Bolt is taken, with names, numbers, ports and a routing context."""
    assert Neo4jDialect(StoreSettings(tmp_path, uri=uri, password=WORD)).access().uri == uri
