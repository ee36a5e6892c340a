"""Files into a store: extract everything first, then replace plan by plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadCall, BadDocument, PlanGraphError
from graph.export import read_graph
from graph.merge import part_of_plan
from graph.plan_graph import plan_graph
from graph.store.base import Changes, Progress, Store
from graph.subgraph import Subgraph, texts
from loaders.corrections import corrections_of
from loaders.curate import curate
from loaders.pipeline import Extraction, extract
from loaders.read import open_document
from loaders.read.kinds import PLAN_ENDINGS

PLANS_FOLDER = Path(__file__).parents[1] / "data" / "plans"


@dataclass(frozen=True, slots=True)
class Built:
    """A plan that was loaded: its text's facts, its graph, and what that changed in the store."""

    extraction: Extraction
    graph: Subgraph
    changes: Changes


def plan_files(folder: Path = PLANS_FOLDER) -> tuple[Path, ...]:
    """Return the plans of a folder, by name.

    Raises:
        BadCall: the folder holds none.
    """
    found = sorted(path for path in folder.glob("*") if path.suffix.lower() in PLAN_ENDINGS)
    if not found:
        raise BadCall("no plan is there", where=str(folder), fix="name the files to load")
    return tuple(found)


def read_plans(
    files: Iterable[Path], curated: Path | None = None
) -> tuple[tuple[Extraction, ...], tuple[PlanGraphError, ...]]:
    """Return what each file states, and the errors of those that cannot be read.

    Args:
        files: plans.
        curated: folder of the corrections to apply; without it, none.

    Two files with one plan id are an error of the second: one would replace the other.
    """
    extractions: dict[str, Extraction] = {}
    errors: list[PlanGraphError] = []
    for path in files:
        try:
            document = open_document(path)
            if document.plan.id in extractions:
                raise BadCall(
                    f"the plan {document.plan.id} was read from another file already",
                    where=str(path),
                    fix=f"give it an id of its own in {path.with_suffix('.yaml').name}",
                )
            extractions[document.plan.id] = _corrected(extract(document), curated)
        except BadDocument as error:
            where = "standard input" if str(path) == "-" else str(path)
            errors.append(BadDocument(error.wrong, where=where, fix=error.fix))
        except PlanGraphError as error:
            errors.append(error)
    return tuple(extractions.values()), tuple(errors)


def _corrected(extraction: Extraction, curated: Path | None) -> Extraction:
    """Return what was extracted with the corrections of a folder."""
    if curated is None:
        return extraction
    return curate(extraction, corrections_of(extraction.facts.document.plan.id, curated))


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
