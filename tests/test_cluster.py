"""A corpus over a Dask cluster: every document once, in order, though a worker is killed."""

import os
import signal
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster

from loaders import corpus
from loaders.corpus import Outcome, read_corpus
from tests.loaders.test_corpus import files, names

SECONDS = 120


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Return the client of a cluster of two worker processes of one thread each."""
    # A worker holds one document, so that what kills it is known; it may kill two.
    scheduler = {
        "distributed.scheduler.worker-saturation": 1.0,
        "distributed.scheduler.allowed-failures": 1,
    }
    with (
        dask.config.set(scheduler),
        LocalCluster(  # type: ignore[no-untyped-call]  # Dask types no constructor
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1",
            dashboard_address=None, silence_logs=50,
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]  # as above
    ):  # fmt: skip
        yield client


def within_time(outcomes: Iterator[Outcome]) -> list[Outcome]:
    """Return outcomes, or fail when they do not come."""
    with ThreadPoolExecutor(1) as waiting:
        return waiting.submit(list[Outcome], outcomes).result(SECONDS)


def logged(path: Path, log: Path, killed: str) -> Outcome:
    """Read a file and log the process; one file kills its worker the first time."""
    with log.open("a") as file:
        file.write(f"{os.getpid()} {path.stem}\n")
    if path.stem == killed and log.read_text().count(killed) == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return corpus.read_file(path)


def test_a_worker_is_killed(tmp_path: Path, client: Client) -> None:
    """Each document is there once, in order, and the worker's own is read again elsewhere."""
    log = tmp_path / "log"
    read = partial(logged, log=log, killed="plan09")
    found = within_time(read_corpus(files(tmp_path, 20), read=read, workers=client.get_executor))
    assert names(found) == [f"{'!' if at == 3 else ''}plan{at:02d}" for at in range(20)]
    runs = [line.split() for line in log.read_text().splitlines()]
    assert len([pid for pid, stem in runs if stem == "plan09"]) == 2
    assert len({pid for pid, _ in runs}) >= 2


def test_what_is_not_wanted_is_not_read(tmp_path: Path, client: Client) -> None:
    """A corpus of which only the first document is taken ends at once."""
    outcomes = read_corpus(files(tmp_path, 20), workers=client.get_executor)
    assert names([next(outcomes)]) == ["plan00"]
    assert isinstance(outcomes, Generator)
    outcomes.close()


def dying(path: Path) -> Outcome:
    """Read a file; one of them kills every worker that begins it."""
    if path.stem == "plan05":
        os.kill(os.getpid(), signal.SIGKILL)
    return corpus.read_file(path)


def test_a_document_that_kills(tmp_path: Path, client: Client) -> None:
    """When it has killed as many workers as are allowed it is an error, of that document alone."""
    found = within_time(read_corpus(files(tmp_path, 12), read=dying, workers=client.get_executor))
    assert names(found) == [f"{'!' if at in {3, 5} else ''}plan{at:02d}" for at in range(12)]
    assert "KilledWorker" in str(found[5].result)
