"""Files into a store: extract everything first, then replace plan by plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadCall
from graph.export import read_graph
from graph.merge import part_of_plan
from graph.plan_graph import plan_graph
from graph.store.base import Changes, Progress, Store
from graph.subgraph import Subgraph, texts
from loaders.pipeline import Extraction
from loaders.read.kinds import PLAN_ENDINGS

PLANS_FOLDER = Path(__file__).parents[1] / "data" / "plans"


@dataclass(frozen=True, slots=True)
class Built:
    """A plan that was loaded: its text's facts, its graph, and what that changed in the store."""

    extraction: Extraction
    graph: Subgraph
    changes: Changes


def plan_files(paths: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return the files that paths name, those in a folder by name; without a path, our own plans.

    Raises:
        BadCall: a folder holds no plan.
    """
    found: list[Path] = []
    for path in paths or (PLANS_FOLDER,):
        found += _in_folder(path) if path.is_dir() else [path]
    return tuple(found)


def _in_folder(folder: Path) -> list[Path]:
    inside = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PLAN_ENDINGS)
    plans = [path for path in inside if path.is_file() and not path.name.startswith((".", "~$"))]
    if not plans:
        raise BadCall("no plan is there", where=str(folder), fix="name the files to load")
    return plans


def load(
    store: Store, extractions: Iterable[Extraction], *, progress: Progress | None = None
) -> Iterator[Built]:
    """Put each plan in the place of what the store has of it, and yield what changed."""
    store.prepare()
    for extraction in extractions:
        graph = plan_graph(extraction.facts)
        plan = extraction.facts.document.plan.id
        yield Built(extraction, graph, store.replace(plan, graph, progress=progress))


def load_exchange(
    store: Store, path: Path, *, progress: Progress | None = None
) -> Iterator[tuple[str, Changes]]:
    """Load the plans of a JSON Lines file, and yield each plan's id and what changed.

    Raises:
        BadExchange: the file cannot be read, or a row of it is wrong; nothing is loaded then.
    """
    graph = read_graph(path)
    store.prepare()
    plans = (node.properties["plans"] for node in graph.nodes if node.label == "Plan")
    for (plan,) in sorted(texts(each) for each in plans):
        yield plan, store.replace(plan, part_of_plan(graph, plan), progress=progress)
