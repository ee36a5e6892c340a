"""Where the nodes stand: by force, by hierarchy, or by city; the same for the same seed."""

import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graph.draw.drawing import Backdrop, Box
from graph.draw.separate import separate
from graph.subgraph import Subgraph

if TYPE_CHECKING:
    import igraph
    import numpy as np
    from numpy.typing import NDArray

LayoutName = Literal["force", "hierarchy", "by-city"]
_SEED_LOCK = threading.Lock()
# Kamada-Kawai shows distances best, but its time grows with the square of the nodes.
_KAMADA_KAWAI_UP_TO = 160
# How far positions are drawn towards an even spread over the room: a hub's leaves part.
_EVEN = 0.6
_SHELF_TRIES = 60
# Sweeps that uncross the relations of a hierarchy; in a large graph each takes long.
_SWEEPS, _SWEEP_WORK = 200, 40_000


@dataclass(frozen=True)
class Task:
    """What a layout is given.

    Attributes:
        subgraph: the nodes and relations.
        room: where the nodes may stand, in points.
        sizes: (nodes, 2): width and height that a node with its name takes, in points.
        drops: how far below a node's middle that of this rectangle lies, for the name is below.
        seed: of everything random.
        emphasised: ids of what stands first in a hierarchy.
    """

    subgraph: Subgraph
    room: Box
    sizes: "NDArray[np.float64]"
    drops: "NDArray[np.float64]"
    seed: int = 7
    emphasised: frozenset[str] = frozenset()

    def graph(self) -> "igraph.Graph":
        """Return the nodes and relations as igraph has them; vertex i is node i."""
        import igraph

        place = {node.id: at for at, node in enumerate(self.subgraph.nodes)}
        ends = [(place[each.source], place[each.target]) for each in self.subgraph.relations]
        graph: igraph.Graph = igraph.Graph(n=len(place), edges=ends, directed=True)
        return graph

    def apart(
        self,
        at: "NDArray[np.float64]",
        room: Box,
        nodes: Sequence[int] | slice = slice(None),
        shrink: float = 1.0,
    ) -> "NDArray[np.float64]":
        """Return positions of some nodes moved so that their rectangles stand apart in a room."""
        import numpy as np

        drops = self.drops[nodes] * shrink
        down = np.stack([np.zeros_like(drops), drops], axis=1)
        return separate(at - down, self.sizes[nodes] * shrink, room) + down


@dataclass(frozen=True)
class Placed:
    """(nodes, 2) positions in points, in the order of the subgraph's nodes, and what is behind."""

    at: "NDArray[np.float64]"
    backdrops: tuple[Backdrop, ...] = ()


def place(name: LayoutName, task: Task) -> Placed:
    """Return the positions of a layout."""
    import numpy as np

    if not task.subgraph.nodes:
        return Placed(np.zeros((0, 2)))
    if name == "by-city":
        from graph.draw.by_city import by_city

        return by_city(task)
    return Placed(force(task) if name == "force" else hierarchy(task))


def force(task: Task) -> "NDArray[np.float64]":
    """Return positions where related nodes attract and all others repel each other.

    Each component is laid out by itself and they are packed side by side.
    """
    import numpy as np

    graph = task.graph()
    parts = sorted(graph.connected_components(mode="weak"), key=lambda part: (-len(part), part))
    at = np.zeros((len(task.sizes), 2))
    areas = np.prod(task.sizes, axis=1)
    boxes = []
    with randomness(task.seed):
        for part in parts:
            shape = _turned(spread(graph.induced_subgraph(part)), task.room)
            at[part] = shape
            side = max(float(areas[part].sum()), 1.0) ** 0.5
            boxes.append((side * 1.25, side) if len(part) > 2 else (side, side))  # noqa: PLR2004
    for part, corner, box in zip(parts, _packed(boxes, task.room), boxes, strict=True):
        # The gutter between parts is a tenth of each.
        at[part] = corner + np.array(box) * 0.05 + fitted(at[part], (box[0] * 0.9, box[1] * 0.9))
    return task.apart(stretched(at, task.room), task.room)


