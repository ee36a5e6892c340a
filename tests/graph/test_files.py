"""Files are written whole, or what was there stays."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import BadCall
from graph.files import write_bytes, write_lines


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    """The new content stands in the old one's place, and nothing else is left in the folder."""
    path = tmp_path / "a.txt"
    path.write_text("old and longer", "utf-8")
    write_lines(path, ["长沙", ""])
    assert path.read_bytes() == "长沙\n\n".encode()
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays(tmp_path: Path) -> None:
    """When the lines end in an error, the old content is still there."""

    def lines() -> Iterator[str]:
        yield "half"
        raise ZeroDivisionError

    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    with pytest.raises(ZeroDivisionError):
        write_lines(path, lines())
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    """What is no file is written to as it is: /dev/stdout stays what it was."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_bytes(pipe, b"content")
    assert os.read(reader, 100) == b"content"
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize("place", ["nowhere/a.txt", "folder"])
def test_no_such_place(tmp_path: Path, place: str) -> None:
    """A folder that is not there, or stands where the file should, is an error of the call."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadCall, match=r"cannot be written.*folder that is there"):
        write_bytes(tmp_path / place, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
