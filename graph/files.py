"""Files and folders written whole, or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import BadCall

_FILE = "name a file in a folder that is there and that you may write to"


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a text in UTF-8, each of its lines ended by a line feed, in the place of what is there.

    Raises:
        BadCall: it cannot be written.
    """
    with whole(path, _FILE) as partial, partial.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def write_bytes(path: Path, content: bytes) -> None:
    """Write bytes in the place of what is there.

    Raises:
        BadCall: they cannot be written.
    """
    with whole(path, _FILE) as partial:
        partial.write_bytes(content)


@contextmanager
def whole(path: Path, fix: str) -> Iterator[Path]:
    """Give the block a path to make a file or folder at, which then takes the place of `path`.

    Args:
        path: where it is to stand.
        fix: what to do where it cannot be written.

    Raises:
        BadCall: it cannot be written.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        partial = path  # a device or a pipe holds nothing, and must not be replaced
    else:
        partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        yield partial
        if partial != path:
            partial.replace(path)
    except OSError as error:
        raise BadCall(
            f"it cannot be written: {error.strerror}", where=str(path), fix=fix
        ) from error
    finally:
        if partial.is_dir() and partial != path:
            shutil.rmtree(partial, ignore_errors=True)
        elif partial != path and partial.exists():
            partial.unlink(missing_ok=True)
