"""The command in a process of its own, on a store of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "cli")


@dataclass(frozen=True)
class Answer:
    """What a run of the command left: its exit status and what it printed."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Command:
    """The command on a store in a folder of its own."""

    home: Path

    def __call__(
        self, *arguments: str, given: bytes = b"", settings: Mapping[str, str] | None = None
    ) -> Answer:
        """Run it with arguments and settings, and return what came of it."""
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith("PLANGRAPH_")
        }
        environment |= {"PLANGRAPH_HOME": str(self.home), "PYTHONUTF8": "1", **(settings or {})}
        run = subprocess.run(
            (*COMMAND, *arguments),
            check=False,
            capture_output=True,
            cwd=ROOT,
            env=environment,
            input=given,
            timeout=120,
        )
        return Answer(run.returncode, run.stdout.decode(), run.stderr.decode())
