"""The `plangraph` command: parses arguments, calls, prints."""

import os
import sys
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click

if TYPE_CHECKING:
    from graph.store.base import Store

# What a command needs is imported when it runs, so that --help answers at once.

_P = ParamSpec("_P")
_INTERRUPTED = 130

_parameters = click.option(
    "-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Value of a parameter."
)
# An option of which the help shows the default.
_defaulted = partial(click.option, show_default=True)
_FORMATS = click.Choice(("table", "csv", "json", "xlsx"))
_format = _defaulted("--format", "form", type=_FORMATS, default="table")
_output = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File to write; else standard output."
)
_files = click.argument(
    "files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), metavar="[FILE]..."
)
_strict = click.option("--strict", is_flag=True, help="Do nothing when anything is rejected.")
_rejects = click.option(
    "--rejects", type=click.Path(path_type=Path), help="File for what was rejected (TSV)."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="plangraph", prog_name="plangraph")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def plangraph(*, debug: bool) -> None:
    """Turn Chinese plans for industries into a graph whose every fact carries its sentence.

    The graph is kept in an embedded store under PLANGRAPH_HOME, or in the Neo4j at
    PLANGRAPH_URI (with PLANGRAPH_USER, PLANGRAPH_PASSWORD and PLANGRAPH_DATABASE).
    """


def main() -> None:
    """Run the command; an error becomes one line and an exit status."""
    from graph.errors import PlanGraphError

    try:
        plangraph(standalone_mode=False)
    except PlanGraphError as error:
        _fail(str(error), error.exit_status)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _fail("stopped", _INTERRUPTED)
    except BrokenPipeError:
        # The reader of a pipe has enough; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001  (a user gets one line, whatever it was)
        _fail(f"{type(error).__name__}: {error}; run again with --debug and report it", 1)


def _fail(message: str, status: int) -> None:
    """Say what went wrong in one line and end; with --debug, show the traceback instead."""
    if "--debug" in sys.argv:
        raise  # noqa: PLE0704  (called from an except clause only)
    click.echo(f"plangraph: {' '.join(message.split())}", err=True)
    sys.exit(status)


def _with_store(
    command: Callable[Concatenate["Store", _P], None],
) -> Callable[_P, None]:
    """Give a command the store that the environment names, and close it afterwards."""

    @wraps(command)
    def opened(*args: _P.args, **options: _P.kwargs) -> None:
        from graph.store import open_store

        with open_store() as store:
            command(store, *args, **options)

    return opened


@plangraph.command()
@_files
@_strict
@_rejects
@_with_store
def build(store: "Store", files: tuple[Path, ...], *, strict: bool, rejects: Path | None) -> None:
    """Extract plans and load them; with no FILE, those in data/plans.

    \b
    plangraph build
    plangraph build myplan.txt
    """
    from loaders.build import load, plan_files, read_plans
    from views.terminal import print_built, print_errors, print_rejects, progress_bar

    extractions, errors = read_plans(files or plan_files())
    print_errors(errors)
    print_rejects(extractions, rejects, strict=strict)
    with progress_bar("loading") as progress:
        for built in load(store, extractions, progress=progress):
            print_built(built)
    if errors:
        sys.exit(1)


@plangraph.command()
@_files
@_output
@_strict
@_rejects
def extract(
    files: tuple[Path, ...], output: Path | None, *, strict: bool, rejects: Path | None
) -> None:
    """Write what plans state as JSON Lines; no store is touched. - reads standard input.

    \b
    plangraph extract myplan.txt -o facts.jsonl
    """
    from graph.export.jsonl import write_facts
    from graph.plan_graph import plan_graph
    from loaders.build import read_plans
    from views.terminal import print_errors, print_rejects, write_lines

    if not files:
        raise click.UsageError("name a FILE, or - for standard input")
    extractions, errors = read_plans(files)
    print_errors(errors)
    print_rejects(extractions, rejects, strict=strict)
    write_lines(
        (line for each in extractions for line in write_facts(plan_graph(each.facts))), output
    )
    if errors:
        sys.exit(1)


@plangraph.command("load")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_with_store
def load_facts(store: "Store", files: tuple[Path, ...]) -> None:
    """Load facts from JSON Lines, as `extract` and `export` write them.

    \b
    plangraph load facts.jsonl
    """
    from loaders.build import load_exchange
    from views.terminal import print_changes, progress_bar

    with progress_bar("loading") as progress:
        for path in files:
            for plan, changes in load_exchange(store, path, progress=progress):
                print_changes(plan, changes)


@plangraph.command("queries")
def list_queries() -> None:
    """List the saved queries with their parameters.

    \b
    plangraph queries
    """
    from queries.catalogue import load_catalogue
    from views.terminal import print_catalogue

    print_catalogue(load_catalogue())


