"""The figure of a saved query, of own Cypher, or of what is near an entity."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadCall
from graph.store.base import View
from graph.subgraph import Subgraph
from queries.catalogue import load_catalogue
from queries.door import ask, assignments
from queries.plans import plans_behind
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


def picture(view: View, subject: Subject, *, title: str | None, language: str) -> "Figure":
    """Return the description of a figure; nothing is drawn yet.

    Raises:
        UnknownName: there is no such query or entity.
        BadCall: the query returns nothing that can be drawn.
    """
    from graph.draw.figure import Figure, source_line

    subgraph, own_title, centre = _subgraph(view, subject, language)
    if not subgraph.nodes:
        raise BadCall(
            "it returns no node",
            where=subject.query or "--cypher",
            fix="return nodes, relations or paths, or choose a query with the view graph",
        )
    source = source_line(plans_behind(view, subgraph), language)
    figure = Figure(subgraph, title=title or own_title, source=source, language=language)
    return figure.emphasise(centre)


def _subgraph(view: View, subject: Subject, language: str) -> tuple[Subgraph, str, tuple[str, ...]]:
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
    return ask(view, subject.cypher or "", subject.parameters).subgraph(), "", ()
