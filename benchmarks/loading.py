"""Loading much: how time grows up to 1,000,000 facts, neo4j-admin beside Bolt, and memory.

Run `python -m benchmarks.loading`. A corpus of made plans of 10,000 facts each goes into a Neo4j
over Bolt, a plan a transaction; then the same corpus, as `plangraph export --format csv` writes it,
through neo4j-admin into another; then one JSON Lines file of 200,000 facts by `plangraph load`, of
which the memory of the process is watched.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.writing.made import made_plan
from graph.export import export_to
from graph.store import Store, StoreSettings, open_store
from graph.subgraph import Subgraph
from tests.servers import NEO4J_5, libraries, neo4j_server

_NODES, _FACTS, _SEED = 3_500, 10_000, 7
_FACTS_OF_FILE = 200_000
_SERVER = ("-Xms1g", "-Xmx1g")
_ADMIN = "exec java -Xmx1g -cp '{jars}/*' org.neo4j.cli.AdminTool \"$@\"\n"
_MIB = 2**20


def plans(facts: int) -> Iterator[tuple[str, Subgraph]]:
    """Yield plans that have so many facts together; some entities are in all of them."""
    for at in range(facts // _FACTS):
        plan = f"made{at:04d}"
        yield plan, made_plan(plan, nodes=_NODES, relations=_FACTS, seed=_SEED)


def over_bolt(store: Store, facts: int) -> float:
    """Print how the time of loads grows, and return facts a second."""
    print("| facts over Bolt | seconds | facts a second | of the first rate |\n|---|---|---|---|")
    taken, done, first = 0.0, 0, 0.0
    marks = {_FACTS * 10**power for power in range(7)} | {facts}
    for plan, graph in plans(facts):
        start = time.perf_counter()
        store.replace(plan, graph)
        taken += time.perf_counter() - start
        done += _FACTS
        first = first or done / taken
        if done in marks:
            rate = done / taken
            print(f"| {done:,} | {taken:.1f} | {rate:,.0f} | {rate / first:.2f} |", flush=True)
    return done / taken


def counts(settings: StoreSettings) -> dict[str, int]:
    """Return how much a store has of each label and relation type."""
    with open_store(settings) as store, store.reader() as view:
        return view.counts()


@contextmanager
def filled(folder: Path, facts: int) -> Iterator[tuple[StoreSettings, float]]:
    """Run a Neo4j that has loaded so many facts over Bolt, and yield the rate."""
    with neo4j_server(folder / "bolt", options=_SERVER) as settings:
        with open_store(settings) as store:
            store.prepare()
            rate = over_bolt(store, facts)
        yield settings, rate


def by_admin(folder: Path, files: Path) -> float:
    """Import a folder as its script says, into an empty database; return the seconds."""
    tool = folder / "neo4j-admin"
    tool.write_text("#!/bin/sh\n" + _ADMIN.format(jars=libraries(NEO4J_5)), encoding="utf-8")
    tool.chmod(0o700)
    home = folder / "admin"
    (home / "import").mkdir(parents=True)
    (home / "import" / "neo4j.conf").touch()
    named = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "import"), "NEO4J_ADMIN": str(tool)}
    start = time.perf_counter()
    subprocess.run(
        ("sh", str(files / "import.sh")), env={**os.environ, **named}, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - start


def admin_beside_bolt(folder: Path, facts: int) -> None:
    """Print the rates of both ways; both databases must hold the same counts."""
    files = folder / "files"
    with filled(folder, facts) as (settings, rate):
        there = counts(settings)
        start = time.perf_counter()
        with open_store(settings) as store, store.reader() as view:
            export_to(view.everything(), files, "csv")
        exported = time.perf_counter() - start
    seconds = by_admin(folder, files)
    with neo4j_server(folder / "admin", options=_SERVER) as settings:
        if counts(settings) != there:
            sys.exit("neo4j-admin made another graph than Bolt")
    print(f"\n| {facts:,} facts | seconds | facts a second | of Bolt's rate |\n|---|---|---|---|")
    print(f"| over Bolt | {facts / rate:.1f} | {rate:,.0f} | 1.0 |")
    print(
        f"| neo4j-admin | {seconds:.1f} | {facts / seconds:,.0f} | {facts / seconds / rate:.1f} |"
    )
    print(f"\nThe export of the folder from the store took {exported:.1f} s more.", flush=True)


def memory(folder: Path, facts: int) -> None:
    """Print the most memory that `plangraph load` has of a file of so many facts."""
    file = folder / "plans.jsonl"
    with file.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(_file_of_plans(facts))
    with neo4j_server(folder / "file", options=_SERVER) as settings:
        named = {"PLANGRAPH_URI": settings.uri, "PLANGRAPH_PASSWORD": settings.password or ""}
        start = time.perf_counter()
        command = (sys.executable, "-m", "cli", "load", str(file))
        loading = psutil.Popen(command, env={**os.environ, **named}, stdout=subprocess.DEVNULL)
        most = 0
        while loading.poll() is None:
            try:
                most = max(most, loading.memory_info().rss)
            except psutil.NoSuchProcess:
                break
            time.sleep(0.1)
        taken = time.perf_counter() - start
        if loading.wait():
            sys.exit("plangraph load failed")
        there = sum(n for name, n in counts(settings).items() if re.fullmatch("[A-Z_]+", name))
    size = file.stat().st_size / _MIB
    print(
        f"`plangraph load` of {there:,} facts in {facts // _FACTS} plans ({size:.0f} MiB of "
        f"JSON Lines): {taken:.0f} s, at most {most / _MIB:,.0f} MiB of memory.",
        flush=True,
    )


def _file_of_plans(facts: int) -> Iterator[str]:
    from graph.export.jsonl import write_facts
    from graph.merge import join_nodes, join_relations

    nodes, relations = {}, {}
    for _, graph in plans(facts):
        for node in graph.nodes:
            nodes[node.id] = join_nodes(filter(None, (nodes.get(node.id), node)))
        for each in graph.relations:
            relations[each.id] = join_relations(filter(None, (relations.get(each.id), each)))
    for line in write_facts(Subgraph.of(nodes.values(), relations.values())):
        yield f"{line}\n"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=1_000_000)
    facts: int = parser.parse_args().facts
    with tempfile.TemporaryDirectory() as folder:
        memory(Path(folder), min(facts, _FACTS_OF_FILE))
        print()
        admin_beside_bolt(Path(folder), facts)


if __name__ == "__main__":
    main()
