"""The `plangraph` command: gathers its verbs, and turns errors into a line and an exit status."""

import os
import sys

import click

from commands import asking, checking, loading, reporting, reviewing, serving

_INTERRUPTED = 130


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


for _verb in (
    loading.build,
    loading.extract,
    loading.text,
    loading.load_facts,
    loading.remove,
    asking.list_queries,
    asking.query,
    asking.cypher,
    asking.show,
    reporting.draw,
    reporting.export,
    checking.check,
    checking.score,
    reviewing.correct,
    reviewing.diff,
    serving.app,
    serving.server,
):
    plangraph.add_command(_verb)


if __name__ == "__main__":
    main()
