"""Pushing rectangles apart until they overlap no more, or as little as their room allows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.draw.drawing import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Beyond this share of the room, rectangles have no place to go and are taken as smaller.
_FULL = 0.9
# Rounds times rectangles: a large graph, whose names find no room anyway, gets fewer rounds.
_WORK, _ROUNDS = 40_000, 60
_TOUCH = 0.05
_CLEAR, _CLEARINGS = 2.0, 4


def separate(
    centres: "NDArray[np.float64]", sizes: "NDArray[np.float64]", room: Box
) -> "NDArray[np.float64]":
    """Return the centres of rectangles moved apart, each rectangle within the room.

    Args:
        centres: (rectangles, 2), in points.
        sizes: (rectangles, 2): width and height, in points.
        room: where they may stand.
    """
    import numpy as np

    sizes = _shrunk(sizes, room)
    low = np.array([room.left, room.bottom]) + sizes / 2
    high = np.maximum(np.array([room.right, room.top]) - sizes / 2, low)
    at, areas = np.clip(centres, low, high), np.prod(sizes, axis=1)
    for _ in range(min(_ROUNDS, max(10, _WORK // len(at)))):
        first, second = _near(at, sizes)
        apart = at[second] - at[first]
        overlap = (sizes[first] + sizes[second]) / 2 - np.abs(apart)
        met = (overlap > _TOUCH).all(axis=1)
        if not met.any():
            break
        first, second, apart, overlap = first[met], second[met], apart[met], overlap[met]
        # Along the axis that needs the shorter way; two in one place part by their order.
        across = (overlap[:, 0] < overlap[:, 1]).astype(int)
        axis = 1 - across
        rows = np.arange(len(axis))
        way = np.where(apart[rows, axis] >= 0, 1.0, -1.0) * overlap[rows, axis] * 0.54
        # The smaller gives way: a leaf makes room for the name of its hub.
        share = areas[first] / (areas[first] + areas[second])
        moved = np.bincount(second * 2 + axis, way * share, at.size)
        moved -= np.bincount(first * 2 + axis, way * (1 - share), at.size)
        at = np.clip(at + moved.reshape(at.shape), low, high)
    return at


def cleared(
    at: "NDArray[np.float64]",
    radii: "NDArray[np.float64]",
    boxes: Mapping[int, tuple[float, float]],
    room: Box,
) -> "NDArray[np.float64]":
    """Return discs moved out of the rectangles that some keep under them for their names.

    Args:
        at: (discs, 2) middles, in points.
        radii: (discs,).
        boxes: width and height under the discs that keep one; the first given wins.
        room: what no disc is pushed out of.
    """
    import numpy as np

    at, kept = at.copy(), np.zeros(len(at), dtype=bool)
    low = np.array([room.left, room.bottom]) + radii[:, None]
    high = np.array([room.right, room.top]) - radii[:, None]
    # Again: what leaves one rectangle may have come into another.
    for _ in range(_CLEARINGS):
        for owner, (width, height) in boxes.items():
            kept[owner] = True
            middle = at[owner] - np.array([0.0, radii[owner] + height / 2 + _CLEAR])
            away = at - middle
            reach = np.array([width, height]) / 2 + radii[:, None] + _CLEAR
            overlap = reach - np.abs(away)
            inside = (overlap > 0).all(axis=1) & ~kept
            axis = overlap[inside].argmin(axis=1)
            rows = np.flatnonzero(inside)
            at[rows, axis] += np.where(away[rows, axis] >= 0, 1, -1) * overlap[rows, axis]
            at[rows] = np.clip(at[rows], low[rows], high[rows])
    return at


def _shrunk(sizes: "NDArray[np.float64]", room: Box) -> "NDArray[np.float64]":
    import numpy as np

    share = float(np.prod(sizes, axis=1).sum()) / (room.width * room.height)
    factor = min(1.0, (_FULL / share) ** 0.5) if share else 1.0
    smallest: NDArray[np.float64] = np.minimum(
        sizes * factor, np.array([room.width, room.height]) * 0.9
    )
    return smallest


def _near(
    at: "NDArray[np.float64]", sizes: "NDArray[np.float64]"
) -> tuple["NDArray[np.int64]", "NDArray[np.int64]"]:
    """Return the pairs that may overlap, each once: those in the same cell or in a next one."""
    import numpy as np

    cell = np.maximum(sizes.max(axis=0), 1e-6)
    column, row = (((at - at.min(axis=0)) / cell).astype(np.int64) + 1).T
    wide = int(row.max()) + 2
    key = column * wide + row
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    pairs = []
    for step in (0, 1, wide - 1, wide, wide + 1):
        begin = np.searchsorted(ordered, key + step, side="left")
        end = np.searchsorted(ordered, key + step, side="right")
        count = end - begin
        first = np.repeat(np.arange(len(at)), count)
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        second = order[np.repeat(begin, count) + offset]
        keep = first < second if step == 0 else np.ones(len(first), dtype=bool)
        pairs.append((first[keep], second[keep]))
    return np.concatenate([a for a, _ in pairs]), np.concatenate([b for _, b in pairs])