def hierarchy(task: Task) -> "NDArray[np.float64]":
    """Return positions in columns from left to right.

    A column holds what is equally far from the emphasised nodes or, where none are, a layer of
    Sugiyama's method. A column that is higher than the room goes on in the next one.
    """
    import numpy as np

    graph = task.graph()
    layers = _distances(graph, task)
    with randomness(task.seed):
        sweeps = max(5, min(_SWEEPS, _SWEEP_WORK // len(task.sizes)))
        drawn = graph.layout_sugiyama(layers=layers, hgap=1, vgap=1, maxiter=sweeps)
    points = np.array(drawn.coords)[: len(task.sizes)]
    layer_of = np.array(layers) if layers is not None else points[:, 1].round().astype(int)
    height = float(np.median(task.sizes[:, 1])) + 2
    most = max(3, int(task.room.height / height))
    columns: list[list[int]] = []
    for layer in sorted(set(layer_of.tolist())):
        members = np.flatnonzero(layer_of == layer)
        ordered = members[np.argsort(points[members, 0], kind="stable")].tolist()
        pieces = -(-len(ordered) // most)
        # Neighbours in the order stay neighbours: each piece takes every n-th.
        columns += [ordered[piece::pieces] for piece in range(pieces)]
    return _in_columns(columns, task)


def _distances(graph: "igraph.Graph", task: Task) -> list[int] | None:
    """Return how many steps each node is from the emphasised ones; the unreached come last."""
    first = [at for at, node in enumerate(task.subgraph.nodes) if node.id in task.emphasised]
    if not first:
        return None
    nearest = [min(steps) for steps in zip(*graph.distances(first, mode="all"), strict=True)]
    furthest = max(steps for steps in nearest if steps != float("inf"))
    return [int(min(steps, furthest + 1)) for steps in nearest]


def _in_columns(columns: Sequence[Sequence[int]], task: Task) -> "NDArray[np.float64]":
    import numpy as np

    room, at = task.room, np.zeros((len(task.sizes), 2))
    step = room.width / len(columns)
    for number, column in enumerate(columns):
        gap = room.height / len(column)
        for place_in, node in enumerate(column):
            at[node] = (
                room.left + step * (number + 0.35),
                room.top - gap * (place_in + 0.5 + 0.25 * (number % 2 - 0.5)),
            )
    return at


def spread(graph: "igraph.Graph") -> "NDArray[np.float64]":
    """Return positions of a connected graph, in no unit."""
    import numpy as np

    count = graph.vcount()
    if count == 1:
        return np.zeros((1, 2))
    simple = graph.as_undirected().simplify()
    if count <= _KAMADA_KAWAI_UP_TO:
        drawn = simple.layout_kamada_kawai(maxiter=50 * count)
    else:
        drawn = simple.layout_fruchterman_reingold(niter=500, grid="auto")
    return np.array(drawn.coords)


def fitted(points: "NDArray[np.float64]", box: tuple[float, float]) -> "NDArray[np.float64]":
    """Return the points stretched to a box whose lower left corner is the origin."""
    import numpy as np

    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    scaled = (points - low) / np.where(extent > 0, extent, 1.0)
    fitting: NDArray[np.float64] = np.where(extent > 0, scaled, 0.5) * np.array(box)
    return fitting


def stretched(points: "NDArray[np.float64]", room: Box) -> "NDArray[np.float64]":
    """Return the points stretched to the room, drawn part of the way to an even spread."""
    import numpy as np

    if len(points) == 1:
        return np.array([[(room.left + room.right) / 2, (room.bottom + room.top) / 2]])
    inner = room.inset(min(room.width, room.height) * 0.06)
    corner = np.array([inner.left, inner.bottom])
    scaled = fitted(points, (1.0, 1.0))
    ranks = np.argsort(np.argsort(scaled, axis=0, kind="stable"), axis=0, kind="stable")
    even = (ranks + 0.5) / len(points)
    amount = _EVEN if len(points) > 12 else 0.0  # noqa: PLR2004  # few nodes keep their shape
    mixed: NDArray[np.float64] = (1 - amount) * scaled + amount * even
    placed: NDArray[np.float64] = corner + mixed * np.array([inner.width, inner.height])
    return placed


def _turned(points: "NDArray[np.float64]", room: Box) -> "NDArray[np.float64]":
    """Return the points turned so that their longest extent lies along the room's."""
    import numpy as np

    if len(points) < 3:  # noqa: PLR2004  # two points have no shape
        return points
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    # The sign of an axis is the library's accident.
    axes = axes * np.where(axes.sum(axis=1) < 0, -1.0, 1.0)[:, None]
    turned: NDArray[np.float64] = centred @ axes.T
    return turned if room.width >= room.height else turned[:, ::-1]


def _packed(boxes: Sequence[tuple[float, float]], room: Box) -> "list[NDArray[np.float64]]":
    """Return the lower left corners of boxes in shelves, as many as suit the room's shape best."""
    import numpy as np

    widths = np.cumsum([width for width, _ in boxes])
    tries = [_shelved(boxes, float(limit) + 1e-9) for limit in widths[:_SHELF_TRIES]]
    _, corners = min(
        ((max(wide / room.width, high / room.height), corners) for corners, wide, high in tries),
        key=lambda each: each[0],
    )
    return [np.array(corner) for corner in corners]


def _shelved(
    boxes: Sequence[tuple[float, float]], limit: float
) -> tuple[list[tuple[float, float]], float, float]:
    """Return corners in shelves no wider than a limit, and the width and height of all."""
    corners: list[tuple[float, float]] = []
    left, bottom, shelf, widest = 0.0, 0.0, 0.0, 0.0
    for width, height in boxes:
        if left and left + width > limit:
            left, bottom, shelf = 0.0, bottom + shelf, 0.0
        corners.append((left, bottom))
        left, shelf = left + width, max(shelf, height)
        widest = max(widest, left)
    return corners, widest, bottom + shelf


@contextmanager
def randomness(seed: int) -> Iterator[None]:
    """Let igraph draw from a generator of its own; Python's global one is left as it is."""
    import igraph

    with _SEED_LOCK:
        # S311: a layout needs no secret
        igraph.set_random_number_generator(random.Random(seed))  # noqa: S311
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
