"""Kills the loader or the embedded engine with -9 at random moments of a load.

Run `python -m benchmarks.kills --moments 50 --seed 7`. Before each load the store holds one graph
of a plan; the load puts another in its place. After the kill the store must hold the one or the
other, whole; after the load is run again, the other, equal to a load that nothing disturbed.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import psutil

from graph.store import StoreSettings, embedded, open_store
from graph.subgraph import Node, Relation, Subgraph

ROOT = Path(__file__).parents[1]
PLAN = "kills"
_MOST_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Kill:
    """What one kill left.

    Attributes:
        victim: loader or engine.
        after: seconds from the start of the load.
        left: the graph that stood afterwards: old, new, or BROKEN.
        rerun: whether the load, run again, left the graph of an undisturbed one.
    """

    victim: str
    after: float
    left: str
    rerun: bool


def graph(size: int, version: int) -> Subgraph:
    """Return a plan's graph of so many clusters in a row; versions share half of them."""
    first = version * size // 2
    nodes = [
        Node(f"{at:020x}", "Cluster", {
            "name": f"C{at}", "aliases": (), "plans": (PLAN,), "search": f"C{at} v{version}",
        })
        for at in range(first, first + size)
    ]  # fmt: skip
    relations = [
        Relation(f"{a.id}{b.id[-6:]}", "COOPERATES_WITH", a.id, b.id, {
            "plans": (PLAN,), "passages": ("p",), "starts": (0,), "ends": (2,),
            "quotes": (f"C v{version}",), "rules": ("made",), "confidence": 1.0,
        })
        for a, b in pairwise(nodes)
    ]  # fmt: skip
    plan = Node("plan", "Plan", {"name": PLAN, "plans": (PLAN,)})
    return Subgraph.of((*nodes, plan), relations)


def kills(home: Path, *, moments: int, seed: int, size: int) -> Iterator[Kill]:
    """Yield what each of some kills left, in a store of its own."""
    settings = StoreSettings(home)
    choose = random.Random(seed)  # noqa: S311  (a seeded choice of moments, no secret)
    try:
        begun = time.monotonic()
        _load(home, size, 0).wait(_MOST_SECONDS)
        _load(home, size, 1).wait(_MOST_SECONDS)
        whole = (time.monotonic() - begun) / 2
        undisturbed = _there(settings)
        for at in range(moments):
            _load(home, size, 0).wait(_MOST_SECONDS)
            old = _there(settings)
            victim = ("loader", "engine")[at % 2]
            after = choose.uniform(0, whole)
            _kill(victim, after, _load(home, size, 1), settings)
            found = _there(settings)
            left = "new" if found == undisturbed else "old" if found == old else "BROKEN"
            _load(home, size, 1).wait(_MOST_SECONDS)
            yield Kill(victim, after, left, _there(settings) == undisturbed)
    finally:
        embedded.stop(settings)


def _load(home: Path, size: int, version: int) -> subprocess.Popen[bytes]:
    command = (sys.executable, "-m", "benchmarks.kills", "--load", str(home), str(size),
               str(version))  # fmt: skip
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def _kill(
    victim: str, after: float, loader: subprocess.Popen[bytes], settings: StoreSettings
) -> None:
    time.sleep(after)
    if victim == "loader":
        loader.kill()
    elif (endpoint := embedded.status(settings).endpoint) is not None:
        process = psutil.Process(endpoint.pid)
        process.kill()
        process.wait(_MOST_SECONDS)
    loader.wait(_MOST_SECONDS)


def _there(settings: StoreSettings) -> Subgraph:
    with open_store(settings) as store, store.reader() as view:
        return view.everything()


def load(home: Path, size: int, version: int) -> None:
    """Put a version of the graph into a store."""
    with open_store(StoreSettings(home)) as store:
        store.prepare()
        store.replace(PLAN, graph(size, version))


def main() -> None:
    """Load, when told so; else kill, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--load", nargs=3, metavar=("HOME", "SIZE", "VERSION"))
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--size", type=int, default=2000)
    options = parser.parse_args()
    if options.load:
        home, size, version = options.load
        load(Path(home), int(size), int(version))
        return
    with tempfile.TemporaryDirectory() as folder:
        found = kills(
            Path(folder) / "home", moments=options.moments, seed=options.seed, size=options.size
        )
        sys.exit(not _table(found, options.moments, options.seed, options.size))


def _table(found: Iterable[Kill], moments: int, seed: int, size: int) -> bool:
    """Print the kills as a page, each when it is known, and say whether all went well."""
    print(f"""# Kills

Made by `python -m benchmarks.kills --moments {moments} --seed {seed} --size {size}`: a load that
replaces a plan of {size} entities and as many facts is killed with -9 at a random moment, the
loader and the embedded engine in turn.

| # | killed | after | what stood afterwards | a rerun left |
|---:|---|---:|---|---|""")
    kept = []
    for at, kill in enumerate(found, 1):
        kept.append(kill)
        left = f"the {kill.left} graph, whole" if kill.left in {"old", "new"} else kill.left
        print(f"| {at} | {kill.victim} | {kill.after:.2f} s | {left} | "
              f"{'the right graph' if kill.rerun else 'ANOTHER GRAPH'} |", flush=True)  # fmt: skip
    counted = Counter((kill.victim, kill.left) for kill in kept)
    print("\n" + "\n".join(
        f"- {victim} killed, {left} graph afterwards: {number}"
        for (victim, left), number in sorted(counted.items())
    ))  # fmt: skip
    return all(kill.left != "BROKEN" and kill.rerun for kill in kept)


if __name__ == "__main__":
    main()
