"""Writing the same graph into the same empty store: this project beside the other loaders.

Run `python -m benchmarks.writing`. Each loader writes in a process of its own, one after the other,
several rounds; before each the store is emptied, and after each it must hold the same counts. All
write into one database with this project's constraints and its full-text index. The first round
warms the server and does not count.
"""

import argparse
import json
import pickle
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import neo4j

from benchmarks.writing.environment import python_of_peers
from benchmarks.writing.made import PLAN, made_plan
from graph import cypher
from graph.ontology import load_ontology
from graph.store import StoreSettings, embedded, open_store
from graph.subgraph import Subgraph
from tests.servers import NEO4J_5, libraries, neo4j_server

_HERE = Path(__file__).parent
_OURS = "load"
_ALONE = "statements"
_SEED = 7
# Those that write all rows, of which slow ones run in fewer rounds, and those that go row by row.
_FAST = (_OURS, _ALONE, "py2neo_merge", "py2neo_create", "driver")
_SLOW = ("graphrag", "langchain")
_BY_ROW = ("py2neo_rows", "neomodel")
_SLOW_ROUNDS = 2
_PART = 250
_TITLES = {
    _OURS: "**PlanGraph**, a load",
    _ALONE: "a load's statements alone, their rows made before",
    "py2neo_merge": "py2neo bulk, merge",
    "py2neo_create": "py2neo bulk, create",
    "driver": "bare driver, UNWIND of maps, create",
    "graphrag": "neo4j-graphrag, Neo4jWriter",
    "langchain": "langchain-neo4j, add_graph_documents",
    "py2neo_rows": "py2neo, row by row",
    "neomodel": "neomodel (relations row by row)",
}
_EMPTY = "MATCH (n) WITH n LIMIT 2000 WITH collect(n) AS all FOREACH (n IN all | DETACH DELETE n)"
_ERROR = re.compile(r"[\w.]+(Error|Exception|Unavailable|Detected)\b")
_COUNTS = (
    "MATCH (n) RETURN count(n) AS number",
    "MATCH ()-[r]->() RETURN count(r) AS number",
    "MATCH ()-[r]->() RETURN sum(size(r.quotes)) AS number",
)


@dataclass(frozen=True, slots=True)
class Rows:
    """A graph in the two forms that the writing processes read."""

    size: int
    counts: tuple[int, ...]
    ours: Path
    theirs: Path

    @classmethod
    def made(cls, folder: Path, nodes: int, relations: int) -> "Rows":
        """Make a graph and write it into a folder."""
        graph = made_plan(PLAN, nodes=nodes, relations=relations, seed=_SEED)
        quotes = sum(len(tuple(each.properties["quotes"])) for each in graph.relations)  # type: ignore[arg-type]  # a list
        ours, theirs = folder / f"{nodes}.pickle", folder / f"{nodes}.json"
        ours.write_bytes(pickle.dumps(graph))
        theirs.write_text(json.dumps(_by_label(graph)), encoding="utf-8")
        return cls(nodes + relations, (nodes, relations, quotes), ours, theirs)


def _by_label(graph: Subgraph) -> dict[str, list[object]]:
    ontology = load_ontology()
    nodes: dict[str, list[object]] = defaultdict(list)
    relations: dict[tuple[str, str, str], list[object]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.label].append({**node.properties, "id": node.id})
    for each in graph.relations:
        ends = (graph.by_id[end].label for end in (each.source, each.target))
        source, target = (cypher.key_label(ontology.label(label)) for label in ends)
        held = {**each.properties, "id": each.id}
        relations[each.type, source, target].append((each.source, held, each.target))
    return {
        "nodes": [
            ((label, *cypher.second_label(ontology.label(label)).split(":")[1:]), rows)
            for label, rows in nodes.items()
        ],
        "relations": [(*shape, rows) for shape, rows in relations.items()],
    }


@dataclass(frozen=True, slots=True)
class Door:
    """Where the store answers, and as whom."""

    address: str
    user: str
    password: str

    def run(self, *statements: str) -> tuple[int, ...]:
        """Return the number that each statement gives, or how many nodes it deleted."""
        found = []
        with neo4j.GraphDatabase.driver(self.address, auth=(self.user, self.password)) as driver:
            for statement in statements:
                records, summary, _ = driver.execute_query(statement, database_="neo4j")  # type: ignore[arg-type]  # our own
                found.append(records[0]["number"] if records else summary.counters.nodes_deleted)
        return tuple(found)

    def empty(self) -> None:
        """Take all nodes out."""
        while self.run(_EMPTY)[0]:
            pass


