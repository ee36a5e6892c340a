"""Files written whole, or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import BadCall


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a text in UTF-8, each of its lines ended by a line feed, in the place of what is there.

    Raises:
        BadCall: it cannot be written.
    """
    with _whole(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def write_bytes(path: Path, content: bytes) -> None:
    """Write bytes in the place of what is there.

    Raises:
        BadCall: they cannot be written.
    """
    with _whole(path) as partial:
        partial.write_bytes(content)


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Give the block a path to write to; what is there takes the file's place at its end."""
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
            f"it cannot be written: {error.strerror}",
            where=str(path),
            fix="name a file in a folder that is there and that you may write to",
        ) from error
    finally:
        if partial != path:
            partial.unlink(missing_ok=True)
