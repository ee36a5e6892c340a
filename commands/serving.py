"""What runs until it is stopped: app, server."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import defaulted

if TYPE_CHECKING:
    from graph.store.settings import StoreSettings


@click.command()
@defaulted("--port", type=click.IntRange(1, 65535), envvar="PORT", default=8501)
@click.option("--browser", is_flag=True, help="Open the app in a browser.")
def app(port: int, *, browser: bool) -> None:
    """Serve the app on 127.0.0.1.

    \b
    plangraph app --port 8600
    """
    from views.launch import launch

    launch(port, open_browser=browser)


@click.group()
def server() -> None:
    """Run the embedded engine; it starts by itself when needed.

    \b
    plangraph server status
    """


@server.command()
def start() -> None:
    """Start the engine unless it runs."""
    from graph.store import embedded

    embedded.start()
    click.echo(str(embedded.status()))


@server.command()
def stop() -> None:
    """Stop the engine; what was committed is safe."""
    from graph.store import embedded

    click.echo(str(embedded.stop()))


@server.command()
def status() -> None:
    """Say whether the engine runs, and where."""
    from graph.store import embedded

    click.echo(str(embedded.status()))


@server.command()
def prepare() -> None:
    """Make every later start of the engine faster, for all folders; it takes some seconds once."""
    from graph.store.engine_archive import prepare as record

    click.echo(f"kept for later starts: {record(_usual_work)}")


def _usual_work(settings: "StoreSettings") -> None:
    """Load our own plans into an empty store and ask what needs no value."""
    from graph.store import open_store
    from loaders.build import load, plan_files
    from loaders.pipeline import extract
    from loaders.read import open_document
    from queries.catalogue import load_catalogue

    plans = (extract(open_document(path)) for path in plan_files())
    queries = [each for each in load_catalogue().queries
               if all(held.default is not None for held in each.parameters)]  # fmt: skip
    with open_store(settings) as store:
        for built in load(store, plans):
            with store.reader() as view:
                view.search(built.extraction.facts.document.plan.region)
                for query in queries:
                    query.run(view, {})


@server.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Write the whole store into one new file, also while it is in use.

    \b
    plangraph server backup 2026-03.zip
    """
    from graph.store.backup import backup as write_backup

    click.echo(f"written: {write_backup(file)}")


@server.command()
@click.argument("file", type=click.Path(path_type=Path))
def restore(file: Path) -> None:
    """Make a store of a backup, in a folder that holds none (PLANGRAPH_HOME).

    \b
    PLANGRAPH_HOME=~/restored plangraph server restore 2026-03.zip
    """
    from graph.store.backup import restore as read_backup

    click.echo(str(read_backup(file)))
