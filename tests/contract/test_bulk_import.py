"""The real import tool makes the same graph of a folder of CSV files as a load over Bolt does."""

import os
import subprocess
from pathlib import Path

import neo4j
import pytest

from graph.export import export_to
from graph.store import StoreSettings, open_store
from graph.subgraph import Node, Subgraph
from tests.contract.test_store import GRAPH, ONE, everything
from tests.servers import NEO4J_5, NEO4J_CURRENT, java_of, libraries, neo4j_server

# Everything that a CSV file, an array or a spreadsheet could take for something else.
ODD_TEXTS = (
    "", " ", " a ", '"', '""', 'a\\"b"', "\\", "a\nb", "a\r\nb", "\r", "a;b,c|d", "=1+1", "'x'",
    "\ufeffx", "\u2028", "\t", "\0", "\x01\x1f", "null", "𠮷😀", "\u3000x",
)  # fmt: skip


def odd_nodes() -> tuple[Node, ...]:
    """Return nodes of a plan of their own, with odd texts as texts and in lists."""
    (like,) = (node for node in ONE.nodes if node.label == "Cluster")
    (plan,) = (node for node in ONE.nodes if node.label == "Plan")
    return (
        Node("odd plan", "Plan", {**plan.properties, "plans": ("odd",)}),
        *(
            Node(
                f"odd {at} {text}",
                "Cluster",
                {
                    **like.properties,
                    "name": text,
                    "name_en": text,
                    "aliases": ("a", text) if at % 2 else (),
                    "plans": ("odd",),
                },
            )
            for at, text in enumerate(ODD_TEXTS)
        ),
    )


EVERYTHING = GRAPH | Subgraph(odd_nodes())


def imported(folder: Path, home: Path, version: str) -> None:
    """Run a folder's script with the real tool: neo4j-admin is a script around the same class."""
    configuration = home / "import"
    configuration.mkdir(parents=True)
    (configuration / "neo4j.conf").touch()
    tool = home / "neo4j-admin"
    tool.write_text(
        "#!/bin/sh\n"
        f"exec {java_of(version)} -Xmx512m --add-opens=java.base/java.nio=ALL-UNNAMED "
        f"-cp '{libraries(version)}/*' org.neo4j.cli.AdminTool \"$@\"\n"
    )
    tool.chmod(0o700)
    done = subprocess.run(
        ("sh", str(folder / "import.sh")),
        env={
            **os.environ,
            "NEO4J_HOME": str(home),
            "NEO4J_CONF": str(configuration),
            "NEO4J_ADMIN": str(tool),
        },
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def after(folder: Path, settings: StoreSettings) -> None:
    """Run the statements that follow the import, each on its own, as cypher-shell does."""
    lines = (folder / "after-import.cypher").read_text("utf-8").splitlines()
    with (
        neo4j.GraphDatabase.driver(settings.uri, auth=("neo4j", settings.password or "")) as driver,
        driver.session(database=settings.database) as session,
    ):
        for line in lines:
            if not line.startswith("//"):
                session.run(line.removesuffix(";")).consume()


@pytest.mark.neo4j
@pytest.mark.parametrize("version", [NEO4J_5, NEO4J_CURRENT])
def test_import_equals_a_load(tmp_path: Path, version: str) -> None:
    """Every node, relation and property is there, can be found, taken out and loaded again."""
    folder, home = tmp_path / "graph", tmp_path / "home"
    export_to(EVERYTHING, folder, "csv")
    imported(folder, home, version)
    with neo4j_server(home, version) as settings, open_store(settings) as store:
        after(folder, settings)
        assert everything(store) == EVERYTHING
        store.prepare()
        with store.reader() as view:
            assert view.search("工程机械")
        assert store.remove("odd")
        assert store.replace("odd", Subgraph(odd_nodes()))
        assert everything(store) == EVERYTHING
