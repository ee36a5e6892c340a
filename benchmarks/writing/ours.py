"""Writes a graph with this project's store, and prints the seconds it took.

Run as `python -m benchmarks.writing.ours FILE ADDRESS USER PASSWORD`; FILE is a pickled graph that
the benchmark has just made.
"""

import json
import pickle
import sys
import time
from pathlib import Path

from benchmarks.writing.made import PLAN
from graph.ontology import load_ontology
from graph.store import StoreSettings, open_store


def main() -> None:
    """Write, and print seconds and the processor's seconds of this process."""
    file, address, user, password = sys.argv[1:]
    graph = pickle.loads(Path(file).read_bytes())  # noqa: S301  (our own file)
    settings = StoreSettings(Path(file).parent, uri=address, user=user, password=password)
    load_ontology()  # its files are read before the clock starts, as the others' modules are
    with open_store(settings) as store:
        start, used = time.perf_counter(), time.process_time()
        store.replace(PLAN, graph)
        print(json.dumps([time.perf_counter() - start, time.process_time() - used]))


if __name__ == "__main__":
    main()
