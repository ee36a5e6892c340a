"""What people say of facts, and what changed: correct, diff."""

from pathlib import Path

import click


@click.command()
@click.argument("action", type=click.Choice(("accept", "reject", "rename", "merge", "add")))
@click.argument("words", nargs=-1, required=True, metavar="NAME [RELATION NAME | NAME]")
@click.option("--quote", default="", help="Words of the text that say what is added.")
@click.option("--why", default="", help="Your reason.")
@click.option(
    "--file", type=click.Path(path_type=Path), help="The plan's file; else the one in data/plans."
)
def correct(action: str, words: tuple[str, ...], quote: str, why: str, file: Path | None) -> None:
    """Write a correction of a plan, which the next build applies.

    A NAME is that of an entity, or Label:name. A fact is NAME RELATION NAME; to rename or
    merge, give the new name or the entity that stays as the second NAME.

    \b
    plangraph correct reject 长沙工程机械产业集群 LOCATED_IN 长沙市
    plangraph correct rename 益阳电子信息集群 益阳电子信息产业集群 --why 全称
    """
    from loaders.build import plan_files
    from loaders.curated.correcting import make_correction

    plans = (file,) if file else plan_files()
    if len(plans) > 1:
        names = ", ".join(plan.name for plan in plans)
        raise click.UsageError(f"name the plan by --file: {names} are in data/plans")
    path = make_correction(plans[0], action, words, quote=quote, why=why)
    click.echo(f"{path}: written; plangraph build applies it", err=True)


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
def diff(before: str, after: str) -> None:
    """Say which facts B gained and lost beside A: JSON Lines of two builds, or two loaded plans.

    \b
    plangraph diff before.jsonl after.jsonl
    """
    from graph.gains import gains
    from queries.plans import graph_named
    from views.terminal import print_gains

    print_gains(gains(graph_named(before), graph_named(after)))
