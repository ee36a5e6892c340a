"""Figures of 2,000 nodes: PlanGraph beside networkx with spring_layout and matplotlib.

Run `python -m benchmarks.figures`. Each draws the same graph on the same page into a PNG, in a
process of its own, so that neither pays for nor profits from the other's imports. A third row
times PlanGraph in a process that has drawn before, as in the app.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.draw.figure import Figure

NODES, LINKS, SEED, DPI = 2000, 2, 7, 150
_WIDTH_CM, _HEIGHT_CM = 25.7, 17.0


def links() -> list[tuple[int, int]]:
    """Return the pairs of a scale-free graph: a few hubs, many leaves, as plans have them."""
    import igraph

    from graph.draw.layout import randomness

    with randomness(SEED):
        return [edge.tuple for edge in igraph.Graph.Barabasi(NODES, LINKS).es]


def ours(target: Path) -> None:
    """Draw with PlanGraph."""
    figure().save(target, dpi=DPI)


def figure() -> "Figure":
    """Return the figure of that graph as PlanGraph describes it."""
    from graph.draw.figure import Figure
    from graph.subgraph import Node, Relation, Subgraph

    labels = ("Product", "Technology", "Field", "Cluster", "Platform")
    nodes = [
        Node(f"{at:05d}", labels[at % len(labels)], {"name": f"\u4ea7\u4e1a\u94fe\u73af\u8282{at}"})
        for at in range(NODES)
    ]
    relations = [
        Relation(f"r{at:05d}", "PART_OF", f"{a:05d}", f"{b:05d}", {})
        for at, (a, b) in enumerate(links())
    ]
    return Figure(Subgraph.of(nodes, relations)).size("a4-wide").layout("force", seed=SEED)


def theirs(target: Path) -> None:
    """Draw with networkx and matplotlib, every name where networkx puts it."""
    import matplotlib.pyplot as plt
    import networkx as nx
    from matplotlib.font_manager import FontProperties, fontManager

    from graph.draw.fonts import typeface

    file = str(typeface("").faces[0].path)
    fontManager.addfont(file)
    graph = nx.Graph(links())
    page = plt.figure(figsize=(_WIDTH_CM / 2.54, _HEIGHT_CM / 2.54))
    nx.draw_networkx(
        graph,
        nx.spring_layout(graph, seed=SEED),
        node_size=8,
        width=0.4,
        font_size=5,
        labels={at: f"\u4ea7\u4e1a\u94fe\u73af\u8282{at}" for at in graph},
        font_family=FontProperties(fname=file).get_name(),
    )
    page.savefig(target, dpi=DPI)


def _alone(who: str, target: Path) -> float:
    """Return the seconds that a fresh process takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "benchmarks.figures", who, str(target)], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print seconds and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "ours.png")
        fresh = _alone("ours", first)
        other = _alone("theirs", Path(folder, "theirs.png"))
        ours(first)
        start = time.perf_counter()
        ours(first)
        warm = time.perf_counter() - start
    shown = len(figure().compile().labels)
    print(f"{NODES} nodes, one PNG at {DPI} dpi; PlanGraph names {shown} of them, none overlapping")
    print(f"{'':44}{'seconds':>9}{'ratio':>8}")
    for who, seconds in (
        ("networkx spring_layout + matplotlib", other),
        ("PlanGraph, a fresh process", fresh),
        ("PlanGraph, a process that has drawn before", warm),
    ):
        print(f"{who:44}{seconds:9.2f}{other / seconds:8.1f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"ours": ours, "theirs": theirs}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()