@plangraph.command()
@click.argument("name")
@_parameters
@_format
@_output
@_with_store
def query(
    store: "Store", name: str, parameters: tuple[str, ...], form: str, output: Path | None
) -> None:
    """Run a saved query.

    \b
    plangraph query clusters-by-city
    plangraph query clusters-of-region -p region=株洲市 --format csv -o clusters.csv
    """
    from queries.catalogue import load_catalogue
    from queries.door import assignments
    from views.terminal import print_rows

    saved = load_catalogue().query(name)
    with store.reader() as view:
        print_rows(saved.run(view, assignments(parameters)), form, output)


@plangraph.command()
@click.argument("text", metavar="CYPHER")
@_parameters
@click.option("--write", is_flag=True, help="Let the query change the graph.")
@click.option("--timeout", type=float, default=30, show_default=True, help="Seconds at most.")
@click.option("--limit", type=int, default=10_000, show_default=True, help="Rows at most.")
@_format
@_output
@_with_store
def cypher(
    store: "Store",
    text: str,
    parameters: tuple[str, ...],
    form: str,
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
        rows = ask(store, text, parameters, timeout=timeout, limit=limit)
    print_rows(rows, form, output)


@plangraph.command()
@click.argument("name")
@_with_store
def show(store: "Store", name: str) -> None:
    """Show an entity: its facts, each with its quote and section.

    \b
    plangraph show 长沙市
    """
    from queries.portrait import find, portrait
    from views.terminal import print_portrait

    with store.reader() as view:
        for node in find(view, name):
            print_portrait(portrait(view, node))


@plangraph.command()
@click.option("--query", "name", help="Draw the graph of a saved query.")
@click.option("--cypher", "text", help="Draw the graph that this query returns.")
@click.option("--around", metavar="NAME", help="Draw an entity and what is near it.")
@click.option("--hops", type=click.IntRange(0, 6), default=1, show_default=True)
@click.option("--at-most", type=click.IntRange(1), default=150, show_default=True, help="Entities.")
@_parameters
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="File: .png, .svg, .pdf or .html.",
)
@_defaulted("--layout", type=click.Choice(("force", "hierarchy", "by-city")), default="force")
@_defaulted("--size", type=click.Choice(("a4-column", "a4-wide", "slide")), default="a4-wide")
@_defaulted("--language", type=click.Choice(("zh", "en")), default="zh")
@_defaulted("--dpi", type=click.IntRange(72, 600), default=300)
@click.option("--title", help="Title of the figure; else the query's or the entity's.")
@_with_store
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
    figure = picture(store, subject, title=title, language=language)
    figure.layout(layout).size(size).save(output, dpi=dpi)
    click.echo(f"{output}", err=True)


@plangraph.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--format", "form", default=None, help="jsonl or graphml; else by the file's ending.")
@click.option("--plan", help="Only what this plan supports.")
@_with_store
def export(store: "Store", output: Path, form: str | None, plan: str | None) -> None:
    """Write the whole graph, or one plan's, in an exchange format.

    \b
    plangraph export -o graph.jsonl
    plangraph export -o graph.graphml --format graphml
    """
    from graph.export import export_to
    from queries.plans import graph_of_plan

    with store.reader() as view:
        subgraph = view.everything() if plan is None else graph_of_plan(view, plan)
    export_to(subgraph, output, form)


@plangraph.command()
@_with_store
def check(store: "Store") -> None:
    """Prove every fact against its passage, and report what is wrong with the graph.

    \b
    plangraph check
    """
    from graph.check import check as check_graph
    from views.terminal import print_findings

    with store.reader() as view:
        graph = view.everything()
    print_findings(graph, check_graph(graph))


@plangraph.command()
@click.argument("prediction", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--text", type=click.Path(path_type=Path), required=True, help="One paragraph a line."
)
@click.option("--source", type=click.Path(path_type=Path), help="The file that was read, if other.")
@click.option("--lines", help="Lines of the text to score, such as 1-16,33-59.")
@click.option("--types", help="Labels and relation types to score, such as Cluster,LOCATED_IN.")
def score(
    prediction: Path,
    gold: tuple[Path, ...],
    text: Path,
    source: Path | None,
    lines: str | None,
    types: str | None,
) -> None:
    """Score extracted facts against annotated ones: precision, recall, F1.

    \b
    plangraph score facts.jsonl gold.jsonl --text plan.txt
    """
    from graph.score import score_files
    from views.terminal import print_scores

    print_scores(score_files(prediction, gold, text, source=source, lines=lines, types=types))


@plangraph.command()
@_defaulted("--port", type=click.IntRange(1, 65535), envvar="PORT", default=8501)
@click.option("--browser", is_flag=True, help="Open the app in a browser.")
def app(port: int, *, browser: bool) -> None:
    """Serve the app on 127.0.0.1.

    \b
    plangraph app --port 8600
    """
    from views.launch import launch

    launch(port, open_browser=browser)


@plangraph.command()
@click.argument("action", type=click.Choice(("start", "stop", "status")))
def server(action: str) -> None:
    """Start or stop the embedded engine, or say whether it runs; it starts by itself when needed.

    \b
    plangraph server status
    """
    from graph.store import embedded

    actions = {"start": embedded.start, "stop": embedded.stop, "status": embedded.status}
    click.echo(str(actions[action]()))


if __name__ == "__main__":
    main()
