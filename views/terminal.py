"""What the command prints: results to standard output, words about them to standard error."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from graph import files
from graph.errors import BadCall, PlanGraphError
from graph.ontology import load_ontology

if TYPE_CHECKING:
    from graph.check import Finding
    from graph.gains import Change
    from graph.score import Scores
    from graph.store.base import Changes, Progress, Rows
    from graph.subgraph import Subgraph
    from loaders.build import Built
    from loaders.claims import Reject
    from queries.catalogue import Catalogue
    from queries.portrait import Portrait, Quoted

# Wide enough that nothing is folded where nobody reads it on a screen.
_PIPE_WIDTH = 400
_SHOWN = 5  # findings that are wrong in one way


def _console(*, errors: bool = False) -> Console:
    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() else _PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, soft_wrap=not stream.isatty())


def _table(*columns: str, numbers: Sequence[str] = ()) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in numbers else "left")
    return table


@contextmanager
def progress_bar(about: str) -> "Iterator[Progress | None]":
    """Show a progress bar on a terminal while the block runs; none in a pipe.

    Yields:
        what to call with the rows done and the rows there are, or None.
    """
    if not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=_console(errors=True), transient=True) as bar:
        task = bar.add_task(about, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def write_lines(lines: Iterable[str], output: Path | None) -> None:
    """Write lines, each ended by a line feed, to a file or to standard output.

    Raises:
        BadCall: the file cannot be written.
    """
    if output is None:
        sys.stdout.writelines(f"{line}\n" for line in lines)
    else:
        files.write_lines(output, lines)


def print_errors(errors: Iterable[PlanGraphError]) -> None:
    """Print each error in a line, as the command does for the one that ends it."""
    for error in errors:
        print(f"plangraph: {' '.join(str(error).split())}", file=sys.stderr)  # noqa: T201


def print_rejects(
    rejects: "Sequence[Reject]", output: Path | None, *, strict: bool = False
) -> None:
    """Say how many items were rejected, and write them to a file if one is named.

    Raises:
        Rejected: `strict`, and there are some that could not be used.
    """
    if output is not None:
        cells = ((r.where, r.text, r.reason, r.fix) for r in rejects)
        rows = (("where", "text", "reason", "fix"), *cells)
        write_lines(("\t".join(" ".join(cell.split()) for cell in row) for row in rows), output)
    if not rejects:
        return
    where = f"see {output}" if output else "--rejects FILE lists them"
    doubtful = sum(each.doubtful for each in rejects)
    counted = {"were rejected": len(rejects) - doubtful, "were left out as too doubtful": doubtful}
    if strict and len(rejects) > doubtful:
        raise Rejected(
            f"{len(rejects) - doubtful} items were rejected", where="--strict", fix=where
        )
    told = ", ".join(f"{count} items {what}" for what, count in counted.items() if count)
    print(f"{told}; {where}", file=sys.stderr)  # noqa: T201


def print_bad_rows(rejects: "Iterable[Reject]") -> None:
    """Print each bad row of a table in a line: file, row, column, reason, mend."""
    for each in rejects:
        text = f"{each.where}: {each.text!r}: {each.reason}; {each.fix}"
        print(f"plangraph: {' '.join(text.split())}", file=sys.stderr)  # noqa: T201


class Rejected(PlanGraphError):
    """Items were rejected, and the command was asked to be strict."""


def print_built(built: "Built") -> None:
    """Print what a plan holds, by label and relation type, and what that changed."""
    facts = built.extraction.facts
    plan = facts.document.plan
    there = Counter(node.label for node in built.graph.nodes)
    there.update(relation.type for relation in built.graph.relations)
    console = _console()
    console.print(Text(f"{plan.title}  {plan.number}  ({plan.id})", style="bold"))
    _print_changes(console, there, built.changes)
    console.print(
        f"{len(facts.entities)} entities, {len(facts.facts)} facts, "
        f"{len(facts.passages)} passages: {'loaded' if built.changes else 'nothing changed'}"
    )


def print_changes(plan: str, changes: "Changes", *, done: str = "loaded") -> None:
    """Print what loading a plan, or taking it out, changed."""
    console = _console()
    if changes:
        names = {**changes.added, **changes.removed, **changes.changed}
        _print_changes(console, dict.fromkeys(names, None), changes)
    console.print(f"{plan}: {done if changes else 'nothing changed'}")


def _print_changes(
    console: Console, there: "dict[str, int | None] | Counter[str]", changes: "Changes"
) -> None:
    ontology = load_ontology()
    titles = {name: label.title.zh for name, label in ontology.labels.items()}
    titles |= {name: kind.title.zh for name, kind in ontology.relation_types.items()}
    columns = ("here", "new", "gone", "changed")
    table = _table("", "", *columns, numbers=columns)
    for name in titles:
        row = (
            there.get(name),
            changes.added.get(name),
            changes.removed.get(name),
            changes.changed.get(name),
        )
        if any(row):
            table.add_row(name, titles[name], *("" if not n else f"{n:,}" for n in row))
    console.print(table)


def print_rows(rows: "Rows", form: str | None, output: Path | None) -> None:
    """Print the rows of a query, or write them to a file.

    Args:
        rows: what to print.
        form: table, csv, json or xlsx; when None what the file's ending says, else a table.
        output: the file, if any.

    Raises:
        BadCall: a spreadsheet is asked for and no file is named, the file's ending is no format,
            or the file cannot be written.
    """
    from graph import tables

    if output is not None:
        tables.write_rows(rows, output, form)
    elif form in {None, "table"}:
        _print_table(rows)
    elif form == "xlsx":
        raise BadCall("a spreadsheet cannot be printed", where="--format xlsx", fix="add -o FILE")
    else:
        sys.stdout.write(tables.to_csv(rows) if form == "csv" else tables.to_json(rows))
    if rows.cut:
        print("more rows were there; raise --limit to see them", file=sys.stderr)  # noqa: T201


def _print_table(rows: "Rows") -> None:
    from graph import tables

    table = _table(*rows.columns)
    for row in tables.to_text(rows):
        table.add_row(*map(escape, row))
    console = _console()
    console.print(table)
    if not rows.rows:
        print("no rows", file=sys.stderr)  # noqa: T201


def print_catalogue(catalogue: "Catalogue") -> None:
    """Print the saved queries with their titles and parameters."""
    table = _table("query", "title", "in English", "parameters")
    for saved in catalogue.queries:
        parameters = ", ".join(map(str, saved.parameters))
        table.add_row(saved.name, saved.title.zh, saved.title.en, escape(parameters))
    _console().print(table)


def print_portrait(portrait: "Portrait") -> None:
    """Print an entity: its properties, then each fact with its quotes and sections."""
    from graph.shown import described

    ontology, console = load_ontology(), _console()
    node = portrait.node
    label = ontology.label(node.label)
    console.print(Text.assemble((node.name, "bold"), f"  {label.title.zh} {label.name}"))
    for title, words in described(node, "zh"):
        console.print(f"  {title}: {escape(words)}")
    for stated in portrait.facts:
        kind = ontology.relation_type(stated.relation.type)
        arrow = f"-{kind.name}->" if stated.outgoing else f"<-{kind.name}-"
        there = f"{stated.other.name} ({stated.other.label})"
        console.print(Text.assemble(f"{arrow} ", (there, "bold"), f"  {kind.title.zh}"))
        _print_quotes(console, stated.quotes)
    if not portrait.facts:
        console.print("no facts; it is mentioned in:")
        _print_quotes(console, portrait.mentions)


def print_why(portrait: "Portrait") -> None:
    """Print which mentions became an entity, by which rules, and why other names mean it."""
    from graph.merge import merge_reasons

    console = _console()
    console.print(f"{portrait.node.name} ({portrait.node.label}) is named:")
    counted = Counter((each.quote, each.rule, each.plan) for each in portrait.mentions)
    mentions = _table("as", "by the rule", "in", "times", numbers=("times",))
    for (quote, rule, plan), times in sorted(counted.items()):
        mentions.add_row(escape(quote), rule, plan, f"{times:,}")
    console.print(mentions)
    merges = merge_reasons(portrait.node)
    if not merges:
        console.print("no other name was merged into it")
        return
    console.print("other names mean it:")
    reasons = _table("name", "why", "in")
    for plan, merge in merges:
        reasons.add_row(escape(merge.name), escape(merge.reason), plan)
    console.print(reasons)


def _print_quotes(console: Console, quotes: "Iterable[Quoted]") -> None:
    for each in quotes:
        stop = each.start + len(each.quote)
        console.print(
            Text.assemble(
                "    “",
                each.sentence[: each.start].lstrip(),
                (each.quote, "bold yellow"),
                each.sentence[stop:].rstrip(),
                "”",
            )
        )
        console.print(Text(f"      {each.plan} › {' › '.join(each.path)}", style="dim"))


def print_findings(graph: "Subgraph", findings: "Sequence[Finding]") -> None:
    """Print what is wrong with a graph, or that nothing is.

    What is wrong in the same way with many things is shown with a few of them, and counted.

    Raises:
        Unsound: something is wrong.
    """
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[finding.kind, finding.wrong].append(finding)
    for (kind, wrong), found in alike.items():
        for finding in found[:_SHOWN]:
            _console().print(escape(str(finding)))
        if more := len(found[_SHOWN:]):
            _console().print(escape(f"{kind}: {more:,} more: {wrong}"))
    if findings:
        raise Unsound(
            f"{len(findings)} findings", where="check", fix="load the plans again, or see above"
        )
    print(  # noqa: T201
        f"{len(graph.nodes):,} nodes and {len(graph.relations):,} relations: nothing is wrong"
    )


class Unsound(PlanGraphError):
    """The graph in the store is not as it should be."""


def print_scores(scores: "Scores") -> None:
    """Print precision, recall and F1, strict and relaxed, and what the scorer says beside."""
    _console().print(escape(str(scores)))


def print_gains(changes: "Sequence[Change]") -> None:
    """Print each entity and fact gained or lost in a line, and say how many there are."""
    write_lines(map(str, changes), None)
    gained = sum(each.gained for each in changes)
    print(f"{gained} gained, {len(changes) - gained} lost", file=sys.stderr)  # noqa: T201
