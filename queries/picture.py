"""The figure of a saved query, of own Cypher, or of what is near an entity."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadCall
from graph.store.base import Store, View
from graph.subgraph import Subgraph
from queries.catalogue import load_catalogue
from queries.door import ask, assignments
from queries.portrait import find

if TYPE_CHECKING:
    from graph.draw.figure import Figure


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure shows: one of a saved query, Cypher, or an entity and what is near.

    Attributes:
        query: name of a saved query, or None.
        cypher: a query that returns nodes and relations, or None.
        around: name of an entity, or None.
        hops: steps from the entity.
        at_most: entities, the nearest first.
        parameters: `name=value` for the query.
    """

    query: str | None = None
    cypher: str | None = None
    around: str | None = None
    hops: int = 1
    at_most: int = 150
    parameters: tuple[str, ...] = ()


def picture(store: Store, subject: Subject, *, title: str | None, language: str) -> "Figure":
    """Return the description of a figure; nothing is drawn yet.

    Raises:
        UnknownName: there is no such query or entity.
        BadCall: the query returns nothing that can be drawn.
    """
    from graph.draw.figure import Figure, source_line

    with store.reader() as view:
        subgraph, own_title, centre = _subgraph(store, view, subject, language)
        plans = view.plans()
    if not subgraph.nodes:
        raise BadCall(
            "it returns no node",
            where=subject.query or "--cypher",
            fix="return nodes, relations or paths, or choose a query with the view graph",
        )
    held = {plan for node in subgraph.nodes for plan in _plans(node.properties["plans"])}
    named = [plan for plan in plans if _plans(plan.properties["plans"])[0] in held]
    figure = Figure(
        subgraph, title=title or own_title, source=source_line(named, language), language=language
    )
    return figure.emphasise(centre)


def _subgraph(
    store: Store, view: View, subject: Subject, language: str
) -> tuple[Subgraph, str, tuple[str, ...]]:
    """Return what to draw, its own title, and the ids of what stands in the middle."""
    if subject.around is not None:
        found = find(view, subject.around)
        ids = tuple(node.id for node in found)
        near = view.neighbourhood(ids, hops=subject.hops, limit=subject.at_most)
        return near, found[0].name, ids
    if subject.query is not None:
        saved = load_catalogue().query(subject.query)
        values = assignments(subject.parameters)
        rows = saved.run(view, values)
        about = [values.get(each.name, each.default or "") for each in saved.parameters]
        return rows.subgraph(), " · ".join((saved.title[language], *about)), ()
    return ask(store, subject.cypher or "", subject.parameters).subgraph(), "", ()


def _plans(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
