"""What leaves the graph: draw, export."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import defaulted, parameters_option, with_store

if TYPE_CHECKING:
    from graph.store.base import Store


@click.command()
@click.option("--query", "name", help="Draw the graph of a saved query.")
@click.option("--cypher", "text", help="Draw the graph that this query returns.")
@click.option("--around", metavar="NAME", help="Draw an entity and what is near it.")
@defaulted("--hops", type=click.IntRange(0, 6), default=1, help="Steps from --around.")
@defaulted("--at-most", type=click.IntRange(1), default=150, help="Entities of --around.")
@parameters_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="File: .png, .svg, .pdf or .html.",
)
@defaulted("--layout", type=click.Choice(("force", "hierarchy", "by-city")), default="force")
@defaulted("--size", type=click.Choice(("a4-column", "a4-wide", "slide")), default="a4-wide")
@defaulted("--language", type=click.Choice(("zh", "en")), default="zh")
@defaulted("--dpi", type=click.IntRange(72, 600), default=300)
@click.option("--title", help="Title of the figure; else the query's or the entity's.")
@with_store
def draw(
    store: "Store",
    name: str | None,
    text: str | None,
    around: str | None,
    hops: int,
    at_most: int,
    parameters: tuple[str, ...],
    output: Path,
    layout: str,
    size: str,
    language: str,
    dpi: int,
    title: str | None,
) -> None:
    """Draw a figure for a report.

    \b
    plangraph draw --around 长沙工程机械产业集群 --hops 2 -o cluster.pdf
    plangraph draw --query clusters-of-region -p region=长沙市 -o clusters.svg
    """
    from queries.picture import Subject, picture

    if sum(each is not None for each in (name, text, around)) != 1:
        raise click.UsageError("give one of --query, --cypher and --around")
    subject = Subject(name, text, around, hops, at_most, parameters)
    with store.reader() as view:
        figure = picture(view, subject, title=title, language=language)
    figure.layout(layout).size(size).save(output, dpi=dpi)
    click.echo(f"{output}", err=True)


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option(
    "--format",
    "form",
    default=None,
    help="jsonl, graphml, gexf, cypher, or csv (a folder); else by the file's ending.",
)
@click.option("--plan", help="Only what this plan supports.")
@with_store
def export(store: "Store", output: Path, form: str | None, plan: str | None) -> None:
    """Write the whole graph, or one plan's, in an exchange format.

    \b
    plangraph export -o graph.jsonl
    plangraph export -o graph.graphml --format graphml
    plangraph export -o folder --format csv
    """
    from graph.export import export_to
    from queries.plans import graph_of_plan

    with store.reader() as view:
        subgraph = view.everything() if plan is None else graph_of_plan(view, plan, where="--plan")
    export_to(subgraph, output, form)
