"""Plans into the store: build, extract, load; and the text that is read."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import (
    curated_option,
    files_argument,
    output_option,
    rejects_option,
    strict_option,
    with_store,
)

if TYPE_CHECKING:
    from graph.store.base import Store


@click.command()
@files_argument
@curated_option
@strict_option
@rejects_option
@with_store
def build(
    store: "Store",
    files: tuple[Path, ...],
    *,
    curated: bool,
    strict: bool,
    rejects: Path | None,
) -> None:
    """Extract plans and load them; with no FILE, those in data/plans.

    A FILE is a plan as TXT, MD, HTML, DOCX or PDF.

    \b
    plangraph build
    plangraph build myplan.pdf other.docx
    """
    from loaders.build import load, plan_files, read_plans
    from loaders.corrections import curated_folder
    from views.terminal import print_built, print_errors, print_rejects, progress_bar

    extractions, errors = read_plans(files or plan_files(), curated_folder() if curated else None)
    print_errors(errors)
    print_rejects(extractions, rejects, strict=strict)
    with progress_bar("loading") as progress:
        for built in load(store, extractions, progress=progress):
            print_built(built)
    if errors:
        sys.exit(1)


@click.command()
@files_argument
@output_option
@curated_option
@strict_option
@rejects_option
def extract(
    files: tuple[Path, ...],
    output: Path | None,
    *,
    curated: bool,
    strict: bool,
    rejects: Path | None,
) -> None:
    """Write what plans state as JSON Lines; no store is touched. - reads standard input.

    \b
    plangraph extract myplan.txt -o facts.jsonl
    """
    from graph.export.jsonl import write_facts
    from graph.plan_graph import plan_graph
    from loaders.build import read_plans
    from loaders.corrections import curated_folder
    from views.terminal import print_errors, print_rejects, write_lines

    if not files:
        raise click.UsageError("name a FILE, or - for standard input")
    extractions, errors = read_plans(files, curated_folder() if curated else None)
    print_errors(errors)
    print_rejects(extractions, rejects, strict=strict)
    write_lines(
        (line for each in extractions for line in write_facts(plan_graph(each.facts))), output
    )
    if errors:
        sys.exit(1)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@output_option
def text(file: Path, output: Path | None) -> None:
    """Print the text of a plan as it was read: offsets of evidence count in it.

    \b
    plangraph text myplan.pdf
    """
    from loaders import open_document
    from views.terminal import write_lines

    write_lines(open_document(file).source.split("\n"), output)


@click.command("load")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@with_store
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
