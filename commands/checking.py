"""How good the graph is: check, score."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import with_store

if TYPE_CHECKING:
    from graph.store.base import Store


@click.command()
@with_store
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


@click.command()
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

    PREDICTION is what `extract` writes. GOLD has rows of the same form, each with its quote, the
    line of the text that it stands in (from 1) and, where people may disagree, certain: false.

    \b
    plangraph score facts.jsonl gold.jsonl --text plan.txt
    """
    from graph.score import score_files
    from views.terminal import print_scores

    print_scores(score_files(prediction, gold, text, source=source, lines=lines, types=types))
