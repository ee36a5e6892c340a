"""Plans by their ids or titles, and what belongs to one of several."""

from pathlib import Path

from graph.errors import UnknownName
from graph.export import read_graph
from graph.merge import part_of_plan
from graph.store import open_store
from graph.store.base import View
from graph.subgraph import Node, Subgraph, texts


def find_plan(view: View, name: str, *, where: str) -> str:
    """Return the id of a plan that is in the store, given that or its title.

    Args:
        view: where to look.
        name: id or title.
        where: what an error names as its place, such as the option.

    Raises:
        UnknownName: no plan has this id or title; the message names those that are there.
    """
    titles = {texts(node.properties["plans"])[0]: node.name for node in view.plans()}
    for plan, title in titles.items():
        if name in (plan, title):
            return plan
    raise UnknownName(
        f"no plan is called {name}",
        where=where,
        fix=f"write one of {', '.join(titles)}" if titles else "load it: plangraph build FILE",
    )


def plans_behind(view: View, subgraph: Subgraph) -> tuple[Node, ...]:
    """Return the nodes of the plans that say what a subgraph shows: what a figure cites.

    They are those of its relations, and of the nodes of which it shows no relation.
    """
    told = [each for each in subgraph.relations if each.properties.get("plans")]
    ends = {end for each in told for end in (each.source, each.target)}
    alone = [node for node in subgraph.nodes if node.id not in ends]
    given = [each.properties.get("plans", ()) for each in told]
    given += [each.properties.get("plans", ()) for each in alone]
    held = {plan for plans in given for plan in texts(plans)}
    return tuple(node for node in view.plans() if held & set(texts(node.properties["plans"])))


def graph_of_plan(view: View, name: str, *, where: str) -> Subgraph:
    """Return a plan's own part of the graph, what a load of it would give: see `find_plan`.

    Raises:
        UnknownName: no plan has this id or title.
    """
    plan = find_plan(view, name, where=where)
    return part_of_plan(view.plan(plan), plan)


def graph_named(name: str) -> Subgraph:
    """Return the graph of a file in an exchange format, or else of a plan that is loaded.

    Raises:
        UnknownName: there is no such file, and no plan has this id or title.
        BadExchange: the file cannot be read.
    """
    path = Path(name)
    if path.is_file():
        return read_graph(path)
    with open_store() as store, store.reader() as view:
        return graph_of_plan(view, name, where=f"{name}, which is no file")
