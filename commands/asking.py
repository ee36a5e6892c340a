"""Questions to the graph: queries, query, cypher, show."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import (
    format_option,
    limit_option,
    output_option,
    parameters_option,
    timeout_option,
    with_store,
)

if TYPE_CHECKING:
    from graph.store.base import Store


@click.command("queries")
def list_queries() -> None:
    """List the saved queries with their parameters.

    \b
    plangraph queries
    """
    from queries.catalogue import load_catalogue
    from views.terminal import print_catalogue

    print_catalogue(load_catalogue())


@click.command()
@click.argument("name")
@parameters_option
@timeout_option
@limit_option
@format_option
@output_option
@with_store
def query(
    store: "Store",
    name: str,
    parameters: tuple[str, ...],
    form: str | None,
    output: Path | None,
    *,
    timeout: float,
    limit: int,
) -> None:
    """Run a saved query.

    \b
    plangraph query clusters-by-city
    plangraph query clusters-of-region -p region=株洲市 -o clusters.csv
    """
    from queries.catalogue import load_catalogue
    from queries.door import assignments
    from views.terminal import print_rows

    saved = load_catalogue().query(name)
    values = assignments(parameters)
    with store.reader() as view:
        print_rows(saved.run(view, values, timeout=timeout, limit=limit), form, output)


@click.command()
@click.argument("text", metavar="CYPHER")
@parameters_option
@click.option("--write", is_flag=True, help="Let the query change the graph, without limits.")
@timeout_option
@limit_option
@format_option
@output_option
@with_store
def cypher(
    store: "Store",
    text: str,
    parameters: tuple[str, ...],
    form: str | None,
    output: Path | None,
    *,
    write: bool,
    timeout: float,
    limit: int,
) -> None:
    """Run your own Cypher, which may only read unless --write is given.

    \b
    plangraph cypher "MATCH (c:Cluster) RETURN c.name ORDER BY c.name"
    """
    from queries.door import ask, typed
    from views.terminal import print_rows

    if write:
        rows = store.write(text, typed(parameters))
    else:
        with store.reader() as view:
            rows = ask(view, text, parameters, timeout=timeout, limit=limit)
    print_rows(rows, form, output)


@click.command()
@click.argument("name")
@click.option("--why", is_flag=True, help="Which mentions became it, and why other names mean it.")
@with_store
def show(store: "Store", name: str, *, why: bool) -> None:
    """Show an entity: its facts, each with its quote and section.

    \b
    plangraph show 长沙市
    plangraph show 长沙市 --why
    """
    from queries.portrait import find, portrait
    from views.terminal import print_portrait, print_why

    show_one = print_why if why else print_portrait
    with store.reader() as view:
        for node in find(view, name):
            show_one(portrait(view, node))
