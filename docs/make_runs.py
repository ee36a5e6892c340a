"""Writes what is extracted from each annotated text to tests/gold/runs: a part of `make scores`.

A run is kept with the rules that made it, so that the review of a change sees its effect: a line
that comes is a fact gained, one that goes a fact lost.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.gains import gains
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph
from loaders import extract, open_document

ROOT = Path(__file__).parents[1]
RUNS = ROOT / "tests" / "gold" / "runs"


def texts() -> Iterator[Path]:
    """Yield the annotated texts: Hunan's plan, then the others by name."""
    yield ROOT / "data" / "plans" / "hunan_sei_14fyp.txt"
    yield from sorted((ROOT / "tests" / "gold" / "plans").glob("*.txt"))


def run(path: Path) -> str:
    """Return what a text states, one entity or fact a line: its kind, and what it says."""
    graph = plan_graph(extract(open_document(path)).facts)
    return "".join(f"{each.kind}\t{each.what}\n" for each in gains(Subgraph(), graph))


def changes(path: Path) -> list[str]:
    """Return how a text's run differs from the one that is kept."""
    kept = RUNS / f"{path.stem}.tsv"
    before = set(kept.read_text("utf-8").splitlines()) if kept.is_file() else set()
    after = set(run(path).splitlines())
    lost = (f"lost\t{line}\t{path.name}" for line in before - after)
    gained = (f"gained\t{line}\t{path.name}" for line in after - before)
    return sorted((*lost, *gained))


if __name__ == "__main__":
    for text in texts():
        sys.stdout.writelines(f"{change}\n" for change in changes(text))
        (RUNS / f"{text.stem}.tsv").write_text(run(text), encoding="utf-8")
