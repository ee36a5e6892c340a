"""A corpus: many documents on many cores, in order, each once, whatever becomes of one."""

import os
import signal
from collections.abc import Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from graph.errors import BadCall, PlanGraphError
from loaders import corpus
from loaders.build import plan_files
from loaders.corpus import Outcome, Report, kept, read_corpus, workers_for
from loaders.pipeline import Extraction

PLAN = "甲市新材料产业规划\n一、重点产业\n（一）新材料产业\n发展反渗透膜、纳滤膜。\n二、保障措施\n"


def files(folder: Path, count: int) -> list[Path]:
    """Return plans in files, one of them empty."""
    made = []
    for number in range(count):
        path = folder / f"plan{number:02d}.txt"
        path.write_text("" if number == 3 else PLAN, encoding="utf-8")
        made.append(path)
    return made


def two_processes() -> Executor:
    """Return an executor of two processes."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def names(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the names of files, those that failed with a mark."""
    return [
        f"{'!' if isinstance(each.result, PlanGraphError) else ''}{each.path.stem}"
        for each in outcomes
    ]


def dying(path: Path, parent: int) -> Outcome:
    """Read a file; the process dies of one of them."""
    if path.stem == "plan05" and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return corpus.read_file(path)


class TestOrder:
    """Outcomes come in the order of the files, on any executor."""

    @pytest.mark.parametrize(
        "workers",
        [None, two_processes, partial(ThreadPoolExecutor, 3)],
        ids=["here", "two", "threads"],
    )
    def test_any_executor(self, tmp_path: Path, workers: corpus.Workers | None) -> None:
        """The same outcomes, here, on two processes, or on threads; a bad file stops no other."""
        paths = files(tmp_path, 20)
        seen: list[tuple[int, int]] = []
        found = list(read_corpus(paths, workers=workers, progress=lambda *done: seen.append(done)))
        assert names(found) == [f"{'!' if at == 3 else ''}plan{at:02d}" for at in range(20)]
        assert seen == [(at, 20) for at in range(1, 21)]
        ids = {
            tuple(e.id for e in each.result.facts.entities if e.label == "Product")
            for each in found
            if isinstance(each.result, Extraction)
        }
        assert len(ids) == 1

    def test_a_worker_that_dies(self, tmp_path: Path) -> None:
        """A file that kills its process is an error; every other is read once."""
        read = partial(dying, parent=os.getpid())
        found = list(read_corpus(files(tmp_path, 8), read=read, workers=two_processes))
        assert names(found) == [f"{'!' if at in {3, 5} else ''}plan{at:02d}" for at in range(8)]
        assert "died" in str(found[5].result)

    def test_one_plan_in_two_files(self, tmp_path: Path) -> None:
        """A second file with a plan's id is an error that names the first."""
        (tmp_path / "a").mkdir()
        for path in (tmp_path / "plan.txt", tmp_path / "a" / "plan.txt"):
            path.write_text(PLAN, encoding="utf-8")
        outcomes = list(read_corpus(plan_files([tmp_path])))
        assert names(outcomes) == ["plan", "!plan"]
        assert str(tmp_path / "a" / "plan.txt") in str(outcomes[1].result)


class TestFolders:
    """A folder stands for the plans in it."""

    def test_by_name(self, tmp_path: Path) -> None:
        """Plans of every format and in folders within, by name; other files are none."""
        for name in ("b.txt", "a.PDF", "c/d.docx", "notes.yaml", ".hidden.txt", "~$a.docx"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"")
        found = [str(path.relative_to(tmp_path)) for path in plan_files([tmp_path])]
        assert found == ["a.PDF", "b.txt", "c/d.docx"]

    def test_without_plans(self, tmp_path: Path) -> None:
        """A folder without plans is an error of the call."""
        with pytest.raises(BadCall, match="no plan is there"):
            plan_files([tmp_path])


class TestReport:
    """Errors and rejects are kept, extractions go on."""

    def test_kept_on_disk(self, tmp_path: Path) -> None:
        """All extractions are made before the first is given on, and none is lost."""
        report = Report()
        extractions = kept(report.extractions(read_corpus(files(tmp_path, 5))))
        assert len(report.errors) == 1
        plans = [each.facts.document.plan.id for each in extractions]
        assert plans == ["plan00", "plan01", "plan02", "plan04"]

    def test_few_files_need_no_workers(self, tmp_path: Path) -> None:
        """A process costs more than reading two plans."""
        assert workers_for(files(tmp_path, 2)) is None
