"""Options and arguments that commands share, and the store that they work on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click

if TYPE_CHECKING:
    from graph.store.base import Store

_P = ParamSpec("_P")

# An option of which the help shows the default.
defaulted = partial(click.option, show_default=True)
parameters_option = click.option(
    "-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Value of a parameter."
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(("table", "csv", "json", "xlsx")),
    help="Else as the ending of FILE says; without -o, a table.",
)
timeout_option = defaulted(
    "--timeout", type=click.FloatRange(0, min_open=True), default=30, help="Seconds at most."
)
limit_option = defaulted("--limit", type=click.IntRange(1), default=10_000, help="Rows at most.")
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File to write; else standard output."
)
files_argument = click.argument(
    "files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), metavar="[FILE]..."
)
curated_option = defaulted(
    "--curated/--no-curated", default=True, help="Apply the corrections of data/curated."
)
strict_option = click.option(
    "--strict", is_flag=True, help="Do nothing when anything cannot be used."
)
rejects_option = click.option(
    "--rejects", type=click.Path(path_type=Path), help="File for what was rejected (TSV)."
)


def with_store(
    command: Callable[Concatenate["Store", _P], None],
) -> Callable[_P, None]:
    """Give a command the store that the environment names, and close it afterwards."""

    @wraps(command)
    def opened(*args: _P.args, **options: _P.kwargs) -> None:
        with _without("pandas"):
            import neo4j  # noqa: F401  (what opens the store imports it)
        from graph.store import open_store

        with open_store() as store:
            command(store, *args, **options)

    return opened


@contextmanager
def _without(package: str) -> Iterator[None]:
    """Hide a package from what is imported meanwhile.

    The driver imports pandas wherever it is installed, to know its types in parameters, which no
    command has: that is a third of a reading command's time.
    """
    there = sys.modules.get(package)
    sys.modules[package] = None  # type: ignore[assignment]  # what the import system looks for
    try:
        yield
    finally:
        del sys.modules[package]
        if isinstance(there, ModuleType):
            sys.modules[package] = there
