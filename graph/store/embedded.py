"""Starts, finds and stops the engine of an embedded store."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreUnavailable
from graph.store.endpoint import LOCKED, Endpoint, EngineFiles
from graph.store.settings import StoreSettings

_START_SECONDS = 60.0
_STOP_SECONDS = 30.0
_LOOK_EVERY = 0.05
_PACKAGES = Path(__file__).parents[2]
DATABASE = "neo4j"
_OURS = {
    "engine", "engine.part", "log", "endpoint.json", "passwords.json", "start.lock", "engine.lock",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Status:
    """Whether an engine runs, and where."""

    home: Path
    endpoint: Endpoint | None

    def __str__(self) -> str:
        """Return a line for people."""
        if self.endpoint is None:
            return f"not running ({self.home})"
        return f"running: {self.endpoint.uri}, process {self.endpoint.pid} ({self.home})"


def status(settings: StoreSettings | None = None) -> Status:
    """Say whether the engine of a folder runs."""
    home = (settings or StoreSettings.from_environment()).home
    return Status(home, Endpoint.read(EngineFiles(home)))


def start(settings: StoreSettings | None = None, *, record: Path | None = None) -> Endpoint:
    """Start the engine of a folder unless it runs, and return where it answers.

    Args:
        settings: which folder; what the environment says when None.
        record: file for the classes that it needs until it stops; see `engine_archive`.

    Raises:
        StoreUnavailable: the folder cannot be used, or the engine does not start.
    """
    from filelock import FileLock, Timeout

    settings = settings or StoreSettings.from_environment()
    files = EngineFiles(settings.home)
    running = Endpoint.read(files)
    if running is not None:
        return running
    make_folder(files)
    try:
        with FileLock(files.start_lock, timeout=_START_SECONDS):
            # Another process may have started it while this one waited.
            return Endpoint.read(files) or _start(files, settings.idle_minutes, record)
    except Timeout:
        raise StoreUnavailable(
            "another process has been starting the store for a minute",
            where=str(settings.home),
            fix=f"look at {files.log}",
        ) from None
    except PermissionError as error:
        raise _unusable(settings.home, error) from error


def stop(settings: StoreSettings | None = None) -> Status:
    """Stop the engine of a folder and wait until it has ended.

    Raises:
        StoreUnavailable: it does not end.
    """
    import psutil

    settings = settings or StoreSettings.from_environment()
    endpoint = Endpoint.read(EngineFiles(settings.home))
    if endpoint is None:
        return Status(settings.home, None)
    try:
        process = psutil.Process(endpoint.pid)
        process.send_signal(signal.SIGTERM)
        process.wait(_STOP_SECONDS)
    except psutil.NoSuchProcess:
        pass
    except psutil.TimeoutExpired:
        raise StoreUnavailable(
            f"process {endpoint.pid} does not end",
            where=str(settings.home),
            fix="end it by hand; what was committed is safe",
        ) from None
    return Status(settings.home, None)


def make_folder(files: EngineFiles) -> None:
    """Make the folder, or refuse one that holds other people's files."""
    try:
        files.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        foreign = sorted(path.name for path in files.home.iterdir() if path.name not in _OURS)
        files.log.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise _unusable(files.home, error) from error
    if foreign and not files.engine.exists():
        raise StoreUnavailable(
            f"the folder holds other files ({foreign[0]})",
            where=str(files.home),
            fix="set PLANGRAPH_HOME to an empty folder, or to one that does not exist",
        )


def _unusable(home: Path, error: OSError) -> StoreUnavailable:
    return StoreUnavailable(
        f"the folder cannot be used: {error.strerror}",
        where=str(home),
        fix="set PLANGRAPH_HOME to a folder that you may write to",
    )


def _start(files: EngineFiles, idle_minutes: float, record: Path | None) -> Endpoint:
    files.endpoint.unlink(missing_ok=True)
    path = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    with files.log.open("ab") as log:
        child = subprocess.Popen(  # noqa: S603  (our own module, by the path of this Python)
            (sys.executable, "-m", "graph.store.engine_process", str(files.home),
             str(idle_minutes), *([str(record)] if record else [])),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=files.home,  # the engine writes its own log below the working directory
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,
        )  # fmt: skip
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        endpoint = Endpoint.read(files)
        if endpoint is not None:
            # It outlives this process, so nobody will wait for it: without this, Popen warns.
            child.returncode = 0
            return endpoint
        # Another process owns the folder: it will say where it answers.
        if child.poll() not in {None, LOCKED}:
            break
        time.sleep(_LOOK_EVERY)
    child.kill()
    raise StoreUnavailable(
        f"the engine does not start: {_last_line(files.log)}",
        where=str(files.home),
        fix=f"look at {files.log}, or set PLANGRAPH_HOME to another folder",
    )


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").strip().splitlines()
    return lines[-1].strip()[:300] if lines else "it printed nothing"
