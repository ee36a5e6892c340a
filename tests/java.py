"""The Javas of this machine, for the servers that the tests start."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

_VERSION = re.compile(r'^JAVA_VERSION="(\d+)', re.MULTILINE)


def java(least: int) -> Path | None:
    """Return the `java` of the first development kit of a version or later, or None."""
    return next((home / "bin" / "java" for home in _homes() if _version(home) >= least), None)


def _homes() -> Iterator[Path]:
    """Yield where development kits may stand: JAVA_HOME, the one on the path, Debian's folder."""
    if named := os.environ.get("JAVA_HOME"):
        yield Path(named)
    if on_path := shutil.which("java"):
        yield Path(on_path).resolve().parents[1]
    yield from sorted(Path("/usr/lib/jvm").glob("*"))


def _version(home: Path) -> int:
    """Return the version of a development kit; 0 for what is none."""
    release = home / "release"
    if not (release.exists() and (home / "bin" / "javac").exists()):
        return 0
    found = _VERSION.search(release.read_text("utf-8"))
    return int(found[1]) if found else 0
