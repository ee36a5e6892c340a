"""Plans into the store and out of it: build, extract, load, remove; and the text that is read."""

import sys
from functools import partial
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

    A FILE is a plan as TXT, MD, HTML, DOCX or PDF, or a folder of plans, which are read on all
    cores. A plan that cannot be read stops no other.

    \b
    plangraph build
    plangraph build myplan.pdf other.docx
    """
    from loaders.build import load, plan_files
    from loaders.corpus import Report, kept, read_corpus, read_file, workers_for
    from loaders.curated.corrections import curated_folder
    from views.terminal import print_built, print_errors, print_rejects, progress_bar

    paths, report = plan_files(files), Report()
    with progress_bar("plans" if len(paths) > 1 else "loading") as progress:
        reading, loading = (progress, None) if len(paths) > 1 else (None, progress)
        outcomes = read_corpus(
            paths,
            read=partial(read_file, curated=curated_folder() if curated else None),
            workers=workers_for(paths),
            progress=reading,
        )
        extractions = report.extractions(outcomes)
        if strict:
            extractions = kept(extractions)
            print_rejects(report.rejects, rejects, strict=True)
        for built in load(store, extractions, progress=loading):
            print_built(built)
    print_errors(report.errors)
    print_rejects(report.rejects, rejects)
    if report.errors:
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

    Where the output is a folder, each plan gets a file of its own there.

    \b
    plangraph extract myplan.txt -o facts.jsonl
    plangraph extract plans -o facts
    """
    from graph.export.jsonl import write_facts
    from graph.plan_graph import plan_graph
    from loaders.build import plan_files
    from loaders.corpus import Report, kept, read_corpus, read_file, workers_for
    from loaders.curated.corrections import curated_folder
    from views.terminal import print_errors, print_rejects, progress_bar, write_lines

    if not files:
        raise click.UsageError("name a FILE, or - for standard input")
    paths, report = plan_files(files), Report()
    with progress_bar("plans") as progress:
        outcomes = read_corpus(
            paths,
            read=partial(read_file, curated=curated_folder() if curated else None),
            workers=workers_for(paths),
            progress=progress,
        )
        extractions = report.extractions(outcomes)
        if strict:
            extractions = kept(extractions)
            print_rejects(report.rejects, rejects, strict=True)
        facts = ((each.facts, write_facts(plan_graph(each.facts))) for each in extractions)
        if output is not None and output.is_dir():
            for plan, lines in facts:
                write_lines(lines, output / f"{plan.document.plan.id}.jsonl")
        else:
            write_lines((line for _, lines in facts for line in lines), output)
    print_errors(report.errors)
    print_rejects(report.rejects, rejects)
    if report.errors:
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
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.option("--template", is_flag=True, help="Write an empty table of facts to fill in.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File of the template: .csv or .xlsx."
)
@click.option("--strict", is_flag=True, help="Load nothing of a table with a bad row.")
def load_facts(
    files: tuple[Path, ...], output: Path | None, *, template: bool, strict: bool
) -> None:
    """Load facts: JSON Lines of `extract` and `export`, or tables (CSV, XLSX).

    Each row of a table is a fact with the words of a plan that say it; a row that cannot be used
    is named with its column and the reason, and the others are loaded.

    \b
    plangraph load facts.jsonl
    plangraph load --template -o facts.csv
    plangraph load facts.csv
    """
    from graph.store import open_store
    from loaders.tables.files import TABLE_ENDINGS, write_template

    if template:
        if output is None or files:
            raise click.UsageError("name the template's file by -o, and no other")
        write_template(output)
        return
    if not files or output is not None:
        raise click.UsageError("name a FILE; -o goes with --template")
    with open_store() as store:
        for path in files:
            table = path.suffix.lower() in TABLE_ENDINGS
            (partial(_load_table, strict=strict) if table else _load_exchange)(store, path)


@click.command()
@click.argument("plan")
@with_store
def remove(store: "Store", plan: str) -> None:
    """Take a plan, or a table of facts, out of the store, by its id or title.

    What other plans say too stays.

    \b
    plangraph remove table_facts
    """
    from queries.plans import find_plan
    from views.terminal import print_changes

    with store.reader() as view:
        found = find_plan(view, plan, where="the store")
    print_changes(found, store.remove(found), done="removed")


def _load_exchange(store: "Store", path: Path) -> None:
    from loaders.build import load_exchange
    from views.terminal import print_changes, progress_bar

    with progress_bar("loading") as progress:
        for plan, changes in load_exchange(store, path, progress=progress):
            print_changes(plan, changes)


def _load_table(store: "Store", path: Path, *, strict: bool) -> None:
    from loaders.build import load_table
    from views.terminal import Rejected, print_bad_rows, print_changes, progress_bar

    with progress_bar("loading") as progress:
        read, changes = load_table(store, path, strict=strict, progress=progress)
    print_bad_rows(read.rejects)
    if read.rejects and (strict or not read.facts.entities):
        bad = f"{len(read.rejects)} rows are bad, nothing was loaded"
        raise Rejected(bad, where=str(path), fix="mend them and load the table again")
    print_changes(read.facts.document.plan.id, changes)
