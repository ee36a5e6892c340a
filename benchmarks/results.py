"""RESULTS.md: what the benchmarks printed, with the machine's words, a section each."""

import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psutil

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = (
    "# Results\n\nWritten by `python -m benchmarks` (README.md), a section for each benchmark.\n"
)
_MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)
_VERSIONS = ("neo4j", "neo4j-rust-ext", "arcadedb-embedded")


def machine() -> str:
    """Return what machine this is, how busy it was, and the versions that matter."""
    cpus = Path("/proc/cpuinfo")
    model = _MODEL.search(cpus.read_text("utf-8")) if cpus.exists() else None
    memory = psutil.virtual_memory().total / 2**30
    java = subprocess.run(("java", "-version"), capture_output=True, text=True, check=False)
    load = os.getloadavg()[0]
    packages = ", ".join(f"{name} {version(name)}" for name in _VERSIONS)
    return (
        f"{os.cpu_count()} cores ({model[1].strip() if model else platform.machine()}), "
        f"{memory:.0f} GiB, {platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}, Java {java.stderr.split(chr(34))[1]}, {packages}; "
        f"load at the start {load:.1f} on {datetime.now(UTC):%Y-%m-%d}"
    )


def measured(name: str) -> str:
    """Run a benchmark, show what it prints, and return it."""
    lines = []
    command = (sys.executable, "-u", "-m", f"benchmarks.{name}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout or ():
            sys.stdout.write(line)
            lines.append(line)
    if process.returncode:
        sys.exit(f"benchmarks.{name} failed")
    return "".join(lines)


def keep(name: str, words: str, text: str) -> None:
    """Put the text of a benchmark in the place of what RESULTS.md has of it."""
    before = RESULTS.read_text("utf-8") if RESULTS.exists() else _HEAD
    head, *sections = re.split(r"^(?=## )", before, flags=re.MULTILINE)
    by_name = {each.split("\n", 1)[0].removeprefix("## "): each for each in sections}
    by_name[name] = f"## {name}\n\n{words}\n\n{text.strip()}\n\n"
    whole = head.strip() + "\n\n" + "".join(by_name[each] for each in sorted(by_name))
    RESULTS.write_text(whole.strip() + "\n", encoding="utf-8")
