"""The files of an embedded store's folder, and the one that says where its engine answers."""

import json
import os
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

# What the engine's process ends with when another one owns the folder.
LOCKED = 3
_LOOK_EVERY = 0.05
_KILLED_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class EngineFiles:
    """Where things stand in an embedded store's folder."""

    home: Path

    @property
    def engine(self) -> Path:
        """The engine's own folder."""
        return self.home / "engine"

    @property
    def endpoint(self) -> Path:
        """Says where the engine answers; there only while it runs."""
        return self.home / "endpoint.json"

    @property
    def passwords(self) -> Path:
        """The passwords of the engine's users."""
        return self.home / "passwords.json"

    @property
    def start_lock(self) -> Path:
        """Held while a process starts the engine."""
        return self.home / "start.lock"

    @property
    def engine_lock(self) -> Path:
        """Held by the engine's process as long as it lives."""
        return self.home / "engine.lock"

    @property
    def log(self) -> Path:
        """What the engine's process prints."""
        return self.home / "log" / "engine.log"

    def write_private(self, path: Path, content: str) -> None:
        """Write a file that only its owner may read, whole or not at all."""
        partial = path.with_suffix(f".{os.getpid()}.part")
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
        partial.replace(path)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an engine answers, and as whom.

    Attributes:
        host: loopback.
        port: of Bolt.
        http_port: of the engine's own interface, which backups are asked of.
        pid: the engine's process.
        started: when the process started, as the system says it: another process that has
            got the same number later differs in this.
        database: name of the database.
        writer: user and password that may write.
        reader: user and password that may only read.
    """

    host: str
    port: int
    http_port: int
    pid: int
    started: float
    database: str
    writer: tuple[str, str]
    reader: tuple[str, str]

    @property
    def uri(self) -> str:
        """The address for the driver."""
        return f"bolt://{self.host}:{self.port}"

    @classmethod
    def read(cls, files: EngineFiles) -> Self | None:
        """Return the endpoint of a running engine, or None.

        A file that a killed engine left behind counts as none.
        """
        try:
            content = json.loads(files.endpoint.read_text("utf-8"))
            made = cls(**{**content, "writer": tuple(content["writer"]),
                          "reader": tuple(content["reader"])})  # fmt: skip
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return made if made.alive() else None

    def write(self, files: EngineFiles) -> None:
        """Say where the engine answers."""
        files.write_private(files.endpoint, json.dumps(asdict(self)))

    def alive(self) -> bool:
        """Say whether the process lives and is the one that wrote this."""
        import psutil

        try:
            process = psutil.Process(self.pid)
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            return abs(process.create_time() - self.started) < 1
        except psutil.NoSuchProcess:
            return False

    def ends_within(self, seconds: float) -> bool:
        """Wait for the process to end, and say whether it did."""
        until = time.monotonic() + seconds
        while self.alive():
            if time.monotonic() > until:
                return False
            time.sleep(_LOOK_EVERY)
        return True

    def kill(self) -> None:
        """End the process at once. What was committed is on the disk."""
        import psutil

        with suppress(psutil.NoSuchProcess):
            if self.alive():
                psutil.Process(self.pid).kill()
                self.ends_within(_KILLED_SECONDS)
