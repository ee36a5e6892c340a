"""Long sequences in parts: itertools.batched, which Python 3.11 does not have."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def batches(rows: Sequence[_T], size: int) -> Iterator[list[_T]]:
    """Yield rows in lists of a size, the last with what is left."""
    for start in range(0, len(rows), size):
        yield list(rows[start : start + size])
