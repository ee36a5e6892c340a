"""What runs until it is stopped: app, server."""

import click

from commands.options import defaulted


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


@click.command()
@click.argument("action", type=click.Choice(("start", "stop", "status")))
def server(action: str) -> None:
    """Start or stop the embedded engine, or say whether it runs; it starts by itself when needed.

    \b
    plangraph server status
    """
    from graph.store import embedded

    actions = {"start": embedded.start, "stop": embedded.stop, "status": embedded.status}
    click.echo(str(actions[action]()))