def write(loader: str, rows: Rows, door: Door) -> tuple[float, float]:
    """Let a loader write rows into the emptied store; return its seconds and its processor's."""
    door.empty()
    command: Sequence[str | Path] = (python_of_peers(), _HERE / "peers.py", loader, rows.theirs)
    if loader in (_OURS, _ALONE):
        command = (sys.executable, "-m", "benchmarks.writing.ours", loader, rows.ours)
    done = subprocess.run(
        (*command, door.address, door.user, door.password),
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    if done.returncode:
        named = [line for line in done.stderr.splitlines() if _ERROR.match(line)]
        raise RuntimeError((named or [done.stderr])[-1][:160])
    there = door.run(*_COUNTS)
    if there != rows.counts:
        raise RuntimeError(
            f"the store holds {there} nodes, relations and quotes, not {rows.counts}"
        )
    seconds, used = json.loads(done.stdout.splitlines()[-1])
    return seconds, used


def rounds(whole: Rows, part: Rows, door: Door, number: int) -> Iterator[tuple[str, Rows, float]]:
    """Yield what each loader took, in each round that counts."""
    for at in range(number + 1):
        slow = (*_SLOW, *_BY_ROW) if 0 < at <= _SLOW_ROUNDS else ()
        for loader in (*_FAST, *slow):
            rows = part if loader in _BY_ROW else whole
            seconds, _ = write(loader, rows, door)
            if at:
                yield loader, rows, seconds


def table(taken: dict[str, list[float]], sizes: dict[str, int]) -> Iterator[str]:
    """Yield the rows of the table: medians and what they make of PlanGraph's."""
    rates = {loader: sizes[loader] / median(seconds) for loader, seconds in taken.items()}
    yield "| loader | rows | rounds | median s | rows a second | PlanGraph is |"
    yield "|---|---|---|---|---|---|"
    for loader in sorted(rates, key=lambda each: -rates[each]):
        seconds = taken[loader]
        ratio = f"{rates[_OURS] / rates[loader]:.2f} times" if loader != _OURS else ""
        yield (
            f"| {_TITLES[loader]} | {sizes[loader]:,} | {len(seconds)} | {median(seconds):.2f} "
            f"| {rates[loader]:,.0f} | {ratio} |"
        )


def neo4j_table(whole: Rows, part: Rows, number: int) -> None:
    """Print the table of a Neo4j."""
    apoc = libraries(NEO4J_5, _HERE / "apoc.xml", "apoc")
    with (
        tempfile.TemporaryDirectory() as home,
        neo4j_server(Path(home), options=("-Xms1g", "-Xmx1g"), more_jars=apoc) as settings,
    ):
        with open_store(settings) as store:
            store.prepare()
        door = Door(settings.uri, settings.user, settings.password or "")
        taken: dict[str, list[float]] = defaultdict(list)
        sizes: dict[str, int] = {}
        for loader, rows, seconds in rounds(whole, part, door, number):
            taken[loader].append(seconds)
            sizes[loader] = rows.size
    print(f"Neo4j {NEO4J_5}, 1 GiB of heap:\n")
    print("\n".join(table(taken, sizes)), flush=True)


@contextmanager
def engine(home: Path) -> Iterator[Door]:
    """Run an embedded engine of its own, with the schema made."""
    settings = StoreSettings(home)
    try:
        with open_store(settings) as store:
            store.prepare()
        endpoint = embedded.status(settings).endpoint
        if endpoint is None:
            raise RuntimeError("the embedded engine has ended")
        yield Door(endpoint.uri, *endpoint.writer)
    finally:
        embedded.stop(settings)


def embedded_table(whole: Rows, part: Rows, number: int) -> None:
    """Print the table of the embedded engine; a loader that fails on it is named."""
    taken: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, int] = {}
    failed: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, engine(Path(folder) / "home") as door:
        for at in range(number + 1):
            for loader in (_OURS, "driver", "py2neo_merge", "py2neo_create", "py2neo_rows"):
                sizes[loader] = (rows := part if loader in _BY_ROW else whole).size
                try:
                    seconds, _ = write(loader, rows, door)
                except RuntimeError as error:
                    failed[loader] = str(error)
                else:
                    taken[loader] += [seconds] if at else []
    print("\nThe embedded engine:\n")
    kept = {loader: seconds for loader, seconds in taken.items() if loader not in failed}
    print("\n".join(table(kept, sizes)))
    for loader, why in failed.items():
        print(f"\n{_TITLES[loader]} fails: `{why}`")


def main() -> None:
    """Print both tables, and what was tried."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--nodes", type=int, default=10_000, help="relations are three times these")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole = Rows.made(Path(folder), given.nodes, 3 * given.nodes)
        part = Rows.made(Path(folder), _PART, 3 * _PART)
        print(f"{whole.counts[0]:,} nodes and {whole.counts[1]:,} relations with their evidence.\n")
        neo4j_table(whole, part, given.rounds)
        embedded_table(whole, part, min(given.rounds, _SLOW_ROUNDS))
    print(f"\n{(_HERE / 'tried.md').read_text('utf-8').strip()}")


if __name__ == "__main__":
    main()
