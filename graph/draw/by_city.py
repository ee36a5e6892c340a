"""The layout by city: what stands in a region around it, the regions as on the map."""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.draw.drawing import Backdrop, Box
from graph.draw.layout import Placed, Task, force, randomness, spread
from graph.ontology import load_ontology

if TYPE_CHECKING:
    import igraph
    import numpy as np
    from numpy.typing import NDArray

_STANDS_IN = "LOCATED_IN"
_PLACE = "Region"
# Longitudes are drawn closer, as on a map of the middle latitudes of China.
_LATITUDE_STRETCH = 1.15
_ELSEWHERE = "#8a949c"
_ROUNDS = 150
_TRIES = 40
_BETWEEN = 1.03
_TOLERANCE = 0.02
_SAME_PLACE = 0.01


def by_city(task: Task) -> Placed:
    """Return entities in circles around the region in which they stand.

    What stands in no region joins the circle that is fewest relations away; what is related to
    none has a circle of its own. Without any region to stand around, it is the layout by force.
    """
    import numpy as np

    groups = _groups(task)
    if not any(centre is not None for centre in groups):
        return Placed(force(task))
    members = list(groups.values())
    areas = np.prod(task.sizes, axis=1)
    radii = np.array([max(float(areas[each].sum()), 400.0) ** 0.5 for each in members])
    centres, radii = _apart(_on_the_map(task, list(groups), task.room), radii, task.room)
    at = np.zeros((len(task.sizes), 2))
    graph = task.graph()
    with randomness(task.seed):
        for group, centre, radius in zip(members, centres, radii, strict=True):
            circle = (float(centre[0]), float(centre[1]), float(radius))
            at[group] = _within(task, graph, group, circle)
    return Placed(at, _backdrops(task, list(groups), centres, radii))


def _apart(
    start: "NDArray[np.float64]", radii: "NDArray[np.float64]", room: Box
) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
    """Return the centres and radii of circles as large as they can be side by side."""
    import numpy as np

    # Circles cannot fill a rectangle; the first try takes what hexagons of them could.
    share = float((np.pi * radii**2).sum()) / (room.width * room.height)
    order = np.arange(len(radii))
    aside = np.sign(order[None, :] - order[:, None])[:, :, None] * np.array([1.0, 0.37])
    radii = np.minimum(radii * (0.9 / share) ** 0.5, min(room.width, room.height) / 2)
    rounds = max(20, min(_ROUNDS, _ROUNDS * 40 // len(radii)))
    for _ in range(_TRIES):
        low = np.array([room.left, room.bottom]) + radii[:, None]
        high = np.array([room.right, room.top]) - radii[:, None]
        at = np.clip(start, low, high)
        for _ in range(rounds):
            way = at[None, :, :] - at[:, None, :]
            far = np.linalg.norm(way, axis=2) + np.eye(len(at))
            needed = (radii[:, None] + radii[None, :]) * _BETWEEN
            over = np.where(np.eye(len(at), dtype=bool), 0.0, np.maximum(needed - far, 0.0))
            if over.max() < radii.min() * _TOLERANCE:
                return at, radii
            # Two in one place part by their order.
            same = (far < _SAME_PLACE)[:, :, None]
            way = np.where(same, aside, way / np.maximum(far, _SAME_PLACE)[:, :, None])
            push = (way * over[:, :, None] * 0.5).sum(axis=1)
            at = np.clip(at - push, low, high)
        radii, start = radii * 0.94, at
    return at, radii


def _groups(task: Task) -> dict[int | None, list[int]]:
    """Return the members of each circle, its region first; the circle of the rest is None."""
    nodes = task.subgraph.nodes
    place = {node.id: at for at, node in enumerate(nodes)}
    near: list[list[int]] = [[] for _ in nodes]
    within: dict[int, int] = {}
    for relation in task.subgraph.relations:
        source, target = place[relation.source], place[relation.target]
        near[source].append(target)
        near[target].append(source)
        if relation.type == _STANDS_IN and nodes[target].label == _PLACE:
            within.setdefault(source, target)
    centres = sorted(set(within.values()))
    home = {centre: centre for centre in centres} | within
    queue = deque([*centres, *sorted(within)])
    while queue:
        each = queue.popleft()
        for other in sorted(near[each]):
            if other not in home:
                home[other] = home[each]
                queue.append(other)
    groups: dict[int | None, list[int]] = {centre: [centre] for centre in centres}
    for node in range(len(nodes)):
        if home.get(node) != node:
            groups.setdefault(home.get(node), []).append(node)
    return groups


def _on_the_map(task: Task, centres: Sequence[int | None], room: Box) -> "NDArray[np.float64]":
    """Return where each circle starts: by its coordinates, else on a ring around the known."""
    import numpy as np

    known = {
        number: (float(str(place["longitude"])), float(str(place["latitude"])) * _LATITUDE_STRETCH)
        for number, centre in enumerate(centres)
        if centre is not None and _has_coordinates(place := task.subgraph.nodes[centre].properties)
    }
    angles = np.linspace(0, 2 * np.pi, len(centres), endpoint=False)
    unit = np.stack([0.5 + 0.5 * np.cos(angles), 0.5 + 0.5 * np.sin(angles)], axis=1)
    if known:
        points = np.array(list(known.values()))
        low, extent = points.min(axis=0), np.ptp(points, axis=0)
        unit[list(known)] = np.where(extent > 0, (points - low) / np.where(extent, extent, 1), 0.5)
    corner = np.array([room.left, room.bottom])
    placed: NDArray[np.float64] = corner + unit * np.array([room.width, room.height])
    return placed


def _has_coordinates(properties: Mapping[str, object]) -> bool:
    return "longitude" in properties and "latitude" in properties


def _within(
    task: Task, whole: "igraph.Graph", group: Sequence[int], circle: tuple[float, float, float]
) -> "NDArray[np.float64]":
    """Return positions in a circle: the first in its middle, the others by force around it."""
    import numpy as np

    centre, radius = np.array([circle[:2]]), circle[2]
    if len(group) == 1:
        return centre
    ordered = sorted(group)  # as igraph keeps the vertices of a part
    hub = ordered.index(group[0])
    graph = whole.induced_subgraph(ordered)
    # The middle holds its circle together, also what reaches it only through other circles.
    graph.add_edges([(hub, other) for other in range(len(group)) if other != hub])
    points = spread(graph)
    points = points - points[hub]
    length = np.linalg.norm(points, axis=1)
    # Ranks of the distance fill the circle evenly, whatever the forces came to.
    rank = np.argsort(np.argsort(length, kind="stable"), kind="stable")
    even = np.sqrt(rank / (len(group) - 1)) * radius * 0.86
    placed = centre + points / np.maximum(length, 1e-9)[:, None] * even[:, None]
    side = radius * 0.88
    room = Box(circle[0] - side, circle[1] - side, circle[0] + side, circle[1] + side)
    apart = task.apart(placed, room, ordered, shrink=0.8)
    back: NDArray[np.float64] = apart[np.searchsorted(ordered, group)]
    return back


def _backdrops(
    task: Task,
    centres: Sequence[int | None],
    at: "NDArray[np.float64]",
    radii: "NDArray[np.float64]",
) -> tuple[Backdrop, ...]:
    colour = load_ontology().label(_PLACE).colour
    return tuple(
        Backdrop(
            "" if centre is None else task.subgraph.nodes[centre].id,
            float(point[0]),
            float(point[1]),
            float(radius),
            _ELSEWHERE if centre is None else colour,
        )
        for centre, point, radius in zip(centres, at, radii, strict=True)
    )
