"""Many documents: read on all cores, in their own order, each once; a bad one stops no other."""

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from graph.errors import BadCall, BadDocument, PlanGraphError
from graph.store.base import Progress
from loaders.claims import Reject
from loaders.curated.corrections import corrections_of
from loaders.curated.curate import curate
from loaders.pipeline import Extraction, extract
from loaders.read import open_document

Workers = Callable[[], Executor]
"""Makes an executor: one of this machine's processes, or of a cluster (Dask's get_executor)."""

# How many documents are read ahead of the one that is waited for: enough to keep the cores busy
# behind a slow one, few enough to hold in memory.
_AHEAD = 16
# A process costs half a second to start; two plans take less.
_FEWEST_FOR_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its extraction, or the error that kept it from being read."""

    path: Path
    result: Extraction | PlanGraphError


Read = Callable[[Path], Outcome]
"""Reads a file, in whatever process."""


def processes() -> Executor:
    """Return an executor with a process for each core."""
    # Spawned, for a fork would copy the threads of a store's driver in mid-work.
    return ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn"))


def workers_for(files: Sequence[Path]) -> Workers | None:
    """Return where to read some files: on all cores, or here when they are few."""
    many = len(files) >= _FEWEST_FOR_WORKERS and (os.cpu_count() or 1) > 1
    return processes if many else None


def read_corpus(
    files: Sequence[Path],
    *,
    read: Read | None = None,
    workers: Workers | None = None,
    progress: Progress | None = None,
    ahead: int = _AHEAD,
) -> Iterator[Outcome]:
    """Yield what each file states, in the order of the files; a file is read once.

    Two files with one plan id are an error
    of the second: one would replace the other.

    Args:
        files: plans.
        read: reads a file; `read_file` with the corrections that are wanted.
        workers: makes the executor to read on; without it, this process does.
        progress: called with the number of files done and of all.
        ahead: how many documents workers read, or hold, at a time.
    """
    read = read or read_file
    outcomes = map(read, files) if workers is None else _on_workers(read, files, workers, ahead)
    seen: dict[str, Path] = {}
    for done, outcome in enumerate(outcomes, 1):
        yield _once(outcome, seen)
        if progress is not None:
            progress(done, len(files))


def read_file(path: Path, curated: Path | None = None) -> Outcome:
    """Return what a file states, or its error."""
    try:
        extraction = extract(open_document(path))
        if curated is not None:
            plan = extraction.facts.document.plan.id
            extraction = curate(extraction, corrections_of(plan, curated))
    except BadDocument as error:
        where = "standard input" if str(path) == "-" else str(path)
        return Outcome(path, BadDocument(error.wrong, where=where, fix=error.fix))
    except PlanGraphError as error:
        return Outcome(path, error)
    return Outcome(path, extraction)


def _once(outcome: Outcome, seen: dict[str, Path]) -> Outcome:
    """Return an outcome, or an error where another file gave the same plan before."""
    if isinstance(outcome.result, PlanGraphError):
        return outcome
    plan = outcome.result.facts.document.plan.id
    if seen.setdefault(plan, outcome.path) == outcome.path:
        return outcome
    error = BadCall(
        f"the plan {plan} was read from {seen[plan]} already",
        where=str(outcome.path),
        fix=f"give it an id of its own in {outcome.path.with_suffix('.yaml').name}",
    )
    return Outcome(outcome.path, error)


_Running = deque[tuple[Path, "Future[Outcome] | None"]]


def _on_workers(
    read: Read, files: Iterable[Path], workers: Workers, ahead: int
) -> Iterator[Outcome]:
    """Yield outcomes in order; when a worker dies, what was under way is read file by file."""
    left = deque(files)
    while left:
        running: _Running = deque()
        executor = workers()
        try:
            yield from _until_broken(read, left, running, executor, ahead)
        finally:
            # One by one: Dask's executor knows no cancel_futures.
            for _, future in running:
                if future is not None:
                    future.cancel()
            executor.shutdown()
        yield from _one_by_one(read, deque(path for path, _ in running), workers)


def _until_broken(
    read: Read, left: deque[Path], running: _Running, executor: Executor, ahead: int
) -> Iterator[Outcome]:
    while left or running:
        try:
            while left and len(running) < ahead:
                running.append((left[0], _started(read, left[0], executor)))
                left.popleft()
            path, future = running[0]
            outcome = read(path) if future is None else _result(path, future)
        except BrokenExecutor:
            return
        running.popleft()
        yield outcome


def _started(read: Read, path: Path, executor: Executor) -> "Future[Outcome] | None":
    """Return the outcome to come; standard input is this process's own."""
    return None if str(path) == "-" else executor.submit(read, path)


def _result(path: Path, future: "Future[Outcome]") -> Outcome:
    try:
        return future.result()
    except BrokenExecutor:
        raise
    except Exception as error:  # noqa: BLE001  (one document stops no other, whatever it holds)
        wrong = f"{type(error).__name__}: {error}"
        return Outcome(path, BadDocument(wrong, where=str(path), fix="report it with the file"))


def _one_by_one(read: Read, suspects: deque[Path], workers: Workers) -> Iterator[Outcome]:
    """Yield the outcomes of files of which one killed its worker."""
    while suspects:
        executor = workers()
        try:
            while suspects:
                path = suspects.popleft()
                future = _started(read, path, executor)
                yield read(path) if future is None else _result(path, future)
        except BrokenExecutor:
            error = BadDocument(
                "the process that read it died", where=str(path), fix="save it as plain text"
            )
            yield Outcome(path, error)
        finally:
            executor.shutdown()


@dataclass(slots=True)
class Report:
    """What was wrong while a corpus was read."""

    errors: list[PlanGraphError] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    def extractions(self, outcomes: Iterable[Outcome]) -> Iterator[Extraction]:
        """Yield what was extracted, and keep the errors and rejects."""
        for outcome in outcomes:
            if isinstance(outcome.result, PlanGraphError):
                self.errors.append(outcome.result)
            else:
                self.rejects += outcome.result.rejects
                yield outcome.result


def kept(extractions: Iterable[Extraction]) -> Iterator[Extraction]:
    """Return extractions after all were made: on disk meanwhile, for a corpus fills the memory."""
    file = TemporaryFile()  # noqa: SIM115  (closed by what reads it)
    count = 0
    for extraction in extractions:
        pickle.dump(extraction, file)
        count += 1
    return _taken(file, count)


def _taken(file: IO[bytes], count: int) -> Iterator[Extraction]:
    with file:
        file.seek(0)
        for _ in range(count):
            yield pickle.load(file)  # noqa: S301  (this process wrote it just now)
