"""Makes the reference pages from the code: `make docs`. A test fails when they are stale."""

from collections.abc import Iterator
from pathlib import Path

import click
import yaml

from cli import plangraph
from graph.ontology import Label, Ontology, RelationType, load_ontology
from queries.catalogue import load_catalogue

FOLDER = Path(__file__).parent / "reference"
_QUERIES = Path(__file__).parents[1] / "tests" / "contract" / "queries.yaml"
_MADE = "<!-- made by `make docs`; change the code, not this page -->\n"


def pages() -> dict[str, str]:
    """Return each reference page by its file name."""
    return {
        "command.md": _MADE + "\n".join(_command_page()),
        "cypher.md": _MADE + "\n".join(_cypher_page()),
        "ontology.md": _MADE + "\n".join(_ontology_page(load_ontology())),
        "queries.md": _MADE + "\n".join(_query_page()),
    }


def _command_page() -> Iterator[str]:
    yield "# The command\n"
    yield from _command(plangraph, click.Context(plangraph, info_name="plangraph"))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n"
    yield f"```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.commands[name]
            yield from _command(child, click.Context(child, info_name=name, parent=context))


def _cypher_page() -> Iterator[str]:
    cases = yaml.safe_load(_QUERIES.read_text(encoding="utf-8"))["queries"]
    differing = [case for case in cases if "embedded" in case]
    yield "# Cypher on the two engines\n"
    yield (
        f"Made of tests/contract/queries.yaml. Its {len(cases)} queries are run on Neo4j 5.26,\n"
        "on the current Neo4j and on the embedded engine. Neo4j answers all of them as written\n"
        f"there; the embedded engine answers {len(cases) - len(differing)} in the same way,"
        " and differs in these:\n"
    )
    yield "| Cypher | the embedded engine | write instead |\n|---|---|---|"
    for case in differing:
        query = case["query"].replace("|", "\\|")
        how, instead = case["embedded"]["how"], case["embedded"]["instead"]
        yield f"| {case['name']}: `` {query} `` | {how} | {instead} |"
    yield (
        "\nBeyond these: `labels(n)` comes in the alphabet's order on the embedded engine, so\n"
        "never write `labels(n)[0]`; and `elementId(n)` changes when a node gets another label,\n"
        "so never keep one.\n"
    )


def _ontology_page(ontology: Ontology) -> Iterator[str]:
    yield "# The ontology\n"
    yield "Made of graph/ontology/*.yaml, which the program itself reads.\n"
    yield "## Labels\n\n| label | 中文 | what | key | properties of its own |"
    yield "|---|---|---|---|---|"
    shared = set.intersection(*(set(label.properties) for label in ontology.entity_labels))
    for label in ontology.labels.values():
        yield _label_row(label, shared)
    yield "\nEvery entity also has " + ", ".join(f"`{name}`" for name in sorted(shared)) + ".\n"
    yield "## Relation types\n\n| type | 中文 | from | to | what |\n|---|---|---|---|---|"
    for kind in ontology.relation_types.values():
        yield _type_row(ontology, kind)
    evidence = ontology.relation_type("MENTIONS").properties
    yield "\nA relation with evidence has " + ", ".join(f"`{name}`" for name in evidence) + ".\n"


def _label_row(label: Label, shared: set[str]) -> str:
    own = ", ".join(
        f"`{each.name}` {each.title.zh}"
        for each in label.properties.values()
        if each.name not in shared
    )
    return f"| {label.name} | {label.title.zh} | {label.means} | {', '.join(label.key)} | {own} |"


def _type_row(ontology: Ontology, kind: RelationType) -> str:
    every = len(ontology.entity_labels)
    ends = [
        "any entity" if len(labels) == every else ", ".join(label.name for label in labels)
        for labels in (kind.sources, kind.targets)
    ]
    return f"| {kind.name} | {kind.title.zh} | {ends[0]} | {ends[1]} | {kind.means} |"


def _query_page() -> Iterator[str]:
    yield "# Saved queries\n\n| query | 中文 | English | parameters | view |\n|---|---|---|---|---|"
    for saved in load_catalogue().queries:
        parameters = ", ".join(map(str, saved.parameters))
        title = saved.title
        yield f"| {saved.name} | {title.zh} | {title.en} | {parameters} | {saved.view} |"
    yield ""


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, content in pages().items():
        (FOLDER / file).write_text(content, encoding="utf-8")
