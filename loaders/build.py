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
from loaders.tables.library import library_of
from loaders.tables.tables import read_table

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


def load_table(
    store: Store, path: Path, *, strict: bool = False, progress: Progress | None = None
) -> tuple[Extraction, Changes]:
    """Put a table's facts in the place of what the store has of it.

    Args:
        store: where the plans are that the rows quote.
        path: CSV or XLSX.
        strict: load nothing when a row is bad; nothing is loaded either when all are.
        progress: called now and then.

    Returns:
        what the table states, its bad rows among the rejects, and what that changed.

    Raises:
        BadExchange: the file cannot be read, or its columns are wrong.
    """
    store.prepare()
    with store.reader() as view:
        read = read_table(path, library_of(view, path.parent))
    if read.rejects and (strict or not read.facts.entities):
        return read, Changes()
    plan = read.facts.document.plan.id
    return read, store.replace(plan, plan_graph(read.facts), progress=progress)


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
