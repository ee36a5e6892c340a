"""Folders of files: written whole or not at all, and read back."""

from collections.abc import Iterable
from pathlib import Path

from graph.errors import BadCall, BadExchange
from graph.files import whole


def write_files(path: Path, files: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Write a folder: whole, or not at all.

    Args:
        path: the folder; it is new, or empty.
        files: name and lines of each.

    Raises:
        BadCall: it cannot be written, or holds something.
    """
    with whole(path, "name a folder that is new or empty, where you may write") as partial:
        partial.mkdir()
        for name, lines in files:
            with (partial / name).open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines)


def read_files(path: Path) -> dict[str, str]:
    """Return what the files of a folder hold, by name, with the ends of their lines as they are.

    Raises:
        BadCall: it cannot be read.
        BadExchange: a file is not UTF-8.
    """
    try:
        return {
            each.name: each.read_bytes().decode()
            for each in sorted(path.iterdir())
            if each.is_file()
        }
    except UnicodeDecodeError as error:
        raise BadExchange("a file is not UTF-8", where=str(path), fix="export it again") from error
    except OSError as error:
        raise BadCall(
            f"it cannot be read: {error.strerror}",
            where=str(path),
            fix="name a folder that is there",
        ) from error
