"""Writes a graph with this project's store, and prints the seconds it took.

Run as `python -m benchmarks.writing.ours LOADER FILE ADDRESS USER PASSWORD`; FILE is a pickled
graph that the benchmark has just made.
"""

import json
import pickle
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j

from benchmarks.writing.made import PLAN
from graph.ontology import load_ontology
from graph.store import StoreSettings, open_store
from graph.store.difference import difference
from graph.store.writing import writes
from graph.subgraph import Subgraph


@contextmanager
def load(graph: Subgraph, address: str, user: str, password: str) -> Iterator[Callable[[], object]]:
    """The store as users have it."""
    settings = StoreSettings(Path(), uri=address, user=user, password=password)
    with open_store(settings) as store:
        yield lambda: store.replace(PLAN, graph)


@contextmanager
def statements(
    graph: Subgraph, address: str, user: str, password: str
) -> Iterator[Callable[[], object]]:
    """What is left of a load when its rows cost nothing.

    The same statements in one transaction, but their rows are made before the clock starts, and
    nothing is asked of the store.
    """
    wanted = difference(PLAN, graph.nodes, graph.relations, ({}, {}))
    made = list(writes(wanted, {node.id: node.label for node in graph.nodes}))

    def run(transaction: neo4j.ManagedTransaction) -> None:
        for statement, rows in made:
            transaction.run(statement, rows).consume()

    with neo4j.GraphDatabase.driver(address, auth=(user, password)) as driver:
        driver.verify_connectivity()
        with driver.session() as session:
            yield lambda: session.execute_write(run)


def main() -> None:
    """Write, and print seconds and the processor's seconds of this process."""
    loader, file, *door = sys.argv[1:]
    graph = pickle.loads(Path(file).read_bytes())  # noqa: S301  (our own file)
    load_ontology()  # its files are read before the clock starts, as the others' modules are
    with {"load": load, "statements": statements}[loader](graph, *door) as work:
        start, used = time.perf_counter(), time.process_time()
        work()
        print(json.dumps([time.perf_counter() - start, time.process_time() - used]))


if __name__ == "__main__":
    main()
